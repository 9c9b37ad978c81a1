//! `diff --jsonl`: what is found of claims as lines is what is found of the folder that they come from.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// What a command answers to lines on its standard input.
fn answer(arguments: &[&str], lines: &[String]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--claims", "claims", "--today", "2025-09-01"]).args(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    // whoever has found a fault reads no further
    let _ = input.write_all((lines.join("\n") + "\n").as_bytes());
    drop(input);
    child.wait_with_output().unwrap()
}

/// The shipped story as lines, by speaker.
fn lines() -> Vec<String> {
    let exported = answer(&["export", "jsonl"], &[]).stdout;
    let mut lines: Vec<String> = String::from_utf8(exported).unwrap().lines().map(str::to_owned).collect();
    lines.sort_by_key(|it| serde_json::from_str::<Value>(it).unwrap()["speaker"].to_string());
    lines
}

/// What a change is, whatever file it stands in and whatever editors found of it.
fn told(change: &Value) -> String {
    let keys = ["id", "kind", "day", "sentence", "detail", "from", "to", "reason", "doubts", "earlier_rests_on"];
    keys.map(|it| change[it].to_string()).join(" ")
}

#[test]
fn lines_show_the_changes_that_their_folder_shows() {
    let whole: Value = serde_json::from_slice(&answer(&["diff", "--format", "json"], &[]).stdout).unwrap();
    let mut whole: Vec<String> = whole["changes"].as_array().unwrap().iter().map(told).collect();
    let streamed = answer(&["diff", "--jsonl"], &lines());
    assert!(streamed.status.success(), "{}", String::from_utf8_lossy(&streamed.stderr));
    let streamed = String::from_utf8(streamed.stdout).unwrap();
    let mut streamed: Vec<String> =
        streamed.lines().map(|it| told(&serde_json::from_str::<Value>(it).unwrap())).collect();
    whole.sort();
    streamed.sort();
    assert!(whole.len() > 10);
    assert_eq!(streamed, whole);
}

#[test]
fn a_line_that_cannot_be_read_costs_itself_alone() {
    let whole = lines();
    let mut broken = whole.clone();
    broken.insert(0, "no JSON".to_owned());
    let (whole, broken) = (answer(&["diff", "--jsonl"], &whole), answer(&["diff", "--jsonl"], &broken));
    assert_eq!(whole.stdout, broken.stdout);
    let said = String::from_utf8(broken.stderr).unwrap();
    assert!(said.contains("line 1: ") && said.contains("1 line could not be read"), "{said}");
    assert_eq!(broken.status.code(), Some(2));
}

#[test]
fn a_speaker_who_comes_back_is_refused() {
    let mut lines = lines();
    let first = lines[0].clone();
    lines.push(first);
    let refused = answer(&["diff", "--jsonl"], &lines);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("speaks again") && said.contains("hint: "), "{said}");
    assert_eq!(refused.status.code(), Some(2));
}
