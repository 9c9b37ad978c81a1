//! Which side the words take on which thing: "we support X", "X must be abolished", "X is vital", "X would harm Y".
//!
//! A small grammar over word lists, after targeted sentiment and stance detection (Mohammad et al. 2016, `SemEval` task 6):
//! a cue takes a side, what it is done to may turn it round ("the abolition of X"), a negation turns it round again.
//! Only the speaker's own attitudes count: what others support, reject or want is theirs.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::negation::is_negated;
use super::words::{Item, Sort, Words, word_key};
use crate::language::token::{Kind, Token};

/// A side taken on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attitude {
    /// The stems of what it is about, the head first.
    pub target: Vec<u64>,
    /// Whether it is for it.
    pub is_for: bool,
    /// The tokens from the cue to the target, whichever comes first.
    pub tokens: Range<usize>,
}

/// How a cue stands to what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    Stand,
    Act,
    Worth,
    Effect,
}

static CUES: LazyLock<HashMap<u64, (Frame, bool)>> = LazyLock::new(|| {
    let entry = |line: &str| {
        let (word, value) = line.split_once(" = ")?;
        let (frame, sign) = value.split_once(' ')?;
        let frame = match frame {
            "stand" => Frame::Stand,
            "act" => Frame::Act,
            "worth" => Frame::Worth,
            _ => Frame::Effect,
        };
        Some((word_key(word), (frame, sign == "+")))
    };
    include_str!("lexicon/attitudes.txt").lines().filter_map(entry).collect()
});

/// Heads that name no thing of their own.
static GENERIC: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let heads = [
        "measure",
        "policy",
        "regulation",
        "system",
        "law",
        "program",
        "programme",
        "scheme",
        "requirement",
        "rule",
        "plan",
        "agreement",
        "deal",
        "proposal",
        "idea",
        "initiative",
        "use",
        "option",
        "offer",
        "concept",
    ];
    heads.into_iter().map(word_key).collect()
});

/// Between a cue and what it is about.
const LEAD: &[&str] = &[
    "a",
    "an",
    "the",
    "for",
    "of",
    "to",
    "in",
    "on",
    "that",
    "their",
    "our",
    "its",
    "this",
    "these",
    "all",
    "any",
    "such",
    "be",
    "see",
    "have",
    "immediate",
    "gradual",
    "further",
    "continued",
    "complete",
    "full",
    "total",
    "current",
    "planned",
    "more",
    "strongly",
    "out",
    "favor",
    "favour",
];
/// What ends the naming of a thing.
const STOP: &[&str] = &[
    "in", "on", "at", "for", "by", "with", "from", "to", "as", "and", "or", "but", "that", "which", "who", "if",
    "because", "while", "when", "where", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will",
    "would", "should", "must", "can", "could", "may", "might", "not", "n't", "through", "during", "without", "between",
    "among", "into", "than", "so", "until", "unless", "against", "until",
];
/// Whose attitude is another's.
const OTHERS: &[&str] = &[
    "he",
    "she",
    "they",
    "it",
    "who",
    "which",
    "critics",
    "some",
    "others",
    "many",
    "opponents",
    "supporters",
    "those",
    "people",
];
const MODALS: &[&str] = &[
    "must", "should", "shall", "ought", "needs", "need", "has", "have", "to", "will", "would", "can", "cannot",
    "could", "may",
];
const COPULAS: &[&str] = &["is", "are", "was", "were", "be", "remain", "remains", "'s", "'re", "consider", "considers"];

/// Every side that the words take.
#[must_use]
pub fn attitudes(words: &Words<'_>) -> Vec<Attitude> {
    let mut found = Vec::new();
    for item in &words.items {
        if item.sort == Sort::Function && !words.tokens[item.tokens.start].is("against") {
            continue;
        }
        let Some((frame, sign)) = CUES.get(&item.key) else { continue };
        let at = item.tokens.start;
        let turned = is_negated(&words.negations, at);
        let attitude = match frame {
            Frame::Stand => stand(words, at, *sign),
            Frame::Act => act(words, at, *sign),
            Frame::Worth => worth(words, at, *sign),
            Frame::Effect => effect(words, at, *sign),
        };
        found.extend(attitude.map(|it| Attitude { is_for: it.is_for != turned, ..it }));
    }
    found.extend(refusal(words));
    found
}

/// "We support the abolition of X".
fn stand(words: &Words<'_>, at: usize, sign: bool) -> Option<Attitude> {
    let tokens = &words.tokens;
    if is_of_others(tokens, at) {
        return None;
    }
    let (mut next, mut sign) = (at + 1, sign);
    // "advocate against X", "stand up against X"
    if tokens.get(next).is_some_and(|it| it.is("against")) {
        (next, sign) = (next + 1, !sign);
    }
    for _ in 0..12 {
        let token = tokens.get(next)?;
        match CUES.get(&word_key(token.text)) {
            Some((Frame::Act, way)) if !begins_name(tokens, next) => (next, sign) = (next + 1, sign == *way),
            // "needs no controls"
            _ if token.is("no") => (next, sign) = (next + 1, !sign),
            _ if token.is_any(LEAD) || token.text.ends_with("ly") => next += 1,
            _ => break,
        }
    }
    let target = thing_from(words, next)?;
    Some(attitude(words, at..at + 1, target, sign))
}

/// Whether a word that could be a cue is part of a longer name for a thing: "the ban policy" is about a policy.
fn begins_name(tokens: &[Token<'_>], at: usize) -> bool {
    let is_gerund_or_of = tokens[at].text.ends_with("ing")
        || tokens.get(at + 1).is_some_and(|it| it.is_any(&["of", "on", "the", "a", "an", "to", "for", "in"]));
    !is_gerund_or_of
}

/// "X must be abolished".
fn act(words: &Words<'_>, at: usize, sign: bool) -> Option<Attitude> {
    let tokens = &words.tokens;
    let aux = (0..at).rev().take(6).find(|it| tokens[*it].is_any(MODALS) && !tokens[*it].is("to"))?;
    let between = &tokens[aux + 1..at];
    if !between.iter().any(|it| it.is_any(&["be", "remain"])) || between.iter().any(|it| it.kind == Kind::Punct) {
        return None;
    }
    let target = thing_before(words, aux)?;
    Some(attitude(words, at..at + 1, target, sign))
}

/// "X is vital".
fn worth(words: &Words<'_>, at: usize, sign: bool) -> Option<Attitude> {
    let tokens = &words.tokens;
    let copula = (0..at).rev().take(4).find(|it| tokens[*it].is_any(COPULAS))?;
    if tokens[copula + 1..at].iter().any(|it| it.kind == Kind::Punct) {
        return None;
    }
    let subject = (0..copula).rev().find(|it| !tokens[*it].is_any(MODALS))?;
    if tokens[subject].is_any(&["it", "this", "that", "there"]) {
        // "It is irresponsible to increase X": what it is lies ahead.
        let next = at + 1;
        return tokens.get(next).filter(|it| it.is("to")).and_then(|_| stand(words, next, sign));
    }
    let target = thing_before(words, subject + 1)?;
    Some(attitude(words, at..at + 1, target, sign))
}

/// "X would harm the economy".
fn effect(words: &Words<'_>, at: usize, sign: bool) -> Option<Attitude> {
    let tokens = &words.tokens;
    let subject = (0..at).rev().find(|it| !tokens[*it].is_any(MODALS) && !tokens[*it].text.ends_with("ly"))?;
    let target = thing_before(words, subject + 1)?;
    Some(attitude(words, at..at + 1, target, sign))
}

/// "No X", "not a mere X" at the beginning.
fn refusal(words: &Words<'_>) -> Option<Attitude> {
    let first = words.tokens.first()?;
    let next = match first {
        it if it.is("no") => 1,
        it if it.is("not") && words.tokens.get(1)?.is_any(&["a", "an", "the"]) => 2,
        _ => return None,
    };
    let next = next
        + words.tokens[next..].iter().take_while(|it| it.is_any(&["more", "mere", "further", "new", "other"])).count();
    let target = thing_from(words, next)?;
    Some(attitude(words, 0..1, target, false))
}

/// Whether the attitude is somebody else's: the nearest word before the cue that can be its subject.
fn is_of_others(tokens: &[Token<'_>], at: usize) -> bool {
    let helps = |it: &Token<'_>| {
        it.is_any(MODALS)
            || it.is_any(COPULAS)
            || it.is_any(&["not", "n't", "do", "does", "did", "also", "never"])
            || it.text.ends_with("ly")
    };
    let subject = tokens[..at].iter().rev().find(|it| !helps(it));
    subject.is_some_and(|it| it.is_any(OTHERS))
}

/// The thing named from `start` on: tokens of its name, the head last.
fn thing_from(words: &Words<'_>, start: usize) -> Option<Range<usize>> {
    let tokens = &words.tokens;
    let start = start + tokens.get(start..)?.iter().take_while(|it| it.is_any(LEAD)).count();
    let ends = |it: &Token<'_>| {
        it.is_any(STOP) || (it.kind == Kind::Punct && !matches!(it.text, "-" | "'" | "’" | "“" | "\""))
    };
    let len = tokens[start..].iter().take_while(|it| !ends(it)).count();
    (len > 0).then_some(start..start + len.min(8))
}

/// The thing named right before `end`, from the beginning of its clause to its first preposition.
fn thing_before(words: &Words<'_>, end: usize) -> Option<Range<usize>> {
    let tokens = &words.tokens;
    let is_start = |it: &Token<'_>| {
        matches!(it.text, "," | "." | ";" | ":" | "(" | ")")
            || it.is_any(&["and", "but", "that", "because", "while", "if", "as", "when"])
    };
    let start = (0..end).rev().find(|it| is_start(&tokens[*it])).map_or(0, |it| it + 1);
    let start = start
        + tokens[start..end]
            .iter()
            .take_while(|it| it.is_any(LEAD) || it.is_any(&["we", "i", "think", "believe"]))
            .count();
    let prepositions = |it: &Token<'_>| {
        it.is_any(&[
            "in", "on", "at", "for", "by", "with", "from", "to", "through", "between", "without", "against", "who",
            "which",
        ])
    };
    let len = tokens[start..end].iter().take_while(|it| !prepositions(it)).count();
    (len > 0).then_some(start..start + len)
}

fn attitude(words: &Words<'_>, cue: Range<usize>, target: Range<usize>, is_for: bool) -> Attitude {
    // "education of the young" is about education, "wealth tax" about a tax.
    let of = target.clone().find(|it| words.tokens[*it].is("of")).unwrap_or(target.end);
    let inside = |it: &&Item| it.tokens.start >= target.start && it.tokens.end <= target.end && it.sort.is_content();
    let named_last = |it: &&Item| !words.text_of(it.tokens.clone()).ends_with("ly");
    let head_part: Vec<u64> = words
        .items
        .iter()
        .filter(inside)
        .filter(named_last)
        .filter(|it| it.tokens.start < of)
        .map(|it| it.key)
        .collect();
    let rest: Vec<u64> =
        words.items.iter().filter(inside).filter(|it| it.tokens.start >= of).map(|it| it.key).collect();
    let tokens = cue.start.min(target.start)..cue.end.max(target.end);
    let mut target: Vec<u64> = head_part.into_iter().rev().chain(rest).collect();
    // "rent control measures" are about rent control.
    while target.len() > 1 && GENERIC.contains(&target[0]) {
        target.remove(0);
    }
    Attitude { target, is_for, tokens }
}

impl Attitude {
    /// Whether two attitudes are about the same thing: they share the head, and every further word that both have room
    /// for; a thing named by one word alone is the same as that word at the head of a longer name only where that is
    /// all that the other one has.
    #[must_use]
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        let (Some(head), Some(other_head)) = (self.target.first(), other.target.first()) else { return false };
        if head != other_head {
            return false;
        }
        let shared = self.target.iter().filter(|it| other.target.contains(it)).count();
        let shorter = self.target.len().min(other.target.len());
        shared >= 2 || shorter == 1
    }
}
