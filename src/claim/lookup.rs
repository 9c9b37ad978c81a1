//! Where one looked and found nothing: what makes "silent" honest.

use super::{SpeakerId, TopicId};
use crate::date::Date;

/// A record of having looked for a statement of `speaker` on `topic`, in vain.
#[derive(Debug, Clone)]
pub struct Lookup {
    /// Whose statement.
    pub speaker: SpeakerId,
    /// On what.
    pub topic: TopicId,
    /// The day up to which one looked.
    pub on: Date,
    /// Where one looked, in words.
    pub place: String,
    /// The address, where there is one.
    pub url: Option<String>,
    /// Free text.
    pub note: Option<String>,
}
