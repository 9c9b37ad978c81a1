//! Cues: the verbs of a sentence that attribute words, each with the other words of its verb group.

use std::ops::Range;
use std::sync::LazyLock;

use super::clause::is_clause;
use super::line::Line;
use super::phrase::is_personal;
use super::verb::{Frame, Shape, Verb, verb};
use crate::language::lexicon::Lexicon;
use crate::language::tag::Tag;

/// Base forms that are nouns as well.
static NOUNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/nouns_too.txt")));

/// A verb that attributes words, as it stands in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    /// The verb itself.
    pub(super) at: usize,
    /// The place behind it and its particle.
    pub(super) end: usize,
    pub(super) shape: Shape,
    /// The verb with its auxiliaries, negation and what stands between them.
    pub(super) group: Range<usize>,
    pub(super) verb: &'static Verb,
    pub(super) voice: Voice,
}

/// How the verb stands to its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// `said`, `has said`, `will say`
    Active,
    /// `was told`, `is said to`
    Passive,
    /// `saying`
    Participle,
    /// `to say`
    Infinitive,
}

/// The cues among a sentence's own words, in order.
pub(super) fn cues(line: &Line<'_, '_>) -> Vec<Cue> {
    (line.start()..line.end()).filter(|at| line.is_own(*at)).filter_map(|at| cue(line, at)).collect()
}

fn cue(line: &Line<'_, '_>, at: usize) -> Option<Cue> {
    let token = line.token(at);
    let (verb, shape) = verb(token.text, line.get(at + 1))?;
    if !is_verb(line, at, verb, shape) {
        return None;
    }
    let group = group_start(line, at);
    let helper = (group..at).rev().find(|it| line.page.tags[*it] == Tag::Auxiliary || is_helper(line, *it));
    let is_be = helper.is_some_and(|it| {
        line.is_any(it, &["is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "got", "gets"])
            || line.is(it, "'s") && !line.is(at, "said")
    });
    let voice = match shape {
        Shape::Ing if is_be => Voice::Active,
        Shape::Ing => Voice::Participle,
        Shape::Past | Shape::Participle if is_be => Voice::Passive,
        Shape::Base if helper.is_none() && group > line.start() && line.is(group - 1, "to") => Voice::Infinitive,
        _ => Voice::Active,
    };
    if shape == Shape::Participle && helper.is_none() {
        return None;
    }
    let group = if voice == Voice::Infinitive { refused(line, group) } else { group };
    Some(Cue { at, end: at + 1 + usize::from(verb.particle.is_some()), shape, group: group..at + 1, verb, voice })
}

/// Where the verb stands that the infinitive at `group` hangs on, where that is a refusal: `declined to say`.
fn refused(line: &Line<'_, '_>, group: usize) -> usize {
    let before = (line.start() + 2 <= group).then(|| group - 2).filter(|at| line.is_own(*at));
    let is_refusal = |at: &usize| verb(line.token(*at).text, None).is_some_and(|it| it.0.takes(Frame::Refusal));
    before.filter(is_refusal).map_or(group, |at| group_start(line, at))
}

fn is_helper(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_any(
        at,
        &[
            "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "has", "have", "had", "having",
            "'ve", "'d", "will", "would", "could", "can", "may", "might", "should", "must", "shall", "did", "does",
            "do", "'ll", "ca", "wo", "'s", "got", "gets",
        ],
    )
}

/// Where the verb's auxiliaries and negation begin.
fn group_start(line: &Line<'_, '_>, at: usize) -> usize {
    let mut start = at;
    let mut next = at;
    while next > line.start() && line.is_own(next - 1) {
        next -= 1;
        if is_helper(line, next) && !(line.is(next, "'s") && is_owner(line, next, at)) {
            start = next;
        } else if !(is_adverb(line, next) || line.is_any(next, &["not", "n't"])) {
            break;
        }
    }
    start
}

/// Whether the `'s` at `clitic` makes an owner of the word before it: `Tal's said plan`.
fn is_owner(line: &Line<'_, '_>, clitic: usize, verb: usize) -> bool {
    let shape = verb_shape(line, verb);
    clitic > line.start() && !is_personal(line.token(clitic - 1)) && shape != Some(Shape::Ing)
}

fn verb_shape(line: &Line<'_, '_>, at: usize) -> Option<Shape> {
    verb(line.token(at).text, None).map(|it| it.1)
}

/// Whether a word stands between the words of a verb: `also`, `repeatedly`.
pub(super) fn is_adverb(line: &Line<'_, '_>, at: usize) -> bool {
    let Some(token) = line.get(at) else { return false };
    if token.is_any(&["that", "not", "so", "there", "here", "no"]) {
        return false;
    }
    line.page.tags[at] == Tag::Adverb
        || token.text.len() > 4 && token.text.ends_with("ly") && !token.is_capitalized()
        || token
            .is_any(&["also", "then", "later", "once", "now", "even", "just", "still", "first", "both", "all", "since"])
}

/// Whether a form that may be a noun or an adjective as well is a verb here.
fn is_verb(line: &Line<'_, '_>, at: usize, verb: &Verb, shape: Shape) -> bool {
    let token = line.token(at);
    // a name, a heading
    if token.is_capitalized()
        && at > line.start()
        && !line.is_any(at - 1, &[":", "\"", "\u{201c}"])
        && line.is_own(at - 1)
    {
        return false;
    }
    let mut before = at;
    while before > line.start() && is_adverb(line, before - 1) {
        before -= 1;
    }
    // `its allies, conversely, accuse`
    if before > line.start() && line.is(before - 1, ",") {
        let adverb = before - 1;
        let first = (line.start()..adverb).rev().find(|it| !is_adverb(line, *it));
        before = first.filter(|it| line.is(*it, ",") && it + 1 < adverb).unwrap_or(before);
    }
    let earlier = before.checked_sub(1).filter(|it| line.is_own(*it));
    let tag_before = earlier.and_then(|it| line.tag(it));
    let tag = line.page.tags[at];
    let next = line.tag(at + 1);
    let is_behind_determiner = matches!(tag_before, Some(Tag::Determiner))
        && !earlier.is_some_and(|it| {
            line.is_any(it, &["all", "both", "some", "many", "others", "that", "this", "those", "these"])
        })
        || earlier.is_some_and(|it| line.is_any(it, &["his", "its", "their", "my", "our", "your", "her"]));
    match shape {
        Shape::Past | Shape::Participle => {
            !is_behind_determiner
                && !(tag == Tag::Adjective && next == Some(Tag::Noun))
                && !matches!(tag_before, Some(Tag::Number | Tag::Preposition))
                && !(earlier.is_some_and(|it| line.is(it, "'s")) && next == Some(Tag::Noun))
                && !earlier.is_some_and(|it| line.is_any(it, &["when", "if", "though", "as", "than", "once", "where"]))
                && (verb.base != "read" || is_read(line, at))
        }
        Shape::Ing => !is_behind_determiner,
        Shape::Third => {
            if is_behind_determiner || matches!(tag_before, Some(Tag::Adjective | Tag::Preposition | Tag::Number)) {
                return false;
            }
            if earlier.is_some_and(|it| line.is(it, "'s")) {
                return false;
            }
            let is_behind_subject = earlier
                .is_some_and(|it| is_personal(line.token(it)) || line.is_any(it, &["which", "that"]))
                || tag_before == Some(Tag::Name);
            tag == Tag::Verb
                || verb.takes(Frame::Bare) && is_behind_subject
                || line.is(at, "says")
                || is_behind_subject && leads(line, at)
                || leads(line, at) && !matches!(tag_before, Some(Tag::Coordinator | Tag::Mark) | None)
        }
        Shape::Base => {
            let is_behind_to = earlier.is_some_and(|it| line.is(it, "to"));
            let is_owned = earlier.is_some_and(|it| line.is(it, "'s"));
            if is_behind_determiner
                || is_owned
                || matches!(tag_before, Some(Tag::Adjective | Tag::Preposition)) && !is_behind_to
            {
                return false;
            }
            let is_behind_helper =
                earlier.is_some_and(|it| is_helper(line, it) || line.is_any(it, &["n't", "not", "they", "we", "I"]));
            let is_behind_name = tag_before == Some(Tag::Name) && verb.takes(Frame::Bare) && is_clause(line, at + 1);
            if is_behind_to || is_behind_helper || is_behind_name {
                return true;
            }
            let is_behind_plural = earlier.is_some_and(|it| is_plural(line, it));
            let is_behind_noun = matches!(tag_before, Some(Tag::Noun | Tag::Name));
            is_behind_plural && (tag == Tag::Verb || leads(line, at) || !is_noun_too(verb))
                || tag == Tag::Verb && is_behind_noun
                || tag == Tag::Verb && tag_before != Some(Tag::Determiner) && leads(line, at)
        }
    }
}

/// Whether a base form is a noun as well: `a claim`, `the report`.
fn is_noun_too(verb: &Verb) -> bool {
    NOUNS.contains(verb.base)
}

/// Whether a token is the subject of a verb in the plural.
fn is_plural(line: &Line<'_, '_>, at: usize) -> bool {
    const PLURALS: [&str; 16] = [
        "that", "which", "you", "who", "others", "some", "many", "both", "these", "those", "all", "people", "media",
        "police", "men", "women",
    ];
    let is_noun = matches!(line.page.tags[at], Tag::Noun | Tag::Name);
    line.is_any(at, &PLURALS) || is_noun && line.token(at).text.ends_with('s')
}

/// Whether a clause or a quotation plainly follows.
fn leads(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_any(at + 1, &["that", "he", "she", "they", "it", "we", "I", "there", ":", "why", "how", "whether"])
        || line.quotation_from(at + 1).is_some()
        || line.is(at + 1, ",") && line.quotation_from(at + 2).is_some()
}

/// `The statement read: “…”`
fn is_read(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_any(at + 1, &[":", ",", "."]) || line.quotation_from(at + 1).is_some()
}
