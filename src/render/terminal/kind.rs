//! What the engine looks for: its tables, and its pages.

use super::Style;
use super::grid::grid;
use crate::diff::gates::GATES;
use crate::diff::hints::HINTS;
use crate::diff::kinds::KINDS;
use crate::disputes::points::POINTS;
use crate::reports::differences::DIFFERENCES;

/// Every kind, gate and hint, every difference between reports and every point in dispute, one a line.
#[must_use]
pub fn kinds_table(style: Style) -> String {
    let mut kinds = grid(style);
    kinds.set_header(["the position was …", "when", "looks at", "read backwards"]);
    for kind in KINDS {
        let components: Vec<&str> = kind.components.iter().map(|it| it.name()).collect();
        kinds.add_row([kind.id, kind.title, &components.join(", "), kind.inverse.unwrap_or("along a timeline")]);
    }
    let mut gates = grid(style);
    gates.set_header(["gate", "what must hold before a change is called one"]);
    for gate in GATES {
        gates.add_row([gate.id, gate.title]);
    }
    let mut hints = grid(style);
    hints.set_header(["hint, which is no flag", "when", "how often it was right"]);
    for hint in HINTS {
        hints.add_row([hint.id, hint.title, &hint.precision.to_string()]);
    }
    let mut differences = grid(style);
    differences.set_header(["reports of one utterance differ in", "when"]);
    for difference in DIFFERENCES {
        differences.add_row([difference.id, difference.title]);
    }
    let mut points = grid(style);
    points.set_header(["speakers dispute", "when"]);
    for point in POINTS {
        points.add_row([point.id, point.title]);
    }
    format!("{kinds}\n\n{gates}\n\n{hints}\n\n{differences}\n\n{points}\n")
}

/// A page as plain text: headings stand out, code fences and marks of code fall away.
#[must_use]
pub fn page(text: &str, style: Style) -> String {
    let mut out = String::new();
    let mut fenced = false;
    let mut paragraph = String::new();
    for line in text.lines().chain([""]) {
        let fence = line.starts_with("```");
        let starts_anew = fenced || fence || line.is_empty() || line.starts_with("# ") || line.starts_with("- ");
        if starts_anew && !paragraph.is_empty() {
            let (first, rest) = paragraph.strip_prefix("- ").map_or(("", paragraph.as_str()), |rest| ("- ", rest));
            out.push_str(&style.paragraph(first, rest));
            paragraph.clear();
        }
        if fence {
            fenced = !fenced;
        } else if fenced {
            out.push_str(&format!("    {line}\n"));
        } else if let Some(heading) = line.strip_prefix("# ") {
            out.push_str(&format!("{}\n", style.strong(heading)));
        } else if line.is_empty() {
            out.push('\n');
        } else {
            paragraph.push_str(if paragraph.is_empty() { "" } else { " " });
            paragraph.push_str(line.trim_end());
        }
    }
    out.trim_end().to_owned() + "\n"
}
