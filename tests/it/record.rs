//! Recording, end to end: what stands in a file stays, two writers lose nothing, and a kill leaves the old file or the new.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use tempfile::TempDir;

/// A claim file as a person keeps it: comments, blank lines, an order of keys of its own, something behind the claims.
const PAGE: &str = "# kept by hand
version: 1   # the format

claims:
    # the first one
    -   speaker: ada-roe
        id: roe-no-ban
        topic: ferry-ban
        said: 2025-02-28
        quote: >-
            There will be
            no ban.
        stance: oppose     # firmly

# and where it stands
source: {outlet: The Selm Courier, published: 2025-03-01}
";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("speakers.yaml"), "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n")
        .unwrap();
    let topics = "version: 1\ntopics:\n  - {id: ferry-ban, proposition: Night ferries should be banned.}\n";
    fs::write(folder.path().join("topics.yaml"), topics).unwrap();
    folder
}

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["record", "--claims"]).arg(folder).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn record(folder: &Path, arguments: &[&str]) -> Output {
    start(folder, arguments).wait_with_output().unwrap()
}

fn claim<'a>(into: &'a str, quote: &'a str) -> [&'a str; 10] {
    ["--into", into, "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--quote", quote]
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn every_byte_that_stood_in_the_file_stays() {
    for page in [PAGE.to_owned(), PAGE.replace('\n', "\r\n"), format!("\u{feff}{PAGE}")] {
        let folder = folder();
        let file = folder.path().join("page.yaml");
        fs::write(&file, &page).unwrap();
        let output = record(folder.path(), &claim("page.yaml", "Let us wait: see # 5, \"now\"\n\nand – then."));
        assert!(output.status.success(), "{}", said(&output));
        let after = fs::read_to_string(&file).unwrap();
        let (head, tail) = page.split_at(page.find("# and where").unwrap());
        assert!(after.starts_with(head.trim_end()) && after.ends_with(tail), "{after}");
        let loaded = gainsay::store::load(folder.path()).unwrap();
        let quotes: Vec<_> = loaded.ledger.claims.iter().map(|it| it.quote.as_deref().unwrap()).collect();
        assert_eq!(quotes, ["There will be no ban.", "Let us wait: see # 5, \"now\"\n\nand – then."]);
    }
}

#[test]
fn claims_come_as_yaml_too_and_begin_a_file_of_their_own() {
    let folder = folder();
    let whole = PAGE.replace("version: 1   # the format\n\n", "version: 1\n");
    let mut child = start(folder.path(), &["-"]);
    child.stdin.take().unwrap().write_all(whole.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "2025-03-01-the-selm-courier#roe-no-ban\n");
    assert_eq!(gainsay::store::load(folder.path()).unwrap().problems, []);
}

#[test]
fn many_at_once_lose_nothing() {
    let folder = folder();
    fs::write(folder.path().join("page.yaml"), PAGE).unwrap();
    let quotes: Vec<String> = (0..8).map(|n| format!("We said it {n} times.")).collect();
    let children: Vec<Child> = quotes.iter().map(|quote| start(folder.path(), &claim("page.yaml", quote))).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
    }
    let loaded = gainsay::store::load(folder.path()).unwrap();
    assert_eq!(loaded.problems, []);
    let mut found: Vec<_> = loaded.ledger.claims.iter().skip(1).map(|it| it.quote.clone().unwrap()).collect();
    found.sort();
    assert_eq!(found, quotes);
}

#[test]
fn a_kill_at_any_point_leaves_the_old_file_or_the_new_one() {
    let folder = folder();
    let file = folder.path().join("page.yaml");
    for n in 0..40 {
        fs::write(&file, PAGE).unwrap();
        let mut child = start(folder.path(), &claim("page.yaml", "Let us wait."));
        sleep(Duration::from_micros(n * 500));
        // One that is done already cannot be killed any more.
        let _ = child.kill();
        child.wait().unwrap();
        let after = fs::read_to_string(&file).unwrap();
        assert!(after == PAGE || after.contains("Let us wait.") && after.contains("# and where it stands"), "{after}");
        assert_eq!(gainsay::store::load(folder.path()).unwrap().problems, []);
    }
}

#[test]
fn what_would_be_wrong_is_refused_and_the_file_stays() {
    let folder = folder();
    let file = folder.path().join("page.yaml");
    fs::write(&file, PAGE).unwrap();
    let check = |arguments: &[&str], expected: &str| {
        let output = record(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(expected), "{}", said(&output));
        assert_eq!(fs::read_to_string(&file).unwrap(), PAGE);
    };
    let with = |more: &[&'static str]| [&claim("page.yaml", "Wait.")[..], more].concat();
    check(&with(&["--stance", "suport"]), "Did you mean `support`?");
    check(&with(&["--id", "roe-no-ban"]), "is the id of two claims");
    check(&with(&["--by", "2025-02-30"]), "no such day");
    check(&with(&["--same-as", "page"]), "is no claim's id");
    check(&claim("../page.yaml", "Wait."), "not in the claims folder");
    check(&claim("page.txt", "Wait."), "no claim file");
    check(&claim("other.yaml", "Wait."), "does not exist yet");
    let unknown = ["--into", "page.yaml", "--speaker", "adda", "--topic", "ferry", "--said", "2025", "--says", "x"];
    check(&unknown, "Did you mean");
}
