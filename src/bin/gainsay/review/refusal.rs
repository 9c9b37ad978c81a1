//! What a refusal says at the keys: why, and which key mends it.

use gainsay::review::Refusal;

/// A refusal in words for the message line.
pub(crate) fn told(refusal: &Refusal) -> String {
    let mended = match refusal {
        Refusal::NoSpeaker | Refusal::UnknownSpeaker(_) => "w picks or adds one",
        Refusal::NoTopic | Refusal::UnknownTopic(_) => "t picks or adds one",
        Refusal::NoId | Refusal::Unreadable => "E opens its file",
        _ => return refusal.to_string(),
    };
    format!("{refusal}: {mended}")
}
