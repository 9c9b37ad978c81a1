//! The parts of speech of a text and its verbs with their auxiliaries: a shallow parse, as the literature calls it.

use super::tag::{Tag, text_tags};
use super::verb_group::{VerbGroup, verb_groups};
use crate::language::token::Token;

/// What is known of the grammar of a text.
#[derive(Debug)]
pub struct ShallowParse {
    /// One for each token.
    pub tags: Vec<Tag>,
    /// The verbs with their auxiliaries, in order.
    pub verbs: Vec<VerbGroup>,
}

impl ShallowParse {
    /// That of these tokens.
    #[must_use]
    pub fn of(tokens: &[Token<'_>]) -> Self {
        let tags = text_tags(tokens);
        let verbs = verb_groups(tokens, &tags);
        Self { tags, verbs }
    }
}
