//! The stances, one key each.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// A stance: its keys, the word that files use, what it means.
pub(crate) struct Choice {
    pub(crate) keys: &'static [&'static str],
    pub(crate) word: &'static str,
    pub(crate) meaning: &'static str,
}

const fn choice(keys: &'static [&'static str], word: &'static str, meaning: &'static str) -> Choice {
    Choice { keys, word, meaning }
}

/// Every stance, and at the end that there is none on file.
pub(crate) const CHOICES: &[Choice] = &[
    choice(&["2", "S"], "strong-support", "for it, with emphasis"),
    choice(&["1", "s"], "support", "for it"),
    choice(&["0", "n"], "neutral", "neither for nor against, and says so"),
    choice(&["-1", "o"], "oppose", "against it"),
    choice(&["-2", "O"], "strong-oppose", "against it, with emphasis"),
    choice(&["m"], "mixed", "for one part and against another"),
    choice(&["u"], "unclear", "the words do not show which"),
    choice(&["d"], "declined", "was asked and would not say"),
    choice(&["x"], "", "not on file: read from the words alone"),
];

/// What was pressed so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Stances {
    /// A minus was: one or two follow.
    minus: bool,
}

/// What a key did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// Nothing yet.
    Open,
    /// This word, or none.
    Word(&'static str),
    /// It is left as it was.
    Left,
}

impl Stances {
    /// Takes a key.
    pub(crate) fn press(&mut self, key: KeyEvent) -> Chosen {
        let KeyCode::Char(c) = key.code else {
            return if key.code == KeyCode::Esc { Chosen::Left } else { Chosen::Open };
        };
        let typed = if self.minus { format!("-{c}") } else { c.to_string() };
        self.minus = typed == "-";
        let choice = CHOICES.iter().find(|it| it.keys.contains(&typed.as_str()));
        choice.map_or(Chosen::Open, |it| Chosen::Word(it.word))
    }
}

#[cfg(test)]
mod tests {
    use gainsay::claim::Stance;

    use super::*;

    fn check(keys: &str, expected: Chosen) {
        let mut stances = Stances::default();
        let pressed = keys.chars().map(|c| stances.press(KeyCode::Char(c).into())).last();
        assert_eq!(pressed, Some(expected), "{keys}");
    }

    #[test]
    fn a_stance_is_a_figure_or_a_letter() {
        check("2", Chosen::Word("strong-support"));
        check("-", Chosen::Open);
        check("-2", Chosen::Word("strong-oppose"));
        check("-9", Chosen::Open);
        check("-91", Chosen::Word("support"));
        check("O", Chosen::Word("strong-oppose"));
        check("x", Chosen::Word(""));
        check("z", Chosen::Open);
    }

    #[test]
    fn every_stance_that_files_know_has_a_key() {
        let words: Vec<&str> = CHOICES.iter().map(|it| it.word).filter(|it| !it.is_empty()).collect();
        assert_eq!(words.len(), Stance::WORDS.len());
        assert!(Stance::WORDS.iter().all(|it| words.contains(&it.0)));
    }
}
