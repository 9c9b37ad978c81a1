//! The names of things: where one ends, which words tell it from others, and whether two of them mean the same.

use crate::language::token_range::TokenRange;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Attitude, Reach};
use crate::language::grammar::Class;
use crate::language::token::{Kind, Token};
use crate::language::word::{ByWord, Word};
use crate::reading::word_key::word_key;
use crate::reading::words::{Item, Words};

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

/// The parts that a word plays, one bit each.
type Parts = u16;

impl Part {
    const ALL: [(&str, Self); 14] = [
        ("lead", Self::Lead),
        ("stop", Self::Stop),
        ("generic", Self::Generic),
        ("pact", Self::Pact),
        ("broad", Self::Broad),
        ("plain", Self::Plain),
        ("whole", Self::Whole),
        ("fewer", Self::Fewer),
        ("within", Self::Within),
        ("plead", Self::Plead),
        ("serving", Self::Serving),
        ("deed", Self::Deed),
        ("bound", Self::Bound),
        ("due", Self::Due),
    ];

    fn is_among(self, parts: Option<&Parts>) -> bool {
        parts.is_some_and(|it| it & 1 << self as u32 != 0)
    }
}

/// Every line of the list: a word, and the part that it plays.
fn entries() -> impl Iterator<Item = (&'static str, Parts)> {
    include_str!("../lexicon/things.txt").lines().filter_map(|line| {
        let (word, name) = line.split_once(" = ")?;
        let (_, part) = Part::ALL.iter().find(|it| it.0 == name)?;
        Some((word, 1 << *part as u32))
    })
}

/// By the word itself.
static WORDS: LazyLock<ByWord<Parts>> = LazyLock::new(|| {
    let mut words = ByWord::<Parts>::default();
    entries().for_each(|(word, part)| *words.entry(Word::of(word)).or_default() |= part);
    words
});

/// By the stem.
static STEMS: LazyLock<HashMap<u64, Parts>> = LazyLock::new(|| {
    let mut stems: HashMap<u64, Parts> = HashMap::new();
    entries().for_each(|(word, part)| *stems.entry(word_key(word)).or_default() |= part);
    stems
});

/// Whether the token plays that part in the name of a thing.
pub(super) fn is_part(token: &Token<'_>, part: Part) -> bool {
    part.is_among(WORDS.get(&token.word))
}

fn stem_is(stem: u64, part: Part) -> bool {
    part.is_among(STEMS.get(&stem))
}

/// The most tokens of a name.
const LONGEST: usize = 9;

/// The thing named from `start` on, at the latest until `limit`; nothing where a name cannot begin there.
pub(super) fn name(tokens: &[Token<'_>], start: usize, limit: usize) -> Option<TokenRange> {
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
    (end > start).then_some(TokenRange::new(start, end))
}

/// The stems of a name: the head first, then what is said of it.
pub(super) fn stems(words: &Words<'_>, name: TokenRange) -> Vec<u64> {
    // "education of the young" is about education, "wealth tax" about a tax.
    let of = name.into_iter().find(|it| words.tokens[*it].is_any(&["of", "on"])).unwrap_or(name.end);
    let tells = |it: &&Item| {
        let text = words.tokens[it.tokens.start].text;
        it.tokens.start >= name.start
            && it.tokens.end <= name.end
            && it.sort.is_word()
            && !is_part(&words.tokens[it.tokens.start], Part::Plain)
            && !words.tokens[it.tokens.start].is_in(Class::Adverb)
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

    /// Whether two attitudes are about the same thing, and somebody's: they share the head, and one of the two names it by no other word
    /// than the other does. A head that many things have, such as *tax*, tells nothing by itself.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        let (Some(head), Some(other_head)) = (self.target.first(), other.target.first()) else { return false };
        if head != other_head || self.holder != other.holder {
            return false;
        }
        let (shorter, longer) = if self.target.len() <= other.target.len() { (self, other) } else { (other, self) };
        let is_told = shorter.target.len() > 1 || !stem_is(*head, Part::Broad);
        is_told && shorter.target.iter().all(|it| longer.target.contains(it))
    }
}
