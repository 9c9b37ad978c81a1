//! Rows as a Markdown table.

use super::change::escaped;

/// A table with a header.
#[must_use]
pub fn markdown_table<R: AsRef<[String]>>(header: &[impl AsRef<str>], rows: &[R]) -> String {
    let header: Vec<String> = header.iter().map(|it| escaped(it.as_ref())).collect();
    let mut out = format!("| {} |\n|{}\n", header.join(" | "), "---|".repeat(header.len()));
    for row in rows {
        let cells: Vec<String> = row.as_ref().iter().map(|it| escaped(it)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out
}
