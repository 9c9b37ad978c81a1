//! One speaker on one topic through time: utterances in the order in which they were said.

use std::collections::HashMap;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::claim::{Claim, Ledger, SpeakerId, TopicId};
use crate::reading::matter::Matter;
use crate::reading::proposition::Proposition;
use crate::reading::{Reading, Utterances, read};

/// All that one speaker is on record with on one topic. `R` is what is known of each utterance besides: what was read of it.
#[derive(Debug)]
pub struct Timeline<'l, R = Reading<'l>> {
    /// Who.
    pub speaker: &'l SpeakerId,
    /// On what.
    pub topic: &'l TopicId,
    /// What was said, by first day; within a day quotations last, and else in the order of the files.
    pub utterances: Vec<Utterance<'l, R>>,
    /// Claims that are not part of the speaker's own record.
    pub set_aside: Vec<(&'l Claim, SetAside)>,
}

/// One act of saying, whichever sources report it.
#[derive(Debug)]
pub struct Utterance<'l, R = Reading<'l>> {
    /// The report that stands for it: the one that states the most, among equals one that quotes, and then the first.
    pub claim: &'l Claim,
    /// All reports of it, that one included, in the order of the files.
    pub reports: Vec<&'l Claim>,
    /// What it says.
    pub reading: R,
}

/// A timeline without what was read: it takes a fraction of the memory, and tables and pages show no more.
pub type Spoken<'l> = Timeline<'l, ()>;

impl<'l> Timeline<'l> {
    /// What was said, without what was read of it.
    #[must_use]
    pub fn spoken(self) -> Spoken<'l> {
        let utterance = |it: Utterance<'l>| Utterance { claim: it.claim, reports: it.reports, reading: () };
        let utterances = self.utterances.into_iter().map(utterance).collect();
        Timeline { speaker: self.speaker, topic: self.topic, utterances, set_aside: self.set_aside }
    }
}

/// Why a claim is no part of the speaker's own record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAside {
    /// Nobody has accepted it yet.
    Draft,
    /// Somebody else relayed it.
    Relayed,
}

impl std::fmt::Display for SetAside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Draft => "a draft that nobody has accepted",
            Self::Relayed => "relayed by somebody else, so not the speaker's own record",
        })
    }
}

/// The timelines of all speakers and topics that `select` takes, by speaker and topic; one without any utterance where
/// one has only looked in vain, or where something was only done.
pub fn timelines<'l>(ledger: &'l Ledger, select: impl Fn(&SpeakerId, &TopicId) -> bool) -> Vec<Timeline<'l>> {
    of_strands(ledger, &Utterances::of(ledger), select, |it| it.timeline())
}

/// The claims of one speaker on one topic, of which nothing was read yet.
pub(super) struct Strand<'s, 'l> {
    pub(super) ledger: &'l Ledger,
    /// Whose claims on what they are.
    pub(super) subject: (&'l SpeakerId, &'l TopicId),
    /// Their places in the ledger.
    pub(super) claims: &'s [usize],
    /// Which of them report one utterance.
    pub(super) known: &'s Utterances,
    /// Read when somebody first asks.
    proposition: &'s OnceLock<Option<Proposition>>,
}

/// What `each` makes of every one of these timelines, in the same order. What was read for a timeline is gone as soon as
/// that is made: a large record is never in memory as a whole with all that was read of it.
pub(super) fn of_strands<'l, T: Send>(
    ledger: &'l Ledger,
    known: &Utterances,
    select: impl Fn(&SpeakerId, &TopicId) -> bool,
    each: impl Fn(&Strand<'_, 'l>) -> T + Sync,
) -> Vec<T> {
    let mut groups: HashMap<(&SpeakerId, &TopicId), Vec<usize>> = HashMap::new();
    for (at, claim) in ledger.claims.iter().enumerate().filter(|it| select(&it.1.speaker, &it.1.topic)) {
        groups.entry((&claim.speaker, &claim.topic)).or_default().push(at);
    }
    for it in ledger.lookups.iter().filter(|it| select(&it.speaker, &it.topic)) {
        groups.entry((&it.speaker, &it.topic)).or_default();
    }
    for it in ledger.acts.iter().filter(|it| select(&it.speaker, &it.topic)) {
        groups.entry((&it.speaker, &it.topic)).or_default();
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.par_sort_unstable_by_key(|it| it.0);
    let propositions: HashMap<&TopicId, OnceLock<Option<Proposition>>> =
        groups.iter().map(|it| (it.0.1, OnceLock::new())).collect();
    let of_group = |(subject, claims): &((&'l SpeakerId, &'l TopicId), Vec<usize>)| {
        each(&Strand { ledger, subject: *subject, claims, known, proposition: &propositions[subject.1] })
    };
    groups.par_iter().map(of_group).collect()
}

impl<'l> Strand<'_, 'l> {
    /// Reads them.
    pub(super) fn timeline(&self) -> Timeline<'l> {
        let (speaker, topic) = self.subject;
        let proposition = self.proposition.get_or_init(|| self.ledger.topic(topic).map(Proposition::of));
        let matter = Matter::of(proposition.as_ref(), self.ledger.speaker(speaker));
        let mut timeline = Timeline { speaker, topic, utterances: Vec::new(), set_aside: Vec::new() };
        let mut places: HashMap<usize, usize> = HashMap::with_capacity(self.claims.len());
        for at in self.claims {
            let claim = &self.ledger.claims[*at];
            if !claim.is_own() {
                timeline.set_aside.push((claim, if claim.draft { SetAside::Draft } else { SetAside::Relayed }));
                continue;
            }
            let utterances = &mut timeline.utterances;
            let place = *places.entry(self.known.root(*at)).or_insert(utterances.len());
            let reading = read(claim, &matter);
            if place == utterances.len() {
                utterances.push(Utterance { claim, reports: vec![claim], reading });
                continue;
            }
            let standing = &mut utterances[place];
            standing.reports.push(claim);
            let rank = |reading: &Reading<'_>, claim: &Claim| (reading.fullness(), claim.is_quoted());
            if rank(&reading, claim) > rank(&standing.reading, standing.claim) {
                (standing.claim, standing.reading) = (claim, reading);
            }
        }
        // Quoted words come last within a day: what follows is held against them rather than against a paraphrase.
        timeline.utterances.sort_by_key(|it| (it.claim.said.first(), it.claim.said.last(), it.claim.is_quoted()));
        timeline
    }
}
