//! Said and done: each act on file beside what its speaker last said before it, and first said after it.
//!
//! An act is no statement, and that it is at odds with one is no change of position. It is compared in what is coded of it:
//! its side with the side that a statement takes, its figure with a figure that is coded of a statement. What is not coded of
//! an act is not guessed from what is written of it.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use crate::claim::{Act, Claim, Ledger, Role, Side, SpeakerId, Stance, TopicId, Wording};
use crate::diff::{Doubt, Timeline, Utterance, timelines};
use crate::reading::Basis;

/// An act with the statements beside it.
#[derive(Debug)]
pub struct Deed<'l> {
    /// What was done.
    pub act: &'l Act,
    /// The statements that it is held against, in the order of time.
    pub said: Vec<Said<'l>>,
}

/// A statement beside an act.
#[derive(Debug)]
pub struct Said<'l> {
    /// The statement.
    pub claim: &'l Claim,
    /// Whether it was made before the act or after it.
    pub when: When,
    /// What was compared.
    pub on: On,
    /// What the statement has there, and what the act.
    pub values: (String, String),
    /// What comparing the two came to.
    pub verdict: Verdict,
    /// What a reader must know before printing it.
    pub doubts: Vec<Doubt>,
}

/// When a statement was made, seen from an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Before it.
    Before,
    /// On days that overlap with the act's: which came first is not known.
    Beside,
    /// After it.
    After,
}

/// What of a statement and an act is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The side of the topic's proposition.
    Side,
    /// The figure.
    Figure,
}

/// What comparing a statement and an act came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was done as it was said.
    Same,
    /// It was done otherwise than it was said.
    Otherwise,
    /// One of the two takes no side.
    NoSide,
    /// The figures are not of one unit, or one may be meant by the other.
    OtherFigure,
}

impl When {
    /// As a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Beside => "on the same days",
            Self::After => "after",
        }
    }
}

impl On {
    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Figure => "figure",
        }
    }
}

impl Verdict {
    /// In words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "done as said",
            Self::Otherwise => "done otherwise than said",
            Self::NoSide => "not compared: one of the two takes no side",
            Self::OtherFigure => "not compared: the figures do not count the same, or one may be meant by the other",
        }
    }
}

impl Deed<'_> {
    /// Whether it was done otherwise than was said before or after it.
    #[must_use]
    pub fn is_at_odds(&self) -> bool {
        self.said.iter().any(|it| it.verdict == Verdict::Otherwise)
    }

    /// Why nothing stands beside it, where that is so.
    #[must_use]
    pub fn gap(&self) -> Option<&'static str> {
        let is_coded = self.act.stance.is_some() || self.act.amount.is_some();
        match (self.said.is_empty(), is_coded) {
            (false, _) => None,
            (true, true) => Some("no statement is on file that it could be held against"),
            (true, false) => Some("neither `stance` nor `amount` is coded of it"),
        }
    }
}

/// The acts of the speakers and topics that `select` takes, oldest first.
#[must_use]
pub fn deeds<'l>(ledger: &'l Ledger, select: impl Fn(&SpeakerId, &TopicId) -> bool) -> Vec<Deed<'l>> {
    let of_acts = ledger.acts.iter().map(|it| (&it.speaker, &it.topic));
    let asked: HashSet<(&SpeakerId, &TopicId)> = of_acts.filter(|it| select(it.0, it.1)).collect();
    if asked.is_empty() {
        return Vec::new();
    }
    deeds_beside(&timelines(ledger, |speaker, topic| asked.contains(&(speaker, topic))), ledger, select)
}

/// The same beside timelines that somebody has, which are whole: an act whose speaker has none of its topic among them
/// has nothing beside it.
#[must_use]
pub fn deeds_beside<'l>(
    timelines: &[Timeline<'l>],
    ledger: &'l Ledger,
    select: impl Fn(&SpeakerId, &TopicId) -> bool,
) -> Vec<Deed<'l>> {
    let mut acts: Vec<&Act> = ledger.acts.iter().filter(|it| select(&it.speaker, &it.topic)).collect();
    acts.sort_by_key(|it| (it.day.first(), it.day.last()));
    let by_subject: HashMap<_, _> = timelines.iter().map(|it| ((it.speaker, it.topic), it)).collect();
    let of = |act: &'l Act| {
        let timeline = by_subject.get(&(&act.speaker, &act.topic));
        Deed { act, said: timeline.map_or_else(Vec::new, |it| beside(act, it, ledger)) }
    };
    acts.into_iter().map(of).collect()
}

fn beside<'l>(act: &Act, timeline: &Timeline<'l>, ledger: &Ledger) -> Vec<Said<'l>> {
    let mut found = Vec::new();
    for on in [On::Side, On::Figure] {
        let said = |it: &Utterance<'l>| said(act, it, on, ledger);
        let all = || timeline.utterances.iter().filter_map(said);
        let before = all().filter(|it| it.when == When::Before).max_by_key(|it| it.claim.said.last());
        found.extend(before);
        found.extend(all().filter(|it| it.when == When::Beside));
        found.extend(all().filter(|it| it.when == When::After).min_by_key(|it| it.claim.said.first()));
    }
    found
}

/// A statement beside an act, where both state what is compared.
fn said<'l>(act: &Act, utterance: &Utterance<'l>, on: On, ledger: &Ledger) -> Option<Said<'l>> {
    let (claim, reading) = (utterance.claim, &utterance.reading);
    let (values, verdict, basis) = match on {
        On::Side => {
            let (said, done) = (reading.stance.as_ref()?, act.stance?);
            ((said.value.to_string(), done.to_string()), sides(said.value, done), &said.basis)
        }
        On::Figure => {
            // a figure that is read from words may be of anything
            let said = reading.amount.as_ref().filter(|it| matches!(it.basis, Basis::Key(_)))?;
            let (from, done) = (said.value.as_ref()?, act.amount.as_ref()?);
            let verdict = match from.moved_to(done) {
                None => Verdict::OtherFigure,
                Some(Ordering::Equal) => Verdict::Same,
                Some(_) => Verdict::Otherwise,
            };
            ((from.to_string(), done.to_string()), verdict, &said.basis)
        }
    };
    let when = match () {
        () if claim.said.overlaps(act.day) => When::Beside,
        () if claim.said.is_before(act.day) => When::Before,
        () => When::After,
    };
    Some(Said { claim, when, on, values, verdict, doubts: doubts(act, claim, (when, basis), ledger) })
}

fn sides(said: Stance, done: Stance) -> Verdict {
    match (said.side(), done.side()) {
        (Side::Neither, _) | (_, Side::Neither) => Verdict::NoSide,
        (said, done) if said == done => Verdict::Same,
        _ => Verdict::Otherwise,
    }
}

fn doubts(act: &Act, claim: &Claim, (when, basis): (When, &Basis), ledger: &Ledger) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    if when == When::Beside {
        doubts.push(Doubt::OrderUnknown);
    }
    doubts.extend(Doubt::at_latest(claim.said, None));
    let role = ledger.speaker(&act.speaker).and_then(|it| it.role_on(act.day)).map(Role::in_words);
    if let (Some(from), Some(to)) = (ledger.capacity(claim), role)
        && from != to
    {
        doubts.push(Doubt::OtherCapacity { from, to });
    }
    // what a person coded rests on no words
    match (basis, claim.wording()) {
        (Basis::Key(_), _) | (Basis::Words(_), Wording::Quoted(_)) => {}
        (Basis::Words(_), Wording::Reported { .. }) => doubts.push(Doubt::Reported),
        _ => doubts.push(Doubt::Paraphrase),
    }
    doubts
}
