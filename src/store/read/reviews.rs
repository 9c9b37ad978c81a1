//! `reviews.yaml`: editors' verdicts and accepted flags, read and checked against what is on file.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::lists::entries;
use super::load::Loaded;
use super::text;
use crate::claim::{Claim, ClaimId, Grade, Ledger, Review, Ruling};
use crate::date::Date;
use crate::problem::Code;
use crate::store::folder::REVIEWS;
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::{Node, Place};
use crate::store::yaml::report::{Report, shortened};
use crate::suggest::suggest;

/// An entry with the places of what it names.
struct Read {
    review: Review,
    place: Place,
    kind: Place,
    earlier: Place,
    later: Place,
}

/// Reads `reviews.yaml` and checks it against the claims that are on file.
pub(in crate::store) fn read(text: &str, ledger: &Ledger, report: &mut Report<'_>) -> Option<Vec<Review>> {
    let read = listed(text, report)?;
    Some(check(read, ledger, report))
}

fn listed(text: &str, report: &mut Report<'_>) -> Option<Vec<Read>> {
    entries(text, ("reviews", "a list of reviews"), review, report)
}

fn review(node: &Node<'_>, report: &mut Report<'_>) -> Option<Read> {
    let before = report.errors();
    let mut fields = Fields::of(node, "a review", report)?;
    let f = &mut fields;
    let kind = f.needed_value::<String>("kind", report);
    for key in ["verdict", "by"] {
        if !f.has(key) {
            f.needed_node(key, report);
        }
    }
    let earlier = f.needed_value::<ClaimId>("earlier", report);
    let later = f.value::<ClaimId>("later", report);
    let verdict = f.value::<Ruling>("verdict", report);
    let grade = f.value::<Grade>("grade", report);
    let acknowledged = f.value::<bool>("acknowledged", report);
    let reason = f.value::<String>("reason", report);
    let by = f.value::<Vec<String>>("by", report);
    if by.as_ref().is_some_and(Vec::is_empty) && report.errors() == before {
        report.at(Code::EMPTY_VALUE, f.value_place("by"), "`by` names nobody", "Write who reviewed it");
    }
    let on = f.needed_value::<Date>("on", report);
    let (place, at) = (f.place(), |key| f.value_place(key));
    let (kind_place, earlier_place, later_place) = (at("kind"), at("earlier"), at("later"));
    fields.finish(report);
    // A verdict of which a part cannot be read is no verdict.
    if report.errors() != before {
        return None;
    }
    let (kind, earlier, verdict, by, on) = (kind?, earlier?, verdict?, by?, on?);
    let review = Review { kind, earlier, later, verdict, grade, acknowledged, reason, by, on, line: place.line };
    Some(Read { review, place, kind: kind_place, earlier: earlier_place, later: later_place })
}

/// Keeps the reviews of claims that are on file, and of several of one change the first.
fn check(read: Vec<Read>, ledger: &Ledger, report: &mut Report<'_>) -> Vec<Review> {
    if read.is_empty() {
        return Vec::new();
    }
    let on_file: HashSet<&ClaimId> = ledger.claims.iter().map(|it| &it.id).collect();
    let mut lines = HashMap::new();
    let mut is_right = |it: &Read| {
        let review = &it.review;
        let sides = [(Some(&review.earlier), it.earlier), (review.later.as_ref(), it.later)];
        let unknown: Vec<_> =
            sides.into_iter().filter_map(|(id, at)| Some((id?, at))).filter(|it| !on_file.contains(it.0)).collect();
        for (id, place) in &unknown {
            let remedy = near(id, &ledger.claims)
                .map_or("Look the id up with `gainsay list`".to_owned(), |it| format!("Did you mean `{it}`?"));
            report.at(Code::UNKNOWN_CLAIM, *place, format!("No claim `{id}` is on file"), remedy);
        }
        let key = (review.kind.clone(), review.earlier.clone(), review.later.clone());
        let first = *lines.entry(key).or_insert(review.line);
        if first != review.line {
            let what = format!("This change is reviewed on line {first} already");
            report.at(
                Code::DUPLICATE_REVIEW,
                it.place,
                what,
                "Keep one of the two entries; `by` may be a list of all who agreed",
            );
        }
        unknown.is_empty() && first == review.line
    };
    read.into_iter().filter(|it| is_right(it)).map(|it| it.review).collect()
}

/// The claim that was probably meant: of the same file or the same name, and alike.
fn near<'l>(id: &ClaimId, claims: &'l [Claim]) -> Option<&'l str> {
    let alike = claims.iter().map(|it| &it.id).filter(|it| it.stem() == id.stem() || it.local() == id.local());
    suggest(id.as_str(), alike.map(ClaimId::as_str))
}

impl Loaded {
    /// Leaves out the reviews whose kind is none of `kinds`, and reports them: which kinds of change there are is not
    /// for the files to know.
    pub fn check_kinds(&mut self, folder: &Path, kinds: &[&str]) {
        let is_known = |it: &Review| kinds.contains(&it.kind.as_str());
        if self.ledger.reviews.iter().all(is_known) {
            return;
        }
        self.ledger.reviews.retain(is_known);
        // Only a file with such a fault is read a second time, for the excerpt.
        let path = Path::new(REVIEWS);
        let Some(text) = text::read(folder, path).0 else { return };
        let read = listed(&text, &mut Report::new(path, &text)).unwrap_or_default();
        let mut report = Report::new(path, &text);
        for it in read.iter().filter(|it| !is_known(&it.review)) {
            let remedy = match suggest(&it.review.kind, kinds.iter().copied()) {
                Some(meant) => format!("Did you mean `{meant}`?"),
                None => format!("Known are: {}", kinds.join(", ")),
            };
            report.at(
                Code::UNKNOWN_KIND,
                it.kind,
                format!("`{}` is no kind of change", shortened(&it.review.kind)),
                remedy,
            );
        }
        self.problems.extend(report.into_problems());
        self.sort_problems();
    }
}
