//! JSON Feed (version 1.1): the changes that no editor has dealt with.

use std::io::{self, Write};

use serde_json::{Value as Json, json};

use super::feed::{Entry, LACKS, TITLE, entries};
use super::{Format, Outgoing};
use crate::safe;

pub(super) const JSON_FEED: Format = Format {
    id: "json-feed",
    title: "JSON Feed (1.1): new changes of position",
    lacks: LACKS,
    export: Some(export),
    import: None,
    is_binary: false,
};

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let items: Vec<Json> = entries(outgoing).into_iter().map(item).collect();
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": TITLE, "items": items});
    out.write_all(safe::json(&feed)?.as_bytes())?;
    Ok(0)
}

fn item(entry: Entry) -> Json {
    let mut item = json!({
        "id": format!("urn:gainsay:change:{}", entry.id),
        "title": entry.title,
        "content_text": entry.paragraphs.join("\n\n"),
        "date_published": format!("{}T00:00:00Z", entry.day.last()),
        "tags": entry.tags,
    });
    if let Some(url) = entry.url.filter(|it| safe::is_web(it)) {
        item["external_url"] = url.into();
    }
    item
}
