//! A heading in title case as running text would have it: `Mayor Says He Never Promised To Sail` is read as `Mayor says he never
//! promised to sail`.
//!
//! There a capital letter tells nothing of a word. What the rest of the text writes small is no name, nor is a word of the
//! grammar or a verb that attributes words (the truecasing of Lita et al. 2003, by the text itself).

use std::borrow::Cow;
use std::collections::HashSet;

use super::verb::verb;
use crate::language::grammar::{Class, Classes, counted};
use crate::language::token::{Kind, Token, tokens};

/// A heading takes no more bytes.
const LONGEST: usize = 240;
/// It has no fewer longer words: two are a name.
const FEWEST: usize = 3;
/// Words of no more bytes may be small in a heading: `of`, `and`.
const SHORT: usize = 3;

/// Words of the grammar, none of which is a name.
const GRAMMAR: Classes = Classes::of(&[
    Class::Adverb,
    Class::Article,
    Class::Be,
    Class::CommonPronoun,
    Class::Concessive,
    Class::Contrast,
    Class::Coordinator,
    Class::Demonstrative,
    Class::Do,
    Class::Have,
    Class::Interrogative,
    Class::Modal,
    Class::ObjectPronoun,
    Class::Possessive,
    Class::Preposition,
    Class::Quantifier,
    Class::Relative,
    Class::SubjectPronoun,
    Class::Subordinator,
    Class::Temporal,
    Class::That,
]);

/// The text with its headings in running text's letters; byte for byte as long.
pub(super) fn recased(text: &str) -> Cow<'_, str> {
    let headings: Vec<Vec<Token<'_>>> = lines(text).filter(|(_, it)| is_heading(it)).map(read).collect();
    // what stands before a colon may be nothing but a name
    let parts = headings.iter().flat_map(|it| it.split(|token| token.text == ":"));
    let parts: Vec<_> = parts.filter(|it| it.iter().any(|word| verb(word, None).is_some())).collect();
    if parts.is_empty() {
        return Cow::Borrowed(text);
    }
    let written = Written::of(text);
    let mut cased = text.to_owned();
    for (before, word) in parts.iter().flat_map(|it| it.iter().zip(&it[1..])) {
        if !written.is_common(before, word) {
            continue;
        }
        let small = word.text.to_lowercase();
        if small.len() == word.text.len() {
            cased.replace_range(word.start..word.end, &small);
        }
    }
    Cow::Owned(cased)
}

/// The lines of a text, each with its first byte.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let first = *start;
        *start += line.len();
        Some((first, line))
    })
}

/// The tokens of the line that begins at a byte, placed in the text.
fn read((start, line): (usize, &str)) -> Vec<Token<'_>> {
    let mut found = tokens(line);
    for token in &mut found {
        (token.start, token.end) = (token.start + start, token.end + start);
    }
    found
}

/// Whether a line has a capital letter at nearly all of its longer words, and is not in capitals throughout.
fn is_heading(line: &str) -> bool {
    let words = || words(line).filter(|it| it.len() > SHORT);
    let is_capital = |it: &&str| it.starts_with(char::is_uppercase) && it.contains(char::is_lowercase);
    line.len() <= LONGEST && words().count() >= FEWEST && 10 * words().filter(is_capital).count() >= 9 * words().count()
}

/// The words of a text, without regard to what they mean.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|it| !it.is_empty())
}

/// How the running text writes its words.
struct Written<'t> {
    small: HashSet<&'t str>,
    /// With a capital letter, behind a small word.
    names: HashSet<&'t str>,
}

impl<'t> Written<'t> {
    fn of(text: &'t str) -> Self {
        let mut written = Self { small: HashSet::new(), names: HashSet::new() };
        for line in lines(text).map(|it| it.1).filter(|it| !is_heading(it)) {
            let mut is_behind_small = false;
            for word in line.split_whitespace() {
                let bare = word.trim_matches(|c: char| !c.is_alphabetic());
                let is_small = bare.starts_with(char::is_lowercase);
                if is_small {
                    written.small.insert(bare);
                } else if is_behind_small {
                    written.names.insert(bare);
                }
                is_behind_small = is_small && word.ends_with(bare);
            }
        }
        written
    }

    /// Whether a word of a heading is no name, where another stands before it.
    fn is_common(&self, before: &Token<'_>, word: &Token<'_>) -> bool {
        let is_grammar = word.is_in(GRAMMAR) && !word.is_in(Class::Month) || word.is_any(&["to", "not"]);
        let is_to_do = || before.is("to") && counted(word.word).is_some();
        let is_known = || is_grammar || is_to_do() || verb(word, None).is_some();
        let is_name = || self.names.contains(word.text);
        let is_title_case = word.is_capitalized() && word.text.chars().skip(1).all(char::is_lowercase);
        let is_small = || self.small.contains(word.text.to_lowercase().as_str());
        word.kind == Kind::Word && is_title_case && (is_known() || is_small()) && !is_name()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(heading: &str, expected: &str) {
        const NEWS: &str = "\n\nThe old bridge in Oster, near Harbour Street, is closed, as Will Brown wrote.\n";
        assert_eq!(recased(&format!("{heading}{NEWS}")), format!("{expected}{NEWS}"));
    }

    #[test]
    fn a_heading_is_read_as_the_text_would_write_it() {
        check(
            "Oster Mayor Says She Never Promised To Close The Old Bridge",
            "Oster Mayor says she never promised to close the old bridge",
        );
        check("Bridge In Oster Is Safe, Mayor Says", "Bridge in Oster is Safe, Mayor says");
        check("Writer Will Brown Says Émile Stays", "Writer Will Brown says Émile Stays");
    }

    #[test]
    fn a_heading_that_attributes_nothing_stays_and_so_does_a_label() {
        check("Last Ferry Leaves The Old Bridge", "Last Ferry Leaves The Old Bridge");
        check("Oster Daily News: Bridge Is Closed Again", "Oster Daily News: Bridge Is Closed Again");
        check("THE MAYOR SAYS NO AGAIN", "THE MAYOR SAYS NO AGAIN");
        check(
            "The Mayor says that the old bridge in Oster is closed.",
            "The Mayor says that the old bridge in Oster is closed.",
        );
    }
}
