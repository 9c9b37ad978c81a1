//! Two articles beside each other as rows, for CSV: a row a finding.

use super::in_words;
use crate::pairing::{Comparison, Document};

/// The header, and the rows: what moved, what was altered, what was put otherwise, and what stands on one side only.
#[must_use]
pub fn comparison_rows(it: &Comparison<'_>) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &["finding", "kind", "speaker", "earlier", "later", "because", "earlier_url", "later_url"];
    let (earlier, later) = (&it.earlier.1, &it.later.1);
    let urls = [&it.earlier.0.url, &it.later.0.url].map(|it| it.clone().unwrap_or_default());
    let row = |finding: &str, kind: &str, speaker: &str, was: &str, now: &str, because: &str| {
        let mut row = [finding, kind, speaker, was, now, because].map(str::to_owned).to_vec();
        row.extend(urls.clone());
        row
    };
    let words = |of: &Document, at: usize| of.statements[at].told();
    let speaker = |of: &Document, at: usize| of.statements[at].speaker.name.clone();
    let mut rows = Vec::new();
    for moved in &it.compared.moved {
        let (was, now) = (words(earlier, moved.pair.earlier), words(later, moved.pair.later));
        rows.push(row("moved", moved.kind, &speaker(later, moved.pair.later), &was, &now, &moved.because));
    }
    for (altered, speaker) in in_words(it) {
        let (was, now) = (&it.earlier.0.text[altered.earlier.clone()], &it.later.0.text[altered.later.clone()]);
        rows.push(row("altered", altered.depth.word(), speaker.unwrap_or_default(), was, now, ""));
    }
    for (finding, pairs) in [("reworded", &it.compared.reworded), ("same", &it.compared.same)] {
        for found in pairs {
            let (was, now) = (words(earlier, found.pair.earlier), words(later, found.pair.later));
            rows.push(row(finding, "", &speaker(later, found.pair.later), &was, &now, &found.hints.join(" ")));
        }
    }
    for at in &it.compared.only_earlier {
        rows.push(row("only_earlier", "", &speaker(earlier, *at), &words(earlier, *at), "", ""));
    }
    for at in &it.compared.only_later {
        rows.push(row("only_later", "", &speaker(later, *at), "", &words(later, *at), ""));
    }
    for place in &it.revision.gone {
        rows.push(row("only_earlier", "", "", &it.earlier.0.text[place.clone()], "", ""));
    }
    for place in &it.revision.new {
        rows.push(row("only_later", "", "", "", &it.later.0.text[place.clone()], ""));
    }
    (HEADER, rows)
}
