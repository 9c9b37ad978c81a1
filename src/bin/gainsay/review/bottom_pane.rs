//! What stands below the passage while something is asked, and the two pages without a passage: help, and the end.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use gainsay::render::printable;
use gainsay::review::{Draft, Session, State};

use super::app::App;
use super::field::Field;
use super::form::Form;
use super::keys::KEYS;
use super::picker::{Picker, What};
use super::rows::LABELS;
use super::screen::{Part, counts};
use super::stance::CHOICES;
use super::theme::Theme;
use super::wrap::{Piece, indented, shortened, wrap};

/// Every key and what it does.
pub(crate) fn help(width: usize, height: usize, theme: Theme) -> Part {
    let about = "A draft is a claim that nobody has accepted yet. Every decision is written to its file at once; quit \
                 whenever you like, and `gainsay review` goes on with what is left.";
    let mut lines = vec![Line::default()];
    for (key, _, what, _) in KEYS {
        let line = vec![
            Span::styled(format!("  {key:<4}"), theme.strong()),
            Span::styled(shortened(what, width.saturating_sub(7)), theme.plain()),
        ];
        lines.push(Line::from(line));
    }
    lines.push(Line::default());
    let about = wrap(&[Piece::new(about, theme.faint())], width.saturating_sub(4)).lines;
    lines.extend(about.into_iter().map(|it| indented(it, 2)));
    if lines.len() > height {
        lines.remove(0);
    }
    Part { lines, cursor: None }
}

/// That nothing is left, and what was decided.
pub(crate) fn finished(app: &App, width: usize, theme: Theme) -> Part {
    let counts = counts(&app.session, &[State::Accepted, State::Rejected, State::Gone, State::Open]).join(", ");
    let mut lines = vec![Line::default(), Line::styled(format!("  {counts}"), theme.plain()), Line::default()];
    let next = "gainsay diff shows what changed with them.";
    lines.push(Line::styled(format!("  {}", shortened(next, width.saturating_sub(3))), theme.faint()));
    Part { lines, cursor: None }
}

/// The stances with their keys.
pub(crate) fn stances(draft: &Draft, session: &Session, width: usize, height: usize, theme: Theme) -> Part {
    let on = session.topic_of(draft).map_or("stance".to_owned(), |it| {
        let none_yet = if it.has_proposition() { "" } else { ", which has no proposition yet" };
        format!("stance on: {}{none_yet}", it.proposition)
    });
    let mut lines = vec![title(&on, width, theme)];
    for choice in CHOICES {
        let word = choice.stance.map_or("none".to_owned(), |it| it.to_string());
        let is_set = draft.entry.coded.stance == choice.stance;
        let style = if is_set { theme.selected() } else { theme.plain() };
        let gap = " ".repeat(16_usize.saturating_sub(word.len()));
        let meaning = shortened(choice.meaning, width.saturating_sub(30));
        lines.push(Line::from(vec![
            Span::styled(format!("  {:<8}", choice.keys.join(" ")), theme.strong()),
            Span::styled(word, style),
            Span::styled(format!("{gap}{meaning}"), theme.faint()),
        ]));
    }
    lines.truncate(height);
    Part { lines, cursor: None }
}

/// The list with the line that narrows it down, and the part of it that the cursor is in.
pub(crate) fn picker(picker: &Picker, width: usize, height: usize, theme: Theme) -> Part {
    let (label, new) = match picker.what {
        What::Speaker => ("who", "a new speaker"),
        What::Topic => ("topic", "a new topic"),
    };
    let (line, column) = field_line(&picker.filter, label, width, true, theme);
    let shown = picker.shown();
    let typed = picker.filter.given();
    let name = typed.or_else(|| picker.proposed.clone());
    let new = name.map_or(format!("+ {new}"), |it| format!("+ {new}: {it}"));
    let room = height.saturating_sub(1).max(1);
    let start = (picker.at + 1).saturating_sub(room);
    let entry = |at: usize| {
        let is_meant = at == picker.at;
        let (name, more) = shown.get(at).map_or((new.as_str(), ""), |it| (&it.name, &it.more));
        let style = if is_meant { theme.selected() } else { theme.plain() };
        let name = shortened(name, width.saturating_sub(4));
        let room = width.saturating_sub(UnicodeWidthStr::width(name.as_str()) + 7);
        let more = if room < 8 { String::new() } else { format!("  {}", shortened(more, room)) };
        Line::from(vec![
            Span::raw(if is_meant { " ›" } else { "  " }),
            Span::styled(format!(" {name} "), style),
            Span::styled(more, theme.faint()),
        ])
    };
    let mut lines = vec![line];
    lines.extend((start..=shown.len()).take(room).map(entry));
    Part { lines, cursor: Some((column, 0)) }
}

/// The line that says which drafts are gone through.
pub(crate) fn find(field: &Field, width: usize, theme: Theme) -> Part {
    let (line, column) = field_line(field, "find", width, true, theme);
    Part { lines: vec![line], cursor: Some((column, 0)) }
}

/// The lines of a form, and the part of it that the cursor is in. The line that is typed in takes as many as it needs.
pub(crate) fn form(form: &Form, width: usize, height: usize, theme: Theme) -> Part {
    let mut lines = vec![title(&form.title, width, theme)];
    let mut cursor = (0, 0);
    for (at, field) in form.fields.iter().enumerate() {
        if at == form.at {
            let (typed, (column, line)) = typed_lines(field, field.key, width, theme);
            cursor = (column, lines.len() + line);
            lines.extend(typed);
        } else {
            lines.push(field_line(field, field.key, width, false, theme).0);
        }
    }
    // The line with the cursor is never the last one that is seen, so that one sees that there are more.
    let start = (cursor.1 + 2).saturating_sub(height).min(lines.len().saturating_sub(height)).min(cursor.1);
    lines.drain(..start);
    lines.truncate(height);
    Part { lines, cursor: Some((cursor.0, cursor.1 - start)) }
}

/// The columns before what is typed.
const TYPED: usize = LABELS + 4;

/// A field that is typed in, over several lines where it is longer than one, and the column and line of the cursor.
fn typed_lines(field: &Field, label: &'static str, width: usize, theme: Theme) -> (Vec<Line<'static>>, (usize, usize)) {
    let room = width.saturating_sub(TYPED + 2).max(1);
    let value = printable(field.value()).into_owned();
    if field.is_choice() || UnicodeWidthStr::width(value.as_str()) <= room {
        let (line, column) = field_line(field, label, width, true, theme);
        return (vec![line], (column, 0));
    }
    let before = printable(field.before_cursor()).len();
    let (rows, (column, at)) = broken(&value, before, room);
    let row = |(n, row): (usize, String)| {
        let label = if n == 0 { label } else { "" };
        let label = Span::styled(format!("  {label:<0$}", TYPED - 2), theme.strong());
        Line::from(vec![label, Span::styled(row, theme.content())])
    };
    (rows.into_iter().enumerate().map(row).collect(), (TYPED + column, at))
}

/// A text broken after spaces into rows of at most `room` columns, and the column and row of the byte `cursor`.
fn broken(text: &str, cursor: usize, room: usize) -> (Vec<String>, (usize, usize)) {
    let (mut rows, mut place, mut at) = (vec![String::new()], (0, 0), 0);
    for word in text.split_inclusive(' ') {
        let columns = UnicodeWidthStr::width(word.trim_end());
        let used = rows.last().map_or(0, |it| UnicodeWidthStr::width(it.as_str()));
        if used > 0 && used + columns > room {
            rows.push(String::new());
        }
        for letter in word.graphemes(true) {
            let used = rows.last().map_or(0, |it| UnicodeWidthStr::width(it.as_str()));
            if used > 0 && used + UnicodeWidthStr::width(letter) > room && letter != " " {
                rows.push(String::new());
            }
            if at == cursor {
                place = (rows.last().map_or(0, |it| UnicodeWidthStr::width(it.as_str())), rows.len() - 1);
            }
            at += letter.len();
            if let Some(row) = rows.last_mut() {
                row.push_str(letter);
            }
        }
    }
    if cursor >= at {
        place = (rows.last().map_or(0, |it| UnicodeWidthStr::width(it.as_str())), rows.len() - 1);
    }
    (rows, place)
}

/// A line to type in, and the column of the cursor.
fn field_line(
    field: &Field,
    label: &'static str,
    width: usize,
    is_meant: bool,
    theme: Theme,
) -> (Line<'static>, usize) {
    let room = width.saturating_sub(TYPED + 1).max(1);
    let before = printable(field.before_cursor()).into_owned();
    let value = printable(field.value()).into_owned();
    // As much goes at the left as brings the cursor into view.
    let mut hidden = 0;
    while is_meant && hidden < before.len() && UnicodeWidthStr::width(&before[hidden..]) >= room {
        hidden += before[hidden..].chars().next().map_or(1, char::len_utf8);
    }
    let column = if is_meant { UnicodeWidthStr::width(&before[hidden..]) } else { 0 };
    let shown = shortened(&value[hidden..], room);
    let hint = match field.is_choice() {
        true if is_meant => format!("{}: ← →, or its letter", field.hint),
        _ if value.is_empty() => field.hint.to_owned(),
        _ => String::new(),
    };
    let left = room.saturating_sub(UnicodeWidthStr::width(shown.as_str()) + 2);
    let hint = if left < 6 || hint.is_empty() { String::new() } else { format!("  {}", shortened(&hint, left)) };
    let (label_style, style) =
        if is_meant { (theme.strong(), theme.content()) } else { (theme.faint(), theme.plain()) };
    let spans = vec![
        Span::styled(format!("  {label:<0$}", TYPED - 2), label_style),
        Span::styled(shown, style),
        Span::styled(hint, theme.faint()),
    ];
    (Line::from(spans), TYPED + column)
}

fn title(text: &str, width: usize, theme: Theme) -> Line<'static> {
    Line::styled(format!("  {}", shortened(text, width.saturating_sub(3))), theme.strong())
}

#[cfg(test)]
mod tests {
    use super::broken;

    fn check(text: &str, room: usize, expected: &[&str], cursors: &[(usize, (usize, usize))]) {
        for (cursor, place) in cursors {
            let (rows, found) = broken(text, *cursor, room);
            assert_eq!((rows.iter().map(String::as_str).collect::<Vec<_>>().as_slice(), found), (expected, *place));
        }
    }

    #[test]
    fn what_is_typed_breaks_behind_spaces_and_the_cursor_goes_with_it() {
        check("one two three", 8, &["one two ", "three"], &[(0, (0, 0)), (7, (7, 0)), (8, (0, 1)), (13, (5, 1))]);
        check("abcdefgh", 3, &["abc", "def", "gh"], &[(3, (0, 1)), (8, (2, 2))]);
        check("平和条約", 4, &["平和", "条約"], &[(6, (0, 1)), (12, (4, 1))]);
        check("", 4, &[""], &[(0, (0, 0))]);
    }
}
