//! Deadlines that speakers have set, as events of whole days in iCalendar (RFC 5545).

use std::io::{self, Write};

use chrono::Days;

use super::{Format, Outgoing};
use crate::claim::{Claim, Ledger};
use crate::safe::printable;

pub(super) const CALENDAR: Format = Format {
    id: "icalendar",
    title: "iCalendar (RFC 5545): deadlines",
    lacks: "claims without a deadline, drafts and relayed claims; all keys but who, on what, when and the words",
    export: Some(export),
    import: None,
    is_binary: false,
};

/// Octets of a line, at most; what is longer goes on in the next one.
const LINE: usize = 75;

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let mut line = |text: String| out.write_all(folded(&text).as_bytes());
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gainsay//gainsay//EN", "CALSCALE:GREGORIAN"] {
        line(text.to_owned())?;
    }
    let mut left = 0;
    for claim in outgoing.claims() {
        let Some(lines) = event(claim, outgoing.ledger) else {
            left += 1;
            continue;
        };
        lines.into_iter().try_for_each(&mut line)?;
    }
    line("END:VCALENDAR".to_owned())?;
    Ok(left)
}

fn event(claim: &Claim, ledger: &Ledger) -> Option<Vec<String>> {
    let deadline = claim.coded.deadline.flatten().filter(|_| claim.is_own())?;
    let source = ledger.source_of(claim);
    let (speaker, topic) = (ledger.speaker_name(&claim.speaker), ledger.topic_name(&claim.topic));
    let day = |day: chrono::NaiveDate| day.format("%Y%m%d").to_string();
    // The end is the first day that is no more of it.
    let end = deadline.last().checked_add_days(Days::new(1)).unwrap_or(deadline.last());
    let said = format!("{} ({}, {})", ledger.words_of(claim), source.outlet, claim.said.in_words());
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@gainsay", escaped(claim.id.as_str())),
        // The same record gives the same bytes: what is stamped is the report.
        format!("DTSTAMP:{}T000000Z", day(source.published.last())),
        format!("DTSTART;VALUE=DATE:{}", day(deadline.first())),
        format!("DTEND;VALUE=DATE:{}", day(end)),
        format!("SUMMARY:{}", escaped(&format!("{speaker}, {topic}: deadline"))),
        format!("DESCRIPTION:{}", escaped(&said)),
    ];
    lines.extend(source.url.as_ref().map(|it| format!("URL:{}", printable(it))));
    lines.push("END:VEVENT".to_owned());
    Some(lines)
}

/// A text as a value: what means something there is escaped, and what commands is shown.
fn escaped(text: &str) -> String {
    printable(text).replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// A line, cut between characters where it is too long.
fn folded(line: &str) -> String {
    let (mut folded, mut octets) = (String::with_capacity(line.len() + 2), 0);
    for c in line.chars() {
        if octets + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(c);
        octets += c.len_utf8();
    }
    folded + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_between_characters_and_comes_back() {
        let long = "DESCRIPTION:".to_owned() + &"é👩“x”".repeat(40);
        let cut = folded(&long);
        assert!(cut.lines().all(|it| it.len() <= LINE), "{cut}");
        assert_eq!(cut.replace("\r\n ", ""), long + "\r\n");
        assert_eq!(escaped("a, b; c\\d\ne"), "a\\, b\\; c\\\\d e");
    }
}
