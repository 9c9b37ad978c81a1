//! Sentences of English prose, each in its paragraph.

use crate::language::grammar::role::{Role, role};
use crate::language::grammar::{Class, Classes};
use crate::language::paragraph::Paragraphs;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// Marks that close a quotation.
const CLOSING: Classes = Classes::of(&[Class::ClosingQuotation, Class::StraightQuotation]);

/// Marks that may stand before the first word of a sentence, besides bullets and signs.
const OPENING: Classes =
    Classes::of(&[Class::OpeningQuotation, Class::StraightQuotation, Class::OpeningBracket, Class::Dash]);

/// How many tokens after a quotation may name its speaker before the verb of saying (`“Why?” Senator Ada Tal asked`).
const LONGEST_SPEAKER: usize = 20;

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, with its closing marks.
    pub tokens: TokenRange,
    /// The paragraph it belongs to, counted from 0.
    pub paragraph: usize,
}

/// The sentences of a text in order, given its tokens; each token belongs to one. The end of a paragraph ends a sentence:
/// a line break, or only a blank line where the lines of the text were set to a width.
#[must_use]
pub fn sentences(text: &str, tokens: &[Token<'_>]) -> Vec<Sentence> {
    let paragraphs = Paragraphs::of(text);
    let mut found = Vec::new();
    let mut paragraph = 0;
    let mut first = 0;
    let mut at = 0;
    while at < tokens.len() {
        let mut next = at + 1;
        let ends = if tokens[at].is_in(Class::Stop) || is_dotted(&tokens[at]) {
            next = behind_closing_marks(tokens, at);
            next == tokens.len() || ends_sentence(tokens, first, at, next)
        } else {
            false
        };
        let is_last = next < tokens.len() && paragraphs.end_between(&tokens[next - 1], &tokens[next]);
        if ends || is_last || next == tokens.len() {
            found.push(Sentence { tokens: TokenRange::new(first, next), paragraph });
            first = next;
        }
        paragraph += usize::from(is_last);
        at = next;
    }
    found
}

/// Whether the token is a word that swallowed its stop, such as `U.S.`
fn is_dotted(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && token.text.ends_with('.')
}

/// The index after the terminator at `at`, further terminators, closing quotation marks and brackets, and notes (`[1]`).
fn behind_closing_marks(tokens: &[Token<'_>], at: usize) -> usize {
    let mut next = at + 1;
    while next < tokens.len() && tokens[next - 1].touches(&tokens[next]) {
        match &tokens[next..] {
            [mark, ..] if mark.is_in(CLOSING | Class::Stop | Class::ClosingBracket) => next += 1,
            [open, number, close, ..] if open.text == "[" && number.kind == Kind::Number && close.text == "]" => {
                next += 3
            }
            _ => break,
        }
    }
    next
}

/// Whether the sentence that began at `first` ends with the terminator at `at`, where the next one would begin at `next`.
fn ends_sentence(tokens: &[Token<'_>], first: usize, at: usize, next: usize) -> bool {
    if tokens[next - 1].touches(&tokens[next]) {
        return false;
    }
    let Some(word) = opening_word(&tokens[next..]) else { return false };
    if word.kind == Kind::Word && word.text.starts_with(char::is_lowercase) {
        return false;
    }
    let is_quoted = tokens[at + 1..next].iter().any(|it| it.is_in(CLOSING));
    match tokens[at].text {
        "?" | "!" => !(is_quoted && is_speaker(&tokens[next..])),
        _ if is_dotted(&tokens[at]) => may_begin_sentence(word),
        // otherwise the number of an item in a list
        "." if next == at + 1 && at == first + 1 && tokens[first].kind == Kind::Number => false,
        "." if next == at + 1 && at > first => ends_with_stop(&tokens[at - 1], word),
        _ => true,
    }
}

/// Whether the stop at `at` ends its sentence, and is not that of an abbreviation.
#[must_use]
pub fn is_full_stop(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &tokens[at]);
    let next = opening_word(&tokens[at + 1..]);
    before.zip(next).is_none_or(|(before, next)| ends_with_stop(before, next))
}

/// Whether a single stop after the word `before` ends a sentence, when `word` comes next.
fn ends_with_stop(before: &Token<'_>, word: &Token<'_>) -> bool {
    if before.is_in(Class::TitleAbbreviation) {
        !before.is_capitalized() && may_begin_sentence(word)
    } else if before.is_in(Class::NumberAbbreviation) && !is_initial(before) {
        word.kind != Kind::Number
    } else if before.is_in(Class::Abbreviation) || is_initial(before) {
        may_begin_sentence(word)
    } else {
        true
    }
}

/// The first word or number of what may be a sentence, after its opening marks.
fn opening_word<'s, 't>(tokens: &'s [Token<'t>]) -> Option<&'s Token<'t>> {
    let opens =
        |it: &Token<'_>| it.is_in(OPENING) || matches!(it.text, "$" | "€" | "£" | "@" | "#" | "*" | "•" | "¿" | "¡");
    let first = tokens.iter().take(4).find(|token| token.kind != Kind::Punct || !opens(token))?;
    (first.kind != Kind::Punct).then_some(first)
}

/// Whether a word, after an abbreviation, rather begins a sentence than goes on with it.
fn may_begin_sentence(word: &Token<'_>) -> bool {
    let joins = || !matches!(role(word), None | Some(Role::Auxiliary | Role::Finite));
    word.is_capitalized() && (joins() || word.is_in(Class::Opener | Class::RelativeDay))
}

/// Whether what follows a quotation says whose it is: `Sen. J. Tal, the mayor of Selm, asked`.
fn is_speaker(tokens: &[Token<'_>]) -> bool {
    const VERBS: Classes = Classes::of(&[Class::Be, Class::Have, Class::Do, Class::Modal, Class::FiniteVerb]);
    let mut describes = false;
    for (nth, token) in tokens.iter().take(LONGEST_SPEAKER).enumerate() {
        match token.text {
            "," => describes = false,
            "." if nth > 0 && is_cut(&tokens[nth - 1]) => {}
            _ if token.kind == Kind::Punct && !matches!(token.text, "-" | "(" | ")" | "'" | "\u{2019}") => {
                return false;
            }
            _ if nth > 0 && !describes && token.is_in(Class::Quotes) => return true,
            _ if !describes && token.is_in(VERBS) => return false,
            _ => describes |= token.is_in(Class::Relative),
        }
    }
    false
}

/// Whether a stop behind the word may be that of an abbreviation.
fn is_cut(word: &Token<'_>) -> bool {
    is_initial(word) || word.is_in(Class::TitleAbbreviation | Class::Abbreviation | Class::ShortMonth)
}

/// `J` of `J. Tal`
fn is_initial(word: &Token<'_>) -> bool {
    word.is_capitalized() && word.text.chars().nth(1).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// `expected` is the text with `|` where a sentence ends and another begins.
    fn check(expected: &str) {
        let text = expected.replace('|', " ");
        let tokens = tokens(&text);
        let found: Vec<_> = sentences(&text, &tokens).iter().map(|it| &text[it.tokens.bytes(&tokens)]).collect();
        assert_eq!(found.join("|"), expected);
    }

    /// `expected` is each sentence after the number of its paragraph.
    fn check_paragraphs(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let show = |it: &Sentence| format!("{} {}", it.paragraph, &text[it.tokens.bytes(&tokens)]);
        assert_eq!(sentences(text, &tokens).iter().map(show).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn plain_sentences_end_with_their_marks() {
        check("The ships sail.|Nobody knows why.|Do they?|They do!|Well");
        check("He knew it\u{2026}|She did not.|It was so ... strange.");
        check("");
    }

    #[test]
    fn titles_initials_and_abbreviations_do_not_end_a_sentence() {
        check("Mr. Tal met Gen. Oro.|P. Vane left.|Sen. J. R. Vane of Port St. Lune left.");
        check("He met U.S. President Ilyan.|It was in the U.S.|The ships left at 5 p.m. Tuesday.");
        check("Tal Corp. Chairman Ada Vane spoke.|She left Tal Corp.|He stayed.");
        check("Ships, boats, etc. were lost.|So did I.|Then we left.");
    }

    #[test]
    fn numbers_keep_their_stops() {
        check("See No. 5 and Art. 3.|Was it so?|No.|We left on Jan. 3.");
        check("It rose 2.5 percent.|It cost $1.25.|$5 was enough.");
        check("1. The ships sail.|2. They return.");
        check("It ended in 2019.|Nobody came.");
    }

    #[test]
    fn closing_marks_belong_to_the_sentence() {
        check("\u{201c}The ships sail.\u{201d}|\u{201c}They do not.\u{201d}");
        check("\"We sail.\"|He left.|(It was late.)|They slept.");
        check("They sailed \u{201c}at once\u{201d}.|He left.[1]|Ada stayed.");
    }

    #[test]
    fn a_question_within_quotation_marks_does_not_end_what_it_is_part_of() {
        check(
            "\u{201c}Why?\u{201d} Sen. J. Tal, the mayor of Selm, who is 45, warned on Monday.|\"No!\" Mr. Oro said.",
        );
        check("\u{201c}Why?\u{201d} he asked.|\u{201c}Never!\u{201d} Senator Ada Tal said.");
        check("\"Why?\"|The room was silent.");
    }

    #[test]
    fn a_line_break_ends_a_paragraph_where_lines_are_free() {
        check_paragraphs(
            "Port closed\nThe port is closed. It rains.\nNobody sails.",
            &["0 Port closed", "1 The port is closed.", "1 It rains.", "2 Nobody sails."],
        );
        check_paragraphs("Rules\n1. The ships sail.", &["0 Rules", "1 1. The ships sail."]);
    }

    #[test]
    fn only_a_blank_line_ends_a_sentence_without_a_mark_in_a_text_set_to_a_width() {
        let sentence =
            "The harbour of Lune was closed on the third of the\nmonth because of a storm that nobody had\nexpected.";
        let text = format!("Ships sail\n\n{sentence}\n\nIt is open.");
        check_paragraphs(&text, &["0 Ships sail", &format!("1 {sentence}"), "2 It is open."]);
    }
}
