//! The position lapsed: its own deadline passed, and nothing was said on the topic until then.
//!
//! # Looks at
//! A whole timeline: every statement with a deadline, and whether the speaker is on record with anything on the topic
//! after it and up to the deadline's last day.
//!
//! # Not this kind when
//! - the deadline was moved or taken back in time: that is `hastened`, `delayed` or `undated`
//! - the deadline lies ahead of today, or past the last day on which the speaker is on file or was looked for
//!
//! # Fires
//! ```text
//! proposition It will be known soon who builds the bridge.
//! 2025-05-28 {by: 2025-06-11}: You will know in two weeks.
//! 2025-07-14 {stance: support}: We are still for it.
//! => lapsed 2025-06-11 -> nothing on record by then
//! ```
//!
//! # Reads
//! Whether it will be known soon who builds the bridge: on 28 May 2025 Ada Roe named the date 11 June 2025. The date
//! has passed, and between 28 May 2025 and 11 June 2025 no further statement on this by Ada Roe is on record.
//!
//! # Near miss
//! ```text
//! 2025-05-28 {by: 2025-06-11}: You will know in two weeks.
//! 2025-06-11 {stance: support}: Here is the answer.
//! => held
//! ```

use crate::date::Date;
use crate::diff::{Course, Doubt, Evidence, Found, Judge, Kind, Value, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "lapsed",
    title: "its own deadline passed in silence",
    inverse: None,
    components: &[Component::Deadline],
    yields_to: &[],
    room: include_str!("lapsed.rs"),
    headline: headline::lapsed,
    judge: Judge::Course(judge),
};

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let utterances = &course.timeline.utterances;
    let mut found = Vec::new();
    for (at, utterance) in utterances.iter().enumerate() {
        let Some(sourced) = &utterance.reading.deadline else { continue };
        let Some(deadline) = sourced.value.filter(|it| it.last() >= utterance.claim.said.last()) else { continue };
        let answered = utterances.get(at + 1).is_some_and(|next| next.claim.said.first() <= deadline.last());
        // Past the record's reach nobody knows.
        let is_known = course
            .context
            .reach(course.timeline.speaker, course.timeline.topic)
            .is_some_and(|it| it >= deadline.last());
        if answered || !is_known || course.context.today <= deadline.last() {
            continue;
        }
        let until = deadline.last();
        let looked = course
            .context
            .lookups(course.timeline.speaker, course.timeline.topic)
            .iter()
            .any(|it| it.on.last() >= until);
        found.push(Found {
            earlier: utterance.claim,
            later: None,
            day: Date::day(deadline.last()),
            evidence: Evidence {
                from: Value::Deadline(deadline),
                to: Value::NothingByThen,
                earlier: sourced.basis.clone(),
                later: None,
                reason: format!(
                    "{} is not on record on this topic again between {} and {}",
                    course.context.ledger.speaker_name(course.timeline.speaker),
                    utterance.claim.said,
                    deadline.last()
                ),
            },
            doubts: if looked { Vec::new() } else { vec![Doubt::NotLookedFor] },
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
             elsewhere 2025-06-11
             => lapsed 2025-06-11 -> nothing on record by then",
        );
    }

    #[test]
    fn past_the_last_day_on_file_nobody_knows() {
        check(
            "today 2025-08-01
             2025-05-28 {by: 2025-06-11}: You will know in two weeks.
             elsewhere 2025-06-10
             => held",
        );
        check(
            "today 2025-08-01
             2025-05-28 {by: 2025-06-11}: You will know in two weeks.
             looked 2025-06-12: everywhere
             => lapsed 2025-06-11 -> nothing on record by then",
        );
    }
}
