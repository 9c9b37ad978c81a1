//! Where a clause begins and ends, as far as its small words and its marks tell.
//!
//! There is no parser here. A clause ends at a mark, before a word that subordinates another one, and before `and` or
//! `or` where a subject with a finite verb follows; these are the boundaries that rule-based resolvers of scope use
//! (the *SEM 2012 shared task, Morante and Blanco 2012). Where the words leave it open, the clause goes on.

use super::class::Class;
use super::role::{Role, is_adverb, is_quotation_mark, role, role_at};
use super::shape::ends_in_ed;
use crate::language::sentence::is_full_stop;
use crate::language::token::{Kind, Token};

/// How many tokens of a clause are looked at, so that a text without marks is not read again for each of its words.
pub const LONGEST: usize = 60;

/// How many tokens a subject may have before its verb.
const LONGEST_SUBJECT: usize = 8;

/// How many tokens after the first comma of an insertion the second may stand.
pub const LONGEST_INSERTION: usize = 8;

/// How many tokens after one of its commas the `and` of a list may stand.
const LONGEST_LIST: usize = 9;

/// Whether the token at `at` ends a sentence, or a part of one that stands by itself.
pub fn is_stop(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    match token.text {
        "!" | "?" | ";" | ":" | "\u{2026}" | "(" | ")" | "[" | "]" | "\u{2014}" => true,
        "." => is_full_stop(tokens, at),
        "-" | "\u{2013}" => {
            let touches_earlier = at > 0 && tokens[at - 1].touches(token) && tokens[at - 1].text != "-";
            let touches_later = tokens.get(at + 1).is_some_and(|next| token.touches(next) && next.text != "-");
            !(touches_earlier && touches_later)
        }
        _ => false,
    }
}

/// Whether the token at `at` is a mark that parts clauses: a stop, or a comma that is none of a list.
pub fn is_break(tokens: &[Token<'_>], at: usize) -> bool {
    if tokens[at].kind != Kind::Punct {
        return false;
    }
    is_stop(tokens, at) || (tokens[at].text == "," && !is_in_list(tokens, at))
}

/// Whether words are listed on both sides of a comma: `ships, boats and crews`.
fn is_in_list(tokens: &[Token<'_>], comma: usize) -> bool {
    for at in comma + 1..tokens.len().min(comma + LONGEST_LIST) {
        match role(&tokens[at]) {
            Some(Role::Coordinator) => {
                let next = role_at(tokens, at + 1);
                let is_noun = matches!(next, None | Some(Role::Determiner | Role::Preposition | Role::Adverb));
                return is_noun && !begins_clause(tokens, at + 1);
            }
            Some(Role::Determiner | Role::Preposition) => {}
            None if tokens[at].kind != Kind::Punct || tokens[at].text == "," => {}
            _ => return false,
        }
    }
    false
}

/// Whether a subject and its finite verb stand at `at`.
pub fn begins_clause(tokens: &[Token<'_>], at: usize) -> bool {
    match role_at(tokens, at) {
        Some(Role::Subject) => true,
        Some(Role::Pronoun) => {
            matches!(role_at(tokens, at + 1), None | Some(Role::Auxiliary | Role::Finite | Role::Adverb))
                && tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Word)
        }
        None | Some(Role::Determiner | Role::That) => verb_of(tokens, at).is_some(),
        _ => false,
    }
}

/// The finite verb after the noun phrase that begins at `at`.
pub fn verb_of(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    for next in at + 1..tokens.len().min(at + LONGEST_SUBJECT) {
        match role(&tokens[next]) {
            Some(Role::Auxiliary | Role::Finite) if !is_possessive(tokens, next) => return Some(next),
            Some(Role::Auxiliary | Role::Determiner | Role::Preposition | Role::Adverb) => {}
            None if tokens[next].kind == Kind::Punct && !is_quotation_mark(&tokens[next]) => return None,
            None if is_past(tokens, next) => return Some(next),
            None => {}
            _ => return None,
        }
    }
    None
}

/// Whether the clitic at `at` belongs to a noun (`Tal's plan`) and not to a pronoun (`it's`).
fn is_possessive(tokens: &[Token<'_>], at: usize) -> bool {
    let is_clitic = tokens[at].is("'s");
    let is_behind_pronoun = at > 0 && matches!(role(&tokens[at - 1]), Some(Role::Subject | Role::Pronoun | Role::That));
    is_clitic && !is_behind_pronoun
}

/// Whether the word at `at`, after a noun, is a verb of the past: `the minister agreed`.
fn is_past(tokens: &[Token<'_>], at: usize) -> bool {
    let is_behind_noun =
        at > 0 && tokens[at - 1].kind == Kind::Word && role(&tokens[at - 1]).is_none() && !is_adverb(&tokens[at - 1]);
    is_behind_noun && ends_in_ed(&tokens[at])
}

/// The end of the clause that the tokens from `from` belong to: the index of what parts it from the next, at the
/// latest the number of tokens. `has_verb` says whether its finite verb stands before `from` (until then `and` joins
/// two halves of the subject), and `is_end` what else ends it.
pub fn clause_end(
    tokens: &[Token<'_>],
    from: usize,
    mut has_verb: bool,
    is_end: impl Fn(usize, Option<Role>) -> bool,
) -> usize {
    let last = tokens.len().min(from + LONGEST);
    let mut is_relative = false;
    for at in from..last {
        let role = role(&tokens[at]);
        let ends = match role {
            None => is_break(tokens, at),
            Some(Role::Subordinator | Role::Contrast) => true,
            Some(Role::Connective) => begins_clause(tokens, at + 1),
            Some(Role::Coordinator) => {
                has_verb && (role_at(tokens, at + 1) == Some(Role::Auxiliary) || begins_clause(tokens, at + 1))
            }
            Some(Role::Auxiliary) => has_verb && !is_relative && is_second_verb(tokens, at),
            _ => false,
        };
        if ends || is_end(at, role) {
            return at;
        }
        // after a pronoun that is a subject comes its verb, known or not
        let is_verb = match role {
            Some(Role::Auxiliary) => !is_possessive(tokens, at),
            Some(Role::Finite) => true,
            Some(Role::Subject) => !is_relative && role_at(tokens, at + 1).is_none(),
            _ => false,
        };
        if role == Some(Role::Relative) || (role == Some(Role::That) && is_subject_relative(tokens, at)) {
            is_relative = true;
        } else if is_verb || is_past(tokens, at) {
            // the verb of a relative clause is not that of the clause around it
            has_verb |= !is_relative;
            is_relative = false;
        }
    }
    last
}

/// Whether the auxiliary at `at`, after a noun, is a finite one: `those who do not sail | will wait`.
fn is_second_verb(tokens: &[Token<'_>], at: usize) -> bool {
    let is_behind_noun = at > 0 && tokens[at - 1].kind == Kind::Word && role(&tokens[at - 1]).is_none();
    is_behind_noun && !tokens[at].is_any(&["have", "do", "'s", "'d"])
}

/// Whether the `that` at `at` is the subject of its clause: `ships that sail`.
fn is_subject_relative(tokens: &[Token<'_>], at: usize) -> bool {
    matches!(role_at(tokens, at + 1), Some(Role::Auxiliary | Role::Finite))
        || tokens.get(at + 1).is_some_and(ends_in_ed)
}

/// Where the clause goes on after words that are put in between commas at `from`: `did not, at that time, agree`.
pub fn insertion_end(tokens: &[Token<'_>], from: usize) -> usize {
    if tokens.get(from).is_none_or(|token| token.text != ",") {
        return from;
    }
    let insertion = &tokens[from + 1..tokens.len().min(from + LONGEST_INSERTION)];
    from + insertion.iter().position(|token| token.text == ",").map_or(0, |len| len + 2)
}

/// Where the clause begins that the token at `at` belongs to: at its subject where that is plain, at the `to` of an
/// infinitive, or after what parts it from the clause before.
pub fn clause_start(tokens: &[Token<'_>], at: usize) -> usize {
    let first = at.saturating_sub(LONGEST);
    for earlier in (first..at).rev() {
        let starts = match role(&tokens[earlier]) {
            Some(Role::Subject) => return earlier,
            Some(Role::Pronoun) if tokens[earlier].is("there") => return earlier,
            Some(Role::Preposition) if is_infinitive(tokens, earlier) => return earlier,
            Some(Role::Subordinator | Role::Contrast | Role::That | Role::Relative) => true,
            Some(Role::Connective) => begins_clause(tokens, earlier + 1),
            Some(Role::Coordinator) => {
                matches!(role(&tokens[earlier + 1]), Some(Role::Auxiliary | Role::Finite))
                    || ends_in_ed(&tokens[earlier + 1])
                    || begins_clause(tokens, earlier + 1)
            }
            None => is_break(tokens, earlier),
            _ => false,
        };
        if starts {
            return earlier + 1;
        }
    }
    first
}

/// Whether the relative clause that begins at `relative` still goes on at `at`; the verb of the clause around it ends it.
fn holds(tokens: &[Token<'_>], relative: usize, at: usize) -> bool {
    let first = tokens.get(relative + 1);
    let has_subject = first.is_some_and(|first| {
        first.is_capitalized() || matches!(role(first), Some(Role::Determiner | Role::Subject | Role::Pronoun))
    });
    clause_end(tokens, relative + 1, !has_subject, |_, _| false) > at
}

/// Whether the `that` at `at` leads a clause, and not one of what is said or thought.
fn leads_dependent(tokens: &[Token<'_>], at: usize) -> bool {
    let is_pronoun = at == 0 || is_break(tokens, at - 1);
    !is_pronoun
        && !tokens[at - 1].is_in(Class::SaysThat)
        && (is_subject_relative(tokens, at) || begins_clause(tokens, at + 1))
}

/// Whether the token at `at` stands in a clause that depends on another: of a condition, a reason, a question, or one
/// that tells more of a noun. What is said or thought (`Tal said that …`) is no such clause: it is the statement.
pub fn is_subordinate(tokens: &[Token<'_>], at: usize) -> bool {
    for earlier in (at.saturating_sub(LONGEST)..at).rev() {
        match role(&tokens[earlier]) {
            Some(Role::Subordinator) => return true,
            Some(Role::Relative) if holds(tokens, earlier, at) => return true,
            Some(Role::Connective) if begins_clause(tokens, earlier + 1) => return true,
            Some(Role::That) if leads_dependent(tokens, earlier) && holds(tokens, earlier, at) => return true,
            None if is_break(tokens, earlier) => return false,
            _ => {}
        }
    }
    false
}

/// Whether the `to` at `at` stands before a verb.
pub fn is_infinitive(tokens: &[Token<'_>], at: usize) -> bool {
    let is_verb = |token: &Token<'_>| {
        token.kind == Kind::Word
            && !token.is_capitalized()
            && !token.text.ends_with("ing")
            && matches!(role(token), None | Some(Role::Auxiliary | Role::Adverb))
    };
    tokens[at].is("to") && tokens.get(at + 1).is_some_and(is_verb)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// `expected` has `|` before the end of the clause that the text begins with.
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let tokens = tokens(&text);
        let end = clause_end(&tokens, 0, false, |_, _| false);
        let found = text.trim_end().len().min(tokens.get(end).map_or(text.len(), |token| token.start));
        assert_eq!(format!("{}|{}", &text[..found], &text[found..]), expected);
    }

    #[test]
    fn marks_end_a_clause() {
        check("The ships sail|; the crews stay");
        check("The ships sail|, the crews stay");
        check("The ships of Mr. Tal sail |\u{2013} at last");
        check("The ships of Prof. Tal and No. 5 of Tal Corp. in Selm sail|. The crews stay");
        check("Ships carry 5\u{2013}7 crews|.");
    }

    #[test]
    fn the_commas_of_a_list_do_not() {
        check("The ships, boats and crews sail|.");
        check("It sank ships, boats, and rafts|.");
    }

    #[test]
    fn a_joined_clause_has_a_subject_and_a_verb() {
        check("The ships sailed |and the crews are glad");
        check("The ships are old |and we sail");
        check("The ships are old |and will sink");
        check("Tal and Oro will sail|");
        check("The ships are old and grey|");
    }

    #[test]
    fn a_subordinate_clause_is_another() {
        check("The ships sail |because they can");
        check("The ships sail |before the storm is here");
        check("The ships sail before noon|");
    }
}
