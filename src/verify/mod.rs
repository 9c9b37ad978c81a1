//! Whether a quotation stands in an article: letter for letter, elsewhere, altered, or not at all.
//!
//! Nothing is guessed: of two look-alikes neither is taken, unless the anchor tells which. Line breaks and runs of spaces
//! count as one space, since they are layout; every other character is a letter of the quotation. A quotation of several
//! pieces has ` […] ` between them, and each is looked for after the one before it.

mod alter; // how a passage differs from the words that were looked for
mod anchor; // the text around a quotation
mod claim; // the words of a claim
mod depth; // how deep two passages differ: in typography, style or words
mod near; // passages that are nearly the words that were looked for
mod place; // where words stand letter for letter
mod repeats; // passages that stand in a text more than once
mod say; // findings in words
mod words; // words as two versions are compared by them

pub use alter::{Altered, Change, Differs};
pub use anchor::Anchors;
pub use depth::{Depth, depth};
pub use words::SentenceWords;

use std::ops::Range;

use self::near::Near;
use self::place::{Chains, is_blank, occurrences, pieces};
use crate::claim::Anchor;

/// What became of a quotation, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It stands there once, or where its anchor says.
    Ok,
    /// It stands there, and what is around it is not its anchor any more.
    Moved,
    /// It stands there more than once, and no anchor tells which is meant.
    Ambiguous,
    /// Not letter for letter, but something near it.
    Altered,
    /// Neither it nor anything near it.
    Gone,
}

impl Verdict {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Moved => "moved",
            Self::Ambiguous => "ambiguous",
            Self::Altered => "altered",
            Self::Gone => "gone",
        }
    }
}

/// What was found of one quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What became of it.
    pub verdict: Verdict,
    /// Bytes of the article. Ok and moved: its pieces in order. Ambiguous: all places of the piece that has several.
    /// Altered: the passages that are near. Gone: none.
    pub places: Vec<Range<usize>>,
    /// How each of the passages differs, where it is altered; empty where only the order of its pieces is another.
    pub altered: Vec<Altered>,
    /// The bytes of the quotation that are gone.
    pub gone: Option<Range<usize>>,
}

/// An article in which quotations are looked for. What only altered quotations need is prepared when the first is met.
#[derive(Debug)]
pub struct Article<'t> {
    text: &'t str,
    near: Near<'t>,
}

impl<'t> Article<'t> {
    /// Of this text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, near: Near::new(text) }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// What became of a quotation that stood at `anchor`.
    #[must_use]
    pub fn verify(&self, quote: &str, anchor: Option<&Anchor>) -> Finding {
        let anchor = anchor.filter(|it| !is_blank(it));
        let pieces = pieces(quote);
        let places: Vec<Vec<Range<usize>>> =
            pieces.iter().map(|it| occurrences(self.text, &quote[it.clone()])).collect();
        if pieces.is_empty() || places.iter().any(Vec::is_empty) {
            return self.altered(quote, &pieces, &places, anchor);
        }
        let chains = Chains::of(&places);
        match (chains.only(), chains.is_none()) {
            (Some(only), _) => {
                let stays = anchor.is_none_or(|it| place::is_anchored(self.text, &only, it));
                Finding::at(if stays { Verdict::Ok } else { Verdict::Moved }, only)
            }
            (None, true) => {
                Finding::at(Verdict::Altered, places.into_iter().flat_map(|it| it.into_iter().take(1)).collect())
            }
            (None, false) => {
                let told = anchor.and_then(|it| Chains::of(&place::anchored(self.text, &places, it)).only());
                let several = || chains.several().unwrap_or_default();
                told.map_or_else(|| Finding::at(Verdict::Ambiguous, several()), |it| Finding::at(Verdict::Ok, it))
            }
        }
    }

    /// What became of a quotation of which some pieces do not stand there.
    fn altered(
        &self,
        quote: &str,
        pieces: &[Range<usize>],
        places: &[Vec<Range<usize>>],
        anchor: Option<&Anchor>,
    ) -> Finding {
        let mut altered = Vec::new();
        for (piece, _) in pieces.iter().zip(places).filter(|it| it.1.is_empty()) {
            match self.near.to(quote, piece.clone(), anchor) {
                Some(near) => altered.push(near),
                None => return Finding { gone: Some(piece.clone()), ..Finding::at(Verdict::Gone, Vec::new()) },
            }
        }
        if altered.is_empty() {
            return Finding { gone: Some(0..quote.len()), ..Finding::at(Verdict::Gone, Vec::new()) };
        }
        let places = altered.iter().map(|it| it.range.clone()).collect();
        Finding { altered, ..Finding::at(Verdict::Altered, places) }
    }
}

impl Finding {
    /// Whether it was altered, and no word of it: what it says is what it said.
    #[must_use]
    pub fn is_of_form_alone(&self) -> bool {
        !self.altered.is_empty() && self.altered.iter().all(|it| it.differs != Differs::Words)
    }

    fn at(verdict: Verdict, places: Vec<Range<usize>>) -> Self {
        Self { verdict, places, altered: Vec::new(), gone: None }
    }
}

/// What became of one quotation in a text; for several in one text an [`Article`] is faster.
#[must_use]
pub fn verify(text: &str, quote: &str, anchor: Option<&Anchor>) -> Finding {
    Article::new(text).verify(quote, anchor)
}

#[cfg(test)]
mod tests;
