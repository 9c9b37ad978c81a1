//! Topics that drafts have in common, as rows and as JSON.

use serde::Serialize;

use crate::review::{DraftId, Session, Suggestion, proposed_name};

/// A topic that is suggested.
#[derive(Debug, Serialize)]
pub struct SuggestionView {
    /// By which it is taken, counted from 1.
    pub number: usize,
    /// What it may be called, the fittest first.
    pub names: Vec<String>,
    /// What one may be for or against, where something decided is said.
    pub proposition: Option<String>,
    /// The topics on file that it is nearest to, by their ids, the nearest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<String>,
    /// The drafts that would go there.
    pub drafts: Vec<SuggestedView>,
}

/// A draft that would go to a topic.
#[derive(Debug, Serialize)]
pub struct SuggestedView {
    /// The global id that it is cited by.
    pub id: String,
    /// Who said it, by the name to print.
    pub speaker: Option<String>,
    /// What leads to the words, where they are the outlet's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verb: Option<String>,
    /// The words.
    pub words: String,
}

impl SuggestionView {
    /// Every suggestion, numbered.
    #[must_use]
    pub fn of(suggestions: &[Suggestion], session: &Session) -> Vec<Self> {
        let view = |(at, it): (usize, &Suggestion)| Self {
            number: at + 1,
            names: it.names.clone(),
            proposition: it.proposition.clone(),
            near: it.near.clone(),
            drafts: it.drafts.iter().map(|it| SuggestedView::of(*it, session)).collect(),
        };
        suggestions.iter().enumerate().map(view).collect()
    }
}

impl SuggestedView {
    /// A draft of a session.
    #[must_use]
    pub fn of(id: DraftId, session: &Session) -> Self {
        let draft = session.draft(id);
        let speaker = session.speaker_of(draft).map(|it| it.name.clone()).or_else(|| proposed_name(&draft.entry));
        let verb = draft.entry.reported.as_ref().and(draft.entry.verb.clone());
        Self { id: session.cited(draft), speaker, verb, words: draft.entry.words().to_owned() }
    }

    /// Who said what, on one line.
    #[must_use]
    pub fn told(&self) -> String {
        let who = self.speaker.as_deref().unwrap_or("somebody");
        match &self.verb {
            Some(verb) => format!("{who} {verb} {}", self.words),
            None => format!("{who}: “{}”", self.words),
        }
    }
}

/// The suggestions as rows: one for each draft, with what would be its topic.
#[must_use]
pub fn suggestion_rows(suggestions: &[SuggestionView]) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &["number", "names", "proposition", "id", "speaker", "verb", "words"];
    let row = |it: &SuggestionView, draft: &SuggestedView| {
        let own = [it.number.to_string(), it.names.join(" | "), it.proposition.clone().unwrap_or_default()];
        let draft = [Some(&draft.id), draft.speaker.as_ref(), draft.verb.as_ref(), Some(&draft.words)];
        own.into_iter().chain(draft.map(|it| it.cloned().unwrap_or_default())).collect()
    };
    (HEADER, suggestions.iter().flat_map(|it| it.drafts.iter().map(move |draft| row(it, draft))).collect())
}
