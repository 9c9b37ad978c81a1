//! Whether something is said only so far: *not yet*, *not before the vote*, *not without a guarantee*, *in its present form*.

use std::sync::LazyLock;

use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

static BOUNDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/bounded.txt")));

/// The word that says it, in the part of the sentence around some tokens. Who is not ready *yet* may be ready next month, and
/// has turned nowhere by that.
#[must_use]
pub fn bound(tokens: &[Token<'_>], around: TokenRange) -> Option<usize> {
    found(tokens, around).map(|it| it.0)
}

/// Whether what is said around some tokens is said of one shape of a thing: *in its present form*.
#[must_use]
pub fn is_of_one_shape(tokens: &[Token<'_>], around: TokenRange) -> bool {
    found(tokens, around).is_some_and(|it| it.1)
}

/// The word that bounds it, and whether the bound is one shape of the thing.
fn found(tokens: &[Token<'_>], around: TokenRange) -> Option<(usize, bool)> {
    let ends = |at: &usize| tokens[*at].is_in(Class::Stop | Class::HalfStop | Class::Contrast);
    let start = (0..around.start).rev().find(ends).map_or(0, |it| it + 1);
    let end = (around.end..tokens.len()).find(ends).unwrap_or(tokens.len());
    let mut is_denied = false;
    (start..end).find_map(|at| {
        let bounds = match BOUNDS.longest(&tokens[at..end]) {
            Some(found) if found.value == "always" => Some(true),
            // "has never done so before" bounds nothing
            Some(found) => {
                (is_denied && (tokens[at].is("yet") || found.len > 1 || at + found.len < end)).then_some(false)
            }
            None => None,
        };
        is_denied |= tokens[at].is_in(Class::Negator);
        bounds.map(|it| (at, it))
    })
}

/// Whether the part of the sentence around some tokens goes only so far, and the other text does not name that bound: what
/// was not to be before the vote, and is to be before the vote, has turned.
#[must_use]
pub fn is_bounded(tokens: &[Token<'_>], around: TokenRange, other: &[Token<'_>]) -> bool {
    bound(tokens, around).is_some_and(|at| other.iter().all(|it| it.word != tokens[at].word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: bool) {
        let tokens = tokens(text);
        assert_eq!(bound(&tokens, TokenRange::new(0, 2)).is_some(), expected, "{text}");
    }

    #[test]
    fn a_denial_may_hold_only_up_to_a_time_or_without_something() {
        check("We are not yet ready to cut the toll.", true);
        check("We will not sign before the vote.", true);
        check("We cannot leave the pier without a ramp.", true);
        check("They do not sail until May.", true);
        check("Nobody will be moved any time soon.", true);
    }

    #[test]
    fn one_shape_of_a_thing_is_not_the_thing() {
        check("We oppose the mine in its present form.", true);
        check("The plan as it stands is wrong.", true);
    }

    #[test]
    fn a_bound_of_both_is_none_of_one() {
        let [one, other] = ["We will not sign before the vote.", "We will sign before the vote."].map(tokens);
        assert!(!is_bounded(&one, TokenRange::new(0, 2), &other));
    }

    #[test]
    fn what_holds_without_a_bound() {
        check("We will not cut the toll.", false);
        check("We will sign before the vote.", false);
        check("We have never done so before.", false);
        check("We will not sign, but they may before May.", false);
        check("Yet we will not sign.", false);
        check("We will sail without a pilot.", false);
    }
}
