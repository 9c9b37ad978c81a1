//! SQLite, as Datasette publishes it: claims, acts, outcomes, sources, speakers, topics and changes as tables that refer to each other.

use std::collections::HashSet;
use std::io::{self, Write};

use rusqlite::types::Value as Cell;
use rusqlite::{Connection, MAIN_DB, params_from_iter};

use super::cell;
use super::feed::changes;
use super::{Format, Outgoing};
use crate::claim::{ActEntry, Claim, Entry, Ledger, SourceEntry, SourceId, SpeakerKind};
use crate::store::{ACT, CLAIM, Key, SOURCE, Value};

pub(super) const SQLITE: Format = Format {
    id: "sqlite",
    title: "SQLite, as Datasette publishes it",
    lacks: "roles and other names of speakers and topics, lookups, rejections, the text of kept copies",
    export: Some(export),
    import: None,
    is_binary: true,
};

/// The tables whose columns are no keys of the record.
const TABLES: &str = "\
    CREATE TABLE speakers (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL);\
    CREATE TABLE topics (id TEXT PRIMARY KEY, name TEXT NOT NULL, proposition TEXT NOT NULL, \
    parent TEXT REFERENCES topics(id));\
    CREATE TABLE changes (id TEXT PRIMARY KEY, kind TEXT NOT NULL, day TEXT NOT NULL, tag TEXT NOT NULL, \
    sentence TEXT NOT NULL, speaker TEXT REFERENCES speakers(id), topic TEXT REFERENCES topics(id), \
    earlier TEXT REFERENCES claims(id), later TEXT REFERENCES claims(id), doubts TEXT, verdict TEXT);\
    CREATE TABLE outcomes (claim TEXT PRIMARY KEY REFERENCES claims(id), outcome TEXT NOT NULL, \"on\" TEXT NOT NULL, \
    source TEXT NOT NULL, \"by\" TEXT, reason TEXT);";

/// What the columns of claims refer to.
const REFERENCES: &[(&str, &str)] = &[("speaker", "speakers"), ("topic", "topics")];

/// A database in a file's bytes, to read.
pub(super) fn opened(bytes: &[u8]) -> rusqlite::Result<Connection> {
    let mut database = Connection::open_in_memory()?;
    database.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true)?;
    // What is no database shows only when it is asked something.
    database.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    Ok(database)
}

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let database = filled(outgoing).and_then(|mut it| it.serialize(MAIN_DB).map(|it| it.to_vec()));
    out.write_all(&database.map_err(io::Error::other)?)?;
    Ok(0)
}

fn filled(outgoing: &Outgoing<'_>) -> rusqlite::Result<Connection> {
    let ledger = outgoing.ledger;
    let mut database = Connection::open_in_memory()?;
    let change = database.transaction()?;
    change.execute_batch(TABLES)?;
    change.execute_batch(&format!("CREATE TABLE sources (id TEXT PRIMARY KEY, path TEXT, {});", columns(SOURCE)))?;
    let source = "source TEXT REFERENCES sources(id)";
    change.execute_batch(&format!("CREATE TABLE claims (id TEXT PRIMARY KEY, {source}, {});", columns(CLAIM)))?;
    change.execute_batch(&format!("CREATE TABLE acts (id TEXT PRIMARY KEY, {source}, {});", columns(ACT)))?;
    let insert = |table: &str, cells: Vec<Cell>| {
        let marks = vec!["?"; cells.len()].join(", ");
        change.prepare(&format!("INSERT INTO {table} VALUES ({marks})"))?.execute(params_from_iter(cells))
    };
    for it in ledger.speakers() {
        let kind = if it.kind == SpeakerKind::Body { "body" } else { "person" };
        insert("speakers", texts([it.id.as_str(), &it.name, kind]))?;
    }
    for it in ledger.topics() {
        let parent = it.parent.as_ref().map_or(Cell::Null, |it| it.to_string().into());
        let cells = texts([it.id.as_str(), &it.name, &it.proposition]);
        insert("topics", cells.into_iter().chain([parent]).collect())?;
    }
    for it in outgoing.sources() {
        let path = it.path.to_string_lossy();
        let own = cells(&SourceEntry::from(it), SOURCE);
        insert("sources", texts([it.id.as_str(), &path]).into_iter().chain(own).collect())?;
    }
    for it in outgoing.claims() {
        insert("claims", claim(it, ledger))?;
    }
    for it in outgoing.claims().filter_map(|it| ledger.outcomes.get(&it.id)) {
        let reason = it.reason.clone().map_or(Cell::Null, Cell::from);
        let told = texts([it.claim.as_str(), &it.outcome.to_string(), &it.on.to_string(), &it.source]);
        insert("outcomes", told.into_iter().chain([it.by.join(" | ").into(), reason]).collect())?;
    }
    let sources: HashSet<&SourceId> = outgoing.sources().map(|it| &it.id).collect();
    for it in ledger.acts.iter().filter(|it| sources.contains(&ledger.source_of_act(it).id)) {
        let ids = texts([it.id.as_str(), ledger.source_of_act(it).id.as_str()]);
        insert("acts", ids.into_iter().chain(cells(&ActEntry::from(it), ACT)).collect())?;
    }
    for it in changes(outgoing) {
        let headline = it.headline(ledger);
        let (id, day) = (format!("{}:{}", it.kind.id, it.id()), it.day.to_string());
        let doubts: Vec<String> = it.doubts.iter().map(ToString::to_string).collect();
        let later = it.later.map_or(Cell::Null, |it| it.id.to_string().into());
        let verdict = it.review.map_or(Cell::Null, |it| it.verdict.to_string().into());
        let (speaker, topic, earlier) =
            (it.earlier.speaker.as_str(), it.earlier.topic.as_str(), it.earlier.id.as_str());
        let told = [&id, it.kind.id, &day, &headline.tag, &headline.sentence, speaker, topic, earlier];
        insert("changes", texts(told).into_iter().chain([later, doubts.join(" | ").into(), verdict]).collect())?;
    }
    change.commit()?;
    Ok(database)
}

/// The keys of a table as columns. The id stands before them.
fn columns<E>(keys: &[Key<E>]) -> String {
    let column = |key: &Key<E>| {
        let refers = REFERENCES.iter().find(|it| it.0 == key.name);
        let refers = refers.map_or(String::new(), |it| format!(" REFERENCES {}(id)", it.1));
        format!("\"{}\"{refers}", key.name)
    };
    keys.iter().filter(|it| it.name != "id").map(column).collect::<Vec<_>>().join(", ")
}

fn cells<E>(entry: &E, keys: &'static [Key<E>]) -> Vec<Cell> {
    let cell = |value: Option<Value>| match value {
        None => Cell::Null,
        Some(Value::Number(number)) => i64::from(number).into(),
        Some(Value::Flag(flag)) => flag.into(),
        Some(other) => cell::cell(&other).into(),
    };
    keys.iter().filter(|it| it.name != "id").map(|it| cell(it.value(entry))).collect()
}

fn claim(claim: &Claim, ledger: &Ledger) -> Vec<Cell> {
    let ids = texts([claim.id.as_str(), ledger.source_of(claim).id.as_str()]);
    ids.into_iter().chain(cells(&Entry::from(claim), CLAIM)).collect()
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<Cell> {
    texts.iter().map(|it| (*it).to_owned().into()).collect()
}
