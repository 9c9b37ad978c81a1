//! Amounts in English prose: how much of what, per what, with the bounds that the words leave open.

mod assemble; // one amount from its figures, bounds, unit and denominator
mod bound; // up to, at least, more than, about
mod context; // numbers that are no amounts: dates, years, codes, names
mod counted; // what is counted: the head noun, in the singular
mod denominator; // per month, each, in total
mod figure; // one number with its currency sign and its unit
mod measure; // what it is of, and per what
mod scale; // units that measure one thing

pub use figure::currency;
pub use scale::{factor, months};

use std::ops::Range;

use crate::amount::Amount;
use crate::language::number::split_numerals;
use crate::language::token::{Token, tokens};

/// An amount and the bytes that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The bytes of bound, number, unit and denominator.
    pub range: Range<usize>,
    /// What they say.
    pub amount: Amount,
    /// Whether the words say that it is not exact (`about 50`, `nearly 50`): its bounds are those of the figure all
    /// the same, since no words say how far it may be off.
    pub is_approximate: bool,
    /// Between which numbers the words may be meant: `about 50` is 45 to 55, `nearly 50` 45 to 50, `more than 50`
    /// anything from 50 on, and a third is no exact share.
    pub meant: (f64, f64),
}

impl Found {
    /// Whether things are counted that have a name, and no money, no share and no length of time.
    #[must_use]
    pub fn counts_things(&self) -> bool {
        let unit = self.amount.unit.as_str();
        unit.starts_with(char::is_lowercase) && unit != "percent" && !is_of_time(unit)
    }
}

/// Whether a unit is one of time, so that an amount of it is a length of time.
#[must_use]
pub fn is_of_time(unit: &str) -> bool {
    figure::is_time(unit)
}

/// How strictly a number must be shown to be an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setting {
    /// In prose, where most bare numbers are something else.
    Prose,
    /// Where the text is an amount or nothing.
    Alone,
}

/// All amounts of a text in order, given its tokens. Numbers in dates, clock times, years, names and codes are left out,
/// and so is what may be one of them: an amount is returned only where the words leave no doubt that it is one.
#[must_use]
pub fn amounts(text: &str, tokens: &[Token<'_>]) -> Vec<Found> {
    let split = split_numerals(tokens, figure::is_unit);
    find(text, &split, Setting::Prose)
}

/// A whole text as one amount (`5 bn EUR/year`, `at least 30 days`); `None` where it is not entirely one.
/// What belongs to the thing counted may follow it (`1000 prisoners of war`).
#[must_use]
pub fn read(text: &str) -> Option<Amount> {
    let whole = text.trim();
    let split = split_numerals(&tokens(whole), figure::is_unit);
    let mut found = find(whole, &split, Setting::Alone);
    let only = found.pop().filter(|only| found.is_empty() && only.range.start == 0)?;
    let rest = split.iter().skip_while(|token| token.start < only.range.end);
    let is_whole = counted::is_complement(&rest.collect::<Vec<_>>());
    is_whole.then(|| Amount { text: whole.to_owned(), ..only.amount })
}

fn find(text: &str, tokens: &[Token<'_>], setting: Setting) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut at, mut floor) = (0, 0);
    while at < tokens.len() {
        let step = assemble::step(text, tokens, floor, at, setting);
        found.extend(step.found);
        if step.next > at + 1 {
            floor = step.next;
        }
        at = step.next;
    }
    found
}

#[cfg(test)]
mod tests;
