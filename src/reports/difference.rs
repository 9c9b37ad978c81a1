//! The card of a difference between two reports of one utterance, and what one of them found.

use std::ops::Range;

use super::{Comparison, Report};
use crate::claim::{Claim, OMITTED};
use crate::language::content::is_content;
use crate::language::token::Token;
use crate::reading::Basis;

/// One difference between reports. It is never a change of position: the speaker spoke once.
#[derive(Debug)]
pub struct Difference {
    /// Its name everywhere: file, casebook, output.
    pub id: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// The differences that say the same more exactly: where one of them is found, this one is left out.
    pub yields_to: &'static [&'static str],
    /// Whether only the words are left to it that no other difference rests on.
    pub takes_the_rest: bool,
    /// The text of its room, which begins with its page.
    pub room: &'static str,
    /// How it judges.
    pub judge: fn(&Comparison<'_, '_>) -> Option<Evidence>,
}

/// The two values of what differs, and what each rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What the one report has, as printed.
    pub from: String,
    /// What the other has.
    pub to: String,
    /// What the former rests on; an empty stretch of words where something is not there.
    pub one: Vec<Basis>,
    /// What the latter rests on.
    pub other: Vec<Basis>,
    /// Why this is a difference, in one sentence.
    pub reason: String,
}

/// How "it has nothing of it" prints.
pub(super) const NONE: &str = "none";

impl Difference {
    /// Its page.
    #[must_use]
    pub fn page(&self) -> String {
        crate::room::page_of(self.room)
    }
}

impl Evidence {
    /// Evidence on stretches of both texts, one of the one beside one of the other.
    pub(super) fn words(
        compared: &Comparison<'_, '_>,
        stretches: Vec<(Range<usize>, Range<usize>)>,
        reason: String,
    ) -> Self {
        let told = |texts: Vec<&str>| {
            let said: Vec<&str> = texts.into_iter().filter(|it| !it.is_empty()).collect();
            if said.is_empty() { NONE.to_owned() } else { said.join(&format!(" {OMITTED} ")) }
        };
        let from = told(stretches.iter().map(|it| compared.one.slice(&it.0)).collect());
        let to = told(stretches.iter().map(|it| compared.other.slice(&it.1)).collect());
        let (one, other) = stretches.into_iter().map(|it| (Basis::Words(it.0), Basis::Words(it.1))).unzip();
        Self { from, to, one, other, reason }
    }

    /// Evidence on a key of both files, or of the one alone.
    pub(super) fn keys(values: (impl ToString, impl ToString), key: &'static str, reason: String) -> Self {
        let basis = || vec![Basis::Key(key)];
        Self { from: values.0.to_string(), to: values.1.to_string(), one: basis(), other: basis(), reason }
    }

    /// Both values as a sentence shows them, given the two claims: see [`Basis::told`].
    #[must_use]
    pub fn told(&self, one: &Claim, other: &Claim) -> (String, String) {
        let told = |value: &str, bases: &[Basis], claim: &Claim| {
            bases.first().map_or_else(|| value.to_owned(), |it| it.told(value, claim))
        };
        (told(&self.from, &self.one, one), told(&self.to, &self.other, other))
    }

    /// The stretches of words that it rests on, the one beside the other.
    fn stretches(&self) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
        self.one.iter().zip(&self.other).filter_map(|pair| match pair {
            (Basis::Words(one), Basis::Words(other)) => Some((one.clone(), other.clone())),
            _ => None,
        })
    }
}

/// A difference that was found.
#[derive(Debug, Clone)]
pub struct Named {
    /// Which.
    pub difference: &'static Difference,
    /// On what it rests.
    pub evidence: Evidence,
}

/// Every difference between two reports, in the order of the table.
#[must_use]
pub fn differences(compared: &Comparison<'_, '_>) -> Vec<Named> {
    let judged = super::differences::DIFFERENCES.iter();
    let mut found: Vec<Named> =
        judged.filter_map(|it| (it.judge)(compared).map(|evidence| Named { difference: it, evidence })).collect();
    let ids: Vec<&str> = found.iter().map(|it| it.difference.id).collect();
    found.retain(|it| !it.difference.yields_to.iter().any(|to| ids.contains(to)));
    let taken: Vec<(Range<usize>, Range<usize>)> = found
        .iter()
        .filter(|it| !it.difference.takes_the_rest)
        .flat_map(|it| it.evidence.stretches().collect::<Vec<_>>())
        .collect();
    found.retain_mut(|it| !it.difference.takes_the_rest || leave_the_rest(&mut it.evidence, compared, &taken));
    found
}

/// Whether some bytes have a word that says something, besides those that are taken.
fn has_matter(report: &Report<'_>, bytes: &Range<usize>, taken: &[Range<usize>]) -> bool {
    let is_inside = |it: &Token<'_>, range: &Range<usize>| range.start <= it.start && it.end <= range.end;
    let is_taken = |it: &Token<'_>| taken.iter().any(|range| is_inside(it, range));
    report.words.iter().any(|it| is_inside(it, bytes) && is_content(it) && !is_taken(it))
}

/// Leaves to a difference the stretches that no other one rests on; whether there are any.
fn leave_the_rest(
    evidence: &mut Evidence,
    compared: &Comparison<'_, '_>,
    taken: &[(Range<usize>, Range<usize>)],
) -> bool {
    let covers =
        |taken: &Range<usize>, it: &Range<usize>| !it.is_empty() && taken.start <= it.start && it.end <= taken.end;
    let is_taken = |(one, other): &(Range<usize>, Range<usize>)| {
        taken.iter().any(|it| (covers(&it.0, one) || one.is_empty()) && (covers(&it.1, other) || other.is_empty()))
    };
    let all: Vec<_> = evidence.stretches().collect();
    // Beside a difference that has a name, words that carry grammar only say nothing more.
    let (ones, others): (Vec<_>, Vec<_>) = taken.iter().cloned().unzip();
    let is_matter = |(one, other): &(Range<usize>, Range<usize>)| {
        taken.is_empty() || has_matter(compared.one, one, &ones) || has_matter(compared.other, other, &others)
    };
    let rest: Vec<_> = all.iter().filter(|it| !is_taken(it) && is_matter(it)).cloned().collect();
    if rest.len() < all.len() {
        *evidence = Evidence::words(compared, rest, std::mem::take(&mut evidence.reason));
    }
    !evidence.one.is_empty()
}
