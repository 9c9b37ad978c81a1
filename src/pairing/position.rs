//! Whether a statement takes a position, or counts what happened, or only says that a statement follows.

use std::sync::LazyLock;

use super::duty::duty;
use super::voice::{TIME, is_delivery, is_document_word, is_first_person};
use crate::language::grammar::negation::{Denial, Negation, negations};
use crate::language::grammar::role::is_adverb;
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::{Class, is_word_in};
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};
use crate::reading::side::Rule;
use crate::reading::word_key::word_key;
use crate::reading::words::Words;

static COUNTS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/counts.txt")));

/// Whether the words commit somebody, take a side, or allow, advise, require or forbid.
pub(super) fn is_position(words: &Words<'_>) -> bool {
    !words.commitments.is_empty() || !words.attitudes().is_empty() || duty(&words.tokens).is_some()
}

/// Whether they do that, or foresee something: a forecast of a day is a position on it, and so is one of a figure.
pub(super) fn is_position_or_forecast(words: &Words<'_>) -> bool {
    let is_ahead = |it: &Token<'_>| it.is_in(Class::Future | Class::LooksAhead);
    is_position(words) || !words.hedges.is_empty() || words.tokens.iter().any(is_ahead)
}

/// Whether they foresee something, or put it off or draw it out: *we are extending our offer until Friday*.
pub(super) fn sets_a_day(words: &Words<'_>) -> bool {
    is_position_or_forecast(words) || words.tokens.iter().any(|it| it.is_in(Class::Prolonging))
}

/// Whether the words take a position or plainly a side, however they are put: *there will be no ban*. What has a figure
/// may only count: *we have three new cases*.
pub(super) fn takes_side(words: &Words<'_>) -> bool {
    let is_side = || words.sides().iter().any(|it| it.holder == 0 && it.rule.is_plain());
    binds(words) || words.amounts.is_empty() && is_side()
}

/// Whether the words tell the speaker's own attitude: who *has always opposed it* counts nothing.
pub(super) fn takes_own_side(words: &Words<'_>) -> bool {
    words.sides().iter().any(|it| it.holder == 0 && it.rule == Rule::Own)
}

/// Whether both tell what the speaker did, and one of them that it was not done: *I did not meet him*, *I met him*. That
/// there were none and then three is a count.
pub(super) fn denies_deed(one: &Words<'_>, other: &Words<'_>) -> bool {
    let is_own = |it: &Words<'_>| it.tokens.iter().any(is_first_person) && it.amounts.is_empty();
    let denies = |it: &Words<'_>| {
        let of_verb = |denial: &Negation| denial.kind == Denial::Plain && !it.tokens[denial.cue.start].is("no");
        negations(&it.tokens).iter().any(of_verb)
    };
    is_own(one) && is_own(other) && (denies(one) || denies(other))
}

/// Whether what one denies of the past is told as past by the other: who *did not expect snow* may expect some now. What is
/// to be on Sundays is not denied by what is not to be on Saturdays.
pub(super) fn are_of_one_time(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    if name_other_days(one, other) {
        return false;
    }
    let is_past = |of: &[Token<'_>]| {
        let past = Class::PastAuxiliary | Class::IrregularPast | Class::IrregularParticiple | Class::Have;
        of.iter().any(|it| it.is_in(past) || ends_in_ed(it))
    };
    let denies_past = |of: &[Token<'_>]| negations(of).iter().any(|it| is_aux_before(of, it.cue.start));
    (!denies_past(one) || is_past(other)) && (!denies_past(other) || is_past(one))
}

/// Whether two statements name nothing, or something that both name: what is to be reopened at Harl is not denied by what is
/// not to be reopened at Dorn.
pub(super) fn name_one(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    let (names, others) = (names(one), names(other));
    names.is_empty() || others.is_empty() || names.iter().any(|it| others.contains(it))
}

/// The names in some words, by stem, without those of days and of who speaks; the first word of a sentence may be none.
pub(super) fn names(of: &[Token<'_>]) -> Vec<u64> {
    let is_name = |at: usize| {
        let it = &of[at];
        it.kind == Kind::Word && it.is_capitalized() && !it.is_in(TIME) && !it.is_in(Class::FirstPerson)
    };
    let begins = |at: usize| at == 0 || of[at - 1].is_in(Class::Stop | Class::QuotationMark);
    (0..of.len()).filter(|at| is_name(*at) && !begins(*at)).map(|at| word_key(of[at].text)).collect()
}

/// Whether two statements name days of the week or months, and none in common: a rise in June is not that of January.
pub(super) fn name_other_days(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    let (days, others) = (calendar_names(one), calendar_names(other));
    !days.is_empty() && !others.is_empty() && !days.iter().any(|it| others.contains(it))
}

/// The days of the week and the months that some words name, by stem.
fn calendar_names(of: &[Token<'_>]) -> Vec<u64> {
    let is_named = |it: &&Token<'_>| {
        let one = it.text.strip_suffix('s').unwrap_or(it.text);
        it.is_capitalized() && is_word_in(one, Class::Weekday | Class::Month)
    };
    of.iter().filter(is_named).map(|it| word_key(it.text)).collect()
}

/// Whether one of two statements tells what is known of a thing, and the other one only whether: who *did not know of the
/// leak* may know now *where it is*.
pub(super) fn ask_alike(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    let asks =
        |of: &[Token<'_>]| of.windows(2).any(|it| it[0].is_in(Class::SaysThat) && it[1].is_in(Class::Interrogative));
    asks(one) == asks(other)
}

/// Whether *did* stands before a denial.
fn is_aux_before(tokens: &[Token<'_>], denial: usize) -> bool {
    denial > 0 && tokens[denial - 1].is("did")
}

/// Whether somebody may be held to the words: they take a position, promise, demand, or deny in the first person.
pub(super) fn binds(words: &Words<'_>) -> bool {
    is_position(words) || words.tokens.iter().any(is_first_person) && !negations(&words.tokens).is_empty()
}

/// Whether the words tell a count: what was, what has been, how many of how many. Such figures go on from day to day, and
/// that they differ is no change of anybody's mind.
pub(super) fn is_count(tokens: &[Token<'_>]) -> bool {
    (0..tokens.len()).any(|at| {
        let behind = |from: usize| from + tokens[from..].iter().take_while(|it| is_adverb(it)).count();
        let next = tokens.get(behind(at + 1));
        let is_participle = |it: &Token<'_>| {
            ends_in_ed(it) || it.is_in(Class::IrregularPast | Class::IrregularParticiple) || it.is("been")
        };
        match &tokens[at] {
            it if it.is_in(Class::PastAuxiliary) => true,
            it if it.is_in(Class::Have) => next.is_some_and(is_participle),
            it if it.is_in(Class::Be) => next.is_some_and(|it| it.kind == Kind::Number),
            it if it.kind == Kind::Number => is_share(&tokens[at + 1..]),
            _ => COUNTS.longest(&tokens[at..]).is_some(),
        }
    })
}

/// Whether a figure goes on as a share: `% of those who …`, `of 200`.
fn is_share(behind: &[Token<'_>]) -> bool {
    let unit =
        behind.iter().take(2).take_while(|it| it.text == "%" || it.is("percent") || it.is("per") || it.is("cent"));
    let behind = &behind[unit.count()..];
    let [of, next, ..] = behind else { return false };
    of.is("of")
        && (next.kind == Kind::Number || next.is_in(Class::WholeDeterminer | Class::Demonstrative | Class::Article))
}

/// Whether the words only say that a statement follows, or when it was made: *Statement given by the mayor on 4 March*.
pub(super) fn is_heading(tokens: &[Token<'_>]) -> bool {
    /// Where in such a line the text is named at the latest, and where what was done with it.
    const NEAR: usize = 14;
    let named = tokens.iter().take(NEAR).position(|it| is_document_word(std::slice::from_ref(it)));
    let is_given = tokens.iter().take(NEAR).any(is_delivery);
    let is_received =
        tokens.first().is_some_and(|it| it.is("information")) && tokens.get(1).is_some_and(|it| it.is("received"));
    let is_vote = tokens.first().is_some_and(|it| it.is("voting"));
    named.is_some() && is_given || is_received || is_vote
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;
    use chrono::NaiveDate;

    #[test]
    fn what_is_promised_wanted_or_foreseen_is_a_position() {
        let day = NaiveDate::from_ymd_opt(2025, 3, 1).unwrap();
        let is = |text: &str| is_position(&Words::of(text, day));
        assert!(is("We will send 40 ships.") && is("The crews should stay ashore."));
        assert!(!is("The ships are blue.") && !is("Rates are likely to stay low."));
        assert!(is_position_or_forecast(&Words::of("Rates are likely to stay low.", day)));
        assert!(is_position_or_forecast(&Words::of("Fares will rise by 3 percent.", day)));
        assert!(sets_a_day(&Words::of("The offer is extended to 19 March.", day)));
        assert!(!sets_a_day(&Words::of("The ships sank on 19 March.", day)));
    }

    #[test]
    fn what_is_of_another_day_or_asks_for_more_is_another_matter() {
        let tokens = |text: &'static str| tokens(text);
        let is = |one, other| are_of_one_time(&tokens(one), &tokens(other)) && ask_alike(&tokens(one), &tokens(other));
        assert!(!is("We will close on Sundays.", "We will not close on Saturdays."));
        let names_others = |one, other| name_other_days(&tokens(one), &tokens(other));
        assert!(names_others("Fares will rise by 3 percent in June.", "Fares will rise by 5 percent in January."));
        assert!(!names_others("Fares will rise by 3 percent in June.", "Fares will rise by 5 percent."));
        assert!(is("We will close on Sundays.", "We will not close on Sunday."));
        assert!(is("We will open in May.", "We will not open this year."));
        assert!(!is("We did not know of the leak.", "We knew where the leak was."));
        let named = |one, other| name_one(&tokens(one), &tokens(other));
        assert!(!named("We will reopen the pit at Harl.", "We will not reopen the pit at Dorn."));
        assert!(named("We will reopen the pit at Harl.", "Harl will stay closed, as I told Harl before."));
        assert!(named("We will reopen the pit at Harl.", "We will not reopen the pit."));
        assert!(is("We did not know of the leak.", "We knew of the leak."));
    }

    #[test]
    fn counts_are_what_was_and_what_has_been() {
        let is = |text: &str| is_count(&tokens(text));
        assert!(
            is("40 ships were reported.")
                && is("So far 40 crews have received a vest.")
                && is("The total number is now 40.")
        );
        assert!(is("40 % of those who sail are old.") && is("3 of 40 ships sank."));
        assert!(!is("We will send 40 ships by May."));
    }

    #[test]
    fn a_line_that_says_that_a_statement_follows_is_none() {
        let is = |text: &str| is_heading(&tokens(text));
        assert!(
            is("Statement given by the mayor Ada Roe on 4 March.")
                && is("Mayor Ada Roe gave a statement at the harbour.")
        );
        assert!(!is("We will keep the night ferries.") && !is("I made that plain."));
    }
}
