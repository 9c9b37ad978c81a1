//! What part each word plays, by its class, by the table of predicates and by the words before it: enough to tell a verb from a noun.
//!
//! `language::grammar::tag` is for the sentences of articles. Statements are often no sentences (*Wants a ceasefire*, *We back
//! the levy*, a title), where the most common use of a word misleads, and that a predicate is in the table tells more.

use super::lexicon::{Among, Class as Predicate, known, longest};
use crate::language::grammar::clause::begins_clause;
use crate::language::grammar::role::{Role, is_adverb, role};
use crate::language::grammar::{Class, Classes};
use crate::language::inflection::Form;
use crate::language::token::{Kind, Token};

/// The part that a word plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Tag {
    Noun,
    Verb(Form),
    Adjective,
    Adverb,
    /// *not*, *never*, *hardly*
    Negator,
    Modal,
    /// The *to* of an infinitive.
    To,
    Preposition,
    Determiner,
    /// *'s* of an owner.
    Owner,
    Pronoun,
    /// *and*, *or*
    Coordinator,
    /// *but*, *because*, *if*: another clause begins.
    Lead,
    /// *that*, before a clause.
    That,
    /// *who*, *which*
    Relative,
    Number,
    Mark,
}

/// How many words after *that* are searched for the verb of its clause.
pub(super) const REACH: usize = 9;

const NOT_VERBAL: Classes =
    Classes::of(&[Class::Article, Class::Possessive, Class::Quantifier, Class::Predeterminer, Class::Demonstrative]);

/// The tag of each token.
pub(in crate::reading) fn tags(tokens: &[Token<'_>]) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::with_capacity(tokens.len());
    let mut adverbs = 0;
    let long = || tokens.iter().filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    let is_title = long().count() > 2 && 10 * long().filter(|it| it.is_capitalized()).count() > 7 * long().count();
    for at in 0..tokens.len() {
        if adverbs > 0 {
            adverbs -= 1;
            tags.push(Tag::Adverb);
            continue;
        }
        let place = Place { tokens, tags: &tags, at, is_title };
        let tag = place.tag(&mut adverbs);
        tags.push(tag);
    }
    tags
}

/// A word to be tagged, after those before it.
pub(super) struct Place<'p, 't> {
    pub(super) tokens: &'p [Token<'t>],
    pub(super) tags: &'p [Tag],
    pub(super) at: usize,
    /// Whether most words have a capital letter, so that it tells nothing.
    pub(super) is_title: bool,
}

impl Place<'_, '_> {
    fn tag(&self, adverbs: &mut usize) -> Tag {
        let token = &self.tokens[self.at];
        match token.kind {
            Kind::Punct => return Tag::Mark,
            Kind::Number => return Tag::Number,
            Kind::Word => {}
        }
        if token.is("no") && self.next().is_some_and(|it| it.is("longer")) {
            *adverbs = 1;
            return Tag::Negator;
        }
        // "this year's fair"
        let owns = |len: usize| self.tokens.get(self.at + len).is_some_and(|it| it.is("'s"));
        if let Some(len) = self.small(Predicate::Adverb).filter(|len| *len > 1 && !owns(*len)) {
            *adverbs = len - 1;
            return Tag::Adverb;
        }
        self.small_word(token).unwrap_or_else(|| self.open(token))
    }

    /// How long the small phrase is that stands here.
    pub(super) fn small(&self, class: Predicate) -> Option<usize> {
        longest(&self.tokens[self.at..], Among::of(&[class])).map(|it| it.len)
    }

    pub(super) fn next(&self) -> Option<&Token<'_>> {
        self.tokens.get(self.at + 1)
    }

    pub(super) fn last(&self) -> Option<Tag> {
        self.tags.last().copied()
    }

    /// The last tag before the adverbs and negators that stand here, and its place.
    pub(super) fn last_but_adverbs(&self) -> Option<(Tag, usize)> {
        let at = self.tags.iter().rposition(|it| !matches!(it, Tag::Adverb | Tag::Negator))?;
        Some((self.tags[at], at))
    }

    /// The tag of a word whose class the grammar knows.
    fn small_word(&self, token: &Token<'_>) -> Option<Tag> {
        let last = self.last();
        let after_determiner = matches!(last, Some(Tag::Determiner | Tag::Owner | Tag::Adjective));
        if token.is("let") && self.next().is_some_and(|it| it.is("'s")) {
            return Some(Tag::Verb(Form::Base));
        }
        if token.is("'s") {
            let is_us = self.at > 0 && self.tokens[self.at - 1].is("let");
            return Some(if is_us { Tag::Pronoun } else { self.clitic_s() });
        }
        // "need not be built"
        if token.is_any(&["need", "needs"])
            && self.next().is_some_and(|it| it.is_in(Class::ClauseNegator))
            && !matches!(last, Some(Tag::Determiner | Tag::Adjective))
        {
            return Some(Tag::Modal);
        }
        if token.is_in(Class::HadOrWould) {
            return Some(Tag::Modal);
        }
        if token.is_in(Class::Modal) && token.text != "May" {
            return Some(if after_determiner && !self.is_after_that_or_pronoun() { Tag::Noun } else { Tag::Modal });
        }
        if token.is_in(Class::Be | Class::Have | Class::Do) {
            return Some(Tag::Verb(form_of_auxiliary(token)));
        }
        if token.is_in(Class::ClauseNegator | Class::NearNegator) {
            return Some(Tag::Negator);
        }
        if token.is("to") {
            return Some(if self.is_infinitive() { Tag::To } else { Tag::Preposition });
        }
        // "has long opposed it"
        if token.is("long") && self.at > 0 && self.tokens[self.at - 1].is_in(Class::Have) {
            return Some(Tag::Adverb);
        }
        if token.is_in(Class::That) {
            return Some(if self.leads_clause() { Tag::That } else { self.determiner() });
        }
        if token.is("like") {
            let is_verb = matches!(self.last_but_adverbs(), Some((Tag::Pronoun | Tag::Modal | Tag::To, _)))
                || self
                    .last_but_adverbs()
                    .is_some_and(|it| it.0 == Tag::Verb(Form::Base) && self.tokens[it.1].is_in(Class::Do));
            return Some(if is_verb { Tag::Verb(Form::Base) } else { Tag::Preposition });
        }
        // "the mine" is no pronoun
        let is_own = token.is_in(Class::OwnPronoun) && !after_determiner;
        if is_own || token.is_in(Class::ObjectPronoun | Class::Reflexive) && !token.is_in(Class::Possessive) {
            return Some(Tag::Pronoun);
        }
        if token.is_in(Class::Nonassertive | Class::Assertive | Class::Universal) {
            return Some(Tag::Pronoun);
        }
        if self.small(Predicate::Determiner).is_some() || token.is_in(NOT_VERBAL) {
            return Some(self.determiner());
        }
        Some(match role(token)? {
            Role::Subject | Role::Pronoun => Tag::Pronoun,
            Role::Coordinator => Tag::Coordinator,
            Role::Contrast | Role::Subordinator => Tag::Lead,
            Role::Connective if begins_clause(self.tokens, self.at + 1) => Tag::Lead,
            Role::Connective => {
                if token.is_any(&["so", "once"]) {
                    Tag::Adverb
                } else {
                    Tag::Preposition
                }
            }
            Role::Relative => Tag::Relative,
            Role::Preposition => Tag::Preposition,
            Role::Adverb => Tag::Adverb,
            Role::Determiner | Role::Auxiliary | Role::Finite | Role::That => return None,
        })
    }

    /// A determiner, or a pronoun where no noun follows: `this is wrong`.
    fn determiner(&self) -> Tag {
        let is_alone = self.next().is_none_or(|it| {
            it.kind == Kind::Punct
                || it.is_in(Class::Be | Class::Have | Class::Do | Class::Modal | Class::Preposition)
                || matches!(role(it), Some(Role::Auxiliary | Role::Subordinator | Role::Contrast))
        });
        if is_alone { Tag::Pronoun } else { Tag::Determiner }
    }

    fn is_after_that_or_pronoun(&self) -> bool {
        self.at > 0 && self.tokens[self.at - 1].is_in(Class::That | Class::Demonstrative)
    }

    /// `'s` of an owner, or of *is* and *has*.
    fn clitic_s(&self) -> Tag {
        let is_noun = matches!(self.last(), Some(Tag::Noun | Tag::Number | Tag::Adjective));
        let is_verb = self.next().is_none_or(|it| {
            it.kind == Kind::Punct
                || it.is_in(Class::Article | Class::ClauseNegator | Class::Preposition)
                || it.is_in(Class::Nonfinite)
        });
        if is_noun && !is_verb { Tag::Owner } else { Tag::Verb(Form::Third) }
    }

    /// Whether a verb follows the *to* that stands here.
    fn is_infinitive(&self) -> bool {
        let rest = &self.tokens[self.at + 1..];
        let skipped = rest.iter().take(2).take_while(|it| is_adverb(it) || it.is_in(Class::ClauseNegator)).count();
        let Some(next) =
            rest.get(skipped).filter(|it| it.kind == Kind::Word && (self.is_title || !it.is_capitalized()))
        else {
            return false;
        };
        if next.is_in(Class::Be | Class::Have | Class::Do) {
            return next.is_any(&["be", "have", "do"]);
        }
        let Some(known) = known(next) else {
            // an unknown word: a verb where nothing follows that only a noun leads to
            return role(next).is_none() && !next.text.ends_with(['s', 'g']) && self.takes_infinitive();
        };
        let is_base = known.forms.contains(&Form::Base);
        let leads = longest_before(self.tokens, self.at);
        let may_be_other = known.is_noun || known.is_adjective;
        is_base && (!may_be_other || !leads || rest.get(skipped + 1).is_some_and(|it| it.is_in(NOT_VERBAL)))
    }

    /// Whether an infinitive may follow the word before: a verb, an adjective, a noun, or nothing.
    fn takes_infinitive(&self) -> bool {
        matches!(
            self.last(),
            None | Some(
                Tag::Verb(_)
                    | Tag::Adjective
                    | Tag::Mark
                    | Tag::Coordinator
                    | Tag::Pronoun
                    | Tag::Negator
                    | Tag::Adverb
            )
        ) && !longest_before(self.tokens, self.at)
    }

    /// Whether *that* leads a clause here: something to say it of stands before it, and a verb of its own after it.
    fn leads_clause(&self) -> bool {
        let is_led = match self.last() {
            Some(Tag::Verb(_)) => {
                !self.tokens[self.at - 1].is_in(Class::Be) || !self.next().is_some_and(|it| it.is_in(Class::Be))
            }
            // a clause that tells more of the noun
            Some(Tag::Noun) => return self.next().is_some_and(|it| it.kind == Kind::Word),
            Some(Tag::Adjective | Tag::Adverb | Tag::Pronoun) => true,
            _ => return false,
        };
        let rest = self.tokens[self.at + 1..].iter().take(REACH).take_while(|it| it.kind != Kind::Punct);
        let is_finite = |it: &Token<'_>| {
            it.is_in(Class::Modal | Class::Be | Class::Have | Class::Do)
                || matches!(role(it), Some(Role::Finite))
                || known(it).is_some_and(|it| it.forms.iter().any(|form| !matches!(form, Form::Ing | Form::Base)))
        };
        let next_is_subject =
            || self.next().is_some_and(|it| matches!(role(it), Some(Role::Subject | Role::Auxiliary | Role::Finite)));
        is_led && (rest.skip(1).any(is_finite) || next_is_subject())
    }

    /// Whether the object of a verb begins with the next word.
    pub(super) fn next_begins_object(&self) -> bool {
        let is_determiner =
            longest(&self.tokens[(self.at + 1).min(self.tokens.len())..], Among::of(&[Predicate::Determiner]))
                .is_some();
        is_determiner
            || self.next().is_some_and(|it| {
                it.is_in(NOT_VERBAL)
                    || it.is_in(Class::ObjectPronoun | Class::CommonPronoun | Class::That)
                    || !self.is_title && it.is_capitalized() && it.kind == Kind::Word
            })
    }
}

/// The form of *be*, *have* and *do* that a token is.
fn form_of_auxiliary(token: &Token<'_>) -> Form {
    if token.is_in(Class::PastAuxiliary) {
        Form::Past
    } else if token.is_any(&["been", "done"]) {
        Form::Participle
    } else if token.text.ends_with("ing") {
        Form::Ing
    } else if token.is_any(&["be", "have", "do", "'ve"]) {
        Form::Base
    } else {
        Form::Third
    }
}

/// Whether a noun or adjective that *to* and a thing follow stands before `at`: *opposition*, *yes*, *opposed*.
fn longest_before(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    tokens[before].is_any(&[
        "yes",
        "no",
        "opposed",
        "open",
        "access",
        "return",
        "due",
        "according",
        "contrary",
        "thanks",
    ]) || longest(&tokens[before..=before], Among::of(&[Predicate::Backing]))
        .is_some_and(|_| !tokens[before].is_any(&["plea", "vote", "commitment"]))
}
