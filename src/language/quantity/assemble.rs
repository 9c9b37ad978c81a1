//! One amount put together: bounds, one or two figures, what is counted, per what.

use super::bound::{self, Bounds, Slack};
use super::figure::{self, Figure};
use super::measure::{Measured, measure};
use super::{Found, Setting, context};
use crate::amount::Amount;
use crate::language::content::is_function_word;
use crate::language::grammar::{Class, Classes};
use crate::language::number::Sort;
use crate::language::plural::singular;
use crate::language::token::{Kind, Token};

/// Words before *one* that pick one thing, or ask whether one does something, so that nothing is counted.
const PICKS: Classes = Classes::of(&[
    Class::Article,
    Class::Demonstrative,
    Class::That,
    Class::Quantifier,
    Class::Relative,
    Class::Modal,
    Class::Do,
    Class::ClauseNegator,
]);

/// What was found at a token, and where to go on.
pub(super) struct Step {
    pub(super) found: Option<Found>,
    /// The next token to look at, always beyond the one that was asked for.
    pub(super) next: usize,
}

/// The limits of one amount before its unit: one figure, or two that make a range.
pub(super) struct Limits {
    pub(super) low: Figure,
    pub(super) high: Figure,
    /// Whether two figures were read.
    pub(super) is_range: bool,
}

/// Reads the amount whose number begins at `at`; its bounds may reach back to `floor`.
pub(super) fn step(text: &str, tokens: &[Token<'_>], floor: usize, at: usize, setting: Setting) -> Step {
    let nothing = |next: usize| Step { found: None, next };
    if let Some(found) = one_of_time(text, tokens, at) {
        return Step { found: Some(found), next: at + 2 };
    }
    let Some(first) = figure::read(tokens, at).filter(|_| !is_no_minus(tokens, at)) else {
        let next =
            if tokens[at].kind == Kind::Number { context::code_end(tokens, at).unwrap_or(at + 1) } else { at + 1 };
        return nothing(next);
    };
    if matches!(first.number.sort, Sort::Ordinal | Sort::Year) {
        return nothing(first.end);
    }
    let (mut bounds, begin) = bound::read_before(tokens, floor, at, first.unit.is_some_and(figure::is_time));
    let limits = read_limits(tokens, first, bounds, at > 0 && tokens[at - 1].is("from"));
    if !limits.is_range
        && tokens[first.end - 1].kind == Kind::Number
        && let Some(next) = context::code_end(tokens, first.end - 1)
    {
        return nothing(next);
    }
    if bounds.is_between && !limits.is_range || bounds.is_negated {
        return nothing(first.end);
    }
    let measured = measure(tokens, &limits, &mut bounds, setting);
    let is_other = context::is_part_of_other(tokens, &limits.low)
        || context::is_part_of_other(tokens, &limits.high)
        || measured.is_counted && context::may_be_thousands(tokens, &limits.high);
    if is_other || setting == Setting::Prose && !is_amount(tokens, &limits, &measured, bounds) {
        return nothing(limits.high.end);
    }
    let range = tokens[begin].start..tokens[measured.end - 1].end;
    let (low, high) = (limits.low.number.value, limits.high.number.value);
    let is_open = limits.high.number.sort == Sort::Open;
    let amount = Amount {
        text: text[range.clone()].to_owned(),
        low: if bounds.is_most { f64::NEG_INFINITY } else { low },
        high: if bounds.is_least || is_open && !bounds.is_most { f64::INFINITY } else { high },
        unit: measured.unit,
        per: measured.per,
    };
    let meant = meant(&limits, &amount, bounds.slack);
    Step { found: Some(Found { range, amount, is_approximate: bounds.is_approximate, meant }), next: measured.end }
}

/// A length of time of one, by which something moves: "by a week", "a year later than planned". "A week" by itself counts nothing.
fn one_of_time(text: &str, tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let [article, unit, ..] = tokens.get(at..)? else { return None };
    if !article.is_in(Class::IndefiniteArticle) || !unit.is_in(Class::CalendarUnit) {
        return None;
    }
    // "a quarter" is a part as often
    let is_led = at > 0 && tokens[at - 1].is("by") && !unit.is("quarter");
    let next = tokens.get(at + 2);
    let ends = next.is_none_or(|it| it.kind == Kind::Punct || is_function_word(it));
    let is_beside = next.is_some_and(|it| it.is_any(&["later", "earlier", "sooner"]))
        && tokens.get(at + 3).is_some_and(|it| it.is("than"));
    if !(is_led && ends || is_beside) {
        return None;
    }
    let range = article.start..unit.end;
    let amount =
        Amount { text: text[range.clone()].to_owned(), low: 1.0, high: 1.0, unit: singular(unit.text), per: None };
    Some(Found { range, amount, is_approximate: false, meant: (1.0, 1.0) })
}

/// How far a share in words (`a third`, `nine in ten`) may be off.
const SHARE: f64 = 0.02;

/// Between which numbers an amount may be meant.
fn meant(limits: &Limits, amount: &Amount, Slack { below, above }: Slack) -> (f64, f64) {
    let share = if limits.low.number.sort == Sort::Part { SHARE } else { 0.0 };
    (amount.low * (1.0 - below.max(share)), amount.high * (1.0 + above.max(share)))
}

/// Whether what looks like a minus sign at `at` is none: a hyphen that belongs to the word before it, or that of "plus or minus".
fn is_no_minus(tokens: &[Token<'_>], at: usize) -> bool {
    let is_hyphen = tokens[at].kind == Kind::Punct && matches!(tokens[at].text, "-" | ".");
    let is_margin = || tokens[at].is("minus") && tokens[at - 1].is("or");
    at > 0 && (is_hyphen && tokens[at - 1].touches(&tokens[at]) || is_margin())
}

/// The second figure of a range, where there is one: `10 to 12`, `10 or 12`, `5-7`, `between 5 and 7`.
/// "From 5 to 7" is two amounts: as often as not it tells of a change.
fn read_limits(tokens: &[Token<'_>], first: Figure, bounds: Bounds, is_from: bool) -> Limits {
    let one = Limits { low: first, high: first, is_range: false };
    let Some(joint) = tokens.get(first.end) else { return one };
    let before = &tokens[first.end - 1];
    let is_dash = matches!(joint.text, "-" | "\u{2013}" | "\u{2014}" | "~") && before.touches(joint);
    let is_joined = match joint.text {
        _ if is_dash => true,
        "\u{2013}" => before.kind == Kind::Number,
        _ if bounds.is_between => joint.is("and"),
        _ => !is_from && joint.is_any(&["to", "or"]),
    };
    let Some(mut second) = is_joined.then(|| figure::read(tokens, first.end + 1)).flatten() else { return one };
    if is_dash && !joint.touches(&tokens[first.end + 1])
        || matches!(second.number.sort, Sort::Ordinal | Sort::Year | Sort::Open)
    {
        return one;
    }
    let mut low = first;
    let shares_scale = low.number.scale == 1.0
        && second.number.scale > 1.0
        && low.number.value < second.number.value / second.number.scale;
    if shares_scale {
        low.number.value *= second.number.scale;
    }
    let unit = match (low.unit, second.unit) {
        (Some(low), Some(high)) if low != high => return one,
        (low, high) => high.or(low),
    };
    // a code or a date goes on after it
    let goes_on = tokens[second.end - 1].kind == Kind::Number && context::code_end(tokens, second.end - 1).is_some();
    if low.number.value >= second.number.value || goes_on {
        return one;
    }
    second.unit = unit;
    Limits { low, high: second, is_range: true }
}

/// Whether the words show that the number is an amount.
fn is_amount(tokens: &[Token<'_>], limits: &Limits, measured: &Measured, bounds: Bounds) -> bool {
    let (first, number) = (&limits.low, &limits.low.number);
    let has_unit = !measured.unit.is_empty();
    let before = first.start.checked_sub(1).map(|index| &tokens[index]);
    if context::may_be_year(tokens, first)
        && (!limits.is_range || limits.high.unit.is_none())
        && !(has_unit && bounds.is_any())
    {
        return false;
    }
    if number.value == 1.0 && number.sort == Sort::Words && !bounds.is_any() && !limits.is_range {
        let is_picked = before.is_some_and(|word| word.is_in(PICKS) || word.is_any(&["another", "last"]));
        let is_measured = before.is_some_and(|word| {
            let leads = word.is_in(Class::Preposition | Class::Connective) && !word.is_any(&["on", "at", "from"]);
            leads || word.is_any(&["than", "only", "just"])
        });
        let is_some_day = first.unit.is_some_and(figure::is_time) && !is_measured;
        return has_unit && !is_picked && !is_some_day;
    }
    if has_unit || measured.per.is_some() {
        return true;
    }
    match number.sort {
        Sort::Figure if limits.is_range => bounds.is_any() || limits.high.number.scale > 1.0,
        Sort::Figure => bounds.is_any() || !context::is_doubtful(tokens, first),
        Sort::Words => bounds.is_any() || limits.is_range || number.value > 12.0,
        Sort::Part | Sort::Open | Sort::Ordinal | Sort::Year => bounds.is_most || bounds.is_least,
    }
}
