//! How much two texts have in common: one count of what they share, the measures of it, and every threshold in one table.
//!
//! What is counted (words, stems, runs of words) is for the caller to say; what the count is a share of, and from which
//! share on two things are taken for one, stands here and nowhere else.

use std::cmp::Ordering;

use Measure::{Containment, Dice, Jaccard, Longer, Overlap, Versions};

/// From which share on two texts are taken for one, by the measure that the question is asked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    measure: Measure,
    percent: usize,
}

// The thresholds. Statements and their parts, by their words that say something:

/// Two texts are tellings of one statement, so that what differs is a change of it and not another statement.
pub const ONE_STATEMENT: Threshold = Dice.from(60);
/// So much is the same that a denial in one telling denies the other.
pub const DENIED_STATEMENT: Threshold = Dice.from(70);
/// Something of the one may stand for something of the other: below, two texts are laid apart as wholes.
pub const COMPARABLE: Threshold = Dice.from(20);
/// Two commitments are to one act.
pub const ONE_ACT: Threshold = Dice.from(60);
/// Two conditions in words are one: more than half of both.
pub const ONE_CONDITION: Threshold = Dice.from(51);
/// Two sources tell one condition, each in a quotation.
pub const ONE_TOLD_CONDITION: Threshold = Overlap.from(50);
/// What the first text leaves open is what the other one gives.
pub const LEFT_OPEN: Threshold = Containment.from(75);
/// Words say what a proposition says, or deny it.
pub const RESTATED: Threshold = Dice.from(80);
/// Two sides tell the same thing, and one of them denies it.
pub const ONE_FACT: Threshold = Dice.from(60);

/// Two figures or days are of one matter, by the words beside the one that has fewer of them.
pub const ONE_MATTER: Threshold = Overlap.from(50);
/// The same where both have many words beside them, by all of these.
pub const ONE_MATTER_AT_ALL: Threshold = Jaccard.from(40);
/// Two plain statements of how much there is differ in nothing but the figure.
pub const SAME_BUT_FIGURES: Threshold = Dice.from(90);

// Quotations and passages, by all their words:

/// Two statements of one speaker on one subject are nearly the same.
pub const SAME_STATEMENT: Threshold = Dice.from(75);
/// A paraphrase says what the quotation beside it says, and little more.
pub const SAID_AGAIN: Threshold = Containment.from(60);
/// Two quotations of one day are of one utterance.
pub const ONE_UTTERANCE: Threshold = Overlap.from(75);
/// The shorter text stands in the other one whole.
pub const WHOLE: Threshold = Overlap.from(100);
/// It helps to mark what differs.
pub const WORTH_MARKING: Threshold = Dice.from(50);
/// A passage is nearly the one that was looked for: the rest of the longer one's words are others, gone or new.
pub const NEAR_PASSAGE: Threshold = Longer.from(60);
/// A passage has enough of the words that were looked for to be looked at closely.
pub const DENSE_PASSAGE: Threshold = Containment.from(50);

// Drafts and what is said in them:

/// A draft says what a claim on file says.
pub const ONE_DRAFT: Threshold = Overlap.from(75);
/// Drafts stand where the claims of a source stand, so that they are of its text.
pub const ONE_TEXT: Threshold = Overlap.from(50);
/// Two patterns have read the same words.
pub const SAME_WORDS: Threshold = Jaccard.from(90);
/// What is said is a quotation: so much of it stands in quotation marks.
pub const QUOTED: Threshold = Containment.from(95);

// Articles, by their runs of words:

/// Two articles are versions of one.
pub const ONE_ARTICLE: Threshold = Versions.from(80);
/// An article may be an older version of another.
pub const OLDER_VERSION: Threshold = Versions.from(30);
/// Two articles are versions of one where nothing is known that tells them apart.
pub const NEARLY_ONE_ARTICLE: Threshold = Versions.from(50);
/// Two articles at one address are versions of one; below, another article stands there now.
pub const AT_ONE_ADDRESS: Threshold = Versions.from(10);

// Sentences of two versions, by their words in order:

/// A sentence took the place of another.
pub const ALTERED_SENTENCE: Threshold = Dice.from(42);
/// A sentence is another one that was moved to another place of the text.
pub const MOVED_SENTENCE: Threshold = Dice.from(60);

/// Of what the shared items are a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Of both texts, each shared item counted in both (Dice 1945).
    Dice,
    /// Of everything that stands in either (Jaccard 1901).
    Jaccard,
    /// Of the shorter text (Szymkiewicz 1934, Simpson 1943).
    Overlap,
    /// Of the first text (Broder 1997).
    Containment,
    /// Of the longer text.
    Longer,
    /// Of the shorter text, or of half of the longer one where that is more: a note is no version of the article that it
    /// cites.
    Versions,
}

impl Measure {
    const fn from(self, percent: usize) -> Threshold {
        Threshold { measure: self, percent }
    }
}

/// How many items each of two texts has, and how many of these stand in both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shared {
    /// In both, each as often as both have it.
    pub both: usize,
    /// In the one.
    pub one: usize,
    /// In the other.
    pub other: usize,
}

impl Shared {
    /// Counts what two texts have in common, wherever in them it stands: a clause that moved to the front is still the
    /// same clause. What one of them has twice and the other once is shared once.
    #[must_use]
    pub fn of<T: Ord>(one: impl IntoIterator<Item = T>, other: impl IntoIterator<Item = T>) -> Self {
        let (one, other) = (sorted(one), sorted(other));
        let (mut at, mut beside, mut both) = (0, 0, 0);
        while let (Some(this), Some(that)) = (one.get(at), other.get(beside)) {
            match this.cmp(that) {
                Ordering::Less => at += 1,
                Ordering::Greater => beside += 1,
                Ordering::Equal => (at, beside, both) = (at + 1, beside + 1, both + 1),
            }
        }
        Self { both, one: one.len(), other: other.len() }
    }

    /// Whether enough is shared; where there is nothing to share, nothing is.
    #[must_use]
    pub fn reaches(self, threshold: Threshold) -> bool {
        let (part, whole) = self.ratio(threshold.measure);
        whole > 0 && 100 * part >= threshold.percent * whole
    }

    /// How much is shared by a measure, from 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
    pub fn share(self, measure: Measure) -> f64 {
        let (part, whole) = self.ratio(measure);
        part as f64 / whole.max(1) as f64
    }

    /// How much is shared by a measure in whole percent, rounded down: only what is the same has a hundred.
    #[must_use]
    pub fn percent(self, measure: Measure) -> usize {
        let (part, whole) = self.ratio(measure);
        100 * part / whole.max(1)
    }

    /// What is shared, and what it is a share of.
    fn ratio(self, measure: Measure) -> (usize, usize) {
        let Self { both, one, other } = self;
        match measure {
            Dice => (2 * both, one + other),
            Jaccard => (both, one + other - both),
            Overlap => (both, one.min(other)),
            Containment => (both, one),
            Longer => (both, one.max(other)),
            Versions => (both, one.min(other).max(one.max(other).div_ceil(2))),
        }
    }
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort_unstable();
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(one: &str, other: &str) -> Shared {
        Shared::of(one.split_whitespace(), other.split_whitespace())
    }

    #[test]
    fn what_is_shared_is_counted_once_for_each_time_that_both_have_it() {
        assert_eq!(of("we sail and we wait", "and we sail"), Shared { both: 3, one: 5, other: 3 });
        assert_eq!(of("no no no", "no"), Shared { both: 1, one: 3, other: 1 });
    }

    #[test]
    fn each_measure_is_a_share_of_something_else() {
        let shared = of("a b c d e f", "a b c x");
        let percent = |measure| shared.percent(measure);
        assert_eq!([Dice, Jaccard, Overlap, Containment, Longer, Versions].map(percent), [60, 42, 75, 50, 50, 75]);
        assert_eq!(of("a", "a b c d e f").percent(Versions), 33);
    }

    #[test]
    fn a_text_is_wholly_like_itself_and_an_empty_one_is_like_none() {
        for measure in [Dice, Jaccard, Overlap, Containment, Longer, Versions] {
            assert!(of("we sail", "sail we").reaches(measure.from(100)), "{measure:?}");
            assert!(!of("", "").reaches(measure.from(0)) && !of("", "we sail").reaches(measure.from(1)), "{measure:?}");
        }
    }

    #[test]
    fn exactly_as_much_as_is_asked_for_is_enough() {
        assert!(of("a b c d e", "a b c x y").reaches(ONE_STATEMENT));
        assert!(!of("a b c d e", "a b x y z").reaches(ONE_STATEMENT));
        assert!(!of("a b", "a x").reaches(ONE_CONDITION) && of("a b", "a b x").reaches(ONE_CONDITION));
    }
}
