//! How far a position turned: a grade that is suggested, with the reason, and never decided.
//!
//! The scale is PolitiFact's Flip-O-Meter: "No Flip – No significant change in position", "Half Flip – A partial change
//! of position or inconsistent statements", "Full Flop – A major reversal of position; a complete flip-flop". A
//! position that held, was only reworded, or was only made more precise is no change, and so no flip; of a change:
//!
//! - from one side to the other: full flop
//! - anything less on the way from one statement to the next: half flip, a partial change
//! - what shows along a timeline only (back again, to and fro): half flip, inconsistent statements
//! - where nothing was said, there is no statement to grade
//!
//! A condition on either side, a coder's note, or a doubt about what was said or as whom, holds a full flop down to a half flip; where
//! it is not known which statement came first, no grade is suggested at all.

use super::{Change, Doubt, Judge};
use crate::claim::{Claim, Grade};
use crate::reading::Component;

/// A grade, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The grade; `None` where a doubt forbids one.
    pub grade: Option<Grade>,
    /// Why, in words that fit after a colon; what the change itself says is not said again.
    pub because: String,
}

impl Change<'_> {
    /// The grade that the change suggests; `None` where nothing was said, so that there is nothing to grade.
    #[must_use]
    pub fn suggestion(&self) -> Option<Suggestion> {
        self.later?;
        let no_order = |it: &&Doubt| {
            matches!(it, Doubt::OrderUnknown | Doubt::OtherwiseOnSameDays(_) | Doubt::AtLatest { later: Some(_), .. })
        };
        if let Some(doubt) = self.doubts.iter().find(no_order) {
            let cure = if matches!(doubt, Doubt::AtLatest { .. }) {
                "; the day itself under `said`, where a source has it, would settle it"
            } else {
                ""
            };
            return Some(Suggestion { grade: None, because: format!("which was said first is not certain{cure}") });
        }
        let (full, what) = match self.kind.judge {
            Judge::Course(_) => (false, "inconsistent statements"),
            // What is a change of stance and, read backwards, the same change, goes the whole way from side to side.
            Judge::Pair(_) if self.kind.components.contains(&Component::Stance) && self.kind.is_its_own_inverse() => {
                (true, "a complete reversal")
            }
            Judge::Pair(_) => (false, "a partial change"),
        };
        let grade = if full { Grade::FullFlop } else { Grade::HalfFlip };
        let suggestion = |grade, what: &str| Some(Suggestion { grade: Some(grade), because: what.to_owned() });
        match self.weakening().filter(|_| full) {
            Some(why) => suggestion(Grade::HalfFlip, why),
            // To hold the same with more strength is no flip of any sort.
            None if self.kind.inverse == Some("softened") => suggestion(Grade::NoFlip, "the position itself stands"),
            None => suggestion(grade, what),
        }
    }

    /// Why even a turn from side to side may not be a complete one.
    fn weakening(&self) -> Option<&'static str> {
        let is_conditional = |it: &Claim| it.coded.conditions.as_ref().is_some_and(|it| !it.is_empty());
        if is_conditional(self.earlier) {
            return Some("the earlier position had conditions");
        }
        if self.later.is_some_and(is_conditional) {
            return Some("the later position has conditions");
        }
        if [Some(self.earlier), self.later].into_iter().flatten().any(|it| it.note.is_some()) {
            return Some("a coder's note stands on it");
        }
        self.doubts.iter().find_map(|it| match it {
            Doubt::OtherCapacity { .. } => Some("it was said in another capacity"),
            Doubt::Reported => Some("it rests on what an outlet reports"),
            Doubt::Paraphrase => Some("it rests on a paraphrase"),
            Doubt::OwnTelling => Some("the earlier position is not on file"),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::casebook::Case;
    use crate::diff::{Context, changes};

    /// The statements of a case, and for each change `kind: grade, because …`.
    fn check(case: &str, expected: &[&str]) {
        let case = Case::parse(case).unwrap();
        let (timelines, context) = (case.timelines(), Context::new(&case.ledger, case.today));
        let found = timelines.iter().flat_map(|it| changes(it, &context, false).changes).map(|change| {
            let shown = match change.suggestion() {
                Some(it) => format!("{}, {}", it.grade.map_or("none", crate::claim::Grade::name), it.because),
                None => "nothing to grade".to_owned(),
            };
            format!("{}: {shown}", change.kind.id)
        });
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn from_one_side_to_the_other_is_a_full_flop() {
        check(
            "2025-02-03 {stance: support}: The bridge must be built.
             2025-05-20 {stance: oppose}: There will be no bridge.
             => reversed",
            &["reversed: full flop, a complete reversal"],
        );
    }

    #[test]
    fn part_of_the_way_is_a_half_flip() {
        check(
            "2025-02-03 {stance: support}: The bridge must be built.
             2025-05-20 {stance: neutral}: I take no view on the bridge.
             => abandoned",
            &["abandoned: half flip, a partial change"],
        );
        check(
            "2025-02-03 {by: 2025-06-01}: The bridge stands by June.
             2025-05-20 {by: 2025-09-01}: The bridge stands by September.
             => delayed",
            &["delayed: half flip, a partial change"],
        );
        check(
            "2025-02-03 {if: [the town pays]}: We build if the town pays.
             2025-05-20 {if: [the county pays]}: We build if the county pays.
             => reconditioned",
            &["reconditioned: half flip, a partial change"],
        );
    }

    #[test]
    fn to_and_fro_is_inconsistent() {
        check(
            "2025-01-01 {stance: support}: Yes.
             2025-02-01 {stance: oppose}: No.
             2025-03-01 {stance: support}: Yes again.
             => reversed",
            &[
                "reversed: full flop, a complete reversal",
                "reversed: full flop, a complete reversal",
                "restored: half flip, inconsistent statements",
                "oscillated: half flip, inconsistent statements",
            ],
        );
    }

    #[test]
    fn a_doubt_holds_a_full_flop_down() {
        check(
            "2025-02-03 {stance: support, as: minister}: The bridge must be built.
             2025-05-20 {stance: oppose, as: chair of the party}: There will be no bridge.
             => reversed",
            &["reversed: half flip, it was said in another capacity"],
        );
    }

    #[test]
    fn what_was_conditional_was_not_given_up_whole() {
        check(
            "2025-02-03 {stance: support, if: [the town pays]}: The bridge must be built if the town pays.
             2025-05-20 {stance: oppose}: There will be no bridge.
             => reversed",
            &["reversed: half flip, the earlier position had conditions"],
        );
    }

    #[test]
    fn without_an_order_nothing_is_suggested() {
        check(
            "2025-01 {stance: support}: Yes.
             2025-01-20 {stance: oppose}: No.
             => reversed",
            &["reversed: none, which was said first is not certain"],
        );
    }

    #[test]
    fn silence_is_not_graded() {
        check(
            "2025-05-28 {by: 2025-06-11}: You will know in two weeks.
             2025-07-14 {stance: support}: We are still for it.
             => lapsed",
            &["lapsed: nothing to grade"],
        );
    }
}
