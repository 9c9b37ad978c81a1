//! A record worked out as far as its pages show it: what a dossier and a server make them of.

use std::path::Path;

use chrono::NaiveDate;
use gainsay::acts;
use gainsay::claim::{Ledger, SpeakerId, TopicId};
use gainsay::diff::{self, Context};
use gainsay::disputes::{self, WINDOW};
use gainsay::query::Query;
use gainsay::render::Record;
use gainsay::reports;
use gainsay::table::{self, Axis, Content, Question};

/// Makes something of all that pages show of the claims that a query means, on the day `today`.
pub(crate) fn with_record<T>(
    folder: &Path,
    ledger: &Ledger,
    query: &Query,
    today: NaiveDate,
    made: impl FnOnce(&Record<'_, '_>) -> T,
) -> T {
    let selects = |speaker: &SpeakerId, topic: &TopicId| query.selects(speaker, topic);
    let (timelines, found) = diff::spoken_and_outcomes_of(&Context::new(ledger, today), selects);
    let question = Question { rows: Axis::Topic, columns: Axis::Speaker, cells: Content::Position };
    let table = table::build(question, ledger, &timelines, &found, |it| query.matches(it, ledger));
    let utterances = reports::utterances(ledger, |it| query.selects(&it.speaker, &it.topic));
    let deeds = acts::deeds(ledger, selects);
    let disputes = disputes::disputes(ledger, WINDOW, |it| query.selects(&it.speaker, &it.topic));
    let name = folder.canonicalize().ok().and_then(|it| Some(it.file_name()?.to_string_lossy().into_owned()));
    made(&Record {
        name: name.as_deref().unwrap_or("claims"),
        title: None,
        ledger,
        timelines: &timelines,
        found: &found,
        table: &table,
        utterances: &utterances,
        disputes: &disputes,
        deeds: &deeds,
    })
}
