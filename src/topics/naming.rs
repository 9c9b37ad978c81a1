//! What a group of statements may be called: the heads and pairs of words that it has and the others have not.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::group::Statements;
use super::subject::{heads, is_telling};
use crate::language::token::{Kind, tokens};
use crate::reading::words::word_key;

/// How many names a group is offered under.
const OFFERED: usize = 3;
/// How much each word of a pair tells, beside one that stands alone: a pair is rarer than what it is made of.
const OF_PAIR: f64 = 0.6;
/// How much more fit it is than its head alone, where that mostly stands in it.
const MORE_TELLING: f64 = 1.01;
/// What fewer statements have is a detail.
const FEWEST: usize = 2;

/// One word or two in a row, by stem.
type Term = Vec<u64>;

/// The names under which a group among some statements is offered, the fittest first: terms that many of it and few of the
/// others have, as they are mostly written. Nobody's name is one who speaks in the group.
pub(super) fn names(all: &Statements, among: &[usize], members: &[usize]) -> Vec<String> {
    let mut in_all: HashMap<Term, usize> = HashMap::new();
    for at in among {
        terms(&all.statement(*at).words).into_keys().for_each(|it| *in_all.entry(it).or_default() += 1);
    }
    let mut in_group: BTreeMap<Term, (usize, BTreeMap<String, usize>)> = BTreeMap::new();
    let mut speakers = HashSet::new();
    for at in members {
        let statement = all.statement(*at);
        for (term, written) in terms(&statement.words) {
            let (count, forms) = in_group.entry(term).or_default();
            *count += 1;
            *forms.entry(written).or_default() += 1;
        }
        let names = statement.speaker.iter().flat_map(|it| tokens(it));
        speakers.extend(names.map(|it| word_key(it.text)));
    }
    in_group.retain(|term, _| !term.iter().all(|it| speakers.contains(it)));
    // Where nothing is shared word by word, a detail is a name too.
    let least = if in_group.values().any(|it| it.0 >= FEWEST) { FEWEST } else { 1 };
    in_group.retain(|_, (count, _)| *count >= least);
    let fitness = |term: &Term, count: usize| {
        let tells: f64 = term.iter().map(|it| all.rarity().weight(*it)).sum();
        let share = (count * count) as f64 / in_all.get(term).copied().unwrap_or(count) as f64;
        share * if term.len() > 1 { OF_PAIR * tells } else { tells }
    };
    let rank = |term: &Term, count: usize| {
        let head = term[term.len() - 1..].to_vec();
        // Where a head mostly stands with the same word before it, both are the name: *night ferries*.
        match in_group.get(&head).filter(|it| term.len() > 1 && 4 * count >= 3 * it.0) {
            Some((of_head, _)) => fitness(term, count).max(MORE_TELLING * fitness(&head, *of_head)),
            None => fitness(term, count),
        }
    };
    let rank = |(term, (count, forms)): (&Term, &(usize, BTreeMap<String, usize>))| (rank(term, *count), mostly(forms));
    let mut ranked: Vec<(f64, String)> = in_group.iter().map(rank).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    let mut names: Vec<String> = Vec::new();
    for (_, name) in ranked {
        let is_same = |it: &String| it.to_lowercase().contains(&name.to_lowercase());
        if names.len() < OFFERED && !names.iter().any(is_same) {
            names.push(capitalized(&name));
        }
    }
    names
}

/// The heads of noun phrases, and every two words that say something and stand next to each other, as they are written.
fn terms(text: &str) -> BTreeMap<Term, String> {
    let tokens = tokens(text);
    let heads = heads(&tokens);
    let is_word = |at: usize| tokens[at].kind == Kind::Word && is_telling(&tokens[at]);
    let mut terms = BTreeMap::new();
    for at in (0..tokens.len()).filter(|it| is_word(*it)) {
        let key = word_key(tokens[at].text);
        if heads.binary_search(&key).is_ok() {
            terms.entry(vec![key]).or_insert_with(|| tokens[at].text.to_owned());
        }
        if let Some(next) = tokens.get(at + 1).filter(|it| it.start == tokens[at].end + 1 && is_word(at + 1)) {
            let pair = vec![key, word_key(next.text)];
            terms.entry(pair).or_insert_with(|| text[tokens[at].start..next.end].to_owned());
        }
    }
    terms
}

/// The form that is written most often; of two, the first in order.
fn mostly(forms: &BTreeMap<String, usize>) -> String {
    let best = forms.iter().reduce(|best, it| if it.1 > best.1 { it } else { best });
    best.map_or_else(String::new, |it| it.0.clone())
}

fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::super::group::Statement;
    use super::*;

    #[test]
    fn a_group_is_called_by_what_it_has_and_the_others_have_not() {
        let words = [
            "The night ferries will sail.",
            "Night ferries must sail, Ada Roe said.",
            "A ban on night ferries is wrong.",
            "The ban on fishing is wrong.",
            "Fishing must go on.",
        ];
        let of = |words: &&str| Statement {
            words: (*words).to_owned(),
            speaker: Some("Ada Roe".to_owned()),
            verb: None,
            text: 0,
        };
        let all = Statements::of(words.iter().map(of).collect());
        let found = names(&all, &[0, 1, 2, 3, 4], &[0, 1, 2]);
        assert_eq!(found[0], "Night ferries");
        assert!(found.len() <= 3 && !found.iter().any(|it| it.contains("Roe") || it == "Ferries"), "{found:?}");
    }
}
