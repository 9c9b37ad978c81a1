//! By when something must be or will be done: "by 8 August", "within 50 days", "for an extended period".

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::date::Named;
use super::moment::Found;
use super::sign::Sign;
use super::signs::Signs;
use super::yearly::Part;
use crate::date::Date;
use crate::language::grammar::Class;
use crate::language::grammar::tense::Tense;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

/// An expression that says by when, until when or from when something is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// The bytes, with the words that make it a deadline ("by", "no later than"), where they stand beside the date.
    pub range: Range<usize>,
    /// The days that are named; of "the end of the month" the last one. `None` where the words leave it open.
    pub date: Option<Date>,
    /// How the date binds.
    pub kind: DeadlineKind,
}

/// How the date of a [`Deadline`] binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineKind {
    /// Done on that day at the latest: `by`, `no later than`, `the deadline is`, `due on`.
    By,
    /// Done before that day: `before Friday`.
    Before,
    /// A state, or a time to wait, that ends there: `until 12 May`, `through Friday`, `expires on`.
    Until,
    /// Done at any time up to that day: `within 50 days`.
    Within,
    /// Done about that day, counted from today: `in two weeks`, `ten days from today`.
    In,
    /// Done on a coming day: `will … on Thursday`.
    On,
    /// Begins there: `from Monday`, `starting May 12`, `must begin on Monday`.
    Start,
    /// The words say that the end is left open: `indefinitely`, `for an extended period`.
    OpenEnded,
}

static OPEN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/open_ended.txt")));

/// How long "for a … time" must be to leave its end open.
const LONG: &[&str] = &[
    "certain",
    "considerable",
    "extended",
    "indefinite",
    "lengthy",
    "limited",
    "long",
    "longer",
    "prolonged",
    "substantial",
    "sustained",
    "unspecified",
];

/// What binds the date that was found, if anything does.
pub(super) fn dated(read: &Signs<'_>, found: &Found, said: NaiveDate) -> Option<Deadline> {
    if found.date.last() < said {
        return None;
    }
    let (kind, lead) = binding(read, found)?;
    // "today" and "earlier this year" are no days to come
    if kind == DeadlineKind::On && found.date.last() == said {
        return None;
    }
    let range = lead..found.signs.end;
    let end = read.signs[found.signs.clone()].contains(&Sign::Part(Part::End));
    let date = if end && kind != DeadlineKind::On { Date::day(found.date.last()) } else { found.date };
    Some(Deadline { range: read.bytes(&range), date: Some(date), kind })
}

/// The kind of binding and the first sign of the words that bind.
fn binding(read: &Signs<'_>, found: &Found) -> Option<(DeadlineKind, usize)> {
    let first = found.signs.start;
    match found.named {
        Named::Within(_) => return Some((DeadlineKind::Within, first)),
        Named::Ahead(_) => return Some((DeadlineKind::In, first)),
        _ => {}
    }
    let is_past = found.tense == Some(Tense::Past);
    // "by about the end": what may stand between
    let lead = (0..first)
        .rev()
        .take_while(|&at| matches!(read.signs[at], Sign::The | Sign::About | Sign::On | Sign::In | Sign::At))
        .last();
    let lead = lead.unwrap_or(first);
    let word = |back: usize| {
        let token = read.token(lead).checked_sub(back)?;
        read.tokens.get(token)
    };
    let is = |back: usize, words: &[&'static str]| word(back).is_some_and(|token| token.is_any(words));
    // the sign of the word that stands so many tokens before the date
    let from = |back: usize| (0..lead).rev().find(|&at| read.token(at) + back <= read.token(lead)).unwrap_or(lead);
    if is(1, &["than"]) && is(2, &["later"]) && is(3, &["no", "not"]) {
        return Some((DeadlineKind::By, from(3)));
    }
    if is(1, &["than"]) && is(2, &["earlier", "sooner"]) && is(3, &["no", "not"]) {
        return Some((DeadlineKind::Start, from(3)));
    }
    if is(1, &["by"]) {
        return Some((DeadlineKind::By, from(1)));
    }
    if is(1, &["before"]) {
        return Some(if is(2, &["not"]) { (DeadlineKind::Start, from(2)) } else { (DeadlineKind::Before, from(1)) });
    }
    if is(1, &["until", "till", "through"]) {
        return Some((DeadlineKind::Until, from(1)));
    }
    if is(1, &["expires", "expire", "ends", "end", "lapses"]) && !is_past {
        return Some((DeadlineKind::Until, from(1)));
    }
    if is(1, &["due"]) {
        return Some((DeadlineKind::By, from(1)));
    }
    let starts = [
        "begin",
        "begins",
        "start",
        "starts",
        "starting",
        "beginning",
        "commence",
        "commencing",
        "effective",
        "effect",
    ];
    if is(1, &starts) && !is_past {
        return Some((DeadlineKind::Start, from(1)));
    }
    if is(1, &["from"]) && !is_past {
        let is_bound = is(2, &starts);
        return Some((DeadlineKind::Start, from(if is_bound { 2 } else { 1 })));
    }
    if is_deadline_near(read, found) {
        return Some((DeadlineKind::By, first));
    }
    let counted =
        read.signs[found.signs.clone()].windows(2).any(|pair| matches!(pair, [Sign::From, Sign::Now | Sign::Today(_)]));
    if counted {
        return Some((DeadlineKind::In, first));
    }
    (found.tense == Some(Tense::Future) && found.date.precision() != crate::date::Precision::Year)
        .then_some((DeadlineKind::On, first))
}

/// Whether the sentence calls this date a deadline: "the deadline is 8 August", "a June 1 deadline".
fn is_deadline_near(read: &Signs<'_>, found: &Found) -> bool {
    let is_deadline = |token: &Token<'_>| token.is_any(&["deadline", "deadlines", "ultimatum"]);
    let behind = read.token(found.signs.end);
    let before = read.tokens[..read.token(found.signs.start)].iter().rev().take(8);
    read.tokens.get(behind).is_some_and(is_deadline)
        || before.take_while(|token| !token.is_in(Class::Stop | Class::HalfStop)).any(is_deadline)
}

/// The expressions that leave an end open.
pub(super) fn open_ended(tokens: &[Token<'_>]) -> Vec<Deadline> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let taken = open_length(&tokens[at..]);
        if taken > 0 {
            let range = tokens[at].start..tokens[at + taken - 1].end;
            found.push(Deadline { range, date: None, kind: DeadlineKind::OpenEnded });
        }
        at += taken.max(1);
    }
    found
}

/// How many tokens at the start of `tokens` leave an end open.
fn open_length(tokens: &[Token<'_>]) -> usize {
    if let Some(phrase) = OPEN.longest(tokens) {
        return phrase.len;
    }
    let [first, article, length, rest @ ..] = tokens else { return 0 };
    if !first.is("for") || !article.is_any(&["a", "an", "some"]) || !length.is_any(LONG) {
        return 0;
    }
    match rest {
        [period, of, time, ..] if period.is_any(&["period", "amount", "stretch"]) && of.is("of") && time.is("time") => {
            6
        }
        [period, ..] if period.is_any(&["period", "time", "while"]) => 4,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::calendar::times::Times;
    use crate::language::token::tokens;

    /// Said on Monday, 14 July 2025; `expected` is each deadline as kind, words and date.
    fn check(text: &str, expected: &str) {
        let said = NaiveDate::from_ymd_opt(2025, 7, 14).unwrap();
        let found: Vec<_> = Times::of(&tokens(text), said)
            .deadlines()
            .iter()
            .map(|Deadline { range, date, kind }| {
                let date = date.map_or_else(String::new, |date| format!(" = {date}"));
                format!("{kind:?} [{}]{date}", &text[range.clone()])
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn a_preposition_binds_a_date() {
        check("They must leave by 8 August.", "By [by 8 August] = 2025-08-08");
        check("Repay it by the end of the month.", "By [by the end of the month] = 2025-07-31");
        check("It must pass before Friday.", "Before [before Friday] = 2025-07-18");
        check("The pier stays closed until 12 September.", "Until [until 12 September] = 2025-09-12");
        check("No later than 1 August", "By [No later than 1 August] = 2025-08-01");
        check("by mid-2026", "By [by mid-2026] = 2026-05-01/2026-08-31");
        check("by the end of the current quarter", "By [by the end of the current quarter] = 2025-09-30");
    }

    #[test]
    fn lengths_are_counted_from_today() {
        check("Tolls follow if there is no pact within 50 days.", "Within [within 50 days] = 2025-09-02");
        check("I'll let you know in about two weeks.", "In [in about two weeks] = 2025-07-28");
        check("Ten days from today.", "In [Ten days from today] = 2025-07-24");
        check(
            "a new deadline of about 10 or 12 days from today",
            "By [10 or 12 days from today] = 2025-07-24/2025-07-26",
        );
    }

    #[test]
    fn a_deadline_may_be_called_one() {
        check("The deadline is 8 August.", "By [8 August] = 2025-08-08");
        check("They face an August 1 deadline.", "By [August 1] = 2025-08-01");
        check("The loan is due on 3 August.", "By [due on 3 August] = 2025-08-03");
    }

    #[test]
    fn starts_and_coming_days_are_kinds_of_their_own() {
        check("The truce must begin on Monday, July 21", "Start [begin on Monday, July 21] = 2025-07-21");
        check("starting July 20", "Start [starting July 20] = 2025-07-20");
        check("Beginning in August, fares will rise", "Start [Beginning in August] = 2025-08");
        check("The rise earlier this year will not last", "");
        check("Fares rise from Thursday", "Start [from Thursday] = 2025-07-17");
        check("We will sign on Thursday", "On [Thursday] = 2025-07-17");
    }

    #[test]
    fn what_is_over_is_no_deadline() {
        check("On 3 May she said so.", "");
        check("She had left by 2008.", "");
        check("The lowest level in two years", "");
        check("The pact was signed on Friday.", "");
    }

    #[test]
    fn an_end_may_be_left_open() {
        check("Rates stay low for an extended period.", "OpenEnded [for an extended period]");
        check("Rates stay low for a considerable time.", "OpenEnded [for a considerable time]");
        check(
            "The talks are off indefinitely, and for some time",
            "OpenEnded [indefinitely]; OpenEnded [for some time]",
        );
        check("a truce for a certain period of time", "OpenEnded [for a certain period of time]");
        check("He worked for a certain man", "");
    }
}
