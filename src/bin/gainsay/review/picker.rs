//! A list to pick a speaker or a topic from: typing narrows it down, and what is not there can be added.

use gainsay::claim::{Entry, Ledger};
use gainsay::review::{Candidate, proposed_name, speakers_for, topics_for};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::field::Field;

/// What is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// Who said it.
    Speaker,
    /// What it is about.
    Topic,
}

/// The list.
#[derive(Debug, Clone)]
pub(crate) struct Picker {
    pub(crate) what: What,
    pub(crate) filter: Field,
    /// What a new one would be called where nothing is typed.
    pub(crate) proposed: Option<String>,
    candidates: Vec<Candidate>,
    /// Which of what is shown is meant; the one after the last adds a new one.
    pub(crate) at: usize,
}

/// What a key did to the list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Picked {
    /// It goes on.
    Open,
    /// This one is meant, by its id.
    One(String),
    /// A new one is meant, called so.
    New(String),
    /// It is left.
    Left,
}

impl Picker {
    /// All speakers, or all topics, the likeliest first.
    pub(crate) fn new(what: What, draft: &Entry, last: Option<&str>, ledger: &Ledger) -> Self {
        let (candidates, current, name) = match what {
            What::Speaker => (speakers_for(draft, last, ledger), &draft.speaker, proposed_name(draft)),
            What::Topic => (topics_for(draft, last, ledger), &draft.topic, draft.topic.clone()),
        };
        let filter = Field::text("find", "type to narrow it down", "");
        let at = candidates.iter().position(|it| current.as_ref() == Some(&it.id));
        // Somebody who is named and not on file is most likely to be added.
        let behind = if what == What::Speaker && current.is_some() { candidates.len() } else { 0 };
        let proposed = name.filter(|it| at.is_none() && !it.is_empty());
        Self { what, filter, proposed, at: at.unwrap_or(behind), candidates }
    }

    /// What is shown: what has every word that was typed, in any of its names.
    pub(crate) fn shown(&self) -> Vec<&Candidate> {
        let typed = self.filter.value();
        self.candidates.iter().filter(|it| it.has(typed)).collect()
    }

    /// Takes a key.
    pub(crate) fn press(&mut self, key: KeyEvent) -> Picked {
        let n = self.shown().len();
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => return Picked::Left,
            KeyCode::Enter => {
                let id = self.shown().get(self.at).map(|it| it.id.clone());
                return id.map_or_else(|| Picked::New(self.filter.given().unwrap_or_default()), Picked::One);
            }
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1) % (n + 1),
            KeyCode::Up | KeyCode::BackTab => self.at = (self.at + n) % (n + 1),
            KeyCode::Char('n') if control => self.at = (self.at + 1) % (n + 1),
            KeyCode::Char('p') if control => self.at = (self.at + n) % (n + 1),
            KeyCode::PageDown => self.at = (self.at + 10).min(n),
            KeyCode::PageUp => self.at = self.at.saturating_sub(10),
            _ => {
                let before = self.filter.value().to_owned();
                self.filter.press(key);
                if self.filter.value() != before {
                    self.at = 0;
                }
            }
        }
        Picked::Open
    }

    /// Puts a text in.
    pub(crate) fn paste(&mut self, text: &str) {
        self.filter.paste(text);
        self.at = 0;
    }
}

#[cfg(test)]
mod tests {
    use gainsay::claim::{Topic, TopicId};

    use super::*;

    fn picker(topic: &str, last: Option<&str>) -> Picker {
        let topic_of = |(id, proposition): (&str, &str)| Topic {
            id: TopicId::new(id).unwrap(),
            name: id.replace('-', " "),
            proposition: proposition.to_owned(),
            aliases: vec!["Elsewhere".to_owned()],
            parent: None,
            sign: None,
            against: vec![],
        };
        let topics = [
            ("ferry-ban", "Night ferries should be banned."),
            ("bridge", "A bridge should be built."),
            ("bridge-toll", "Who crosses should pay."),
        ];
        let ledger = Ledger::new(vec![], topics.map(topic_of).to_vec());
        let topic = Some(topic.to_owned()).filter(|it| !it.is_empty());
        let draft = Entry { topic, ..Entry::default() };
        Picker::new(What::Topic, &draft, last, &ledger)
    }

    fn press(picker: &mut Picker, keys: &[KeyCode]) -> Picked {
        keys.iter().map(|it| picker.press((*it).into())).last().unwrap()
    }

    #[test]
    fn what_is_picked_is_what_was_narrowed_down_to() {
        let check = |topic: &str, keys: &[KeyCode], expected: Picked| {
            assert_eq!(press(&mut picker(topic, None), keys), expected)
        };
        check("", &[KeyCode::Enter], Picked::One("ferry-ban".into()));
        check("bridge", &[KeyCode::Enter], Picked::One("bridge".into()));
        check("", &[KeyCode::Char('P'), KeyCode::Char('a'), KeyCode::Enter], Picked::One("bridge-toll".into()));
        check(
            "",
            &[KeyCode::Char('b'), KeyCode::Char('r'), KeyCode::Down, KeyCode::Enter],
            Picked::One("bridge-toll".into()),
        );
        check("", &[KeyCode::Up, KeyCode::Enter], Picked::New(String::new()));
        check("", &[KeyCode::Char('x'), KeyCode::Char('y'), KeyCode::Enter], Picked::New("xy".into()));
        check("", &[KeyCode::Esc], Picked::Left);
        assert_eq!(press(&mut picker("", Some("bridge")), &[KeyCode::Enter]), Picked::One("bridge".into()));
    }
}
