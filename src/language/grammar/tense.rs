//! Which way in time a clause looks, as far as its nearest verb tells.

use super::class::{Class, Classes};
use crate::language::token::{Kind, Token};

/// The side of the day of speaking on which a thing lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It has been.
    Past,
    /// It is still to come.
    Future,
}

/// How many tokens a verb may stand away from the words that it governs.
const REACH: usize = 18;

/// Past verbs whose infinitive is past too: "forced to resign".
const DONE: &[&str] =
    &["came", "declined", "failed", "forced", "helped", "led", "managed", "refused", "used", "voted", "went"];

/// Words after which a clause begins, so that its verb stands to the right of a date.
const OPENERS: Classes = Classes::of(&[
    Class::Coordinator,
    Class::Contrast,
    Class::Subordinator,
    Class::Connective,
    Class::Relative,
    Class::That,
]);

/// Marks across which no verb governs a date.
const ENDS: Classes = Classes::of(&[Class::Stop, Class::HalfStop, Class::DoubleQuotation]);

/// Reads the tense around the tokens `first..end` of an expression of time.
///
/// The nearest verb to the left decides, within the sentence; where the expression opens its clause ("on Monday, they
/// will…"), or where nothing stands to the left, the nearest to the right. `None` where no word tells.
pub(crate) fn tense(tokens: &[Token<'_>], first: usize, end: usize) -> Option<Tense> {
    let right = || look_right(&tokens[end.min(tokens.len())..]);
    let left = &tokens[..first];
    if is_put_off(tokens, first, end) {
        return Some(Tense::Future);
    }
    let opens = left.last().is_none_or(|token| token.kind == Kind::Punct || token.is_in(OPENERS));
    if opens { right().or_else(|| look_left(left)) } else { look_left(left).or_else(right) }
}

/// How many tokens may stand between a verb that puts something off and the day: "put the opening back from June to".
const PUT_OFF: usize = 8;

/// Whether something was put off until the expression in `first..end`, or moved to it, which is still to come then: "has been
/// postponed until May", "has slipped to May"; or from it to another day, and it was still to come then.
fn is_put_off(tokens: &[Token<'_>], first: usize, end: usize) -> bool {
    let leads = |it: &Token<'_>| it.is_any(&["until", "to"]);
    let goes_on = || tokens[end.min(tokens.len())..].first().is_some_and(leads);
    let lead = |at: &usize| tokens.get(*at).is_some_and(|it| leads(it) || it.is("from") && goes_on());
    let Some(lead) = (first.saturating_sub(1)..=first).find(lead) else { return false };
    let before = tokens[..lead].iter().rev().take(PUT_OFF).take_while(|it| !it.is_in(ENDS) && !it.is_in(Class::Comma));
    before.into_iter().any(|it| it.is_in(Class::Prolonging))
}

fn look_left(tokens: &[Token<'_>]) -> Option<Tense> {
    let mut is_infinitive = false;
    for (index, token) in tokens.iter().enumerate().rev().take(REACH) {
        if token.is_in(ENDS) {
            break;
        }
        if is_infinitive && token.is_any(DONE) {
            return Some(Tense::Past);
        }
        if is_infinitive && token.text.ends_with("ed") {
            return Some(Tense::Future);
        }
        // "will be completed": the auxiliary tells, not the participle
        let is_passive = index > 0 && tokens[index - 1].is("be");
        if let Some(tense) = of_word(tokens, index).filter(|_| !is_passive) {
            return Some(if is_infinitive { Tense::Future } else { tense });
        }
        is_infinitive |= token.is("to") && tokens.get(index + 1).is_some_and(is_verb_like);
    }
    is_infinitive.then_some(Tense::Future)
}

fn look_right(tokens: &[Token<'_>]) -> Option<Tense> {
    (0..tokens.len().min(REACH))
        .take_while(|&index| !tokens[index].is_in(ENDS))
        .find_map(|index| of_word(tokens, index))
}

/// The tense that the word at `index` tells by itself.
fn of_word(tokens: &[Token<'_>], index: usize) -> Option<Tense> {
    let token = &tokens[index];
    if token.kind != Kind::Word {
        return None;
    }
    // the month and the name are no auxiliaries
    let is_name = index > 0 && matches!(token.text, "May" | "Will");
    if token.is_in(Class::Modal | Class::LooksAhead) && !is_name {
        // "could have been" looks back
        let is_perfect = !token.is("will")
            && tokens.get(index + 1).is_some_and(|next| next.is("have"))
            && tokens[index + 2..].iter().take(2).any(is_participle);
        return Some(if is_perfect { Tense::Past } else { Tense::Future });
    }
    // "will have talks" has no participle
    if token.is_any(&["have", "has"]) && !tokens[index + 1..].iter().take(2).any(is_participle) {
        return None;
    }
    let is_past = token.is_in(Class::IrregularPast | Class::PastAuxiliary | Class::Have)
        || token.is("been")
        || (token.text.len() > 4 && token.text.ends_with("ed") && !token.text.contains('-'));
    is_past.then_some(Tense::Past)
}

/// Whether a word can follow "have" as its participle.
fn is_participle(token: &Token<'_>) -> bool {
    token.text.ends_with("ed")
        || token.text.ends_with("en")
        || token.is_in(Class::IrregularPast | Class::IrregularParticiple)
}

/// Whether an infinitive may begin with this word: lower case, and no article or number.
fn is_verb_like(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && !token.is_capitalized()
        && !token.is_in(Class::Article | Class::Possessive | Class::Demonstrative)
        && !token.is("about")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// The expression of time is the word `Friday`.
    fn check(text: &str, expected: Option<Tense>) {
        let tokens = tokens(text);
        let at = tokens.iter().position(|token| token.is("on") || token.is("Friday")).unwrap();
        let end = tokens.iter().position(|token| token.is("Friday")).unwrap() + 1;
        assert_eq!(tense(&tokens, at, end), expected, "{text}");
    }

    #[test]
    fn the_nearest_verb_decides() {
        check("Talks resumed on Friday", Some(Tense::Past));
        check("She said talks would resume on Friday", Some(Tense::Future));
        check("They'll meet on Friday", Some(Tense::Future));
        check("They will have talks on Friday", Some(Tense::Future));
        check("They have signed on Friday", Some(Tense::Past));
        check("The trial is set to begin on Friday", Some(Tense::Future));
        check("He was forced to resign on Friday", Some(Tense::Past));
        check("They decided to meet on Friday", Some(Tense::Future));
        check("It could have failed on Friday", Some(Tense::Past));
        check("The pier should be finished on Friday", Some(Tense::Future));
        check("In May talks were held on Friday", Some(Tense::Past));
        check("The talks have been postponed until Friday", Some(Tense::Future));
        check("The talks were suspended yesterday, until Friday", Some(Tense::Past));
        check("They talked until Friday", Some(Tense::Past));
    }

    #[test]
    fn a_clause_that_opens_with_the_day_has_its_verb_behind() {
        check("She said that on Friday they will meet", Some(Tense::Future));
        check("On Friday the crew will leave", Some(Tense::Future));
        check("A Friday hearing has been called", Some(Tense::Past));
        check("The port was closed. On Friday it may open", Some(Tense::Future));
        check("Friday", None);
    }
}
