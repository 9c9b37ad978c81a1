//! Hints stand apart from flags: asked for, counted, and never a change.

use std::fs;
use std::process::Command;

use gainsay::diff::hints::HINTS;
use tempfile::TempDir;

/// A record in which a day is named for the first time, and in which somebody owns up to an error.
fn record() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers:\n- {id: roe, name: Ada Roe}\n- {id: sol, name: Ben Sol}\n");
    write("topics.yaml", "version: 1\ntopics:\n- {id: pier, proposition: The pier should be repaired.}\n");
    write(
        "page.yaml",
        "version: 1\nsource: {outlet: The Selm Courier, published: 2025-06-01}\nclaims:\n\
         - {id: soon, speaker: roe, topic: pier, said: 2025-02-03, stance: support, quote: We will repair the pier.}\n\
         - {id: day, speaker: roe, topic: pier, said: 2025-05-20, stance: support, quote: The pier will be repaired by 30 September.}\n\
         - {id: wrong, speaker: sol, topic: pier, said: 2025-05-21, quote: I was wrong about the pier.}\n",
    );
    folder
}

fn diff(folder: &TempDir, options: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let run =
        command.args(["diff", "--claims"]).arg(folder.path()).args(options).env("COLUMNS", "200").output().unwrap();
    (run.status.code().unwrap(), String::from_utf8(run.stdout).unwrap())
}

#[test]
fn nobody_sees_a_hint_who_did_not_ask_for_it() {
    let folder = record();
    assert_eq!(diff(&folder, &["--exit-code"]), (0, String::new()));
    let (_, json) = diff(&folder, &["--format", "json"]);
    assert!(!json.contains("hint"), "{json}");
}

#[test]
fn a_hint_is_told_with_its_statements_and_how_often_its_rule_was_right() {
    let folder = record();
    let (code, shown) = diff(&folder, &["--hints", "--exit-code"]);
    assert_eq!(code, 0, "{shown}");
    for expected in [
        "Ada Roe named a day on 20 May 2025: “by 30 September”.",
        "3 February 2025  “We will repair the pier.” The Selm Courier",
        "Ben Sol owned up to a change or an error on 21 May 2025: “I was wrong”.",
        "newly-named: right ",
        "self-declared: right ",
    ] {
        assert!(shown.contains(expected), "{expected}\n{shown}");
    }
    let (_, json) = diff(&folder, &["--hints", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["changes"].as_array().unwrap().len(), 0);
    let ids: Vec<&str> = json["hints"].as_array().unwrap().iter().map(|it| it["hint"].as_str().unwrap()).collect();
    assert_eq!(ids, ["newly-named", "self-declared"]);
    let (_, csv) = diff(&folder, &["--hints", "--format", "csv"]);
    assert!(csv.contains("2025-05-20,hint,newly-named,Ada Roe,pier,"), "{csv}");
    let (_, markdown) = diff(&folder, &["roe", "--hints", "--format", "markdown"]);
    assert!(
        markdown.starts_with(
            "### Hints, which are no flags\n\n- 20 May 2025, pier: Whether the pier should be repaired: Ada Roe"
        ),
        "{markdown}"
    );
    assert!(!markdown.contains("Ben Sol"), "{markdown}");
}

#[test]
fn every_hint_has_a_page_and_a_figure_that_was_counted() {
    for hint in HINTS {
        assert!(hint.page().contains("# Why it is no flag"), "{}", hint.id);
        assert!(hint.precision.of >= 10 && hint.precision.right <= hint.precision.of, "{}", hint.id);
        assert!(!hint.precision.on.is_empty(), "{}", hint.id);
    }
}
