//! A text with its tags, and what is asked of it over and over: what stands here, where the adverbs end, what is denied.

use super::Voice;
use super::lexicon::{Among, Class as Predicate, Found, known, longest};
use super::tag::Tag;
use crate::language::calendar::moment::Moment;
use crate::language::grammar::negation::{Denial, Negation};
use crate::language::grammar::{Class, Classes};
use crate::language::inflection::Form;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::language::word::Word;
use crate::reading::word_key::word_key;
use crate::reading::words::{Item, Sort, Words};

/// A text with its tags.
pub(super) struct Text<'w, 't> {
    words: &'w Words<'t>,
    pub(super) tokens: &'w [Token<'t>],
    tags: &'w [Tag],
    pub(super) voice: &'w Voice,
}

impl<'w, 't> Text<'w, 't> {
    pub(super) fn of(words: &'w Words<'t>, voice: &'w Voice) -> Self {
        Self { words, tokens: &words.tokens, tags: words.side_tags(), voice }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The tag at `at`; a mark where the text has ended.
    pub(super) fn tag(&self, at: usize) -> Tag {
        self.tags.get(at).copied().unwrap_or(Tag::Mark)
    }

    pub(super) fn is(&self, at: usize, word: &'static str) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is(word))
    }

    pub(super) fn is_any(&self, at: usize, words: &[&'static str]) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is_any(words))
    }

    pub(super) fn is_in(&self, at: usize, classes: impl Into<Classes>) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is_in(classes))
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Verb(_))
    }

    pub(super) fn is_gerund(&self, at: usize) -> bool {
        self.tag(at) == Tag::Verb(Form::Ing)
    }

    pub(super) fn is_participle(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::Verb(Form::Past | Form::Participle))
    }

    /// Whether an entry of that class stands at `at`.
    pub(super) fn has(&self, at: usize, class: Predicate) -> bool {
        self.find(at, Among::of(&[class])).is_some()
    }

    /// Whether the verb at `at` says too little to be a deed by itself: "have", "make".
    pub(super) fn is_light(&self, at: usize) -> bool {
        self.is_in(at, Class::Be | Class::Have | Class::Do) || self.has(at, Predicate::Light)
    }

    /// Whether the verb at `at` is a form of one of these.
    pub(super) fn is_form_of(&self, at: usize, verbs: &[&'static str]) -> bool {
        let base = self.tokens.get(at).and_then(known).and_then(|it| it.base);
        base.is_some_and(|base| verbs.iter().any(|it| Word::of(it) == base))
    }

    /// Whether what the clause that ends at `end` says is denied of somebody else at once: "…, but not to the others".
    pub(super) fn is_taken_back(&self, end: usize) -> bool {
        let lead = if self.is_in(end, Class::Comma) { end + 1 } else { end };
        self.is_in(lead, Class::Contrast) && self.tag(lead + 1) == Tag::Negator
    }

    /// Whether the tokens begin with a day that is still to come when they are said: "in June", "at the end of next year".
    pub(super) fn looks_ahead(&self, tokens: TokenRange) -> bool {
        let lead = self.words.bytes(TokenRange::new(tokens.start, tokens.end.min(tokens.start + 4)));
        let is_ahead = |it: &Moment| lead.contains(&it.range.start) && it.date.last() >= self.words.said;
        self.words.moments.iter().any(is_ahead)
    }

    /// Whether the tokens name a day of the calendar that is over, and not only *yesterday*: "in 2019".
    pub(super) fn looks_back(&self, tokens: TokenRange) -> bool {
        let bytes = self.words.bytes(tokens);
        let is_over = |it: &Moment| !it.is_relative && it.date.last() < self.words.said;
        self.words.moments.iter().any(|it| bytes.contains(&it.range.start) && is_over(it))
    }

    /// The place of the number where one is led by a bound: of "up to 60 jobs" the 60.
    pub(super) fn behind_bound(&self, at: usize) -> usize {
        let items = &self.words.items;
        let item = items.get(items.partition_point(|it| it.tokens.end <= at));
        let counted = item.filter(|it| matches!(it.sort, Sort::Amount(_)) && it.tokens.start == at);
        counted.and_then(|it| it.tokens.into_iter().find(|at| self.tag(*at) == Tag::Number)).unwrap_or(at)
    }

    /// Whether the word at `at` takes from the number of the thing after it: *no*, *fewer*.
    pub(super) fn lessens(&self, at: usize) -> bool {
        self.is_any(at, &["no", "less", "fewer"]) && !self.is(at + 1, "than")
    }

    /// Whether the tokens begin with nobody: *none of us*, *no one*.
    pub(super) fn is_nobody(&self, tokens: TokenRange) -> bool {
        self.is_in(tokens.start, Class::Nobody) || self.is(tokens.start, "no") && self.is(tokens.start + 1, "one")
    }

    /// The longest entry of these classes at `at`.
    pub(super) fn find(&self, at: usize, among: Among) -> Option<Found> {
        longest(self.tokens.get(at..)?, among)
    }

    /// The stem of the word at `at`, as the words are compared by it.
    pub(super) fn key(&self, at: usize) -> u64 {
        let items = &self.words.items;
        let item = items.partition_point(|it| it.tokens.end <= at);
        let key = |it: &Item| match it.sort {
            // of "14 kiosks" the kiosks are the thing
            Sort::Amount(amount) if self.words.amounts[amount].counts_things() => word_key(self.tokens[at].text),
            _ => it.key,
        };
        items.get(item).map_or(0, key)
    }

    /// Whether the tokens deny only a part: *not all*, *not always*, *not necessarily*.
    pub(super) fn is_denied_in_part(&self, tokens: TokenRange) -> bool {
        let negations = &self.words.negations;
        let is_part = |it: &&Negation| it.kind == Denial::NotAll && tokens.contains(it.cue.start);
        let is_few = self.is_any(tokens.start, &["few", "little"]) || self.is_in(tokens.start, Class::NearNegator);
        // "not until": not yet
        let waits = self.is_any(tokens.end, &["until", "till", "unless"])
            && tokens.into_iter().any(|at| self.tag(at) == Tag::Negator);
        negations.iter().any(|it| is_part(&it))
            || is_few
            || waits
            || tokens.into_iter().any(|at| self.is(at, "necessarily"))
            || self.is(tokens.start, "not") && self.is_in(tokens.start + 1, Class::Quantifier | Class::Universal)
    }

    /// Whether the word at `at` is one of a name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let items = &self.words.items;
        let item = items.partition_point(|it| it.tokens.end <= at);
        items.get(item).is_some_and(|it| it.sort == Sort::Name)
    }

    /// Where the adverbs and negators from `at` on end, and whether the negators deny; `not only` denies nothing.
    pub(super) fn skip(&self, mut at: usize, end: usize) -> (usize, bool) {
        let mut is_denied = false;
        while at < end {
            match self.tag(at) {
                Tag::Negator => {
                    let is_only = |it: usize| self.is_in(it, Class::Limiter);
                    is_denied ^= !is_only(at + 1);
                }
                Tag::Adverb if self.has(at, Predicate::Particle) => {
                    break;
                }
                Tag::Adverb => {}
                _ if self.is(at, "no") && self.is(at + 1, "longer") => {
                    is_denied = !is_denied;
                    at += 1;
                }
                _ => break,
            }
            at += 1;
        }
        (at, is_denied)
    }

    /// Whether the tokens name the speaker: *I*, *we all*, *my party*, or a name that means him.
    pub(super) fn is_speaker(&self, tokens: TokenRange) -> bool {
        let first_person = |at: usize| self.is_any(at, &["i", "we"]);
        let Some(last) = tokens.into_iter().rev().find(|at| !matches!(self.tag(*at), Tag::Adverb | Tag::Negator))
        else {
            return false;
        };
        let len = tokens.len();
        let has_first = tokens.into_iter().any(first_person);
        if has_first {
            if self.is(tokens.start, "neither") && self.has(last, Predicate::Body) {
                return true;
            }
            return first_person(last)
                || self.is_any(last, &["all", "both", "also", "too", "myself", "ourselves"])
                || self.is_any(last + 1, &[","]);
        }
        // of what is told of somebody the pronoun means him
        if len == 1 && self.voice.is_told && self.is_any(last, &["he", "she"]) {
            return true;
        }
        // "one of us", "most of us"
        if self.is(last, "us") && len > 1 && self.is(last - 1, "of") {
            return true;
        }
        if len <= 4 && self.is_any(tokens.start, &["my", "our"]) && self.has(last, Predicate::Body) {
            return true;
        }
        // "this house", in a motion for debate
        if len == 2 && self.is(tokens.start, "this") && self.is(last, "house") {
            return true;
        }
        len <= 4
            && !tokens.into_iter().any(|at| self.tag(at) == Tag::Preposition)
            && self.voice.names.contains(&self.key(last))
    }

    /// Whether a possessive of the speaker stands among the tokens: *our*, *my*.
    pub(super) fn has_own(&self, tokens: TokenRange) -> bool {
        tokens.into_iter().any(|at| {
            self.is_any(at, &["my", "our"]) || self.is_in(at, Class::FirstPerson) && self.is_any(at, &["mine", "ours"])
        })
    }
}
