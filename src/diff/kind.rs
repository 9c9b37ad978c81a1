//! The card of a kind of change: plain data that the engine and every page about kinds read.

use super::headline::{Headline, Telling};
use super::{Course, Evidence, Found, Pair};
use crate::reading::Component;

/// One kind of change. Its id finishes the sentence "the position was …".
#[derive(Debug)]
pub struct Kind {
    /// Its name everywhere: file, casebook, command line, output.
    pub id: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// What it becomes when time is read backwards; `None` for what is seen along a whole timeline only.
    pub inverse: Option<&'static str>,
    /// The components of a position that it looks at.
    pub components: &'static [Component],
    /// The kinds that say the same more exactly: where one of them fires, this one is left out.
    pub yields_to: &'static [&'static str],
    /// The text of its room, which begins with its page.
    pub room: &'static str,
    /// How it reads.
    pub(super) headline: fn(&Telling<'_, '_>) -> Headline,
    /// How it judges.
    pub judge: Judge,
}

/// How a kind judges.
#[derive(Debug)]
pub enum Judge {
    /// Two positions at a time.
    Pair(fn(&Pair<'_>) -> Option<Evidence>),
    /// A whole timeline at a time.
    Course(for<'c, 'l> fn(&Course<'c, 'l>) -> Vec<Found<'l>>),
}

impl Kind {
    /// Whether it is the same change when time is read backwards.
    #[must_use]
    pub fn is_its_own_inverse(&self) -> bool {
        self.inverse == Some(self.id)
    }

    /// Its page: what it is, what it looks at, when it is another one, a case and a near miss.
    #[must_use]
    pub fn page(&self) -> String {
        crate::room::page_of(self.room)
    }
}
