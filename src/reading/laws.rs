//! What holds of everything that is read from words, whatever the words.

use crate::language::token_range::TokenRange;
use proptest::prelude::*;

use super::certainty::{certainty, hedges};
use super::commitment::{commitment, commitments};
use super::condition::conditions;
use super::scope::quantifiers;
use crate::language::grammar::negation::{is_negated, negations};
use crate::language::token::tokens;

/// Words that the readings look for, in an order that nobody would write.
const WORDS: &str = "not no never without if unless until once only and or but that who which because the a ships Tal \
                     may will would decided to plan hope sail sailed sailing it they we think believe is are was have \
                     all most some both eastern , . ? ; - ( n't ' \u{2019} \u{201c} 5 ago unlikely denied ruled out \
                     should said possible Should as long , , ,";

fn soup() -> impl Strategy<Value = String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    prop::collection::vec(prop::sample::select(words), 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn every_range_lies_within_the_tokens(text in soup()) {
        let tokens = tokens(&text);
        let lies = |range: TokenRange| range.start <= range.end && range.end <= tokens.len();
        let negations = negations(&tokens);
        prop_assert!(negations.iter().all(|it| lies(it.cue) && lies(it.scope)));
        prop_assert!(conditions(&tokens).iter().all(|it| lies(it.marker) && lies(it.clause)));
        prop_assert!(hedges(&tokens).iter().all(|it| lies(it.range)));
        prop_assert!(commitments(&tokens).iter().all(|it| lies(it.range)));
        prop_assert!(quantifiers(&tokens).iter().all(|it| lies(it.range)));
        prop_assert!(certainty(&tokens).is_none_or(|(_, range)| lies(range)));
        prop_assert!(commitment(&tokens).is_none_or(|(_, range)| lies(range)));
        for at in 0..tokens.len() {
            let scopes = negations.iter().filter(|it| it.scope.contains(at)).count();
            prop_assert_eq!(is_negated(&negations, at), scopes % 2 == 1);
        }
    }
}
