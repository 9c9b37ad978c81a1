//! What there is to draw of one topic: who said what on it, on which side, what moved, and where one looked in vain.

use std::collections::{HashMap, HashSet};

use super::mark::Shown;
use crate::claim::{Claim, ClaimId, Ledger, Lookup, Role, SpeakerId, TopicId};
use crate::date::Date;
use crate::diff::{Printed, Value};

/// Where the labels of a drawing lead.
pub(in crate::render) trait Ways {
    /// To a statement.
    fn statement(&self, claim: &Claim) -> Option<String>;
    /// To a change.
    fn change(&self, change: &Printed<'_, '_>) -> Option<String>;
    /// What a statement says in full, where nothing below the drawing does.
    fn whole(&self, claim: &Claim) -> Option<String>;
}

/// A topic with the speakers on it.
pub(in crate::render) struct Subject<'r, 'l> {
    pub(super) topic: &'l TopicId,
    pub(super) ledger: &'l Ledger,
    pub(super) ways: &'r dyn Ways,
    /// Those who changed first, then those with most on file.
    pub(super) panels: Vec<Panel<'r, 'l>>,
}

/// One speaker on the topic.
pub(super) struct Panel<'r, 'l> {
    pub(super) speaker: &'l str,
    pub(super) role: Option<String>,
    /// Oldest first.
    pub(super) said: Vec<Said<'l>>,
    pub(super) moved: Vec<&'r Printed<'r, 'l>>,
    pub(super) lookups: Vec<&'l Lookup>,
    /// Whether the speaker has more lines than this one.
    pub(super) is_part: bool,
}

/// One statement.
pub(super) struct Said<'l> {
    pub(super) claim: &'l Claim,
    /// How many reports of it there are besides the one that is shown.
    pub(super) more: usize,
    /// Where in its words the first of those begins that a change rests on.
    pub(super) key: Option<usize>,
}

impl Said<'_> {
    /// The lane that it is drawn on.
    pub(super) fn lane(&self) -> Shown {
        match Shown::of(self.claim) {
            Shown::Mixed => Shown::None,
            shown => shown,
        }
    }
}

/// Statements of one speaker that stand on one line at most; of more, each part has a line of its own.
const ON_ONE_LINE: usize = 60;

/// A statement to be drawn, with how many reports of it there are besides.
pub(in crate::render) type Drawn<'l> = (&'l Claim, usize);

impl<'r, 'l> Subject<'r, 'l> {
    /// What is drawn of a topic: these statements in the order in which they are compared, the changes between them, and
    /// where one looked.
    pub(in crate::render) fn of(
        topic: &'l TopicId,
        (said, moved, lookups): (&[Drawn<'l>], &[&'r Printed<'r, 'l>], &[&'l Lookup]),
        (ledger, ways): (&'l Ledger, &'r dyn Ways),
    ) -> Self {
        let mut keys: HashMap<&ClaimId, usize> = HashMap::new();
        for told in moved.iter().flat_map(|it| it.told()) {
            if let Some(first) = told.moved.first() {
                keys.entry(&told.claim.id).or_insert(first.start);
            }
        }
        let mut moved_of: HashMap<&SpeakerId, Vec<&'r Printed<'r, 'l>>> = HashMap::new();
        moved.iter().for_each(|it| moved_of.entry(&it.earlier.claim.speaker).or_default().push(it));
        let mut groups: Vec<(&SpeakerId, Vec<Said<'l>>)> = Vec::new();
        let mut places: HashMap<&SpeakerId, usize> = HashMap::new();
        for (claim, more) in said.iter().copied() {
            let place = *places.entry(&claim.speaker).or_insert(groups.len());
            if place == groups.len() {
                groups.push((&claim.speaker, Vec::new()));
            }
            groups[place].1.push(Said { claim, more, key: keys.get(&claim.id).copied() });
        }
        let mut panels = Vec::new();
        for (speaker, said) in groups {
            let moved = moved_of.remove(speaker).unwrap_or_default();
            let lookups: Vec<&Lookup> = lookups.iter().filter(|it| it.speaker == *speaker).copied().collect();
            panels.extend(Panel::parts(speaker, said, &moved, &lookups, ledger));
        }
        panels.sort_by_key(|it| std::cmp::Reverse((it.moved.len(), it.said.len())));
        Self { topic, ledger, ways, panels }
    }

    /// The topic's heading.
    pub(super) fn name(&self) -> &'l str {
        self.ledger.topic_name(self.topic)
    }

    /// The outlet of a statement, as a drawing has it.
    pub(super) fn outlet(&self, claim: &Claim) -> &'l str {
        self.ledger.source_of(claim).outlet.as_str()
    }
}

impl<'r, 'l> Panel<'r, 'l> {
    /// What one speaker said, on as many lines as that takes.
    fn parts(
        speaker: &'l SpeakerId,
        mut said: Vec<Said<'l>>,
        moved: &[&'r Printed<'r, 'l>],
        lookups: &[&'l Lookup],
        ledger: &'l Ledger,
    ) -> Vec<Self> {
        let is_part = said.len() > ON_ONE_LINE;
        let mut parts = Vec::new();
        while !said.is_empty() {
            let rest = said.split_off(said.len().min(ON_ONE_LINE));
            let here: HashSet<&ClaimId> = said.iter().map(|it| &it.claim.id).collect();
            let is_shown = |it: &&&Printed<'_, '_>| it.told().any(|it| here.contains(&it.claim.id));
            let role = said.last().and_then(|it| ledger.speaker(speaker)?.role_on(it.claim.said));
            parts.push(Self {
                speaker: ledger.speaker_name(speaker),
                role: role.map(Role::in_words),
                moved: moved.iter().filter(is_shown).copied().collect(),
                // Where one looked is shown once, on the line that is the last.
                lookups: if rest.is_empty() { lookups.to_vec() } else { Vec::new() },
                said: std::mem::replace(&mut said, rest),
                is_part,
            });
        }
        parts
    }

    /// Whether there is a single statement, and nothing besides.
    pub(super) fn is_single(&self) -> bool {
        self.said.len() == 1 && self.moved.is_empty() && self.lookups.is_empty()
    }

    /// Every day of it that a drawing must reach.
    pub(super) fn days(&self) -> impl Iterator<Item = Date> + Clone + '_ {
        let said = self.said.iter().map(|it| it.claim.said);
        said.chain(self.moved.iter().map(|it| it.day)).chain(self.lookups.iter().map(|it| it.on))
    }

    /// Where in the order of its statements a claim is.
    pub(super) fn place(&self, claim: &Claim) -> Option<usize> {
        self.said.iter().position(|it| it.claim.id == claim.id)
    }

    /// The places of both statements of a change; of what is not drawn there is none.
    pub(super) fn ends(&self, it: &Printed<'_, '_>) -> (Option<usize>, Option<usize>) {
        (self.place(it.earlier.claim), it.later.as_ref().and_then(|later| self.place(later.claim)))
    }

    /// The places of the statements that the speaker's own record has, relayed ones left out.
    pub(super) fn own(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.said.len()).filter(|it| self.said[*it].claim.is_own())
    }

    /// The lookups that no change rests on.
    pub(super) fn lookups_alone(&self) -> impl Iterator<Item = &'l Lookup> + '_ {
        let rests = |lookup: &Lookup| {
            self.moved
                .iter()
                .flat_map(|it| &it.parts)
                .any(|it| it.change.lookup.is_some_and(|it| std::ptr::eq(it, lookup)))
        };
        self.lookups.iter().copied().filter(move |it| !rests(it))
    }
}

/// The pill of each part of a change.
pub(super) fn pills<'p>(it: &'p Printed<'_, '_>) -> impl Iterator<Item = &'p str> {
    it.parts.iter().map(|it| it.headline.pill.as_str())
}

/// Whether the side is what changed.
pub(super) fn is_of_side(it: &Printed<'_, '_>) -> bool {
    let is_stance = |it: &Value| matches!(it, Value::Stance(_));
    it.parts.iter().map(|it| &it.change.evidence).any(|it| is_stance(&it.from) || is_stance(&it.to))
}

/// Whether a change is that nothing is on file where somebody looked.
pub(super) fn is_silence(it: &Printed<'_, '_>) -> bool {
    it.later.is_none() && it.parts.iter().any(|it| it.change.lookup.is_some())
}
