//! What is in the data never commands the terminal or the spreadsheet that shows it.

use std::borrow::Cow;

use serde::Serialize;

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

/// Whether an address is one of the web: no other is ever linked to.
pub(crate) fn is_web(address: &str) -> bool {
    let scheme = address.split_once("://").map_or("", |it| it.0);
    ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it))
}

/// Whether a character can command what shows it, or makes a text read other than it is: the control characters of both
/// sets (general category Cc), those that turn the direction of writing (Unicode's `Bidi_Control`), the byte order mark,
/// which is none inside a text, and the two that no XML may have.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// What is meant for a terminal as it may go there: lines, and colours, and nothing else that commands it. What is in the
/// data was made safe where it was shown; nothing that was forgotten there gets further than here.
#[must_use]
pub fn for_terminal(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c != '\n' && is_unsafe(c)) {
        return Cow::Borrowed(text);
    }
    let (mut safe, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(c) = rest.chars().next() {
        let colour = colour_at(rest);
        let taken = if colour > 0 { colour } else { c.len_utf8() };
        let (now, after) = rest.split_at(taken);
        match c {
            _ if colour > 0 => safe.push_str(now),
            '\n' => safe.push(c),
            '\r' if after.starts_with('\n') => {}
            '\r' | '\t' => safe.push(' '),
            c if is_unsafe(c) => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
        rest = after;
    }
    Cow::Owned(safe)
}

/// How many bytes a colour takes that a text begins with (ECMA-48, SGR): none where it begins with anything else.
fn colour_at(text: &str) -> usize {
    let Some(inside) = text.strip_prefix("\u{1b}[") else { return 0 };
    let end = inside.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':').unwrap_or(inside.len());
    if inside[end..].starts_with('m') { end + 3 } else { 0 }
}

/// The text as one of XML: what means something there is escaped, and what commands is shown.
#[must_use]
pub fn xml(text: &str) -> String {
    printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text as a part of an address: what stands for itself there stays, `/` among it, and anything else is written in
/// figures (RFC 3986, percent-encoding).
#[must_use]
pub fn uri(text: &str) -> String {
    let mut uri = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// Data as JSON over several lines. What could command a terminal is escaped, which changes nothing of what it means.
///
/// # Errors
/// Where something in it has no JSON.
pub fn json(value: &impl Serialize) -> serde_json::Result<String> {
    Ok(escaped(&serde_json::to_string_pretty(value)?) + "\n")
}

/// The same as one line of JSON.
///
/// # Errors
/// As [`json`].
pub fn json_line(value: &impl Serialize) -> serde_json::Result<String> {
    Ok(escaped(&serde_json::to_string(value)?) + "\n")
}

/// JSON without a character that commands: between its strings there is none but the line break.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_unsafe(c) {
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
    }
    safe
}

/// The text as a CSV cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, and
/// before the apostrophes that stand there already.
#[must_use]
pub fn spreadsheet(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`spreadsheet`] made a cell of.
#[must_use]
pub fn from_spreadsheet(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|it| is_formula(it.trim_start_matches('\''))).unwrap_or(cell)
}

/// Whether a spreadsheet would take a cell for a formula.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r']) || cell.trim_start().starts_with(['=', '+', '-', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_data_commands_the_terminal() {
        assert_eq!(printable("Mr \u{1b}[31mRed\u{7}"), "Mr \u{fffd}[31mRed\u{fffd}");
        assert_eq!(printable("evil\u{202e}txt"), "evil\u{fffd}txt");
        for odd in ['\u{61c}', '\u{200e}', '\u{2066}', '\u{feff}', '\u{fffe}', '\u{ffff}', '\u{9b}', '\u{7f}', '\0'] {
            assert_eq!(printable(&format!("no{odd}body")), "no\u{fffd}body");
        }
        assert_eq!(printable("two\nlines"), "two lines");
        assert!(matches!(printable("Türkiye “yes”"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_terminal_gets_lines_and_colours_and_no_other_command() {
        let check = |text: &str, expected: &str| assert_eq!(for_terminal(text), expected);
        check("plain\n“lines”\n", "plain\n“lines”\n");
        check("\u{1b}[1;31mred\u{1b}[0m\n", "\u{1b}[1;31mred\u{1b}[0m\n");
        check("\u{1b}]0;title\u{7}\u{1b}[2J\u{1b}[", "\u{fffd}]0;title\u{fffd}\u{fffd}[2J\u{fffd}[");
        check("\u{9b}31m a\tb\r\nc\rd\u{202e}", "\u{fffd}31m a b\nc d\u{fffd}");
    }

    #[test]
    fn an_address_has_nothing_that_means_something_else_there() {
        assert_eq!(uri("2025/a b#c?é%.yaml"), "2025/a%20b%23c%3F%C3%A9%25.yaml");
        assert_eq!(xml("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }

    #[test]
    fn json_means_the_same_and_commands_nothing() {
        let odd = "\u{1b}[31m\u{9b}\u{7f}\u{202e}\u{61c}\u{fffe}\n“x”";
        for text in [json(&[odd]).unwrap(), json_line(&[odd]).unwrap()] {
            assert!(!text.chars().any(|c| c != '\n' && is_unsafe(c)), "{text:?}");
            assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [odd]);
        }
    }

    #[test]
    fn no_cell_becomes_a_formula() {
        assert_eq!(spreadsheet("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(spreadsheet(" +1"), "' +1");
        assert_eq!(spreadsheet("We said no."), "We said no.");
        assert_eq!(spreadsheet("'=1"), "''=1");
    }

    #[test]
    fn what_was_made_a_cell_is_restored_to_the_letter() {
        for text in ["=1", "'=1", "''-x", " @x", "'x", "'", "''", "", "\t", "'\t=", "-", "x=1", "\r\n+"] {
            assert_eq!(from_spreadsheet(&spreadsheet(text)), text);
        }
    }
}
