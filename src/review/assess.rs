//! Whether a draft could be accepted as it stands, and whether a change to it brings a fault into its file.

use std::collections::HashSet;

use super::refusal::Refusal;
use super::session::{ClaimFile, Draft};
use crate::claim::{Claim, Entry, Ledger};
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
