//! Whether a draft could be accepted as it stands, and whether a change to it brings a fault into its file.

use std::collections::HashSet;

use super::refusal::Refusal;
use super::session::{ClaimFile, Draft, DraftId, Session};
use crate::claim::{Claim, Entry, Ledger, LocalId};
use crate::problem::{Problem, Severity};
use crate::store;

/// The claim that a draft would be if it were accepted as it stands in its file.
pub(super) fn acceptable(file: &ClaimFile, draft: &Draft, ledger: &Ledger) -> Result<Claim, Refusal> {
    is_on_file(&draft.entry, ledger)?;
    let (id, entry) = (draft.own_id()?, Entry { draft: false, ..draft.entry.clone() });
    let after = store::with_claim(&file.path, &file.text, id, Some(&entry))?;
    let claims = accepted(file, &after, &[draft], ledger)?;
    claims.into_iter().find(|it| it.id.local() == id.as_str()).ok_or(Refusal::Unreadable)
}

impl Session {
    /// Which of some drafts can be accepted as they stand, and why the others cannot, file by file.
    #[must_use]
    pub fn acceptable(&self, drafts: &[DraftId]) -> (Vec<DraftId>, Vec<(DraftId, Refusal)>) {
        let meant: HashSet<&DraftId> = drafts.iter().collect();
        let meant: Vec<&Draft> = self.drafts.iter().filter(|it| it.is_open() && meant.contains(&it.id)).collect();
        let (mut can, mut cannot) = (Vec::new(), Vec::new());
        for drafts in meant.chunk_by(|one, other| one.file == other.file) {
            let found = refused(self.file(drafts[0]), drafts, &self.ledger);
            let is_fit = |it: &&Draft| !found.iter().any(|(id, _)| *id == it.id);
            can.extend(drafts.iter().copied().filter(is_fit).map(|it| it.id));
            cannot.extend(found);
        }
        (can, cannot)
    }
}

/// The drafts of one file that cannot be accepted as they stand, each with why.
fn refused(file: &ClaimFile, drafts: &[&Draft], ledger: &Ledger) -> Vec<(DraftId, Refusal)> {
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    for draft in drafts {
        match is_on_file(&draft.entry, ledger).and_then(|()| draft.own_id()) {
            Ok(id) => rest.push((*draft, id, Entry { draft: false, ..draft.entry.clone() })),
            Err(why) => found.push((draft.id, why)),
        }
    }
    let changes: Vec<(&LocalId, Option<&Entry>)> = rest.iter().map(|(_, id, new)| (*id, Some(new))).collect();
    let after = match store::with_claims(&file.path, &file.text, &changes) {
        Ok(after) => after,
        Err(why) => {
            // All of the file or nothing of it: what keeps one from being written is said of the first.
            let mut why = Some(Refusal::from(why));
            found.extend(rest.iter().map(|it| (it.0.id, why.take().unwrap_or(Refusal::Unreadable))));
            return found;
        }
    };
    let (claims, problems) = store::read_page(&file.path, body(&after), ledger);
    let read: HashSet<&str> = claims.iter().map(|it| it.id.local()).collect();
    let faults: Vec<Problem> = errors(problems).collect();
    for (draft, ..) in rest.iter().filter(|it| !read.contains(it.0.name())) {
        let is_its = |it: &&Problem| it.spot.as_ref().is_some_and(|it| it.line >= draft.line);
        let fault = faults.iter().find(is_its).or(faults.first()).cloned();
        found.push((draft.id, fault.map_or(Refusal::Unreadable, |it| Refusal::Faulty(Box::new(it)))));
    }
    found
}

/// The claims of a file whose text is `after` once some of its drafts are accepted: these are among them.
pub(super) fn accepted(
    file: &ClaimFile,
    after: &str,
    drafts: &[&Draft],
    ledger: &Ledger,
) -> Result<Vec<Claim>, Refusal> {
    let (claims, problems) = store::read_page(&file.path, body(after), ledger);
    let read: HashSet<&str> = claims.iter().map(|it| it.id.local()).collect();
    let Some(unread) = drafts.iter().find(|it| !read.contains(it.name())) else { return Ok(claims) };
    let is_its = |it: &Problem| it.spot.as_ref().is_some_and(|it| it.line >= unread.line);
    let mut errors: Vec<Problem> = errors(problems).collect();
    if errors.is_empty() {
        return Err(Refusal::Unreadable);
    }
    let at = errors.iter().position(is_its).unwrap_or_default();
    Err(Refusal::Faulty(Box::new(errors.swap_remove(at))))
}

/// Makes sure that a draft names a speaker and a topic, and that both are on file.
pub(super) fn is_on_file(entry: &Entry, ledger: &Ledger) -> Result<(), Refusal> {
    let speaker = entry.speaker.as_ref().ok_or(Refusal::NoSpeaker)?;
    if ledger.find_speaker(speaker).is_none() {
        return Err(Refusal::UnknownSpeaker(speaker.clone()));
    }
    let topic = entry.topic.as_ref().ok_or(Refusal::NoTopic)?;
    if ledger.find_topic(topic).is_none() {
        return Err(Refusal::UnknownTopic(topic.clone()));
    }
    Ok(())
}

/// Makes sure that a file whose text becomes `after` has no fault that it had not before.
pub(super) fn sound(file: &ClaimFile, after: &str, ledger: &Ledger) -> Result<(), Refusal> {
    let faults = |text: &str| errors(store::read_page(&file.path, body(text), ledger).1).collect::<Vec<_>>();
    let before = faults(&file.text);
    let is_old = |it: &Problem| before.iter().any(|old| (old.code, &old.what) == (it.code, &it.what));
    let fault = faults(after).into_iter().find(|it| !is_old(it));
    fault.map_or(Ok(()), |it| Err(Refusal::Faulty(Box::new(it))))
}

fn errors(problems: Vec<Problem>) -> impl Iterator<Item = Problem> {
    problems.into_iter().filter(|it| it.code.severity == Severity::Error)
}

/// A file's text as it is read: without its byte order mark.
pub(super) fn body(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}
