//! What the text calls somebody besides the name: the words before it and the apposition after it.

use super::name_span::{NameSort, NameSpan};
use super::word::{is_name_like, person_word};
use crate::extract::document::Document;
use crate::language::content::is_function_word;
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// How many tokens before a name may tell a role.
const LONGEST_BEFORE: usize = 12;
/// How many tokens an apposition has at most.
const LONGEST_BEHIND: usize = 24;
/// Within how many tokens it must come to the word for a person.
const FAR_WORD: usize = 8;
/// The same where no article leads it: `, national director of`.
const NEAR_WORD: usize = 3;

/// The words that tell a role right before a name: `Ukraine's energy minister`, `the team's coach,`.
pub(super) fn role_before(document: &Document<'_>, name_span: &NameSpan) -> Option<TokenRange> {
    let tokens = &document.tokens;
    if !matches!(name_span.sort, NameSort::Person | NameSort::Words | NameSort::Word) {
        return None;
    }
    let floor =
        document.sentences[name_span.sentence].tokens.start.max(name_span.tokens.start.saturating_sub(LONGEST_BEFORE));
    let titled = (name_span.tokens.start..name_span.name.start).any(|at| person_word(tokens[at].text).is_some());
    let mut end = name_span.name.start;
    let mut start = name_span.tokens.start;
    let touches_role = start > floor && person_word(tokens[start - 1].text).is_some_and(|it| !it.is_honorific);
    if !titled && !touches_role {
        // "the team's coach, Alireza Tal": only what goes on as one phrase
        let comma = start > floor + 1 && tokens[start - 1].text == ",";
        // `Some asked the patient, Tal said`
        let is_subject = document.tags.get(name_span.tokens.end).is_some_and(|it| *it == Tag::Verb);
        if !comma || is_subject {
            return None;
        }
        start -= 1;
        end = start;
        return description_before(document, floor, end);
    }
    while start > floor {
        let before = &tokens[start - 1];
        let goes_on = before.kind == Kind::Word
            && (person_word(before.text).is_some()
                || is_name_like(before)
                || before.text.starts_with(['\'', '\u{2019}'])
                || before.is_in(Class::Article | Class::RoleModifier)
                || before.is_any(&["of", "to", "for", "foreign", "senior", "defence", "defense", "prime"])
                || !is_function_word(before) && start - 1 > floor && touches_role && start == name_span.tokens.start);
        if !goes_on {
            break;
        }
        start -= 1;
    }
    Some(TokenRange::new(start, end))
}

/// `the team's coach` before the comma at `end`.
fn description_before(document: &Document<'_>, floor: usize, end: usize) -> Option<TokenRange> {
    let tokens = &document.tokens;
    let start = (floor..end).rev().find(|at| {
        (tokens[*at].is("the") || tokens[*at].is_in(Class::Possessive))
            && (*at == floor || !tokens[*at - 1].is_in(Class::Preposition))
    })?;
    let words = &tokens[start..end];
    let is_person = words.iter().take(FAR_WORD).any(|it| person_word(it.text).is_some());
    let has_end = words.iter().any(|it| it.kind == Kind::Punct && !matches!(it.text, "(" | ")" | "-"));
    (is_person && !has_end).then_some(TokenRange::new(start, end))
}

/// The apposition after a name: `, an Ottawa member of parliament,`.
pub(super) fn apposition(document: &Document<'_>, name_span: &NameSpan) -> Option<TokenRange> {
    let tokens = &document.tokens;
    let end = document.sentences[name_span.sentence].tokens.end;
    if name_span.tokens.end + 1 >= end || tokens[name_span.tokens.end].text != "," {
        return None;
    }
    let start = name_span.tokens.end + 1;
    let stops = |at: &usize| {
        matches!(tokens[*at].text, "," | ";" | "." | ":" | "\u{2014}" | "\u{2013}" | "(" | "\u{201d}" | "\"")
            || tokens[*at].is_in(Class::Relative | Class::Said)
    };
    // a line that is a byline ends without a stop
    let is_near = end <= start + LONGEST_BEHIND;
    let stop = (start..end.min(start + LONGEST_BEHIND)).find(stops).or_else(|| is_near.then_some(end))?;
    // `According to the Selm Courier, the man had left`: a clause
    if document.tags[start..stop].contains(&Tag::Auxiliary) {
        return None;
    }
    let words = &tokens[start..stop];
    let is_led = words.first().is_some_and(|it| it.is_in(Class::Article | Class::Possessive) || it.is("one"));
    let far = if is_led { FAR_WORD } else { NEAR_WORD };
    let is_person = words.iter().take(far).any(|it| person_word(it.text).is_some_and(|it| !it.is_honorific));
    is_person.then_some(TokenRange::new(start, stop))
}
