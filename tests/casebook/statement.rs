//! One statement of a case as a claim, with the invented people who make them and a source each.

use std::fmt::Write;
use std::path::Path;

use gainsay::claim::{Claim, Ledger, Source, SourceId, Speaker, SpeakerId, SpeakerKind, Topic};
use gainsay::date::Date;
use gainsay::problem::Severity;
use gainsay::store::read_page;

/// Who speaks in cases; the first one where a case does not say.
const SPEAKERS: [(&str, &str); 3] = [("ada-roe", "Ada Roe"), ("ben-tal", "Ben Tal"), ("mira-osk", "Mira Osk")];

/// A ledger without claims in which these people speak on these topics.
pub(super) fn ledger_about(topics: Vec<Topic>) -> Ledger {
    Ledger::new(SPEAKERS.map(speaker).into(), topics)
}

/// Reads a claim from its keys and words: a quotation where they stand in curly quotation marks, or else a paraphrase.
pub(super) fn claim(ledger: &Ledger, n: usize, keys: &str, words: &str) -> Result<Claim, String> {
    let quoted = words.strip_prefix('“').and_then(|it| it.strip_suffix('”'));
    let key = if quoted.is_some() { "quote" } else { "says" };
    // A JSON string is a YAML string, whatever is in it.
    let words = serde_json::Value::from(quoted.unwrap_or(words));
    let speaker = if keys.contains("speaker:") { String::new() } else { format!("speaker: {}, ", SPEAKERS[0].0) };
    let mut page = String::from("version: 1\nsource: {outlet: casebook, published: 9999}\nclaims:\n");
    let written = writeln!(page, "  - {{id: c{n}, {speaker}{keys}, {key}: {words}}}");
    written.expect("a string takes all that is written to it");
    let (claims, problems) = read_page(Path::new("case.yaml"), &page, ledger);
    if let Some(problem) = problems.iter().find(|it| it.code.severity == Severity::Error) {
        return Err(format!("{page}: {} {}", problem.what, problem.remedy));
    }
    claims.into_iter().next().ok_or_else(|| format!("{page}: no claim"))
}

pub(super) fn speaker((id, name): (&str, &str)) -> Speaker {
    let id = SpeakerId::new(id).expect("this is an id");
    Speaker { id, name: name.into(), kind: SpeakerKind::Person, aliases: vec![], roles: vec![] }
}

/// The n-th source of a case.
pub(super) fn source(n: usize) -> Source {
    let id = SourceId::new(&format!("report-{n}")).expect("this is an id");
    let published = Date::year(9999).expect("the calendar has this year");
    let outlet = format!("outlet {n}");
    let url = Some(format!("https://example.org/{n}"));
    let path = format!("report-{n}.yaml").into();
    Source {
        id,
        path,
        outlet,
        title: None,
        url,
        archived: None,
        published,
        lang: None,
        kept: None,
        tags: None,
        note: None,
    }
}
