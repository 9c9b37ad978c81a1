//! The gates, in the order in which a pair comes to them.

mod attribution;
mod bounds;
mod capacity;
mod order;
mod part;
mod period;
mod role;
mod unit;
mod which;

use super::Gate;

/// Every gate.
pub static GATES: &[&Gate] = &[
    &capacity::GATE,
    &order::GATE,
    &unit::GATE,
    &bounds::GATE,
    &period::GATE,
    &role::GATE,
    &attribution::GATE,
    &part::GATE,
    &which::GATE,
];
