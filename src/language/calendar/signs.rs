//! A text as a row of calendar signs: number words joined, words of the calendar cut at their hyphens.

use std::ops::Range;

use super::sign::Sign;
use super::word::meaning;
use crate::language::number::{Number, Sort, read_number};
use crate::language::token::{Kind, ORDINAL_ENDINGS, Token};

/// The signs of a text, in order, each with its tokens.
#[derive(Debug)]
pub(crate) struct Signs<'t> {
    /// The tokens, with words of the calendar cut at their hyphens: `mid|-|May`.
    pub(crate) tokens: Vec<Token<'t>>,
    pub(crate) signs: Vec<Sign>,
    /// The first token of every sign.
    first: Vec<usize>,
}

impl<'t> Signs<'t> {
    /// Reads what every token may mean; `None` when nothing in the text can belong to a date or a duration.
    pub(crate) fn read(tokens: &[Token<'t>]) -> Option<Self> {
        let (tokens, plain) = cut_hyphens(tokens)?;
        let mut signs = Vec::with_capacity(tokens.len());
        let mut first = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let (sign, taken) = sign_at(&tokens[at..], &plain[at..]);
            signs.push(sign);
            first.push(at);
            at += taken;
        }
        Some(Self { tokens, signs, first })
    }

    /// The bytes of the signs in `range`, which is not empty.
    pub(crate) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.tokens[self.token(range.start)].start..self.tokens[self.token(range.end) - 1].end
    }

    /// The first token of the sign at `index`; the number of tokens after the last.
    pub(crate) fn token(&self, index: usize) -> usize {
        self.first.get(index).copied().unwrap_or(self.tokens.len())
    }

    /// Whether nothing stands between the sign at `index` and the next one.
    pub(crate) fn touches(&self, index: usize) -> bool {
        let next = self.token(index + 1);
        next < self.tokens.len() && self.tokens[next - 1].touches(&self.tokens[next])
    }
}

/// The tokens with words of the calendar cut at their hyphens, each with the sign that it is by itself; `None` when no
/// token can belong to a date.
fn cut_hyphens<'t>(tokens: &[Token<'t>]) -> Option<(Vec<Token<'t>>, Vec<Sign>)> {
    let mut cut = Vec::with_capacity(tokens.len() + 8);
    let mut signs = Vec::with_capacity(tokens.len() + 8);
    for token in tokens {
        let pieces = pieces(token);
        if pieces.iter().any(|it| is_core(plain_sign(it))) {
            signs.extend(pieces.iter().map(plain_sign));
            cut.extend(pieces);
        } else {
            signs.push(plain_sign(token));
            cut.push(*token);
        }
    }
    signs.iter().copied().any(is_core).then_some((cut, signs))
}

/// A word cut at its hyphens; none where it has none.
fn pieces<'t>(token: &Token<'t>) -> Vec<Token<'t>> {
    if token.kind != Kind::Word || !token.text.contains('-') {
        return Vec::new();
    }
    let mut start = token.start;
    let piece = |piece: &'t str| {
        let kind = match piece {
            "-" => Kind::Punct,
            _ if piece.bytes().all(|b| b.is_ascii_digit()) => Kind::Number,
            _ => Kind::Word,
        };
        start += piece.len();
        Token::new(piece, start - piece.len(), kind)
    };
    token
        .text
        .split_inclusive('-')
        .flat_map(|it| it.strip_suffix('-').map_or([it, ""], |word| [word, "-"]))
        .filter(|it| !it.is_empty())
        .map(piece)
        .collect()
}

/// The sign that the tokens begin with, by what each is by itself, and how many it takes: number words take several.
fn sign_at(tokens: &[Token<'_>], signs: &[Sign]) -> (Sign, usize) {
    let sign = signs[0];
    let may_count = match sign {
        Sign::Numeral => true,
        Sign::One | Sign::Half => {
            signs.get(1) == Some(&Sign::Numeral) || tokens.get(1).is_some_and(|next| next.is("a"))
        }
        _ => false,
    };
    // "three quarters" after "the last" are no 0.75
    let is_part = |number: &Number| number.sort == Sort::Part;
    let number = if may_count { read_number(tokens) } else { None };
    let number = if number.as_ref().is_some_and(is_part) { read_number(&tokens[..1]) } else { number };
    let counted = number.and_then(|number| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, not negative, and small")]
        let whole = (number.value.fract() == 0.0 && (0.0..1e6).contains(&number.value)).then_some(number.value as u32);
        match (number.sort, whole) {
            (Sort::Ordinal, Some(value)) => Some((Sign::Ordinal(value), number.len)),
            (Sort::Words | Sort::Year | Sort::Figure, Some(value)) => Some((Sign::Number(value), number.len)),
            (Sort::Words | Sort::Figure, None) if number.value < 1e6 => {
                Some((Sign::Fraction(number.value), number.len))
            }
            _ => None,
        }
    });
    counted.unwrap_or(if sign == Sign::Numeral { (Sign::Other, 1) } else { (sign, 1) })
}

/// The sign of one token by itself.
fn plain_sign(token: &Token<'_>) -> Sign {
    match token.kind {
        Kind::Punct => mark(token.text),
        Kind::Number => figures(token.text),
        Kind::Word => word(token),
    }
}

/// Whether no date or duration is without one such sign.
fn is_core(sign: Sign) -> bool {
    match sign {
        Sign::Number(n) => (1000..2200).contains(&n),
        Sign::Month(_)
        | Sign::Weekday(_)
        | Sign::ShortWeekday(_)
        | Sign::Unit(_)
        | Sign::Decade(_)
        | Sign::Dotted(..)
        | Sign::Quarter(_)
        | Sign::HalfYear(_)
        | Sign::Season(_)
        | Sign::Feast(_)
        | Sign::Today(_)
        | Sign::Hours
        | Sign::Slash
        | Sign::Apostrophe => true,
        _ => false,
    }
}

/// A number in figures.
fn figures(text: &str) -> Sign {
    let digits = |part: &str, longest: usize| -> Option<u32> {
        let well_formed = part.len() <= longest && part.bytes().all(|b| b.is_ascii_digit());
        well_formed.then(|| part.parse().ok()).flatten()
    };
    if let Some(number) = digits(text, 6) {
        return Sign::Number(number);
    }
    let parts: Vec<&str> = text.split('.').collect();
    if let [day, month, year] = parts[..]
        // version numbers have points too: 10.4.1
        && (year.len() == 4 || (day.len(), month.len(), year.len()) == (2, 2, 2))
        && let (Some(day), Some(month), Some(year)) = (digits(day, 2), digits(month, 2), digits(year, 4))
    {
        return Sign::Dotted(day, month, year.cast_signed());
    }
    text.parse().ok().filter(|n: &f64| n.is_finite() && *n < 1e6).map_or(Sign::Other, Sign::Fraction)
}

fn mark(text: &str) -> Sign {
    match text {
        "," => Sign::Comma,
        "." => Sign::Stop,
        "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "~" => Sign::Hyphen,
        "/" => Sign::Slash,
        "'" | "\u{2018}" | "\u{2019}" => Sign::Apostrophe,
        "$" | "\u{20ac}" | "\u{a3}" | "\u{a5}" | "#" => Sign::Money,
        "(" => Sign::Open,
        _ => Sign::Other,
    }
}

/// A word; names must have their capital where the same letters are another word.
fn word(token: &Token<'_>) -> Sign {
    let text = token.text;
    if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return digits_with_letters(text);
    }
    let is_capital = text.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    match meaning(token.word) {
        Some(Sign::Month(month)) if !is_capital && (text.len() < 4 || matches!(month, 3 | 8)) => Sign::Other,
        Some(sign @ Sign::Feast("midsummer")) => sign,
        Some(Sign::ShortWeekday(_) | Sign::Named | Sign::Good | Sign::Feast(_)) if !is_capital => Sign::Other,
        Some(sign) => sign,
        None => Sign::Other,
    }
}

/// `21st` is an ordinal, `1990s` a decade.
fn digits_with_letters(text: &str) -> Sign {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (Ok(number), letters) = (text[..digits].parse::<u32>(), &text[digits..]) else { return Sign::Other };
    let year = number.cast_signed();
    match letters {
        _ if number < 100 && ORDINAL_ENDINGS.contains(&letters) => Sign::Ordinal(number),
        "s" | "'s" | "\u{2019}s" if digits == 4 && number % 10 == 0 && number < 2200 => Sign::Decade(year),
        "s" if digits == 2 && number % 10 == 0 && number >= 20 => Sign::Decade(1900 + year),
        _ => Sign::Other,
    }
}
