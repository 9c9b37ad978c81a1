//! Appending to `outcomes.yaml`.

use std::path::Path;

use serde::Serialize;

use super::heading::new_list;
use super::splice::{spliced, verify};
use crate::claim::Fulfilment;
use crate::store::Error;
use crate::store::folder::OUTCOMES;
use crate::store::read::outcomes::listed;
use crate::store::transaction::Transaction;
use crate::store::yaml::report::Report;

/// An outcome as it is written.
#[derive(Serialize)]
struct Written<'f> {
    claim: &'f str,
    outcome: String,
    on: String,
    source: &'f str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    by: &'f [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'f str>,
}

impl<'f> From<&'f Fulfilment> for Written<'f> {
    fn from(it: &'f Fulfilment) -> Self {
        let (outcome, on, reason) = (it.outcome.to_string(), it.on.to_string(), it.reason.as_deref());
        Self { claim: it.claim.as_str(), outcome, on, source: &it.source, by: &it.by, reason }
    }
}

/// Appends what became of promises to `outcomes.yaml`, which is begun where it is not there yet. Their claims are on file, or
/// are a part of the same change.
///
/// # Errors
/// As for [`append`](crate::store::append()); then the change has nothing of it.
pub fn append_outcomes(change: &mut Transaction, outcomes: &[Fulfilment]) -> Result<(), Error> {
    if outcomes.is_empty() {
        return Ok(());
    }
    let path = Path::new(OUTCOMES);
    let before = change.text(path)?.map(str::to_owned);
    let begun = before.clone().filter(|it| !it.trim().is_empty()).unwrap_or_else(|| new_list(change.folder(), path));
    let written: Vec<Written<'_>> = outcomes.iter().map(Written::from).collect();
    let after = spliced(path, &begun, "outcomes", &written)?;
    verify(path, (before.as_deref(), &after), outcomes, |text| {
        let mut report = Report::new(path, text);
        (listed(text, &mut report), report.into_problems())
    })?;
    change.write(path, Some(after))
}
