//! What was read of a telling besides the sides that it takes: these words may stand in one telling alone.

use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;
use crate::reading::words::Words;

/// The rung of what is done.
const DONE: u8 = 7;

/// How firm and how sure it is, on which condition, how much and how often, who says so and why.
pub(super) fn read(words: &Words<'_>) -> Vec<TokenRange> {
    let groups = &words.parse().verbs;
    let mut read: Vec<TokenRange> = words.hedges.iter().map(|it| it.range).collect();
    // how firmly is read of all but what is done already, where the verb is the deed
    read.extend(words.commitments.iter().filter(|it| it.rung.rung() < DONE).map(|it| it.range));
    read.extend(words.degrees.iter().map(|it| it.tokens));
    read.extend(words.quantifiers.iter().map(|it| it.range));
    read.extend(words.conditions.iter().map(|it| it.tokens()));
    read.extend(words.unsaid.iter().map(|it| it.tokens));
    read.extend(words.negations.iter().map(|it| it.cue));
    read.extend(groups.iter().map(|it| TokenRange::new(it.tokens.start, it.head)));
    read.extend(groups.iter().filter(|it| is_auxiliary(words, it.head)).map(|it| it.tokens));
    read.extend(groups.iter().filter_map(|it| speech(words, it.head)));
    read.extend(reasons(words));
    read
}

/// Whether the word at `at` is that of an auxiliary of several words: "going to", "due to".
fn is_auxiliary(words: &Words<'_>, at: usize) -> bool {
    let leads = words.tokens.get(at + 1).is_some_and(|it| it.is("to"));
    leads && words.tokens[at].is_in(Class::Prospective)
}

/// The clauses that tell why it is so, which say no more of what is so.
fn reasons<'w>(words: &'w Words<'_>) -> impl Iterator<Item = TokenRange> + 'w {
    let tokens = &words.tokens;
    let begins = |at: usize| {
        let is_purpose = tokens[at].is("so") && tokens.get(at + 1).is_some_and(|it| it.is("that"));
        is_purpose || tokens[at].is_any(&["because", "since"])
    };
    let end = |at: usize| (at..tokens.len()).find(|it| tokens[*it].is_in(Class::Stop)).unwrap_or(tokens.len());
    (0..tokens.len()).filter(move |at| begins(*at)).map(move |at| TokenRange::new(at, end(at)))
}

/// The words that tell who said it, around the verb of saying at `verb`: "…, the mayor said", "The mayor said that …".
fn speech(words: &Words<'_>, verb: usize) -> Option<TokenRange> {
    let tokens = &words.tokens;
    if !tokens[verb].is_in(Class::Said | Class::Tells) {
        return None;
    }
    let is_stop = |it: &usize| tokens[*it].is_in(Class::Stop);
    let start = (0..verb).rev().find(is_stop).map_or(0, |it| it + 1);
    let end = (verb..tokens.len()).find(is_stop).unwrap_or(tokens.len());
    let comma = (start..verb).rev().find(|it| tokens[*it].is(","));
    match comma {
        Some(comma) => Some(TokenRange::new(comma, end)),
        None => Some(TokenRange::new(start, verb + 1)),
    }
}
