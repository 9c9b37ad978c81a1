//! Whether a speaker expressly takes no side: "I will not comment", "we are neutral", "I have not made up my mind".

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static PHRASES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/noncommittal.txt")));

/// The tokens that take no side.
#[must_use]
pub fn noncommittal(tokens: &[Token<'_>]) -> Option<TokenRange> {
    (0..tokens.len()).find_map(|at| PHRASES.longest(&tokens[at..]).map(|it| TokenRange::new(at, at + it.len)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: Option<&str>) {
        let tokens = tokens(text);
        let found = noncommittal(&tokens).map(|it| &text[tokens[it.start].start..tokens[it.end - 1].end]);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn who_takes_no_side_says_so() {
        check("I will not comment on the bridge.", Some("not comment"));
        check("The harbour board has not made up its mind.", Some("not made up its mind"));
        check("There are good arguments for and against the ferry.", Some("for and against"));
    }

    #[test]
    fn who_merely_says_nothing_of_it_takes_no_side_with_no_words() {
        check("The bridge was closed.", None);
        check("We are against the bridge.", None);
    }
}
