//! Atom (RFC 4287): a feed of the changes that no editor has dealt with.

use std::io::{self, Write};

use super::feed::{LACKS, TITLE, entries};
use super::{Format, Outgoing};
use crate::safe::{is_web, xml};

pub(super) const ATOM: Format = Format {
    id: "atom",
    title: "Atom (RFC 4287): a feed of new changes of position",
    lacks: LACKS,
    export: Some(export),
    import: None,
    is_binary: false,
};

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let entries = entries(outgoing);
    // A feed without entries has not been updated before today.
    let updated = entries.first().map_or(outgoing.today, |it| it.day.last());
    writeln!(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">")?;
    writeln!(
        out,
        "  <id>urn:gainsay:changes</id>\n  <title>{TITLE}</title>\n  <updated>{updated}T00:00:00Z</updated>"
    )?;
    writeln!(out, "  <author><name>gainsay</name></author>\n  <generator>gainsay</generator>")?;
    for entry in &entries {
        writeln!(out, "  <entry>\n    <id>urn:gainsay:change:{}</id>", xml(&entry.id))?;
        writeln!(
            out,
            "    <title>{}</title>\n    <updated>{}T00:00:00Z</updated>",
            xml(&entry.title),
            entry.day.last()
        )?;
        for tag in &entry.tags {
            writeln!(out, "    <category term=\"{}\"/>", xml(tag))?;
        }
        if let Some(url) = entry.url.as_ref().filter(|it| is_web(it)) {
            writeln!(out, "    <link rel=\"related\" href=\"{}\"/>", xml(url))?;
        }
        writeln!(out, "    <content type=\"text\">{}</content>\n  </entry>", xml(&entry.paragraphs.join(" — ")))?;
    }
    writeln!(out, "</feed>")?;
    Ok(0)
}
