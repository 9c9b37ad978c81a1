//! Whether words and figures of the calendar stand for it: not "May I", "June Tal", "2000 ships", "Black Friday".

use super::date::{Named, Read, is_year};
use super::moment::Reader;
use super::sign::{Sign, Unit};
use super::yearly::Yearly;
use crate::date::Date;
use crate::language::grammar::Class;
use crate::language::grammar::role::role;
use crate::language::token::{Kind, Token};

impl Reader<'_, '_> {
    /// How many signs are an expression of time that nobody can resolve.
    pub(super) fn nameless(&self, at: usize) -> Option<usize> {
        match self.signs[at..] {
            // "Black Friday", "Good Friday": no plain weekday
            [Sign::Named, Sign::Weekday(_), ..] => Some(2),
            [Sign::Fiscal, Sign::Unit(_), Sign::Number(_), ..] => Some(3),
            [Sign::Fiscal, Sign::Unit(_) | Sign::Number(_), ..] => Some(2),
            // "the first quarter of the fiscal year"
            [Sign::Ordinal(_), Sign::Unit(Unit::Quarter), Sign::Of, Sign::The, Sign::Fiscal, ..] => Some(5),
            [Sign::Ordinal(_), Sign::Unit(Unit::Quarter), Sign::Of, Sign::Fiscal, ..] => Some(4),
            // "it may last months"
            [Sign::Last | Sign::Next | Sign::This | Sign::Past, Sign::Unit(_), ..] if self.is_plural(at + 1) => Some(2),
            [Sign::The, Sign::Last | Sign::Next | Sign::Past, Sign::Unit(_), ..] if self.is_plural(at + 2) => Some(3),
            // "the 30s" are a decade, the "KC-30s" are not
            [Sign::Decade(_), ..] if self.before(at) == Some(Sign::Hyphen) => Some(1),
            _ => None,
        }
    }

    /// Whether *last* is a verb at `at`: "the truce will last three weeks".
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let before = self.read.token(at).checked_sub(1).map(|it| self.tokens[it]);
        let leads = |it: Token<'_>| it.is("to") || it.is_in(Class::Modal | Class::Do | Class::ClauseNegator);
        self.signs[at] == Sign::Last && before.is_some_and(leads)
    }

    /// Whether the sign at `at` is a word in the plural.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        self.tokens[self.read.token(at)].text.ends_with('s')
    }

    /// A year that stands alone: after a preposition, an article or a name, and with nothing after it to count.
    pub(super) fn year(&self, at: usize) -> Read<Named> {
        let year = |number: u32| Date::year(number.cast_signed()).map(Named::Fixed);
        match self.signs[at..] {
            [Sign::The, Sign::Unit(Unit::Year), Sign::Number(number), ..] if is_year(number) => {
                Some((3, year(number)?))
            }
            [Sign::Unit(Unit::Year), Sign::Number(number), ..] if is_year(number) => Some((2, year(number)?)),
            [Sign::Apostrophe, Sign::Number(number @ 20..=99), ..]
                if self.read.touches(at) && self.is_after_preposition(at) =>
            {
                Some((2, year(1900 + number)?))
            }
            [Sign::Number(number), ref rest @ ..] if is_year(number) => {
                let counts = matches!(
                    rest,
                    [Sign::Unit(_) | Sign::Number(_) | Sign::Money | Sign::Slash | Sign::Running | Sign::Part(_), ..]
                ) || matches!(
                    rest,
                    [Sign::Hyphen, Sign::Unit(_) | Sign::Other, ..] | [Sign::Hyphen, Sign::Number(_), Sign::Hyphen, ..]
                ) && self.read.touches(at);
                let token = self.tokens[self.read.token(at)];
                (token.text.len() >= 4 && !counts && self.is_year_place(at, number)).then_some((1, year(number)?))
            }
            _ => None,
        }
    }

    fn is_year_place(&self, at: usize, number: u32) -> bool {
        let Some(before) = self.before(at) else { return self.counted_behind(at).is_none() };
        let is_round = number.is_multiple_of(100) && self.counted_behind(at).is_some();
        match before {
            Sign::The | Sign::Possessive | Sign::Part(_) | Sign::And | Sign::Or | Sign::To | Sign::For => !is_round,
            // after other figures it is the rest of a number: "555-1212"
            Sign::Hyphen => {
                !matches!(at.checked_sub(2).map(|at| self.signs[at]), Some(Sign::Number(first)) if !is_year(first))
            }
            Sign::Through | Sign::This | Sign::Comma => !is_round,
            _ if self.is_after_preposition(at) => !is_round,
            Sign::Other => {
                // a pronoun or a name stands before a year, a verb or an adverb before a number
                let word = self.tokens[self.read.token(at) - 1];
                let is_owner = word.is_in(Class::Possessive);
                // "until at least 2031"
                let lead = at.checked_sub(3).map(|it| (self.signs[it], self.signs[it + 1]));
                let is_open = word.is("least") && lead == Some((Sign::Until, Sign::At));
                !is_round && (is_owner || is_open || word.is_capitalized() && self.counted_behind(at).is_none())
            }
            _ => false,
        }
    }

    /// The next word, if it is in lower case and looks like a plural.
    fn counted_behind(&self, at: usize) -> Option<&Token<'_>> {
        let next = self.tokens.get(self.read.token(at) + 1)?;
        (next.kind == Kind::Word && !next.is_capitalized() && (next.text.ends_with('s') || next.is("people")))
            .then_some(next)
    }

    fn is_after_preposition(&self, at: usize) -> bool {
        matches!(
            self.before(at),
            Some(
                Sign::In
                    | Sign::By
                    | Sign::Since
                    | Sign::Until
                    | Sign::Before
                    | Sign::After
                    | Sign::During
                    | Sign::From
                    | Sign::Of
                    | Sign::Between
                    | Sign::On
            )
        )
    }

    /// Whether a name of the calendar stands for the calendar: not "May I", "June Tal", "the Sun", "to fall".
    pub(super) fn is_meant(&self, at: usize, taken: usize, named: Named) -> bool {
        let before = self.before(at);
        // part of a longer row of figures, such as a telephone number
        let is_figure = |sign| matches!(sign, Sign::Number(_) | Sign::Dotted(..));
        if is_figure(self.signs[at])
            && (before == Some(Sign::Money)
                || at > 0
                    && matches!(self.signs[at - 1], Sign::Hyphen | Sign::Slash)
                    && self.read.touches(at - 1)
                    && at > 1
                    && is_figure(self.signs[at - 2]))
        {
            return false;
        }
        let token = self.tokens[self.read.token(at)];
        let is_pointed = self.is_after_preposition(at)
            || matches!(
                before,
                Some(
                    Sign::This
                        | Sign::Next
                        | Sign::Last
                        | Sign::Part(_)
                        | Sign::Through
                        | Sign::To
                        | Sign::Hyphen
                        | Sign::For
                )
            );
        match (self.signs[at], named) {
            (Sign::Month(month), _) if taken == 1 => {
                let after_month = matches!(before, Some(Sign::And | Sign::Or | Sign::Comma))
                    && at > 1
                    && matches!(self.signs[at - 2], Sign::Month(_));
                let is_name = self.tokens.get(self.read.token(at) + 1).is_some_and(|next| {
                    next.kind == Kind::Word
                        && next.is_capitalized()
                        && !matches!(self.signs.get(at + 1), Some(Sign::Possessive))
                });
                let is_doubtful = matches!(month, 3 | 5) || token.text.len() < 4 || is_name;
                // "30 February" is not February
                let is_impossible = matches!(before, Some(Sign::Number(1..=31)));
                !is_impossible && (!is_doubtful || is_pointed || after_month)
            }
            // "in May 12 ships": one is not in a day
            (Sign::Month(_), Named::Yearly(_)) => before != Some(Sign::In),
            // "by summer", while a winter may be any and "spring water" is none
            (Sign::Season(_), Named::Yearly(_)) if taken == 1 => is_due(before) && self.ends_phrase(at),
            (Sign::The, Named::Yearly(Yearly::Season(_))) => {
                before == Some(Sign::In)
                    || (is_due(before) || before == Some(Sign::From)) && self.ends_phrase(at + taken - 1)
            }
            _ => true,
        }
    }

    /// Whether no noun goes on behind the sign at `at`: "by summer", not "before summer sales".
    fn ends_phrase(&self, at: usize) -> bool {
        let next = self.tokens.get(self.read.token(at) + 1);
        next.is_none_or(|it| it.kind != Kind::Word || role(it).is_some())
    }

    /// The sign before the one at `at`.
    pub(super) fn before(&self, at: usize) -> Option<Sign> {
        at.checked_sub(1).map(|before| self.signs[before])
    }
}

/// Whether something is to be by, until or before what follows.
fn is_due(before: Option<Sign>) -> bool {
    matches!(before, Some(Sign::By | Sign::Until | Sign::Before | Sign::Through))
}
