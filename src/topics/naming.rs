//! What a group of statements may be called: the heads and pairs of words that it has and the others have not.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::group::Statements;
use super::subject::{is_head, is_telling};
use crate::language::grammar::tag::{Tag, tags};
use crate::language::grammar::{Class, Classes};
use crate::language::quantity::amounts;
use crate::language::token::{Kind, Token, tokens};
use crate::reading::side::is_vague;
use crate::reading::word_key::word_key;

/// How many names a group is offered under.
const OFFERED: usize = 3;
/// How much each word of a pair tells, beside one that stands alone: a pair is rarer than what it is made of.
const OF_PAIR: f64 = 0.6;
/// How much more fit it is than its head alone, where that mostly stands in it.
const MORE_TELLING: f64 = 1.01;
/// What fewer statements have is a detail.
const FEWEST: usize = 2;

/// When something is said or done names nothing either: *year*, and yet *night ferries*.
const CALENDAR: Classes = Classes::of(&[
    Class::Month,
    Class::ShortMonth,
    Class::Weekday,
    Class::ShortWeekday,
    Class::PartOfDay,
    Class::Season,
    Class::CalendarUnit,
    Class::ClockUnit,
    Class::TimeWord,
]);

/// One word or two in a row, by stem.
type Term = Vec<u64>;

/// A term as it stands somewhere.
#[derive(Debug)]
struct Written {
    words: String,
    /// Whether it needs another word to tell what is meant: *decision*, *first step*, and yet *pension scheme*.
    is_vague: bool,
}

/// The names under which a group among some statements is offered, the fittest first: terms that many of it and few of the
/// others have, as they are mostly written. Nobody's name is one who speaks among them, nor a word that needs another one
/// to tell what is meant, where there is any other.
pub(super) fn names(all: &Statements, among: &[usize], members: &[usize]) -> Vec<String> {
    let telling = named(all, among, members, |it| !it.is_vague);
    if telling.is_empty() { named(all, among, members, |_| true) } else { telling }
}

fn named(all: &Statements, among: &[usize], members: &[usize], may_name: impl Fn(&Written) -> bool) -> Vec<String> {
    let mut in_all: HashMap<Term, usize> = HashMap::new();
    for at in among {
        terms(&all.statement(*at).words).into_keys().for_each(|it| *in_all.entry(it).or_default() += 1);
    }
    let mut in_group: BTreeMap<Term, (usize, BTreeMap<String, usize>)> = BTreeMap::new();
    for at in members {
        let named = terms(&all.statement(*at).words).into_iter().filter(|it| may_name(&it.1));
        for (term, Written { words: written, .. }) in named {
            let (count, forms) = in_group.entry(term).or_default();
            *count += 1;
            *forms.entry(written).or_default() += 1;
        }
    }
    let called = among.iter().filter_map(|at| all.statement(*at).speaker.as_deref()).flat_map(tokens);
    let speakers: HashSet<u64> = called.map(|it| word_key(it.text)).collect();
    in_group.retain(|term, (_, forms)| {
        let is_written_as_name = mostly(forms).starts_with(char::is_uppercase);
        !(term.iter().all(|it| speakers.contains(it))
            || is_written_as_name && term.iter().any(|it| speakers.contains(it)))
    });
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

/// The heads of noun phrases, each alone and with the noun or adjective before it, as they are written. A figure and what
/// it counts name nothing.
fn terms(text: &str) -> BTreeMap<Term, Written> {
    let tokens = tokens(text);
    let (tags, counted) = (tags(&tokens), amounts(text, &tokens));
    let is_free = |it: &Token<'_>| {
        it.kind == Kind::Word && is_telling(it) && !counted.iter().any(|amount| amount.range.contains(&it.start))
    };
    let mut terms = BTreeMap::new();
    // *In favour of*, *in order to*: the noun is a part of a preposition.
    let is_of_preposition = |at: usize| {
        at > 0 && tags[at - 1] == Tag::Preposition && tokens.get(at + 1).is_some_and(|it| it.is("of") || it.is("to"))
    };
    for at in (0..tokens.len()).filter(|at| {
        let head = &tokens[*at];
        is_head(&tokens, &tags, *at) && is_free(head) && !head.is_in(CALENDAR) && !is_of_preposition(*at)
    }) {
        let head = &tokens[at];
        let is_vague = is_vague(head);
        let written = |words: &str, is_vague| Written { words: words.to_owned(), is_vague };
        terms.entry(vec![word_key(head.text)]).or_insert_with(|| written(head.text, is_vague));
        let is_beside = |it: &usize| {
            let before = &tokens[*it];
            matches!(tags[*it], Tag::Noun | Tag::Name | Tag::Adjective)
                && before.end + 1 == head.start
                && is_free(before)
        };
        if let Some(before) = at.checked_sub(1).filter(is_beside) {
            let pair = vec![word_key(tokens[before].text), word_key(head.text)];
            let is_vague = is_vague && tags[before] == Tag::Adjective;
            terms.entry(pair).or_insert_with(|| written(&text[tokens[before].start..head.end], is_vague));
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

    #[test]
    fn a_name_is_a_noun_and_what_stands_before_it() {
        let named = |text: &str| -> Vec<String> {
            terms(text).into_values().filter(|it| !it.is_vague).map(|it| it.words).collect()
        };
        let found =
            named("Finance Secretary Ada Roe will pay part of the bridge toll in spring, a year after 40 mln crowns.");
        let mut expected = ["Roe", "Ada Roe", "toll", "bridge toll"];
        expected.sort_unstable();
        let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, expected);
        assert_eq!(named("A good decision in favour of the pension scheme."), ["pension scheme"]);
    }
}
