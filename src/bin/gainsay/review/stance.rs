//! The stances, one key each.

use gainsay::claim::Stance;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// A stance or none: its keys, and what it means.
pub(crate) struct Choice {
    pub(crate) keys: &'static [&'static str],
    pub(crate) stance: Option<Stance>,
    pub(crate) meaning: &'static str,
}

const fn choice(keys: &'static [&'static str], stance: Option<Stance>, meaning: &'static str) -> Choice {
    Choice { keys, stance, meaning }
}

/// Every stance, and at the end that there is none on file.
pub(crate) const CHOICES: &[Choice] = &[
    choice(&["2", "S"], Some(Stance::StrongSupport), "for it, with emphasis"),
    choice(&["1", "s"], Some(Stance::Support), "for it"),
    choice(&["0", "n"], Some(Stance::Neutral), "neither for nor against, and says so"),
    choice(&["-1", "o"], Some(Stance::Oppose), "against it"),
    choice(&["-2", "O"], Some(Stance::StrongOppose), "against it, with emphasis"),
    choice(&["m"], Some(Stance::Mixed), "for one part and against another"),
    choice(&["u"], Some(Stance::Unclear), "the words do not show which"),
    choice(&["d"], Some(Stance::Declined), "was asked and would not say"),
    choice(&["x"], None, "not on file: read from the words alone"),
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
    /// This one, or none.
    One(Option<Stance>),
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
        choice.map_or(Chosen::Open, |it| Chosen::One(it.stance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(keys: &str, expected: Chosen) {
        let mut stances = Stances::default();
        let pressed = keys.chars().map(|c| stances.press(KeyCode::Char(c).into())).last();
        assert_eq!(pressed, Some(expected), "{keys}");
    }

    #[test]
    fn a_stance_is_a_figure_or_a_letter() {
        check("2", Chosen::One(Some(Stance::StrongSupport)));
        check("-", Chosen::Open);
        check("-2", Chosen::One(Some(Stance::StrongOppose)));
        check("-9", Chosen::Open);
        check("-91", Chosen::One(Some(Stance::Support)));
        check("O", Chosen::One(Some(Stance::StrongOppose)));
        check("x", Chosen::One(None));
        check("z", Chosen::Open);
    }

    #[test]
    fn every_stance_that_files_know_has_a_key() {
        let stances: Vec<Stance> = CHOICES.iter().filter_map(|it| it.stance).collect();
        assert_eq!(stances.len(), Stance::WORDS.len());
        assert!(Stance::WORDS.iter().all(|it| stances.contains(&it.1)));
    }
}
