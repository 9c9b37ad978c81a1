//! Which side words take on which thing: one reader for statements and for the propositions that they are held against.
//!
//! Clause by clause: who wants it, what is done to what, how often it is denied; a thing that is done is a thing too, so
//! that "the ban on ferries" is read as the ban and as the ferries. After targeted sentiment and stance detection (Mohammad et al. 2016,
//! `SemEval` task 6; Bar-Haim et al., EACL 2017). A predicate that the table does not have takes no side, ever.

mod act; // an act that is wanted or not, and what it is done to
mod clause; // clauses, and what leads and ends each
mod fixed; // turns of phrase that take a side: there is no need for it, no to it
mod group; // the verb of a clause with its auxiliaries
mod level; // whether a thing stays as it is
mod lexicon; // what each predicate says of what it governs
mod office; // who stays in an office, and who leaves it
mod open; // words that may be a noun or a verb
mod own; // what the speaker is, feels and does
mod passive; // what is done to a thing, said of the thing
mod phrase; // the things that a noun phrase names
mod price; // what a thing costs, and whether it is to be had for money
mod reader; // every clause of a text in turn
mod subject; // what a clause says of its subject
mod tag; // which words are verbs and which are nouns
mod text; // a text with its tags
mod verdict; // what is said of a thing: its worth, its fate, what it does
mod whose; // whose view it is

pub use crate::claim::Sign;
use crate::language::token_range::TokenRange;
pub(super) use tag::{Tag, tags};

use super::words::Words;
use crate::language::token::Token;
use lexicon::{Among, Class};

/// Nouns that need another word to tell what is meant, and those that say what somebody thinks of it.
const VAGUE: Among = Among::of(&[
    Class::Generic,
    Class::Broad,
    Class::Pass,
    Class::Aim,
    Class::Purpose,
    Class::PlainNoun,
    Class::Body,
    Class::Verdict,
]);

/// Verbs of what is done to a thing.
const DEEDS: Among = Among::of(&[Class::Act, Class::Degree, Class::Change, Class::Allow, Class::Want, Class::GoOn]);

/// A side taken on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attitude {
    /// The stem of what it is about.
    pub head: u64,
    /// The stems of what tells more of it.
    pub others: Vec<u64>,
    /// Whether it is one certain thing (*the ferry*, *our ferries*), and not all of its sort.
    pub is_definite: bool,
    /// Whether it is about the thing itself, or about how much of it there is.
    pub aspect: Aspect,
    /// Whether it is for it.
    pub sign: Sign,
    /// Who takes it: 0 for the speaker, or the stem of somebody else's name.
    pub holder: u64,
    /// By which rule it was read.
    pub rule: Rule,
    /// Whether it goes only so far: *not yet*, *in its present form*, *a mine that spares the lake*.
    pub is_limited: bool,
    /// The tokens from the cue to the thing, whichever comes first.
    pub tokens: TokenRange,
}

/// What of a thing a side is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// Whether it is to be: *scrap it*, *we oppose it*.
    Being,
    /// How much of it there is to be, or how far it is to go: *raise it*, *a cut in it*.
    Amount,
    /// Whether it costs nothing: *it stays free of charge*, *we will charge for it*.
    Cost,
    /// Whether it stays as it is: *we will not touch it*, *it will be raised*.
    Level,
    /// Whether it is to be done, where it is an act that a verb names; of what it is done to that says nothing yet.
    Act,
}

/// How a side was read, from what shows it best to what only hints at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The speaker's own attitude: *we support it*.
    Own,
    /// What the speaker does or will do: *we will scrap it*.
    Deed,
    /// What is to be done: *it should be scrapped*.
    Demand,
    /// What it is or becomes: *it is wrong*, *it is off the table*.
    Worth,
    /// A sentence without a verb: *no to it*.
    Cry,
    /// Who may do it: *islanders should be allowed to*.
    Permitted,
    /// What may come of it: *it may be scrapped*.
    Possible,
    /// What is said of doing it: *scrapping it would be wrong*.
    Doing,
    /// Less of it is wanted: *cut it*.
    Less,
    /// What it does to others: *it harms them*.
    Effect,
    /// What it brings: *it reduces crime*.
    Cause,
}

impl Attitude {
    /// Whether the two are about the same thing: the same head, and no words on each side that the other lacks. Where one says more
    /// than the other (*night ferries*, *ferries*), it is the same thing only if the shorter name is that of a certain thing,
    /// or if it is rejected as a whole: who is for schools may be against night schools, who is against taxes is against the kite tax.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        if self.head != other.head || self.holder != other.holder || !self.aspect.is_of(other.aspect) {
            return false;
        }
        let (shorter, longer) = if self.others.len() <= other.others.len() { (self, other) } else { (other, self) };
        let is_within = shorter.others.iter().all(|it| longer.others.contains(it));
        let says_more = longer.others.iter().any(|it| !shorter.others.contains(it));
        is_within && (!says_more || shorter.is_definite || shorter.sign == Sign::Against)
    }
}

impl Aspect {
    /// Whether what is said of the one bears on the other: that a thing is to be, and that an act is to be done, but not how much of
    /// it there is to be, what it costs or whether it stays as it is.
    #[must_use]
    pub fn is_of(self, other: Self) -> bool {
        let own = |it| if matches!(it, Self::Amount | Self::Cost | Self::Level) { Some(it) } else { None };
        own(self) == own(other)
    }
}

impl Rule {
    /// Whether it shows what the speaker wants or does.
    #[must_use]
    pub fn is_own(self) -> bool {
        self <= Self::Deed
    }

    /// Whether it shows the speaker's own attitude, or what is to be done or is worth it, and not only what it leads to.
    #[must_use]
    pub fn is_plain(self) -> bool {
        self <= Self::Cry
    }
}

/// Whose words they are: what counts as the speaker's own.
#[derive(Debug, Clone, Default)]
pub struct Voice {
    /// Whether a verb without a subject is the speaker's: *Rejects the plan.*
    pub is_told: bool,
    /// Stems of the names that mean the speaker: *Russia wants* is what its president wants.
    pub names: Vec<u64>,
}

impl Voice {
    /// Of words that tell what somebody says, without naming him.
    #[must_use]
    pub fn told() -> Self {
        Self { is_told: true, names: Vec::new() }
    }
}

/// Every side that the words take.
#[must_use]
pub fn attitudes(words: &Words<'_>, voice: &Voice) -> Vec<Attitude> {
    reader::read(words, voice)
}

/// Whether the verbs that two texts begin with do the same to what they govern: *scrap*, *abolish*.
#[must_use]
pub fn do_alike(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    let does = |tokens| lexicon::longest(tokens, DEEDS).map(|it| (it.class, it.sign));
    does(one).is_some_and(|it| does(other) == Some(it))
}

/// Whether a noun alone names no thing that one can be for or against: *a decision*, *the number*, *people*, *a mistake*.
#[must_use]
pub fn is_vague(noun: &Token<'_>) -> bool {
    lexicon::longest(std::slice::from_ref(noun), VAGUE).is_some()
}

#[cfg(test)]
mod tests;
