//! What stands beside a flag: the grade that it suggests, what an editor found of it, and where one looked in vain.

use serde::Serialize;

use crate::claim::{Grade, Lookup, Review};
use crate::diff::{Change, Printed};

/// The suggested grade with its reason: `suggests full flop: a complete reversal`.
pub(super) fn suggested(change: &Change<'_>) -> Option<String> {
    let suggestion = change.suggestion()?;
    let grade = suggestion.grade.map_or("no grade", Grade::name);
    Some(format!("suggests {grade}: {}", suggestion.because))
}

/// A review: `Jane Doe, 20 November 2025: confirmed, half flip, acknowledged by the speaker: reason`.
pub(super) fn ruled(review: &Review) -> String {
    let mut parts = vec![review.verdict.to_string()];
    parts.extend(review.grade.map(|it| it.name().to_owned()));
    parts.extend(review.acknowledged.map(|it| acknowledgement(it).to_owned()));
    let reason = review.reason.as_ref().map_or(String::new(), |it| format!(": {it}"));
    format!("{}, {}: {}{reason}", review.by.join(", "), review.on.in_words(), parts.join(", "))
}

fn acknowledgement(acknowledged: bool) -> &'static str {
    if acknowledged { "acknowledged by the speaker" } else { "not acknowledged by the speaker" }
}

/// A lookup: `11 May 2025: the ministry's page, https://… (lookups.yaml); note`.
pub(super) fn looked(lookup: &Lookup) -> String {
    let url = lookup.url.as_ref().map_or(String::new(), |it| format!(", {it}"));
    let note = lookup.note.as_ref().map_or(String::new(), |it| format!("; {it}"));
    format!("{}: {}{url} (lookups.yaml){note}", lookup.on.in_words(), lookup.place.trim_end_matches('.'))
}

/// What people noted beside a flag, each with its label: where one looked, what an editor found. A change is named where
/// there are several.
pub(super) fn beside(it: &Printed<'_, '_>) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    for part in &it.parts {
        let change = part.change;
        let of = if it.parts.len() > 1 { format!("{}: ", change.kind.id) } else { String::new() };
        lines.extend(change.lookup.map(|it| ("looked", looked(it))));
        lines.extend(change.review.map(|it| ("editor", format!("{of}{}", ruled(it)))));
    }
    lines
}

/// What stands last under a flag: the grades that it suggests, its kinds with what each rests on, and whether no copy is
/// kept against which the words could be checked.
pub(super) fn footing(it: &Printed<'_, '_>) -> String {
    let mut told: Vec<String> = Vec::new();
    for suggested in it.parts.iter().filter_map(|it| suggested(it.change)) {
        if !told.contains(&suggested) {
            told.push(suggested);
        }
    }
    told.extend(it.parts.iter().map(|part| format!("{}: {}", part.change.kind.id, part.rests_on)));
    if it.told().any(|it| !it.is_checkable) {
        told.push("words not checked".to_owned());
    }
    told.join(" · ")
}

/// The cells that CSV has for what stands beside a change: suggestion, review, lookup.
pub(super) fn cells(change: &Change<'_>) -> [String; 11] {
    let suggestion = change.suggestion();
    let grade = |it: Option<Grade>| it.map_or(String::new(), |it| it.to_string());
    let of_review = |cell: fn(&Review) -> String| change.review.map_or(String::new(), cell);
    let of_lookup = |cell: fn(&Lookup) -> String| change.lookup.map_or(String::new(), cell);
    [
        grade(suggestion.as_ref().and_then(|it| it.grade)),
        suggestion.map_or(String::new(), |it| it.because),
        of_review(|it| it.verdict.to_string()),
        grade(change.review.and_then(|it| it.grade)),
        of_review(|it| it.acknowledged.map_or("", |yes| if yes { "yes" } else { "no" }).to_owned()),
        of_review(|it| it.reason.clone().unwrap_or_default()),
        of_review(|it| it.by.join(" | ")),
        of_review(|it| it.on.to_string()),
        of_lookup(|it| it.on.to_string()),
        of_lookup(|it| it.place.clone()),
        of_lookup(|it| it.url.clone().unwrap_or_default()),
    ]
}

/// What stands beside a change, as JSON has it.
#[derive(Debug, Serialize)]
pub(super) struct BesideView {
    lookup: Option<LookupView>,
    suggests: Option<SuggestionView>,
    review: Option<ReviewView>,
}

/// Where one looked in vain, as JSON has it.
#[derive(Debug, Serialize)]
pub(super) struct LookupView {
    on: String,
    r#where: String,
    url: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct SuggestionView {
    grade: Option<String>,
    because: String,
}

#[derive(Debug, Serialize)]
struct ReviewView {
    verdict: String,
    grade: Option<String>,
    acknowledged: Option<bool>,
    reason: Option<String>,
    by: Vec<String>,
    on: String,
    line: usize,
}

impl LookupView {
    pub(super) fn of(lookup: &Lookup) -> Self {
        Self {
            on: lookup.on.to_string(),
            r#where: lookup.place.clone(),
            url: lookup.url.clone(),
            note: lookup.note.clone(),
        }
    }
}

impl BesideView {
    pub(super) fn of(change: &Change<'_>) -> Self {
        let lookup = change.lookup.map(LookupView::of);
        let suggests = change.suggestion();
        let suggests =
            suggests.map(|it| SuggestionView { grade: it.grade.map(|it| it.to_string()), because: it.because });
        let review = change.review.map(|it| ReviewView {
            verdict: it.verdict.to_string(),
            grade: it.grade.map(|it| it.to_string()),
            acknowledged: it.acknowledged,
            reason: it.reason.clone(),
            by: it.by.clone(),
            on: it.on.to_string(),
            line: it.line,
        });
        Self { lookup, suggests, review }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{ClaimId, Ruling};
    use crate::date::Date;

    fn review() -> Review {
        Review {
            kind: "reversed".into(),
            earlier: ClaimId::parse("2025-01-10-courier#roe").unwrap(),
            later: None,
            verdict: Ruling::Accepted,
            grade: None,
            acknowledged: None,
            reason: None,
            by: vec!["Ada Roe".into()],
            on: Date::year(2025).unwrap(),
            line: 3,
        }
    }

    #[test]
    fn a_review_says_who_when_what_and_why() {
        let check = |review: Review, expected: &str| assert_eq!(ruled(&review), expected);
        check(review(), "Ada Roe, 2025: accepted");
        check(
            Review {
                verdict: Ruling::Confirmed,
                grade: Some(Grade::HalfFlip),
                acknowledged: Some(false),
                reason: Some("the ferry pier was left out".into()),
                by: vec!["Ada Roe".into(), "Ben Sol".into()],
                ..review()
            },
            "Ada Roe, Ben Sol, 2025: confirmed, half flip, not acknowledged by the speaker: the ferry pier was left out",
        );
    }
}
