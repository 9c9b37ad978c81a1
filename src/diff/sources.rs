//! Two sources against each other: what each speaker holds on each topic in the one, and in the other.

use std::collections::BTreeMap;

use super::reviews::Reviews;
use super::{Change, Finding, Gap, Pair, Position, judge_pair};
use crate::claim::{Claim, Ledger, SpeakerId, TopicId};
use crate::reading::matter::Matter;
use crate::reading::proposition::Proposition;
use crate::reading::{Component, Reading, Utterances, read};

/// What two sources have on one speaker and topic.
#[derive(Debug)]
pub struct Entry<'l> {
    /// Who.
    pub speaker: &'l SpeakerId,
    /// On what.
    pub topic: &'l TopicId,
    /// How the two compare.
    pub compared: Compared<'l>,
}

/// How two sources compare on one speaker and topic.
#[derive(Debug)]
pub enum Compared<'l> {
    /// Both have it, and no kind speaks: the earlier and the later claim.
    Same(&'l Claim, &'l Claim),
    /// Both have it, and it could not be compared: the earlier and the later claim, and what was missing.
    NotCompared(&'l Claim, &'l Claim, Gap),
    /// Both have it, and the position changed.
    Changed(Vec<Change<'l>>),
    /// Only the earlier source has it.
    OnlyEarlier(Vec<&'l Claim>),
    /// Only the later source has it.
    OnlyLater(Vec<&'l Claim>),
}

/// Compares two sources, given by their place in the ledger. Where a source has several claims on one speaker and
/// topic, its last one stands for it. Two reports of one utterance are the same position, whatever keys they carry.
#[must_use]
pub fn compare_sources<'l>(ledger: &'l Ledger, earlier: usize, later: usize) -> Vec<Entry<'l>> {
    let (before, after) = (claims_of(ledger, earlier), claims_of(ledger, later));
    let reviews = Reviews::of(ledger);
    let mut keys: Vec<_> = before.keys().chain(after.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let (utterances, places) = (Utterances::of(ledger), ledger.index());
    let is_one = |one: &Claim, other: &Claim| utterances.root(places[&one.id]) == utterances.root(places[&other.id]);
    let entry = |(speaker, topic)| {
        let compared = match (before.get(&(speaker, topic)), after.get(&(speaker, topic))) {
            (Some(earlier), Some(later)) => compare((ledger, &reviews), earlier, later, is_one),
            (Some(earlier), None) => Compared::OnlyEarlier(earlier.clone()),
            (None, later) => Compared::OnlyLater(later.cloned().unwrap_or_default()),
        };
        Entry { speaker, topic, compared }
    };
    keys.into_iter().map(entry).collect()
}

type BySubject<'l> = BTreeMap<(&'l SpeakerId, &'l TopicId), Vec<&'l Claim>>;

fn claims_of(ledger: &Ledger, source: usize) -> BySubject<'_> {
    let mut claims: BySubject<'_> = BTreeMap::new();
    for claim in ledger.claims.iter().filter(|it| it.source == source && it.is_own()) {
        claims.entry((&claim.speaker, &claim.topic)).or_default().push(claim);
    }
    claims.values_mut().for_each(|it| it.sort_by_key(|claim| claim.said.first()));
    claims
}

fn compare<'l>(
    (ledger, reviews): (&'l Ledger, &Reviews<'l>),
    earlier: &[&'l Claim],
    later: &[&'l Claim],
    is_one: impl Fn(&Claim, &Claim) -> bool,
) -> Compared<'l> {
    let last = |claims: &[&'l Claim]| *claims.last().expect("a subject has at least one claim");
    let (earlier, later) = (last(earlier), last(later));
    if is_one(earlier, later) {
        return Compared::Same(earlier, later);
    }
    let proposition = ledger.topic(&earlier.topic).map(Proposition::of);
    let matter = Matter::of(proposition.as_ref(), ledger.speaker(&earlier.speaker));
    let readings = (read(earlier, &matter), read(later, &matter));
    let pair = Pair::of(position(ledger, earlier, &readings.0), position(ledger, later, &readings.1));
    let judgement = judge_pair(&pair, false);
    let is_read = readings.0.states(Component::Stance);
    match Finding::of([&judgement], || Gap::of_sides(is_read, &readings.1)) {
        Finding::Held => Compared::Same(earlier, later),
        Finding::NotCompared(gap) => Compared::NotCompared(earlier, later, gap),
        Finding::Changed => {
            let shifts = judgement.shifts.into_iter();
            let mut changes: Vec<Change<'l>> = shifts.map(|it| it.between(earlier, later)).collect();
            super::precedence::apply_precedence(&mut changes, |it| it.kind);
            reviews.attach_to_pair(&mut changes);
            Compared::Changed(changes)
        }
    }
}

fn position<'p>(ledger: &'p Ledger, claim: &'p Claim, reading: &'p Reading<'p>) -> Position<'p> {
    Position::of(claim, reading, super::engine::capacity(ledger, claim))
}

impl Compared<'_> {
    /// How the two compare, in a word or two.
    #[must_use]
    pub fn verdict(&self) -> &'static str {
        match self {
            Self::Same(..) => "same",
            Self::NotCompared(..) => "not compared",
            Self::Changed(_) => "changed",
            Self::OnlyEarlier(_) => "only in the earlier",
            Self::OnlyLater(_) => "only in the later",
        }
    }
}
