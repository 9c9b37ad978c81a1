//! Rows as CSV (RFC 4180): UTF-8, a header row, one record a row.

use super::{printable, spreadsheet};

/// What spreadsheets, and whoever looks at rows without one, want besides.
#[derive(Debug, Clone, Copy)]
pub struct Excel {
    /// The separator: a comma, or the semicolon that Excel expects in much of Europe.
    pub separator: u8,
    /// Whether a byte order mark stands first, without which Excel misreads UTF-8.
    pub mark: bool,
    /// Whether a terminal shows it, which no cell may command; else every cell keeps its characters.
    pub sanitize: bool,
}

impl Default for Excel {
    fn default() -> Self {
        Self { separator: b',', mark: false, sanitize: false }
    }
}

/// Rows as CSV. No cell can become a formula.
#[must_use]
pub fn csv<R: AsRef<[String]>>(header: &[impl AsRef<str>], rows: &[R], excel: Excel) -> String {
    let cell = |text: &str| {
        let text = if excel.sanitize { printable(text) } else { text.into() };
        spreadsheet(&text).into_owned()
    };
    let mut writer = csv::WriterBuilder::new().delimiter(excel.separator).from_writer(Vec::new());
    let written = writer.write_record(header.iter().map(|it| cell(it.as_ref())));
    let written = rows.iter().fold(written, |written, row| {
        written.and_then(|()| writer.write_record(row.as_ref().iter().map(|it| cell(it))))
    });
    written.expect("rows are as long as their header, and a vector takes all");
    let bytes = writer.into_inner().expect("a vector takes all");
    let text = String::from_utf8(bytes).expect("cells are UTF-8");
    if excel.mark { format!("\u{feff}{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_breaks_are_quoted_and_formulas_defused() {
        let rows = [vec!["a;b".to_owned(), "“x”, \"y\"\nz".to_owned()], vec!["=1+1".to_owned(), String::new()]];
        let text = csv(&["one", "two"], &rows, Excel::default());
        assert_eq!(text, "one,two\na;b,\"“x”, \"\"y\"\"\nz\"\n'=1+1,\n");
        let semicolons = csv(&["one", "two"], &rows[..1], Excel { separator: b';', mark: true, sanitize: false });
        let safe = csv(&["one"], &[["\u{1b}[31m\n=".to_owned()]], Excel { sanitize: true, ..Excel::default() });
        assert_eq!(safe, "one\n\u{fffd}[31m =\n");
        assert!(semicolons.starts_with("\u{feff}one;two\n\"a;b\";"));
    }
}
