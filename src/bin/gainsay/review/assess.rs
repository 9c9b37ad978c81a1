//! What a draft would be as a claim: whether its file would be sound with it, and what accepting it would show.

use std::path::Path;

use chrono::NaiveDate;
use gainsay::claim::{Claim, Ledger};
use gainsay::preview::{Preview, Step, preview};
use gainsay::problem::{Problem, Severity};
use gainsay::store::{self, ClaimForm};

use super::session::Refusal;

/// What is said of a draft.
#[derive(Debug)]
pub(crate) enum Assessment {
    /// It could be accepted, and this is what it would show.
    Right(Preview),
    /// It could not, and why.
    Not(String),
}

impl Assessment {
    /// The changes that it would show, in one line; nothing where it shows none.
    pub(crate) fn moves(&self) -> Option<String> {
        let Self::Right(Preview { step: Step::Changed(moves), .. }) = self else { return None };
        Some(moves.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    }
}

/// A claim file: its path and its text.
pub(crate) type File<'f> = (&'f Path, &'f str);

/// Assesses the draft `form` of a file.
pub(crate) fn assess(file: File<'_>, form: &ClaimForm, ledger: &Ledger, today: NaiveDate) -> Assessment {
    match acceptable(file, form, ledger) {
        Ok(claim) => Assessment::Right(preview(ledger, &claim, today)),
        Err(Refusal(why)) => Assessment::Not(why),
    }
}

/// The claim that the draft `form` of a file would be if it were accepted.
pub(crate) fn acceptable((path, text): File<'_>, form: &ClaimForm, ledger: &Ledger) -> Result<Claim, Refusal> {
    if form.speaker.is_empty() {
        return Err(Refusal("the speaker is not known yet: w picks or adds one".to_owned()));
    }
    let is_on_file = ledger.speakers().iter().any(|it| it.id.as_str() == form.speaker);
    if !is_on_file {
        return Err(Refusal(format!("the speaker {} is not on file yet: w picks or adds one", form.speaker)));
    }
    if form.topic.is_empty() {
        return Err(Refusal("there is no topic yet: t picks or adds one".to_owned()));
    }
    if !ledger.topics().iter().any(|it| it.id.as_str() == form.topic) {
        return Err(Refusal(format!("the topic {} is not on file yet: t picks or adds one", form.topic)));
    }
    let accepted = ClaimForm { draft: false, ..form.clone() };
    let after = store::with_claim(path, text, &form.id, Some(&accepted))?;
    let (claims, problems) = store::read_page(path, body(&after), ledger);
    claims.into_iter().find(|it| it.id.local() == form.id).ok_or_else(|| {
        let line = store::drafts(path, text).ok().and_then(|it| it.into_iter().find(|it| it.form.id == form.id));
        let from = line.map_or(0, |it| it.line);
        let is_its = |it: &&Problem| it.spot.as_ref().is_some_and(|it| it.line >= from);
        let errors = || problems.iter().filter(|it| it.code.severity == Severity::Error);
        let fault = errors().find(is_its).or_else(|| errors().next());
        Refusal(fault.map_or("it cannot be read as a claim: E opens its file".to_owned(), told))
    })
}

/// Makes sure that a draft changed from `old` to `new` brings no fault into its file.
pub(crate) fn sound((path, text): File<'_>, old: &ClaimForm, new: &ClaimForm, ledger: &Ledger) -> Result<(), Refusal> {
    let after = store::with_claim(path, text, &old.id, Some(new))?;
    let faults = |text: &str| {
        let problems = store::read_page(path, body(text), ledger).1;
        problems.into_iter().filter(|it| it.code.severity == Severity::Error).collect::<Vec<_>>()
    };
    let before = faults(text);
    let is_old = |it: &Problem| before.iter().any(|old| (old.code, &old.what) == (it.code, &it.what));
    match faults(&after).iter().find(|it| !is_old(it)) {
        Some(fault) => Err(Refusal(told(fault))),
        None => Ok(()),
    }
}

/// A problem in one line.
pub(crate) fn told(problem: &Problem) -> String {
    format!("{}. {}", problem.what, problem.remedy)
}

fn body(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}
