//! Parts of speech: what each token of a sentence is.
//!
//! A word of the grammar is what its classes say; of the others each is what it is most commonly, unless the words next to
//! it speak against that.

use super::class::Class;
use super::clause::is_stop;
use super::closed::{begins_small, closed, is_led_to_verb};
use super::neighbours::Neighbours;
use super::usual::usual;
use crate::language::token::{Kind, Token};

/// A part of speech, as Universal Dependencies has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// `ship`
    Noun,
    /// `Selm`
    Name,
    /// `sails`, `sailing`
    Verb,
    /// `has`, `will`, `is`
    Auxiliary,
    /// `old`
    Adjective,
    /// `now`
    Adverb,
    /// `the`
    Determiner,
    /// `she`, `who`, `his`
    Pronoun,
    /// `in`
    Preposition,
    /// `and`
    Coordinator,
    /// `that`, `because`
    Subordinator,
    /// `to`, `not`, `'s`
    Particle,
    /// `7`, `seven`
    Number,
    /// A mark.
    Mark,
    /// Anything else.
    Other,
}

impl Tag {
    /// Whether it is of a word that stands in a noun phrase, before its noun or as it: `the seven old ships`.
    #[must_use]
    pub fn is_of_noun_phrase(self) -> bool {
        matches!(self, Self::Noun | Self::Name | Self::Adjective | Self::Determiner | Self::Number)
    }
}

/// In fewer words that end with a stop, capitals may all be those of names.
const SHORTEST_HEADING: usize = 5;

/// The tag of each token of one sentence.
#[must_use]
pub fn tags(tokens: &[Token<'_>]) -> Vec<Tag> {
    let is_heading = is_heading(tokens);
    let tag = |at: usize| match tokens[at].kind {
        Kind::Punct => Tag::Mark,
        Kind::Number => Tag::Number,
        Kind::Word => match closed(tokens, at).unwrap_or_else(|| open(tokens, at)) {
            // `May`, `Will`, `From`
            Tag::Pronoun if is_short_form(tokens, at) => Tag::Name,
            Tag::Verb | Tag::Auxiliary | Tag::Adverb | Tag::Preposition | Tag::Subordinator | Tag::Other
                if !is_heading && is_name(tokens, at) =>
            {
                Tag::Name
            }
            tag => tag,
        },
    };
    let mut tags: Vec<Tag> = (0..tokens.len()).map(tag).collect();
    for at in 0..tags.len() {
        if let Some(other) = Neighbours::of(tokens, &tags, at).and_then(|it| it.tag()) {
            tags[at] = other;
        }
    }
    tags
}

/// The tag of each token of a text of any number of sentences.
#[must_use]
pub fn text_tags(tokens: &[Token<'_>]) -> Vec<Tag> {
    let mut found = Vec::with_capacity(tokens.len());
    for at in 0..tokens.len() {
        if at + 1 == tokens.len() || (tokens[at].is_in(Class::Stop) && is_stop(tokens, at)) {
            found.extend(tags(&tokens[found.len()..=at]));
        }
    }
    found
}

/// What a word with a meaning of its own is by itself, or as a verb where one must follow.
fn open(tokens: &[Token<'_>], at: usize) -> Tag {
    let token = &tokens[at];
    if begins_small(token) && is_led_to_verb(tokens, at) { Tag::Verb } else { usual(token) }
}

/// Whether most longer words have a capital letter, which then tells nothing.
fn is_heading(tokens: &[Token<'_>]) -> bool {
    let words = || tokens.iter().filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    let (all, capital) = (words().count(), words().filter(|it| it.is_capitalized()).count());
    let is_stopped = tokens.last().is_some_and(|it| it.is_in(Class::Stop | Class::QuotationMark));
    2 * capital > all && (all >= SHORTEST_HEADING || !is_stopped)
}

/// Whether capitals make a short form of a pronoun: `the WHO said`; where others shout too they tell nothing.
fn is_short_form(tokens: &[Token<'_>], at: usize) -> bool {
    let shouts = |it: Option<&Token<'_>>| {
        it.is_some_and(|it| it.kind == Kind::Word && it.text.len() > 1 && !it.text.contains(char::is_lowercase))
    };
    let before = at.checked_sub(1).map(|it| &tokens[it]);
    shouts(tokens.get(at)) && !shouts(before) && !shouts(tokens.get(at + 1))
}

/// Whether a capital letter within a sentence makes a name of what is commonly another word.
fn is_name(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|it| &tokens[it]) else { return false };
    let is_first = before.kind == Kind::Punct && !matches!(before.text, "," | "." | "-");
    !is_first && tokens[at].is_capitalized() && tokens[at].text != "I"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[Tag]) {
        assert_eq!(tags(&tokens(text)), expected, "{text}");
    }

    #[test]
    fn small_words_and_verbs_are_told_apart() {
        use Tag::{Auxiliary, Determiner, Mark, Noun, Pronoun, Subordinator, Verb};
        check(
            "The minister said that they will sail.",
            &[Determiner, Noun, Verb, Subordinator, Pronoun, Auxiliary, Verb, Mark],
        );
    }

    #[test]
    fn words_around_tell_what_a_word_is() {
        use Tag::{Determiner, Noun, Verb};
        assert_eq!(tags(&tokens("The witness said"))[..3], [Determiner, Noun, Verb]);
        assert_eq!(tags(&tokens("He condensed those queries."))[1], Verb);
    }

    /// `expected` has the tag of one word after it.
    fn check_word(text: &str, word: &str, expected: Tag) {
        let tokens = tokens(text);
        let at = tokens.iter().position(|it| it.text == word).unwrap();
        assert_eq!(tags(&tokens)[at], expected, "{word} in {text}");
    }

    #[test]
    fn a_word_of_the_grammar_is_told_by_those_next_to_it() {
        check_word("It's late.", "'s", Tag::Auxiliary);
        check_word("Tal's plan failed.", "'s", Tag::Particle);
        check_word("They want to work.", "to", Tag::Particle);
        check_word("They spoke to officials.", "to", Tag::Preposition);
        check_word("She repeated that promise on Monday.", "that", Tag::Determiner);
        check_word("She said that peace was near.", "that", Tag::Subordinator);
        check_word("Those boats sank.", "Those", Tag::Determiner);
        check_word("Those who sailed sank.", "Those", Tag::Pronoun);
    }

    #[test]
    fn a_noun_is_a_verb_where_only_a_verb_can_stand() {
        check_word("They cannot necessarily claim it.", "claim", Tag::Verb);
        check_word("She reserves the right.", "reserves", Tag::Verb);
        check_word("Crews still praise his refusal.", "praise", Tag::Verb);
        check_word("The results of exit polls came.", "exit", Tag::Noun);
        check_word("The senior official said so.", "official", Tag::Noun);
        check_word("A harbour official who left said so.", "official", Tag::Noun);
        check_word("Then this Tal look-alike declared it.", "look-alike", Tag::Noun);
    }

    #[test]
    fn a_capital_letter_within_a_sentence_makes_a_name() {
        check_word("On Friday Mr. Brown left the harbour.", "Brown", Tag::Name);
        check_word("He said that Will sailed to the island.", "Will", Tag::Name);
        check_word("The WHO said so.", "WHO", Tag::Name);
        check_word("AND THEY SAID SO.", "THEY", Tag::Pronoun);
    }

    #[test]
    fn words_that_nobody_has_counted_are_told_by_their_shape() {
        check("Tarsk", &[Tag::Name]);
        check("grelding", &[Tag::Verb]);
        check("wundrously", &[Tag::Adverb]);
        check("wundrous", &[Tag::Adjective]);
    }
}
