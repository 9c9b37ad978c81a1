//! Which drafts are on file already: the same words in the same place, or nearly.

use std::collections::HashSet;

use crate::claim::{Anchor, Claim};
use crate::language::content::is_content;
use crate::language::token::tokens;
use crate::store::ClaimForm;

/// The share of the shorter one's words that two statements have in common when they are one.
const SAME: f64 = 0.75;

/// Which of the drafted claims of a source none of its claims on file has, in their order.
#[must_use]
pub fn new_among(drafted: &[ClaimForm], on_file: &[&Claim]) -> Vec<usize> {
    let known: Vec<Known> = on_file.iter().map(|it| Known::of(it)).collect();
    let is_new = |at: &usize| !known.iter().any(|it| it.is_same(&drafted[*at]));
    (0..drafted.len()).filter(is_new).collect()
}

/// What a claim on file is known by.
struct Known<'c> {
    words: Vec<HashSet<String>>,
    anchor: Option<&'c Anchor>,
}

impl<'c> Known<'c> {
    fn of(claim: &'c Claim) -> Self {
        let words = [&claim.quote, &claim.says].into_iter().flatten().map(|it| content_words(it)).collect();
        Self { words, anchor: claim.anchor.as_ref() }
    }

    /// Whether a draft says what the claim says. A person may have put it in other words since; the place stays.
    fn is_same(&self, draft: &ClaimForm) -> bool {
        let places = self.anchor.zip(draft.anchor.as_ref());
        if places.is_some_and(|(one, other)| one.prefix == other.prefix && one.suffix == other.suffix) {
            return true;
        }
        let drafted = [&draft.quote, &draft.says].into_iter().flatten().map(|it| content_words(it));
        drafted.into_iter().any(|draft| self.words.iter().any(|it| are_same(it, &draft)))
    }
}

fn content_words(text: &str) -> HashSet<String> {
    let all = tokens(text);
    let telling: HashSet<String> = all.iter().filter(|it| is_content(it)).map(|it| it.text.to_lowercase()).collect();
    // "No, it is not" has no such word, and is still the same only as itself.
    if telling.is_empty() { all.iter().map(|it| it.text.to_lowercase()).collect() } else { telling }
}

fn are_same(one: &HashSet<String>, other: &HashSet<String>) -> bool {
    let (shared, fewer) = (one.intersection(other).count(), one.len().min(other.len()));
    #[expect(clippy::cast_precision_loss, reason = "no statement has so many words")]
    let share = shared as f64 / fewer.max(1) as f64;
    // Of one or two words in a long statement nothing follows.
    share >= SAME && (fewer > 2 || one.len() == other.len())
}
