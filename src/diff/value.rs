//! What one component of a position holds, typed, so that every view can put it into its own words.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::amount::Amount;
use crate::claim::{Certainty, Commitment, Stance};
use crate::date::Date;

/// One of the two values of a change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Where the speaker stands.
    Stance(#[serde(with = "as_text")] Stance),
    /// Under which conditions; not empty.
    Conditions(Vec<String>),
    /// How much.
    Amount(Amount),
    /// By when.
    Deadline(Date),
    /// How sure.
    Certainty(#[serde(with = "as_text")] Certainty),
    /// How firmly.
    Commitment(#[serde(with = "rung")] Commitment),
    /// Expressly no condition, figure or deadline.
    None,
    /// Words of the claim, letter for letter.
    Words(String),
    /// Nothing weakens or strengthens what is said.
    Plain,
    /// A position and the one that took its place.
    Then(Box<Value>, Box<Value>),
    /// The positions between which a speaker went to and fro, in order.
    Turns(Vec<Value>),
    /// The day of the last statement on file.
    LastOn(Date),
    /// Nothing is on file up to a day on which somebody looked.
    NotSince(Date),
    /// Nothing is on file up to the deadline.
    NothingByThen,
}

impl Value {
    /// These conditions; [`Value::None`] where there are none.
    #[must_use]
    pub fn conditions(conditions: &[String]) -> Self {
        if conditions.is_empty() { Self::None } else { Self::Conditions(conditions.to_vec()) }
    }

    /// The value as people have it: days and rungs in words.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Deadline(day) => day.in_words(),
            Self::Commitment(rung) => rung.in_words().to_owned(),
            Self::Then(first, second) => format!("{}, then {}", first.in_words(), second.in_words()),
            other => other.to_string(),
        }
    }
}

impl From<Stance> for Value {
    fn from(stance: Stance) -> Self {
        Self::Stance(stance)
    }
}

impl From<Certainty> for Value {
    fn from(certainty: Certainty) -> Self {
        Self::Certainty(certainty)
    }
}

impl From<Commitment> for Value {
    fn from(commitment: Commitment) -> Self {
        Self::Commitment(commitment)
    }
}

impl From<Option<&Amount>> for Value {
    fn from(amount: Option<&Amount>) -> Self {
        amount.map_or(Self::None, |it| Self::Amount(it.clone()))
    }
}

impl From<Option<Date>> for Value {
    fn from(deadline: Option<Date>) -> Self {
        deadline.map_or(Self::None, Self::Deadline)
    }
}

/// The value as casebooks and programs have it.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stance(it) => it.fmt(f),
            Self::Conditions(it) => write!(f, "if {}", it.join("; if ")),
            Self::Amount(it) => it.fmt(f),
            Self::Deadline(it) => it.fmt(f),
            Self::Certainty(it) => it.fmt(f),
            Self::Commitment(it) => it.fmt(f),
            Self::None => f.write_str("none"),
            Self::Words(it) => f.write_str(it),
            Self::Plain => f.write_str("plainly said"),
            Self::Then(first, second) => write!(f, "{first}, then {second}"),
            Self::Turns(all) => {
                let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                f.write_str(&all.join(", "))
            }
            Self::LastOn(day) => write!(f, "last recorded {day}"),
            Self::NotSince(day) => write!(f, "not recorded since, as of {day}"),
            Self::NothingByThen => f.write_str("nothing on record by then"),
        }
    }
}

/// A value of a scale as the word that files have for it.
mod as_text {
    use std::borrow::Cow;
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }

    pub(super) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        <Cow<'_, str>>::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// A rung of commitment as its number.
mod rung {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::claim::Commitment;

    pub(super) fn serialize<S: Serializer>(value: &Commitment, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(value.rung())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Commitment, D::Error> {
        Commitment::new(u8::deserialize(from)?).ok_or_else(|| D::Error::custom("this is no rung"))
    }
}
