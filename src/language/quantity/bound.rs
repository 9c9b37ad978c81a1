//! Words around an amount that say how far it may be off: up to, at least, more than, about.

use std::sync::LazyLock;

use crate::language::grammar::Class;
use crate::language::lexicon::{Lexicon, Match};
use crate::language::token::{Kind, Token};

static BEFORE: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/bounds.txt")));
static BEHIND: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/bounds_behind.txt")));

/// More tokens than the longest entry of the lists.
const LONGEST: usize = 6;

/// What the words around a figure leave open.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Bounds {
    pub(super) is_most: bool,
    pub(super) is_least: bool,
    pub(super) is_approximate: bool,
    /// How far the true number may lie below and above the figure, as shares of it.
    pub(super) slack: Slack,
    /// Whether the number is called a total (`a total of 50`), which leaves nothing open, and is no denominator either:
    /// most totals are simply counts.
    pub(super) is_total: bool,
    /// Whether a negation stands before the words that no entry of the list has: what they then leave open is unclear.
    pub(super) is_negated: bool,
    /// Whether the upper limit comes after an `and`.
    pub(super) is_between: bool,
}

/// How far a number may lie from its figure, as shares of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Slack {
    pub(super) below: f64,
    pub(super) above: f64,
}

/// What is called *about* so much is within a tenth of it.
const NEAR: f64 = 0.1;

impl Bounds {
    /// Whether the words show that a number is an amount.
    pub(super) fn is_any(self) -> bool {
        self != Self::default()
    }

    fn add(&mut self, found: Match) {
        match found.value {
            "most" | "below" => self.is_most = true,
            "least" | "above" => self.is_least = true,
            "total" => self.is_total = true,
            "between" => self.is_between = true,
            _ => self.is_approximate = true,
        }
        self.slack = match found.value {
            "short" => Slack { below: NEAR, above: 0.0 },
            "near" => Slack { below: NEAR, above: NEAR },
            _ => self.slack,
        };
    }
}

fn is_currency(mark: char) -> bool {
    mark == '\u{a3}' || mark == '\u{a5}' || ('\u{20a0}'..='\u{20cf}').contains(&mark)
}

/// The bounds that end right before `start`, not reaching before `floor`, and where they begin.
/// Two may follow each other: `up to about 50`. With `is_time`, "over" is left alone: it also means "during".
pub(super) fn read_before(tokens: &[Token<'_>], floor: usize, start: usize, is_time: bool) -> (Bounds, usize) {
    let mut bounds = Bounds::default();
    let mut begin = start;
    for _ in 0..2 {
        let Some(found) = BEFORE.longest_before(&tokens[floor..begin], LONGEST) else { break };
        if is_time && found.len == 1 && tokens[begin - 1].is("over") {
            break;
        }
        bounds.add(found);
        begin -= found.len;
    }
    let before = tokens[floor..begin].last().filter(|_| begin < start);
    if before.is_some_and(|it| it.is_any(&["anything", "nothing"])) {
        // "we will not take anything below 6": at least 6
        let is_denied = before.is_some_and(|it| it.is("nothing"))
            || tokens[floor..begin - 1].iter().rev().take(DENIED).any(|it| it.is_in(Class::Negator));
        if is_denied {
            (bounds.is_most, bounds.is_least) = (bounds.is_least, bounds.is_most);
        }
        return (bounds, begin - 1);
    }
    bounds.is_negated = before.is_some_and(|word| word.is_in(Class::Negator | Class::NearNegator));
    (bounds, begin)
}

/// How many tokens before *anything* the word may stand that denies it.
const DENIED: usize = 4;

/// Adds the bounds that stand at `at` (`or more`, `+`), and returns the index after them.
pub(super) fn read_behind(tokens: &[Token<'_>], at: usize, bounds: &mut Bounds) -> usize {
    let Some(found) = BEHIND.longest(&tokens[at..]) else { return at };
    let is_sign = !tokens[at].text.starts_with(char::is_alphabetic);
    let touches = at > 0 && tokens[at - 1].touches(&tokens[at]);
    let next = tokens.get(at + found.len);
    // "5 plus 3" is a sum, "5 maximum security prisons" no limit, "5 and more than 3" two amounts, "1+1" neither
    let goes_on = next.is_some_and(|next| match next.kind {
        Kind::Word => found.len == 1 && !is_sign || next.is("than"),
        Kind::Number => true,
        // "and over $80": the bound of the next amount
        Kind::Punct => !is_sign && (next.text == "$" || next.text.chars().all(is_currency)),
    });
    let contradicts =
        matches!(found.value, "most" | "below") && bounds.is_least || found.value == "least" && bounds.is_most;
    if is_sign != touches || goes_on || contradicts {
        return at;
    }
    bounds.add(found);
    at + found.len
}
