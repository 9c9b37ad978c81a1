//! The screen of a review as a frame of lines: where one is, the passage, what is told or asked below it, the keys.

use gainsay::render::printable;
use gainsay::review::{Draft, Session, State, Stretch};
use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

use super::app::{App, Message, Mode};
use super::keys::{KEYS, bottom_line};
use super::theme::Theme;
use super::wrap::{Piece, Wrapped, cut, indented, shortened, wrap};
use super::{bottom_pane, rows};

/// Columns left free before the passage.
const MARGIN: usize = 2;
/// With fewer lines there is no room for what is not needed.
const ROOMY: usize = 16;
/// The fewest lines of a passage that is longer.
const PASSAGE: usize = 4;

/// What a part of the screen has in it, and where in it one types: column and line.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) lines: Vec<Line<'static>>,
    pub(crate) cursor: Option<(usize, usize)>,
}

/// Draws everything.
pub(crate) fn draw(frame: &mut Frame<'_>, app: &App, theme: Theme) {
    let (width, height) = (usize::from(frame.area().width), usize::from(frame.area().height));
    let header = header(app, width, height, theme);
    let message = message(app.message.as_ref(), width, theme);
    let bottom = 1 + message.len().max(usize::from(height >= ROOMY));
    let part = body_part(app, width, height.saturating_sub(header.len() + bottom), theme);
    framed(frame, header, part, message, keys_line(app, width, theme));
}

/// Draws a frame of lines: what stands above, a part that has the room between, what was done last, and the keys.
pub(crate) fn framed(
    frame: &mut Frame<'_>,
    mut lines: Vec<Line<'static>>,
    part: Part,
    message: Vec<Line<'static>>,
    keys: Line<'static>,
) {
    let area = frame.area();
    let height = usize::from(area.height);
    let bottom = 1 + message.len().max(usize::from(height >= ROOMY));
    let body = height.saturating_sub(lines.len() + bottom);
    let cursor = part.cursor.map(|(column, line)| (column, line + lines.len()));
    lines.extend(part.lines.into_iter().take(body));
    lines.resize(height.saturating_sub(1 + message.len()).max(lines.len()), Line::default());
    lines.extend(message);
    lines.push(keys);
    frame.render_widget(Paragraph::new(lines), area);
    if let Some((column, line)) = cursor.filter(|it| it.1 < height) {
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        frame.set_cursor_position(Position::new(column, u16::try_from(line).unwrap_or(u16::MAX)));
    }
}

/// Which draft of how many, where it stands, and what was decided so far.
fn header(app: &App, width: usize, height: usize, theme: Theme) -> Vec<Line<'static>> {
    let session = &app.session;
    let mut lines = Vec::new();
    if let Some(draft) = app.current() {
        let path = &session.file(draft).path;
        let left = session.open_drafts().count();
        let narrowed = if left < session.count(State::Open) { format!(", {left} meant") } else { String::new() };
        let count = format!(" {} of {}{narrowed}", session.place(draft.id) + 1, session.drafts().len());
        let source = session.ledger().sources.iter().find(|it| it.path == *path);
        let outlet = source.map_or(String::new(), |it| format!("{}, {}", it.outlet, it.published));
        let room = width.saturating_sub(count.len() + 3);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = shortened(&format!("{name}:{}", draft.line), room);
        let room = room.saturating_sub(UnicodeWidthStr::width(file.as_str()) + 2);
        let outlet = if room < 12 { String::new() } else { shortened(&outlet, room) };
        let gap = room.saturating_sub(UnicodeWidthStr::width(outlet.as_str())) + 2;
        lines.push(Line::from(vec![
            Span::styled(count, theme.strong()),
            Span::styled(format!("  {file}"), theme.plain()),
            Span::styled(format!("{}{outlet}", " ".repeat(gap)), theme.faint()),
        ]));
    } else {
        lines.push(Line::styled(" all drafts are decided", theme.strong()));
    }
    if height >= ROOMY {
        let counts = counts(session, &[State::Accepted, State::Rejected, State::Gone]).join(", ");
        let label = if counts.is_empty() { String::new() } else { format!(" {counts} ") };
        let rule = width.saturating_sub(UnicodeWidthStr::width(label.as_str()) + 2);
        lines.push(Line::styled(format!("{}{label}──", "─".repeat(rule)), theme.faint()));
    }
    lines
}

/// How many drafts became what, in words; what none became is left out.
pub(crate) fn counts(session: &Session, states: &[State]) -> Vec<String> {
    let counted = |state: &State| {
        let word = match state {
            State::Open => "left",
            State::Accepted => "accepted",
            State::Rejected => "rejected",
            State::Gone => "decided elsewhere",
        };
        Some((session.count(*state), word)).filter(|it| it.0 > 0).map(|(n, word)| format!("{n} {word}"))
    };
    states.iter().filter_map(counted).collect()
}

fn body_part(app: &App, width: usize, height: usize, theme: Theme) -> Part {
    match (&app.mode, app.current()) {
        (Mode::Help, _) => bottom_pane::help(width, height, theme),
        (Mode::Find(field), None) => bottom_pane::find(field, width, theme),
        (_, None) => bottom_pane::finished(app, width, theme),
        (_, Some(draft)) => draft_part(app, draft, width, height, theme),
    }
}

/// The passage, and below it what is told or asked.
fn draft_part(app: &App, draft: &Draft, width: usize, height: usize, theme: Theme) -> Part {
    let style = |it: &Stretch| match (it.is_content, it.is_quoted) {
        (_, true) => theme.quoted(),
        (true, _) => theme.content(),
        _ => theme.plain(),
    };
    let piece = |it: &Stretch| Piece::of_passage(&it.text, style(it), it.is_content);
    let pieces: Vec<Piece> = app.view.passage.stretches.iter().map(piece).collect();
    let set = wrap(&pieces, width.saturating_sub(2 * MARGIN));
    let gap = usize::from(height >= ROOMY - 6);
    let least = set.lines.len().min(PASSAGE).min((height / 3).max(1));
    let room = height.saturating_sub(least + gap * 2);
    let below = match &app.mode {
        Mode::Draft | Mode::Help => {
            let rows = rows::rows(&app.session, draft, &app.view, theme);
            Part { lines: rows::fitted(rows, width, room, theme), cursor: None }
        }
        Mode::Stance(_) => bottom_pane::stances(draft, &app.session, width, room, theme),
        Mode::Picker(picker) => bottom_pane::picker(picker, width, room, theme),
        Mode::Form(form) => bottom_pane::form(form, width, room, theme),
        Mode::Find(field) => bottom_pane::find(field, width, theme),
    };
    let above = height.saturating_sub(below.lines.len() + gap * 2);
    let mut lines = vec![Line::default(); gap];
    lines.extend(window(set, above, theme));
    lines.extend(vec![Line::default(); gap]);
    let cursor = below.cursor.map(|(column, line)| (column, line + lines.len()));
    lines.extend(below.lines);
    Part { lines, cursor }
}

/// The lines of a passage around what is said in it; a sign in the margin says that there is more.
fn window(set: Wrapped, height: usize, theme: Theme) -> Vec<Line<'static>> {
    let n = set.lines.len();
    let (first, last) = set.marked.unwrap_or_default();
    let spare = height.saturating_sub(last - first + 1);
    let start = first.saturating_sub(spare / 2).min(n.saturating_sub(height));
    let end = n.min(start + height);
    let margin = |at: usize| {
        let more = at == start && start > 0 || at + 1 == end && end < n;
        if more { "⋮ " } else { "  " }
    };
    let shown = set.lines.into_iter().enumerate().skip(start).take(height);
    let line = |(at, line): (usize, Line<'static>)| {
        let mut spans = vec![Span::styled(margin(at), theme.faint())];
        spans.extend(line.spans);
        Line::from(spans)
    };
    shown.map(line).collect()
}

/// What was done last, in one line or, where it is a longer reason, in two.
pub(crate) fn message(message: Option<&Message>, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let Some(message) = message else { return Vec::new() };
    let style = if message.is_warning { theme.warning() } else { theme.good() };
    let width = width.saturating_sub(2);
    let lines = wrap(&[Piece::new(&message.text, style)], width).lines;
    cut(lines, 2, width).into_iter().map(|it| indented(it, 1)).collect()
}

fn keys_line(app: &App, width: usize, theme: Theme) -> Line<'static> {
    let draft: Vec<(&str, &str)>;
    let keys: &[(&'static str, &'static str)] = match &app.mode {
        Mode::Draft if app.current().is_none() => &[("u", "undo"), ("/", "find"), ("q", "quit"), ("?", "help")],
        Mode::Find(_) => &[("enter", "goes through these"), ("esc", "back")],
        Mode::Draft => {
            draft = KEYS.iter().map(|it| (it.0, it.1)).filter(|it| !it.1.is_empty()).collect();
            &draft
        }
        Mode::Help => &[("any key", "back")],
        Mode::Stance(_) => &[("one key", "sets it"), ("esc", "leaves it as it was")],
        Mode::Picker(_) => &[("enter", "takes it"), ("↑ ↓", "moves"), ("type", "to narrow down"), ("esc", "back")],
        Mode::Form(form) if form.fields.len() == 1 => &[("enter", "keeps it"), ("esc", "leaves it as it was")],
        Mode::Form(_) => &[("enter", "keeps all"), ("↑ ↓ tab", "other lines"), ("esc", "leaves it as it was")],
    };
    keys_of(keys, width, theme)
}

/// Keys with their words in one line.
pub(crate) fn keys_of(keys: &[(&'static str, &'static str)], width: usize, theme: Theme) -> Line<'static> {
    let mut spans = vec![Span::raw(" ")];
    for (key, rest) in bottom_line(keys, width.saturating_sub(2)) {
        spans.push(Span::styled(key, theme.strong()));
        spans.push(Span::styled(printable(&rest).into_owned(), theme.faint()));
    }
    Line::from(spans)
}
