//! What a query is asked about: a statement on file, a draft, a change, or no more than a speaker and a topic.

use std::borrow::Cow;

use crate::claim::{Claim, Details, Entry, Fate, Ruling, Source};
use crate::date::Date;

/// What is known of it.
#[derive(Debug, Default)]
pub(super) struct Subject<'s> {
    pub(super) speaker: Option<&'s str>,
    pub(super) topic: Option<&'s str>,
    /// When it was said, or when it changed.
    pub(super) day: Option<Date>,
    /// `None` where only speaker and topic are known.
    pub(super) statement: Option<Statement<'s>>,
    pub(super) source: Option<&'s Source>,
    /// What became of what was promised.
    pub(super) outcome: Option<Fate>,
    /// What changed, by kind, with what an editor said of it.
    pub(super) changes: &'s [(&'static str, Option<Ruling>)],
}

/// A statement, accepted or not.
#[derive(Debug, Clone, Copy)]
pub(super) enum Statement<'s> {
    /// One on file, with its place in the ledger that is asked; none where it is of another one.
    Claim(&'s Claim, Option<usize>),
    Draft(&'s Entry),
}

impl<'s> Statement<'s> {
    pub(super) fn details(self) -> &'s Details {
        match self {
            Self::Claim(it, _) => &it.details,
            Self::Draft(it) => &it.details,
        }
    }

    pub(super) fn is_draft(self) -> bool {
        match self {
            Self::Claim(it, _) => it.draft,
            Self::Draft(it) => it.draft,
        }
    }

    pub(super) fn entry(self) -> Cow<'s, Entry> {
        match self {
            Self::Claim(it, _) => Cow::Owned(Entry::from(it)),
            Self::Draft(it) => Cow::Borrowed(it),
        }
    }
}

/// Something that moved: one change, or all that changed from one statement to the next.
#[derive(Debug)]
pub struct Moved<'c> {
    /// When.
    pub day: Date,
    /// The statement before.
    pub earlier: &'c Claim,
    /// The one after, where something was said.
    pub later: Option<&'c Claim>,
    /// What changed: the ids of the kinds, each with what an editor said of it.
    pub changes: &'c [(&'static str, Option<Ruling>)],
}
