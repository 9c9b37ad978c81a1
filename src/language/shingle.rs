//! Runs of words, by which two versions of an article are known, or the same agency report in two papers.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::likeness::Shared;

/// How many words make one shingle.
const WORDS: usize = 4;

/// The runs of four words of a text, each once, whatever their case and the marks between them (Broder 1997).
#[derive(Debug)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// Those of a text. One that is shorter is a shingle of its own; one without words has none.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
        let words: Vec<u64> = words.map(|it| hash(&it.to_lowercase())).collect();
        let mut shingles: Vec<u64> = if words.len() < WORDS {
            Some(hash(&words)).filter(|_| !words.is_empty()).into_iter().collect()
        } else {
            words.windows(WORDS).map(|it| hash(&it)).collect()
        };
        shingles.sort_unstable();
        shingles.dedup();
        Self(shingles)
    }

    /// How many two texts have in common.
    #[must_use]
    pub fn shared(&self, other: &Self) -> Shared {
        Shared::of(&self.0, &other.0)
    }
}

fn hash(of: &impl Hash) -> u64 {
    // This hasher has no key: the same text has the same shingles everywhere.
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::likeness::Measure;

    const REPORT: &str = "The council of Selm voted on Tuesday to keep the night ferries. The minister, Ada Roe, said \
                          that there would be no ban this year, and that the harbour needed every ship it had. A \
                          decision on the fares was put off until March.";

    fn check(one: &str, other: &str, expected: std::ops::RangeInclusive<usize>) {
        let (one, other) = (Shingles::of(one), Shingles::of(other));
        let found = one.shared(&other).percent(Measure::Versions);
        assert!(expected.contains(&found), "{found}: {one:?} | {other:?}");
        assert_eq!(found, other.shared(&one).percent(Measure::Versions));
    }

    #[test]
    fn a_text_is_like_itself_whatever_its_marks_and_case() {
        check(REPORT, REPORT, 100..=100);
        check(REPORT, &REPORT.to_uppercase().replace(", ", " – "), 100..=100);
        check("No.", "no", 100..=100);
    }

    #[test]
    fn a_version_with_a_sentence_more_or_less_is_near() {
        check(REPORT, &format!("{REPORT} The opposition called that a mistake."), 99..=100);
        check(REPORT, &REPORT.replace("no ban this year", "no ban before summer"), 80..=95);
    }

    #[test]
    fn another_article_is_not_and_neither_is_a_note() {
        check(REPORT, "The price of bread rose again in Lowmark, and nobody said why, least of all the bakers.", 0..=0);
        check(REPORT, "There would be no ban this year.", 0..=30);
        check("", REPORT, 0..=0);
        check("", "", 0..=0);
    }
}
