//! The screen of a review as text, and what keys do to files.

use std::fs;
use std::path::{Path, PathBuf};

use gainsay::review::{Session, State};
use gainsay::store;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Color;
use tempfile::TempDir;

use super::app::{App, Flow};
use super::screen::draw;
use super::theme::Theme;

const PAGE: &str = "2025/2025-03-02-radio-selm.yaml";
const DRAFTS: &str = include_str!("../../../../fixtures/review/2025/2025-03-02-radio-selm.yaml");

/// The claims folder of `fixtures/review`, with three drafts, to be written to.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("2025")).unwrap();
    let copy = "2025/2025-03-02-radio-selm.txt";
    for file in ["speakers.yaml", "topics.yaml", "2025/2025-02-01-courier.yaml", PAGE, copy] {
        fs::copy(Path::new("fixtures/review").join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn app(folder: &Path) -> App {
    let ledger = store::load(folder).unwrap().ledger;
    let today = "2025-04-01".parse().unwrap();
    App::new(Session::open(folder, ledger, &[PathBuf::from(PAGE)], today).unwrap())
}

fn press(app: &mut App, keys: &str) -> Flow {
    let key = |c| match c {
        '\n' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '←' => KeyCode::Backspace,
        '↑' => KeyCode::Up,
        c => KeyCode::Char(c),
    };
    keys.chars().map(|c| app.press(KeyEvent::from(key(c)))).last().unwrap()
}

fn terminal(app: &App, (width, height): (u16, u16), color: bool) -> Terminal<TestBackend> {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(frame, app, Theme { color })).unwrap();
    terminal
}

fn frame(app: &App, size: (u16, u16)) -> String {
    let terminal = terminal(app, size, true);
    let cells = terminal.backend().buffer().content();
    let lines = cells.chunks(size.0.into()).map(|it| it.iter().map(ratatui::buffer::Cell::symbol).collect::<String>());
    lines.map(|it| it.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn text(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(PAGE)).unwrap()
}

fn message(app: &App) -> String {
    app.message.as_ref().map(|it| it.text.clone()).unwrap_or_default()
}

#[test]
fn a_draft_stands_in_its_paragraph_with_all_that_it_would_show() {
    let folder = folder();
    let expected = format!(
        " 1 of 3  2025-03-02-radio-selm.yaml:5                    Radio Selm, 2025-03-02
{}

  She said that “night ferries must stop” by the summer. The mayor was not
  there.

  who     Ada Roe, Minister  printed “the minister”
  topic   Ferries: Night ferries should be banned.
  said    27 February 2025
  note    on Thursday
  stance  support
  before  31 January 2025 “There will be no ban.” The Selm Courier
  this    would be: Now for it (half flip)










 a accept r reject t topic w who s stance d day e edit u undo n p ? help q quit",
        "─".repeat(80)
    );
    assert_eq!(frame(&app(folder.path()), (80, 24)), expected);
}

#[test]
fn what_keeps_a_draft_from_being_accepted_is_said_and_refused() {
    let folder = folder();
    let mut app = app(folder.path());
    press(&mut app, "n");
    let shown = frame(&app, (80, 24));
    assert!(shown.contains("Bo Lind  printed “he”  not on file: w adds to speakers.yaml, W"), "{shown}");
    assert!(shown.contains("none yet: t picks or adds a topic"), "{shown}");
    press(&mut app, "a");
    assert_eq!(message(&app), "the speaker bo-lind is not on file yet: w picks or adds one");
    assert_eq!(text(&folder), DRAFTS);
}

#[test]
fn every_decision_is_in_the_file_at_once_and_every_one_can_be_taken_back() {
    let folder = folder();
    let lists = || ["speakers.yaml", "topics.yaml"].map(|it| fs::read_to_string(folder.path().join(it)).unwrap());
    let before = lists();
    let mut app = app(folder.path());
    let mut texts = vec![text(&folder)];
    let mut step = |app: &mut App, keys: &str, expected: &str| {
        press(app, keys);
        assert_eq!(message(app), expected);
        texts.push(text(&folder));
    };
    step(&mut app, "s-1", "stance oppose");
    step(&mut app, "a", "accepted draft-1");
    step(&mut app, "w\n\n", "speaker set to bo-lind on 2 drafts");
    step(&mut app, "t↑\nBridge\tA bridge should be built.\n", "topic set to bridge");
    step(&mut app, "d←1\n", "said on 1 March 2025");
    step(&mut app, "a", "accepted draft-2");
    step(&mut app, "r", "rejected draft-3");
    assert_eq!((app.session.count(State::Accepted), app.session.count(State::Rejected)), (2, 1));
    let loaded = store::load(folder.path()).unwrap();
    assert_eq!(loaded.problems, []);
    let claims: Vec<String> = loaded
        .ledger
        .claims
        .iter()
        .map(|it| format!("{} {} {} {} {}", it.id.local(), it.speaker, it.topic, it.said, it.draft))
        .collect();
    let expected = [
        "no-ban ada-roe ferry-ban 2025-01-31 false",
        "draft-1 ada-roe ferry-ban 2025-02-27 false",
        "draft-2 bo-lind bridge 2025-03-01 false",
    ];
    assert_eq!(claims, expected);
    assert!(frame(&app, (80, 24)).contains("2 accepted, 1 rejected"));
    texts.pop();
    for before in texts.into_iter().rev() {
        press(&mut app, "u");
        assert!(message(&app).starts_with("undone: "), "{}", message(&app));
        assert_eq!(text(&folder), before);
    }
    press(&mut app, "u");
    assert_eq!(message(&app), "there is nothing to undo");
    assert_eq!((text(&folder).as_str(), lists()), (DRAFTS, before));
    assert_eq!((app.current().unwrap().name(), app.session.count(State::Open)), ("draft-1", 3));
}

#[test]
fn what_somebody_else_wrote_is_read_again_and_never_overwritten() {
    let folder = folder();
    let mut app = app(folder.path());
    let theirs = DRAFTS.replace("    note: on Thursday\n", "    note: theirs\n").replace("    draft: true\n", "");
    fs::write(folder.path().join(PAGE), &theirs).unwrap();
    press(&mut app, "r");
    assert!(message(&app).contains("was changed by somebody else"), "{}", message(&app));
    assert_eq!(text(&folder), theirs);
    assert_eq!((app.session.count(State::Gone), app.current().unwrap().name()), (2, "draft-2"));
    press(&mut app, "r");
    assert_eq!(message(&app), "rejected draft-2");
    fs::write(folder.path().join(PAGE), &theirs).unwrap();
    press(&mut app, "u");
    assert!(message(&app).starts_with("cannot undo “rejected draft-2”"), "{}", message(&app));
    assert_eq!(text(&folder), theirs);
}

#[test]
fn what_is_wrong_stays_in_the_form_to_be_put_right() {
    let folder = folder();
    let mut app = app(folder.path());
    press(&mut app, "d←←9\n");
    let shown = frame(&app, (80, 24));
    assert!(message(&app).contains("2025-02-9") && shown.contains("said        2025-02-9"), "{shown}");
    assert_eq!(text(&folder), DRAFTS);
    press(&mut app, "←28\n");
    assert_eq!(message(&app), "said on 28 February 2025");
    press(&mut app, "w↑\nAda Roe\tp\n");
    assert!(message(&app).contains("ada-roe"), "{}", message(&app));
}

#[test]
fn what_is_offered_is_taken_with_one_key_and_dropped_with_another() {
    let folder = folder();
    let open =
        DRAFTS.replace("    stance: support\n", "").replace("night ferries must stop", "We will ban night ferries");
    fs::write(folder.path().join(PAGE), &open).unwrap();
    let mut app = app(folder.path());
    let shown = frame(&app, (100, 30));
    assert!(shown.contains("offered") && shown.contains("stance: support"), "{shown}");
    assert!(shown.contains("A accepts it with what is offered: Now for it"), "{shown}");
    // Nothing that is only offered is on file.
    assert_eq!(text(&folder), open);
    press(&mut app, "1");
    assert!(frame(&app, (100, 30)).contains("(dropped) stance: support"), "{}", frame(&app, (100, 30)));
    press(&mut app, "9");
    assert_eq!(message(&app), "nothing is offered under this number");
    press(&mut app, "1A");
    assert!(message(&app).starts_with("accepted draft-1 with what is proposed: Now for it"), "{}", message(&app));
    assert!(text(&folder).contains("    stance: support\n"), "{}", text(&folder));
    press(&mut app, "u");
    assert_eq!(text(&folder), open);
    press(&mut app, "a");
    assert!(!text(&folder).contains("stance"), "{}", text(&folder));
}

#[test]
fn the_same_words_from_another_outlet_are_said_to_be_one_utterance() {
    let folder = folder();
    let words = "Night ferries must stop by the summer";
    let other = format!(
        "version: 1\nsource: {{outlet: The Selm Courier, published: 2025-02-28}}\nclaims:\n  - {{id: stop, speaker: ada-roe, \
         topic: ferry-ban, said: 2025-02-27, quote: {words}}}\n"
    );
    fs::write(folder.path().join("2025/2025-02-28-courier.yaml"), other).unwrap();
    let open = DRAFTS.replace("quote: night ferries must stop", &format!("quote: {words}"));
    fs::write(folder.path().join(PAGE), &open).unwrap();
    let mut app = app(folder.path());
    let shown = frame(&app, (100, 30));
    assert!(shown.contains("the same words are on file in 2025-02-28-courier#stop: = says so"), "{shown}");
    assert_eq!(text(&folder), open);
    press(&mut app, "=");
    assert!(text(&folder).contains("    same_as: 2025-02-28-courier#stop\n"), "{}", text(&folder));
    press(&mut app, "u");
    assert_eq!(text(&folder), open);
    press(&mut app, "n=");
    assert_eq!(message(&app), "nothing on file has the same words from another outlet");
    assert_eq!(text(&folder), open);
}

#[test]
fn some_of_many_are_gone_through_and_decided_at_once_when_asked_twice() {
    let folder = folder();
    let mut app = app(folder.path());
    press(&mut app, "/speaker:ada\n");
    let meant = app.session.open_drafts().count();
    assert_eq!((meant, message(&app).as_str()), (1, "going through 1 draft"));
    assert!(frame(&app, (100, 30)).contains("1 of 3, 1 meant"), "{}", frame(&app, (100, 30)));
    press(&mut app, "/3\n");
    assert_eq!(app.current().unwrap().name(), "draft-3");
    press(&mut app, "/77\n");
    assert_eq!(message(&app), "there is no draft 77, or it is decided");
    press(&mut app, "/colour:red\n");
    assert!(message(&app).contains("`colour:` is no key of a query"), "{}", message(&app));
    press(&mut app, "←←←←←←←←←←\n");
    assert_eq!(message(&app), "going through 3 drafts");
    let before = text(&folder);
    press(&mut app, "+");
    assert!(message(&app).contains("+ again accepts 1 draft; the others cannot be accepted"), "{}", message(&app));
    press(&mut app, "n+");
    assert_eq!(text(&folder), before);
    press(&mut app, "+");
    assert_eq!((app.session.count(State::Accepted), app.session.count(State::Open)), (1, 2));
    press(&mut app, "--");
    assert_eq!((app.session.count(State::Rejected), app.session.count(State::Open)), (2, 0));
    press(&mut app, "uu");
    assert_eq!(text(&folder), before);
}

#[test]
fn a_speaker_and_a_topic_are_put_on_file_as_they_are_offered() {
    let folder = folder();
    let open = DRAFTS.replace("printed: he", "printed: \"the mayor, Bo Lind\"");
    fs::write(folder.path().join(PAGE), &open).unwrap();
    let mut app = app(folder.path());
    press(&mut app, "nW");
    assert_eq!(message(&app), "speaker set to bo-lind on 2 drafts");
    let speakers = fs::read_to_string(folder.path().join("speakers.yaml")).unwrap();
    assert!(speakers.contains("name: Bo Lind") && speakers.contains("role: Mayor"), "{speakers}");
    press(&mut app, "W");
    assert_eq!(message(&app), "its speaker is on file: w gives it another one");
    press(&mut app, "T");
    assert!(frame(&app, (100, 30)).contains("new topic, for topics.yaml"), "{}", frame(&app, (100, 30)));
}

#[test]
fn a_paste_is_never_taken_for_keys() {
    let folder = folder();
    let mut app = app(folder.path());
    app.paste("rrr");
    assert_eq!(text(&folder), DRAFTS);
    press(&mut app, "e");
    app.paste(" now\nand here");
    press(&mut app, "\n");
    assert!(text(&folder).contains("quote: night ferries must stop now and here"), "{}", text(&folder));
}

#[test]
fn no_screen_is_too_small_for_it() {
    let folder = folder();
    for keys in ["", "n", "s", "t", "w", "e", "e\t\t\t\t\t\t\t\t", "w\n", "?", "d", "rrr"] {
        let mut app = app(folder.path());
        if !keys.is_empty() && keys != "rrr" {
            press(&mut app, keys);
        }
        for size in [(80, 24), (40, 10), (60, 8), (20, 5), (5, 3), (1, 1), (200, 60)] {
            frame(&app, size);
        }
    }
    let narrow = frame(&app(folder.path()), (40, 10));
    for expected in ["1 of 3", "ferries must", "who     Ada Roe", "this    would be: Now for it", "flip)", "a accept"] {
        assert!(narrow.contains(expected), "{narrow}");
    }
}

#[test]
fn nothing_in_the_data_commands_the_terminal() {
    let folder = folder();
    let evil = DRAFTS.replace("on Thursday", "\"\\e[31mred\\a\"").replace("the minister", "\"\\u202Eevil\"");
    fs::write(folder.path().join(PAGE), evil).unwrap();
    let shown = frame(&app(folder.path()), (80, 24));
    assert!(shown.contains("\u{fffd}[31mred\u{fffd}") && shown.contains("\u{fffd}evil"), "{shown}");
    assert!(!shown.contains(|c: char| c != '\n' && c.is_control()), "{shown}");
}

#[test]
fn without_colours_there_are_none() {
    let folder = folder();
    let app = app(folder.path());
    let colors = |color| {
        let terminal = terminal(&app, (80, 24), color);
        let cells = terminal.backend().buffer().content().to_vec();
        cells.iter().filter(|it| it.fg != Color::Reset || it.bg != Color::Reset).count()
    };
    assert!(colors(true) > 0);
    assert_eq!(colors(false), 0);
}
