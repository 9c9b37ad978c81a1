//! How much of the things, how often and in how much of the place a statement holds.
//!
//! Each expression is put on one scale, all > most > many > some > few > no, the scale of Horn (1972): what holds of
//! all holds of some, and *not all* is at most some. Expressions of frequency (*always*, *often*, *never*) and of area
//! (*nationwide*, *parts of*) stand on the same six levels. What only looks like one is left out (*at all*, *each
//! other*, *some 500 ships*, *the most important*), and so is *any*, which is all or none as the sentence has it.

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::language::grammar::Class;
use crate::language::grammar::role::{Role, role};
use crate::language::lexicon::Lexicon;
use crate::language::number::read_number;
use crate::language::plural::is_plural;
use crate::language::token::{Kind, Token};

static QUANTIFIERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/scope.txt")));

/// One expression of how much. A later level includes the earlier ones, from *no* to *all*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantifier {
    /// Its words, counted in tokens.
    pub range: TokenRange,
    /// How much it says.
    pub level: Level,
    /// Of what.
    pub domain: Domain,
}

/// How much, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// None of them, never, nowhere.
    No,
    /// Few, rarely.
    Few,
    /// Some, sometimes, in parts.
    Some,
    /// Many, often.
    Many,
    /// Most, usually.
    Most,
    /// All, always, everywhere.
    All,
}

/// What a quantifier measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Domain {
    /// How many or how much of the things.
    Amount,
    /// How often.
    Frequency,
    /// In how much of the place.
    Area,
}

/// All quantifiers of the tokens in order.
#[must_use]
pub fn quantifiers(tokens: &[Token<'_>]) -> Vec<Quantifier> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(entry) = QUANTIFIERS.longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let range = TokenRange::new(at, at + entry.len);
        at = range.end;
        let mut parts = entry.value.split(' ');
        let (domain, level) = (parts.next().and_then(domain), parts.next().and_then(level));
        if let (Some(domain), Some(level)) = (domain, level)
            && fits(tokens, range, parts.next())
        {
            found.push(Quantifier { range, level, domain });
        }
    }
    found
}

fn domain(name: &str) -> Option<Domain> {
    match name {
        "amount" => Some(Domain::Amount),
        "frequency" => Some(Domain::Frequency),
        "area" => Some(Domain::Area),
        _ => None,
    }
}

fn level(name: &str) -> Option<Level> {
    match name {
        "no" => Some(Level::No),
        "few" => Some(Level::Few),
        "some" => Some(Level::Some),
        "many" => Some(Level::Many),
        "most" => Some(Level::Most),
        "all" => Some(Level::All),
        _ => None,
    }
}

/// Whether what must follow does: a noun, a plural, or the place that *eastern* is a part of.
fn fits(tokens: &[Token<'_>], range: TokenRange, follower: Option<&str>) -> bool {
    let Some(follower) = follower else { return true };
    let goes_on = |it: &&Token<'_>| it.kind != Kind::Punct || matches!(it.text, "\u{201c}" | "\"");
    let Some(next) = tokens.get(range.end).filter(goes_on) else { return is_everybody(tokens, range) };
    let first = &tokens[range.start];
    if read_number(&tokens[range.end..]).is_some() {
        // "some 500 ships" is a figure, "all 500 ships" is all of them
        return first.is_in(Class::WholeDeterminer) || first.is_any(&["most", "not", "n't"]);
    }
    if next.kind != Kind::Word {
        return next.kind == Kind::Punct;
    }
    match follower {
        "plural" => {
            let is_superlative = range.start > 0 && {
                let before = &tokens[range.start - 1];
                before.is_in(Class::Article | Class::Possessive) || before.is("'s")
            };
            !is_superlative && is_plural(next)
        }
        // "both ships and boats" counts nothing
        "pair" => !tokens[range.end..].iter().take(6).any(|it| it.is("and")) && role(next) != Some(Role::Preposition),
        "name" => !next.is_any(&["a", "an", "one", "case", "cases", "time", "return", "exchange"]),
        "place" => {
            let is_led = range.start == 0
                || role(&tokens[range.start - 1]).is_some()
                || tokens[range.start - 1].kind == Kind::Punct;
            next.is_capitalized() || (!first.is_capitalized() && is_led && role(next).is_none())
        }
        _ => {
            let is_noun = matches!(
                role(next),
                None | Some(
                    Role::Determiner | Role::Subject | Role::Pronoun | Role::That | Role::Adverb | Role::Relative
                )
            );
            is_noun
                || (first.is_in(Class::Quantifier) && !first.is("each") || first.is_any(&["not", "n't"]))
                    && matches!(role(next), Some(Role::Auxiliary | Role::Finite))
        }
    }
}

/// Whether a bare *all* stands for everybody: "free for all", but not "once and for all".
fn is_everybody(tokens: &[Token<'_>], range: TokenRange) -> bool {
    let before = |back: usize| range.start.checked_sub(back).map(|at| &tokens[at]);
    tokens[range.start].is("all")
        && range.len() == 1
        && before(1).is_some_and(|it| it.is_any(&["for", "to", "by"]))
        && !before(2).is_some_and(|it| it.is("and"))
}

#[cfg(test)]
mod tests;
