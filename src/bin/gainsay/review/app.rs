//! What is on the screen of a review, and what a key does to it. Nothing here knows a terminal.

use std::path::PathBuf;

use gainsay::store::{self, ClaimForm};
use ratatui::crossterm::event::{KeyEvent, KeyEventKind};

use super::assess::Assessment;
use super::decide::Addition;
use super::form::{Form, Pressed, Purpose, proposed_name};
use super::keys::{Action, action, is_interrupt};
use super::passage::{Passage, passage};
use super::picker::{Picked, Picker, What};
use super::session::{Refusal, Session};
use super::stance::{Chosen, Stances};

/// What the keys mean at the moment.
#[derive(Debug)]
pub(crate) enum Mode {
    /// A draft is decided on.
    Draft,
    /// A stance is chosen.
    Stance(Stances),
    /// A speaker or a topic is picked.
    Picker(Picker),
    /// A form is filled in.
    Form(Form),
    /// The keys are explained.
    Help,
}

/// What was done, or why nothing was.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) text: String,
    pub(crate) is_warning: bool,
}

/// What is to happen next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    /// The next key.
    Stay,
    /// The file in the user's editor.
    Editor,
    /// The end.
    Quit,
}

/// The state of a review.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) session: Session,
    pub(crate) mode: Mode,
    pub(crate) message: Option<Message>,
    /// What is seen of the draft that is shown: worked out once, so that keys are answered at once.
    pub(crate) view: View,
    /// The speaker and the topic that were picked last: what follows in an article is often of the same.
    last: (Option<String>, Option<String>),
}

/// What is worked out of the draft that is shown.
#[derive(Debug, Default)]
pub(crate) struct View {
    pub(crate) passage: Passage,
    /// What it would be.
    pub(crate) assessment: Option<Assessment>,
}

impl View {
    fn of(session: &Session) -> Self {
        let passage = session.current().map(|it| passage(&it.form, session.page(it).copy.as_deref()));
        Self { passage: passage.unwrap_or_default(), assessment: session.assess() }
    }
}

impl App {
    pub(crate) fn new(session: Session) -> Self {
        let view = View::of(&session);
        Self { session, mode: Mode::Draft, message: None, view, last: (None, None) }
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
        match std::mem::replace(&mut self.mode, Mode::Draft) {
            Mode::Draft => return action(key).map_or(Flow::Stay, |it| self.act(it)),
            // Any key leaves the explanation.
            Mode::Help => {}
            Mode::Stance(stances) => self.stance(stances, key),
            Mode::Picker(picker) => self.pick(picker, key),
            Mode::Form(form) => self.fill_in(form, key),
        }
        Flow::Stay
    }

    /// Takes what was pasted: into a line where one is typed in, and nowhere else.
    pub(crate) fn paste(&mut self, text: &str) {
        match &mut self.mode {
            Mode::Form(form) => form.paste(text),
            Mode::Picker(picker) => picker.paste(text),
            Mode::Draft | Mode::Stance(_) | Mode::Help => {}
        }
    }

    /// Takes notice of what the user's editor did to the file.
    pub(crate) fn after_editor(&mut self, failed: Option<String>) {
        let done = self.session.after_editor();
        self.done(match failed {
            Some(why) => Err(Refusal(why)),
            None => done,
        });
    }

    fn act(&mut self, action: Action) -> Flow {
        let is_shown = self.session.current().is_some();
        match action {
            Action::Quit => return Flow::Quit,
            Action::Help => self.mode = Mode::Help,
            Action::Undo => {
                let undone = self.session.undo();
                self.done(undone);
            }
            _ if !is_shown => self.warn("no draft is left here: u undoes, q quits"),
            Action::Accept => {
                let step = self.view.assessment.as_ref().and_then(Assessment::moves);
                let accepted = self.session.accept();
                self.done(accepted.map(|it| step.map_or(it.clone(), |step| format!("{it}: {step}"))));
            }
            Action::Reject => {
                let rejected = self.session.reject();
                self.done(rejected);
            }
            Action::Next | Action::Previous => {
                let forward = action == Action::Next;
                if !self.session.go(forward) {
                    self.say(if forward { "this is the last draft" } else { "this is the first draft" });
                }
                self.view = View::of(&self.session);
            }
            Action::Editor => return Flow::Editor,
            Action::Topic => self.open_picker(What::Topic),
            Action::Who => self.open_picker(What::Speaker),
            Action::Stance => self.mode = Mode::Stance(Stances::default()),
            Action::Day => self.open_form(Form::of_day),
            Action::Edit => self.open_form(Form::of_claim),
        }
        Flow::Stay
    }

    fn open_picker(&mut self, what: What) {
        if let Some(slot) = self.session.current() {
            let last = match what {
                What::Speaker => &self.last.0,
                What::Topic => &self.last.1,
            };
            self.mode = Mode::Picker(Picker::new(what, &slot.form, last.as_deref(), &self.session.ledger));
        }
    }

    fn open_form(&mut self, of: impl Fn(&ClaimForm) -> Form) {
        if let Some(slot) = self.session.current() {
            self.mode = Mode::Form(of(&slot.form));
        }
    }

    fn stance(&mut self, mut stances: Stances, key: KeyEvent) {
        match stances.press(key) {
            Chosen::Open => self.mode = Mode::Stance(stances),
            Chosen::Left => {}
            Chosen::Word(word) => {
                let stance = Some(word.to_owned()).filter(|it| !it.is_empty());
                let what = format!("stance {}", stance.as_deref().unwrap_or("removed"));
                let set = self.session.edit(&what, |form| form.stance = stance);
                self.done(set);
            }
        }
    }

    fn pick(&mut self, mut picker: Picker, key: KeyEvent) {
        match (picker.press(key), picker.what) {
            (Picked::Left, _) => {}
            (Picked::Open, _) => self.mode = Mode::Picker(picker),
            (Picked::One(id), What::Speaker) => {
                let set = self.session.set_speaker(&id, None);
                self.last.0 = Some(id);
                self.done(set);
            }
            (Picked::One(id), What::Topic) => {
                let set = self.session.set_topic(&id, None);
                self.last.1 = Some(id);
                self.done(set);
            }
            (Picked::New(typed), what) => {
                let form = self.session.current().map(|it| self.new_entry(what, &typed, &it.form));
                self.mode = form.map_or(Mode::Draft, Mode::Form);
            }
        }
    }

    /// The form for somebody or something that is not on file: what was typed, or else what the draft proposes.
    fn new_entry(&self, what: What, typed: &str, draft: &ClaimForm) -> Form {
        let printed = draft.printed.as_deref().unwrap_or_default();
        let name = proposed_name(draft).unwrap_or_default();
        match what {
            What::Speaker if !typed.is_empty() => Form::of_speaker(typed, "", printed),
            What::Speaker if self.session.knows_speaker(&draft.speaker) => Form::of_speaker(printed, "", ""),
            What::Speaker => Form::of_speaker(&name, &draft.speaker, printed),
            What::Topic if !typed.is_empty() => Form::of_topic(typed, ""),
            What::Topic if self.session.knows_topic(&draft.topic) => Form::of_topic("", ""),
            What::Topic => Form::of_topic("", &draft.topic),
        }
    }

    fn fill_in(&mut self, mut form: Form, key: KeyEvent) {
        match form.press(key) {
            Pressed::Left => return,
            Pressed::Open => {
                self.mode = Mode::Form(form);
                return;
            }
            Pressed::Done => {}
        }
        let done = match form.purpose {
            Purpose::Claim => self.session.edit("edited", |it| form.apply(it)),
            Purpose::Day => {
                let day = form.fields[0].value().to_owned();
                self.session.edit(&format!("said {day}"), |it| form.apply(it))
            }
            Purpose::Speaker => {
                let speaker = form.speaker();
                let id = speaker.id.clone();
                self.last.0 = Some(id.clone());
                let with = Box::new(move |text: &str| store::with_speaker(text, &speaker));
                self.session.set_speaker(&id, Some(Addition { path: PathBuf::from(store::LISTS[0]), with }))
            }
            Purpose::Topic => {
                let topic = form.topic();
                let id = topic.id.clone();
                self.last.1 = Some(id.clone());
                let with = Box::new(move |text: &str| store::with_topic(text, &topic));
                self.session.set_topic(&id, Some(Addition { path: PathBuf::from(store::LISTS[1]), with }))
            }
        };
        // What is refused stays on the screen to be put right.
        if done.is_err() {
            self.mode = Mode::Form(form);
        }
        self.done(done);
    }

    fn done(&mut self, done: Result<String, Refusal>) {
        match done {
            Ok(text) => self.say(&text),
            Err(Refusal(why)) => self.warn(&why),
        }
        self.view = View::of(&self.session);
    }

    fn say(&mut self, text: &str) {
        self.message = Some(Message { text: text.to_owned(), is_warning: false });
    }

    fn warn(&mut self, text: &str) {
        self.message = Some(Message { text: text.to_owned(), is_warning: true });
    }
}
