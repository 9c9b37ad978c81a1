//! A cue pattern: one way in which news attributes words to somebody, with what was measured of it.

use super::attribution::Attribution;
use super::cue_site::CueSite;
use super::document::Document;
use crate::language::grammar::Line;

/// The card of a pattern: plain data that extraction, `--why`, `explain` and the tests read.
#[derive(Debug)]
pub struct Pattern {
    /// Its name, which is also the name of its file.
    pub id: &'static str,
    /// What it finds, in a few words.
    pub title: &'static str,
    /// How often it was right.
    pub measured: Measured,
    /// Its file, which begins with its page.
    pub room: &'static str,
    /// Whether it finds whole statements, in which others may be handed on, and no things, deeds or names.
    pub(super) relays: bool,
    pub(super) judge: Judge,
}

/// How often a pattern was right, on 102 texts of news that were labelled by hand; 84 of these were not read while the
/// patterns were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Nobody has measured it yet.
    Never,
    /// It was.
    Right {
        /// How many of its drafts were right.
        right: u32,
        /// How many it proposed.
        proposed: u32,
    },
}

impl Measured {
    /// The share of drafts that were right, in percent; nothing where it was never measured.
    #[must_use]
    pub fn precision(self) -> Option<u32> {
        match self {
            Self::Never => None,
            Self::Right { right, proposed } => (100 * right).checked_div(proposed),
        }
    }
}

/// How a pattern looks for statements.
#[derive(Debug, Clone, Copy)]
pub(super) enum Judge {
    /// At each verb that attributes words; the first pattern of the table that reads it has it.
    Cue(fn(&CueSite<'_, '_>) -> Option<Attribution>),
    /// In each sentence.
    Sentence(fn(&Document<'_>, &Line<'_, '_>) -> Vec<Attribution>),
    /// In the whole text.
    Text(fn(&Document<'_>) -> Vec<Attribution>),
    /// Among what all others have left, given what they found in the order of the text.
    Rest(fn(&Document<'_>, &[Attribution]) -> Vec<Attribution>),
    /// Nowhere: whose words they are is told, and not read.
    Told,
}

impl Pattern {
    /// Its page.
    #[must_use]
    pub fn page(&self) -> String {
        crate::room::page_of(self.room)
    }
}
