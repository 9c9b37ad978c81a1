//! How much of one article stands in another: two versions of it, or the same agency report in two papers.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many words make one shingle.
const WORDS: usize = 4;

/// The runs of four words of a text, whatever their case and the marks between them (Broder 1997).
#[derive(Debug)]
pub struct Shingles(HashSet<u64>);

impl Shingles {
    /// Those of a text. One that is shorter is a shingle of its own; one without words has none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
        let words: Vec<u64> = words.map(|it| hash(&it.to_lowercase())).collect();
        if words.len() < WORDS {
            return Self(Some(hash(&words)).filter(|_| !words.is_empty()).into_iter().collect());
        }
        Self(words.windows(WORDS).map(|it| hash(&it)).collect())
    }

    /// How much two texts have in common, from 0 to 1: the share of the shorter one that stands in the other. Where the
    /// other is more than twice as long, of half of that: a note is not the article that it cites.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f64 {
        let (fewer, more) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        let shared = fewer.0.iter().filter(|it| more.0.contains(it)).count();
        let all = fewer.0.len().max(more.0.len().div_ceil(2));
        #[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
        if all == 0 { 0.0 } else { shared as f64 / all as f64 }
    }
}

fn hash(of: &impl Hash) -> u64 {
    // This hasher has no key: the same text has the same shingles everywhere.
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// How much two texts have in common, from 0 to 1; see [`Shingles::likeness`].
#[must_use]
pub fn likeness(one: &str, other: &str) -> f64 {
    Shingles::of(one).likeness(&Shingles::of(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "The council of Selm voted on Tuesday to keep the night ferries. The minister, Ada Roe, said \
                          that there would be no ban this year, and that the harbour needed every ship it had. A \
                          decision on the fares was put off until March.";

    fn check(one: &str, other: &str, expected: std::ops::RangeInclusive<f64>) {
        let found = likeness(one, other);
        assert!(expected.contains(&found), "{found}: {one} | {other}");
        assert!((found - likeness(other, one)).abs() < f64::EPSILON);
    }

    #[test]
    fn a_text_is_like_itself_whatever_its_marks_and_case() {
        check(REPORT, REPORT, 1.0..=1.0);
        check(REPORT, &REPORT.to_uppercase().replace(", ", " – "), 1.0..=1.0);
        check("No.", "no", 1.0..=1.0);
    }

    #[test]
    fn a_version_with_a_sentence_more_or_less_is_near() {
        check(REPORT, &format!("{REPORT} The opposition called that a mistake."), 0.99..=1.0);
        check(REPORT, &REPORT.replace("no ban this year", "no ban before summer"), 0.8..=0.95);
    }

    #[test]
    fn another_article_is_not_and_neither_is_a_note() {
        check(
            REPORT,
            "The price of bread rose again in Lowmark, and nobody said why, least of all the bakers.",
            0.0..=0.0,
        );
        check(REPORT, "There would be no ban this year.", 0.0..=0.3);
        check("", REPORT, 0.0..=0.0);
        check("", "", 0.0..=0.0);
    }
}
