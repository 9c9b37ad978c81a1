//! The clauses of a statement: a long sentence says several things, and what moved is one of them.

use crate::language::grammar::Class;
use crate::language::grammar::clause::begins_clause;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// The fewest words before and behind a place at which a statement is parted.
const FEWEST_BEFORE: usize = 4;
const FEWEST_BEHIND: usize = 3;

/// The clauses in order; a statement that is not parted is one.
pub(super) fn clauses(tokens: &[Token<'_>]) -> Vec<TokenRange> {
    let (mut found, mut start) = (Vec::new(), 0);
    let words = |range: TokenRange| range.of(tokens).iter().filter(|it| it.kind != Kind::Punct).count();
    for at in 1..tokens.len() {
        if is_parted(tokens, at)
            && words(TokenRange::new(start, at)) >= FEWEST_BEFORE
            && words(TokenRange::new(at, tokens.len())) >= FEWEST_BEHIND
        {
            found.push(TokenRange::new(start, at));
            start = at;
        }
    }
    found.push(TokenRange::new(start, tokens.len()));
    found
}

/// Whether a clause ends before the token at `at`.
fn is_parted(tokens: &[Token<'_>], at: usize) -> bool {
    let (token, before) = (&tokens[at], &tokens[at - 1]);
    let joins = token.is_in(Class::Coordinator | Class::Contrast | Class::Subordinator);
    let begins = begins_clause(tokens, at + usize::from(joins));
    match () {
        () if before.is_in(Class::HalfStop) || before.is_in(Class::Stop) => true,
        () if before.is_in(Class::Dash) => !before.touches(token),
        () if before.text == "," => begins || token.is_in(Class::Contrast | Class::Relative),
        () => token.is_in(Class::Contrast | Class::Subordinator) && begins,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let found: Vec<&str> =
            clauses(&tokens).into_iter().map(|it| &text[tokens[it.start].start..tokens[it.end - 1].end]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_statement_is_parted_where_another_clause_begins() {
        check(
            "We will not sail at night, and they will stay here.",
            &["We will not sail at night,", "and they will stay here."],
        );
        check(
            "We will not sail at night but we will wait for them.",
            &["We will not sail at night", "but we will wait for them."],
        );
        check("The rule for ships is clear: nobody may sail.", &["The rule for ships is clear:", "nobody may sail."]);
    }

    #[test]
    fn a_list_and_a_short_beginning_are_not_parted() {
        check("We need ships, boats and crews.", &["We need ships, boats and crews."]);
        check("Today, we will sail to Selm.", &["Today, we will sail to Selm."]);
    }
}
