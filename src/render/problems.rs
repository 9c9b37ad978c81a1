//! Problems as editors and CI systems read them.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::printable;
use crate::problem::{CODES, Code, Problem, Severity};
use crate::safe::uri;

/// One line a problem, as `path:line:column: what. remedy`.
#[must_use]
pub fn line(problem: &Problem) -> String {
    let place = problem.spot.as_ref().map_or(String::new(), |it| format!(":{}:{}", it.line, it.column));
    let text = format!("{}{place}: {}. {}", problem.path.display(), problem.what, problem.remedy);
    printable(&text).into_owned()
}

/// A JSON array.
#[must_use]
pub fn json(problems: &[Problem]) -> Value {
    let one = |it: &Problem| {
        json!({
            "code": it.code.id,
            "severity": level(it.code.severity),
            "path": slashed(&it.path),
            "line": it.spot.as_ref().map(|spot| spot.line),
            "column": it.spot.as_ref().map(|spot| spot.column),
            "excerpt": it.spot.as_ref().map(|spot| spot.excerpt.as_str()),
            "what": it.what,
            "remedy": it.remedy,
        })
    };
    Value::Array(problems.iter().map(one).collect())
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// SARIF 2.1.0 (OASIS), which code hosts and editors show beside the file. What is not a whole path is one from the folder
/// `root`.
#[must_use]
pub fn sarif(problems: &[Problem], root: &Path, version: &str) -> Value {
    let rule = |it: &&Code| {
        json!({
            "id": it.id,
            "shortDescription": {"text": it.title},
            "help": {"text": it.help},
            "defaultConfiguration": {"level": level(it.severity)},
        })
    };
    let result = |it: &Problem| {
        let mut place = json!({"artifactLocation": location(&it.path)});
        if let Some(spot) = &it.spot {
            place["region"] = json!({"startLine": spot.line, "startColumn": spot.column});
        }
        json!({
            "ruleId": it.code.id,
            "level": level(it.code.severity),
            "message": {"text": format!("{}. {}", it.what, it.remedy)},
            "locations": [{"physicalLocation": place}],
        })
    };
    let rules: Vec<Value> = CODES.iter().map(rule).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "gainsay", "version": version, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {ROOT: {"uri": format!("{}/", file_uri(root))}},
            "results": problems.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

/// What SARIF calls the folder from which paths are told.
const ROOT: &str = "%SRCROOT%";

fn location(path: &Path) -> Value {
    if path.is_absolute() {
        json!({"uri": file_uri(path)})
    } else {
        json!({"uri": uri(&slashed(path)), "uriBaseId": ROOT})
    }
}

fn file_uri(path: &Path) -> String {
    let path = slashed(path);
    // `C:/…` is the path of an address too, below a slash of its own.
    let path = if path.starts_with('/') { path } else { format!("/{path}") };
    format!("file://{}", uri(path.trim_end_matches('/')))
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Workflow commands that GitHub shows as annotations of a pull request.
#[must_use]
pub fn github(problems: &[Problem]) -> String {
    let property = |text: &str| printable(text).replace('%', "%25").replace(':', "%3A").replace(',', "%2C");
    let mut out = String::new();
    for it in problems {
        let place = it.spot.as_ref().map_or(String::new(), |spot| format!(",line={},col={}", spot.line, spot.column));
        let message = printable(&format!("{}. {}", it.what, it.remedy)).replace('%', "%25");
        let path = property(&slashed(&it.path));
        let written = writeln!(out, "::{} file={path}{place},title={}::{message}", level(it.code.severity), it.code.id);
        written.expect("a string takes all that is written to it");
    }
    out
}
