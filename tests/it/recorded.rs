//! Articles recorded, end to end: drafts in one new file, once and never twice, and the editor.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use gainsay::review::{Decision, Session};
use gainsay::store::{drafts, load};
use tempfile::TempDir;

use super::review::{LASTING, Terminal};

pub(super) const ARTICLE: &str = "“We will wait for the figures,” Mira Osk said on Thursday.\n\nBen Tal said that the ferries would \
sail at night from June.\n";
/// What a newer version of it has besides.
const MORE: &str = "\nBen Tal said that the shipyard had built a fifth boat.\n";
/// The options without which the article has no day.
pub(super) const DATED: [&str; 4] = ["--outlet", "The Selm Courier", "--published", "2025-05-16"];

/// A folder with a record in which Mira Osk is a speaker, and the article beside it.
pub(super) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        fs::create_dir(folder.path().join("claims")).unwrap();
        write("claims/speakers.yaml", "version: 1\nspeakers:\n  - {id: mira-osk, name: Mira Osk}\n");
        write(
            "claims/topics.yaml",
            "version: 1\ntopics:\n  - {id: ferries, proposition: Ferries should sail at night.}\n",
        );
        write("article.txt", ARTICLE);
        Self { folder }
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        command.args(arguments).current_dir(self.path()).env("COLUMNS", "80");
        command.env_remove("GAINSAY_CLAIMS").env_remove("VISUAL").env_remove("EDITOR");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command: the exit code, the answer and what was said beside it.
    pub(super) fn run(&self, arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
        let mut child = self.command(arguments).spawn().unwrap();
        // A command that does not read what it is handed closes the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }

    pub(super) fn record(&self, options: &[&str]) -> (Option<i32>, String, String) {
        self.run(&[&["record", "article.txt", "--no-edit"], options].concat(), "")
    }

    /// The claim files, relative to the folder.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let walk = walkdir::WalkDir::new(self.path().join("claims/2025")).sort_by_file_name().into_iter().flatten();
        walk.map(walkdir::DirEntry::into_path).filter(|it| it.extension().is_some_and(|it| it == "yaml")).collect()
    }

    /// The text of the only claim file.
    pub(super) fn page(&self) -> String {
        let files = self.files();
        assert_eq!(files.len(), 1, "{files:?}");
        fs::read_to_string(&files[0]).unwrap()
    }
}

#[test]
fn an_article_becomes_one_file_of_drafts() {
    let desk = Desk::new();
    let (code, ids, said) = desk.record(&DATED);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 drafts written to the new file"), "{said}");
    let claims: Vec<_> = drafts(Path::new("page.yaml"), &desk.page()).unwrap().into_iter().map(|it| it.entry).collect();
    let own: Vec<&str> = ids.lines().map(|it| it.split_once('#').unwrap().1).collect();
    assert_eq!(claims.iter().map(|it| it.id.as_ref().unwrap().as_str()).collect::<Vec<_>>(), own);
    let direct = &claims[0];
    assert_eq!(direct.speaker.as_deref(), Some("mira-osk"));
    assert!(direct.quote.as_ref().is_some_and(|it| ARTICLE.contains(it.as_str())) && direct.says.is_none());
    assert_eq!((direct.printed.as_deref(), direct.verb.as_deref()), (Some("Mira Osk"), Some("said")));
    let indirect = &claims[1];
    let told = (indirect.verb.as_deref(), indirect.reported.as_deref(), indirect.says.as_deref());
    assert_eq!(told, (Some("said"), Some("the ferries would sail at night from June"), None));
    assert_eq!((indirect.said, &indirect.note), ("../2025-05-16".parse().ok(), &None));
    assert!(desk.page().contains("outlet: The Selm Courier"), "{}", desk.page());
    let loaded = load(&desk.path().join("claims")).unwrap();
    assert!(loaded.problems.iter().all(|it| it.code.id == "draft"), "{:#?}", loaded.problems);
}

#[test]
fn who_is_not_on_file_is_told_with_lines_to_paste() {
    let desk = Desk::new();
    let (_, _, said) = desk.record(&DATED);
    assert!(said.contains("1 speaker is not on file"), "{said}");
    let lines: String = said.lines().filter(|it| it.starts_with("  ")).map(|it| format!("{it}\n")).collect();
    let speakers = desk.path().join("claims/speakers.yaml");
    fs::write(&speakers, fs::read_to_string(&speakers).unwrap() + &lines).unwrap();
    let ledger = load(&desk.path().join("claims")).unwrap().ledger;
    assert_eq!(ledger.speakers()[1].name, "Ben Tal");
    let page = desk.page();
    assert!(page.contains(&format!("speaker: {}\n", ledger.speakers()[1].id)), "{page}");
}

#[test]
fn no_day_is_invented_and_the_whole_command_is_shown() {
    let desk = Desk::new();
    let (code, _, said) = desk.record(&["--outlet", "The Selm Courier"]);
    assert_eq!(code, Some(2));
    let command = "gainsay record article.txt --no-edit --outlet 'The Selm Courier' --published YYYY-MM-DD";
    assert!(said.contains("article.txt does not say when it was published") && said.contains(command), "{said}");
    assert!(desk.files().is_empty());
    let (code, _, said) = desk.record(&["--published", "May"]);
    assert!(code == Some(2) && said.contains("--published May: a date is written"), "{said}");
    let (code, _, said) = desk.record(&["--published", "2025-05"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(desk.page().contains("said: ../2025-05-31\n") && desk.page().contains("outlet: unknown"));
}

#[test]
fn what_is_written_is_what_extract_shows_as_yaml() {
    let desk = Desk::new();
    let (code, yaml, said) = desk.run(&[&["extract", "article.txt", "--format", "yaml"], &DATED[..]].concat(), "");
    assert_eq!(code, Some(0), "{said}");
    desk.record(&DATED);
    assert_eq!(desk.page(), yaml);
}

#[test]
fn an_article_on_standard_input_is_told_from_claims() {
    let desk = Desk::new();
    let arguments = [&["record", "-", "--no-edit"], &DATED[..]].concat();
    let (code, _, said) = desk.run(&arguments, ARTICLE);
    assert!(code == Some(0) && said.contains("2 drafts written"), "{said}");
    let claim = "- id: osk-no\n  speaker: mira-osk\n  topic: ferries\n  said: 2025-05-15\n  quote: No.\n";
    let (code, _, said) = desk.run(&[&["record", "-"], &DATED[..]].concat(), claim);
    assert!(code == Some(0) && said.contains("1 claim written"), "{said}");
    // A misspelt key is still told as one.
    let (code, _, said) = desk.run(&["record", "-"], &claim.replace("speaker", "speeker"));
    assert!(code == Some(2) && said.contains("speeker"), "{said}");
}

#[test]
fn the_same_article_is_noticed_and_never_written_twice() {
    let desk = Desk::new();
    let dated = [&DATED[..], &["--url", "https://courier.example/ferries"]].concat();
    desk.record(&dated);
    let before = desk.page();
    let with = |more: &[&'static str]| [&dated[..], more].concat();
    // With another address, or without any, it is known by its words.
    for options in [dated.clone(), with(&["--add"]), DATED.to_vec(), ["--published", "2025-05-16"].to_vec()] {
        let (code, answer, said) = desk.record(&options);
        assert_eq!((code, answer.as_str()), (Some(0), ""), "{said}");
        assert!(said.contains("the article is on file in") && said.contains("nothing was written"), "{said}");
        assert_eq!(desk.page(), before);
    }
}

#[test]
fn what_another_outlet_printed_is_another_article() {
    let desk = Desk::new();
    desk.record(&DATED);
    let (code, _, said) = desk.record(&["--outlet", "Radio Selm", "--published", "2025-05-16"]);
    assert_eq!((code, desk.files().len()), (Some(0), 2), "{said}");
}

#[test]
fn what_is_new_in_an_article_is_shown_and_added_where_that_is_asked_for() {
    let desk = Desk::new();
    let dated = [&DATED[..], &["--url", "https://courier.example/ferries"]].concat();
    desk.record(&dated);
    let before = desk.page();
    fs::write(desk.path().join("article.txt"), format!("{ARTICLE}{MORE}")).unwrap();
    let (code, answer, said) = desk.record(&dated);
    assert_eq!(code, Some(0), "{said}");
    assert!(answer.contains("fifth boat") && !answer.contains("figures"), "{answer}");
    assert!(said.contains("1 draft is new in it; nothing was written") && said.contains("--add"), "{said}");
    assert_eq!(desk.page(), before);
    let add = [&dated[..], &["--add"]].concat();
    let (code, ids, said) = desk.record(&add);
    assert_eq!((code, ids.lines().count()), (Some(0), 1), "{said}");
    let after = desk.page();
    assert!(after.starts_with(before.trim_end()) && after.contains("fifth boat"), "{after}");
    desk.record(&add);
    assert_eq!(desk.page(), after);
}

#[test]
fn claims_that_were_accepted_are_not_drafted_again() {
    let desk = Desk::new();
    let dated = [&DATED[..], &["--url", "https://courier.example/ferries"]].concat();
    desk.record(&dated);
    let accepted = desk.page().replacen("  draft: true\n", "", 1).replacen("  said:", "  topic: ferries\n  said:", 1);
    fs::write(&desk.files()[0], &accepted).unwrap();
    let (_, _, said) = desk.record(&[&dated[..], &["--add"]].concat());
    assert!(said.contains("all that was found in it is on file"), "{said}");
    assert_eq!(desk.page(), accepted);
}

#[test]
fn a_copy_that_is_kept_verifies_what_was_quoted() {
    let desk = Desk::new();
    let (code, _, said) = desk.record(&[&DATED[..], &["--keep"]].concat());
    assert_eq!(code, Some(0), "{said}");
    let copy = desk.files()[0].with_extension("txt");
    assert_eq!(fs::read_to_string(copy).unwrap(), ARTICLE);
    assert!(desk.page().contains("kept: sha256:"), "{}", desk.page());
    let (code, _, said) = desk.run(&["check"], "");
    assert!(code == Some(0) && !said.contains("quote-"), "{said}");
    // A new version of the text is known by the copy, whatever it is said to be.
    fs::write(desk.path().join("article.txt"), format!("{ARTICLE}{MORE}")).unwrap();
    let (code, answer, said) = desk.record(&["--outlet", "Radio Selm", "--published", "2025-05-18"]);
    assert!(code == Some(0) && said.contains("the article is on file"), "{said}");
    assert!(answer.contains("fifth boat") && desk.files().len() == 1, "{answer}");
}

#[test]
fn what_is_added_from_a_newer_version_is_verified_against_that() {
    let desk = Desk::new();
    desk.record(&[&DATED[..], &["--keep"]].concat());
    fs::write(desk.path().join("article.txt"), format!("{ARTICLE}{MORE}\n“Let us see,” Mira Osk said.\n")).unwrap();
    let (code, _, said) = desk.record(&[&DATED[..], &["--add"]].concat());
    assert_eq!(code, Some(0), "{said}");
    let (_, _, said) = desk.run(&["check"], "");
    assert!(said.contains("0 errors") && said.contains("4 passages verified"), "{said}");
}

#[test]
fn what_was_rejected_does_not_come_back() {
    for options in [&["--keep"][..], &["--url", "https://courier.example/ferries"]] {
        let desk = Desk::new();
        desk.record(&[&DATED[..], options].concat());
        let claims = desk.path().join("claims");
        let file = desk.files()[0].strip_prefix(&claims).unwrap().to_owned();
        let ledger = load(&claims).unwrap().ledger;
        let mut session = Session::open(&claims, ledger, &[file], "2025-06-01".parse().unwrap()).unwrap();
        let last = session.drafts().last().unwrap().id;
        session.decide(&[last], &Decision::Reject).unwrap();
        fs::write(desk.path().join("article.txt"), format!("{ARTICLE}{MORE}")).unwrap();
        let again = [&DATED[..], options, &["--add"]].concat();
        let (code, ids, said) = desk.record(&again);
        assert_eq!((code, ids.lines().count()), (Some(0), 1), "{said}");
        assert!(desk.page().contains("fifth boat") && !desk.page().contains("sail at night"), "{}", desk.page());
        let (code, _, said) = desk.record(&again);
        assert!(code == Some(0) && said.contains("is on file or was rejected; nothing was written"), "{said}");
    }
}

#[test]
fn what_is_lost_from_a_kept_article_is_found_again() {
    // Nothing but a rejection says that a statement is not wanted.
    let desk = Desk::new();
    desk.record(&[&DATED[..], &["--keep"]].concat());
    let page = desk.page();
    fs::write(&desk.files()[0], &page[..page.rfind("- id:").unwrap()]).unwrap();
    let (code, ids, said) = desk.record(&[&DATED[..], &["--add"]].concat());
    assert_eq!((code, ids.lines().count()), (Some(0), 1), "{said}");
    assert!(desk.page().contains("sail at night"), "{}", desk.page());
}

#[test]
fn a_newer_version_without_words_on_file_takes_no_copys_place() {
    let desk = Desk::new();
    desk.record(&[&DATED[..], &["--keep"]].concat());
    let before = desk.page();
    let newer = format!("{}{MORE}", ARTICLE.replace("wait for the figures", "not wait"));
    fs::write(desk.path().join("article.txt"), newer).unwrap();
    let (code, _, said) = desk.record(&[&DATED[..], &["--add"]].concat());
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("1 quotation on file is not in this version") && said.contains("check --against"), "{said}");
    assert_eq!(desk.page(), before);
}

#[test]
fn odd_line_breaks_and_marks_never_cost_the_article() {
    let desk = Desk::new();
    let odd = "“We will wait\u{85} for the figures,” Mira Osk said.\r\n\r\nBen Tal said it \u{7f}was over.\r\n\u{2028}“It is \u{1b}[31mlate” and ”early, Ben Tal said.\r\n";
    fs::write(desk.path().join("article.txt"), odd).unwrap();
    let (code, _, said) = desk.record(&DATED);
    assert!(code == Some(0) && desk.page().contains("draft: true"), "{said}");
}

#[test]
fn an_article_in_which_nobody_speaks_is_no_failure() {
    let desk = Desk::new();
    fs::write(desk.path().join("article.txt"), "Rain fell on Selm all day.\n").unwrap();
    let (code, answer, said) = desk.record(&DATED);
    assert_eq!((code, answer.as_str()), (Some(0), ""));
    assert!(said.contains("nothing was written") && said.contains("gainsay extract article.txt --why"), "{said}");
    assert!(desk.files().is_empty());
}

#[test]
fn another_article_of_that_day_gets_a_file_of_its_own() {
    let desk = Desk::new();
    desk.record(&[&DATED[..], &["--title", "Ferries"]].concat());
    let other = "“The bridge is closed,” Ben Tal said. Ben Tal said that nobody had asked him.\n";
    fs::write(desk.path().join("article.txt"), other).unwrap();
    let (code, _, said) = desk.record(&[&DATED[..], &["--title", "Ferries"]].concat());
    assert_eq!((code, desk.files().len()), (Some(0), 2), "{said}");
    let numbered =
        desk.files().iter().any(|it| it.to_str().unwrap().ends_with("2025-05-16-the-selm-courier-ferries-2.yaml"));
    assert!(numbered, "{:?}", desk.files());
}

#[test]
fn what_is_pasted_is_gone_through_at_once() {
    let desk = Desk::new();
    let claims = desk.path().join("claims");
    let mut terminal =
        Terminal::run(LASTING, &claims, &["record", "-", "--published", "2025-05-16", "--review"], (80, 24));
    terminal.press(ARTICLE, "sail at night from June.");
    terminal.press("\u{4}", "1 of 2");
    terminal.sees("Mira Osk");
    terminal.press("t", "type to narrow it down");
    terminal.press("ferr", "ferries");
    terminal.press("\r", "topic set to ferries");
    terminal.press("a", "2 of 2");
    terminal.quit("1 accepted, 1 left");
    let loaded = load(&claims).unwrap();
    let accepted: Vec<_> = loaded.ledger.claims.iter().filter(|it| !it.draft).map(|it| it.speaker.as_str()).collect();
    assert_eq!(accepted, ["mira-osk"]);
    // What comes through a pipe leaves the keys to the terminal.
    let desk = Desk::new();
    let claims = desk.path().join("claims");
    let piped = format!("\"$0\" \"$@\" < {}", desk.path().join("article.txt").display());
    let arguments = ["record", "-", "--published", "2025-05-16", "--review"];
    let mut terminal = Terminal::run(&piped, &claims, &arguments, (80, 24));
    terminal.sees("1 of 2");
    terminal.quit("2 left");
    // Without a terminal the drafts are on file all the same.
    let desk = Desk::new();
    let (code, _, said) = desk.run(&[&["record", "-", "--review"], &DATED[..]].concat(), ARTICLE);
    assert!(code == Some(0) && said.contains("gainsay review 2025-05-16-the-selm-courier"), "{said}");
    assert!(desk.page().contains("draft: true"));
}

#[cfg(unix)]
mod editor {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// An editor that does with the file what the script says; `$1` is the file.
    fn with(desk: &Desk, script: &str, options: &[&str]) -> (Option<i32>, String) {
        let editor = desk.path().join("editor");
        fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = desk.command(&[&["record", "article.txt"], &DATED[..], options].concat());
        let output = command.env("EDITOR", &editor).stdin(Stdio::null()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }

    #[test]
    fn the_file_opens_in_the_editor_unless_that_is_not_wanted() {
        let desk = Desk::new();
        let (code, said) = with(&desk, "echo '# seen' >> \"$1\"", &[]);
        assert_eq!(code, Some(0), "{said}");
        assert!(desk.page().ends_with("# seen\n"), "{}", desk.page());
        let desk = Desk::new();
        with(&desk, "echo '# seen' >> \"$1\"", &["--no-edit"]);
        assert!(!desk.page().contains("# seen"));
    }

    #[test]
    fn an_editor_that_fails_costs_nothing_but_itself() {
        let desk = Desk::new();
        let (code, said) = with(&desk, "exit 3", &[]);
        assert!(code == Some(0) && said.contains("the editor did not"), "{said}");
        assert!(desk.page().contains("draft: true"));
        let (code, said) = with(&Desk::new(), "sed -i 's/said:/sayd:/' \"$1\"", &[]);
        assert!(code == Some(0) && said.contains("error[") && said.contains("sayd"), "{said}");
    }
}
