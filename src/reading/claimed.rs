//! How much of its matter a statement claims: all, most, some, not all, hardly any, none; or that it is so, or is not.

use crate::language::token_range::TokenRange;
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

use super::words::Words;
use crate::language::grammar::Class;
use crate::language::grammar::negation::{Denial, Negation};
use crate::language::lexicon::Lexicon;

/// The extent to which a statement claims its matter (the square of opposition, with the implicature that "not all"
/// means "some": Horn 1989).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extent {
    /// All of it, always.
    Whole,
    /// Most of it, often.
    Much,
    /// Some of it, sometimes.
    Part,
    /// Not all of it, not always: it is meant that some of it is so.
    PartNot,
    /// Of some of it that it is not so; of the rest nothing is said.
    SomeNot,
    /// Hardly any of it, rarely.
    Little,
    /// Not much of it, not often, not very.
    NotMuch,
    /// None of it, never.
    Nothing,
    /// That it is so.
    Said,
    /// That it is not so.
    Denied,
}

/// What a statement claims, and the tokens that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// To which extent.
    pub extent: Extent,
    /// The tokens that say so; none where it is simply said.
    pub tokens: Option<TokenRange>,
}

static EXTENTS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/extents.txt")));

impl Claimed {
    /// What the words claim, as far as these of their denials go.
    pub(super) fn of(words: &Words<'_>, negations: &[Negation]) -> Self {
        let quantified = quantified(words, negations);
        let denials = negations.iter().filter(|it| matches!(it.kind, Denial::Plain | Denial::Lexical));
        let (mut odd, mut cue) = (false, None);
        for denial in denials {
            let overlaps = |range: TokenRange| range.start < denial.cue.end && denial.cue.start < range.end;
            let is_quantifier = quantified.as_ref().is_some_and(|(_, range)| overlaps(*range));
            if !is_quantifier {
                odd = !odd;
                cue = cue.or(Some(denial.cue));
            }
        }
        if let Some(not_all) = negations.iter().find(|it| it.kind == Denial::NotAll) {
            let extent = if odd { Extent::Part } else { Extent::PartNot };
            return Self {
                extent,
                tokens: Some(TokenRange::new(not_all.cue.start, not_all.scope.end.max(not_all.cue.end))),
            };
        }
        if let Some(weak) = negations.iter().find(|it| it.kind == Denial::Weak) {
            let is_not = words.tokens[weak.cue.start].is_any(&["not", "n't"]);
            let extent = match (odd, is_not) {
                (true, _) => Extent::Much,
                (false, true) => Extent::NotMuch,
                (false, false) => Extent::Little,
            };
            return Self { extent, tokens: Some(weak.cue) };
        }
        // "They did not sign all of them": after a denial, it is the whole that is denied; of *any* all is.
        let behind = |tokens: TokenRange| {
            let is_before = |it: &&Negation| {
                it.kind == Denial::Plain && it.cue.end <= tokens.start && it.scope.contains(tokens.start)
            };
            negations.iter().any(|it| is_before(&it))
        };
        let any = (0..words.tokens.len()).find(|at| {
            let it = &words.tokens[*at];
            (it.is_in(Class::Nonassertive) || it.is_any(&["any", "ever"])) && behind(TokenRange::one(*at))
        });
        if let Some(any) = any.filter(|_| odd && quantified.is_none()) {
            return Self { extent: Extent::Nothing, tokens: Some(TokenRange::one(any)) };
        }
        match quantified {
            Some((Extent::Whole, tokens)) if odd && behind(tokens) => {
                Self { extent: Extent::PartNot, tokens: Some(tokens) }
            }
            Some((Extent::Much, tokens)) if odd && behind(tokens) => {
                Self { extent: Extent::NotMuch, tokens: Some(tokens) }
            }
            Some((extent, tokens)) => Self { extent: if odd { extent.denied() } else { extent }, tokens: Some(tokens) },
            None if odd => Self { extent: Extent::Denied, tokens: cue },
            None => Self { extent: Extent::Said, tokens: None },
        }
    }

    /// Whether the two cannot both be so.
    #[must_use]
    pub fn is_against(&self, other: &Self) -> bool {
        self.extent.excludes(other.extent) || other.extent.excludes(self.extent)
    }

    /// Whether it says how much, and not only whether.
    #[must_use]
    pub fn is_quantified(&self) -> bool {
        !matches!(self.extent, Extent::Said | Extent::Denied)
    }

    /// Whether it denies more than it affirms.
    #[must_use]
    pub fn is_denial(&self) -> bool {
        matches!(
            self.extent,
            Extent::Denied | Extent::Nothing | Extent::Little | Extent::NotMuch | Extent::PartNot | Extent::SomeNot
        )
    }

    /// The bytes that say so: the statement as a whole, where it is simply said.
    #[must_use]
    pub fn shown_in(&self, words: &Words<'_>) -> Range<usize> {
        words.bytes(self.tokens.unwrap_or(TokenRange::new(0, words.tokens.len())))
    }
}

/// Whether a word by itself says how much: it carries no matter of its own.
pub(super) fn is_extent(word: &str) -> bool {
    EXTENTS.contains(word)
}

/// The first words that say how much, and what they say; "at all" says nothing of it.
fn quantified(words: &Words<'_>, negations: &[Negation]) -> Option<(Extent, TokenRange)> {
    // "No doubt" and "no later than" deny nothing: what denies is among the denials.
    let denies = |at: TokenRange| negations.iter().any(|it| it.cue.start < at.end && at.start < it.cue.end);
    let mut at = 0;
    while at < words.tokens.len() {
        let found = EXTENTS.longest(&words.tokens[at..]);
        let tokens = TokenRange::new(at, at + found.map_or(1, |it| it.len));
        if let Some(extent) = found.and_then(|it| extent(it.value))
            && !words.is_in_condition(at)
            && (extent != Extent::Nothing || denies(tokens))
        {
            return Some((extent, tokens));
        }
        at = tokens.end;
    }
    None
}

fn extent(word: &str) -> Option<Extent> {
    Some(match word {
        "whole" => Extent::Whole,
        "much" => Extent::Much,
        "part" => Extent::Part,
        "little" => Extent::Little,
        "none" => Extent::Nothing,
        _ => return None,
    })
}

impl Extent {
    /// What is left of it when the predicate is denied.
    fn denied(self) -> Self {
        match self {
            Self::Whole => Self::Nothing,
            Self::Nothing => Self::Whole,
            Self::Much => Self::Little,
            Self::Little | Self::NotMuch => Self::Much,
            Self::Part => Self::SomeNot,
            Self::PartNot | Self::SomeNot => Self::Part,
            Self::Said => Self::Denied,
            Self::Denied => Self::Said,
        }
    }

    fn excludes(self, other: Self) -> bool {
        use Extent::{Denied, Little, Much, NotMuch, Nothing, Part, PartNot, Said, SomeNot, Whole};
        matches!(
            (self, other),
            (Whole, Nothing | PartNot | SomeNot | Little | NotMuch | Denied)
                | (Nothing, Part | PartNot | Much | Said)
                | (Little, Much | Nothing | Denied | Said)
                | (NotMuch, Much | Nothing | Said)
                | (Much, Denied)
                | (Said, Denied)
        )
    }

    /// How much it claims, where that is a matter of more and less: all over most over some over few.
    #[must_use]
    pub fn level(self) -> Option<u8> {
        match self {
            Self::Whole => Some(4),
            Self::Much => Some(3),
            Self::Part => Some(2),
            Self::Little => Some(1),
            _ => None,
        }
    }
}

impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Whole => "all",
            Self::Much => "most",
            Self::Part => "some",
            Self::PartNot => "not all",
            Self::SomeNot => "some not",
            Self::Little => "few",
            Self::NotMuch => "not many",
            Self::Nothing => "none",
            Self::Said => "it affirmed",
            Self::Denied => "it denied",
        })
    }
}
