//! The scales on which a position is placed: stance, certainty and commitment.

use std::fmt;
use std::ops::{Mul, Neg};
use std::str::FromStr;

/// Where a speaker stands on a proposition (`SemEval` stance, with degrees; Likert where it has sides).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stance {
    /// For it, with emphasis.
    StrongSupport,
    /// For it.
    Support,
    /// Neither for nor against, and says so.
    Neutral,
    /// For one part and against another.
    Mixed,
    /// Against it.
    Oppose,
    /// Against it, with emphasis.
    StrongOppose,
    /// The words do not show which.
    Unclear,
    /// Was asked and would not say.
    Declined,
}

/// For a thing, or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// It is wanted, or good.
    For,
    /// It is not.
    Against,
}

impl Sign {
    /// Both with the words that files use.
    pub const WORDS: &[(&str, Self)] = &[("for", Self::For), ("against", Self::Against)];

    /// Turned round where that is so.
    #[must_use]
    pub fn turned(self, is_turned: bool) -> Self {
        if is_turned { -self } else { self }
    }
}

impl Neg for Sign {
    type Output = Self;

    fn neg(self) -> Self {
        if self == Self::For { Self::Against } else { Self::For }
    }
}

impl Mul for Sign {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        if other == Self::For { self } else { -self }
    }
}

/// The side of a proposition that a stance is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// For it.
    For,
    /// Against it.
    Against,
    /// On neither: neutral, mixed, unclear and declined all stay apart from each other.
    Neither,
}

impl Stance {
    /// Every stance with the word that files use.
    pub const WORDS: &[(&str, Self)] = &[
        ("strong-support", Self::StrongSupport),
        ("support", Self::Support),
        ("neutral", Self::Neutral),
        ("mixed", Self::Mixed),
        ("oppose", Self::Oppose),
        ("strong-oppose", Self::StrongOppose),
        ("unclear", Self::Unclear),
        ("declined", Self::Declined),
    ];

    /// Which side it is on.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::StrongSupport | Self::Support => Side::For,
            Self::Oppose | Self::StrongOppose => Side::Against,
            Self::Neutral | Self::Mixed | Self::Unclear | Self::Declined => Side::Neither,
        }
    }

    /// How strongly it is on its side: 2 with emphasis, 1 without, 0 on no side.
    #[must_use]
    pub fn strength(self) -> u8 {
        match self {
            Self::StrongSupport | Self::StrongOppose => 2,
            Self::Support | Self::Oppose => 1,
            Self::Neutral | Self::Mixed | Self::Unclear | Self::Declined => 0,
        }
    }
}

/// How sure the speaker is (`FactBank`: certain, probable, possible, after the speaker; and the two ways of not saying).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// It is so.
    Certain,
    /// It is likely so.
    Probable,
    /// It may be so.
    Possible,
    /// Knows and does not say.
    Withheld,
    /// Does not commit to any degree.
    Uncommitted,
}

impl Certainty {
    /// Every degree with the word that files use.
    pub const WORDS: &[(&str, Self)] = &[
        ("certain", Self::Certain),
        ("probable", Self::Probable),
        ("possible", Self::Possible),
        ("withheld", Self::Withheld),
        ("uncommitted", Self::Uncommitted),
    ];

    /// 3 for certain, 2 for probable, 1 for possible; `None` off the scale.
    #[must_use]
    pub fn degree(self) -> Option<u8> {
        match self {
            Self::Certain => Some(3),
            Self::Probable => Some(2),
            Self::Possible => Some(1),
            Self::Withheld | Self::Uncommitted => None,
        }
    }
}

/// How far the speaker commits to an act, on a ladder from 0 to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(u8);

impl Commitment {
    /// What each rung means, from 0 up.
    pub const RUNGS: [&str; 8] = [
        "none",
        "notes or mentions it",
        "considers it, is open to it",
        "aims at it, hopes for it, invites it",
        "plans it, intends it, calls on others for it",
        "will do it, urges it, requests it",
        "pledges it, must do it, decides it",
        "has done it",
    ];

    /// Each rung as a sentence has it, after *was*.
    const IN_WORDS: [&'static str; 8] = [
        "not committed to it",
        "taking note of it",
        "open to it",
        "hoping for it",
        "intent on it",
        "set on it",
        "pledged to it",
        "saying that it is done",
    ];

    /// The rung of that number; `None` past 7.
    #[must_use]
    pub fn new(rung: u8) -> Option<Self> {
        (usize::from(rung) < Self::RUNGS.len()).then_some(Self(rung))
    }

    /// Its number.
    #[must_use]
    pub fn rung(self) -> u8 {
        self.0
    }

    /// The rung as a sentence has it, after *was*: "open to it".
    #[must_use]
    pub fn in_words(self) -> &'static str {
        Self::IN_WORDS[usize::from(self.0)]
    }

    /// What the rung means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        Self::RUNGS[usize::from(self.0)]
    }
}

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.0, self.meaning())
    }
}

impl FromStr for Commitment {
    type Err = BadWord;

    fn from_str(text: &str) -> Result<Self, BadWord> {
        text.parse().ok().and_then(Self::new).ok_or(BadWord { scale: "commitment" })
    }
}

/// Why a text is no value of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no {scale}")]
pub struct BadWord {
    /// Which scale.
    pub scale: &'static str,
}

macro_rules! words {
    ($name:ident, $scale:literal) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let (word, _) = Self::WORDS.iter().find(|(_, it)| it == self).expect("every value has its word");
                f.pad(word)
            }
        }

        impl FromStr for $name {
            type Err = crate::claim::BadWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let value = Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, it)| *it);
                value.ok_or(crate::claim::BadWord { scale: $scale })
            }
        }
    };
}
pub(super) use words;

words!(Sign, "sign");
words!(Stance, "stance");
words!(Certainty, "certainty");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for (word, stance) in Stance::WORDS {
            assert_eq!((word.parse(), stance.to_string().as_str()), (Ok(*stance), *word));
        }
        for (word, certainty) in Certainty::WORDS {
            assert_eq!((word.parse(), certainty.to_string().as_str()), (Ok(*certainty), *word));
        }
    }

    #[test]
    fn the_ladder_ends_at_seven() {
        assert_eq!("7".parse::<Commitment>().map(Commitment::meaning), Ok("has done it"));
        assert_eq!("loud".parse::<Stance>().map_err(|it| it.to_string()), Err("this is no stance".to_owned()));
        for text in ["8", "-1", "", "four"] {
            assert_eq!(text.parse::<Commitment>(), Err(BadWord { scale: "commitment" }), "{text}");
        }
    }
}
