//! Which sentence of a newer text took the place of which: the heaviest chain of pairs that keeps the order of both texts.
//!
//! Only sentences that have a run of words in common are ever looked at, and runs that stand everywhere tell nothing: so
//! the work grows with the texts and not with their product.

use std::cmp::Reverse;
use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::language::likeness::{ALTERED_SENTENCE, MOVED_SENTENCE, Measure, Shared, Threshold};
use crate::verify::SentenceWords;

/// How many sentences of the newer text may have a run of words that still tells which of them is meant.
const MOST_WITH_A_RUN: usize = 24;

/// How the sentences of two texts belong together, each by its place.
#[derive(Debug, Default)]
pub(super) struct Aligned {
    /// Sentences with those that took their place, in the order of the newer text.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Sentences of the older text without one.
    pub(super) gone: Vec<usize>,
    /// Sentences of the newer text without one.
    pub(super) new: Vec<usize>,
}

/// Two sentences that have something in common.
struct Candidate {
    earlier: usize,
    later: usize,
    /// Of all their words in order.
    shared: Shared,
    /// Of the words that say something, in any order.
    matter: Shared,
}

impl Candidate {
    /// Whether so much of what is said is the same. A single word is not enough, unless nothing else is said.
    fn reaches(&self, threshold: Threshold) -> bool {
        let is_told_by_one = self.matter.both == 1 && self.matter.one + self.matter.other > 2;
        if self.matter.one.min(self.matter.other) == 0 {
            self.shared.reaches(threshold)
        } else {
            self.matter.reaches(threshold) && !is_told_by_one
        }
    }

    /// What it adds to a chain; the same sentence counts for more than two that are nearly the same.
    fn weight(&self) -> f64 {
        self.shared.share(Measure::Dice)
    }
}

/// Aligns the sentences of two texts.
pub(super) fn align(earlier: &[SentenceWords], later: &[SentenceWords]) -> Aligned {
    let candidates = candidates(earlier, later);
    let in_order: Vec<&Candidate> = candidates.iter().filter(|it| it.reaches(ALTERED_SENTENCE)).collect();
    let (mut was, mut now) = (vec![false; earlier.len()], vec![false; later.len()]);
    let mut pairs = Vec::new();
    let mut take = |it: &Candidate| {
        if !was[it.earlier] && !now[it.later] {
            (was[it.earlier], now[it.later]) = (true, true);
            pairs.push((it.earlier, it.later));
        }
    };
    heaviest_chain(&in_order, later.len()).into_iter().for_each(&mut take);
    let mut moved: Vec<&Candidate> = candidates.iter().filter(|it| it.reaches(MOVED_SENTENCE)).collect();
    moved.sort_by(|one, other| other.weight().total_cmp(&one.weight()));
    moved.into_iter().for_each(&mut take);
    pairs.sort_unstable_by_key(|it| it.1);
    let left = |taken: &[bool]| (0..taken.len()).filter(|it| !taken[*it]).collect();
    Aligned { pairs, gone: left(&was), new: left(&now) }
}

/// All pairs of sentences that have a telling run of words in common.
fn candidates(earlier: &[SentenceWords], later: &[SentenceWords]) -> Vec<Candidate> {
    let mut with_run: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (at, words) in later.iter().enumerate() {
        for run in runs(&words.all) {
            let places = with_run.entry(run).or_default();
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    let (mut found, mut met) = (Vec::new(), HashMap::<&[String], usize>::new());
    for (at, words) in earlier.iter().enumerate() {
        let known = runs(&words.all).filter_map(|it| with_run.get(it));
        let mut beside: Vec<usize> = known.filter(|it| it.len() <= MOST_WITH_A_RUN).flatten().copied().collect();
        // Of a line that stands everywhere the first is the first, and the second the second.
        let nth = met.entry(&words.all).or_default();
        beside.extend(with_run.get(words.all.as_slice()).and_then(|it| it.get(*nth)));
        *nth += 1;
        beside.sort_unstable();
        beside.dedup();
        for other in beside {
            let beside = &later[other];
            let mut found_here = Candidate {
                earlier: at,
                later: other,
                shared: Shared::of(&words.all, &beside.all),
                matter: Shared::of(&words.matter, &beside.matter),
            };
            if found_here.reaches(ALTERED_SENTENCE) {
                found_here.shared.both = in_order(&words.all, &beside.all);
                found.push(found_here);
            }
        }
    }
    found
}

/// The runs by which a sentence is found: two words each, and the whole of a sentence, which may be a single word.
fn runs(words: &[String]) -> impl Iterator<Item = &[String]> {
    words.windows(2).chain(std::iter::once(words))
}

/// How many words two sentences have in common in their order.
fn in_order(one: &[String], other: &[String]) -> usize {
    let same = |it: &DiffOp| if let DiffOp::Equal { len, .. } = it { *len } else { 0 };
    capture_diff_slices(Algorithm::Myers, one, other).iter().map(same).sum()
}

/// The chain of candidates of the greatest weight in which both texts go forward; each sentence stands in it once.
fn heaviest_chain<'c>(candidates: &[&'c Candidate], length: usize) -> Vec<&'c Candidate> {
    // The best chain that ends at or before a sentence of the newer text, as a Fenwick tree (1994) of maxima.
    let mut best: Vec<Option<usize>> = vec![None; length + 1];
    let mut chains: Vec<(f64, Option<usize>)> = Vec::with_capacity(candidates.len());
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    // Of one older sentence the last candidate comes first, so that none follows another of the same.
    order.sort_by_key(|it| (candidates[*it].earlier, Reverse(candidates[*it].later)));
    chains.resize(candidates.len(), (0.0, None));
    for at in order {
        let (mut before, mut place) = (None, candidates[at].later);
        while place > 0 {
            before = heavier(before, best[place], &chains);
            place &= place - 1;
        }
        let weight = candidates[at].weight() + before.map_or(0.0, |it: usize| chains[it].0);
        chains[at] = (weight, before);
        let mut place = candidates[at].later + 1;
        while place <= length {
            best[place] = heavier(best[place], Some(at), &chains);
            place += place & place.wrapping_neg();
        }
    }
    let mut next = (0..chains.len()).reduce(|best, it| if chains[it].0 > chains[best].0 { it } else { best });
    std::iter::from_fn(|| {
        let at = next?;
        next = chains[at].1;
        Some(candidates[at])
    })
    .collect()
}

fn heavier(one: Option<usize>, other: Option<usize>, chains: &[(f64, Option<usize>)]) -> Option<usize> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if chains[other].0 > chains[one].0 { other } else { one }),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(earlier: &[&str], later: &[&str], pairs: &[(usize, usize)], gone: &[usize], new: &[usize]) {
        let words = |of: &[&str]| of.iter().map(|it| SentenceWords::of(&tokens(it))).collect::<Vec<_>>();
        let found = align(&words(earlier), &words(later));
        assert_eq!((&found.pairs[..], &found.gone[..], &found.new[..]), (pairs, gone, new), "{earlier:?} {later:?}");
    }

    #[test]
    fn the_same_sentences_belong_together_in_their_order() {
        check(&["yes", "we sail", "yes"], &["yes", "we sail", "yes"], &[(0, 0), (1, 1), (2, 2)], &[], &[]);
        check(&["we sail", "no"], &["no"], &[(1, 0)], &[0], &[]);
        check(&[], &["no"], &[], &[], &[0]);
    }

    #[test]
    fn an_altered_sentence_takes_the_nearest_that_keeps_the_order() {
        let (old, new) =
            (["we have ten old ships", "we have two old boats"], ["we have ten new ships", "we have two big boats"]);
        check(&old, &new, &[(0, 0), (1, 1)], &[], &[]);
    }

    #[test]
    fn what_was_moved_has_to_be_nearer() {
        check(
            &["we have ten old ships", "it rains", "no"],
            &["it rains", "no", "we have ten old ships"],
            &[(1, 0), (2, 1), (0, 2)],
            &[],
            &[],
        );
        check(
            &["we have ten old ships", "it rains", "no"],
            &["it rains", "no", "we have two big old boats"],
            &[(1, 0), (2, 1)],
            &[0],
            &[2],
        );
    }

    #[test]
    fn a_line_that_stands_everywhere_does_not_make_the_work_grow() {
        let many = vec!["read more"; 3000];
        let words: Vec<SentenceWords> = many.iter().map(|it| SentenceWords::of(&tokens(it))).collect();
        let found = align(&words, &words[..2999]);
        assert_eq!((found.pairs.len(), found.gone.len(), found.new.len()), (2999, 1, 0));
    }
}
