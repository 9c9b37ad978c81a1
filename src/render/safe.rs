//! What is in the data never commands the terminal or the spreadsheet that shows it.

use std::borrow::Cow;

/// The text with every control and direction character shown as a visible stand-in; line breaks and tabs become spaces.
#[must_use]
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let stand_in = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if is_unsafe(c) => '\u{fffd}',
        c => c,
    };
    Cow::Owned(text.chars().map(stand_in).collect())
}

/// Control characters, those that turn the direction of writing so that a text reads other than it is, and the mark that
/// is none inside a text.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The text as a CSV cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one.
#[must_use]
pub fn spreadsheet(text: &str) -> Cow<'_, str> {
    match text.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@') => Cow::Owned(format!("'{text}")),
        _ if text.starts_with(['\t', '\r']) => Cow::Owned(format!("'{text}")),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_data_commands_the_terminal() {
        assert_eq!(printable("Mr \u{1b}[31mRed\u{7}"), "Mr \u{fffd}[31mRed\u{fffd}");
        assert_eq!(printable("evil\u{202e}txt"), "evil\u{fffd}txt");
        assert_eq!(printable("no\u{feff}body"), "no\u{fffd}body");
        assert_eq!(printable("two\nlines"), "two lines");
        assert!(matches!(printable("Türkiye “yes”"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_cell_becomes_a_formula() {
        assert_eq!(spreadsheet("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(spreadsheet(" +1"), "' +1");
        assert_eq!(spreadsheet("We said no."), "We said no.");
    }
}
