//! The printed form of changes: everything that a view shows of a flag, settled once, so that no view finds words of its own.

use std::mem::discriminant;
use std::ops::Range;

use super::engine::capacity;
use super::{Change, Headline};
use crate::claim::{Claim, Ledger};
use crate::date::Date;
use crate::language::content::is_content;
use crate::language::likeness::{SAID_AGAIN, Shared};
use crate::language::token::tokens;
use crate::reading::Basis;
use crate::reading::word_key::word_stem;

/// What moved between two statements, or after one: every component that moved belongs to one flag.
#[derive(Debug)]
pub struct Printed<'c, 'l> {
    /// Names it for good: both claims' global ids, or the one and the day.
    pub id: String,
    /// When it moved.
    pub day: Date,
    /// Who.
    pub speaker: &'l str,
    /// The topic's heading.
    pub topic: &'l str,
    /// What moved, the component that is judged first in front.
    pub parts: Vec<Part<'c, 'l>>,
    /// The statement before; where one statement tells of the change itself, that one with all that moved.
    pub earlier: Told<'l>,
    /// The statement after; `None` where nothing was said, and the one before again where that tells of the change itself.
    pub later: Option<Told<'l>>,
    /// What a reader must know before printing it, each once.
    pub doubts: Vec<String>,
    /// The coders' notes on both statements, each once.
    pub notes: Vec<&'l str>,
}

/// One component that moved.
#[derive(Debug)]
pub struct Part<'c, 'l> {
    /// The change.
    pub change: &'c Change<'l>,
    /// How it reads.
    pub headline: Headline,
    /// What both sides rest on, in words: `coded by hand (by)`; of two, in order.
    pub rests_on: String,
}

/// One of the two statements.
#[derive(Debug)]
pub struct Told<'l> {
    /// The claim.
    pub claim: &'l Claim,
    /// The bytes of its words that moved, in order and apart; none where a key was read.
    pub moved: Vec<Range<usize>>,
    /// Our paraphrase beside the quotation, where the change rests on a key and the quotation does not say the same: what was
    /// coded may stand there alone.
    pub says: Option<&'l str>,
    /// In which capacity it was said on that day, as far as is on file.
    pub role: Option<&'l str>,
    /// Whether a copy of the source is kept, against which the words can be checked.
    pub is_checkable: bool,
}

/// The printed forms of changes, in their order; changes between the same two claims stand together.
pub fn printed<'c, 'l>(changes: &'c [Change<'l>], ledger: &'l Ledger) -> Vec<Printed<'c, 'l>> {
    printed_together(changes).map(|group| Printed::of(group, ledger)).collect()
}

/// The changes of each printed form, in their order: whoever prints many need not have all forms at once.
pub fn printed_together<'c, 'l>(changes: &'c [Change<'l>]) -> impl Iterator<Item = &'c [Change<'l>]> {
    changes.chunk_by(|one, other| {
        one.earlier.id == other.earlier.id && one.later.map(|it| &it.id) == other.later.map(|it| &it.id)
    })
}

impl<'c, 'l> Printed<'c, 'l> {
    /// The printed form of changes that stand together, of which there is at least one.
    pub fn of(group: &'c [Change<'l>], ledger: &'l Ledger) -> Self {
        let first = &group[0];
        let claims = || [Some(first.earlier), first.later].into_iter().flatten();
        // the one statement that tells of a change itself shows on either side all that it tells
        let before = |it: &'c Change<'l>| {
            let after = it.evidence.later.as_ref().filter(|_| it.is_own_telling());
            std::iter::once(&it.evidence.earlier).chain(after)
        };
        let after = |it: &'c Change<'l>| {
            let before = Some(&it.evidence.earlier).filter(|_| it.is_own_telling());
            before.into_iter().chain(&it.evidence.later)
        };
        let part =
            |change: &'c Change<'l>| Part { change, headline: change.headline(ledger), rests_on: rests_on(change) };
        Self {
            id: first.id(),
            day: first.day,
            speaker: ledger.speaker_name(&first.earlier.speaker),
            topic: ledger.topic_name(&first.earlier.topic),
            parts: group.iter().map(part).collect(),
            earlier: Told::of(first.earlier, group.iter().flat_map(before), ledger),
            later: first.later.map(|it| Told::of(it, group.iter().flat_map(after), ledger)),
            doubts: once(group.iter().flat_map(|it| &it.doubts).map(ToString::to_string)),
            notes: once(claims().filter_map(|it| it.note.as_deref())),
        }
    }

    /// What moved, in two or three words each: `Less firm · No longer names a date`.
    pub fn tags(&self) -> String {
        self.parts.iter().map(|it| it.headline.tag.as_str()).collect::<Vec<_>>().join(" · ")
    }

    /// Whether one statement alone shows it, by telling of it.
    pub fn is_own_telling(&self) -> bool {
        self.parts.iter().all(|it| it.change.is_own_telling())
    }

    /// What stands in the place of a later statement where nothing was said.
    pub fn nothing_since(&self) -> String {
        format!("Nothing on this by {} is on file up to this day.", self.speaker)
    }

    /// What stands in the place of an earlier statement where the only one there is tells of the change itself.
    pub fn nothing_before(&self) -> &'static str {
        "Nothing on file before this day shows the move."
    }

    /// Each statement that there is.
    pub fn told(&self) -> impl Iterator<Item = &Told<'l>> {
        std::iter::once(&self.earlier).chain(self.later.as_ref().filter(|_| !self.is_own_telling()))
    }
}

impl<'l> Told<'l> {
    fn of<'b>(claim: &'l Claim, bases: impl Iterator<Item = &'b Basis> + Clone, ledger: &'l Ledger) -> Self {
        let is_coded = bases.clone().any(|it| !matches!(it, Basis::Words(_)));
        Self {
            claim,
            moved: moved(bases.clone()),
            says: claim.says.as_deref().filter(|it| is_coded && !says_again(it, claim.words())),
            role: capacity(ledger, claim),
            is_checkable: ledger.source_of(claim).kept.is_some(),
        }
    }
}

/// Whether a text has little that the words beside it have not.
fn says_again(text: &str, words: &str) -> bool {
    let keys =
        |it: &str| tokens(it).iter().filter(|it| is_content(it)).map(|it| word_stem(it.text)).collect::<Vec<_>>();
    Shared::of(keys(text), keys(words)).reaches(SAID_AGAIN)
}

/// The bytes of words that these rest on, in order and apart; none where keys were read.
pub fn moved<'b>(bases: impl Iterator<Item = &'b Basis>) -> Vec<Range<usize>> {
    let words = |basis: &Basis| if let Basis::Words(range) = basis { Some(range.clone()) } else { None };
    let mut moved: Vec<Range<usize>> = bases.filter_map(words).collect();
    moved.sort_by_key(|it| it.start);
    moved.dedup_by(|next, last| {
        next.start < last.end && {
            last.end = last.end.max(next.end);
            true
        }
    });
    moved
}

impl Change<'_> {
    /// The id of the flag that it belongs to: `EARLIER..LATER`, or `EARLIER..DAY` where nothing was said.
    #[must_use]
    pub fn id(&self) -> String {
        match self.later {
            Some(later) => format!("{}..{}", self.earlier.id, later.id),
            None => format!("{}..{}", self.earlier.id, self.day),
        }
    }
}

/// What both sides rest on: a person coded it, or a machine read it from the words.
fn rests_on(change: &Change<'_>) -> String {
    let name = |basis: &Basis| match basis {
        Basis::Key(key) => format!("coded by hand (`{key}`)"),
        Basis::Told(key) => format!("read by machine from our paraphrase (`{key}`)"),
        Basis::Words(_) => "read by machine from the marked words".to_owned(),
    };
    match (&change.evidence.earlier, &change.evidence.later) {
        (Basis::Key(earlier), Some(Basis::Key(later))) if earlier != later => {
            format!("coded by hand (`{earlier}`, then `{later}`)")
        }
        (earlier, Some(later)) if discriminant(earlier) != discriminant(later) => {
            format!("{}, then {}", name(earlier), name(later))
        }
        (earlier, _) => name(earlier),
    }
}

fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for it in all {
        if !found.contains(&it) {
            found.push(it);
        }
    }
    found
}
