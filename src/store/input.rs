//! Claims from outside: a whole claim file, a list of claims, or one claim, as YAML.

use std::path::Path;

use super::form::{ClaimForm, SourceForm};
use super::node::{Value, parse};
use super::page::{self, Known};
use super::report::Report;
use crate::claim::{Ledger, Source, SourceId};
use crate::date::Date;
use crate::problem::{Problem, Severity};

/// What was handed in.
#[derive(Debug, Default)]
pub struct Input {
    /// The source, where a whole file was handed in.
    pub source: Option<SourceForm>,
    /// The claims.
    pub claims: Vec<ClaimForm>,
    /// What is wrong with them; nothing should be recorded while there is an error.
    pub problems: Vec<Problem>,
}

/// Reads what was handed in under `name`, against the speakers and topics of `ledger`.
#[must_use]
pub fn read_input(name: &str, text: &str, ledger: &Ledger) -> Input {
    let (path, text) = (Path::new(name), text.trim_start_matches('\u{feff}'));
    let mut report = Report::new(path, text);
    let known = Known::new(ledger.speakers(), ledger.topics());
    let Some(root) = parse(text, &mut report) else { return Input { problems: report.problems, ..Input::default() } };
    // Until it is written, nobody knows in which file a bare claim will stand, and so not when that was published.
    let source = unwritten();
    let nodes = match &root.value {
        Value::List { items, .. } => items.as_slice(),
        Value::Map(entries)
            if entries.iter().any(
                |(key, _)| matches!(&key.value, Value::Text { text, .. } if text == "claims" || text == "source"),
            ) =>
        {
            let (page, problems) = page::read(path, source.id, text, &known);
            let page = page.map(|it| (SourceForm::from(&it.source), it.claims.iter().map(ClaimForm::from).collect()));
            let (source, claims) = page.map_or((None, Vec::new()), |(source, claims)| (Some(source), claims));
            return Input { source, claims, problems };
        }
        _ => std::slice::from_ref(&root),
    };
    let claims = nodes
        .iter()
        .filter_map(|it| page::claim(it, &source, &known, &mut report))
        .map(|it| ClaimForm::from(&it.0))
        .collect();
    Input { source: None, claims, problems: report.problems }
}

impl Input {
    /// Whether it may be recorded.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.problems.iter().all(|it| it.code.severity != Severity::Error)
    }
}

fn unwritten() -> Source {
    Source {
        id: SourceId::new("input").expect("this is an id"),
        path: "input".into(),
        outlet: String::new(),
        title: None,
        url: None,
        archived: None,
        published: Date::year(9999).expect("the calendar has this year"),
        lang: None,
        note: None,
    }
}
