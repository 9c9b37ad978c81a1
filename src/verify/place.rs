//! Where words stand in a text letter for letter, and which of several places is meant.

use std::ops::Range;

use crate::claim::Anchor;

/// What stands between the pieces of a quotation.
const GAPS: [&str; 2] = ["[…]", "[...]"];

/// The pieces of a quotation as bytes of it, without the white space around them.
pub(super) fn pieces(quote: &str) -> Vec<Range<usize>> {
    let (mut pieces, mut from) = (Vec::new(), 0);
    let mut push = |piece: Range<usize>| {
        let text = &quote[piece.clone()];
        let start = piece.start + text.len() - text.trim_start().len();
        pieces.extend(Some(start..start + text.trim().len()).filter(|it| !it.is_empty()));
    };
    while let Some((at, gap)) = GAPS.iter().filter_map(|gap| Some((from + quote[from..].find(gap)?, gap))).min() {
        push(from..at);
        from = at + gap.len();
    }
    push(from..quote.len());
    pieces
}

/// Every place where words stand letter for letter, each as a whole: not a part of a longer word or number.
pub(super) fn occurrences(text: &str, words: &str) -> Vec<Range<usize>> {
    let words = words.trim();
    let first = words.split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
    let Some(begins) = first.chars().next() else { return Vec::new() };
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(start) = text[from..].find(first).map(|at| from + at) {
        from = start + begins.len_utf8();
        if let Some(end) = end_of(text, start, words)
            && is_whole(text, start..end)
        {
            found.push(start..end);
        }
    }
    found
}

/// Where words end that begin at a byte of the text; any white space of ASCII is one space.
fn end_of(text: &str, start: usize, words: &str) -> Option<usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let (mut at, mut n) = (start, 0);
    let spaces = |of: &[u8], from: usize| of[from..].iter().take_while(|it| it.is_ascii_whitespace()).count();
    while n < words.len() {
        if words[n].is_ascii_whitespace() {
            let run = spaces(text, at);
            if run == 0 {
                return None;
            }
            at += run;
            n += spaces(words, n);
        } else if text.get(at) == Some(&words[n]) {
            (at, n) = (at + 1, n + 1);
        } else {
            return None;
        }
    }
    Some(at)
}

/// Whether a passage begins and ends with words, and not within them.
pub(super) fn is_whole(text: &str, passage: Range<usize>) -> bool {
    !is_within(text, passage.start) && !is_within(text, passage.end)
}

/// Whether a byte lies within a word or a number: `urb|an`, `don|'t`, `1,|000`.
fn is_within(text: &str, byte: usize) -> bool {
    let (mut before, mut after) = (text[..byte].chars().rev(), text[byte..].chars());
    let (Some(last), Some(next)) = (before.next(), after.next()) else { return false };
    let joins = |mark: char, one: Option<char>, other: char| {
        let between = |is: fn(char) -> bool| one.is_some_and(is) && is(other);
        "'’".contains(mark) && between(char::is_alphabetic) || ".,".contains(mark) && between(|c| c.is_ascii_digit())
    };
    is_spaced(last) && is_spaced(next) || joins(next, after.next(), last) || joins(last, before.next(), next)
}

/// Whether a character belongs to a word of a script that puts spaces between words.
pub(super) fn is_spaced(c: char) -> bool {
    let unspaced = matches!(u32::from(c), 0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x2e80..);
    c.is_alphanumeric() && !unspaced
}

/// All ways to find the pieces of a quotation one after the other.
pub(super) struct Chains<'p> {
    places: &'p [Vec<Range<usize>>],
    /// For each place of each piece: how many ways lead from it to the end, two being several.
    ways: Vec<Vec<u8>>,
}

impl<'p> Chains<'p> {
    pub(super) fn of(places: &'p [Vec<Range<usize>>]) -> Self {
        let mut ways: Vec<Vec<u8>> = places.iter().map(|it| vec![1; it.len()]).collect();
        for piece in (0..places.len().saturating_sub(1)).rev() {
            let (mut next, mut sum) = (places[piece + 1].len(), 0_u8);
            for at in (0..places[piece].len()).rev() {
                while next > 0 && places[piece + 1][next - 1].start >= places[piece][at].end {
                    next -= 1;
                    sum = sum.saturating_add(ways[piece + 1][next]).min(2);
                }
                ways[piece][at] = sum;
            }
        }
        Self { places, ways }
    }

    fn count(&self) -> usize {
        self.ways.first().map_or(0, |it| it.iter().map(|it| usize::from(*it)).sum())
    }

    /// Whether the pieces do not stand in this order.
    pub(super) fn is_none(&self) -> bool {
        self.count() == 0
    }

    /// The only way, where there is one only.
    pub(super) fn only(&self) -> Option<Vec<Range<usize>>> {
        if self.count() != 1 {
            return None;
        }
        let (mut from, mut way) = (0, Vec::with_capacity(self.places.len()));
        for (places, ways) in self.places.iter().zip(&self.ways) {
            let mut open = places.iter().zip(ways).filter(|(it, ways)| it.start >= from && **ways == 1);
            let place = open.next()?.0.clone();
            from = place.end;
            way.push(place);
        }
        Some(way)
    }

    /// The places of the first piece that stands in several.
    pub(super) fn several(&self) -> Option<Vec<Range<usize>>> {
        self.places.iter().find(|it| it.len() > 1).cloned()
    }
}

/// Whether an anchor says nothing.
pub(super) fn is_blank(anchor: &Anchor) -> bool {
    anchor.prefix.trim().is_empty() && anchor.suffix.trim().is_empty()
}

/// Whether the pieces of a quotation stand between the two sides of an anchor.
pub(super) fn is_anchored(text: &str, pieces: &[Range<usize>], anchor: &Anchor) -> bool {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return false };
    is_behind(text, first.start, &anchor.prefix) && is_before(text, last.end, &anchor.suffix)
}

/// The places that an anchor allows: its text before is before the first piece, its text after is after the last.
pub(super) fn anchored(text: &str, places: &[Vec<Range<usize>>], anchor: &Anchor) -> Vec<Vec<Range<usize>>> {
    let mut places = places.to_vec();
    if let Some(first) = places.first_mut() {
        first.retain(|it| is_behind(text, it.start, &anchor.prefix));
    }
    if let Some(last) = places.last_mut() {
        last.retain(|it| is_before(text, it.end, &anchor.suffix));
    }
    places
}

/// What may stand between a quotation and its anchor: whoever copies one by hand may leave it out.
fn is_rim(c: char) -> bool {
    c.is_whitespace() || "\"'“”„‘’‚«»‹›".contains(c)
}

fn is_behind(text: &str, byte: usize, prefix: &str) -> bool {
    let mut before = text[..byte].trim_end_matches(is_rim).bytes().rev().peekable();
    let mut wanted = prefix.trim_end_matches(is_rim).trim_start().bytes().rev().peekable();
    follows(&mut before, &mut wanted)
}

fn is_before(text: &str, byte: usize, suffix: &str) -> bool {
    let mut after = text[byte..].trim_start_matches(is_rim).bytes().peekable();
    let mut wanted = suffix.trim_start_matches(is_rim).trim_end().bytes().peekable();
    follows(&mut after, &mut wanted)
}

/// Whether a text begins as is wanted; any white space of ASCII is one space.
fn follows<T: Iterator<Item = u8>, W: Iterator<Item = u8>>(
    text: &mut std::iter::Peekable<T>,
    wanted: &mut std::iter::Peekable<W>,
) -> bool {
    while let Some(byte) = wanted.next() {
        if byte.is_ascii_whitespace() {
            while wanted.next_if(u8::is_ascii_whitespace).is_some() {}
            if text.next_if(u8::is_ascii_whitespace).is_none() {
                return false;
            }
            while text.next_if(u8::is_ascii_whitespace).is_some() {}
        } else if text.next() != Some(byte) {
            return false;
        }
    }
    true
}
