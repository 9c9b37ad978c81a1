//! What the words next to a word say of it against its most common use.

use super::class::Class;
use super::closed::is_plural;
use super::shape::{ends_as_adjective_only, ends_in_ed, is_bare, may_be_participle};
use super::tag::Tag;
use crate::language::token::Token;

/// A word that another one stands before.
pub(super) struct Neighbours<'s, 't> {
    token: &'s Token<'t>,
    tag: Tag,
    before: &'s Token<'t>,
    tag_before: Tag,
    /// What stands two places before it.
    second_before: Option<(&'s Token<'t>, Tag)>,
    next: Option<(&'s Token<'t>, Tag)>,
}

impl<'s, 't> Neighbours<'s, 't> {
    /// The word at `at`; nothing where it is the first.
    pub(super) fn of(tokens: &'s [Token<'t>], tags: &[Tag], at: usize) -> Option<Self> {
        let before = at.checked_sub(1)?;
        let place = |at: usize| Some((tokens.get(at)?, *tags.get(at)?));
        Some(Self {
            token: &tokens[at],
            tag: tags[at],
            before: &tokens[before],
            tag_before: tags[before],
            second_before: before.checked_sub(1).and_then(place),
            next: place(at + 1),
        })
    }

    /// What the word is then; nothing where they agree with its tag.
    pub(super) fn tag(&self) -> Option<Tag> {
        match self.tag {
            // `the daily said so`
            Tag::Adjective | Tag::Adverb if self.is_noun_in_ly() => Some(Tag::Noun),
            // `the daily reported it`
            Tag::Adjective
                if self.before.is_in(Class::LyNoun) && ends_in_ed(self.token) && self.tag_before == Tag::Noun =>
            {
                Some(Tag::Verb)
            }
            // `the witness`, `of exit polls`
            Tag::Verb if !may_be_participle(self.token) && (self.is_led() || self.tag_before == Tag::Preposition) => {
                Some(Tag::Noun)
            }
            // `an inside source`
            Tag::Preposition if self.is_led() && self.next_is(&[Tag::Noun]) => Some(Tag::Adjective),
            // `of early results`
            Tag::Adverb
                if !self.token.is_in(Class::Adverb)
                    && self.next_is(&[Tag::Noun])
                    && matches!(self.tag_before, Tag::Determiner | Tag::Preposition) =>
            {
                Some(Tag::Adjective)
            }
            // `Mr. Brown`, `Ada Young`
            Tag::Adjective | Tag::Noun if self.token.is_capitalized() && self.follows_name() => Some(Tag::Name),
            // `the senior official said`, `a senior official who asked for it`
            Tag::Adjective
                if (self.next_is(&[Tag::Verb, Tag::Auxiliary]) || self.next_is_in(Class::Relative))
                    && matches!(self.tag_before, Tag::Noun | Tag::Name | Tag::Adjective) =>
            {
                Some(Tag::Noun)
            }
            // `condensed those queries`
            Tag::Adjective
                if self.token.text.ends_with("ed")
                    && self.next_is_in(
                        Class::Article | Class::Possessive | Class::Demonstrative | Class::ObjectPronoun,
                    ) =>
            {
                Some(Tag::Verb)
            }
            // `a press call`
            Tag::Verb if is_bare(self.token) && self.is_behind_noun(Class::IndefiniteArticle) => Some(Tag::Noun),
            // `the school principal, `
            Tag::Adjective
                if self.is_behind_noun(Class::Article)
                    // `called the plan careless.`
                    && !ends_as_adjective_only(self.token.text)
                    && (self.next_is(&[Tag::Mark]) || self.next.is_some_and(|it| it.0.is("of"))) =>
            {
                Some(Tag::Noun)
            }
            Tag::Noun if self.is_verb() => Some(Tag::Verb),
            _ => None,
        }
    }

    /// Whether what is commonly a noun stands where a verb does.
    fn is_verb(&self) -> bool {
        let is_behind_subject = matches!(self.tag_before, Tag::Name | Tag::Adverb)
            || self.tag_before == Tag::Noun && is_plural(self.before);
        // `they sail`, `she reserves the right`
        self.before.is_in(Class::SubjectPronoun) && !self.next_is(&[Tag::Verb])
            // `Tal rips the plan`, `crews still praise it`
            || !self.token.is_capitalized()
                && is_behind_subject
                && self.next_is_in(Class::Article | Class::Possessive)
            // `the mayor regularly pledges`
            || is_plural(self.token)
                && self.before.is_in(Class::Adverb)
                && self.second_before.is_some_and(|it| matches!(it.1, Tag::Noun | Tag::Name | Tag::Pronoun))
    }

    /// Whether a noun in -ly stands as one, and describes no other.
    fn is_noun_in_ly(&self) -> bool {
        let has_past = self.next.is_some_and(|it| ends_in_ed(it.0));
        self.is_led()
            && self.token.is_in(Class::LyNoun)
            && (has_past || !self.next_is(&[Tag::Noun, Tag::Name, Tag::Adjective]))
    }

    /// Whether a name goes on: after another one, or after a title with its stop.
    fn follows_name(&self) -> bool {
        self.tag_before == Tag::Name
            || self.before.text == "." && self.second_before.is_some_and(|it| it.0.is_in(Class::TitleAbbreviation))
    }

    /// Whether a noun in the singular stands before it, and before that an article.
    fn is_behind_noun(&self, article: Class) -> bool {
        let is_led = self.second_before.is_some_and(|it| it.0.is_in(article));
        self.tag_before == Tag::Noun && !is_plural(self.before) && is_led
    }

    /// Whether a word stands before it that leads a noun and no finite verb.
    fn is_led(&self) -> bool {
        // `the council's use of it`
        let is_owned = self.tag_before == Tag::Particle && self.before.is("'s");
        is_owned || self.before.is_in(Class::Article | Class::Possessive) || self.before.is_any(&["no", "every"])
    }

    fn next_is(&self, tags: &[Tag]) -> bool {
        self.next.is_some_and(|it| tags.contains(&it.1))
    }

    fn next_is_in(&self, classes: impl Into<super::Classes>) -> bool {
        self.next.is_some_and(|it| it.0.is_in(classes))
    }
}
