//! Parts of speech: what each token of a sentence is, after Brill's tagger and, for words that it has never met, by shape.

use std::sync::{Arc, LazyLock};

use harper_brill::{BrillTagger, FreqDict, Tagger, UPOS, brill_tagger};

use super::class::Class;
use super::shape::{ends_as_adjective, ends_in_ed};
use crate::language::token::{Kind, Token};

/// Rules and word counts that were learnt from treebanks of Universal Dependencies (Brill 1992, Nivre et al. 2016).
static TAGGER: LazyLock<Arc<BrillTagger<FreqDict>>> = LazyLock::new(brill_tagger);

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

/// The tag of each token of one sentence.
#[must_use]
pub fn tags(tokens: &[Token<'_>]) -> Vec<Tag> {
    let words: Vec<String> = tokens.iter().map(plain).collect();
    let tagged = TAGGER.tag_sentence(&words);
    // a capital letter within a sentence makes a name of what the tagger has met as another word: May, Will, From
    let words = || tokens.iter().filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    let is_heading = 2 * words().filter(|it| it.is_capitalized()).count() > words().count();
    let is_first =
        |at: usize| at == 0 || tokens[at - 1].kind == Kind::Punct && !matches!(tokens[at - 1].text, "," | "." | "-");
    let is_name = |at: usize| !is_heading && !is_first(at) && tokens[at].is_capitalized() && tokens[at].text != "I";
    let tag = |(at, (token, upos)): (usize, (&Token<'_>, Option<UPOS>))| match token.kind {
        Kind::Punct => Tag::Mark,
        Kind::Number => Tag::Number,
        Kind::Word => match upos.map_or_else(|| by_shape(token), |it| of(it, token)) {
            Tag::Verb | Tag::Auxiliary | Tag::Adverb | Tag::Preposition | Tag::Subordinator | Tag::Other
                if is_name(at) =>
            {
                Tag::Name
            }
            tag => tag,
        },
    };
    let mut tags: Vec<Tag> = tokens.iter().zip(tagged).enumerate().map(tag).collect();
    repair(tokens, &mut tags);
    tags
}

/// Mends what the tagger takes from a word's most common use against the word before or after it.
fn repair(tokens: &[Token<'_>], tags: &mut [Tag]) {
    for at in 1..tags.len() {
        let ends = |ending: &str| tokens[at].text.ends_with(ending);
        let next = tags.get(at + 1).copied();
        let is_participle = ends("ed") || ends("ing") || ends("en");
        let has_past = tokens.get(at + 1).is_some_and(ends_in_ed);
        let before = &tokens[at - 1];
        let is_led = before.is_in(Class::Article | Class::Possessive) || before.is_any(&["no", "every"]);
        match tags[at] {
            // the clitic is an owner's or a verb, and these words are nothing but verbs
            Tag::Preposition | Tag::Noun | Tag::Adjective if tokens[at].is("'s") => tags[at] = Tag::Particle,
            _ if tokens[at].is_in(Class::Said) => tags[at] = Tag::Verb,
            // `the daily said so`
            Tag::Adjective | Tag::Adverb
                if is_led
                    && tokens[at].is_in(Class::LyNoun)
                    && (has_past || !matches!(next, Some(Tag::Noun | Tag::Name | Tag::Adjective))) =>
            {
                tags[at] = Tag::Noun;
                if has_past {
                    tags[at + 1] = Tag::Verb;
                }
            }
            // `the witness`: no finite verb stands after an article
            Tag::Verb if is_led && !is_participle => tags[at] = Tag::Noun,
            // `condensed those queries`: no adjective stands before one
            Tag::Adjective
                if ends("ed")
                    && tokens.get(at + 1).is_some_and(|it| {
                        it.is_in(Class::Article | Class::Possessive | Class::Demonstrative | Class::ObjectPronoun)
                    }) =>
            {
                tags[at] = Tag::Verb;
            }
            // `they sail`, where the noun is more common
            Tag::Noun if tokens[at - 1].is_any(&["they", "we", "who"]) && next != Some(Tag::Verb) => {
                tags[at] = Tag::Verb
            }
            _ => {}
        }
    }
}

/// The word as the tagger has met it.
fn plain(token: &Token<'_>) -> String {
    if token.text.contains('\u{2019}') { token.text.replace('\u{2019}', "'") } else { token.text.to_owned() }
}

fn of(upos: UPOS, token: &Token<'_>) -> Tag {
    match upos {
        UPOS::NOUN => Tag::Noun,
        UPOS::PROPN => Tag::Name,
        UPOS::VERB => Tag::Verb,
        UPOS::AUX => Tag::Auxiliary,
        UPOS::ADJ => Tag::Adjective,
        UPOS::ADV => Tag::Adverb,
        UPOS::DET => Tag::Determiner,
        UPOS::PRON => Tag::Pronoun,
        UPOS::ADP => Tag::Preposition,
        UPOS::CCONJ => Tag::Coordinator,
        UPOS::SCONJ => Tag::Subordinator,
        UPOS::PART => Tag::Particle,
        UPOS::NUM => Tag::Number,
        UPOS::PUNCT | UPOS::SYM => by_shape(token),
        UPOS::INTJ => Tag::Other,
    }
}

/// What a word that nobody has counted looks like.
fn by_shape(token: &Token<'_>) -> Tag {
    let word = token.text;
    let ends = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    if token.is_capitalized() {
        Tag::Name
    } else if token.is_in(Class::Adverb) {
        Tag::Adverb
    } else if ends("ed") || ends("ing") {
        Tag::Verb
    } else if ends_as_adjective(word) || word.contains('-') {
        Tag::Adjective
    } else {
        Tag::Noun
    }
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

    #[test]
    fn words_that_nobody_has_counted_are_told_by_their_shape() {
        check("Tarsk", &[Tag::Name]);
        check("grelding", &[Tag::Verb]);
        check("wundrously", &[Tag::Adverb]);
        check("wundrous", &[Tag::Adjective]);
    }
}
