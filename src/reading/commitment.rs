//! How far the words commit somebody to an act, on the ladder from noting it to having done it.
//!
//! The ladder follows the verbs of resolutions and readouts, from *notes* over *urges* to *decides*; that the weakest
//! verb of a chain counts (*decided to consider* only considers) is Karttunen's point (1971, 2012) that a complement is
//! no stronger than the verbs above it. A verb counts before its complement; the nouns *plan* and *hope* do not, and
//! neither does what is denied or what merely happens (*prices will rise*).

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::claim::Commitment;
use crate::language::grammar::Class;
use crate::language::grammar::clause::{clause_end, is_subordinate};
use crate::language::grammar::negation::{is_negated, negations};
use crate::language::grammar::role::{Role, is_adverb, is_be, role};
use crate::language::grammar::shape::ends_in_ed;
use crate::language::lexicon::{Lexicon, Match};
use crate::language::token::{Kind, Token};

static VERBS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/commitment.txt")));
static HAPPENING: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/happening.txt")));

/// The rungs on which a denial refuses: who *does not plan to*, or *will not*. Who *need not* has no duty, and refuses nothing.
const REFUSED: &[u8] = &[4, 5];

/// A chain of verbs that commits to an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committing {
    /// The words of the chain, counted in tokens.
    pub range: TokenRange,
    /// The rung of its weakest verb.
    pub rung: Commitment,
    /// The act that it commits to, as far as its clause goes.
    pub act: TokenRange,
    /// Whether it commits to leaving the act be: *will never*, *does not plan to*.
    pub is_refusal: bool,
}

/// All commitments of the tokens in order, each chain of verbs (`will consider`, `decided to try to`) as one. Of what is
/// denied only refusals are one.
#[must_use]
pub fn commitments(tokens: &[Token<'_>]) -> Vec<Committing> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match chain(tokens, at) {
            Some((end, rung)) => {
                found.extend(rung.map(|rung| {
                    let act = TokenRange::new(end, clause_end(tokens, end, true, |_, _| false).max(end));
                    Committing { range: TokenRange::new(at, end), rung, act, is_refusal: false }
                }));
                at = end;
            }
            None => at += 1,
        }
    }
    found.retain(|it| !prefaces(tokens, it));
    if !found.is_empty() {
        let denied = negations(tokens);
        for it in &mut found {
            let has_no = it.range.of(tokens).iter().any(|token| token.is("no"));
            it.is_refusal = has_no || is_negated(&denied, it.range.start);
        }
        found.retain(|it| !it.is_refusal || REFUSED.contains(&it.rung.rung()));
    }
    found
}

/// How far the main clause commits, and the chain of verbs that says so: the first of several. `None` where it does not.
#[must_use]
pub fn commitment(tokens: &[Token<'_>]) -> Option<(Commitment, TokenRange)> {
    let is_main = |it: &Committing| !it.is_refusal && !is_subordinate(tokens, it.range.start);
    let main = commitments(tokens).into_iter().find(is_main)?;
    Some((main.rung, main.range))
}

/// Whether the chain only leads in what the speaker says: "I must tell you that", "I want to thank" (hedged performatives,
/// Fraser 1975).
fn prefaces(tokens: &[Token<'_>], it: &Committing) -> bool {
    let verb = it.act.start + tokens[it.act.start..].iter().take(2).take_while(|token| is_adverb(token)).count();
    let (Some(said), next) = (tokens.get(verb), tokens.get(verb + 1)) else { return false };
    let is_own = it.range.start > 0 && tokens[it.range.start - 1].is_any(&["I", "we"]);
    let is_told = said.is_any(&["tell", "remind", "assure", "ask"]) && next.is_some_and(|it| it.is("you"));
    let is_said = said.is_any(&["say", "stress", "emphasise", "emphasize", "confess", "thank", "congratulate"])
        && !next.is_some_and(|it| it.is_any(&["no", "yes"]));
    is_own && (is_told || is_said)
}

/// The chain that begins at `at`: its end and its weakest rung, if it has one.
fn chain(tokens: &[Token<'_>], at: usize) -> Option<(usize, Option<Commitment>)> {
    let mut weakest = None;
    let mut verbs = 0;
    let mut end = at;
    let mut next = at;
    let (mut is_capped, mut is_wished) = (false, false);
    while let Some(entry) = VERBS.longest(&tokens[next..]) {
        let (context, rung) = entry.value.split_once(' ').unwrap_or((entry.value, ""));
        if !fits(tokens, next, &entry, context, verbs > 0) {
            break;
        }
        let rung: Option<Commitment> = rung.parse().ok();
        // "should agree to" is wished for, not agreed
        is_wished |= context == "wish";
        is_capped |= context == "cap";
        if rung.is_some() {
            verbs += 1;
            weakest = weakest.min(rung).or(weakest).or(rung);
        }
        end = next + entry.len;
        let is_open = leads_verb(&tokens[end - 1], context);
        next = end + tokens[end..].iter().take(2).take_while(|token| is_adverb(token)).count();
        if !is_open {
            break;
        }
    }
    if end == at {
        return done(tokens, at);
    }
    let is_nothing = is_wished || (is_capped && verbs == 1);
    Some((end, weakest.filter(|_| !is_nothing)))
}

/// Whether another verb of the chain may follow.
fn leads_verb(last: &Token<'_>, context: &str) -> bool {
    last.is_any(&["to", "gonna"]) || matches!(context, "modal" | "cap" | "wish" | "pass")
}

/// Whether an entry is what it looks like.
fn fits(tokens: &[Token<'_>], at: usize, entry: &Match, context: &str, is_in_chain: bool) -> bool {
    let before = at.checked_sub(1).map(|at| &tokens[at]);
    let next = tokens.get(at + entry.len);
    let is_noun = before.is_some_and(|it| {
        matches!(role(it), Some(Role::Determiner))
            || (role(it) == Some(Role::Preposition) && !it.is("to"))
            || it.is("'s") && !is_be(&tokens[at]) && !ends_in_ed(&tokens[at])
    });
    match context {
        "verb" => is_in_chain || (!is_noun && is_complement(tokens, at, entry.len)),
        "base" => is_in_chain || (before.is_none_or(is_subject_like) && is_complement(tokens, at, entry.len)),
        "modal" => !is_noun && is_of_doing(tokens, at),
        "cap" | "wish" => !is_noun && !is_in_chain,
        "act" => is_in_chain || next.is_some_and(|it| it.text.len() > 4 && it.text.ends_with("ing")),
        "past" => !is_in_chain && is_agent(tokens, at) && next.is_some_and(|it| it.kind != Kind::Punct && !it.is("by")),
        "agent" => {
            let has_object = next.is_some_and(|it| role(it) == Some(Role::Determiner));
            let is_subject = is_agent(tokens, at) || (has_object && before.is_some_and(is_noun_like));
            is_in_chain || (is_subject && is_complement(tokens, at, entry.len))
        }
        "pass" => is_in_chain,
        _ => false,
    }
}

/// Whether a complement follows: an infinitive after `to`, and after other entries anything at all.
fn is_complement(tokens: &[Token<'_>], at: usize, len: usize) -> bool {
    let Some(next) = tokens.get(at + len) else { return false };
    if !tokens[at + len - 1].is("to") {
        return next.kind != Kind::Punct || matches!(next.text, "\u{201c}" | "\"" | "$");
    }
    next.kind == Kind::Word && !matches!(role(next), Some(Role::Preposition | Role::Coordinator | Role::Subordinator))
}

/// Whether a word may be the last before a verb in its base form: a pronoun, an auxiliary, `to`, a plural or a name.
fn is_subject_like(token: &Token<'_>) -> bool {
    match role(token) {
        Some(Role::Subject | Role::Pronoun | Role::Auxiliary | Role::Adverb | Role::Coordinator | Role::Relative) => {
            true
        }
        Some(_) => token.is_any(&["to", "that"]),
        None => token.kind == Kind::Punct || token.text.ends_with('s') || is_adverb(token),
    }
}

/// Whether a word carries matter, so that it may be the noun before its verb: `the union demands a rise`.
fn is_noun_like(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && role(token).is_none() && !is_adverb(token)
}

/// Whether the auxiliary at `at` is of something that is done and does not merely happen.
fn is_of_doing(tokens: &[Token<'_>], at: usize) -> bool {
    let is_thing = at > 0
        && (tokens[at - 1].is_in(Class::Existential | Class::Demonstrative | Class::That)
            || tokens[at - 1].is_any(&["which", "what"]));
    let mut rest = tokens[at + 1..].iter().skip_while(|token| is_adverb(token));
    let Some(verb) = rest.next() else { return false };
    let is_verb =
        verb.kind == Kind::Word && matches!(role(verb), None | Some(Role::Auxiliary | Role::Finite | Role::Subject));
    let is_be = verb.is("be");
    // "will be closing the yard", "must be closed", but "will be cold" and "must have been"
    let acts = rest.find(|token| !is_adverb(token)).is_some_and(|it| {
        it.text.ends_with("ing")
            || (ends_in_ed(it) && !tokens[at].is_in(Class::Future))
            || VERBS.contains(it)
            || it.is_any(&["prepared", "ready", "open", "willing"])
    });
    let is_have = verb.is("have") && !tokens[at + 1..].iter().take(4).any(|it| it.is("to"));
    let happens = if is_be { !acts } else { is_have || HAPPENING.contains(verb) };
    is_verb && !is_thing && !happens
}

/// Whether somebody who acts stands before the verb of the past at `at`, and not only a noun that it describes.
fn is_agent(tokens: &[Token<'_>], at: usize) -> bool {
    let adverbs = tokens[..at].iter().rev().take(2).take_while(|token| is_adverb(token)).count();
    let Some(before) = tokens[..at - adverbs].last() else { return false };
    match role(before) {
        Some(Role::Subject | Role::Relative) => true,
        Some(Role::Auxiliary) => before.is_in(Class::Have),
        Some(_) => false,
        None => before.kind == Kind::Word && before.is_capitalized(),
    }
}

/// `has agreed`, `have already sent`: what is done, where no entry of the list says less.
fn done(tokens: &[Token<'_>], at: usize) -> Option<(usize, Option<Commitment>)> {
    if !tokens[at].is_in(Class::Have) || tokens[at].is_any(&["had", "having"]) {
        return None;
    }
    let adverbs = tokens[at + 1..]
        .iter()
        .take(2)
        .take_while(|token| is_adverb(token) && !token.is_in(Class::ClauseNegator))
        .count();
    let verb = at + 1 + adverbs;
    let entry = VERBS.longest(tokens.get(verb..)?)?;
    let is_past = entry.value.starts_with("past");
    is_past.then(|| (verb + entry.len, Commitment::new(7)))
}

#[cfg(test)]
mod tests;
