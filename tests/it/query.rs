//! What is asked: a slip is told and never looks like an empty record, and a folder that is none is told at once.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// Runs a command on the shipped record, or on the folder that its own `--claims` names.
fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_gainsay")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// Reads what a program says until a line has this in it; it has to come soon.
fn said_until(lines: &Receiver<String>, wanted: &str) {
    loop {
        let line = lines.recv_timeout(Duration::from_secs(60)).unwrap_or_else(|_| panic!("nothing says `{wanted}`"));
        if line.contains(wanted) {
            return;
        }
    }
}

#[test]
fn what_is_saved_is_checked_again_as_long_as_one_watches() {
    let folder = tempfile::tempdir().unwrap();
    let topics = folder.path().join("topics.yaml");
    fs::write(folder.path().join("speakers.yaml"), "version: 1\nspeakers: []\n").unwrap();
    fs::write(&topics, "version: 1\ntopics: []\n").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let command = command.args(["check", "--watch", "--claims", folder.path().to_str().unwrap()]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let (tell, lines) = channel();
    let said = BufReader::new(child.stderr.take().unwrap()).lines();
    let listening = thread::spawn(move || said.map_while(Result::ok).all(|line| tell.send(line).is_ok()));
    said_until(&lines, "0 claims of 0 sources are right");
    said_until(&lines, "Ctrl-C");
    fs::write(&topics, "version: 1\ntopics: [{name: x}]\n").unwrap();
    said_until(&lines, "1 error");
    child.kill().unwrap();
    child.wait().unwrap();
    listening.join().unwrap();
}

#[test]
fn a_word_that_is_on_file_nowhere_is_an_error() {
    let check = |query: &[&str], expected: &str| {
        let (code, answer, said) = run(&[&["diff"], query].concat());
        assert!(code == Some(2) && answer.is_empty() && said.contains(expected), "{query:?}: {said}");
    };
    check(&["trumpp"], "Did you mean `donald-trump`?");
    check(&["trump", "zxqv"], "names no speaker or topic");
    check(&["speaker:"], "Nothing stands behind `speaker:`");
    check(&["trump", "said:"], "`said:2025-05..2025-07`");
    check(&["source:\"\""], "Nothing stands behind `source:`");
    check(&["speeker:"], "Did you mean `speaker:`?");
}

#[test]
fn words_of_claims_names_and_quoted_words_are_no_error() {
    for query in [&["trump"][..], &["secondary"], &["speaker:trump", "\"zxqv\""], &["\"\""]] {
        let (code, _, said) = run(&[&["diff"], query].concat());
        assert_eq!(code, Some(0), "{query:?}: {said}");
    }
}

#[test]
fn a_folder_without_speakers_is_no_claims_folder() {
    let folder = tempfile::tempdir().unwrap();
    let claims = folder.path().to_str().unwrap();
    fs::write(folder.path().join("page.yaml"), "version: 1\n").unwrap();
    for command in ["check", "diff", "list", "table", "reports", "disputes", "timeline x", "show x", "record -"] {
        let arguments: Vec<&str> = command.split(' ').chain(["--claims", claims]).collect();
        let (code, answer, said) = run(&arguments);
        assert!(code == Some(2) && answer.is_empty(), "{command}: {answer}{said}");
        assert!(said.contains(&format!("{claims} is no claims folder: it has no speakers.yaml")), "{said}");
        assert!(said.contains(&format!("gainsay init {claims}")), "{said}");
    }
    assert_eq!(run(&["init", claims]).0, Some(0));
    assert_eq!(run(&["diff", "--claims", claims]).0, Some(0));
}

#[test]
fn of_many_files_that_are_no_part_of_the_record_a_hundred_are_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("speakers.yaml"), "version: 1\nspeakers: []\n").unwrap();
    (0..130).for_each(|n| fs::write(folder.path().join(format!("{n}.bin")), "").unwrap());
    let problems = gainsay::store::load(folder.path()).unwrap().problems;
    let told = problems.iter().filter(|it| it.path.extension().is_some_and(|it| it == "bin")).count();
    assert_eq!(told, 100);
    assert!(problems.iter().any(|it| it.what.starts_with("30 more files")), "{problems:#?}");
}

#[test]
fn a_check_says_how_much_is_right() {
    let folder = tempfile::tempdir().unwrap();
    let claims = folder.path().to_str().unwrap();
    let check = |expected: &str| assert_eq!(run(&["check", "--claims", claims]).2.trim_end(), expected);
    fs::write(folder.path().join("speakers.yaml"), "version: 1\nspeakers: [{id: roe, name: Ada Roe}]\n").unwrap();
    let topics = "version: 1\ntopics: [{id: ban, proposition: Night ferries should be banned.}]\n";
    fs::write(folder.path().join("topics.yaml"), topics).unwrap();
    check("0 claims of 0 sources are right");
    let page = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n";
    let claim = |id: &str| format!("- {{id: {id}, speaker: roe, topic: ban, said: 2025-02-28, says: Waits.}}\n");
    fs::write(folder.path().join("page.yaml"), format!("{page}{}", claim("one"))).unwrap();
    check("1 claim of 1 source is right");
    fs::write(folder.path().join("page.yaml"), format!("{page}{}{}", claim("one"), claim("two, stance: yess")))
        .unwrap();
    check("1 error, 0 warnings; 1 claim of 1 source is right");
    fs::write(folder.path().join("page.yaml"), format!("{page}{}{}", claim("one"), claim("two"))).unwrap();
    check("2 claims of 1 source are right");
}
