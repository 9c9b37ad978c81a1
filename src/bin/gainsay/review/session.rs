//! A session of going through drafts: which there are, where one is, and what was decided. Every decision is in its file
//! at once, and can be taken back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use gainsay::claim::{Claim, Ledger, SpeakerId, TopicId};
use gainsay::store::{self, ClaimForm};

use super::weigh::{self, Weighed};

/// A claim file with drafts.
#[derive(Debug)]
pub(crate) struct Page {
    /// Relative to the claims folder.
    pub(crate) path: PathBuf,
    /// Its text as we last read or wrote it.
    pub(crate) text: String,
    /// The kept copy of its article.
    pub(crate) copy: Option<String>,
}

/// One draft.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Slot {
    /// Where in the pages its file is.
    pub(crate) page: usize,
    /// As it stands there, or stood there last.
    pub(crate) form: ClaimForm,
    /// The line on which it begins.
    pub(crate) line: usize,
    /// What became of it.
    pub(crate) state: State,
}

/// What became of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Not decided.
    Open,
    /// Accepted here.
    Accepted,
    /// Removed here.
    Rejected,
    /// Somebody else accepted or removed it meanwhile.
    Gone,
}

/// One file with its text before and after a step.
#[derive(Debug)]
struct Edit {
    path: PathBuf,
    before: String,
    after: String,
}

/// What can be taken back at once.
#[derive(Debug)]
struct Step {
    /// In the order in which they were written.
    edits: Vec<Edit>,
    /// The draft that it is of, by file and id, with what it was before.
    draft: (usize, String, State),
    what: String,
}

/// Why nothing was written, in words for the person at the keys.
#[derive(Debug)]
pub(crate) struct Refusal(pub(crate) String);

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Faulty { problems, .. } if !problems.is_empty() => Self(weigh::told(&problems[0])),
            other => Self(other.to_string()),
        }
    }
}

/// Going through drafts.
#[derive(Debug)]
pub(crate) struct Session {
    folder: PathBuf,
    today: NaiveDate,
    pub(crate) ledger: Ledger,
    pub(crate) pages: Vec<Page>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) at: usize,
    steps: Vec<Step>,
}

impl Session {
    /// Over the drafts of these files of the folder, in their order.
    pub(crate) fn new(folder: &Path, ledger: Ledger, files: &[PathBuf], today: NaiveDate) -> Result<Self, Refusal> {
        let mut session = Self {
            folder: folder.to_owned(),
            today,
            ledger,
            pages: Vec::new(),
            slots: Vec::new(),
            at: 0,
            steps: Vec::new(),
        };
        for path in files {
            let text = session.read(path)?;
            let copy = fs::read_to_string(folder.join(path.with_extension("txt"))).ok();
            let page = session.pages.len();
            let slot = |it: store::DraftEntry| Slot { page, form: it.form, line: it.line, state: State::Open };
            let slots: Vec<Slot> = store::drafts(path, &text)?.into_iter().map(slot).collect();
            if !slots.is_empty() {
                session.slots.extend(slots);
                session.pages.push(Page { path: path.clone(), text, copy });
            }
        }
        Ok(session)
    }

    fn read(&self, path: &Path) -> Result<String, Refusal> {
        let unreadable = |error: io::Error| Refusal(format!("cannot read {}: {error}", path.display()));
        fs::read_to_string(self.folder.join(path)).map_err(unreadable)
    }

    /// The draft that is shown; nothing where there is none any more.
    pub(crate) fn current(&self) -> Option<&Slot> {
        self.slots.get(self.at).filter(|it| it.state == State::Open)
    }

    /// The file of a draft.
    pub(crate) fn page(&self, slot: &Slot) -> &Page {
        &self.pages[slot.page]
    }

    /// The full path of the file of the draft that is shown.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        self.slots.get(self.at).map(|it| self.folder.join(&self.page(it).path))
    }

    /// How many drafts became what.
    pub(crate) fn count(&self, state: State) -> usize {
        self.slots.iter().filter(|it| it.state == state).count()
    }

    /// Goes to the next open draft, or the one before; stays where there is none.
    pub(crate) fn go(&mut self, forward: bool) -> bool {
        let is_open = |it: &usize| self.slots[*it].state == State::Open;
        let to = if forward {
            (self.at + 1..self.slots.len()).find(is_open)
        } else {
            (0..self.at).rev().find(is_open)
        };
        self.at = to.unwrap_or(self.at);
        to.is_some()
    }

    /// Goes on from what is decided: to the next open draft, or to one that was left behind.
    fn go_on(&mut self) {
        if self.current().is_none() && !self.go(true) {
            self.at = self.slots.iter().position(|it| it.state == State::Open).unwrap_or(self.at);
        }
    }

    /// Whether a speaker is on file.
    pub(crate) fn knows_speaker(&self, id: &str) -> bool {
        SpeakerId::new(id).is_ok_and(|id| self.ledger.speaker(&id).is_some())
    }

    /// Whether a topic is on file.
    pub(crate) fn knows_topic(&self, id: &str) -> bool {
        TopicId::new(id).is_ok_and(|id| self.ledger.topic(&id).is_some())
    }

    /// The draft that is shown as the claim that it would be, and what it would show; or why it cannot be one.
    pub(crate) fn weigh(&self) -> Option<Weighed> {
        let slot = self.current()?;
        let page = self.page(slot);
        Some(weigh::weigh((&page.path, &page.text), &slot.form, &self.ledger, self.today))
    }

    /// Accepts the draft that is shown.
    pub(crate) fn accept(&mut self) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let (form, page) = (slot.form.clone(), self.page(slot));
        weigh::acceptable((&page.path, &page.text), &form, &self.ledger)?;
        let accepted = ClaimForm { draft: false, ..form.clone() };
        let said = format!("accepted {}", form.id);
        self.change(&[(form.id, Some(accepted))], State::Accepted, said.clone(), Vec::new())?;
        Ok(said)
    }

    /// Removes the draft that is shown.
    pub(crate) fn reject(&mut self) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let id = slot.form.id.clone();
        let said = format!("rejected {id}");
        self.change(&[(id, None)], State::Rejected, said.clone(), Vec::new())?;
        Ok(said)
    }

    /// Changes the draft that is shown.
    pub(crate) fn edit(&mut self, what: &str, change: impl FnOnce(&mut ClaimForm)) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let mut form = slot.form.clone();
        change(&mut form);
        if form == slot.form {
            return Ok("nothing changed".to_owned());
        }
        let page = self.page(slot);
        weigh::sound((&page.path, &page.text), &slot.form, &form, &self.ledger)?;
        self.change(&[(form.id.clone(), Some(form))], State::Open, what.to_owned(), Vec::new())?;
        Ok(what.to_owned())
    }

    /// Gives the draft that is shown a speaker who is on file, or who is with this addition to `speakers.yaml`; and so
    /// the other drafts of its file that name the same one who is not.
    pub(crate) fn set_speaker(&mut self, id: &str, added: Option<Addition>) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let (own, old) = (slot.form.id.clone(), slot.form.speaker.clone());
        let is_unknown = !old.is_empty() && !self.knows_speaker(&old);
        let is_same = |it: &&Slot| {
            it.page == slot.page
                && it.state == State::Open
                && (it.form.id == own || is_unknown && it.form.speaker == old)
        };
        let changes: Vec<(String, Option<ClaimForm>)> = self
            .slots
            .iter()
            .filter(is_same)
            .map(|it| (it.form.id.clone(), Some(ClaimForm { speaker: id.to_owned(), ..it.form.clone() })))
            .collect();
        let n = changes.len();
        let many = if n > 1 { format!(" on {n} drafts") } else { String::new() };
        let what = format!("speaker {id}{many}");
        self.change(&changes, State::Open, what.clone(), added.into_iter().collect())?;
        Ok(what)
    }

    /// Gives the draft that is shown a topic that is on file, or that is with this addition to `topics.yaml`.
    pub(crate) fn set_topic(&mut self, id: &str, added: Option<Addition>) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let form = ClaimForm { topic: id.to_owned(), ..slot.form.clone() };
        let what = format!("topic {id}");
        self.change(&[(form.id.clone(), Some(form))], State::Open, what.clone(), added.into_iter().collect())?;
        Ok(what)
    }

    /// Makes changes to claims of the page that is shown, and to the lists, and writes them.
    fn change(
        &mut self,
        changes: &[(String, Option<ClaimForm>)],
        state: State,
        what: String,
        additions: Vec<Addition>,
    ) -> Result<(), Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let (at, page) = (slot.page, self.page(slot));
        let draft = (at, slot.form.id.clone(), slot.state);
        let (path, before) = (page.path.clone(), page.text.clone());
        let mut after = before.clone();
        for (id, new) in changes {
            after = store::with_claim(&path, &after, id, new.as_ref())?;
        }
        let mut edits = Vec::new();
        for Addition { path, with } in additions {
            let before = self.read(&path)?;
            let after = with(&before)?;
            self.write(&Edit { path: path.clone(), before: before.clone(), after: after.clone() })?;
            edits.push(Edit { path, before, after });
        }
        let is_listed = !edits.is_empty();
        if after != before {
            let edit = Edit { path, before, after };
            let written = self.write(&edit);
            if written.is_ok() {
                edits.push(edit);
            }
            self.steps.push(Step { edits, draft, what });
            if is_listed {
                self.reload_ledger()?;
            }
            written?;
        } else if is_listed {
            self.steps.push(Step { edits, draft, what });
            self.reload_ledger()?;
        }
        if state != State::Open {
            self.slots[self.at].state = state;
        }
        self.refresh(at)?;
        self.go_on();
        Ok(())
    }

    /// Writes one file; where somebody else changed it, reads it again.
    fn write(&mut self, edit: &Edit) -> Result<(), Refusal> {
        let written = store::replace(&self.folder, &edit.path, &edit.before, &edit.after);
        let page = self.pages.iter().position(|it| it.path == edit.path);
        match (written, page) {
            (Ok(()), Some(page)) => self.pages[page].text.clone_from(&edit.after),
            (Ok(()), None) => {}
            (Err(store::Error::ChangedMeanwhile { .. }), page) => {
                let name = edit.path.display();
                if let Some(page) = page {
                    self.reread(page)?;
                }
                let said = format!("{name} was changed by somebody else and is read again: nothing was written");
                return Err(Refusal(said));
            }
            (Err(error), _) => return Err(error.into()),
        }
        Ok(())
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self) -> Result<String, Refusal> {
        let Some(step) = self.steps.pop() else { return Err(Refusal("there is nothing to undo".to_owned())) };
        let (page, id, state) = step.draft;
        let mut lists = false;
        for Edit { path, before, after } in step.edits.into_iter().rev() {
            lists |= self.pages.iter().all(|it| it.path != path);
            let undone = self.write(&Edit { path, before: after, after: before });
            if let Err(Refusal(why)) = undone {
                return Err(Refusal(format!("cannot undo “{}”: {why}", step.what)));
            }
        }
        if lists {
            self.reload_ledger()?;
        }
        if let Some(at) = self.slots.iter().position(|it| it.page == page && it.form.id == id) {
            self.slots[at].state = state;
            self.at = at;
        }
        self.refresh(page)?;
        self.go_on();
        Ok(format!("undone: {}", step.what))
    }

    /// Reads all files again, after somebody else may have written to them; tells whether any of them changed.
    pub(crate) fn reread_all(&mut self) -> Result<bool, Refusal> {
        let mut changed = false;
        for page in 0..self.pages.len() {
            changed |= self.reread(page)?;
        }
        self.reload_ledger()?;
        Ok(changed)
    }

    /// Reads a file again where it is not as we know it.
    fn reread(&mut self, page: usize) -> Result<bool, Refusal> {
        let text = self.read(&self.pages[page].path)?;
        if text == self.pages[page].text {
            return Ok(false);
        }
        self.pages[page].text = text;
        self.refresh(page)?;
        self.go_on();
        Ok(true)
    }

    fn reload_ledger(&mut self) -> Result<(), Refusal> {
        self.ledger = store::load(&self.folder)?.ledger;
        Ok(())
    }

    /// Brings slots and ledger up to what a page says.
    fn refresh(&mut self, page: usize) -> Result<(), Refusal> {
        let Page { path, text, .. } = &self.pages[page];
        let mut drafts = store::drafts(path, text)?;
        refile(&mut self.ledger, path, text);
        for slot in self.slots.iter_mut().filter(|it| it.page == page) {
            match drafts.iter().position(|it| it.form.id == slot.form.id) {
                Some(at) => {
                    let store::DraftEntry { form, line } = drafts.remove(at);
                    *slot = Slot { page, form, line, state: State::Open };
                }
                None if slot.state == State::Open => slot.state = State::Gone,
                None => {}
            }
        }
        // What somebody else added comes behind what is known of the file.
        let behind = self.slots.iter().rposition(|it| it.page == page).map_or(self.slots.len(), |it| it + 1);
        let new = drafts.into_iter().map(|it| Slot { page, form: it.form, line: it.line, state: State::Open });
        let n = new.len();
        self.slots.splice(behind..behind, new);
        if self.at >= behind {
            self.at += n;
        }
        Ok(())
    }
}

/// What a list gets: its file, and its new text made of the old one.
pub(crate) struct Addition {
    /// The list, in the claims folder.
    pub(crate) path: PathBuf,
    /// What becomes of its text.
    #[expect(clippy::type_complexity, reason = "a text from a text, or why not")]
    pub(crate) with: Box<dyn Fn(&str) -> Result<String, store::Error>>,
}

fn nothing() -> Refusal {
    Refusal("no draft is left here: u undoes, q quits".to_owned())
}

/// Puts the claims that a file now has in the place of those that it had.
fn refile(ledger: &mut Ledger, path: &Path, text: &str) {
    let Some(source) = ledger.sources.iter().position(|it| it.path == path) else { return };
    let new = store::read_page(path, text.trim_start_matches('\u{feff}'), ledger).0;
    let new: Vec<Claim> = new.into_iter().map(|claim| Claim { source, ..claim }).collect();
    let at = ledger.claims.iter().position(|it| it.source >= source).unwrap_or(ledger.claims.len());
    ledger.claims.retain(|it| it.source != source);
    ledger.claims.splice(at..at, new);
}
