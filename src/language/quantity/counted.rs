//! What is counted: the head of the noun phrase after a number, in the singular and in lower case.

use std::sync::LazyLock;

use crate::language::content::is_function_word;
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::plural::{is_plural, singular};
use crate::language::token::{Kind, Token};

static NOT_COUNTED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/not_counted.txt")));

/// How many words a noun phrase may have before its head: `50 heavily armed young men`.
const LONGEST: usize = 4;

/// The head of the plural noun phrase at `at`, and the index after it: the first plural, since what stands before it
/// seldom is one; of two plurals side by side the second (`three weapons systems`).
pub(super) fn plural_head(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let phrase = phrase(tokens, at);
    let mut head = (0..phrase.len()).find(|&index| is_plural(&phrase[index]))?;
    // "50 United States soldiers": a plural within a name
    let is_name = head > 0 && phrase[head].is_capitalized() && phrase[head - 1].is_capitalized();
    let next = (head + 1..phrase.len()).find(|&index| is_plural(&phrase[index]) && !phrase[index].is_capitalized());
    if let Some(next) = next.filter(|&next| is_name || next == head + 1) {
        head = next;
    }
    let end = at + head + 1;
    // "6,000 soldiers' bodies"
    let is_owner =
        tokens.get(end).is_some_and(|mark| matches!(mark.text, "'" | "\u{2019}") && tokens[end - 1].touches(mark));
    let owned = if is_owner { plural_head(tokens, end + 1) } else { None };
    owned.or_else(|| Some((singular(phrase[head].text), end)))
}

/// The noun that `one` counts, where nothing but that noun stands before the phrase ends.
pub(super) fn single_head(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let noun = match phrase(tokens, at) {
        [noun] => noun,
        [noun, verb] if verb.text.ends_with("ed") => noun,
        _ => return None,
    };
    let is_noun = !noun.is_capitalized()
        && !NOT_COUNTED.contains(noun)
        && !["ed", "ing", "ly", "s"].iter().any(|ending| noun.text.ends_with(ending));
    is_noun.then(|| (noun.text.to_lowercase(), at + 1))
}

/// The last word of whatever noun phrase stands at `at`, where it is known that there is one.
pub(super) fn any_head(tokens: &[Token<'_>], at: usize) -> Option<(String, usize)> {
    let phrase = phrase(tokens, at);
    plural_head(tokens, at).or_else(|| Some((singular(phrase.last()?.text), at + phrase.len())))
}

/// Whether nothing is left but words that go with the thing counted: `of war`, `in frozen assets`.
pub(super) fn is_complement(rest: &[&Token<'_>]) -> bool {
    let Some((first, rest)) = rest.split_first() else { return true };
    !rest.is_empty()
        && rest.len() <= 6
        && (first.is_in(Class::Preposition) || first.is("worth"))
        && rest.iter().all(|token| token.kind == Kind::Word)
}

/// The words from `at` that may belong to one noun phrase.
fn phrase<'s, 't>(tokens: &'s [Token<'t>], at: usize) -> &'s [Token<'t>] {
    let rest = tokens.get(at..).unwrap_or_default();
    let is_part = |token: &&Token<'_>| token.kind == Kind::Word && !is_function_word(token);
    &rest[..rest.iter().take(LONGEST + 1).take_while(is_part).count()]
}
