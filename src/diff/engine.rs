//! The engine: positions are paired, gates let them pass, kinds judge them, and what they find is settled.

use std::collections::HashMap;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::frontier::Frontier;
use super::kinds::KINDS;
use super::own_telling::own_telling;
use super::precedence::apply_precedence;
use super::recalled;
use super::timeline::{Strand, of_strands};
use super::{
    Change, Context, Course, Doubt, Finding, Gap, Judge, Judged, Kind, Pair, Position, Spoken, Step, Timeline,
    Utterance, Verdict, judge_pair,
};
use crate::claim::{Claim, Ledger, SpeakerId, TopicId};
use crate::date::Date;
use crate::reading::Component;

/// What the engine found on a timeline, or on several.
#[derive(Debug)]
pub struct Outcome<'l> {
    /// The changes, oldest first.
    pub changes: Vec<Change<'l>>,
    /// What comparing each statement with those before it came to, oldest first.
    pub steps: Vec<Step<'l>>,
    /// What each kind and gate said of each pair, where that was asked for.
    pub verdicts: Vec<Judged<'l>>,
}

/// Finds all changes on one timeline. With `why`, also what every gate and kind said of every pair.
#[must_use]
pub fn changes<'l>(timeline: &Timeline<'l>, context: &Context<'l>, why: bool) -> Outcome<'l> {
    let mut outcome = unreviewed(timeline, context, why);
    context.reviews.attach((timeline.speaker, timeline.topic), &stand_ins(timeline), &mut outcome.changes);
    outcome
}

/// The reports of a timeline that another one of the same utterance stands for, each with that one.
pub(super) fn stand_ins<'l>(timeline: &Timeline<'l>) -> Vec<(&'l Claim, &'l Claim)> {
    let others = |it: &Utterance<'l>| {
        let (claim, reports) = (it.claim, it.reports.iter().copied());
        reports.filter(|it| !std::ptr::eq(*it, claim)).map(|it| (it, claim)).collect::<Vec<_>>()
    };
    timeline.utterances.iter().flat_map(others).collect()
}

/// The same without what editors found of the changes.
pub(super) fn unreviewed<'l>(timeline: &Timeline<'l>, context: &Context<'l>, why: bool) -> Outcome<'l> {
    let mut outcome = Outcome { changes: Vec::new(), steps: Vec::new(), verdicts: Vec::new() };
    let mut frontiers = Frontiers::default();
    let mut shown = Shown::new();
    let mut is_side_read = false;
    for at in 0..timeline.utterances.len() {
        let mut found = Vec::new();
        let first_verdict = outcome.verdicts.len();
        let predecessors = predecessors(timeline, at, &mut frontiers);
        let mut judgements = Vec::new();
        for (earlier, components) in &predecessors {
            let (earlier, later) = (&timeline.utterances[*earlier], &timeline.utterances[at]);
            let pair = pair_of(context, earlier, later, components.clone());
            let mut judgement = judge_pair(&pair, why);
            let (earlier, later) = (earlier.claim, later.claim);
            found.extend(judgement.shifts.iter().cloned().map(|it| it.between(earlier, later)));
            let verdicts = judgement.verdicts.take();
            outcome.verdicts.extend(verdicts.map(|verdicts| Judged { earlier, later, verdicts }));
            judgements.push(judgement);
        }
        outcome.steps.extend(at.checked_sub(1).map(|before| {
            let (earlier, later) = (&timeline.utterances[before], &timeline.utterances[at]);
            let finding = Finding::of(&judgements, || Gap::of_sides(is_side_read, &later.reading));
            Step { earlier: earlier.claim, later: later.claim, finding }
        }));
        is_side_read |= timeline.utterances[at].reading.states(Component::Stance);
        let own = position(context.ledger, &timeline.utterances[at]);
        found.extend(own_telling(context.ledger, timeline, at, own, &found));
        for (change, to) in apply_precedence(&mut found, |it| it.kind) {
            let judged = outcome.verdicts[first_verdict..].iter_mut().filter(|it| it.earlier.id == change.earlier.id);
            let kinds = judged.flat_map(|it| &mut it.verdicts.kinds);
            kinds.filter(|it| it.0.id == change.kind.id).for_each(|it| it.1 = Verdict::YieldsTo(to));
        }
        for mut change in found {
            change.doubts.extend(rival(timeline, context, (&predecessors, &frontiers), at, &change));
            if is_repeated(&change, &shown) {
                take_the_quotation(change, &mut outcome.changes);
                continue;
            }
            let until = shown.entry((change.kind.id, std::ptr::from_ref(change.earlier))).or_insert(change.day.last());
            *until = change.day.last().max(*until);
            outcome.changes.push(change);
        }
    }
    let course = Course { timeline, context, changes: &outcome.changes };
    let along: Vec<Change<'l>> = KINDS.iter().flat_map(|kind| along(kind, &course)).collect();
    outcome.changes.extend(along);
    outcome.changes.sort_by_key(|it| (it.day.first(), it.day.last()));
    outcome
}

/// What is found on all timelines, oldest first; equal days in order of speaker, topic and kind.
#[must_use]
pub fn outcomes<'l>(timelines: &[Timeline<'l>], context: &Context<'l>) -> Outcome<'l> {
    merged(timelines.par_iter().map(|it| changes(it, context, false)).collect())
}

/// The same of all timelines that `select` takes, without having all of them at once.
#[must_use]
pub fn outcomes_of<'l>(context: &Context<'l>, select: impl Fn(&SpeakerId, &TopicId) -> bool) -> Outcome<'l> {
    merged(of_strands(context.ledger, &context.known, select, |strand| outcome_of(strand, context)))
}

/// What is found of the claims of one speaker on one topic, or was found of them before.
fn outcome_of<'l>(strand: &Strand<'_, 'l>, context: &Context<'l>) -> Outcome<'l> {
    let Some(memo) = context.memo else { return changes(&strand.timeline(), context, false) };
    let (mut outcome, stand_ins) = recalled::outcome(strand, context, memo);
    context.reviews.attach(strand.subject, &stand_ins, &mut outcome.changes);
    outcome
}

/// The same, with what was said on each timeline.
#[must_use]
pub fn spoken_and_outcomes_of<'l>(
    context: &Context<'l>,
    select: impl Fn(&SpeakerId, &TopicId) -> bool,
) -> (Vec<Spoken<'l>>, Outcome<'l>) {
    let judged = |strand: &Strand<'_, 'l>| {
        let timeline = strand.timeline();
        let outcome = changes(&timeline, context, false);
        (timeline.spoken(), outcome)
    };
    let (spoken, each) = of_strands(context.ledger, &context.known, select, judged).into_iter().unzip();
    (spoken, merged(each))
}

fn merged(each: Vec<Outcome<'_>>) -> Outcome<'_> {
    let mut all = Outcome { changes: Vec::new(), steps: Vec::new(), verdicts: Vec::new() };
    for outcome in each {
        all.changes.extend(outcome.changes);
        all.steps.extend(outcome.steps);
    }
    all.changes.sort_by_key(|it| (it.day.first(), it.day.last()));
    all.steps.sort_by_key(|it| (it.later.said.first(), it.later.said.last()));
    all
}

/// The changes on all timelines, in the same order.
#[must_use]
pub fn all_changes<'l>(timelines: &[Timeline<'l>], context: &Context<'l>) -> Vec<Change<'l>> {
    outcomes(timelines, context).changes
}

fn along<'l>(kind: &'static Kind, course: &Course<'_, 'l>) -> Vec<Change<'l>> {
    let Judge::Course(judge) = kind.judge else { return Vec::new() };
    let doubts = |found: &super::Found<'l>| {
        let (earlier, later) = (found.earlier, found.later);
        let at_latest = Doubt::at_latest(earlier.said, later.map(|it| it.said));
        let told = Doubt::on_evidence(&found.evidence, earlier, later);
        at_latest.into_iter().chain(told).chain(found.doubts.iter().cloned()).collect()
    };
    let change = |found: super::Found<'l>| Change {
        kind,
        earlier: found.earlier,
        later: found.later,
        day: found.day,
        doubts: doubts(&found),
        evidence: found.evidence,
        lookup: found.lookup,
        review: None,
    };
    judge(course).into_iter().map(change).collect()
}

/// The two positions of two utterances.
fn pair_of<'p>(
    context: &Context<'p>,
    earlier: &'p Utterance<'_>,
    later: &'p Utterance<'_>,
    components: Vec<Component>,
) -> Pair<'p> {
    Pair::in_components(position(context.ledger, earlier), position(context.ledger, later), components)
}

fn position<'p>(ledger: &'p Ledger, utterance: &'p Utterance<'_>) -> Position<'p> {
    Position::of(utterance.claim, &utterance.reading, capacity(ledger, utterance.claim))
}

/// The capacity in which a claim was made: its own key, or the role on file for that day.
pub(super) fn capacity<'l>(ledger: &'l Ledger, claim: &'l Claim) -> Option<&'l str> {
    let on_file = || ledger.speaker(&claim.speaker)?.role_on(claim.said).map(|it| it.role.as_str());
    claim.capacity.as_deref().or_else(on_file)
}

/// What each component's next statement may be compared with.
type Frontiers = [Frontier; Component::ALL.len()];

/// An utterance that a later one is compared with, by its place, and in which components.
type Predecessor = (usize, Vec<Component>);

/// For the utterance `at`: with which earlier utterances it is compared, and in which components. Each component is
/// compared with the last statement of it; what is not mentioned in between carries on.
fn predecessors(timeline: &Timeline<'_>, at: usize, frontiers: &mut Frontiers) -> Vec<Predecessor> {
    let said = |it: usize| -> Date { timeline.utterances[it].claim.said };
    let mut found: Vec<Predecessor> = Vec::new();
    for (component, frontier) in Component::ALL.into_iter().zip(frontiers) {
        if !timeline.utterances[at].reading.states(component) {
            continue;
        }
        frontier.move_on(said(at).first(), said);
        for earlier in frontier.last_before().into_iter().chain(frontier.last_beside()) {
            match found.iter_mut().find(|it| it.0 == earlier) {
                Some((_, components)) => components.push(component),
                None => found.push((earlier, vec![component])),
            }
        }
        frontier.push(at, said(at));
    }
    found
}

/// Until when statements have shown a change of this kind from this claim.
type Shown = HashMap<(&'static str, *const Claim), NaiveDate>;

/// Whether another statement of the same days has shown the same change from the same statement already.
fn is_repeated(change: &Change<'_>, shown: &Shown) -> bool {
    // Statements come by their first day, so that a day in common is a last day not before that.
    shown.get(&(change.kind.id, std::ptr::from_ref(change.earlier))).is_some_and(|last| *last >= change.day.first())
}

/// Puts a change that quoted words show in the place of the same one that a paraphrase of the same day has shown.
fn take_the_quotation<'l>(change: Change<'l>, shown: &mut [Change<'l>]) {
    let is_told = |it: &&mut Change<'l>| {
        it.kind.id == change.kind.id && std::ptr::eq(it.earlier, change.earlier) && it.day == change.day
    };
    let told = shown.iter_mut().rev().find(is_told);
    if let Some(told) = told.filter(|it| change.claim().is_quoted() && !it.claim().is_quoted()) {
        *told = change;
    }
}

/// The doubt that a statement of the same days as the earlier one casts on a change: it states what moved, and does not
/// bear the change out. One that does not mention it casts none.
fn rival(
    timeline: &Timeline<'_>,
    context: &Context<'_>,
    (predecessors, frontiers): (&[Predecessor], &Frontiers),
    at: usize,
    change: &Change<'_>,
) -> Option<Doubt> {
    let Judge::Pair(judge) = change.kind.judge else { return None };
    let utterances = &timeline.utterances;
    let (earlier, components) = predecessors.iter().find(|it| std::ptr::eq(utterances[it.0].claim, change.earlier))?;
    let of_kind = || components.iter().copied().filter(|it| change.kind.components.contains(it));
    let is_coded = of_kind().any(|it| it != Component::Words);
    let moved: Vec<Component> = of_kind().filter(|it| !is_coded || *it != Component::Words).collect();
    let frontiers = moved.iter().map(|it| &frontiers[*it as usize]).filter(|it| it.last_before() == Some(*earlier));
    let position = |at: usize| position(context.ledger, &utterances[at]);
    let dissents = |rival: &&usize| {
        let pair = Pair::of(position(**rival), position(at));
        judge(&pair).is_none() && judge_pair(&pair, false).compared.iter().any(|it| moved.contains(it))
    };
    let dissent = frontiers.flat_map(Frontier::rivals).find(dissents)?;
    Some(Doubt::OtherwiseOnSameDays(utterances[*dissent].claim.id.to_string()))
}

#[cfg(test)]
mod tests {
    use crate::casebook::Case;
    use crate::diff::{Context, Doubt, changes};

    /// Whether another statement of the same days is said to say otherwise of the day that moved later in a case.
    fn check(case: &str, expected: bool) {
        let case = Case::parse(case).unwrap();
        let (timelines, context) = (case.timelines(), Context::new(&case.ledger, case.today));
        let found = timelines.iter().flat_map(|it| changes(it, &context, false).changes);
        let is_doubted =
            |it: &crate::diff::Change<'_>| it.doubts.iter().any(|it| matches!(it, Doubt::OtherwiseOnSameDays(_)));
        let delayed: Vec<bool> = found.filter(|it| it.kind.id == "delayed").map(|it| is_doubted(&it)).collect();
        assert_eq!(delayed, [expected], "{:?}", case.ledger.claims);
    }

    #[test]
    fn only_a_statement_that_states_the_same_thing_otherwise_casts_a_doubt() {
        check(
            "2025-02-03 {by: 2025-09-01}: The bridge will open by September.
             2025-02-03 {by: 2025-06-01}: The bridge will open by June.
             2025-05-20 {by: 2025-09-01}: The bridge will open by September.",
            true,
        );
        check(
            "2025-02-03: The bridge will open.
             2025-02-03 {by: 2025-06-01}: The bridge will open by June.
             2025-05-20 {by: 2025-09-01}: The bridge will open by September.",
            false,
        );
        check(
            "2025-02-03: We are proud of our engineers.
             2025-02-03: The bridge will open by 1 June.
             2025-05-20: The bridge will open by 1 September.",
            false,
        );
    }
}
