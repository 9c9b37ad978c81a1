//! Words, numbers and punctuation marks of a text, each with the bytes that it takes.

use crate::language::grammar::{Classes, classes, settle_classes};
use crate::language::word::{Word, is_same_word};
use crate::language::word_bounds::pieces;

/// One word, number or mark, and where it stands.
///
/// What is one token follows Unicode Standard Annex 29 (word boundaries), with four exceptions for English prose:
/// - clitics stand alone, as in the Penn Treebank (Marcus et al. 1993): `do|n't`, `Ilyan|'s`, `we|'ll`;
/// - words joined by hyphens are one word (`well-known`, `twenty-five`, `F-16`), but a leading number is not
///   (`30|-|day`, `5|-|1|/|4`);
/// - an abbreviation of single letters keeps its last stop (`U.S.`, `p.m.`), also where that ends the sentence;
/// - digits stand apart from the letters after them (`5|bn`), ordinals and decades excepted (`21st`, `1990s`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'t> {
    /// The characters, exactly as written.
    pub text: &'t str,
    /// The first byte in the text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What sort of token it is.
    pub kind: Kind,
    /// Which word it is, whatever its case and the shape of its apostrophes.
    pub word: Word,
    /// What the grammar knows of it by itself.
    pub classes: Classes,
}

/// What stands behind the figures of an ordinal.
pub const ORDINAL_ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];

/// What is cut off the word before it.
const CLITICS: [&str; 7] = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

/// What sort of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Has a letter, or is a clitic: `ships`, `n't`, `U.S.`, `21st`.
    Word,
    /// Digits with their inner commas and points, unread (`1,000.5`, `16.05.2025`), or one character such as `½`.
    Number,
    /// Anything else, one character each.
    Punct,
}

impl<'t> Token<'t> {
    /// The token of these characters, whose first byte is `start` of its text.
    #[must_use]
    pub fn new(text: &'t str, start: usize, kind: Kind) -> Self {
        let word = Word::read(text);
        // of marks the shape matters: one apostrophe opens a quotation, another closes it
        let classes = classes(if kind == Kind::Punct { Word::exact(text) } else { word });
        Self { text, start, end: start + text.len(), kind, word, classes }
    }

    /// Whether this is `word`, which is written in lower case with plain marks; its own case and apostrophes do not
    /// matter.
    #[must_use]
    #[inline(always)]
    pub fn is(&self, word: &'static str) -> bool {
        self.word == Word::of(word)
    }

    /// Whether this is one of `words`, as with [`Self::is`].
    #[must_use]
    #[inline(always)]
    pub fn is_any(&self, words: &[&'static str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it belongs to that class, or to one of those classes.
    #[must_use]
    #[inline(always)]
    pub fn is_in(&self, classes: impl Into<Classes>) -> bool {
        self.classes.overlap(classes.into())
    }

    /// Whether nothing, not even a space, stands between this token and the `later` one.
    #[must_use]
    pub fn touches(&self, later: &Token<'_>) -> bool {
        self.end == later.start
    }

    /// Whether it begins with a capital letter.
    #[must_use]
    pub fn is_capitalized(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// All tokens of a text in order; what lies between them is white space or invisible.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::with_capacity(text.len() / 5);
    for (start, piece) in pieces(text) {
        let Some(kind) = kind(piece) else { continue };
        let piece = Piece { text: piece, start, kind };
        match kind {
            Kind::Word => push_word(text, piece, &mut found),
            Kind::Punct if is_stop_of_abbreviation(&piece, found.last()) => extend_last(text, piece.end(), &mut found),
            Kind::Number if joins_hyphen(&found, &piece) => join_hyphen(text, piece.end(), &mut found),
            Kind::Number | Kind::Punct => found.push(piece),
        }
    }
    let mut tokens: Vec<Token<'_>> = found.iter().map(|it| Token::new(it.text, it.start, it.kind)).collect();
    settle_classes(&mut tokens);
    tokens
}

/// A token on its way: which word it is, is not looked up before it is known where it ends.
#[derive(Debug, Clone, Copy)]
struct Piece<'t> {
    text: &'t str,
    start: usize,
    kind: Kind,
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn touches(&self, later: &Self) -> bool {
        self.end() == later.start
    }
}

/// The sort of a piece between two word boundaries; `None` for what nobody sees.
fn kind(piece: &str) -> Option<Kind> {
    match piece.as_bytes().first()? {
        b' ' => return None,
        b'a'..=b'z' | b'A'..=b'Z' => return Some(Kind::Word),
        _ => {}
    }
    let first = piece.chars().next()?;
    if first.is_whitespace() || first.is_control() || matches!(first, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}') {
        None
    } else if piece.chars().any(char::is_alphabetic) {
        Some(Kind::Word)
    } else if piece.chars().any(char::is_numeric) {
        Some(Kind::Number)
    } else {
        Some(Kind::Punct)
    }
}

/// Adds a piece that has letters: digits before it and a clitic after it become tokens of their own.
fn push_word<'t>(text: &'t str, piece: Piece<'t>, found: &mut Vec<Piece<'t>>) {
    let mut word = piece;
    if is_rest_of_clitic(&piece, found) {
        extend_last(text, piece.end(), found);
        return;
    }
    let digits = leading_number(word.text);
    if digits > 0 {
        let number = slice(text, word.start, word.start + digits, Kind::Number);
        word = slice(text, number.end(), word.end(), Kind::Word);
        found.push(number);
    }
    let clitic = slice(text, word.end() - clitic_length(word.text), word.end(), Kind::Word);
    word = slice(text, word.start, clitic.start, Kind::Word);
    if joins_hyphen(found, &word) {
        join_hyphen(text, word.end(), found);
    } else if !word.text.is_empty() {
        found.push(word);
    }
    if !clitic.text.is_empty() {
        found.push(clitic);
    }
}

/// How many bytes of digits stand before the letters of a piece; none for `21st` and `1990s`.
fn leading_number(piece: &str) -> usize {
    if !piece.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let digits = piece.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
    let letters = &piece[digits..];
    let is_one_word = ORDINAL_ENDINGS.iter().any(|ending| is_same_word(letters, ending))
        || is_same_word(letters, "s")
        || letters.starts_with('_')
        || is_same_word(letters, "'s");
    if is_one_word { 0 } else { digits }
}

/// How many bytes at the end of a word are a clitic; none where the word is nothing else.
fn clitic_length(word: &str) -> usize {
    let Some((at, mark)) = word.char_indices().rev().take(3).find(|(_, c)| matches!(c, '\'' | '\u{2019}')) else {
        return 0;
    };
    let is_negated = word[..at].ends_with(['n', 'N']) && is_same_word(&word[at + mark.len_utf8()..], "t");
    let at = if is_negated { at - 1 } else { at };
    let is_clitic = at > 0 && CLITICS.iter().any(|clitic| is_same_word(&word[at..], clitic));
    if is_clitic { word.len() - at } else { 0 }
}

/// Whether `piece` goes on from an apostrophe that stands after a stop or a digit: `U.S.'s`, `1990's`.
fn is_rest_of_clitic(piece: &Piece<'_>, found: &[Piece<'_>]) -> bool {
    let [.., word, apostrophe] = found else { return false };
    CLITICS.iter().filter_map(|it| it.strip_prefix('\'')).any(|it| is_same_word(piece.text, it))
        && matches!(apostrophe.text, "'" | "\u{2019}")
        && word.kind != Kind::Punct
        && word.touches(apostrophe)
        && apostrophe.touches(piece)
}

/// Whether the last two tokens are a word and a hyphen that `next` goes on from without a space.
fn joins_hyphen(found: &[Piece<'_>], next: &Piece<'_>) -> bool {
    let [before @ .., word, hyphen] = found else { return false };
    // "5-to-10": the word joins two numbers
    let joins_numbers = || {
        let [.., number, joint] = before else { return false };
        number.kind == Kind::Number && joint.text == "-" && joint.touches(word)
    };
    matches!(hyphen.text, "-" | "\u{2010}" | "\u{2011}")
        && word.kind == Kind::Word
        && !word.text.starts_with(|c: char| c == '\'' || c == '\u{2019}' || c.is_ascii_digit())
        && word.touches(hyphen)
        && hyphen.touches(next)
        && !next.text.is_empty()
        && !(next.kind == Kind::Number && joins_numbers())
}

/// Makes one word of the last two tokens and what follows up to `end`.
fn join_hyphen<'t>(text: &'t str, end: usize, found: &mut Vec<Piece<'t>>) {
    found.pop();
    extend_last(text, end, found);
}

/// Lets the last token reach up to `end`.
fn extend_last<'t>(text: &'t str, end: usize, found: &mut [Piece<'t>]) {
    if let Some(last) = found.last_mut() {
        *last = slice(text, last.start, end, Kind::Word);
    }
}

/// Whether a stop belongs to the word before it: single letters with stops between them.
fn is_stop_of_abbreviation(stop: &Piece<'_>, before: Option<&Piece<'_>>) -> bool {
    let Some(word) = before.filter(|word| stop.text == "." && word.touches(stop)) else { return false };
    word.text.contains('.')
        && !word.text.ends_with('.')
        && word.text.split('.').all(|part| part.chars().count() <= 2)
        && word.kind == Kind::Word
}

fn slice(text: &str, start: usize, end: usize, kind: Kind) -> Piece<'_> {
    Piece { text: &text[start..end], start, kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let found: Vec<_> = tokens(text).iter().map(|token| token.text).collect();
        assert_eq!(found.join("|"), expected, "{text}");
    }

    #[test]
    fn words_and_marks_stand_apart() {
        check("The ships sail, she said.", "The|ships|sail|,|she|said|.");
        check("\u{201c}No deal\u{201d} \u{2013} yet\u{2026}", "\u{201c}|No|deal|\u{201d}|\u{2013}|yet|\u{2026}");
        check("", "");
        check(" \n\t\u{200b}", "");
    }

    #[test]
    fn clitics_are_words_of_their_own() {
        check("I don't", "I|do|n't");
        check("we can\u{2019}t and won't", "we|ca|n\u{2019}t|and|wo|n't");
        check("Ilyan's ship they'll I'd we've you're I'm", "Ilyan|'s|ship|they|'ll|I|'d|we|'ve|you|'re|I|'m");
        check("the Well-Being's cost", "the|Well-Being|'s|cost");
        check("DON'T O'Brien o'clock crews' 'tis", "DO|N'T|O'Brien|o'clock|crews|'|'|tis");
    }

    #[test]
    fn words_joined_by_hyphens_are_one() {
        check("well-known twenty-five two-thirds", "well-known|twenty-five|two-thirds");
        check("F-16 mid-2025 north-north-west", "F-16|mid-2025|north-north-west");
        check("wait - no -", "wait|-|no|-");
        check("1,000-for-1,000", "1,000|-|for|-|1,000");
        check("a 30-day truce for 30-year-olds", "a|30|-|day|truce|for|30|-|year-olds");
    }

    #[test]
    fn numbers_keep_their_inner_marks_and_lose_their_letters() {
        check("$1.25 or 1,000,000.", "$|1.25|or|1,000,000|.");
        check("5-1/4 percent, 5\u{2013}7, 2025-05-16", "5|-|1|/|4|percent|,|5|\u{2013}|7|,|2025|-|05|-|16");
        check("5bn 100km 5% 5\u{bd} 10:30pm", "5|bn|100|km|5|%|5|\u{bd}|10|:|30|pm");
        check("the 21st and the 1990s, G7", "the|21st|and|the|1990s|,|G7");
        check("on 16.05.2025", "on|16.05.2025");
    }

    #[test]
    fn abbreviations_of_letters_keep_their_stops() {
        check("U.S. ships at 5 p.m.", "U.S.|ships|at|5|p.m.");
        check("the U.S.'s Ph.D. Mr. Tal", "the|U.S.|'s|Ph.D.|Mr|.|Tal");
        check("see example.org.", "see|example.org|.");
    }

    proptest! {
        #[test]
        fn tokens_lie_in_the_text_and_in_order(text in "([a-c0-9 .,'\u{2019}\u{2010}\\-/%$\u{bd}st]{0,40}|.*)") {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(last <= token.start && token.start < token.end);
                prop_assert_eq!(&text[token.start..token.end], token.text);
                last = token.end;
            }
        }
    }
}
