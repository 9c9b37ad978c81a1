//! The points on which accounts can differ: one room each, and the one table that everything else is read from.

mod amount;
mod day;
mod firmness;
mod polarity;
mod scope;

use super::Point;

/// Every point.
pub static POINTS: &[&Point] = &[&polarity::POINT, &amount::POINT, &day::POINT, &scope::POINT, &firmness::POINT];
