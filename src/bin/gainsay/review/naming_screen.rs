//! The screen of naming topics as a frame of lines: what is suggested, what would go there, the keys.

use gainsay::render::{SuggestedView, counted};
use gainsay::review::Suggestion;
use ratatui::Frame;
use ratatui::text::{Line, Span};

use super::bottom_pane;
use super::naming::{FIRST_NEAR, KEYS, Mode, Naming};
use super::rows::{Row, fitted};
use super::screen::{Part, framed, keys_of, message};
use super::theme::Theme;
use super::wrap::{Piece, indented, wrap};

/// Columns of the number before a name.
const NUMBERS: usize = 4;

/// Draws everything.
pub(crate) fn draw(frame: &mut Frame<'_>, naming: &Naming, theme: Theme) {
    let (width, height) = (usize::from(frame.area().width), usize::from(frame.area().height));
    let message = message(naming.message.as_ref(), width, theme);
    let body = height.saturating_sub(3 + message.len());
    let part = match (&naming.mode, naming.current()) {
        (Mode::Help, _) => help(width, theme),
        (_, None) => finished(naming, width, theme),
        (mode, Some(suggestion)) => suggested(naming, mode, suggestion, (width, body), theme),
    };
    let keys: &[(&'static str, &'static str)] = match &naming.mode {
        Mode::Suggestion if naming.current().is_none() => &[("u", "undo"), ("q", "quit"), ("?", "help")],
        Mode::Suggestion => &KEYS.iter().map(|it| (it.0, it.1)).collect::<Vec<_>>(),
        Mode::Help => &[("any key", "back")],
        Mode::Picker(_) => &[("enter", "takes it"), ("↑ ↓", "moves"), ("type", "to narrow down"), ("esc", "back")],
        Mode::Form(_) => &[("enter", "takes it so"), ("↑ ↓ tab", "other lines"), ("esc", "back")],
    };
    let header = vec![
        Line::styled(format!(" {} suggested", counted(naming.suggestions.len(), "topic")), theme.strong()),
        Line::styled("─".repeat(width), theme.faint()),
    ];
    framed(frame, header, part, message, keys_of(keys, width, theme));
}

fn suggested(
    naming: &Naming,
    mode: &Mode,
    suggestion: &Suggestion,
    (width, height): (usize, usize),
    theme: Theme,
) -> Part {
    let below = match mode {
        Mode::Picker(picker) => bottom_pane::picker(picker, width, height / 2, theme),
        Mode::Form(form) => bottom_pane::form(form, width, height / 2, theme),
        Mode::Suggestion | Mode::Help => Part::default(),
    };
    let mut lines = vec![Line::default()];
    for (nth, name) in suggestion.names.iter().enumerate() {
        let style = if nth == 0 { theme.changed() } else { theme.plain() };
        let name = wrap(&[Piece::new(name, style)], width.saturating_sub(NUMBERS + 1)).lines;
        let mut spans = vec![Span::styled(format!("  {} ", nth + 1), theme.strong())];
        spans.extend(name.into_iter().next().unwrap_or_default().spans);
        lines.push(Line::from(spans));
    }
    let on = match &suggestion.proposition {
        Some(proposition) => Piece::new(proposition, theme.plain()),
        None => Piece::new("nothing decided is said: it has no proposition yet, and e writes one", theme.warning()),
    };
    let count = Piece::new(&counted(suggestion.drafts.len(), "draft"), theme.strong());
    let near = suggestion.near.iter().filter_map(|it| naming.session.ledger().find_topic(it));
    let near: Vec<String> = (FIRST_NEAR..).zip(near).map(|(key, it)| format!("{key} {}", it.name)).collect();
    let near = (!near.is_empty()).then(|| {
        Row::new("near", 0, vec![Piece::new(&format!("the same as {}", near.join(", or as ")), theme.plain())])
    });
    let rows = [Row::new("on", 0, vec![on]), Row::new("of", 0, vec![count])].into_iter().chain(near).collect();
    lines.extend(fitted(rows, width, height.saturating_sub(lines.len()), theme));
    lines.push(Line::default());
    let room = height.saturating_sub(below.lines.len() + usize::from(!below.lines.is_empty()));
    for draft in &suggestion.drafts {
        let told = SuggestedView::of(*draft, &naming.session).told();
        let told = wrap(&[Piece::new(&told, theme.content())], width.saturating_sub(5)).lines;
        // Whole, or not at all: half a statement may say its opposite.
        if lines.len() + told.len() > room {
            break;
        }
        lines.extend(told.into_iter().map(|it| indented(it, 3)));
    }
    lines.truncate(room);
    let cursor = below.cursor.map(|(column, line)| (column, line + lines.len() + 1));
    if !below.lines.is_empty() {
        lines.push(Line::default());
        lines.extend(below.lines);
    }
    Part { lines, cursor }
}

fn finished(naming: &Naming, width: usize, theme: Theme) -> Part {
    let told = wrap(&[Piece::new(&naming.told(), theme.plain())], width.saturating_sub(4)).lines;
    let mut lines = vec![Line::default()];
    lines.extend(told.into_iter().map(|it| indented(it, 2)));
    Part { lines, cursor: None }
}

fn help(width: usize, theme: Theme) -> Part {
    let about = "A topic has one sentence that one can be for or against. What is taken is put on file at once, and all drafts \
                 without a topic are placed anew by the topics that there are; what fits none plainly stays without.";
    let mut lines = vec![Line::default()];
    for (key, _, what) in KEYS {
        let what = wrap(&[Piece::new(what, theme.plain())], width.saturating_sub(7)).lines;
        for (nth, line) in what.into_iter().enumerate() {
            let key = if nth == 0 { *key } else { "" };
            let mut spans = vec![Span::styled(format!("  {key:<3}"), theme.strong())];
            spans.extend(line.spans);
            lines.push(Line::from(spans));
        }
    }
    lines.push(Line::default());
    let about = wrap(&[Piece::new(about, theme.faint())], width.saturating_sub(4)).lines;
    lines.extend(about.into_iter().map(|it| indented(it, 2)));
    Part { lines, cursor: None }
}
