//! Editors' reviews and the changes that they are of.

use std::collections::{HashMap, HashSet};

use super::Change;
use crate::claim::{Claim, ClaimId, Ledger, Review, ReviewKey, SpeakerId, TopicId};

/// The reviews on file, by the speaker and topic that they are about.
#[derive(Debug, Default)]
pub(super) struct Reviews<'l>(HashMap<(&'l SpeakerId, &'l TopicId), Vec<&'l Review>>);

impl<'l> Reviews<'l> {
    pub(super) fn of(ledger: &'l Ledger) -> Self {
        let mut reviews = Self::default();
        for (review, speaker, topic) in subjects(ledger) {
            reviews.0.entry((speaker, topic)).or_default().push(review);
        }
        reviews
    }

    /// Puts every review of a timeline beside the change that it is of. A review may name any report of an utterance, also
    /// one that another one stands for.
    pub(super) fn attach(
        &self,
        subject: (&'l SpeakerId, &'l TopicId),
        stand_ins: &[(&'l Claim, &'l Claim)],
        changes: &mut [Change<'l>],
    ) {
        let Some(reviews) = self.0.get(&subject) else { return };
        let stands_for: HashMap<&ClaimId, &ClaimId> = stand_ins.iter().map(|it| (&it.0.id, &it.1.id)).collect();
        put(reviews, changes, |id| stands_for.get(id).copied().unwrap_or(id));
    }

    /// Puts every review of two claims compared by themselves beside the change that it is of.
    pub(super) fn attach_to_pair(&self, changes: &mut [Change<'l>]) {
        let Some(first) = changes.first() else { return };
        let Some(reviews) = self.0.get(&(&first.earlier.speaker, &first.earlier.topic)) else { return };
        put(reviews, changes, |id| id);
    }
}

fn put<'l>(reviews: &[&'l Review], changes: &mut [Change<'l>], stands_for: impl Fn(&'l ClaimId) -> &'l ClaimId) {
    let by_key: HashMap<ReviewKey<'_>, &'l Review> = reviews
        .iter()
        .map(|it| ((it.kind.as_str(), stands_for(&it.earlier), it.later.as_ref().map(&stands_for)), *it))
        .collect();
    for change in changes {
        let key = (change.kind.id, &change.earlier.id, change.later.map(|it| &it.id));
        change.review = by_key.get(&key).copied();
    }
}

/// Every review with the speaker and topic that it is about.
fn subjects(ledger: &Ledger) -> Vec<(&Review, &SpeakerId, &TopicId)> {
    if ledger.reviews.is_empty() {
        return Vec::new();
    }
    let index = ledger.index();
    let subject = |review: &'_ Review| index.get(&review.earlier).map(|at| &ledger.claims[*at]);
    ledger.reviews.iter().filter_map(|it| subject(it).map(|claim| (it, &claim.speaker, &claim.topic))).collect()
}

/// The reviews of speakers and topics that `select` takes which are of none of `changes`, their timelines' changes: the
/// record has moved on under them.
pub fn unmatched<'l>(
    ledger: &'l Ledger,
    changes: &[Change<'l>],
    select: impl Fn(&SpeakerId, &TopicId) -> bool,
) -> Vec<&'l Review> {
    let matched: HashSet<ReviewKey<'_>> = changes.iter().filter_map(|it| it.review).map(Review::key).collect();
    let is_unmatched = |it: &(&'l Review, &SpeakerId, &TopicId)| select(it.1, it.2) && !matched.contains(&it.0.key());
    subjects(ledger).into_iter().filter(is_unmatched).map(|it| it.0).collect()
}
