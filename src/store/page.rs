//! One claim file: the source once, then its claims.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::fields::Fields;
use super::node::{Node, Place, parse};
use super::report::Report;
use crate::claim::{
    Anchor, BadId, Certainty, Claim, ClaimId, Coded, Commitment, Source, SourceId, SpeakerId, Stance, Topic, TopicId,
};
use crate::date::{BadDate, Date};
use crate::language;
use crate::problem::{Code, Problem, Severity};
use crate::suggest::suggest;

/// The speakers and topics that claims may name, with every other name that they go by.
#[derive(Default)]
pub(super) struct Known {
    speakers: HashMap<String, SpeakerId>,
    topics: HashMap<String, TopicId>,
    speaker_names: Vec<(String, SpeakerId)>,
    topic_names: Vec<(String, TopicId)>,
}

impl Known {
    pub(super) fn new(speakers: &[crate::claim::Speaker], topics: &[Topic]) -> Self {
        let mut known = Self::default();
        for speaker in speakers {
            known.speakers.insert(speaker.id.as_str().to_owned(), speaker.id.clone());
            let names =
                [speaker.id.as_str(), &speaker.name].into_iter().chain(speaker.aliases.iter().map(String::as_str));
            known.speaker_names.extend(names.map(|name| (name.to_owned(), speaker.id.clone())));
        }
        for topic in topics {
            known.topics.insert(topic.id.as_str().to_owned(), topic.id.clone());
            let names = [topic.id.as_str(), &topic.name].into_iter().chain(topic.aliases.iter().map(String::as_str));
            known.topic_names.extend(names.map(|name| (name.to_owned(), topic.id.clone())));
        }
        known
    }
}

/// One claim file as read.
pub(super) struct Page {
    pub(super) source: Source,
    pub(super) claims: Vec<Claim>,
    /// The claims that name another one, with the place where they do.
    pub(super) links: Vec<(usize, Place)>,
}

/// Reads one claim file. Whatever is wrong with it is reported; the claims that nothing is wrong with are kept.
pub(super) fn read(path: &Path, id: SourceId, text: &str, known: &Known) -> (Option<Page>, Vec<Problem>) {
    let mut report = Report::new(path, text);
    let page = parse(text, &mut report).and_then(|root| page(path, id, &root, known, &mut report));
    (page, report.problems)
}

fn page(path: &Path, id: SourceId, root: &Node<'_>, known: &Known, report: &mut Report<'_>) -> Option<Page> {
    let mut fields = Fields::of(root, "a claim file", report)?;
    version(&mut fields, report);
    let source_node = fields.node("source", report);
    if source_node.is_none() {
        let remedy = "Add `source:` with `outlet` and `published` below it";
        report.at(Code::MISSING_KEY, fields.place(), "A claim file needs `source`", remedy);
    }
    let source = source_node.and_then(|node| source(path, id, node, report));
    let items = fields.items("claims", report);
    fields.finish(report);
    let source = source?;
    let mut page = Page { source, claims: Vec::with_capacity(items.len()), links: Vec::new() };
    let mut ids = HashSet::new();
    for item in items {
        let before = errors(report);
        let read = claim(item, &page.source, known, report);
        let Some((claim, link, id_place)) = read.filter(|_| errors(report) == before) else { continue };
        if !ids.insert(claim.id.clone()) {
            let what = format!("`{}` is the id of two claims in this file", claim.id.local());
            report.at(Code::DUPLICATE_ID, id_place, what, "Give one of them another id");
            continue;
        }
        if claim.draft {
            let what = format!("`{}` is a draft and is left out of diffs", claim.id.local());
            report.at(Code::DRAFT, id_place, what, "Remove `draft: true` to accept it");
        }
        page.links.extend(link.map(|place| (page.claims.len(), place)));
        page.claims.push(claim);
    }
    Some(page)
}

pub(super) fn errors(report: &Report<'_>) -> usize {
    report.problems.iter().filter(|it| it.code.severity == Severity::Error).count()
}

/// Every file says `version: 1`.
pub(super) fn version(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) {
    if let Some(version) = fields.needed("version", report)
        && version != "1"
    {
        let what = format!("Version {version} of the format is not known");
        report.at(
            Code::WRONG_VERSION,
            fields.value_place("version"),
            what,
            "Write `version: 1`, or use a newer gainsay",
        );
    }
}

fn source(path: &Path, id: SourceId, node: &Node<'_>, report: &mut Report<'_>) -> Option<Source> {
    let mut fields = Fields::of(node, "a source", report)?;
    let outlet = fields.needed("outlet", report).map(str::to_owned);
    let title = fields.owned("title", report);
    let url = fields.owned("url", report);
    let archived = fields.owned("archived", report);
    let published = needed_date(&mut fields, "published", report);
    let lang = fields.owned("lang", report);
    let note = fields.owned("note", report);
    fields.finish(report);
    Some(Source { id, path: path.to_owned(), outlet: outlet?, title, url, archived, published: published?, lang, note })
}

/// Reads a claim; also where it names another one, and where its id stands.
pub(super) fn claim(
    node: &Node<'_>,
    source: &Source,
    known: &Known,
    report: &mut Report<'_>,
) -> Option<(Claim, Option<Place>, Place)> {
    let mut fields = Fields::of(node, "a claim", report)?;
    let f = &mut fields;
    let id = f.needed("id", report).and_then(|text| {
        let id = ClaimId::new(&source.id, text);
        id.map_err(|bad| {
            report.at(Code::BAD_ID, f.value_place("id"), format!("`{text}` cannot be cited: {bad}"), ID_REMEDY)
        })
        .ok()
    });
    let speaker = named(f, "speaker", (&known.speakers, &known.speaker_names), report);
    let topic = named(f, "topic", (&known.topics, &known.topic_names), report);
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
    if quote.is_none() && says.is_none() {
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
    let (id, speaker, topic, said) = (id?, speaker?, topic?, said?);
    if source.published.is_before(said) {
        let what = format!("Said on {said}, but the source was published on {}", source.published);
        report.at(
            Code::SAID_AFTER_PUBLISHED,
            said_place,
            what,
            "Correct the day here or `published` above: nobody reports words before they are said",
        );
    }
    let claim = Claim {
        id,
        source: usize::MAX,
        line: place.line,
        speaker,
        topic,
        said,
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
        draft,
        note,
    };
    Some((claim, link, id_place))
}

pub(super) fn bad_claim_id(text: &str, _: BadId) -> (&'static Code, String, String) {
    (Code::UNKNOWN_CLAIM, format!("`{text}` is no claim's id"), "Write `<file name without .yaml>#<id>`".into())
}

pub(super) const ID_REMEDY: &str = "Use letters, digits and hyphens, such as `rubio-expectations`";

fn coded(f: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Coded {
    let stance = f.word("stance", Code::BAD_STANCE, Stance::WORDS.iter().map(|it| it.0), report);
    let conditions = f.texts("if", report).map(|texts| texts.into_iter().map(|(text, _)| text.to_owned()).collect());
    let deadline = f.parsed("by", report, |text| unless_none(text, str::parse::<Date>), bad_date);
    let amount = f.parsed("amount", report, |text| unless_none(text, |it| language::quantity::read(it).ok_or(())), |text, ()| {
        let what = format!("`{text}` cannot be read as an amount");
        (Code::BAD_AMOUNT, what, "Write a figure and what it counts, such as `1000 prisoners`, `at least 30 days`, `5 bn EUR/year`, or `none`".into())
    });
    let certainty = f.word("certainty", Code::BAD_CERTAINTY, Certainty::WORDS.iter().map(|it| it.0), report);
    let commitment = f.parsed("commitment", report, str::parse::<Commitment>, |text, ()| {
        let rungs = Commitment::RUNGS.iter().enumerate().map(|(rung, meaning)| format!("{rung} {meaning}"));
        let remedy = format!("Write a number from 0 to 7: {}", rungs.collect::<Vec<_>>().join(" · "));
        (Code::BAD_COMMITMENT, format!("`{text}` is not on the ladder of commitment"), remedy)
    });
    Coded { stance, conditions, deadline, amount, certainty, commitment }
}

/// `none` says expressly that there is nothing; anything else is read.
fn unless_none<T, E>(text: &str, read: impl FnOnce(&str) -> Result<T, E>) -> Result<Option<T>, E> {
    if text == "none" { Ok(None) } else { read(text).map(Some) }
}

fn anchor(node: &Node<'_>, report: &mut Report<'_>) -> Option<Anchor> {
    let mut fields = Fields::of(node, "an anchor", report)?;
    let prefix = fields.owned("prefix", report).unwrap_or_default();
    let suffix = fields.owned("suffix", report).unwrap_or_default();
    fields.finish(report);
    Some(Anchor { prefix, suffix })
}

/// An id that must be on file; a name or alias in its place is answered with the id.
fn named<T>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    known: (&HashMap<String, T>, &[(String, T)]),
    report: &mut Report<'_>,
) -> Option<T>
where
    T: Clone + std::fmt::Display + Named,
{
    let text = fields.needed(key, report)?;
    let (ids, names) = known;
    if let Some(id) = ids.get(text) {
        return Some(id.clone());
    }
    let meant =
        suggest(text, names.iter().map(|it| it.0.as_str())).and_then(|name| names.iter().find(|it| it.0 == name));
    let remedy = match meant {
        Some((_, id)) => format!("Did you mean `{id}`? Otherwise add it to {}", T::FILE),
        None => format!("Add it to {}", T::FILE),
    };
    report.at(T::UNKNOWN, fields.value_place(key), format!("No {key} `{text}` is on file"), remedy);
    None
}

/// What claims name by id, and where that is on file.
trait Named {
    const FILE: &'static str;
    const UNKNOWN: &'static Code;
}

impl Named for SpeakerId {
    const FILE: &'static str = "speakers.yaml";
    const UNKNOWN: &'static Code = Code::UNKNOWN_SPEAKER;
}

impl Named for TopicId {
    const FILE: &'static str = "topics.yaml";
    const UNKNOWN: &'static Code = Code::UNKNOWN_TOPIC;
}

/// A date that must be there.
pub(super) fn needed_date(fields: &mut Fields<'_, '_>, key: &'static str, report: &mut Report<'_>) -> Option<Date> {
    fields.needed(key, report)?;
    date(fields, key, report)
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
    (Code::BAD_DATE, format!("`{text}` is no date: {error}"), remedy)
}
