//! Claims from outside: a whole claim file, a list of claims, or one claim, as YAML.

use std::path::Path;

use super::form::{ClaimForm, SourceForm};
use super::known::Known;
use super::node::{Value, parse};
use super::page::{self, Origin};
use super::report::Report;
use crate::claim::{Ledger, SourceId};
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
    let Some(root) = parse(text, &mut report) else {
        return Input { problems: report.into_problems(), ..Input::default() };
    };
    // Until it is written, nobody knows in which file a bare claim will stand, and so not when that was published.
    let mut origin = Origin::new(SourceId::new("input").expect("this is an id"), None);
    let nodes = match &root.value {
        Value::List { items, .. } => items.as_slice(),
        Value::Map(entries)
            if entries.iter().any(
                |(key, _)| matches!(&key.value, Value::Text { text, .. } if text == "claims" || text == "source"),
            ) =>
        {
            let (page, problems) = page::read(path, SourceId::new("input").expect("this is an id"), text, &known);
            let page = page.map(|it| (SourceForm::from(&it.source), it.forms()));
            let (source, claims) = page.map_or((None, Vec::new()), |(source, claims)| (Some(source), claims));
            return Input { source, claims, problems };
        }
        _ => std::slice::from_ref(&root),
    };
    let claims =
        nodes.iter().filter_map(|it| page::claim(it, &mut origin, &known, &mut report)).map(|it| it.form()).collect();
    Input { source: None, claims, problems: report.into_problems() }
}

impl Input {
    /// Whether it may be recorded.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.problems.iter().all(|it| it.code.severity != Severity::Error)
    }
}
