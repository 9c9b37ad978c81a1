//! An amount: how much of what, per what, with the bounds that its words leave open.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// How much of what. Two amounts can be compared only where unit and denominator are the same:
/// nothing is ever converted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// The words, exactly as written.
    pub text: String,
    /// The least it can be; minus infinity where open ("up to 5").
    pub low: f64,
    /// The most it can be; plus infinity where open ("at least 5").
    pub high: f64,
    /// What is counted or measured, singular and in lower case (`prisoner`, `percent`, `basis point`);
    /// currencies by their ISO 4217 code; empty where the words name nothing.
    pub unit: String,
    /// The denominator or the way of counting (`year`, `month`, `each`, `total`).
    pub per: Option<String>,
}

impl Amount {
    /// Whether the two count the same thing in the same way. What is said to be "in all" and what is simply counted
    /// are counted alike; what is counted "each" is not.
    #[must_use]
    pub fn is_comparable(&self, other: &Self) -> bool {
        let way = |it: &Self| it.per.clone().filter(|per| per != "total");
        self.unit == other.unit && way(self) == way(other)
    }

    /// How `later` compares with this amount: `Greater` when raised, `Less` when lowered. `None` when the two are
    /// not comparable, or when one lies within the other: a closer figure is more precise, not another one.
    #[must_use]
    pub fn moved_to(&self, later: &Self) -> Option<Ordering> {
        if !self.is_comparable(later) {
            return None;
        }
        match (later.low.total_cmp(&self.low), later.high.total_cmp(&self.high)) {
            (Ordering::Equal, high) if high.is_eq() || self.low.is_infinite() => Some(high),
            (low, Ordering::Equal) if self.high.is_infinite() => Some(low),
            (low, high) => (low == high).then_some(low),
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(low: f64, high: f64, unit: &str) -> Amount {
        Amount { text: String::new(), low, high, unit: unit.into(), per: None }
    }

    #[test]
    fn up_to_five_and_then_at_least_five_is_raised() {
        let (up_to, at_least) = (amount(f64::NEG_INFINITY, 5.0, "ship"), amount(5.0, f64::INFINITY, "ship"));
        assert_eq!(up_to.moved_to(&at_least), Some(Ordering::Greater));
        assert_eq!(at_least.moved_to(&up_to), Some(Ordering::Less));
        let up_to_eight = amount(f64::NEG_INFINITY, 8.0, "ship");
        assert_eq!(up_to.moved_to(&up_to_eight), Some(Ordering::Greater));
        assert_eq!(up_to_eight.moved_to(&up_to), Some(Ordering::Less));
    }

    #[test]
    fn a_figure_within_the_earlier_bounds_is_more_precise_not_another_one() {
        let (between, exactly) = (amount(4.0, 6.0, "ship"), amount(5.0, 5.0, "ship"));
        assert_eq!(between.moved_to(&exactly), None);
        assert_eq!(exactly.moved_to(&between), None);
        let (at_least, thirty) = (amount(30.0, f64::INFINITY, "day"), amount(30.0, 30.0, "day"));
        assert_eq!(at_least.moved_to(&thirty), None);
        assert_eq!(thirty.moved_to(&at_least), None);
    }

    #[test]
    fn in_all_is_how_things_are_counted_anyway_and_each_is_not() {
        let counted = |per: Option<&str>| Amount { per: per.map(str::to_owned), ..amount(5.0, 5.0, "ship") };
        assert!(counted(None).is_comparable(&counted(Some("total"))));
        assert!(!counted(Some("each")).is_comparable(&counted(Some("total"))));
    }

    #[test]
    fn different_things_are_never_compared() {
        assert_eq!(amount(1.0, 1.0, "ship").moved_to(&amount(2.0, 2.0, "tank")), None);
    }
}
