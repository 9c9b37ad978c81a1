//! What an amount is of: its unit or what it counts, and per what.

use super::assemble::Limits;
use super::bound::{self, Bounds};
use super::{Setting, counted, denominator, figure};
use crate::language::grammar::{Class, Classes};
use crate::language::number::{Number, Sort, read_number};
use crate::language::plural::singular;
use crate::language::token::Token;

/// What an amount is of, and where it ends.
pub(super) struct Measured {
    pub(super) unit: String,
    pub(super) per: Option<String>,
    /// Whether the unit is a thing counted, no measure.
    pub(super) is_counted: bool,
    /// The token after the last.
    pub(super) end: usize,
}

/// The unit, bounds after it and the denominator.
pub(super) fn measure(tokens: &[Token<'_>], limits: &Limits, bounds: &mut Bounds, setting: Setting) -> Measured {
    let number = &limits.high.number;
    let mut end = bound::read_behind(tokens, limits.high.end, bounds);
    let mut unit = limits.high.unit.map(str::to_owned);
    let mut per = None;
    let mut is_counted = false;
    if unit.is_none()
        && end > limits.high.end
        && let Some((name, behind)) = figure::unit_behind(tokens, end, number)
    {
        (unit, end) = (Some(name.to_owned()), behind);
    }
    if unit.is_none() {
        match number.sort {
            Sort::Part if let Some(whole) = limits.high.whole => {
                (unit, per) = (Some("share".to_owned()), Some(singular(tokens[whole].text)));
            }
            Sort::Part if limits.high.is_ratio => {
                let whole = skip_determiner(tokens, end + usize::from(tokens.get(end).is_some_and(|of| of.is("of"))));
                if let Some((whole, behind)) = counted::plural_head(tokens, whole) {
                    (unit, per, end) = (Some("share".to_owned()), Some(whole), behind);
                }
            }
            Sort::Part => {
                if let Some((name, whole, behind)) = part_of(tokens, end, number) {
                    (unit, per, end) = (Some(name), whole, behind);
                } else if is_led_by(tokens, limits.low.start) {
                    unit = Some("share".to_owned());
                }
            }
            _ => {
                if let Some((name, change, behind)) = count(tokens, end, limits, setting) {
                    (unit, per, end) = (Some(name), change, behind);
                    is_counted = true;
                }
            }
        }
    } else if unit.as_deref() == Some("percent")
        && tokens.get(end).is_some_and(|of| of.is("of"))
        && let Some((whole, behind)) = counted::any_head(tokens, skip_determiner(tokens, end + 1))
    {
        (per, end) = (Some(whole), behind);
    }
    end = bound::read_behind(tokens, end, bounds);
    if let Some((name, way)) = unit.as_deref().and_then(|unit| unit.split_once('/')) {
        (per, unit) = (Some(way.to_owned()), Some(name.to_owned()));
    } else if per.is_none()
        && let Some((way, behind)) = for_as_many(tokens, end, limits).or_else(|| denominator::read(tokens, end))
    {
        (per, end) = (Some(way), behind);
    }
    // "1,000 for 1,000 prisoners", "1,000 prisoners for 1,000 prisoners"
    if per.as_deref() == Some("each")
        && let Some((name, _, behind)) = count(tokens, end, limits, setting)
        && unit.as_ref().is_none_or(|unit| *unit == name)
    {
        (unit, end) = (Some(name), behind);
    }
    Measured { unit: unit.unwrap_or_default(), per, is_counted, end }
}

/// What a number counts, whether it is a difference (`ten more ships`), and the index after it.
fn count(
    tokens: &[Token<'_>],
    at: usize,
    limits: &Limits,
    setting: Setting,
) -> Option<(String, Option<String>, usize)> {
    let number = &limits.high.number;
    let mut at = at;
    if tokens.get(at)?.text == "-" {
        return None;
    }
    let change = tokens.get(at).filter(|token| token.is_any(&["more", "fewer", "less", "additional", "further"]));
    let change = change.map(|token| if token.is_any(&["fewer", "less"]) { "fewer" } else { "more" }.to_owned());
    at += usize::from(change.is_some());
    if tokens.get(at)?.is("of") {
        let behind = skip_determiner(tokens, at + 1);
        if behind == at + 1 && number.sort != Sort::Open {
            return None;
        }
        at = behind;
    }
    if let Some((unit, behind)) = figure::unit_behind(tokens, at, number) {
        return Some((unit.to_owned(), change, behind));
    }
    let (unit, behind) = match setting {
        Setting::Alone => counted::any_head(tokens, at)?,
        Setting::Prose if number.value == 1.0 && !limits.is_range => counted::single_head(tokens, at)?,
        Setting::Prose => counted::plural_head(tokens, at)?,
    };
    Some((unit, change, behind))
}

/// What a part is of: a unit of measure (`half an hour`, `a quarter of a percentage point`), or a share in a whole
/// (`half of the ships`): the unit, the whole, and the index after them.
fn part_of(tokens: &[Token<'_>], at: usize, number: &Number) -> Option<(String, Option<String>, usize)> {
    let of = usize::from(tokens.get(at)?.is("of"));
    let article = usize::from(tokens.get(at + of)?.is_any(&["a", "an"]));
    if of + article > 0
        && let Some((unit, behind)) = figure::unit_behind(tokens, at + of + article, number)
    {
        return Some((unit.to_owned(), None, behind));
    }
    let whole = skip_determiner(tokens, at + of);
    if whole == at {
        return None;
    }
    let (whole, behind) = counted::any_head(tokens, whole)?;
    Some(("share".to_owned(), Some(whole), behind))
}

/// Whether *by* leads the part at `at`: "cut by a third".
fn is_led_by(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| tokens[before].is("by"))
}

/// The index after an article or a possessive.
fn skip_determiner(tokens: &[Token<'_>], at: usize) -> usize {
    const DETERMINERS: Classes = Classes::of(&[Class::Possessive, Class::Demonstrative, Class::That]);
    let mut at = at;
    while tokens.get(at).is_some_and(|token| token.is_in(DETERMINERS) || token.is_any(&["the", "all"])) {
        at += 1;
    }
    at
}

/// `1,000 for 1,000`: as many from each side.
fn for_as_many(tokens: &[Token<'_>], at: usize, limits: &Limits) -> Option<(String, usize)> {
    let hyphen = usize::from(tokens.get(at)?.text == "-");
    if !tokens.get(at + hyphen)?.is("for") {
        return None;
    }
    let hyphen = hyphen + usize::from(tokens.get(at + hyphen + 1)?.text == "-");
    let number = read_number(tokens.get(at + hyphen + 1..)?)?;
    (number.value == limits.high.number.value).then(|| ("each".to_owned(), at + hyphen + 1 + number.len))
}
