//! A text cut at its word boundaries (Unicode Standard Annex 29), with a short way for what most of a text is.

use unicode_segmentation::UnicodeSegmentation;

/// The pieces between the word boundaries of a text, each with its first byte: the same as
/// [`split_word_bound_indices`](UnicodeSegmentation::split_word_bound_indices) finds.
///
/// What a boundary is takes the category of every character around it. A run of plain letters with a space or a comma
/// behind it is a piece whatever follows, and that is what most of an English text is made of.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let piece = plain(rest).map_or_else(|| rest.split_word_bounds().next(), |len| Some(&rest[..len]))?;
        at += piece.len();
        Some((at - piece.len(), piece))
    })
}

/// How long the piece is that a text begins with, where a look at its letters is enough: a word, a space before one, or a
/// mark before another plain character. None of them joins what follows.
fn plain(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_plain = |at: usize| bytes.get(at).is_none_or(u8::is_ascii);
    match bytes.first()? {
        b' ' => bytes.get(1)?.is_ascii_alphanumeric().then_some(1),
        b'_' | b'\r' | b'0'..=b'9' => None,
        b'a'..=b'z' | b'A'..=b'Z' => {
            let len = bytes.iter().position(|it| !it.is_ascii_alphabetic()).unwrap_or(bytes.len());
            let ends = match bytes.get(len) {
                None => true,
                // these join letters and digits that follow
                Some(b'\'' | b'.' | b':') => matches!(bytes.get(len + 1), None | Some(b' ' | b'\n')),
                Some(b'_' | b'0'..=b'9') => false,
                Some(mark) => mark.is_ascii(),
            };
            ends.then_some(len)
        }
        mark => (mark.is_ascii() && is_plain(1)).then_some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str) {
        assert!(pieces(text).eq(text.split_word_bound_indices()), "{text:?}");
    }

    #[test]
    fn pieces_are_those_of_the_standard() {
        check("The ships sail, she said (we don't); well-known U.S. ships, 1,000 of them: a:b a.b a_b a1 1a.");
        check(
            "a\u{308} b \u{308}c  d\u{200d} e, \u{301}f \u{1f468}\u{200d}\u{1f469} \u{1f1e9}\u{1f1ea}\u{1f1eb}\u{1f1f7}",
        );
        check("end with a word");
        check("");
    }

    proptest! {
        #[test]
        fn and_so_they_are_in_any_text(text in "([a-zA-Z0-9 .,;:'_!?()\u{2019}\u{301}\u{200d}\u{ad}\u{5d0}\u{30a2}\r\n-]{0,60}|.*)") {
            prop_assert!(pieces(&text).eq(text.split_word_bound_indices()));
        }
    }
}
