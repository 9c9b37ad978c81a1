//! Two sentences straight from the command line: what moved between them, as if one speaker had said both on one topic.

use super::precedence::apply_precedence;
use super::{Pair, Position, Shift, Verdicts, judge_pair};
use crate::claim::Statement;
use crate::reading::read_statement;

/// What moved from one statement to a later one, and, with `why`, what every gate and kind said of them.
#[must_use]
pub fn compare(earlier: &Statement, later: &Statement, why: bool) -> (Vec<Shift>, Option<Verdicts>) {
    let readings = (read_statement(earlier), read_statement(later));
    let pair = Pair::of(Position::stated(earlier, &readings.0), Position::stated(later, &readings.1));
    let (mut shifts, verdicts) = judge_pair(&pair, why);
    apply_precedence(&mut shifts, |it| it.kind);
    (shifts, verdicts)
}
