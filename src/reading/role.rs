//! What each word does in building a clause, by word lists and a few endings.

use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

static ROLES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/roles.txt")));

/// What a word does in building a clause; the classes of `lexicon/clause.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Subject,
    Pronoun,
    Determiner,
    Auxiliary,
    Finite,
    Coordinator,
    Contrast,
    Subordinator,
    Connective,
    Relative,
    That,
    Preposition,
    Adverb,
}

/// What the token does; `None` for words with a meaning of their own, numbers and marks.
pub(super) fn role(token: &Token<'_>) -> Option<Role> {
    if token.kind != Kind::Word || token.text.len() > 10 {
        return None;
    }
    if token.text.starts_with(['\'', '\u{2019}']) {
        return token.is_any(&["'s", "'re", "'ve", "'ll", "'d", "'m"]).then_some(Role::Auxiliary);
    }
    Some(match ROLES.get(token.text)? {
        "subject" => Role::Subject,
        "pronoun" => Role::Pronoun,
        "determiner" => Role::Determiner,
        "auxiliary" => Role::Auxiliary,
        "finite" => Role::Finite,
        "coordinator" => Role::Coordinator,
        "contrast" => Role::Contrast,
        "subordinator" => Role::Subordinator,
        "connective" => Role::Connective,
        "relative" => Role::Relative,
        "that" => Role::That,
        "preposition" => Role::Preposition,
        _ => Role::Adverb,
    })
}

/// What the token at `at` does, `None` too where there is none.
pub(super) fn role_at(tokens: &[Token<'_>], at: usize) -> Option<Role> {
    role(tokens.get(at)?)
}

/// Whether a word stands between the words of a verb without changing it: `still`, `certainly`.
pub(super) fn is_adverb(token: &Token<'_>) -> bool {
    role(token) == Some(Role::Adverb) || (token.text.len() > 4 && token.text.ends_with("ly"))
}

/// Whether the token is a form of the verb `be`.
pub(super) fn is_be(token: &Token<'_>) -> bool {
    token.is_any(&["is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"])
}

/// Whether a word has the ending of a past tense or participle.
pub(super) fn ends_in_ed(token: &Token<'_>) -> bool {
    token.text.len() > 4
        && token.text.ends_with("ed")
        && !token.is_any(&["need", "indeed", "exceed", "proceed", "succeed"])
}

/// Whether the token only marks words as quoted.
pub(super) fn is_quotation_mark(token: &Token<'_>) -> bool {
    matches!(token.text, "\"" | "\u{201c}" | "\u{201d}" | "'" | "\u{2018}" | "\u{2019}" | "\u{ab}" | "\u{bb}")
}

/// The words of a range, for tests.
#[cfg(test)]
pub(super) fn words(text: &str, tokens: &[Token<'_>], range: &std::ops::Range<usize>) -> String {
    if range.is_empty() {
        return String::new();
    }
    text[tokens[range.start].start..tokens[range.end - 1].end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[Option<Role>]) {
        assert_eq!(tokens(text).iter().map(role).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn small_words_have_roles_and_the_others_none() {
        check("The ships", &[Some(Role::Determiner), None]);
        check("They\u{2019}ll sail", &[Some(Role::Subject), Some(Role::Auxiliary), None]);
        check("because 5 sank", &[Some(Role::Subordinator), None, None]);
    }

    #[test]
    fn endings_tell_adverbs_and_the_past() {
        let word = |text: &'static str| tokens(text)[0];
        assert!(is_adverb(&word("certainly")) && is_adverb(&word("still")) && !is_adverb(&word("fly")));
        assert!(ends_in_ed(&word("agreed")) && !ends_in_ed(&word("need")) && !ends_in_ed(&word("exceed")));
    }
}
