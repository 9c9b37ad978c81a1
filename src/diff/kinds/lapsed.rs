//! The position lapsed: its own deadline passed, and nothing was said on the topic until then.
//!
//! # Looks at
//! A whole timeline: every statement with a deadline, and whether the speaker is on record with anything on the topic
//! after it and up to the deadline's last day.
//!
//! # Not this kind when
//! - the deadline was moved or taken back in time: that is `hastened`, `delayed` or `undated`
//! - the deadline lies ahead of today
//!
//! # Fires
//! ```text
//! 2025-05-28 {by: 2025-06-11}: You will know in two weeks.
//! 2025-07-14 {stance: support}: We are still for it.
//! => lapsed 2025-06-11 -> nothing on record by then
//! ```
//!
//! # Near miss
//! ```text
//! 2025-05-28 {by: 2025-06-11}: You will know in two weeks.
//! 2025-06-11 {stance: support}: Here is the answer.
//! => held
//! ```

use crate::date::Date;
use crate::diff::{Course, Evidence, Found, Judge, Kind};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "lapsed",
    title: "its own deadline passed in silence",
    inverse: None,
    components: &[Component::Deadline],
    yields_to: &[],
    room: include_str!("lapsed.rs"),
    judge: Judge::Course(judge),
};

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let utterances = &course.timeline.utterances;
    let mut found = Vec::new();
    for (at, utterance) in utterances.iter().enumerate() {
        let Some(sourced) = &utterance.reading.deadline else { continue };
        let Some(deadline) = sourced.value.filter(|it| it.last() >= utterance.claim.said.last()) else { continue };
        let answered = utterances.get(at + 1).is_some_and(|next| next.claim.said.first() <= deadline.last());
        if answered || course.context.today <= deadline.last() {
            continue;
        }
        found.push(Found {
            earlier: utterance.claim,
            later: None,
            day: Date::day(deadline.last()),
            evidence: Evidence {
                from: deadline.to_string(),
                to: "nothing on record by then".into(),
                earlier: sourced.basis.clone(),
                later: None,
                reason: format!(
                    "{} is not on record on this topic again between {} and {}",
                    course.context.ledger.speaker_name(course.timeline.speaker),
                    utterance.claim.said,
                    deadline.last()
                ),
            },
            lookup: None,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_deadline_ahead_has_not_lapsed() {
        check(
            "today 2025-06-11
             2025-05-28 {by: 2025-06-11}: You will know in two weeks.
             => held",
        );
        check(
            "today 2025-06-12
             2025-05-28 {by: 2025-06-11}: You will know in two weeks.
             => lapsed 2025-06-11 -> nothing on record by then",
        );
    }
}
