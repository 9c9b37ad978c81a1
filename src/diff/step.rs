//! From one statement to the next: what comparing the two came to, and how often a record came to what.

use std::collections::BTreeMap;

use super::{Finding, Gap};
use crate::claim::{Claim, SpeakerId, TopicId};

/// A statement after an earlier one of the same speaker on the same topic.
#[derive(Debug, Clone)]
pub struct Step<'l> {
    /// The statement directly before it.
    pub earlier: &'l Claim,
    /// The statement.
    pub later: &'l Claim,
    /// What comparing it came to, with that one or, in what that one does not mention, with those before it.
    pub finding: Finding,
}

impl Step<'_> {
    /// Whether it could not be compared.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.finding.gap().is_some()
    }
}

/// How many steps came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Something moved.
    pub changed: usize,
    /// The position held.
    pub held: usize,
    /// Not compared.
    pub open: usize,
}

impl Tally {
    /// The tally of these.
    #[must_use]
    pub fn of(steps: &[Step<'_>]) -> Self {
        let mut tally = Self::default();
        for step in steps {
            match step.finding {
                Finding::Changed => tally.changed += 1,
                Finding::Held => tally.held += 1,
                Finding::NotCompared(_) => tally.open += 1,
            }
        }
        tally
    }

    /// How many there are.
    #[must_use]
    pub fn all(self) -> usize {
        self.changed + self.held + self.open
    }
}

/// Steps of one speaker on one topic that could not be compared for one and the same reason.
#[derive(Debug)]
pub struct Uncompared<'s, 'l> {
    /// Who.
    pub speaker: &'l SpeakerId,
    /// On what.
    pub topic: &'l TopicId,
    /// What was missing.
    pub gap: &'s Gap,
    /// The steps, oldest first.
    pub steps: Vec<&'s Step<'l>>,
}

/// The steps that could not be compared, those of one speaker, topic and reason together, in order of these.
#[must_use]
pub fn uncompared<'s, 'l>(steps: &'s [Step<'l>]) -> Vec<Uncompared<'s, 'l>> {
    let mut groups: BTreeMap<(&SpeakerId, &TopicId, String), Uncompared<'s, 'l>> = BTreeMap::new();
    for step in steps {
        let Some(gap) = step.finding.gap() else { continue };
        let (speaker, topic) = (&step.later.speaker, &step.later.topic);
        let group = groups.entry((speaker, topic, gap.to_string()));
        group.or_insert_with(|| Uncompared { speaker, topic, gap, steps: Vec::new() }).steps.push(step);
    }
    groups.into_values().collect()
}
