//! Where a later statement tells itself from where its speaker moved: *we have raised our offer from 28 to 32*.

use std::ops::Range;

use super::moved::{GATES, Judge, Moved, Stop};
use crate::diff::{self, moved};
use crate::language::token_range::TokenRange;
use crate::reading::Basis;
use crate::reading::words::Words;

/// How many tokens may stand between a figure and the words that it comes before: *14 days instead of 45*.
const BESIDE: usize = 2;

impl Judge<'_> {
    /// Where a later statement tells from where its speaker moved: with the nearest earlier statement that names what it
    /// moved from.
    pub(super) fn told(&self) -> Vec<Moved> {
        let mut found = Vec::new();
        for (later, spoken) in self.later.statements.iter().enumerate() {
            let (stated, begin) = spoken.stated(self.said(self.days.1));
            let told = diff::told_alone(&stated);
            let may_be_flag = |it: &&diff::Shift| {
                let gate = GATES.iter().find(|gate| gate.kind == it.kind.id);
                gate.is_some_and(|it| it.stopped_by != Stop::NoDay || self.are_days_known())
            };
            let words = Self::words(&stated, self.days.1);
            for shift in told.iter().filter(may_be_flag) {
                let Basis::Words(from) = &shift.evidence.earlier else { continue };
                let near = (0..self.statements.earlier.len()).filter(|it| self.statements.is_one_speaker(*it, later));
                let near = near.filter_map(|earlier| {
                    let pair = self.statements.pair(earlier, later)?;
                    let (before, begin) = self.earlier.statements[earlier].stated(self.said(self.days.0));
                    let named = named(&Self::words(&before, self.days.0), &words, from)?;
                    Some((pair, self.earlier.statements[earlier].own(&named, begin)))
                });
                let nearest = near.reduce(|best, it| if it.0.likeness > best.0.likeness { it } else { best });
                let Some((pair, named)) = nearest else { continue };
                let moved = moved(shift.evidence.later.iter());
                found.push(Moved {
                    pair,
                    kind: shift.kind.id,
                    because: shift.evidence.reason.clone(),
                    earlier: vec![named],
                    later: moved.iter().map(|it| spoken.own(it, begin)).collect(),
                });
                break;
            }
        }
        found
    }
}

/// Where earlier words name the figure or the day that stands in later ones at `from`.
fn named(earlier: &Words<'_>, later: &Words<'_>, from: &Range<usize>) -> Option<Range<usize>> {
    let figure = later.amounts.iter().find(|it| it.range == *from).and_then(|from| {
        let is = |unit: &str| unit == from.amount.unit || unit.is_empty() || from.amount.unit.is_empty();
        earlier.amounts.iter().find(|it| it.meant == from.meant && is(&it.amount.unit)).map(|it| it.range.clone())
    });
    let day = || {
        let from = later.moments.iter().find(|it| it.range == *from)?;
        earlier.moments.iter().find(|it| it.date == from.date).map(|it| it.range.clone())
    };
    figure.or_else(day)
}

/// Whether earlier words name already the figure or the day that stands right before a turn of later ones: who asks for *14
/// days instead of 45* and did so before has not moved.
pub(super) fn names_before(earlier: &Words<'_>, later: &Words<'_>, turn: TokenRange) -> bool {
    let ranges = later.amounts.iter().map(|it| &it.range).chain(later.moments.iter().map(|it| &it.range));
    let near = turn.start.saturating_sub(BESIDE)..turn.start;
    let stands_before = |it: &&Range<usize>| near.clone().any(|at| it.contains(&later.tokens[at].start));
    ranges.filter(stands_before).any(|it| named(earlier, later, it).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;

    #[test]
    fn what_was_named_before_is_no_turn() {
        let is = |earlier: &str| {
            let later = Words::of("The rates should come in 14 days instead of the 45 days of now.", UNDATED);
            let turn = later.tokens.iter().position(|it| it.is("instead")).unwrap();
            names_before(&Words::of(earlier, UNDATED), &later, TokenRange::new(turn, turn + 2))
        };
        assert!(is("The rates should come within 14 days.") && !is("The rates should come within 45 days."));
    }
}
