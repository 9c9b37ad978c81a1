//! How far a condition reaches after its marker, before its statement and after it.

use super::{LONGEST_STATEMENT, MARKERS, Tie};
use crate::language::grammar::Class;
use crate::language::grammar::clause::{clause_end, insertion_end, is_break, is_stop};
use crate::language::grammar::role::{Role, is_quotation_mark, role, role_at};
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// The words of the condition after a marker.
pub(super) fn clause(tokens: &[Token<'_>], marker: TokenRange, kind: Tie) -> TokenRange {
    let start = marker.end;
    // "regardless of what they say": the question word only leads it
    let is_question = kind == Tie::Waived && tokens.get(start).is_some_and(|it| it.is_in(Class::Interrogative));
    let from = insertion_end(tokens, start + usize::from(is_question));
    let takes_noun = matches!(kind, Tie::DependsOn | Tie::Exchange | Tie::Requires);
    let is_end = |at: usize, role: Option<Role>| {
        at > start
            && match role {
                Some(Role::Adverb) => tokens[at].is("then") && tokens[at - 1].text != "and",
                // "if they sail and if they return": two conditions
                Some(Role::Coordinator) => {
                    let next = role_at(tokens, at + 1);
                    matches!(next, Some(Role::Subordinator)) || MARKERS.longest(&tokens[at + 1..]).is_some()
                }
                Some(Role::Auxiliary) => takes_noun && role_at(tokens, at - 1).is_none(),
                _ => false,
            }
    };
    let mut end = clause_end(tokens, from, false, is_end);
    if is_fronted(tokens, marker.start) && !takes_noun {
        end = fronted_end(tokens, from, end, is_end);
    }
    TokenRange::new(start, end)
}

/// Whether a clause at `at` stands before the statement that it belongs to.
pub(super) fn is_fronted(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    matches!(role(&tokens[before]), Some(Role::That | Role::Contrast))
        || is_stop(tokens, before)
        || (is_quotation_mark(&tokens[before]) && is_fronted(tokens, before))
        || (tokens[before].is("and") && is_fronted(tokens, before))
}

/// The end of a clause that stands before its statement: what is joined by `and` belongs to it, up to the comma; without
/// a comma it ends at the subject of the statement.
fn fronted_end(
    tokens: &[Token<'_>],
    from: usize,
    first_end: usize,
    is_end: impl Fn(usize, Option<Role>) -> bool,
) -> usize {
    let last = tokens.len().min(from + LONGEST_STATEMENT);
    let stop = (from..last).find(|at| is_stop(tokens, *at)).unwrap_or(last);
    let parts = |at: &usize| is_break(tokens, *at) || is_end(*at, role(&tokens[*at]));
    // a comma that looks like one of a list is none where no other follows
    let comma = (from..stop).find(parts).or_else(|| (from..stop).find(|at| tokens[*at].text == ","));
    comma.unwrap_or_else(|| {
        let joins = |at: usize| {
            let role = role(&tokens[at]);
            matches!(role, Some(Role::Coordinator | Role::That | Role::Relative | Role::Subordinator))
        };
        let is_subject = |at: &usize| begins_with_pronoun(tokens, *at) && !joins(at - 1);
        (from + 2..first_end).find(is_subject).unwrap_or(first_end)
    })
}

/// Whether a pronoun and its auxiliary begin a clause.
fn begins_with_pronoun(tokens: &[Token<'_>], at: usize) -> bool {
    matches!(role_at(tokens, at), Some(Role::Subject | Role::Pronoun))
        && role_at(tokens, at + 1) == Some(Role::Auxiliary)
}
