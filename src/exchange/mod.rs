//! The record in other people's formats, out and in: a file for each format, and one line for each in the table below.
//!
//! A format that goes both ways keeps the law of the round trip: what is exported, imported into an empty record and
//! exported again is the same to the byte. What a format has no place for is named with it.

mod arrival; // what becomes of what comes in: new, known, clashing or refused
mod atom; // Atom
mod calendar; // iCalendar
mod cell; // what stands behind a key, as the text of one cell
mod claim_review; // ClaimReview
mod column; // the columns of a record: every key of a claim and of its source
mod csl; // CSL-JSON
#[cfg(feature = "cli")]
mod database; // SQLite
mod delimited; // CSV and TSV
mod dna; // Discourse Network Analyzer: its list of events
#[cfg(feature = "cli")]
mod dna_database; // Discourse Network Analyzer: its database
mod feed; // what is new for a feed
mod fields; // fields under whatever names, as records
mod front_matter; // Markdown with YAML above it
mod graphml; // GraphML
mod hypothesis; // Hypothesis
mod json; // JSON and JSON Lines
mod json_feed; // JSON Feed
mod names; // speakers and topics by whatever names they have in a file
mod outgoing; // what goes out
mod parcel; // the records of one source
#[cfg(feature = "cli")]
mod parquet; // Parquet
mod popolo; // Popolo
mod reader; // drafts to a reader of one's own, and what it proposes
mod record; // one claim with all that stands beside it
mod tags; // keys as tags
mod unfiled; // records that stand in no claims folder, as a ledger
mod web_annotation; // W3C Web Annotation

pub use arrival::{Arrival, Told, arrive};
pub use fields::{Fields, Incoming, Mapping};
pub use outgoing::Outgoing;
pub use reader::{Answer, answer, question};
pub use record::Record;
pub use unfiled::Lists;

use std::io::{self, Write};

/// Writes what goes out, and counts the claims of it that have no place there.
pub type Export = fn(&Outgoing<'_>, &mut dyn Write) -> io::Result<usize>;
/// Reads what a file holds.
pub type Import = fn(&Input<'_>) -> Result<Incoming, Unreadable>;

/// A format: how the record is written in it and read from it.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub id: &'static str,
    /// What it is, and by whose standard.
    pub title: &'static str,
    /// What of a record it has no place for.
    pub lacks: &'static str,
    /// Writes what is selected; none where one only imports.
    pub export: Option<Export>,
    /// Reads what a file holds; none where one only exports.
    pub import: Option<Import>,
    /// Whether what is written is no text.
    pub is_binary: bool,
}

/// What comes in.
#[derive(Debug)]
pub struct Input<'i> {
    /// The file's name, for messages.
    pub name: &'i str,
    /// What it holds.
    pub bytes: &'i [u8],
    /// What its fields are called.
    pub mapping: &'i Mapping,
    /// What stands between the cells of a row [default: what the first row shows].
    pub separator: Option<u8>,
}

/// Why a file cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct Unreadable {
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// Every format.
pub const FORMATS: &[Format] = &[
    delimited::CSV,
    delimited::TSV,
    json::JSON,
    json::LINES,
    front_matter::FRONT_MATTER,
    web_annotation::WEB_ANNOTATION,
    hypothesis::HYPOTHESIS,
    claim_review::CLAIM_REVIEW,
    dna::DNA,
    #[cfg(feature = "cli")]
    dna_database::DNA_DATABASE,
    #[cfg(feature = "cli")]
    database::SQLITE,
    #[cfg(feature = "cli")]
    parquet::PARQUET,
    csl::CSL,
    popolo::POPOLO,
    graphml::GRAPHML,
    atom::ATOM,
    json_feed::JSON_FEED,
    calendar::CALENDAR,
];

/// What formats have no place for that have every key of claims and sources.
const BESIDE_KEYS: &str = "roles and other names of speakers and topics, of what a topic is a part, acts, older outcomes of a promise, lookups, verdicts, rejections, the text of kept copies";

impl Format {
    /// The format of that name.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|it| it.id == id)
    }
}

impl Unreadable {
    fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

impl Input<'_> {
    /// The text that the file holds, without the mark that may stand before it.
    fn text(&self) -> Result<&str, Unreadable> {
        let text = std::str::from_utf8(self.bytes).map_err(|error| {
            let what = format!("{} is not UTF-8 from byte {} on", self.name, error.valid_up_to());
            Unreadable::new(what, "save it as UTF-8: a spreadsheet calls that `CSV UTF-8`")
        })?;
        Ok(text.trim_start_matches('\u{feff}'))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_format_has_a_name_of_its_own_and_goes_one_way_at_least() {
        let names: HashSet<&str> = FORMATS.iter().map(|it| it.id).collect();
        assert_eq!(names.len(), FORMATS.len());
        for format in FORMATS {
            assert!(format.export.is_some() || format.import.is_some(), "{}", format.id);
            assert!(!format.title.is_empty() && !format.lacks.is_empty(), "{}", format.id);
            assert_eq!(Format::named(format.id).map(|it| it.id), Some(format.id));
        }
    }
}
