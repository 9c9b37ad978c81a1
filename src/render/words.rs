//! The words in which two quotations differ, each in its original characters.

use std::collections::HashMap;

use similar::{Algorithm, ChangeTag, TextDiff};
use unicode_segmentation::UnicodeSegmentation;

use crate::language::likeness::{Shared, WORTH_MARKING};

/// A piece of one of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// In the earlier one only.
    Gone(String),
    /// In the later one only.
    New(String),
}

/// Both texts as one, word by word.
#[must_use]
pub fn word_diff(earlier: &str, later: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_unicode_words(earlier, later);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(last)))
            | (ChangeTag::Delete, Some(Piece::Gone(last)))
            | (ChangeTag::Insert, Some(Piece::New(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(text.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Piece::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Piece::New(text.to_owned())),
        }
    }
    pieces
}

/// Both texts as one, word by word; nothing where they have too little in common for that to tell anything.
#[must_use]
pub fn alike(earlier: &str, later: &str) -> Option<Vec<Piece>> {
    let are_alike = |both: usize| Shared { both, one: earlier.len(), other: later.len() }.reaches(WORTH_MARKING);
    // Most quotations do not even have the words in common, and that is known long before where they differ.
    let pieces = are_alike(in_common(earlier, later)).then(|| word_diff(earlier, later))?;
    let shared = pieces.iter().map(|it| if let Piece::Same(text) = it { text.len() } else { 0 }).sum();
    are_alike(shared).then_some(pieces)
}

/// How many bytes of words two texts have in common in whatever order: no difference can keep more.
fn in_common(earlier: &str, later: &str) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    earlier.split_word_bounds().for_each(|word| *counts.entry(word).or_default() += 1);
    let mut shared = 0;
    for word in later.split_word_bounds() {
        if let Some(left) = counts.get_mut(word).filter(|it| **it > 0) {
            *left -= 1;
            shared += word.len();
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_changed_words_stand_apart_where_the_texts_are_alike() {
        let pieces = alike("We will send 40 ships.", "We will send 55 ships.").unwrap_or_default();
        let changed: Vec<&Piece> = pieces.iter().filter(|it| !matches!(it, Piece::Same(_))).collect();
        assert!(matches!(&changed[..], [Piece::Gone(gone), Piece::New(new)] if gone == "40" && new == "55"));
    }

    #[test]
    fn nothing_is_told_where_everything_differs() {
        assert!(alike("There will be no bridge.", "Ships sail on Monday night").is_none());
    }

    #[test]
    fn pieces_put_together_are_the_texts() {
        let (earlier, later) = ("“Straße”, he said\u{a0}– twice", "“Strasse” she said twice");
        let pieces = word_diff(earlier, later);
        let join = |leave_out: fn(&Piece) -> bool| -> String {
            pieces
                .iter()
                .filter(|it| !leave_out(it))
                .map(|it| match it {
                    Piece::Same(text) | Piece::Gone(text) | Piece::New(text) => text.as_str(),
                })
                .collect()
        };
        assert_eq!(join(|it| matches!(it, Piece::New(_))), earlier);
        assert_eq!(join(|it| matches!(it, Piece::Gone(_))), later);
    }
}
