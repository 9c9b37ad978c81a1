//! Which claims report one act of saying: as their files say (`same_as`), or as speaker, day and words show.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::claim::{Claim, ClaimId, Ledger, SpeakerId};
use crate::date::Precision;
use crate::language::content::FUNCTION;
use crate::language::grammar::is_word_in;
use crate::language::likeness::{ONE_UTTERANCE, Shared};
use crate::language::token::{Kind, Token, tokens};
use crate::language::word::Word;

/// Two quotations are looked at more closely where they share so many words in a row.
const RUN: usize = 3;
/// Fewer words than this are alike by chance.
const FEWEST: usize = 4;
/// At least so many of the shared words must say something.
const CONTENT: usize = 2;
/// How many of the last claims with a run of words are tried: more of them share a figure of speech, not an utterance.
const OF_RUN: usize = 4;
/// How many claims are tried in all, those that share the most runs.
const TRIED: usize = 8;

/// For each claim of a ledger the utterance that it reports.
#[derive(Debug)]
pub struct Utterances {
    roots: Vec<usize>,
    found: Vec<bool>,
}

impl Utterances {
    /// The utterances of a ledger. Two claims report one where one names the other in `same_as`; or where they are of
    /// one speaker, quote words that are alike, are dated the same, and stand in different sources. What somebody
    /// relayed is never joined to the speaker's own record, nor a draft to what is accepted, unless a file does so.
    #[must_use]
    pub fn of(ledger: &Ledger) -> Self {
        let mut roots: Vec<usize> = (0..ledger.claims.len()).collect();
        let mut found = vec![false; roots.len()];
        if ledger.claims.iter().any(|it| it.same_as.is_some()) {
            let index: HashMap<&ClaimId, usize> = ledger.index();
            for (at, claim) in ledger.claims.iter().enumerate() {
                let Some(target) = claim.same_as.as_ref().and_then(|it| index.get(it)) else { continue };
                let (from, to) = (root_of(&mut roots, at), root_of(&mut roots, *target));
                roots[from] = to;
            }
        }
        for (one, other) in alike_claims(ledger) {
            let (from, to) = (root_of(&mut roots, one), root_of(&mut roots, other));
            if from != to {
                (found[one], found[other]) = (true, true);
                let longer = |at: usize| ledger.claims[at].words().len();
                let (from, to) = if longer(from) > longer(to) { (to, from) } else { (from, to) };
                roots[from] = to;
            }
        }
        for at in 0..roots.len() {
            roots[at] = root_of(&mut roots, at);
        }
        Self { roots, found }
    }

    /// The place in the ledger of the claim that stands for all reports of the utterance that the claim `at` reports.
    #[must_use]
    pub fn root(&self, at: usize) -> usize {
        self.roots[at]
    }

    /// Whether the claim `at` was joined to another by its words, not by its file.
    #[must_use]
    pub fn is_found(&self, at: usize) -> bool {
        self.found[at]
    }
}

/// The root of `at`, with the way there shortened.
fn root_of(roots: &mut [usize], mut at: usize) -> usize {
    while roots[at] != at {
        roots[at] = roots[roots[at]];
        at = roots[at];
    }
    at
}

/// Who says it, and whether it is the speaker's own and accepted record: across these nothing is found.
type Voice<'l> = (&'l SpeakerId, Option<&'l str>, bool);

/// Pairs of claims that report one utterance by the look of it, in the order of the ledger.
fn alike_claims(ledger: &Ledger) -> Vec<(usize, usize)> {
    let mut voices: HashMap<Voice<'_>, Vec<usize>> = HashMap::new();
    for (at, claim) in ledger.claims.iter().enumerate().filter(|it| it.1.is_quoted()) {
        voices.entry((&claim.speaker, claim.via.as_deref(), claim.draft)).or_default().push(at);
    }
    let mut pairs: Vec<(usize, usize)> =
        voices.into_par_iter().flat_map_iter(|(_, claims)| alike_among(ledger, claims)).collect();
    pairs.sort_unstable();
    pairs
}

/// The pairs among the claims of one voice: only what is dated the same is cut into words, and only what shares a run
/// of words is compared.
fn alike_among(ledger: &Ledger, mut claims: Vec<usize>) -> Vec<(usize, usize)> {
    let claim = |at: usize| &ledger.claims[at];
    claims.sort_by_key(|at| (claim(*at).said.first(), claim(*at).said.last()));
    let mut pairs = Vec::new();
    let mut stretch = 0..0;
    while stretch.end < claims.len() {
        stretch = stretch.end..stretch.end + 1;
        let mut last = claim(claims[stretch.start]).said.last();
        while let Some(next) = claims.get(stretch.end).filter(|next| claim(**next).said.first() <= last) {
            last = last.max(claim(*next).said.last());
            stretch.end += 1;
        }
        if stretch.len() > 1 {
            pairs.extend(alike_in_stretch(ledger, &claims[stretch.clone()]));
        }
    }
    pairs
}

/// The pairs among claims whose days hang together.
fn alike_in_stretch(ledger: &Ledger, claims: &[usize]) -> Vec<(usize, usize)> {
    let words: Vec<Vec<Word>> = claims.iter().map(|at| folded_words(&tokens(ledger.claims[*at].words()))).collect();
    let mut runs: HashMap<&[Word], Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (place, words_here) in words.iter().enumerate() {
        let mut tried: Vec<usize> = Vec::new();
        for run in words_here.windows(RUN.min(words_here.len().max(1))) {
            let places = runs.entry(run).or_default();
            tried.extend(places.iter().rev().take(OF_RUN));
            places.push(place);
        }
        for earlier in most_frequent(tried).into_iter().filter(|it| *it != place) {
            let (one, other) = (&ledger.claims[claims[earlier]], &ledger.claims[claims[place]]);
            if is_one_utterance(one, other, &words[earlier], words_here) {
                pairs.push((claims[earlier], claims[place]));
            }
        }
    }
    pairs
}

/// The values that occur most often, at most [`TRIED`].
fn most_frequent(mut values: Vec<usize>) -> Vec<usize> {
    values.sort_unstable();
    let mut counts: Vec<(usize, usize)> =
        values.chunk_by(|one, other| one == other).map(|it| (it.len(), it[0])).collect();
    counts.sort_unstable_by_key(|it| (std::cmp::Reverse(it.0), it.1));
    counts.into_iter().take(TRIED).map(|it| it.1).collect()
}

fn is_one_utterance(one: &Claim, other: &Claim, words: &[Word], others: &[Word]) -> bool {
    let is_of_days =
        |it: &Claim| matches!(it.said.precision(), Precision::Day | Precision::Range | Precision::AtLatest);
    // Within a month or a year people say the same thing twice.
    let same_day = one.said == other.said || is_of_days(one) && is_of_days(other) && one.said.overlaps(other.said);
    if !same_day {
        return false;
    }
    if words == others {
        return one.topic == other.topic || one.source != other.source && words.len() >= FEWEST;
    }
    one.source != other.source && are_alike(words, others)
}

/// Whether two texts have so many words in common that they are taken for one quotation, trimmed or retold.
#[must_use]
pub fn are_of_one_utterance(one: &str, other: &str) -> bool {
    are_alike(&folded_words(&tokens(one)), &folded_words(&tokens(other)))
}

/// Whether two quotations have so many words in common that they are taken for one: a trimmed quotation stands whole
/// in the longer one, a retold one for the most part.
fn are_alike(words: &[Word], others: &[Word]) -> bool {
    let telling =
        |words: &[Word]| -> Vec<Word> { words.iter().copied().filter(|it| !is_word_in(*it, FUNCTION)).collect() };
    words.len().min(others.len()) >= FEWEST
        && Shared::of(words, others).reaches(ONE_UTTERANCE)
        && Shared::of(telling(words), telling(others)).both >= CONTENT
}

/// The words and numbers, without marks.
fn folded_words<'t>(tokens: &[Token<'t>]) -> Vec<Word> {
    tokens.iter().filter(|it| it.kind != Kind::Punct).map(|it| it.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casebook::reports::Case;

    /// The statements, and whether the last one is found to be the first one again.
    fn check(statements: &str, expected: bool) {
        let mut ledger = Case::parse(statements).unwrap().ledger;
        ledger.claims.iter_mut().for_each(|it| it.same_as = None);
        let utterances = Utterances::of(&ledger);
        let last = ledger.claims.len() - 1;
        assert_eq!(utterances.root(0) == utterances.root(last), expected, "{statements}");
    }

    #[test]
    fn the_same_words_of_one_day_are_one_utterance() {
        check("2025-03-02: “We keep the ferry running.”\n2025-03-02: “we keep the ferry running”", true);
        check("2025-03-02: “Never.”\n2025-03-02: “Never!”", true);
    }

    #[test]
    fn a_part_of_a_quotation_and_one_slip_are_found() {
        check("2025-03-02: “We keep the old ferry running all winter.”\n2025-03-02: “the old ferry running”", true);
        check(
            "2025-03-02: “We counted forty boats in the bay.”\n2025-03-02: “We counted fourteen boats in the bay.”",
            true,
        );
    }

    #[test]
    fn another_day_another_speaker_and_other_words_are_not() {
        check("2025-03-02: “We keep the ferry running.”\n2025-03-03: “We keep the ferry running.”", false);
        check("2025-03: “We keep the old ferry.”\n2025-03-02: “We keep the old ferry.”", false);
        check(
            "2025-03-02 {speaker: ada-roe}: “We keep the ferry running.”
             2025-03-02 {speaker: ben-tal}: “We keep the ferry running.”",
            false,
        );
        check("2025-03-02: “We keep the ferry running.”\n2025-03-02: “We sell the mill and the ferry.”", false);
        check("2025-03-02: “It is what it is, I think.”\n2025-03-02: “It is what I said it is.”", false);
    }

    #[test]
    fn what_was_relayed_and_what_is_a_draft_is_not_joined_by_its_words() {
        check(
            "2025-03-02: “We keep the ferry running.”\n2025-03-02 {via: ben-tal}: “We keep the ferry running.”",
            false,
        );
        check(
            "2025-03-02: “We keep the ferry running.”\n2025-03-02 {draft: true}: “We keep the ferry running.”",
            false,
        );
    }

    #[test]
    fn a_paraphrase_is_in_our_own_words_and_shows_nothing() {
        check("2025-03-02: Keeps the old ferry running.\n2025-03-02: Keeps the old ferry running.", false);
    }
}
