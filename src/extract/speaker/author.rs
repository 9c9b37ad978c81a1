//! Whose words a text is where it says `I` or `we` outside of quotations: a label, a byline, who released it.

use super::entity::{Entities, EntitySort};
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// How many sentences at the beginning of a text may tell whose it is.
const HEAD: usize = 6;
/// The longest line that is a byline, in tokens.
const LONGEST_BYLINE: usize = 14;
/// The longest line that is a heading, in tokens.
const LONGEST_LINE: usize = 40;

/// Whose words a text is.
#[derive(Debug, Default)]
pub(super) struct Authors {
    /// `MINISTER VANE:` at the beginning of a paragraph, and who that is.
    labels: Vec<(usize, usize)>,
    /// `Tula Vane, Minister of Energy` as a line of its own at the beginning.
    pub(super) byline: Option<usize>,
    /// Who is named in the lines above the text: `Remarks by President Tal`.
    pub(super) heading: Vec<usize>,
    /// `released by the governments of Ilyria and Oronia`
    pub(super) group: Option<TokenRange>,
}

impl Authors {
    /// What the text tells.
    pub(super) fn of(document: &Document<'_>, entities: &Entities) -> Self {
        let mut found = Self::default();
        let mut paragraph = None;
        let mut name_span = 0;
        for (nth, sentence) in document.sentences.iter().enumerate() {
            let opens = paragraph != Some(sentence.paragraph);
            paragraph = Some(sentence.paragraph);
            if nth < HEAD && found.group.is_none() {
                found.group = released_by(document, sentence.tokens);
            }
            let is_line = nth < HEAD
                && sentence.tokens.len() <= LONGEST_LINE
                && document.sentences.get(nth + 1).is_some_and(|it| it.paragraph != sentence.paragraph);
            if !opens {
                continue;
            }
            if is_line && !is_stopped(sentence.tokens.of(&document.tokens)) {
                found.heading.extend(entities.persons_of(nth));
            }
            name_span += entities.name_spans[name_span..].partition_point(|it| it.tokens.start < sentence.tokens.start);
            let Some(first) = entities.name_spans.get(name_span).filter(|it| it.tokens.start == sentence.tokens.start)
            else {
                continue;
            };
            let Some(meant) = entities.meant[name_span] else { continue };
            let next = document.tokens.get(first.tokens.end).map_or("", |it| it.text);
            if next == ":" {
                found.labels.push((sentence.tokens.start, meant));
            } else if next == ","
                && is_line
                && sentence.tokens.len() <= LONGEST_BYLINE
                && entities.all[meant].sort == EntitySort::Person
            {
                found.byline = found.byline.or(Some(meant));
            }
        }
        found
    }

    /// Whose label stands over a token.
    pub(super) fn label(&self, token: usize) -> Option<usize> {
        let before = self.labels.partition_point(|it| it.0 <= token);
        Some(self.labels[before.checked_sub(1)?].1)
    }
}

/// Whether a line ends as a sentence does, and no heading.
fn is_stopped(sentence: &[Token<'_>]) -> bool {
    sentence.last().is_some_and(|it| it.is_in(Class::Stop | Class::QuotationMark))
}

/// Who released a statement, as the line over it says.
fn released_by(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let tokens = sentence.of(&document.tokens);
    let told = tokens.windows(2).position(|it| it[0].is_in(Class::Published) && it[1].is("by"))?;
    let is_statement = tokens[..told]
        .iter()
        .any(|it| it.is_any(&["statement", "text", "declaration", "communique", "communiqu\u{e9}"]));
    let start = sentence.start + told + 2;
    let is_end = |at: &usize| {
        matches!(document.tokens[*at].text, ":" | "." | "!" | ";")
            || document.tokens[*at].is_in(Class::Occasion | Class::Temporal)
            || document.tokens[*at].is("following")
    };
    let end = (start..sentence.end).find(is_end).unwrap_or(sentence.end);
    (is_statement && start < end).then_some(TokenRange::new(start, end))
}
