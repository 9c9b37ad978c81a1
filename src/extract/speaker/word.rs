//! What single words tell of a name: titles, first names, words of bodies, places.

use std::sync::LazyLock;

use crate::language::content::is_function_word;
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token, tokens};
use crate::language::word::{Word, is_same_word};

static PERSONS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/persons.txt")));
static GIVEN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/given.txt")));
/// Words of bodies; some with what is said for such a body: `courier` is a newspaper's, `motors` a company's.
static BODIES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/bodies.txt")));
static PLACES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/places.txt")));
static NO_NAMES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/no_names.txt")));

/// Whether somebody is a man or a woman.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Sex {
    Male,
    Female,
}

impl Sex {
    fn of(word: &str) -> Option<Self> {
        match word {
            "male" => Some(Self::Male),
            "female" => Some(Self::Female),
            _ => None,
        }
    }
}

/// A word for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PersonWord {
    /// `Mr`, `Dr`: stands before a name and is nothing by itself.
    pub(super) is_honorific: bool,
    /// Where the word tells it.
    pub(super) sex: Option<Sex>,
}

/// What a word tells of a person; `None` for other words.
pub(super) fn person_word(word: &str) -> Option<PersonWord> {
    let value = PERSONS.get(word)?;
    let (class, sex) = value.split_once(' ').unwrap_or((value, ""));
    Some(PersonWord { is_honorific: class == "honorific", sex: Sex::of(sex) })
}

/// Whether a word stands before a name or for one: an honorific, an office, an occupation.
#[must_use]
pub fn is_title(word: &str) -> bool {
    person_word(word).is_some()
}

/// What a plural tells of persons: `officials`, `spokeswomen`.
pub(super) fn is_plural_of_persons(word: &str) -> bool {
    PERSONS.get(word).is_none()
        && (word.strip_suffix('s').is_some_and(|one| PERSONS.get(one).is_some_and(|it| it.starts_with("role")))
            || word.strip_suffix("men").is_some_and(|it| !it.is_empty())
            || word == "people")
}

/// Whether a word is a first name, and whose where that is known.
pub(super) fn given(word: &str) -> Option<Option<Sex>> {
    if !word.is_ascii() || word.len() > 1 { GIVEN.get(word).map(Sex::of) } else { None }
}

/// Whether names of bodies have that word in them and names of persons have not.
#[must_use]
pub fn is_body_word(word: &str) -> bool {
    BODIES.contains(word)
}

/// What a body is called for short by a word of its name: `company` for `Vane Motors`, `agency` for `Ports Agency`.
pub(super) fn body_kind(word: &str) -> Option<&str> {
    let kind = BODIES.get(word)?;
    Some(if kind.is_empty() { word } else { kind })
}

/// Whether a word in a name says that it is a company's: `Vane Motors`, `Vane Group`.
#[must_use]
pub fn is_company_word(word: &str) -> bool {
    body_kind(word).is_some_and(|it| it.eq_ignore_ascii_case("company") || it.eq_ignore_ascii_case("group"))
}

/// The last name in the name of a person: `Tal` of `Ben Tal, Jr.`
pub(super) fn last_name<'a, 't>(name: &'a [Token<'t>]) -> &'a Token<'t> {
    let is_suffix = |it: &&Token<'_>| it.kind == Kind::Punct || it.is_in(Class::NameSuffix);
    name.iter().rev().find(|it| !is_suffix(it)).unwrap_or(&name[name.len() - 1])
}

/// Which of several persons of one name a name is that of: `Jr` of `Ben Tal, Jr.`
pub(super) fn name_suffix(name: &[Token<'_>]) -> Option<Word> {
    name.iter().rev().take(2).find(|it| it.is_in(Class::NameSuffix)).map(|it| it.word)
}

/// A place, a people or a seat of government.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// How many tokens it takes.
    pub(super) len: usize,
    /// What it is.
    pub(super) sort: Sort,
    /// The state.
    pub(super) country: &'static str,
}

/// What a place is to its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Country,
    People,
    Seat,
}

/// The place that tokens begin with.
pub(super) fn place(tokens: &[Token<'_>]) -> Option<Place> {
    let first = tokens.first()?;
    if !first.is_capitalized() {
        return None;
    }
    let found = PLACES.longest(tokens)?;
    let (sort, country) = found.value.split_once(' ')?;
    // "Us" and "it" are no states
    if first.text.len() <= 3 && found.len == 1 && !is_all_capitals(first.text) {
        return None;
    }
    let sort = match sort {
        "country" => Sort::Country,
        "people" => Sort::People,
        _ => Sort::Seat,
    };
    Some(Place { len: found.len, sort, country })
}

/// The state that a whole text names: `Turkey` and `Türkiye` are one.
pub(super) fn country(name: &str) -> Option<&'static str> {
    let tokens = tokens(name);
    place(&tokens).filter(|it| it.len == tokens.len()).map(|it| it.country)
}

/// Whether a capital letter at the beginning of a word says that it is a name, as far as the word itself tells.
pub(super) fn is_name_like(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && begins_like_a_name(token.text)
        && !(is_function_word(token) && !(is_all_capitals(token.text) && token.text.len() > 1))
        && !NO_NAMES.contains(token)
}

/// The same where it does not begin a sentence: `Daily Herald`, `Ada May`.
pub(super) fn is_name_inside(token: &Token<'_>) -> bool {
    is_name_like(token) || token.is_capitalized() && token.is_any(&["daily", "weekly", "may", "will", "more", "today"])
}

/// `Tal`, `al-Tal`.
fn begins_like_a_name(word: &str) -> bool {
    let rest = ["al-", "el-", "ul-", "d'", "d\u{2019}"].iter().find_map(|it| word.strip_prefix(it));
    rest.unwrap_or(word).starts_with(char::is_uppercase)
}

/// Whether a word has no small letter.
pub(super) fn is_all_capitals(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

/// Whether a word is one letter, as an initial is.
pub(super) fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|it| it == '.') && word.len() <= 3
}

/// The words that a role is made of: those that say something, without those for a state.
pub(super) fn role_words<'a, 't>(tokens: &'a [Token<'t>]) -> impl Iterator<Item = &'a Token<'t>> {
    tokens
        .iter()
        .filter(|it| it.kind == Kind::Word && !it.text.starts_with(['\'', '\u{2019}']) && !is_function_word(it))
}

/// Whether two words of a role are the same: `defence` and `defense`, `spokeswoman` and `spokesperson`, `Sen.` and `senator`.
pub(super) fn is_same_role_word(one: &Token<'_>, other: &str) -> bool {
    let (one, other) = (in_full(one.text), in_full(other));
    is_same_word(one, other) || stem(one).eq(stem(other))
}

/// What all words of a role have in common that are the same as this one.
pub(super) fn role_key(word: &str) -> Word {
    Word::read(&stem(in_full(word)).collect::<String>())
}

/// A title that is printed short, in full.
fn in_full(title: &str) -> &str {
    const SHORT: [(&str, &str); 12] = [
        ("sen", "senator"),
        ("gov", "governor"),
        ("rep", "representative"),
        ("gen", "general"),
        ("pres", "president"),
        ("amb", "ambassador"),
        ("sec", "secretary"),
        ("col", "colonel"),
        ("capt", "captain"),
        ("sgt", "sergeant"),
        ("prof", "professor"),
        ("det", "detective"),
    ];
    SHORT.iter().find(|it| is_same_word(it.0, title)).map_or(title, |it| it.1)
}

/// A word of a role without what differs from paper to paper.
fn stem(word: &str) -> impl Iterator<Item = char> + '_ {
    let lower = |end: &&str| {
        word.len() > end.len()
            && word.is_char_boundary(word.len() - end.len())
            && word[word.len() - end.len()..].eq_ignore_ascii_case(end)
    };
    let end = ["person", "woman"].iter().find(|end| lower(end));
    let (stem, man) = end.map_or((word, ""), |end| (&word[..word.len() - end.len()], "man"));
    stem.chars().chain(man.chars()).flat_map(char::to_lowercase).map(|c| if c == 'c' { 's' } else { c })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_with_their_states() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(place(&tokens(text)).map(|it| it.country), expected, "{text}");
        };
        check("Turkish ships", Some("T\u{fc}rkiye"));
        check("Downing Street", Some("United Kingdom"));
        check("US", Some("United States"));
        check("us", None);
        check("Lune", None);
        assert_eq!(country("Turkey"), country("T\u{fc}rkiye"));
    }

    #[test]
    fn words_of_roles_are_the_same_in_either_spelling() {
        let check = |one: &str, other: &str, expected: bool| {
            assert_eq!(is_same_role_word(&tokens(one)[0], other), expected, "{one} {other}");
        };
        check("Defence", "defense", true);
        check("spokeswoman", "spokesperson", true);
        check("minister", "ministry", false);
    }

    #[test]
    fn small_words_are_no_names() {
        let check = |word: &'static str, expected: bool| assert_eq!(is_name_like(&tokens(word)[0]), expected, "{word}");
        check("The", false);
        check("Tal", true);
        check("al-Tal", true);
        check("US", true);
        check("Thursday", false);
        check("ships", false);
    }
}
