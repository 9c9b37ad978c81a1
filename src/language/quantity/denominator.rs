//! Per what an amount is, or how it was counted: per month, a year, each, in total.

use std::sync::LazyLock;

use super::figure;
use crate::language::content::is_function_word;
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::plural::singular;
use crate::language::token::{Kind, Token};

static DENOMINATORS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/denominators.txt")));

/// How many words may stand between an amount and its denominator: `$5 million in aid a year`.
const FARTHEST: usize = 4;

/// The denominator after `at`, perhaps after a few words, and the index after it.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    for start in at..tokens.len().min(at + FARTHEST + 1) {
        // "from a year", "in each week" are times
        let is_time = start > at && is_function_word(&tokens[start - 1]);
        if let Some(found) = here(tokens, start).filter(|_| !is_time) {
            return Some(found);
        }
        let is_passed = match start == at {
            true => tokens[start].is_in(Class::Preposition) || tokens[start].is("worth"),
            false => {
                tokens[start].kind == Kind::Word
                    && !tokens[start].is_in(Class::Coordinator | Class::Contrast | Class::That)
                    && !tokens[start].is("to")
            }
        };
        if !is_passed {
            break;
        }
    }
    None
}

/// The denominator that begins exactly at `at`.
fn here(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let first = tokens.get(at)?;
    let is_slash = first.text == "/" && at > 0 && tokens[at - 1].touches(first);
    if is_slash || first.is("per") {
        if let Some(found) = DENOMINATORS.longest(&tokens[at..]) {
            return Some((found.value.to_owned(), at + found.len));
        }
        let word = tokens.get(at + 1).filter(|word| word.kind == Kind::Word && !word.is("cent"))?;
        let name = match word.text {
            "h" | "hr" => "hour".to_owned(),
            "s" | "sec" => "second".to_owned(),
            "d" => "day".to_owned(),
            "yr" | "y" => "year".to_owned(),
            "mo" => "month".to_owned(),
            other => figure::unit(word).map_or_else(|| singular(other), str::to_owned),
        };
        return Some((name, at + 2));
    }
    let found = DENOMINATORS.longest(&tokens[at..])?;
    // "each side" has a noun of its own, and "a day's notice" is none
    let next = tokens.get(at + found.len);
    let is_determiner = first.is("each")
        && found.len == 1
        && next.is_some_and(|next| next.kind == Kind::Word && !next.is_in(Class::Coordinator | Class::Preposition));
    let is_adjective = found.len == 1
        && !first.is("each")
        && !first.is("apiece")
        && next.is_some_and(|next| next.kind == Kind::Word && !next.is_in(Class::Adverb) && !is_function_word(next));
    // "a day's notice", "$5 million a year earlier"
    let is_time = next
        .is_some_and(|next| next.is_any(&["'s", "ago", "earlier", "later", "before", "after", "old", "hence", "of"]));
    (!is_determiner && !is_adjective && !is_time).then(|| (found.value.to_owned(), at + found.len))
}
