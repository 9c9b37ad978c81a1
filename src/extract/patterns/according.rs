//! According to somebody.
//!
//! # Finds
//! ```text
//! According to the harbour master, the ships will sail at dawn.
//! => the harbour master | According to | the ships will sail at dawn
//! ```
//!
//! # Near miss
//! ```text
//! The ships sail according to plan.
//! => nothing
//! ```
//!
//! # Not this when
//! - a plan, a rule or a need follows, and nobody who speaks

use super::super::attribution::Attribution;
use super::super::before::{behind_dateline, is_led};
use super::super::bracket::{closed, opened};
use super::super::clause::{half_end, is_clause};
use super::super::document::Document;
use super::super::end::{bare, trimmed};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "according",
    title: "according to somebody",
    measured: Measured::Right { right: 44, proposed: 47 },
    room: include_str!("according.rs"),
    relays: true,
    judge: Judge::Sentence(judge),
};

/// What things are done according to, and nobody speaks.
const MANNERS: [&str; 12] =
    ["plan", "plans", "schedule", "need", "needs", "taste", "size", "age", "custom", "rank", "merit", "type"];

/// Fewer words before the cue are no statement.
const SHORTEST: usize = 3;

fn judge(document: &Document<'_>, line: &Line<'_, '_>) -> Vec<Attribution> {
    let cues = line.own().filter(|at| line.is(*at, "according") && line.is_own(at + 1) && line.is(at + 1, "to"));
    let read = |at: usize| match pointed_at(document, line, at) {
        Some(content) => {
            let mention = TokenRange::new(at + 2, mention_end(line, at + 2));
            vec![Attribution::new(&PATTERN, mention, at..at + 2, content)]
        }
        None => read(line, at),
    };
    cues.flat_map(read).collect()
}

/// `The ships sail at dawn. That is according to Tal.`: the sentence before, where nothing but a word that points to it
/// stands before the cue at `at`.
fn pointed_at(document: &Document<'_>, line: &Line<'_, '_>, at: usize) -> Option<TokenRange> {
    let first = line.start();
    let points = line.is_in(first, Class::Demonstrative | Class::That) && line.is_in(first + 1, Class::Be);
    let named = TokenRange::new(at + 2, mention_end(line, at + 2));
    let before = first
        .checked_sub(1)
        .filter(|it| points && at == first + 2 && document.paragraph_at(*it) == document.paragraph_at(first))?;
    let earlier = document.lines_from(before).next()?;
    let content = TokenRange::new(earlier.start(), trimmed(&earlier, earlier.start(), earlier.end()));
    (content.len() >= SHORTEST && !named.is_empty()).then_some(content)
}

/// What somebody says by the cue at `at`, and whom that speaker quotes for it.
fn read(line: &Line<'_, '_>, at: usize) -> Vec<Attribution> {
    let mention = TokenRange::new(at + 2, mention_end(line, at + 2));
    // `according to the Courier, quoting the mayor, `
    let quoting = mention.end + 1;
    let quoted = TokenRange::new(quoting + 1, phrase_end(line, quoting + 1, Reach::Far));
    let is_relayed = line.is(mention.end, ",") && line.is_any(quoting, &["quoting", "citing"]) && !quoted.is_empty();
    let end = if is_relayed { quoted.end } else { mention.end };
    // `according to plan`
    let is_manner = mention.len() == 1 && line.is_any(mention.start, &MANNERS);
    let Some(content) = content(line, at, end).filter(|_| !mention.is_empty() && !is_manner) else { return Vec::new() };
    let mut own = Attribution::new(&PATTERN, mention, at..at + 2, content);
    own.content.extend(rest(line, content, end));
    let relayed = is_relayed.then(|| Attribution::new(&PATTERN, quoted, TokenRange::one(quoting), content));
    std::iter::once(own).chain(relayed).collect()
}

/// Where the mention ends that begins at `from`: with its phrase, or what looks like none (`polling by the union`) with the
/// clause.
fn mention_end(line: &Line<'_, '_>, from: usize) -> usize {
    const LONGEST: usize = 8;
    let end = phrase_end(line, from, Reach::Far);
    // `according to the clerk's own count`: a noun that looks like a verb
    let end = end + usize::from(end > from && line.is(end - 1, "own") && line.is_own(end));
    // `according to the new “Ships” report`
    let quoted = line.quotation_from(end).map_or(end, |it| phrase_end(line, it.end, Reach::Near));
    if end > from && quoted > end && !matches!(line.tag(end - 1), Some(Tag::Noun | Tag::Name)) {
        return quoted;
    }
    let is_mark = |at: &usize| matches!(line.token(*at).text, "," | "." | ";" | "(" | ":");
    match (from..line.end().min(from + LONGEST)).find(is_mark) {
        Some(mark) if end == from => mark,
        _ => end,
    }
}

/// The words that are attributed to the phrase that ends before `end` by the cue at `at`.
fn content(line: &Line<'_, '_>, at: usize, end: usize) -> Option<TokenRange> {
    let before = bare(line, TokenRange::new(clause_start(line, at), at));
    let leads = before.len() < SHORTEST
        || is_led(line, at)
        || opened(line, at).is_some_and(|it| it + 1 == at && !line.is_in(end, Class::ClosingBracket))
        || depends(line, before, end);
    let content = if leads {
        let start = match line.get(end) {
            Some(it) if it.text == "," => behind_relative(line, end),
            Some(it) if it.text == ":" => end + 1,
            _ if is_clause(line, end) && line.tag(end) != Some(Tag::Preposition) => end,
            _ => (end..line.end()).find(|it| line.is_own(*it) && line.token(*it).text == ",")? + 1,
        };
        TokenRange::new(start, trimmed(line, start, closed(line, start).min(half_end(line, start))))
    } else {
        before
    };
    (content.len() >= SHORTEST).then_some(content)
}

/// Whether the words before the cue are one clause that leads into the one behind `end`: `While the ships are old, according to
/// Tal, they sail`.
fn depends(line: &Line<'_, '_>, before: TokenRange, end: usize) -> bool {
    let is_one = !before.into_iter().any(|at| line.is_own(at) && line.is(at, ","));
    line.is_in(before.start, Class::Concessive) && is_one && line.is(end, ",") && is_clause(line, end + 1)
}

/// What goes on behind the comma at `end` from words before the cue that have no verb: `The pier, according to Tal, is old`.
fn rest(line: &Line<'_, '_>, before: TokenRange, end: usize) -> Option<TokenRange> {
    let has_verb = |words: TokenRange| words.into_iter().any(|at| line.is_own(at) && is_finite(line, at));
    // `Missing, according to crews who saw it, was the map`
    let is_comma = |at: &usize| line.is_own(*at) && line.is(*at, ",");
    let end = if line.is_in(end, Class::Relative) { (end..line.end()).find(is_comma)? } else { end };
    let goes_on = line.is_own(end) && line.is(end, ",") && before.start < end && !has_verb(before);
    let rest = TokenRange::new(end + 1, trimmed(line, end + 1, closed(line, end + 1)).max(end + 1));
    (goes_on && has_verb(rest)).then_some(rest)
}

/// The place after the comma at `comma`, and after what stands there that tells more of the source: `, a copy of which was
/// seen, `, `, published in the Courier, `.
fn behind_relative(line: &Line<'_, '_>, comma: usize) -> usize {
    const NEAR: usize = 5;
    let is_relative = (comma + 1..line.end().min(comma + NEAR)).any(|at| line.is_in(at, Class::Relative))
        || line.is_in(comma + 1, Class::Published);
    let end = (comma + 1..line.end()).find(|at| line.is_own(*at) && line.is(*at, ","));
    if is_relative { end.unwrap_or(comma) + 1 } else { comma + 1 }
}

/// Where the clause begins that ends before `end`: after what sets it against another one. What `and` or `while` joins is told
/// by the same source.
fn clause_start(line: &Line<'_, '_>, end: usize) -> usize {
    // `The weir is old (according to Tal)`: nothing but the source stands in the brackets
    let bracket = opened(line, end).filter(|it| it + SHORTEST < end);
    let first = bracket.map_or_else(|| behind_dateline(line), |it| it + 1);
    for at in (first + 1..end.saturating_sub(SHORTEST)).rev() {
        if !line.is_own(at) {
            continue;
        }
        let joins = line.is_in(at, Class::Contrast) && line.is(at - 1, ",");
        if (joins || line.token(at).text == ";") && is_clause(line, at + 1) {
            return at + 1;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn the_cue_may_stand_behind_the_words_or_before() {
        check("The ships sail at dawn, according to Tal.", "Tal | according to | The ships sail at dawn");
        check("According to Tal the ships will sail.", "Tal | According to | the ships will sail");
        check("The pier is old, but the ships sail, according to Tal.", "Tal | according to | the ships sail");
    }

    #[test]
    fn it_may_stand_within_the_words() {
        check("The old pier, according to Tal, is closed.", "Tal | according to | The old pier \u{2026} is closed");
        check(
            "According to papers and testimony by the crews, the pier is closed.",
            "papers and testimony | According to | the pier is closed",
        );
    }

    #[test]
    fn what_tells_more_of_the_source_is_not_what_it_says() {
        check(
            "According to the study, published in the Courier, the ships have long been old.",
            "the study | According to | the ships have long been old",
        );
    }

    #[test]
    fn words_that_only_lead_in_are_not_what_the_source_says() {
        check("It is no secret: According to Tal, the ships are old.", "Tal | According to | the ships are old");
        check("While most are old, according to Tal, the ships will sail.", "Tal | according to | the ships will sail");
    }

    #[test]
    fn a_source_may_be_what_somebody_did() {
        check(
            "The ships sail at dawn, according to polling by the crews.",
            "polling by the crews | according to | The ships sail at dawn",
        );
    }

    #[test]
    fn a_sentence_may_point_to_the_one_before() {
        check("The ships sail at dawn. That is according to Tal.", "Tal | according to | The ships sail at dawn");
        check("The ships sail at dawn.\n\nThat is according to Tal.", "");
    }

    #[test]
    fn whom_a_source_quotes_says_the_same() {
        check(
            "According to the Selm Courier, quoting the mayor, the ships will sail.",
            "the Selm Courier | According to | the ships will sail\nthe mayor | quoting | the ships will sail",
        );
    }

    #[test]
    fn a_quotation_may_stand_in_the_name_of_what_tells_it() {
        check(
            "The ships sail, according to the new “Ships” report.",
            "the new “Ships” report | according to | The ships sail",
        );
    }

    #[test]
    fn clauses_that_are_joined_have_one_source() {
        check(
            "Wages fell in May, and rents doubled at once, according to Tal.",
            "Tal | according to | Wages fell in May, and rents doubled at once",
        );
    }

    #[test]
    fn it_may_stand_behind_what_leads_into_a_clause() {
        check(
            "The nurses walked out because, according to their union, the ward was unsafe.",
            "their union | according to | the ward was unsafe",
        );
        check(
            "The orchestra left after, according to its agent, the hall had lost its licence.",
            "its agent | according to | the hall had lost its licence",
        );
        check(
            "Missing from the programme, according to singers who saw it, was any mention of the soloists.",
            "singers | according to | Missing from the programme … was any mention of the soloists",
        );
    }

    #[test]
    fn a_count_of_their_own_has_its_noun() {
        check(
            "According to the clerk\u{2019}s own count, there are 46 ducks.",
            "the clerk\u{2019}s own count | According to | there are 46 ducks",
        );
    }
}
