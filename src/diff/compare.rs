//! Two sentences straight from the command line: what moved between them, as if one speaker had said both on one topic.

use super::precedence::apply_precedence;
use super::{Change, Pair, Position, Verdicts, judge_pair};
use crate::claim::Claim;
use crate::reading::read;
use crate::reading::subject::Subject;

/// What changed from one statement to a later one, and, with `why`, what every gate and kind said of them.
#[must_use]
pub fn compare<'l>(earlier: &'l Claim, later: &'l Claim, why: bool) -> (Vec<Change<'l>>, Option<Verdicts<'l>>) {
    let subject = Subject::default();
    let readings = (read(earlier, &subject), read(later, &subject));
    let position = |claim, reading| Position { claim, reading, capacity: None };
    let pair = Pair::of(position(earlier, &readings.0), position(later, &readings.1));
    let (mut changes, verdicts) = judge_pair(&pair, why);
    apply_precedence(&mut changes);
    (changes, verdicts)
}
