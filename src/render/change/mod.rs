//! Changes of position: one line of what moved, then both quotations with day, outlet and link.

mod markdown;
mod rows;

pub use markdown::changes_markdown;
pub(super) use markdown::escaped;
pub use rows::change_rows;

use crate::claim::Ledger;
use crate::diff::Printed;

/// What stands last under a flag: its kinds, what each rests on, whether the words can be checked, ids and links.
pub(super) fn footing(it: &Printed<'_, '_>, ledger: &Ledger) -> Vec<String> {
    let mut lines: Vec<String> =
        it.parts.iter().map(|part| format!("{}: {}", part.change.kind.id, part.rests_on)).collect();
    if it.told().any(|it| !it.is_checkable) {
        lines.push("no kept copy to check the words against".to_owned());
    }
    for told in it.told() {
        let link = ledger.source_of(told.claim).url.as_deref().unwrap_or("no link");
        lines.push(format!("{} {link}", told.claim.id));
    }
    lines
}
