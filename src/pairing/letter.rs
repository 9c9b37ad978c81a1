//! Letters that an article prints as a whole and without quotation marks, as in *Roe's email, which reads:*.

use std::ops::Range;

use super::voice::{is_document_word, is_first_person, is_name_word, is_owner};
use crate::language::sentence::sentences;
use crate::language::token::{Token, tokens};

/// A letter in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// Whose it is, as printed.
    pub(super) name: String,
    /// Its bytes.
    pub(super) place: Range<usize>,
}

/// How many tokens before its first word name the letter and whose it is.
const LEAD: usize = 10;

/// The letters of an article. Nothing marks where one ends: it goes on for as long as it speaks of itself.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let all = tokens(text);
    let mut found: Vec<Letter> = Vec::new();
    for at in 1..all.len() {
        if all[at].text != ":" || !(all[at - 1].is("reads") || all[at - 1].is("read")) {
            continue;
        }
        let Some(name) = owner(text, &all[at.saturating_sub(LEAD)..at]) else { continue };
        let start = all[at].end;
        let rest = &text[start..];
        let behind = tokens(rest);
        let own = sentences(rest, &behind)
            .into_iter()
            .map(|it| it.tokens)
            .take_while(|it| it.of(&behind).iter().any(is_first_person));
        if let Some(last) = own.last() {
            found.push(Letter { name, place: start..start + last.bytes(&behind).end });
        }
    }
    found
}

/// Whose letter the words before it name: `Roe's email`.
fn owner(text: &str, lead: &[Token<'_>]) -> Option<String> {
    let letter = (0..lead.len()).rfind(|at| is_document_word(&lead[*at..]))?;
    let owner = (1..letter).rfind(|at| is_owner(&lead[*at]) && is_name_word(&lead[*at - 1]))?;
    let start = (0..owner).rev().take_while(|at| is_name_word(&lead[*at])).last()?;
    Some(text[lead[start].start..lead[owner - 1].end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_goes_on_for_as_long_as_it_speaks_of_itself() {
        let text = "The text of Roe's email, which reads: I will stay. My crews need me. The mayor was pleased.";
        let found = letters(text);
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Roe"]);
        assert_eq!(text[found[0].place.clone()].trim(), "I will stay. My crews need me.");
    }

    #[test]
    fn what_only_ends_in_a_colon_is_none() {
        assert_eq!(letters("The sign reads: I am closed."), []);
        assert_eq!(letters("Roe's email, which reads: The pier is closed."), []);
    }
}
