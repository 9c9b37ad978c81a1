//! Parts of one in words, alone (`half`, `two thirds`), of a multiplier (`a quarter million`) and after a number.

use super::words::{is_article, skip_hyphen};
use super::{Number, Ratio, Sort, Word};
use crate::language::token::Token;

/// `half`, `half a million`, `half million`.
pub(super) fn half(tokens: &[Token<'_>]) -> Option<Number> {
    if !tokens.first()?.is("half") {
        return None;
    }
    let behind = skip_hyphen(tokens, 1);
    let behind = behind + usize::from(tokens.get(behind).is_some_and(is_article));
    Some(match tokens.get(behind).and_then(Word::of) {
        Some(Word::Times(factor)) => Number { value: factor / 2.0, len: behind + 1, sort: Sort::Words, scale: factor },
        _ => Number { value: 0.5, len: 1, sort: Sort::Part, scale: 1.0 },
    })
}

/// A part that takes `len` tokens, or what a multiplier after it makes of it: `a quarter million`,
/// `two thirds of a million`.
pub(super) fn part(tokens: &[Token<'_>], part: Ratio, len: usize) -> Number {
    let mut at = skip_hyphen(tokens, len);
    if tokens.get(at).is_some_and(|token| token.is("of")) && tokens.get(at + 1).is_some_and(is_article) {
        at += 2;
    }
    match tokens.get(at).and_then(Word::of) {
        Some(Word::Times(factor)) => {
            Number { value: part.times(factor).value(), len: at + 1, sort: Sort::Words, scale: factor }
        }
        _ => Number { value: part.value(), len, sort: Sort::Part, scale: 1.0 },
    }
}

/// Parts that a number counts: `two thirds`, `one third`. The denominator, and the index after it.
pub(super) fn parts(tokens: &[Token<'_>], len: usize, count: f64) -> Option<(f64, usize)> {
    let at = skip_hyphen(tokens, len);
    match tokens.get(at).and_then(Word::of)? {
        Word::Parts(under) => Some((under, at + 1)),
        Word::Part(under) if count == 1.0 => Some((under, at + 1)),
        _ => None,
    }
}

/// `and a half`, `and two thirds` after a number: the part and how many tokens it takes.
pub(super) fn part_behind(tokens: &[Token<'_>]) -> Option<(Ratio, usize)> {
    let and = usize::from(tokens.first()?.text == "-");
    if !tokens.get(and)?.is("and") {
        return None;
    }
    let at = skip_hyphen(tokens, and + 1);
    let over = match tokens.get(at)? {
        article if is_article(article) => 1.0,
        number => match Word::of(number)? {
            Word::Is(over) if over < 100.0 => over,
            _ => return None,
        },
    };
    let (under, behind) = parts(tokens, at + 1, over)?;
    Some((Ratio { over, under }, behind))
}
