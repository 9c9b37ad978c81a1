//! How deep a passage and the one that took its place differ: in typography, in style, or in words.

use super::words::words;
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Token, tokens};

/// How deep two passages differ; only the last alters what a reader is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// The shape of marks, space, case, or how a figure is written: `70%`, `70 per cent`.
    Typography,
    /// Words that no style book agrees on and no reader misses: articles, and *that* before a clause.
    Style,
    /// Anything else.
    Words,
}

/// Words that may come and go without a difference in what is said.
const STYLE: Classes = Classes::of(&[Class::Article, Class::That]);

impl Depth {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Typography => "typography",
            Self::Style => "style",
            Self::Words => "words",
        }
    }
}

/// How deep two passages differ; `None` where they are the same, letter for letter.
#[must_use]
pub fn depth(earlier: &str, later: &str) -> Option<Depth> {
    let (was, now) = (tokens(earlier), tokens(later));
    let without_style = |of: &[Token<'_>]| -> Vec<String> {
        words(&of.iter().copied().filter(|it| !it.is_in(STYLE)).collect::<Vec<_>>())
    };
    if earlier == later {
        None
    } else if words(&was).concat() == words(&now).concat() {
        // Joined, since a hyphen that became a space, or went, makes one word of two.
        Some(Depth::Typography)
    } else if without_style(&was).concat() == without_style(&now).concat() {
        Some(Depth::Style)
    } else {
        Some(Depth::Words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: Option<Depth>) {
        assert_eq!(depth(earlier, later), expected, "{earlier} / {later}");
        assert_eq!(depth(later, earlier), expected, "{later} / {earlier}");
    }

    #[test]
    fn marks_space_case_and_the_shape_of_figures_are_typography() {
        check("We sail.", "We sail.", None);
        check("It's \"time\" - now.", "It\u{2019}s \u{201c}time\u{201d} \u{2013} now.", Some(Depth::Typography));
        check("an e-mail of 70%", "an email of 70 per cent", Some(Depth::Typography));
        check("The Harbour Board", "The harbour board", Some(Depth::Typography));
        check("The re-opening", "The reopening", Some(Depth::Typography));
    }

    #[test]
    fn articles_are_style() {
        check("He said that ships sail.", "He said ships sail.", Some(Depth::Style));
        check("Head of the harbour", "Head of harbour", Some(Depth::Style));
    }

    #[test]
    fn one_word_or_one_figure_is_enough_to_be_altered() {
        check("We will sail.", "We may sail.", Some(Depth::Words));
        check("We will sail.", "We will not sail.", Some(Depth::Words));
        check("It costs $5.", "It costs \u{a3}5.", Some(Depth::Words));
        check("It grew by 5.", "It grew by 5%.", Some(Depth::Words));
        check("4.5 million doses", "8.5 million doses", Some(Depth::Words));
        check("by May", "in May", Some(Depth::Words));
    }
}
