//! What a shell offers while a command is typed: names on file, in the words of the shell, and silence over a broken record.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::scratch;

/// A record with two sources and a saved query.
fn record() -> tempfile::TempDir {
    let folder = scratch::folder();
    let speakers =
        "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n  - {id: bo-lind, name: \"Bo \\e[31mLind\"}\n";
    fs::write(folder.path().join("speakers.yaml"), speakers).unwrap();
    let page = |outlet: &str, id: &str| {
        format!(
            "version: 1\nsource: {{outlet: {outlet}, published: 2025-03-01, tags: [desk]}}\nclaims:\n  - {{id: {id}, \
             speaker: ada-roe, topic: ferry-ban, said: 2025-02-28, quote: \"No: ban.\"}}\n"
        )
    };
    fs::write(folder.path().join("2025-03-01-courier.yaml"), page("Courier", "roe-no-ban")).unwrap();
    fs::write(folder.path().join("2025-03-02-radio.yaml"), page("Radio Selm", "roe-again")).unwrap();
    fs::write(folder.path().join("gainsay.toml"), "[queries]\nopen = \"draft:yes\"\n").unwrap();
    folder
}

/// What is offered to a shell for these words, of which the last one is being typed; and what is said besides.
fn offered(shell: &str, folder: &Path, words: &[&str]) -> (Vec<String>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--", "gainsay"]).args(words).env("GAINSAY_COMPLETE", shell).env("_CLAP_IFS", "\n");
    command.env("_CLAP_COMPLETE_INDEX", words.len().to_string()).env("GAINSAY_CLAIMS", folder);
    let output = command.output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    (lines, String::from_utf8(output.stderr).unwrap())
}

#[test]
fn what_is_on_file_is_offered_wherever_a_command_takes_it() {
    let folder = record();
    let check = |words: &[&str], expected: &[&str]| {
        let (lines, said) = offered("fish", folder.path(), words);
        let values: Vec<&str> = lines.iter().filter_map(|it| it.split('\t').next()).collect();
        assert_eq!((values.as_slice(), said.as_str()), (expected, ""), "{words:?}");
    };
    check(&["diff", "speaker:a"], &["speaker:ada-roe"]);
    check(&["list", "(topic:fer"], &["(topic:ferry-ban"]);
    check(&["list", "roe", "not source:2025-03-02"], &["not source:2025-03-02-radio"]);
    check(&["table", "kind:rev"], &["kind:reversed"]);
    check(&["export", "csv", "@"], &["@open"]);
    check(&["export", "graph"], &["graphml"]);
    check(&["list", "tag:"], &["tag:desk"]);
    check(&["list", "outlet:"], &["outlet:Courier"]);
    check(&["list", "said:"], &["said:2025-02"]);
    check(&["show", "2025-03-01"], &["2025-03-01-courier#roe-no-ban"]);
    check(&["show", "2025-03-02-radio#"], &["2025-03-02-radio#roe-again"]);
    check(&["rename", "claim", "2025-03-01"], &["2025-03-01-courier#roe-no-ban"]);
    check(&["--color", "never", "rename", "topic", "f"], &["ferry-ban"]);
    check(&["merge", "speaker", "ada-roe", "bo"], &["bo-lind"]);
    check(&["record", "--speaker", "ad"], &["ada-roe"]);
    check(&["looked", "ada-roe", "fe"], &["ferry-ban"]);
    check(&["check", "2025-03-02"], &["2025-03-02-radio"]);
    check(&["explain", "hast"], &["hastened"]);
    check(&["list", "--format", "m"], &["markdown"]);
    // The folder that is typed is the one that is meant.
    check(&["--claims", "claims", "list", "speaker:marc"], &["speaker:marco-rubio"]);
    check(&["list", "--claims=claims", "speaker:marc"], &["speaker:marco-rubio"]);
}

#[test]
fn a_record_that_is_broken_is_no_concern_of_the_shell() {
    let folder = record();
    for name in ["speakers.yaml", "gainsay.toml", "2025-03-02-radio.yaml", "reviews.yaml"] {
        fs::write(folder.path().join(name), "\u{7}: [\n{").unwrap();
    }
    fs::write(folder.path().join("\u{1b}[31m.yaml"), "version: 1\n").unwrap();
    let (lines, said) = offered("fish", folder.path(), &["diff", "topic:"]);
    assert_eq!((lines.len(), said.as_str()), (1, ""), "{lines:?}");
    for words in [&["diff", "speaker:"][..], &["diff", "@"], &["show", ""], &["check", ""], &["list", "source:"]] {
        let (lines, said) = offered("fish", folder.path(), words);
        assert!(said.is_empty() && !lines.concat().contains(['\u{1b}', '\u{7}']), "{lines:?} {said}");
    }
    let (lines, said) = offered("bash", Path::new("/nowhere"), &["diff", "speaker:"]);
    assert_eq!((lines, said), (vec![], String::new()));
}

#[test]
fn each_shell_is_told_how_to_ask() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = Command::new(env!("CARGO_BIN_EXE_gainsay")).args(["completions", shell]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains("GAINSAY_COMPLETE"), "{shell}: {text}");
    }
    let (zsh, _) = offered("zsh", record().path(), &["list", "topic:"]);
    assert_eq!(zsh, ["topic\\:ferry-ban:Night ferries should be banned."]);
}
