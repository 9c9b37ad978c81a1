//! Whom a pronoun means: the nearest speaker or subject before it that agrees with it.

use super::cast::{Cast, Found};
use super::entity::EntitySort;
use super::name_span::NameSort;
use super::phrase::several_before;
use super::pronoun::{Number, Pronoun};
use super::word::{Sort, person_word};
use crate::extract::draft::{Basis, Who};
use crate::language::grammar::{Class, Classes};
use crate::language::token_range::TokenRange;

/// What may stand right before a subject.
const LEADS_SUBJECT: Classes = Classes::of(&[
    Class::Coordinator,
    Class::Contrast,
    Class::Subordinator,
    Class::Temporal,
    Class::Concessive,
    Class::That,
    Class::Article,
]);

/// Whether the best of those whom a pronoun may mean is somebody of whom the text does not tell whether it is he or she, and
/// one of the rivals is hardly less likely: then it is left open.
fn may_be_other(best: &(u32, usize, Found), rivals: &[(u32, &Who)]) -> bool {
    /// As much as a sentence between them.
    const CLOSE: u32 = 6;
    let (score, _, (who, number, _)) = best;
    *number == Number::Person(None) && rivals.iter().any(|(other, it)| it.name != who.name && other + CLOSE > *score)
}

/// Whom a pronoun cannot mean.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::extract) struct Not<'n> {
    /// Whoever is named in what it says: in `Tal was right, she said`, she is not Tal (principle C of the binding theory of
    /// Chomsky 1981).
    pub(in crate::extract) named_in: &'n [TokenRange],
    /// Who asked what it answers.
    pub(in crate::extract) asker: Option<&'n Who>,
}

impl Cast<'_, '_> {
    /// Whom a pronoun means.
    pub(super) fn pronoun(&self, asked: Pronoun, at: usize, inside: Option<&Who>, not: Not<'_>) -> Found {
        let none = (Who { basis: Basis::Unfit, ..Who::default() }, Number::Unknown(None), None);
        if asked == Pronoun::Nobody {
            return none;
        }
        let is_said = |token: usize| not.named_in.iter().any(|it| it.contains(token));
        let is_asker = |who: &Who| not.asker.is_some_and(|it| it.name == who.name);
        let quotation = self.document.quotations.at(at).map(|it| it.inside);
        if matches!(asked, Pronoun::Me | Pronoun::Us) {
            let speaker = inside.cloned().or_else(|| self.author(asked, at));
            return speaker.map_or(none, |it| (Who { basis: Basis::Pronoun, ..it }, Number::Person(None), None));
        }
        let sentence = self.document.sentence_at(at);
        let paragraph = self.document.sentences[sentence].paragraph;
        let score = |token: usize, bonus: u32| {
            let there = self.document.sentence_at(token);
            let apart = (sentence - there) as u32;
            let same = u32::from(self.document.sentences[there].paragraph == paragraph) * 4;
            (100u32 + bonus + same).saturating_sub(6 * apart.min(12))
        };
        let mut found: Vec<(u32, usize, Found)> = Vec::new();
        let mut rivals: Vec<(u32, &Who)> = Vec::new();
        let mut take = |score: u32, token: usize, it: Found| found.push((score, token, it));
        for past in self.past.iter().rev().take(12).filter(|it| {
            it.token < at
                && !is_said(it.token)
                && !is_asker(&it.who)
                && (it.quotation.is_none() || it.quotation == quotation)
        }) {
            // who has spoken may be a person, though nothing tells
            if matches!(asked, Pronoun::Person(_)) && past.number == Number::Unknown(None) {
                rivals.push((score(past.token, 10), &past.who));
            }
            let Some(agrees) = asked.agrees(past.number) else { continue };
            take(score(past.token, agrees + 10), past.token, (past.who.clone(), past.number, past.entity));
        }
        let behind = self.entities.name_spans.partition_point(|it| it.tokens.start < at);
        for (name_span, meant) in self.entities.name_spans[..behind].iter().zip(&self.entities.meant).rev().take(24) {
            let Some(meant) = *meant else { continue };
            // `Notably, it said so`: a capital letter for the sentence's sake
            let entity = &self.entities.all[meant];
            if entity.sort == EntitySort::Unknown && !entity.is_name && entity.speaker.is_none() {
                continue;
            }
            let in_quotation = self.document.quotations.at(name_span.name.start).map(|it| it.inside);
            // `Norwegian ships`: a word that describes another
            let is_no_name = matches!(name_span.sort, NameSort::Headline | NameSort::Place(Sort::People, _));
            if in_quotation.is_some() && in_quotation != quotation || is_no_name || is_said(name_span.name.start) {
                continue;
            }
            // a single name is no "they", unless it spoke before
            if asked == Pronoun::Several {
                break;
            }
            let number = Number::of(&self.entities.all[meant]);
            let Some(agrees) = asked.agrees(number) else { continue };
            let who = self.entity(meant, None);
            if is_asker(&who) {
                continue;
            }
            let subject = if self.is_subject(name_span.tokens.start, name_span.tokens.end) { 8 } else { 0 };
            take(score(name_span.tokens.start, agrees + subject), name_span.tokens.start, (who, number, Some(meant)));
        }
        if asked == Pronoun::Several
            && let Some((token, name)) = several_before(self.document, at)
        {
            let who = Who { name: Some(self.words(name)), id: None, basis: Basis::Unnamed };
            take(score(token, 12), token, (who, Number::Several, None));
        }
        let best = found.iter().max_by_key(|it| (it.0, it.1));
        let best = best.filter(|best| {
            rivals.extend(found.iter().map(|it| (it.0, &it.2.0)));
            !may_be_other(best, &rivals)
        });
        best.map_or(none, |(_, _, (who, number, entity))| {
            (Who { basis: Basis::Pronoun, ..who.clone() }, *number, *entity)
        })
    }

    /// Whether the words at `start..end` are what a verb follows.
    pub(super) fn is_subject(&self, start: usize, end: usize) -> bool {
        let tokens = &self.document.tokens;
        let sentence = &self.document.sentences[self.document.sentence_at(start)].tokens;
        let before = (start > sentence.start).then(|| &tokens[start - 1]);
        let opens = before.is_none_or(|it| {
            matches!(it.text, "," | ";" | ":" | "\"" | "\u{201d}" | "\u{201c}")
                || person_word(it.text).is_some()
                || it.is_in(LEADS_SUBJECT)
        });
        let next = tokens.get(end).filter(|_| end < sentence.end);
        let goes_on = next.is_some_and(|it| {
            it.text == ","
                || it.text == "("
                || it.text.starts_with(char::is_lowercase)
                    && !it.is_in(Class::Coordinator | Class::Preposition | Class::That)
                    && !it.is("as")
        });
        opens && goes_on
    }

    /// Who speaks in the first person outside of quotations.
    fn author(&self, asked: Pronoun, at: usize) -> Option<Who> {
        let by = self.authors.label(at).or(self.authors.byline);
        if asked == Pronoun::Us {
            if let Some(group) = self.authors.group {
                return Some(Who { name: Some(self.words(group)), id: None, basis: Basis::Unnamed });
            }
            if let Some(body) = self.last_body.as_ref().filter(|_| self.authors.label(at).is_none()) {
                return Some(body.clone());
            }
        }
        by.map(|it| self.entity(it, None))
    }
}
