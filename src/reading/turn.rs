//! A side that the speaker says is no longer his: "I no longer support the ban".

use super::avowed::{BETWEEN, is_avowed, is_who_speaks};
use super::side::{Attitude, Rule};
use super::words::Words;
use crate::language::grammar::Class;
use crate::language::grammar::negation::Negation;
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The side that the words take now, which is the one against what they say was held until now, with what denies that.
#[must_use]
pub fn turn<'w>(words: &'w Words<'_>) -> Option<(&'w Attitude, TokenRange)> {
    let denials = words.negations.iter().filter(|it| ends(words, it) && is_own(words, it));
    denials.into_iter().find_map(|denial| {
        let is_taken = |it: &&Attitude| it.rule == Rule::Own && it.holder == 0 && !it.is_limited;
        let is_of = |it: &&Attitude| is_taken(it) && is_denied(it, denial) && !is_of_trade(words, it);
        Some((words.sides().iter().find(is_of)?, denial.cue))
    })
}

/// Whether a denial says that something is over: *no longer*, *not … any more*.
fn ends(words: &Words<'_>, denial: &Negation) -> bool {
    let tokens = &words.tokens;
    let last = tokens.len().min(denial.scope.end + 2);
    let is_over = |at: usize| {
        tokens[at].is("anymore") || tokens[at].is("any") && tokens.get(at + 1).is_some_and(|it| it.is("more"))
    };
    tokens[denial.cue.end - 1].is("longer") || (denial.cue.end..last).any(is_over)
}

/// Whether who speaks says it of himself, and on no condition.
fn is_own(words: &Words<'_>, denial: &Negation) -> bool {
    let subject = words.tokens[..denial.cue.start].iter().rposition(|it| !it.is_in(BETWEEN));
    let is_said = |it: &usize| is_who_speaks(&words.tokens[*it]) && is_avowed(words, TokenRange::one(*it));
    words.attributed.is_none()
        && !words.conditions.iter().any(|it| it.kind.is_condition())
        && subject.filter(is_said).is_some()
}

/// Whether it may tell what somebody does for a living, and no side: "work for the port", "run for mayor".
fn is_of_trade(words: &Words<'_>, side: &Attitude) -> bool {
    let inside = side.tokens.of(&words.tokens);
    inside.windows(2).any(|it| {
        it[1].is("for") && it[0].kind == Kind::Word && !it[0].is_in(Class::Be | Class::Adverb | Class::Negator)
    })
}

fn is_denied(side: &Attitude, denial: &Negation) -> bool {
    denial.scope.shared(side.tokens) > 0 && side.tokens.start <= denial.cue.end + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Sign, UNDATED};

    fn check(text: &str, expected: Option<Sign>) {
        let words = Words::of(text, UNDATED);
        assert_eq!(turn(&words).map(|it| it.0.sign), expected, "{text}");
    }

    #[test]
    fn who_speaks_leaves_a_side() {
        check("I no longer support the ban.", Some(Sign::Against));
        check("We no longer oppose the sale of the pier.", Some(Sign::For));
        check("I do not support the ban any more.", Some(Sign::Against));
        check("After the audit, we no longer favour the merger.", Some(Sign::Against));
        check("I can say today that I no longer back the dam.", Some(Sign::Against));
        check("We are no longer for the merger.", Some(Sign::Against));
    }

    #[test]
    fn what_is_only_denied_asked_or_said_of_others_leaves_no_side() {
        for text in [
            "I do not support the ban.",
            "They no longer support the ban.",
            "The council no longer supports the ban.",
            "Critics say I no longer support the ban.",
            "Do I no longer support the ban?",
            "If I no longer supported the ban, I would say so.",
            "Nobody can say that I no longer support the ban.",
            "We no longer have a ban.",
            "I no longer work for the port.",
            "I am told that I no longer support the ban.",
            "I said that I no longer support the ban, and I was wrong.",
            "We would no longer support the ban if it cost more.",
            "We no longer know who supports the ban.",
        ] {
            check(text, None);
        }
    }
}
