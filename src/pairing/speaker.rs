//! Whether two articles quote one speaker, whatever they print of the name.

use std::ops::Range;
use std::sync::LazyLock;

use super::voice::{TIME, is_name_word, is_owner};
use crate::claim::SpeakerId;
use crate::extract::{is_company_word, is_title};
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token, tokens};
use crate::language::word::Word;

static ORGANS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/organs.txt")));

/// A speaker as one article has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name that the article prints.
    pub name: String,
    /// Who that is among the speakers on file.
    pub id: Option<SpeakerId>,
}

/// A name by its words, without titles and owners' endings.
#[derive(Debug)]
pub(super) struct Name<'s> {
    id: Option<&'s SpeakerId>,
    words: Vec<Word>,
    /// The one word that a company is called by for short: `Vane` of `Vane Motors`.
    company: Option<Word>,
    /// The first letters of its words, by which a body is known too.
    initials: String,
    /// Its letters where it is one word in capitals: `UNHCR`.
    acronym: Option<String>,
}

impl<'s> Name<'s> {
    /// Of a speaker; `None` where there is no name: nobody is taken for somebody by *the company* or *December*.
    pub(super) fn of(speaker: &'s Speaker) -> Option<Self> {
        let all = tokens(&speaker.name);
        let is_part = |it: &&Token<'_>| it.kind == Kind::Word && !it.text.starts_with(['\'', '\u{2019}']);
        // Whose administration speaks speaks.
        let own = all[whose_organ(&all).unwrap_or(0..all.len())].iter().filter(is_part);
        let names: Vec<&Token<'_>> =
            own.filter(|it| it.is_capitalized() && !it.is_in(TIME) && !it.is_in(Class::Article)).collect();
        // What a company's form adds to its name is printed once and left out afterwards: *Selm Ferries PLC*.
        let is_told = |it: &&Token<'_>| !is_title(it.text) && !it.is_in(Class::CompanySuffix);
        let told: Vec<&Token<'_>> = names.iter().copied().filter(is_told).collect();
        // Whom a title names alone is known by it: the Prime Minister.
        let told = if told.is_empty() { names } else { told };
        let owned = told.len() - told.iter().rev().take_while(|it| is_company_word(it.text)).count();
        let acronym = match &told[..] {
            [only] if only.text.len() > 1 && only.text.chars().all(|it| it.is_uppercase() || it == '.') => {
                Some(only.text.replace('.', ""))
            }
            _ => None,
        };
        let initials = told.iter().filter_map(|it| it.text.chars().next()).collect();
        (speaker.id.is_some() || !told.is_empty()).then(|| Self {
            id: speaker.id.as_ref(),
            words: told.iter().map(|it| it.word).collect(),
            company: (owned == 1 && told.len() > 1).then(|| told[0].word),
            initials,
            acronym,
        })
    }

    /// Whether two names are one speaker's: on file, letter for letter, by the last name, or by the first letters.
    pub(super) fn is(&self, other: &Self) -> bool {
        if let (Some(one), Some(other)) = (self.id, other.id) {
            return one == other;
        }
        let (Some(last), Some(other_last)) = (self.words.last(), other.words.last()) else { return false };
        let is_short = self.words.len() == 1 || other.words.len() == 1;
        let stands_for =
            |short: &Self, long: &Self| long.words.len() > 1 && short.acronym.as_ref() == Some(&long.initials);
        let is_called = |short: &Self, long: &Self| short.words.len() == 1 && long.company == Some(short.words[0]);
        self.words == other.words
            || self.acronym.is_some() && self.acronym == other.acronym
            || is_called(self, other)
            || is_called(other, self)
            || last == other_last && (is_short || self.words.first() == other.words.first())
            || stands_for(self, other)
            || stands_for(other, self)
    }
}

/// Whether a description is that of those who speak for somebody who is named: an administration, a board, a spokesman.
pub(super) fn is_organ_of_somebody(name: &str) -> bool {
    whose_organ(&tokens(name)).is_some()
}

/// For whom those speak whom a name describes: `Ada Roe` of *Ada Roe's administration*, *a spokesman for Ada Roe*.
fn whose_organ(name: &[Token<'_>]) -> Option<Range<usize>> {
    let is_organ = |it: &Token<'_>| !it.is_capitalized() && ORGANS.contains(it);
    let named = |range: Range<usize>| name[range.clone()].iter().any(is_name_word).then_some(range);
    let begin = name.iter().take_while(|it| it.is_in(Class::Article | Class::IndefiniteArticle)).count();
    match name.get(begin..)? {
        [organ, link, ..] if is_organ(organ) && link.is_any(&["of", "for", "at"]) => {
            let end = (begin + 2..name.len()).find(|it| name[*it].text == ",").unwrap_or(name.len());
            named(begin + 2..end)
        }
        [.., organ] if is_organ(organ) => {
            let owned = name.iter().position(is_owner);
            let end = owned.or_else(|| ORGANS.get(organ.text).filter(|it| it.is_empty()).map(|_| name.len() - 1))?;
            named(begin..end)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: bool) {
        let speaker = |name: &str| Speaker { name: name.to_owned(), id: None };
        let (one, other) = (speaker(one), speaker(other));
        let is = Name::of(&one).zip(Name::of(&other)).is_some_and(|(one, other)| one.is(&other) && other.is(&one));
        assert_eq!(is, expected, "{one:?} {other:?}");
    }

    #[test]
    fn a_speaker_is_known_by_the_last_name_and_without_the_title() {
        check("Ada Roe", "Minister Ada Roe", true);
        check("Ms Roe", "Ada Roe", true);
        check("Ada M. Roe", "Ada Roe", true);
        check("Ada Roe", "Otto Roe", false);
        check("Ada Roe", "Ada Tal", false);
        check("President Ada Roe\u{2019}s administration", "Roe", true);
    }

    #[test]
    fn a_body_is_known_by_its_letters() {
        check("SHB", "Selm Harbour Board", true);
        check("SHB", "Selm Bank", false);
        check("VM", "Vane Motors Corp", true);
        check("S.H.B.", "SHB", true);
        check("S.H.B.", "Selm Harbour Board", true);
    }

    #[test]
    fn whoever_speaks_for_a_body_is_that_body() {
        check("A spokesman for the Selm Harbour Board", "Selm Harbour Board", true);
        check("Selm Harbour Board spokeswoman", "the Selm Harbour Board", true);
        check("directors of Vane Motors", "Vane Motors Corp", true);
        check("Vane board", "Vane Motors Corp", true);
        check("Vane Motors\u{2019} management", "Vane Motors", true);
        check("A spokesman for Vane Motors", "Selm Harbour Board", false);
        check("a spokesman for the company", "a spokesman for the company", false);
        check("the board", "the board", false);
    }

    #[test]
    fn a_company_is_known_without_its_form() {
        check("Dorn", "Dorn Corp", true);
        check("Dorn Plc", "Dorn Group Plc", true);
        check("Dorn", "Dorn Shipping Holdings", true);
        check("Tarn Foods Inc", "Tarn Foods", true);
        check("Dorn Corp", "Tarn Corp", false);
        check("Selm", "Selm Bank", false);
        check("Lune", "Lune Harbour Board", false);
    }

    #[test]
    fn what_is_no_name_is_nobody() {
        check("the company", "the company", false);
        check("December", "December", false);
        check("", "", false);
    }
}
