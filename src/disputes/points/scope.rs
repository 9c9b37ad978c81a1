//! The sides let it cover different things: mutual or one-sided, or an "and" that makes two things of one.
//!
//! # Looks at
//! Words for what goes both ways ("exchange", "each other") and for what goes one way ("unilaterally"); and two words
//! that one side joins by "and" and the other does not, in accounts of the same day.
//!
//! # Not this when
//! - the proposition says what should be, and the accounts are of different days
//!
//! # Fires
//! ```text
//! about The two farms made a deal on sheep.
//! ada-roe 2025-03-02: “Five hundred sheep are exchanged for five hundred.”
//! ben-tal 2025-03-02: “We hand them over unilaterally.”
//! => scope exchanged / unilaterally
//! ```
//!
//! # Near miss
//! ```text
//! about The two farms made a deal on sheep.
//! ada-roe 2025-03-02: “Five hundred sheep are exchanged for five hundred.”
//! ben-tal 2025-03-02: “The swap begins on Monday.”
//! => undisputed
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use super::super::account::Text;
use super::super::{Account, Evidence, Pair, Point};
use crate::language::grammar::negation::{is_negated, negations};
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;
use crate::reading::Basis;
use crate::reading::limit::joined_in_one_only;

static WAYS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../ways.txt")));

/// The card.
pub(super) static POINT: Point =
    Point { id: "scope", title: "it covers other things", room: include_str!("scope.rs"), judge };

fn judge(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let is_of_one_day = pair.one.claim.said.overlaps(pair.other.claim.said);
    let ways = if pair.is_of_fact() || is_of_one_day { ways(pair) } else { None };
    let turned = |it: Evidence| Evidence { says: it.but, but: it.says, one: it.other, other: it.one, ..it };
    let joined = || joined(pair).or_else(|| joined(&pair.turned()).map(turned));
    ways.or_else(|| if is_of_one_day { joined() } else { None })
}

/// Both ways by the one account, one way by the other.
fn ways(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (one, other) = (way(pair.one)?, way(pair.other)?);
    let reason = "by one side it goes both ways, by the other one way".to_owned();
    let evidence =
        Evidence { says: one.text, but: other.text, one: one.basis, other: other.basis, amounts: None, reason };
    (one.value != other.value).then_some(evidence)
}

struct Way {
    value: &'static str,
    text: String,
    basis: Basis,
}

/// Which way it goes by an account that does not deny it.
fn way(account: &Account<'_>) -> Option<Way> {
    account.texts().iter().find_map(|text| {
        let denials = negations(&text.tokens);
        let found =
            |at: usize| WAYS.longest(&text.tokens[at..]).filter(|_| !is_negated(&denials, at)).map(|it| (at, it));
        let (at, found) = (0..text.tokens.len()).find_map(found)?;
        let bytes = bytes(&text.tokens[at..at + found.len]);
        Some(Way { value: found.value, text: text.slice(&bytes).to_owned(), basis: text.basis(bytes) })
    })
}

/// Two words that the one account joins and the other has side by side.
fn joined(pair: &Pair<'_, '_>) -> Option<Evidence> {
    let (ones, others) = (pair.one.texts(), pair.other.texts());
    let reason = "one ‘and’ makes two things of one".to_owned();
    let found = |one: &Text<'_>, other: &Text<'_>| {
        let (here, there) = joined_in_one_only(&one.tokens, &other.tokens)?;
        let (says, but) = (one.slice(&here).to_owned(), other.slice(&there).to_owned());
        let (one, other) = (one.basis(here), other.basis(there));
        Some(Evidence { says, but, one, other, amounts: None, reason: reason.clone() })
    };
    ones.iter().find_map(|one| others.iter().find_map(|other| found(one, other)))
}

fn bytes(words: &[Token<'_>]) -> Range<usize> {
    words[0].start..words[words.len() - 1].end
}

#[cfg(test)]
mod tests {
    use crate::casebook::disputes::check;

    #[test]
    fn one_and_changes_the_scope() {
        check(
            "about Work on the line should stop for a month.
             ada-roe 2025-03-02: “a pause on rail and harbour works”
             ben-tal 2025-03-02: “a pause on rail harbour works”
             => scope rail and harbour / rail harbour",
        );
    }

    #[test]
    fn what_is_denied_is_not_told() {
        check(
            "about The two farms made a deal on sheep.
             ada-roe 2025-03-02: “Sheep are exchanged.”
             ben-tal 2025-03-02: “It is not unilateral.”
             => undisputed",
        );
    }
}
