//! What is new for a feed: the changes of position that no editor has dealt with, newest first, each with both sides.

use super::Outgoing;
use crate::claim::{Claim, Ledger};
use crate::date::Date;
use crate::diff::{Change, Context, outcomes_of};
use crate::safe::uri;

/// One entry of a feed.
#[derive(Debug)]
pub(super) struct Entry {
    /// What it is known by: `EARLIER..LATER`.
    pub(super) id: String,
    /// Who, on what, and what happened.
    pub(super) title: String,
    /// What a stranger understands, then both statements with day and outlet, then the doubts: paragraphs.
    pub(super) paragraphs: Vec<String>,
    /// The later statement's article.
    pub(super) url: Option<String>,
    /// The day of the change, at the latest.
    pub(super) day: Date,
    /// The kinds of change, and what it is about.
    pub(super) tags: [String; 2],
}

/// What feeds have no place for.
pub(super) const LACKS: &str = "claims that show no change, and changes that an editor has dealt with";

/// The name of the feed.
pub(super) const TITLE: &str = "Changes of position";

/// The changes that a query means, the oldest first.
pub(super) fn changes<'l>(outgoing: &Outgoing<'l>) -> Vec<Change<'l>> {
    let (ledger, query) = (outgoing.ledger, outgoing.query);
    let context = Context::new(ledger, outgoing.today);
    let mut changes = outcomes_of(&context, |speaker, topic| query.selects(speaker, topic)).changes;
    changes.retain(|it| query.means_change(it, ledger));
    changes
}

/// The entries of the feed, newest first.
pub(super) fn entries(outgoing: &Outgoing<'_>) -> Vec<Entry> {
    let mut changes = changes(outgoing);
    changes.retain(|it| it.review.is_none());
    let mut entries: Vec<Entry> = changes.iter().map(|it| entry(it, outgoing.ledger)).collect();
    entries.sort_by(|one, other| (other.day.last(), &one.id).cmp(&(one.day.last(), &other.id)));
    entries
}

fn entry(change: &Change<'_>, ledger: &Ledger) -> Entry {
    let headline = change.headline(ledger);
    let speaker = ledger.speaker_name(&change.earlier.speaker);
    let topic = ledger.topic_name(&change.earlier.topic);
    let mut paragraphs = vec![headline.sentence];
    let later = change.later.filter(|_| !change.is_own_telling());
    paragraphs.extend([Some(change.earlier), later].into_iter().flatten().map(|it| side(it, ledger)));
    paragraphs.extend(change.doubts.iter().map(|it| format!("Doubt: {it}")));
    Entry {
        // Several kinds may say of one pair that something changed, and an address has one `#` at most.
        id: format!("{}:{}", change.kind.id, uri(&change.id())),
        title: format!("{speaker}, {topic}: {}", headline.tag),
        paragraphs,
        url: ledger.source_of(change.claim()).url.clone(),
        day: change.day,
        tags: [change.kind.id.to_owned(), topic.to_owned()],
    }
}

fn side(claim: &Claim, ledger: &Ledger) -> String {
    format!("{}: {} ({})", claim.said.in_words(), ledger.words_of(claim), ledger.source_of(claim).outlet)
}
