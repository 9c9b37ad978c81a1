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
//! # Near miss
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! elsewhere 2025-04-02
//! => held
//! ```

use crate::diff::{Course, Evidence, Found, Judge, Kind};
use crate::reading::{Basis, Component};

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "silent",
    title: "not recorded since, though looked for",
    inverse: None,
    components: &[Component::Stance],
    yields_to: &[],
    room: include_str!("silent.rs"),
    judge: Judge::Course(judge),
};

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let utterances = &course.timeline.utterances;
    let mut found: Vec<Found<'l>> = Vec::new();
    for lookup in course.context.lookups(course.timeline) {
        let before = utterances.partition_point(|it| it.claim.said.first() <= lookup.on.last());
        let Some(last) = before.checked_sub(1).map(|at| &utterances[at]) else { continue };
        let (since, until) = (last.claim.said.last(), lookup.on.last());
        let elsewhere = course.context.recorded_between(course.timeline.speaker, since, until);
        if elsewhere == 0 || since >= lookup.on.first() {
            continue;
        }
        let times = if elsewhere == 1 { "once".to_owned() } else { format!("{elsewhere} times") };
        found.push(Found {
            earlier: last.claim,
            later: None,
            day: lookup.on,
            evidence: Evidence {
                from: format!("last recorded {}", last.claim.said),
                to: format!("not recorded since, as of {}", lookup.on),
                earlier: Basis::Key("said"),
                later: Some(Basis::Key("lookups.yaml")),
                reason: format!("recorded {times} on other topics in between, and looked for in vain"),
            },
            lookup: Some(lookup),
        });
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
