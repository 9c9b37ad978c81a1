//! What of its classes a word has only where it stands: adverbs in -ly, and verbs that were cut off their *n't*.

use super::adverb::is_adverb_in_ly;
use super::class::{Class, Classes};
use crate::language::token::Token;

/// What *ca* is before *n't*, and nowhere else.
const VERBS: Classes =
    Classes::of(&[Class::Be, Class::Modal, Class::Ability, Class::Volition, Class::Future, Class::CutVerb]);

/// Gives all words the classes that they have where they stand.
pub(in crate::language) fn settle_classes(tokens: &mut [Token<'_>]) {
    for at in 0..tokens.len() {
        if is_adverb_in_ly(tokens, at) {
            tokens[at].classes = tokens[at].classes | Class::Adverb | Class::Manner;
        } else if tokens[at].is_in(Class::CutVerb) && !tokens.get(at + 1).is_some_and(|next| next.is("n't")) {
            tokens[at].classes = tokens[at].classes.without(VERBS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn what_is_left_of_a_verb_is_one_before_its_denial_alone() {
        let is_verb = |text: &str| tokens(text).iter().any(|it| it.is_in(VERBS));
        assert!(is_verb("They can\u{2019}t sail") && is_verb("It won't sail"));
        assert!(!is_verb("Ca. 5 ships") && !is_verb("the AI of Sha Tin"));
    }
}
