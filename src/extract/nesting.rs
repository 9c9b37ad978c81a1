//! Attributions within others: whose speaker relays whose words.

use super::attribution::Attribution;

/// For each attribution the one in whose content it stands: the smallest other one that has all of it.
pub(super) fn nesting(all: &[Attribution]) -> Vec<Option<usize>> {
    const FAR: usize = 24;
    (0..all.len())
        .map(|at| {
            let near = at.saturating_sub(FAR)..all.len().min(at + FAR);
            let relays = |other: &usize| *other != at && all[*other].pattern.relays && relays(&all[*other], &all[at]);
            near.filter(relays).min_by_key(|other| all[*other].len())
        })
        .collect()
}

/// Whether one has the other in its content, or says the same by an earlier cue and so quotes it.
fn relays(outer: &Attribution, inner: &Attribution) -> bool {
    outer.holds(inner) || outer.content == inner.content && outer.cue.end < inner.cue.start
}
