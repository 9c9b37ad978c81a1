//! Extents that stand against each other in the square of opposition: "all ferries sailed", then "not all of them did".

use std::collections::HashSet;

use super::denial::sides;
use super::worded;
use crate::claim::Side;
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::grammar::Class;
use crate::language::grammar::negation::{Denial, Negation};
use crate::reading::claimed::{Claimed, Extent};
use crate::reading::words::{Item, Words};

/// Among how many words of matter behind it the one is that an extent is said of.
const SAID_OF: usize = 3;

/// One of two tellings, and to which extent it claims what it says.
pub(super) struct Claiming<'w, 't> {
    pub(super) words: &'w Words<'t>,
    pub(super) claimed: Claimed,
    /// The stems of its matter.
    pub(super) keys: HashSet<u64>,
}

/// From which side to which, where two tellings of one statement claim extents of it that cannot both be so.
pub(super) fn turned(
    texts: &Texts<'_>,
    earlier: &Claiming<'_, '_>,
    later: &Claiming<'_, '_>,
) -> Option<((Side, Side), Evidence)> {
    let is_said = [earlier, later].iter().any(|it| it.claimed.extent == Extent::Said);
    // "there are no plans", "under no circumstances": one that denies something else affirms nothing of it
    let both_deny = is_said && earlier.denies_any(&later.keys) && later.denies_any(&earlier.keys);
    let are_of_shared = earlier.is_said_of(later.words) && later.is_said_of(earlier.words);
    let are_done = earlier.has_its_verb_in(later.words) && later.has_its_verb_in(earlier.words);
    if both_deny || !are_of_shared || !are_done || !earlier.claimed.is_against(&later.claimed) {
        return None;
    }
    // where each word that tells an extent stands in both nothing turned
    let same = &texts.alignment.same;
    let is_kept = |earlier_at: usize| same.iter().any(|it| it.0 == earlier_at);
    let is_kept_later = |later_at: usize| same.iter().any(|it| it.1 == later_at);
    if earlier.telling().all(is_kept) && later.telling().all(is_kept_later) {
        return None;
    }
    let (before, after) = (earlier.claimed.shown_in(texts.earlier), later.claimed.shown_in(texts.later));
    let reason = format!("the same is said of {} first, and of {} then", earlier.claimed.extent, later.claimed.extent);
    Some((sides(!earlier.claimed.is_denial()), worded(texts, before, after, reason)))
}

impl Claiming<'_, '_> {
    fn denies_any(&self, keys: &HashSet<u64>) -> bool {
        let reaches = |it: &Negation| {
            self.words.items.iter().any(|item| it.scope.contains(item.tokens.start) && keys.contains(&item.key))
        };
        self.words.negations.iter().any(|it| !self.words.is_in_condition(it.cue.start) && reaches(it))
    }

    /// Whether what its extent is said of stands in the other telling too: one of the next words of matter or, of "barely", the next.
    fn is_said_of(&self, other: &Words<'_>) -> bool {
        let words = self.words;
        let Some(start) = self.claimed.tokens.map(|it| it.start) else { return true };
        let end = (start..words.tokens.len()).find(|it| words.tokens[*it].is_in(Class::Stop));
        let is_ahead = |it: &&Item| it.tokens.start >= start && end.is_none_or(|end| it.tokens.start < end);
        let is_weak = words.negations.iter().any(|it| it.kind == Denial::Weak && it.cue.start == start);
        let mut next = words.items.iter().filter(|it| it.sort.is_content()).filter(is_ahead).peekable();
        let is_shared = |own: &Item| other.items.iter().any(|it| it.key == own.key);
        next.peek().is_none() || next.take(if is_weak { 1 } else { SAID_OF }).any(is_shared)
    }

    /// Whether the verb that *nothing* is the object of stands in the other telling too: who pays nothing is of none that pay, and of
    /// nothing else.
    fn has_its_verb_in(&self, other: &Words<'_>) -> bool {
        let words = self.words;
        let nothing = self.claimed.tokens.map(|it| it.start).filter(|it| *it > 0 && words.tokens[*it].is("nothing"));
        let verb = nothing.and_then(|at| words.parse().verbs.iter().find(|it| it.head + 1 == at));
        let key = verb.and_then(|verb| words.items.iter().find(|it| it.tokens.contains(verb.head))).map(|it| it.key);
        key.is_none_or(|key| other.items.iter().any(|it| it.key == key))
    }

    /// The items that deny, or tell the extent.
    fn telling(&self) -> impl Iterator<Item = usize> {
        let is_cue = |at: usize| {
            let cues = self.words.negations.iter().map(|it| it.cue);
            cues.chain(self.claimed.tokens).any(|cue| cue.contains(at))
        };
        self.words.items.iter().enumerate().filter(move |it| is_cue(it.1.tokens.start)).map(|it| it.0)
    }
}
