//! What a statement tells of its speaker's own move: it is the only one that there is, and the sentence says so.

use super::{Headline, Telling, sentences};
use crate::reading::Component;

/// The headline of a kind, for a change that one statement tells of itself.
pub(super) fn told(it: &Telling<'_, '_>, read: Headline) -> Headline {
    let (_, day) = it.days();
    let (name, from, to) = (it.name(), it.earlier_value(), it.later_value());
    let told = format!("{day} {name} told of this move, from {from} to {to}; nothing earlier on file shows it");
    // "said the opposite" would be told of what nobody has on file
    let is_of_side = it.change.kind.components.contains(&Component::Stance);
    let tag = if is_of_side { "Tells of a turn".to_owned() } else { read.tag };
    let pill = if is_of_side { tag.to_lowercase() } else { read.pill };
    Headline { tag, pill, ..sentences(it, &told) }
}
