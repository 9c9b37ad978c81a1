//! Numbers that are no amounts: parts of dates, clock times, years, names, codes and lists.

use std::sync::LazyLock;

use super::figure::{Figure, is_time};
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::number::Sort;
use crate::language::token::{Kind, Token};

static DESIGNATORS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/designators.txt")));

/// Numbers that may be years of our era where nothing shows that they count something.
const YEARS: std::ops::Range<f64> = 1100.0..2200.0;

/// Behind which index a run of digits and marks ends that is a date, a clock time, a score or a code; `None` if the
/// number at `at` stands alone.
pub(super) fn code_end(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is_joint = |mark: &Token<'_>| matches!(mark.text, "-" | "\u{2013}" | "/" | ":" | "." | "_" | "\u{2011}" | "+");
    let mut end = at + 1;
    while let [mark, number, ..] = &tokens[end..] {
        let goes_on =
            is_joint(mark) && number.kind == Kind::Number && tokens[end - 1].touches(mark) && mark.touches(number);
        if !goes_on {
            break;
        }
        end += 2;
    }
    (end > at + 1).then_some(end)
}

/// Whether the number of a figure is part of a date, a clock time, a name, a code or a list, whatever stands after it.
pub(super) fn is_part_of_other(tokens: &[Token<'_>], figure: &Figure) -> bool {
    let before = |back: usize| figure.start.checked_sub(back).map(|index| &tokens[index]);
    let behind = tokens.get(figure.end);
    let is_month = |token: &Token<'_>| token.is_in(Class::Month | Class::ShortMonth) && token.is_capitalized();
    let is_small = figure.unit.is_none() && figure.number.value <= 31.0;
    let is_date = is_small && (behind.is_some_and(is_month) || before(1).is_some_and(is_month))
        || is_small && before(1).is_some_and(|stop| stop.text == ".") && before(2).is_some_and(is_month);
    let is_clock = figure.unit.is_none() && behind.is_some_and(|token| token.is_in(Class::ClockTime));
    // "to block 40 sites", "will stage 3 plays": a verb
    let is_verb = before(2).is_some_and(|word| word.is_in(Class::Modal) || word.is("to"));
    let is_designated = !is_verb && before(1).is_some_and(|word| word.kind == Kind::Word && DESIGNATORS.contains(word))
        || before(1).is_some_and(|mark| mark.text == "#")
        || before(1).is_some_and(|stop| stop.text == ".")
            && before(2)
                .is_some_and(|word| word.is_in(Class::NumberAbbreviation) && word.touches(&tokens[figure.start - 1]));
    // the class of '79
    let is_short_year = before(1).is_some_and(|mark| {
        matches!(mark.text, "'" | "\u{2018}" | "\u{2019}")
            && mark.touches(&tokens[figure.start])
            && tokens[figure.start].text.len() == 2
    });
    let is_glued = before(1).is_some_and(|mark| {
        mark.touches(&tokens[figure.start])
            && matches!(mark.text, "/" | ":" | "_" | "+" | "\u{2019}" | "'")
            && figure.start > 1
            && before(2).is_none_or(|word| word.touches(mark) || mark.text.len() > 1)
    });
    is_date || is_clock || is_short_year || is_designated || is_glued || is_name(tokens, figure)
}

/// `Group of Seven`, `Big Three`: a number word with a capital within a sentence.
fn is_name(tokens: &[Token<'_>], figure: &Figure) -> bool {
    let number = &tokens[figure.first];
    number.kind == Kind::Word
        && number.is_capitalized()
        && figure.first > 0
        && tokens[figure.first - 1].kind == Kind::Word
}

/// Whether a whole number may be a year: four digits without a comma or a unit of measure (`1988 quarter` has none).
pub(super) fn may_be_year(tokens: &[Token<'_>], figure: &Figure) -> bool {
    let is_period = figure.unit.is_some_and(is_time) && tokens[figure.end - 1].is_in(Class::CalendarUnit);
    let is_bare = (figure.unit.is_none() || is_period) && figure.number.len == 1 && figure.number.sort == Sort::Figure;
    let digits = tokens[figure.start].text;
    is_bare && digits.len() == 4 && !digits.contains(',') && YEARS.contains(&figure.number.value)
}

/// Whether the point of a figure may stand between thousands, as most of Europe writes: nobody counts `1.250 ships`.
pub(super) fn may_be_thousands(tokens: &[Token<'_>], figure: &Figure) -> bool {
    let decimals = tokens[figure.first].text.split_once('.').map(|(_, decimals)| decimals.len());
    figure.number.len == 1 && decimals == Some(3)
}

/// Whether a figure that counts nothing known is rather something else: an age between commas, a number in brackets,
/// the number of a list item, the last part of a name.
pub(super) fn is_doubtful(tokens: &[Token<'_>], figure: &Figure) -> bool {
    let before = figure.start.checked_sub(1).map(|index| &tokens[index]);
    let behind = tokens.get(figure.end);
    let is_mark = |token: Option<&Token<'_>>, marks: &[&str]| token.is_some_and(|token| marks.contains(&token.text));
    let is_age = is_mark(before, &[","]) && is_mark(behind, &[",", "."]);
    let is_bracketed = is_mark(before, &["(", "["]) && is_mark(behind, &[")", "]"]);
    let is_item = before.is_none() && is_mark(behind, &[".", ")", ":"]);
    let is_named = before.is_some_and(|word| word.kind == Kind::Word && word.is_capitalized() && figure.start > 1);
    // "17 U.S.C. 105", "7fe1"
    let is_reference = behind
        .is_some_and(|next| next.kind == Kind::Word && (next.is_capitalized() || tokens[figure.end - 1].touches(next)));
    // "18-fold", "2022-02"
    let is_joined = before.is_some_and(|mark| mark.text == "-" && mark.touches(&tokens[figure.start]))
        || behind.is_some_and(|mark| mark.text == "-" && tokens[figure.end - 1].touches(mark));
    is_joined || is_age || is_bracketed || is_item || is_named || is_reference
}
