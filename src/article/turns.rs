//! Speech put together: a paragraph for each turn, its speaker as a label before it, and the place at which it stands.

use super::{Article, Place};

/// A text that grows by what is said, each turn in a paragraph of its own.
#[derive(Debug, Default)]
pub(super) struct Turns {
    text: String,
    places: Vec<Place>,
    speaker: Option<String>,
}

impl Turns {
    /// Whether nothing is said yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether what was said last has come to the end of a sentence.
    pub(super) fn is_at_stop(&self) -> bool {
        let closed = self.text.trim_end_matches(['”', '"', '’', '\'', ')', ']']);
        closed.ends_with(['.', '?', '!', '…', '♪'])
    }

    /// Who speaks, where that is told.
    pub(super) fn speaker(&self) -> Option<&str> {
        self.speaker.as_deref()
    }

    /// Begins a paragraph, whose speaker goes before it as a label.
    pub(super) fn begin(&mut self, speaker: Option<&str>) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.speaker = speaker.map(str::to_owned);
        if let Some(speaker) = speaker {
            self.text.push_str(speaker);
            self.text.push_str(": ");
        }
    }

    /// Goes on with words that stand at a place in the source.
    pub(super) fn say(&mut self, words: &str, place: Option<String>) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
        if let Some(name) = place {
            self.places.push(Place { at: self.text.len(), name });
        }
        self.text.push_str(words);
    }

    /// The text, with a line break at its end, and its places.
    pub(super) fn article(self, about: Article) -> Article {
        let end = if self.text.is_empty() { "" } else { "\n" };
        Article { text: self.text + end, places: self.places, ..about }
    }
}
