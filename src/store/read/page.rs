//! One claim file: the source once, then its claims.

use std::collections::HashSet;
use std::path::Path;

use super::known::{Known, drafted, named};
use crate::claim::{
    Anchor, BadId, Certainty, Claim, ClaimId, Coded, Commitment, Details, Source, SourceId, SpeakerId, Stance, TopicId,
};
use crate::date::{BadDate, Date};
use crate::language;
use crate::problem::{Code, Problem};
use crate::store::copy::kept;
use crate::store::folder::LISTS;
use crate::store::form::ClaimForm;
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::{Node, Place, parse};
use crate::store::yaml::report::{Report, shortened};

/// One claim file as read.
pub(in crate::store) struct Page {
    pub(in crate::store) source: Source,
    pub(in crate::store) claims: Vec<Claim>,
    /// Drafts that lack a speaker or topic on file, each with its place among all claims of the file.
    pub(in crate::store) incomplete: Vec<(usize, ClaimForm)>,
    /// The claims that name another one, with the place where they do.
    pub(in crate::store) links: Vec<(usize, Place)>,
}

impl Page {
    /// Every claim as it is written, those included that lack something.
    pub(in crate::store) fn forms(&self) -> Vec<ClaimForm> {
        let mut forms: Vec<ClaimForm> = self.claims.iter().map(ClaimForm::from).collect();
        for (at, form) in &self.incomplete {
            forms.insert(*at, form.clone());
        }
        forms
    }
}

/// What a claim takes from the file that it stands in.
pub(super) struct Origin {
    id: SourceId,
    /// The day of publication, where it is known.
    published: Option<Date>,
    /// The ids that claims before it have.
    taken: HashSet<String>,
}

impl Origin {
    pub(super) fn new(id: SourceId, published: Option<Date>) -> Self {
        Self { id, published, taken: HashSet::new() }
    }
}

/// Reads one claim file. Whatever is wrong with it is reported; the claims that nothing is wrong with are kept.
pub(super) fn read(path: &Path, id: SourceId, text: &str, known: &Known) -> (Option<Page>, Vec<Problem>) {
    let mut report = Report::new(path, text);
    let page = parse(text, &mut report).and_then(|root| page(path, id, &root, known, &mut report));
    (page, report.into_problems())
}

fn page(path: &Path, id: SourceId, root: &Node<'_>, known: &Known, report: &mut Report<'_>) -> Option<Page> {
    let mut fields = Fields::of(root, "a claim file", report)?;
    if let Some(list) = held_list(&fields) {
        let what = format!("This holds a list that is read from {list} alone");
        let remedy = format!("Move it to {list} in the claims folder itself, or its entries into the one there");
        report.whole(Code::MISPLACED_LIST, what, remedy);
        return None;
    }
    let is_known = version(&mut fields, report);
    let source_node = fields.needed_node("source", report);
    let (published, source) = source_node.map_or((None, None), |node| source(path, &id, node, report));
    let items = fields.items("claims", report);
    fields.finish(report);
    // Claims are checked even where their source has a fault: all of it is told at once.
    let mut origin = Origin::new(id, published);
    let (mut claims, mut incomplete, mut links) = (Vec::with_capacity(items.len()), Vec::new(), Vec::new());
    for item in items {
        let before = report.errors();
        let read = claim(item, &mut origin, known, report);
        let Some(read) = read.filter(|_| report.errors() == before) else { continue };
        read.tell_draft(report);
        if read.lacking.is_some() {
            incomplete.push((claims.len() + incomplete.len(), read.form()));
            continue;
        }
        links.extend(read.link.map(|place| (claims.len(), place)));
        claims.push(read.claim);
    }
    let source = source.filter(|_| is_known)?;
    Some(Page { source, claims, incomplete, links })
}

/// The list that a file holds instead of claims.
fn held_list(fields: &Fields<'_, '_>) -> Option<&'static str> {
    let is_claim_file = fields.has("source") || fields.has("claims");
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

/// Reads the source; its day of publication also where something else of it has a fault.
fn source(path: &Path, id: &SourceId, node: &Node<'_>, report: &mut Report<'_>) -> (Option<Date>, Option<Source>) {
    let Some(mut fields) = Fields::of(node, "a source", report) else { return (None, None) };
    let outlet = fields.needed("outlet", report).map(str::to_owned);
    let title = fields.owned("title", report);
    let url = fields.owned("url", report);
    let archived = fields.owned("archived", report);
    let published = needed_date(&mut fields, "published", report);
    let lang = fields.owned("lang", report);
    let kept = fields.parsed("kept", report, kept::hash, |text, ()| {
        let what = format!("`{}` is no hash of a kept copy", shortened(text));
        (Code::BAD_HASH, what, "Write `sha256:` and the 64 digits that `sha256sum` prints, or remove the line".into())
    });
    let note = fields.owned("note", report);
    fields.finish(report);
    let whole = outlet.zip(published).map(|(outlet, published)| {
        let (id, path) = (id.clone(), path.to_owned());
        Source { id, path, outlet, title, url, archived, published, lang, kept, note }
    });
    (published, whole)
}

/// A claim as read, with the place of its id and of the claim that it names.
pub(super) struct Read {
    claim: Claim,
    id_place: Place,
    link: Option<Place>,
    lacking: Option<Lacking>,
}

/// A draft whose speaker or topic is not on file: what stands there, and what is to be said of it.
struct Lacking {
    speaker: String,
    topic: String,
    what: Vec<String>,
}

impl Read {
    /// The claim as it is written.
    pub(super) fn form(&self) -> ClaimForm {
        let form = ClaimForm::from(&self.claim);
        match &self.lacking {
            Some(it) => ClaimForm { speaker: it.speaker.clone(), topic: it.topic.clone(), ..form },
            None => form,
        }
    }

    fn tell_draft(&self, report: &mut Report<'_>) {
        // What it lacks may be unknown: then a list could not be read, and that is told there.
        let is_unknown = self.lacking.as_ref().is_some_and(|it| it.what.is_empty());
        if !self.claim.draft || is_unknown {
            return;
        }
        let mut what = format!("`{}` is a draft and is left out of diffs", self.claim.id.local());
        let lacks = self.lacking.as_ref().map_or(&[][..], |it| &it.what);
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
pub(super) fn claim(node: &Node<'_>, origin: &mut Origin, known: &Known, report: &mut Report<'_>) -> Option<Read> {
    let mut fields = Fields::of(node, "a claim", report)?;
    let f = &mut fields;
    let id = f.needed_parsed("id", report, |text| ClaimId::new(&origin.id, text), bad_id);
    if let Some(id) = &id
        && !origin.taken.insert(id.local().to_owned())
    {
        let what = format!("`{}` is the id of two claims in this file", id.local());
        report.at(Code::DUPLICATE_ID, f.value_place("id"), what, "Give one of them another id");
    }
    let mut lacks = Vec::new();
    let (speaker, topic, names) = if f.says("draft", "true") {
        let (speaker, speaker_name) = drafted(f, "speaker", &known.speakers, &mut lacks, report);
        let (topic, topic_name) = drafted(f, "topic", &known.topics, &mut lacks, report);
        (speaker, topic, Some((speaker_name, topic_name)))
    } else {
        (named(f, "speaker", &known.speakers, report), named(f, "topic", &known.topics, report), None)
    };
    let said = needed_date(f, "said", report);
    let quote = f.owned("quote", report);
    let says = f.owned("says", report);
    let coded = coded(f, report);
    let printed = f.owned("printed", report);
    let capacity = f.owned("as", report);
    let principal = f.owned("for", report);
    let via = f.owned("via", report);
    let verb = f.owned("verb", report);
    let anchor = f.node("anchor", report).and_then(|node| anchor(node, report));
    let lang = f.owned("lang", report);
    let translated_by = f.owned("translated_by", report);
    let same_as = f.parsed("same_as", report, ClaimId::parse, bad_claim_id);
    let draft = f.flag("draft", report);
    let note = f.owned("note", report);
    if !f.has("quote") && !f.has("says") {
        let what = "A claim needs words: neither `quote` nor `says` is given";
        report.at(
            Code::NO_WORDS,
            f.place(),
            what,
            "Add `quote:` with the words letter for letter, or `says:` with a paraphrase",
        );
    }
    let (place, said_place) = (f.place(), f.value_place("said"));
    let (id_place, link) = (f.value_place("id"), same_as.as_ref().map(|_| f.value_place("same_as")));
    fields.finish(report);
    if let (Some(published), Some(said)) = (origin.published, said)
        && published.is_before(said)
    {
        let what = format!("Said on {said}, but the source was published on {published}");
        let remedy = "Correct the day here, or `published` above: nobody reports words before they are said";
        report.at(Code::SAID_AFTER_PUBLISHED, said_place, what, remedy);
    }
    let is_whole = speaker.is_some() && topic.is_some();
    let lacking = names.filter(|_| !is_whole).map(|(speaker, topic)| Lacking { speaker, topic, what: lacks });
    // A draft that lacks them never comes into the ledger; what stands in their place is told beside it.
    let speaker = speaker.or_else(|| lacking.as_ref().map(|_| SpeakerId::new("unknown").expect("this is an id")));
    let topic = topic.or_else(|| lacking.as_ref().map(|_| TopicId::new("unknown").expect("this is an id")));
    let (id, speaker, topic, said) = (id?, speaker?, topic?, said?);
    let details = Details {
        quote,
        says,
        coded,
        printed,
        capacity,
        principal,
        via,
        verb,
        anchor,
        lang,
        translated_by,
        same_as,
        note,
    };
    let claim = Claim { id, source: usize::MAX, line: place.line, speaker, topic, said, draft, details };
    Some(Read { claim, id_place, link, lacking })
}

/// What is said of a text that is no id.
pub(super) fn bad_id(text: &str, bad: BadId) -> (&'static Code, String, String) {
    let what = format!("`{}` cannot be cited: {bad}", shortened(text));
    (Code::BAD_ID, what, "Use letters, digits and hyphens, such as `bridge-by-may`".into())
}

/// What is said of a text that cannot be a claim's id.
pub(super) fn bad_claim_id(text: &str, _: BadId) -> (&'static Code, String, String) {
    let what = format!("`{}` is no claim's id", shortened(text));
    (Code::UNKNOWN_CLAIM, what, "Write the file's name without .yaml, then `#`, then the id in that file".into())
}

fn coded(f: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Coded {
    let stance = f.word("stance", Code::BAD_STANCE, Stance::WORDS.iter().map(|it| it.0), report);
    let conditions = f.texts("if", report).map(|texts| texts.into_iter().map(|(text, _)| text.to_owned()).collect());
    let deadline = f.parsed("by", report, |text| unless_none(text, str::parse::<Date>), bad_date);
    let amount = f.parsed("amount", report, |text| unless_none(text, |it| language::quantity::read(it).ok_or(())), |text, ()| {
        let what = format!("`{}` cannot be read as an amount", shortened(text));
        (Code::BAD_AMOUNT, what, "Write a figure and what it counts, such as `1000 prisoners`, `at least 30 days`, `5 bn EUR/year`, or `none`".into())
    });
    let certainty = f.word("certainty", Code::BAD_CERTAINTY, Certainty::WORDS.iter().map(|it| it.0), report);
    let commitment = f.parsed("commitment", report, str::parse::<Commitment>, |text, ()| {
        let rungs = Commitment::RUNGS.iter().enumerate().map(|(rung, meaning)| format!("{rung} {meaning}"));
        let remedy = format!("Write a number from 0 to 7: {}", rungs.collect::<Vec<_>>().join(" · "));
        (Code::BAD_COMMITMENT, format!("`{}` is not on the ladder of commitment", shortened(text)), remedy)
    });
    Coded { stance, conditions, deadline, amount, certainty, commitment }
}

/// `none` says expressly that there is nothing; anything else is read.
fn unless_none<T, E>(text: &str, read: impl FnOnce(&str) -> Result<T, E>) -> Result<Option<T>, E> {
    if text == "none" { Ok(None) } else { read(text).map(Some) }
}

fn anchor(node: &Node<'_>, report: &mut Report<'_>) -> Option<Anchor> {
    let mut fields = Fields::of(node, "an anchor", report)?;
    let prefix = fields.any_text("prefix", report).unwrap_or_default().to_owned();
    let suffix = fields.any_text("suffix", report).unwrap_or_default().to_owned();
    fields.finish(report);
    Some(Anchor { prefix, suffix })
}

/// A date that must be there.
pub(super) fn needed_date(fields: &mut Fields<'_, '_>, key: &'static str, report: &mut Report<'_>) -> Option<Date> {
    fields.needed_parsed(key, report, str::parse::<Date>, bad_date)
}

/// A date that may be there.
pub(super) fn date(fields: &mut Fields<'_, '_>, key: &'static str, report: &mut Report<'_>) -> Option<Date> {
    fields.parsed(key, report, str::parse::<Date>, bad_date)
}

fn bad_date(text: &str, error: BadDate) -> (&'static Code, String, String) {
    let remedy = match error {
        BadDate::Calendar => "Look it up again: the month or the day is off".to_owned(),
        BadDate::Backwards => "Write the earlier day first".to_owned(),
        BadDate::Shape => "Write the year first, such as 2025-05-16; give only as much as the source has".to_owned(),
    };
    (Code::BAD_DATE, format!("`{}` is no date: {error}", shortened(text)), remedy)
}
