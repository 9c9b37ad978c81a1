//! Whether an expression of time belongs to a cue, by where it stands in the clause.

use std::ops::Range;

use crate::date::Precision;
use crate::language::calendar::moment::Moment;
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Kind, Token};

/// How many tokens may stand between an expression of time and the speaker that follows it.
const FARTHEST_BEFORE: usize = 12;

/// What leads to another event's time, besides some prepositions: `because she left on Thursday`.
const OF_ANOTHER: Classes =
    Classes::of(&[Class::Subordinator, Class::Temporal, Class::Concessive, Class::Relative, Class::That]);

/// Occasions on which people speak: what is said after one is said on its day.
const OCCASIONS: [&str; 18] = [
    "talks",
    "meeting",
    "meetings",
    "summit",
    "session",
    "hearing",
    "vote",
    "call",
    "visit",
    "game",
    "match",
    "debate",
    "speech",
    "conference",
    "ceremony",
    "discussions",
    "negotiations",
    "interview",
];
/// Whether a word leads to another event's time: `after Thursday's talks`.
fn leads_away(token: &Token<'_>) -> bool {
    token.is_in(OF_ANOTHER) || token.is_any(&["following", "ahead", "by", "despite", "amid"])
}

/// Whether a word begins the circumstances of speaking after a comma: `, speaking on Thursday`.
fn is_circumstance(token: &Token<'_>) -> bool {
    token.is_in(Class::Occasion) || token.is_any(&["speaking", "writing", "appearing", "talking", "late", "early"])
}

/// The words of a sentence without what is said, and where in them speaker and cue stand.
pub(super) struct Clause<'c, 't> {
    pub(super) tokens: &'c [Token<'t>],
    /// Where in the text each token stands: a step of more than one is a place where words were left out.
    pub(super) places: &'c [usize],
    pub(super) mention: Range<usize>,
    pub(super) cue: Range<usize>,
}

impl Clause<'_, '_> {
    /// How far from speaker and cue an expression of time stands; `None` where it does not tell when they spoke.
    pub(super) fn distance(&self, moment: &Moment) -> Option<usize> {
        let start = self.tokens.partition_point(|it| it.end <= moment.range.start);
        let end = self.tokens.partition_point(|it| it.start < moment.range.end);
        // "the 2019 treaty" was not said then
        let is_led = |it: &Token<'_>| it.is_any(&["in", "during", "of"]);
        if moment.date.precision() == Precision::Year
            && !moment.is_relative
            && !start.checked_sub(1).is_some_and(|at| is_led(&self.tokens[at]))
        {
            return None;
        }
        let has_mention = !self.mention.is_empty();
        let first = if has_mention { self.mention.start.min(self.cue.start) } else { self.cue.start };
        if has_mention && self.mention.start <= start && end <= self.mention.end {
            return self.is_of_source(start).then_some(1);
        }
        if end <= first {
            return self.is_before(start, end, first).then(|| first - end);
        }
        if has_mention && self.mention.end <= start && end <= self.cue.start {
            let between = &self.tokens[self.mention.end..start];
            let is_set_off = between.first().is_some_and(|it| it.text == ",")
                && between.get(1).is_some_and(|it| !is_circumstance(it) && !it.is_in(Class::Published));
            return (!is_set_off && !self.is_led_away(self.mention.end..start)).then(|| self.cue.start - end);
        }
        let behind =
            self.cue.end.max(if has_mention && self.mention.start >= self.cue.end && self.mention.end <= start {
                self.mention.end
            } else {
                0
            });
        (start >= behind && self.is_behind(behind, start)).then(|| start - behind)
    }

    /// Whether words between lead to another event.
    fn is_led_away(&self, between: Range<usize>) -> bool {
        let words = &self.tokens[between];
        let is_occasion = words.iter().any(|it| it.is_any(&OCCASIONS));
        let is_after = |it: &Token<'_>| is_occasion && it.is_any(&["after", "following"]);
        // `said when asked on Thursday`
        words.iter().any(|it| leads_away(it) && !is_after(it) && !it.is("when") || it.text == ";")
    }

    /// Whether the time of a text is told that is the speaker itself: `Thursday's statement`, `a letter sent on Thursday`.
    fn is_of_source(&self, start: usize) -> bool {
        let before = &self.tokens[self.mention.start..start];
        let is_made = |it: &Token<'_>| it.is_in(Class::Published) || it.is_any(&["of", "from"]);
        let is_owned = before.last().is_some_and(|it| it.is("'s"));
        is_owned || before.iter().all(|it| it.is_in(Class::Article)) || before.iter().rev().take(2).any(is_made)
    }

    /// Whether the time before speaker and cue is theirs: `On Thursday, she said`, `on Thursday, when she said`.
    fn is_before(&self, start: usize, end: usize, first: usize) -> bool {
        let between = &self.tokens[end..first];
        // `rejected in December by Tal, who said`
        if matches!(between, [by] if by.is("by"))
            || matches!(between, [comma, when] if comma.text == "," && when.is("when"))
        {
            return true;
        }
        let opens =
            self.tokens[..start].iter().rposition(|it| matches!(it.text, "," | ";" | ":" | "\u{2014}" | "\u{2013}"));
        let opens = opens.map_or(0, |it| it + 1);
        let is_led = self.is_led_away(opens..start);
        let is_far = between.len() > FARTHEST_BEFORE;
        let is_other =
            between.iter().any(|it| it.is_in(Class::Coordinator | Class::Contrast) || leads_away(it) || it.text == ";");
        let ends = between.iter().all(|it| it.kind == Kind::Word && it.is_in(Class::PartOfDay | Class::Article));
        let is_set_off = between.last().is_some_and(|it| it.text == ",");
        !is_led && !is_far && !is_other && (ends || is_set_off)
    }

    /// Whether the time after the cue is its own: `she said in Lune on Thursday`.
    fn is_behind(&self, behind: usize, start: usize) -> bool {
        let is_gap = |at: &usize| *at > 0 && self.places[*at] != self.places[*at - 1] + 1;
        // where what was said stands between, only what follows it at once
        if let Some(from) = (behind..=start).rev().find(is_gap) {
            let between = &self.tokens[from..start];
            return between
                .iter()
                .all(|it| it.kind == Kind::Punct || it.is("on") || it.is_any(&["late", "early", "earlier"]));
        }
        let between = &self.tokens[behind..start];
        let breaks = between.windows(2).any(|it| it[0].text == "," && !is_circumstance(&it[1]));
        !breaks && !self.is_led_away(behind..start)
    }
}
