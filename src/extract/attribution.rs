//! An attribution: who says what, and by which words, as a pattern found it in the tokens of a document.

use super::document::Document;
use super::draft::{Draft, Form, Said, Who};
use super::lead::Lead;
use super::pattern::Pattern;
use super::verb::{Verb, verb};
use crate::language::likeness::{QUOTED, Shared};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The parts of an attribution after Pareti (2012): her source is the mention of a speaker.
#[derive(Debug, Clone)]
pub(super) struct Attribution {
    pub(super) pattern: &'static Pattern,
    pub(super) mention: Option<TokenRange>,
    pub(super) cue: TokenRange,
    /// What is said, in order, with its quotation marks; at least one piece, and none empty.
    pub(super) content: Vec<TokenRange>,
}

impl Attribution {
    /// What a mention says in one piece.
    pub(super) fn new(
        pattern: &'static Pattern,
        mention: impl Into<TokenRange>,
        cue: impl Into<TokenRange>,
        content: impl Into<TokenRange>,
    ) -> Self {
        Self { pattern, mention: Some(mention.into()), cue: cue.into(), content: vec![content.into()] }
    }

    /// How many tokens are said.
    pub(super) fn len(&self) -> usize {
        self.content.iter().map(|it| it.len()).sum()
    }

    /// How many of these another one says too.
    pub(super) fn shared(&self, other: &Self) -> Shared {
        let both = self.content.iter().flat_map(|one| other.content.iter().map(|two| one.shared(*two))).sum();
        Shared { both, one: self.len(), other: other.len() }
    }

    /// Whether another one, with its cue, stands within what this one says.
    pub(super) fn holds(&self, other: &Self) -> bool {
        let is_in = |range: &TokenRange| self.content.iter().any(|it| it.encloses(*range));
        is_in(&other.cue) && other.content.iter().all(is_in)
    }

    /// The verb of saying in the cue.
    pub(super) fn verb(&self, document: &Document<'_>) -> Option<&'static Verb> {
        let tokens = &document.tokens;
        self.cue.into_iter().rev().find_map(|at| verb(&tokens[at], tokens.get(at + 1))).map(|it| it.0)
    }

    /// Where the text names the speaker, or else the cue, or else what is said.
    pub(super) fn place(&self) -> usize {
        let cue = Some(self.cue).filter(|it| !it.is_empty());
        self.mention.or(cue).unwrap_or(self.content[0]).start
    }

    /// What is said without the quotation marks around its pieces.
    pub(super) fn words(&self, document: &Document<'_>) -> Vec<TokenRange> {
        self.content.iter().map(|it| inside_marks(document, *it)).collect()
    }

    /// As a draft, with nobody and no day known yet.
    pub(super) fn draft(&self, document: &Document<'_>) -> Draft {
        let quotes: Vec<TokenRange> = self.content.iter().flat_map(|it| quotes(document, *it)).collect();
        let count = |all: &[TokenRange]| {
            let tokens = all.iter().flat_map(|it| it.of(&document.tokens));
            tokens.filter(|it| it.kind != Kind::Punct).count()
        };
        let (said, quoted) = (count(&self.content), count(&quotes));
        let is_quoted = Shared { both: quoted, one: said, other: quoted }.reaches(QUOTED);
        let form = match quoted {
            0 => Form::Indirect,
            _ if is_quoted => Form::Direct,
            _ => Form::Mixed,
        };
        let lead = Lead::of(document, self);
        Draft {
            pattern: self.pattern,
            mention: self.mention.map(|it| document.bytes(it)),
            cue: Some(document.bytes(self.cue)).filter(|it| !it.is_empty()),
            is_speech: lead.is_empty() || form == Form::Direct && lead.is_to_speech,
            lead: lead.words.into_iter().map(|it| document.bytes(it)).collect(),
            content: self.words(document).into_iter().map(|it| document.bytes(it)).collect(),
            quotes: quotes.into_iter().map(|it| document.bytes(it)).collect(),
            form,
            who: Who::default(),
            said: Said::default(),
            topic: None,
            nested_in: None,
        }
    }
}

/// Which tokens of a document are said in any of the attributions.
pub(super) fn said(document: &Document<'_>, found: &[Attribution]) -> Vec<bool> {
    let mut said = vec![false; document.tokens.len()];
    for piece in found.iter().flat_map(|it| &it.content) {
        said[piece.start..piece.end].fill(true);
    }
    said
}

/// The words of a piece without the quotation marks around all of it; a mark whose partner stands inside stays.
fn inside_marks(document: &Document<'_>, piece: TokenRange) -> TokenRange {
    /// Tokens that a mark may take.
    const LONGEST_MARK: usize = 3;
    let first = piece.into_iter().take(LONGEST_MARK).find_map(|at| document.quotations.at(at));
    let Some(mut inside) = first.filter(|it| it.whole == piece).map(|it| it.inside) else { return piece };
    // `“We sail,” she said`: the comma is the sentence's around
    if inside.len() > 1 && document.tokens[inside.end - 1].text == "," {
        inside.end -= 1;
    }
    inside
}

/// The parts of a piece that stand in quotation marks.
fn quotes(document: &Document<'_>, piece: TokenRange) -> Vec<TokenRange> {
    let mut found = Vec::new();
    let mut at = piece.start;
    while at < piece.end {
        let end = document.quotations.at(at).map(|it| it.inside.end.min(piece.end));
        found.extend(end.map(|end| TokenRange::new(at, end)));
        at = end.unwrap_or(at + 1);
    }
    found
}
