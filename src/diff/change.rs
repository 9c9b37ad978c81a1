//! One change of position: its kind, its two values, and what they rest on.

use super::{Kind, Value};
use crate::claim::{Claim, Lookup, Review};
use crate::date::Date;
use crate::reading::Basis;

/// What differs between two positions of one speaker on one topic.
#[derive(Debug, Clone)]
pub struct Change<'l> {
    /// How the position changed.
    pub kind: &'static Kind,
    /// The statement that it changed from.
    pub earlier: &'l Claim,
    /// The statement that it changed with; `None` where nothing was said (silent, lapsed).
    pub later: Option<&'l Claim>,
    /// When it changed: the day of the later statement, or the day since which nothing was said.
    pub day: Date,
    /// The two values and what they rest on.
    pub evidence: Evidence,
    /// What a reader must know before printing it.
    pub doubts: Vec<Doubt>,
    /// Where one looked in vain, for what rests on that.
    pub lookup: Option<&'l Lookup>,
    /// What an editor found of it.
    pub review: Option<&'l Review>,
}

/// The two values of what changed, and what each rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The earlier value.
    pub from: Value,
    /// The later value.
    pub to: Value,
    /// What the earlier value rests on.
    pub earlier: Basis,
    /// What the later value rests on; `None` where nothing was said.
    pub later: Option<Basis>,
    /// Why this is a change, in one sentence.
    pub reason: String,
}

/// Why a change must be read with care; printed on the change itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The days overlap: which statement came first is not known.
    OrderUnknown,
    /// On which days the statements were made at the latest: the earlier, the later, or both. Where the later one may be
    /// older than its day, the order is not certain.
    AtLatest {
        /// The earlier one's.
        earlier: Option<Date>,
        /// The later one's.
        later: Option<Date>,
    },
    /// Another statement of the same days says otherwise.
    OtherwiseOnSameDays(String),
    /// The speaker spoke in another capacity.
    OtherCapacity {
        /// The earlier one.
        from: String,
        /// The later one.
        to: String,
    },
    /// One side is a paraphrase, not a quotation.
    Paraphrase,
    /// In between the speaker is on file on parts of the topic, named here.
    OnParts(Vec<String>),
    /// Nobody has noted having looked for a statement.
    NotLookedFor,
}

impl std::fmt::Display for Doubt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OrderUnknown => f.write_str("order unknown: the days of the two statements overlap"),
            Self::AtLatest { earlier, later } => {
                let said = |which: &str, day: &Option<Date>| {
                    day.map(|it| format!("{which} was said {}", it.in_words_after_on()))
                };
                let told: Vec<String> =
                    [said("the earlier", earlier), said("the later", later)].into_iter().flatten().collect();
                let order = if later.is_some() { ", and may be the older one" } else { "" };
                write!(f, "{}{order}", told.join(", "))
            }
            Self::OtherwiseOnSameDays(claim) => {
                write!(f, "order unknown: {claim} is of the same days and says otherwise")
            }
            Self::OtherCapacity { from, to } => write!(f, "said in another capacity: {from}, then {to}"),
            Self::Paraphrase => f.write_str("rests on a paraphrase, not on quoted words"),
            Self::OnParts(topics) => write!(f, "in between on file on parts of this: {}", topics.join(", ")),
            Self::NotLookedFor => f.write_str("nobody has noted looking for a statement up to that day"),
        }
    }
}

impl Doubt {
    /// The doubt on statements of which it is only known on which day they were made at the latest.
    #[must_use]
    pub fn at_latest(earlier: Date, later: Option<Date>) -> Option<Self> {
        let (earlier, later) = (Some(earlier).filter(|it| it.is_at_latest()), later.filter(|it| it.is_at_latest()));
        (earlier.is_some() || later.is_some()).then_some(Self::AtLatest { earlier, later })
    }
}

impl Change<'_> {
    /// The claim that shows the change: the later one, or the only one.
    #[must_use]
    pub fn claim(&self) -> &Claim {
        self.later.unwrap_or(self.earlier)
    }
}
