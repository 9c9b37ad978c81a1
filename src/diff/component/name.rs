//! Which name took the place of which.

use crate::language::token_range::TokenRange;
use std::ops::Range;

use super::worded;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::language::calendar::moment::Moment;
use crate::language::grammar::shallow_parse::ShallowParse;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::Time;
use crate::language::grammar::{Class, is_word_in};
use crate::reading::words::{Item, Sort, Words};

/// How alike two names must be (Jaro-Winkler) to be two spellings of one: Zelensky, Zelenskyy.
const SPELLING: f64 = 0.85;

/// The names that took each other's place in two tellings of one statement.
pub(in crate::diff) fn names(pair: &Pair<'_>) -> Vec<Evidence> {
    let Some(texts) = pair.words().filter(|it| it.alignment.is_one_statement()) else { return Vec::new() };
    if is_added(&texts) || are_two_events(&texts) {
        return Vec::new();
    }
    let exchanged = |(earlier, later): &(Range<usize>, Range<usize>)| {
        let (from, to) = (name_in(texts.earlier, earlier)?, name_in(texts.later, later)?);
        // "No prison in Lindmere" names no place where one will be.
        let is_denied = texts.earlier.is_negated(from.start) != texts.later.is_negated(to.start);
        if is_wide(texts.earlier, &from) != is_wide(texts.later, &to) {
            return None;
        }
        if is_denied || is_one_name(texts.earlier, &from, texts.later, &to) || is_elsewhere(&texts, &from, &to) {
            return None;
        }
        if pair.is_dated() && (is_beside(texts.earlier, from.start) || is_beside(texts.later, to.start)) {
            return None;
        }
        let (from, to) = (bytes(texts.earlier, &from), bytes(texts.later, &to));
        let reason =
            format!("“{}” stands where “{}” stood", &texts.later.text[to.clone()], &texts.earlier.text[from.clone()]);
        Some(worded(&texts, from, to, reason))
    };
    texts.alignment.parted.iter().filter_map(exchanged).collect()
}

/// Whether a name is that of who did something, tells which one the statement is about, or stands where nothing is said of anything:
/// "the Selm office did not answer" and "the school in Selm will close" tell of another one than the same of Tervo, and nothing was
/// replaced.
fn is_beside(words: &Words<'_>, item: usize) -> bool {
    let at = words.items[item].tokens.start;
    let ShallowParse { tags, verbs } = words.parse();
    let Some(next) = verbs.iter().find(|it| it.is_finite() && it.tokens.start > at) else { return verbs.is_empty() };
    let has_done = matches!(next.time, Time::Past | Time::Perfect) && !next.is_passive;
    let is_first = verbs.iter().all(|it| it.tokens.start >= next.tokens.start);
    let led = (0..at).rev().find(|it| !matches!(tags[*it], Tag::Name | Tag::Adjective | Tag::Determiner));
    let tells_which = |it: usize| {
        let is_of_noun = it > 0 && matches!(tags[it - 1], Tag::Noun | Tag::Name);
        tags[it] == Tag::Preposition && is_of_noun
    };
    has_done || is_first && led.is_some_and(tells_which)
}

/// "French too": what is named besides takes nobody's place.
fn is_added(texts: &Texts<'_>) -> bool {
    let adds = |words: &Words<'_>| words.tokens.iter().filter(|it| it.is_any(&["too", "also", "additionally"])).count();
    adds(texts.earlier) != adds(texts.later)
}

/// "Today I met": what is told of two days happened twice, and nothing took the place of anything.
fn are_two_events(texts: &Texts<'_>) -> bool {
    let told_of = |words: &Words<'_>| {
        let is_told = |it: &&Moment| {
            let word = words.text[it.range.clone()].to_lowercase();
            it.is_relative && (word.contains("today") || word.contains("yesterday") || word.contains("last "))
        };
        words.moments.iter().find(is_told).map(|it| it.date)
    };
    match (told_of(texts.earlier), told_of(texts.later)) {
        (Some(earlier), Some(later)) => !earlier.overlaps(later),
        _ => false,
    }
}

/// The items of a stretch, where it is a name and nothing else that carries matter.
fn name_in(words: &Words<'_>, items: &Range<usize>) -> Option<Range<usize>> {
    let is_name = |it: &Item| it.sort == Sort::Name;
    let stretch = &words.items[items.clone()];
    let first = stretch.iter().position(is_name)?;
    let last = stretch.iter().rposition(is_name)?;
    let only_names = stretch.iter().all(|it| !it.sort.is_content() || is_name(it));
    // a title by itself names nobody
    let is_title = |it: &Item| words.tokens[it.tokens.start].is_in(Class::TitleAbbreviation);
    let names_any = stretch[first..=last].iter().any(|it| !is_title(it));
    (only_names && names_any && last - first < 5).then(|| items.start + first..items.start + last + 1)
}

/// Parts of the world that hold places.
const WIDE: &[&str] = &[
    "Africa",
    "America",
    "Asia",
    "Australia",
    "Europe",
    "Eurasia",
    "Oceania",
    "Scandinavia",
    "Balkans",
    "Baltics",
    "Caucasus",
    "Caribbean",
    "Gulf",
    "Mediterranean",
    "Pacific",
    "Atlantic",
    "Arctic",
    "East",
    "West",
    "North",
    "South",
];

/// Whether a name is that of a part of the world: from "Europe" to "Munich" is more precise, not another place, for all
/// that the words tell.
fn is_wide(words: &Words<'_>, items: &Range<usize>) -> bool {
    words.items[items.clone()].iter().all(|it| words.tokens[it.tokens.start].is_any(WIDE))
}

/// Two spellings, a name and its initials, or a name and a part of it.
fn is_one_name(earlier: &Words<'_>, from: &Range<usize>, later: &Words<'_>, to: &Range<usize>) -> bool {
    let parts = |words: &Words<'_>, items: &Range<usize>| -> Vec<String> {
        words.items[items.clone()].iter().map(|it| words.text_of(it.tokens).to_lowercase()).collect()
    };
    let (from, to) = (parts(earlier, from), parts(later, to));
    let shared = from.iter().any(|one| to.iter().any(|other| strsim::jaro_winkler(one, other) >= SPELLING));
    // "Union of Harbour Workers" is the UHW
    let initial = |it: &String| it.chars().next().filter(|_| !is_word_in(it.as_str(), Class::InName));
    let initials = |parts: &[String]| parts.iter().filter_map(initial).collect::<String>();
    let letters = |parts: &[String]| parts.concat().chars().filter(|it| it.is_alphanumeric()).collect::<String>();
    shared || initials(&from) == letters(&to) || initials(&to) == letters(&from)
}

/// Whether a name that seems gone, or new, stands elsewhere in the other text: then the order changed, not the name.
fn is_elsewhere(texts: &Texts<'_>, from: &Range<usize>, to: &Range<usize>) -> bool {
    let stands = |key: u64, words: &Words<'_>| words.items.iter().any(|it| it.key == key);
    texts.earlier.items[from.clone()].iter().filter(|it| it.sort == Sort::Name).any(|it| stands(it.key, texts.later))
        || texts.later.items[to.clone()]
            .iter()
            .filter(|it| it.sort == Sort::Name)
            .any(|it| stands(it.key, texts.earlier))
}

fn bytes(words: &Words<'_>, items: &Range<usize>) -> Range<usize> {
    words.bytes(TokenRange::new(words.items[items.start].tokens.start, words.items[items.end - 1].tokens.end))
}
