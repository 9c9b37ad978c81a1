//! Where several kinds fire on one later statement, the more general one yields to the more exact one.

use super::Change;

/// Takes out the changes whose kind yields to another one's that fired on the same later statement. Returns those
/// taken out, each with the id of the kind that it yielded to.
pub(super) fn apply_precedence<'l>(changes: &mut Vec<Change<'l>>) -> Vec<(Change<'l>, &'static str)> {
    let fired: Vec<&'static str> = changes.iter().map(|it| it.kind.id).collect();
    let mut yielded = Vec::new();
    changes.retain(|change| {
        let to = change.kind.yields_to.iter().find(|it| fired.contains(it));
        yielded.extend(to.map(|to| (change.clone(), *to)));
        to.is_none()
    });
    yielded
}
