//! One report denies what the other one does not.
//!
//! # Looks at
//! Words that stand in both reports and say something: whether they are denied, with the scope of each denial. A
//! denied thought is a denied statement ("I don't think we can"), and two denials cancel out. Opposites in one place
//! ("accepts", "rejects"); and the sides that both files say the speaker is on.
//!
//! # Not this when
//! - both deny it in other words: that is `wording`
//! - what is denied is not in both reports
//!
//! # Fires
//! ```text
//! 2025-03-02: “I don't think we have much hope of rain tomorrow.”
//! 2025-03-02: “I don't think we don't have much hope of rain tomorrow.”
//! => negation none -> don't
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “I don't think we have much hope of rain.”
//! 2025-03-02: We do not have much hope of rain.
//! => hedge think -> none
//! ```

use std::ops::Range;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::claim::Side;
use crate::language::content::is_content;
use crate::language::grammar::negation::{Negation, is_negated, negations};
use crate::reading::opposite::{Pole, pole};
use crate::reading::word_key::word_key;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "negation",
    title: "denied in one, affirmed in the other",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("negation.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    sides(compared).or_else(|| denied(compared)).or_else(|| opposed(compared))
}

/// The sides that the two files say the speaker is on.
fn sides(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (compared.one.reading.stance.as_ref()?.value, compared.other.reading.stance.as_ref()?.value);
    let is_turned = matches!((one.side(), other.side()), (Side::For, Side::Against) | (Side::Against, Side::For));
    let reason = "the speaker is for it in one report and against it in the other".to_owned();
    is_turned.then(|| Evidence::keys((one, other), "stance", reason))
}

/// Words that stand against each other in the same place: "accepts", "rejects".
fn opposed(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if !compared.aligned.is_close() {
        return None;
    }
    let poled = |report: &Report<'_>, places: &Range<usize>| -> Vec<(usize, Pole)> {
        let denials = negations(report.tokens());
        let pole =
            |at: usize| pole(word_key(report.words[at].text), is_denied(report, &denials, report.words[at].start));
        places.clone().filter_map(|at| Some((at, pole(at)?))).collect()
    };
    compared.aligned.differing().find_map(|step| {
        let (ones, others) = (poled(compared.one, &step.one), poled(compared.other, &step.other));
        let faces = |one: &(usize, Pole)| Some((one.0, others.iter().find(|it| one.1.is_against(it.1))?.0));
        let (at, beside) = ones.iter().find_map(faces)?;
        let (one, other) = (&compared.one.words[at], &compared.other.words[beside]);
        let reason = format!("“{}” stands against “{}”", other.text, one.text);
        Some(Evidence::words(compared, vec![(one.start..one.end, other.start..other.end)], reason))
    })
}

fn denied(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if !compared.aligned.is_close() {
        return None;
    }
    let (one, other) = (compared.one, compared.other);
    let (ones, others) = (negations(one.tokens()), negations(other.tokens()));
    let same = compared.aligned.steps().iter().filter(|it| it.is_same);
    let shared = same.flat_map(|it| it.one.clone().zip(it.other.clone())).filter(|it| is_content(&one.words[it.0]));
    // The last word that is denied at all is what the denial is about: how far its scope reaches back, to the subject
    // or to a thought before it, is a matter of grammar ("I don't think it is safe", "it is not safe").
    let mut denied = shared.filter_map(|(at, beside)| {
        let here = is_denied(one, &ones, one.words[at].start);
        let there = is_denied(other, &others, other.words[beside].start);
        (here || there).then_some((one.words[at].text, here && there))
    });
    let (word, _) = denied.next_back().filter(|it| !it.1)?;
    let reason = format!("“{word}” is denied in one report and not in the other");
    let cues: Vec<_> = compared
        .aligned
        .differing()
        .map(|step| compared.bytes(step))
        .filter(|(here, beside)| has_cue(one, &ones, here) || has_cue(other, &others, beside))
        .collect();
    Some(Evidence::words(compared, cues, reason)).filter(|it| !it.one.is_empty())
}

/// Whether the word that begins at `start` is denied.
fn is_denied(report: &Report<'_>, negations: &[Negation], start: usize) -> bool {
    report.tokens().iter().position(|it| it.start == start).is_some_and(|at| is_negated(negations, at))
}

/// Whether a denial's cue lies among some bytes.
fn has_cue(report: &Report<'_>, negations: &[Negation], bytes: &Range<usize>) -> bool {
    negations.iter().any(|it| {
        let cue = report.tokens()[it.cue.start].start..report.tokens()[it.cue.end - 1].end;
        cue.start < bytes.end && bytes.start < cue.end
    })
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn opposites_in_one_place_and_sides_on_file_stand_against_each_other() {
        check(
            "2025-03-02: “The council accepts the plan for the quay.”
             2025-03-02: “The council rejects the plan for the quay.”
             => negation accepts -> rejects",
        );
        check(
            "2025-03-02 {stance: support}: Says yes to the quay.
             2025-03-02 {stance: strong-oppose}: Will hear nothing of the quay.
             => negation support -> strong-oppose",
        );
    }

    #[test]
    fn a_dropped_not_is_the_gravest_slip() {
        check(
            "2025-03-02: “The mayor did not open the sluice.”
             2025-03-02: “The mayor did open the sluice.”
             => negation not -> none",
        );
    }

    #[test]
    fn the_same_denial_contracted_is_alike() {
        check(
            "2025-03-02: “The ferry will not run in winter.”
             2025-03-02: “The ferry won't run in winter.”
             => alike",
        );
    }
}
