//! The hints: one room each, and the one table that everything else is read from.

mod newly_named;
mod self_declared;

use super::Hint;

/// Every hint.
pub static HINTS: &[&Hint] = &[&newly_named::HINT, &self_declared::HINT];

#[cfg(test)]
mod tests {
    use crate::casebook::Case;
    use crate::diff::{Context, changes, hints};

    /// The ids of the hints that the statements of a case give.
    pub(in crate::diff::hints) fn check(case: &str, expected: &[&str]) {
        let case = Case::parse(case).unwrap();
        let (timelines, context) = (case.timelines(), Context::new(&case.ledger, case.today));
        let found = timelines.iter().flat_map(|it| hints(it, &context, &changes(it, &context, false).changes));
        assert_eq!(found.map(|it| it.hint.id).collect::<Vec<_>>(), expected, "{:?}", case.ledger.claims);
    }
}
