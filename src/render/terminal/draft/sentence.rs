//! The sentence that a draft stands in, with its content, its quoted words and its cue marked.

use std::ops::Range;

use super::super::super::printable;
use super::Style;
use crate::extract::{Draft, Span};
use crate::language::sentence::sentences;
use crate::language::token::tokens;

/// How far, in bytes, a source or cue may stand from the content for the words between them to be shown.
const NEAR: usize = 400;

/// The sentences of a text, found once for all drafts of it.
pub(super) struct Sentences<'t> {
    text: &'t str,
    ranges: Vec<Range<usize>>,
}

/// How a byte of a draft's sentence is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Around,
    Content,
    Quoted,
    Cue,
}

impl<'t> Sentences<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let tokens = tokens(text);
        let ranges = sentences(text, &tokens).iter().map(|it| it.tokens.bytes(&tokens)).collect();
        Self { text, ranges }
    }

    /// The whole sentences that have a draft in them; source and cue only where they stand near the content.
    pub(super) fn around(&self, draft: &Draft) -> Range<usize> {
        let mut range = whole(&draft.content);
        for part in [&draft.cue, &draft.mention].into_iter().flatten() {
            let gap = part.start.saturating_sub(range.end).max(range.start.saturating_sub(part.end));
            if gap <= NEAR {
                range = range.start.min(part.start)..range.end.max(part.end);
            }
        }
        // sentences come in order, and do not overlap
        let first = self.ranges.partition_point(|it| it.start <= range.start).checked_sub(1);
        let last = self.ranges.partition_point(|it| it.end < range.end);
        let start = first.map_or(range.start, |it| self.ranges[it].start);
        start..self.ranges.get(last).map_or(range.end, |it| it.end)
    }

    /// The sentence set for the terminal: by colours, or else with the content in brackets.
    pub(super) fn marked(&self, draft: &Draft, style: Style) -> String {
        let range = self.around(draft);
        let mut cuts = vec![range.start, range.end];
        let parts = draft.content.iter().chain(&draft.quotes).chain(&draft.cue);
        cuts.extend(parts.flat_map(|it| [it.start, it.end]).filter(|it| range.contains(it)));
        cuts.sort_unstable();
        cuts.dedup();
        let mut out = String::new();
        for cut in cuts.windows(2) {
            let Some(piece) = self.text.get(cut[0]..cut[1]) else { continue };
            if !style.color && draft.content.iter().any(|it| it.start == cut[0]) {
                out.push('[');
            }
            out.push_str(&painted(piece, part(draft, cut[0]), style));
            if !style.color && draft.content.iter().any(|it| it.end == cut[1]) {
                out.push(']');
            }
        }
        out.trim().to_owned()
    }
}

/// From the first byte of the first piece to the last of the last.
pub(super) fn whole(pieces: &[Span]) -> Range<usize> {
    let start = pieces.iter().map(|it| it.start).min().unwrap_or_default();
    start..pieces.iter().map(|it| it.end).max().unwrap_or_default()
}

fn part(draft: &Draft, at: usize) -> Part {
    let has = |spans: &[Span]| spans.iter().any(|it| it.contains(&at));
    match () {
        () if has(&draft.quotes) => Part::Quoted,
        () if has(&draft.content) => Part::Content,
        () if draft.cue.as_ref().is_some_and(|it| it.contains(&at)) => Part::Cue,
        () => Part::Around,
    }
}

/// A piece painted word by word, so that a line may break between them; white space of any length is one space.
fn painted(piece: &str, part: Part, style: Style) -> String {
    let paint = |word: &str| match part {
        Part::Around => word.to_owned(),
        Part::Content => style.attributed(word),
        Part::Quoted => style.quoted(word),
        Part::Cue => style.cue(word),
    };
    let shown = printable(piece);
    let words: Vec<String> = shown.split_whitespace().map(paint).collect();
    let space = |is: bool| if is { " " } else { "" };
    if words.is_empty() {
        return space(!piece.is_empty()).to_owned();
    }
    let (before, after) = (shown.starts_with(char::is_whitespace), shown.ends_with(char::is_whitespace));
    format!("{}{}{}", space(before), words.join(" "), space(after))
}
