//! Two texts laid beside each other, item by item: what is the same, what took the place of what, what came and went.

use std::cmp::Ordering;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::reading::words::{Item, Words};

/// Two texts laid beside each other.
#[derive(Debug)]
pub struct Alignment {
    /// Items that stand for each other, by their places in the two texts.
    pub same: Vec<(usize, usize)>,
    /// Where the texts part: items of the earlier one, and what stands in their place in the later one.
    pub parted: Vec<(Range<usize>, Range<usize>)>,
    /// The share of matter that the two have in common, from 0 to 1 (Dice's coefficient over content items).
    pub alike: f64,
}

/// The most items that a text may have to be aligned: a statement, not an article.
pub const LONGEST: usize = 400;

/// From how much common matter on two texts are two tellings of one statement, so that what differs is a change of it
/// and not another statement.
pub(super) const ONE_STATEMENT: f64 = 0.6;

/// Below how much common matter two texts are laid apart as wholes: nothing in them could stand for anything.
const APART: f64 = 0.2;

impl Alignment {
    /// Lays two texts beside each other; `None` where one of them is no single statement.
    #[must_use]
    pub fn of(earlier: &Words<'_>, later: &Words<'_>) -> Option<Self> {
        if earlier.items.len().max(later.items.len()) > LONGEST {
            return None;
        }
        let content = |items: &[Item]| items.iter().filter(|it| it.sort.is_content()).count();
        let shared = in_common(&earlier.items, &later.items);
        let all = content(&earlier.items) + content(&later.items);
        let alike = dice(shared, all);
        let (mut same, mut parted) = (Vec::new(), Vec::new());
        if alike < APART {
            parted.push((0..earlier.items.len(), 0..later.items.len()));
            return Some(Self { same, parted, alike });
        }
        let keys = |items: &[Item]| -> Vec<u64> { items.iter().map(|it| it.key).collect() };
        for op in capture_diff_slices(Algorithm::Myers, &keys(&earlier.items), &keys(&later.items)) {
            match op {
                DiffOp::Equal { old_index, new_index, len } => {
                    same.extend((0..len).map(|n| (old_index + n, new_index + n)))
                }
                _ => parted.push((op.old_range(), op.new_range())),
            }
        }
        Some(Self { same, parted, alike })
    }

    /// Whether the two are tellings of one statement.
    #[must_use]
    pub fn is_one_statement(&self) -> bool {
        self.alike >= ONE_STATEMENT
    }
}

/// Dice's coefficient: the share that is common, where of `all` items of two texts together `shared` stand in both.
#[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
pub(super) fn dice(shared: usize, all: usize) -> f64 {
    2.0 * shared as f64 / all.max(1) as f64
}

/// How many content items the two texts have in common, wherever in them they stand: a clause that moved to the front
/// is still the same clause.
fn in_common(earlier: &[Item], later: &[Item]) -> usize {
    let keys = |items: &[Item]| -> Vec<u64> {
        let mut keys: Vec<u64> = items.iter().filter(|it| it.sort.is_content()).map(|it| it.key).collect();
        keys.sort_unstable();
        keys
    };
    let (earlier, later) = (keys(earlier), keys(later));
    let (mut at, mut other, mut shared) = (0, 0, 0);
    while let (Some(one), Some(two)) = (earlier.get(at), later.get(other)) {
        match one.cmp(two) {
            Ordering::Less => at += 1,
            Ordering::Greater => other += 1,
            Ordering::Equal => (at, other, shared) = (at + 1, other + 1, shared + 1),
        }
    }
    shared
}
