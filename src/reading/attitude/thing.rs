//! The names of things: where one ends, which words tell it from others, and whether two of them mean the same.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::chain::is_adverb;
use super::{Attitude, Reach};
use crate::language::token::{Kind, Token};
use crate::reading::words::{Item, Sort, Words, word_key};

/// What a word does in the name of a thing; the classes of `lexicon/things.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Lead,
    Stop,
    Generic,
    /// A head that is about what is said of it, even by one word.
    Pact,
    Broad,
    Plain,
    Whole,
    Fewer,
    Within,
    Plead,
    Serving,
    Deed,
    Bound,
    Due,
}

static PARTS: LazyLock<Vec<(&'static str, Part)>> = LazyLock::new(|| {
    let entry = |line: &'static str| {
        let (word, part) = line.split_once(" = ")?;
        let part = match part {
            "lead" => Part::Lead,
            "stop" => Part::Stop,
            "generic" => Part::Generic,
            "pact" => Part::Pact,
            "broad" => Part::Broad,
            "plain" => Part::Plain,
            "whole" => Part::Whole,
            "fewer" => Part::Fewer,
            "within" => Part::Within,
            "plead" => Part::Plead,
            "serving" => Part::Serving,
            "deed" => Part::Deed,
            "bound" => Part::Bound,
            "due" => Part::Due,
            _ => return None,
        };
        Some((word, part))
    };
    include_str!("../lexicon/things.txt").lines().filter_map(entry).collect()
});

/// By the word itself.
static WORDS: LazyLock<HashMap<&'static str, Vec<Part>>> = LazyLock::new(|| {
    let mut words: HashMap<_, Vec<Part>> = HashMap::new();
    PARTS.iter().for_each(|(word, part)| words.entry(*word).or_default().push(*part));
    words
});

/// By the stem.
static STEMS: LazyLock<HashMap<u64, Vec<Part>>> = LazyLock::new(|| {
    let mut stems: HashMap<_, Vec<Part>> = HashMap::new();
    PARTS.iter().for_each(|(word, part)| stems.entry(word_key(word)).or_default().push(*part));
    stems
});

/// Whether the token plays that part in the name of a thing.
pub(super) fn is_part(token: &Token<'_>, part: Part) -> bool {
    WORDS.get(token.text.to_lowercase().as_str()).is_some_and(|it| it.contains(&part))
}

fn stem_is(stem: u64, part: Part) -> bool {
    STEMS.get(&stem).is_some_and(|it| it.contains(&part))
}

/// The most tokens of a name.
const LONGEST: usize = 9;

/// The thing named from `start` on, at the latest until `limit`; nothing where a name cannot begin there.
pub(super) fn name(tokens: &[Token<'_>], start: usize, limit: usize) -> Option<Range<usize>> {
    let ends = |it: &Token<'_>| {
        is_part(it, Part::Stop)
            || (it.kind == Kind::Punct && !matches!(it.text, "-" | "'" | "’" | "‘" | "“" | "”" | "\""))
    };
    let limit = limit.min(start + LONGEST).min(tokens.len());
    // "a tax on kites" is a kite tax
    let is_dues = |at: usize| at > start && tokens[at].is("on") && is_part(&tokens[at - 1], Part::Due);
    let len = (start..limit).take_while(|at| !ends(&tokens[*at]) || is_dues(*at)).count();
    let whole = start..start + len;
    // "troops stationed in", "marches blocking roads": a participle after its noun names nothing.
    let is_behind = |at: &usize| {
        let text = tokens[*at].text;
        let next = tokens.get(at + 1);
        (text.len() > 4 && text.ends_with("ed") && next.is_some_and(|it| is_part(it, Part::Stop)))
            || (text.len() > 5 && text.ends_with("ing") && tokens[at - 1].text.ends_with('s') && *at + 1 < whole.end)
    };
    let end = (start + 1..whole.end).find(is_behind).unwrap_or(whole.end);
    (end > start).then_some(start..end)
}

/// The stems of a name: the head first, then what is said of it.
pub(super) fn stems(words: &Words<'_>, name: &Range<usize>) -> Vec<u64> {
    // "education of the young" is about education, "wealth tax" about a tax.
    let of = name.clone().find(|it| words.tokens[*it].is_any(&["of", "on"])).unwrap_or(name.end);
    let tells = |it: &&Item| {
        let text = words.tokens[it.tokens.start].text;
        it.tokens.start >= name.start
            && it.tokens.end <= name.end
            && matches!(it.sort, Sort::Content | Sort::Name)
            && !is_part(&words.tokens[it.tokens.start], Part::Plain)
            && !is_adverb(text)
            && !text.starts_with(['\'', '’'])
    };
    let told = || words.items.iter().filter(tells);
    let mut stems: Vec<u64> = told().filter(|it| it.tokens.start < of).map(|it| it.key).collect();
    stems.reverse();
    stems.extend(told().filter(|it| it.tokens.start >= of).map(|it| it.key));
    // "rent control measures" are about rent control.
    // "Cultural projects" and "radio programs" are not about the radio or the cultural.
    let is_right = words.tokens[name.start..of.max(name.start)]
        .last()
        .is_some_and(|it| it.is_any(&["right", "rights", "supply", "use"]));
    let least = if is_right || of < name.end { 1 } else { 2 };
    let is_empty_head =
        |it: &[u64]| it.len() > 1 && stem_is(it[0], Part::Pact) || it.len() > least && stem_is(it[0], Part::Generic);
    while is_empty_head(&stems) {
        stems.remove(0);
    }
    stems
}

impl Attitude {
    /// Whether nobody holds both: they take two sides, or one wants it without limit and the other only so far.
    #[must_use]
    pub fn is_against(&self, other: &Self) -> bool {
        let limits = |one: &Self, two: &Self| one.reach == Reach::Whole && two.reach == Reach::Limited;
        if self.is_for != other.is_for {
            return self.reach != Reach::Limited && other.reach != Reach::Limited;
        }
        self.is_for && (limits(self, other) || limits(other, self))
    }

    /// Whether two attitudes are about the same thing: they share the head, and one of the two names it by no other word
    /// than the other does. A head that many things have, such as *tax*, tells nothing by itself.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        let (Some(head), Some(other_head)) = (self.target.first(), other.target.first()) else { return false };
        if head != other_head {
            return false;
        }
        let (shorter, longer) = if self.target.len() <= other.target.len() { (self, other) } else { (other, self) };
        let is_told = shorter.target.len() > 1 || !stem_is(*head, Part::Broad);
        is_told && shorter.target.iter().all(|it| longer.target.contains(it))
    }
}
