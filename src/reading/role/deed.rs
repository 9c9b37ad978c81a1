//! What words do with a figure or a day beside them: set it, move it, or tell of an event.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::language::token::{Kind, Token};
use crate::reading::word_key::word_key;

/// What a verb does with a figure or a day beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// It plans, wishes, demands, offers or sets it.
    Act,
    /// It tells of what somebody has set: "costs", "lasts".
    Terms,
    /// What it is followed by is still to come.
    Lead,
    /// It moves it.
    Move(Way),
    /// It tells of an event of this family.
    Event(&'static str),
}

/// Which way a verb moves what stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// A figure up.
    Up,
    /// A figure down.
    Down,
    /// A day to a later one.
    Later,
    /// A day to an earlier one.
    Earlier,
    /// The end of something to a later day.
    On,
    /// The verb alone does not tell.
    Changed,
}

static DEEDS: LazyLock<HashMap<u64, Deed>> = LazyLock::new(|| {
    let entries = include_str!("lexicon/deeds.txt").lines().filter_map(|line| line.split_once(" = "));
    entries.map(|(verb, deed)| (word_key(verb), deed_of(deed))).collect()
});

/// Families of events that are never one event.
static APART: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/opposites.txt").lines().filter(|it| !it.starts_with('#'));
    lines.filter_map(|it| it.split_once(' ')).collect()
});

fn deed_of(name: &'static str) -> Deed {
    match name {
        "act" => Deed::Act,
        "terms" => Deed::Terms,
        "leads" => Deed::Lead,
        "up" => Deed::Move(Way::Up),
        "down" => Deed::Move(Way::Down),
        "later" => Deed::Move(Way::Later),
        "earlier" => Deed::Move(Way::Earlier),
        "on" => Deed::Move(Way::On),
        "change" => Deed::Move(Way::Changed),
        event => Deed::Event(event),
    }
}

/// What the verb that a token is a form of does; `None` for most.
#[must_use]
pub fn deed(token: &Token<'_>) -> Option<Deed> {
    DEEDS.get(&word_key(token.text)).copied()
}

/// Which way the verb at a place moves something, told by the particle after it where the verb alone does not: "put
/// back", "brought forward", "moved up"; `None` for any other word.
#[must_use]
pub fn way(tokens: &[Token<'_>], at: usize) -> Option<Way> {
    let Some(Deed::Move(way)) = deed(&tokens[at]) else { return gone(tokens, at) };
    let behind = tokens[at + 1..].iter().take(PARTICLE_REACH).take_while(|it| it.kind == Kind::Word);
    let particle = behind.into_iter().find_map(|it| match () {
        () if it.is_any(&["back", "off"]) => Some(Way::Later),
        () if it.is("forward") => Some(Way::Earlier),
        () => None,
    });
    match way {
        Way::Later if tokens[at].is_any(&["put", "puts", "putting"]) => particle,
        Way::Earlier if tokens[at].is_any(&["bring", "brings", "brought", "bringing", "pull", "pulled", "pulling"]) => {
            particle
        }
        Way::Changed | Way::Later | Way::Earlier => particle.or(Some(way)),
        way => Some(way),
    }
}

/// Which way something goes that goes or comes *up* or *down*.
fn gone(tokens: &[Token<'_>], at: usize) -> Option<Way> {
    let (next, key) = (tokens.get(at + 1)?, word_key(tokens[at].text));
    let goes = key == word_key("go") || key == word_key("come");
    match () {
        () if !goes => None,
        () if next.is("up") => Some(Way::Up),
        () if next.is("down") => Some(Way::Down),
        () => None,
    }
}

/// How many tokens after its verb a particle may stand: "put the opening back".
const PARTICLE_REACH: usize = 4;

/// Whether two families of events are never one event.
#[must_use]
pub fn are_apart(one: &str, other: &str) -> bool {
    APART.iter().any(|it| *it == (one, other) || *it == (other, one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn any_form_of_a_verb_is_met() {
        let of = |word: &'static str| deed(&tokens(word)[0]);
        assert_eq!(of("offered"), Some(Deed::Act));
        assert_eq!(of("raising"), Some(Deed::Move(Way::Up)));
        assert_eq!(of("sold"), Some(Deed::Event("sell")));
        assert_eq!(of("sang"), None);
    }

    #[test]
    fn a_particle_tells_the_way() {
        let of = |text: &'static str| {
            let tokens = tokens(text);
            (0..tokens.len()).find_map(|at| way(&tokens, at))
        };
        assert_eq!(of("They put the vote back to May."), Some(Way::Later));
        assert_eq!(of("The vote is brought forward."), Some(Way::Earlier));
        assert_eq!(of("The vote was postponed."), Some(Way::Later));
        assert_eq!(of("They put money into it."), None);
        assert_eq!(of("The toll goes up."), Some(Way::Up));
        assert_eq!(of("The toll went by boat."), None);
    }

    #[test]
    fn every_family_of_events_that_stands_apart_has_verbs() {
        let families: Vec<&str> =
            DEEDS.values().filter_map(|it| if let Deed::Event(name) = it { Some(*name) } else { None }).collect();
        for (one, other) in APART.iter() {
            assert!(families.contains(one) && families.contains(other), "{one} {other}");
            assert!(are_apart(other, one));
        }
    }
}
