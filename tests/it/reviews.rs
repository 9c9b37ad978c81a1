//! Editors' reviews, end to end: accepting flags, showing new ones only, and what stands beside a flag.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

const SPEAKERS: &str = "version: 1
speakers:
  - id: ada-roe
    name: Ada Roe
  - id: ben-sol
    name: Ben Sol
";

const TOPICS: &str = "version: 1
topics:
  - id: ferry-ban
    proposition: Night ferries should be banned from Port Selm.
  - id: pier
    proposition: The old pier should be rebuilt.
";

const COURIER: &str = "version: 1
source:
  outlet: The Selm Courier
  published: 2025-04-01
claims:
  - id: roe-for
    speaker: ada-roe
    topic: ferry-ban
    said: 2025-01-14
    quote: I am for the ban.
    stance: support
  - id: roe-against
    speaker: ada-roe
    topic: ferry-ban
    said: 2025-02-28
    quote: There will be no ban.
    stance: oppose
  - id: sol-june
    speaker: ben-sol
    topic: pier
    said: 2025-01-20
    quote: The pier stands by June.
    by: 2025-06
  - id: sol-august
    speaker: ben-sol
    topic: pier
    said: 2025-03-20
    quote: The pier stands by August.
    by: 2025-08
";

/// A change of mind that is not in [`COURIER`].
const BACK_AGAIN: &str = "  - id: roe-again
    speaker: ada-roe
    topic: ferry-ban
    said: 2025-03-30
    quote: I want the ban after all.
    stance: support
";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("speakers.yaml", SPEAKERS), ("topics.yaml", TOPICS), ("2025-courier.yaml", COURIER)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn start(folder: &Path, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(["--today", "2025-05-01", "--claims"])
        .arg(folder)
        .args(arguments)
        .env_remove("GAINSAY_CLAIMS")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The exit code, the answer and what was said beside it.
fn run(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    told(&start(folder.path(), arguments).wait_with_output().unwrap())
}

fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

fn reviews(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("reviews.yaml")).unwrap()
}

fn add(folder: &TempDir, name: &str, text: &str) {
    let path = folder.path().join(name);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::write(path, before + text).unwrap();
}

const ACCEPT: [&str; 4] = ["diff", "--accept", "--by", "Jane Doe"];

#[test]
fn what_is_accepted_is_not_new_again_and_what_comes_later_is() {
    let folder = folder();
    let (code, answer, _) = run(&folder, &["diff", "--new", "--exit-code"]);
    assert_eq!((code, answer.matches("suggests").count()), (1, 2), "{answer}");

    let (code, answer, said) = run(&folder, &ACCEPT);
    assert_eq!((code, answer.matches("suggests").count()), (0, 2), "{answer}");
    assert!(said.starts_with("2 changes accepted in "), "{said}");

    let (code, answer, said) = run(&folder, &["diff", "--new", "--exit-code"]);
    assert_eq!((code, answer.as_str(), said.as_str()), (0, "", "no new change of position; 2 reviewed\n"));
    // Without --new everything is shown, each with its review.
    let (code, answer, _) = run(&folder, &["diff", "--exit-code"]);
    assert_eq!((code, answer.matches("Jane Doe, 1 May 2025: accepted").count()), (1, 2), "{answer}");

    add(&folder, "2025-courier.yaml", BACK_AGAIN);
    let (code, answer, _) = run(&folder, &["diff", "--new", "--exit-code"]);
    assert_eq!(code, 1);
    assert!(answer.contains("30 March 2025") && !answer.contains("delayed"), "{answer}");
}

#[test]
fn nothing_that_stands_in_the_file_is_touched() {
    let folder = folder();
    let ours = "# Our desk's reviews.\nversion: 1\nreviews:   # oldest first\n    - {kind: delayed, earlier: 2025-courier#sol-june, later: 2025-courier#sol-august, verdict: rejected, by: [Jane Doe, Al Fen], on: 2025-04-02}   # he meant another pier\n\n# to be continued\n";
    add(&folder, "reviews.yaml", ours);
    let (code, _, said) = run(&folder, &[&ACCEPT[..], &["--reason", "Seen: \"both\" # of them"]].concat());
    assert_eq!((code, said.starts_with("1 change accepted in ")), (0, true), "{said}");
    let now = reviews(&folder);
    assert!(now.starts_with(ours), "{now}");
    assert!(now[ours.len()..].starts_with("    - kind: reversed\n      earlier: 2025-courier#roe-for\n"), "{now}");
    let (_, answer, _) = run(&folder, &["diff", "roe"]);
    assert!(answer.contains("Jane Doe, 1 May 2025: accepted: Seen: \"both\" # of them"), "{answer}");
    assert_eq!(run(&folder, &["check", "--strict"]).0, 0);
}

#[test]
fn two_who_accept_at_once_lose_nothing_and_write_nothing_twice() {
    for _ in 0..5 {
        let folder = folder();
        let queries = [&["roe"][..], &["sol"], &[], &["roe"]];
        let running: Vec<Child> =
            queries.iter().map(|query| start(folder.path(), &[&ACCEPT[..], query].concat())).collect();
        for child in running {
            let (code, _, said) = told(&child.wait_with_output().unwrap());
            assert_eq!(code, 0, "{said}");
        }
        let text = reviews(&folder);
        assert_eq!(text.matches("kind:").count(), 2, "{text}");
        assert_eq!(run(&folder, &["diff", "--new", "--exit-code"]).0, 0);
    }
}

#[test]
fn a_verdict_stands_beside_the_suggestion_and_never_over_it() {
    let folder = folder();
    add(
        &folder,
        "reviews.yaml",
        "version: 1\nreviews:\n- kind: reversed\n  earlier: 2025-courier#roe-for\n  later: 2025-courier#roe-against\n  verdict: confirmed\n  grade: half-flip\n  acknowledged: true\n  reason: she had named conditions on air\n  by: Jane Doe\n  on: 2025-04-20\n",
    );
    let ruled =
        "Jane Doe, 20 April 2025: confirmed, half flip, acknowledged by the speaker: she had named conditions on air";
    let (_, answer, _) = run(&folder, &["diff", "roe"]);
    assert!(answer.contains("suggests full flop: a complete reversal · reversed: "), "{answer}");
    let flat = answer.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(&format!("editor {ruled}")), "{answer}");

    let (_, answer, _) = run(&folder, &["diff", "roe", "--format", "markdown"]);
    assert!(
        answer.contains("- suggests full flop: a complete reversal") && answer.contains(&format!("- editor: {ruled}"))
    );

    let (_, answer, _) = run(&folder, &["diff", "roe", "--format", "csv"]);
    assert!(answer.contains(",full-flop,a complete reversal,confirmed,half-flip,yes,"));

    let (_, answer, _) = run(&folder, &["diff", "roe", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(json["changes"][0]["suggests"]["grade"], "full-flop");
    assert_eq!(json["changes"][0]["review"]["grade"], "half-flip");
    assert_eq!(json["changes"][0]["review"]["by"], serde_json::json!(["Jane Doe"]));
}

#[test]
fn a_silence_cites_where_one_looked() {
    let folder = folder();
    add(
        &folder,
        "lookups.yaml",
        "version: 1\nlookups:\n- speaker: ada-roe\n  topic: ferry-ban\n  on: 2025-04-10\n  where: The ministry's page.\n  url: https://ministry.example/speeches\n",
    );
    add(&folder, "2025-courier.yaml", &BACK_AGAIN.replace("ferry-ban", "pier"));
    let (_, answer, _) = run(&folder, &["diff", "roe"]);
    let line = "looked   10 April 2025: The ministry's page, https://ministry.example/speeches (lookups.yaml)";
    assert!(answer.contains(line), "{answer}");
    let (_, answer, _) = run(&folder, &["diff", "roe", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let silent = json["changes"].as_array().unwrap().iter().find(|it| it["kind"] == "silent").unwrap();
    assert_eq!(silent["lookup"]["on"], "2025-04-10");
    assert_eq!(silent["lookup"]["where"], "The ministry's page.");
    assert_eq!(silent["lookup"]["url"], "https://ministry.example/speeches");
    assert_eq!(silent["suggests"], serde_json::Value::Null);
}

#[test]
fn a_review_that_matches_no_flag_is_counted_where_its_subject_is_asked_for() {
    let folder = folder();
    add(
        &folder,
        "reviews.yaml",
        "version: 1\nreviews:\n- {kind: hardened, earlier: 2025-courier#roe-for, later: 2025-courier#roe-against, verdict: accepted, by: Jane Doe, on: 2025-04-20}\n",
    );
    let warning = "warning: 1 review matches no flag any more (reviews.yaml, line 3)\n";
    assert_eq!(run(&folder, &["diff"]).2, warning);
    assert_eq!(run(&folder, &["diff", "sol"]).2, "");
}

#[test]
fn a_review_may_name_any_report_of_an_utterance() {
    let folder = folder();
    add(
        &folder,
        "2025-echo.yaml",
        "version: 1\nsource: {outlet: Echo, published: 2025-03-01}\nclaims:\n- {id: roe, speaker: ada-roe, topic: ferry-ban, said: 2025-02-28, quote: No ban., same_as: 2025-courier#roe-against}\n",
    );
    add(
        &folder,
        "reviews.yaml",
        "version: 1\nreviews:\n- {kind: reversed, earlier: 2025-courier#roe-for, later: 2025-echo#roe, verdict: rejected, by: Jane Doe, on: 2025-04-20}\n",
    );
    assert_eq!(run(&folder, &["diff", "roe", "--new", "--exit-code"]).0, 0);
}

#[test]
fn what_cannot_be_meant_is_said_with_its_place() {
    let check = |entry: &str, code: &str, place: &str, remedy: &str| {
        let folder = folder();
        add(&folder, "reviews.yaml", &format!("version: 1\nreviews:\n{entry}"));
        let (exit, answer, _) = run(&folder, &["check", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let found = format!("{}:{}", json[0]["line"], json[0]["column"]);
        assert_eq!((exit, json[0]["code"].as_str().unwrap(), found.as_str()), (1, code, place), "{answer}");
        assert!(json[0]["remedy"].as_str().unwrap().contains(remedy), "{answer}");
        assert_eq!(json.as_array().unwrap().len(), 1, "{answer}");
    };
    let review = |kind: &str, later: &str, rest: &str| {
        format!(
            "- kind: {kind}\n  earlier: 2025-courier#roe-for\n  later: {later}\n  by: Jane Doe\n  on: 2025-04-20\n  {rest}\n"
        )
    };
    let (against, accepted) = ("2025-courier#roe-against", "verdict: accepted");
    check(&review("revrsed", against, accepted), "unknown-kind", "3:9", "Did you mean `reversed`?");
    check(
        &review("reversed", "2025-courier#roe-agianst", accepted),
        "unknown-claim",
        "5:10",
        "`2025-courier#roe-against`",
    );
    check(&review("reversed", "roe-against", accepted), "unknown-claim", "5:10", "without .yaml");
    check(&review("reversed", against, "verdict: acepted"), "bad-verdict", "8:12", "Did you mean `accepted`?");
    check(
        &review("reversed", against, "verdict: confirmed\n  grade: full-flip"),
        "bad-grade",
        "9:10",
        "Did you mean `full-flop`?",
    );
    check(
        &(review("reversed", against, accepted) + &review("reversed", against, "verdict: rejected")),
        "duplicate-review",
        "9:3",
        "`by` may be a list",
    );
    check(
        "- {kind: reversed, earlier: 2025-courier#roe-for, verdict: accepted, on: 2025-04-20}\n",
        "missing-key",
        "3:3",
        "by",
    );
}

#[test]
fn accepting_needs_a_name_and_goes_through_time() {
    let folder = folder();
    assert_eq!(run(&folder, &["diff", "--accept"]).0, 2);
    let files = ["2025-courier.yaml", "2025-courier.yaml"];
    assert_eq!(run(&folder, &[&ACCEPT[..], &files].concat()).0, 2);
    assert!(!folder.path().join("reviews.yaml").exists());
}

#[test]
fn a_new_folder_has_a_file_to_begin_with() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("claims");
    let run = |arguments: &[&str]| told(&start(&path, arguments).wait_with_output().unwrap());
    run(&["init", path.to_str().unwrap()]);
    let (code, problems, _) = run(&["check", "--strict"]);
    assert_eq!((code, problems.as_str()), (0, ""));
    for (name, text) in [("speakers.yaml", SPEAKERS), ("topics.yaml", TOPICS), ("2025-courier.yaml", COURIER)] {
        fs::write(path.join(name), text).unwrap();
    }
    let before = fs::read_to_string(path.join("reviews.yaml")).unwrap();
    let (code, _, said) = run(&ACCEPT);
    assert_eq!(code, 0, "{said}");
    let after = fs::read_to_string(path.join("reviews.yaml")).unwrap();
    assert!(after.starts_with(&before) && after.contains("verdict: accepted"), "{after}");
    assert_eq!(run(&["diff", "--new", "--exit-code"]).0, 0);
}
