//! Noun phrases: where the one begins that ends here, and where the one ends that begins here.

use super::time::is_time;
use crate::language::grammar::Line;
use crate::language::grammar::tag::Tag;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// Whether the pronoun stands for somebody by itself, and is no determiner: `she`, `they`, `who`.
pub(super) fn is_personal(token: &Token<'_>) -> bool {
    token.is_any(&[
        "he",
        "she",
        "they",
        "it",
        "we",
        "I",
        "you",
        "who",
        "him",
        "them",
        "me",
        "us",
        "everyone",
        "nobody",
        "somebody",
        "someone",
        "anyone",
        "everybody",
        "himself",
        "herself",
        "themselves",
        "itself",
    ])
}

fn is_possessive(token: &Token<'_>) -> bool {
    token.is_any(&["his", "her", "their", "its", "my", "our", "your", "whose"])
}

fn is_nominal(tag: Tag) -> bool {
    matches!(tag, Tag::Noun | Tag::Name | Tag::Number)
}

/// Where the noun phrase ends that begins at `from`; `from` itself where none does. What hangs on it by a preposition
/// is a part of it where that is `of`, or, where it may be `long`, `for`, `in`, `at`, `from` and the like.
pub(super) fn phrase_end(line: &Line<'_, '_>, from: usize, long: bool) -> usize {
    let mut at = from;
    let mut has_head = false;
    while at < line.end() {
        if !line.is_own(at) {
            return at;
        }
        let (token, tag) = (line.token(at), tag_at(line, at));
        let next = line.tag(at + 1);
        if is_personal(token) && !token.is("her") {
            return if at > from { trimmed(line, from, at) } else { at + 1 };
        }
        match tag {
            Tag::Determiner => {
                if has_head {
                    return at;
                }
            }
            Tag::Pronoun if is_possessive(token) => {
                if has_head {
                    return at;
                }
            }
            Tag::Pronoun => return if has_head { at } else { at + 1 },
            Tag::Noun | Tag::Name | Tag::Number => {
                if has_head
                    && line.tag(at - 1) == Some(Tag::Noun)
                    && tag == Tag::Name
                    && !line.token(at - 1).is_capitalized()
                    && is_time(token)
                {
                    return at;
                }
                has_head = true;
            }
            Tag::Adjective => {
                if has_head && !next.is_some_and(is_nominal) {
                    return at;
                }
            }
            Tag::Particle if token.is("'s") || token.text == "'" || token.text == "\u{2019}" => has_head = false,
            Tag::Verb if !has_head && at > from && next.is_some_and(|it| is_nominal(it) || it == Tag::Adjective) => {}
            Tag::Verb if token.is_capitalized() => has_head = true,
            Tag::Adverb
                if !has_head && next.is_some_and(|it| matches!(it, Tag::Adjective | Tag::Verb | Tag::Number)) => {}
            Tag::Preposition | Tag::Subordinator if has_head && goes_on(line, at, long) => has_head = false,
            Tag::Coordinator if has_head && joins(line, from, at) => has_head = false,
            Tag::Mark if matches!(token.text, "&" | "-" | "/" | "$" | "%" | "\u{20ac}" | "\u{a3}") => {}
            Tag::Mark
                if token.text == "."
                    && at > from
                    && line.token(at - 1).touches(token)
                    && is_short_title(line, at - 1)
                    && line.get(at + 1).is_some_and(Token::is_capitalized) => {}
            // an apostrophe after a plural
            Tag::Mark if has_head && matches!(token.text, "'" | "\u{2019}") && line.token(at - 1).touches(token) => {
                has_head = false;
            }
            _ => return trimmed(line, from, at),
        }
        at += 1;
    }
    trimmed(line, from, at)
}

/// `Mr.`, `Sen.`, `J.`
fn is_short_title(line: &Line<'_, '_>, at: usize) -> bool {
    let token = line.token(at);
    token.is_capitalized() && token.text.len() <= 5
}

/// What hangs on nothing does not belong to it.
fn trimmed(line: &Line<'_, '_>, from: usize, mut end: usize) -> usize {
    while end > from
        && matches!(line.tag(end - 1), Some(Tag::Preposition | Tag::Coordinator | Tag::Subordinator | Tag::Adverb))
    {
        end -= 1;
    }
    end
}

fn goes_on(line: &Line<'_, '_>, at: usize, long: bool) -> bool {
    let token = line.token(at);
    let next = line.get(at + 1).is_some_and(|it| !is_time(it)) && line.is_own(at + 1);
    let is_phrase = line.tag(at + 1).is_some_and(|it| {
        matches!(it, Tag::Determiner | Tag::Pronoun | Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective)
    });
    next && is_phrase
        && (token.is("of")
            || long && token.is_any(&["for", "in", "at", "from", "with", "to", "on", "against", "about", "behind"]))
}

/// Whether `and` joins two parts of a phrase: names with names, nouns with nouns.
fn joins(line: &Line<'_, '_>, from: usize, at: usize) -> bool {
    if !line.token(at).is_any(&["and", "&", "or"]) || at == from {
        return false;
    }
    let Some(next) = line.tag(at + 1).filter(|_| line.is_own(at + 1)) else { return false };
    let earlier = tag_at(line, at - 1);
    match next {
        Tag::Name => earlier == Tag::Name,
        Tag::Noun | Tag::Adjective => earlier == Tag::Noun,
        Tag::Determiner | Tag::Pronoun => {
            is_possessive(line.token(at + 1)) || next == Tag::Determiner && earlier == Tag::Noun
        }
        _ => false,
    }
}

/// Where the noun phrase begins that ends before `end`; `end` itself where none does.
pub(super) fn phrase_start(line: &Line<'_, '_>, end: usize) -> usize {
    let mut at = end;
    let mut start = end;
    let mut needs_link = false;
    while at > line.start() {
        let here = at - 1;
        if !line.is_own(here) {
            break;
        }
        let (token, tag) = (line.token(here), tag_at(line, here));
        let later = line.tag(at).filter(|_| at < end);
        let is_first = at == end;
        if is_personal(token) && (is_first || !token.is("her")) {
            if is_first || line.is(at, "of") {
                start = here;
            }
            break;
        }
        match tag {
            Tag::Preposition | Tag::Subordinator if !is_first => {
                let is_link = token.is_any(&["of", "for", "in", "at", "from", "with", "to", "on", "against"]);
                let is_hung = here > line.start()
                    && line.is_own(here - 1)
                    && matches!(
                        tag_at(line, here - 1),
                        Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number | Tag::Determiner
                    )
                    && !is_time(line.token(here - 1));
                let to_name = token.is_any(&["of", "for"])
                    || line.tag(here.max(1) - 1) == Some(Tag::Noun)
                    || line.tag(here.max(1) - 1) == Some(Tag::Pronoun)
                    || matches!(later, Some(Tag::Name));
                if !(is_link && is_hung && to_name) {
                    break;
                }
                needs_link = false;
            }
            Tag::Coordinator if !is_first && is_group(line, here, start) => needs_link = false,
            _ if needs_link => break,
            Tag::Determiner => {
                start = here;
                needs_link = true;
            }
            Tag::Pronoun if is_possessive(token) => {
                start = here;
                needs_link = true;
            }
            Tag::Pronoun if is_first => {
                start = here;
                needs_link = true;
            }
            Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective => {
                if !is_first && is_time(token) && token.is_capitalized() {
                    break;
                }
                start = here;
            }
            Tag::Particle if token.is("'s") || matches!(token.text, "'" | "\u{2019}") => {}
            Tag::Mark
                if matches!(token.text, "'" | "\u{2019}")
                    && here > line.start()
                    && line.token(here - 1).touches(token)
                    && !is_first => {}
            Tag::Mark
                if token.text == "."
                    && here > line.start()
                    && is_short_title(line, here - 1)
                    && line.token(here - 1).touches(token) => {}
            Tag::Mark if matches!(token.text, "&" | "-" | "/") => {}
            Tag::Verb if !is_first && later.is_some_and(is_nominal) && is_inner(line, here) => start = here,
            Tag::Verb if token.is_capitalized() && here > line.start() => start = here,
            Tag::Adverb if later == Some(Tag::Adjective) || later == Some(Tag::Number) => {}
            _ => break,
        }
        at = here;
    }
    start
}

/// Whether a participle stands within a noun phrase: `the newly elected mayor`.
fn is_inner(line: &Line<'_, '_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| line.tag(it));
    let is_shaped = line.token(at).text.ends_with("ed") || line.token(at).text.ends_with("ing");
    let is_led = matches!(before, Some(Tag::Determiner | Tag::Adjective | Tag::Adverb | Tag::Number))
        || at.checked_sub(1).is_some_and(|it| line.get(it).is_some_and(is_possessive));
    is_shaped && is_led
}

/// Whether `and` joins the phrase that begins at `start` to one before it, rather than a clause to a clause.
fn is_group(line: &Line<'_, '_>, and: usize, start: usize) -> bool {
    if !line.token(and).is_any(&["and", "&", "or"]) || and == line.start() {
        return false;
    }
    let (before, behind) = (tag_at(line, and - 1), tag_at(line, start));
    let alike = match behind {
        Tag::Name => matches!(before, Tag::Name | Tag::Noun),
        Tag::Noun | Tag::Adjective => matches!(before, Tag::Noun | Tag::Name),
        Tag::Determiner | Tag::Pronoun => matches!(before, Tag::Noun | Tag::Name),
        _ => false,
    };
    // where a verb stands before, `and` begins another clause
    let has_verb = (line.start()..and)
        .any(|at| line.is_own(at) && matches!(line.tag(at), Some(Tag::Verb | Tag::Auxiliary)) && !is_inner(line, at));
    alike && !has_verb
}

/// Whose it is: the possessive before the noun.
pub(super) fn owner(line: &Line<'_, '_>, noun: usize) -> Option<TokenRange> {
    let mut at = noun;
    while at > line.start() && noun - at < 4 {
        at -= 1;
        if !line.is_own(at) {
            return None;
        }
        let token = line.token(at);
        if token.is_any(&["his", "her", "their", "its", "our", "my"]) {
            return Some(TokenRange::one(at));
        }
        if token.is("'s") || matches!(token.text, "'" | "\u{2019}") {
            let start = phrase_start(line, at);
            return (start < at).then_some(TokenRange::new(start, at));
        }
        if !matches!(line.tag(at), Some(Tag::Adjective | Tag::Noun | Tag::Verb | Tag::Adverb | Tag::Number)) {
            return None;
        }
    }
    None
}

fn tag_at(line: &Line<'_, '_>, at: usize) -> Tag {
    line.tag(at).unwrap_or(Tag::Other)
}
