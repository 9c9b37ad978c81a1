//! What one claim says of a position, component by component, and on which key or words each rests.

mod agreement; // agreed, or only talked about
mod aside; // what is named in passing, or conceded
pub mod attitude; // the sides that the words take
pub mod attribution; // whose statement a text tells
pub mod avowed; // what who speaks says of himself, and as so
pub mod bounded; // what is said only so far: not yet, in its present form
pub mod certainty; // how sure the speaker is
pub mod claimed; // how much of its matter a statement claims
pub mod commitment; // how far the words commit to an act
pub mod condition; // what a statement is tied to: if, unless, until, in exchange for
pub mod degree; // how strongly something is so
pub mod force; // required, recommended, left to them
#[cfg(test)]
mod laws; // what holds of everything read from words
pub mod limit; // words that limit or widen what a noun covers
pub mod matter; // what claims are read against: the proposition, and who speaks
pub mod noncommittal; // whether a speaker expressly takes no side
pub mod opposite; // words that stand against each other
mod others; // who is not the speaker
mod proposed; // what the words propose for keys that are not coded
pub mod proposition; // which side of a proposition words are on
pub mod rarity; // how much a word tells of a subject
mod restated; // whether words say what a proposition says
pub mod role; // what belongs to the position of what is counted and dated
pub mod scope; // how much, how often and where
pub mod side; // which side words take on which thing
mod summary; // what was read, component by component, in words
mod synonym; // which thing a word means
mod telling; // the words that tell who says it
pub mod time_limit; // how much time is given for something
pub mod turn; // a side that the speaker says is no longer his
pub mod unsaid; // where the words expressly give no figure, or no date
mod utterance; // which claims report one act of saying
pub mod word_key; // by which number words are compared
pub mod words; // the words of one claim, measured once

pub use agreement::{Agreement, agreement};
pub use proposed::{Proposed, proposed};
pub use summary::summary;
pub use utterance::{Utterances, are_of_one_utterance};

use std::ops::Range;

use crate::amount::Amount;
use crate::claim::{Certainty, Claim, Commitment, Conditions, Stance, Statement};
use crate::date::Date;
use matter::Matter;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use words::Words;

/// What one claim says. A component that is `None` is not stated, and is never compared.
#[derive(Debug, Default)]
pub struct Reading<'t> {
    /// Where the speaker stands.
    pub stance: Option<Sourced<Stance>>,
    /// Under which conditions; none of them when it is expressly unconditional.
    pub conditions: Option<Sourced<Conditions>>,
    /// How much; `None` inside when there is expressly no figure.
    pub amount: Option<Sourced<Option<Amount>>>,
    /// By when; `None` inside when there is expressly no deadline.
    pub deadline: Option<Sourced<Option<Date>>>,
    /// How sure.
    pub certainty: Option<Sourced<Certainty>>,
    /// How firmly.
    pub commitment: Option<Sourced<Commitment>>,
    /// The words, where they were read.
    pub words: Option<Words<'t>>,
}

/// A value and what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// What it rests on.
    pub basis: Basis,
}

/// What a value rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// A key of the claim's file, by its name.
    Key(#[serde(deserialize_with = "key_name")] KeyName),
    /// What another text of the claim than its words tells, by its key: our paraphrase beside a quotation.
    Told(#[serde(deserialize_with = "key_name")] KeyName),
    /// Bytes of the claim's words.
    Words(Range<usize>),
}

/// The name of a key, or of the list on which something rests.
type KeyName = &'static str;

/// The names on which something can rest besides the keys of components.
const BESIDE_COMPONENTS: [KeyName; 3] = ["says", "said", "lookups.yaml"];

fn key_name<'de, D: Deserializer<'de>>(from: D) -> Result<KeyName, D::Error> {
    let name = <Cow<'_, str>>::deserialize(from)?;
    let mut names = Component::ALL.into_iter().map(Component::key).chain(BESIDE_COMPONENTS);
    names.find(|it| *it == name).ok_or_else(|| D::Error::custom("nothing rests on a key of that name"))
}

/// One component of a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Component {
    /// The side and its strength.
    Stance,
    /// The conditions.
    Conditions,
    /// The figure.
    Amount,
    /// The deadline.
    Deadline,
    /// The degree of certainty.
    Certainty,
    /// The firmness of the commitment.
    Commitment,
    /// The words themselves.
    Words,
}

impl Component {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Stance, Self::Conditions, Self::Amount, Self::Deadline, Self::Certainty, Self::Commitment, Self::Words];

    /// Its name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stance => "stance",
            Self::Conditions => "conditions",
            Self::Amount => "amount",
            Self::Deadline => "deadline",
            Self::Certainty => "certainty",
            Self::Commitment => "commitment",
            Self::Words => "words",
        }
    }

    /// The key of a claim's file that holds it, or the words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Conditions => "if",
            Self::Deadline => "by",
            Self::Words => "quote",
            Self::Stance | Self::Amount | Self::Certainty | Self::Commitment => self.name(),
        }
    }

    /// What people call it: `side`, `figure`, `day`.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Stance => "side",
            Self::Conditions => "condition",
            Self::Amount => "figure",
            Self::Deadline => "day",
            Self::Certainty => "certainty",
            Self::Commitment => "firmness",
            Self::Words => "words",
        }
    }
}

impl Basis {
    /// A value as a sentence shows it: in “…” where it rests on quoted words, and they are on file letter for letter.
    #[must_use]
    pub fn told(&self, value: &str, claim: &Claim) -> String {
        if matches!(self, Self::Words(_)) { claim.in_marks(value) } else { value.to_owned() }
    }
}

impl Reading<'_> {
    /// Whether the claim says anything of `component`.
    #[must_use]
    pub fn states(&self, component: Component) -> bool {
        match component {
            Component::Stance => self.stance.is_some(),
            Component::Conditions => self.conditions.is_some(),
            Component::Amount => self.amount.is_some(),
            Component::Deadline => self.deadline.is_some(),
            Component::Certainty => self.certainty.is_some(),
            Component::Commitment => self.commitment.is_some(),
            Component::Words => self.words.is_some(),
        }
    }

    /// How many components are stated.
    #[must_use]
    pub fn fullness(&self) -> usize {
        Component::ALL.iter().filter(|it| self.states(**it)).count()
    }
}

/// Reads a claim on a `matter`: what its file says of each component, and what its words say where the file is silent. Words are the
/// speaker's where they are quoted; those of an outlet and our own tell on which side he is, and nothing of how firm or how
/// sure he was.
#[must_use]
pub fn read<'t>(claim: &'t Claim, matter: &Matter<'_>) -> Reading<'t> {
    let words = claim.is_quoted().then(|| Words::of(claim.words(), claim.said.last()));
    let mut reading = with_words(claim, words);
    if reading.stance.is_none() {
        reading.stance = matter.stance(claim, reading.words.as_ref());
    }
    reading
}

/// Reads a statement that is in no file on a `matter`: what its words say.
#[must_use]
pub fn read_statement<'t>(statement: &'t Statement, matter: &Matter<'_>) -> Reading<'t> {
    let words = Words::of(&statement.words, statement.day().last());
    let stance = matter.side_of(&words);
    Reading { stance, deadline: words.deadline(), words: Some(words), ..Reading::default() }
}

/// Reads a claim as its source tells it, in quoted words or not: how one source puts what another one puts otherwise.
#[must_use]
pub fn read_as_told(claim: &Claim) -> Reading<'_> {
    with_words(claim, Some(Words::of(claim.words(), claim.said.last())))
}

fn with_words<'t>(claim: &'t Claim, words: Option<Words<'t>>) -> Reading<'t> {
    let mut reading = read_keys(claim);
    reading.deadline = reading.deadline.or_else(|| words.as_ref().and_then(Words::deadline));
    reading.words = words;
    reading
}

/// Reads what the file says of each component, and nothing of the words.
#[must_use]
pub fn read_keys(claim: &Claim) -> Reading<'_> {
    let coded = &claim.coded;
    Reading {
        words: None,
        stance: keyed(coded.stance.as_ref(), Component::Stance),
        conditions: keyed(coded.conditions.as_ref(), Component::Conditions),
        amount: keyed(coded.amount.as_ref(), Component::Amount),
        deadline: keyed(coded.deadline.as_ref(), Component::Deadline),
        certainty: keyed(coded.certainty.as_ref(), Component::Certainty),
        commitment: keyed(coded.commitment.as_ref(), Component::Commitment),
    }
}

fn keyed<T: Clone>(value: Option<&T>, component: Component) -> Option<Sourced<T>> {
    value.map(|value| Sourced { value: value.clone(), basis: Basis::Key(component.key()) })
}
