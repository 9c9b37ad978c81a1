//! Where words name a thing in passing, concede something of it, or pass on what others say: a side is read there, and it is
//! none of the speaker's.
//!
//! *However much I dislike the tax, it must stay* concedes the dislike: what is conceded holds, and the position is the
//! other one (Quirk et al. 1985, 15.39).

use std::sync::LazyLock;

use super::word_key::word_key;
use super::words::Words;
use crate::language::lexicon::Lexicon;
use crate::language::token::tokens;
use crate::language::token_range::TokenRange;

static PASSING: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/aside.txt")));

/// How many tokens may stand between *not because* and what is said not to be the reason.
const REASON_REACH: usize = 4;

/// Whether the words that tell a side, at `side`, only name its thing in passing or concede something.
pub(super) fn is_aside(words: &Words<'_>, side: TokenRange) -> bool {
    is_conceded(words, side.start)
        || is_no_reason(words, side.start)
        || side.into_iter().any(|at| PASSING.longest(&words.tokens[at..]).is_some())
}

/// Whether a verb only passes on what others say: what a newspaper *reports* is no position of its own.
pub(super) fn passes_on(verb: &str) -> bool {
    tokens(verb).iter().any(|it| word_key(it.text) == word_key("report"))
}

/// Whether what stands at a place is conceded: *however much I dislike it*, *much as we like it*.
fn is_conceded(words: &Words<'_>, at: usize) -> bool {
    let start =
        words.tokens[..at].iter().rposition(|it| matches!(it.text, "," | "." | ";" | ":")).map_or(0, |it| it + 1);
    words.tokens[start..at]
        .windows(2)
        .any(|it| it[0].is("however") && it[1].is("much") || it[0].is("much") && it[1].is("as"))
}

/// Whether it is said that something is *not because* what stands at a place is so.
fn is_no_reason(words: &Words<'_>, at: usize) -> bool {
    let before = &words.tokens[at.saturating_sub(REASON_REACH)..at];
    before.windows(2).any(|it| it[0].is("not") && it[1].is_any(&["because", "that"]))
}

#[cfg(test)]
mod tests {
    use super::super::Component;
    use super::super::matter::Matter;
    use super::super::proposed::proposed;
    use super::super::proposition::Proposition;
    use crate::claim::Details;

    /// Whether a side is plain enough to be proposed.
    fn is_proposed(verb: Option<&str>, words: &str) -> bool {
        let proposition = Proposition::read("Night ferries should be banned.");
        let matter = Matter::of_name(Some(&proposition), "Ada Roe");
        let details = match verb {
            Some(verb) => {
                Details { verb: Some(verb.to_owned()), reported: Some(words.to_owned()), ..Details::default() }
            }
            None => Details { quote: Some(words.to_owned()), ..Details::default() },
        };
        let found = proposed(&details, None, "Ada Roe", &matter);
        found.iter().any(|it| it.component == Component::Stance && it.is_plain)
    }

    #[test]
    fn what_is_named_in_passing_proposes_no_side() {
        for (verb, words) in [
            (Some("denied"), "a ban on night ferries constitutes a breach of the treaty"),
            (Some("denied"), "night ferries amount to a danger"),
            (Some("said"), "she would make an exception in the event of a ban on night ferries"),
            (Some("attacked"), "the committee for failing to mention a ban on night ferries"),
            (Some("railed against"), "the council for refusing to discuss night ferries"),
            (Some("criticised"), "reporters for asking about night ferries"),
            (None, "I have always wanted to own a night ferry."),
            (None, "However much I dislike night ferries, the islands cannot live without them."),
            (None, "The law failed, not because night ferries are bad, but because nobody was asked."),
            (None, "It is not that I oppose night ferries."),
            (Some("said"), "she expected the night ferries to be banned by June"),
            (Some("said"), "night ferries are likely to be banned"),
            (Some("has reported"), "night ferries should be banned"),
            (None, "Much as I oppose night ferries, I will not vote for the law."),
        ] {
            assert!(!is_proposed(verb, words), "{verb:?} {words}");
        }
    }

    #[test]
    fn what_is_said_of_the_thing_itself_proposes_a_side() {
        for (verb, words) in [
            (None, "I dislike night ferries, however useful they are."),
            (None, "We oppose night ferries as much as anybody."),
            (Some("called for"), "a ban on night ferries"),
            (Some("said"), "night ferries should be banned"),
            (Some("vowed"), "to ban night ferries"),
            (Some("opposes"), "night ferries"),
        ] {
            assert!(is_proposed(verb, words), "{verb:?} {words}");
        }
    }
}
