//! Words by which a speaker says that it is otherwise now: *no longer*, *rather than the*, *will now be*.

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use super::clause::clauses;
use super::duty::announces;
use super::voice::{TIME, is_first_person};
use crate::language::grammar::Class;
use crate::language::grammar::negation::negations;
use crate::language::grammar::role::is_adverb;
use crate::language::grammar::tag::{Tag, tags};
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};
use crate::reading::words::Words;

static TURNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/turns.txt")));

/// How many words of what is moved may stand between a verb and its particle: *push our launch schedule back*.
const PARTICLE_REACH: usize = 12;

/// Words by which a statement says that it is otherwise now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The words.
    pub(super) range: TokenRange,
    /// Whether they end a thing or put it off, which turns nobody who was against it.
    pub(super) ends: bool,
    /// Whether they tell only that it was done, and not by whom: *has been put off*.
    pub(super) is_nobodys: bool,
}

/// Where a statement says so, in order. What is denied or supposed turns nothing, and neither does what others are to do
/// (*they will have to abandon it*), nor what a speaker comes to next (*I will now turn to the fares*).
pub(super) fn turns(words: &Words<'_>) -> Vec<Turn> {
    let tokens = &words.tokens[..];
    if words.conditions.iter().any(|it| it.kind.is_condition()) {
        return Vec::new();
    }
    let mut found = said(tokens);
    // Who gives up a plan, an offer, a target.
    let void = words.roles().void.filter(|it| is_own(tokens, it.start));
    found.extend(void.map(|range| Turn { range, ends: true, is_nobodys: false }));
    found
}

/// The words of the list.
fn said(tokens: &[Token<'_>]) -> Vec<Turn> {
    let denied = negations(tokens);
    let supposed: Vec<TokenRange> =
        clauses(tokens).into_iter().filter(|it| tokens[it.start].is_in(Class::Hypothetical)).collect();
    let found = (0..tokens.len()).filter_map(|at| {
        let entry = TURNS.longest(&tokens[at..])?;
        let range = TokenRange::new(at, at + entry.len);
        let is = |what: &str| entry.value.split_whitespace().any(|it| it == what);
        let is_denied = denied.iter().any(|it| it.scope.contains(at) && !range.contains(it.cue.start));
        let is_supposed = supposed.iter().any(|it| it.contains(at));
        let has_particle = || {
            let behind = range.end..tokens.len().min(range.end + PARTICLE_REACH);
            let mut behind = behind.take_while(|it| tokens[*it].kind == Kind::Word && !tokens[*it].is("to"));
            behind.any(|it| tokens[it].is_any(&["back", "off"]) || tokens[it].is("hold") && tokens[it - 1].is("on"))
        };
        let is_done = is("ends") && is_passive(tokens, at);
        let is_told = is_done || !is("own") && !is("ends") || is_own(tokens, at);
        let is_whole = !is("apart") || has_particle();
        let turn = Turn { range, ends: is("ends"), is_nobodys: is_done };
        let is_turn = is_told && is_whole && is_denied == is("denied") && !is_supposed;
        (is_turn && !announces(&tokens[range.end..])).then_some(turn)
    });
    found.collect()
}

/// Whether the verb at `at` tells what has been done or is being done to its subject.
fn is_passive(tokens: &[Token<'_>], at: usize) -> bool {
    let governs = |end: usize| tokens[..end].iter().rposition(|it| !is_adverb(it) && !it.is_in(TIME));
    governs(at).and_then(|it| Some((it, governs(it)?))).is_some_and(|(it, auxiliary)| {
        let auxiliary = &tokens[auxiliary];
        tokens[it].is("been") && auxiliary.is_in(Class::Have) && !auxiliary.is("had")
            || tokens[it].is("being") && auxiliary.is_in(Class::Be) && !auxiliary.is_in(Class::PastAuxiliary)
    })
}

/// Whether the words at `at` are what the speaker does: the first person or a modal verb stands before them in their clause,
/// and nobody else between. Who *recommended that the troops withdraw* withdraws nothing.
fn is_own(tokens: &[Token<'_>], at: usize) -> bool {
    let start = clauses(tokens).into_iter().find(|it| it.contains(at)).map_or(0, |it| it.start);
    if at > 0 && tokens[at - 1].is("to") {
        return at > 1 && tokens[at - 2].is_any(&["decided", "agreed", "chosen"]) && is_own(tokens, at - 2);
    }
    let is_speaker = |it: &usize| is_first_person(&tokens[*it]) || tokens[*it].is_in(Class::Future);
    let Some(speaker) = (start..at).rev().find(is_speaker) else { return false };
    let tags = tags(tokens);
    let between = || (speaker + 1..at).filter(|it| !tokens[*it].is_in(TIME));
    let is_somebody = |it: usize| matches!(tags[it], Tag::Noun | Tag::Name | Tag::Pronoun);
    let is_what_is_ours = || tokens[speaker].is_in(Class::Possessive) && between().all(|it| tags[it] != Tag::Verb);
    !between().any(is_somebody) || is_what_is_ours()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;

    #[test]
    fn a_speaker_says_that_it_is_otherwise_now() {
        let found = |text: &str| turns(&Words::of(text, UNDATED)).len();
        assert_eq!(found("The pier will now be open on Monday only."), 1);
        assert_eq!(found("We can no longer sail, and will look again at the fares."), 2);
        assert_eq!(found("As previously announced, the pier will be open."), 0);
        assert_eq!(found("The pier will be open."), 0);
        assert_eq!(found("That effort will not be abandoned."), 0);
        assert_eq!(found("The rebels are no longer a danger to Selm."), 0);
        assert_eq!(found("We asked them to abandon the pier."), 0);
        assert_eq!(found("We recommended the troops withdraw."), 0);
        assert_eq!(found("I demanded that they abandon the pier."), 0);
        assert_eq!(found("We have today withdrawn the ban."), 1);
        assert_eq!(found("The offer will now expire in June."), 1);
        assert_eq!(found("I will now turn to the fares."), 0);
        assert_eq!(found("If we can no longer sail, the crews will be told."), 0);
        assert_eq!(found("If Selm agrees, the opening of the pier will be delayed."), 0);
        assert_eq!(found("We have decided to put the opening of the pier back."), 1);
        assert_eq!(found("They want us to put the opening of the pier back."), 0);
        assert_eq!(found("The opening of the pier has now been put off."), 1);
        assert_eq!(found("The opening of the pier was put off."), 0);
        assert_eq!(found("The pier will not open as planned."), 1);
        assert_eq!(found("The pier will open as planned."), 0);
    }
}
