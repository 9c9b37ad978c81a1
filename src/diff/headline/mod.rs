//! How a change reads: a tag, a pill and a sentence that a stranger understands, the same in every view.
//!
//! Each card names the function here that tells its kind, or has the words that `exchanged` puts around the two values,
//! so that a kind finds its words once. A sentence begins with the question, so that *it* is known before anything is said
//! of it; then come the earlier position and the later one, each behind its day, in the order of time. Scales are words, never numbers; what stands in “…” is letter for letter a piece of
//! the quotation on file.

mod condition;
mod course;
mod day;
mod exchanged;
mod figure;
mod own_telling;
mod question;
mod side;
mod strength;

pub(super) use condition::{conditioned, freed, reconditioned};
pub(super) use course::{lapsed, oscillated, restored, silent};
pub(super) use day::{dated, delayed, hastened, undated};
pub(super) use exchanged::exchanged;
pub(super) use figure::{lowered, quantified, raised, unquantified};
pub(super) use question::question;
pub(super) use side::{abandoned, adopted, reversed};
pub(super) use strength::{hardened, softened};

use super::{Change, Value};
use crate::claim::{Claim, Ledger, OMITTED, Side, Stance};

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
    /// The same without the question, for what stands below another sentence on the same.
    pub detail: String,
}

/// What the words of a headline are made of.
pub(super) struct Telling<'c, 'l> {
    change: &'c Change<'l>,
    ledger: &'l Ledger,
}

impl Change<'_> {
    /// How it reads, with the names and the proposition of the `ledger`.
    #[must_use]
    pub fn headline(&self, ledger: &Ledger) -> Headline {
        let telling = Telling { change: self, ledger };
        let read = (self.kind.headline)(&telling);
        if self.is_own_telling() { own_telling::told(&telling, read) } else { read }
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

    /// The days of both, as one sentence has them: `on 4 June`, `on 11 August 2025`. Where nothing was said later it is the
    /// day of the change.
    fn days(&self) -> (String, String) {
        let now = self.change.later.map_or(self.change.day, |it| it.said);
        let (then, year) = (self.earlier_day(), now.last().format(" %Y").to_string());
        let short = then.strip_suffix(&year).filter(|_| self.change.earlier.said.as_day().is_some());
        (short.unwrap_or(&then).to_owned(), now.in_words_after_on())
    }

    /// A value as a sentence has it, with the marks of a quotation where it is one.
    fn value(&self, value: &Value, claim: &Claim) -> String {
        match value {
            Value::Words(words) => quoted(words, claim),
            Value::Stance(stance) => stance_in_words(*stance).to_owned(),
            Value::Conditions(all) => format!("if {}", all.join(" and ")),
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
        side_of(self.change.claim()).or_else(|| side_of(self.change.earlier))
    }

    /// The side that both statements are on, as far as the file says.
    fn side_of_both(&self) -> Option<Side> {
        side_of(self.change.earlier).filter(|it| side_of(self.change.claim()) == Some(*it))
    }

    fn name(&self) -> &str {
        self.ledger.speaker_name(&self.change.earlier.speaker)
    }

    /// Both positions in the order of time, each behind its day: `on 3 February Ada Roe was for it; on 20 May 2025, against
    /// it`.
    fn both(&self, did: &str, later: &str) -> String {
        let (then, now) = self.days();
        format!("{then} {} {did}; {now}, {later}", self.name())
    }
}

/// A side as a sentence has it after *was*, whatever its strength.
fn on_side(side: Side) -> &'static str {
    match side {
        Side::For => "for it",
        Side::Against => "against it",
        Side::Neither => "on no side",
    }
}

/// The side that the file has a statement on.
fn side_of(claim: &Claim) -> Option<Side> {
    claim.coded.stance.map(Stance::side).filter(|it| *it != Side::Neither)
}

/// A headline of these words; a pill that is too long is the tag.
fn headline(it: &Telling<'_, '_>, tag: &str, pill: String, told: String) -> Headline {
    let pill = if pill.chars().count() <= PILL { pill } else { tag.to_lowercase() };
    Headline { tag: tag.to_owned(), pill, ..sentences(it, &told) }
}

/// What is told as sentences, with the question and without.
fn sentences(it: &Telling<'_, '_>, told: &str) -> Headline {
    let asked = question(it.ledger, &it.change.earlier.topic);
    let sentence = format!("{asked}{told}.");
    Headline { tag: String::new(), pill: String::new(), sentence, detail: format!("{}.", capitalized(told)) }
}

/// What was done with a value: the verb before it, and a space.
fn verb(value: &Value) -> &'static str {
    match value {
        Value::Amount(_) | Value::Deadline(_) | Value::None => "named ",
        Value::Words(_) => "said ",
        Value::Certainty(_) => "called it ",
        Value::Conditions(_) => "set the condition ",
        _ => "was ",
    }
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
