//! One line of a form: a text that is typed, or one of a few words.

use gainsay::language::word::one_space;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

/// What is asked.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// The key that it is kept under.
    pub(crate) key: &'static str,
    /// What is expected, in a few words.
    pub(crate) hint: &'static str,
    /// The words that there are to choose from; none where anything may be typed.
    choices: Vec<&'static str>,
    input: Input,
    first: String,
}

impl Field {
    /// A line for any text.
    pub(crate) fn text(key: &'static str, hint: &'static str, value: &str) -> Self {
        Self { key, hint, choices: Vec::new(), input: Input::new(value.to_owned()), first: value.to_owned() }
    }

    /// A line for one of some words.
    pub(crate) fn choice(key: &'static str, hint: &'static str, choices: Vec<&'static str>, value: &str) -> Self {
        Self { choices, ..Self::text(key, hint, value) }
    }

    /// What stands there.
    pub(crate) fn value(&self) -> &str {
        self.input.value()
    }

    /// What stands there without blanks around it; nothing where there is nothing. What nobody touched stays as it was.
    pub(crate) fn given(&self) -> Option<String> {
        let value = if self.is_touched() { self.value().trim() } else { self.value() };
        Some(value.to_owned()).filter(|it| !it.trim().is_empty())
    }

    /// Whether it is not what stood there first.
    pub(crate) fn is_touched(&self) -> bool {
        self.value() != self.first
    }

    /// The part of the text before the cursor.
    pub(crate) fn before_cursor(&self) -> &str {
        let value = self.value();
        value.char_indices().nth(self.input.cursor()).map_or(value, |(at, _)| &value[..at])
    }

    /// Whether a word is chosen here.
    pub(crate) fn is_choice(&self) -> bool {
        !self.choices.is_empty()
    }

    /// Takes a key.
    pub(crate) fn press(&mut self, key: KeyEvent) {
        if self.choices.is_empty() {
            self.input.handle_event(&Event::Key(key));
            return;
        }
        let n = self.choices.len();
        let at = self.choices.iter().position(|it| *it == self.value());
        let to = match key.code {
            KeyCode::Right | KeyCode::Char(' ') => Some(at.map_or(0, |it| (it + 1) % n)),
            KeyCode::Left => Some(at.map_or(n - 1, |it| (it + n - 1) % n)),
            KeyCode::Backspace | KeyCode::Delete => self.choices.iter().position(|it| it.is_empty()),
            // The next word with that letter, so that typing it again goes on.
            KeyCode::Char(letter) => {
                let from = at.map_or(0, |it| it + 1);
                (0..n).map(|it| (from + it) % n).find(|it| self.choices[*it].starts_with(letter))
            }
            _ => None,
        };
        if let Some(to) = to {
            self.input = Input::new(self.choices[to].to_owned());
        }
    }

    /// Puts a text in at the cursor.
    pub(crate) fn paste(&mut self, text: &str) {
        if self.choices.is_empty() {
            let text = one_space(text);
            let (before, value) = (self.before_cursor().len(), self.value());
            let whole = [&value[..before], &text, &value[before..]].concat();
            let cursor = self.input.cursor() + text.chars().count();
            self.input = Input::new(whole).with_cursor(cursor);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(field: &mut Field, keys: &[KeyCode]) {
        keys.iter().for_each(|it| field.press((*it).into()));
    }

    #[test]
    fn a_word_is_chosen_by_its_letter_or_step_by_step() {
        let mut field = Field::choice("kind", "", vec!["", "oppose", "support", "strong-support"], "");
        let mut check = |keys: &[KeyCode], expected| {
            press(&mut field, keys);
            assert_eq!(field.value(), expected);
        };
        check(&[KeyCode::Char('s')], "support");
        check(&[KeyCode::Char('s')], "strong-support");
        check(&[KeyCode::Right, KeyCode::Right], "oppose");
        check(&[KeyCode::Left, KeyCode::Left], "strong-support");
        check(&[KeyCode::Backspace], "");
    }

    #[test]
    fn a_text_is_typed_and_pasted_at_the_cursor() {
        let mut field = Field::text("name", "", "Ada");
        press(&mut field, &[KeyCode::Home, KeyCode::Char('M'), KeyCode::Char(' ')]);
        field.paste("the\nMayor ");
        assert_eq!((field.value(), field.before_cursor()), ("M the Mayor Ada", "M the Mayor "));
    }

    #[test]
    fn what_nobody_touched_stays_letter_for_letter() {
        let mut field = Field::text("quote", "", "two\nlines ");
        assert_eq!(field.given().as_deref(), Some("two\nlines "));
        press(&mut field, &[KeyCode::End, KeyCode::Char('x'), KeyCode::Char(' ')]);
        assert_eq!(field.given().as_deref(), Some("two\nlines x"));
        assert_eq!(Field::text("says", "", "  ").given(), None);
    }
}
