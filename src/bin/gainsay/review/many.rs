//! Some of many drafts: those that a query means, the one of a number, and a decision on all that are left of them.

use std::collections::HashSet;

use gainsay::claim::Entry;
use gainsay::query::{Against, BadQuery, Query};
use gainsay::render::counted;
use gainsay::review::{Decision, DraftId, Session};
use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{App, Mode};
use super::field::Field;
use super::keys::Action;

/// The drafts of a session that a query means, as that is read; all of them where nothing is asked.
///
/// # Errors
/// Where the query cannot be understood.
pub(crate) fn meant(
    session: &Session,
    read: impl Fn(Against<'_>) -> Result<Query, BadQuery>,
) -> Result<Option<HashSet<DraftId>>, BadQuery> {
    let entries: Vec<&Entry> = session.drafts().iter().map(|it| &it.entry).collect();
    let query = read(Against { drafts: &entries, ..Against::ledger(session.ledger(), session.today()) })?;
    let wanted = || session.drafts().iter().filter(|it| query.wants(&it.entry, session.source_of(it)));
    Ok((!query.is_empty()).then(|| wanted().map(|it| it.id).collect()))
}

impl App {
    /// Takes a key of what is looked for.
    pub(super) fn find(&mut self, mut field: Field, key: KeyEvent) {
        match key.code {
            KeyCode::Esc => {}
            KeyCode::Enter => self.go_to(&field),
            _ => {
                field.press(key);
                self.mode = Mode::Find(field);
            }
        }
    }

    /// Goes to the draft of a number, or goes through those that a query means.
    fn go_to(&mut self, field: &Field) {
        let typed = field.given().unwrap_or_default();
        if let Ok(number) = typed.parse::<usize>() {
            let found = number.checked_sub(1).and_then(|at| self.session.drafts().get(at)).filter(|it| it.is_open());
            match found.map(|it| it.id) {
                Some(id) => {
                    self.session.narrow(None);
                    self.at = Some(id);
                }
                None => self.warn(&format!("there is no draft {number}, or it is decided")),
            }
            return self.look();
        }
        let found = match meant(&self.session, |against| Query::parse_line(&typed, against)) {
            Ok(found) => found,
            Err(bad) => {
                self.warn(&format!("{bad}. {}", bad.remedy));
                self.mode = Mode::Find(field.clone());
                return;
            }
        };
        self.session.narrow(found);
        let first = self.session.open_drafts().next().map(|it| it.id);
        match first {
            Some(first) => {
                let here = self.current().map(|it| it.id);
                self.at = here.or(Some(first));
                let told = format!("going through {}", counted(self.session.open_drafts().count(), "draft"));
                self.say(&told);
            }
            None => {
                self.session.narrow(None);
                self.warn("no draft that is left is meant by this");
            }
        }
        self.look();
    }

    /// Accepts or rejects all drafts that are left of those that are gone through, once the key is pressed again.
    pub(super) fn decide_all(&mut self, action: Action, pending: Option<Action>) {
        let left: Vec<DraftId> = self.session.open_drafts().map(|it| it.id).collect();
        let accepts = action == Action::AcceptAll;
        let (can, cannot) = if accepts { self.session.acceptable(&left) } else { (left, Vec::new()) };
        let (does, key) = if accepts { ("accepts", "+") } else { ("rejects", "-") };
        let why = cannot.first().map_or(String::new(), |it| format!(" ({}: {})", cannot.len(), it.1));
        let rest = if cannot.is_empty() { String::new() } else { format!("; the others cannot be accepted{why}") };
        if can.is_empty() {
            self.warn(&format!("none of these can be accepted as it stands{why}"));
        } else if pending == Some(action) {
            let decision = if accepts { Decision::Accept } else { Decision::Reject };
            let decided = self.session.decide(&can, &decision).map(|what| format!("{what}{rest}; u takes it back"));
            self.done(decided);
        } else {
            self.warn(&format!("{key} again {does} {}{rest}", counted(can.len(), "draft")));
            self.pending = Some(action);
        }
    }
}
