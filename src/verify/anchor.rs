//! The text around a quotation, by which it is found again (W3C `TextQuoteSelector`).

use std::ops::Range;

use super::repeats::Repeats;
use crate::claim::Anchor;

/// About how many characters an anchor has on each side, where that is enough.
const AROUND: usize = 32;
/// And where nothing is: two passages with more in common can only be told by their place.
const MOST: usize = 1024;

/// What anchors are made from: a text, and which of its passages stand in it more than once.
#[derive(Debug)]
pub struct Anchors<'t> {
    text: &'t str,
    repeats: Repeats,
}

impl<'t> Anchors<'t> {
    /// The anchors of a text.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        Self { text, repeats: Repeats::of(text) }
    }

    /// What stands around the bytes `range` of the text: about 32 characters on each side, in whole words, and more where
    /// the same words stand between the same others elsewhere. White space is one space.
    ///
    /// # Panics
    /// Where the range does not lie in the text, or cuts a character.
    #[must_use]
    pub fn around(&self, range: Range<usize>) -> Anchor {
        let mut characters = AROUND;
        loop {
            let passage = around(self.text, &range, characters);
            if characters >= MOST || self.repeats.is_unique(range.clone()) || self.repeats.is_unique(passage.clone()) {
                let (prefix, suffix) = (&self.text[passage.start..range.start], &self.text[range.end..passage.end]);
                let (prefix, suffix) = (spaced(prefix), spaced(suffix));
                return Anchor { prefix: prefix.trim_start().to_owned(), suffix: suffix.trim_end().to_owned() };
            }
            characters *= 2;
        }
    }
}

/// So many characters on each side of a range, and the range itself. A word that was cut is taken whole.
fn around(text: &str, range: &Range<usize>, characters: usize) -> Range<usize> {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let start = before.char_indices().rev().nth(characters - 1).map_or(0, |it| it.0);
    let end = after.char_indices().nth(characters).map_or(after.len(), |it| it.0);
    let start = before[..start].rfind(char::is_whitespace).map_or(0, |at| at + space_at(before, at));
    let end = end + after[end..].find(char::is_whitespace).unwrap_or(after.len() - end);
    start..range.end + end
}

/// How many bytes the character at a byte takes.
fn space_at(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// A text in which every run of white space is one space.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_ascii_whitespace() {
            spaced.push(c);
        } else if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::{Verdict, verify};

    fn check(text: &str, quote: &str, nth: usize, expected: (&str, &str)) {
        let start = text.match_indices(quote).nth(nth).unwrap().0;
        let anchor = Anchors::of(text).around(start..start + quote.len());
        assert_eq!((anchor.prefix.as_str(), anchor.suffix.as_str()), expected);
        let found = verify(text, quote, Some(&anchor));
        assert_eq!((found.verdict, found.places[0].start), (Verdict::Ok, start), "{anchor:?}");
    }

    #[test]
    fn an_anchor_has_whole_words_on_both_sides() {
        let text = "After a long meeting at the harbour the mayor said:\n\n“There will be no ban.” She gave no reason for that, though she was asked twice.";
        check(
            text,
            "There will be no ban.",
            0,
            ("at the harbour the mayor said: “", "” She gave no reason for that, though"),
        );
    }

    #[test]
    fn an_anchor_ends_with_the_text() {
        check("No ban.", "No ban.", 0, ("", ""));
        check("“No ban.”", "No ban.", 0, ("“", "”"));
        check("é No ban. é", "No ban.", 0, ("é ", " é"));
    }

    #[test]
    fn an_anchor_is_as_long_as_it_takes_to_tell_look_alikes_apart() {
        let same = "the council met at the town hall and the mayor said “No ban.” and the council went home to sleep";
        let text = format!("On Monday {same}. On Tuesday {same}.");
        for nth in 0..2 {
            let start = text.match_indices("No ban.").nth(nth).unwrap().0;
            let anchor = Anchors::of(&text).around(start..start + 7);
            let found = verify(&text, "No ban.", Some(&anchor));
            assert_eq!((found.verdict, found.places[0].start), (Verdict::Ok, start), "{anchor:?}");
        }
    }
}
