//! How a passage of an article differs from the words that were looked for.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::depth::{Depth, depth};
use crate::language::token::{Kind, Token, tokens};
use crate::language::word::letters;

/// A passage that is nearly what was looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Altered {
    /// The bytes of the quotation that were looked for.
    pub piece: Range<usize>,
    /// The bytes of the article that are near.
    pub range: Range<usize>,
    /// In what.
    pub differs: Differs,
    /// Where, in order. Empty where what differs is no sign, such as a space that does not break.
    pub changes: Vec<Change>,
    /// How many other passages are just as near.
    pub others: usize,
}

/// In what a passage differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Differs {
    /// In marks only: curly or straight, dashes, a space that does not break, a comma.
    Marks,
    /// In spaces only: a word in two, or two in one.
    Spaces,
    /// In capital letters only.
    Case,
    /// In several of these.
    Signs,
    /// In how something is written that says the same: `70%`, `70 per cent`; in articles.
    Form,
    /// In words.
    Words,
}

/// One difference: what stood there, and what stands there now. One of them may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Bytes of the quotation.
    pub was: Range<usize>,
    /// Bytes of the article.
    pub now: Range<usize>,
}

impl Altered {
    /// How the passage `range` of a text differs from the `piece` of a quotation.
    pub(super) fn of((quote, piece): (&str, Range<usize>), (text, range): (&str, Range<usize>)) -> Self {
        let (was, now) = (&quote[piece.clone()], &text[range.clone()]);
        let (was_tokens, now_tokens) = (tokens(was), tokens(now));
        let differs = differs((was, &was_tokens), (now, &now_tokens));
        // Where words differ the shape of a mark is nothing to speak of.
        let key = |it: &Token<'_>| if differs == Differs::Marks { it.text.to_owned() } else { folded(it.text) };
        let keys = |of: &[Token<'_>]| of.iter().map(key).collect::<Vec<_>>();
        let ops = capture_diff_slices(Algorithm::Myers, &keys(&was_tokens), &keys(&now_tokens));
        let changes = ops.iter().filter(|it| !matches!(it, DiffOp::Equal { .. })).map(|op| Change {
            was: bytes(&was_tokens, op.old_range(), piece.start, was.len()),
            now: bytes(&now_tokens, op.new_range(), range.start, now.len()),
        });
        Self { changes: changes.collect(), piece, range, differs, others: 0 }
    }
}

/// The bytes that tokens take, in a whole where their text begins at `start` and is `length` long.
fn bytes(tokens: &[Token<'_>], of: Range<usize>, start: usize, length: usize) -> Range<usize> {
    match tokens[of.clone()] {
        [] => {
            let at = tokens.get(of.start).map_or(length, |it| it.start);
            start + at..start + at
        }
        [ref first, ..] => start + first.start..start + tokens[of.end - 1].end,
    }
}

fn differs((was, was_tokens): (&str, &[Token<'_>]), (now, now_tokens): (&str, &[Token<'_>])) -> Differs {
    let words =
        |of: &[Token<'_>]| of.iter().filter(|it| it.kind != Kind::Punct).map(|it| folded(it.text)).collect::<Vec<_>>();
    let unspaced = |of: &str| folded(of).replace(char::is_whitespace, "");
    let texts = |of: &[Token<'_>]| of.iter().map(|it| folded(it.text).to_lowercase()).collect::<Vec<_>>();
    if depth(was, now) == Some(Depth::Words) {
        Differs::Words
    } else if words(was_tokens) == words(now_tokens) {
        Differs::Marks
    } else if unspaced(was) == unspaced(now) {
        Differs::Spaces
    } else if texts(was_tokens) == texts(now_tokens) {
        Differs::Case
    } else if letters(was) == letters(now) {
        Differs::Signs
    } else {
        Differs::Form
    }
}

/// A word or mark in its plain shape: straight quotation marks, simple hyphens, nothing that is not seen.
fn folded(text: &str) -> String {
    let plain = |c| match c {
        '\u{2018}'..='\u{201b}' | '\u{2bc}' | '\u{b4}' | '`' => Some('\''),
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' => Some('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        c => Some(c),
    };
    text.chars().filter_map(plain).collect()
}
