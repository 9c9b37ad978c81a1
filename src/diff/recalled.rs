//! What was found on a timeline before, kept as bytes under the hash of all that it was found from.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::engine::{stand_ins, unreviewed};
use super::kinds::KINDS;
use super::timeline::Strand;
use super::{Change, Context, Doubt, Evidence, Finding, Outcome, Step, Timeline};
use crate::claim::Claim;
use crate::date::Date;
use crate::memo::{Ingredients, Key, Memo};

/// An outcome as it is kept. Claims are told by their places among those of the timeline.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The day that counted as today, counted from the first day of our era.
    today: i32,
    /// The last days of the deadlines, counted likewise: with each that passes, another outcome may be due.
    deadlines: Vec<i32>,
    changes: Vec<KeptChange>,
    steps: Vec<(usize, usize, Finding)>,
    stand_ins: Vec<(usize, usize)>,
}

/// A change as it is kept.
#[derive(Serialize, Deserialize)]
struct KeptChange {
    kind: String,
    earlier: usize,
    later: Option<usize>,
    day: Date,
    evidence: Evidence,
    doubts: Vec<Doubt>,
    /// The place among the lookups of the speaker on the topic.
    lookup: Option<usize>,
}

/// What is found, beside the reports of one utterance that another one stands for.
type Found<'l> = (Outcome<'l>, Vec<(&'l Claim, &'l Claim)>);

/// What is found on a timeline, without what editors found of that: from the memo where it was found of the same before.
pub(super) fn outcome<'l>(strand: &Strand<'_, 'l>, context: &Context<'l>, memo: &dyn Memo) -> Found<'l> {
    let key = key(strand, context, memo);
    let kept = key.and_then(|key| postcard::from_bytes(memo.recall(key)?).ok());
    if let Some(found) = kept.and_then(|it| restored(it, strand, context)) {
        return found;
    }
    let timeline = strand.timeline();
    let (outcome, stand_ins) = (unreviewed(&timeline, context, false), stand_ins(&timeline));
    if let Some(key) = key
        && let Some(kept) = kept_as(&timeline, &outcome, &stand_ins, strand, context)
        && let Ok(bytes) = postcard::to_allocvec(&kept)
    {
        memo.keep(key, bytes);
    }
    (outcome, stand_ins)
}

/// The key of all that an outcome hangs on, but for today. A claim counts by the text of the file that it stands in; none
/// where that is not known, or where there is no claim.
fn key(strand: &Strand<'_, '_>, context: &Context<'_>, memo: &dyn Memo) -> Option<Key> {
    if strand.claims.is_empty() {
        return None;
    }
    let (speaker, topic) = strand.subject;
    let ledger = context.ledger;
    let mut all = Ingredients::of("what is found on a timeline");
    let mut first_of: HashMap<usize, usize> = HashMap::with_capacity(strand.claims.len());
    for (place, at) in strand.claims.iter().enumerate() {
        let claim = &ledger.claims[*at];
        all.add(memo.source(claim.source)?.0);
        all.add(claim.id.as_str());
        // which ones report one utterance may hang on files of other timelines
        all.add(first_of.entry(strand.known.root(*at)).or_insert(place).to_le_bytes());
    }
    all.add_seen((context.window, ledger.speaker(speaker), ledger.topic(topic), context.reach(speaker, topic)));
    let lookups = context.lookups(speaker, topic);
    if !lookups.is_empty() {
        all.add_seen(lookups);
        for (day, on) in context.recorded(speaker) {
            all.add_seen((day, on, ledger.topic(on).map(|it| (&it.name, &it.parent))));
        }
    }
    Some(all.key())
}

fn restored<'l>(kept: Kept, strand: &Strand<'_, 'l>, context: &Context<'l>) -> Option<Found<'l>> {
    let days = kept.today.min(number(context.today))..kept.today.max(number(context.today));
    if kept.deadlines.iter().any(|it| days.contains(it)) {
        return None;
    }
    let claim = |place: usize| -> Option<&'l Claim> { context.ledger.claims.get(*strand.claims.get(place)?) };
    let pair = |(one, other): (usize, usize)| Some((claim(one)?, claim(other)?));
    let lookups = context.lookups(strand.subject.0, strand.subject.1);
    let change = |it: KeptChange| {
        Some(Change {
            kind: KINDS.iter().find(|kind| kind.id == it.kind)?,
            earlier: claim(it.earlier)?,
            later: it.later.map(claim).map_or(Some(None), |it| it.map(Some))?,
            day: it.day,
            evidence: it.evidence,
            doubts: it.doubts,
            lookup: it.lookup.map_or(Some(None), |at| lookups.get(at).map(|it| Some(*it)))?,
            review: None,
        })
    };
    let step =
        |(earlier, later, finding)| pair((earlier, later)).map(|(earlier, later)| Step { earlier, later, finding });
    let changes = kept.changes.into_iter().map(change).collect::<Option<_>>()?;
    let steps = kept.steps.into_iter().map(step).collect::<Option<_>>()?;
    let stand_ins = kept.stand_ins.into_iter().map(pair).collect::<Option<_>>()?;
    Some((Outcome { changes, steps, verdicts: Vec::new() }, stand_ins))
}

fn kept_as<'l>(
    timeline: &Timeline<'l>,
    outcome: &Outcome<'l>,
    stand_ins: &[(&'l Claim, &'l Claim)],
    strand: &Strand<'_, 'l>,
    context: &Context<'l>,
) -> Option<Kept> {
    let claims = strand.claims.iter().map(|at| std::ptr::from_ref(&context.ledger.claims[*at]));
    let places: HashMap<*const Claim, usize> = claims.enumerate().map(|(place, claim)| (claim, place)).collect();
    let place = |claim: &Claim| places.get(&std::ptr::from_ref(claim)).copied();
    let lookups = context.lookups(timeline.speaker, timeline.topic);
    let change = |it: &Change<'l>| {
        Some(KeptChange {
            kind: it.kind.id.to_owned(),
            earlier: place(it.earlier)?,
            later: it.later.map(place).map_or(Some(None), |it| it.map(Some))?,
            day: it.day,
            evidence: it.evidence.clone(),
            doubts: it.doubts.clone(),
            lookup: it.lookup.and_then(|it| lookups.iter().position(|known| std::ptr::eq(*known, it))),
        })
    };
    let step = |it: &Step<'l>| Some((place(it.earlier)?, place(it.later)?, it.finding.clone()));
    let deadlines = timeline.utterances.iter().filter_map(|it| it.reading.deadline.as_ref()?.value);
    Some(Kept {
        today: number(context.today),
        deadlines: deadlines.map(|it| number(it.last())).collect(),
        changes: outcome.changes.iter().map(change).collect::<Option<_>>()?,
        steps: outcome.steps.iter().map(step).collect::<Option<_>>()?,
        stand_ins: stand_ins.iter().map(|it| Some((place(it.0)?, place(it.1)?))).collect::<Option<_>>()?,
    })
}

fn number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}
