//! Decisions on the draft that is shown, each written to its file at once, and the steps by which they are taken back.

use std::path::PathBuf;

use gainsay::store::{self, ClaimForm};

use super::assess::{self, Assessment};
use super::session::{Edit, Page, Refusal, Session, Slot, State};

/// What can be taken back at once.
#[derive(Debug)]
pub(super) struct Step {
    /// In the order in which they were written.
    edits: Vec<Edit>,
    /// The draft that it is of, by file and id, with what it was before.
    draft: (usize, String, State),
    what: String,
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

impl Session {
    /// Accepts the draft that is shown.
    pub(crate) fn accept(&mut self) -> Result<String, Refusal> {
        if matches!(self.assess(), Some(Assessment::Not(_))) {
            // What is missing may have been put on file by other means.
            self.reload_ledger()?;
        }
        let Some(slot) = self.current() else { return Err(nothing()) };
        let (form, page) = (slot.form.clone(), self.page(slot));
        assess::acceptable((&page.path, &page.text), &form, &self.ledger)?;
        let accepted = ClaimForm { draft: false, ..form.clone() };
        let said = format!("accepted {}", form.id);
        self.change(&[(form.id, Some(accepted))], State::Accepted, said.clone(), None)?;
        Ok(said)
    }

    /// Removes the draft that is shown.
    pub(crate) fn reject(&mut self) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let id = slot.form.id.clone();
        let said = format!("rejected {id}");
        self.change(&[(id, None)], State::Rejected, said.clone(), None)?;
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
        assess::sound((&page.path, &page.text), &slot.form, &form, &self.ledger)?;
        self.change(&[(form.id.clone(), Some(form))], State::Open, what.to_owned(), None)?;
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
        let what = format!("speaker set to {id}{many}");
        self.change(&changes, State::Open, what.clone(), added)?;
        Ok(what)
    }

    /// Gives the draft that is shown a topic that is on file, or that is with this addition to `topics.yaml`.
    pub(crate) fn set_topic(&mut self, id: &str, added: Option<Addition>) -> Result<String, Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let form = ClaimForm { topic: id.to_owned(), ..slot.form.clone() };
        let what = format!("topic set to {id}");
        self.change(&[(form.id.clone(), Some(form))], State::Open, what.clone(), added)?;
        Ok(what)
    }

    /// Makes changes to claims of the page that is shown, and to the lists, and writes them.
    fn change(
        &mut self,
        changes: &[(String, Option<ClaimForm>)],
        state: State,
        what: String,
        added: Option<Addition>,
    ) -> Result<(), Refusal> {
        let Some(slot) = self.current() else { return Err(nothing()) };
        let (at, page) = (slot.page, self.page(slot));
        let draft = (at, slot.form.id.clone(), slot.state);
        let (path, before) = (page.path.clone(), page.text.clone());
        let mut after = before.clone();
        for (id, new) in changes {
            after = store::with_claim(&path, &after, id, new.as_ref())?;
        }
        let (mut edits, is_listed) = (Vec::new(), added.is_some());
        if let Some(Addition { path, with }) = added {
            let before = self.read(&path)?;
            let edit = Edit { path, after: with(&before)?, before };
            self.write(&edit)?;
            edits.push(edit);
        }
        let edit = Edit { path, before, after };
        let written = if edit.after == edit.before { Ok(()) } else { self.write(&edit).map(|()| edits.push(edit)) };
        if !edits.is_empty() {
            self.steps.push(Step { edits, draft, what });
        }
        if is_listed {
            self.reload_ledger()?;
        }
        written?;
        if state != State::Open {
            self.slots[self.at].state = state;
        }
        self.refresh(at)?;
        self.go_on();
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

    /// Takes notice of what the user did to the file of the draft that is shown, and to the lists, by other means.
    pub(crate) fn after_editor(&mut self) -> Result<String, Refusal> {
        let Some(slot) = self.slots.get(self.at).cloned() else { return Err(nothing()) };
        self.reload_ledger()?;
        let Page { path, text: before, .. } = &self.pages[slot.page];
        let (path, before) = (path.clone(), before.clone());
        let after = self.read(&path)?;
        if after == before {
            return Ok("nothing changed".to_owned());
        }
        let what = format!("edited {}", path.display());
        let draft = (slot.page, slot.form.id, slot.state);
        self.steps.push(Step { edits: vec![Edit { path, before, after }], draft, what: what.clone() });
        self.reread(slot.page)?;
        Ok(what)
    }
}
