//! Two texts of one article: whether they are that, and which sentences were altered, came or went.
//!
//! An outlet that changes an article without a word changes what its reader was told that somebody said. Here the two
//! texts are laid beside each other sentence by sentence (after Gale and Church 1993, by words instead of lengths), and
//! what differs in typography or style alone is kept apart from what differs in words.

mod align; // which sentence took the place of which
mod kinship; // whether two articles are versions of one

pub use kinship::{Kinship, kinship};

use std::ops::Range;

use crate::language::sentence::sentences;
use crate::language::token::tokens;
use crate::verify::{Depth, SentenceWords, depth};
use align::{Aligned, align};

/// What became of a text in its newer version. All places are bytes, of the text that they are of.
#[derive(Debug, Default)]
pub struct Revision {
    /// Sentences that took the place of others and differ from them, in the order of the newer text.
    pub altered: Vec<Altered>,
    /// Sentences of the older text that are in the newer one no more.
    pub gone: Vec<Range<usize>>,
    /// Sentences of the newer text that were not in the older one.
    pub new: Vec<Range<usize>>,
    /// How many sentences are the same, letter for letter.
    pub same: usize,
}

/// A sentence and the one that took its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Altered {
    /// In the older text.
    pub earlier: Range<usize>,
    /// In the newer text.
    pub later: Range<usize>,
    /// How deep they differ.
    pub depth: Depth,
}

impl Revision {
    /// Lays a text and its newer version beside each other.
    #[must_use]
    pub fn of(earlier: &str, later: &str) -> Self {
        let (one, other) = (Sentences::of(earlier), Sentences::of(later));
        let Aligned { pairs, gone, new } = align(&one.words, &other.words);
        let mut found = Self {
            gone: gone.into_iter().map(|it| one.bytes[it].clone()).collect(),
            new: new.into_iter().map(|it| other.bytes[it].clone()).collect(),
            ..Self::default()
        };
        for (was, now) in pairs {
            let (was, now) = (one.bytes[was].clone(), other.bytes[now].clone());
            match depth(&earlier[was.clone()], &later[now.clone()]) {
                Some(depth) => found.altered.push(Altered { earlier: was, later: now, depth }),
                None => found.same += 1,
            }
        }
        found
    }

    /// The sentences that differ so deep.
    pub fn altered_in(&self, depth: Depth) -> impl Iterator<Item = &Altered> {
        self.altered.iter().filter(move |it| it.depth == depth)
    }

    /// Whether no word differs: nothing came or went, and what was altered was so in typography or style alone.
    #[must_use]
    pub fn is_of_form_alone(&self) -> bool {
        self.gone.is_empty() && self.new.is_empty() && self.altered_in(Depth::Words).next().is_none()
    }
}

/// A text by its sentences.
struct Sentences {
    bytes: Vec<Range<usize>>,
    words: Vec<SentenceWords>,
}

impl Sentences {
    fn of(text: &str) -> Self {
        let all = tokens(text);
        let (mut bytes, mut found) = (Vec::new(), Vec::new());
        for sentence in sentences(text, &all) {
            let words = SentenceWords::of(sentence.tokens.of(&all));
            // A line of nothing but marks is layout.
            if !words.all.is_empty() {
                bytes.push(sentence.tokens.bytes(&all));
                found.push(words);
            }
        }
        Self { bytes, words: found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, altered: &[(&str, &str, Depth)], gone: &[&str], new: &[&str]) {
        let found = Revision::of(earlier, later);
        let pairs: Vec<_> =
            found.altered.iter().map(|it| (&earlier[it.earlier.clone()], &later[it.later.clone()], it.depth)).collect();
        assert_eq!(pairs, altered, "{earlier} / {later}");
        assert_eq!(found.gone.iter().map(|it| &earlier[it.clone()]).collect::<Vec<_>>(), gone);
        assert_eq!(found.new.iter().map(|it| &later[it.clone()]).collect::<Vec<_>>(), new);
    }

    const OLD: &str =
        "The harbour opens in May. Selm ordered 40 ships. Nobody was asked. The mayor will speak at noon.";

    #[test]
    fn a_text_and_itself_differ_in_nothing() {
        check(OLD, OLD, &[], &[], &[]);
        check("", "", &[], &[], &[]);
        assert_eq!(Revision::of(OLD, OLD).same, 4);
    }

    #[test]
    fn an_altered_sentence_is_told_with_what_stands_in_its_place() {
        let new = OLD.replace("40", "55");
        check(OLD, &new, &[("Selm ordered 40 ships.", "Selm ordered 55 ships.", Depth::Words)], &[], &[]);
    }

    #[test]
    fn what_came_and_what_went_is_told_apart_from_what_was_altered() {
        let new = OLD.replace("Nobody was asked. ", "") + " Rain is expected on Sunday.";
        check(OLD, &new, &[], &["Nobody was asked."], &["Rain is expected on Sunday."]);
    }

    #[test]
    fn a_sentence_that_was_moved_is_neither_new_nor_gone() {
        let new = "The mayor will speak at noon. The harbour opens in May. Selm ordered 40 ships. Nobody was asked.";
        check(OLD, new, &[], &[], &[]);
    }

    #[test]
    fn other_marks_are_typography() {
        let new = OLD.replace("May.", "May\u{a0}\u{2026}").replace("noon", "\u{201c}noon\u{201d}");
        assert!(Revision::of(OLD, &new).is_of_form_alone());
    }

    #[test]
    fn read_backwards_what_came_is_what_went() {
        let new = OLD.replace("Nobody was asked. ", "").replace("40", "55");
        let (there, back) = (Revision::of(OLD, &new), Revision::of(&new, OLD));
        assert_eq!((there.gone.len(), there.new.len(), there.altered.len()), (1, 0, 1));
        assert_eq!((back.gone.len(), back.new.len(), back.altered.len()), (0, 1, 1));
    }
}
