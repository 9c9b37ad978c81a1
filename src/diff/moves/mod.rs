//! How one component of a position moved; the kinds that are each other's inverse share one of these.

mod amount;
mod condition;
mod deadline;
mod side;
mod strength;

pub(super) use amount::amount;
pub(super) use condition::{Turn, conditions};
pub(super) use deadline::deadline;
pub(super) use side::side;
pub(super) use strength::strength;

use super::Evidence;
use crate::reading::Told;

/// How a quantity or a date moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// From none to one.
    Appeared,
    /// From one to none.
    Gone,
    /// To more, or later.
    Up,
    /// To less, or earlier.
    Down,
}

/// Evidence with both values as they print.
fn evidence<T, U>(
    (earlier, later): (&Told<T>, &Told<U>),
    (from, to): (impl ToString, impl ToString),
    reason: String,
) -> Evidence {
    Evidence {
        from: from.to_string(),
        to: to.to_string(),
        earlier: earlier.basis.clone(),
        later: Some(later.basis.clone()),
        reason,
    }
}

/// How "there is none" prints.
const NONE: &str = "none";
