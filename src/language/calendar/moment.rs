//! When something is, was or will be: every date that a text names, resolved on the day on which it was said.

use std::ops::Range;

use super::date::{Named, Read, calendar_date, part_of, slashed};
use super::place::{place, place_bound, place_over};
use super::relative_date::{Anchor, relative_date};
use super::sign::Sign;
use super::signs::Signs;
use super::yearly::Part;
use crate::date::Date;
use crate::language::grammar::Class;
use crate::language::grammar::tense::{Tense, tense};
use crate::language::token::{Kind, Token};

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
    /// Whether it is counted from the day of saying or from a day named before: "in two weeks", "ten days from now".
    pub is_counted: bool,
    /// The days, months and years that the words spell out, with their bytes, where the days that are meant are only a part of
    /// one or the stretch between two: of "early 2025" the year.
    pub stated: Vec<(Range<usize>, Date)>,
}

/// A moment with its place among the signs and the tense around it.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) signs: Range<usize>,
    pub(crate) named: Named,
    pub(crate) date: Date,
    pub(crate) tense: Option<Tense>,
    pub(super) stated: Vec<(Range<usize>, Date)>,
}

/// What stands in the text for it.
pub(super) fn moment(read: &Signs<'_>, found: &Found) -> Moment {
    Moment {
        range: read.bytes(&found.signs),
        date: found.date,
        is_relative: !matches!(found.named, Named::Fixed(_)),
        is_counted: matches!(found.named, Named::Relative(_) | Named::Ahead(_) | Named::Within(_)),
        stated: found.stated.iter().map(|(signs, date)| (read.bytes(signs), *date)).collect(),
    }
}

/// The moments among `signs`.
pub(crate) fn find(read: &Signs<'_>, anchor: Anchor) -> Vec<Found> {
    let mut reader = Reader { tokens: &read.tokens, read, signs: &read.signs, anchor };
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

/// Reads the moments of a text from left to right.
pub(super) struct Reader<'a, 't> {
    pub(super) tokens: &'a [Token<'t>],
    pub(super) read: &'a Signs<'t>,
    pub(super) signs: &'a [Sign],
    pub(super) anchor: Anchor,
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
        let behind = self.tokens.get(self.read.token(at + taken));
        if matches!(self.signs[at + taken - 1], Sign::Earlier | Sign::Later)
            && behind.is_some_and(|next| next.is("than"))
        {
            return Some((taken, None));
        }
        let tense = if self.anchor.is_over { Some(Tense::Past) } else { self.tense(at, at + taken) };
        let found = match self.anchor.said {
            said if self.anchor.is_over => place_over(named, said),
            said if self.is_bound(at) => place_bound(named, said, tense),
            said => place(named, said, tense),
        };
        Some((
            taken,
            found.map(|date| {
                let stated = self.stated(at, taken, date);
                Found { signs: at..at + taken, named, date, tense, stated }
            }),
        ))
    }

    /// One moment: a part of one, a relative or a calendar date, or a year.
    pub(super) fn one(&self, at: usize) -> Read<Named> {
        let signs = &self.signs[at..];
        self.part(at)
            .or_else(|| relative_date(signs, self.anchor).filter(|_| !self.is_verb(at)))
            .or_else(|| {
                calendar_date(signs, self.anchor.said).filter(|&(taken, named)| self.is_meant(at, taken, named))
            })
            .or_else(|| self.slashed(at))
            .or_else(|| self.day_of_month(at))
            .or_else(|| self.pointed_back(at))
            .or_else(|| self.year(at))
    }

    /// `early 2025`, `mid-May`, `the end of August`, `late on Tuesday`.
    fn part(&self, at: usize) -> Read<Named> {
        let the = usize::from(self.signs[at] == Sign::The);
        let &Sign::Part(part) = self.signs.get(at + the)? else { return None };
        let of = match self.signs.get(at + the + 1) {
            Some(Sign::Of | Sign::Hyphen) => true,
            // "it will end in May" is no end of May
            Some(Sign::In | Sign::On) => !matches!(part, Part::Start | Part::End),
            _ => false,
        };
        let lead = the + 1 + usize::from(of);
        let is_bare = !of && matches!(part, Part::Start | Part::End);
        if at + lead >= self.signs.len() || is_bare {
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

    /// `by the 18th`, with no word after it that it could count.
    fn day_of_month(&self, at: usize) -> Read<Named> {
        let [Sign::The, Sign::Ordinal(number @ 1..=31), ref rest @ ..] = self.signs[at..] else { return None };
        let asks = matches!(self.before(at), Some(Sign::On | Sign::By | Sign::Until | Sign::Since | Sign::Before));
        let is_figure = self.tokens[self.read.token(at + 1)].text.starts_with(|c: char| c.is_ascii_digit());
        let counts = rest.first().is_some_and(|sign| matches!(sign, Sign::Unit(_) | Sign::Half | Sign::Hyphen))
            || self.tokens.get(self.read.token(at + 2)).is_some_and(|next| {
                next.kind == Kind::Word && !next.is_in(Class::Coordinator | Class::Contrast | Class::Preposition)
            });
        (asks && is_figure && !counts).then_some((2, Named::Monthly(number)))
    }

    /// `5/12` where a day is asked for.
    fn slashed(&self, at: usize) -> Read<Named> {
        let asks = matches!(self.before(at), Some(Sign::On | Sign::By | Sign::Until | Sign::Since | Sign::From));
        asks.then(|| slashed(&self.signs[at..])).flatten()
    }

    /// Whether the words bind something to the day at `at`: by, until or before it, or "will … on", "in" or "at" it.
    fn is_bound(&self, at: usize) -> bool {
        let lead = (0..at).rev().take_while(|&before| is_lead(self.signs[before])).last().unwrap_or(at);
        let leads = |wanted: &[Sign]| self.signs[lead..at].iter().any(|sign| wanted.contains(sign));
        let verb = self.tokens[..self.read.token(lead)].iter().rev().take(NEAR_VERB);
        let mut verb = verb.take_while(|it| it.kind == Kind::Word);
        // "it will be Easter before it opens"
        let is_it = lead == at && verb.clone().next().is_some_and(|it| it.is("be"));
        leads(&[Sign::By, Sign::Until, Sign::Before])
            || (is_it || leads(&[Sign::On, Sign::In, Sign::At])) && verb.any(|it| it.is_in(Class::Future))
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
            None if leads(&[Sign::By, Sign::Until, Sign::Before, Sign::From]) => Some(Tense::Future),
            Some(Tense::Past)
                if leads(&[Sign::By, Sign::Until, Sign::Before]) && matches!(self.signs[at], Sign::Weekday(_)) =>
            {
                Some(Tense::Future)
            }
            tense => tense,
        }
    }
}

/// How many tokens may stand between *will* and the *on* of its day.
const NEAR_VERB: usize = 8;

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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use crate::language::calendar::times::Times;
    use crate::language::token::tokens;

    /// Said on Monday, 14 July 2025; `expected` is each date.
    fn check(text: &str, expected: &str) {
        let said = NaiveDate::from_ymd_opt(2025, 7, 14).unwrap();
        let found: Vec<_> =
            Times::of(&tokens(text), said).moments().iter().map(|moment| moment.date.to_string()).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn days_in_every_spelling() {
        for text in
            ["on 16 May", "May 16, 2025", "16.05.2025", "2025-05-16", "5/16/2025", "16/5/2025", "the 16th of May"]
        {
            check(text, "2025-05-16");
        }
        check("on Friday, May 16", "2025-05-16");
        check("Dec. 31, 1994", "1994-12-31");
        check("30 February or 2025-13-01 or release 10.4.1", "");
    }

    #[test]
    fn weekdays_lie_behind_unless_the_verb_looks_ahead() {
        check("She spoke on Thursday", "2025-07-10");
        check("late on Tuesday", "2025-07-08");
        check("They met Thursday night", "2025-07-10");
        check("next Thursday, by Friday, this Saturday", "2025-07-17 2025-07-18 2025-07-19");
        check("He will speak on Thursday", "2025-07-17");
        check("Monday of next week", "2025-07-21");
        check("last Monday", "2025-07-07");
        check("They met over the weekend and will meet at the weekend", "2025-07-12/2025-07-13 2025-07-19/2025-07-20");
        check("He must go by the 11th. She went on the 11th. By the 11th hour", "2025-08-11 2025-07-11");
        check("We met on Thursday the 3rd", "2025-07-03");
        check("On Tuesday the first ships sailed", "2025-07-08");
        check("trading on Black Friday", "");
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest_in_the_direction_of_the_verb() {
        check("The pier was closed in January", "2025-01");
        check("The pier will close in January", "2026-01");
        check("The pact of 12 July will hold", "2025-07-12");
        check("It fell in the fourth quarter", "2024-10-01/2024-12-31");
        check("last September and next May", "2024-09 2026-05");
        check("It will be done by 12 July and will open on 1 June", "2026-07-12 2026-06-01");
        check("It will be June before the pier opens", "2026-06");
        check("It will close in June and they will sing at Easter", "2026-06 2026-04-05");
        check("We will keep what we agreed in June", "2025-06");
        check("It stays open until at least 2031, for at least 2031 days", "2031");
    }

    #[test]
    fn a_season_is_a_date_where_something_is_bound_to_it() {
        check("It will be ready by spring", "2026-03-01/2026-05-31");
        check("It will be ready by the autumn, before the winter", "2025-09-01/2025-11-30 2025-12-01/2026-02-28");
        check("It will run until spring if it can", "2026-03-01/2026-05-31");
        check("It will close before summer sales, for the winter, by spring water", "");
        check("The summer was wet. They swim in summer.", "");
    }

    #[test]
    fn months_are_told_from_names_and_verbs() {
        check("May I ask? They may. We march.", "");
        check("Early in May they left; it was in March", "2025-05-01/2025-05-10 2025-03");
        check("the Sun and the Mar; it was April Tal who said it", "");
    }

    #[test]
    fn years_are_told_from_amounts() {
        check("in 2004, the 1991 pact, since 1998", "2004 1991 1998");
        check("the 1990s", "1990-01-01/1999-12-31");
        check("They sold 2000 ships, or 2,004, for $2010", "");
        check("fiscal 2025 and the fiscal year 2024", "");
    }

    #[test]
    fn days_are_counted_from_today() {
        check("yesterday, today and tomorrow", "2025-07-13 2025-07-14 2025-07-15");
        check("two weeks ago", "2025-06-30");
        check("two years ago", "2023");
        check("ten days from now", "2025-07-24");
        check("within 50 days", "2025-09-02");
        check("10 or 12 days from today", "2025-07-24/2025-07-26");
        check("the day after tomorrow", "2025-07-16");
        check("the past nine days", "2025-07-05/2025-07-14");
        check("On 3 May it opened, a week later it closed", "2025-05-03 2025-05-10");
    }

    #[test]
    fn what_was_over_is_placed_behind_whatever_the_verbs_say() {
        let check = |text: &str, expected: &str| {
            let (said, previous) = (NaiveDate::from_ymd_opt(2025, 7, 14).unwrap(), "2025-05-03".parse().ok());
            let tokens = tokens(text);
            let found: Vec<_> =
                Times::over(&tokens, said, previous).moments().iter().map(|moment| moment.date.to_string()).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        };
        check("said on Aug. 5", "2024-08-05");
        check("will have said on Thursday", "2025-07-10");
        check("this Wednesday", "2025-07-09");
        check("a week ago Friday", "2025-07-04");
        check("two weeks ago on Friday", "2025-06-27");
        check("ten days later", "2025-05-13");
        check("later that day", "2025-05-03");
        check("the next day", "2025-05-04");
    }

    #[test]
    fn stretches_of_the_calendar() {
        check("last month and next year", "2025-06 2026");
        check("the first quarter of 2010", "2010-01-01/2010-03-31");
        check("our third-quarter results", "2025-07-01/2025-09-30");
        check("mid-May 2026", "2026-05-11/2026-05-20");
        check("the end of the current quarter", "2025-08-31/2025-09-30");
        check("Easter 2025 or Good Friday 2024", "2025-04-20 2024-03-29");
        check("the last week of June", "2025-06-23/2025-06-29");
        check("the week after next, the next three quarters", "2025-07-28/2025-08-03 2025-07-14/2026-04-14");
        check("Call 555-1212", "");
        check("last week", "2025-07-07/2025-07-13");
        check("it may last months", "");
        check("The truce will last three weeks; talks are to last two days", "");
        check("over the last three weeks", "2025-06-23/2025-07-14");
    }

    #[test]
    fn two_ends_make_a_range() {
        check("8-10 May", "2025-05-08/2025-05-10");
        check("between 3 and 12 September", "2025-09-03/2025-09-12");
        check("from November to February 2017", "2016-11-01/2017-02-28");
        check("2014-2018", "2014-01-01/2018-12-31");
        check("postponed from 3 May 2025 to 8 May 2025", "2025-05-03 2025-05-08");
    }

    proptest! {
        #[test]
        fn nothing_that_is_made_of_date_words_panics(
            words in prop::collection::vec(
                prop::sample::select(vec![
                    "May", "the", "of", "16", "2025", "in", "two", "weeks", "next", "Monday", "end", "early", "-", "/", ",", "to",
                    "from", "between", "and", "first", "quarter", "year", "'s", "ago", "later", "1990s", "31", "00", "within", "a",
                    "last", "half", "before", "today", "9999", "Easter", "fiscal", "'", "99999", "centuries", "the day", "same", ".",
                ]),
                0..12,
            ),
        ) {
            let text = words.join(" ");
            for text in [text.clone(), text.replace(' ', "-"), text.replace(" - ", "-")] {
                for found in Times::of(&tokens(&text), NaiveDate::from_ymd_opt(2025, 7, 14).unwrap()).moments() {
                    prop_assert!(text.get(found.range).is_some());
                }
            }
        }
    }
}
