//! How a command ends does not depend on who reads its answer: closed pipes, full disks, and what is told all the same.
#![cfg(unix)]

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::scratch;

/// A record in which Ada Roe changed her mind.
fn folder() -> TempDir {
    let folder = scratch::folder();
    let page = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n\
                - {id: for, speaker: ada-roe, topic: ferry-ban, said: 2025-01-14, quote: I am for it., stance: support}\n\
                - {id: no, speaker: ada-roe, topic: ferry-ban, said: 2025-02-28, quote: There will be no ban., stance: oppose}\n";
    fs::write(folder.path().join("page.yaml"), page).unwrap();
    folder
}

/// The exit code, and what is said beside the answer, where that goes to a pipe that nobody reads and to a full disk.
fn unread(prepare: fn() -> TempDir, arguments: &[&str], look: impl Fn(&Path, Option<i32>, &str)) {
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    for (name, stdout) in [("closed pipe", Stdio::piped()), ("full disk", full())] {
        let folder = prepare();
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        command.args(["--today", "2025-05-01", "--claims"]).arg(folder.path()).args(arguments);
        let mut child = command.stdin(Stdio::null()).stdout(stdout).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let said = format!("{name}: {}", String::from_utf8_lossy(&output.stderr));
        look(folder.path(), output.status.code(), &said);
    }
}

const CLAIM: [&str; 9] =
    ["record", "--into", "page.yaml", "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27"];

#[test]
fn what_check_found_is_found_whoever_reads_of_it() {
    let faulty = || {
        let folder = folder();
        fs::write(folder.path().join("faulty.yaml"), "version: 1\n".repeat(2000)).unwrap();
        folder
    };
    unread(faulty, &["check"], |_, code, said| assert_eq!(code, Some(1), "{said}"));
    unread(faulty, &["check", "--format", "json"], |_, code, said| assert_eq!(code, Some(1), "{said}"));
    unread(folder, &["check"], |_, code, said| {
        assert!(code == Some(0) && said.contains("2 claims of 1 source are right"), "{said}");
    });
}

#[test]
fn what_goes_out_ends_well_where_its_reader_had_enough_in_every_format() {
    for format in gainsay::exchange::FORMATS.iter().filter(|it| it.export.is_some()) {
        let arguments = ["export", format.id, "--site", "https://selm.example"];
        unread(folder, &arguments, |_, code, said| {
            let is_right = if said.starts_with("closed pipe") { code == Some(0) } else { code == Some(2) };
            assert!(is_right, "{}: {code:?} {said}", format.id);
        });
    }
}

#[test]
fn a_change_that_was_found_is_found_whoever_reads_of_it() {
    unread(folder, &["diff", "--exit-code"], |_, code, said| assert_eq!(code, Some(1), "{said}"));
    unread(folder, &["diff", "--new", "--exit-code", "--why"], |_, code, said| assert_eq!(code, Some(1), "{said}"));
    let compare = ["compare", "We will send 40 ships.", "We will send 55 ships.", "--exit-code"];
    unread(folder, &compare, |_, code, said| assert_eq!(code, Some(1), "{said}"));
}

#[test]
fn an_answer_that_could_not_be_printed_is_none() {
    for arguments in [&["diff"][..], &["list"], &["table"], &["timeline", "roe"], &["kinds"], &["show", "no"], &["man"]]
    {
        unread(folder, arguments, |_, code, said| {
            let (expected, is_told) = if said.starts_with("full disk") { (2, true) } else { (0, false) };
            assert_eq!((code, said.contains("cannot write the answer")), (Some(expected), is_told), "{said}");
        });
    }
}

#[test]
fn what_was_recorded_is_told_beside_the_answer() {
    unread(folder, &[&CLAIM[..], &["--says", "Waits."]].concat(), |folder, code, said| {
        assert!(code == Some(0) && said.contains("1 claim appended to"), "{said}");
        assert!(fs::read_to_string(folder.join("page.yaml")).unwrap().contains("Waits."));
    });
}

#[test]
fn what_is_accepted_is_accepted_before_it_is_shown() {
    unread(folder, &["diff", "--accept", "--by", "Jane Doe"], |folder, code, said| {
        assert!(code == Some(0) && said.contains("1 change accepted in"), "{said}");
        assert!(fs::read_to_string(folder.join("reviews.yaml")).unwrap().contains("kind: reversed"));
    });
}

#[test]
fn a_new_folder_is_told_of_too() {
    let empty = || scratch::in_memory();
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    let folder = empty();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("init").arg(folder.path().join("claims")).stdout(full()).stderr(Stdio::piped());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("13 files written to"), "{said}");
    assert!(folder.path().join("claims/speakers.yaml").exists());
}

#[test]
fn a_reader_who_had_enough_of_a_stream_ends_it() {
    let pairs = "{\"id\": 1, \"a\": \"We will send 40 ships.\", \"b\": \"We will send 55 ships.\"}\n".repeat(3000);
    let folder = folder();
    let file = folder.path().join("pairs.jsonl");
    fs::write(&file, pairs).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["compare", "--jsonl"]).stdin(File::open(&file).unwrap());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
