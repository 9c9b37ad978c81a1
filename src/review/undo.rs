//! The steps of a session, and the way back over them.

use super::refusal::Refusal;
use super::session::{DraftId, Session};
use crate::store::Edit;

/// What can be taken back at once.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) edits: Vec<Edit>,
    /// The draft that it began with.
    pub(super) draft: DraftId,
    /// What was done, in words.
    pub(super) what: String,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// What had been done, in words.
    pub what: String,
    /// The draft that it had begun with.
    pub draft: DraftId,
}

impl Session {
    /// Takes the last step back: every file gets the text that it had.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`] after the first step, [`Refusal::CannotUndo`] where a file was changed by somebody else
    /// since or cannot be written.
    pub fn undo(&mut self) -> Result<Undone, Refusal> {
        let Some(Step { edits, draft, what }) = self.steps.pop() else { return Err(Refusal::NothingToUndo) };
        let edits: Vec<Edit> = edits.iter().map(Edit::inverse).collect();
        if let Err(why) = self.write(&edits) {
            return Err(Refusal::CannotUndo { what, why: Box::new(why) });
        }
        self.follow(&edits)?;
        Ok(Undone { what, draft })
    }

    /// Takes notice of what was done to the file of a draft, and to the lists, by other means: a step like a decision,
    /// whatever is wrong with the file now. Says what was done.
    ///
    /// # Errors
    /// Where the folder or the file cannot be read, or is no claim file any more.
    pub fn take_notice(&mut self, draft: DraftId) -> Result<String, Refusal> {
        self.reload_ledger()?;
        let file = self.draft(draft).file;
        let Some(edit) = self.reread(file)? else { return Ok("nothing changed".to_owned()) };
        let what = format!("edited {}", edit.path.display());
        self.steps.push(Step { edits: vec![edit], draft, what: what.clone() });
        self.refresh(file)?;
        Ok(what)
    }
}
