//! What is told of a draft below its passage: who, on what, when, where that speaker stood, and what it would be.

use gainsay::claim::{Details, Entry, Side, Wording};
use gainsay::review::{Draft, Move, Offer, Preview, Proposer, Refusal, Session, Step, proposed_name};
use gainsay::store::CLAIM;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::app::View;
use super::refusal::told;
use super::theme::Theme;
use super::wrap::{Piece, cut, wrap};

/// Columns of the labels, with the space before and after them.
pub(crate) const LABELS: usize = 10;
/// The most lines that a row takes where there is room.
const MOST: usize = 4;

/// A label and what stands beside it.
#[derive(Debug)]
pub(crate) struct Row {
    label: &'static str,
    pieces: Vec<Piece>,
    /// What goes first where there is no room: the greater number.
    dispensable: u8,
}

impl Row {
    pub(crate) fn new(label: &'static str, dispensable: u8, pieces: Vec<Piece>) -> Self {
        Self { label, pieces, dispensable }
    }

    fn lines(&self, width: usize, most: usize, theme: Theme) -> Vec<Line<'static>> {
        let width = width.saturating_sub(LABELS + 1);
        let lines = cut(wrap(&self.pieces, width).lines, most, width);
        let label = |n: usize| if n == 0 { format!("  {:<1$}", self.label, LABELS - 2) } else { " ".repeat(LABELS) };
        let labelled = |(n, line): (usize, Line<'static>)| {
            let mut spans = vec![Span::styled(label(n), theme.faint())];
            spans.extend(line.spans);
            Line::from(spans)
        };
        lines.into_iter().enumerate().map(labelled).collect()
    }
}

/// The rows in at most `height` lines: longer ones are cut first, and then the least needed go.
pub(crate) fn fitted(mut rows: Vec<Row>, width: usize, height: usize, theme: Theme) -> Vec<Line<'static>> {
    let set = |rows: &[Row], most: usize| -> Vec<Line<'static>> {
        // What matters most is not cut to one line.
        let lines = |it: &Row| it.lines(width, if it.dispensable == 0 { most.max(2) } else { most }, theme);
        rows.iter().flat_map(lines).collect()
    };
    let mut ways = (1..=MOST).rev().map(|most| set(&rows, most));
    if let Some(lines) = ways.find(|it| it.len() <= height) {
        return lines;
    }
    loop {
        let lines = set(&rows, 1);
        let last = (0..rows.len()).max_by_key(|at| rows[*at].dispensable);
        match last.filter(|_| lines.len() > height) {
            Some(last) => rows.remove(last),
            None => return lines,
        };
    }
}

/// All that is told of the draft that is shown.
pub(crate) fn rows(session: &Session, draft: &Draft, view: &View, theme: Theme) -> Vec<Row> {
    let entry = &draft.entry;
    let mut rows = vec![who(session, draft, theme), topic(session, draft, view, theme), said(draft, theme)];
    rows.extend(entry.note.as_ref().map(|it| Row::new("note", 6, vec![Piece::new(it, theme.faint())])));
    let plain = |text: &str| vec![Piece::new(text, theme.plain())];
    rows.extend(reads(session, draft).map(|it| Row::new("reads", 1, plain(&it))));
    rows.push(Row::new("stance", 3, vec![stance(entry, theme)]));
    rows.extend(keys(entry, &COMPARED).map(|it| Row::new("keys", 5, plain(&it))));
    rows.extend(offered(&view.offer, theme));
    if view.is_asked {
        rows.push(Row::new(
            "reader",
            6,
            vec![Piece::new("your reader is asked, and has not answered yet", theme.faint())],
        ));
    }
    if let Some(says) = entry.says.as_ref().filter(|_| !view.passage.has_says) {
        rows.push(Row::new("says", 4, plain(says)));
    }
    if let Some(via) = &entry.via {
        rows.push(Row::new("via", 4, plain(&format!("relayed by {via}"))));
    }
    if let Some(doubt) = &view.passage.doubt {
        rows.push(Row::new("copy", 1, vec![Piece::new(&format!("there the quotation {doubt}"), theme.warning())]));
    }
    match &view.assessment {
        Some(Ok(preview)) => rows.extend(assessment_rows(preview, theme)),
        // What is wrong with speaker and topic stands beside them.
        Some(Err(why)) if session.speaker_of(draft).is_some() && session.topic_of(draft).is_some() => {
            rows.push(Row::new(
                "but",
                0,
                vec![Piece::new(&format!("cannot be accepted: {}", told(why)), theme.warning())],
            ));
        }
        _ => {}
    }
    if let Some(with) = &view.with_offer {
        rows.push(taken(with, theme));
    }
    if let Some(same) = &view.offer.same_as {
        let same = format!("the same words are on file in {same}: = says so");
        rows.push(Row::new("same", 2, vec![Piece::new(&same, theme.plain())]));
    }
    rows
}

/// The keys that are offered, each with the words that it rests on and how often such a one was right.
fn offered(offer: &Offer, theme: Theme) -> Option<Row> {
    let mut pieces = Vec::new();
    for (at, it) in offer.proposed.iter().enumerate() {
        let (key, by) = (&it.key, it.by);
        let value = Entry { details: Details { coded: key.coded.clone(), ..Details::default() }, ..Entry::default() };
        let is_dropped = offer.dropped.contains(&at);
        let style = if is_dropped { theme.faint() } else { theme.plain() };
        let dropped = if is_dropped && by != Proposer::Reader { "(dropped) " } else { "" };
        pieces.push(Piece::new(&format!("{} ", at + 1), theme.strong()));
        pieces.push(Piece::new(&format!("{dropped}{} ", keys(&value, &OFFERED)?), style));
        let words = Some(format!("“{}”", key.words)).filter(|_| !key.words.is_empty());
        let right = key.right.map(|it| format!("right in {it} of 100"));
        let reader = match (by, is_dropped) {
            (Proposer::Rules, _) => None,
            (Proposer::Both, _) => Some("your reader too".to_owned()),
            (Proposer::Reader, false) => Some("your reader".to_owned()),
            (Proposer::Reader, true) => Some(format!("your reader: {} takes it", at + 1)),
        };
        let why = [words, right, reader].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let end = if at + 1 < offer.proposed.len() { " · " } else { "" };
        pieces.push(Piece::new(&format!("({why}){end}"), theme.faint()));
    }
    Some(Row::new("offered", 2, pieces)).filter(|_| !offer.proposed.is_empty())
}

/// What accepting the draft with all that is offered would show.
fn taken(with: &Result<Preview, Refusal>, theme: Theme) -> Row {
    let how = Piece::new("A accepts it with what is offered: ", theme.plain());
    let pieces = match with {
        Ok(preview) => match &preview.step {
            Step::Changed(moves) => moved(vec![how], moves, theme),
            Step::Held => vec![how, Piece::new("held", theme.strong())],
            Step::First => vec![how, Piece::new("the first on file", theme.strong())],
            Step::NotCompared(gap) => vec![how, Piece::new(&format!("not compared: {gap}"), theme.plain())],
            Step::Relayed(_) => vec![how, Piece::new("relayed", theme.plain())],
        },
        Err(why) => vec![Piece::new(&format!("A cannot accept it yet: {}", told(why)), theme.faint())],
    };
    Row::new("then", 1, pieces)
}

fn who(session: &Session, draft: &Draft, theme: Theme) -> Row {
    let entry = &draft.entry;
    let printed = entry.printed.as_deref();
    let mut pieces = Vec::new();
    match session.speaker_of(draft) {
        Some(speaker) => {
            pieces.push(Piece::new(&speaker.name, theme.strong()));
            let on_file = || speaker.role_on(entry.said?).map(|it| it.role.clone());
            let role = entry.capacity.clone().or_else(on_file);
            pieces.extend(role.map(|it| Piece::new(&format!(", {it}"), theme.plain())));
            let printed = printed.filter(|it| **it != speaker.name);
            pieces.extend(printed.map(|it| Piece::new(&format!("  printed “{it}”"), theme.faint())));
        }
        None if entry.speaker.is_none() => {
            pieces.extend(printed.map(|it| Piece::new(&format!("“{it}”  "), theme.strong())));
            pieces.push(Piece::new("nobody on file: w picks or adds one", theme.warning()));
        }
        None => {
            let name = proposed_name(entry).unwrap_or_default();
            let printed = printed.filter(|it| **it != name);
            pieces.push(Piece::new(&name, theme.strong()));
            pieces.extend(printed.map(|it| Piece::new(&format!("  printed “{it}”"), theme.faint())));
            pieces.push(Piece::new("  not on file: w adds to speakers.yaml, W at once", theme.warning()));
        }
    }
    Row::new("who", 1, pieces)
}

fn topic(session: &Session, draft: &Draft, view: &View, theme: Theme) -> Row {
    let mut pieces = match (session.topic_of(draft), &draft.entry.topic) {
        (Some(topic), _) => vec![
            Piece::new(&topic.name, theme.strong()),
            Piece::new(&format!(": {}", topic.proposition), theme.plain()),
        ],
        (None, None) => {
            vec![Piece::new("none yet: t picks or adds a topic", theme.warning())]
        }
        (None, Some(named)) => {
            vec![Piece::new(named, theme.strong()), Piece::new("  not on file: t adds to topics.yaml", theme.warning())]
        }
    };
    let fit = view.offer.topic.as_ref().and_then(|it| session.ledger().find_topic(it));
    if let Some(fit) = fit {
        pieces.push(Piece::new(&format!("; T takes {}: {}", fit.name, fit.proposition), theme.plain()));
    } else if let Some((name, n)) = &view.suggested {
        let of = if *n == 1 { "from its words".to_owned() } else { format!("which {n} drafts speak of") };
        pieces.push(Piece::new(&format!("; T adds {name}, {of}"), theme.plain()));
    }
    Row::new("topic", 1, pieces)
}

fn said(draft: &Draft, theme: Theme) -> Row {
    let wrong = || draft.misread.iter().find(|it| it.bad.key == "said").map(|it| it.bad.text.as_str());
    let said = match draft.entry.said {
        Some(said) => Piece::new(&said.in_words(), theme.plain()),
        None => Piece::new(wrong().unwrap_or("no day yet: d sets one"), theme.warning()),
    };
    Row::new("said", 2, vec![said])
}

fn stance(entry: &Entry, theme: Theme) -> Piece {
    let Some(stance) = entry.coded.stance else { return Piece::new("not set", theme.faint()) };
    let style = match stance.side() {
        Side::For => theme.good(),
        Side::Against => theme.bad(),
        Side::Neither => theme.plain(),
    };
    Piece::new(&stance.to_string(), style)
}

/// How the outlet's words read after the speaker's name and the verb, wherever the draft is shown once it is accepted.
fn reads(session: &Session, draft: &Draft) -> Option<String> {
    let wording = draft.entry.wording();
    let path = &session.file(draft).path;
    let outlet = session.ledger().sources.iter().find(|it| it.path == *path).map_or("", |it| &it.outlet);
    let printed = draft.entry.printed.as_deref().unwrap_or("somebody");
    let speaker = session.speaker_of(draft).map_or(printed, |it| &it.name);
    matches!(wording, Wording::Reported { .. }).then(|| wording.whole(speaker, outlet))
}

/// The keys by which it is compared, besides the stance; and those that are offered.
const COMPARED: [&str; 5] = ["if", "by", "amount", "certainty", "commitment"];
const OFFERED: [&str; 6] = ["stance", "if", "by", "amount", "certainty", "commitment"];

/// Some of its keys with what they hold.
fn keys(entry: &Entry, names: &[&str]) -> Option<String> {
    let compared = CLAIM.iter().filter(|it| names.contains(&it.name));
    let given: Vec<String> = compared.filter_map(|it| Some(format!("{}: {}", it.name, it.value(entry)?))).collect();
    Some(given.join(" · ")).filter(|it| !it.is_empty())
}

fn assessment_rows(preview: &Preview, theme: Theme) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(before) = &preview.before {
        let pieces = vec![
            Piece::new(&before.said.in_words(), theme.strong()),
            Piece::new(&format!(" {} ", before.words), theme.plain()),
            Piece::new(&before.outlet, theme.faint()),
        ];
        rows.push(Row::new("before", 2, pieces));
    }
    let would = Piece::new("would be: ", theme.plain());
    let (pieces, doubts) = match (&preview.step, preview.step.told()) {
        (Step::Changed(moves), _) => (moved(vec![would], moves, theme), doubts(moves)),
        (_, (true, told)) => (vec![would, Piece::new(&told, theme.strong())], Vec::new()),
        (_, (false, told)) => (vec![Piece::new(&told, theme.plain())], Vec::new()),
    };
    rows.push(Row::new("this", 0, pieces));
    if !doubts.is_empty() {
        rows.push(Row::new("but", 3, vec![Piece::new(&doubts.join("; "), theme.faint())]));
    }
    rows.extend(preview.hints.iter().map(|it| Row::new("hint", 3, vec![Piece::new(it, theme.faint())])));
    if let Some(beside) = &preview.beside {
        rows.push(Row::new("beside", 4, vec![Piece::new(&format!("reports the same as {beside}"), theme.plain())]));
    }
    if let Some((day, _)) = preview.after.first() {
        let moves: Vec<Move> = preview.after.iter().filter(|it| it.0 == *day).map(|it| it.1.clone()).collect();
        let day = Piece::new(&format!("{} would then be: ", day.in_words()), theme.plain());
        rows.push(Row::new("after", 3, moved(vec![day], &moves, theme)));
    }
    rows
}

fn moved(mut pieces: Vec<Piece>, moves: &[Move], theme: Theme) -> Vec<Piece> {
    for (n, it) in moves.iter().enumerate() {
        let rest: String = it.to_string().split_at(it.tag.len()).1.to_owned();
        pieces.push(Piece::new(&it.tag, theme.changed()));
        let end = if n + 1 < moves.len() { "; " } else { "" };
        pieces.push(Piece::new(&format!("{rest}{end}"), Style::new()));
    }
    pieces
}

fn doubts(moves: &[Move]) -> Vec<String> {
    let mut doubts: Vec<String> = moves.iter().flat_map(|it| it.doubts.clone()).collect();
    doubts.dedup();
    doubts
}
