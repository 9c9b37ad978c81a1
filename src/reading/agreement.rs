//! Whether something is told as agreed, or only as talked about.

use std::ops::Range;
use std::sync::LazyLock;

use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static AGREEMENT: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/agreement.txt")));

/// How settled it is told to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Those whom it concerns agreed.
    Agreed,
    /// It was talked about, thought of, raised.
    Talked,
}

impl Agreement {
    /// How it prints.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Talked => "talked about",
        }
    }
}

/// So many tokens before the word, a denial or a condition takes it back: "was not agreed", "if it is agreed".
const REACH: usize = 4;
/// So many tokens after "agreed", a weaker word is what was agreed to: "agreed to consider".
const CHAIN: usize = 3;

/// How settled the words tell something to be, and the bytes that say so; of several, the first. A chain is as firm as
/// its weakest word. `None` where nothing is said of it, or it is denied or made a condition.
#[must_use]
pub fn agreement(tokens: &[Token<'_>]) -> Option<(Agreement, Range<usize>)> {
    let at = (0..tokens.len()).find(|at| word_at(tokens, *at).is_some())?;
    let (agreement, len) = word_at(tokens, at)?;
    let before = &tokens[at.saturating_sub(REACH)..at];
    if before.iter().any(takes_back) {
        return None;
    }
    let weaker = (at + len..(at + len + CHAIN).min(tokens.len()))
        .find_map(|next| word_at(tokens, next).filter(|it| it.0 == Agreement::Talked).map(|it| (next, it.1)));
    let (agreement, last) = weaker.map_or((agreement, at + len), |(next, len)| (Agreement::Talked, next + len));
    Some((agreement, tokens[at].start..tokens[last - 1].end))
}

fn word_at(tokens: &[Token<'_>], at: usize) -> Option<(Agreement, usize)> {
    let found = AGREEMENT.longest(&tokens[at..])?;
    Some((if found.value == "agreed" { Agreement::Agreed } else { Agreement::Talked }, found.len))
}

fn takes_back(token: &Token<'_>) -> bool {
    token.is_in(Class::Negator | Class::Hypothetical) || token.is_any(&["once", "until", "when"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: Option<(Agreement, &str)>) {
        let found = agreement(&tokens(text)).map(|(agreement, range)| (agreement, &text[range]));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn agreed_is_more_than_talked_about() {
        check("The two towns have agreed to share the well.", Some((Agreement::Agreed, "agreed to")));
        check("We talked about the well.", Some((Agreement::Talked, "talked about")));
        check("The well is ours.", None);
    }

    #[test]
    fn a_chain_is_as_firm_as_its_weakest_word() {
        check("They agreed to consider the well.", Some((Agreement::Talked, "agreed to consider")));
    }

    #[test]
    fn what_is_denied_or_a_condition_is_not_told() {
        check("No date was agreed.", None);
        check("The well opens once terms are agreed.", None);
        check("We did not discuss the well.", None);
    }
}
