//! A text that is not what its key holds: why, what is said of it, and what to do.

use std::fmt;

use crate::claim::{BadId, Commitment};
use crate::date::BadDate;
use crate::problem::Code;
use crate::store::yaml::report::shortened;
use crate::suggest::suggest;

/// A text that cannot stand behind a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    /// The key.
    pub key: &'static str,
    /// The text.
    pub text: String,
    /// What is wrong with it.
    pub why: BadText,
}

/// A text in a file that cannot stand behind its key, and where it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {bad}")]
pub struct Misread {
    /// The text, and what is wrong with it.
    pub bad: BadValue,
    /// Its line, counted from 1.
    pub line: usize,
    /// Its first character in that line, counted from 1.
    pub column: usize,
}

/// Why a text is not what its key holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadText {
    /// No amount.
    Amount,
    /// Not the text before a quotation and the text after it.
    Anchor,
    /// No id of a claim.
    ClaimId(BadId),
    /// No date.
    Date(BadDate),
    /// Neither true nor false.
    Flag,
    /// No hash.
    Hash,
    /// No id.
    Id(BadId),
    /// Not on the ladder of commitment.
    Rung,
    /// Neither person nor body.
    SpeakerKind,
    /// None of these words; the code is that of the fault.
    Word(&'static Code, Vec<&'static str>),
}

impl BadValue {
    /// Which fault it is in a file.
    #[must_use]
    pub fn code(&self) -> &'static Code {
        match &self.why {
            BadText::Amount => Code::BAD_AMOUNT,
            BadText::Anchor => Code::WRONG_SHAPE,
            BadText::ClaimId(_) => Code::UNKNOWN_CLAIM,
            BadText::Date(_) => Code::BAD_DATE,
            BadText::Flag => Code::BAD_FLAG,
            BadText::Hash => Code::BAD_HASH,
            BadText::Id(_) => Code::BAD_ID,
            BadText::Rung => Code::BAD_COMMITMENT,
            BadText::SpeakerKind => Code::BAD_KIND,
            BadText::Word(code, _) => code,
        }
    }

    /// What to do, in one sentence.
    #[must_use]
    pub fn remedy(&self) -> String {
        match &self.why {
            BadText::Amount => {
                "Write a figure and what it counts, such as `1000 prisoners`, `at least 30 days`, `5 bn EUR/year`, or \
                 `none`"
            }
            BadText::Anchor => "Write what stands before the quotation, then ` […] `, then what stands after it",
            BadText::ClaimId(_) => "Write the file's name without .yaml, then `#`, then the id in that file",
            BadText::Date(BadDate::Calendar) => "Look it up again: the month or the day is off",
            BadText::Date(BadDate::Backwards) => "Write the earlier day first",
            BadText::Date(BadDate::Shape) => {
                "Write the year first, such as 2025-05-16; give only as much as the source has"
            }
            BadText::Flag => return format!("Write `{}: true`, or remove the line", self.key),
            BadText::Hash => "Write `sha256:` and the 64 digits that `sha256sum` prints, or remove the line",
            BadText::Id(_) => "Use letters, digits and hyphens, such as `bridge-by-may`",
            BadText::Rung => {
                let rungs = Commitment::RUNGS.iter().enumerate().map(|(rung, meaning)| format!("{rung} {meaning}"));
                return format!("Write a number from 0 to 7: {}", rungs.collect::<Vec<_>>().join(" · "));
            }
            BadText::SpeakerKind => "Write `person` or `body`",
            BadText::Word(_, known) => {
                let meant = suggest(&self.text, known.iter().copied());
                let meant = meant.map_or(String::new(), |it| format!("Did you mean `{it}`? "));
                return format!("{meant}Known are: {}", known.join(", "));
            }
        }
        .to_owned()
    }
}

/// What is wrong, in one sentence.
impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = shortened(&self.text);
        match &self.why {
            BadText::Amount => write!(f, "`{text}` cannot be read as an amount"),
            BadText::Anchor => write!(f, "`{text}` does not tell the text before from the text after"),
            BadText::ClaimId(_) => write!(f, "`{text}` is no claim's id"),
            BadText::Date(bad) => write!(f, "`{text}` is no date: {bad}"),
            BadText::Flag => write!(f, "`{text}` is neither true nor false"),
            BadText::Hash => write!(f, "`{text}` is no hash of a kept copy"),
            BadText::Id(bad) => write!(f, "`{text}` cannot be cited: {bad}"),
            BadText::Rung => write!(f, "`{text}` is not on the ladder of commitment"),
            BadText::SpeakerKind => write!(f, "`{text}` is no kind of speaker"),
            BadText::Word(..) => write!(f, "`{text}` is no {}", self.key),
        }
    }
}

impl std::error::Error for BadValue {}
