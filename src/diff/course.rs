//! A whole timeline, as the kinds see it that look along it.

use super::{Change, Context, Doubt, Evidence, Timeline};
use crate::claim::{Claim, Lookup};
use crate::date::Date;

/// One timeline and what is around it.
#[derive(Debug)]
pub struct Course<'c, 'l> {
    /// The timeline.
    pub timeline: &'c Timeline<'l>,
    /// The ledger around it, and today.
    pub context: &'c Context<'l>,
    /// What changed from one statement to the next.
    pub changes: &'c [Change<'l>],
}

/// Something seen along a timeline.
#[derive(Debug)]
pub struct Found<'l> {
    /// The statement that it begins with.
    pub earlier: &'l Claim,
    /// The statement that shows it; `None` where nothing was said.
    pub later: Option<&'l Claim>,
    /// When it came to be so.
    pub day: Date,
    /// The values, and what they rest on.
    pub evidence: Evidence,
    /// What a reader must know before printing it.
    pub doubts: Vec<Doubt>,
    /// Where one looked in vain, for what rests on that.
    pub lookup: Option<&'l Lookup>,
}
