//! From which side of the proposition to which.

use super::evidence;
use crate::claim::Side;
use crate::diff::{Evidence, Pair};

/// Both sides, where they differ, and the evidence.
pub(in crate::diff) fn side(pair: &Pair<'_>) -> Option<((Side, Side), Evidence)> {
    let (earlier, later) = pair.stance()?;
    let sides = (earlier.value.side(), later.value.side());
    let reason = format!("the stance went from {} to {}", earlier.value, later.value);
    (sides.0 != sides.1).then(|| (sides, evidence((earlier, later), (earlier.value, later.value), reason)))
}
