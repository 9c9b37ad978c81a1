//! Who tells what: a statement seen as one side's account of something, and two of them on one topic.

use crate::claim::{Claim, Ledger, Role, Side, Source, Stance, Topic};
use crate::language::token::{Token, tokens};
use crate::reading::{Basis, Reading, read_as_told};

/// One account. What somebody relayed is the relayer's account of the speaker.
#[derive(Debug)]
pub struct Account<'l> {
    /// The claim.
    pub claim: &'l Claim,
    /// Where it is written.
    pub source: &'l Source,
    /// What it says.
    pub reading: Reading<'l>,
    /// Who said it, by the name that is printed.
    pub speaker: &'l str,
    /// Whose account it is: the relayer's, or else the speaker's.
    pub teller: &'l str,
    /// In which role the teller spoke that day, and for whom, where that is on file.
    pub role: Option<String>,
}

/// Two accounts of one topic by different tellers; the one is not the later.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'p, 'l> {
    /// The topic.
    pub topic: &'l Topic,
    /// The one account.
    pub one: &'p Account<'l>,
    /// The other account.
    pub other: &'p Account<'l>,
}

/// A text of an account, and what a finding in it rests on.
#[derive(Debug)]
pub struct Text<'l> {
    /// Its words as tokens.
    pub tokens: Vec<Token<'l>>,
    text: &'l str,
    is_says: bool,
}

impl<'l> Account<'l> {
    /// The account that a claim is.
    #[must_use]
    pub fn of(claim: &'l Claim, ledger: &'l Ledger) -> Self {
        let speaker = ledger.speaker_name(&claim.speaker);
        let teller = ledger.teller(claim).unwrap_or(speaker);
        let known = ledger.find_speaker(claim.via.as_deref().unwrap_or(claim.speaker.as_str()));
        let role = known.and_then(|it| it.role_on(claim.said)).map(Role::in_words);
        let source = ledger.source_of(claim);
        Self { claim, source, reading: read_as_told(claim), speaker, teller, role }
    }

    /// Whether somebody else relayed it.
    #[must_use]
    pub fn is_relayed(&self) -> bool {
        self.claim.via.is_some()
    }

    /// The side that it takes of the topic's proposition, where its file says so.
    #[must_use]
    pub fn side(&self) -> Option<Side> {
        self.reading.stance.as_ref().map(|it| Stance::side(it.value))
    }

    /// Its words, and our paraphrase beside them, where there is one.
    #[must_use]
    pub fn texts(&self) -> Vec<Text<'l>> {
        let text = |text: &'l str, is_says| Text { tokens: tokens(text), text, is_says };
        let words = self.claim.words();
        let says = self.claim.says.as_deref().filter(|it| *it != words);
        std::iter::once(text(words, false)).chain(says.map(|it| text(it, true))).collect()
    }
}

impl Text<'_> {
    /// Some bytes of it, letter for letter.
    #[must_use]
    pub fn slice(&self, bytes: &std::ops::Range<usize>) -> &str {
        self.text.get(bytes.clone()).unwrap_or_default()
    }

    /// What bytes of it are as a basis: of the claim's words, or of its key `says` beside a quotation.
    #[must_use]
    pub fn basis(&self, bytes: std::ops::Range<usize>) -> Basis {
        if self.is_says { Basis::Told("says") } else { Basis::Words(bytes) }
    }
}

impl Pair<'_, '_> {
    /// Whether the two tell what one speaker said on one occasion.
    #[must_use]
    pub fn is_of_one_speaker(&self) -> bool {
        let (one, other) = (self.one.claim, self.other.claim);
        one.speaker == other.speaker && one.said.overlaps(other.said)
    }

    /// Whether there is a fact to establish: what the proposition says, or what one speaker said that day as two tell it.
    #[must_use]
    pub fn is_of_fact(&self) -> bool {
        self.is_of_one_speaker() || super::is_matter_of_fact(self.topic)
    }

    /// The same pair, seen from the other side.
    #[must_use]
    pub fn turned(&self) -> Self {
        Self { one: self.other, other: self.one, ..*self }
    }
}
