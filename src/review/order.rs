//! Which drafts of a session are gone through, and in which order.

use std::collections::HashSet;

use super::session::{Draft, DraftId, Session};

impl Session {
    /// Goes through these drafts only, or through all of them again.
    pub fn narrow(&mut self, to: Option<HashSet<DraftId>>) {
        self.narrowed = to;
    }

    /// Whether a draft is among those that are gone through, decided or not.
    #[must_use]
    pub fn is_meant(&self, draft: &Draft) -> bool {
        self.narrowed.as_ref().is_none_or(|it| it.contains(&draft.id))
    }

    /// The drafts that are gone through and not decided, in order.
    pub fn open_drafts(&self) -> impl DoubleEndedIterator<Item = &Draft> {
        self.drafts.iter().filter(|it| self.is_left(it))
    }

    fn is_left(&self, draft: &Draft) -> bool {
        draft.is_open() && self.is_meant(draft)
    }

    /// The next draft that is not decided.
    #[must_use]
    pub fn next(&self, from: DraftId) -> Option<DraftId> {
        self.drafts[self.place(from) + 1..].iter().find(|it| self.is_left(it)).map(|it| it.id)
    }

    /// The last draft before this one that is not decided.
    #[must_use]
    pub fn previous(&self, from: DraftId) -> Option<DraftId> {
        self.drafts[..self.place(from)].iter().rev().find(|it| self.is_left(it)).map(|it| it.id)
    }

    /// The draft to go on with: this one as long as it is not decided, or else the next one, or one that was left before
    /// it. Nothing where all are decided.
    #[must_use]
    pub fn onwards(&self, from: DraftId) -> Option<DraftId> {
        let (before, rest) = self.drafts.split_at(self.place(from));
        rest.iter().chain(before).find(|it| self.is_left(it)).map(|it| it.id)
    }
}
