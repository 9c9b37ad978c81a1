//! When something is, was or will be: every date that a text names, resolved on the day on which it was said.

use std::ops::Range;

use chrono::NaiveDate;

use super::calendar_date::{Named, Read, calendar_date, is_year, part_of, slashed};
use super::calendar_sign::{Sign, Signs, Unit};
use super::date_range::{is_moved, joined};
use super::place::place;
use super::relative_date::{Anchor, relative_date};
use super::tense::{Tense, tense};
use super::token::{Kind, Token};
use crate::date::Date;

/// A date that a text names.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The bytes that name it, with "in" or "within" where these belong to its meaning ("in two weeks").
    pub range: Range<usize>,
    /// The days that are meant. "Early 2025" is the first third of the year, "mid-May" the second ten days,
    /// "within 50 days" the fiftieth day, "two years ago" a whole year, a season that of the northern hemisphere.
    pub date: Date,
    /// Whether it would be another date if it were said on another day.
    pub is_relative: bool,
}

/// A moment with its place among the signs and the tense around it.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) signs: Range<usize>,
    pub(crate) named: Named,
    pub(crate) date: Date,
    pub(crate) tense: Option<Tense>,
}

/// All dates that a text names, in order, as they were meant on the day `said`.
///
/// A plain weekday is the most recent one, today included; where the verb looks ahead ("will … on Thursday", "by
/// Thursday", "this Thursday") the coming one. A date without a year is the nearest in the direction of the verb; see
/// `place` for the limits. Slashed figures are read month first unless only the other way is a date. What names no day
/// by itself ("the day", "recently", fiscal years) is left out.
#[must_use]
pub fn moments(tokens: &[Token<'_>], said: NaiveDate) -> Vec<Moment> {
    let Some(read) = Signs::read(tokens) else { return Vec::new() };
    let moment = |found: Found| Moment {
        range: read.bytes(&found.signs),
        date: found.date,
        is_relative: !matches!(found.named, Named::Fixed(_)),
    };
    find(&read, said).into_iter().map(moment).collect()
}

/// The moments among `signs`.
pub(crate) fn find(read: &Signs<'_>, said: NaiveDate) -> Vec<Found> {
    let mut reader = Reader { tokens: &read.tokens, read, signs: &read.signs, anchor: Anchor { said, previous: None } };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < read.signs.len() {
        match reader.read_at(at) {
            Some((taken, Some(moment))) => {
                reader.anchor.previous = Some(moment.date);
                found.push(moment);
                at += taken;
            }
            Some((taken, None)) => at += taken,
            None => at += 1,
        }
    }
    found
}

struct Reader<'a, 't> {
    tokens: &'a [Token<'t>],
    read: &'a Signs<'t>,
    signs: &'a [Sign],
    anchor: Anchor,
}

impl Reader<'_, '_> {
    /// What stands at `at`: `None` when no expression of time begins here, `Some((_, None))` when one does that names
    /// no day.
    fn read_at(&self, at: usize) -> Read<Option<Found>> {
        if matches!(self.signs[at], Sign::Other | Sign::Comma | Sign::Stop | Sign::Money | Sign::Hyphen | Sign::And) {
            return None;
        }
        if let Some(taken) = self.nameless(at) {
            return Some((taken, None));
        }
        let (taken, named) = self.between(at).or_else(|| self.one(at))?;
        let (taken, named) = self.go_on(at, taken, named);
        let taken = taken + usize::from(self.signs.get(at + taken) == Some(&Sign::Hours));
        let tense = self.tense(at, at + taken);
        let found = place(named, self.anchor.said, tense);
        Some((taken, found.map(|date| Found { signs: at..at + taken, named, date, tense })))
    }

    /// How many signs are an expression of time that nobody can resolve.
    fn nameless(&self, at: usize) -> Option<usize> {
        match self.signs[at..] {
            // "Black Friday", "Good Friday": no plain weekday
            [Sign::Named, Sign::Weekday(_), ..] => Some(2),
            [Sign::Fiscal, Sign::Unit(_), Sign::Number(_), ..] => Some(3),
            [Sign::Fiscal, Sign::Unit(_) | Sign::Number(_), ..] => Some(2),
            _ => None,
        }
    }

    /// One moment: a part of one, a relative or a calendar date, or a year.
    fn one(&self, at: usize) -> Read<Named> {
        let signs = &self.signs[at..];
        self.part(at)
            .or_else(|| relative_date(signs, self.anchor))
            .or_else(|| {
                calendar_date(signs, self.anchor.said).filter(|&(taken, named)| self.is_meant(at, taken, named))
            })
            .or_else(|| self.slashed(at))
            .or_else(|| self.year(at))
    }

    /// `early 2025`, `mid-May`, `the end of August`, `late on Tuesday`.
    fn part(&self, at: usize) -> Read<Named> {
        let the = usize::from(self.signs[at] == Sign::The);
        let &Sign::Part(part) = self.signs.get(at + the)? else { return None };
        let of = matches!(self.signs.get(at + the + 1), Some(Sign::Of | Sign::In | Sign::Hyphen | Sign::On));
        let lead = the + 1 + usize::from(of);
        if at + lead >= self.signs.len() {
            return None;
        }
        let whole = at + lead;
        let inner =
            relative_date(&self.signs[at..], self.anchor).map(|(taken, named)| (taken, Some(named))).or_else(|| {
                let (taken, named) = relative_date(&self.signs[whole..], self.anchor)
                    .or_else(|| calendar_date(&self.signs[whole..], self.anchor.said))
                    .or_else(|| self.year(whole))?;
                Some((lead + taken, part_of(part, named)))
            });
        inner.and_then(|(taken, named)| named.map(|named| (taken, named)))
    }

    /// `5/12` where a day is asked for.
    fn slashed(&self, at: usize) -> Read<Named> {
        let asks = matches!(self.before(at), Some(Sign::On | Sign::By | Sign::Until | Sign::Since | Sign::From));
        asks.then(|| slashed(&self.signs[at..])).flatten()
    }

    /// A year that stands alone: behind a preposition, an article or a name, and with nothing behind it to count.
    fn year(&self, at: usize) -> Read<Named> {
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
                ) || matches!(rest, [Sign::Hyphen, Sign::Unit(_) | Sign::Other, ..])
                    && self.read.touches(at);
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
            Sign::Through | Sign::Hyphen | Sign::This | Sign::Comma => !is_round,
            _ if self.is_after_preposition(at) => !is_round,
            Sign::Other => {
                // a pronoun or a name stands before a year, a verb or an adverb before a number
                let word = self.tokens[self.read.token(at) - 1];
                let is_owner = word.is_any(&["its", "his", "her", "their", "our", "my"]);
                !is_round && (is_owner || word.is_capitalized() && self.counted_behind(at).is_none())
            }
            _ => false,
        }
    }

    /// The word behind, if it is in lower case and looks like a plural.
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
    fn is_meant(&self, at: usize, taken: usize, named: Named) -> bool {
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
                !is_doubtful || is_pointed || after_month
            }
            // "in May 12 ships": one is not in a day
            (Sign::Month(_), Named::Yearly(_)) => before != Some(Sign::In),
            (Sign::Season(_), Named::Yearly(_)) if taken == 1 => false,
            (Sign::The, Named::Yearly(super::yearly::Yearly::Season(_))) => before == Some(Sign::In),
            _ => true,
        }
    }

    /// `between 3 and 12 September`, `from May to October`: the range without its first word.
    fn between(&self, at: usize) -> Read<Named> {
        let is_between = match self.signs[at] {
            Sign::Between => true,
            Sign::From => false,
            _ => return None,
        };
        let first = at + 1;
        if first >= self.signs.len() || is_moved(&self.tokens[..self.read.token(at)]) {
            return None;
        }
        let (taken, named) = self.one(first)?;
        if let Named::Yearly(super::yearly::Yearly::Between(..)) = named {
            return Some((1 + taken, named));
        }
        let (joiner, second) = self.second(first + taken, is_between)?;
        let taken = 1 + taken + joiner + second.0;
        joined(named, second.1, self.anchor.said).map(|named| (taken, named))
    }

    /// The other end of a range behind its first end, with the joining word.
    fn second(&self, at: usize, is_between: bool) -> Option<(usize, (usize, Named))> {
        let joins = match self.signs.get(at)? {
            Sign::Hyphen | Sign::To | Sign::Through | Sign::Until => true,
            Sign::And => is_between,
            _ => false,
        };
        if !joins || at + 1 >= self.signs.len() {
            return None;
        }
        if let (Sign::Hyphen, &Sign::Number(short @ 0..=99)) = (self.signs[at], &self.signs[at + 1])
            && at > 0
            && let Sign::Number(year) = self.signs[at - 1]
            && is_year(year)
            && self.read.touches(at)
            && short > year % 100
        {
            // "2010-11"
            return Some((1, (1, Named::Fixed(Date::year((year - year % 100 + short).cast_signed())?))));
        }
        self.one(at + 1).map(|second| (1, second))
    }

    /// The rest of a range that began without "from" or "between".
    fn go_on(&self, at: usize, taken: usize, named: Named) -> (usize, Named) {
        let is_named = matches!(named, Named::Fixed(_) | Named::Yearly(_) | Named::Weekly(_) | Named::Relative(_));
        if !is_named || is_moved(&self.tokens[..self.read.token(at)]) {
            return (taken, named);
        }
        let range = || {
            let (joiner, (second, last)) = self.second(at + taken, false)?;
            let is_closed = self.signs[at + taken] != Sign::Until;
            let range = joined(named, last, self.anchor.said).filter(|_| is_closed)?;
            Some((taken + joiner + second, range))
        };
        range().unwrap_or((taken, named))
    }

    /// The tense around `at..end`: what stands before may tell it by itself.
    fn tense(&self, at: usize, end: usize) -> Option<Tense> {
        let lead = (0..at).rev().take_while(|&before| is_lead(self.signs[before])).last().unwrap_or(at);
        let leads = |wanted: &[Sign]| self.signs[lead..at].iter().any(|sign| wanted.contains(sign));
        let around = || tense(self.tokens, self.read.token(lead), self.read.token(end));
        if leads(&[Sign::Since]) {
            return Some(Tense::Past);
        }
        match around() {
            None if leads(&[Sign::By, Sign::Until, Sign::Before]) => Some(Tense::Future),
            Some(Tense::Past)
                if leads(&[Sign::By, Sign::Until, Sign::Before]) && matches!(self.signs[at], Sign::Weekday(_)) =>
            {
                Some(Tense::Future)
            }
            tense => tense,
        }
    }

    fn before(&self, at: usize) -> Option<Sign> {
        at.checked_sub(1).map(|before| self.signs[before])
    }
}

/// Words that stand between a verb and its date.
fn is_lead(sign: Sign) -> bool {
    matches!(
        sign,
        Sign::In
            | Sign::On
            | Sign::At
            | Sign::By
            | Sign::For
            | Sign::From
            | Sign::Until
            | Sign::Through
            | Sign::Since
            | Sign::Before
            | Sign::After
            | Sign::During
            | Sign::The
            | Sign::About
            | Sign::One
    )
}
