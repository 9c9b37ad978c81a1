//! What the words deny: each cue of negation and the words that it reaches.
//!
//! A denial is a cue and a scope (the *SEM 2012 shared task, Morante and Blanco 2012). The scope of *not* runs from
//! its auxiliary to the end of its clause; that of a denied object (`they saw nothing`) is the whole clause; that of
//! *refused to* is what was refused: such verbs deny their complement (Karttunen 1971; Nairn, Condoravdi and Karttunen
//! 2006). *Not all* denies the whole and nothing of the rest, and *not only*, *no doubt* and *no later than* deny
//! nothing. Where a verb of thinking is denied, the thought is (neg-raising: Horn 1978): *I don't think you need it*.
//!
//! Two denials over the same word cancel out, so that `nobody did not sail` says that they sailed.

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use super::class::Class;
use super::clause::{LONGEST, LONGEST_INSERTION, clause_end, clause_start, insertion_end, is_break, verb_of};
use super::role::{Role, is_adverb, is_be, is_quotation_mark, role, role_at};
use super::shape::ends_in_ed;
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

static CUES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("negation/cues.txt")));
static AFTER_NOT: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("negation/after_not.txt")));

/// How far a scope may reach from its cue at most; only the denials that near are looked at.
const REACH: usize = LONGEST + 2 * LONGEST_INSERTION;

/// One denial. The ranges count tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Negation {
    /// The words that deny.
    pub cue: TokenRange,
    /// The words that are denied. It encloses the cue where words before it are denied too, and is empty where a
    /// single word is the whole denial.
    pub scope: TokenRange,
    /// How it denies.
    pub kind: Denial,
}

/// How a cue denies its scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Denial {
    /// With a word of the grammar: *not*, *no*, *never*, *without*.
    Plain,
    /// With the meaning of a verb or an adjective: *refused to*, *denied*, *unlikely*.
    Lexical,
    /// Almost: *hardly*, *rarely*, *not many*.
    Weak,
    /// Not the whole, though perhaps a part: *not all*, *not always*; the scope is the quantifier alone.
    NotAll,
}

/// All denials of the tokens, by their cues in order.
#[must_use]
pub fn negations(tokens: &[Token<'_>]) -> Vec<Negation> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(cue) = CUES.longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let range = TokenRange::new(at, at + cue.len);
        at = range.end;
        let negation = match cue.value {
            "verb" => deny_verb(tokens, range, &mut at),
            "weak" => deny_almost(tokens, range),
            "noun" => deny_noun(tokens, range),
            "phrase" => Some(deny_phrase(tokens, range)),
            "lexical" => deny_complement(tokens, range),
            "gerund" => deny_gerund(tokens, range),
            "predicate" => deny_predicate(tokens, range),
            _ => None,
        };
        found.extend(negation);
    }
    found
}

/// Whether the token at `at` is denied: by one cue, or by three, since two cancel out. The negations are those of
/// [`negations`], in order.
#[must_use]
pub fn is_negated(negations: &[Negation], at: usize) -> bool {
    let first = negations.partition_point(|it| it.cue.start + REACH < at);
    let near = negations[first..].iter().take_while(|it| it.cue.start < at + REACH);
    near.filter(|it| it.scope.contains(at)).count() % 2 == 1
}

/// *Not*, *never*, *no longer*; `next` moves after the words that make something else of it.
fn deny_verb(tokens: &[Token<'_>], cue: TokenRange, next: &mut usize) -> Option<Negation> {
    let is_not = tokens[cue.start].is_any(&["not", "n't", "cannot"]);
    let changed = AFTER_NOT.longest(&tokens[cue.end..]).filter(|_| is_not);
    if is_measure_of_time(tokens, cue) {
        return None;
    }
    let Some(changed) = changed else { return Some(deny_clause(tokens, cue, Denial::Plain)) };
    *next = cue.end + changed.len;
    match changed.value {
        "none" => None,
        "weak" => Some(deny_clause(tokens, cue, Denial::Weak)),
        _ => Some(Negation { scope: TokenRange::new(cue.end, *next), cue, kind: Denial::NotAll }),
    }
}

/// `not ten minutes ago`: it was recently.
fn is_measure_of_time(tokens: &[Token<'_>], cue: TokenRange) -> bool {
    tokens[cue.end..].iter().take(4).any(|token| token.is("ago"))
}

/// *Hardly*, unless it says that an amount is small: `barely 10 minutes`.
fn deny_almost(tokens: &[Token<'_>], cue: TokenRange) -> Option<Negation> {
    let is_of_amount = tokens.get(cue.end).is_some_and(|next| next.kind == Kind::Number);
    (!is_of_amount).then(|| deny_clause(tokens, cue, Denial::Weak))
}

/// From the auxiliary before the cue to the end of the clause.
fn deny_clause(tokens: &[Token<'_>], cue: TokenRange, kind: Denial) -> Negation {
    let mut start = cue.end;
    let adverbs = tokens[..cue.start].iter().rev().take(2).take_while(|token| is_adverb(token)).count();
    let verb = cue.start - adverbs;
    if tokens[cue.start].is("cannot") {
        start = cue.start;
    } else if verb > 0 && (role(&tokens[verb - 1]) == Some(Role::Auxiliary) || tokens[verb - 1].is("need")) {
        start = verb - 1;
    }
    let takes_base = start < cue.end && !tokens[start].is_in(Class::Have) && !is_be(&tokens[start]);
    let from = insertion_end(tokens, cue.end);
    let end = scope_end(tokens, from, start < cue.end, takes_base);
    Negation { scope: TokenRange::new(start, end.max(start)), cue, kind }
}

/// The end of the clause from `from`, where a denied verb stands before it. What a verb of thinking governs belongs to
/// it; what a verb of saying or knowing governs does not.
fn scope_end(tokens: &[Token<'_>], from: usize, has_verb: bool, takes_base: bool) -> usize {
    let raising = tokens[from.min(tokens.len())..].iter().take(3).position(|token| token.is_in(Class::NegRaising));
    let thought = raising.map(|at| from + at + 1);
    // after a verb of thinking another subject begins, of which `and` may be a part
    let (before, has_verb) = thought.map_or((from, has_verb), |thought| (thought, false));
    clause_end(tokens, before, has_verb, |at, role| match role {
        Some(Role::That) => {
            thought != Some(at) && at > from && !is_denying(&tokens[at - 1]) && leads_clause(tokens, at)
        }
        Some(Role::Relative) => true,
        Some(Role::Coordinator) => {
            joins_denial(tokens, at) || (takes_base && thought.is_none() && joins_past(tokens, at))
        }
        _ => false,
    })
}

/// Whether a verb denies the clause after it: `deny that they sailed`.
fn is_denying(token: &Token<'_>) -> bool {
    CUES.get(token) == Some("lexical")
}

/// Whether `that` at `at` leads a clause and does not point: `said that they sail`, but `like that`, `that ship`.
fn leads_clause(tokens: &[Token<'_>], at: usize) -> bool {
    match role_at(tokens, at + 1) {
        Some(Role::Subject | Role::Pronoun | Role::Determiner | Role::Auxiliary | Role::Finite) => true,
        Some(_) => false,
        None => tokens.get(at + 2).is_some_and(|_| verb_of(tokens, at).is_some()),
    }
}

/// Whether `and` or `or` joins something with a denial of its own: `no ships and no boats`.
fn joins_denial(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| next.is_in(Class::Negator))
}

/// Whether `and` joins a verb of the past, which no auxiliary before it can govern: `did not sign and departed`.
fn joins_past(tokens: &[Token<'_>], at: usize) -> bool {
    let next = tokens[at + 1..].iter().find(|token| !is_adverb(token));
    next.is_some_and(|next| ends_in_ed(next) || role(next) == Some(Role::Finite))
}

/// *No* and *nobody*: of a subject the clause after it, of an object all of its clause.
fn deny_noun(tokens: &[Token<'_>], cue: TokenRange) -> Option<Negation> {
    if is_measure_of_time(tokens, cue) || (tokens[cue.start].is("no") && is_answer_or_number(tokens, cue.end)) {
        return None;
    }
    let start = clause_start(tokens, cue.start);
    let before = &tokens[start..cue.start];
    let is_object = !is_subject(tokens, cue, before)
        && (before.iter().any(|token| role(token).is_some_and(|role| role != Role::Determiner))
            || before.iter().filter(|token| token.kind == Kind::Word).count() > 1);
    let is_conjunction = tokens[cue.start].is_any(&["nor", "neither"]);
    let from = cue.end;
    let attached = from + 3;
    let end = clause_end(tokens, from, is_object, |at, role| match role {
        Some(Role::That | Role::Relative) => at > attached && leads_clause(tokens, at),
        Some(Role::Coordinator) => joins_denial(tokens, at),
        _ => false,
    });
    let start = if is_object && !is_conjunction { start } else { from };
    Some(Negation { scope: TokenRange::new(start, end.max(start)), cue, kind: Denial::Plain })
}

/// Whether the verb of the denied noun follows it, as in `he said no ships were lost`, but not in `there is no ship`.
fn is_subject(tokens: &[Token<'_>], cue: TokenRange, before: &[Token<'_>]) -> bool {
    let verb = verb_of(tokens, cue.end - 1).and_then(|verb| role(&tokens[verb]));
    matches!(verb, Some(Role::Auxiliary | Role::Finite)) && !before.iter().any(|token| token.is("there"))
}

/// Whether the *no* before `next` is an answer (`No, we sail`) or the number of something (`No. 5`).
fn is_answer_or_number(tokens: &[Token<'_>], next: usize) -> bool {
    tokens.get(next).is_none_or(|token| token.kind == Kind::Punct && !is_quotation_mark(token))
}

/// *Without*, *instead of*: what follows, up to the verb whose subject it belongs to.
fn deny_phrase(tokens: &[Token<'_>], cue: TokenRange) -> Negation {
    // "instead of 600 cells the state builds 350": what leads the sentence ends where the subject begins
    let is_fronted = cue.start == 0 || tokens[cue.start - 1].kind == Kind::Punct;
    let end = clause_end(tokens, cue.end, true, |at, role| {
        let begins = is_fronted && at > cue.end && role == Some(Role::Determiner);
        let is_inside = || matches!(super::role::role(&tokens[at - 1]), Some(Role::Preposition | Role::Determiner));
        begins && !is_inside()
            || matches!(role, Some(Role::Auxiliary | Role::Finite | Role::That | Role::Relative | Role::Subject))
            || (role == Some(Role::Coordinator) && tokens.get(at + 1).is_some_and(|next| next.is("with")))
    });
    Negation { scope: TokenRange::new(cue.end, end), cue, kind: Denial::Plain }
}

/// *Refused to*, *denied*: the complement, and of a passive the subject.
fn deny_complement(tokens: &[Token<'_>], cue: TokenRange) -> Option<Negation> {
    let verb = cue.start - tokens[..cue.start].iter().rev().take(2).take_while(|token| is_adverb(token)).count();
    let before = tokens[..verb].last();
    // "the rejected offer", "in doubt"
    let is_noun = before
        .is_some_and(|token| matches!(role(token), Some(Role::Determiner | Role::Preposition)) && !token.is("to"));
    if is_noun && !tokens[cue.end - 1].is_any(&["to", "from"]) {
        return None;
    }
    let is_passive = cue.len() - 1 <= usize::from(tokens[cue.end - 1].is("out"))
        && ends_in_ed(&tokens[cue.start])
        && before.is_some_and(is_be);
    let scope = if is_passive {
        TokenRange::new(clause_start(tokens, cue.start), cue.start)
    } else {
        let is_end = |at, role| match role {
            Some(Role::That) => at > cue.end && leads_clause(tokens, at),
            Some(Role::Relative) => true,
            Some(Role::Coordinator) => joins_denial(tokens, at) || joins_past(tokens, at),
            _ => false,
        };
        // only of what is denied or doubted can a whole clause follow
        let has_verb = CUES.get(&tokens[cue.start]).is_none() || cue.len() > 1;
        TokenRange::new(cue.end, clause_end(tokens, cue.end, has_verb, is_end))
    };
    Some(Negation { scope, cue, kind: Denial::Lexical })
}

/// *Stop* and *avoid*, before an act: `stop sailing`.
fn deny_gerund(tokens: &[Token<'_>], cue: TokenRange) -> Option<Negation> {
    let is_act = tokens.get(cue.end).is_some_and(|next| next.text.len() > 4 && next.text.ends_with("ing"));
    if is_act { deny_complement(tokens, cue) } else { None }
}

/// *Unlikely*: what it is said of, after it or before it; not where it describes a noun (`an unlikely ally`).
fn deny_predicate(tokens: &[Token<'_>], cue: TokenRange) -> Option<Negation> {
    let next = tokens.get(cue.end);
    let leads = next.is_some_and(|next| next.is_any(&["to", "that", "for"]));
    let is_last = next.is_none_or(|next| is_break(tokens, cue.end) || role(next).is_some() || is_quotation_mark(next));
    let scope = if leads {
        TokenRange::new(cue.end, clause_end(tokens, cue.end, false, |_, role| role == Some(Role::Relative)))
    } else if is_last {
        TokenRange::new(clause_start(tokens, cue.start), cue.start)
    } else {
        return None;
    };
    Some(Negation { scope, cue, kind: Denial::Lexical })
}

#[cfg(test)]
mod tests;
