//! Topics from nothing, and many drafts at once: what is suggested and taken, what a query accepts and rejects.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use gainsay::store;
use serde_json::Value;
use tempfile::TempDir;

use super::scratch;

const FERRIES: [&str; 4] = [
    "We will not ban night ferries.",
    "Night ferries to Lune must sail until March.",
    "A ban on night ferries would hurt the islands.",
    "Night ferries are what the islands live by.",
];
const TOLLS: [&str; 3] =
    ["We will scrap the bridge toll.", "No driver should pay a bridge toll.", "The bridge toll is a tax on islanders."];

/// Pages of drafts without a topic on two subjects, one with a weather forecast, and no topic on file.
fn folder() -> TempDir {
    let folder = scratch::in_memory();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n");
    write("topics.yaml", "version: 1\ntopics: []\n");
    let page = |words: &[&str]| {
        let draft = |(nth, it): (usize, &&str)| {
            let speaker = if nth % 2 == 0 { "ada-roe" } else { "bo-lind" };
            format!("  - id: d{nth}\n    speaker: {speaker}\n    said: 2025-03-01\n    quote: {it}\n    draft: true\n")
        };
        let claims: String = words.iter().enumerate().map(draft).collect();
        format!("version: 1\nsource: {{outlet: The Selm Courier, published: 2025-03-01}}\nclaims:\n{claims}")
    };
    write("2025-03-01-courier.yaml", &page(&FERRIES));
    write("2025-03-02-courier.yaml", &page(&TOLLS));
    write("2025-03-03-courier.yaml", &page(&["The weather will be fine on Sunday."]));
    folder
}

fn gainsay(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-05-01", "--claims"]).arg(folder).args(arguments);
    command.stdin(Stdio::null()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn suggestions(folder: &Path) -> Vec<Value> {
    let output = gainsay(folder, &["suggest", "--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The drafts with their topics, in the order of the files.
fn topics(folder: &Path) -> Vec<Option<String>> {
    let files = ["2025-03-01-courier.yaml", "2025-03-02-courier.yaml", "2025-03-03-courier.yaml"];
    let drafts = files.into_iter().flat_map(|it| {
        let text = fs::read_to_string(folder.join(it)).unwrap();
        store::drafts(Path::new(it), &text).unwrap()
    });
    drafts.map(|it| it.entry.topic).collect()
}

#[test]
fn drafts_of_one_subject_are_suggested_together_with_names_and_a_proposition() {
    let folder = folder();
    let found = suggestions(folder.path());
    let drafts = |it: &Value| it["drafts"].as_array().unwrap().len();
    assert_eq!((found.len(), drafts(&found[0]), drafts(&found[1])), (2, 4, 3), "{found:?}");
    assert_eq!(found[0]["names"][0], "Night ferries");
    assert_eq!(found[0]["proposition"], "Night ferries should be banned.");
    assert_eq!(found[1]["proposition"], "The bridge toll should be scrapped.");
    assert_eq!(found[0]["drafts"][1]["speaker"], "Bo Lind");
    for format in [&[][..], &["--format", "markdown"], &["--format", "csv"]] {
        let output = gainsay(folder.path(), &[&["suggest"], format].concat());
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(shown.contains("Night ferries") && shown.contains(FERRIES[3]), "{shown}");
    }
    let of_bo = gainsay(folder.path(), &["suggest", "speaker:bo-lind", "--format", "json"]);
    assert_eq!(String::from_utf8_lossy(&of_bo.stdout).trim(), "[]");
}

#[test]
fn what_is_taken_is_on_file_and_all_that_plainly_fits_is_placed() {
    let folder = folder();
    let taken = gainsay(folder.path(), &["suggest", "--take", "1", "--proposition", "Night ferries should be banned."]);
    assert!(taken.status.success() && said(&taken).contains("night-ferries put on file, 4 drafts"), "{}", said(&taken));
    let ferries = Some("night-ferries".to_owned());
    assert_eq!(topics(folder.path())[..4], [ferries.clone(), ferries.clone(), ferries.clone(), ferries.clone()]);
    assert_eq!(topics(folder.path())[4..], [None, None, None, None]);
    let loaded = store::load(folder.path()).unwrap();
    assert_eq!(loaded.ledger.topics()[0].proposition, "Night ferries should be banned.");
    assert!(!loaded.ledger.topics()[0].aliases.is_empty() && loaded.ledger.claims.iter().all(|it| it.draft));

    // What is left is suggested afresh, and may be of a topic on file.
    assert_eq!(suggestions(folder.path()).len(), 1);
    let taken = gainsay(folder.path(), &["suggest", "--take", "1", "--name", "Bridge toll"]);
    assert!(taken.status.success(), "{}", said(&taken));
    assert_eq!(topics(folder.path())[4..7], [(); 3].map(|()| Some("bridge-toll".to_owned())));
    assert_eq!(topics(folder.path())[7], None);
    assert!(said(&gainsay(folder.path(), &["suggest"])).contains("no three drafts"));
}

#[test]
fn what_cannot_be_taken_is_refused_with_a_remedy_and_nothing_is_written() {
    let folder = folder();
    let before = fs::read_to_string(folder.path().join("topics.yaml")).unwrap();
    let check = |arguments: &[&str], expected: &str| {
        let refused = gainsay(folder.path(), &[&["suggest"], arguments].concat());
        assert!(refused.status.code() == Some(2) && said(&refused).contains(expected), "{}", said(&refused));
        assert_eq!(fs::read_to_string(folder.path().join("topics.yaml")).unwrap(), before);
    };
    check(&["--take", "7"], "there is no suggestion 7: 2 are made");
    check(&["--take", "0"], "there is no suggestion 0");
    check(&["--take", "1", "--name", "…"], "--name gives it");
    check(&["--take", "1", "--as", "harbour"], "harbour");
    check(&["--take", "1", "--name", "X", "--as", "x"], "--as");
}

#[test]
fn a_query_accepts_and_rejects_what_it_means_and_says_so_before() {
    let folder = folder();
    gainsay(folder.path(), &["suggest", "--take", "1"]);
    let run = |arguments: &[&str]| gainsay(folder.path(), &[&["review"], arguments].concat());
    let told = |it: &Output| String::from_utf8_lossy(&it.stdout).into_owned();
    let before = topics(folder.path());
    let would = run(&["--accept", "topic:night-ferries", "--dry-run"]);
    let expected = "would be accepted 2025-03-01-courier#d0\nwould be accepted 2025-03-01-courier#d2\n";
    assert_eq!(told(&would), expected);
    assert!(
        said(&would).contains("left 2025-03-01-courier#d1: the speaker bo-lind is not on file yet"),
        "{}",
        said(&would)
    );
    assert!(said(&would).contains("2 drafts would be accepted, 2 left"), "{}", said(&would));
    assert_eq!(topics(folder.path()), before);

    let done = run(&["--accept", "topic:night-ferries"]);
    assert_eq!(told(&done), expected.replace("would be ", ""));
    let accepted = store::load(folder.path()).unwrap().ledger.claims;
    assert_eq!(accepted.iter().filter(|it| !it.draft).count(), 2);
    assert!(accepted.iter().all(|it| it.coded.stance.is_none()));

    let rejected = run(&["--reject", "speaker:bo-lind", "ferries"]);
    assert_eq!(told(&rejected).lines().count(), 2, "{}", said(&rejected));
    assert_eq!(store::load(folder.path()).unwrap().ledger.rejections.len(), 2);
    assert_eq!(run(&["--accept"]).status.code(), Some(2));
    assert_eq!(run(&["--dry-run", "speaker:bo-lind"]).status.code(), Some(2));
    assert!(said(&run(&["--reject", "\"nothing of the sort\""])).contains("0 drafts rejected"));
}

#[test]
fn many_drafts_in_one_file_are_decided_at_once() {
    let folder = folder();
    let one = |nth: usize| {
        format!(
            "  - {{id: d{nth}, speaker: ada-roe, topic: pier, said: 2025-03-01, quote: It is {nth}., draft: true}}\n"
        )
    };
    let page = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n".to_owned();
    fs::write(folder.path().join("topics.yaml"), "version: 1\ntopics: [{id: pier, proposition: Build it.}]\n").unwrap();
    fs::write(folder.path().join("many.yaml"), page + &(0..1500).map(one).collect::<String>()).unwrap();
    let done = gainsay(folder.path(), &["review", "--accept", "topic:pier"]);
    assert!(said(&done).contains("1500 drafts accepted"), "{}", said(&done));
    assert_eq!(gainsay(folder.path(), &["check"]).status.code(), Some(0));
}
