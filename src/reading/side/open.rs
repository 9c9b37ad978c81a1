//! Words that may be a noun, a verb or an adjective: what stands before and after them tells.

use super::lexicon::{Among, Class as Predicate, Known, known, longest};
use super::tag::{Place, REACH, Tag};
use crate::language::grammar::Class;
use crate::language::grammar::role::{Role, is_adverb, role};
use crate::language::grammar::shape::ends_as_adjective;
use crate::language::inflection::Form;
use crate::language::token::{Kind, Token};

/// Everything that a verb begins.
const VERBS: Among = Among::of(&[
    Predicate::Stand,
    Predicate::Act,
    Predicate::Degree,
    Predicate::Change,
    Predicate::Allow,
    Predicate::Want,
    Predicate::GoOn,
    Predicate::Talk,
    Predicate::Happen,
    Predicate::Makes,
    Predicate::Effect,
    Predicate::Cause,
    Predicate::Say,
    Predicate::Tell,
    Predicate::Accuse,
    Predicate::Voice,
    Predicate::Plain,
]);

/// What takes a side or says which.
const SIDES: Among = Among::of(&[Predicate::Stand, Predicate::Voice, Predicate::Say]);

impl Place<'_, '_> {
    /// The tag of a word that may be a noun, a verb or an adjective.
    pub(super) fn open(&self, token: &Token<'_>) -> Tag {
        let Some(known) = known(token) else { return self.unknown(token) };
        if let Some(form) = self.verb(known) {
            return Tag::Verb(form);
        }
        if self.small(Predicate::Adverb) == Some(1) && !known.is_noun {
            return Tag::Adverb;
        }
        match (known.is_adjective, known.is_noun) {
            (true, false) => Tag::Adjective,
            (true, true) if self.next_is_noun() => Tag::Adjective,
            (_, true) => Tag::Noun,
            (false, false)
                if known.forms == [Form::Ing]
                    && !matches!(self.last(), Some(Tag::Determiner | Tag::Owner | Tag::Adjective)) =>
            {
                Tag::Verb(Form::Ing)
            }
            (false, false) => self.shape(token),
        }
    }

    /// The form of the verb that a word is here.
    fn verb(&self, known: &Known) -> Option<Form> {
        let form = |form: Form| known.forms.contains(&form).then_some(form);
        let participle = || form(Form::Participle).or_else(|| form(Form::Past));
        let base = || form(Form::Base);
        if known.forms.is_empty() || !known.is_alone && longest(&self.tokens[self.at..], VERBS).is_none() {
            return None;
        }
        let last = self.last();
        match self.last_but_adverbs() {
            Some((Tag::Modal | Tag::To, _)) => return base(),
            Some((Tag::Verb(_), at)) if self.tokens[at].is_in(Class::Be) => {
                let is_adjective = known.is_adjective && form(Form::Ing).is_none();
                return participle().or_else(|| form(Form::Ing)).filter(|_| !is_adjective);
            }
            Some((Tag::Verb(_), at)) if self.tokens[at].is_in(Class::Have) => {
                return participle().filter(|_| !known.is_adjective || self.next_begins_object());
            }
            Some((Tag::Verb(_), at)) if self.tokens[at].is_in(Class::Do) && self.is_after_do(at) => return base(),
            Some((Tag::Verb(_), at))
                if self.tokens[at].is_any(&["help", "helps", "let", "lets", "make", "makes"]) && at + 1 == self.at =>
            {
                return base();
            }
            _ => {}
        }
        match last {
            Some(Tag::Determiner | Tag::Owner | Tag::Adjective) => {
                return form(Form::Ing).filter(|_| self.next_begins_object() && last != Some(Tag::Adjective));
            }
            Some(Tag::Preposition) => return form(Form::Ing),
            Some(Tag::Number) => return None,
            _ => {}
        }
        if form(Form::Ing).is_some() {
            // "my full backing", "the new building"
            return form(Form::Ing)
                .filter(|_| !(known.is_noun && last == Some(Tag::Noun) && !self.next_begins_object()));
        }
        if form(Form::Base).is_some() && self.is_let() {
            return base();
        }
        let subject = self.last_but_adverbs();
        match subject {
            Some((Tag::Pronoun | Tag::Relative, at)) => self.after_pronoun(&self.tokens[at], known),
            Some((Tag::Noun, at)) => self.after_noun(at, known),
            // "building it costs", "joint learning strengthens"
            Some((Tag::Verb(Form::Ing), _)) if form(Form::Third).is_some() && !known.is_noun && !self.has_finite() => {
                form(Form::Third)
            }
            Some((Tag::Verb(_), _)) if last.is_some_and(|it| matches!(it, Tag::Verb(_))) => {
                // `want banned`, `keep going`; a base form is a noun here: `take action`
                participle().filter(|_| !known.forms.contains(&Form::Base) && !known.is_noun)
            }
            Some((Tag::That, at))
                if at > 0 && self.tags[at - 1] == Tag::Noun && at + 1 == self.at && !known.is_noun =>
            {
                form(Form::Third).or_else(base).or_else(participle)
            }
            None | Some((Tag::Mark | Tag::Lead | Tag::Coordinator | Tag::That, _)) => self.at_start(known),
            _ => participle().filter(|_| !known.forms.contains(&Form::Base)),
        }
    }

    /// Whether the word is what *let* lets its object do: `let the ferry die`.
    fn is_let(&self) -> bool {
        let before = self.tags.iter().rposition(|it| matches!(it, Tag::Verb(_) | Tag::Modal | Tag::Mark | Tag::Lead));
        before.is_some_and(|at| {
            self.tokens[at].is_any(&["let", "lets", "letting"]) && at + 1 < self.at && self.last() == Some(Tag::Noun)
        })
    }

    /// Whether the form of *do* at `at` helps the verb here: a negator or its subject stands between them.
    fn is_after_do(&self, at: usize) -> bool {
        at + 1 < self.at
            || self.at > 0
                && self.tokens[at].is_any(&["do", "does", "did"])
                && at > 0
                && matches!(self.tags[at - 1], Tag::Pronoun)
    }

    fn after_pronoun(&self, pronoun: &Token<'_>, known: &Known) -> Option<Form> {
        let has = |form: Form| known.forms.contains(&form).then_some(form);
        let is_singular = pronoun.is_any(&["he", "she", "it"])
            || pronoun.is_in(Class::Demonstrative | Class::That | Class::Nobody)
            || pronoun.is_in(Class::Universal | Class::Assertive | Class::Nonassertive);
        let is_one_of = self.at > 2 && pronoun.is("us") && self.tokens[self.at - 2].is("of");
        if is_one_of {
            return has(Form::Third).or_else(|| has(Form::Base)).or_else(|| has(Form::Past));
        }
        let is_object = pronoun.is_in(Class::ObjectPronoun | Class::Reflexive);
        if is_object {
            return has(Form::Participle).or_else(|| has(Form::Past)).or_else(|| has(Form::Base));
        }
        let present = if is_singular { has(Form::Third) } else { has(Form::Base) };
        present.or_else(|| has(Form::Past)).or_else(|| has(Form::Participle)).or_else(|| has(Form::Third))
    }

    /// After a noun: a verb that agrees with it, and where the word may be a noun too, only if no other verb follows.
    fn after_noun(&self, noun: usize, known: &Known) -> Option<Form> {
        let has = |form: Form| known.forms.contains(&form).then_some(form);
        let next = self.next();
        let next_is_verb = next.is_some_and(|it| {
            it.is_in(Class::Modal | Class::Be)
                || it.is_in(Class::Have)
                || it.is_in(Class::Do)
                || matches!(role(it), Some(Role::Finite))
        });
        if next_is_verb {
            return None;
        }
        if known.forms.contains(&Form::Past) && !known.forms.contains(&Form::Base)
            || known.forms.contains(&Form::Participle)
        {
            return has(Form::Past).or_else(|| has(Form::Participle));
        }
        let next_is_third = || {
            next.and_then(super::lexicon::known)
                .is_some_and(|it| it.forms.contains(&Form::Third) && !it.is_noun && it.is_alone)
        };
        if next_is_third() {
            return None;
        }
        let noun = self.subject_head(noun);
        let text = self.tokens[noun].text;
        let is_joined = || {
            self.tags[..noun]
                .iter()
                .zip(self.tokens)
                .rev()
                .take(6)
                .any(|(tag, it)| *tag == Tag::Coordinator || it.is("nor"))
        };
        let is_plural =
            text.ends_with('s') && !text.ends_with("ss") || is_joined() || self.tokens[noun].is_in(Class::PluralNoun);
        if has(Form::Third).is_some() && !is_plural && !self.has_finite() {
            let ends = next.is_none_or(|it| it.kind == Kind::Punct) || next.is_some_and(|it| it.is("of"));
            return has(Form::Third).filter(|_| !(known.is_noun && ends));
        }
        if has(Form::Base).is_some() && is_plural && !self.has_finite() {
            let is_need = self.tokens[self.at].is("need")
                && next.is_some_and(|it| {
                    it.kind == Kind::Word && !matches!(role(it), Some(Role::Auxiliary | Role::Preposition))
                });
            let takes_object =
                is_need || self.next_begins_object() || next.is_some_and(|it| it.is_in(Class::Preposition));
            return has(Form::Base).filter(|_| !known.is_noun || takes_object);
        }
        None
    }

    /// The noun that a verb after the one at `noun` agrees with: the last one before the first preposition of its phrase.
    fn subject_head(&self, noun: usize) -> usize {
        let starts = |at: &usize| match self.tags[*at] {
            Tag::Mark | Tag::Lead | Tag::That | Tag::Relative => true,
            // "the plan to build it stands"
            Tag::Verb(_) => *at == 0 || self.tags[at - 1] != Tag::To,
            _ => false,
        };
        let start = (0..noun).rev().find(starts).map_or(0, |at| at + 1);
        let tells_more = |at: &usize| matches!(self.tags[*at], Tag::Preposition | Tag::To) && *at > start;
        let end = (start..noun).find(tells_more).unwrap_or(noun + 1);
        (start..end).rev().find(|at| self.tags[*at] == Tag::Noun).unwrap_or(noun)
    }

    /// Where a clause begins: a command (`Scrap the fee`), or a verb without its subject (`Rejects the fee`).
    fn at_start(&self, known: &Known) -> Option<Form> {
        let has = |form: Form| known.forms.contains(&form).then_some(form);
        let next = self.next();
        let leads = self.next_begins_object()
            || next.is_some_and(|it| {
                it.is_in(Class::Preposition | Class::Complement | Class::That | Class::Negator)
                    || is_adverb(it)
                    || longest(&self.tokens[self.at + 1..], Among::of(&[Predicate::Particle])).is_some()
                    || it.is("ahead")
            });
        let begins_text = self.tags.iter().all(|it| matches!(it, Tag::Mark | Tag::Adverb | Tag::Negator))
            || matches!(self.last(), Some(Tag::Coordinator));
        let next_is_verb = next.is_some_and(|it| it.is_in(Class::Modal | Class::Be | Class::Have));
        if next_is_verb {
            return None;
        }
        let is_object = leads && !self.finite_follows()
            || next.is_some_and(|it| it.kind == Kind::Word && role(it).is_none()) && !self.finite_follows();
        if has(Form::Third).is_some() && begins_text {
            // "Offers truces", but "Backs trouble"
            let leads = leads || next.is_some_and(|it| role(it).is_none() && it.text.ends_with('s'));
            return has(Form::Third)
                .filter(|_| (if known.is_noun { leads } else { is_object }) && !self.finite_follows());
        }
        if has(Form::Base).is_some() {
            let may_be_noun = known.is_noun || known.is_adjective;
            let is_command = leads && !(may_be_noun && self.finite_follows());
            return has(Form::Base)
                .filter(|_| if may_be_noun && !begins_text { leads } else { is_command || is_object });
        }
        // "Voiced opposition", but "Planned ferries"
        let is_plain = longest(&self.tokens[self.at..], SIDES).is_some();
        let is_object = is_object || next.is_some_and(|it| it.is_in(Class::SubjectPronoun));
        let is_verb = leads || !begins_text || is_plain && is_object;
        has(Form::Past).or_else(|| has(Form::Participle)).filter(|_| is_verb)
    }

    /// Whether the clause has a finite verb already; an infinitive is none.
    fn has_finite(&self) -> bool {
        let begins =
            |at: &usize| matches!(self.tags[*at], Tag::Mark | Tag::Lead | Tag::That | Tag::Relative | Tag::Coordinator);
        let start = (0..self.tags.len()).rev().find(begins).map_or(0, |it| it + 1);
        (start..self.tags.len()).any(|at| match self.tags[at] {
            Tag::Modal | Tag::Verb(Form::Third | Form::Past) => true,
            Tag::Verb(Form::Base) => at == 0 || self.tags[at - 1] != Tag::To,
            _ => false,
        })
    }

    /// Whether another finite verb follows in the clause, so that what stands here is a noun: `tax cuts should`.
    fn finite_follows(&self) -> bool {
        let rest = self.tokens[self.at + 1..].iter().take(REACH).take_while(|it| {
            it.kind != Kind::Punct
                && !it.is_in(Class::That | Class::Relative | Class::Subordinator | Class::Temporal | Class::Coordinator)
        });
        // neither the month of May nor the sign of an owner is a verb
        rest.into_iter().filter(|it| it.text != "May" && !it.is("'s")).any(|it| {
            it.is_in(Class::Modal | Class::Be | Class::Have) && !it.is_in(Class::Nonfinite)
                || matches!(role(it), Some(Role::Finite))
        })
    }

    fn next_is_noun(&self) -> bool {
        self.next().is_some_and(|it| it.kind == Kind::Word && role(it).is_none() && !is_adverb(it))
    }

    /// A word that the table does not have.
    fn unknown(&self, token: &Token<'_>) -> Tag {
        let text = token.text;
        let is_past = text.len() > 4 && text.ends_with("ed");
        match self.last_but_adverbs() {
            Some((Tag::Modal | Tag::To, _)) if self.is_title || !token.is_capitalized() => {
                return Tag::Verb(Form::Base);
            }
            Some((Tag::Verb(_), at)) if self.tokens[at].is_in(Class::Be | Class::Have) && is_past => {
                return Tag::Verb(Form::Past);
            }
            Some((Tag::Verb(_), at))
                if self.tokens[at].is_in(Class::Be)
                    && text.len() > 5
                    && text.ends_with("ing")
                    && !self.next_is_noun() =>
            {
                return Tag::Verb(Form::Ing);
            }
            Some((Tag::That | Tag::Relative, _))
                if matches!(self.last(), Some(Tag::That | Tag::Relative))
                    && !is_adverb(token)
                    && (text.ends_with('s')
                        || self.next_begins_object()
                        || self.next_is_noun() && !self.finite_follows()) =>
            {
                return Tag::Verb(Form::Third);
            }
            Some((Tag::Noun | Tag::Pronoun, _)) if is_past && !self.has_finite() => return Tag::Verb(Form::Past),
            Some((Tag::Pronoun, at))
                if self.last() == Some(Tag::Pronoun)
                    && self.tokens[at].is_in(Class::SubjectPronoun)
                    && !is_adverb(token) =>
            {
                return Tag::Verb(if text.ends_with('s') { Form::Third } else { Form::Base });
            }
            _ => {}
        }
        self.shape(token)
    }

    /// A noun or an adjective, by its ending and the next word.
    fn shape(&self, token: &Token<'_>) -> Tag {
        let is_other = || {
            token.text.len() > 4
                && (token.text.ends_with("ed")
                    || token.text.ends_with("ent")
                    || token.text.ends_with("ant")
                    || token.text.ends_with("ern"))
        };
        let is_adjective = (ends_as_adjective(token.text) || is_other()) && self.next_is_noun();
        if is_adjective { Tag::Adjective } else { Tag::Noun }
    }
}
