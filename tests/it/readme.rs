//! The README and the help are true: transcripts are what the commands print, and examples work on the shipped record.

use std::fs;
use std::process::Command;

use gainsay::claim::Entry;
use gainsay::store::{CLAIM, Key, Shape};

#[test]
fn every_transcript_is_what_the_command_prints() {
    let readme = fs::read_to_string("README.md").unwrap();
    let transcripts: Vec<&str> =
        readme.split("```console\n").skip(1).map(|it| it.split("```").next().unwrap_or_default()).collect();
    assert!(!transcripts.is_empty(), "the README opens with a transcript");
    for transcript in transcripts {
        let (command, expected) = transcript.split_once('\n').unwrap();
        let arguments = command.strip_prefix("$ gainsay ").unwrap().split_whitespace();
        let run = Command::new(env!("CARGO_BIN_EXE_gainsay")).args(arguments).env("COLUMNS", "100").output().unwrap();
        assert_eq!(String::from_utf8(run.stdout).unwrap(), expected, "{command}");
    }
}

#[test]
fn the_table_of_keys_is_that_of_the_code() {
    let row = |key: &Key<Entry>| {
        let words =
            if let Shape::Word(words) = key.shape { format!(": {}", words().join(", ")) } else { String::new() };
        format!("| `{}` | {}{words} |\n", key.name, key.holds.trim_end_matches('.'))
    };
    let table: String = CLAIM.iter().map(row).collect();
    let readme = fs::read_to_string("README.md").unwrap();
    let (before, rest) = readme.split_once("| key | holds |\n|---|---|\n").unwrap();
    let (old, after) = rest.split_once("\n\n").unwrap();
    if std::env::var_os("UPDATE").is_some() {
        fs::write("README.md", format!("{before}| key | holds |\n|---|---|\n{table}\n{after}")).unwrap();
        return;
    }
    assert_eq!(format!("{old}\n"), table, "UPDATE=1 cargo test writes it anew");
}

#[test]
fn every_example_of_the_help_works_on_the_shipped_record() {
    for command in ["diff", "show", "timeline", "table", "list", "reports", "disputes", "check", "explain", "kinds"] {
        let help = Command::new(env!("CARGO_BIN_EXE_gainsay")).args([command, "--help"]).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let (_, examples) = help.split_once("\nExample").unwrap();
        let examples: Vec<&str> = examples.lines().skip(1).collect();
        assert!(!examples.is_empty(), "{command}");
        // What writes to the record, reads an article of one's own, or asks git for a state, is tried elsewhere.
        let elsewhere = ["--accept", "--against", "--between"];
        for example in examples.into_iter().filter(|it| !elsewhere.iter().any(|option| it.contains(option))) {
            let line = example.split(" > ").next().unwrap();
            let line =
                line.strip_prefix("  gainsay ").unwrap_or_else(|| panic!("{command}: a wrapped line: {example}"));
            let script = format!("\"$0\" {line}");
            let run = Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_gainsay")]).output().unwrap();
            let said = String::from_utf8_lossy(&run.stderr);
            let found = run.status.success() || line.contains("--exit-code") && run.status.code() == Some(1);
            assert!(found && (command == "check" || !run.stdout.is_empty()), "{example}: {said}");
        }
    }
}

#[test]
fn examples_that_are_wrapped_say_so() {
    for command in ["record", "extract", "compare"] {
        let help = Command::new(env!("CARGO_BIN_EXE_gainsay")).args([command, "--help"]).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        let lines: Vec<&str> = help.split_once("\nExamples:\n").unwrap().1.lines().collect();
        let is_whole = |it: &[&str]| it[1].starts_with("  gainsay ") || it[0].ends_with('\\');
        assert!(lines[0].starts_with("  gainsay ") && lines.windows(2).all(is_whole), "{lines:#?}");
    }
}

#[test]
fn options_for_the_format_stand_by_themselves() {
    let help = Command::new(env!("CARGO_BIN_EXE_gainsay")).args(["diff", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let place = |text: &str| help.find(text).unwrap();
    assert!(place("\nReviews:") < place("--reason") && place("--reason") < place("\nOutput:"));
    assert!(place("\nOutput:") < place("--format") && place("--format") < place("--bom"));
}
