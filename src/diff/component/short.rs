//! Short statements of how it is or should be: of long sentences, and of what is narrated, too much is easily taken for a side.

use crate::language::grammar::verb_group::Time;
use crate::reading::words::Words;

/// How many words of matter a short statement has at most.
const MOST: usize = 12;

/// Whether a text is one short statement, whose first verb tells of nothing that is over.
pub(super) fn is_short(words: &Words<'_>) -> bool {
    let is_over = || {
        let first = words.parse().verbs.iter().find(|it| it.is_finite());
        first.is_some_and(|it| matches!(it.time, Time::Past | Time::Perfect))
    };
    words.items.iter().filter(|it| it.sort.is_content()).count() <= MOST && !is_over()
}
