//! With how much force somebody's doing is asked for: required, recommended, left to them.
//!
//! The three degrees are those of the key words of requirements (RFC 2119, 1997: MUST and REQUIRED, SHOULD and RECOMMENDED, OPTIONAL),
//! which follow the modal verbs of obligation (Quirk et al. 1985, 4.51-4.56).

use std::sync::LazyLock;

use super::words::Words;
use crate::language::grammar::Class;
use crate::language::grammar::role::is_adverb;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::lexicon::Lexicon;
use crate::language::token_range::TokenRange;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/force.txt")));

/// Words that ask for something, with their force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Force {
    /// Their tokens.
    pub tokens: TokenRange,
    /// From 1, what is left to somebody, over 2, what is recommended, to 3, what is required.
    pub level: u8,
}

/// What a text asks for now or for a time to come, in order, and neither denies nor makes a condition.
#[must_use]
pub fn forces(words: &Words<'_>) -> Vec<Force> {
    let tokens = &words.tokens;
    let force = |at: usize| {
        let entry = WORDS.longest(&tokens[at..])?;
        let (place, level) = entry.value.split_once(' ')?;
        let is_denied = words.negations.iter().any(|it| it.scope.contains(at) || it.cue.start == at + entry.len);
        (fits(words, at, place) && !is_denied && !words.is_in_condition(at))
            .then_some(Force { tokens: TokenRange::new(at, at + entry.len), level: level.parse().ok()? })
    };
    (0..tokens.len()).filter_map(force).collect()
}

fn fits(words: &Words<'_>, at: usize, place: &str) -> bool {
    let verb = |is_passive: bool| {
        let is_now = |it: &VerbGroup| !matches!(it.time, Time::Past | Time::Unfulfilled);
        words.parse().verbs.iter().any(|it| it.head == at && it.is_passive == is_passive && is_now(it))
    };
    match place {
        "done" => verb(true),
        "does" => verb(false),
        "is" => {
            let before = (0..at).rev().find(|it| !is_adverb(&words.tokens[*it]));
            let is_led = before.is_some_and(|it| words.tokens[it].is_in(Class::Be | Class::Copular));
            is_led && !matches!(words.parse().tags.get(at + 1), Some(Tag::Noun | Tag::Name))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;

    fn check(text: &str, expected: &[(&str, u8)]) {
        let words = Words::of(text, UNDATED);
        let found: Vec<_> = forces(&words).iter().map(|it| (words.text_of(it.tokens), it.level)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_is_asked_for_has_its_force() {
        check("Helmets will be required on the pier.", &[("required", 3)]);
        check("Helmets are now mandatory.", &[("mandatory", 3)]);
        check("The crew must wear a helmet.", &[("must", 3)]);
        check("The crew should wear a helmet.", &[("should", 2)]);
        check("We ask the crew to wear a helmet.", &[("ask", 2)]);
        check("The crew are being urged to wear a helmet.", &[("urged", 2)]);
        check("The course will remain voluntary.", &[("voluntary", 1)]);
    }

    #[test]
    fn what_is_over_denied_or_only_supposed_has_none() {
        check("Helmets were required on the pier.", &[]);
        check("Helmets are not required.", &[]);
        check("The crew must not wear a helmet.", &[]);
        check("If helmets are required, we will buy some.", &[]);
        check("The voluntary fire brigade came.", &[]);
    }
}
