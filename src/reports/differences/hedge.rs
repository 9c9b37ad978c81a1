//! One report is less sure: a hedge was added or dropped.
//!
//! # Looks at
//! Words that say how sure the speaker is ("I think", "perhaps", "may"), where the reports share most of their words;
//! and the outlet's own hedge ("reportedly"), which is not the speaker's.
//!
//! # Not this when
//! - both hedge to the same degree, in whatever words
//! - it is made to depend on something: that is `condition`
//!
//! # Fires
//! ```text
//! 2025-03-02: “I think the well will run dry by autumn.”
//! 2025-03-02: “The well will run dry by autumn.”
//! => hedge think -> none
//! => trimmed I think -> none
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “Perhaps the well will run dry by autumn.”
//! 2025-03-02: The well may run dry by autumn.
//! => alike
//! ```

use crate::language::token_range::TokenRange;
use std::ops::Range;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::claim::Certainty;
use crate::language::content::is_content;
use crate::language::token::{Kind, Token};
use crate::reading::certainty::{Hedger, certainty, hedges};

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "hedge",
    title: "a hedge more, or less",
    yields_to: &["negation"],
    takes_the_rest: false,
    room: include_str!("hedge.rs"),
    judge,
};

/// So many words that say something make a clause of their own; where marks are around it, fewer do.
const CLAUSE: usize = 2;
const MARKED_CLAUSE: usize = 1;

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if !compared.aligned.is_close() {
        return None;
    }
    let one = own(compared.one).filter(|it| !is_left_out_whole(compared, compared.one, &it.1));
    let other = own(compared.other).filter(|it| !is_left_out_whole(compared, compared.other, &it.1));
    if degree(one.as_ref()) != degree(other.as_ref()) {
        let reason = "the speaker is less sure in one report than in the other".to_owned();
        return Some(evidence(compared, (one.map(|it| it.1), other.map(|it| it.1)), reason));
    }
    let (one, other) = (of_outlet(compared.one), of_outlet(compared.other));
    let reason = "one outlet does not vouch for it; the hedge is its own, not the speaker's".to_owned();
    (one.is_some() != other.is_some()).then(|| evidence(compared, (one, other), reason))
}

/// How sure the speaker is, and the bytes that say so.
fn own(report: &Report<'_>) -> Option<(Certainty, Range<usize>)> {
    certainty(report.tokens()).map(|(degree, places)| (degree, bytes(report, places)))
}

/// Whether a hedge stands in a clause that the other report leaves out as a whole: what is not told is not told surer.
fn is_left_out_whole(compared: &Comparison<'_, '_>, report: &Report<'_>, hedge: &Range<usize>) -> bool {
    let is_one = report.id() == compared.one.id();
    compared.aligned.differing().any(|step| {
        let (own, beside) = if is_one { (&step.one, &step.other) } else { (&step.other, &step.one) };
        let range = if is_one { compared.bytes(step).0 } else { compared.bytes(step).1 };
        let is_outside = |it: &&Token<'_>| it.end <= hedge.start || hedge.end <= it.start;
        let matter = report.words[own.clone()].iter().filter(|it| is_content(it)).filter(is_outside).count();
        let before = report.tokens().iter().rfind(|it| it.end <= range.start);
        let behind = report.tokens().iter().find(|it| it.start >= range.end);
        let is_marked = [before, behind].iter().all(|it| it.is_none_or(|it| it.kind == Kind::Punct));
        let enough = if is_marked { MARKED_CLAUSE } else { CLAUSE };
        beside.is_empty() && range.start <= hedge.start && hedge.end <= range.end && matter >= enough
    })
}

/// Who does not hedge is certain.
fn degree(hedge: Option<&(Certainty, Range<usize>)>) -> Certainty {
    hedge.map_or(Certainty::Certain, |it| it.0)
}

/// The bytes of the outlet's own hedge.
fn of_outlet(report: &Report<'_>) -> Option<Range<usize>> {
    let found = hedges(report.tokens()).into_iter().find(|it| it.kind == Hedger::Outlet)?;
    Some(bytes(report, found.range))
}

fn bytes(report: &Report<'_>, places: TokenRange) -> Range<usize> {
    report.tokens()[places.start].start..report.tokens()[places.end - 1].end
}

fn evidence(
    compared: &Comparison<'_, '_>,
    (one, other): (Option<Range<usize>>, Option<Range<usize>>),
    reason: String,
) -> Evidence {
    Evidence::words(compared, vec![(one.unwrap_or(0..0), other.unwrap_or(0..0))], reason)
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn the_outlets_hedge_is_not_the_speakers() {
        check(
            "2025-03-02: The mayor sold the old mill.
             2025-03-02: The mayor reportedly sold the old mill.
             => hedge none -> reportedly",
        );
    }

    #[test]
    fn a_hedge_goes_with_the_sentence_that_is_left_out() {
        check(
            "2025-03-02: “Perhaps it was late. The well will run dry by autumn.”
             2025-03-02: “The well will run dry by autumn.”
             => trimmed",
        );
    }

    #[test]
    fn weaker_and_stronger_hedges_differ() {
        check(
            "2025-03-02: “The well will probably run dry by autumn.”
             2025-03-02: “The well will possibly run dry by autumn.”
             => hedge probably -> possibly",
        );
    }
}
