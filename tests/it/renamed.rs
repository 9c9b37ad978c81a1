//! Another id for a speaker, a topic or a claim, and two that are one: only the ids change, and all can be taken back.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use gainsay::diff::{Context, all_changes, timelines, unmatched};
use gainsay::store::load;
use tempfile::TempDir;
use walkdir::WalkDir;

const FILES: &[(&str, &str)] = &[
    (
        "speakers.yaml",
        "# who\nversion: 1\nspeakers:\n  # the minister\n  - id: roe   # as in 'roe'\n    name: Ada Roe\n    aliases:\n      - Roe\n\n  - {id: a-roe, name: A. Roe, aliases: [the harbour minister]}\n  - id: bo-lind\n    name: Bo Lind\n",
    ),
    (
        "topics.yaml",
        "version: 1\ntopics:\n  - {id: ferries, proposition: Ferries should sail at night.}\n  - {id: boats, proposition: Boats should sail at night., parent: ferries}\n",
    ),
    (
        "2025/courier.yaml",
        "version: 1\nsource: {outlet: The roe, published: 2025-03-02}\nclaims:\n  - id: roe\n    speaker: \"roe\"\n    topic: ferries\n    said: 2025-03-01\n    stance: support\n    quote: roe\n    note: |\n      speaker: roe\n  - {id: x, speaker: bo-lind, topic: boats, said: 2025-03-01, via: roe, stance: oppose, says: No.}\n",
    ),
    (
        "radio.yaml",
        "version: 1\r\nsource: {outlet: Radio Selm, published: 2025-05-02}\r\nclaims:\r\n- speaker: a-roe # who else?\r\n  id: roe\r\n  topic: ferries\r\n  said: 2025-05-01\r\n  stance: oppose\r\n  quote: No.\r\n",
    ),
    ("lookups.yaml", "version: 1\nlookups:\n  - {speaker: roe, topic: boats, on: 2025-06-01, where: roe's page}\n"),
    (
        "reviews.yaml",
        "version: 1\nreviews:\n  - {kind: reversed, earlier: courier#roe, later: radio#roe, verdict: confirmed, by: Ines Pardo, on: 2025-06-01}\n",
    ),
    ("gainsay.toml", "[queries]\nminister = \"speaker:roe\"\n"),
];

fn record() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let arguments: Vec<&str> = line.split(' ').chain(["--claims", folder.to_str().unwrap()]).collect();
    let output = command.args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// All files of a record, without what is gainsay's own.
fn texts(folder: &Path) -> BTreeMap<String, String> {
    let files = WalkDir::new(folder).into_iter().filter_entry(|it| it.file_name() != ".gainsay");
    let files = files.map(Result::unwrap).filter(|it| it.file_type().is_file());
    let name = |it: &Path| it.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    files.map(|it| (name(it.path()), fs::read_to_string(it.path()).unwrap())).collect()
}

/// The lines that are not as they were, as they are.
fn changed(folder: &Path) -> Vec<String> {
    let before: Vec<&str> = FILES.iter().flat_map(|it| it.1.lines()).collect();
    let after = texts(folder);
    let lines = after.values().flat_map(|it| it.lines());
    lines.filter(|it| !before.contains(it)).map(|it| it.trim().to_owned()).collect()
}

#[test]
fn only_the_id_changes_wherever_it_stands() {
    let check = |line: &str, expected: &[&str]| {
        let folder = record();
        let before = texts(folder.path());
        let (code, answer, said) = run(folder.path(), &format!("{line} --dry-run"));
        assert!(code == Some(0) && texts(folder.path()) == before, "{line}: {said}");
        let (code, done, said) = run(folder.path(), line);
        assert_eq!((code, &done), (Some(0), &answer), "{line}: {said}");
        assert_eq!(changed(folder.path()), expected, "{line}");
        assert!(load(folder.path()).unwrap().problems.iter().all(|it| it.code.id == "carriage-returns"));
        let (code, _, said) = run(folder.path(), "undo");
        assert!(code == Some(0) && texts(folder.path()) == before, "{line}: {said}");
        assert_eq!(run(folder.path(), "undo").0, Some(2));
    };
    check(
        "rename speaker roe ada-roe",
        &[
            "speaker: ada-roe",
            "- {id: x, speaker: bo-lind, topic: boats, said: 2025-03-01, via: ada-roe, stance: oppose, says: No.}",
            "- {speaker: ada-roe, topic: boats, on: 2025-06-01, where: roe's page}",
            "- id: ada-roe   # as in 'roe'",
        ],
    );
    check(
        "rename topic ferries night-ferries",
        &[
            "topic: night-ferries",
            "topic: night-ferries",
            "- {id: night-ferries, proposition: Ferries should sail at night.}",
            "- {id: boats, proposition: Boats should sail at night., parent: night-ferries}",
        ],
    );
    check(
        "rename claim radio#roe no-more",
        &[
            "id: no-more",
            "- {kind: reversed, earlier: courier#roe, later: radio#no-more, verdict: confirmed, by: Ines Pardo, on: 2025-06-01}",
        ],
    );
    check(
        "merge speaker a-roe roe",
        &["- speaker: roe # who else?", "- \"a-roe\"", "- \"A. Roe\"", "- \"the harbour minister\""],
    );
    check(
        "merge speaker roe a-roe",
        &[
            "speaker: a-roe",
            "- {id: x, speaker: bo-lind, topic: boats, said: 2025-03-01, via: a-roe, stance: oppose, says: No.}",
            "- {speaker: a-roe, topic: boats, on: 2025-06-01, where: roe's page}",
            "- {id: a-roe, name: A. Roe, aliases: [the harbour minister, \"roe\", \"Ada Roe\"]}",
        ],
    );
    check(
        "merge topic boats ferries",
        &[
            "- {id: x, speaker: bo-lind, topic: ferries, said: 2025-03-01, via: roe, stance: oppose, says: No.}",
            "- {speaker: roe, topic: ferries, on: 2025-06-01, where: roe's page}",
            "- {id: ferries, aliases: [\"boats\"], proposition: Ferries should sail at night.}",
        ],
    );
}

#[test]
fn verdicts_stay_with_a_claim_that_is_renamed() {
    let folder = record();
    let is_confirmed = || {
        let ledger = load(folder.path()).unwrap().ledger;
        let timelines = timelines(&ledger, |_, _| true);
        let changes = all_changes(&timelines, &Context::new(&ledger, chrono::NaiveDate::MAX));
        let reversed = changes.iter().filter(|it| it.kind.id == "reversed").map(|it| it.review.is_some()).collect();
        (reversed, unmatched(&ledger, &changes, |_, _| true).len())
    };
    assert_eq!(is_confirmed(), (vec![], 1));
    for line in ["merge speaker a-roe roe", "rename claim courier#roe first", "rename claim radio#roe second"] {
        assert_eq!(run(folder.path(), line).0, Some(0), "{line}");
    }
    assert_eq!(is_confirmed(), (vec![true], 0));
}

#[test]
fn an_alias_of_ones_own_may_become_ones_id() {
    let folder = record();
    let (code, _, said) = run(folder.path(), "rename speaker roe Roe");
    assert_eq!(code, Some(0), "{said}");
    let (code, answer, said) = run(folder.path(), "list speaker:Roe");
    assert!(code == Some(0) && answer.contains("Ada Roe"), "{answer}{said}");
}

#[test]
fn what_cannot_be_done_is_told_and_nothing_is_written() {
    let folder = record();
    let check = |line: &str, expected: &str| {
        let before = texts(folder.path());
        let (code, answer, said) = run(folder.path(), line);
        assert!(code == Some(2) && answer.is_empty() && said.contains(expected), "{line}: {said}");
        assert_eq!(texts(folder.path()), before, "{line}");
    };
    check("rename speaker rod x", "Did you mean `roe`?");
    check("rename speaker roe bo-lind", "`bo-lind` is the name of Bo Lind already");
    check("rename speaker roe a:b", "`a:b` cannot be cited");
    check("rename claim radio#x y", "there is no claim `radio#x`");
    check("rename claim courier#roe x", "it has a claim `x` already");
    check("merge topic ferries boats", "would be written to topics.yaml");
    check("undo", "there is nothing to take back");
    fs::write(folder.path().join("broken.yaml"), "<<<<<<< HEAD\nroe: [\n").unwrap();
    check("rename speaker roe ada-roe", "broken.yaml cannot be changed");
    fs::remove_file(folder.path().join("broken.yaml")).unwrap();
    assert_eq!(run(folder.path(), "rename speaker roe ada-roe").0, Some(0));
    fs::write(folder.path().join("lookups.yaml"), "version: 1\n").unwrap();
    check("undo", "was changed by somebody else");
}
