//! Words by which a speaker says that it is otherwise now: *no longer*, *as previously planned*, *will now be*.

use std::ops::Range;
use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static TURNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/turns.txt")));

/// Where a statement says so, in order.
pub(super) fn turns(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let found = (0..tokens.len()).filter_map(|at| TURNS.longest(&tokens[at..]).map(|it| at..at + it.len));
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn a_speaker_says_that_it_is_otherwise_now() {
        let found = |text: &str| turns(&tokens(text)).len();
        assert_eq!(found("The pier will now be open on Monday only."), 1);
        assert_eq!(found("We can no longer sail as originally planned."), 2);
        assert_eq!(found("The pier will be open."), 0);
    }
}
