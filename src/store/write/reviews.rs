//! Appending to `reviews.yaml`.

use std::collections::HashSet;
use std::path::Path;

use serde::Serialize;

use super::heading::new_list;
use super::splice::{spliced, verify};
use crate::claim::Review;
use crate::store::Error;
use crate::store::folder::REVIEWS;
use crate::store::read::reviews::read;
use crate::store::transaction::Transaction;
use crate::store::yaml::report::Report;

/// A review as it is written.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct ReviewForm {
    kind: String,
    earlier: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    later: Option<String>,
    verdict: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acknowledged: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    by: By,
    on: String,
}

/// One name, or several.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum By {
    One(String),
    Several(Vec<String>),
}

impl From<&Review> for ReviewForm {
    fn from(review: &Review) -> Self {
        let by = match review.by.as_slice() {
            [one] => By::One(one.clone()),
            several => By::Several(several.to_vec()),
        };
        Self {
            kind: review.kind.clone(),
            earlier: review.earlier.to_string(),
            later: review.later.as_ref().map(ToString::to_string),
            verdict: review.verdict.to_string(),
            grade: review.grade.map(|it| it.to_string()),
            acknowledged: review.acknowledged,
            reason: review.reason.clone(),
            by,
            on: review.on.to_string(),
        }
    }
}

/// Appends `reviews` to `reviews.yaml`, which is begun where it is not there yet; a change of position that has a review
/// already keeps that one. Their claims must be on file. Returns how many are new.
///
/// # Errors
/// As for [`append`](crate::store::append()); then the change has nothing of it.
pub fn append_reviews(change: &mut Transaction, reviews: &[Review]) -> Result<usize, Error> {
    let path = Path::new(REVIEWS);
    let before = change.text(path)?.map(str::to_owned);
    let all = |text: &str| {
        let mut report = Report::new(path, text);
        (read(text, change.ledger(), &mut report).unwrap_or_default(), report.into_problems())
    };
    let on_file = before.as_ref().map(|text| all(text.trim_start_matches('\u{feff}')).0).unwrap_or_default();
    let mut reviewed: HashSet<_> = on_file.iter().map(Review::key).collect();
    let fresh: Vec<ReviewForm> = reviews.iter().filter(|it| reviewed.insert(it.key())).map(ReviewForm::from).collect();
    if fresh.is_empty() {
        return Ok(0);
    }
    let text = before.clone().filter(|it| !it.trim().is_empty()).unwrap_or_else(|| new_list(change.folder(), path));
    let after = spliced(path, &text, "reviews", &fresh)?;
    verify(path, (before.as_deref(), &after), &fresh, |text| {
        let (kept, problems) = all(text);
        (kept.iter().map(ReviewForm::from).collect(), problems)
    })?;
    change.write(path, Some(after))?;
    Ok(fresh.len())
}
