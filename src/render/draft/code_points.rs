//! Places in a text as other programs count them: in characters (Unicode code points), not in bytes.

use std::ops::Range;

/// Counts the characters before a byte: the text is walked once, however many places are asked for.
pub(super) struct CodePoints {
    /// Where each character begins; empty where every character is one byte.
    starts: Vec<usize>,
}

impl CodePoints {
    pub(super) fn of(text: &str) -> Self {
        let starts = if text.is_ascii() { Vec::new() } else { text.char_indices().map(|it| it.0).collect() };
        Self { starts }
    }

    /// How many characters begin before the byte.
    pub(super) fn before(&self, byte: usize) -> usize {
        if self.starts.is_empty() { byte } else { self.starts.partition_point(|start| *start < byte) }
    }

    /// Bytes as characters.
    pub(super) fn range(&self, bytes: &Range<usize>) -> [usize; 2] {
        [self.before(bytes.start), self.before(bytes.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_counted_in_characters() {
        for text in ["", "plain", "“Ça va”, said Ødegård 🙂.", "été"] {
            let points = CodePoints::of(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(points.before(byte), text[..byte].chars().count(), "{text:?} at {byte}");
            }
        }
        assert_eq!(CodePoints::of("«é» x").range(&(0.."«é»".len())), [0, 3]);
    }
}
