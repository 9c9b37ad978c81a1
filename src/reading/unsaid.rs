//! Where the words expressly give no figure, or no date: "I will not put a figure on it", "there is no date for it".

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::language::calendar::deadline::{Deadline, DeadlineKind};
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static PHRASES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/unsaid.txt")));

/// What is so for nobody.
const UNKNOWN: &[&str] = &["undecided", "unknown", "unclear"];
/// How far before the phrase the word that denies it may stand, in tokens.
const REACH: usize = 6;

/// Words that expressly leave something open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaid {
    /// Their tokens, with the word that denies.
    pub tokens: TokenRange,
    /// What they leave open.
    pub what: Open,
}

/// What words leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// How much or how many.
    Figure,
    /// By when.
    Date,
}

/// All that the words expressly leave open, in order; an end left open (`indefinitely`) is a date left open.
#[must_use]
pub fn unsaid(tokens: &[Token<'_>], deadlines: &[Deadline]) -> Vec<Unsaid> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(entry) = PHRASES.longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let (what, how) = entry.value.split_once(' ').unwrap_or((entry.value, ""));
        let range = TokenRange::new(at, at + entry.len);
        let whole = match how {
            "denied" => denied(tokens, at).map(|start| TokenRange::new(start, range.end)),
            "asked" => asked(tokens, range),
            _ => Some(range),
        };
        let what = if what == "figure" { Open::Figure } else { Open::Date };
        found.extend(whole.map(|tokens| Unsaid { tokens, what }));
        at = range.end;
    }
    let open = deadlines.iter().filter(|it| it.kind == DeadlineKind::OpenEnded);
    found.extend(open.filter_map(|it| {
        let start = tokens.iter().position(|token| token.start >= it.range.start)?;
        let len = tokens[start..].iter().take_while(|token| token.start < it.range.end).count();
        Some(Unsaid { tokens: TokenRange::new(start, start + len), what: Open::Date })
    }));
    found.sort_by_key(|it| it.tokens.start);
    found
}

/// Where the denial begins that a phrase at `at` stands under.
fn denied(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let near = (at.saturating_sub(REACH)..at).rev().take_while(|it| !ends(&tokens[*it]));
    near.into_iter().find(|it| tokens[*it].is_in(Class::Negator))
}

/// The words of a question that is left open: `we do not know how many`, `how many is undecided`.
fn asked(tokens: &[Token<'_>], phrase: TokenRange) -> Option<TokenRange> {
    let before = phrase.start.checked_sub(1).map(|it| &tokens[it]).filter(|it| !ends(it));
    if let Some(before) = before {
        if before.is_any(UNKNOWN) {
            return Some(TokenRange::new(phrase.start - 1, phrase.end));
        }
        let first = phrase.start.saturating_sub(REACH);
        let start = (first..phrase.start).find(|it| tokens[*it].is("too") && tokens[it + 1].is("early"));
        let start = start.or_else(|| denied(tokens, phrase.start));
        return start.filter(|_| before.is_in(Class::SaysThat)).map(|start| TokenRange::new(start, phrase.end));
    }
    let rest = phrase.end..tokens.len();
    let end = rest.clone().find(|it| ends(&tokens[*it])).unwrap_or(tokens.len());
    let open = (rest.start..end)
        .any(|it| tokens[it].is_any(UNKNOWN) || (tokens[it].is_in(Class::SaysThat) && denied(tokens, it).is_some()));
    open.then_some(phrase)
}

/// Whether a mark ends what belongs together.
fn ends(token: &Token<'_>) -> bool {
    token.is_in(Class::Stop | Class::HalfStop | Class::Comma)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[(&str, Open)]) {
        let tokens = tokens(text);
        let shown = |it: &Unsaid| (&text[tokens[it.tokens.start].start..tokens[it.tokens.end - 1].end], it.what);
        assert_eq!(unsaid(&tokens, &[]).iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_figure_may_be_refused_or_unknown() {
        check("I will not put a figure on it.", &[("not put a figure on", Open::Figure)]);
        check("We do not yet know how many came.", &[("not yet know how many", Open::Figure)]);
        check("It is too early to say how much it costs.", &[("too early to say how much", Open::Figure)]);
        check("How many came is unknown.", &[("How many", Open::Figure)]);
        check("She knows how many came.", &[]);
        check("The number of ships is 5.", &[]);
    }

    #[test]
    fn a_date_may_be_left_open() {
        check("There is no date for the opening.", &[("no date for", Open::Date)]);
        check("We cannot say when it opens.", &[("cannot say when", Open::Date)]);
        check("It opens when the tide is in.", &[]);
        check("The date for the opening is Monday.", &[]);
    }
}
