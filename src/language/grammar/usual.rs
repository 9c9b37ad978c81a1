//! What a word is most commonly, by itself: counted in treebanks, or as its shape has it.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock};

use harper_brill::{BrillTagger, FreqDict, Tagger, UPOS, brill_tagger};

use super::class::Class;
use super::shape::ends_as_adjective;
use super::tag::Tag;
use crate::language::token::Token;
use crate::language::word::ByWord;

/// Counts of words in the treebanks of Universal Dependencies (Nivre et al. 2016).
static COUNTED: LazyLock<Arc<BrillTagger<FreqDict>>> = LazyLock::new(brill_tagger);

thread_local! {
    /// What was asked before: each word is looked up once.
    static ASKED: RefCell<ByWord<Option<Tag>>> = RefCell::default();
}

/// What the word of a token is most commonly.
#[must_use]
pub(super) fn usual(token: &Token<'_>) -> Tag {
    let known = ASKED.with_borrow_mut(|asked| *asked.entry(token.word).or_insert_with(|| counted(token)));
    match known.unwrap_or_else(|| by_shape(token)) {
        // `the United States`, but `both states`
        Tag::Name if !token.is_capitalized() => Tag::Noun,
        tag => tag,
    }
}

fn counted(token: &Token<'_>) -> Option<Tag> {
    // as the treebanks write it
    let word = token.text.replace('\u{2019}', "'");
    let [upos] = COUNTED.tag_sentence(&[word])[..] else { return None };
    Some(match upos? {
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
        UPOS::INTJ => Tag::Other,
        UPOS::PUNCT | UPOS::SYM => return None,
    })
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
