//! Cues: the verbs of a sentence that attribute words, each with the other words of its verb group.

use super::form::is_verb;
use super::saying::is_saying;
use super::verb::{Frame, Shape, Verb, verb};
use crate::language::grammar::noun_phrase::is_personal;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::token_range::TokenRange;

/// A verb that attributes words, as it stands in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    /// The verb itself.
    pub(super) at: usize,
    /// The place after it and its particle.
    pub(super) end: usize,
    pub(super) shape: Shape,
    /// The verb with its auxiliaries, negation and what stands between them.
    pub(super) group: TokenRange,
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
    line.own().filter_map(|at| cue(line, at)).collect()
}

fn cue(line: &Line<'_, '_>, at: usize) -> Option<Cue> {
    let token = line.token(at);
    let (verb, shape) = verb(token, line.get(at + 1))?;
    if !is_verb(line, at, verb, shape) {
        return None;
    }
    let group = group_start(line, at);
    let helper = (group..at).rev().find(|it| line.tag(*it) == Some(Tag::Auxiliary) || is_helper(line, *it));
    let is_be = helper
        .is_some_and(|it| line.is_any(it, &["got", "gets"]) || line.is_in(it, Class::Be) && !is_has(line, it, verb));
    let voice = match shape {
        Shape::Ing if is_be => Voice::Active,
        Shape::Ing => Voice::Participle,
        Shape::Past | Shape::Participle
            if is_be || helper.is_none() && (is_by_agent(line, at + 1) || is_asked(line, at, verb)) =>
        {
            Voice::Passive
        }
        Shape::Base if helper.is_none() && group > line.start() && line.is(group - 1, "to") => Voice::Infinitive,
        _ => Voice::Active,
    };
    if shape == Shape::Participle && helper.is_none() {
        return None;
    }
    let group = if voice == Voice::Infinitive { refused(line, group) } else { group };
    Some(Cue {
        at,
        end: at + 1 + usize::from(verb.particle.is_some()),
        shape,
        group: TokenRange::new(group, at + 1),
        verb,
        voice,
    })
}

/// Whether a `'s` stands for `has` before a verb of saying, as who it names says things and is not told them: `she's argued that`, but
/// `it's argued that`, `she's told that`.
fn is_has(line: &Line<'_, '_>, clitic: usize, verb: &Verb) -> bool {
    const THINGS: Classes = Classes::of(&[Class::That, Class::Demonstrative, Class::Existential, Class::CommonPronoun]);
    let is_person = clitic > line.start() && !line.is_in(clitic - 1, THINGS) && !line.is(clitic - 1, "what");
    let speaks = verb.takes(Frame::Bare) && !verb.takes_any(&[Frame::Told, Frame::Order, Frame::Thing]);
    line.is(clitic, "'s") && speaks && (is_person || verb.base == "say")
}

/// Whether the past form before `by` is a participle: `first reported by the Courier`, but `said by telephone`, `replied by
/// pointing at it`.
fn is_by_agent(line: &Line<'_, '_>, by: usize) -> bool {
    let leads = matches!(line.tag(by + 1), Some(Tag::Determiner | Tag::Name | Tag::Pronoun))
        // `reported by Coastal Weekly`
        || line.get(by + 1).is_some_and(|it| it.is_capitalized());
    line.is_own(by) && line.is(by, "by") && leads
}

/// Whether the past form of a verb of asking behind a comma is a participle: `said Tal, asked about it`.
fn is_asked(line: &Line<'_, '_>, at: usize, verb: &Verb) -> bool {
    let leads = line.is(at + 1, "about") || line.is_in(at + 1, Class::Interrogative | Class::Hypothetical);
    verb.takes(Frame::About) && verb.takes(Frame::Order) && at > line.start() && line.is(at - 1, ",") && leads
}

/// Where the verb stands that the infinitive at `group` hangs on, where that is a refusal: `declined to say`.
fn refused(line: &Line<'_, '_>, group: usize) -> usize {
    let before = (line.start() + 2 <= group).then(|| group - 2).filter(|at| line.is_own(*at));
    let is_refusal = |at: &usize| verb(line.token(*at), None).is_some_and(|it| it.0.takes(Frame::Refusal));
    before.filter(is_refusal).map_or(group, |at| group_start(line, at))
}

/// Whether it is an auxiliary: `is`, `has`, `would`, `gets`.
pub(super) fn is_helper(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_in(at, Class::Be | Class::Have | Class::Do | Class::Modal | Class::HadOrWould)
        && !line.is_any(at, &["doing", "done"])
        && !is_name(line, at)
        || line.is_any(at, &["got", "gets"])
}

/// Whether what looks like a modal verb is somebody's name: `Will wrote`, as no modal verb has a past form behind it.
fn is_name(line: &Line<'_, '_>, at: usize) -> bool {
    let past = line.get(at + 1).and_then(|it| verb(it, None)).filter(|it| it.1 == Shape::Past);
    let is_past_only = past.is_some_and(|(verb, _)| !line.token(at + 1).text.eq_ignore_ascii_case(verb.base));
    line.is_in(at, Class::Modal) && line.token(at).is_capitalized() && is_past_only
}

/// Where the verb's auxiliaries and negation begin.
fn group_start(line: &Line<'_, '_>, at: usize) -> usize {
    let mut start = at;
    let mut next = at;
    while next > line.start() && line.is_own(next - 1) {
        next -= 1;
        if let Some(helper) = before_aside(line, next) {
            next = helper;
        }
        if is_helper(line, next) && !(line.is(next, "'s") && is_owner(line, next, at)) {
            start = next;
        } else if !(is_adverb(line, next) || line.is_any(next, &["not", "n't"])) {
            break;
        }
    }
    start
}

/// The auxiliary before what stands between commas, the second of them at `comma`, within a verb: `has, so far, denied`.
fn before_aside(line: &Line<'_, '_>, comma: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    if !line.is(comma, ",") {
        return None;
    }
    let near = line.start().max(comma.saturating_sub(LONGEST + 1))..comma;
    let first = near.rev().find(|at| line.is_own(*at) && line.is(*at, ","))?;
    let is_plain =
        (first + 1..comma).all(|at| line.is_own(at) && !matches!(line.tag(at), Some(Tag::Verb | Tag::Auxiliary)));
    first.checked_sub(1).filter(|it| is_plain && *it > line.start() && is_helper(line, *it))
}

/// Whether the `'s` at `clitic` makes an owner of the word before it: `Tal's said plan`, `Tal's mocking
/// remarks`.
fn is_owner(line: &Line<'_, '_>, clitic: usize, verb: usize) -> bool {
    let shape = verb_shape(line, verb);
    clitic > line.start()
        && !is_personal(line.token(clitic - 1))
        && (shape != Some(Shape::Ing) || is_before_noun(line, verb) || line.get(verb + 1).is_some_and(is_saying))
}

/// Whether a noun, or what describes one, stands right behind the participle at `at`: `reporting team`, `ruling old party`.
pub(super) fn is_before_noun(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_own(at + 1) && matches!(line.tag(at + 1), Some(Tag::Noun | Tag::Adjective))
}

fn verb_shape(line: &Line<'_, '_>, at: usize) -> Option<Shape> {
    verb(line.token(at), None).map(|it| it.1)
}

/// Whether a word stands between the words of a verb: `also`, `repeatedly`.
pub(super) fn is_adverb(line: &Line<'_, '_>, at: usize) -> bool {
    let Some(token) = line.get(at) else { return false };
    if token.is_any(&["that", "not", "so", "there", "here", "no"]) {
        return false;
    }
    // `has long said`
    let is_long = token.is("long") && at > line.start() && line.is_in(at - 1, Class::Have);
    is_long
        || line.tag(at) == Some(Tag::Adverb)
        || token.is_in(Class::Adverb) && !token.is("n't")
        || token.is_any(&["later", "once", "first", "since", "only"])
        // `they both said`, but `and both said`
        || token.is_any(&["both", "all"]) && !(at > line.start() && line.is_in(at - 1, Class::Coordinator))
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn a_contracted_verb_may_be_has_or_is() {
        check(
            "He met Dace, who\u{2019}s argued for years that the weir leaks.",
            "Dace | \u{2019}s argued | the weir leaks",
        );
        check("She\u{2019}s complained that the hall is cold.", "She | \u{2019}s complained | the hall is cold");
        check("It\u{2019}s argued that the weir leaks.", "");
        check("She\u{2019}s told that the hall is cold.", "");
    }

    #[test]
    fn something_may_stand_between_the_words_of_a_verb() {
        check("The clinic has, so far, denied that it is shut.", "The clinic | has, so far, denied | it is shut");
        check("The vet did, in the end, admit that she slept.", "The vet | did, in the end, admit | she slept");
        check("The clinic has not, so far, denied that it is shut.", "");
        check("And both vowed to train harder.", "both | vowed | to train harder");
    }

    #[test]
    fn by_whom_it_was_reported_may_be_a_name_of_common_words() {
        check(
            "As reported by Coastal Weekly, fishermen found forty boats.",
            "Coastal Weekly | reported | fishermen found forty boats",
        );
    }
}
