//! What the ending of a word tells where nothing else is known of it.

use super::class::Class;
use crate::language::token::Token;

/// Words in -ed that are no past tense or participle.
const NO_PAST: &[&str] = &[
    "need", "indeed", "exceed", "proceed", "succeed", "feed", "heed", "speed", "bleed", "breed", "seed", "weed",
    "embed", "shred",
];

/// Whether a word has the ending of a past tense or participle, and is long enough that the ending tells it.
#[must_use]
pub fn ends_in_ed(token: &Token<'_>) -> bool {
    token.text.len() > 4 && is_past_in_ed(token)
}

/// Whether a verb in -ed stands in the past tense or is a participle: `used`, not `need`.
#[must_use]
pub fn is_past_in_ed(verb: &Token<'_>) -> bool {
    verb.text.ends_with("ed") && !verb.is_any(NO_PAST)
}

/// Whether a verb has the shape of one that may describe a noun: `elected`, `rising`, `broken`, `known`.
#[must_use]
pub fn may_be_participle(verb: &Token<'_>) -> bool {
    ["ed", "ing", "en"].iter().any(|it| verb.text.ends_with(it)) || verb.is_in(Class::IrregularParticiple)
}

/// Whether a word has the form in which no verb follows a noun in the singular: `call`, `speech`.
#[must_use]
pub fn is_bare(token: &Token<'_>) -> bool {
    let is_inflected = ["s", "ed", "ing"].iter().any(|it| token.text.ends_with(it));
    let is_past = token.is_in(Class::IrregularPast);
    !(is_inflected || may_be_participle(token) || is_past || token.is_capitalized())
}

/// Whether a word has an ending that makes adjectives (Quirk et al. 1985, appendix I.35-I.43). -ate makes as many nouns.
#[must_use]
pub fn ends_as_adjective(word: &str) -> bool {
    ends_as_adjective_only(word) || ends_with_one(word, &["al", "ary", "ful", "ic", "ive"])
}

/// Whether a word has an ending that makes adjectives and hardly ever a noun: `careless`, but `principal`.
#[must_use]
pub fn ends_as_adjective_only(word: &str) -> bool {
    ends_with_one(word, &["able", "ible", "ish", "less", "ous"])
}

/// Whether a word has one of these endings, and a stem before it.
fn ends_with_one(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
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
