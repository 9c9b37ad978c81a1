//! Numbers in figures: grouped digits, decimals, fractions, and the multipliers after them.

use super::{Number, Ratio, Sort, Word, part};
use crate::language::token::{Kind, Token};

/// The largest denominator of a fraction in figures; beyond it, a slash rather stands in a date or a code.
const LARGEST_DENOMINATOR: f64 = 100.0;

/// More groups of three digits than a number in prose has.
const MOST_GROUPS: usize = 4;

/// The number in figures that the tokens begin with.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<Number> {
    if let Some((part, len)) = fraction(tokens) {
        return Some(scaled(tokens, part, len, Sort::Part));
    }
    let (mut value, mut len) = figure(tokens)?;
    if let Some((part, taken)) = fraction_behind(&tokens[len..]).or_else(|| part::part_behind(&tokens[len..])) {
        value = value.plus(part);
        len += taken;
    }
    Some(scaled(tokens, value, len, Sort::Figure))
}

/// Applies the multipliers that stand after the first `len` tokens, with or without a hyphen.
fn scaled(tokens: &[Token<'_>], value: Ratio, mut len: usize, sort: Sort) -> Number {
    let mut scale = 1.0;
    loop {
        let hyphen = tokens[len..].first().is_some_and(|token| token.text == "-" && tokens[len - 1].touches(token));
        let word = tokens.get(len + usize::from(hyphen));
        let factor = match word.and_then(Word::of) {
            Some(Word::Times(factor)) => factor,
            Some(Word::Open(factor)) if word.is_some_and(|word| word.is("dozens")) => factor,
            None if !hyphen => match word.filter(|word| tokens[len - 1].touches(word)).map(|word| word.text) {
                Some("k" | "K") => 1e3,
                Some("M") => 1e6,
                _ => break,
            },
            _ => break,
        };
        scale *= factor;
        len += 1 + usize::from(hyphen);
    }
    if let Some((rest, taken)) = part::part_behind(&tokens[len..]).filter(|_| scale > 1.0) {
        len += taken;
        return Number { value: value.plus(rest).times(scale).value(), len, sort, scale };
    }
    let sort = if sort == Sort::Part && scale > 1.0 { Sort::Figure } else { sort };
    Number { value: value.times(scale).value(), len, sort, scale }
}

/// Digits in one or more tokens (`1,000`, `.5`, `1 000` with spaces that do not break), and how many tokens they take.
fn figure(tokens: &[Token<'_>]) -> Option<(Ratio, usize)> {
    let (first, rest) = tokens.split_first()?;
    if first.text == "." {
        let digits = rest.first().filter(|token| first.touches(token) && is_whole(token))?;
        return Some((decimal(0.0, digits.text)?, 2));
    }
    let mut value = plain(first)?;
    let mut len = 1;
    if is_whole(first) && first.text.len() <= 3 {
        let is_group = |group: &&Token<'_>| group.text.len() == 3 && is_whole(group);
        let groups = rest.iter().take(MOST_GROUPS).take_while(is_group).count();
        let end = if rest.get(groups).is_some_and(|next| next.kind == Kind::Number) { 0 } else { groups };
        // one group after a plain space may as well be the next number
        let is_sure = |gap: usize| gap > 1 || groups > 1 || rest[0].text == "000";
        if end > 0 && is_sure(rest[0].start - first.end) {
            for group in &rest[..end] {
                value = Ratio::whole(value.over * 1000.0 + plain(group)?.over);
            }
            len += end;
        }
    }
    Some((value, len))
}

/// The value of one token: digits in groups (`1,000`, in India `12,34,567`), with a decimal point.
fn plain(token: &Token<'_>) -> Option<Ratio> {
    if token.kind != Kind::Number {
        return None;
    }
    let (whole, decimals) = token.text.split_once('.').map_or((token.text, None), |(whole, part)| (whole, Some(part)));
    // the narrow space that does not break is part of a number in Unicode Standard Annex 29
    let mut groups = whole.split([',', '\u{202f}']).rev();
    let last = groups.next()?;
    let mut value = digits(last)?;
    let mut factor = 1000.0;
    let mut groups = groups.peekable();
    if groups.peek().is_some() && last.len() != 3 {
        return None;
    }
    let middle = groups.peek().map_or(3, |group| if group.len() == 2 { 2 } else { 3 });
    while let Some(group) = groups.next() {
        let fits = if groups.peek().is_some() { group.len() == middle } else { group.len() <= middle };
        if !fits {
            return None;
        }
        value += digits(group)? * factor;
        factor *= if middle == 2 { 100.0 } else { 1000.0 };
    }
    decimals.map_or(Some(Ratio::whole(value)), |decimals| decimal(value, decimals))
}

/// A whole number with decimals after it.
fn decimal(whole: f64, decimals: &str) -> Option<Ratio> {
    let under = 10f64.powi(i32::try_from(decimals.len()).ok()?);
    Some(Ratio { over: whole * under + digits(decimals)?, under })
}

/// At most fifteen ASCII digits, as many as a float keeps exactly.
fn digits(text: &str) -> Option<f64> {
    let is_number = !text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.bytes().fold(0.0, |value, b| value * 10.0 + f64::from(b - b'0')))
}

fn is_whole(token: &Token<'_>) -> bool {
    token.kind == Kind::Number && digits(token.text).is_some()
}

/// `3/4` or `¾`: less than one, and a likely denominator.
fn fraction(tokens: &[Token<'_>]) -> Option<(Ratio, usize)> {
    if let Some(part) = tokens.first().and_then(vulgar) {
        return Some((part, 1));
    }
    let [over, slash, under, rest @ ..] = tokens else { return None };
    if !(matches!(slash.text, "/" | "\u{2044}") && over.touches(slash) && slash.touches(under)) {
        return None;
    }
    if !is_whole(over) || !is_whole(under) {
        return None;
    }
    let goes_on = rest.first().is_some_and(|next| under.touches(next) && matches!(next.text, "/" | "-"))
        && rest.get(1).is_some_and(|next| next.kind == Kind::Number);
    let part = Ratio { over: plain(over)?.over, under: plain(under)?.over };
    let is_likely =
        [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0, 32.0].contains(&part.under) || part.under == LARGEST_DENOMINATOR;
    (!goes_on && part.over > 0.0 && part.over < part.under && is_likely).then_some((part, 3))
}

/// A fraction after a whole number: `-1/4`, ` 1/4`, `½`.
fn fraction_behind(tokens: &[Token<'_>]) -> Option<(Ratio, usize)> {
    let skipped = usize::from(tokens.first()?.text == "-");
    let (part, len) = fraction(&tokens[skipped..])?;
    Some((part, len + skipped))
}

/// The fractions that Unicode has as one character.
fn vulgar(token: &Token<'_>) -> Option<Ratio> {
    let (over, under) = match token.text {
        "\u{bd}" => (1.0, 2.0),
        "\u{bc}" => (1.0, 4.0),
        "\u{be}" => (3.0, 4.0),
        "\u{2153}" => (1.0, 3.0),
        "\u{2154}" => (2.0, 3.0),
        "\u{2155}" => (1.0, 5.0),
        "\u{2156}" => (2.0, 5.0),
        "\u{2157}" => (3.0, 5.0),
        "\u{2158}" => (4.0, 5.0),
        "\u{2159}" => (1.0, 6.0),
        "\u{215a}" => (5.0, 6.0),
        "\u{215b}" => (1.0, 8.0),
        "\u{215c}" => (3.0, 8.0),
        "\u{215d}" => (5.0, 8.0),
        "\u{215e}" => (7.0, 8.0),
        _ => return None,
    };
    Some(Ratio { over, under })
}
