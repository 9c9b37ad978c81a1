//! Which statement of a later article answers which of an earlier one: of the same speaker, and nearest in subject.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::clause::clauses;
use super::document::Spoken;
use super::position::names;
use super::speaker::{Name, Speaker};
use crate::language::token::tokens;
use crate::reading::rarity::Rarity;
use crate::topics::{keys, likeness_of, shared};

/// From here on two statements of one speaker are of one subject more often than not, however many there are.
const ONE_SUBJECT: f64 = 1.6;
/// From here on they are where each article has one statement of the speaker,
const OF_ONE: f64 = 0.8;
/// and so much more is asked where there are e times as many pairs that may share a word by chance.
const FOR_MORE: f64 = 0.15;
/// How near in subject a statement and a clause must be, and which part of what both say they must share, for the one to be
/// said with the other.
const WITHIN: f64 = 2.4;
const MOST: f64 = 0.65;

/// Two statements of one speaker on one subject, by their places among those of their articles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Among those of the earlier article.
    pub earlier: usize,
    /// Among those of the later one.
    pub later: usize,
    /// How near in subject they are: what the words that they share tell, beside all that both say.
    pub likeness: f64,
    /// How much of what both say they share, from nothing to all: short statements that share every word are not near by
    /// their likeness, since a few words tell little.
    pub share: f64,
}

/// The statements of two articles, made ready to be paired.
#[derive(Debug)]
pub(super) struct Statements {
    /// The words of each, by stem.
    pub(super) earlier: Vec<Vec<u64>>,
    pub(super) later: Vec<Vec<u64>>,
    pub(super) rarity: Rarity,
    speakers: Speakers,
    /// The clauses of each that has several, with whose they are.
    clauses: [Vec<(usize, Vec<u64>)>; 2],
    /// The names in each later one.
    names: Vec<Vec<u64>>,
}

/// By each word where it stands among some lists of words.
type Index = HashMap<u64, Vec<usize>>;

impl Statements {
    /// Of two articles.
    pub(super) fn of(earlier: &[Spoken], later: &[Spoken]) -> Self {
        let speakers = Speakers::of(earlier, later);
        let names = later.iter().map(|it| names(&tokens(&it.words))).collect();
        let read = |of: &[Spoken]| {
            let (mut whole, mut parts) = (Vec::new(), Vec::new());
            for (at, it) in of.iter().enumerate() {
                let tokens = tokens(&it.words);
                whole.push(keys(&tokens));
                let clauses = clauses(&tokens);
                let several = clauses.iter().filter(|_| clauses.len() > 1);
                parts.extend(several.map(|it| (at, keys(it.of(&tokens)))));
            }
            (whole, parts)
        };
        let ((earlier, own), (later, others)) = (read(earlier), read(later));
        let rarity = Rarity::of(earlier.iter().chain(&later).map(Vec::as_slice));
        Self { earlier, later, rarity, speakers, clauses: [own, others], names }
    }

    /// Whether an earlier and a later statement are one speaker's.
    pub(super) fn is_one_speaker(&self, earlier: usize, later: usize) -> bool {
        self.speakers.is_one(earlier, later)
    }

    /// An earlier and a later statement, where they are of one subject.
    pub(super) fn pair(&self, earlier: usize, later: usize) -> Option<Pair> {
        let (one, other) = (&self.earlier[earlier], &self.later[later]);
        let both = self.rarity.mass(&shared(one, other));
        let pair = Self::paired((earlier, self.rarity.mass(one)), (later, self.rarity.mass(other)), both);
        Some(pair).filter(|it| it.likeness >= ONE_SUBJECT)
    }

    /// Two statements, each with what its words tell, by what the words tell that both have.
    fn paired(earlier: (usize, f64), later: (usize, f64), both: f64) -> Pair {
        let share = both / (earlier.1 * later.1).sqrt();
        Pair { earlier: earlier.0, later: later.0, likeness: likeness_of(both, earlier.1, later.1), share }
    }

    /// Each earlier statement with its nearest later one, where there is one near enough, nearest first. One later
    /// statement may answer several: a speaker says in a sentence what took two before. Of those that are left, two go
    /// together that are nearest to each other, of a speaker who says little in both articles.
    pub(super) fn pairs(&self) -> Vec<Pair> {
        let index = index(self.later.iter());
        let masses: Vec<f64> = self.later.iter().map(|it| self.rarity.mass(it)).collect();
        let nearer = |best: Pair, it: Pair| if it.likeness > best.likeness { it } else { best };
        let (mut found, mut far) = (Vec::new(), Vec::new());
        let mut backwards: Vec<Option<Pair>> = vec![None; self.later.len()];
        for (earlier, keys) in self.earlier.iter().enumerate() {
            let shared = self.shared(keys, &index);
            let mass = self.rarity.mass(keys);
            let near = shared.into_iter().filter(|it| self.is_one_speaker(earlier, it.0));
            let pairs = near.map(|(later, both)| Self::paired((earlier, mass), (later, masses[later]), both));
            let mut nearest = None;
            for pair in pairs {
                for best in [&mut nearest, &mut backwards[pair.later]] {
                    *best = Some(best.map_or(pair, |best| nearer(best, pair)));
                }
            }
            let Some(nearest) = nearest else { continue };
            if nearest.likeness >= ONE_SUBJECT { found.push(nearest) } else { far.push(nearest) }
        }
        let mut answers = vec![false; self.later.len()];
        found.iter().for_each(|it| answers[it.later] = true);
        far.retain(|it| !answers[it.later] && backwards[it.later] == Some(*it) && self.is_near_for_few(it));
        found.extend(far);
        let known: HashSet<(usize, usize)> = found.iter().map(|it| (it.earlier, it.later)).collect();
        found.extend(self.within().into_iter().filter(|it| !known.contains(it)).filter_map(|it| self.pair(it.0, it.1)));
        found.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
        found
    }

    /// The statements that the other article has as a clause of a longer one, whatever else that answers.
    fn within(&self) -> BTreeSet<(usize, usize)> {
        let [own, others] = &self.clauses;
        let said = |whole: &[Vec<u64>], several: &[(usize, Vec<u64>)], clauses: &[(usize, Vec<u64>)]| {
            let index = index(clauses.iter().map(|it| &it.1));
            let has_several: HashSet<usize> = several.iter().map(|it| it.0).collect();
            let mut found = Vec::new();
            for (at, keys) in whole.iter().enumerate().filter(|it| !has_several.contains(&it.0)) {
                let mass = self.rarity.mass(keys);
                for (clause, both) in self.shared(keys, &index) {
                    let (of, clause) = &clauses[clause];
                    let pair = Self::paired((at, mass), (*of, self.rarity.mass(clause)), both);
                    if pair.likeness >= WITHIN && pair.share >= MOST {
                        found.push((at, *of));
                    }
                }
            }
            found
        };
        let mut found: BTreeSet<(usize, usize)> = said(&self.earlier, own, others).into_iter().collect();
        found.extend(said(&self.later, others, own).into_iter().map(|(later, earlier)| (earlier, later)));
        found.retain(|it| self.is_one_speaker(it.0, it.1));
        found
    }

    /// What the words tell that some words share with those of an index, by their places there, in order, so that of two that
    /// are as near the first is taken.
    fn shared(&self, keys: &[u64], index: &Index) -> BTreeMap<usize, f64> {
        let mut shared = BTreeMap::new();
        for key in keys {
            let weight = self.rarity.weight(*key);
            index.get(key).into_iter().flatten().for_each(|it| *shared.entry(*it).or_default() += weight);
        }
        shared
    }

    /// Whether two statements are near enough for how many their speaker makes: the more there are, the more of them share
    /// a word by chance. That both name a person or a place tells nothing: of these a whole story speaks.
    fn is_near_for_few(&self, pair: &Pair) -> bool {
        let (one, other) = (&self.earlier[pair.earlier], &self.later[pair.later]);
        let mut both = shared(one, other);
        both.retain(|it| !self.names[pair.later].contains(it));
        let mass = |of: &[u64]| self.rarity.mass(of);
        let asked = OF_ONE + FOR_MORE * self.speakers.pairs(pair.earlier, pair.later).ln();
        likeness_of(mass(&both), mass(one), mass(other)) >= asked
    }
}

fn index<'k>(lists: impl Iterator<Item = &'k Vec<u64>>) -> Index {
    let mut index = Index::new();
    for (at, keys) in lists.enumerate() {
        keys.iter().for_each(|it| index.entry(*it).or_default().push(at));
    }
    index
}

/// Which speakers of two articles are one.
#[derive(Debug)]
struct Speakers {
    /// Whose each statement is, counted among the speakers of its article.
    earlier: Vec<usize>,
    later: Vec<usize>,
    is_one: Vec<Vec<bool>>,
    /// How many statements of the other article are of one speaker with each speaker of an article.
    answers: [Vec<f64>; 2],
}

impl Speakers {
    fn of(earlier: &[Spoken], later: &[Spoken]) -> Self {
        fn distinct(of: &[Spoken]) -> (Vec<&Speaker>, Vec<usize>) {
            let mut speakers: Vec<&Speaker> = Vec::new();
            let whose = of.iter().map(|it| {
                speakers.iter().position(|known| **known == it.speaker).unwrap_or_else(|| {
                    speakers.push(&it.speaker);
                    speakers.len() - 1
                })
            });
            let whose = whose.collect();
            (speakers, whose)
        }
        let ((ones, earlier), (others, later)) = (distinct(earlier), distinct(later));
        let others: Vec<Option<Name<'_>>> = others.iter().map(|it| Name::of(it)).collect();
        let row = |one: &&Speaker| -> Vec<bool> {
            let one = Name::of(one);
            others.iter().map(|it| one.as_ref().zip(it.as_ref()).is_some_and(|(one, other)| one.is(other))).collect()
        };
        let is_one: Vec<Vec<bool>> = ones.iter().map(row).collect();
        let mut answers = [vec![0.0; ones.len()], vec![0.0; others.len()]];
        for (one, row) in is_one.iter().enumerate() {
            later.iter().filter(|it| row[**it]).for_each(|_| answers[0][one] += 1.0);
            for (other, _) in row.iter().enumerate().filter(|it| *it.1) {
                earlier.iter().filter(|it| **it == one).for_each(|_| answers[1][other] += 1.0);
            }
        }
        Self { earlier, later, is_one, answers }
    }

    /// How many pairs there are of the statements that the speaker of these two makes.
    fn pairs(&self, earlier: usize, later: usize) -> f64 {
        self.answers[0][self.earlier[earlier]] * self.answers[1][self.later[later]]
    }

    fn is_one(&self, earlier: usize, later: usize) -> bool {
        self.is_one[self.earlier[earlier]][self.later[later]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &[(&str, &str)], later: &[(&str, &str)], expected: &[(usize, usize)]) {
        let spoken = |of: &[(&str, &str)]| -> Vec<Spoken> {
            let one = |it: &(&str, &str)| Spoken {
                speaker: Speaker { name: it.0.to_owned(), id: None },
                verb: None,
                words: it.1.to_owned(),
                place: 0..0,
            };
            of.iter().map(one).collect()
        };
        let mut found = Statements::of(&spoken(earlier), &spoken(later)).pairs();
        found.sort_by_key(|it| (it.earlier, it.later));
        assert_eq!(found.iter().map(|it| (it.earlier, it.later)).collect::<Vec<_>>(), expected);
    }

    const FERRIES: (&str, &str) = ("Ada Roe", "We will keep the night ferries of Selm.");
    const FARES: (&str, &str) = ("Ada Roe", "Fares for bicycles rise by two crowns.");

    #[test]
    fn statements_of_one_speaker_on_one_subject_are_paired() {
        let later = [FARES, ("Minister Roe", "The night ferries will be kept.")];
        check(&[FERRIES], &later, &[(0, 1)]);
        check(&[FERRIES, FARES], &[FERRIES, FARES], &[(0, 0), (1, 1)]);
    }

    #[test]
    fn who_says_little_in_both_speaks_of_one_thing_by_one_word() {
        let (before, after) = (("Ada Roe", "We will bear the cost."), ("Ada Roe", "The town pays every cost of it."));
        check(&[before], &[after], &[(0, 0)]);
        let others = ["quay", "clock", "tower", "market", "school", "bridge", "mill", "road", "park", "well"];
        let others: Vec<String> = others.iter().map(|it| format!("The {it} opens.")).collect();
        let many: Vec<(&str, &str)> = others.iter().map(|it| ("Ada Roe", it.as_str())).collect();
        let of_cost = |it: (&'static str, &'static str)| [&[it], &many[..]].concat();
        let expected: Vec<(usize, usize)> = (1..=others.len()).map(|it| (it, it)).collect();
        check(&of_cost(before), &of_cost(after), &expected);
    }

    #[test]
    fn whom_two_statements_name_is_no_subject() {
        let before = "The report of the harbour office praised the patience and the courage of Captain Lind.";
        let after = "I was asked by several newspapers of the valley to write a short letter to Lind.";
        check(&[("Ada Roe", before)], &[("Ada Roe", after)], &[]);
    }

    #[test]
    fn a_statement_that_is_a_clause_of_another_answers_it() {
        let fares = "Fares for bicycles rise by two crowns in the old harbour";
        let both = format!("{fares}, and the night ferries of Selm will be kept.");
        let (ferries, fares) = (("Ada Roe", "The night ferries of Selm will be kept."), ("Ada Roe", fares));
        check(&[("Ada Roe", &both)], &[fares, ferries], &[(0, 0), (0, 1)]);
        check(&[fares, ferries], &[("Ada Roe", &both)], &[(0, 0), (1, 0)]);
    }

    #[test]
    fn nobody_is_paired_with_another_speaker_or_another_subject() {
        check(&[FERRIES], &[("Otto Tal", FERRIES.1)], &[]);
        check(&[FERRIES], &[FARES], &[]);
        check(&[], &[FARES], &[]);
    }
}
