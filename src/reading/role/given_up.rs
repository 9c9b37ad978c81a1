//! Where a text gives up what was planned, offered or set: "we are withdrawing our profit target".

use std::collections::HashSet;
use std::sync::LazyLock;

use super::Reader;
use super::decide::noun;
use crate::language::grammar::Class;
use crate::language::grammar::negation::is_negated;
use crate::language::grammar::verb_group::VerbGroup;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;
use crate::reading::word_key::{word_key, word_keys};

static VERBS: LazyLock<HashSet<u64>> = LazyLock::new(|| word_keys(include_str!("lexicon/giving_up.txt")));

/// How many tokens of a name may stand between the verb and its noun: "our full-year profit target".
const REACH: usize = 6;

/// Whether a word is a form of a verb by which something is given up.
pub(super) fn gives_up(token: &Token<'_>) -> bool {
    VERBS.contains(&word_key(token.text))
}

impl Reader<'_, '_> {
    /// The verb and the target, offer or plan that it gives up; where that is denied, nothing is given up.
    pub(super) fn given_up(&self) -> Option<TokenRange> {
        let tokens = self.tokens();
        let is_frame =
            |at: &usize| noun(&tokens[*at]) == Some("frame") && !tokens.get(at + 1).is_some_and(|it| it.is("-"));
        let in_name = |at: &usize| {
            let it = &tokens[*at];
            it.kind != Kind::Punct && !it.is_in(Class::Preposition) || it.is("-")
        };
        // what is threatened has not been done
        if self.words.conditions.iter().any(|it| it.kind.is_condition()) {
            return None;
        }
        let found = |verb: &VerbGroup| {
            if !gives_up(&tokens[verb.head]) || is_negated(&self.words.negations, verb.head) {
                return None;
            }
            if verb.is_passive {
                let start = verb.tokens.start.saturating_sub(REACH);
                let named = (start..verb.tokens.start).rev().take_while(in_name).find(is_frame)?;
                return Some(TokenRange::new(named, verb.tokens.end));
            }
            let end = tokens.len().min(verb.tokens.end + REACH);
            let named = (verb.tokens.end..end).take_while(in_name).find(is_frame)?;
            Some(TokenRange::new(verb.tokens.start, named + 1))
        };
        self.verbs.iter().find_map(found)
    }
}

#[cfg(test)]
mod tests {
    use crate::claim::UNDATED;
    use crate::reading::words::Words;

    fn check(text: &str, expected: Option<&str>) {
        let words = Words::of(text, UNDATED);
        assert_eq!(words.roles().void.map(|it| words.text_of(it)), expected, "{text}");
    }

    #[test]
    fn a_target_is_given_up_in_whatever_words() {
        check("We are withdrawing our full-year profit target.", Some("are withdrawing our full-year profit target"));
        check("The offer for the mill was dropped.", None);
        check("The guidance has been suspended.", Some("guidance has been suspended"));
        check("We have abandoned the plan.", Some("have abandoned the plan"));
        check("The march has been called off.", Some("has been called off"));
        check("The sailors have called off the strike.", Some("have called off"));
    }

    #[test]
    fn what_is_not_given_up_stays() {
        check("We are not withdrawing our target.", None);
        check("We withdrew our troops.", None);
        check("If they sail, we withdraw our offer.", None);
    }
}
