//! What a sentence is about, before anything is said of it: the proposition as a question.

use super::capitalized;
use crate::claim::{Ledger, TopicId};
use crate::language::grammar::tag::{Tag, tags};
use crate::language::token::{Token, tokens};

/// The question of a topic, up to the name of who takes a position on it: `Whether the bridge should be built: `; the
/// name of the topic where it has no proposition that is a clause.
pub(in crate::diff) fn question(ledger: &Ledger, topic: &TopicId) -> String {
    let proposition = ledger.topic(topic).map_or("", |it| it.proposition.trim().trim_end_matches('.'));
    let tokens = tokens(proposition);
    let tags = tags(&tokens);
    if proposition.ends_with('?') {
        format!("{} ", capitalized(proposition))
    } else if tags.iter().any(|it| matches!(it, Tag::Verb | Tag::Auxiliary)) {
        format!("Whether {}: ", in_a_sentence(proposition, &tokens, &tags))
    } else {
        format!("{}: ", capitalized(ledger.topic_name(topic)))
    }
}

/// The text with a small first letter, where its capital is that of a sentence for certain: a name keeps its own.
fn in_a_sentence(text: &str, tokens: &[Token<'_>], tags: &[Tag]) -> String {
    let (Some(first), Some(tag)) = (tokens.first(), tags.first()) else { return text.to_owned() };
    let is_common = match tag {
        Tag::Determiner | Tag::Pronoun | Tag::Preposition | Tag::Subordinator => true,
        Tag::Noun | Tag::Verb | Tag::Adjective => first.text.ends_with('s') || first.text.ends_with("ing"),
        _ => false,
    };
    let is_word = first.text.chars().skip(1).all(char::is_lowercase) && first.text != "I";
    let small = if is_common && is_word { first.text.to_lowercase() } else { first.text.to_owned() };
    small + &text[first.end..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(proposition: &str, expected: &str) {
        let tokens = tokens(proposition);
        assert_eq!(in_a_sentence(proposition, &tokens, &tags(&tokens)), expected);
    }

    #[test]
    fn only_a_word_that_is_no_name_for_certain_loses_its_capital() {
        check("A bridge should be built", "a bridge should be built");
        check("The bridge should be built", "the bridge should be built");
        check("All ferries should sail at night", "all ferries should sail at night");
        check("Within a year the bridge will stand", "within a year the bridge will stand");
        check("Building a bridge is a mistake", "building a bridge is a mistake");
        check("Port Selm should pay", "Port Selm should pay");
        check("I should be re-elected", "I should be re-elected");
        check("NATO should expand", "NATO should expand");
        check("Roe should resign", "Roe should resign");
    }
}
