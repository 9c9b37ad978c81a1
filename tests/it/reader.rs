//! A reader of the user's own: any program that answers lines of JSON, shown beside what is offered, and never needed.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use dom_query::Document;

use super::review::{LASTING, Terminal, folder};
use super::server::{Server, form};

const PAGE: &str = "2025/2025-03-02-radio-selm.yaml";

/// A reader as a shell script: it takes one question after the other, each in `$line` with its draft in `$id`.
fn script(body: &str) -> String {
    let id = r#"id=$(printf '%s' "$line" | sed 's/^{"id":"\([^"]*\)".*/\1/')"#;
    format!("while read -r line; do {id}; {body}; done")
}

/// What it says of every draft.
const ANSWER: &str = r#"printf '{"id": "%s", "certainty": "certain", "words": {"certainty": "%s"}}\n' "$id""#;

/// That script as the reader in a file beside the drafts.
fn reader(folder: &Path, script: &str) -> String {
    let path = folder.join("reader's own.sh");
    fs::write(&path, script).unwrap();
    // No shell takes it apart: the quotation marks are read, and the dollar is a letter.
    format!("sh \"{}\" '$HOME'", path.display())
}

/// A review of the drafts with such a reader.
fn review(folder: &Path, script: &str, more: &[&str]) -> Terminal {
    let command = reader(folder, script);
    Terminal::run(LASTING, folder, &[&["review", "--reader", &command], more].concat(), (110, 36))
}

/// It answers where a draft says *must*, and has nothing to say of any other.
fn of_must() -> String {
    script(&format!("case \"$line\" in *must*) {ANSWER} must;; *) printf '{{\"id\": \"%s\"}}\\n' \"$id\";; esac"))
}

fn refused(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let Output { status, stderr, .. } = command.arg("--claims").arg(folder).args(arguments).output().unwrap();
    assert_eq!(status.code(), Some(2));
    String::from_utf8(stderr).unwrap()
}

#[test]
fn what_a_reader_proposes_is_shown_as_its_and_taken_by_its_number_alone() {
    let folder = folder();
    let path = folder.path();
    let mut terminal = review(path, &of_must(), &[]);
    terminal.sees("certainty: certain (“must”, your reader: 1 takes it)");
    assert!(!fs::read_to_string(path.join(PAGE)).unwrap().contains("certainty"));
    terminal.press("1", "certainty: certain (“must”, your reader)");
    terminal.press("A", "with what is proposed");
    // how many it has answered by now depends on how fast it is
    terminal.quit("of 3 answered");
    let text = fs::read_to_string(path.join(PAGE)).unwrap();
    assert!(text.contains("certainty: certain"), "{text}");
}

#[test]
fn a_reader_that_talks_nonsense_costs_itself_alone() {
    let folder = folder();
    let invented = script(&format!("{ANSWER} never"));
    for (nonsense, told) in [
        (script("echo Sure, here is the stance"), "an answer of your reader is no object of JSON"),
        (script("echo '{\"id\": \"x#y\"}'"), "is about x#y, which was not asked"),
        (invented, "rests `certainty` on words that do not stand in the draft: never"),
        ("echo 'no model' >&2; exit 3".to_owned(), "has ended (exit status: 3: no model)"),
        ("yes".to_owned(), "an answer of your reader is no object of JSON"),
    ] {
        let mut terminal = review(folder.path(), &nonsense, &[]);
        terminal.sees(told);
        terminal.press("n", "2 of 3");
        terminal.press("u", "");
        terminal.quit("your reader: 0 of ");
    }
}

#[test]
fn a_reader_that_says_nothing_is_given_up() {
    let folder = folder();
    let mut terminal = review(folder.path(), "cat > /dev/null", &["--reader-seconds", "1"]);
    terminal.sees("your reader is asked");
    terminal.sees("your reader gave no answer within 1 s");
    terminal.press("n", "2 of 3");
    terminal.quit("the review goes on without it");
}

#[test]
fn a_saved_reader_is_run_where_somebody_asks_for_it_and_nowhere_else() {
    let folder = folder();
    let path = folder.path();
    fs::write(path.join("answers.sh"), script(&format!("{ANSWER} must"))).unwrap();
    let settings = format!("[readers]\nmine = \"sh '{}'\"\n", path.join("answers.sh").display());
    fs::write(path.join("gainsay.toml"), settings).unwrap();
    let mut terminal = Terminal::run(LASTING, path, &["review", "--reader", "@mine"], (110, 36));
    terminal.sees("certainty: certain (“must”, your reader: 1 takes it)");
    terminal.quit("your reader: ");
    let mut without = Terminal::run(LASTING, path, &["review"], (110, 36));
    without.sees("1 of 3");
    without.quit("3 left");
    assert!(refused(path, &["review", "--reader", "@other"]).contains("there: @mine"));
}

#[test]
fn what_is_no_command_is_refused_before_anything_is_shown() {
    let folder = folder();
    let check = |command: &str, told: &str| {
        let shown = refused(folder.path(), &["review", "--reader", command]);
        assert!(shown.contains(told) && shown.contains("hint: "), "{shown}");
    };
    check("", "is no command");
    check("sh 'open", "is no command");
    check("no-such-reader | cat", "cannot start the reader no-such-reader");
    check("@mine", "no reader is saved as @mine");
}

#[test]
fn in_the_browser_it_is_shown_as_its_and_taken_where_somebody_checks_it() {
    const CERTAIN: &str = "certainty: certain";
    let text = |checks: bool| {
        let folder = folder();
        let path = folder.path();
        let server = Server::with(path, &["--reader", &reader(path, &of_must())]);
        let page = server.get("/review").body;
        assert!(page.contains("“must”, your reader"), "{page}");
        let read = Document::from(page.as_str());
        let name = read.select(&format!("input[value=\"{CERTAIN}\"]")).attr("name").unwrap();
        let check = (&*name, CERTAIN);
        let checked: &[(&str, &str)] = if checks { &[check] } else { &[] };
        let taken = server.post("/review", &form(&page, &[&[("do", "take")], checked].concat()));
        assert!(taken.onwards().starts_with("review"), "{taken:?}");
        fs::read_to_string(path.join(PAGE)).unwrap()
    };
    assert!(!text(false).contains(CERTAIN));
    assert!(text(true).contains(CERTAIN));
}

#[test]
fn a_page_waits_for_no_reader_for_long_and_says_what_became_of_it() {
    let folder = folder();
    let path = folder.path();
    let silent = Server::with(path, &["--reader", &reader(path, "cat > /dev/null")]);
    assert!(silent.get("/review").body.contains("Your reader is asked about it"));
    let ended = Server::with(path, &["--reader", &reader(path, "echo 'no model' >&2; exit 3")]);
    assert!(ended.get("/review").body.contains("your reader has ended (exit status: 3: no model)"));
    assert!(!ended.get("/review").body.contains("no model"));
    assert!(refused(path, &["serve", "--port", "0", "--reader", "@other"]).contains("no reader is saved as @other"));
}
