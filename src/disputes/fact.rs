//! Whether a proposition is a matter of fact: something that is so or is not, not something that should, may or will be.

use std::sync::LazyLock;

use crate::claim::Topic;
use crate::language::lexicon::Lexicon;
use crate::language::token::{Token, tokens};

static OPINIONS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("opinions.txt")));

/// Whether the proposition of a topic can be disputed as a fact. Where it says what should be, may be or will be, or what
/// something is worth, those on its two sides oppose each other, and there is nothing to establish; nor where there is none.
#[must_use]
pub fn is_matter_of_fact(topic: &Topic) -> bool {
    topic.has_proposition() && is_fact(&topic.proposition)
}

fn is_fact(proposition: &str) -> bool {
    let tokens = tokens(proposition);
    (0..tokens.len()).all(|at| OPINIONS.longest(&tokens[at..]).is_none_or(|it| is_month(&tokens, at, it.value)))
}

/// "May" between other words of a date.
fn is_month(tokens: &[Token<'_>], at: usize, value: &str) -> bool {
    value == "or month" && tokens[at].is_capitalized() && at > 0
}

#[cfg(test)]
mod tests {
    use super::is_fact;

    #[test]
    fn what_is_so_or_is_not_is_a_matter_of_fact() {
        for text in ["The dam broke on 3 May.", "The mayor agreed to the sale.", "The flood took forty houses."] {
            assert!(is_fact(text), "{text}");
        }
    }

    #[test]
    fn what_should_be_may_be_or_will_be_is_not() {
        for text in [
            "The dam should be rebuilt.",
            "The dam must not be sold.",
            "Foreign ships may use the lock.",
            "The talks will bring a breakthrough.",
            "Strikes are an acceptable means.",
        ] {
            assert!(!is_fact(text), "{text}");
        }
    }
}
