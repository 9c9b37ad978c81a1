//! Where the object of a cue begins, after adverbs and expressions of time.

use super::super::complementizer::tells_how;
use super::super::cue::Voice;
use super::super::cue_site::CueSite;
use crate::language::grammar::time_phrase::time_end;

/// Where the object of a cue begins; nothing where the verb is passive.
pub(super) fn object(site: &CueSite<'_, '_>) -> Option<usize> {
    let CueSite { line, cue, .. } = site;
    if cue.voice == Voice::Passive {
        return None;
    }
    site.behind?;
    let mut at = cue.end;
    while at < line.end() {
        match time_end(line, at) {
            Some(end) => at = end,
            None if tells_how(line, at) => at += 1,
            None => break,
        }
    }
    (at < line.end()).then_some(at)
}
