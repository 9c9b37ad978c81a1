//! Numbers in digits and in words, wherever they stand; what they count is not looked at.

mod digits; // figures: 1,000.5, 5-1/4, ½
mod part; // half, two thirds, and a quarter
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
    /// The multiplier that stands after the figure, which an earlier number may share ("2 to 3 million"); 1 if none.
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

/// Multipliers are read up to here: no prose counts further, and a text of nothing else must not be read again and again.
const LARGEST: f64 = 1e30;

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
        let does = NUMBERS.get(token)?;
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
    let is_word = first.kind == Kind::Word && skipped == 0;
    if is_word && !first.text.starts_with(|c: char| c.is_ascii_digit()) && !begins_number(first) {
        return None;
    }
    let number = if unsigned.first()?.kind == Kind::Word { words::read(unsigned) } else { digits::read(unsigned) }?;
    if !number.value.is_finite() || is_minus && !matches!(number.sort, Sort::Figure | Sort::Words | Sort::Part) {
        return None;
    }
    let value = if is_minus { -number.value } else { number.value };
    Some(Number { value, len: number.len + skipped, ..number })
}

/// Whether a word may be the first of a number.
fn begins_number(word: &Token<'_>) -> bool {
    NUMBERS.contains(word) || word.is_any(&["a", "an", "several"])
}

/// Cuts the hyphenated words that are numbers: `twenty-five` into `twenty|-|five`, and where `is_unit` knows the rest,
/// `two-day` into `two|-|day` and `USD115` into `USD|115`. All other tokens stay as they are.
#[must_use]
pub fn split_numerals<'t>(tokens: &[Token<'t>], is_unit: impl Fn(&str) -> bool) -> Vec<Token<'t>> {
    let mut split = Vec::with_capacity(tokens.len());
    for (index, token) in tokens.iter().enumerate() {
        // "1.2 million-strong": whatever follows the multiplier, it is part of the number
        let is_behind_figure = index > 0 && tokens[index - 1].kind == Kind::Number;
        match numeral_length(token, |rest| is_behind_figure || is_unit(rest)) {
            Some(length) => push_pieces(*token, length, &mut split),
            None if is_code_with_number(token) && is_unit(&token.text[..3]) => {
                split.push(piece(token, 0, 3, Kind::Word));
                split.push(piece(token, 3, token.text.len(), Kind::Number));
            }
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

/// Three capital letters with digits after them: a currency and an amount, if it is a currency.
fn is_code_with_number(token: &Token<'_>) -> bool {
    let text = token.text.as_bytes();
    token.kind == Kind::Word
        && text.len() > 3
        && text[..3].iter().all(u8::is_ascii_uppercase)
        && text[3].is_ascii_digit()
        && text[3..].iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

/// A piece of a token, from and up to bytes of it.
fn piece<'t>(token: &Token<'t>, start: usize, end: usize, kind: Kind) -> Token<'t> {
    Token::new(&token.text[start..end], token.start + start, kind)
}

/// Whether a word may stand between number words: `two-and-a-half`.
fn is_joint(word: &str) -> bool {
    word.eq_ignore_ascii_case("and") || word.eq_ignore_ascii_case("a")
}

/// Cuts a word at the hyphens of its first `length` bytes and at the one after them.
fn push_pieces<'t>(token: Token<'t>, length: usize, split: &mut Vec<Token<'t>>) {
    let mut start = 0;
    while start < token.text.len() {
        let hyphen = token.text[start..].find('-').filter(|_| start <= length);
        let end = hyphen.map_or(token.text.len(), |hyphen| start + hyphen);
        split.push(piece(&token, start, end, Kind::Word));
        if end < token.text.len() {
            split.push(piece(&token, end, end + 1, Kind::Punct));
        }
        start = end + 1;
    }
}

#[cfg(test)]
mod tests;
