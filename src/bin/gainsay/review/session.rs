//! A session of going through drafts: which there are, where one is, and what was decided. Every decision is in its file
//! at once, and can be taken back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use gainsay::claim::{Claim, Ledger, SpeakerId, TopicId};
use gainsay::store::{self, ClaimForm};

use super::assess::{self, Assessment};
use super::decide::Step;

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
pub(super) struct Edit {
    pub(super) path: PathBuf,
    pub(super) before: String,
    pub(super) after: String,
}

/// Why nothing was written, in words for the person at the keys.
#[derive(Debug)]
pub(crate) struct Refusal(pub(crate) String);

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Faulty { problems, .. } if !problems.is_empty() => Self(assess::told(&problems[0])),
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
    pub(super) steps: Vec<Step>,
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
            // Most files of a large folder have none, and need not be taken apart.
            if !text.contains("draft") {
                continue;
            }
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

    pub(super) fn read(&self, path: &Path) -> Result<String, Refusal> {
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
        let to = if forward { (self.at + 1..self.slots.len()).find(is_open) } else { (0..self.at).rev().find(is_open) };
        self.at = to.unwrap_or(self.at);
        to.is_some()
    }

    /// Goes on from what is decided: to the next open draft, or to one that was left behind.
    pub(super) fn go_on(&mut self) {
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
    pub(crate) fn assess(&self) -> Option<Assessment> {
        let slot = self.current()?;
        let page = self.page(slot);
        Some(assess::assess((&page.path, &page.text), &slot.form, &self.ledger, self.today))
    }

    /// Writes one file; where somebody else changed it, reads it again.
    pub(super) fn write(&mut self, edit: &Edit) -> Result<(), Refusal> {
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
                let said = format!("{name} was changed by somebody else: it is read again, and nothing was written");
                return Err(Refusal(said));
            }
            (Err(error), _) => return Err(error.into()),
        }
        Ok(())
    }

    /// Reads a file again where it is not as we know it.
    pub(super) fn reread(&mut self, page: usize) -> Result<(), Refusal> {
        let text = self.read(&self.pages[page].path)?;
        if text != self.pages[page].text {
            self.pages[page].text = text;
            self.refresh(page)?;
            self.go_on();
        }
        Ok(())
    }

    pub(super) fn reload_ledger(&mut self) -> Result<(), Refusal> {
        self.ledger = store::load(&self.folder)?.ledger;
        Ok(())
    }

    /// Brings slots and ledger up to what a page says.
    pub(super) fn refresh(&mut self, page: usize) -> Result<(), Refusal> {
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
        // What somebody else added comes after what is known of the file.
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

/// Puts the claims that a file now has in the place of those that it had.
fn refile(ledger: &mut Ledger, path: &Path, text: &str) {
    let Some(source) = ledger.sources.iter().position(|it| it.path == path) else { return };
    let new = store::read_page(path, text.trim_start_matches('\u{feff}'), ledger).0;
    let new: Vec<Claim> = new.into_iter().map(|claim| Claim { source, ..claim }).collect();
    let at = ledger.claims.iter().position(|it| it.source >= source).unwrap_or(ledger.claims.len());
    ledger.claims.retain(|it| it.source != source);
    ledger.claims.splice(at..at, new);
}
