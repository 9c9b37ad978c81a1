//! One number with its currency sign before it and its unit after it.

use std::sync::LazyLock;

use super::counted;
use crate::language::grammar::{Class, is_word_in};
use crate::language::lexicon::{Lexicon, Match};
use crate::language::number::{Number, Sort, read_number};
use crate::language::plural::is_plural;
use crate::language::token::{Kind, Token};

static UNITS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/units.txt")));
static CURRENCIES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/currencies.txt")));

/// Into how many parts a whole is divided at most, where what is counted stands between: "one flat in 2020" is none.
const MOST_PARTS: f64 = 1000.0;

/// A number with what it is measured in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    /// The first token, currency sign included.
    pub(super) start: usize,
    /// The first token of the number itself.
    pub(super) first: usize,
    /// The token after the last, unit included.
    pub(super) end: usize,
    /// The number alone.
    pub(super) number: Number,
    /// The unit of measure or the currency, if it stands right before or after the number.
    pub(super) unit: Option<&'static str>,
    /// Whether it is a part of a number that stands after it: `one in five`, `two out of three`.
    pub(super) is_ratio: bool,
    /// The noun between the two numbers of such a part: `one flat in five`.
    pub(super) whole: Option<usize>,
}

/// Whether a word is a unit of measure, so that `two-day` counts days while `two-faced` counts nothing.
pub(super) fn is_unit(word: &str) -> bool {
    UNITS.contains(word) || CURRENCIES.contains(word)
}

/// The unit of measure that a word names.
pub(super) fn unit(word: &Token<'_>) -> Option<&'static str> {
    UNITS.get(word.word)
}

/// The currency that the tokens begin with, by its sign, code or name.
#[must_use]
pub fn currency(tokens: &[Token<'_>]) -> Option<Match> {
    CURRENCIES.longest(tokens)
}

/// Whether a unit is one of time, with which "over" also means "during".
pub(super) fn is_time(unit: &str) -> bool {
    unit == "night" || is_word_in(unit, Class::CalendarUnit | Class::ClockUnit)
}

/// The figure that the tokens from `at` begin with.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<Figure> {
    let sign = sign(&tokens[at..]);
    let first = at + sign.map_or(0, |sign| sign.len);
    let mut number = read_number(&tokens[first..])?;
    let mut end = first + number.len;
    if let Some(factor) = letter_multiplier(tokens, end, sign.is_some()) {
        number = Number { value: number.value * factor, scale: factor, ..number };
        end += 1;
    }
    let mut figure =
        Figure { start: at, first, end, number, unit: sign.map(|sign| sign.value), is_ratio: false, whole: None };
    if matches!(number.sort, Sort::Ordinal | Sort::Year) {
        return Some(figure);
    }
    let whole = is_counted_between(tokens, end, &number).then_some(end);
    let ratio = ratio_behind(tokens, end + usize::from(whole.is_some()), &number).filter(|_| sign.is_none());
    if let Some((all, behind)) = ratio {
        let number = Number { value: number.value / all, sort: Sort::Part, len: behind - first, scale: 1.0 };
        return Some(Figure { number, end: behind, is_ratio: true, whole, ..figure });
    }
    // "Mex$ 5": some dollar, but which?
    if at > 0 && tokens[at].text == "$" && tokens[at - 1].kind == Kind::Word && tokens[at - 1].touches(&tokens[at]) {
        figure.unit = Some("dollar");
    }
    let behind = unit_behind(tokens, end, &number);
    match (figure.unit, behind) {
        (None, Some((unit, end))) => (figure.unit, figure.end) = (Some(unit), end),
        (Some(before), Some((unit, end))) if before == unit => figure.end = end,
        _ => {}
    }
    Some(figure)
}

/// Whether what both numbers of a part count stands between them, and nothing else behind them: `one flat in five`, while
/// `two ships in three ports` are no part.
fn is_counted_between(tokens: &[Token<'_>], at: usize, some: &Number) -> bool {
    if !tokens.get(at + 1).is_some_and(|it| it.is("in")) {
        return false;
    }
    let head = if some.value == 1.0 { counted::single_head(tokens, at) } else { counted::plural_head(tokens, at) };
    let all = read_number(&tokens[at + 2..]).filter(|all| all.value <= MOST_PARTS);
    head.is_some_and(|it| it.1 == at + 1)
        && all.is_some_and(|all| counted::plural_head(tokens, at + 2 + all.len).is_none())
}

/// The number of all after `in`, `of` or `out of`, and the index after it: `one in five`, `10 of the 40 ships`.
fn ratio_behind(tokens: &[Token<'_>], at: usize, some: &Number) -> Option<(f64, usize)> {
    let is_in = tokens.get(at)?.is("in");
    let is_out_of = tokens[at].is("out") && tokens.get(at + 1).is_some_and(|of| of.is("of"));
    if !is_in && !is_out_of && !tokens[at].is("of") {
        return None;
    }
    let mut start = at + 1 + usize::from(is_out_of);
    start +=
        usize::from(!is_in && tokens.get(start).is_some_and(|token| token.is("the") || token.is_in(Class::Possessive)));
    let all = read_number(tokens.get(start..)?)?;
    let behind = start + all.len;
    let is_likely = all.sort == some.sort && some.value < all.value && matches!(all.sort, Sort::Figure | Sort::Words);
    let is_year = all.len == 1 && tokens[start].text.len() == 4 && all.sort == Sort::Figure;
    let is_part = if is_in {
        (some.value == 1.0 || all.value <= 10.0) && unit_behind(tokens, behind, &all).is_none()
    } else {
        !is_year && counted::plural_head(tokens, behind).is_some()
    };
    (is_likely && is_part && some.scale == 1.0).then_some((all.value, behind))
}

/// A unit at `at`, or after a hyphen there: its name and the index after it.
pub(super) fn unit_behind(tokens: &[Token<'_>], at: usize, number: &Number) -> Option<(&'static str, usize)> {
    let hyphen = tokens.get(at).is_some_and(|token| token.text == "-" && at > 0 && tokens[at - 1].touches(token));
    let at = at + usize::from(hyphen);
    let rest = tokens.get(at..)?;
    let found = longer(UNITS.longest(rest), CURRENCIES.longest(rest))?;
    let word = rest.first()?.text;
    let is_letter = found.len == 1 && word.len() == 1 && word.as_bytes()[0].is_ascii_alphabetic();
    let is_abbreviation = is_letter && number.sort == Sort::Figure && word.as_bytes()[0].is_ascii_lowercase();
    // "five second places": an ordinal
    let is_ordinal = rest[0].is("second") && !hyphen && number.value != 1.0;
    // "$5": the sign of the next amount
    let is_next_sign = at > 0
        && sign(rest).is_some_and(|sign| {
            let next = rest.get(sign.len).filter(|next| next.kind == Kind::Number);
            next.is_some_and(|next| rest[sign.len - 1].touches(next) || !tokens[at - 1].touches(&rest[0]))
        });
    let is_unit = !is_letter || is_abbreviation;
    (is_unit && !is_ordinal && !is_next_sign).then_some((found.value, at + found.len))
}

fn longer(one: Option<Match>, other: Option<Match>) -> Option<Match> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.len > one.len { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// A currency sign or code: `$`, `US$`, `EUR`; no name, which stands after its number.
fn sign(tokens: &[Token<'_>]) -> Option<Match> {
    let first = tokens.first()?;
    let may_be_sign = match first.kind {
        Kind::Number => false,
        Kind::Punct => first.text == "$" || !first.text.is_ascii(),
        Kind::Word => first.text.len() <= 4 && first.text.bytes().all(|b| b.is_ascii_uppercase() || b == b'.'),
    };
    if !may_be_sign {
        return None;
    }
    // "US $5", but not "A $5 note"
    let is_sign = |token: &Token<'_>| !token.text.bytes().any(|b| b.is_ascii_lowercase());
    let is_whole = |found: &Match| found.len == 1 || first.text.len() > 1 || first.touches(&tokens[1]);
    CURRENCIES.longest(tokens).filter(|found| tokens[..found.len].iter().all(is_sign) && is_whole(found))
}

/// `m`, `b`, `t` and `k` as multipliers: after money (`$5m`, `5 m EUR`); elsewhere they are units.
fn letter_multiplier(tokens: &[Token<'_>], at: usize, is_money: bool) -> Option<f64> {
    let letter = tokens.get(at).filter(|token| token.text.len() <= 2)?;
    let touches = tokens[at - 1].touches(letter);
    let counts = touches && letter.is("m") && tokens.get(at + 1).is_some_and(is_plural);
    let is_money = counts
        || is_money && touches
        || CURRENCIES.longest(&tokens[at + 1..]).is_some_and(|_| !letter.is_any(&["a", "b"]));
    let factor = match letter.text {
        "k" | "K" => 1e3,
        "m" | "M" | "mm" | "MM" => 1e6,
        "b" | "B" => 1e9,
        "t" | "T" => 1e12,
        _ => return None,
    };
    is_money.then_some(factor)
}
