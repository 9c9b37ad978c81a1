//! Problems as editors and CI systems read them.

use std::fmt::Write;

use serde_json::{Value, json};

use super::printable;
use crate::problem::{CODES, Problem, Severity};

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
            "severity": severity(it),
            "path": it.path.to_string_lossy(),
            "line": it.spot.as_ref().map(|spot| spot.line),
            "column": it.spot.as_ref().map(|spot| spot.column),
            "excerpt": it.spot.as_ref().map(|spot| spot.excerpt.as_str()),
            "what": it.what,
            "remedy": it.remedy,
        })
    };
    Value::Array(problems.iter().map(one).collect())
}

fn severity(problem: &Problem) -> &'static str {
    match problem.code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// SARIF 2.1.0 (OASIS), which code hosts and editors show beside the file.
#[must_use]
pub fn sarif(problems: &[Problem], version: &str) -> Value {
    let rules: Vec<Value> =
        CODES.iter().map(|it| json!({"id": it.id, "shortDescription": {"text": it.title}})).collect();
    let result = |it: &Problem| {
        let mut place = json!({"artifactLocation": {"uri": it.path.to_string_lossy()}});
        if let Some(spot) = &it.spot {
            place["region"] = json!({"startLine": spot.line, "startColumn": spot.column});
        }
        json!({
            "ruleId": it.code.id,
            "level": severity(it),
            "message": {"text": format!("{}. {}", it.what, it.remedy)},
            "locations": [{"physicalLocation": place}],
        })
    };
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "gainsay", "version": version, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": problems.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

/// Workflow commands that GitHub shows as annotations of a pull request.
#[must_use]
pub fn github(problems: &[Problem]) -> String {
    let property = |text: &str| printable(text).replace('%', "%25").replace(':', "%3A").replace(',', "%2C");
    let mut out = String::new();
    for it in problems {
        let place = it.spot.as_ref().map_or(String::new(), |spot| format!(",line={},col={}", spot.line, spot.column));
        let message = printable(&format!("{}. {}", it.what, it.remedy)).replace('%', "%25");
        let path = property(&it.path.to_string_lossy());
        let written = writeln!(out, "::{} file={path}{place},title={}::{message}", severity(it), it.code.id);
        written.expect("a string takes all that is written to it");
    }
    out
}
