//! What a statement tells of its speaker's own move, where no statement before it shows that: "we have cut our target from 40 to 30".
//!
//! The one statement stands on both sides of such a change, each time with other words of it; and the change says so.

use super::component::Told;
use super::kinds::KINDS;
use super::{Change, Judge, Kind, Pair, Position, Shift, Timeline};
use crate::claim::{Ledger, Statement};
use crate::language::token::tokens;
use crate::reading::matter::Matter;
use crate::reading::read_statement;
use crate::reading::word_key::word_key;

/// The changes that the utterance at a place of the timeline tells of itself, beyond those that were `found` by holding it
/// against earlier ones, and beyond what an earlier one says already.
pub(super) fn own_telling<'l>(
    ledger: &Ledger,
    timeline: &Timeline<'l>,
    at: usize,
    position: Position<'_>,
    found: &[Change<'l>],
) -> Vec<Change<'l>> {
    let utterance = &timeline.utterances[at];
    let Some(told) = position.reading.words.as_ref().and_then(Told::of) else { return Vec::new() };
    let proposition = ledger.topic(timeline.topic).map_or("", |it| &it.proposition);
    let keys: Vec<u64> = tokens(proposition).iter().map(|it| word_key(it.text)).collect();
    let mut earlier = timeline.utterances[..at].iter();
    let told = told.on(|head| keys.contains(&head));
    let Some(told) = told.and_then(|told| earlier.try_fold(told, |told, it| told.beyond(&it.reading))) else {
        return Vec::new();
    };
    let is_shown = |kind: &Kind| found.iter().any(|it| it.kind.id == kind.id || Some(it.kind.id) == kind.inverse);
    let shifts = shifts(position, told).filter(|it| !is_shown(it.kind));
    shifts.map(|it| it.between(utterance.claim, utterance.claim)).collect()
}

/// What a statement by nobody in particular tells of its speaker's own move, whatever was said before it.
#[must_use]
pub fn told_alone(statement: &Statement) -> Vec<Shift> {
    let reading = read_statement(statement, &Matter::default());
    let told = reading.words.as_ref().and_then(Told::of);
    told.map_or_else(Vec::new, |told| shifts(Position::stated(statement, &reading), told).collect())
}

/// The kinds of change that a telling shows.
fn shifts<'p>(position: Position<'p>, told: Told<'p>) -> impl Iterator<Item = Shift> {
    let pair = Pair::told(position, told);
    KINDS.iter().filter_map(move |kind| {
        let Judge::Pair(judge) = kind.judge else { return None };
        Some(Shift { kind, evidence: judge(&pair)?, doubts: vec![super::Doubt::OwnTelling] })
    })
}

#[cfg(test)]
mod tests {
    use crate::casebook::Case;
    use crate::diff::{Context, changes};

    /// What the statements of a case tell of themselves: the kind, and from what to what.
    fn check(case: &str, expected: &[&str]) {
        let case = Case::parse(case).unwrap();
        let (timelines, context) = (case.timelines(), Context::new(&case.ledger, case.today));
        let found = timelines.iter().flat_map(|it| changes(it, &context, false).changes);
        let told = found.filter(crate::diff::Change::is_own_telling);
        let told: Vec<String> =
            told.map(|it| format!("{} {} -> {}", it.kind.id, it.evidence.from, it.evidence.to)).collect();
        assert_eq!(told, expected, "{:?}", case.ledger.claims);
    }

    #[test]
    fn one_statement_alone_may_tell_of_its_move() {
        check("2025-05-20: We have cut our target from 40 to 30 percent.", &["lowered 40 -> 30 percent"]);
        check("2025-05-20: We are putting the opening back from June to September.", &["delayed June -> September"]);
        check(
            "2025-05-20: We have dropped our target of 40 percent.",
            &["unquantified 40 percent -> have dropped our target"],
        );
        check("2025-05-20: We no longer plan to open in June 2026.", &["undated June 2026 -> no longer plan"]);
    }

    #[test]
    fn a_side_is_left_on_what_the_proposition_names() {
        let of = |proposition: &str| format!("proposition {proposition}\n2025-05-20: I no longer support the ban.");
        check(&of("The ban should go ahead."), &["reversed support the ban -> no longer support the ban"]);
        check(&of("The pier should be sold."), &[]);
    }

    #[test]
    fn where_an_earlier_statement_shows_it_or_says_it_already_nothing_is_told() {
        check(
            "2025-02-03: Our target is 40 percent.
             2025-05-20: We have cut our target from 40 percent to 30 percent.",
            &[],
        );
        check(
            "2025-02-03: Our target is 30 percent.
             2025-05-20: We have cut our target from 40 percent to 30 percent.",
            &[],
        );
        check(
            "2025-02-03: We have cut our target from 40 percent to 30 percent.
             2025-05-20: As you know, we have cut our target from 40 percent to 30 percent.",
            &["lowered 40 percent -> 30 percent"],
        );
        check(
            "proposition The ban should go ahead.
             2025-02-03: I oppose the ban.
             2025-05-20: I no longer support the ban.",
            &[],
        );
    }

    #[test]
    fn an_earlier_statement_of_something_else_does_not_hide_it() {
        check(
            "2025-02-03: Our engineers did well.
             2025-05-20: We have cut our target from 40 percent to 30 percent.",
            &["lowered 40 percent -> 30 percent"],
        );
    }
}
