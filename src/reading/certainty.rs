//! How sure the speaker is: each hedge of the words, and the weakest of the main clause.
//!
//! The degrees are those of FactBank (Saurí and Pustejovsky 2009), certain, probable and possible, with what it leaves
//! underspecified: not committed, and not told. *Will* and *must* are no hedges, and neither is *should*, which is a
//! duty more often than a guess. *Reportedly* is the hedge of the outlet: who reports does not vouch for it, while the
//! speaker may have been sure. A denied guess (*I don't think*, *unlikely*) is as sure as one that is not denied.

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::claim::Certainty;
use crate::language::grammar::Class;
use crate::language::grammar::clause::is_subordinate;
use crate::language::grammar::role::{Role, is_adverb, is_be, role};
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

static HEDGES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/certainty.txt")));

/// How far after a verb of thinking it is looked for what ought to be.
const LONGEST_OPINION: usize = 25;

/// One expression of how sure something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hedge {
    /// Its words, counted in tokens.
    pub range: TokenRange,
    /// How sure they are.
    pub degree: Certainty,
    /// Whose they are.
    pub kind: Hedger,
}

/// Who hedges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hedger {
    /// Whoever speaks.
    Speaker,
    /// Whoever reports it: *reportedly*, *is said to*.
    Outlet,
}

/// All hedges of the tokens in order.
#[must_use]
pub fn hedges(tokens: &[Token<'_>]) -> Vec<Hedge> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(entry) = HEDGES.longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let range = TokenRange::new(at, at + entry.len);
        at = range.end;
        let (context, degree) = entry.value.split_once(' ').unwrap_or((entry.value, ""));
        if !fits(tokens, range, context) {
            continue;
        }
        let kind = if context == "outlet" { Hedger::Outlet } else { Hedger::Speaker };
        found.extend(degree.parse().ok().map(|degree| Hedge { range, degree, kind }));
    }
    found
}

/// How sure the speaker is of the main clause, and the words that say so: the weakest of several, and before them that
/// nothing is known or told. `None` where no word says how sure.
#[must_use]
pub fn certainty(tokens: &[Token<'_>]) -> Option<(Certainty, TokenRange)> {
    let is_main = |hedge: &Hedge| hedge.kind == Hedger::Speaker && !is_subordinate(tokens, hedge.range.start);
    let own = hedges(tokens).into_iter().filter(is_main);
    own.min_by_key(|hedge| hedge.degree.degree()).map(|hedge| (hedge.degree, hedge.range))
}

/// Whether words that may hedge do so here.
fn fits(tokens: &[Token<'_>], range: TokenRange, context: &str) -> bool {
    let before = range.start.checked_sub(1).map(|at| &tokens[at]);
    let next = tokens.get(range.end);
    match context {
        "word" => {
            !before.is_some_and(|it| (it.is_in(Class::Ability) || it.is("n't")) && tokens[range.start].is("possibly"))
        }
        "modal" => is_modal(tokens, range),
        "fact" => {
            let is_said = tokens[..range.start]
                .iter()
                .rev()
                .take(3)
                .any(|it| role(it) == Some(Role::Auxiliary) || it.is_in(Class::Copular));
            let is_attribute = before.is_some_and(|it| role(it) == Some(Role::Determiner));
            !is_attribute && (is_said || next.is_some_and(|it| it.is_any(&["to", "that"])))
        }
        "first" => {
            is_first_person(tokens, range.start)
                && next.is_none_or(|it| role(it) != Some(Role::Preposition) || it.is("to"))
                && !is_opinion(tokens, range)
        }
        "third" => before.is_some_and(|it| it.kind == Kind::Word && role(it) != Some(Role::Determiner)),
        "seems" => next.is_some_and(|it| it.is_any(&["to", "that"]) || (it.kind == Kind::Word && role(it).is_none())),
        "mine" => {
            let verb = range.start - adverbs_before(tokens, range.start);
            verb > 1 && is_be(&tokens[verb - 1]) && tokens[verb - 2].is_any(&["I", "we"])
        }
        "outlet" => true,
        _ => false,
    }
}

/// Whether *may*, *might* or *could* is a verb that says what is possible: not a noun (`all their might`), not denied
/// (`could not` tells what was impossible), and not asking.
fn is_modal(tokens: &[Token<'_>], range: TokenRange) -> bool {
    if role(&tokens[range.start]) != Some(Role::Auxiliary) {
        return false;
    }
    let Some(next) = tokens.get(range.end) else { return false };
    let is_noun = range.start > 0 && role(&tokens[range.start - 1]) == Some(Role::Determiner);
    let is_denied = next.is_any(&["not", "n't"]) && tokens[range.start].is("could");
    // "people wish they could say it"
    let is_wished =
        tokens[range.start.saturating_sub(3)..range.start].iter().any(|it| it.is_any(&["wish", "wishes", "wished"]));
    let is_asking = range.start == 0 && matches!(role(next), Some(Role::Subject | Role::Pronoun));
    let is_before_verb =
        next.kind == Kind::Word && matches!(role(next), None | Some(Role::Auxiliary | Role::Adverb | Role::Finite));
    is_before_verb && !is_noun && !is_denied && !is_asking && !is_wished
}

/// Whether the verb at `at` is said of I or we, with auxiliaries and adverbs between: `I do not really think`.
fn is_first_person(tokens: &[Token<'_>], at: usize) -> bool {
    let is_between = |token: &&Token<'_>| {
        is_adverb(token) || token.is_in(Class::Do | Class::Have | Class::HadOrWould | Class::Modal)
    };
    let between = tokens[..at].iter().rev().take(4).take_while(is_between).count();
    at > between && tokens[at - between - 1].is_any(&["I", "we"])
}

/// Whether what is thought is what ought to be (`we believe that they should`), or asked of others (`we expect them to`):
/// then it is no guess.
fn is_opinion(tokens: &[Token<'_>], range: TokenRange) -> bool {
    let rest = &tokens[range.end..tokens.len().min(range.end + LONGEST_OPINION)];
    let clause = rest.iter().take_while(|token| !token.is_in(Class::Stop | Class::HalfStop));
    let is_asked = tokens[range.start].is("expect") && !rest.first().is_some_and(|token| token.is_any(&["to", "that"]));
    let is_firm = range.start > 0 && tokens[range.start - 1].is_any(&["firmly", "strongly", "deeply"]);
    let mut ahead = clause.enumerate();
    is_firm || ahead.any(|(at, token)| token.is_in(Class::Obligation) || (is_asked && at < 6 && token.is("to")))
}

fn adverbs_before(tokens: &[Token<'_>], at: usize) -> usize {
    tokens[..at].iter().rev().take(2).take_while(|token| is_adverb(token)).count()
}

#[cfg(test)]
mod tests;
