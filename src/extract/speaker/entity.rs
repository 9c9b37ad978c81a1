//! Who is named in a text: each person, body and place once, however often and under whatever form.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::called::Called;
use super::name_match::is_same_name;
use super::name_span::{NameSort, NameSpan, name_spans};
use super::names::Names;
use super::namesakes::Namesakes;
use super::role::{apposition, role_before};
use super::short_form::ShortForms;
use super::word::{Sex, Sort, given, is_all_capitals, is_initial, last_name, person_word};
use crate::claim::SpeakerKind;
use crate::extract::document::Document;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::language::word::{ByWord, Word};

/// How many roles of one person are kept.
const MOST_ROLES: usize = 12;

/// Somebody or something that the text names.
#[derive(Debug, Clone)]
pub(super) struct Entity {
    /// The fullest form of the name, without titles.
    pub(super) name: TokenRange,
    /// What it is.
    pub(super) sort: EntitySort,
    /// Man or woman, where anything tells.
    pub(super) sex: Option<Sex>,
    /// What the text calls the person besides: titles and appositions.
    pub(super) roles: Vec<TokenRange>,
    /// The speaker on file.
    pub(super) speaker: Option<usize>,
    /// Where it is named first.
    pub(super) first: usize,
    /// Whether it has a capital letter anywhere but at the beginning of a sentence.
    pub(super) is_name: bool,
}

/// What an entity of the cast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntitySort {
    Person,
    Body,
    Place(Sort, &'static str),
    /// A name of two words or more that may be a person's.
    MaybePerson,
    /// One word.
    Unknown,
}

/// Everybody and everything that a text names.
#[derive(Debug, Default)]
pub(super) struct Entities {
    pub(super) all: Vec<Entity>,
    pub(super) name_spans: Vec<NameSpan>,
    /// Whom each name span means; nobody where it is a title, or where it may be two.
    pub(super) meant: Vec<Option<usize>>,
    by_name: HashMap<Box<[Word]>, usize>,
    by_last: Namesakes,
    by_first: Namesakes,
    pub(super) by_short: ByWord<usize>,
    pub(super) short_forms: ShortForms,
    /// How many there were before those of a single word: they stand in the order in which they are named.
    pub(super) full: usize,
    /// Its persons by what it calls them.
    pub(super) called: Called,
}

impl Entities {
    /// Everybody and everything in the text.
    pub(super) fn of(document: &Document<'_>, names: &Names<'_>) -> Self {
        let name_spans = name_spans(document);
        let mut entities = Self { meant: vec![None; name_spans.len()], name_spans, ..Self::default() };
        let single = |name_span: &NameSpan| name_span.name.len() < 2 && !matches!(name_span.sort, NameSort::Place(..));
        for at in 0..entities.name_spans.len() {
            let known = on_file(&document.tokens, &mut entities.name_spans[at], names);
            if entities.name_spans[at].sort != NameSort::Title
                && (!single(&entities.name_spans[at]) || known.is_some_and(|it| it.1))
            {
                entities.meant[at] = Some(entities.meet(document, at, known.map(|it| it.0)));
            }
            if entities.short_of(document, at).is_some() {
                let meant = entities.meant[at].unwrap_or_else(|| entities.meet(document, at, None));
                entities.meant[at] = Some(meant);
                entities.short_form(document, at, meant);
            }
        }
        entities.full = entities.all.len();
        entities.short_forms = ShortForms::of(document, &entities.all);
        for at in 0..entities.name_spans.len() {
            if entities.meant[at].is_none() && entities.name_spans[at].sort != NameSort::Title {
                entities.meant[at] = entities.meet_single(document, at, names);
            }
        }
        for (name_span, meant) in entities.name_spans.iter().zip(&entities.meant) {
            let opens = document.sentences[name_span.sentence].tokens.start == name_span.tokens.start;
            if let Some(meant) = meant.filter(|_| {
                !opens || name_span.tokens.len() > 1 || is_all_capitals(document.tokens[name_span.tokens.start].text)
            }) {
                entities.all[meant].is_name = true;
            }
        }
        entities.collect_roles(document);
        entities
    }

    /// Whom a name span of two words or more means, who may be new.
    fn meet(&mut self, document: &Document<'_>, at: usize, speaker: Option<usize>) -> usize {
        let name_span = &self.name_spans[at];
        let sort = sort_of(name_span);
        let words = name_span.name.of(&document.tokens);
        let is_same = |other: &&usize| {
            let entity = &self.all[**other];
            (speaker.is_some() && entity.speaker == speaker) || is_same_name(entity.name.of(&document.tokens), words)
        };
        let same = self.by_last.of(last_name(words).word).iter().find(is_same);
        let Some(same) = same.or_else(|| self.by_name.get(&key(words))).copied() else {
            return self.add(document, name_span.name, sort, name_span.sex, speaker);
        };
        let entity = &mut self.all[same];
        let shouts = |name: TokenRange| name.of(&document.tokens).iter().all(|it| is_all_capitals(it.text));
        let is_fuller = match name_span.name.len().cmp(&entity.name.len()) {
            Ordering::Greater => !matches!(entity.sort, EntitySort::Place(..)),
            // `ADA TAL` of a label is Ada Tal
            Ordering::Equal => shouts(entity.name) && !shouts(name_span.name),
            Ordering::Less => false,
        };
        if is_fuller {
            entity.name = name_span.name;
        }
        if sort == EntitySort::Person {
            entity.sort = sort;
        }
        entity.sex = entity.sex.or(name_span.sex);
        entity.speaker = entity.speaker.or(speaker);
        same
    }

    /// Adds somebody new.
    fn add(
        &mut self,
        document: &Document<'_>,
        name: TokenRange,
        sort: EntitySort,
        sex: Option<Sex>,
        speaker: Option<usize>,
    ) -> usize {
        let at = self.all.len();
        let (first, last) = (&document.tokens[name.start], last_name(name.of(&document.tokens)));
        self.by_name.entry(key(name.of(&document.tokens))).or_insert(at);
        self.by_last.add(last.word, at);
        if name.len() > 1 && !is_initial(first.text) {
            self.by_first.add(first.word, at);
        }
        self.all.push(Entity { first: name.start, name, sort, sex, roles: Vec::new(), speaker, is_name: false });
        at
    }

    /// Whom a single word means: a last name, a first name, a short form, or something new.
    fn meet_single(&mut self, document: &Document<'_>, at: usize, names: &Names<'_>) -> Option<usize> {
        let name_span = self.name_spans[at].clone();
        let word = &document.tokens[name_span.name.start];
        if let Some(short) = self.by_short.get(&word.word) {
            return Some(*short);
        }
        // a last name that is a first name as well, `Omar`, tells nothing
        let sex = name_span.sex.filter(|_| name_span.is_titled);
        let may_be = |it: &&usize| {
            let entity = &self.all[**it];
            let fits = if name_span.sort == NameSort::Headline {
                entity.sort == EntitySort::Person
            } else {
                !matches!(entity.sort, EntitySort::Place(..))
            };
            fits && (sex.is_none() || entity.sex.is_none() || sex == entity.sex)
        };
        let alias = names.longest(name_span.name.of(&document.tokens)).map(|it| it.speaker);
        let mut found: Vec<usize> = self.by_last.of(word.word).iter().filter(may_be).copied().collect();
        if found.len() > 1 && name_span.is_titled {
            let title = &document.tokens[name_span.tokens.start..name_span.name.start];
            let has = |it: &&usize| {
                self.all[**it].roles.iter().any(|role| {
                    title.iter().all(|word| role.of(&document.tokens).iter().any(|other| other.word == word.word))
                })
            };
            if let [one] = found.iter().filter(has).copied().collect::<Vec<_>>()[..] {
                found = vec![one];
            }
        }
        let person = |it: &&usize| self.all[**it].sort == EntitySort::Person;
        if let ([_, _, ..], Some(one), None) =
            (&found[..], found.iter().find(person), found.iter().filter(person).nth(1))
        {
            found = vec![*one];
        }
        if found.len() > 1 {
            let on_file = |it: &&usize| alias.is_some() && self.all[**it].speaker == alias;
            if let Some(one) = found.iter().find(on_file) {
                found = vec![*one]
            }
        }
        if let [one] = found[..] {
            let other_alias = alias.is_some() && self.all[one].speaker != alias && !name_span.is_titled;
            if !other_alias {
                // "post-New Hampshire" is nobody's last name
                let is_part = name_span.name.start > 0 && document.tokens[name_span.name.start - 1].text.contains('-');
                if self.all[one].sort == EntitySort::MaybePerson && !is_part || name_span.is_titled {
                    self.all[one].sort = EntitySort::Person;
                }
                self.all[one].sex = self.all[one].sex.or(sex);
                return Some(one);
            }
            name_span.sex?;
        }
        if found.len() > 1 || name_span.sort == NameSort::Headline {
            return None;
        }
        if let Some(misspelt) = self.misspelt(document, &name_span) {
            return Some(misspelt);
        }
        let firsts: Vec<usize> = self.by_first.of(word.word).iter().filter(may_be).copied().collect();
        if let ([one], None) = (&firsts[..], alias)
            && self.all[*one].sort == EntitySort::Person
            && (word.text.len() <= 4 || given(word.text).is_some())
        {
            return Some(*one);
        }
        let speaker = alias.or_else(|| names.by_last_name(word.word));
        if speaker.is_none()
            && let Some(body) = self.shortened(document, &name_span)
        {
            return Some(body);
        }
        let sex = name_span.sex.or_else(|| given(word.text).flatten());
        let sort = match speaker.map(|it| names.speakers[it].kind) {
            Some(SpeakerKind::Person) => EntitySort::Person,
            Some(SpeakerKind::Body) => EntitySort::Body,
            None => sort_of(&name_span),
        };
        Some(self.add(document, name_span.name, sort, sex, speaker))
    }

    /// The persons with that last name, where they are several.
    pub(super) fn namesakes(&self, last: &Token<'_>) -> &[usize] {
        self.by_last.of(last.word)
    }

    /// The one of those meant that is named last before a token: in its sentence, or so many sentences before.
    pub(super) fn latest(
        &self,
        document: &Document<'_>,
        token: usize,
        sentences: usize,
        is_meant: impl Fn(&usize) -> bool,
    ) -> Option<usize> {
        let before = self.name_spans.partition_point(|it| it.tokens.start < token);
        let since = document.sentence_at(token).saturating_sub(sentences);
        let named = self.name_spans[..before].iter().zip(&self.meant).rev();
        named.take_while(|it| it.0.sentence >= since).filter_map(|it| *it.1).find(|it| is_meant(it))
    }

    /// The persons who are named in a sentence.
    pub(super) fn persons_of(&self, sentence: usize) -> impl Iterator<Item = usize> {
        let first = self.name_spans.partition_point(|it| it.sentence < sentence);
        let within =
            self.name_spans[first..].iter().zip(&self.meant[first..]).take_while(move |it| it.0.sentence == sentence);
        within.filter_map(|it| *it.1).filter(|it| self.all[*it].sort == EntitySort::Person)
    }

    /// Notes what the text calls its persons.
    fn collect_roles(&mut self, document: &Document<'_>) {
        for (name_span, meant) in self.name_spans.iter().zip(&self.meant) {
            let Some(meant) = *meant else { continue };
            let entity = &mut self.all[meant];
            if !matches!(entity.sort, EntitySort::Person | EntitySort::MaybePerson)
                || name_span.sort == NameSort::Headline
            {
                continue;
            }
            let before = role_before(document, name_span);
            let behind = apposition(document, name_span);
            for role in before.into_iter().chain(behind) {
                let mut is_role = false;
                for told in role.of(&document.tokens).iter().filter_map(|it| person_word(it.text)) {
                    entity.sex = entity.sex.or(told.sex);
                    is_role |= !told.is_honorific;
                }
                if is_role && entity.roles.len() < MOST_ROLES {
                    if entity.sort == EntitySort::MaybePerson {
                        entity.sort = EntitySort::Person
                    }
                    entity.roles.push(role);
                    self.called.add(&document.tokens, role, (entity.first, meant));
                }
            }
        }
        self.called.sort();
    }
}

/// The words of a name.
fn key(name: &[Token<'_>]) -> Box<[Word]> {
    name.iter().map(|it| it.word).collect()
}

fn sort_of(name_span: &NameSpan) -> EntitySort {
    match name_span.sort {
        NameSort::Person => EntitySort::Person,
        NameSort::Body => EntitySort::Body,
        NameSort::Place(sort, country) => EntitySort::Place(sort, country),
        NameSort::Words => EntitySort::MaybePerson,
        NameSort::Word | NameSort::Title | NameSort::Headline => EntitySort::Unknown,
    }
}

/// The speaker on file whose name or alias the name span ends with, and whether it is a full name; the name span's name is cut to it.
fn on_file(tokens: &[Token<'_>], name_span: &mut NameSpan, names: &Names<'_>) -> Option<(usize, bool)> {
    for at in name_span.tokens {
        let Some(known) =
            names.longest(&tokens[at..name_span.tokens.end]).filter(|it| at + it.len == name_span.tokens.end)
        else {
            continue;
        };
        if known.len == 1 {
            return if name_span.tokens.len() == 1
                && names.speakers[known.speaker].kind == SpeakerKind::Body
                && name_span.sort != NameSort::Word
            {
                Some((known.speaker, true))
            } else {
                None
            };
        }
        match names.speakers[known.speaker].kind {
            SpeakerKind::Person => {
                // `CEO of Ada Tal`: what looked like one title ends with somebody's name
                if name_span.name.is_empty() {
                    name_span.tokens.start = at;
                    name_span.name = name_span.tokens;
                } else if known.is_name || at >= name_span.name.start {
                    name_span.name = TokenRange::new(at.max(name_span.name.start), name_span.tokens.end);
                }
                name_span.sort = NameSort::Person;
            }
            SpeakerKind::Body => {
                if matches!(name_span.sort, NameSort::Place(..)) {
                    return None;
                }
                name_span.name = TokenRange::new(at, name_span.tokens.end);
                name_span.sort = NameSort::Body;
            }
        }
        return Some((known.speaker, name_span.name.len() > 1));
    }
    None
}
