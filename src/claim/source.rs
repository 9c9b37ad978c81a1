//! Where a claim is written: an article, a readout, a transcript.

use std::fmt;
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
    /// The hash of the copy of its text that is kept beside its file.
    pub kept: Option<TextHash>,
    /// Labels of an editor's own.
    pub tags: Option<Vec<String>>,
    /// Free text.
    pub note: Option<String>,
}

/// The hash by which a kept text is known: `sha256:` and 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextHash(String);

/// Why a text is no [`TextHash`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a hash is `sha256:` and 64 hexadecimal digits")]
pub struct BadHash;

impl TextHash {
    /// What a hash begins with.
    const SHA256: &str = "sha256:";

    /// Reads a hash, in small letters or capitals.
    ///
    /// # Errors
    /// [`BadHash`] where the text has another shape.
    pub fn parse(text: &str) -> Result<Self, BadHash> {
        let digits = text.strip_prefix(Self::SHA256).ok_or(BadHash)?;
        let is_hash = digits.len() == 64 && digits.bytes().all(|it| it.is_ascii_hexdigit());
        if is_hash { Ok(Self(text.to_ascii_lowercase())) } else { Err(BadHash) }
    }

    /// The hash of these 32 bytes of a SHA-256 digest.
    #[must_use]
    pub fn of_digest(digest: &[u8; 32]) -> Self {
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Self([Self::SHA256, &hex].concat())
    }

    /// The hash as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
