//! How strongly something is so: somewhat, largely, entirely (Quirk et al. 1985, downtoners and amplifiers).

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static DEGREES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/degrees.txt")));

/// The degree of what is said without any such word.
pub const PLAIN: u8 = 3;

/// A word of degree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Degree {
    /// Its tokens.
    pub tokens: TokenRange,
    /// From 1, hardly, over 3, what is simply said, to 5, entirely.
    pub level: u8,
}

/// All words of degree, in order.
#[must_use]
pub fn degrees(tokens: &[Token<'_>]) -> Vec<Degree> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(entry) = DEGREES.longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        // "not fully", "with no further conditions": what is denied, or counts something, says nothing of how strongly
        let is_denied = at > 0 && (tokens[at - 1].is_in(Class::Negator) || tokens[at - 1].is("any"));
        let level = entry.value.parse().ok().filter(|_| !is_denied);
        found.extend(level.map(|level| Degree { tokens: TokenRange::new(at, at + entry.len), level }));
        at += entry.len;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[(&str, u8)]) {
        let tokens = tokens(text);
        let shown = |it: &Degree| (&text[tokens[it.tokens.start].start..tokens[it.tokens.end - 1].end], it.level);
        assert_eq!(degrees(&tokens).iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn words_of_degree_are_found_with_their_degree() {
        check("Rents are somewhat high, and very unevenly so.", &[("somewhat", 2), ("very", 4)]);
        check("The ferry is late to some extent.", &[("to some extent", 2)]);
        check("The ferry is late.", &[]);
    }

    #[test]
    fn what_is_denied_is_of_no_degree() {
        check("The ferry sails, but not unconditionally.", &[]);
        check("The ferry sails with no further conditions.", &[]);
    }
}
