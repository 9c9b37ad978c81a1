//! Claims and changes as JSON has them.

use serde::Serialize;

use super::acts::DeedView;
use super::review::{BesideView, LookupView};
use super::steps::{TallyView, UncomparedView, uncompared_views};
use crate::acts::Deed;
use crate::claim::{Claim, ClaimId, Fulfilment, Ledger, Lookup, Source, SpeakerId, TopicId};
use crate::diff::{Change, Compared, Entry, Judged, Outcome, Read, Timeline, Verdict};
use crate::reading::Basis;
use crate::store::Written;

/// What a claim and an act have alike: the global id, the place, the names and the source.
#[derive(Debug, Serialize)]
pub(super) struct FiledView {
    id: String,
    path: String,
    line: usize,
    speaker_name: String,
    topic_name: String,
    source: Written,
}

impl FiledView {
    pub(super) fn of(
        id: &ClaimId,
        (source, line): (&Source, usize),
        (speaker, topic): (&SpeakerId, &TopicId),
        ledger: &Ledger,
    ) -> Self {
        Self {
            id: id.to_string(),
            path: source.path.to_string_lossy().into_owned(),
            line,
            speaker_name: ledger.speaker_name(speaker).to_owned(),
            topic_name: ledger.topic_name(topic).to_owned(),
            source: source.into(),
        }
    }
}

/// A claim with its global id, its names and its source.
#[derive(Debug, Serialize)]
pub struct ClaimView {
    #[serde(flatten)]
    filed: FiledView,
    claim: Written,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<OutcomeView>,
}

/// What became of a promise.
#[derive(Debug, Serialize)]
struct OutcomeView {
    outcome: String,
    on: String,
    source: String,
    by: Vec<String>,
    reason: Option<String>,
}

impl From<&Fulfilment> for OutcomeView {
    fn from(it: &Fulfilment) -> Self {
        let (outcome, on, source) = (it.outcome.to_string(), it.on.to_string(), it.source.clone());
        Self { outcome, on, source, by: it.by.clone(), reason: it.reason.clone() }
    }
}

impl ClaimView {
    /// The view of a claim.
    #[must_use]
    pub fn of(claim: &Claim, ledger: &Ledger) -> Self {
        let (place, names) = ((ledger.source_of(claim), claim.line), (&claim.speaker, &claim.topic));
        Self {
            filed: FiledView::of(&claim.id, place, names, ledger),
            claim: claim.into(),
            outcome: ledger.outcomes.get(&claim.id).map(Into::into),
        }
    }
}

/// A change of position with both claims.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    id: String,
    kind: &'static str,
    title: &'static str,
    tag: String,
    pill: String,
    sentence: String,
    detail: String,
    day: String,
    speaker: String,
    topic: String,
    from: String,
    to: String,
    reason: String,
    earlier: ClaimView,
    later: Option<ClaimView>,
    earlier_rests_on: BasisView,
    later_rests_on: Option<BasisView>,
    doubts: Vec<String>,
    #[serde(flatten)]
    beside: BesideView,
}

/// What one side of a change rests on: a key of the file, or bytes of the words.
#[derive(Debug, Serialize)]
pub(super) struct BasisView {
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<String>,
}

impl BasisView {
    pub(super) fn of(basis: &Basis, claim: &Claim) -> Self {
        match basis {
            Basis::Key(key) | Basis::Told(key) => Self { key: Some(key), start: None, end: None, words: None },
            Basis::Words(range) => Self {
                key: None,
                start: Some(range.start),
                end: Some(range.end),
                words: claim.words().get(range.clone()).map(str::to_owned),
            },
        }
    }
}

impl ChangeView {
    /// The view of a change.
    #[must_use]
    pub fn of(change: &Change<'_>, ledger: &Ledger) -> Self {
        let evidence = &change.evidence;
        let headline = change.headline(ledger);
        Self {
            id: change.id(),
            kind: change.kind.id,
            title: change.kind.title,
            tag: headline.tag,
            pill: headline.pill,
            sentence: headline.sentence,
            detail: headline.detail,
            day: change.day.to_string(),
            speaker: change.earlier.speaker.to_string(),
            topic: change.earlier.topic.to_string(),
            from: evidence.from.to_string(),
            to: evidence.to.to_string(),
            reason: evidence.reason.clone(),
            earlier: ClaimView::of(change.earlier, ledger),
            later: change.later.map(|it| ClaimView::of(it, ledger)),
            earlier_rests_on: BasisView::of(&evidence.earlier, change.earlier),
            later_rests_on: evidence.later.as_ref().map(|it| BasisView::of(it, change.claim())),
            doubts: change.doubts.iter().map(ToString::to_string).collect(),
            beside: BesideView::of(change),
        }
    }
}

/// How two sources compare on one speaker and topic.
#[derive(Debug, Serialize)]
pub struct EntryView {
    speaker: String,
    topic: String,
    verdict: &'static str,
    /// What was missing, where the two could not be compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<String>,
    earlier: Vec<ClaimView>,
    later: Vec<ClaimView>,
    changes: Vec<ChangeView>,
}

impl EntryView {
    /// The view of an entry.
    #[must_use]
    pub fn of(entry: &Entry<'_>, ledger: &Ledger) -> Self {
        let claims = |claims: &[&Claim]| claims.iter().map(|it| ClaimView::of(it, ledger)).collect();
        let (earlier, later, changes) = match &entry.compared {
            Compared::Same(earlier, later) | Compared::NotCompared(earlier, later, _) => {
                (claims(&[*earlier]), claims(&[*later]), Vec::new())
            }
            Compared::Changed(changes) => {
                (Vec::new(), Vec::new(), changes.iter().map(|it| ChangeView::of(it, ledger)).collect())
            }
            Compared::OnlyEarlier(only) => (claims(only), Vec::new(), Vec::new()),
            Compared::OnlyLater(only) => (Vec::new(), claims(only), Vec::new()),
        };
        let (speaker, topic) = (entry.speaker.to_string(), entry.topic.to_string());
        let missing = if let Compared::NotCompared(_, _, gap) = &entry.compared { Some(gap.to_string()) } else { None };
        Self { speaker, topic, verdict: entry.compared.verdict(), missing, earlier, later, changes }
    }
}

/// A timeline: its claims in order, and the changes between them.
#[derive(Debug, Serialize)]
pub struct TimelineView {
    speaker: String,
    topic: String,
    proposition: String,
    topic_name: String,
    speaker_name: String,
    parent: Option<String>,
    claims: Vec<ClaimView>,
    changes: Vec<ChangeView>,
    acts: Vec<DeedView>,
    lookups: Vec<LookupView>,
    compared: TallyView,
    not_compared: Vec<UncomparedView>,
}

impl TimelineView {
    /// The view of a timeline with what was found on it, what was done, and where one looked in vain for more.
    #[must_use]
    pub fn of(
        timeline: &Timeline<'_>,
        (found, deeds, lookups): (&Outcome<'_>, &[Deed<'_>], &[&Lookup]),
        ledger: &Ledger,
    ) -> Self {
        let topic = ledger.topic(timeline.topic);
        Self {
            speaker: timeline.speaker.to_string(),
            topic: timeline.topic.to_string(),
            proposition: topic.map(|it| it.proposition.clone()).unwrap_or_default(),
            topic_name: ledger.topic_name(timeline.topic).to_owned(),
            speaker_name: ledger.speaker_name(timeline.speaker).to_owned(),
            parent: topic.and_then(|it| it.parent.as_ref()).map(ToString::to_string),
            claims: timeline.utterances.iter().map(|it| ClaimView::of(it.claim, ledger)).collect(),
            changes: found.changes.iter().map(|it| ChangeView::of(it, ledger)).collect(),
            acts: deeds.iter().map(|it| DeedView::of(it, ledger)).collect(),
            lookups: lookups.iter().map(|it| LookupView::of(it)).collect(),
            compared: TallyView::of(&found.steps),
            not_compared: uncompared_views(&found.steps),
        }
    }
}

/// What every gate and kind said of one pair.
#[derive(Debug, Serialize)]
pub struct VerdictsView {
    earlier: String,
    later: String,
    read: Vec<ReadView>,
    gates: Vec<(&'static str, String)>,
    kinds: Vec<(&'static str, String)>,
}

impl VerdictsView {
    /// The view of the verdicts on a pair.
    #[must_use]
    pub fn of(judged: &Judged<'_>) -> Self {
        Self {
            earlier: judged.earlier.id.to_string(),
            later: judged.later.id.to_string(),
            read: judged.verdicts.read.iter().map(ReadView::of).collect(),
            gates: judged.verdicts.gates.iter().map(|(gate, passage)| (gate.id, passage.to_string())).collect(),
            kinds: judged.verdicts.kinds.iter().map(|(kind, verdict)| (kind.id, verdict.to_string())).collect(),
        }
    }
}

/// What was read on both sides of one component; nothing where nothing was.
#[derive(Debug, Serialize)]
struct ReadView {
    component: &'static str,
    earlier: Option<String>,
    later: Option<String>,
}

impl ReadView {
    fn of(read: &Read) -> Self {
        Self { component: read.component.in_words(), earlier: read.earlier.clone(), later: read.later.clone() }
    }
}

impl std::fmt::Display for Verdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fires(evidence) => write!(f, "fires: {} → {}", evidence.from.in_words(), evidence.to.in_words()),
            Self::YieldsTo(kind) => write!(f, "yields to {kind}"),
            Self::Stopped(gate) => write!(f, "stopped by the gate {gate}"),
            Self::NotStated => f.write_str("not stated on both sides"),
            Self::No => f.write_str("no"),
        }
    }
}
