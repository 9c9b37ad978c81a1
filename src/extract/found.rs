//! What stays of all that the patterns found: one statement for the same words, and the drafts made of them.

use std::ops::Range;

use super::draft::{Draft, Form, Said, Skipped, Who};
use super::end::inside_marks;
use super::page::Page;
use super::pattern::Pattern;

/// A statement as a pattern found it; all ranges count tokens.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) pattern: &'static Pattern,
    pub(super) mention: Option<Range<usize>>,
    pub(super) cue: Range<usize>,
    /// In order, none empty.
    pub(super) content: Vec<Range<usize>>,
    /// Where in the page's sentences it was found.
    pub(super) sentence: usize,
}

impl Found {
    fn len(&self) -> usize {
        self.content.iter().map(Range::len).sum()
    }

    fn shared(&self, other: &Self) -> usize {
        let shared =
            |one: &Range<usize>, two: &Range<usize>| one.end.min(two.end).saturating_sub(one.start.max(two.start));
        self.content.iter().map(|one| other.content.iter().map(|two| shared(one, two)).sum::<usize>()).sum()
    }

    /// Whether another statement, with its cue, stands within its words.
    fn holds(&self, other: &Self) -> bool {
        let is_in = |range: &Range<usize>| self.content.iter().any(|it| it.start <= range.start && range.end <= it.end);
        is_in(&other.cue) && other.content.iter().all(is_in)
    }

    /// As a draft, with nobody and no day known yet.
    pub(super) fn draft(&self, page: &Page<'_>) -> Draft {
        let quotes = quotes(page, &self.content);
        let is_word = |at: &usize| page.tokens[*at].kind != crate::language::token::Kind::Punct;
        let words = self.content.iter().flat_map(Clone::clone).filter(is_word).count();
        let quoted: usize = quotes.iter().map(|it| it.clone().filter(is_word).count()).sum();
        let form = match quoted {
            0 => Form::Indirect,
            _ if 100 * quoted >= 95 * words => Form::Direct,
            _ => Form::Mixed,
        };
        Draft {
            pattern: self.pattern,
            mention: self.mention.as_ref().map(|it| page.bytes(it)),
            cue: Some(page.bytes(&self.cue)).filter(|it| !it.is_empty()),
            content: self.content.iter().map(|it| page.bytes(&inside_marks(page, it))).collect(),
            quotes: quotes.iter().map(|it| page.bytes(it)).collect(),
            form,
            who: Who::default(),
            said: Said::default(),
            topic: None,
            nested_in: None,
        }
    }
}

/// The parts of the content inside quotation marks that do not enclose the whole sentence around.
fn quotes(page: &Page<'_>, content: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for piece in content {
        let mut at = piece.start;
        while at < piece.end {
            let Some(quotation) = page.quoted[at] else {
                at += 1;
                continue;
            };
            let inside = &page.quotations[quotation as usize].inside;
            let end = inside.end.min(piece.end);
            found.push(at..end);
            at = end;
        }
    }
    found
}

/// How many statements before and after one may have its words.
const NEAR: usize = 12;

/// Drops what another pattern found as well, and sorts by place; what was dropped is added to `skipped`.
pub(super) fn resolve_overlaps(page: &Page<'_>, found: Vec<Found>, skipped: &mut Vec<Skipped>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for it in found {
        let is_known = kept.iter().rev().take(NEAR).any(|other| {
            let shared = it.shared(other);
            let union = it.len() + other.len() - shared;
            let is_alike = shared > 0 && 10 * shared >= 9 * union;
            // one speaker may quote another for the same words
            other.cue == it.cue || is_alike && other.pattern.id != it.pattern.id
        });
        if is_known {
            skipped.push(Skipped { span: page.bytes(&it.cue), why: "the same words are read at another cue" });
        } else {
            kept.push(it);
        }
    }
    kept.sort_by_key(|it| (it.content[0].start, it.cue.start));
    without_parts(page, kept, skipped)
}

/// Drops what is hardly ever meant as a statement of its own within somebody's words: one that is only about a thing or a
/// deed, and one by the speaker (`I said that`).
fn without_parts(page: &Page<'_>, mut kept: Vec<Found>, skipped: &mut Vec<Skipped>) -> Vec<Found> {
    let is_own = |it: &Found| it.mention.as_ref().is_some_and(|it| page.tokens[it.start].is_any(&["I", "we"]));
    let is_thing = |it: &Found| matches!(it.pattern.id, "thing" | "deed" | "order");
    let is_part = |at: usize| {
        let near = at.saturating_sub(NEAR)..kept.len().min(at + NEAR);
        (is_thing(&kept[at]) || is_own(&kept[at])) && kept[near].iter().any(|other| other.holds(&kept[at]))
    };
    let mut parts = (0..kept.len()).map(is_part).collect::<Vec<bool>>().into_iter();
    kept.retain(|it| {
        let is_part = parts.next().unwrap_or_default();
        if is_part {
            skipped.push(Skipped { span: page.bytes(&it.cue), why: "it is a part of what somebody else says" });
        }
        !is_part
    });
    kept
}
