//! The differences between reports of one utterance: one room each, and the one table that everything else is read from.

mod causation;
mod condition;
mod day;
mod firmness;
mod hedge;
mod negation;
mod number;
mod omission;
mod scope;
mod speaker;
mod translation;
mod trimmed;
mod verb;
mod wording;

use super::Difference;

/// Every difference, the gravest first.
pub static DIFFERENCES: &[&Difference] = &[
    &negation::DIFFERENCE,
    &number::DIFFERENCE,
    &condition::DIFFERENCE,
    &hedge::DIFFERENCE,
    &firmness::DIFFERENCE,
    &scope::DIFFERENCE,
    &causation::DIFFERENCE,
    &day::DIFFERENCE,
    &speaker::DIFFERENCE,
    &omission::DIFFERENCE,
    &verb::DIFFERENCE,
    &translation::DIFFERENCE,
    &trimmed::DIFFERENCE,
    &wording::DIFFERENCE,
];
