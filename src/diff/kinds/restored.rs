//! The position was restored: the speaker came back to a position given up before.
//!
//! # Looks at
//! A whole timeline: the side of the stance, the conditions, the amount and the deadline, each by itself; and the
//! same words said again after a change that led away from them. It fires on the statement that comes back, and shows the
//! last one that held the same.
//!
//! # Not this kind when
//! - the position never moved: that is held
//! - the days overlap, so that nobody knows which position came last
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! 2025-05-20 {stance: oppose}: There will be no bridge.
//! 2025-08-11 {stance: strong-support}: The bridge must be built at once.
//! => reversed support -> oppose
//! => reversed oppose -> strong-support
//! => restored support, then oppose -> strong-support
//! => oscillated support, oppose -> strong-support
//! ```
//!
//! # Reads
//! Whether the bridge should be built: Ada Roe was for it on 3 February, then against it, and for it again on 11 August
//! 2025.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {by: 2025-09-01}: By September.
//! 2025-05-20 {by: 2025-10-01}: By October.
//! 2025-08-11 {by: 2025-11-01}: By November.
//! => delayed 2025-09-01 -> 2025-10-01
//! => delayed 2025-10-01 -> 2025-11-01
//! ```

use std::collections::HashMap;

use crate::claim::{ClaimId, Side};
use crate::diff::{Change, Course, Evidence, Found, Judge, Kind, Utterance, Value, headline};
use crate::language::word::letters;
use crate::reading::{Basis, Component, Reading};

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "restored",
    title: "back to an earlier position",
    inverse: None,
    components: &[Component::Stance, Component::Conditions, Component::Amount, Component::Deadline, Component::Words],
    yields_to: &[],
    room: include_str!("restored.rs"),
    headline: headline::restored,
    judge: Judge::Course(judge),
};

/// What one component holds, what two values of it must share to be the same position, and what it rests on.
type Held = (Value, String, Basis);

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let components: [fn(&Reading<'_>) -> Option<Held>; 4] = [stance, conditions, amount, deadline];
    let mut found: Vec<Found<'l>> =
        components.into_iter().flat_map(|value| returns(&course.timeline.utterances, value)).collect();
    let in_words = repeated(course);
    let is_new = |it: &Found<'l>| !found.iter().any(|known| known.later.map(|it| &it.id) == it.later.map(|it| &it.id));
    let new: Vec<Found<'l>> = in_words.into_iter().filter(is_new).collect();
    found.extend(new);
    found
}

/// The same words again, after a change that led away from them and one that led back.
fn repeated<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let mut found = Vec::new();
    if course.changes.is_empty() {
        return found;
    }
    let mut changes_to: HashMap<&ClaimId, Vec<&Change<'l>>> = HashMap::new();
    for (change, later) in course.changes.iter().filter_map(|it| Some((it, it.later?))) {
        changes_to.entry(&later.id).or_default().push(change);
    }
    let mut last_with: HashMap<String, &Utterance<'l>> = HashMap::new();
    for utterance in &course.timeline.utterances {
        let Some(words) = &utterance.reading.words else { continue };
        let text = letters(words.text);
        let Some(held) = last_with.insert(text, utterance) else { continue };
        let leads_back = |it: &&&Change<'l>| {
            held.claim.said.is_before(it.earlier.said) && it.earlier.said.is_before(utterance.claim.said)
        };
        let Some(back) = changes_to.get(&utterance.claim.id).and_then(|it| it.iter().find(leads_back)) else {
            continue;
        };
        let evidence = &back.evidence;
        let Some(place @ Basis::Words(_)) = &evidence.later else { continue };
        found.push(Found {
            earlier: held.claim,
            later: Some(utterance.claim),
            day: utterance.claim.said,
            evidence: Evidence {
                from: Value::Then(Box::new(evidence.to.clone()), Box::new(evidence.from.clone())),
                to: evidence.to.clone(),
                // The words are the same, and so is their place.
                earlier: place.clone(),
                later: Some(place.clone()),
                reason: format!(
                    "these are the words of {} again, after others on {}",
                    held.claim.said, back.earlier.said
                ),
            },
            doubts: Vec::new(),
            lookup: None,
        });
    }
    found
}

fn returns<'l>(utterances: &[Utterance<'l>], value: impl Fn(&Reading<'_>) -> Option<Held>) -> Vec<Found<'l>> {
    let mut found = Vec::new();
    let mut last_with: HashMap<String, (&Utterance<'l>, Held)> = HashMap::new();
    let mut last: Option<(&Utterance<'l>, Held)> = None;
    for utterance in utterances {
        let Some(now) = value(&utterance.reading) else { continue };
        if let Some((before, between)) = &last
            && between.1 != now.1
            && before.claim.said.is_before(utterance.claim.said)
            && let Some((earlier, held)) = last_with.get(&now.1)
            && is_whole(&earlier.reading, &utterance.reading)
        {
            found.push(Found {
                earlier: earlier.claim,
                later: Some(utterance.claim),
                day: utterance.claim.said,
                evidence: Evidence {
                    from: Value::Then(Box::new(held.0.clone()), Box::new(between.0.clone())),
                    to: now.0.clone(),
                    earlier: held.2.clone(),
                    later: Some(now.2.clone()),
                    reason: format!(
                        "this is the position of {} again, after another one on {}",
                        earlier.claim.said, before.claim.said
                    ),
                },
                doubts: Vec::new(),
                lookup: None,
            });
        }
        last_with.insert(now.1.clone(), (utterance, now.clone()));
        last = Some((utterance, now));
    }
    found
}

/// Whether two readings are one position in every component: a side that comes back under a condition is another one.
fn is_whole(earlier: &Reading<'_>, later: &Reading<'_>) -> bool {
    let held = |value: Option<Held>| value.map(|it| it.1);
    let is_same = |value: fn(&Reading<'_>) -> Option<Held>| match (held(value(earlier)), held(value(later))) {
        (Some(before), Some(after)) => before == after,
        _ => true,
    };
    held(conditions(earlier)) == held(conditions(later)) && [stance, amount, deadline].into_iter().all(is_same)
}

fn stance(reading: &Reading<'_>) -> Option<Held> {
    let sourced = reading.stance.as_ref()?;
    let side = sourced.value.side();
    (side != Side::Neither).then(|| (Value::Stance(sourced.value), format!("{side:?}"), sourced.basis.clone()))
}

fn conditions(reading: &Reading<'_>) -> Option<Held> {
    let sourced = reading.conditions.as_ref()?;
    let text = sourced.value.join("; ");
    Some((Value::conditions(&sourced.value), text.to_lowercase(), sourced.basis.clone()))
        .filter(|_| !sourced.value.is_empty())
}

fn amount(reading: &Reading<'_>) -> Option<Held> {
    let sourced = reading.amount.as_ref()?;
    let amount = sourced.value.as_ref()?;
    let same = format!("{} {} {} {:?}", amount.low, amount.high, amount.unit, amount.per);
    Some((Value::Amount(amount.clone()), same, sourced.basis.clone()))
}

fn deadline(reading: &Reading<'_>) -> Option<Held> {
    let sourced = reading.deadline.as_ref()?;
    let date = sourced.value?;
    Some((Value::Deadline(date), date.last().to_string(), sourced.basis.clone()))
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_figure_comes_back() {
        check(
            "2025-01-01 {amount: 40 ships}: Forty.
             2025-02-01 {amount: 55 ships}: Fifty-five.
             2025-03-01 {amount: 40 ships}: Forty after all.
             => raised 40 ships -> 55 ships
             => lowered 55 ships -> 40 ships
             => restored 40 ships, then 55 ships -> 40 ships",
        );
    }
}
