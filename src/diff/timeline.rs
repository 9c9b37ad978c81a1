//! One speaker on one topic through time: utterances in the order in which they were said.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::claim::{Claim, ClaimId, Ledger, SpeakerId, TopicId};
use crate::date::Date;
use crate::reading::subject::Subject;
use crate::reading::{Reading, read};

/// All that one speaker is on record with on one topic.
#[derive(Debug)]
pub struct Timeline<'l> {
    /// Who.
    pub speaker: &'l SpeakerId,
    /// On what.
    pub topic: &'l TopicId,
    /// What was said, by first day; within a day in the order of the files.
    pub utterances: Vec<Utterance<'l>>,
    /// Claims that are not part of the speaker's own record.
    pub set_aside: Vec<(&'l Claim, SetAside)>,
}

/// One act of saying, whichever sources report it.
#[derive(Debug)]
pub struct Utterance<'l> {
    /// The report that stands for it: the one that states the most, the first among equals.
    pub claim: &'l Claim,
    /// All reports of it, that one included, in the order of the files.
    pub reports: Vec<&'l Claim>,
    /// What it says.
    pub reading: Reading<'l>,
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

/// The timelines of all speakers and topics that `select` takes, by speaker and topic.
pub fn timelines<'l>(ledger: &'l Ledger, select: impl Fn(&SpeakerId, &TopicId) -> bool) -> Vec<Timeline<'l>> {
    let roots = Roots::of(ledger);
    let mut groups: HashMap<(&SpeakerId, &TopicId), Vec<usize>> = HashMap::new();
    for (at, claim) in ledger.claims.iter().enumerate().filter(|it| select(&it.1.speaker, &it.1.topic)) {
        groups.entry((&claim.speaker, &claim.topic)).or_default().push(at);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.par_sort_unstable_by_key(|it| it.0);
    groups.into_par_iter().map(|(_, group)| timeline(ledger, &group, &roots)).collect()
}

fn timeline<'l>(ledger: &'l Ledger, group: &[usize], roots: &Roots) -> Timeline<'l> {
    let subject = ledger.topic(&ledger.claims[group[0]].topic).map(Subject::of).unwrap_or_default();
    let first = &ledger.claims[group[0]];
    let mut timeline =
        Timeline { speaker: &first.speaker, topic: &first.topic, utterances: Vec::new(), set_aside: Vec::new() };
    let mut of_root: HashMap<usize, usize> = HashMap::with_capacity(group.len());
    // Reports of the same words are of the same day, and most days have one report only.
    let mut on_day: HashMap<Date, usize> = HashMap::with_capacity(group.len());
    group.iter().for_each(|at| *on_day.entry(ledger.claims[*at].said).or_default() += 1);
    let mut with_words: HashMap<(Date, String), usize> = HashMap::new();
    for at in group {
        let claim = &ledger.claims[*at];
        if !claim.is_own() {
            timeline.set_aside.push((claim, if claim.draft { SetAside::Draft } else { SetAside::Relayed }));
            continue;
        }
        let utterances = &mut timeline.utterances;
        let root = roots.root(*at);
        let quote = claim.quote.as_deref().filter(|_| on_day[&claim.said] > 1);
        let words = quote.map(|quote| (claim.said, fold(quote)));
        let known = of_root.get(&root).or_else(|| words.as_ref().and_then(|key| with_words.get(key))).copied();
        let place = known.unwrap_or(utterances.len());
        if place == utterances.len() {
            utterances.push(Utterance { claim, reports: Vec::new(), reading: read(claim, &subject) });
        } else {
            let reading = read(claim, &subject);
            if reading.fullness() > utterances[place].reading.fullness() {
                utterances[place].claim = claim;
                utterances[place].reading = reading;
            }
        }
        utterances[place].reports.push(claim);
        of_root.insert(root, place);
        with_words.extend(words.map(|key| (key, place)));
    }
    timeline.utterances.sort_by_key(|it| (it.claim.said.first(), it.claim.said.last()));
    timeline
}

/// A quotation without case, marks and space, by which two reports of the same words are known.
fn fold(quote: &str) -> String {
    quote.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// For each claim the first one that it reports the same utterance as.
struct Roots(Vec<usize>);

impl Roots {
    fn of(ledger: &Ledger) -> Self {
        let mut roots: Vec<usize> = (0..ledger.claims.len()).collect();
        if ledger.claims.iter().all(|it| it.same_as.is_none()) {
            return Self(roots);
        }
        let index: HashMap<&ClaimId, usize> = ledger.index();
        for (at, claim) in ledger.claims.iter().enumerate() {
            let Some(target) = claim.same_as.as_ref().and_then(|it| index.get(it)) else { continue };
            let (from, to) = (find(&mut roots, at), find(&mut roots, *target));
            roots[from] = to;
        }
        for at in 0..roots.len() {
            roots[at] = find(&mut roots, at);
        }
        Self(roots)
    }

    fn root(&self, at: usize) -> usize {
        self.0[at]
    }
}

/// The root of `at`, with the way there shortened.
fn find(roots: &mut [usize], mut at: usize) -> usize {
    while roots[at] != at {
        roots[at] = roots[roots[at]];
        at = roots[at];
    }
    at
}
