//! What a person has coded of a position: the keys of a claim that stand over anything read from the words.

use super::{Certainty, Commitment, Stance};
use crate::amount::Amount;
use crate::date::Date;

/// The conditions of a position, in the words of the file; none at all when the file says `if: []`.
pub type Conditions = Vec<String>;

/// The coded components. The outer `Option` is `None` where the file is silent: such a component is never compared.
/// The inner one, where there is one, is `None` where the file says expressly that there is none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Coded {
    /// Where the speaker stands on the topic's proposition.
    pub stance: Option<Stance>,
    /// Under which conditions; `Some` and empty: expressly under none.
    pub conditions: Option<Conditions>,
    /// By when; `Some(None)`: expressly without a deadline.
    pub deadline: Option<Option<Date>>,
    /// How much; `Some(None)`: expressly without a figure.
    pub amount: Option<Option<Amount>>,
    /// How sure.
    pub certainty: Option<Certainty>,
    /// How firmly.
    pub commitment: Option<Commitment>,
}

impl Coded {
    /// These, and of what is silent here what `other` says.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            stance: self.stance.or(other.stance),
            conditions: self.conditions.or_else(|| other.conditions.clone()),
            deadline: self.deadline.or(other.deadline),
            amount: self.amount.or_else(|| other.amount.clone()),
            certainty: self.certainty.or(other.certainty),
            commitment: self.commitment.or(other.commitment),
        }
    }
}
