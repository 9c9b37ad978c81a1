//! What is offered for the draft that is shown, and the keys that take it.

use std::collections::HashMap;

use gainsay::claim::Entry;
use gainsay::review::{Decision, DraftId, Offer, Subjects, Suggestion, Taken, proposed_speaker};

use super::app::{App, Mode};
use super::form::Form;
use super::picker::What;

/// Which topics drafts without one fit.
#[derive(Debug)]
pub(crate) struct Fits {
    /// One on file, by its id.
    placed: HashMap<DraftId, String>,
    /// One that they have in common and that is not on file.
    suggestions: Vec<Suggestion>,
    subjects: Subjects,
}

impl App {
    /// What is offered for the draft that is shown.
    pub(super) fn offered(&mut self) -> Offer {
        let Some(id) = self.current().map(|it| it.id) else { return Offer::default() };
        let fit = self.fit(id);
        self.session.offer(self.session.draft(id), fit.as_deref())
    }

    /// The topic on file that the words of a draft without one fit.
    pub(super) fn fit(&mut self, id: DraftId) -> Option<String> {
        let has_topic = self.session.topic_of(self.session.draft(id)).is_some();
        if has_topic { None } else { self.fits().placed.get(&id).cloned() }
    }

    /// The topic that is not on file and that the draft has in common with others, or else has by its own words, where it
    /// fits none that is.
    pub(super) fn suggested(&mut self) -> Option<(String, usize)> {
        let suggestion = self.suggestion()?;
        Some((suggestion.names.first()?.clone(), suggestion.drafts.len()))
    }

    fn suggestion(&mut self) -> Option<Suggestion> {
        let id = self.current().filter(|it| self.session.topic_of(it).is_none())?.id;
        let fits = self.fits();
        if fits.placed.contains_key(&id) {
            return None;
        }
        let shared = fits.suggestions.iter().find(|it| it.drafts.contains(&id)).cloned();
        shared.or_else(|| fits.subjects.own(id)).filter(|it| !it.names.is_empty())
    }

    fn fits(&mut self) -> &Fits {
        self.fits.get_or_insert_with(|| {
            let subjects = Subjects::of(&self.session, &Taken::default());
            let placed = subjects.offered().into_iter().map(|(draft, topic)| (draft, topic.to_owned())).collect();
            Fits { placed, suggestions: subjects.suggestions(), subjects }
        })
    }

    /// Works out what accepting the draft with what is offered would show.
    pub(super) fn weigh(&mut self) {
        let offer = &self.view.offer;
        let is_offered = offer.topic.is_some() || offer.dropped.len() < offer.proposed.len();
        let taken = self.as_offered().filter(|_| is_offered);
        self.view.with_offer = taken.and_then(|entry| {
            let mut draft = self.current()?.clone();
            draft.entry = entry;
            Some(self.session.assess(&draft))
        });
    }

    fn as_offered(&self) -> Option<Entry> {
        self.current().map(|it| self.view.offer.taken(&it.entry))
    }

    /// Accepts the draft with what is offered.
    pub(super) fn take_offer(&mut self) {
        let Some(entry) = self.as_offered() else { return };
        self.accept(&Decision::Take(Box::new(entry)), |view| view.with_offer.as_ref().or(view.assessment.as_ref()));
    }

    /// Gives the draft the topic that is offered; one that is not on file is shown before.
    pub(super) fn take_topic(&mut self) {
        if let Some(topic) = self.view.offer.topic.clone() {
            self.decide(&Decision::Topic(topic));
        } else if let Some(suggestion) = self.suggestion() {
            let name = suggestion.names.first().map_or("", String::as_str);
            self.mode = Mode::Form(Form::of_topic(&suggestion.topic(name, self.session.ledger())));
        } else {
            self.open_picker(What::Topic);
        }
    }

    /// Puts the speaker on file as the draft has them.
    pub(super) fn take_speaker(&mut self) {
        let Some(draft) = self.current() else { return };
        if self.session.speaker_of(draft).is_some() {
            return self.warn("its speaker is on file: w gives it another one");
        }
        let proposed = proposed_speaker(&draft.entry, "", self.session.ledger());
        if proposed.name.is_empty() {
            return self.open_picker(What::Speaker);
        }
        self.decide(&Decision::NewSpeaker(proposed));
    }

    /// Says that the draft is the utterance that is on file from another outlet, on its topic.
    pub(super) fn take_same(&mut self) {
        let (Some(draft), Some(same)) = (self.current(), self.view.offer.same_as.clone()) else {
            return self.warn("nothing on file has the same words from another outlet");
        };
        let mut entry = draft.entry.clone();
        let topic = self.session.ledger().claims.iter().find(|it| it.id == same).map(|it| it.topic.to_string());
        entry.topic = entry.topic.or(topic);
        entry.details.same_as = Some(same);
        self.decide(&Decision::Edit(Box::new(entry)));
    }

    /// Drops a key that is offered, or takes it up again.
    pub(super) fn toggle(&mut self, at: usize) {
        if !self.view.offer.toggle(at) {
            return self.warn("nothing is offered under this number");
        }
        self.weigh();
    }
}
