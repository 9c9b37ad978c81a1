//! Two sentences straight from the command line: what moved between them, as if one speaker had said both on one topic.

use super::precedence::apply_precedence;
use super::{Finding, Gap, Judgement, Pair, Position, Shift, Verdicts, judge_pair};
use crate::claim::Statement;
use crate::reading::matter::Matter;
use crate::reading::read_statement;

/// What comparing two statements came to.
#[derive(Debug)]
pub struct Comparison {
    /// What moved from the earlier to the later one.
    pub shifts: Vec<Shift>,
    /// Whether that is an answer.
    pub finding: Finding,
    /// What every gate and kind said, where that was asked for.
    pub verdicts: Option<Verdicts>,
}

/// Compares two statements; with `why`, also tells what every gate and kind said of them.
#[must_use]
pub fn compare(earlier: &Statement, later: &Statement, why: bool) -> Comparison {
    compare_on(&Matter::default(), earlier, later, why)
}

/// Compares two statements on a matter: where both plainly take a side of its proposition, that tells which side each is on.
#[must_use]
pub fn compare_on(matter: &Matter<'_>, earlier: &Statement, later: &Statement, why: bool) -> Comparison {
    let readings = (read_statement(earlier, matter), read_statement(later, matter));
    let pair = Pair::of(Position::stated(earlier, &readings.0), Position::stated(later, &readings.1));
    let judgement = judge_pair(&pair, why);
    let finding = Finding::of([&judgement], || Gap::of_words(&earlier.words, &later.words, &judgement));
    let Judgement { mut shifts, verdicts, .. } = judgement;
    apply_precedence(&mut shifts, |it| it.kind);
    Comparison { shifts, finding, verdicts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    fn check(earlier: &str, later: &str, expected: &str) {
        let day = |day: u32| Date::day(chrono::NaiveDate::from_ymd_opt(2025, 3, day).unwrap());
        let statement = |words: &str, on| Statement { words: words.to_owned(), said: Some(day(on)) };
        let found = compare(&statement(earlier, 1), &statement(later, 2), false);
        assert_eq!(found.finding.name(), expected, "{earlier} / {later}");
    }

    #[test]
    fn what_moved_is_changed() {
        check("We will send 40 ships.", "We will send 55 ships.", "changed");
    }

    #[test]
    fn the_same_in_other_words_is_held() {
        check("The harbour will open at noon.", "At noon the harbour will open.", "held");
    }

    #[test]
    fn the_same_side_in_other_words_is_held() {
        check("The toll should be abolished.", "It is time to scrap the toll.", "held");
        check("The keeper enjoys our full support.", "We stand firmly behind the keeper.", "held");
        check("We support the toll.", "We support the toll, and the mayor has been arrested.", "not compared");
    }

    #[test]
    fn what_was_done_and_what_will_be_done_are_two_things() {
        check("We built 200 homes last year.", "We will build 300 homes next year.", "not compared");
    }

    #[test]
    fn what_is_told_to_be_refuted_is_not_said() {
        check("Nobody wants to sell the ship.", "Reports that we want to sell the ship are untrue.", "not compared");
        check(
            "It would be a lie to say that we keep the crew apart.",
            "We do not keep the crew apart.",
            "not compared",
        );
        check("We do not dump waste.", "That we dump waste is a lie.", "not compared");
        check("We do not test creams.", "The story that we test creams is pure invention.", "not compared");
        check("The levy stays at 3 percent.", "If we raised the levy to 5 percent, many would leave.", "not compared");
        check("We did not sell the ship.", "I am accused of having sold the ship.", "not compared");
    }

    #[test]
    fn a_verb_in_the_place_of_another_is_never_held() {
        let verbs = ["audited", "copied", "filmed", "mislaid", "praised", "read", "rewrote", "signed", "translated"];
        let frames = [
            "We V the treaty with Lestria in Orsa.",
            "Yesterday the mayor of Orsa V the treaty with Lestria.",
            "The treaty with Lestria was V by the mayor of Orsa.",
            "I can confirm that the council V the treaty with Lestria.",
        ];
        let pairs = verbs.iter().flat_map(|one| verbs.map(|other| (*one, other)));
        for ((one, other), frame) in pairs.flat_map(|pair| frames.map(|frame| (pair, frame))) {
            let (earlier, later) = (frame.replace('V', one), frame.replace('V', other));
            let statement = |words: &str| Statement { words: words.to_owned(), said: None };
            let found = compare(&statement(&earlier), &statement(&later), false).finding.name();
            assert_eq!(found == "held", one == other, "{earlier} / {later}: {found}");
        }
    }

    #[test]
    fn what_has_nothing_in_common_is_not_compared() {
        check("The harbour will open at noon.", "Nurses deserve better pay.", "not compared");
        check("The harbour will open at noon.", "", "not compared");
    }
}
