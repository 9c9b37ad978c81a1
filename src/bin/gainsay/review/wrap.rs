//! Styled words set to a width in columns: broken between words, and inside one only where it is wider than the line.

use gainsay::render::printable;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Words in one style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    text: String,
    style: Style,
    marked: bool,
}

impl Piece {
    /// Data, made harmless; line breaks in it are spaces.
    pub(crate) fn new(text: &str, style: Style) -> Self {
        Self { text: printable(text).into_owned(), style, marked: false }
    }

    /// Data that must stay in view, of which line breaks stay.
    pub(crate) fn of_passage(text: &str, style: Style, marked: bool) -> Self {
        let lines: Vec<_> = text.split('\n').map(printable).collect();
        Self { text: lines.join("\n"), style, marked }
    }
}

/// What was set.
#[derive(Debug, Default)]
pub(crate) struct Wrapped {
    /// The lines.
    pub(crate) lines: Vec<Line<'static>>,
    /// The first and the last line with marked words.
    pub(crate) marked: Option<(usize, usize)>,
}

/// One letter as people see it, with its columns.
#[derive(Clone, Copy)]
struct Letter<'t> {
    text: &'t str,
    width: usize,
    style: Style,
    marked: bool,
}

/// Sets the pieces to `width` columns; a line break begins a new paragraph after a blank line.
pub(crate) fn wrap(pieces: &[Piece], width: usize) -> Wrapped {
    let width = width.max(2);
    let letters: Vec<Letter<'_>> = pieces
        .iter()
        .flat_map(|it| {
            let letter =
                |text| Letter { text, width: UnicodeWidthStr::width(text), style: it.style, marked: it.marked };
            it.text.graphemes(true).map(letter)
        })
        .collect();
    let mut setter = Setter { width, ..Setter::default() };
    for word in letters.split_inclusive(|it| it.text == " " || it.text == "\n") {
        setter.word(word);
    }
    setter.end();
    setter.done
}

#[derive(Default)]
struct Setter<'t> {
    width: usize,
    line: Vec<Letter<'t>>,
    done: Wrapped,
}

impl<'t> Setter<'t> {
    /// Adds a word and the space or break after it.
    fn word(&mut self, word: &[Letter<'t>]) {
        let (bare, ends) = match word {
            [bare @ .., last] if last.text == "\n" => (bare, Some(true)),
            [bare @ .., last] if last.text == " " => (bare, Some(false)),
            _ => (word, None),
        };
        let columns = |letters: &[Letter<'_>]| letters.iter().map(|it| it.width).sum::<usize>();
        if columns(&self.line) + columns(bare) > self.width && !self.line.is_empty() {
            self.end();
        }
        for letter in bare {
            if columns(&self.line) + letter.width > self.width {
                self.end();
            }
            self.line.push(*letter);
        }
        match ends {
            Some(true) => {
                self.end();
                self.done.lines.push(Line::default());
            }
            Some(false) if !self.line.is_empty() => self.line.extend(word.last()),
            _ => {}
        }
    }

    /// Ends the line; the space at its end is not shown.
    fn end(&mut self) {
        while self.line.last().is_some_and(|it| it.text == " ") {
            self.line.pop();
        }
        if self.line.is_empty() {
            return;
        }
        let at = self.done.lines.len();
        if self.line.iter().any(|it| it.marked) {
            let first = self.done.marked.map_or(at, |it| it.0);
            self.done.marked = Some((first, at));
        }
        let runs = self.line.chunk_by(|one, other| one.style == other.style);
        let spans = runs.map(|run| {
            let text: String = run.iter().map(|it| it.text).collect();
            Span::styled(text, run[0].style)
        });
        self.done.lines.push(spans.collect::<Vec<_>>().into());
        self.line.clear();
    }
}

/// A line after so many blank columns.
pub(crate) fn indented(line: Line<'static>, columns: usize) -> Line<'static> {
    let mut spans = vec![Span::raw(" ".repeat(columns))];
    spans.extend(line.spans);
    Line::from(spans)
}

/// The first `most` lines, with `…` at the end where there are more.
pub(crate) fn cut(mut lines: Vec<Line<'static>>, most: usize, width: usize) -> Vec<Line<'static>> {
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        while last.width() >= width.max(1) {
            let Some(span) = last.spans.last_mut() else { break };
            let keep = span.content.grapheme_indices(true).next_back().map_or(0, |it| it.0);
            span.content = span.content[..keep].to_owned().into();
            if keep == 0 {
                last.spans.pop();
            }
        }
        last.spans.push(Span::raw("…"));
    }
    lines
}

/// The text in at most so many columns, with `…` where it was cut.
pub(crate) fn shortened(text: &str, width: usize) -> String {
    let text = printable(text);
    if UnicodeWidthStr::width(text.as_ref()) <= width {
        return text.into_owned();
    }
    let mut short = String::new();
    let mut used = 1;
    for letter in text.graphemes(true) {
        used += UnicodeWidthStr::width(letter);
        if used > width {
            break;
        }
        short.push_str(letter);
    }
    if width > 0 {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, width: usize, expected: &[&str]) {
        let set = wrap(&[Piece::of_passage(text, Style::new(), false)], width);
        let lines: Vec<String> = set.lines.iter().map(ToString::to_string).collect();
        assert_eq!(lines, expected, "{text:?}");
    }

    #[test]
    fn lines_break_between_words_and_inside_one_only_where_it_is_wider() {
        check("There will be no ban.", 10, &["There will", "be no ban."]);
        check("Fährverbindungsplan", 8, &["Fährverb", "indungsp", "lan"]);
        check("one\ntwo", 10, &["one", "", "two"]);
        check("", 10, &[]);
    }

    #[test]
    fn wide_letters_count_twice_and_marks_upon_letters_do_not() {
        check("平和条約 の", 8, &["平和条約", "の"]);
        check("平和条", 4, &["平和", "条"]);
        check("e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}"]);
    }

    #[test]
    fn nothing_in_the_data_commands_the_terminal() {
        check("a\u{1b}[31mb", 10, &["a\u{fffd}[31mb"]);
    }

    #[test]
    fn marked_words_are_told_by_their_lines() {
        let plain = |text| Piece::of_passage(text, Style::new(), false);
        let set = wrap(&[plain("one two "), Piece::of_passage("three four", Style::new(), true), plain(" five")], 5);
        assert_eq!(set.marked, Some((2, 3)));
    }

    #[test]
    fn what_is_too_long_is_cut_where_one_sees_it() {
        assert_eq!(shortened("ferries", 7), "ferries");
        assert_eq!(shortened("ferries", 4), "fer…");
        assert_eq!(shortened("平和条約", 6), "平和…");
        assert_eq!(shortened("平和条約", 0), "");
    }
}
