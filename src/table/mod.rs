//! The comparison table as data: who stands where, with headings, cells and marks that any renderer can print.
//!
//! Drafts and what somebody else relayed are no positions of a speaker: they are never counted.

mod axis;
mod build;
mod cell;
mod keys;
mod part;
#[cfg(test)]
pub(crate) mod sample;

pub use axis::{Axis, Heading, Weight};
pub use build::build;
pub use cell::{Cell, Mark};
pub use part::Part;

use std::collections::BTreeMap;

use crate::claim::{SpeakerId, TopicId};

/// What a table is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What each row stands for.
    pub rows: Axis,
    /// What each column stands for; never the same as the rows.
    pub columns: Axis,
    /// What each cell shows.
    pub cells: Content,
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The latest position: stance, conditions, deadline and amount.
    Position,
    /// The latest words.
    Latest,
    /// How many claims there are.
    Count,
    /// Which kinds of change there were, and how many.
    Changes,
}

impl Content {
    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Latest => "latest",
            Self::Count => "count",
            Self::Changes => "changes",
        }
    }
}

/// The table: headings, and the cells that have anything in them.
#[derive(Debug)]
pub struct Table<'t> {
    /// What was asked.
    pub question: Question,
    /// The rows: topics and speakers with the most to compare first, sources and months in order of time.
    pub rows: Vec<Heading>,
    /// The columns, in the same order.
    pub columns: Vec<Heading>,
    /// The cells by row and column; what is missing is empty.
    pub cells: BTreeMap<(usize, usize), Cell<'t>>,
    /// The only speaker of the whole table.
    pub speaker: Option<&'t SpeakerId>,
    /// The only topic of the whole table.
    pub topic: Option<&'t TopicId>,
}

impl Table<'_> {
    /// Whether each cell must say whose claim it shows: neither a heading nor the title does.
    #[must_use]
    pub fn cells_name_speakers(&self) -> bool {
        self.speaker.is_none() && self.question.lacks(Axis::Speaker)
    }

    /// Whether each cell must say what its claim is about.
    #[must_use]
    pub fn cells_name_topics(&self) -> bool {
        self.topic.is_none() && self.question.lacks(Axis::Topic)
    }
}

impl Question {
    /// Whether `axis` is neither the rows' nor the columns', so that a cell must say it.
    #[must_use]
    pub fn lacks(self, axis: Axis) -> bool {
        self.rows != axis && self.columns != axis
    }

    /// Whether a cell is the record of one speaker on one topic.
    #[must_use]
    pub fn is_of_positions(self) -> bool {
        !self.lacks(Axis::Topic) && !self.lacks(Axis::Speaker)
    }
}
