//! Where one looked in vain: noted by one command, read back, and seen in the timeline that it belongs to.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use gainsay::store::load;

use super::scratch::folder;

fn gainsay(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-04-01", "--claims"]).arg(folder).args(arguments).env("COLUMNS", "200");
    command.output().unwrap()
}

fn timeline(folder: &Path, format: &str) -> String {
    let output = gainsay(folder, &["timeline", "roe", "topic:ferry-ban", "--format", format]);
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn what_was_looked_for_in_vain_stands_between_the_statements() {
    let folder = folder();
    let page = "version: 1\nsource: {outlet: The Selm Courier, title: Ferries, url: 'https://courier.example/1', published: \
                2025-02-10}\nclaims:\n  - {id: no, speaker: ada-roe, topic: ferry-ban, said: 2025-02-01, quote: No ban.}\n  - \
                {id: yes, speaker: ada-roe, topic: ferry-ban, said: 2025-02-09, quote: A ban.}\n";
    fs::write(folder.path().join("page.yaml"), page).unwrap();
    let before = "# looked for\nversion: 1\nlookups:\n  - {speaker: ada-roe, topic: ferry-ban, on: 2025-02-05, where: her diary}\n";
    fs::write(folder.path().join("lookups.yaml"), before).unwrap();
    for arguments in
        [&["page"][..], &["the minister's page", "--note", "It was down."], &["page", "--on", "2025-03-01"]]
    {
        let output = gainsay(folder.path(), &[&["looked", "roe", "ferry-ban"], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(fs::read_to_string(folder.path().join("lookups.yaml")).unwrap().starts_with(before));
    let lookups = load(folder.path()).unwrap().ledger.lookups;
    let found: Vec<_> = lookups.iter().map(|it| (it.on.to_string(), it.place.as_str(), it.url.is_some())).collect();
    let page = "The Selm Courier of 10 February 2025, “Ferries”";
    let expected = [
        ("2025-02-05", "her diary", false),
        ("2025-02-10", page, true),
        ("2025-04-01", "the minister's page", false),
        ("2025-03-01", page, true),
    ];
    assert_eq!(found, expected.map(|it| (it.0.to_owned(), it.1, it.2)));
    let shown = timeline(folder.path(), "terminal");
    let places = ["“No ban.”", "her diary", "“A ban.”", page, "1 March 2025  nothing found", "It was down."];
    let places: Vec<usize> = places.iter().map(|it| shown.find(it).unwrap()).collect();
    assert!(places.is_sorted(), "{shown}");
    assert!(timeline(folder.path(), "json").contains("the minister's page"));
}

#[test]
fn a_timeline_without_any_statement_shows_where_one_looked() {
    let folder = folder();
    let output = gainsay(folder.path(), &["looked", "Ada Roe", "ferry", "--where", "everywhere", "--on", "2025-03-01"]);
    assert!(output.status.success());
    assert!(timeline(folder.path(), "terminal").contains("○ 1 March 2025  nothing found: everywhere"));
    assert!(timeline(folder.path(), "svg").is_empty());
}

#[test]
fn who_and_what_must_be_on_file_and_a_place_is_needed() {
    let folder = folder();
    for arguments in [&["lind", "ferry-ban", "x"][..], &["roe", "bridge", "x"], &["roe", "ferry-ban"]] {
        let output = gainsay(folder.path(), &[&["looked"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    assert!(!folder.path().join("lookups.yaml").exists());
}
