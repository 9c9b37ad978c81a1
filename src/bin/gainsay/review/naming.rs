//! Topics for drafts that have none, one suggestion after the other: taken under a name, merged, or left. Nothing here knows
//! a terminal.

use std::collections::HashSet;

use gainsay::claim::Entry;
use gainsay::render::counted;
use gainsay::review::{Decision, DraftId, Named, Session, Subjects, Suggestion, Taken};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

use super::app::{Flow, Message};
use super::form::{Form, Pressed};
use super::keys::is_interrupt;
use super::picker::{Picked, Picker, What};
use super::refusal::told;

/// Every key with its word at the bottom and what it does.
pub(crate) const KEYS: &[(&str, &str, &str)] = &[
    ("1", "take", "take it as a topic under its first name (2 and 3: under the others; also enter)"),
    ("e", "edit", "take it under another name, or with another proposition"),
    ("4", "same", "it is the same as the topic on file that it is nearest to (5 and 6: as the next; also s)"),
    ("m", "merge", "it is the same as another topic on file"),
    ("l", "leave", "leave it: its drafts stay without a topic (also n)"),
    ("u", "undo", "take back the last step"),
    ("?", "help", "this page"),
    ("q", "quit", "leave; what was taken is on file"),
];

/// The digit of the nearest topic on file; those before it are of names.
pub(crate) const FIRST_NEAR: char = '4';

/// What the keys mean at the moment.
#[derive(Debug)]
pub(crate) enum Mode {
    /// A suggestion is decided on.
    Suggestion,
    /// The topic that it is the same as is picked.
    Picker(Picker),
    /// Name and proposition are typed.
    Form(Form),
    /// The keys are explained.
    Help,
}

/// What can be taken back.
#[derive(Debug)]
enum Step {
    /// A suggestion was taken; this was taken before.
    Take(Taken),
    /// These drafts were left.
    Leave(usize),
}

/// The state of naming topics.
#[derive(Debug)]
pub(crate) struct Naming {
    pub(crate) session: Session,
    pub(crate) mode: Mode,
    pub(crate) message: Option<Message>,
    /// What is not decided, the largest first.
    pub(crate) suggestions: Vec<Suggestion>,
    taken: Taken,
    /// The drafts of what was left, in the order in which that was done.
    left: Vec<HashSet<DraftId>>,
    steps: Vec<Step>,
    last: Option<String>,
}

impl Naming {
    pub(crate) fn new(session: Session) -> Self {
        let (mode, taken) = (Mode::Suggestion, Taken::default());
        let (suggestions, left, steps) = (Vec::new(), Vec::new(), Vec::new());
        let mut naming = Self { session, mode, message: None, suggestions, taken, left, steps, last: None };
        naming.look();
        naming
    }

    /// The suggestion that is shown; nothing where all are decided.
    pub(crate) fn current(&self) -> Option<&Suggestion> {
        self.suggestions.first()
    }

    /// What it came to.
    pub(crate) fn told(&self) -> String {
        let taken = self.steps.iter().filter(|it| matches!(it, Step::Take(_))).count();
        let placed = self.taken.placed().filter(|it| self.session.draft(*it).entry.topic.is_some()).count();
        let next = if taken > 0 { "; `gainsay review` goes through them" } else { "" };
        format!("{} taken, {} placed by topic{next}", counted(taken, "suggestion"), counted(placed, "draft"))
    }

    /// Makes the suggestions afresh, without what was left: what has mostly drafts of that is the same.
    fn look(&mut self) {
        let mut suggestions = Subjects::of(&self.session, &self.taken).suggestions();
        let is_left = |it: &Suggestion| {
            let shared = |left: &HashSet<DraftId>| it.drafts.iter().filter(|it| left.contains(it)).count();
            self.left.iter().any(|left| shared(left) * 2 >= it.drafts.len())
        };
        suggestions.retain(|it| !is_left(it));
        self.suggestions = suggestions;
    }

    /// Takes a key.
    pub(crate) fn press(&mut self, key: KeyEvent) -> Flow {
        if key.kind == KeyEventKind::Release {
            return Flow::Stay;
        }
        if is_interrupt(key) {
            return Flow::Quit;
        }
        self.message = None;
        match std::mem::replace(&mut self.mode, Mode::Suggestion) {
            Mode::Suggestion => return self.act(key),
            Mode::Help => {}
            Mode::Picker(picker) => self.pick(picker, key),
            Mode::Form(form) => self.fill_in(form, key),
        }
        Flow::Stay
    }

    /// Takes what was pasted, where something is typed.
    pub(crate) fn paste(&mut self, text: &str) {
        match &mut self.mode {
            Mode::Form(form) => form.paste(text),
            Mode::Picker(picker) => picker.paste(text),
            Mode::Suggestion | Mode::Help => {}
        }
    }

    fn act(&mut self, key: KeyEvent) -> Flow {
        match key.code {
            KeyCode::Char('q') => return Flow::Quit,
            KeyCode::Char('?') => self.mode = Mode::Help,
            KeyCode::Char('u') => self.undo(),
            _ if self.current().is_none() => self.say("nothing more is suggested: u undoes, q quits", true),
            KeyCode::Enter => self.take_under(0),
            KeyCode::Char(digit @ '1'..FIRST_NEAR) => self.take_under(digit as usize - '1' as usize),
            KeyCode::Char(digit @ FIRST_NEAR..='9') => self.take_as(digit as usize - FIRST_NEAR as usize),
            KeyCode::Char('e') => self.open_form(None),
            KeyCode::Char('s') => self.take_as(0),
            KeyCode::Char('m') => {
                let (nothing, ledger) = (Entry::default(), self.session.ledger());
                self.mode = Mode::Picker(Picker::new(What::Topic, &nothing, self.last.as_deref(), ledger));
            }
            KeyCode::Char('l' | 'n') => {
                let drafts: HashSet<DraftId> = self.suggestions.remove(0).drafts.into_iter().collect();
                self.left.push(drafts);
                self.steps.push(Step::Leave(self.left.len() - 1));
            }
            _ => {}
        }
        Flow::Stay
    }

    /// Takes the suggestion under one of its names, as it stands. Where nothing decided is said it has no proposition yet:
    /// drafts go to topics without one, and a sentence for each is a matter for later.
    fn take_under(&mut self, nth: usize) {
        let Some(suggestion) = self.current() else { return };
        let Some(name) = suggestion.names.get(nth).cloned() else {
            return self.say("there is no such name: e types another", true);
        };
        let topic = suggestion.topic(&name, self.session.ledger());
        self.take(Named::New(topic));
    }

    /// Takes the suggestion for one of the topics on file that it is near.
    fn take_as(&mut self, nth: usize) {
        match self.current().and_then(|it| it.near.get(nth).cloned()) {
            Some(topic) => drop(self.take(Named::OnFile(topic))),
            None => self.say("no topic on file is near: m picks one", true),
        }
    }

    fn open_form(&mut self, name: Option<&str>) {
        let Some(suggestion) = self.current() else { return };
        let name = name.or(suggestion.names.first().map(String::as_str)).unwrap_or_default();
        self.mode = Mode::Form(Form::of_topic(&suggestion.topic(name, self.session.ledger())));
    }

    /// Takes the suggestion for a topic; tells whether that was done.
    fn take(&mut self, topic: Named) -> bool {
        let Some(suggestion) = self.current() else { return false };
        let id = match &topic {
            Named::New(new) => new.id.clone(),
            Named::OnFile(id) => id.clone(),
        };
        let (decision, reached, taken) = self.session.take(&suggestion.drafts, topic, &self.taken);
        match self.session.decide(&reached, &decision) {
            Ok(what) => {
                self.steps.push(Step::Take(std::mem::replace(&mut self.taken, taken)));
                self.last = Some(id);
                self.say(&what, false);
                self.look();
                true
            }
            Err(why) => {
                self.say(&told(&why), true);
                false
            }
        }
    }

    fn undo(&mut self) {
        match self.steps.pop() {
            None => self.say("there is nothing to undo", true),
            Some(Step::Leave(at)) => {
                self.left.truncate(at);
                self.say("undone: left it", false);
            }
            Some(Step::Take(before)) => match self.session.undo() {
                Ok(undone) => {
                    self.taken = before;
                    self.say(&format!("undone: {}", undone.what), false);
                }
                Err(why) => self.say(&told(&why), true),
            },
        }
        self.look();
    }

    fn pick(&mut self, mut picker: Picker, key: KeyEvent) {
        match picker.press(key) {
            Picked::Left => {}
            Picked::Open => self.mode = Mode::Picker(picker),
            Picked::One(id) => drop(self.take(Named::OnFile(id))),
            Picked::New(typed) => self.open_form(Some(&typed).filter(|it| !it.is_empty()).map(String::as_str)),
        }
    }

    fn fill_in(&mut self, mut form: Form, key: KeyEvent) {
        match form.press(key) {
            Pressed::Left => {}
            Pressed::Open => self.mode = Mode::Form(form),
            Pressed::Done => match form.decision(&Entry::default()) {
                Ok(Decision::NewTopic(new)) if self.take(Named::New(new.clone())) => {}
                // What is refused stays on the screen to be put right.
                Ok(_) => self.mode = Mode::Form(form),
                Err(bad) => {
                    self.say(&told(&bad.into()), true);
                    self.mode = Mode::Form(form);
                }
            },
        }
    }

    fn say(&mut self, text: &str, is_warning: bool) {
        self.message = Some(Message { text: text.to_owned(), is_warning });
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use gainsay::store;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use tempfile::TempDir;

    use super::*;
    use crate::review::naming_screen::draw;
    use crate::review::theme::Theme;

    const PAGES: [(&str, [&str; 3]); 2] = [
        (
            "ferries.yaml",
            ["We will not ban night ferries.", "Night ferries must sail until March.", "Night ferries are our life."],
        ),
        (
            "tolls.yaml",
            ["The bridge toll is a tax.", "A bridge toll hurts drivers.", "They pay the bridge toll twice."],
        ),
    ];

    /// Two pages of drafts without a topic, on two subjects; only of one is anything decided said.
    fn naming() -> (TempDir, Naming) {
        naming_of(PAGES)
    }

    fn naming_of(pages: [(&str, [&str; 3]); 2]) -> (TempDir, Naming) {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("speakers.yaml", "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n");
        write("topics.yaml", "version: 1\ntopics: []\n");
        for (page, words) in pages {
            let draft = |(nth, words): (usize, &str)| {
                format!(
                    "  - id: d{nth}\n    speaker: ada-roe\n    said: 2025-03-01\n    quote: {words}\n    draft: true\n"
                )
            };
            let claims: String = words.into_iter().enumerate().map(draft).collect();
            let head = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n";
            write(page, &format!("{head}{claims}"));
        }
        let ledger = store::load(folder.path()).unwrap().ledger;
        let files: Vec<PathBuf> = pages.iter().map(|it| PathBuf::from(it.0)).collect();
        let session = Session::open(folder.path(), ledger, &files, "2025-04-01".parse().unwrap()).unwrap();
        (folder, Naming::new(session))
    }

    fn press(naming: &mut Naming, keys: &str) -> Flow {
        let key = |c| match c {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            '\u{8}' => KeyCode::Backspace,
            c => KeyCode::Char(c),
        };
        keys.chars().map(|c| naming.press(KeyEvent::from(key(c)))).last().unwrap()
    }

    fn frame(naming: &Naming, (width, height): (u16, u16)) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(frame, naming, Theme { color: true })).unwrap();
        let cells = terminal.backend().buffer().content();
        let line = |it: &[ratatui::buffer::Cell]| it.iter().map(ratatui::buffer::Cell::symbol).collect::<String>();
        cells.chunks(width.into()).map(|it| line(it).trim_end().to_owned() + "\n").collect()
    }

    fn topics(folder: &Path) -> String {
        fs::read_to_string(folder.join("topics.yaml")).unwrap()
    }

    fn message(naming: &Naming) -> &str {
        naming.message.as_ref().map_or("", |it| &it.text)
    }

    #[test]
    fn a_suggestion_is_taken_with_one_key_and_taken_back_with_another() {
        let (folder, mut naming) = naming();
        let shown = frame(&naming, (80, 24));
        for expected in ["2 topics suggested", "1 Night ferries", "Night ferries should be banned.", "3 drafts"] {
            assert!(shown.contains(expected), "{shown}");
        }
        let shown = |naming: &Naming| naming.suggestions.iter().map(|it| it.drafts.clone()).collect::<Vec<_>>();
        let (before, rest) = (topics(folder.path()), shown(&naming).split_off(1));
        press(&mut naming, "1");
        assert_eq!(message(&naming), "night-ferries put on file, 3 drafts placed by topic");
        assert_eq!(shown(&naming), rest);
        assert!(topics(folder.path()).contains("name: Night ferries"), "{}", topics(folder.path()));
        press(&mut naming, "u");
        assert!(message(&naming).starts_with("undone: night-ferries"), "{}", message(&naming));
        assert_eq!((topics(folder.path()), naming.suggestions.len()), (before, 2));
        press(&mut naming, "u");
        assert_eq!(message(&naming), "there is nothing to undo");
        assert_eq!(press(&mut naming, "q"), Flow::Quit);
    }

    #[test]
    fn a_suggestion_is_merged_with_a_topic_or_left() {
        let (folder, mut naming) = naming();
        press(&mut naming, "1m\n");
        assert_eq!((message(&naming), naming.suggestions.len()), ("6 drafts placed by topic", 0));
        press(&mut naming, "ul");
        assert!(naming.current().is_none() && frame(&naming, (80, 24)).contains("3 drafts placed"));
        press(&mut naming, "u");
        assert_eq!(naming.suggestions.len(), 1);
        assert!(!topics(folder.path()).contains("toll"), "{}", topics(folder.path()));
    }

    #[test]
    fn one_key_says_that_it_is_the_same_as_the_topic_that_it_is_near() {
        let (_folder, mut naming) = naming();
        press(&mut naming, "1s");
        assert_eq!(message(&naming), "no topic on file is near: m picks one");
        let tolls = ("tolls.yaml", ["The bridge toll is a tax on the ferries.", PAGES[1].1[1], PAGES[1].1[2]]);
        let (_folder, mut naming) = naming_of([PAGES[0], tolls]);
        press(&mut naming, "1");
        assert!(frame(&naming, (80, 24)).contains("the same as 4 Night ferries"), "{}", message(&naming));
        press(&mut naming, "4");
        assert_eq!((message(&naming), naming.suggestions.len()), ("6 drafts placed by topic", 0));
    }

    #[test]
    fn of_what_nothing_decided_is_said_there_is_no_proposition_until_somebody_writes_one() {
        let (folder, mut naming) = naming();
        press(&mut naming, "1");
        assert!(frame(&naming, (80, 24)).contains("it has no proposition yet"), "{}", frame(&naming, (80, 24)));
        press(&mut naming, "1");
        assert!(message(&naming).contains("put on file, 6 drafts placed"), "{}", message(&naming));
        assert_eq!(topics(folder.path()).matches("proposition:").count(), 1, "{}", topics(folder.path()));
        press(&mut naming, "ue\n");
        assert!(message(&naming).contains("put on file, 6 drafts placed"), "{}", message(&naming));
        press(&mut naming, "ueThe toll should go.\n");
        assert!(topics(folder.path()).contains("proposition: The toll should go."), "{}", topics(folder.path()));
    }

    #[test]
    fn no_screen_is_too_small_for_suggestions() {
        for keys in ["", "e", "m", "?", "ll"] {
            let (_folder, mut naming) = naming();
            if !keys.is_empty() {
                press(&mut naming, keys);
            }
            for size in [(80, 24), (40, 10), (20, 5), (5, 3), (1, 1), (200, 60)] {
                frame(&naming, size);
            }
        }
    }
}
