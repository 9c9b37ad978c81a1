//! The cast of one text: who is named in it, and who was found to speak so far.

use std::collections::HashSet;

use super::antecedent::Not;
use super::author::Authors;
use super::described::{Described, Known, described, labelled};
use super::entity::{Entities, EntitySort};
use super::name_span::{NameSort, NameSpan};
use super::names::Names;
use super::phrase::{Phrase, is_plural, is_plural_name};
use super::pronoun::{Number, pronoun};
use super::word::{Sort, person_word, place};
use crate::claim::SpeakerKind;
use crate::date::Date;
use crate::extract::document::Document;
use crate::extract::draft::{Basis, Who};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;

/// Who is named in a text, and whom its mentions mean.
#[derive(Debug)]
pub(in crate::extract) struct Cast<'a, 'l> {
    pub(super) document: &'a Document<'a>,
    pub(super) names: &'a Names<'l>,
    day: Option<Date>,
    pub(super) entities: Entities,
    pub(super) authors: Authors,
    pub(super) past: Vec<Past>,
    /// Who of the entities was meant so far.
    pub(super) spoke: HashSet<usize>,
    /// The body that was meant last as a subject, by its name.
    pub(super) last_body: Option<Who>,
}

/// Who it is, how many, and which entity of the cast.
pub(super) type Found = (Who, Number, Option<usize>);

/// A mention that was resolved.
#[derive(Debug)]
pub(super) struct Past {
    pub(super) token: usize,
    pub(super) number: Number,
    pub(super) who: Who,
    pub(super) quotation: Option<TokenRange>,
    pub(super) entity: Option<usize>,
}

impl<'a, 'l> Cast<'a, 'l> {
    /// Everybody whom a text names, that was published on `day`.
    #[must_use]
    pub(in crate::extract) fn of(document: &'a Document<'a>, names: &'a Names<'l>, day: Option<Date>) -> Self {
        let entities = Entities::of(document, names);
        let authors = Authors::of(document, &entities);
        let (past, spoke) = (Vec::new(), HashSet::new());
        Self { authors, entities, document, names, day, past, spoke, last_body: None }
    }

    /// Whom a mention means. To be asked in the order of the text: pronouns go back to what was asked before.
    /// `inside` is who says the words that it stands in, where these are somebody's: `I` is this speaker. `not` is whom a pronoun
    /// cannot mean.
    pub(in crate::extract) fn resolve(&mut self, mention: TokenRange, inside: Option<&Who>, not: Not<'_>) -> Who {
        let phrase = Phrase::of(self.document, mention, &self.entities.name_spans);
        if phrase.tokens.is_empty() {
            return Who::default();
        }
        let (who, number, entity) = self.find(&phrase, inside, not);
        if who.name.is_some() {
            let token = phrase.tokens.start;
            let quotation = self.document.quotations.at(mention.start).map(|it| it.inside);
            let is_body = matches!(number, Number::Thing | Number::Several);
            // `critics`, of whom an article tells, do not write it
            if is_body && who.basis != Basis::Unnamed && self.is_subject(token, phrase.tokens.end) {
                self.last_body = Some(who.clone());
            }
            self.spoke.extend(entity);
            self.past.push(Past { token, number, entity, who: who.clone(), quotation });
        }
        who
    }

    fn find(&self, phrase: &Phrase, inside: Option<&Who>, not: Not<'_>) -> Found {
        let tokens = &self.document.tokens;
        if let Some(asked) = pronoun(&tokens[phrase.tokens.start]).filter(|_| phrase.tokens.len() == 1) {
            return self.pronoun(asked, phrase.tokens.start, inside, not);
        }
        let is_label = self.is_label(phrase);
        if is_label && phrase.tokens.len() == 1 && tokens[phrase.tokens.start].is_in(Class::TurnLabel) {
            return (Who { basis: Basis::Turn, ..Who::default() }, Number::Unknown(None), None);
        }
        if let Some(found) = self.on_file(phrase) {
            return found;
        }
        if phrase.is_several(tokens, &self.entities.name_spans) && !self.is_one_name(phrase) {
            return (self.described_as(phrase), Number::Several, None);
        }
        let head = &tokens[phrase.head()];
        let is_people = place(&tokens[phrase.core.end.saturating_sub(1)..phrase.core.end])
            .is_some_and(|it| it.sort == Sort::People);
        if is_plural_name(head) || is_people && head.text.ends_with('s') {
            return (self.described_as(phrase), Number::Several, None);
        }
        if let Some((at, name_span)) = self.named(phrase) {
            let entity = &self.entities.all[at];
            // "Polls show": a capital letter for the sentence's sake
            if entity.sort == EntitySort::Unknown && !entity.is_name && entity.speaker.is_none() {
                let number = if head.text.ends_with('s') { Number::Several } else { Number::Thing };
                return (Who { basis: Basis::Unnamed, ..self.described_as(phrase) }, number, None);
            }
            let number = match Number::of(entity) {
                // who speaks and has two names is somebody
                Number::Unknown(sex) if entity.sort == EntitySort::MaybePerson => Number::Person(sex),
                number => number,
            };
            return (self.entity(at, Some(name_span)), number, Some(at));
        }
        if is_plural(head) {
            return (self.described_as(phrase), Number::Several, None);
        }
        let is_person = phrase.first.of(tokens).iter().any(|it| person_word(it.text).is_some());
        if is_person {
            if let Some(entity) = self.apposed(phrase) {
                return (self.entity(entity, None), Number::Person(self.entities.all[entity].sex), Some(entity));
            }
            let known = self.known();
            let found = if is_label { labelled(&known, phrase) } else { described(&known, phrase) };
            match found {
                Some(Described::Entity(entity)) => {
                    let who = Who { basis: Basis::Role, ..self.entity(entity, None) };
                    return (who, Number::of(&self.entities.all[entity]), Some(entity));
                }
                Some(Described::Speaker(speaker)) => {
                    let it = &self.names.speakers[speaker];
                    let who = Who { name: Some(it.name.clone()), id: Some(it.id.clone()), basis: Basis::Role };
                    return (who, Number::Person(None), None);
                }
                None => {}
            }
        }
        if let Some(body) = self.entities.called(self.document, phrase) {
            return (Who { basis: Basis::Role, ..self.entity(body, None) }, Number::Thing, Some(body));
        }
        let sex = phrase.core.of(tokens).iter().rev().find_map(|it| person_word(it.text)).map(|it| it.sex);
        (self.described_as(phrase), sex.map_or(Number::Thing, Number::Person), None)
    }

    /// What the text and the file tell of roles.
    fn known(&self) -> Known<'_, 'l> {
        let Self { document, names, day, entities, authors, .. } = self;
        Known { document, entities, names, authors, day: *day }
    }

    /// Whether a phrase is a label before somebody's words: `THE PRESIDENT:`
    fn is_label(&self, phrase: &Phrase) -> bool {
        let paragraph = self.document.paragraphs[self.document.paragraph_at(phrase.tokens.start)];
        paragraph.start == phrase.tokens.start
            && self.document.tokens.get(phrase.tokens.end).is_some_and(|it| it.text == ":")
    }

    /// Whether a phrase with `and` is the name of one body: one that has a short form.
    fn is_one_name(&self, phrase: &Phrase) -> bool {
        let at = self.entities.name_spans.partition_point(|it| it.tokens.end <= phrase.first.start);
        let meant = self.entities.meant.get(at).copied().flatten();
        meant.is_some_and(|it| self.entities.all[it].name.end > phrase.core.end)
    }

    /// A speaker by its description, as printed.
    fn described_as(&self, phrase: &Phrase) -> Who {
        let tokens = &self.document.tokens;
        let is_relative = |at: &usize| {
            tokens[*at].text == "," && tokens.get(at + 1).is_some_and(|it| it.is_any(&["who", "which", "whose"]))
        };
        let end = phrase.tokens.into_iter().find(is_relative).unwrap_or(phrase.tokens.end);
        let is_capital = |at: usize| tokens[at].is_capitalized() && !is_plural_name(&tokens[at]);
        let at = self.entities.name_spans.partition_point(|it| it.tokens.end <= phrase.tokens.start);
        let is_title = self.entities.name_spans.get(at).is_some_and(|it| it.sort == NameSort::Title);
        let is_name = phrase.tokens.into_iter().all(is_capital) && !is_title;
        let basis = if is_name { Basis::Name } else { Basis::Unnamed };
        Who { name: Some(self.words(TokenRange::new(phrase.tokens.start, end))), id: None, basis }
    }

    /// The words of some tokens on one line, without an article before a name.
    pub(super) fn words(&self, mut tokens: TokenRange) -> String {
        if tokens.len() > 1 && self.document.tokens[tokens.start].is("the") {
            tokens.start += 1;
        }
        let text = &self.document.text[self.document.bytes(tokens)];
        if text.contains(['\n', '\t', '\r']) || text.contains("  ") {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            text.to_owned()
        }
    }

    /// The speaker whose name or alias the whole first part of a phrase is.
    fn on_file(&self, phrase: &Phrase) -> Option<Found> {
        let tokens = &self.document.tokens;
        let the = usize::from(tokens[phrase.first.start].is("the"));
        let first = TokenRange::new(phrase.first.start + the, phrase.first.end);
        let known = self.names.longest(first.of(tokens)).filter(|it| it.len == first.len())?;
        let speaker = &self.names.speakers[known.speaker];
        if speaker.kind == SpeakerKind::Person {
            // the text may know a fuller name, but not for `the Tory leader`
            let is_description = !known.is_name && first.of(tokens).iter().any(|it| person_word(it.text).is_some());
            let who = || Who { name: Some(speaker.name.clone()), id: Some(speaker.id.clone()), basis: Basis::Role };
            return is_description.then(|| (who(), Number::Person(None), None));
        }
        let is_place = place(first.of(tokens)).is_some_and(|it| it.len == first.len());
        let basis = if is_place && !known.is_name { Basis::Metonym } else { Basis::Name };
        Some((Who { name: Some(self.words(first)), id: Some(speaker.id.clone()), basis }, Number::Thing, None))
    }

    /// An entity of the cast as a speaker.
    pub(super) fn entity(&self, at: usize, name_span: Option<&NameSpan>) -> Who {
        let entity = &self.entities.all[at];
        let speaker = entity.speaker.map(|it| &self.names.speakers[it]);
        if let EntitySort::Place(_, country) = entity.sort {
            let government = self.names.government(country).map(|it| self.names.speakers[it].id.clone());
            let id = speaker.map(|it| it.id.clone()).or(government);
            return Who { name: Some(self.words(entity.name)), id, basis: Basis::Metonym };
        }
        let is_shorter = entity.sort == EntitySort::Person
            && name_span.is_some_and(|it| it.name.len() == 1 && entity.name.len() > 1);
        let basis = if is_shorter { Basis::LastName } else { Basis::Name };
        Who { name: Some(self.words(entity.name)), id: speaker.map(|it| it.id.clone()), basis }
    }
}
