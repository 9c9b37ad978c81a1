//! Why a change must be read with care: every doubt there is, in words that are printed on the change itself.

use serde::{Deserialize, Serialize};

use super::Evidence;
use crate::claim::{Claim, Wording};
use crate::date::Date;
use crate::reading::Basis;

/// Why a change must be read with care; printed on the change itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// One side rests on an outlet's words for what was said.
    Reported,
    /// One side rests on our own paraphrase.
    Paraphrase,
    /// In between the speaker is on file on parts of the topic, named here.
    OnParts(Vec<String>),
    /// The statement itself tells of the change, and nothing on file before it shows it.
    OwnTelling,
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
            Self::Reported => f.write_str("rests on what was said as an outlet reports it, not on quoted words"),
            Self::Paraphrase => f.write_str("rests on our paraphrase, not on quoted words"),
            Self::OnParts(topics) => write!(f, "in between on file on parts of this: {}", topics.join(", ")),
            Self::OwnTelling => {
                f.write_str("by its own telling: this one statement says so, and nothing on file before it shows it")
            }
            Self::NotLookedFor => f.write_str("nobody has noted looking for a statement up to that day"),
        }
    }
}

impl Doubt {
    /// The doubts on what rests on other words than the speaker's own, on either side.
    pub(super) fn on_evidence(evidence: &Evidence, earlier: &Claim, later: Option<&Claim>) -> Vec<Self> {
        let told = |claim: &Claim, basis: &Basis| match (claim.wording(), basis) {
            (_, Basis::Told(_)) | (Wording::Paraphrased(_), _) => Some(Self::Paraphrase),
            (Wording::Reported { .. }, _) => Some(Self::Reported),
            (Wording::Quoted(_), _) => None,
        };
        let later = later.zip(evidence.later.as_ref()).and_then(|(claim, basis)| told(claim, basis));
        let mut doubts: Vec<Self> = told(earlier, &evidence.earlier).into_iter().chain(later).collect();
        doubts.dedup();
        doubts
    }

    /// The doubt on statements of which it is only known on which day they were made at the latest.
    #[must_use]
    pub fn at_latest(earlier: Date, later: Option<Date>) -> Option<Self> {
        let (earlier, later) = (Some(earlier).filter(|it| it.is_at_latest()), later.filter(|it| it.is_at_latest()));
        (earlier.is_some() || later.is_some()).then_some(Self::AtLatest { earlier, later })
    }
}
