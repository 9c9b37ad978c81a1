//! Numbers in words: cardinals, fractions, open multiples; ordinals and spoken years are told apart.

use super::part::{half, part, part_behind, parts};
use super::{LARGEST, Number, Ratio, Sort, Word};
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Kind, Token};

/// What may stand behind a part, and not behind an ordinal that describes a noun: "cut by a third in two years".
const ENDS_A_PART: Classes = Classes::of(&[Class::Preposition, Class::Demonstrative, Class::Coordinator]);

/// The number in words that the tokens begin with.
pub(super) fn read(tokens: &[Token<'_>]) -> Option<Number> {
    half(tokens).or_else(|| open(tokens)).or_else(|| cardinal(tokens)).or_else(|| ordinal(tokens))
}

/// `hundreds`, `tens of thousands`, `several hundred`, `a few thousand`.
fn open(tokens: &[Token<'_>]) -> Option<Number> {
    let skipped = usize::from(tokens.first()?.is("a"));
    let few = tokens.get(skipped).filter(|token| token.is("few") || skipped == 0 && token.is("several"));
    if few.is_some() {
        let Some(Word::Times(mut value)) = tokens.get(skipped + 1).and_then(Word::of) else { return None };
        let mut len = skipped + 2;
        while let Some(Word::Times(factor)) = tokens.get(len).and_then(Word::of).filter(|_| value < LARGEST) {
            value *= factor;
            len += 1;
        }
        return Some(Number { value, len, sort: Sort::Open, scale: 1.0 });
    }
    let Some(Word::Open(mut value)) = tokens.first().and_then(Word::of) else { return None };
    let mut len = 1;
    while let [of, multiple, ..] = &tokens[len..]
        && value < LARGEST
    {
        let (true, Some(Word::Open(factor))) = (of.is("of"), Word::of(multiple)) else { break };
        value *= factor;
        len += 2;
    }
    // "tens" alone is a plural of "ten" in most texts
    (value > 10.0).then_some(Number { value, len, sort: Sort::Open, scale: 1.0 })
}

/// A single ordinal: `third`, `second`.
fn ordinal(tokens: &[Token<'_>]) -> Option<Number> {
    let first = tokens.first()?;
    if first.text.starts_with(|c: char| c.is_ascii_digit()) {
        return figure_ordinal(first);
    }
    let value = match Word::of(first)? {
        Word::Part(value) => value,
        Word::Nth if tokens[0].is("first") => 1.0,
        Word::Nth => 2.0,
        _ => return None,
    };
    Some(Number { value, len: 1, sort: Sort::Ordinal, scale: 1.0 })
}

/// `21st`: an ordinal in figures, which is one word. `1990s` is a stretch of years and nothing here.
fn figure_ordinal(token: &Token<'_>) -> Option<Number> {
    let digits = token.text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_ordinal = token.text.len() == digits.len() + 2;
    let value = digits.replace(',', "").parse().ok().filter(|_| is_ordinal)?;
    Some(Number { value, len: 1, sort: Sort::Ordinal, scale: 1.0 })
}

/// A number under construction.
struct Count {
    /// What the multipliers from a thousand up have closed.
    closed: f64,
    /// What they have not.
    group: f64,
    /// The last multiplier.
    last: f64,
}

impl Count {
    fn value(&self) -> f64 {
        self.closed + self.group
    }

    /// Adds a number below a hundred where its place is still free: 5 after 20, 25 after 100.
    fn add(&mut self, value: f64) -> bool {
        let rest = self.group % 100.0;
        let fits = if rest == 0.0 {
            value > 0.0 || self.value() == 0.0
        } else {
            rest >= 20.0 && rest % 10.0 == 0.0 && value < 10.0 && value > 0.0
        };
        if fits {
            self.group += value;
        }
        fits
    }

    /// Multiplies what stands before: the open group or, by a larger multiplier than the last one, everything.
    fn multiply(&mut self, factor: f64) -> bool {
        if factor > self.last {
            self.closed = (self.closed + self.group) * factor;
            self.group = 0.0;
        } else if self.group == 0.0 {
            return false;
        } else if factor == 100.0 {
            if self.group >= 100.0 {
                return false;
            }
            self.group *= factor;
            return true;
        } else {
            self.closed += self.group * factor;
            self.group = 0.0;
        }
        self.last = factor;
        true
    }
}

/// Cardinals (`one hundred and three`), with what may follow them: decimals, parts, an ordinal ending.
fn cardinal(tokens: &[Token<'_>]) -> Option<Number> {
    let mut count = Count { closed: 0.0, group: 0.0, last: f64::INFINITY };
    let mut len = 0;
    if is_article(tokens.first()?) {
        match Word::of(tokens.get(1)?)? {
            Word::Times(_) => (count.group, len) = (1.0, 1),
            Word::Part(under) => {
                let part = part(tokens, Ratio { over: 1.0, under }, 2);
                // "a third round" has an ordinal
                let ends =
                    |it: &Token<'_>| it.kind == Kind::Punct && it.text != "-" || it.is("of") || it.is_in(ENDS_A_PART);
                let is_part = part.sort == Sort::Words || tokens.get(2).is_none_or(ends);
                return is_part.then_some(part);
            }
            _ => return None,
        }
    } else if !matches!(Word::of(&tokens[0])?, Word::Is(_)) {
        return None;
    }
    loop {
        let joint = joint(tokens, len, &count);
        let Some(word) = tokens.get(joint).and_then(Word::of) else { break };
        let is_behind_and = joint > len && tokens[len].is("and");
        if is_behind_and && part_behind(&tokens[len..]).is_some() {
            break;
        }
        let taken = match word {
            Word::Is(value) => count.add(value),
            Word::Times(factor) => !is_behind_and && count.multiply(factor),
            Word::Open(factor) => !is_behind_and && tokens[joint].is("dozens") && count.multiply(factor),
            Word::Part(value) | Word::Parts(value)
                if value < 100.0 && count.group % 10.0 == 0.0 && count.value() >= 20.0 =>
            {
                return Some(ordinal_or_parts(joint, &count, word, value));
            }
            Word::Part(value) if value >= 100.0 && count.value() > 1.0 => {
                return Some(Number { value: count.value() * value, len: joint + 1, sort: Sort::Ordinal, scale: 1.0 });
            }
            Word::Nth if count.group % 10.0 == 0.0 && count.value() >= 20.0 => {
                let value = count.value() + if tokens[joint].is("first") { 1.0 } else { 2.0 };
                return Some(Number { value, len: joint + 1, sort: Sort::Ordinal, scale: 1.0 });
            }
            _ => false,
        };
        if !taken {
            break;
        }
        len = joint + 1;
    }
    let mut value = Ratio::whole(count.value());
    if let Some((under, behind)) = parts(tokens, len, value.over) {
        return Some(part(tokens, Ratio { under, ..value }, behind));
    }
    if let Some((year, behind)) = spoken_year(tokens, len, value.over) {
        return Some(Number { value: year, len: behind, sort: Sort::Year, scale: 1.0 });
    }
    let mut scale = if count.group == 0.0 && count.last.is_finite() { count.last } else { 1.0 };
    if let Some((decimals, taken)) = decimals_behind(&tokens[len..]) {
        (value, len) = (value.plus(decimals), len + taken);
    } else if let Some((part, taken)) = part_behind(&tokens[len..]) {
        len += taken;
        // "a million and a half" is half a million more, "a billion and a half million" says so itself
        match tokens.get(len).and_then(Word::of) {
            Some(Word::Times(factor)) if scale > 1.0 => (value, len) = (value.plus(part.times(factor)), len + 1),
            _ => value = value.plus(part.times(scale)),
        }
    }
    if scale == 1.0 {
        while let Some(Word::Times(factor)) = tokens.get(len).and_then(Word::of) {
            (scale, len) = (scale * factor, len + 1);
        }
        value = value.times(scale);
    }
    Some(Number { value: value.value(), len, sort: Sort::Words, scale })
}

/// Behind twenty, a hundred and so on: `fifth` makes an ordinal; `fifths` counts parts, which only a small number does.
fn ordinal_or_parts(at: usize, count: &Count, word: Word, value: f64) -> Number {
    let (value, sort) = match word {
        Word::Part(_) => (count.value() + value, Sort::Ordinal),
        _ => (count.value() / value, Sort::Part),
    };
    Number { value, len: at + 1, sort, scale: 1.0 }
}

/// Where the next number word would stand, after a hyphen or an `and` that may join it.
fn joint(tokens: &[Token<'_>], len: usize, count: &Count) -> usize {
    let Some(token) = tokens.get(len).filter(|_| len > 0) else { return len };
    let is_and = token.is("and") && count.value() >= 100.0 && count.group % 100.0 == 0.0;
    if is_and { len + 1 } else { skip_hyphen(tokens, len) }
}

/// `nineteen | ninety`: two numbers below a hundred side by side, the value of the year and the index after it.
fn spoken_year(tokens: &[Token<'_>], len: usize, century: f64) -> Option<(f64, usize)> {
    let Some(Word::Is(mut year)) = tokens.get(len).and_then(Word::of) else { return None };
    if !(10.0..=20.0).contains(&century) || year < 10.0 {
        return None;
    }
    let mut behind = len + 1;
    let at = skip_hyphen(tokens, behind);
    if let Some(Word::Is(unit)) = tokens.get(at).and_then(Word::of).filter(|_| year >= 20.0) {
        (year, behind) = (year + unit, at + 1);
    }
    Some((century * 100.0 + year, behind))
}

/// `point two five` after a number: the decimals and how many tokens they take.
fn decimals_behind(tokens: &[Token<'_>]) -> Option<(Ratio, usize)> {
    if !tokens.first()?.is("point") {
        return None;
    }
    let mut part = Ratio::whole(0.0);
    let mut len = 1;
    while let Some(Word::Is(digit)) = tokens.get(len).and_then(Word::of) {
        if digit > 9.0 && len > 1 || part.under > 1e9 {
            break;
        }
        let places = if digit > 9.0 { 100.0 } else { 10.0 };
        part = Ratio { over: part.over * places + digit, under: part.under * places };
        len += 1;
        // "point seventy-one"
        let unit = skip_hyphen(tokens, len);
        if let (true, Some(Word::Is(unit_digit))) = (unit > len && digit >= 20.0, tokens.get(unit).and_then(Word::of)) {
            part.over += unit_digit;
            return Some((part, unit + 1));
        }
    }
    (len > 1).then_some((part, len))
}

pub(super) fn is_article(token: &Token<'_>) -> bool {
    token.is("a") || token.is("an")
}

/// The index after a hyphen that joins two tokens, or the same index where there is none.
pub(super) fn skip_hyphen(tokens: &[Token<'_>], at: usize) -> usize {
    let is_hyphen = |token: &Token<'_>| token.text == "-" && at > 0 && tokens[at - 1].touches(token);
    at + usize::from(
        tokens
            .get(at)
            .is_some_and(|token| is_hyphen(token) && tokens.get(at + 1).is_some_and(|next| token.touches(next))),
    )
}
