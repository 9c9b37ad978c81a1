//! One report has nothing of something that the speaker said besides, and somebody looked for it there.
//!
//! # Looks at
//! `lookups.yaml`: an entry with the address of a report's source says that one looked there for a topic and found
//! nothing. The other report's source has the speaker on that topic, on the same days.
//!
//! # Not this when
//! - nobody looked: that our file has no claim says nothing of the source
//!
//! # Fires
//! ```text
//! 2025-03-02: “A pause would make room for talks.”
//! also pause: Wants a long pause.
//! 2025-03-02: Fully backs the talks.
//! looked pause
//! => omission Wants a long pause. -> none
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “A pause would make room for talks.”
//! also pause: Wants a long pause.
//! 2025-03-02: Fully backs the talks.
//! => alike
//! ```

use super::super::difference::NONE;
use super::super::{Comparison, Difference, Evidence, Report};

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "omission",
    title: "one leaves out what was said besides",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("omission.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let none = || NONE.to_owned();
    let (one, other) = (compared.one, compared.other);
    let reason =
        |silent: &Report<'_>| format!("one looked for it in {} and found nothing (lookups.yaml)", silent.source.outlet);
    if let Some(said) = left_out(one, other) {
        return Some(Evidence::keys((said, none()), "topic", reason(other)));
    }
    left_out(other, one).map(|said| Evidence::keys((none(), said), "topic", reason(one)))
}

/// What the one report's source has on a topic on which the other is known to have nothing.
fn left_out(one: &Report<'_>, other: &Report<'_>) -> Option<String> {
    let said = std::iter::once(&one.claim).chain(&one.beside).find(|it| other.silent_on.contains(&&it.topic))?;
    Some(said.words().to_owned())
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn looking_for_another_topic_proves_nothing() {
        check(
            "2025-03-02: “A pause would make room for talks.”
             also pause: Wants a long pause.
             2025-03-02: Fully backs the talks.
             looked harvest
             => alike",
        );
    }
}
