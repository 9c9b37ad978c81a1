//! How a change reads: a tag, a pill and a sentence that a stranger understands, the same in every view.
//!
//! Each card names the function here that tells its kind, or has the words that `exchanged` puts around the two values,
//! so that a kind finds its words once. A sentence says who, what moved, from what to what, with the days on which it was
//! said, and ends on the proposition. Scales are words, never numbers; what stands in “…” is letter for letter a piece of
//! the quotation on file.

mod condition;
mod course;
mod day;
mod exchanged;
mod figure;
mod side;
mod strength;

pub(super) use condition::{conditioned, freed, reconditioned};
pub(super) use course::{lapsed, oscillated, restored, silent};
pub(super) use day::{dated, delayed, hastened, undated};
pub(super) use exchanged::exchanged;
pub(super) use figure::{lowered, quantified, raised, unquantified};
pub(super) use side::{abandoned, adopted, reversed};
pub(super) use strength::{hardened, softened};

use super::{Change, Value};
use crate::claim::{Claim, Ledger, OMITTED, Side, Stance, TopicId};

/// How many characters a pill has at most.
pub const PILL: usize = 28;

/// How many characters of a value stand in a sentence at most; the whole of it stands in the quotation below.
const LONGEST: usize = 80;

/// What a reader sees of a change first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// Two or three words: *turned against*.
    pub tag: String,
    /// At most [`PILL`] characters, for a mark on a drawing: *2 Sep → 7-9 Aug*.
    pub pill: String,
    /// One sentence or two, with the proposition.
    pub sentence: String,
    /// The same without it, for what stands below another sentence on the same.
    pub detail: String,
}

/// What the words of a headline are made of.
pub(super) struct Telling<'c, 'l> {
    change: &'c Change<'l>,
    name: &'l str,
    proposition: Option<&'l str>,
}

impl Change<'_> {
    /// How it reads, with the names and the proposition of the `ledger`.
    #[must_use]
    pub fn headline(&self, ledger: &Ledger) -> Headline {
        let proposition = proposition(ledger, &self.earlier.topic);
        let telling = Telling { change: self, name: ledger.speaker_name(&self.earlier.speaker), proposition };
        (self.kind.headline)(&telling)
    }
}

impl Telling<'_, '_> {
    fn from(&self) -> &Value {
        &self.change.evidence.from
    }

    fn to(&self) -> &Value {
        &self.change.evidence.to
    }

    /// `on 4 June 2025`
    fn earlier_day(&self) -> String {
        self.change.earlier.said.in_words_after_on()
    }

    /// The same of the later statement; of the day of the change where nothing was said.
    fn later_day(&self) -> String {
        self.change.later.map_or(self.change.day, |it| it.said).in_words_after_on()
    }

    /// A value as a sentence has it, with the marks of a quotation where it is one.
    fn value(&self, value: &Value, claim: &Claim) -> String {
        match value {
            Value::Words(words) => quoted(words, claim),
            Value::Stance(stance) => stance_in_words(*stance).to_owned(),
            Value::Conditions(all) => all.join(" and "),
            other => other.in_words(),
        }
    }

    fn earlier_value(&self) -> String {
        self.value(self.from(), self.change.earlier)
    }

    fn later_value(&self) -> String {
        self.value(self.to(), self.change.claim())
    }

    /// Which side the later statement is on, as far as the file says.
    fn later_side(&self) -> Option<Side> {
        let coded = |it: &Claim| it.coded.stance.map(Stance::side).filter(|it| *it != Side::Neither);
        coded(self.change.claim()).or_else(|| coded(self.change.earlier))
    }

    /// `NAME did this`, with the proposition after it; and the detail, which stands behind the tag and does not say it again.
    fn on_the_proposition(&self, did: &str, detail: &str) -> Sentence {
        Sentence { whole: about(format!("{did}."), self.proposition), detail: format!("{}.", capitalized(detail)) }
    }

    /// `NAME did this: PROPOSITION`, and what else there is to say.
    fn this(&self, did: &str, rest: &str) -> Sentence {
        let detail = format!("{}.", capitalized(rest));
        let this = self.proposition.map_or_else(|| "this".to_owned(), |it| format!("this: {it}"));
        Sentence { whole: format!("{} {did} {this}. {detail}", self.name), detail }
    }
}

/// The proposition of a topic as a sentence goes on with it, where it has one.
pub(super) fn proposition<'l>(ledger: &'l Ledger, topic: &TopicId) -> Option<&'l str> {
    let proposition = ledger.topic(topic)?.proposition.trim().trim_end_matches('.');
    (!proposition.is_empty()).then_some(proposition)
}

/// A sentence with the proposition that it is about.
pub(super) fn about(sentence: String, proposition: Option<&str>) -> String {
    proposition.map_or_else(|| sentence.clone(), |it| format!("{sentence} About this: {it}."))
}

/// A sentence with the proposition, and the same without it.
struct Sentence {
    whole: String,
    detail: String,
}

/// A headline of these words; a pill that is too long is the tag.
fn headline(tag: &str, pill: String, sentence: Sentence) -> Headline {
    let pill = if pill.chars().count() <= PILL { pill } else { tag.to_lowercase() };
    Headline { tag: tag.to_owned(), pill, sentence: sentence.whole, detail: sentence.detail }
}

/// Words of a claim as a sentence quotes them: in “…” where the quotation on file has them, cut at a word where long.
fn quoted(words: &str, claim: &Claim) -> String {
    let words = words.trim();
    let shown = match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} {OMITTED}", words[..end].rsplit_once(' ').map_or(&words[..end], |it| it.0)),
        None => words.to_owned(),
    };
    claim.in_marks(&shown)
}

fn stance_in_words(stance: Stance) -> &'static str {
    match stance {
        Stance::StrongSupport => "strongly for it",
        Stance::Support => "for it",
        Stance::Neutral => "neither for it nor against it",
        Stance::Mixed => "for one part of it and against another",
        Stance::Oppose => "against it",
        Stance::StrongOppose => "strongly against it",
        Stance::Unclear => "not clearly on a side",
        Stance::Declined => "not willing to say",
    }
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
