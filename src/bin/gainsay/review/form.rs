//! Forms: what is typed of a claim, of its day, of a new speaker and of a new topic.

use gainsay::claim::{Entry, slug};
use gainsay::review::{self, Decision, TYPED};
use gainsay::store::{BadValue, Key, Misread, NewRole, NewSpeaker, NewTopic, Shape};
use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::field::Field;

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The words and keys of the draft.
    Claim,
    /// Its day alone.
    Day,
    /// A speaker who is not on file.
    Speaker,
    /// A topic that is not on file.
    Topic,
}

/// Lines to fill in.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) purpose: Purpose,
    pub(crate) title: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) at: usize,
    /// The other names of a new topic, which are not typed.
    aliases: Vec<String>,
}

/// What a key did to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pressed {
    /// It goes on.
    Open,
    /// What stands there is meant.
    Done,
    /// It is left.
    Left,
}

/// The line for a key, filled in with what a draft has, even where that cannot be read.
fn field(key: &'static Key<Entry>, hint: &'static str, draft: &Entry, misread: &[Misread]) -> Field {
    const RUNGS: [&str; 8] = ["0", "1", "2", "3", "4", "5", "6", "7"];
    let value = review::value(key, draft, misread);
    let choices = match key.shape {
        Shape::Word(words) => words(),
        Shape::Number(most) => RUNGS.into_iter().take(usize::from(most) + 1).collect(),
        _ => return Field::text(key.name, hint, &value),
    };
    Field::choice(key.name, hint, [vec![""], choices].concat(), &value)
}

impl Form {
    /// The claim's words and keys.
    pub(crate) fn of_claim(draft: &Entry, misread: &[Misread]) -> Self {
        let fields = TYPED.iter().filter_map(|(name, hint)| Some(field(review::key(name)?, hint, draft, misread)));
        let fields = fields.collect();
        Self { purpose: Purpose::Claim, title: "edit".to_owned(), fields, at: 0, aliases: Vec::new() }
    }

    /// The claim's day.
    pub(crate) fn of_day(draft: &Entry, misread: &[Misread]) -> Self {
        let note = draft.note.as_ref().map_or(String::new(), |it| format!(": {it}"));
        let mut form = Self::of_claim(draft, misread);
        form.fields.retain(|it| it.key == "said");
        Self { purpose: Purpose::Day, title: format!("when it was said{note}"), ..form }
    }

    /// A speaker as the draft proposes one.
    pub(crate) fn of_speaker(proposed: &NewSpeaker) -> Self {
        let role = proposed.roles.first().map_or("", |it| it.role.as_str());
        let fields = vec![
            Field::text("name", "as it is printed in tables", &proposed.name),
            Field::choice("kind", "person or body", vec!["person", "body"], &proposed.kind),
            Field::text("role", "such as Minister of Transport, where there is one", role),
            Field::text("id", "what claims use", &proposed.id),
        ];
        Self {
            purpose: Purpose::Speaker,
            title: "new speaker, for speakers.yaml".to_owned(),
            fields,
            at: 0,
            aliases: Vec::new(),
        }
    }

    /// A topic as the draft proposes one, at the first line that is to be filled in.
    pub(crate) fn of_topic(proposed: &NewTopic) -> Self {
        let is_named = !proposed.name.is_empty();
        let fields = vec![
            Field::text("name", "a short heading for tables", &proposed.name),
            Field::text("proposition", "one sentence that one can be for or against", &proposed.proposition),
            Field::text("id", "what claims use", &proposed.id),
        ];
        Self {
            purpose: Purpose::Topic,
            title: "new topic, for topics.yaml".to_owned(),
            fields,
            at: usize::from(is_named && proposed.proposition.is_empty()),
            aliases: proposed.aliases.clone(),
        }
    }

    /// Takes a key.
    pub(crate) fn press(&mut self, key: KeyEvent) -> Pressed {
        let n = self.fields.len();
        match key.code {
            KeyCode::Esc => return Pressed::Left,
            KeyCode::Enter => return Pressed::Done,
            KeyCode::Tab | KeyCode::Down => self.at = (self.at + 1) % n,
            KeyCode::BackTab | KeyCode::Up => self.at = (self.at + n - 1) % n,
            _ => {
                let (name, id) = (self.value("name"), self.value("id"));
                self.fields[self.at].press(key);
                self.follow(&name, &id);
            }
        }
        Pressed::Open
    }

    /// Puts a text in where the cursor is.
    pub(crate) fn paste(&mut self, text: &str) {
        let (name, id) = (self.value("name"), self.value("id"));
        self.fields[self.at].paste(text);
        self.follow(&name, &id);
    }

    /// An id that was made of the name goes with it.
    fn follow(&mut self, old_name: &str, old_id: &str) {
        let name = self.value("name");
        if self.fields[self.at].key == "name" && *old_id == slug(old_name) {
            let id = slug(&name);
            self.fields.iter_mut().filter(|it| it.key == "id").for_each(|it| *it = Field::text("id", it.hint, &id));
        }
    }

    fn given(&self, key: &str) -> Option<String> {
        self.fields.iter().find(|it| it.key == key)?.given()
    }

    fn value(&self, key: &str) -> String {
        self.given(key).unwrap_or_default()
    }

    /// What it decides of a draft.
    ///
    /// # Errors
    /// What is wrong with something that was typed.
    pub(crate) fn decision(&self, draft: &Entry) -> Result<Decision, BadValue> {
        Ok(match self.purpose {
            Purpose::Speaker => Decision::NewSpeaker(self.speaker()),
            Purpose::Topic => Decision::NewTopic(self.topic()),
            Purpose::Claim => Decision::Edit(Box::new(self.applied(draft)?)),
            Purpose::Day => {
                let entry = self.applied(draft)?;
                entry.said.map_or_else(|| Decision::Edit(Box::new(entry)), Decision::Said)
            }
        })
    }

    /// The draft with what the form says of it; what nobody touched stays as it is.
    fn applied(&self, draft: &Entry) -> Result<Entry, BadValue> {
        let touched = self.fields.iter().filter(|it| it.is_touched());
        review::typed(draft, touched.map(|it| (it.key, it.given())))
    }

    /// The new speaker.
    fn speaker(&self) -> NewSpeaker {
        let (name, id) = (self.value("name"), self.value("id"));
        let id = if id.is_empty() { slug(&name) } else { id };
        let roles = self.given("role").map(|role| NewRole { role, ..NewRole::default() });
        let (kind, roles) = (self.value("kind"), roles.into_iter().collect());
        NewSpeaker { id, name, kind, aliases: Vec::new(), roles }
    }

    /// The new topic.
    fn topic(&self) -> NewTopic {
        let (name, id) = (self.value("name"), self.value("id"));
        let id = if id.is_empty() { slug(&name) } else { id };
        NewTopic {
            id,
            name,
            proposition: self.value("proposition"),
            aliases: self.aliases.clone(),
            ..NewTopic::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use gainsay::claim::{Coded, Commitment, Details};

    use super::*;

    fn typed(form: &mut Form, text: &str) {
        text.chars().for_each(|c| {
            form.press(KeyCode::Char(c).into());
        });
    }

    #[test]
    fn a_form_that_nobody_touches_changes_nothing() {
        let claim = |conditions: &[&str]| {
            let conditions = Some(conditions.iter().map(|it| (*it).to_owned()).collect());
            let coded = Coded { conditions, commitment: Commitment::new(4), ..Coded::default() };
            let (quote, note) = (Some("There will\nbe no ban. ".into()), Some("on Thursday".into()));
            Entry {
                said: "2025-02".parse().ok(),
                details: Details { quote, note, coded, ..Details::default() },
                ..Entry::default()
            }
        };
        let odd = claim(&["the town pays; or the county", "it rains"]);
        for before in [claim(&["the town pays", "it rains"]), claim(&[]), odd, Entry::default()] {
            assert_eq!(Form::of_claim(&before, &[]).applied(&before), Ok(before));
        }
    }

    #[test]
    fn an_id_goes_with_the_name_until_it_is_one_of_its_own() {
        let speaker = |id: &str, name: &str| {
            let kind = "person".into();
            NewSpeaker { id: id.into(), name: name.into(), kind, ..NewSpeaker::default() }
        };
        let mut form = Form::of_speaker(&speaker("bo", "Bo"));
        typed(&mut form, " Lind");
        assert_eq!(form.speaker(), speaker("bo-lind", "Bo Lind"));
        form.press(KeyCode::BackTab.into());
        typed(&mut form, "-2");
        form.press(KeyCode::Tab.into());
        typed(&mut form, "e");
        assert_eq!(form.speaker(), speaker("bo-lind-2", "Bo Linde"));
    }

    #[test]
    fn a_day_is_typed_on_from_the_one_on_file() {
        let draft = Entry { said: "2025-02".parse().ok(), ..Entry::default() };
        let mut form = Form::of_day(&draft, &[]);
        typed(&mut form, "-27");
        assert_eq!(form.decision(&draft), Ok(Decision::Said("2025-02-27".parse().unwrap())));
        typed(&mut form, "x");
        assert!(form.decision(&draft).unwrap_err().to_string().contains("is no date"));
    }

    #[test]
    fn what_cannot_be_read_is_there_to_be_put_right() {
        let text = "claims:\n  - id: one\n    said: 2025-02-3\n";
        let read = gainsay::store::entries("page.yaml".as_ref(), text).unwrap().remove(0);
        let mut form = Form::of_day(&read.entry, &read.misread);
        assert_eq!(form.fields[0].value(), "2025-02-3");
        typed(&mut form, "0");
        assert!(form.decision(&read.entry).is_err());
        form.press(KeyCode::Backspace.into());
        form.press(KeyCode::Backspace.into());
        typed(&mut form, "13");
        assert_eq!(form.decision(&read.entry), Ok(Decision::Said("2025-02-13".parse().unwrap())));
    }
}
