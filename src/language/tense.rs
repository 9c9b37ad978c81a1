//! Which way in time a clause looks, as far as its nearest verb tells.

use super::token::{Kind, Token};

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

/// Words after which a thing is still to come; "expected" and "due" although they look past.
const FUTURE: &[&str] = &[
    "aim",
    "aims",
    "arrives",
    "begins",
    "can",
    "closes",
    "could",
    "deadline",
    "due",
    "ends",
    "expected",
    "expects",
    "expires",
    "going",
    "gonna",
    "hope",
    "hopes",
    "intend",
    "intends",
    "ll",
    "may",
    "meets",
    "might",
    "must",
    "opens",
    "plan",
    "planned",
    "planning",
    "plans",
    "poised",
    "promise",
    "promised",
    "promises",
    "propose",
    "proposes",
    "resumes",
    "returns",
    "scheduled",
    "set",
    "shall",
    "should",
    "slated",
    "starts",
    "upcoming",
    "vote",
    "votes",
    "want",
    "wants",
    "will",
    "wo",
    "would",
];

/// Past forms without "-ed", and auxiliaries.
const PAST: &[&str] = &[
    "became", "been", "began", "broke", "brought", "came", "cut", "did", "drove", "fell", "flew", "found", "gave",
    "got", "grew", "had", "has", "have", "heard", "held", "kept", "knew", "led", "left", "lost", "made", "met", "paid",
    "put", "ran", "rose", "said", "sank", "sat", "saw", "sent", "shot", "sold", "spent", "spoke", "stood", "told",
    "took", "tore", "was", "went", "were", "won", "wrote",
];

/// Past verbs whose infinitive is past too: "forced to resign".
const DONE: &[&str] =
    &["came", "declined", "failed", "forced", "helped", "led", "managed", "refused", "used", "voted", "went"];

/// Words after which a clause begins, so that its verb stands to the right of a date.
const OPENERS: &[&str] =
    &["after", "and", "as", "because", "before", "but", "if", "that", "when", "where", "which", "while"];

/// Reads the tense around the tokens `first..end` of an expression of time.
///
/// The nearest verb to the left decides, within the sentence; where the expression opens its clause ("on Monday, they
/// will…"), or where nothing stands to the left, the nearest to the right. `None` where no word tells.
pub(crate) fn tense(tokens: &[Token<'_>], first: usize, end: usize) -> Option<Tense> {
    let right = || look_right(&tokens[end.min(tokens.len())..]);
    let left = &tokens[..first];
    let opens = left.last().is_none_or(|token| token.kind == Kind::Punct || token.is_any(OPENERS));
    if opens { right().or_else(|| look_left(left)) } else { look_left(left).or_else(right) }
}

fn look_left(tokens: &[Token<'_>]) -> Option<Tense> {
    let mut is_infinitive = false;
    for (index, token) in tokens.iter().enumerate().rev().take(REACH) {
        if ends_sentence(token) {
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
        .take_while(|&index| !ends_sentence(&tokens[index]))
        .find_map(|index| of_word(tokens, index))
}

/// The tense that the word at `index` tells by itself.
fn of_word(tokens: &[Token<'_>], index: usize) -> Option<Tense> {
    let token = &tokens[index];
    if token.kind != Kind::Word {
        return None;
    }
    let text = token.text.trim_start_matches(['\'', '\u{2019}']);
    let is = |words: &[&str]| words.binary_search_by(|word| compare(word, text)).is_ok();
    // the month and the name are no auxiliaries
    let is_name = index > 0 && matches!(text, "May" | "Will");
    if is(FUTURE) && !is_name {
        // "could have been" looks back
        let is_perfect = !text.eq_ignore_ascii_case("will")
            && tokens.get(index + 1).is_some_and(|next| next.is("have"))
            && tokens[index + 2..].iter().take(2).any(is_participle);
        return Some(if is_perfect { Tense::Past } else { Tense::Future });
    }
    // "will have talks" has no participle
    if token.is_any(&["have", "has"]) && !tokens[index + 1..].iter().take(2).any(is_participle) {
        return None;
    }
    let is_past = is(PAST) || (text.len() > 4 && text.ends_with("ed") && !text.contains('-'));
    is_past.then_some(Tense::Past)
}

/// Whether a word can follow "have" as its participle.
fn is_participle(token: &Token<'_>) -> bool {
    token.text.ends_with("ed") || token.text.ends_with("en") || PAST.iter().any(|past| token.is(past))
}

/// Order of a word of the lists, which are in lower case, and a word in any case.
fn compare(word: &str, text: &str) -> std::cmp::Ordering {
    word.bytes().cmp(text.bytes().map(|b| b.to_ascii_lowercase()))
}

/// Whether an infinitive may begin with this word: lower case, and no article or number.
fn is_verb_like(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && !token.is_capitalized()
        && !token.is_any(&["the", "a", "an", "its", "their", "this", "about"])
}

fn ends_sentence(token: &Token<'_>) -> bool {
    matches!(token.text, "." | "!" | "?" | ";" | ":" | "\u{201c}" | "\u{201d}" | "\"")
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
    fn the_lists_are_in_order() {
        assert!(FUTURE.is_sorted() && PAST.is_sorted());
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
