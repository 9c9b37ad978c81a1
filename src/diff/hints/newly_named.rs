//! A day, a figure or a condition is named for the first time, where the statements before name none.
//!
//! # Looks at
//! The keys `by`, `amount` and `if`, and words that name a day, a figure or a condition of the position itself. In the statements
//! before, however they are told, nothing of the sort is named in any role.
//!
//! # Why it is no flag
//! What a statement does not mention it neither keeps nor drops: the day may have stood all along. Where the earlier
//! statement says expressly that there is none, it is *dated*, *quantified* or *conditioned*.
//!
//! # Found
//! ```text
//! 2025-02-03: The bridge will be built.
//! 2025-05-20: The bridge will be built by 30 September.
//! ```
//!
//! # Near miss
//! ```text
//! 2025-02-03: The bridge, begun in 1998, will be built by the autumn.
//! 2025-05-20: The bridge will be built by 30 September.
//! ```

use crate::claim::Claim;
use crate::diff::headline::question;
use crate::diff::{Course, Hint, Hinted, Precision, Utterance};
use crate::reading::role::Mention;
use crate::reading::words::Words;
use crate::reading::{Basis, Component, Reading, Sourced};

/// The card.
pub(super) static HINT: Hint = Hint {
    id: "newly-named",
    title: "a day, a figure or a condition is named for the first time",
    precision: Precision { right: 11, of: 16, on: "511 pairs in which readers had marked what changed" },
    room: include_str!("newly_named.rs"),
    judge,
};

/// What can be named, with how it reads.
const NAMED: [(Component, &str, &str); 3] = [
    (Component::Deadline, "Names a day for the first time", "a day"),
    (Component::Amount, "Names a figure for the first time", "a figure"),
    (Component::Conditions, "Names a condition for the first time", "a condition"),
];

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Hinted<'l>> {
    let all = &course.timeline.utterances;
    let first = |(component, tag, what): (Component, &'static str, &str)| {
        let at = all.iter().position(|it| mentions(it, component))?;
        let (before, after) = all.split_at(at);
        let claim = after.first()?.claim;
        let earlier = before.iter().rev().map(|it| it.claim).find(|it| it.said.is_before(claim.said))?;
        let Sourced { value, basis } = named(&after.first()?.reading, claim, component)?;
        Some(Hinted {
            hint: &HINT,
            earlier: Some(earlier),
            claim,
            basis,
            tag,
            sentence: told(course, claim, what, &value),
        })
    };
    NAMED.into_iter().filter_map(first).collect()
}

/// How it reads.
fn told(course: &Course<'_, '_>, claim: &Claim, what: &str, value: &str) -> String {
    let ledger = course.context.ledger;
    let (name, day) = (ledger.speaker_name(&claim.speaker), claim.said.in_words_after_on());
    let sentence =
        format!("{name} named {what} {day}: {value}. Nothing on file before names one; that is no change by itself.");
    format!("{}{sentence}", question(ledger, &claim.topic))
}

/// Whether a statement says anything of the sort, in any of its texts and whatever its role there.
fn mentions(utterance: &Utterance<'_>, component: Component) -> bool {
    let told = |claim: &Claim| {
        let texts = [&claim.quote, &claim.reported, &claim.says];
        texts.into_iter().flatten().any(|it| has(&Words::of(it, claim.said.last()), component))
    };
    utterance.reading.states(component) || utterance.reports.iter().any(|it| told(it))
}

fn has(words: &Words<'_>, component: Component) -> bool {
    match component {
        Component::Deadline => !words.moments.is_empty() || !words.deadlines.is_empty(),
        Component::Amount => !words.amounts.is_empty(),
        Component::Conditions => words.conditions.iter().any(|it| it.kind.is_condition()),
        _ => false,
    }
}

/// What a statement names, where it belongs to the position: coded, or the only one of its words.
fn named(reading: &Reading<'_>, claim: &Claim, component: Component) -> Option<Sourced<String>> {
    let coded = match component {
        Component::Deadline => reading.deadline.as_ref().and_then(|it| Some((it.value?.in_words(), &it.basis))),
        Component::Amount => reading.amount.as_ref().and_then(|it| Some((it.value.as_ref()?.to_string(), &it.basis))),
        Component::Conditions => {
            let stated = reading.conditions.as_ref().filter(|it| !it.value.is_empty());
            stated.map(|it| (format!("if {}", it.value.join(" and ")), &it.basis))
        }
        _ => None,
    };
    if let Some((value, basis @ Basis::Key(_))) = coded {
        return Some(Sourced { value, basis: basis.clone() });
    }
    let words = reading.words.as_ref()?;
    let roles = words.roles();
    let own = |all: &[Mention]| {
        let mut own = all.iter().filter(|it| it.role.is_of_position()).map(|it| it.tokens);
        own.next().filter(|_| own.next().is_none())
    };
    let tokens = match component {
        // "For a certain time" names no day.
        Component::Deadline if words.deadlines.iter().all(|it| it.date.is_some()) => own(&roles.deadlines)?,
        Component::Amount => own(&roles.amounts)?,
        Component::Conditions => words.conditions.iter().find(|it| it.kind.is_condition())?.tokens(),
        _ => return None,
    };
    let range = words.bytes(tokens);
    Some(Sourced { value: claim.in_marks(words.text.get(range.clone())?), basis: Basis::Words(range) })
}

#[cfg(test)]
mod tests {
    use crate::diff::hints::tests::check;

    #[test]
    fn what_is_named_for_the_first_time_is_hinted_at() {
        check(
            "2025-02-03: We will repair the bridge.\n2025-05-20: We will repair the bridge by 30 June.",
            &["newly-named"],
        );
        check("2025-02-03: We will send ships.\n2025-05-20: We will send 40 ships.", &["newly-named"]);
        check("2025-02-03: Soon.\n2025-05-20 {if: [the islands ask]}: The word is given.", &["newly-named"]);
        check("2025-02-03: Soon.\n2025-05-20 {by: 2025-06-30}: The day is set.", &["newly-named"]);
    }

    #[test]
    fn what_was_named_or_expressly_not_before_is_none() {
        check("2025-02-03: We repair it by 1 May.\n2025-05-20: We repair it by 30 June.", &[]);
        check("2025-02-03 {by: none}: When it is ready.\n2025-05-20 {by: 2025-06-30}: The day is set.", &[]);
        check("2025-02-03: The bridge of 1998 is old.\n2025-05-20: We will repair it by 30 June.", &[]);
    }

    #[test]
    fn what_is_no_part_of_the_position_is_none() {
        check("2025-02-03: We will close it.\n2025-05-20: We will close it for a certain period of time.", &[]);
        check("2025-02-03: We will repair the bridge.\n2025-05-20: The bridge, built in 1998, will be repaired.", &[]);
        check(
            "2025-02-03: We will send ships.\n2025-05-20: We sent 40 ships last year and will send ships again.",
            &[],
        );
    }

    #[test]
    fn the_first_statement_of_all_names_nothing_anew() {
        check("2025-05-20: We will repair the bridge by 30 June.", &[]);
    }
}
