//! A sentence of a text that is its speaker's own from the first word to the last: a speech, a statement, a post.
//!
//! # Finds
//! ```text
//! Statement by Mayor Ada Tal. “We will sail at dawn.”
//! => Ada Tal | | We will sail at dawn.
//! ```
//!
//! # Near miss
//! ```text
//! The crews met in Selm. Mayor Ada Tal spoke there.
//! => nothing
//! ```
//!
//! # Not this when
//! - neither the title, nor the first lines, nor whoever hands the text in says whose words it is
//! - somebody else is quoted or reported in the sentence
//! - the text is a readout: there an office tells what was said
//! - it asks, says too little, or is a heading

use super::document::Document;
use super::draft::{Draft, Form, Said, Span, Who};
use super::pattern::{Judge, Measured, Pattern};
use super::topic::Topics;

/// The card. No text is searched for it: who hands one in, or what stands above it, tells whose words it is.
pub static OWN: Pattern = Pattern {
    id: "own",
    title: "a sentence of a text that is its speaker's own",
    measured: Measured::Never,
    room: include_str!("own.rs"),
    relays: true,
    judge: Judge::Told,
};

/// Each of these places of a text as a statement in its speaker's own words.
pub(super) fn own(text: &str, speaker: &Who, places: &[Span], topics: &Topics<'_>) -> Vec<Draft> {
    let document = Document::read(text);
    let draft = |place: &Span| Draft {
        pattern: &OWN,
        mention: None,
        cue: None,
        lead: Vec::new(),
        content: vec![place.clone()],
        quotes: vec![place.clone()],
        form: Form::Direct,
        is_speech: true,
        who: speaker.clone(),
        said: Said::default(),
        topic: topics.guess(&document, &[document.tokens_of(place)], speaker.id.as_ref(), None),
        nested_in: None,
    };
    places.iter().map(draft).collect()
}
