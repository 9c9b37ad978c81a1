//! Only a day of the position is a deadline: what is told of what is over, of a period or by somebody else binds nobody.
//!
//! Looks at a deadline that the words set, where the other side has one in its file. Days and figures that both stand in
//! words are looked at one by one where they are compared. Where nobody knows when the two were said, every day counts.

use crate::diff::{Gate, Pair, Passage};
use crate::reading::{Basis, Component, Reading};

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "role",
    title: "a deadline that belongs to the position",
    components: &[Component::Deadline],
    room: include_str!("role.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    if !pair.is_dated() || pair.deadline().is_none() {
        return Passage::Open;
    }
    match beside(pair.earlier.reading).or_else(|| beside(pair.later.reading)) {
        Some(reason) => Passage::Stopped(reason),
        None => Passage::Open,
    }
}

/// What the deadline in words is, where it is none of the position.
fn beside(reading: &Reading<'_>) -> Option<String> {
    let (Basis::Words(range), words) = (&reading.deadline.as_ref()?.basis, reading.words.as_ref()?) else {
        return None;
    };
    let all = words.deadlines.iter().zip(&words.roles().deadlines);
    let (_, mention) = all.into_iter().find(|it| it.0.range == *range)?;
    (!mention.role.is_of_position()).then(|| format!("“{}” is {}", &words.text[range.clone()], mention.role))
}
