//! What all Markdown is made of: a table of rows, and links that a reader can follow without harm.

use super::change::escaped;
use super::printable;
use crate::safe::is_web;

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

/// The label as a link to an address of the web; any other address stands after it as text.
pub(super) fn linked(label: &str, url: Option<&str>) -> String {
    let label = escaped(label);
    match url {
        Some(url) if is_web(url) => format!("[{label}](<{}>)", printable(url).replace(['<', '>'], "")),
        Some(url) => format!("{label}, {}", escaped(url)),
        None => label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        let check = |url, expected| assert_eq!(linked("Radio *Selm*", url), expected);
        check(Some("https://selm.example/a_b"), "[Radio \\*Selm\\*](<https://selm.example/a_b>)");
        check(Some("HTTP://selm.example/<a>"), "[Radio \\*Selm\\*](<HTTP://selm.example/a>)");
        check(Some("javascript:alert(1)//http://x"), "Radio \\*Selm\\*, javascript:alert(1)//http://x");
        check(Some("data:text/html,<b>"), "Radio \\*Selm\\*, data:text/html,\\<b\\>");
        check(None, "Radio \\*Selm\\*");
    }
}
