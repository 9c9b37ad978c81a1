//! Numbers in digits and in words, wherever they stand; what they count is not looked at.

mod digits; // figures: 1,000.5, 5-1/4, ½
mod words; // number words: one hundred and three, two thirds, hundreds

use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

static NUMBERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/numbers.txt")));

/// A number that some tokens begin with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its value; for [`Sort::Open`] the least it can be.
    pub value: f64,
    /// How many tokens it takes.
    pub len: usize,
    /// What sort of number it is.
    pub sort: Sort,
    /// The multiplier that stands behind the figure, which an earlier number may share ("2 to 3 million"); 1 if none.
    pub scale: f64,
}

/// What sort of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// In figures, with or without a multiplier in words: `1,000`, `2.5 million`.
    Figure,
    /// In words: `twenty-five`, `a dozen`.
    Words,
    /// A part of one: `half`, `two thirds`, `1/4`.
    Part,
    /// An open multiple: `hundreds`, `tens of thousands`.
    Open,
    /// A place in an order, which is no amount: `twenty-fifth`, `third`.
    Ordinal,
    /// A year read in two halves, which is no amount: `twenty twenty-five`.
    Year,
}

/// A fraction of whole numbers, so that `1.1 million` and `1,100,000` come out as the same value.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Ratio {
    over: f64,
    under: f64,
}

impl Ratio {
    fn whole(value: f64) -> Self {
        Self { over: value, under: 1.0 }
    }

    fn value(self) -> f64 {
        self.over / self.under
    }

    fn times(self, factor: f64) -> Self {
        Self { over: self.over * factor, ..self }
    }

    fn plus(self, other: Self) -> Self {
        Self { over: self.over * other.under + other.over * self.under, under: self.under * other.under }
    }
}

/// What a number word does to the number before it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Word {
    Is(f64),
    Times(f64),
    Part(f64),
    Parts(f64),
    Nth,
    Open(f64),
}

impl Word {
    fn of(token: &Token<'_>) -> Option<Self> {
        if token.kind != Kind::Word {
            return None;
        }
        let does = NUMBERS.get(token.text)?;
        let number = |digits: &str| digits.parse().expect("numbers.txt holds whole numbers");
        Some(match does.as_bytes().first() {
            Some(b'*') => Self::Times(number(&does[1..])),
            Some(b'~') => Self::Open(number(&does[1..])),
            Some(b'/') if does.ends_with('s') => Self::Parts(number(&does[1..does.len() - 1])),
            Some(b'/') => Self::Part(number(&does[1..])),
            Some(b'n') => Self::Nth,
            _ => Self::Is(number(does)),
        })
    }
}

/// The number that the tokens begin with. Numbers as parts of names, codes and dates are read like any other: only
/// the words around them tell. `1 in 5` is the number 1.
#[must_use]
pub fn read_number(tokens: &[Token<'_>]) -> Option<Number> {
    let (first, rest) = tokens.split_first()?;
    let is_minus = first.is_any(&["minus", "negative"])
        || matches!(first.text, "-" | "\u{2212}") && rest.first().is_some_and(|next| first.touches(next));
    let (skipped, unsigned) = if is_minus { (1, rest) } else { (0, tokens) };
    let number = if unsigned.first()?.kind == Kind::Word { words::read(unsigned) } else { digits::read(unsigned) }?;
    if is_minus && !matches!(number.sort, Sort::Figure | Sort::Words | Sort::Part) {
        return None;
    }
    let value = if is_minus { -number.value } else { number.value };
    Some(Number { value, len: number.len + skipped, ..number })
}

/// Cuts the hyphenated words that are numbers: `twenty-five` into `twenty|-|five`, and where `is_unit` knows the rest,
/// `two-day` into `two|-|day`. All other tokens stay as they are.
#[must_use]
pub fn split_numerals<'t>(tokens: &[Token<'t>], is_unit: impl Fn(&str) -> bool) -> Vec<Token<'t>> {
    let mut split = Vec::with_capacity(tokens.len());
    for token in tokens {
        match numeral_length(token, &is_unit) {
            Some(length) => push_pieces(*token, length, &mut split),
            None => split.push(*token),
        }
    }
    split
}

/// How many bytes of a hyphenated word are number words, the hyphens between them included; `None` if none are, or if
/// the rest is no unit.
fn numeral_length(token: &Token<'_>, is_unit: impl Fn(&str) -> bool) -> Option<usize> {
    if token.kind != Kind::Word || !token.text.contains('-') {
        return None;
    }
    let is_numeral = |piece: &str| NUMBERS.contains(piece) || is_joint(piece);
    let mut length = 0;
    for piece in token.text.split('-') {
        if !is_numeral(piece) || (length == 0 && is_joint(piece)) {
            break;
        }
        length += piece.len() + 1;
    }
    let rest = token.text.get(length..).unwrap_or_default();
    (length > 0 && (rest.is_empty() || is_unit(rest))).then(|| length.min(token.text.len() + 1) - 1)
}

/// Whether a word may stand between number words: `two-and-a-half`.
fn is_joint(word: &str) -> bool {
    word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("a")
}

/// Cuts a word at the hyphens of its first `length` bytes and at the one behind them.
fn push_pieces<'t>(token: Token<'t>, length: usize, split: &mut Vec<Token<'t>>) {
    let piece = |start: usize, end: usize, kind| Token {
        text: &token.text[start..end],
        start: token.start + start,
        end: token.start + end,
        kind,
    };
    let mut start = 0;
    while start < token.text.len() {
        let hyphen = token.text[start..].find('-').filter(|_| start <= length);
        let end = hyphen.map_or(token.text.len(), |hyphen| start + hyphen);
        split.push(piece(start, end, Kind::Word));
        if end < token.text.len() {
            split.push(piece(end, end + 1, Kind::Punct));
        }
        start = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// `expected` is the value, the words it takes, and the sort.
    fn check(text: &str, expected: Option<(f64, &str, Sort)>) {
        let split = split_numerals(&tokens(text), |word| word == "day");
        let found = read_number(&split);
        let found = found.map(|number| (number.value, &text[..split[number.len - 1].end], number.sort));
        assert_eq!(found, expected, "{text}");
    }

    fn is(text: &str, value: f64, sort: Sort) {
        check(text, Some((value, text, sort)));
    }

    #[test]
    fn figures() {
        is("1,000", 1000.0, Sort::Figure);
        is("2.5", 2.5, Sort::Figure);
        is(".08", 0.08, Sort::Figure);
        is("1\u{a0}000\u{a0}000", 1e6, Sort::Figure);
        is("-5", -5.0, Sort::Figure);
        is("minus five", -5.0, Sort::Words);
        for text in ["192.168.1.2", "1,00", "22,24,26", "16.05.2025", "1.000.000"] {
            check(text, None);
        }
    }

    #[test]
    fn figures_with_multipliers() {
        is("2.5 million", 2_500_000.0, Sort::Figure);
        is("1.1 million", 1_100_000.0, Sort::Figure);
        is("5bn", 5e9, Sort::Figure);
        is("3 hundred thousand", 300_000.0, Sort::Figure);
        is("2 dozen", 24.0, Sort::Figure);
        check("20-million", Some((20e6, "20-million", Sort::Figure)));
    }

    #[test]
    fn fractions() {
        is("5-1/4", 5.25, Sort::Figure);
        is("1 1/4", 1.25, Sort::Figure);
        is("5\u{bd}", 5.5, Sort::Figure);
        is("3/4", 0.75, Sort::Part);
        is("\u{bc}", 0.25, Sort::Part);
        is("half", 0.5, Sort::Part);
        is("two thirds", 2.0 / 3.0, Sort::Part);
        is("two-thirds", 2.0 / 3.0, Sort::Part);
        is("one-third", 1.0 / 3.0, Sort::Part);
        is("three-quarters", 0.75, Sort::Part);
        is("two and a half", 2.5, Sort::Words);
        is("one hundred and three and two thirds", 103.0 + 2.0 / 3.0, Sort::Words);
        is("one and a half million", 1.5e6, Sort::Words);
        is("a million and a half", 1.5e6, Sort::Words);
        is("2 and a half", 2.5, Sort::Figure);
        is("2 \u{bd} million", 2.5e6, Sort::Figure);
    }

    #[test]
    fn number_words() {
        is("twenty-five", 25.0, Sort::Words);
        is("Twenty five", 25.0, Sort::Words);
        is("one hundred and three", 103.0, Sort::Words);
        is("a hundred", 100.0, Sort::Words);
        is("a dozen", 12.0, Sort::Words);
        is("half a dozen", 6.0, Sort::Words);
        is("half a million", 500_000.0, Sort::Words);
        is("two million three hundred thousand and five", 2_300_005.0, Sort::Words);
        is("twenty-five hundred", 2500.0, Sort::Words);
        is("two point five million", 2.5e6, Sort::Words);
        check("two-day truce", Some((2.0, "two", Sort::Words)));
        check("five and two", Some((5.0, "five", Sort::Words)));
        check("two ships", Some((2.0, "two", Sort::Words)));
    }

    #[test]
    fn open_multiples() {
        is("hundreds", 100.0, Sort::Open);
        is("tens of thousands", 10_000.0, Sort::Open);
        is("several hundred", 100.0, Sort::Open);
        is("a few thousand", 1000.0, Sort::Open);
    }

    #[test]
    fn what_is_no_amount() {
        is("twenty-fifth", 25.0, Sort::Ordinal);
        is("one hundred and third", 103.0, Sort::Ordinal);
        is("third", 3.0, Sort::Ordinal);
        is("twenty twenty-five", 2025.0, Sort::Year);
        is("nineteen ninety", 1990.0, Sort::Year);
        for text in ["ships", "a ship", "million", "none", "and", "point five", "two-faced", "one-sided", "-", ""] {
            check(text, None);
        }
    }
}
