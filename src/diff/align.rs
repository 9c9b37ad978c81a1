//! Two texts laid beside each other, item by item: what is the same, what took the place of what, what came and went.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::language::likeness::{COMPARABLE, ONE_STATEMENT, Shared};
use crate::reading::words::{Item, Words};

/// Two texts laid beside each other.
#[derive(Debug)]
pub struct Alignment {
    /// Items that stand for each other, by their places in the two texts.
    pub same: Vec<(usize, usize)>,
    /// Where the texts part: items of the earlier one, and what stands in their place in the later one.
    pub parted: Vec<(Range<usize>, Range<usize>)>,
    /// How much matter the two have in common: content items, wherever in the texts they stand.
    pub matter: Shared,
}

/// The most items that a text may have to be aligned: a statement, not an article.
pub(super) const LONGEST: usize = 400;

impl Alignment {
    /// Whether two texts can be laid beside each other: each is a statement, and not an article.
    pub(super) fn is_possible(earlier: &Words<'_>, later: &Words<'_>) -> bool {
        earlier.items.len().max(later.items.len()) <= LONGEST
    }

    /// Lays two texts beside each other; `None` where one of them is no single statement.
    #[must_use]
    pub fn of(earlier: &Words<'_>, later: &Words<'_>) -> Option<Self> {
        if !Self::is_possible(earlier, later) {
            return None;
        }
        let content =
            |items: &[Item]| -> Vec<u64> { items.iter().filter(|it| it.sort.is_content()).map(|it| it.key).collect() };
        let matter = Shared::of(content(&earlier.items), content(&later.items));
        let (mut same, mut parted) = (Vec::new(), Vec::new());
        if !matter.reaches(COMPARABLE) {
            parted.push((0..earlier.items.len(), 0..later.items.len()));
            return Some(Self { same, parted, matter });
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
        Some(Self { same, parted, matter })
    }

    /// Whether the two are tellings of one statement.
    #[must_use]
    pub fn is_one_statement(&self) -> bool {
        self.matter.reaches(ONE_STATEMENT)
    }
}
