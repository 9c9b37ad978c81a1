//! What the user's own reader proposes for the draft that is shown: asked a few drafts ahead, and never waited for on the
//! terminal; for a page, which is made once, briefly.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::thread;
use std::time::{Duration, Instant};

use gainsay::exchange;
use gainsay::reading::Proposed;
use gainsay::review::{DraftId, Session};

use super::app::App;
use super::program::{Came, Program};
use crate::failure::Failure;

/// Drafts that are asked about after the one that is shown.
const AHEAD: usize = 4;

/// How often it is looked whether an answer that is waited for has come.
const EVERY: Duration = Duration::from_millis(20);

/// Which reader of the user's own reads the drafts as well.
#[derive(Debug, clap::Args)]
pub(crate) struct ReaderArgs {
    /// A program that reads the drafts as well, with its arguments, or @NAME for one from `[readers]` in gainsay.toml. It is run
    /// where you are and by no shell: quotation marks keep words together, and nothing else is special
    #[arg(long, value_name = "COMMAND")]
    reader: Option<String>,

    /// After so many seconds without an answer the reader is given up
    #[arg(long, value_name = "N", default_value_t = 60, requires = "reader", value_parser = clap::value_parser!(u64).range(1..))]
    reader_seconds: u64,
}

impl ReaderArgs {
    /// Starts the reader that is named, if any, where these are the saved ones.
    ///
    /// # Errors
    /// As [`Reader::start`].
    pub(crate) fn start(&self, saved: &BTreeMap<String, String>) -> Result<Option<Reader>, Failure> {
        self.reader.as_deref().map(|it| Reader::start(it, saved, self.reader_seconds)).transpose()
    }
}

/// A program that reads drafts, and what it has said of them.
#[derive(Debug)]
pub(crate) struct Reader {
    /// Nothing once it has ended or was given up.
    program: Option<Program>,
    limit: Duration,
    /// What it has not answered, the oldest first.
    open: VecDeque<Open>,
    /// Since when it has been silent.
    silent: Instant,
    /// What it was asked last about each draft, and how many questions there were before that.
    asked: HashMap<DraftId, (usize, String)>,
    questions: usize,
    proposed: HashMap<DraftId, Vec<Proposed>>,
    answered: usize,
    /// What went wrong, in the order in which it did; how many answers were not understood, and how many of these since a
    /// question was dropped for one.
    troubles: Vec<String>,
    refused: usize,
    unplaced: usize,
}

/// A question without an answer.
#[derive(Debug)]
struct Open {
    draft: DraftId,
    /// What the question calls the draft.
    cited: String,
    /// How many questions there were before it.
    nth: usize,
}

impl Reader {
    /// Starts the reader that is meant: a command, or `@NAME` for one of `saved`. After `seconds` of silence it is given up.
    ///
    /// # Errors
    /// Where it is no command, is not saved, or cannot be started.
    fn start(meant: &str, saved: &BTreeMap<String, String>, seconds: u64) -> Result<Self, Failure> {
        let command = match meant.strip_prefix('@') {
            None => meant,
            Some(name) => saved.get(name).ok_or_else(|| {
                let names: Vec<String> = saved.keys().map(|it| format!("@{it}")).collect();
                let known =
                    if names.is_empty() { "none is".to_owned() } else { format!("there: {}", names.join(", ")) };
                Failure::new(format!("no reader is saved as @{name}"))
                    .hinted(format!("readers stand in gainsay.toml below `[readers]`: {known}"))
            })?,
        };
        let words = shell_words::split(command).ok().filter(|it| !it.is_empty()).ok_or_else(|| {
            Failure::new(format!("the reader `{command}` is no command"))
                .hinted("it is a program and its arguments; what has spaces stands in quotation marks, each closed")
        })?;
        let program = Program::start(&words).map_err(|error| {
            Failure::new(format!("cannot start the reader {}: {error}", words[0]))
                .hinted("its name is looked up as for any command, and no shell is asked: `~`, `$HOME`, `|` and `*` are mere letters")
        })?;
        Ok(Self {
            program: Some(program),
            limit: Duration::from_secs(seconds),
            open: VecDeque::new(),
            silent: Instant::now(),
            asked: HashMap::new(),
            questions: 0,
            proposed: HashMap::new(),
            answered: 0,
            troubles: Vec::new(),
            refused: 0,
            unplaced: 0,
        })
    }

    /// The drafts that it is to be asked about where this one is shown: it, and some of the next ones.
    pub(crate) fn due(session: &Session, shown: DraftId) -> Vec<DraftId> {
        std::iter::successors(Some(shown), |it| session.next(*it)).take(1 + AHEAD).collect()
    }

    /// Asks about a draft, which is offered `topic`, unless just that was asked.
    pub(crate) fn ask(&mut self, session: &Session, id: DraftId, topic: Option<&str>) {
        let (draft, Some(program)) = (session.draft(id), &self.program) else { return };
        let Ok(question) = exchange::question(session, draft, topic) else { return };
        if self.asked.get(&id).is_some_and(|it| it.1 == question) {
            return;
        }
        if self.open.is_empty() {
            self.silent = Instant::now();
        }
        // What it said of the draft on another topic is of no use.
        self.proposed.remove(&id);
        program.tell(question.clone());
        self.asked.insert(id, (self.questions, question));
        self.open.push_back(Open { draft: id, cited: session.cited(draft), nth: self.questions });
        self.questions += 1;
    }

    /// What it proposes for a draft.
    pub(crate) fn proposed(&self, id: DraftId) -> &[Proposed] {
        self.proposed.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Waits no longer than that for what it says of a draft; tells what went wrong meanwhile.
    pub(crate) fn wait(&mut self, session: &Session, id: DraftId, most: Duration) -> Option<String> {
        let since = Instant::now();
        loop {
            let (_, trouble) = self.catch_up(session);
            if trouble.is_some() || !self.owes(id) || since.elapsed() > most {
                return trouble;
            }
            thread::sleep(EVERY);
        }
    }

    /// Whether it has not answered what it was asked last about a draft.
    pub(crate) fn owes(&self, id: DraftId) -> bool {
        self.program.is_some() && self.open.iter().any(|it| it.draft == id)
    }

    /// Takes in what has come; tells about which drafts, and what went wrong.
    fn catch_up(&mut self, session: &Session) -> (Vec<DraftId>, Option<String>) {
        let (mut drafts, before) = (Vec::new(), self.troubles.len());
        while let Some(program) = &mut self.program {
            match program.came() {
                Came::Line(line) => {
                    self.silent = Instant::now();
                    match self.take(&line, session) {
                        Ok(id) => drafts.push(id),
                        Err(why) => self.refuse(&why),
                    }
                }
                Came::Nothing if self.open.is_empty() || self.silent.elapsed() <= self.limit => break,
                // An answer that is not understood was one all the same: its question waits for no other.
                Came::Nothing if self.unplaced > 0 => {
                    self.open.drain(..self.unplaced.min(self.open.len()));
                    (self.unplaced, self.silent) = (0, Instant::now());
                }
                Came::Nothing => {
                    let seconds = self.limit.as_secs();
                    self.give_up(&format!(
                        "gave no answer within {seconds} s (each line must be sent as soon as it is made)"
                    ));
                }
                Came::End(how) => self.give_up(&format!("has ended ({how})")),
            }
        }
        (drafts, self.troubles[before..].first().cloned())
    }

    /// Takes an answer in; tells which draft it is about.
    fn take(&mut self, line: &str, session: &Session) -> Result<DraftId, String> {
        let answer = exchange::answer(line)?;
        let at = self.open.iter().position(|it| it.cited == answer.id);
        let Open { draft, nth, .. } = at
            .and_then(|it| self.open.remove(it))
            .ok_or_else(|| format!("is about {}, which was not asked", answer.id))?;
        let proposed = answer.proposed(&session.draft(draft).entry)?;
        self.answered += 1;
        if self.asked.get(&draft).is_some_and(|it| it.0 == nth) {
            self.proposed.insert(draft, proposed);
        }
        Ok(draft)
    }

    fn refuse(&mut self, why: &str) {
        (self.refused, self.unplaced) = (self.refused + 1, self.unplaced + 1);
        if self.refused == 1 {
            self.troubles.push(format!("an answer of your reader {why}"));
        }
    }

    fn give_up(&mut self, how: &str) {
        self.program = None;
        self.troubles.push(format!("your reader {how}; the review goes on without it"));
    }
}

impl App {
    /// Has a reader of the user's own read the drafts as well.
    pub(crate) fn beside(mut self, reader: Option<Reader>) -> Self {
        self.reader = reader;
        self.look();
        self
    }

    /// Whether the reader may say something.
    pub(super) fn is_waiting(&self) -> bool {
        self.reader.as_ref().is_some_and(|it| it.program.is_some())
    }

    /// Asks the reader about the draft that is shown and the next ones, and shows what it has said of this one.
    pub(super) fn consult(&mut self) {
        let Some(mut reader) = self.reader.take() else { return };
        let shown = self.current().map(|it| it.id);
        for id in shown.map(|it| Reader::due(&self.session, it)).unwrap_or_default() {
            let fit = self.fit(id);
            reader.ask(&self.session, id, fit.as_deref());
        }
        self.reader = Some(reader);
        self.show_reader();
    }

    /// Shows what the reader has said of the draft that is shown, and whether it still owes an answer.
    fn show_reader(&mut self) {
        let (Some(reader), Some(id)) = (&self.reader, self.current().map(|it| it.id)) else { return };
        self.view.offer.beside(reader.proposed(id));
        self.view.is_asked = reader.owes(id);
    }

    /// Takes in what the reader has said; tells whether that is seen.
    pub(super) fn catch_up(&mut self) -> bool {
        let Some(reader) = &mut self.reader else { return false };
        let (drafts, trouble) = reader.catch_up(&self.session);
        let is_shown = self.at.is_some_and(|it| drafts.contains(&it));
        self.show_reader();
        if let Some(trouble) = &trouble {
            self.warn(trouble);
        }
        is_shown || trouble.is_some()
    }

    /// What is said of the reader in the end: how much it answered, and what went wrong.
    pub(crate) fn told_of_reader(&self) -> Vec<String> {
        let Some(reader) = &self.reader else { return Vec::new() };
        let asked = reader.answered + reader.refused + reader.open.len();
        let refused = if reader.refused > 0 { format!(", {} not understood", reader.refused) } else { String::new() };
        let counted = format!("your reader: {} of {asked} answered{refused}", reader.answered);
        std::iter::once(counted).chain(reader.troubles.iter().cloned()).collect()
    }
}
