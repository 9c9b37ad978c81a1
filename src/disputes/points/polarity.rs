//! One side says that it is so, the other that it is not.
//!
//! # Looks at
//! The stances on a proposition that is a matter of fact; or the words, where both say the same thing and one denies it.
//!
//! # Not this when
//! - the proposition says what should be, may be or will be: then the two oppose each other, and nothing is disputed
//! - one side is neutral, unclear, or was asked and would not say
//!
//! # Fires
//! ```text
//! about The mayor agreed to the sale.
//! ada-roe 2025-03-02 {stance: support}: “He shook my hand on it.”
//! ben-tal 2025-03-04 {stance: oppose}: “He only listened.”
//! => polarity it is so / it is not so
//! ```
//!
//! # Near miss
//! ```text
//! about The mill should be sold.
//! ada-roe 2025-03-02 {stance: support}: “We sell the mill.”
//! ben-tal 2025-03-04 {stance: oppose}: “The mill stays ours.”
//! => undisputed
//! ```

use super::super::account::Text;
use super::super::{Evidence, Pair, Point, is_matter_of_fact};
use crate::claim::{Side, Stance};
use crate::language::content::is_content;
use crate::language::grammar::negation::{is_negated, negations};
use crate::language::likeness::{ONE_FACT, Shared};
use crate::reading::Basis;
use crate::reading::opposite::pole;
use crate::reading::word_key::word_key;

/// The card.
pub(super) static POINT: Point =
    Point { id: "polarity", title: "it is so, it is not", room: include_str!("polarity.rs"), judge };

/// Fewer shared words that say something tell too little.
const FEWEST: usize = 2;

fn judge(pair: &Pair<'_, '_>) -> Option<Evidence> {
    if !pair.is_of_fact() {
        return None;
    }
    match (pair.one.side(), pair.other.side()) {
        (Some(Side::For), Some(Side::Against)) | (Some(Side::Against), Some(Side::For)) => stances(pair),
        (Some(Side::For | Side::Against), Some(Side::For | Side::Against)) => None,
        _ => opposed(pair).or_else(|| denied(pair)),
    }
}

fn stances(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (one, other) = (pair.one.reading.stance.as_ref()?, pair.other.reading.stance.as_ref()?);
    let is_fact = is_matter_of_fact(pair.topic);
    let told = |stance: Stance| match stance.side() {
        Side::For if is_fact => "it is so".to_owned(),
        Side::Against if is_fact => "it is not so".to_owned(),
        _ => stance.to_string(),
    };
    let (says, but) = (told(one.value), told(other.value));
    let reason = "the two take opposite sides on what is so or is not".to_owned();
    Some(Evidence { says, but, one: one.basis.clone(), other: other.basis.clone(), amounts: None, reason })
}

/// The same thing said, and denied.
fn denied(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (ones, others) = (pair.one.texts(), pair.other.texts());
    ones.iter().zip(&others).find_map(|(one, other)| {
        let (here, there) = (statement(one), statement(other));
        let shared = Shared::of(here.iter().map(|it| it.key), there.iter().map(|it| it.key));
        if shared.both < FEWEST || !shared.reaches(ONE_FACT) {
            return None;
        }
        let (word, beside) = here
            .iter()
            .filter_map(|it| Some((it, there.iter().find(|other| other.key == it.key)?)))
            .rfind(|it| it.0.is_denied || it.1.is_denied)
            .filter(|it| it.0.is_denied != it.1.is_denied)?;
        let told = |it: &Word| if it.is_denied { format!("not {}", it.text) } else { it.text.clone() };
        let reason = format!("“{}” is denied by one side and not by the other", word.text);
        let (says, but) = (told(word), told(beside));
        let basis = |text: &Text<'_>, it: &Word| -> Basis { text.basis(it.bytes.clone()) };
        Some(Evidence { says, but, one: basis(one, word), other: basis(other, beside), amounts: None, reason })
    })
}

/// The same thing said in opposites: "the dam is safe", "the dam is unsafe".
fn opposed(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (ones, others) = (pair.one.texts(), pair.other.texts());
    ones.iter().zip(&others).find_map(|(one, other)| {
        let (here, there) = (statement(one), statement(other));
        let faces = |it: &Word, beside: &Word| {
            let poles = (pole(it.key, it.is_denied), pole(beside.key, beside.is_denied));
            matches!(poles, (Some(one), Some(other)) if one.is_against(other))
        };
        let (word, beside) = here.iter().find_map(|it| Some((it, there.iter().find(|beside| faces(it, beside))?)))?;
        let shared = Shared::of(here.iter().map(|it| it.key), there.iter().map(|it| it.key));
        if shared.both == 0 || !(Shared { both: shared.both + 1, ..shared }).reaches(ONE_FACT) {
            return None;
        }
        let reason = format!("“{}” stands against “{}”", beside.text, word.text);
        let (one, other) = (one.basis(word.bytes.clone()), other.basis(beside.bytes.clone()));
        Some(Evidence { says: word.text.clone(), but: beside.text.clone(), one, other, amounts: None, reason })
    })
}

/// A word that says something.
struct Word {
    key: u64,
    text: String,
    bytes: std::ops::Range<usize>,
    is_denied: bool,
}

/// The words of a text that say something.
fn statement(text: &Text<'_>) -> Vec<Word> {
    let denials = negations(&text.tokens);
    let word = |(at, it): (usize, &crate::language::token::Token<'_>)| {
        let (key, text) = (word_key(it.text), it.text.to_owned());
        is_content(it).then(|| Word { key, text, bytes: it.start..it.end, is_denied: is_negated(&denials, at) })
    };
    text.tokens.iter().enumerate().filter_map(word).collect()
}

#[cfg(test)]
mod tests {
    use crate::casebook::disputes::check;

    #[test]
    fn the_words_may_deny_what_the_other_side_says() {
        check(
            "about A day was agreed for the sale.
             ada-roe 2025-03-02: “A day was agreed.”
             ben-tal 2025-03-02: “No day was agreed.”
             => polarity agreed / not agreed",
        );
    }

    #[test]
    fn opposites_said_of_one_thing_are_in_dispute() {
        check(
            "about The mayor spoke on the plan.
             ada-roe 2025-03-02: “The mayor accepted the plan.”
             ben-tal 2025-03-02: “The mayor rejected the plan.”
             => polarity accepted / rejected",
        );
    }

    #[test]
    fn what_one_person_is_said_to_want_is_a_fact_too() {
        check(
            "about The mill should be sold.
             mira-osk 2025-03-02 {stance: support, via: ada-roe}: Wants to sell the mill.
             mira-osk 2025-03-02 {stance: oppose}: “I sell nothing.”
             => polarity support / oppose",
        );
    }
}
