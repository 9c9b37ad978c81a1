//! With how much strength a side is held: the stance's degree, the rung of commitment, the degree of certainty.

use std::cmp::Ordering;

use super::evidence;
use crate::diff::{Evidence, Pair};

/// `Greater` where the position is held with more strength, `Less` where with less. The stance's degree speaks
/// first, then commitment, then certainty; `None` where nothing of it moved, or the side did.
pub(in crate::diff) fn strength(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    degree(pair).or_else(|| commitment(pair)).or_else(|| certainty(pair))
}

fn degree(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = pair.stance()?;
    if earlier.value.side() != later.value.side() {
        return None;
    }
    let order = later.value.strength().cmp(&earlier.value.strength());
    let reason = format!("the stance went from {} to {}", earlier.value, later.value);
    order.is_ne().then(|| (order, evidence((earlier, later), (earlier.value, later.value), reason)))
}

fn commitment(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = pair.commitment()?;
    let order = later.value.cmp(&earlier.value);
    let way = if order.is_gt() { "up" } else { "down" };
    let reason = format!("commitment went {way} the ladder from {} to {}", earlier.value.rung(), later.value.rung());
    order.is_ne().then(|| (order, evidence((earlier, later), (earlier.value, later.value), reason)))
}

fn certainty(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = pair.certainty()?;
    let order = later.value.degree()?.cmp(&earlier.value.degree()?);
    let reason = format!("certainty went from {} to {}", earlier.value, later.value);
    order.is_ne().then(|| (order, evidence((earlier, later), (earlier.value, later.value), reason)))
}
