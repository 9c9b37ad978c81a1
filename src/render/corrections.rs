//! What became of a record between two states, as rows and as JSON has it.

use serde::Serialize;

use super::view::ChangeView;
use crate::claim::Ledger;
use crate::corrections::{Cause, Corrections};
use crate::diff::Change;

/// The header, and a row for each statement that came, went or was corrected, a row a key; and for each flag that appeared or
/// is gone, with why.
#[must_use]
pub fn corrections_rows(found: &Corrections<'_, '_>) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &["what", "id", "key", "before", "after", "why"];
    let row = |what: &str, id: &str, rest: [&str; 4]| -> Vec<String> {
        [what, id].into_iter().chain(rest).map(str::to_owned).collect()
    };
    let mut rows: Vec<Vec<String>> =
        found.added.iter().map(|it| row("added", it.id.as_str(), ["", "", it.words(), ""])).collect();
    rows.extend(found.removed.iter().map(|it| row("removed", it.id.as_str(), ["", it.words(), "", ""])));
    for it in &found.corrected {
        let of = |text: &'_ Option<String>| text.clone().unwrap_or_default();
        rows.extend(
            it.keys
                .iter()
                .map(|(key, before, after)| row("corrected", it.claim.id.as_str(), [key, &of(before), &of(after), ""])),
        );
    }
    let flag = |what: &str, change: &Change<'_>, cause: Cause| {
        let (earlier, later) = (change.earlier.id.as_str(), change.later.map_or("", |it| it.id.as_str()));
        row(what, change.claim().id.as_str(), [change.kind.id, earlier, later, cause.in_words()])
    };
    rows.extend(found.appeared.iter().map(|it| flag("flag appeared", &it.0, it.1)));
    rows.extend(found.gone.iter().map(|it| flag("flag gone", &it.0, it.1)));
    (HEADER, rows)
}

/// What became of a record, as JSON has it.
#[derive(Debug, Serialize)]
pub struct CorrectionsView {
    added: Vec<String>,
    removed: Vec<String>,
    corrected: Vec<CorrectedView>,
    appeared: Vec<FlagView>,
    gone: Vec<FlagView>,
}

#[derive(Debug, Serialize)]
struct CorrectedView {
    id: String,
    keys: Vec<KeyView>,
}

#[derive(Debug, Serialize)]
struct KeyView {
    key: &'static str,
    before: Option<String>,
    after: Option<String>,
}

#[derive(Debug, Serialize)]
struct FlagView {
    why: &'static str,
    change: ChangeView,
}

impl CorrectionsView {
    /// Of what was found, between two states of a record.
    #[must_use]
    pub fn of(found: &Corrections<'_, '_>, earlier: &Ledger, later: &Ledger) -> Self {
        let key = |it: &(&'static str, Option<String>, Option<String>)| KeyView {
            key: it.0,
            before: it.1.clone(),
            after: it.2.clone(),
        };
        let flag =
            |it: &(Change<'_>, Cause), ledger| FlagView { why: it.1.in_words(), change: ChangeView::of(&it.0, ledger) };
        Self {
            added: found.added.iter().map(|it| it.id.to_string()).collect(),
            removed: found.removed.iter().map(|it| it.id.to_string()).collect(),
            corrected: found
                .corrected
                .iter()
                .map(|it| CorrectedView { id: it.claim.id.to_string(), keys: it.keys.iter().map(key).collect() })
                .collect(),
            appeared: found.appeared.iter().map(|it| flag(it, later)).collect(),
            gone: found.gone.iter().map(|it| flag(it, earlier)).collect(),
        }
    }
}
