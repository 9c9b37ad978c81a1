//! The words that lead from a speaker's name to what is said: `did not rule out`, `expressed skepticism regarding`.

use super::attribution::Attribution;
use super::complementizer::{behind_addressee, is_of_saying};
use super::cue::is_adverb;
use super::document::Document;
use super::verb::Frame;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// What verbs take that turn the words after them, or make these their object: `denied`, `called for`, `accused of`.
const OBJECTS: [Frame; 18] = [
    Frame::Thing,
    Frame::Infinitive,
    Frame::Doing,
    Frame::Order,
    Frame::As,
    Frame::For,
    Frame::Of,
    Frame::On,
    Frame::About,
    Frame::Against,
    Frame::To,
    Frame::With,
    Frame::At,
    Frame::Upon,
    Frame::Called,
    Frame::Accused,
    Frame::Expressed,
    Frame::Refusal,
];

/// Words that turn a verb, wherever they stand before it.
const TURNING: Classes = Classes::of(&[Class::ClauseNegator, Class::Negator, Class::NearNegator]);

/// The words that lead to what is said: the verb with its negation, particle, noun and preposition, and without the day,
/// those who are told, and *that*. They turn what is said, or say how firmly it was, and are printed with it.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// The words, in pieces; none where what is said stands by itself, below a speaker's name or behind it.
    pub(super) words: Vec<TokenRange>,
    /// Whether a quotation after them is speech that they do not turn: `Tal said: “We sail”`, but not `Tal denied “any plan
    /// to sail”`.
    pub(super) is_to_speech: bool,
}

impl Lead {
    /// The lead of an attribution.
    pub(super) fn of(document: &Document<'_>, it: &Attribution) -> Self {
        let line = document.lines_from(it.cue.start).next().filter(|_| !it.cue.is_empty());
        let Some(line) = line else { return Self::default() };
        let content = it.content[0].start;
        let is_behind = it.cue.end <= content && content < line.end();
        let mut kept: Vec<usize> = (start(&line, it)..it.cue.end).filter(|at| is_word(&line, *at)).collect();
        if is_behind {
            kept.extend(behind(document, &line, it, content));
        }
        let turns = kept.iter().any(|at| line.is_in(*at, TURNING));
        let stretches = kept.chunk_by(|one, next| one + 1 == *next);
        let words = stretches.map(|it| TokenRange::new(it[0], it[it.len() - 1] + 1)).collect();
        let is_opened = is_behind && matches!(line.token(content - 1).text, "," | ":" | "\u{2014}" | "\u{2015}");
        let is_plain = it.verb(document).is_none_or(|verb| !verb.takes_any(&OBJECTS));
        // `“We sail,” Tal said`, or a quotation in a paragraph of its own
        let is_free = !is_behind || is_opened || is_plain;
        Self { words, is_to_speech: it.pattern.relays && is_free && (!turns || !is_behind) }
    }

    /// Whether no word leads to what is said.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Where the words begin: with the cue, with what denies it, or with the verb that an infinitive or a noun hangs on.
fn start(line: &Line<'_, '_>, it: &Attribution) -> usize {
    let from = it.mention.filter(|mention| mention.end <= it.cue.start).map_or(line.start(), |mention| mention.end);
    let mut start = it.cue.start;
    if line.is(start.wrapping_sub(1), "to") && line.is_own(start - 1) && it.mention.is_some() {
        // `was not able to say`: whatever governs the infinitive
        while start > from && line.is_own(start - 1) && line.token(start - 1).kind != Kind::Punct {
            start -= 1;
        }
        return start;
    }
    if let Some(owner) = it.mention.filter(|mention| mention.end == it.cue.start && is_possessive(line, *mention)) {
        return governing_verb(line, owner).unwrap_or(it.cue.start);
    }
    while start > from && line.is_own(start - 1) && (line.is_in(start - 1, TURNING) || is_adverb(line, start - 1)) {
        start -= 1;
    }
    // an adverb before what denies is kept for it, and one alone says nothing of the verb
    (start..it.cue.start).find(|at| line.is_in(*at, TURNING)).unwrap_or(it.cue.start)
}

/// Whether a mention is a pronoun that owns what follows: `his`.
fn is_possessive(line: &Line<'_, '_>, mention: TokenRange) -> bool {
    mention.len() == 1 && line.is_in(mention.start, Class::Possessive)
}

/// Where the verb begins whose object the owner's noun is: `dropped his demand`.
fn governing_verb(line: &Line<'_, '_>, owner: TokenRange) -> Option<usize> {
    let verb = |at: usize| matches!(line.tag(at), Some(Tag::Verb | Tag::Auxiliary)) || line.is_in(at, TURNING);
    let is_part = |at: &usize| line.is_own(*at) && (verb(*at) || is_adverb(line, *at) || is_joint(line, *at));
    let start = (line.start()..owner.start).rev().take_while(is_part).last()?;
    (start..owner.start).any(|at| line.tag(at) == Some(Tag::Verb)).then_some(start)
}

/// Whether a word joins a verb to its object: `backed away from`.
fn is_joint(line: &Line<'_, '_>, at: usize) -> bool {
    matches!(line.tag(at), Some(Tag::Preposition | Tag::Particle))
}

/// The places that are kept between the cue and what is said.
fn behind(document: &Document<'_>, line: &Line<'_, '_>, it: &Attribution, content: usize) -> Vec<usize> {
    let is_joining = |at: usize| line.is_own(at) && is_joint(line, at);
    // `Said Tal on Monday that`, `denial by Tal of`: after the name nothing leads on but a preposition
    if it.mention.is_some_and(|mention| mention.start >= it.cue.end) {
        let last = content.saturating_sub(1).max(it.cue.end);
        return (last..content)
            .filter(|at| is_joining(*at) && !it.mention.is_some_and(|it| it.contains(*at)))
            .collect();
    }
    let told = it.verb(document).is_some_and(|verb| verb.takes(Frame::Told));
    let mut at = if told { behind_addressee(line, it.cue.end).min(content) } else { it.cue.end };
    let mut kept = Vec::new();
    while at < content {
        let end = time_end(line, at).or_else(|| occasion_end(line, at)).filter(|end| *end <= content);
        match end {
            Some(end) => at = end,
            None => {
                let is_that = line.is_in(at, Class::That) && (at + 1..content).all(|at| !is_word(line, at));
                kept.extend((is_word(line, at) && !is_that).then_some(at));
                at += 1;
            }
        }
    }
    kept
}

fn is_word(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_own(at) && line.token(at).kind != Kind::Punct
}

/// The place after a phrase at `at` that tells where or to whom something was said: `in a statement`, `to reporters`.
fn occasion_end(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let leads = line.is_own(at) && line.tag(at) == Some(Tag::Preposition);
    let end = phrase_end(line, at + 1, Reach::Far);
    (leads && end > at + 1 && (line.is(at, "to") || is_of_saying(line, at, end))).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::document::Document;
    use super::super::draft::Draft;
    use super::super::patterns;

    /// The lead of each statement in a text, and `speech` where that is all.
    fn check(text: &str, expected: &[&str]) {
        let document = Document::read(text);
        let found = patterns::find(&document, &mut Vec::new());
        let drafts: Vec<Draft> = found.iter().map(|it| it.draft(&document)).collect();
        let shown: Vec<String> = drafts
            .iter()
            .map(|it| {
                let lead: Vec<&str> = it.lead.iter().map(|it| &text[it.clone()]).collect();
                format!("{}{}", lead.join(" "), if it.is_speech { ", speech" } else { "" })
            })
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn the_verb_goes_on_to_the_first_word_of_what_is_said() {
        check("Tal denied that night ferries would be banned.", &["denied"]);
        check("Tal ruled out a ban on night ferries.", &["ruled out"]);
        check("Tal did not rule out a ban on night ferries.", &["did not rule out"]);
        check("Tal rejected calls for a ban on night ferries.", &["rejected"]);
        check("Tal expressed scepticism about a ban on night ferries.", &["expressed scepticism about"]);
        check("Tal declined to comment on a ban on night ferries.", &["declined to comment on"]);
        check("Tal welcomed a ban on night ferries.", &["welcomed"]);
        check("Tal has repeatedly called for a ban on night ferries.", &["has repeatedly called for"]);
        check("Tal spoke out against a ban on night ferries.", &["spoke out against"]);
    }

    #[test]
    fn no_day_nobody_who_is_told_and_no_that() {
        check("Tal told reporters on Monday that the ships would sail.", &["told"]);
        check("Tal said on Monday in a statement that the ships sail.", &["said"]);
        check("Tal expressed doubt on Monday that the ships sail.", &["expressed doubt"]);
        check("Tal stated to the Courier that the ships sail.", &["stated"]);
        check("The ships sail at dawn, according to Tal.", &["according to"]);
        check("Said Tal, \u{201c}We sail at dawn.\u{201d}", &["Said, speech"]);
    }

    #[test]
    fn what_turns_the_verb_belongs_to_it() {
        check("Tal never ruled out a ban on night ferries.", &["never ruled out"]);
        check("Tal was not able to deny that the ships sail.", &["was not able to deny"]);
        check("Tal is old. He dropped his demand for a new pier.", &["dropped his demand for"]);
        check("His calls for a new pier were heard.", &["calls for"]);
    }

    #[test]
    fn speech_stands_alone_and_what_a_verb_takes_does_not() {
        check("Tal said: \u{201c}We sail.\u{201d}", &["said, speech"]);
        check("Tal said \u{201c}we sail.\u{201d}", &["said, speech"]);
        check("\u{201c}No,\u{201d} denied Tal.", &["denied, speech"]);
        check("Tal denied \u{201c}any plan to sail.\u{201d}", &["denied"]);
    }
}
