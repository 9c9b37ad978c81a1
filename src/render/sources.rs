//! Two sources against each other, as Markdown and as rows: what is the same, what changed, what only one of them has.

use super::change::changes_markdown;
use super::printable;
use crate::claim::{Claim, Ledger, Source};
use crate::diff::{Compared, Entry};

/// The two sources as one heading.
pub(super) fn heading(earlier: &Source, later: &Source) -> String {
    let one = |it: &Source| format!("{} ({}, {})", it.id, printable(&it.outlet), it.published);
    format!("{} → {}", one(earlier), one(later))
}

/// The comparison as Markdown.
#[must_use]
pub fn sources_markdown(entries: &[Entry<'_>], (earlier, later): (usize, usize), ledger: &Ledger) -> String {
    let mut out =
        format!("## {}\n\n", super::change::escaped(&heading(&ledger.sources[earlier], &ledger.sources[later])));
    for entry in entries {
        if let Compared::Changed(changes) = &entry.compared {
            out.push_str(&changes_markdown(changes, ledger));
            continue;
        }
        let subject = format!("{}, {}", ledger.speaker_name(entry.speaker), ledger.topic_name(entry.topic));
        let ids: Vec<String> = claims(&entry.compared).iter().map(|it| format!("`{}`", it.id)).collect();
        let verdict = verdict(&entry.compared);
        out.push_str(&format!("- {}: {verdict} ({})\n", super::change::escaped(&subject), ids.join(", ")));
    }
    out
}

/// The comparison as rows, for CSV.
#[must_use]
pub fn sources_rows(entries: &[Entry<'_>], ledger: &Ledger) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &["speaker", "topic", "verdict", "kind", "from", "to", "claims", "missing"];
    let mut rows = Vec::new();
    for entry in entries {
        let gap = if let Compared::NotCompared(_, _, gap) = &entry.compared { gap.to_string() } else { String::new() };
        let row = |kind: &str, from: &str, to: &str, ids: Vec<&str>| {
            let (speaker, topic) = (ledger.speaker_name(entry.speaker), ledger.topic_name(entry.topic));
            let ids = ids.join(" | ");
            [speaker, topic, entry.compared.verdict(), kind, from, to, &ids, &gap].map(str::to_owned).to_vec()
        };
        match &entry.compared {
            Compared::Changed(changes) => rows.extend(changes.iter().map(|it| {
                let ids = [Some(it.earlier), it.later].into_iter().flatten().map(|claim| claim.id.as_str()).collect();
                row(it.kind.id, &it.evidence.from.to_string(), &it.evidence.to.to_string(), ids)
            })),
            it => rows.push(row("", "", "", claims(it).into_iter().map(|claim| claim.id.as_str()).collect())),
        }
    }
    (HEADER, rows)
}

/// How two sources compare, and what was missing where they could not be compared.
pub(super) fn verdict(compared: &Compared<'_>) -> String {
    match compared {
        Compared::NotCompared(_, _, gap) => format!("{}: {gap}", compared.verdict()),
        it => it.verdict().to_owned(),
    }
}

/// The claims of a comparison that found no change.
pub(super) fn claims<'l>(compared: &Compared<'l>) -> Vec<&'l Claim> {
    match compared {
        Compared::Same(earlier, later) | Compared::NotCompared(earlier, later, _) => vec![earlier, later],
        Compared::Changed(_) => Vec::new(),
        Compared::OnlyEarlier(claims) | Compared::OnlyLater(claims) => claims.clone(),
    }
}
