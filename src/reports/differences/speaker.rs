//! The reports credit another speaker, or have it from somebody else.
//!
//! # Looks at
//! The speaker of both claims, and who relayed it (`via`).
//!
//! # Not this when
//! - the outlets print one speaker's name differently: a speaker has one id
//!
//! # Fires
//! ```text
//! 2025-03-02 {speaker: ada-roe}: “The dam holds.”
//! 2025-03-02 {speaker: ben-tal}: “The dam holds.”
//! => speaker Ada Roe -> Ben Tal
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02 {speaker: ada-roe, printed: Ms Roe}: “The dam holds.”
//! 2025-03-02 {speaker: ada-roe, printed: the mayor}: “The dam holds.”
//! => alike
//! ```

use super::super::{Comparison, Difference, Evidence};

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "speaker",
    title: "another speaker, or told by somebody else",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("speaker.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (compared.one, compared.other);
    if one.claim.speaker != other.claim.speaker {
        let reason = "the reports credit different speakers".to_owned();
        return Some(Evidence::keys((one.speaker, other.speaker), "speaker", reason));
    }
    if one.claim.via == other.claim.via {
        return None;
    }
    let told = |teller: Option<&str>| {
        teller.map_or_else(|| "said directly".to_owned(), |teller| format!("as told by {teller}"))
    };
    let values = (told(one.teller), told(other.teller));
    Some(Evidence::keys(values, "via", "one of the reports has it at second hand".to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn what_somebody_relayed_says_by_whom() {
        check(
            "2025-03-02: “The dam needs repair before it can be filled.”
             2025-03-02 {via: ben-tal}: Fully backs filling the dam.
             => speaker said directly -> as told by Ben Tal",
        );
    }
}
