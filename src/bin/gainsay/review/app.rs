//! What is on the screen of a review, and what a key does to it. Nothing here knows a terminal.

use gainsay::review::{
    Decision, Draft, DraftId, Offer, Passage, Preview, Refusal, Session, Undone, passage, proposed_speaker,
    proposed_topic,
};
use ratatui::crossterm::event::{KeyEvent, KeyEventKind};

use crate::folder;

use super::field::Field;
use super::form::{Form, Pressed};
use super::keys::{Action, action, is_interrupt};
use super::offers::Fits;
use super::picker::{Picked, Picker, What};
use super::reader::Reader;
use super::refusal::told;
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
    /// It is typed which drafts are gone through, or which one is gone to.
    Find(Field),
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
    /// The draft that is shown, or the last one that was.
    pub(super) at: Option<DraftId>,
    pub(crate) mode: Mode,
    pub(crate) message: Option<Message>,
    /// What is seen of the draft that is shown: worked out once, so that keys are answered at once.
    pub(crate) view: View,
    /// What was picked last: what follows in an article is often of the same.
    last: Picks,
    /// Which topics drafts without one fit, worked out when that is first asked and until a topic is given.
    pub(super) fits: Option<Fits>,
    /// What is done to all drafts once its key is pressed again.
    pub(super) pending: Option<Action>,
    /// The user's own reader, where one was named.
    pub(super) reader: Option<Reader>,
}

/// The speaker and the topic that were picked, by their ids.
#[derive(Debug, Default)]
struct Picks {
    speaker: Option<String>,
    topic: Option<String>,
}

/// What is worked out of the draft that is shown.
#[derive(Debug, Default)]
pub(crate) struct View {
    pub(crate) passage: Passage,
    /// What accepting it would show, or why it cannot be accepted.
    pub(crate) assessment: Option<Result<Preview, Refusal>>,
    /// What is offered for it.
    pub(crate) offer: Offer,
    /// A topic that is not on file and that it has in common with so many drafts.
    pub(crate) suggested: Option<(String, usize)>,
    /// What accepting it with all that is offered would show; nothing where nothing is.
    pub(crate) with_offer: Option<Result<Preview, Refusal>>,
    /// Whether the user's own reader is asked about it and has not answered.
    pub(crate) is_asked: bool,
}

/// Nothing is left to decide on.
const DECIDED: &str = "no draft is left here: u undoes, q quits";

impl App {
    pub(crate) fn new(session: Session) -> Self {
        let at = session.open_drafts().next().map(|it| it.id);
        let (view, last) = (View::default(), Picks::default());
        let (message, fits, pending, reader) = (None, None, None, None);
        let mut app = Self { session, at, mode: Mode::Draft, message, view, last, fits, pending, reader };
        app.look();
        app
    }

    /// The draft that is shown; nothing where all are decided.
    pub(crate) fn current(&self) -> Option<&Draft> {
        self.at.map(|it| self.session.draft(it)).filter(|it| it.is_open() && self.session.is_meant(it))
    }

    /// Works out what is seen of the draft that is shown.
    pub(super) fn look(&mut self) {
        let offer = self.offered();
        let suggested = self.suggested();
        self.view = self.current().map_or(View::default(), |draft| {
            let copy = self.session.file(draft).copy.as_deref();
            let assessment = Some(self.session.assess(draft));
            View { passage: passage(&draft.entry, copy), assessment, offer, suggested, ..View::default() }
        });
        self.consult();
        self.weigh();
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
            Mode::Find(field) => self.find(field, key),
        }
        Flow::Stay
    }

    /// Takes what was pasted: into a line where one is typed in, and nowhere else.
    pub(crate) fn paste(&mut self, text: &str) {
        match &mut self.mode {
            Mode::Form(form) => form.paste(text),
            Mode::Picker(picker) => picker.paste(text),
            Mode::Find(field) => field.paste(text),
            Mode::Draft | Mode::Stance(_) | Mode::Help => {}
        }
    }

    /// Takes notice of what the user's editor did to the file.
    pub(crate) fn after_editor(&mut self, failed: Option<String>) {
        let noticed = self.at.map(|it| self.session.take_notice(it));
        match (failed, noticed) {
            (Some(why), _) => {
                self.warn(&why);
                self.go_on();
            }
            (None, Some(noticed)) => drop(self.done(noticed)),
            (None, None) => {}
        }
    }

    fn act(&mut self, action: Action) -> Flow {
        let is_shown = self.current().is_some();
        let pending = self.pending.take();
        match action {
            Action::Quit => return Flow::Quit,
            Action::Help => self.mode = Mode::Help,
            Action::Undo => self.undo(),
            Action::Find => {
                self.mode = Mode::Find(Field::text("find", "words, speaker:NAME topic:NAME, or a number", ""))
            }
            _ if !is_shown => self.warn(DECIDED),
            Action::Accept => self.accept(&Decision::Accept, |view| view.assessment.as_ref()),
            Action::Take => self.take_offer(),
            Action::Fit => self.take_topic(),
            Action::Add => self.take_speaker(),
            Action::Same => self.take_same(),
            Action::Drop(at) => self.toggle(at),
            Action::AcceptAll | Action::RejectAll => self.decide_all(action, pending),
            Action::Reject => drop(self.decide(&Decision::Reject)),
            Action::Next => self.go(Session::next, "this is the last draft"),
            Action::Previous => self.go(Session::previous, "this is the first draft"),
            Action::Editor => return Flow::Editor,
            Action::Topic => self.open_picker(What::Topic),
            Action::Who => self.open_picker(What::Speaker),
            Action::Stance => self.mode = Mode::Stance(Stances::default()),
            Action::Day => self.open_form(|it| Form::of_day(&it.entry, &it.misread)),
            Action::Edit => self.open_form(|it| Form::of_claim(&it.entry, &it.misread)),
        }
        Flow::Stay
    }

    /// Goes to another draft, or says why there is none.
    fn go(&mut self, to: impl Fn(&Session, DraftId) -> Option<DraftId>, none: &str) {
        match self.at.and_then(|it| to(&self.session, it)) {
            Some(to) => self.at = Some(to),
            None => self.say(none),
        }
        self.look();
    }

    /// Goes on from what is decided.
    fn go_on(&mut self) {
        self.at = self.at.and_then(|it| self.session.onwards(it)).or(self.at);
        self.look();
    }

    /// Accepts the draft, and says what that shows.
    pub(super) fn accept(&mut self, decision: &Decision, of: impl Fn(&View) -> Option<&Result<Preview, Refusal>>) {
        let moves = of(&self.view).and_then(|it| it.as_ref().ok()).and_then(Preview::moves);
        let accepted = self.decide(decision);
        if let (true, Some(moves), Some(message)) = (accepted, moves, &mut self.message) {
            message.text = format!("{}: {moves}", message.text);
        }
    }

    fn undo(&mut self) {
        let undone = self.session.undo().map(|Undone { what, draft }| {
            self.at = Some(draft);
            format!("undone: {what}")
        });
        self.done(undone);
    }

    /// Decides on the draft that is shown; tells whether it was done.
    pub(super) fn decide(&mut self, decision: &Decision) -> bool {
        let drafts: Vec<DraftId> = self.current().map(|it| it.id).into_iter().collect();
        let decided = self.session.decide(&drafts, decision);
        self.done(decided)
    }

    pub(super) fn open_picker(&mut self, what: What) {
        if let Some(draft) = self.current() {
            let last = match what {
                What::Speaker => &self.last.speaker,
                What::Topic => &self.last.topic,
            };
            self.mode = Mode::Picker(Picker::new(what, &draft.entry, last.as_deref(), self.session.ledger()));
        }
    }

    fn open_form(&mut self, of: impl Fn(&Draft) -> Form) {
        if let Some(draft) = self.current() {
            self.mode = Mode::Form(of(draft));
        }
    }

    fn stance(&mut self, mut stances: Stances, key: KeyEvent) {
        match stances.press(key) {
            Chosen::Open => self.mode = Mode::Stance(stances),
            Chosen::Left => {}
            Chosen::One(stance) => drop(self.decide(&Decision::Stance(stance))),
        }
    }

    fn pick(&mut self, mut picker: Picker, key: KeyEvent) {
        match (picker.press(key), picker.what) {
            (Picked::Left, _) => {}
            (Picked::Open, _) => self.mode = Mode::Picker(picker),
            (Picked::One(id), What::Speaker) => {
                self.last.speaker = Some(id.clone());
                self.decide(&Decision::Speaker(id));
            }
            (Picked::One(id), What::Topic) => {
                self.last.topic = Some(id.clone());
                self.decide(&Decision::Topic(id));
            }
            (Picked::New(typed), what) => {
                let form = self.current().map(|it| self.new_entry(what, &typed, it));
                self.mode = form.map_or(Mode::Draft, Mode::Form);
            }
        }
    }

    /// The form for somebody or something that is not on file.
    fn new_entry(&self, what: What, typed: &str, draft: &Draft) -> Form {
        let (draft, ledger) = (&draft.entry, self.session.ledger());
        match what {
            What::Speaker => Form::of_speaker(&proposed_speaker(draft, typed, ledger)),
            What::Topic => Form::of_topic(&proposed_topic(draft, typed, ledger)),
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
        let Some(draft) = self.current() else { return };
        let decision = form.decision(&draft.entry);
        match &decision {
            Ok(Decision::NewSpeaker(new)) => self.last.speaker = Some(new.id.clone()),
            Ok(Decision::NewTopic(new)) => self.last.topic = Some(new.id.clone()),
            _ => {}
        }
        let is_done = match decision {
            Ok(decision) => self.decide(&decision),
            Err(bad) => self.done(Err(bad.into())),
        };
        // What is refused stays on the screen to be put right.
        if !is_done {
            self.mode = Mode::Form(form);
        }
    }

    /// Says what was done, or why nothing was, and goes on from there; tells whether it was done.
    pub(super) fn done(&mut self, done: Result<String, Refusal>) -> bool {
        // Whatever was done, a topic may be given or taken away by it.
        self.fits = None;
        match &done {
            Ok(what) => self.say(what),
            Err(why) => self.warn(&told(why)),
        }
        for recovered in self.session.take_recovered() {
            if let Some(message) = &mut self.message {
                message.text = format!("{}; {}", message.text, folder::told(&recovered));
            }
        }
        self.go_on();
        done.is_ok()
    }

    pub(super) fn say(&mut self, text: &str) {
        self.message = Some(Message { text: text.to_owned(), is_warning: false });
    }

    pub(super) fn warn(&mut self, text: &str) {
        self.message = Some(Message { text: text.to_owned(), is_warning: true });
    }
}
