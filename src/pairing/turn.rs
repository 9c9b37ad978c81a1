//! Words by which a speaker says that it is otherwise now: *no longer*, *rather than the*, *will now be*.

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use super::clause::clauses;
use super::duty::announces;
use super::voice::{TIME, is_first_person};
use crate::language::grammar::Class;
use crate::language::grammar::negation::negations;
use crate::language::grammar::tag::{Tag, tags};
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;
use crate::reading::words::Words;

static TURNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/turns.txt")));

/// Where a statement says so, in order. What is denied or supposed turns nothing, and neither does what others are to do
/// (*they will have to abandon it*), nor what a speaker comes to next (*I will now turn to the fares*).
pub(super) fn turns(words: &Words<'_>) -> Vec<TokenRange> {
    let tokens = &words.tokens[..];
    let mut found = said(tokens);
    // Who gives up a plan, an offer, a target.
    found.extend(words.roles().void.filter(|it| is_own(tokens, it.start)));
    found
}

/// The words of the list.
fn said(tokens: &[Token<'_>]) -> Vec<TokenRange> {
    let denied = negations(tokens);
    let supposed: Vec<TokenRange> =
        clauses(tokens).into_iter().filter(|it| tokens[it.start].is_in(Class::Hypothetical)).collect();
    let found = (0..tokens.len()).filter_map(|at| {
        let entry = TURNS.longest(&tokens[at..])?;
        let range = TokenRange::new(at, at + entry.len);
        let is_denied = denied.iter().any(|it| it.scope.contains(at) && !range.contains(it.cue.start));
        let is_told = entry.value.is_empty() || is_own(tokens, at);
        let is_supposed = supposed.iter().any(|it| it.contains(at));
        (is_told && !is_denied && !is_supposed && !announces(&tokens[range.end..])).then_some(range)
    });
    found.collect()
}

/// Whether the words at `at` are what the speaker does: the first person or a modal verb stands before them in their clause,
/// and nobody else between. Who *recommended that the troops withdraw* withdraws nothing.
fn is_own(tokens: &[Token<'_>], at: usize) -> bool {
    let start = clauses(tokens).into_iter().find(|it| it.contains(at)).map_or(0, |it| it.start);
    if at > 0 && tokens[at - 1].is("to") {
        return false;
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
    }
}
