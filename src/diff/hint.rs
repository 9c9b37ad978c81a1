//! The card of a hint, weaker evidence than a flag, and what one of them found.

use std::fmt;

use super::{Change, Context, Course, Timeline};
use crate::claim::Claim;
use crate::reading::Basis;

/// One rule by which a hint is found. A hint is no change of position: it says where a person should look.
#[derive(Debug)]
pub struct Hint {
    /// Its name everywhere: file, command line, output.
    pub id: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// How often it was right where that was counted.
    pub precision: Precision,
    /// The text of its room, which begins with its page.
    pub room: &'static str,
    /// How it judges a timeline on which changes were looked for.
    pub judge: for<'c, 'l> fn(&Course<'c, 'l>) -> Vec<Hinted<'l>>,
}

/// How often a rule was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Precision {
    /// So often.
    pub right: usize,
    /// Of so many times that it spoke.
    pub of: usize,
    /// On what that was counted.
    pub on: &'static str,
}

/// `right 17 of 20 times, on …`
impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "right {} of {} times, on {}", self.right, self.of, self.on)
    }
}

/// A hint that was found.
#[derive(Debug, Clone)]
pub struct Hinted<'l> {
    /// By which rule.
    pub hint: &'static Hint,
    /// The statement before, where there is one.
    pub earlier: Option<&'l Claim>,
    /// The statement that shows it.
    pub claim: &'l Claim,
    /// What it rests on.
    pub basis: Basis,
    /// How it reads, in a few words.
    pub tag: &'static str,
    /// The same as a sentence with the proposition.
    pub sentence: String,
}

impl Hint {
    /// Its page.
    #[must_use]
    pub fn page(&self) -> String {
        crate::room::page_of(self.room)
    }
}

/// Every hint on a timeline on which these changes were found, oldest first. Where a change is found with a statement, that
/// is the flag, and nothing is hinted at.
#[must_use]
pub fn hints<'l>(timeline: &Timeline<'l>, context: &Context<'l>, changes: &[Change<'l>]) -> Vec<Hinted<'l>> {
    let course = Course { timeline, context, changes };
    let mut found: Vec<Hinted<'l>> = super::hints::HINTS.iter().flat_map(|it| (it.judge)(&course)).collect();
    let is_flagged = |claim: &Claim| changes.iter().any(|it| it.later.is_some_and(|it| it.id == claim.id));
    found.retain(|it| !is_flagged(it.claim));
    found.sort_by_key(|it| (it.claim.said.first(), it.claim.said.last()));
    found
}
