//! The verb that stands nearest before a place, and whose it is.

use super::postmodifier::is_described;
use super::subject::{Subject, before, group_of, is_finite};
use crate::language::grammar::{Class, Classes, Line};

/// The subject of the verb that stands nearest before `at`, looking past clauses that depend on another; where all do,
/// that of the one next to it.
pub(super) fn nearest(line: &Line<'_, '_>, at: usize, depth: u8) -> Option<Subject> {
    const LEADS: Classes = Classes::of(&[Class::That, Class::Subordinator, Class::Temporal, Class::Relative]);
    let depends = |start: usize| start > line.start() + 1 && line.is_in(start - 1, LEADS);
    let is_apart = at > line.start() && line.is_own(at - 1) && line.is(at - 1, ",");
    let mut next = at;
    let mut found = Vec::new();
    while let Some((subject, group)) = subject_before(line, next, depth) {
        // `apologised to crews who accused him, and pledged`
        let is_relative = is_apart && group > line.start() && line.is_in(group - 1, Class::Relative);
        if !depends(subject.whole.start) && !is_relative {
            return Some(subject);
        }
        found.push(subject);
        next = group;
    }
    found.pop()
}

/// The subject of the verb that stands nearest before `at`, whatever its clause is.
pub(super) fn next_before(line: &Line<'_, '_>, at: usize, depth: u8) -> Option<Subject> {
    subject_before(line, at, depth).map(|it| it.0)
}

/// The subject of the last finite verb before `at` that has one, and where that verb begins.
fn subject_before(line: &Line<'_, '_>, at: usize, depth: u8) -> Option<(Subject, usize)> {
    let mut at = at;
    while at > line.start() {
        at = line.before_quotation(at - 1);
        if !line.is_own(at) || !is_finite(line, at) {
            continue;
        }
        let group = group_of(line, at);
        if group == at && is_described(line, at) {
            continue;
        }
        if let Some(subject) = before(line, group, depth) {
            return Some((subject, group));
        }
        at = group;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn who_did_something_else_goes_on_behind_a_relative_clause() {
        check("Tal spoke to two crews who had left the pier, and pledged to sail.", "Tal | pledged | to sail");
    }
}
