//! Whether who speaks says something of himself, and says it as so: not denied, not asked, on no condition, and by nobody else.

use super::words::Words;
use crate::language::grammar::clause::is_stop;
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// What may stand between who speaks and what is said: *I have now changed*. What may or could have been was not.
pub const BETWEEN: Classes = Classes::of(&[Class::Have, Class::Be, Class::Do, Class::CutVerb, Class::Adverb]);

/// What stands before the subject in *had I changed my mind* and *was I wrong*.
const TURNED: Classes = Classes::of(&[Class::Have, Class::Be, Class::Do, Class::Modal, Class::HadOrWould]);

/// Whether a word stands for who speaks, as a subject.
#[must_use]
pub fn is_who_speaks(token: &Token<'_>) -> bool {
    token.is_in(Class::FirstPerson) && token.is_in(Class::SubjectPronoun)
}

/// Whether a phrase, the subject included, is told as so by who speaks.
#[must_use]
pub fn is_avowed(words: &Words<'_>, phrase: TokenRange) -> bool {
    let tokens = &words.tokens;
    let start = (0..phrase.start).rev().find(|at| tokens[*at].kind == Kind::Punct).map_or(0, |it| it + 1);
    let before = &tokens[start..phrase.start];
    let lead = before.iter().find(|it| !it.is_in(Class::Adverb) && !it.is_in(Class::Coordinator));
    // "I admit that I was wrong"; but not "I was told that", "I said that", and not "they say".
    let is_retold = |it: &Token<'_>| it.is_in(Class::Be) || it.is("said");
    let is_own = lead.is_none_or(is_who_speaks) && !before.iter().any(is_retold);
    let is_open = before.iter().any(|it| it.is_in(Class::Interrogative) || it.is("if"))
        || before.last().is_some_and(|it| it.is_in(TURNED))
        || words.is_in_condition(phrase.start);
    let mut inside = phrase.of(tokens).iter().take_while(|it| it.is_in(BETWEEN) || is_who_speaks(it));
    let is_denied = inside.any(|it| it.is_in(Class::Negator))
        || words.negations.iter().any(|it| it.cue.end <= phrase.start && it.scope.contains(phrase.end - 1));
    let end = (phrase.end..tokens.len()).find(|at| is_stop(tokens, *at));
    let is_asked = end.is_some_and(|it| tokens[it].is("?"));
    is_own && !is_open && !is_denied && !is_asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;

    /// Whether the last *I* or *we* of a text and the three words after it are avowed.
    fn check(text: &str, expected: bool) {
        let words = Words::of(text, UNDATED);
        let subject = words.tokens.iter().rposition(is_who_speaks).expect("who speaks");
        let phrase = TokenRange::new(subject, words.tokens.len().min(subject + 4));
        assert_eq!(is_avowed(&words, phrase), expected, "{text}");
    }

    #[test]
    fn who_speaks_says_it_of_himself() {
        check("We have cut the fare.", true);
        check("In May, we cut the fare.", true);
        check("I admit that we cut the fare.", true);
    }

    #[test]
    fn what_others_say_or_what_is_open_is_not_avowed() {
        check("They say that we cut the fare.", false);
        check("I was told that we cut the fare.", false);
        check("I said that we cut the fare.", false);
        check("If we cut the fare, nobody gains.", false);
        check("Did we cut the fare?", false);
        check("Nobody thinks that we cut the fare.", false);
    }
}
