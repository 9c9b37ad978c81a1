//! The sides let it cover different things: mutual or one-sided, or an "and" that makes two things of one.
//!
//! # Looks at
//! Words for what goes both ways ("exchange", "each other") and for what goes one way ("unilaterally"); and two words
//! that one side joins by "and" and the other does not, or has one *alone* of, in accounts of the same day; and the whole
//! of it ("all") beside what is expressly less ("only", "some").
//!
//! # Not this when
//! - the proposition says what should be, and the accounts are of different days
//!
//! # Fires
//! ```text
//! about The two farms made a deal on sheep.
//! ada-roe 2025-03-02: “Five hundred sheep are exchanged for five hundred.”
//! ben-tal 2025-03-02: “We hand them over unilaterally.”
//! => scope exchanged / unilaterally
//! ```
//!
//! # Near miss
//! ```text
//! about The two farms made a deal on sheep.
//! ada-roe 2025-03-02: “Five hundred sheep are exchanged for five hundred.”
//! ben-tal 2025-03-02: “The swap begins on Monday.”
//! => undisputed
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use super::super::account::Text;
use super::super::{Account, Evidence, Pair, Point};
use crate::language::content::is_content;
use crate::language::grammar::Class;
use crate::language::grammar::negation::{is_negated, negations};
use crate::language::lexicon::Lexicon;
use crate::language::likeness::{ONE_FACT, Shared};
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::reading::Basis;
use crate::reading::limit::joined_in_one_only;
use crate::reading::scope::Level;
use crate::reading::word_key::word_key;
use crate::reading::words::Words;

static WAYS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../ways.txt")));

/// The card.
pub(super) static POINT: Point =
    Point { id: "scope", title: "it covers other things", room: include_str!("scope.rs"), judge };

/// Fewer shared words that say something tell too little.
const FEWEST: usize = 2;

fn judge(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let is_of_one_day = pair.one.claim.said.overlaps(pair.other.claim.said);
    let ways = if pair.is_of_fact() || is_of_one_day { ways(pair) } else { None };
    let turned = |it: Evidence| Evidence { says: it.but, but: it.says, one: it.other, other: it.one, ..it };
    let either = |of: fn(&Pair<'_, '_>) -> Option<Evidence>| of(pair).or_else(|| of(&pair.turned()).map(turned));
    let of_day = || either(joined).or_else(|| either(alone)).or_else(|| either(whole));
    ways.or_else(|| if is_of_one_day { of_day() } else { None })
}

/// Two words that the one account joins, of which the other has one *alone*.
fn alone(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (ones, others) = (pair.one.texts(), pair.other.texts());
    let reason = "one side lets it cover one thing more, the other expressly not".to_owned();
    let is_left_out = |text: &Text<'_>, it: &Token<'_>| !text.tokens.iter().any(|word| word.word == it.word);
    let found = |one: &Text<'_>, other: &Text<'_>| {
        let both = one.tokens.windows(3).filter(|it| it[1].is("and") && is_content(&it[0]) && is_content(&it[2]));
        let kept = |it: &[Token<'_>]| {
            let at = |kept: &Token<'_>, left: &Token<'_>| {
                let at = other.tokens.iter().position(|word| word.word == kept.word)?;
                let limited = limited(other, at).filter(|_| is_left_out(other, left))?;
                Some((bytes(it), limited))
            };
            at(&it[0], &it[2]).or_else(|| at(&it[2], &it[0]))
        };
        let (here, there) = both.filter_map(kept).next()?;
        let (says, but) = (one.slice(&here).to_owned(), other.slice(&there).to_owned());
        Some(Evidence {
            says,
            but,
            one: one.basis(here),
            other: other.basis(there),
            amounts: None,
            reason: reason.clone(),
        })
    };
    ones.iter().find_map(|one| others.iter().find_map(|other| found(one, other)))
}

/// A word with *only* before it or *alone* after it.
fn limited(text: &Text<'_>, at: usize) -> Option<Range<usize>> {
    let before = text.tokens[..at].iter().rposition(|it| !it.is_in(Class::Article));
    let is_before = |it: &usize| text.tokens[*it].is("only");
    let is_behind = |it: &usize| text.tokens.get(*it).is_some_and(|it| it.is_any(&["alone", "only"]));
    let behind = Some(at + 1).filter(is_behind).map(|end| bytes(&text.tokens[at..=end]));
    before.filter(is_before).map(|start| bytes(&text.tokens[start..=at])).or(behind)
}

/// The whole by the one account, expressly less by the other, in accounts of one thing.
fn whole(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (one, other) = (pair.one.reading.words.as_ref()?, pair.other.reading.words.as_ref()?);
    let all = one.quantifiers.iter().find(|it| it.level == Level::All)?;
    let less = other.quantifiers.iter().find(|it| it.level < Level::All).map(|it| it.range);
    let only = || other.tokens.iter().position(|it| it.is("only")).map(|at| (at..at + 1).into());
    let less = less.or_else(only)?;
    let keys = |words: &Words<'_>, apart: TokenRange| -> Vec<u64> {
        let rest = words.tokens.iter().enumerate().filter(|(at, it)| is_content(it) && !apart.contains(*at));
        rest.map(|it| word_key(it.1.text)).collect()
    };
    let shared = Shared::of(keys(one, all.range), keys(other, less));
    if shared.both < FEWEST || !shared.reaches(ONE_FACT) {
        return None;
    }
    let (here, there) = (one.bytes(all.range), other.bytes(less));
    let (says, but) = (one.text.get(here.clone())?.to_owned(), other.text.get(there.clone())?.to_owned());
    let reason = "by one side it covers all, by the other expressly less".to_owned();
    Some(Evidence { says, but, one: Basis::Words(here), other: Basis::Words(there), amounts: None, reason })
}

/// Both ways by the one account, one way by the other.
fn ways(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (one, other) = (way(pair.one)?, way(pair.other)?);
    let reason = "by one side it goes both ways, by the other one way".to_owned();
    let evidence =
        Evidence { says: one.text, but: other.text, one: one.basis, other: other.basis, amounts: None, reason };
    (one.value != other.value).then_some(evidence)
}

struct Way {
    value: &'static str,
    text: String,
    basis: Basis,
}

/// Which way it goes by an account that does not deny it.
fn way(account: &Account<'_>) -> Option<Way> {
    account.texts().iter().find_map(|text| {
        let denials = negations(&text.tokens);
        let found =
            |at: usize| WAYS.longest(&text.tokens[at..]).filter(|_| !is_negated(&denials, at)).map(|it| (at, it));
        let (at, found) = (0..text.tokens.len()).find_map(found)?;
        let bytes = bytes(&text.tokens[at..at + found.len]);
        Some(Way { value: found.value, text: text.slice(&bytes).to_owned(), basis: text.basis(bytes) })
    })
}

/// Two words that the one account joins and the other has side by side.
fn joined(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (ones, others) = (pair.one.texts(), pair.other.texts());
    let reason = "one ‘and’ makes two things of one".to_owned();
    let found = |one: &Text<'_>, other: &Text<'_>| {
        let (here, there) = joined_in_one_only(&one.tokens, &other.tokens)?;
        let (says, but) = (one.slice(&here).to_owned(), other.slice(&there).to_owned());
        let (one, other) = (one.basis(here), other.basis(there));
        Some(Evidence { says, but, one, other, amounts: None, reason: reason.clone() })
    };
    ones.iter().find_map(|one| others.iter().find_map(|other| found(one, other)))
}

fn bytes(words: &[Token<'_>]) -> Range<usize> {
    words[0].start..words[words.len() - 1].end
}

#[cfg(test)]
mod tests {
    use crate::casebook::disputes::check;

    #[test]
    fn one_and_changes_the_scope() {
        check(
            "about Work on the line should stop for a month.
             ada-roe 2025-03-02: “a pause on rail and harbour works”
             ben-tal 2025-03-02: “a pause on rail harbour works”
             => scope rail and harbour / rail harbour",
        );
    }

    #[test]
    fn one_of_two_alone_is_another_scope() {
        check(
            "about The deal was signed.
             ada-roe 2025-03-02: “The deal covers goods and services.”
             ben-tal 2025-03-02: “The deal covers goods alone.”
             => scope goods and services / goods alone",
        );
    }

    #[test]
    fn all_and_only_some_are_not_the_same() {
        check(
            "about The houses were searched.
             ada-roe 2025-03-02: “All the houses were searched.”
             ben-tal 2025-03-02: “Only some of the houses were searched.”
             => scope",
        );
        check(
            "about The houses were searched.
             ada-roe 2025-03-02: “All the houses were searched.”
             ben-tal 2025-03-02: “Only the mayor was told.”
             => undisputed",
        );
    }

    #[test]
    fn what_is_denied_is_not_told() {
        check(
            "about The two farms made a deal on sheep.
             ada-roe 2025-03-02: “Sheep are exchanged.”
             ben-tal 2025-03-02: “It is not unilateral.”
             => undisputed",
        );
    }
}
