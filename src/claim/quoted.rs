//! Words of a claim inside a sentence of ours: in “…” only where they stand letter for letter in the quotation on file.

use super::Claim;

/// What stands for words that are left out, everywhere.
pub const OMITTED: &str = "[…]";

impl Claim {
    /// Whether the quotation on file has these words letter for letter, in pieces where [`OMITTED`] stands between them.
    #[must_use]
    pub fn quotes(&self, words: &str) -> bool {
        let Some(mut rest) = self.quote.as_deref() else { return false };
        let mut pieces = words.split(OMITTED).map(str::trim).filter(|it| !it.is_empty()).peekable();
        pieces.peek().is_some()
            && pieces.all(|piece| {
                let found = rest.find(piece);
                rest = found.map_or("", |at| &rest[at + piece.len()..]);
                found.is_some()
            })
    }

    /// The words, in “…” where the quotation on file has them.
    #[must_use]
    pub fn in_marks(&self, words: &str) -> String {
        if self.quotes(words) { format!("“{words}”") } else { words.to_owned() }
    }
}
