//! Appending to `lookups.yaml`.

use std::path::Path;

use serde::Serialize;

use super::heading::new_list;
use super::splice::{spliced, verify};
use crate::claim::Lookup;
use crate::store::Error;
use crate::store::folder::LOOKUPS;
use crate::store::read::known::Known;
use crate::store::read::lists;
use crate::store::transaction::Transaction;
use crate::store::yaml::report::Report;

/// A lookup as it is written.
#[derive(Debug, PartialEq, Serialize)]
struct LookupForm {
    speaker: String,
    topic: String,
    on: String,
    r#where: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl From<&Lookup> for LookupForm {
    fn from(it: &Lookup) -> Self {
        let (speaker, topic, on) = (it.speaker.to_string(), it.topic.to_string(), it.on.to_string());
        Self { speaker, topic, on, r#where: it.place.clone(), url: it.url.clone(), note: it.note.clone() }
    }
}

/// Appends a lookup to `lookups.yaml`, which is begun where it is not there yet. Its speaker and its topic must be on file.
///
/// # Errors
/// As for [`append`](crate::store::append()); then the change has nothing of it.
pub fn append_lookup(change: &mut Transaction, lookup: &Lookup) -> Result<(), Error> {
    let path = Path::new(LOOKUPS);
    let before = change.text(path)?.map(str::to_owned);
    let known = Known::of(change.ledger());
    let new = [LookupForm::from(lookup)];
    let text = before.clone().filter(|it| !it.trim().is_empty()).unwrap_or_else(|| new_list(change.folder(), path));
    let after = spliced(path, &text, "lookups", &new)?;
    verify(path, (before.as_deref(), &after), &new, |text| {
        let mut report = Report::new(path, text);
        let all = lists::lookups(text, known, &mut report).unwrap_or_default();
        (all.iter().map(LookupForm::from).collect(), report.into_problems())
    })?;
    change.write(path, Some(after))
}
