//! What is around the timelines: the ledger, the day that counts as today, and what was found before.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::reviews::Reviews;
use crate::claim::{Ledger, Lookup, SpeakerId, TopicId};
use crate::memo::Memo;
use crate::reading::Utterances;

/// What the engine is told besides the timelines: the ledger around them, the day that counts as today, and how far
/// back a window reaches in which turning twice is oscillating.
#[derive(Debug)]
pub struct Context<'l> {
    /// Everything on file.
    pub ledger: &'l Ledger,
    /// Deadlines before this day have passed.
    pub today: NaiveDate,
    /// Reversals within so many days belong together.
    pub window: Days,
    days_of: HashMap<&'l SpeakerId, Vec<(NaiveDate, &'l TopicId)>>,
    lookups_of: HashMap<(&'l SpeakerId, &'l TopicId), Vec<&'l Lookup>>,
    pub(super) reviews: Reviews<'l>,
    /// Which claims report one utterance.
    pub(super) known: Utterances,
    /// What was found before, where somebody keeps it.
    pub(super) memo: Option<&'l dyn Memo>,
}

impl<'l> Context<'l> {
    /// A context over a ledger as of `today`; two turns within a year belong together.
    #[must_use]
    pub fn new(ledger: &'l Ledger, today: NaiveDate) -> Self {
        let known = Utterances::of(ledger);
        let mut days_of: HashMap<&SpeakerId, Vec<(NaiveDate, &TopicId)>> = HashMap::new();
        let mut counted = HashSet::new();
        for (at, claim) in ledger.claims.iter().enumerate().filter(|it| it.1.is_own()) {
            // Several reports of one utterance are one statement.
            if counted.insert((known.root(at), &claim.topic)) {
                days_of.entry(&claim.speaker).or_default().push((claim.said.first(), &claim.topic));
            }
        }
        days_of.values_mut().for_each(|days| days.sort_unstable());
        let mut lookups_of: HashMap<_, Vec<&Lookup>> = HashMap::new();
        for lookup in &ledger.lookups {
            lookups_of.entry((&lookup.speaker, &lookup.topic)).or_default().push(lookup);
        }
        let (window, reviews) = (Days::new(365), Reviews::of(ledger));
        Self { ledger, today, window, days_of, lookups_of, reviews, known, memo: None }
    }

    /// The same with what was found on timelines before: none is judged again of which all is as it was.
    #[must_use]
    pub fn with_memo(self, memo: &'l dyn Memo) -> Self {
        Self { memo: Some(memo), ..self }
    }

    /// On which topics the speaker was recorded, and when, once for each statement.
    pub(super) fn recorded(&self, speaker: &SpeakerId) -> &[(NaiveDate, &'l TopicId)] {
        self.days_of.get(speaker).map_or(&[][..], Vec::as_slice)
    }

    /// On which topics the speaker was recorded after one day and up to another, once for each statement.
    #[must_use]
    pub fn recorded_between(
        &self,
        speaker: &SpeakerId,
        after: NaiveDate,
        until: NaiveDate,
    ) -> &[(NaiveDate, &'l TopicId)] {
        let days = self.recorded(speaker);
        let (first, end) = (days.partition_point(|it| it.0 <= after), days.partition_point(|it| it.0 <= until));
        days.get(first..end).unwrap_or_default()
    }

    /// The last day up to which the record of a speaker on a topic reaches: that of the speaker's last statement on
    /// file, or of the last time that somebody looked for one on this topic. What came later is not known.
    #[must_use]
    pub fn reach(&self, speaker: &'l SpeakerId, topic: &'l TopicId) -> Option<NaiveDate> {
        let said = self.recorded(speaker).last().map(|it| it.0);
        said.max(self.lookups(speaker, topic).iter().map(|it| it.on.last()).max())
    }

    /// Where one looked for a speaker on a topic.
    #[must_use]
    pub fn lookups(&self, speaker: &'l SpeakerId, topic: &'l TopicId) -> &[&'l Lookup] {
        self.lookups_of.get(&(speaker, topic)).map_or(&[], Vec::as_slice)
    }
}
