//! One claim file: the source once, then its claims.

use std::collections::HashSet;
use std::path::Path;

use super::known::{Known, drafted, named};
use crate::claim::{Act, ActEntry, Claim, ClaimId, Entry, LocalId, SourceEntry, SourceId, SpeakerId, TopicId};
use crate::date::Date;
use crate::problem::{Code, Problem};
use crate::store::folder::LISTS;
use crate::store::key::{ACT, CLAIM, Need, SOURCE};
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::{Node, Place, parse};
use crate::store::yaml::report::{Report, shortened};

/// One claim file as read.
pub(in crate::store) struct Page {
    /// Its source, which has an outlet and a day.
    pub(in crate::store) source: SourceEntry,
    pub(in crate::store) claims: Vec<Read>,
    pub(in crate::store) acts: Vec<ReadAct>,
}

impl Page {
    /// Every claim as it is written, those included that lack something.
    pub(in crate::store) fn entries(self) -> Vec<Entry> {
        self.claims.into_iter().map(|it| it.entry).collect()
    }
}

/// What a claim takes from the file that it stands in.
#[derive(Default)]
pub(in crate::store) struct Origin {
    /// The day of publication, where it is known.
    published: Option<Date>,
    /// The ids that claims before it have.
    taken: HashSet<LocalId>,
}

impl Origin {
    /// Tells that a claim or an act is of a day after the source.
    fn check_day(&self, (did, why): (&str, &str), day: Option<Date>, place: Place, report: &mut Report<'_>) {
        if let (Some(published), Some(day)) = (self.published, day)
            && published.is_before(day)
        {
            let what = format!("{did} on {day}, but the source was published on {published}");
            let remedy = format!("Correct the day here, or `published` above: {why}");
            report.at(Code::SAID_AFTER_PUBLISHED, place, what, remedy);
        }
    }

    /// Takes note of an id of a claim or an act, which no other one before it may have.
    fn take(&mut self, id: &LocalId, place: Place, report: &mut Report<'_>) {
        if !self.taken.insert(id.clone()) {
            let what = format!("`{id}` is the id of two entries in this file");
            report.at(Code::DUPLICATE_ID, place, what, "Give one of them another id");
        }
    }
}

/// An act as read, which lacks nothing.
pub(in crate::store) struct ReadAct {
    entry: ActEntry,
    named: (SpeakerId, TopicId),
    line: usize,
}

impl ReadAct {
    /// The act, in the file of the source `id` that stands at this place of the ledger.
    pub(in crate::store) fn on_file(self, id: &SourceId, source: usize) -> Option<Act> {
        self.entry.on_file(self.named, (id, source), self.line)
    }
}

/// Reads an act; none where it has a fault, which the report tells.
fn act(node: &Node<'_>, origin: &mut Origin, known: Known<'_>, report: &mut Report<'_>) -> Option<ReadAct> {
    let before = report.errors();
    let mut fields = Fields::of(node, "an act", report)?;
    let entry = fields.entry_of(ACT, false, report);
    if let Some(id) = &entry.id {
        origin.take(id, fields.value_place("id"), report);
    }
    let speaker = entry.speaker.as_deref().and_then(|it| named(it, fields.value_place("speaker"), known, report));
    let topic = entry.topic.as_deref().and_then(|it| named(it, fields.value_place("topic"), known, report));
    let (line, day_place) = (fields.place().line, fields.value_place("day"));
    origin.check_day(("Done", "nobody reports an act before it is done"), entry.day, day_place, report);
    fields.finish(report);
    Some(ReadAct { entry, named: (speaker?, topic?), line }).filter(|_| report.errors() == before)
}

/// Reads one claim file. Whatever is wrong with it is reported; the claims that nothing is wrong with are kept.
pub(super) fn read(path: &Path, text: &str, known: Known<'_>) -> (Option<Page>, Vec<Problem>) {
    let mut report = Report::new(path, text);
    let page = parse(text, &mut report).and_then(|root| of_tree(&root, known, &mut report));
    (page, report.into_problems())
}

/// The same of its text as a tree.
pub(super) fn of_tree(root: &Node<'_>, known: Known<'_>, report: &mut Report<'_>) -> Option<Page> {
    let mut fields = Fields::of(root, "a claim file", report)?;
    if let Some(list) = held_list(&fields) {
        let what = format!("This holds a list that is read from {list} alone");
        let remedy = format!("Move it to {list} in the claims folder itself, or its entries into the one there");
        report.whole(Code::MISPLACED_LIST, what, remedy);
        return None;
    }
    let is_known = version(&mut fields, report);
    let source_node = fields.needed_node("source", report);
    let source = source_node.and_then(|it| source(it, report));
    let items = fields.items("claims", report);
    let deeds = fields.items("acts", report);
    fields.finish(report);
    // Claims are checked even where their source has a fault: all of it is told at once.
    let mut origin = Origin { published: source.as_ref().and_then(|it| it.published), ..Origin::default() };
    let mut claims = Vec::with_capacity(items.len());
    for item in items {
        let before = report.errors();
        let read = claim(item, &mut origin, known, report);
        let Some(read) = read.filter(|_| report.errors() == before) else { continue };
        read.tell_draft(report);
        claims.push(read);
    }
    let acts = deeds.iter().filter_map(|it| act(it, &mut origin, known, report)).collect();
    let source = source.filter(|it| is_known && it.outlet.is_some() && it.published.is_some())?;
    Some(Page { source, claims, acts })
}

/// The list that a file holds instead of claims.
fn held_list(fields: &Fields<'_, '_>) -> Option<&'static str> {
    let is_claim_file = ["source", "claims", "acts"].iter().any(|it| fields.has(it));
    LISTS.into_iter().filter(|_| !is_claim_file).find(|it| fields.has(it.trim_end_matches(".yaml")))
}

/// Every file says `version: 1`; tells whether it does not say another one, whose keys may mean anything.
pub(super) fn version(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> bool {
    let Some(version) = fields.needed("version", report).filter(|it| *it != "1") else { return true };
    let what = format!("Version {} of the format is not known", shortened(version));
    let remedy = "Write `version: 1`, or use a newer gainsay";
    report.at(Code::WRONG_VERSION, fields.value_place("version"), what, remedy);
    false
}

fn source(node: &Node<'_>, report: &mut Report<'_>) -> Option<SourceEntry> {
    let mut fields = Fields::of(node, "a source", report)?;
    let source = fields.entry_of(SOURCE, false, report);
    fields.finish(report);
    Some(source)
}

/// A claim as read: what is written, where, and whether it is one that the ledger takes.
pub(in crate::store) struct Read {
    pub(in crate::store) entry: Entry,
    id: LocalId,
    /// Where it names another claim.
    pub(in crate::store) link: Option<Place>,
    id_place: Place,
    line: usize,
    said: Date,
    state: State,
}

/// Whether what a claim names is on file.
enum State {
    /// It is.
    Whole(SpeakerId, TopicId),
    /// It is not, and the claim is a draft; with what is to be said of that.
    Lacking(Vec<String>),
}

impl Read {
    /// The claim, in the file of the source `id` that stands at this place of the ledger. A draft that lacks something
    /// is none yet, and only its id is told.
    pub(in crate::store) fn on_file(self, id: &SourceId, source: usize) -> Result<Claim, ClaimId> {
        let Self { entry: Entry { draft, details, .. }, line, said, state, .. } = self;
        let id = ClaimId::of(id, &self.id);
        match state {
            State::Whole(speaker, topic) => Ok(Claim { id, source, line, speaker, topic, said, draft, details }),
            State::Lacking(_) => Err(id),
        }
    }

    fn tell_draft(&self, report: &mut Report<'_>) {
        let lacks = match &self.state {
            State::Whole(..) => &[][..],
            // What it lacks may be unknown: then a list could not be read, and that is told there.
            State::Lacking(lacks) if lacks.is_empty() => return,
            State::Lacking(lacks) => lacks,
        };
        if !self.entry.draft {
            return;
        }
        let mut what = format!("`{}` is a draft and is left out of diffs", self.id);
        let remedy = match lacks {
            [] => "Remove `draft: true` to accept it",
            _ => "Put that right and remove `draft: true` to accept it, or remove it",
        };
        for (n, lack) in lacks.iter().enumerate() {
            what.push_str(if n == 0 { ": " } else { "; " });
            what.push_str(lack);
        }
        report.at(Code::DRAFT, self.id_place, what, remedy);
    }
}

/// Reads a claim. One that comes back may still have faults, which the report tells.
pub(in crate::store) fn claim(
    node: &Node<'_>,
    origin: &mut Origin,
    known: Known<'_>,
    report: &mut Report<'_>,
) -> Option<Read> {
    let mut fields = Fields::of(node, "a claim", report)?;
    let is_draft = fields.says("draft", "true");
    let entry = fields.entry_of(CLAIM, is_draft, report);
    let id_place = fields.value_place("id");
    if let Some(id) = &entry.id {
        origin.take(id, id_place, report);
    }
    let mut lacks = Vec::new();
    let (speaker, topic) = (entry.speaker.as_deref(), entry.topic.as_deref());
    let (speaker, topic) = if is_draft {
        (drafted(speaker, known, &mut lacks), drafted(topic, known, &mut lacks))
    } else {
        let (speaker_place, topic_place) = (fields.value_place("speaker"), fields.value_place("topic"));
        let speaker = speaker.and_then(|it| named(it, speaker_place, known, report));
        (speaker, topic.and_then(|it| named(it, topic_place, known, report)))
    };
    if !CLAIM.iter().any(|it| it.need == Need::Words && fields.has(it.name)) {
        let words: Vec<String> =
            CLAIM.iter().filter(|it| it.need == Need::Words).map(|it| format!("`{}`", it.name)).collect();
        let what = format!("A claim needs words: none of {} is given", words.join(", "));
        let remedy = "Add `quote:` with the words letter for letter, `verb:` and `reported:` with the outlet's, or \
                      `says:` with a paraphrase";
        report.at(Code::NO_WORDS, fields.place(), what, remedy);
    }
    if entry.reported.is_some() && entry.verb.is_none() {
        let what = "`reported` needs `verb`: what was denied and what was demanded may be the same words";
        let remedy = "Add `verb:` with the words between the speaker's name and these, such as `ruled out`";
        report.at(Code::MISSING_KEY, fields.value_place("reported"), what, remedy);
    }
    let (place, said_place) = (fields.place(), fields.value_place("said"));
    let link = entry.same_as.as_ref().map(|_| fields.value_place("same_as"));
    fields.finish(report);
    origin.check_day(("Said", "nobody reports words before they are said"), entry.said, said_place, report);
    let (id, said) = (entry.id.clone()?, entry.said?);
    let state = match (speaker, topic) {
        (Some(speaker), Some(topic)) => State::Whole(speaker, topic),
        _ if is_draft => State::Lacking(lacks),
        _ => return None,
    };
    Some(Read { entry, id, link, id_place, line: place.line, said, state })
}
