//! Units that measure one thing, so that 1,500 metres and 1.5 kilometres are one length, and 1,000 a month 12,000 a year.

use std::sync::LazyLock;

use super::Found;
use crate::language::lexicon::Lexicon;
use crate::language::plural::singular;

static SCALES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/scales.txt")));

/// What a unit measures, and how many of the first unit of that it is.
fn scale(unit: &str) -> Option<(&'static str, f64)> {
    let tokens = crate::language::token::tokens(unit);
    let found = SCALES.longest(&tokens).filter(|it| it.len == tokens.len())?;
    let (dimension, factor) = found.value.split_once(' ')?;
    Some((dimension, factor.parse().ok()?))
}

/// How many months a unit of the calendar has; `None` for any other unit.
#[must_use]
pub fn months(unit: &str) -> Option<f64> {
    scale(unit).filter(|it| it.0 == "calendar").map(|it| it.1)
}

/// By how much the numbers of the one are multiplied to be of the unit of the other, and per what the other is; `None` where the
/// two do not measure one thing, or are of one unit anyhow.
#[must_use]
pub fn factor(one: &Found, other: &Found) -> Option<f64> {
    let (one, other) = (&one.amount, &other.amount);
    let of = |one: &str, other: &str| {
        if one == other {
            return Some(1.0);
        }
        // a bare number beside cents is of the coin of which they are hundredths: "1.20 a share", "90 cents a share"
        match (is_hundredth(one), is_hundredth(other)) {
            (true, false) if is_coin(other) => return Some(0.01),
            (false, true) if is_coin(one) => return Some(100.0),
            _ => {}
        }
        let ((measure, one), (same, other)) = (scale(one)?, scale(other)?);
        (measure == same).then(|| one / other)
    };
    let way = |it: &Option<String>| it.as_deref().filter(|it| *it != "total").map(singular);
    let per = match (way(&one.per), way(&other.per)) {
        (None, None) => 1.0,
        (Some(one), Some(other)) => of(&one, &other)?,
        _ => return None,
    };
    Some(of(&one.unit, &other.unit)? / per).filter(|it| one.unit != other.unit || *it != 1.0)
}

/// Whether a unit is the hundredth of some coin, whichever that is.
fn is_hundredth(unit: &str) -> bool {
    matches!(unit, "cent" | "penny")
}

/// Whether a unit is money of which cents may be told, or left unsaid.
fn is_coin(unit: &str) -> bool {
    unit.is_empty() || unit == "dollar" || unit.len() == 3 && unit.chars().all(|it| it.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::quantity::amounts;
    use crate::language::token::tokens;

    fn check(one: &str, other: &str, expected: Option<f64>) {
        let read = |text: &str| amounts(text, &tokens(text)).into_iter().next().unwrap();
        let found = factor(&read(one), &read(other)).map(|it| (it * 1e6).round() / 1e6);
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn units_of_one_dimension_are_converted() {
        check("it is 1.5 kilometres long", "it is 1,500 metres long", Some(1000.0));
        check("half of the fleet", "50 percent of the fleet", Some(100.0));
        check("50 basis points", "half a percentage point", Some(0.01));
        check("2 tonnes of rice", "2,500 kg of rice", Some(1000.0));
    }

    #[test]
    fn money_per_something_is_converted_per_something() {
        check("1,000 euros a month", "12,000 euros a year", Some(12.0));
        check("30 miles per hour", "48 km/h", Some(1.609_344));
        check("12,000 crowns per tonne", "12 crowns per kilo", Some(0.001));
        check("1.20 euros a share", "90 cents a share", Some(100.0));
        check("90 cents a share", "1.20 a share", Some(0.01));
    }

    #[test]
    fn nothing_else_is() {
        check("5 euros", "5 dollars", None);
        check("5 euros", "5 euros a month", None);
        check("10 percent", "10 percentage points", None);
        check("10 ships", "10 crews", None);
        check("5 euros a month", "6 euros a month", None);
        check("5 euros a litre", "5 euros per litre", None);
    }
}
