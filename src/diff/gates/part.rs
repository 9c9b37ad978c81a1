//! A whole is not its part: "the company will cut 500 jobs", then "the company's Europe branch will cut 300 jobs".
//!
//! Looks at the words: stops them where one statement is about a branch, a division or another part of what the other
//! one is about. What the file gives of both is compared all the same: a person has put both on one topic.

use crate::diff::{Gate, Pair, Passage};
use crate::language::grammar::Class;
use crate::reading::Component;
use crate::reading::words::Words;

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "part",
    title: "a whole is not its part",
    components: &[Component::Words],
    room: include_str!("part.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    let words = (pair.earlier.reading.words.as_ref(), pair.later.reading.words.as_ref());
    let (Some(earlier), Some(later)) = words else { return Passage::Open };
    let names = |words: &Words<'_>, part: &str| words.tokens.iter().any(|it| it.text.eq_ignore_ascii_case(part));
    match (part(earlier), part(later)) {
        (Some(part), None) if names(later, part) => Passage::Open,
        (None, Some(part)) if names(earlier, part) => Passage::Open,
        (Some(part), None) | (None, Some(part)) => {
            Passage::Stopped(format!("one statement is about a “{part}” only, the other about the whole"))
        }
        _ => Passage::Open,
    }
}

/// The part that somebody's is named: "the company's Europe branch", "its branch"; the first division is nobody's part.
fn part<'w>(words: &Words<'w>) -> Option<&'w str> {
    let is_owned =
        |at: usize| words.tokens[at.saturating_sub(4)..at].iter().any(|it| it.is_in(Class::Possessive) || it.is("'s"));
    let part = words.tokens.iter().enumerate().find(|(at, it)| it.is_in(Class::BodyPart) && is_owned(*at));
    part.map(|(_, it)| it.text)
}
