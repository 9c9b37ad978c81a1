//! How far something is said to go: *not yet*, *not before the vote*, *only at night*, *in its present form*; or without any limit.

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
    let ends = |at: &usize| tokens[*at].is_in(Class::Stop | Class::HalfStop | Class::Contrast);
    let start = (0..around.start).rev().find(ends).map_or(0, |it| it + 1);
    let end = (around.end..tokens.len()).find(ends).unwrap_or(tokens.len());
    let mut is_denied = false;
    (start..end).find(|at| {
        let bounds = match BOUNDS.longest(&tokens[*at..end]) {
            Some(found) if matches!(found.value, "always" | "only") => true,
            // "has never done so before" bounds nothing
            Some(found) if found.value == "denied" => {
                is_denied && (tokens[*at].is("yet") || found.len > 1 || at + found.len < end)
            }
            _ => false,
        };
        is_denied |= tokens[*at].is_in(Class::Negator);
        bounds
    })
}

/// Whether the part of the sentence around some tokens goes only so far, and the other text does not name that bound: what
/// was not to be before the vote, and is to be before the vote, has turned.
#[must_use]
pub fn is_bounded(tokens: &[Token<'_>], around: TokenRange, other: &[Token<'_>]) -> bool {
    bound(tokens, around).is_some_and(|at| other.iter().all(|it| it.word != tokens[at].word))
}

/// Whether the tokens say that something is to be so far and no further: *only at night*, *no more than*.
#[must_use]
pub fn is_restricted(tokens: &[Token<'_>]) -> bool {
    names(tokens, "only")
}

/// Whether the tokens say that there is to be no limit to it: *at all times*, *whenever they like*.
#[must_use]
pub fn is_unlimited(tokens: &[Token<'_>]) -> bool {
    names(tokens, "whole")
}

fn names(tokens: &[Token<'_>], value: &str) -> bool {
    (0..tokens.len()).any(|at| BOUNDS.longest(&tokens[at..]).is_some_and(|it| it.value == value))
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
    fn what_is_only_so_far_is_bounded_and_what_has_no_limit_is_not() {
        let restricted = |text: &str| is_restricted(&tokens(text));
        assert!(restricted("Guests may fish only in the bay.") && restricted("No more than three may sail."));
        assert!(!restricted("Only guests fish in the bay."));
        assert!(is_unlimited(&tokens("Guests may fish whenever they like.")));
        check("Guests may fish only in the bay.", true);
        check("Guests may fish at all times.", false);
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
