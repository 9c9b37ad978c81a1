//! Whether words say themselves what a proposition says, or deny it: "Russia will cut its fleet" on "Russia should cut its fleet".
//!
//! Nothing of the clause has to be understood for that: it is of the same subject, has the same verb and, but for a word or
//! two, the same matter. That what somebody says *will* be is what he wants to be, is more than such words tell by
//! themselves, so that they only hint at a side.

use super::claimed::Extent;
use super::side::Sign;
use super::words::Words;
use crate::claim::{Certainty, UNDATED};
use crate::language::grammar::Class;
use crate::language::grammar::refuted::refuted;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::likeness::{RESTATED, Shared, WHOLE};
use crate::language::sentence::sentences;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// The fewest words of matter that two clauses must share to be one.
const FEWEST: usize = 3;

/// Says on which side of a proposition the words are that repeat it or deny it, with their tokens.
pub(super) fn restated(proposition: &str, words: &Words<'_>) -> Option<(Sign, TokenRange)> {
    if words.attributed.is_some() || refuted(&words.tokens).is_some() {
        return None;
    }
    let asked = Words::of(proposition, UNDATED);
    let whole = Clause::first(&asked, TokenRange::new(0, asked.tokens.len()))?;
    let parts = sentences(words.text, &words.tokens).into_iter().flat_map(|it| parts(words, it.tokens));
    parts.into_iter().find_map(|part| {
        let clause = Clause::first(words, part)?;
        clause.is_of(&whole).then(|| (Sign::For.turned(clause.is_denied != whole.is_denied), part))
    })
}

/// The parts of a sentence between its semicolons and colons.
fn parts(words: &Words<'_>, sentence: TokenRange) -> Vec<TokenRange> {
    let ends = |at: &usize| words.tokens[*at].is_in(Class::HalfStop);
    let mut starts: Vec<usize> = vec![sentence.start];
    starts.extend(sentence.into_iter().filter(ends).map(|it| it + 1));
    let end_of = |n: usize| starts.get(n + 1).map_or(sentence.end, |it| it - 1);
    (0..starts.len()).map(|n| TokenRange::new(starts[n], end_of(n))).filter(|it| !it.is_empty()).collect()
}

/// What is compared of a clause.
struct Clause {
    /// The stems of its matter, the subject's first.
    matter: Vec<u64>,
    /// The stem of its verb; of *be* and *have* that they are it.
    verb: Verb,
    is_denied: bool,
    /// Whether it says what is to be.
    is_demand: bool,
    /// Whether it tells of what is over.
    is_over: bool,
    /// Whether it is said of all of something.
    is_whole: bool,
    figures: Vec<(f64, f64)>,
}

#[derive(PartialEq, Eq)]
enum Verb {
    Be,
    Have,
    Other(u64),
}

impl Clause {
    /// The clause that some tokens begin with. `None` where they have no verb, ask, or are not sure of what they say.
    fn first(words: &Words<'_>, tokens: TokenRange) -> Option<Self> {
        let inside = |at: usize| tokens.contains(at);
        let asks = words.tokens.get(tokens.end.saturating_sub(1)).is_some_and(|it| it.is("?"));
        let is_open = words.hedges.iter().any(|it| inside(it.range.start) && it.degree != Certainty::Certain);
        if asks || is_open {
            return None;
        }
        let finite = |it: &&VerbGroup| inside(it.head) && it.is_finite();
        let verb = words.parse().verbs.iter().find(finite)?;
        let items = words.items.iter().filter(|it| inside(it.tokens.start) && it.sort.is_content());
        let matter: Vec<u64> = items.map(|it| it.key).collect();
        let head: &Token<'_> = &words.tokens[verb.head];
        let claimed = words.claimed(|it| inside(it.cue.start));
        let is_told = matches!(claimed.extent, Extent::Said | Extent::Denied | Extent::Nothing | Extent::Whole);
        let figures = words.amounts.iter().filter(|it| words.bytes(tokens).contains(&it.range.start));
        is_told.then(|| Self {
            matter,
            verb: match () {
                () if head.is_in(Class::Be) => Verb::Be,
                () if head.is_in(Class::Have) => Verb::Have,
                () => Verb::Other(super::word_key::word_key(head.text)),
            },
            is_denied: claimed.is_denial(),
            is_demand: verb.tokens.of(&words.tokens).iter().any(|it| it.is_in(Class::Obligation)),
            is_over: matches!(verb.time, Time::Past | Time::Perfect | Time::Unfulfilled),
            is_whole: claimed.extent == Extent::Whole,
            figures: figures.map(|it| it.meant).collect(),
        })
    }

    /// Whether it says what a proposition says, or the contrary.
    fn is_of(&self, proposition: &Self) -> bool {
        let shared = Shared::of(self.matter.iter().copied(), proposition.matter.iter().copied());
        let stands = |one: &Self, other: &Self| one.matter.first().is_some_and(|it| other.matter.contains(it));
        let is_of_time = if proposition.is_demand { !self.is_over } else { !self.is_demand };
        self.verb == proposition.verb
            && is_of_time
            && (self.is_whole || !proposition.is_whole)
            && (self.figures.is_empty() || proposition.figures.is_empty() || self.figures == proposition.figures)
            && stands(self, proposition)
            && stands(proposition, self)
            && shared.both >= FEWEST
            && (shared.reaches(WHOLE) || shared.reaches(RESTATED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(proposition: &str, words: &str, expected: Option<Sign>) {
        let found = restated(proposition, &Words::of(words, UNDATED)).map(|it| it.0);
        assert_eq!(found, expected, "{proposition} / {words}");
    }

    #[test]
    fn who_says_that_it_will_be_says_it_or_denies_it() {
        let cut = "Selmland should cut its fleet near Orla and Varrow.";
        check(cut, "Selmland will cut its fleet near Orla and Varrow so that trust can grow.", Some(Sign::For));
        check(cut, "Selmland will not cut its fleet near Orla and Varrow.", Some(Sign::Against));
        check("A pact should include swaps of islands.", "The pact will include swaps of islands.", Some(Sign::For));
        let rank = "The envoys from Orla have the rank and the authority to sign.";
        check(rank, "The envoys had no authority to sign.", Some(Sign::Against));
        check(
            "The war is the longest in Selmland since 1700.",
            "The conflict is the longest in Selmland since 1700.",
            Some(Sign::For),
        );
    }

    #[test]
    fn what_is_of_something_else_says_nothing_of_it() {
        let cut = "Selmland should cut its fleet near Orla and Varrow.";
        for words in [
            "Selmland cut its fleet near Orla and Varrow.",
            "Selmland may cut its fleet near Orla and Varrow.",
            "Varrow will cut its budget near Orla.",
            "Will Selmland cut its fleet near Orla and Varrow?",
            "Critics say that Selmland will cut its fleet near Orla and Varrow.",
            "Selmland will move its fleet near Orla and Varrow.",
        ] {
            check(cut, words, None);
        }
        check("All ships of the fleet should be sold.", "Some ships of the fleet should be sold.", None);
        check("Selmland should buy 60 ships this year.", "Selmland will buy 20 ships this year.", None);
    }
}
