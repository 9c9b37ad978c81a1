//! The same capacity: a minister who speaks as a party leader, or a former president as a private man, has not moved
//! his office's position.
//!
//! Looks at the capacity of each claim (`as`), or at the role on file for that day. Where both are known and differ the
//! pair passes, and the change says so.

use crate::diff::{Doubt, Gate, Pair, Passage};

/// The card.
pub(super) static GATE: Gate =
    Gate { id: "capacity", title: "the same capacity", components: &[], room: include_str!("capacity.rs"), judge };

fn judge(pair: &Pair<'_>) -> Passage {
    match (pair.earlier.capacity, pair.later.capacity) {
        (Some(from), Some(to)) if from != to => {
            Passage::Doubtful(Doubt::OtherCapacity { from: from.to_owned(), to: to.to_owned() })
        }
        _ => Passage::Open,
    }
}
