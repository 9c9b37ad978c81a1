//! Numbers by themselves: what each text begins with.

use super::*;
use crate::language::token::tokens;

/// `expected` is the value, the words it takes, and the sort.
fn check(text: &str, expected: Option<(f64, &str, Sort)>) {
    let split = split_numerals(&tokens(text), |word| word == "day");
    let found = read_number(&split);
    let found = found.map(|number| (number.value, &text[..split[number.len - 1].end], number.sort));
    assert_eq!(found, expected, "{text}");
}

fn is(text: &str, value: f64, sort: Sort) {
    check(text, Some((value, text, sort)));
}

#[test]
fn figures_are_read_with_their_separators() {
    is("1,000", 1000.0, Sort::Figure);
    is("2.5", 2.5, Sort::Figure);
    is(".08", 0.08, Sort::Figure);
    is("1\u{a0}000\u{a0}000", 1e6, Sort::Figure);
    is("1\u{202f}234.5", 1234.5, Sort::Figure);
    is("12,34,567", 1_234_567.0, Sort::Figure);
    check("40 100", Some((40.0, "40", Sort::Figure)));
    is("-5", -5.0, Sort::Figure);
    is("minus five", -5.0, Sort::Words);
    for text in ["192.168.1.2", "1,00", "22,24,26", "16.05.2025", "1.000.000"] {
        check(text, None);
    }
}

#[test]
fn figures_with_multipliers() {
    is("2.5 million", 2_500_000.0, Sort::Figure);
    is("1.1 million", 1_100_000.0, Sort::Figure);
    is("5bn", 5e9, Sort::Figure);
    is("3 hundred thousand", 300_000.0, Sort::Figure);
    is("2 dozen", 24.0, Sort::Figure);
    check("20-million", Some((20e6, "20-million", Sort::Figure)));
}

#[test]
fn fractions_are_parts_of_a_whole() {
    is("5-1/4", 5.25, Sort::Figure);
    is("1 1/4", 1.25, Sort::Figure);
    is("5\u{bd}", 5.5, Sort::Figure);
    is("3/4", 0.75, Sort::Part);
    is("\u{bc}", 0.25, Sort::Part);
    is("half", 0.5, Sort::Part);
    is("two thirds", 2.0 / 3.0, Sort::Part);
    is("two-thirds", 2.0 / 3.0, Sort::Part);
    is("one-third", 1.0 / 3.0, Sort::Part);
    is("three-quarters", 0.75, Sort::Part);
    is("two and a half", 2.5, Sort::Words);
    is("one hundred and three and two thirds", 103.0 + 2.0 / 3.0, Sort::Words);
    is("one and a half million", 1.5e6, Sort::Words);
    is("a million and a half", 1.5e6, Sort::Words);
    is("2 and a half", 2.5, Sort::Figure);
    is("2 \u{bd} million", 2.5e6, Sort::Figure);
    is("3 million and a half", 3.5e6, Sort::Figure);
    is("one hundred and three quarters", 100.75, Sort::Words);
    is("a quarter of a million", 250_000.0, Sort::Words);
}

#[test]
fn numbers_in_words_are_read() {
    is("twenty-five", 25.0, Sort::Words);
    is("Twenty five", 25.0, Sort::Words);
    is("one hundred and three", 103.0, Sort::Words);
    is("a hundred", 100.0, Sort::Words);
    is("a dozen", 12.0, Sort::Words);
    is("half a dozen", 6.0, Sort::Words);
    is("half a million", 500_000.0, Sort::Words);
    is("two million three hundred thousand and five", 2_300_005.0, Sort::Words);
    is("twenty-five hundred", 2500.0, Sort::Words);
    is("two point five million", 2.5e6, Sort::Words);
    check("two-day truce", Some((2.0, "two", Sort::Words)));
    check("five and two", Some((5.0, "five", Sort::Words)));
    check("two ships", Some((2.0, "two", Sort::Words)));
}

#[test]
fn open_multiples_have_no_upper_end() {
    is("hundreds", 100.0, Sort::Open);
    is("tens of thousands", 10_000.0, Sort::Open);
    is("several hundred", 100.0, Sort::Open);
    is("a few thousand", 1000.0, Sort::Open);
}

#[test]
fn what_is_no_amount() {
    is("twenty-fifth", 25.0, Sort::Ordinal);
    is("one hundred and third", 103.0, Sort::Ordinal);
    is("third", 3.0, Sort::Ordinal);
    is("21st", 21.0, Sort::Ordinal);
    is("two hundredth", 200.0, Sort::Ordinal);
    is("twenty twenty-five", 2025.0, Sort::Year);
    is("nineteen ninety", 1990.0, Sort::Year);
    for text in ["ships", "a ship", "million", "none", "and", "point five", "two-faced", "one-sided", "-", ""] {
        check(text, None);
    }
}
