//! What becomes of what comes in: what is new, what is known, and what clashes with what is on file, which stays as it is.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use super::fields::Incoming;
use super::names::{Cast, Fault};
use super::parcel::{Brought, Parcel, Parcels};
use super::record::{self, Record};
use crate::claim::{ClaimId, Entry, Fate, Fulfilment, Ledger, LocalId, SourceEntry, SourceId, Stance, slug};
use crate::date::Date;
use crate::problem::Severity;
use crate::store::{self, Appended, CLAIM, Error, Key, Need, Transaction};

/// What became of what came in.
#[derive(Debug, Default)]
pub struct Arrival {
    /// What is new, file by file.
    pub new: Vec<Appended>,
    /// How many of the new claims are drafts.
    pub drafts: usize,
    /// The names of new speakers.
    pub speakers: Vec<String>,
    /// The names of new topics.
    pub topics: Vec<String>,
    /// How many promises are told the outcome of that had none on file.
    pub outcomes: usize,
    /// How many claims are on file as they came in.
    pub known: usize,
    /// What is on file otherwise, and stays so.
    pub clashes: Vec<Told>,
    /// What cannot be taken in.
    pub refused: Vec<Told>,
    /// What there is no place for, and how many records have it.
    pub left: BTreeMap<String, usize>,
}

/// Something that is said of a place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Where: `row 7, said`.
    pub place: String,
    /// What is so.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// How it comes in.
#[derive(Debug, Clone, Copy)]
struct How {
    as_drafts: bool,
    is_coarse: bool,
}

/// What stays on file as it is, where it clashes with what comes in.
const STAYS: &str = "what is on file stays: change it by hand where the other is right";

/// Takes in what came, as a part of a change: all that is new of it, and nothing else. With `as_drafts`, what is new
/// waits for a review.
///
/// # Errors
/// Where the claims folder cannot be read.
pub fn arrive(incoming: Incoming, as_drafts: bool, change: &mut Transaction) -> Result<Arrival, Error> {
    let mut arrival = Arrival { refused: incoming.refused, left: incoming.left, ..Arrival::default() };
    let how = How { as_drafts, is_coarse: incoming.is_coarse };
    let mut cast = Cast::of(change.ledger());
    let mut parcels = Parcels::of(change, how.is_coarse);
    for (place, mut record) in incoming.records {
        let named = name(&mut record, &mut cast, change.ledger());
        let at = named.and_then(|side| Ok((parcels.find(&record)?, side)));
        match at {
            Err((what, remedy)) => arrival.refused.push(Told { place, what, remedy }),
            Ok(((at, others), side)) => {
                if let Some(what) = side {
                    arrival.clashes.push(Told { place: place.clone(), what, remedy: STAYS.to_owned() });
                }
                let keys = others.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
                if !others.is_empty() {
                    let what = format!("the {keys} of its source is on file otherwise");
                    arrival.clashes.push(Told { place: place.clone(), what, remedy: STAYS.to_owned() });
                }
                let Record { id, claim: entry, outcome, .. } = record;
                parcels.parcels[at].claims.push(Brought { place, id, entry, outcome });
            }
        }
    }
    let parcels = parcels.parcels;
    let (mut staged, mut became) = (Vec::new(), Vec::new());
    let everybody = Ledger::new(
        change.ledger().speakers().iter().cloned().chain(cast.new_speakers(|_| true)).collect(),
        change.ledger().topics().iter().cloned().chain(cast.new_topics(|_| true)).collect(),
    );
    for parcel in parcels {
        let on_file = if parcel.is_on_file { entries(change, &parcel.path)? } else { Vec::new() };
        let path = parcel.path.clone();
        let source = (!parcel.is_on_file).then(|| parcel.source.clone());
        let new = sort(parcel, on_file, how, (&everybody, change.ledger()), (&mut arrival, &mut became));
        if !new.is_empty() {
            staged.push((path, source, new));
        }
    }
    let used = |name: fn(&Entry) -> &Option<String>| -> HashSet<String> {
        staged.iter().flat_map(|it| &it.2).filter_map(|it| name(it).clone()).collect()
    };
    let (speakers, topics) = (used(|it| &it.speaker), used(|it| &it.topic));
    let (speakers, topics) = (cast.new_speakers(|it| speakers.contains(it)), cast.new_topics(|it| topics.contains(it)));
    arrival.speakers = speakers.iter().map(|it| it.name.clone()).collect();
    arrival.topics = topics.iter().map(|it| it.name.clone()).collect();
    store::introduce(change, speakers, topics)?;
    for (path, source, new) in staged {
        arrival.append(change, &path, source.as_ref(), &new)?;
    }
    // What cannot be written has become nothing.
    let ids: HashSet<&str> = arrival.new.iter().flat_map(|it| &it.ids).map(String::as_str).collect();
    let on_file: HashSet<&str> = change.ledger().claims.iter().map(|it| it.id.as_str()).collect();
    became.retain(|it: &Fulfilment| ids.contains(it.claim.as_str()) || on_file.contains(it.claim.as_str()));
    arrival.outcomes = became.len();
    store::append_outcomes(change, &became)?;
    Ok(arrival)
}

impl Arrival {
    /// How many claims are new.
    #[must_use]
    pub fn claims(&self) -> usize {
        self.new.iter().map(|it| it.ids.len()).sum()
    }

    fn append(
        &mut self,
        change: &mut Transaction,
        path: &Path,
        source: Option<&SourceEntry>,
        new: &[Entry],
    ) -> Result<(), Error> {
        match store::append(change, path, source, new) {
            Ok(appended) => {
                self.drafts += new.iter().filter(|it| it.draft).count();
                self.new.push(appended);
            }
            // A file that cannot take them costs its own claims and no others.
            Err(
                error @ (Error::Faulty { .. }
                | Error::NotExtendable { .. }
                | Error::NotRead { .. }
                | Error::NameTaken { .. }),
            ) => {
                let why = match &error {
                    Error::Faulty { problems, .. } => problems.first().map(|it| it.what.clone()),
                    _ => None,
                };
                let what = why.unwrap_or_else(|| error.to_string());
                let remedy = "correct that, and import once more: what is known then is passed by".to_owned();
                self.refused.push(Told { place: path.display().to_string(), what, remedy });
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// Gives a record the ids of its speaker and its topic; what of the topic is on file otherwise. What has none of one is a draft.
fn name(record: &mut Record, cast: &mut Cast, ledger: &Ledger) -> Result<Option<String>, Fault> {
    let (speaker, topic) = (record.claim.speaker.take(), record.claim.topic.take());
    let called = |name: Option<String>, other: &Option<String>| match name {
        Some(name) => Some((name, other.clone())),
        None => other.clone().map(|it| (it, None)),
    };
    if let Some((name, other)) = called(speaker, &record.speaker_name) {
        record.claim.speaker = Some(cast.speaker(&name, other.as_deref(), record.speaker_kind.as_deref())?);
    }
    if let Some((name, other)) = called(topic, &record.topic_name) {
        record.claim.topic = Some(cast.topic(&name, other.as_deref(), record.proposition.as_deref())?);
    }
    // For whom somebody speaks is told of a claim only where it is not what is on file for that day.
    let speaker = record.claim.speaker.as_deref().and_then(|it| ledger.find_speaker(it));
    let role = speaker.zip(record.claim.said.or(record.source.published)).and_then(|(it, day)| it.role_on(day));
    if role.is_some_and(|it| it.principal.is_some() && it.principal == record.claim.principal) {
        record.claim.principal = None;
    }
    record.claim.draft |= record.claim.speaker.is_none() || record.claim.topic.is_none();
    let Some(topic) = &record.claim.topic else { return Ok(None) };
    cast.side(topic, record.sign.as_deref(), record.against.as_deref())
}

/// The claims that a file has, whatever they lack.
fn entries(change: &mut Transaction, path: &Path) -> Result<Vec<Entry>, Error> {
    let Some(text) = change.text(path)?.map(str::to_owned) else { return Ok(Vec::new()) };
    Ok(store::entries(path, &text)?.into_iter().map(|it| it.entry).collect())
}

/// By what a claim is found again that has no id: who, on what, and the words.
type Look = (Option<String>, Option<String>, String);

fn look(entry: &Entry) -> Look {
    (entry.speaker.clone(), entry.topic.clone(), entry.words().to_owned())
}

/// The claims of a parcel that are new, and right. What became of them, and of those that are known, goes to `became`.
fn sort(
    parcel: Parcel,
    on_file: Vec<Entry>,
    how: How,
    (everybody, ledger): (&Ledger, &Ledger),
    (arrival, became): (&mut Arrival, &mut Vec<Fulfilment>),
) -> Vec<Entry> {
    let Parcel { path, source, claims, .. } = parcel;
    let given = |id: &Option<String>| id.as_deref().and_then(local);
    let mut taken: HashSet<LocalId> = on_file.iter().filter_map(|it| it.id.clone()).collect();
    taken.extend(claims.iter().filter_map(|it| given(&it.id)));
    let mut by_id: HashMap<LocalId, Entry> = HashMap::new();
    let mut by_look: HashMap<Look, LocalId> = HashMap::new();
    for entry in on_file {
        let Some(id) = entry.id.clone() else { continue };
        by_look.entry(look(&entry)).or_insert_with(|| id.clone());
        by_id.insert(id, entry);
    }
    let mut new = Vec::new();
    for Brought { place, id, mut entry, outcome } in claims {
        let id = given(&id);
        let known = id.as_ref().map_or_else(|| by_look.get(&look(&entry)), Some).and_then(|it| by_id.get(it));
        if let Some(known) = known {
            let keys = differing(&entry, known, id.is_none(), how);
            if let Some(id) = &known.id {
                match fulfilment(&outcome, &path, id, known, ledger) {
                    Err((what, remedy)) => arrival.clashes.push(Told { place: place.clone(), what, remedy }),
                    Ok(it) => became.extend(it),
                }
            }
            if keys.is_empty() {
                arrival.known += 1;
            } else {
                let id = known.id.as_ref().map(ToString::to_string).unwrap_or_default();
                let what = format!("{}#{id} is on file otherwise: {}", stem(&path), keys.join("; "));
                arrival.clashes.push(Told { place, what, remedy: STAYS.to_owned() });
            }
            continue;
        }
        let names = [&entry.speaker, &entry.topic].map(|it| it.as_deref().unwrap_or_default().to_owned());
        let id = id.unwrap_or_else(|| LocalId::free(&names.each_ref().map(String::as_str), &mut taken));
        entry.id = Some(id.clone());
        // Whoever tells no day reports it on the day of publication at the latest.
        entry.said = entry.said.or_else(|| source.published.map(|it| Date::at_latest(it.last())));
        entry.draft |= how.as_drafts;
        let fate = fulfilment(&outcome, &path, &id, &entry, ledger);
        match fault(&path, &source, &entry, everybody).map_or(fate, Err) {
            Err((what, remedy)) => arrival.refused.push(Told { place, what, remedy }),
            Ok(it) => {
                became.extend(it);
                by_look.entry(look(&entry)).or_insert_with(|| id.clone());
                by_id.insert(id, entry.clone());
                new.push(entry);
            }
        }
    }
    new
}

/// What became of a claim, as its list has it; nothing where that is on file, or nothing is told.
fn fulfilment(
    told: &record::Told,
    path: &Path,
    id: &LocalId,
    entry: &Entry,
    ledger: &Ledger,
) -> Result<Option<Fulfilment>, Fault> {
    if *told == record::Told::default() {
        return Ok(None);
    }
    let lacks = |what: &str| {
        (format!("what became of it has no {what}"), "an outcome has `outcome`, `on`, `source`".to_owned())
    };
    let outcome: Fate = told.outcome.as_deref().ok_or_else(|| lacks("`outcome`"))?.parse().map_err(odd)?;
    let on: Date = told.on.as_deref().ok_or_else(|| lacks("`on`"))?.parse().map_err(odd)?;
    let source = told.source.clone().ok_or_else(|| lacks("`source`"))?;
    if entry.speaker.is_none() || entry.topic.is_none() {
        return Err(("a draft without speaker or topic has no outcome yet".to_owned(), "name both".to_owned()));
    }
    let stem = SourceId::new(&stem(path)).map_err(odd)?;
    let claim = ClaimId::of(&stem, id);
    let own =
        Fulfilment { claim, outcome, on, source, by: told.by.clone().unwrap_or_default(), reason: told.reason.clone() };
    match ledger.outcomes.get(&own.claim) {
        None => Ok(Some(own)),
        Some(it) if *it == own => Ok(None),
        Some(it) => Err((
            format!("what became of `{}` is on file otherwise: {}, {}", it.claim, it.outcome, it.on),
            STAYS.to_owned(),
        )),
    }
}

/// What is not read, as it tells itself.
fn odd(error: impl std::fmt::Display) -> Fault {
    (error.to_string(), "write what becomes of a promise as `outcomes.yaml` has it".to_owned())
}

/// The id that a claim has in its own file.
fn local(id: &str) -> Option<LocalId> {
    let own = id.split_once('#').map_or(id, |it| it.1);
    LocalId::new(own).or_else(|_| LocalId::new(&slug(own))).ok()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// What comes in otherwise than it is on file. Whether somebody accepted it meanwhile is no such thing, nor is whose words
/// they are where it was found `by_words`.
fn differing(entry: &Entry, known: &Entry, by_words: bool, how: How) -> Vec<String> {
    let side = |it: &Entry| it.coded.stance.map(Stance::side);
    let is_same_side = how.is_coarse && side(entry) == side(known);
    let passed = |it: &Key<Entry>| {
        ["id", "draft"].contains(&it.name) || by_words && it.need == Need::Words || is_same_side && it.name == "stance"
    };
    let keys = CLAIM.iter().filter(|it| !passed(it));
    let differs = keys.filter_map(|key| {
        let told = key.value(entry)?;
        let own = key.value(known);
        let is = own.as_ref().map_or("not there".to_owned(), |it| format!("`{it}`"));
        (own.as_ref() != Some(&told)).then(|| format!("`{}` is {is}, and here `{told}`", key.name))
    });
    differs.collect()
}

/// What is wrong with a claim that would be written: whoever loads the record judges it.
fn fault(path: &Path, source: &SourceEntry, entry: &Entry, ledger: &Ledger) -> Option<Fault> {
    let unwritable =
        || ("it cannot be written as YAML and read again".to_owned(), "look for odd characters in it".to_owned());
    let Ok(text) = store::page_text(source, std::slice::from_ref(entry)) else { return Some(unwritable()) };
    let (_, problems) = store::read_page(path, &text, ledger);
    if let Some(problem) = problems.into_iter().find(|it| it.code.severity == Severity::Error) {
        return Some((problem.what, problem.remedy));
    }
    let read = store::entries(path, &text).unwrap_or_default();
    (!read.iter().map(|it| &it.entry).eq([entry])).then(unwritable)
}
