//! Where the object of a cue begins, behind adverbs and expressions of time.

use super::super::cue::{Voice, is_adverb};
use super::super::place::Place;
use super::super::time::time_end;

/// Where the object of a cue begins; nothing where the verb is passive, an infinitive, or only supposed.
pub(super) fn object(place: &Place<'_, '_>) -> Option<usize> {
    let Place { line, cue, .. } = place;
    if matches!(cue.voice, Voice::Passive | Voice::Infinitive) {
        return None;
    }
    place.behind?;
    let mut at = cue.end;
    while at < line.end() {
        match time_end(line, at) {
            Some(end) => at = end,
            None if is_adverb(line, at) => at += 1,
            None => break,
        }
    }
    (at < line.end()).then_some(at)
}
