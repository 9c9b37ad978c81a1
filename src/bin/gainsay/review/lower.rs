//! What stands below the passage while something is asked, and the two pages without a passage: help, and the end.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use gainsay::claim::TopicId;
use gainsay::render::printable;

use super::app::App;
use super::field::Field;
use super::form::Form;
use super::keys::KEYS;
use super::picker::{Picker, What};
use super::rows::LABELS;
use super::screen::{Part, counts};
use super::session::{Session, Slot, State};
use super::stance::CHOICES;
use super::theme::Theme;
use super::wrap::{Piece, shortened, wrap};

/// Every key and what it does.
pub(crate) fn help(width: usize, height: usize, theme: Theme) -> Part {
    let about = "A draft is a claim that nobody has accepted yet. Every decision is written to its file at once; quit \
                 whenever you like, and `gainsay review` goes on with what is left.";
    let mut lines = vec![Line::default()];
    for (key, _, what, _) in KEYS {
        let line = vec![
            Span::styled(format!("  {key:<3}"), theme.strong()),
            Span::styled(shortened(what, width.saturating_sub(6)), theme.plain()),
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
    let counts = counts(app, &[State::Accepted, State::Rejected, State::Gone, State::Open]).join(", ");
    let mut lines = vec![Line::default(), Line::styled(format!("  {counts}"), theme.plain()), Line::default()];
    let next = "gainsay diff shows what changed with them.";
    lines.push(Line::styled(format!("  {}", shortened(next, width.saturating_sub(3))), theme.faint()));
    Part { lines, cursor: None }
}

/// The stances with their keys.
pub(crate) fn stances(slot: &Slot, session: &Session, width: usize, height: usize, theme: Theme) -> Part {
    let topic = TopicId::new(&slot.form.topic).ok().and_then(|it| session.ledger.topic(&it).cloned());
    let on = topic.map_or("stance".to_owned(), |it| format!("stance on: {}", it.proposition));
    let mut lines = vec![title(&on, width, theme)];
    for choice in CHOICES {
        let word = if choice.word.is_empty() { "none" } else { choice.word };
        let is_set = slot.form.stance.as_deref().unwrap_or_default() == choice.word;
        let style = if is_set { theme.selected() } else { theme.plain() };
        let meaning = shortened(choice.meaning, width.saturating_sub(30));
        lines.push(Line::from(vec![
            Span::styled(format!("  {:<8}", choice.keys.join(" ")), theme.strong()),
            Span::styled(word, style),
            Span::styled(format!("{}{meaning}", " ".repeat(16_usize.saturating_sub(word.len()))), theme.faint()),
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

/// The lines of a form, and the part of it that the cursor is in.
pub(crate) fn form(form: &Form, width: usize, height: usize, theme: Theme) -> Part {
    let has_title = height > form.fields.len() || height > 6;
    let mut lines = if has_title { vec![title(&form.title, width, theme)] } else { Vec::new() };
    let room = height.saturating_sub(lines.len()).max(1);
    let start = (form.at + 1).saturating_sub(room);
    let mut cursor = None;
    for (at, field) in form.fields.iter().enumerate().skip(start).take(room) {
        let is_meant = at == form.at;
        let (line, column) = field_line(field, field.key, width, is_meant, theme);
        if is_meant {
            cursor = Some((column, lines.len()));
        }
        lines.push(line);
    }
    Part { lines, cursor }
}

/// A line to type in, and the column of the cursor.
fn field_line(
    field: &Field,
    label: &'static str,
    width: usize,
    is_meant: bool,
    theme: Theme,
) -> (Line<'static>, usize) {
    let label_columns = LABELS + 4;
    let room = width.saturating_sub(label_columns + 1).max(1);
    let before = printable(field.before_cursor()).into_owned();
    let value = printable(field.value()).into_owned();
    // As much goes at the left as brings the cursor into view.
    let mut hidden = 0;
    while is_meant
        && hidden < before.len()
        && UnicodeWidthStr::width(&before[hidden..]) + usize::from(hidden > 0) >= room
    {
        hidden += before[hidden..].chars().next().map_or(1, char::len_utf8);
    }
    let more = if hidden > 0 { "…" } else { "" };
    let column = if is_meant { UnicodeWidthStr::width(&before[hidden..]) + more.len().min(1) } else { 0 };
    let shown = shortened(&format!("{more}{}", &value[hidden..]), room);
    let hint = if value.is_empty() || is_meant && field.is_choice() { field.hint } else { "" };
    let left = room.saturating_sub(UnicodeWidthStr::width(shown.as_str()) + 2);
    let hint = if left < 6 || hint.is_empty() { String::new() } else { format!("  {}", shortened(hint, left)) };
    let (label_style, style) =
        if is_meant { (theme.strong(), theme.content()) } else { (theme.faint(), theme.plain()) };
    let spans = vec![
        Span::styled(format!("  {label:<0$}", label_columns - 2), label_style),
        Span::styled(shown, style),
        Span::styled(hint, theme.faint()),
    ];
    (Line::from(spans), label_columns + column)
}

fn title(text: &str, width: usize, theme: Theme) -> Line<'static> {
    Line::styled(format!("  {}", shortened(text, width.saturating_sub(3))), theme.strong())
}

fn indented(line: Line<'static>, columns: usize) -> Line<'static> {
    let mut spans = vec![Span::raw(" ".repeat(columns))];
    spans.extend(line.spans);
    Line::from(spans)
}
