//! The shipped story with every key of stance, condition, amount, deadline, certainty and commitment taken out: the words
//! alone still show what moved.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use gainsay::diff::{Context, Finding, all_changes, outcomes, timelines};
use gainsay::store::load;

/// The keys that are taken out; each stands on a line of its own in the shipped files, lists below it deeper.
const KEYS: [&str; 6] = ["stance:", "if:", "amount:", "by:", "certainty:", "commitment:"];

/// A claim file's text without those keys and what belongs to them.
fn stripped(text: &str) -> String {
    let mut kept = String::new();
    let mut under: Option<usize> = None;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        if under.is_some_and(|key| indent > key || (indent == key && line.trim_start().starts_with("- "))) {
            continue;
        }
        under = KEYS.iter().any(|key| line.trim_start().starts_with(key)).then_some(indent);
        if under.is_none() {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The changes found in the stripped story, as `day kind speaker topic`.
fn changes_from_words() -> Vec<String> {
    let folder = stripped_folder();
    let loaded = load(folder.path()).unwrap();
    assert_eq!(loaded.problems, [], "the stripped story is still without fault");
    let coded = loaded.ledger.claims.iter().filter(|it| it.coded != gainsay::claim::Coded::default());
    assert_eq!(coded.count(), 0, "nothing is coded any more");
    let today = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
    let (timelines, context) = (timelines(&loaded.ledger, |_, _| true), Context::new(&loaded.ledger, today));
    let line = |it: gainsay::diff::Change<'_>| {
        format!("{} {} {} {}", it.day, it.kind.id, it.earlier.speaker, it.earlier.topic)
    };
    all_changes(&timelines, &context).into_iter().map(line).collect()
}

/// What comparing each statement of a record with those before it came to, by the statement's id.
fn findings(folder: &Path) -> BTreeMap<String, Finding> {
    let ledger = load(folder).unwrap().ledger;
    let today = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
    let (timelines, context) = (timelines(&ledger, |_, _| true), Context::new(&ledger, today));
    let steps = outcomes(&timelines, &context).steps;
    steps.into_iter().map(|it| (it.later.id.to_string(), it.finding)).collect()
}

#[test]
fn what_the_words_do_not_show_is_not_compared_and_never_held() {
    let (whole, bare) = (findings(Path::new("claims")), findings(stripped_folder().path()));
    let count = |wanted: fn(&Finding) -> bool| bare.values().filter(|it| wanted(it)).count();
    assert!(count(|it| matches!(it, Finding::NotCompared(_))) > count(|it| *it == Finding::Held), "{bare:#?}");
    for (id, finding) in bare.iter().filter(|it| *it.1 == Finding::Held) {
        assert_eq!(whole.get(id), Some(finding), "{id} changed, and the words alone do not show that it held");
    }
}

/// The shipped claims without those keys, in a folder of their own.
fn stripped_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("claims"), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            let text = fs::read_to_string(entry.path()).unwrap();
            fs::write(&target, stripped(&text)).unwrap();
        }
    }
}

#[test]
fn the_deadline_chain_and_the_ceasefire_turn_are_found_in_the_words() {
    let found = changes_from_words();
    for expected in ["2025-07-28 hastened donald-trump tariff-deadline", "2025-08-16 reversed donald-trump ceasefire"] {
        assert!(found.iter().any(|it| it == expected), "{expected} is not among {found:#?}");
    }
}

#[test]
fn the_amounts_in_dispute_are_found_in_the_words() {
    let folder = stripped_folder();
    let ledger = load(folder.path()).unwrap().ledger;
    let found = gainsay::disputes::disputes(&ledger, gainsay::disputes::WINDOW, |_| true);
    let topics: Vec<&str> = found.iter().map(|it| it.topic.id.as_str()).collect();
    assert!(topics.contains(&"bodies-total"), "{topics:?}");
    // Of the last batch both sides are on file in our own words only, and these prove nothing.
    assert!(!topics.contains(&"bodies-last-batch"), "{topics:?}");
}

#[test]
fn the_words_alone_never_turn_zelensky_on_the_ceasefire() {
    let turns = ["reversed", "hardened", "softened", "adopted", "abandoned"];
    let found = changes_from_words();
    let on_ceasefire = found.iter().filter(|it| it.ends_with("volodymyr-zelensky ceasefire"));
    let turned: Vec<&String> = on_ceasefire.filter(|it| turns.iter().any(|kind| it.contains(kind))).collect();
    assert!(turned.is_empty(), "{turned:#?}");
}
