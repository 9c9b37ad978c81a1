//! What the ending of a word tells where nothing else is known of it.

use super::class::Class;
use crate::language::token::Token;

/// Whether a word has the ending of a past tense or participle.
#[must_use]
pub fn ends_in_ed(token: &Token<'_>) -> bool {
    token.text.len() > 4
        && token.text.ends_with("ed")
        && !token.is_any(&["need", "indeed", "exceed", "proceed", "succeed"])
}

/// Whether a verb has the shape of one that may describe a noun: `elected`, `rising`, `broken`, `known`.
#[must_use]
pub fn may_be_participle(verb: &Token<'_>) -> bool {
    ["ed", "ing", "en"].iter().any(|it| verb.text.ends_with(it)) || verb.is_in(Class::IrregularParticiple)
}

/// Whether a word has an ending that makes adjectives (Quirk et al. 1985, appendix I.35-I.43). -ate makes as many nouns.
#[must_use]
pub fn ends_as_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 10] = ["able", "al", "ary", "ful", "ible", "ic", "ish", "ive", "less", "ous"];
    ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn endings_tell_the_past_and_adjectives() {
        let word = |text: &'static str| tokens(text)[0];
        assert!(ends_in_ed(&word("agreed")) && !ends_in_ed(&word("need")) && !ends_in_ed(&word("exceed")));
        assert!(ends_as_adjective("national") && ends_as_adjective("safe-ish") && !ends_as_adjective("table"));
    }
}
