//! One report of an utterance, and two of them side by side as the rooms of the differences see them.

use std::collections::HashMap;
use std::ops::Range;

use super::align::{Alignment, Step, bytes};
use super::house_style::{Unit, units, words};
use crate::claim::{Claim, ClaimId, Ledger, Source, SpeakerId, TopicId};
use crate::date::Date;
use crate::language::calendar::moment::Moment;
use crate::language::token::Token;
use crate::reading::{Reading, read_as_told};

/// What one source has of an utterance.
#[derive(Debug)]
pub struct Report<'l> {
    /// The claim.
    pub claim: &'l Claim,
    /// Where it is written.
    pub source: &'l Source,
    /// Who said it, by the name that is printed.
    pub speaker: &'l str,
    /// Who relayed it, likewise.
    pub teller: Option<&'l str>,
    /// Whether it was joined to the others by its words, not by its file.
    pub is_found: bool,
    /// What it says.
    pub reading: Reading<'l>,
    /// Its words and numbers, without marks.
    pub words: Vec<Token<'l>>,
    /// The same as units, which are equal where two papers print the same.
    pub units: Vec<Unit>,
    /// What else the same source has from this speaker on these days.
    pub beside: Vec<&'l Claim>,
    /// The topics on which one looked in this source, or in what it reports of a body, and found nothing.
    pub silent_on: Vec<&'l TopicId>,
}

/// Two reports of one utterance: the one that stands for it, and another.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'c, 'l> {
    /// The report that stands for the utterance.
    pub one: &'c Report<'l>,
    /// The other report.
    pub other: &'c Report<'l>,
    /// Their words, aligned.
    pub aligned: &'c Alignment,
}

/// What is on file around the reports: other claims and lookups, by what a report is found with.
#[derive(Debug)]
pub struct Surroundings<'l> {
    ledger: &'l Ledger,
    claims: HashMap<(usize, &'l SpeakerId), Vec<&'l Claim>>,
    lookups: HashMap<&'l str, Vec<(&'l TopicId, Date)>>,
}

impl<'l> Surroundings<'l> {
    /// All of a ledger.
    #[must_use]
    pub fn of(ledger: &'l Ledger) -> Self {
        let mut claims: HashMap<_, Vec<&Claim>> = HashMap::new();
        for claim in ledger.claims.iter().filter(|it| !it.draft) {
            claims.entry((claim.source, &claim.speaker)).or_default().push(claim);
        }
        let mut lookups: HashMap<&str, Vec<_>> = HashMap::new();
        for lookup in &ledger.lookups {
            if let Some(url) = &lookup.url {
                lookups.entry(url).or_default().push((&lookup.topic, lookup.on));
            }
        }
        Self { ledger, claims, lookups }
    }

    /// A claim as a report.
    #[must_use]
    pub fn report(&self, claim: &'l Claim, is_found: bool) -> Report<'l> {
        let source = self.ledger.source_of(claim);
        let reading = read_as_told(claim);
        let tokens = reading.words.as_ref().map_or(&[][..], |it| &it.tokens);
        let (words, units) = (words(tokens), units(tokens));
        let ledger = self.ledger;
        let teller = ledger.teller(claim);
        let beside = self.claims.get(&(claim.source, &claim.speaker)).map_or(&[][..], Vec::as_slice);
        let is_beside = |it: &&&Claim| it.id != claim.id && it.said.overlaps(claim.said);
        let looked = source.url.as_deref().and_then(|url| self.lookups.get(url)).map_or(&[][..], Vec::as_slice);
        Report {
            claim,
            source,
            speaker: ledger.speaker_name(&claim.speaker),
            teller,
            is_found,
            reading,
            words,
            units,
            beside: beside.iter().filter(is_beside).copied().collect(),
            silent_on: looked.iter().filter(|it| !it.1.is_before(claim.said)).map(|it| it.0).collect(),
        }
    }
}

impl<'l> Report<'l> {
    /// Its words as tokens, marks included.
    #[must_use]
    pub fn tokens(&self) -> &[Token<'l>] {
        self.reading.words.as_ref().map_or(&[], |it| &it.tokens)
    }

    /// The days that its words name.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        self.reading.words.as_ref().map_or(&[], |it| &it.moments)
    }

    /// Whether its words are a quotation.
    #[must_use]
    pub fn is_quoted(&self) -> bool {
        self.claim.is_quoted()
    }

    /// Its words.
    #[must_use]
    pub fn text(&self) -> &str {
        self.claim.words()
    }

    /// Who is answerable for it: the claim's id.
    #[must_use]
    pub fn id(&self) -> &ClaimId {
        &self.claim.id
    }

    /// Some bytes of its words as text.
    #[must_use]
    pub fn slice(&self, range: &Range<usize>) -> &str {
        self.text().get(range.clone()).unwrap_or_default()
    }
}

impl Comparison<'_, '_> {
    /// Whether both are quotations: what a report tells in words of its own differs in wording as a matter of course.
    #[must_use]
    pub fn is_quoted(&self) -> bool {
        self.one.is_quoted() && self.other.is_quoted()
    }

    /// The bytes of both texts that a step of the alignment takes.
    #[must_use]
    pub fn bytes(&self, step: &Step) -> (Range<usize>, Range<usize>) {
        (bytes(&self.one.words, &step.one), bytes(&self.other.words, &step.other))
    }
}
