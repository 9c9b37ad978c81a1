//! What is said of text that is not YAML: the parser's complaints in the words of the person who wrote the file.

use saphyr_parser::{Marker, ScanError};

use super::report::Report;
use crate::problem::Code;

/// What is wrong, and what to do.
type Advice = (&'static str, &'static str);

const QUOTE: &str = "Put quotation marks around the whole text: '…', with every ' inside it doubled; or write `>-` \
                     behind the colon and the text on the next line, further in";
const INDENT: &str =
    "Let the keys of one entry stand exactly below each other, and begin every entry with a dash and a space";

const SECOND_COLON: Advice = ("The second colon on this line makes YAML take the text before it for a key", QUOTE);
const DEEPER: Advice =
    ("This line is indented so that it goes on with the text above it, and then has a colon", INDENT);
const BRACKET: Advice = ("This text begins with a bracket, which makes YAML take it for a list or a mapping", QUOTE);
const NO_SPACE: Advice = ("The colon has no space behind it", "Write `key: value`, with a space");
const NO_COLON: Advice = (
    "This line has no key, and is not indented like a part of the text above it",
    "Write `key: value`; or indent it further than the key that its text belongs to",
);
const TAB: Advice = ("A tab stands where YAML wants spaces", "Indent with spaces");
const DEEP: Advice =
    ("Lists and mappings are nested deeper here than any claim needs", "Look for a bracket or an indent too many");
const OTHER: Advice = ("This is not YAML", "Check indents and quotation marks here and on the line above");
const UNCLOSED: Advice =
    ("The quotation mark that opens here is never closed", "Close it; inside '…' every ' of the text is doubled");
const ALIAS: Advice = (
    "YAML anchors (`&`), aliases (`*`) and tags (`!`) are not used here",
    "Put quotation marks around a text that begins with `&`, `*` or `!`; write a value that is needed twice out twice",
);

/// A part of the parser's complaint, with what to say. The first that fits is said.
const COMPLAINTS: &[(&str, Advice)] = &[
    ("trailing content after", ("The text goes on behind its closing quotation mark", QUOTE)),
    ("unexpected end of stream", UNCLOSED),
    ("in quoted scalar", UNCLOSED),
    (
        "unknown escape character",
        (
            "Inside \"…\" a backslash begins an escape, and this one is not known",
            "Write '…' instead, or double the backslash",
        ),
    ),
    ("unexpected character", ("No text begins with this character in YAML", QUOTE)),
    ("mapping values", DEEPER),
    ("indent", ("This line is indented in a way that fits nothing above it", INDENT)),
    ("must be followed", ("A dash or colon needs a space behind it", INDENT)),
    ("expected '-' indicator", ("This line is part of no entry: every entry begins with `- `", INDENT)),
    (
        "block sequence entries",
        ("No entry of a list can begin here", "Begin it on a line of its own with `- `, below its key"),
    ),
    ("did not find expected key", ("No key is found here where one should be", INDENT)),
    (
        "expected ',' or ']'",
        ("A list in brackets is not closed", "Close it with `]`, and put a comma between its entries"),
    ),
    (
        "expected ',' or '}'",
        ("A mapping in braces is not closed", "Close it with `}`, and put a comma between its entries"),
    ),
    ("misplaced bracket", ("A bracket is closed here that was never opened", QUOTE)),
    ("recursion limit", DEEP),
    ("anchor", ALIAS),
    ("tag", ALIAS),
    ("handle", ALIAS),
    (
        "byte order mark",
        ("A byte order mark stands in the middle of the file", "Remove it: two files were probably joined"),
    ),
];

/// Reports what the parser complains of, where the person sees it.
pub(super) fn complain(error: &ScanError, text: &str, report: &mut Report<'_>) {
    let (info, mark) = (error.info(), error.marker());
    let before = up_to(text, mark);
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let (place, advice) = match () {
        // The parser stands where it could not go on, which may be lines away from the place that is meant.
        () if info.contains("tab") => {
            (text[before.len() - line.len()..].find('\t').map(|at| before.len() - line.len() + at), TAB)
        }
        () if info.contains("simple key") => keyless(before),
        () if info.contains("mapping values") && line.contains(": ") => (None, SECOND_COLON),
        () if info.contains("expected key") && line.trim_end().ends_with([']', '}']) => (None, BRACKET),
        () => (None, COMPLAINTS.iter().find(|it| info.contains(it.0)).map_or(OTHER, |it| it.1)),
    };
    let code = match advice {
        ALIAS => Code::ALIAS_USED,
        DEEP => Code::NESTED_TOO_DEEP,
        _ => Code::NOT_YAML,
    };
    let what = if advice == OTHER { format!("{}: {info}", advice.0) } else { advice.0.to_owned() };
    match place {
        Some(byte) => report.at_byte(code, byte, what, advice.1),
        None => report.at_mark(code, mark, what, advice.1),
    }
}

/// The text before a mark.
fn up_to<'t>(text: &'t str, mark: &Marker) -> &'t str {
    &text[..text.char_indices().nth(mark.index()).map_or(text.len(), |(at, _)| at)]
}

/// The last line of a text that ends where a key was missed: the byte of its first word, and what is wrong with it.
fn keyless(before: &str) -> (Option<usize>, Advice) {
    let is_said = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let mut end = before.len();
    for line in before.split_inclusive('\n').rev() {
        let start = end - line.len();
        if is_said(line) {
            let word = line.split_whitespace().find(|it| *it != "-").unwrap_or_default();
            let at = start + line.find(word).unwrap_or_default();
            let has_colon = word.find(':').is_some_and(|at| at > 0 && word[..at].chars().all(char::is_alphabetic));
            return (Some(at), if has_colon { NO_SPACE } else { NO_COLON });
        }
        end = start;
    }
    (None, NO_COLON)
}

/// Reports an anchor, an alias or a tag.
pub(super) fn refuse(mark: &Marker, report: &mut Report<'_>) {
    report.at_mark(Code::ALIAS_USED, mark, ALIAS.0, ALIAS.1);
}

/// Reports nesting that is refused.
pub(super) fn too_deep(mark: &Marker, report: &mut Report<'_>) {
    report.at_mark(Code::NESTED_TOO_DEEP, mark, DEEP.0, DEEP.1);
}
