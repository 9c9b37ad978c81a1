//! Where a claim is written: an article, a readout, a transcript.

use std::path::PathBuf;

use super::SourceId;
use crate::date::Date;

/// One source, reported once, with any number of claims.
#[derive(Debug, Clone)]
pub struct Source {
    /// The stem of its file.
    pub id: SourceId,
    /// Its file, relative to the claims folder.
    pub path: PathBuf,
    /// Who published it; `unknown` where that is not known.
    pub outlet: String,
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// An archived copy's address.
    pub archived: Option<String>,
    /// When it was published: never the day on which something was said.
    pub published: Date,
    /// Its language (BCP 47).
    pub lang: Option<String>,
    /// The hash of the copy of its text that is kept beside its file: `sha256:` and 64 hexadecimal digits.
    pub kept: Option<String>,
    /// Free text.
    pub note: Option<String>,
}
