//! A claim as it is written: a draft, or a claim on its way into the record, whatever it still lacks.

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;

use super::{Claim, Details, LocalId, Source, SourceId, TextHash};
use crate::date::Date;

/// One claim as a file has it or is to have it. What it names need not be on file, and only where nothing that a claim
/// needs is missing does it become a [`Claim`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// Its id in its file; `None` until it has one.
    pub id: Option<LocalId>,
    /// Who said it: the id of a speaker, or what a draft calls one who is not on file.
    pub speaker: Option<String>,
    /// What it is about: the id of a topic, or what a draft calls one that is not on file.
    pub topic: Option<String>,
    /// When it was said.
    pub said: Option<Date>,
    /// Proposed, not accepted.
    pub draft: bool,
    /// Everything else.
    pub details: Details,
}

/// One source as a file has it or is to have it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SourceEntry {
    /// Who published it.
    pub outlet: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// An archived copy's address.
    pub archived: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its language (BCP 47).
    pub lang: Option<String>,
    /// The hash of the copy of its text that is kept beside its file.
    pub kept: Option<TextHash>,
    /// Labels of an editor's own.
    pub tags: Option<Vec<String>>,
    /// Free text.
    pub note: Option<String>,
}

impl SourceEntry {
    /// The source that it is in the file `path`, by the id `id`; none yet where outlet or day are missing.
    #[must_use]
    pub fn on_file(self, id: SourceId, path: PathBuf) -> Option<Source> {
        let Self { outlet, title, url, archived, published, lang, kept, tags, note } = self;
        let (outlet, published) = outlet.zip(published)?;
        Some(Source { id, path, outlet, title, url, archived, published, lang, kept, tags, note })
    }
}

impl From<&Claim> for Entry {
    fn from(claim: &Claim) -> Self {
        Self {
            id: Some(claim.id.local_id()),
            speaker: Some(claim.speaker.to_string()),
            topic: Some(claim.topic.to_string()),
            said: Some(claim.said),
            draft: claim.draft,
            details: claim.details.clone(),
        }
    }
}

impl From<&Source> for SourceEntry {
    fn from(source: &Source) -> Self {
        Self {
            outlet: Some(source.outlet.clone()),
            title: source.title.clone(),
            url: source.url.clone(),
            archived: source.archived.clone(),
            published: Some(source.published),
            lang: source.lang.clone(),
            kept: source.kept.clone(),
            tags: source.tags.clone(),
            note: source.note.clone(),
        }
    }
}

impl Deref for Entry {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.details
    }
}

impl DerefMut for Entry {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.details
    }
}
