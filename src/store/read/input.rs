//! Claims from outside: a whole claim file, a list of claims, or one claim, as YAML.

use std::path::Path;

use super::known::Known;
use super::page::{self, Origin, Page};
use crate::claim::{Entry, Ledger, SourceEntry};
use crate::problem::{Problem, Severity};
use crate::store::yaml::node::{Value, parse};
use crate::store::yaml::report::Report;

/// What was handed in.
#[derive(Debug, Default)]
pub struct Input {
    /// The source, where a whole file was handed in.
    pub source: Option<SourceEntry>,
    /// The claims.
    pub claims: Vec<Entry>,
    /// What is wrong with them; nothing should be recorded while there is an error.
    pub problems: Vec<Problem>,
}

/// Reads what was handed in under `name`, against the speakers and topics of `ledger`.
#[must_use]
pub fn read_input(name: &str, text: &str, ledger: &Ledger) -> Input {
    let (path, text) = (Path::new(name), text.trim_start_matches('\u{feff}'));
    let mut report = Report::new(path, text);
    let known = Known::of(ledger);
    let Some(root) = parse(text, &mut report) else {
        return Input { problems: report.into_problems(), ..Input::default() };
    };
    // Until it is written, nobody knows in which file a bare claim will stand, and so not when that was published.
    let mut origin = Origin::default();
    let nodes = match &root.value {
        Value::List { items, .. } => items.as_slice(),
        Value::Map(entries)
            if entries.iter().any(
                |(key, _)| matches!(&key.value, Value::Text { text, .. } if text == "claims" || text == "source"),
            ) =>
        {
            let (page, problems) = page::read(path, text, known);
            let source = page.as_ref().map(|it| it.source.clone());
            let claims = page.map(Page::entries).unwrap_or_default();
            return Input { source, claims, problems };
        }
        _ => std::slice::from_ref(&root),
    };
    let claims =
        nodes.iter().filter_map(|it| page::claim(it, &mut origin, known, &mut report)).map(|it| it.entry).collect();
    Input { source: None, claims, problems: report.into_problems() }
}

/// Keys with which what is handed in as claims may begin, and which no article's own head has.
const KEYS: [&str; 12] =
    ["version", "source", "claims", "id", "speaker", "topic", "said", "quote", "says", "stance", "printed", "draft"];
/// How many lines are looked at: a misspelt key comes before others that are right.
const HEAD: usize = 8;

/// Whether a text begins as claims do: with keys of a claim file, a claim, or a list of claims.
#[must_use]
pub fn is_claims(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim_end);
    let mut lines = lines.filter(|it| !it.is_empty() && !it.trim_start().starts_with('#') && *it != "---");
    let key = |line: &str| -> Option<String> {
        let (key, value) = line.trim_start_matches(['-', ' ', '{', '[']).split_once(':')?;
        let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        // "source: The Courier" stands at the head of an article.
        let is_map = key != "source" || value.trim().is_empty() || value.trim_start().starts_with(['{', '#']);
        (is_key && is_map && (value.is_empty() || value.starts_with(' '))).then(|| key.to_owned())
    };
    let Some(first) = lines.next().and_then(key) else { return false };
    let head = std::iter::once(Some(first)).chain(lines.take(HEAD).map(key));
    head.flatten().any(|it| KEYS.contains(&it.as_str()))
}

impl Input {
    /// Whether it may be recorded.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.problems.iter().all(|it| it.code.severity != Severity::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_told_from_an_article_by_their_beginning() {
        let check = |text: &str, expected: bool| assert_eq!(is_claims(text), expected, "{text}");
        check("version: 1\nsource:\n  outlet: x", true);
        check("# kept by hand\n\n- id: roe-no-ban\n  speaker: ada-roe", true);
        check("---\n- speaker: ada-roe", true);
        check("-   speeker: ada-roe\n    topic: ferry-ban", true);
        check("{id: x, speaker: ada-roe}", true);
        check("\u{feff}source: {outlet: x}", true);
        check("", false);
        check("SELM: The minister said: no.", false);
        check("Ferries go on\n\nsaid: nobody", false);
        check("---\ntitle: Ferries go on\npublished: 2025-03-01\nsource: The Courier\n---\n\nNo.", false);
        check("source: The Selm Courier\n\nThe minister said no.", false);
        check("- The minister said: no", false);
        check("says: “No”", true);
    }
}
