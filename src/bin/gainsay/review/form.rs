//! Forms: what is typed of a claim, of its day, of a new speaker and of a new topic.

use gainsay::claim::{Certainty, Commitment, Stance};
use gainsay::store::{ClaimForm, NewRole, NewSpeaker, NewTopic};
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

/// What stands between two conditions.
const BETWEEN: &str = "; ";

impl Form {
    /// The claim's words and keys.
    pub(crate) fn of_claim(form: &ClaimForm) -> Self {
        let text = |key, hint, value: &Option<String>| Field::text(key, hint, value.as_deref().unwrap_or_default());
        let words = |words: Vec<&'static str>| [vec![""], words].concat();
        let (stance, certainty) = (form.stance.as_deref(), form.certainty.as_deref());
        let commitment = form.commitment.map(|it| it.to_string());
        let stances = words(Stance::WORDS.iter().map(|it| it.0).collect());
        let certainties = words(Certainty::WORDS.iter().map(|it| it.0).collect());
        let rungs = words(vec!["0", "1", "2", "3", "4", "5", "6", "7"]);
        let conditions =
            form.conditions.as_ref().map(|it| if it.is_empty() { "none".into() } else { it.join(BETWEEN) });
        let fields = vec![
            text("quote", "the words, letter for letter", &form.quote),
            text("says", "a neutral paraphrase", &form.says),
            Field::text("said", "2025-05-16, 2025-05, 2025 or 2025-06-18/2025-06-19", &form.said),
            Field::choice(
                "stance",
                "on the topic's proposition: ← →, or its letter",
                stances,
                stance.unwrap_or_default(),
            ),
            text("if", "conditions, with ; between them; none", &conditions),
            text("by", "a deadline, or none", &form.deadline),
            text("amount", "1000 prisoners, 5 bn EUR/year, or none", &form.amount),
            Field::choice("certainty", "how sure: ← →, or its letter", certainties, certainty.unwrap_or_default()),
            Field::choice("commitment", "0 none to 7 done", rungs, commitment.as_deref().unwrap_or_default()),
            text("printed", "the name exactly as printed", &form.printed),
            text("as", "the capacity, where it is not the role on file", &form.capacity),
            text("for", "for whom, where it is not the principal on file", &form.principal),
            text("via", "who relayed it", &form.via),
            text("verb", "the verb of saying, as printed", &form.verb),
            text("note", "anything", &form.note),
        ];
        Self { purpose: Purpose::Claim, title: "edit".to_owned(), fields, at: 0 }
    }

    /// The claim's day.
    pub(crate) fn of_day(form: &ClaimForm) -> Self {
        let fields = vec![Field::text("said", "2025-05-16, 2025-05, 2025 or 2025-06-18/2025-06-19", &form.said)];
        let note = form.note.as_ref().map_or(String::new(), |it| format!(": {it}"));
        Self { purpose: Purpose::Day, title: format!("when it was said{note}"), fields, at: 0 }
    }

    /// A speaker called `name`, under the id that is proposed, with the role that stands beside the name as printed.
    pub(crate) fn of_speaker(name: &str, id: &str, printed: &str) -> Self {
        let fields = vec![
            Field::text("name", "as it is printed in tables", name),
            Field::choice("kind", "person or body: ← →", vec!["person", "body"], "person"),
            Field::text("role", "such as Minister of Transport, where there is one", &role_beside(name, printed)),
            Field::text("id", "what claims use", &if id.is_empty() { slug(name) } else { id.to_owned() }),
        ];
        Self { purpose: Purpose::Speaker, title: "new speaker, for speakers.yaml".to_owned(), fields, at: 0 }
    }

    /// A topic called `name`.
    pub(crate) fn of_topic(name: &str, id: &str) -> Self {
        let name = if name.is_empty() { id.replace(['-', '_'], " ") } else { name.to_owned() };
        let fields = vec![
            Field::text("name", "a short heading for tables", &name),
            Field::text("proposition", "one sentence that one can be for or against", ""),
            Field::text("id", "what claims use", &if id.is_empty() { slug(&name) } else { id.to_owned() }),
        ];
        Self { purpose: Purpose::Topic, title: "new topic, for topics.yaml".to_owned(), fields, at: 0 }
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

    /// The day.
    pub(crate) fn day(&self) -> String {
        self.value("said")
    }

    /// The claim with what the form says of it.
    pub(crate) fn applied(&self, form: &ClaimForm) -> ClaimForm {
        let list = |text: String| match text.as_str() {
            "none" => Vec::new(),
            _ => text.split(';').map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect(),
        };
        let rung = |it: String| Some(Commitment::new(it.parse().ok()?)?.rung());
        ClaimForm {
            said: self.day(),
            quote: self.given("quote"),
            says: self.given("says"),
            stance: self.given("stance"),
            conditions: self.given("if").map(list),
            deadline: self.given("by"),
            amount: self.given("amount"),
            certainty: self.given("certainty"),
            commitment: self.given("commitment").and_then(rung),
            printed: self.given("printed"),
            capacity: self.given("as"),
            principal: self.given("for"),
            via: self.given("via"),
            verb: self.given("verb"),
            note: self.given("note"),
            ..form.clone()
        }
    }

    /// The new speaker.
    pub(crate) fn speaker(&self) -> NewSpeaker {
        let (name, id) = (self.value("name"), self.value("id"));
        let id = if id.is_empty() { slug(&name) } else { id };
        let roles = self.given("role").map(|role| NewRole { role, principal: None });
        let (kind, roles) = (self.value("kind"), roles.into_iter().collect());
        NewSpeaker { id, name, kind, aliases: Vec::new(), roles }
    }

    /// The new topic.
    pub(crate) fn topic(&self) -> NewTopic {
        let (name, id) = (self.value("name"), self.value("id"));
        let id = if id.is_empty() { slug(&name) } else { id };
        NewTopic { id, name, proposition: self.value("proposition") }
    }
}

/// What a speaker who is not on file is called: the name as printed where that is one, or else made of the id.
pub(crate) fn proposed_name(draft: &ClaimForm) -> Option<String> {
    let printed = draft.printed.clone();
    if draft.speaker.is_empty() || printed.as_deref().map(slug).as_deref() == Some(&draft.speaker) {
        return printed;
    }
    let words: Vec<String> = draft.speaker.split(['-', '_']).filter_map(capital).collect();
    Some(words.join(" "))
}

/// What a name as printed says of its bearer: `Mayor` of `The mayor, Otto Lind`.
fn role_beside(name: &str, printed: &str) -> String {
    let Some((before, after)) = printed.split_once(name).filter(|_| !name.is_empty()) else { return String::new() };
    let bare = |text: &str| {
        let text = text.trim_matches(|c: char| c == ',' || c.is_whitespace());
        let (first, rest) = text.split_once(' ').unwrap_or(("", text));
        let is_article = ["the", "a", "an"].contains(&first.to_lowercase().as_str());
        if is_article { rest.to_owned() } else { text.to_owned() }
    };
    let role = [bare(after), bare(before)].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    capital(&role).unwrap_or_default()
}

/// A word with a capital letter.
fn capital(word: &str) -> Option<String> {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

/// A name as an id: `Lydia Buchtmann` as `lydia-buchtmann`.
fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(form: &mut Form, text: &str) {
        text.chars().for_each(|c| {
            form.press(KeyCode::Char(c).into());
        });
    }

    #[test]
    fn a_form_that_nobody_touches_changes_nothing() {
        let claim = ClaimForm {
            said: "2025-02".into(),
            quote: Some("There will\nbe no ban. ".into()),
            conditions: Some(vec!["the town pays".into(), "it rains".into()]),
            commitment: Some(4),
            note: Some("on Thursday".into()),
            ..ClaimForm::default()
        };
        let none = ClaimForm { conditions: Some(vec![]), ..claim.clone() };
        for before in [claim, none, ClaimForm::default()] {
            assert_eq!(Form::of_claim(&before).applied(&before), before);
        }
    }

    #[test]
    fn an_id_goes_with_the_name_until_it_is_one_of_its_own() {
        let mut form = Form::of_speaker("Bo", "", "");
        typed(&mut form, " Lind");
        assert_eq!(
            form.speaker(),
            NewSpeaker { id: "bo-lind".into(), name: "Bo Lind".into(), kind: "person".into(), ..NewSpeaker::default() }
        );
        form.press(KeyCode::BackTab.into());
        typed(&mut form, "-2");
        form.press(KeyCode::Tab.into());
        typed(&mut form, "e");
        assert_eq!((form.speaker().id, form.speaker().name), ("bo-lind-2".into(), "Bo Linde".into()));
    }

    #[test]
    fn what_stands_beside_a_name_is_a_role() {
        let check = |name: &str, printed: &str, expected: &str| assert_eq!(role_beside(name, printed), expected);
        check("Otto Lind", "The mayor, Otto Lind", "Mayor");
        check("Ada Roe", "Ada Roe, the minister of transport,", "Minister of transport");
        check("Bo Lind", "Captain Bo Lind", "Captain");
        check("Bo Lind", "Bo Lind", "");
        check("Bo Lind", "he", "");
        check("", "he", "");
    }

    #[test]
    fn a_pronoun_is_nobodys_name() {
        let check = |printed: Option<&str>, speaker: &str, expected: Option<&str>| {
            let printed = printed.map(str::to_owned);
            let draft = ClaimForm { printed, speaker: speaker.to_owned(), ..ClaimForm::default() };
            assert_eq!(proposed_name(&draft).as_deref(), expected);
        };
        check(Some("Dr. Bo Lind"), "dr-bo-lind", Some("Dr. Bo Lind"));
        check(Some("she"), "lydia-buchtmann", Some("Lydia Buchtmann"));
        check(Some("a man at the pier"), "", Some("a man at the pier"));
        check(None, "", None);
    }

    #[test]
    fn a_day_is_typed_on_from_the_one_on_file() {
        let mut form = Form::of_day(&ClaimForm { said: "2025-02".into(), ..ClaimForm::default() });
        typed(&mut form, "-27");
        assert_eq!(form.day(), "2025-02-27");
    }
}
