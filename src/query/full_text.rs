//! The words of all claims in one text: who asks again and again finds a word there without reading each claim anew.

use memchr::memmem::Finder;

use super::word::texts;
use crate::claim::Ledger;

/// What stands behind each text: no byte of UTF-8, so that no word is found across two of them.
const BREAK: u8 = 0xFF;

/// The words of every claim of a ledger, in lower case.
#[derive(Debug)]
pub struct FullText {
    text: Vec<u8>,
    /// Where the words of each claim end, in the order of the ledger.
    ends: Vec<usize>,
}

impl FullText {
    /// The words of all claims of a ledger: about as many bytes as they have, and eight for each claim.
    #[must_use]
    pub fn of(ledger: &Ledger) -> Self {
        let bytes = ledger.claims.iter().flat_map(|it| texts(it)).map(|it| it.len() + 1).sum();
        let (mut text, mut ends) = (Vec::with_capacity(bytes), Vec::with_capacity(ledger.claims.len()));
        for claim in &ledger.claims {
            for it in texts(claim) {
                text.extend_from_slice(it.to_lowercase().as_bytes());
                text.push(BREAK);
            }
            ends.push(text.len());
        }
        Self { text, ends }
    }

    /// The claims in which a word (in lower case) stands, by their places in the ledger.
    pub(super) fn having(&self, word: &str) -> impl Iterator<Item = usize> {
        let finder = Finder::new(word).into_owned();
        let (mut from, mut next) = (0, 0);
        std::iter::from_fn(move || {
            let found = from + finder.find(self.text.get(from..)?)?;
            while *self.ends.get(next)? <= found {
                next += 1;
            }
            // A claim that has the word is had once.
            from = self.ends[next];
            next += 1;
            Some(next - 1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claim, ClaimId, Details, SpeakerId, TopicId};

    #[test]
    fn a_word_is_found_where_reading_each_claim_finds_it() {
        let some = |text: &str| Some(text.to_owned());
        let claims = [
            Details {
                quote: some("The ferry sails."),
                says: some("SHE is safe, and again: safe"),
                ..Details::default()
            },
            Details::default(),
            Details { reported: some("s. she"), verb: some("said"), note: some(""), ..Details::default() },
            Details { says: some("İZMİR, Straße, ferry"), ..Details::default() },
        ];
        let mut ledger = Ledger::default();
        ledger.claims.extend(claims.into_iter().enumerate().map(|(n, details)| Claim {
            id: ClaimId::parse(&format!("page#{n}")).unwrap(),
            source: 0,
            line: 1,
            speaker: SpeakerId::new("roe").unwrap(),
            topic: TopicId::new("ban").unwrap(),
            said: "2025".parse().unwrap(),
            draft: false,
            details,
        }));
        let all = FullText::of(&ledger);
        for word in ["ferry", "safe", "s. she", "sails.she", "sails.", "said", "straße", "i̇zmi̇r", "izmir", "", "x"]
        {
            let has = |it: &Claim| texts(it).any(|it| it.to_lowercase().contains(word));
            let each: Vec<usize> = (0..4).filter(|at| has(&ledger.claims[*at])).collect();
            assert_eq!(all.having(word).collect::<Vec<_>>(), each, "{word}");
        }
        assert_eq!(all.having("ferry").collect::<Vec<_>>(), [0, 3]);
        assert_eq!(FullText::of(&Ledger::default()).having("").count(), 0);
    }
}
