//! Which mark a quotation ends with before it is closed.

use crate::language::grammar::{Classes, Line};
use crate::language::token_range::TokenRange;

/// Tokens that the end of a quotation may take: the mark, and one or two that close it.
const LONGEST: usize = 3;

/// Whether a mark of these classes is the last of a quotation, given with its marks: the comma of `“We sail,”`.
pub(super) fn is_closed_by(line: &Line<'_, '_>, quotation: TokenRange, classes: impl Into<Classes>) -> bool {
    let classes = classes.into();
    quotation.into_iter().rev().take(LONGEST).skip(1).any(|at| line.is_in(at, classes))
}
