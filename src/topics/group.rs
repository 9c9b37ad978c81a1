//! Statements in groups that speak of one thing, and the topic that a statement belongs to.

use std::collections::{BTreeMap, HashSet};

use super::cluster::clusters;
use super::naming::names;
use super::subject::{heads, is_telling, key};
use super::vector::{Middle, Vector};
use crate::language::token::tokens;
use crate::reading::rarity::Rarity;

/// How much more the head of a noun phrase tells than what stands beside it.
const OF_HEAD: f64 = 1.5;
/// How far a statement is drawn towards the one before and the one after it.
const OF_NEIGHBOUR: f64 = 0.3;
/// How much its own words count where it is placed; the rest, with its neighbours'.
const OWN: f64 = 0.4;
/// As near as this, on average, are the statements of one group.
const ONE_GROUP: f64 = 0.14;
/// As near as this is a statement to what it belongs to:
const FITS: f64 = 0.15;
/// so many times as near as to the next topic, or to the next group.
const AS_TO_TOPIC: f64 = 1.5;
const AS_TO_GROUP: f64 = 1.3;
/// Fewer statements are no subject of their own,
const FEWEST: usize = 3;
/// unless so many are left of more that hung together.
const FEWEST_LEFT: usize = 2;
/// So many statements are compared each with each; more of them are put with the groups that these make.
const COMPARED: usize = 2_000;

/// A statement as it is grouped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// Its words.
    pub words: String,
    /// What leads to them, where they are not quoted.
    pub verb: Option<String>,
    /// Who said it, by a name: what somebody is called is not what they speak of.
    pub speaker: Option<String>,
    /// Which text it stands in: its neighbours are the ones before and after it in the same.
    pub text: usize,
}

/// Statements in the order of their texts, made ready to be grouped and placed.
#[derive(Debug)]
pub struct Statements {
    all: Vec<Statement>,
    own: Vec<Vector>,
    drawn: Vec<Vector>,
    rarity: Rarity,
}

/// Statements that speak of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which, by their places, in order.
    pub members: Vec<usize>,
    /// What it may be called, the fittest first.
    pub names: Vec<String>,
}

impl Statements {
    /// Measures statements.
    #[must_use]
    pub fn of(all: Vec<Statement>) -> Self {
        let words: Vec<Vec<u64>> = all.iter().map(|it| super::keys(&tokens(&it.words))).collect();
        let rarity = Rarity::of(words.iter().map(Vec::as_slice));
        let own: Vec<Vector> = all.iter().map(|it| direction(&it.words, &rarity)).collect();
        let is_beside = |at: usize, other: &usize| all.get(*other).is_some_and(|it| it.text == all[at].text);
        let beside = |at: usize| [at.wrapping_sub(1), at + 1].into_iter().filter(move |it| is_beside(at, it));
        let drawn = (0..all.len()).map(|at| own[at].drawn_to(beside(at).map(|it| &own[it]), OF_NEIGHBOUR)).collect();
        Self { all, own, drawn, rarity }
    }

    /// The groups among those of these statements, by their places, of which three and more hang together, largest first.
    #[must_use]
    pub fn groups(&self, among: &[usize]) -> Vec<Group> {
        let compared = &among[..among.len().min(COMPARED)];
        let likeness = |one: usize, other: usize| self.drawn[compared[one]].cosine(&self.drawn[compared[other]]);
        let grown = clusters(compared.len(), likeness, ONE_GROUP).into_iter().filter(|it| it.len() >= FEWEST);
        let grown: Vec<Vec<usize>> = grown.map(|it| it.into_iter().map(|at| compared[at]).collect()).collect();
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); grown.len()];
        for (at, group) in among.iter().zip(self.place(among, &[], &grown)) {
            group.into_iter().for_each(|it| groups[it].push(*at));
        }
        groups.retain(|it| it.len() >= FEWEST_LEFT);
        groups.sort_by_key(|it| (usize::MAX - it.len(), it.first().copied()));
        groups.into_iter().map(|members| self.group(among, members)).collect()
    }

    /// Some statements among others as a group, with what it may be called.
    #[must_use]
    pub fn group(&self, among: &[usize], members: Vec<usize>) -> Group {
        Group { names: names(self, among, &members), members }
    }

    /// To which of some topics, by their statements, a group is nearest on average: all with which it has anything in common,
    /// the nearest first.
    #[must_use]
    pub fn nearest(&self, group: &[usize], topics: &[Vec<usize>]) -> Vec<usize> {
        let likeness = |topic: &Vec<usize>| -> f64 {
            let middle = Middle::of(topic.iter().map(|at| &self.drawn[*at]));
            group.iter().map(|at| middle.cosine(&self.drawn[*at], None)).sum()
        };
        let mut all: Vec<(usize, f64)> = topics.iter().map(likeness).enumerate().filter(|it| it.1 > 0.0).collect();
        all.sort_by(|one, other| other.1.total_cmp(&one.1));
        all.into_iter().map(|it| it.0).collect()
    }

    /// To what each of `those` statements belongs: to the topic, or else the group without a name, to whose statements it is
    /// plainly nearest. Topics stand before groups in the answer, and must be further ahead of each other: they are kept.
    /// All statements are given by their places.
    #[must_use]
    pub fn place(&self, those: &[usize], topics: &[Vec<usize>], groups: &[Vec<usize>]) -> Vec<Option<usize>> {
        let middle = |it: &Vec<usize>| Middle::of(it.iter().map(|at| &self.drawn[*at]));
        let set = |it: &Vec<usize>| it.iter().copied().collect::<HashSet<usize>>();
        let all: Vec<(HashSet<usize>, Middle)> = topics.iter().chain(groups).map(|it| (set(it), middle(it))).collect();
        let by_own_words = |it: &Vec<usize>| Middle::of(it.iter().map(|at| &self.own[*at]));
        let only = topics.iter().chain(groups).next().filter(|_| all.len() == 1).map(by_own_words);
        let of = |at: usize| {
            let likeness = |(statements, middle): &(HashSet<usize>, Middle)| {
                // None vouches for itself.
                let itself = statements.contains(&at).then(|| &self.drawn[at]);
                let along = |it: &Vector| middle.cosine(it, itself);
                OWN * along(&self.own[at]) + (1.0 - OWN) * along(&self.drawn[at])
            };
            // With nothing else to be nearer to, its neighbours alone tell too little.
            if only.as_ref().is_some_and(|it| it.cosine(&self.own[at], None) <= 0.0) {
                return None;
            }
            let likeness: Vec<f64> = all.iter().map(likeness).collect();
            let best = (0..likeness.len()).reduce(|best, it| if likeness[it] > likeness[best] { it } else { best })?;
            let is_behind = |it: usize| {
                let both_are_topics = best < topics.len() && it < topics.len();
                let times = if both_are_topics { AS_TO_TOPIC } else { AS_TO_GROUP };
                it == best || likeness[best] >= times * likeness[it]
            };
            (likeness[best] >= FITS && (0..likeness.len()).all(is_behind)).then_some(best)
        };
        those.iter().map(|at| of(*at)).collect()
    }

    /// One of them.
    #[must_use]
    pub fn statement(&self, at: usize) -> &Statement {
        &self.all[at]
    }

    pub(super) fn rarity(&self) -> &Rarity {
        &self.rarity
    }
}

/// The direction of a statement's words, the heads of its noun phrases before the others.
fn direction(text: &str, rarity: &Rarity) -> Vector {
    let tokens = tokens(text);
    let mut counts: BTreeMap<u64, f64> = BTreeMap::new();
    for token in tokens.iter().filter(|it| is_telling(it)) {
        *counts.entry(key(token)).or_default() += 1.0;
    }
    let heads = heads(&tokens);
    let weight = |(key, count): (u64, f64)| {
        let of_head = if heads.binary_search(&key).is_ok() { OF_HEAD } else { 1.0 };
        (key, (1.0 + count.ln()) * rarity.weight(key) * rarity.among_these(key).sqrt() * of_head)
    };
    Vector::of(counts.into_iter().map(weight).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FERRIES: [&str; 4] = [
        "The night ferries will sail until March.",
        "Night ferries to Lune must not be banned.",
        "A ban on night ferries would hurt the islands.",
        "We want the night ferries to sail.",
    ];
    const TOLLS: [&str; 3] =
        ["The toll on the bridge will rise.", "No driver should pay a bridge toll.", "We promised to scrap the toll."];

    fn statements(words: &[&str]) -> Statements {
        let statement =
            |(text, words): (usize, &&str)| Statement { words: (*words).to_owned(), speaker: None, verb: None, text };
        Statements::of(words.iter().enumerate().map(statement).collect())
    }

    #[test]
    fn statements_of_one_subject_are_one_group() {
        let all = statements(&[&FERRIES[..], &TOLLS, &["The weather is fine."]].concat());
        let found = all.groups(&[0, 1, 2, 3, 4, 5, 6, 7]);
        let members: Vec<&[usize]> = found.iter().map(|it| &it.members[..]).collect();
        assert_eq!(members, [&[0, 1, 2, 3][..], &[4, 5, 6]]);
        assert_eq!((found[0].names[0].as_str(), found[1].names[0].as_str()), ("Night ferries", "Toll"));
    }

    #[test]
    fn a_statement_is_placed_where_it_plainly_belongs() {
        let all = statements(&[&FERRIES[..], &TOLLS, &["No ban on ferries.", "The weather is fine."]].concat());
        let (ferries, tolls) = (vec![0, 1, 2, 3], vec![4, 5, 6]);
        assert_eq!(all.place(&[7, 8], &[ferries.clone(), tolls.clone()], &[]), [Some(0), None]);
        assert_eq!(all.place(&[7], &[tolls], &[ferries]), [Some(1)]);
        assert_eq!(all.place(&[7], &[], &[]), [None]);
        // The only topic that there is draws nothing that does not speak of it.
        assert_eq!(all.place(&[7, 8], &[vec![0, 1, 2, 3]], &[]), [Some(0), None]);
    }

    #[test]
    fn a_group_is_near_the_topic_that_has_its_words() {
        let all = statements(&[&FERRIES[..], &TOLLS, &["No ban on ferries.", "The weather is fine."]].concat());
        let topics = [vec![4, 5, 6], vec![0, 1, 2, 3]];
        assert_eq!(all.nearest(&[7], &topics), [1]);
        assert_eq!(all.nearest(&[7, 4], &topics), [0, 1]);
        assert_eq!(all.nearest(&[8], &topics), [0; 0]);
        assert_eq!(all.nearest(&[7], &[]), [0; 0]);
    }

    #[test]
    fn what_a_statement_leaves_out_its_neighbour_names() {
        let of = |(text, words): (usize, &&str)| Statement { words: (*words).to_owned(), text, ..Statement::default() };
        let mut all: Vec<Statement> = FERRIES.iter().chain(&TOLLS).enumerate().map(of).collect();
        all.push(of((8, &"They must not.")));
        let topics = [vec![0, 1, 2, 3], vec![4, 5, 6]];
        assert_eq!(Statements::of(all.clone()).place(&[7], &topics, &[]), [None]);
        all.push(of((8, &"Night ferries are what the islands live by.")));
        assert_eq!(Statements::of(all).place(&[7], &topics, &[]), [Some(0)]);
    }
}
