//! The position fell silent: not recorded on the topic since a day, although recorded on others, and somebody looked.
//!
//! # Looks at
//! A whole timeline and `lookups.yaml`: a lookup of this speaker on this topic, the last statement before it, and how
//! often the speaker was recorded on other topics in between. Without a lookup it never fires: what is not on file
//! may merely not have been filed.
//!
//! # Not this kind when
//! - nobody recorded having looked
//! - the speaker was not recorded on other topics either
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! elsewhere 2025-04-02
//! looked 2025-05-01: the ministry's page, all of April
//! => silent last recorded 2025-02-03 -> not recorded since, as of 2025-05-01
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February 2025 Ada Roe was for it; a search made on 1 May 2025 found no
//! newer statement.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! elsewhere 2025-04-02
//! => held
//! ```

use chrono::NaiveDate;

use crate::claim::TopicId;
use crate::diff::{Course, Doubt, Evidence, Found, Judge, Kind, Value, headline};
use crate::reading::{Basis, Component};

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "silent",
    title: "not recorded since, though looked for",
    inverse: None,
    components: &[Component::Stance],
    yields_to: &[],
    room: include_str!("silent.rs"),
    headline: headline::silent,
    judge: Judge::Course(judge),
};

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let utterances = &course.timeline.utterances;
    let mut found: Vec<Found<'l>> = Vec::new();
    for lookup in course.context.lookups(course.timeline.speaker, course.timeline.topic) {
        let before = utterances.partition_point(|it| it.claim.said.first() <= lookup.on.last());
        let Some(last) = before.checked_sub(1).map(|at| &utterances[at]) else { continue };
        let (since, until) = (last.claim.said.last(), lookup.on.last());
        let elsewhere = course.context.recorded_between(course.timeline.speaker, since, until);
        if elsewhere.is_empty() || since >= lookup.on.first() {
            continue;
        }
        let times = if elsewhere.len() == 1 { "once".to_owned() } else { format!("{} times", elsewhere.len()) };
        let parts = parts(course, elsewhere);
        found.push(Found {
            earlier: last.claim,
            later: None,
            day: lookup.on,
            evidence: Evidence {
                from: Value::LastOn(last.claim.said),
                to: Value::NotSince(lookup.on),
                earlier: Basis::Key("said"),
                later: Some(Basis::Key("lookups.yaml")),
                reason: format!("recorded {times} on other topics in between, and looked for in vain"),
            },
            doubts: if parts.is_empty() { Vec::new() } else { vec![Doubt::OnParts(parts)] },
            lookup: Some(lookup),
        });
    }
    found
}

/// The names of the topics among these that are parts of the timeline's own, each once.
fn parts(course: &Course<'_, '_>, elsewhere: &[(NaiveDate, &TopicId)]) -> Vec<String> {
    let ledger = course.context.ledger;
    let is_part = |it: &&TopicId| ledger.topic(it).is_some_and(|it| it.parent.as_ref() == Some(course.timeline.topic));
    let mut found: Vec<String> = Vec::new();
    for topic in elsewhere.iter().map(|it| it.1).filter(is_part) {
        let name = ledger.topic_name(topic);
        if !found.iter().any(|it| it == name) {
            found.push(name.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn one_who_says_nothing_at_all_is_not_silent_on_this() {
        check(
            "2025-02-03 {stance: support}: The bridge must be built.
             looked 2025-05-01: everywhere
             => held",
        );
    }

    #[test]
    fn a_statement_before_the_lookup_breaks_the_silence() {
        check(
            "2025-02-03 {stance: support}: The bridge must be built.
             2025-05-01 {stance: support}: The bridge must be built.
             elsewhere 2025-04-02
             looked 2025-05-01: the ministry's page
             => held",
        );
    }
}
