//! Laws of figures and days, on thousands of pairs made of small grammars: what belongs to the position moves, what is told
//! beside it does not, and without days of saying everything counts.

use chrono::NaiveDate;
use gainsay::claim::Statement;
use gainsay::date::Date;
use gainsay::diff::compare;
use proptest::prelude::RngExt;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// Pairs made of each grammar.
const PAIRS: usize = 150;

/// Who speaks of what, in many domains: the body, its verb in the infinitive and in the past, and what is counted.
const DEEDS: &[(&str, &str, &str, &str)] = &[
    ("The shipyard", "build", "built", "ferries"),
    ("The council", "plant", "planted", "trees"),
    ("The clinic", "hire", "hired", "nurses"),
    ("The airline", "buy", "bought", "planes"),
    ("The army", "send", "sent", "tents"),
    ("The school", "train", "trained", "teachers"),
    ("The museum", "lend", "lent", "paintings"),
    ("The league", "sell", "sold", "tickets"),
    ("The union", "recruit", "recruited", "members"),
    ("The port", "close", "closed", "berths"),
];

/// What happens on a day.
const EVENTS: &[(&str, &str, &str)] = &[
    ("The tunnel", "open", "opened"),
    ("The strike", "end", "ended"),
    ("The law", "expire", "expired"),
    ("The quarry", "close", "closed"),
    ("The hearing", "begin", "began"),
    ("The exhibition", "start", "started"),
    ("The ferry line", "reopen", "reopened"),
];

const AHEAD: &[&str] =
    &["will", "plans to", "is going to", "intends to", "has promised to", "wants to", "is due to", "must"];
const NEAR: &[&str] = &["about", "around", "roughly", "approximately", "some", "close to", "in the region of"];
const MONTHS: &[&str] = &["January", "March", "May", "July", "September", "November"];

/// What a pair must come to.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wanted {
    Held,
    Kind(&'static str),
}

fn statement(words: &str, said: Option<(i32, u32)>) -> Statement {
    let day = |(year, month)| Date::day(NaiveDate::from_ymd_opt(year, month, 10).unwrap());
    Statement { words: words.to_owned(), said: said.map(day) }
}

fn kinds(earlier: &str, later: &str, is_dated: bool) -> Vec<&'static str> {
    let said = |month| is_dated.then_some((2025, month));
    let found = compare(&statement(earlier, said(2)), &statement(later, said(6)), false);
    found.shifts.iter().map(|it| it.kind.id).collect()
}

/// Judges the pairs of a grammar; `at_least` is how many in a hundred must be right, and none may be turned round.
fn check(name: &str, at_least: usize, is_dated: bool, make: impl Fn(&mut TestRng) -> (String, String, Wanted)) {
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut wrong = Vec::new();
    for _ in 0..PAIRS {
        let (earlier, later, wanted) = make(&mut random);
        let found = kinds(&earlier, &later, is_dated);
        let is_right = match wanted {
            Wanted::Held => found.is_empty(),
            Wanted::Kind(kind) => found.contains(&kind),
        };
        if !is_right {
            wrong.push(format!("{earlier} | {later} | {wanted:?} {found:?}"));
        }
    }
    assert!(
        100 * (PAIRS - wrong.len()) >= at_least * PAIRS,
        "{name}: {} of {PAIRS}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn pick<T: Copy>(random: &mut TestRng, of: &[T]) -> T {
    of[random.random_range(0..of.len())]
}

/// A number as newspapers print it: without its comma one of four digits may be a year.
fn shown(n: u32) -> String {
    if n < 1_000 { n.to_string() } else { format!("{},{:03}", n / 1_000, n % 1_000) }
}

/// Two figures of which neither can be meant by the other, and the kind of change.
fn apart(random: &mut TestRng) -> (String, String, Wanted) {
    let one = random.random_range(13..900);
    let other = one + one / 3 + random.random_range(1..50);
    let (one, other) = (shown(one), shown(other));
    if random.random_bool(0.5) { (one, other, Wanted::Kind("raised")) } else { (other, one, Wanted::Kind("lowered")) }
}

#[test]
fn an_amount_that_is_planned_moves() {
    check("planned amounts", 97, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let (one, other, wanted) = apart(random);
        let mut told = |n: String| format!("{who} {} {will} {n} {what}.", pick(random, AHEAD));
        (told(one), told(other), wanted)
    });
}

#[test]
fn an_amount_of_what_is_over_does_not() {
    check("past amounts", 99, true, |random| {
        let (who, _, did, what) = pick(random, DEEDS);
        let (one, other, _) = apart(random);
        let when = pick(random, &["", " last year", " in May 2023", " so far", " in the first quarter"]);
        (format!("{who} {did} {one} {what}{when}."), format!("{who} {did} {other} {what}{when}."), Wanted::Held)
    });
}

#[test]
fn without_days_of_saying_it_counts_all_the_same() {
    check("past amounts, undated", 95, false, |random| {
        let (who, _, did, what) = pick(random, DEEDS);
        let (one, other, wanted) = apart(random);
        (format!("{who} {did} {one} {what}."), format!("{who} {did} {other} {what}."), wanted)
    });
}

#[test]
fn an_amount_of_another_period_is_another_amount() {
    check("periods", 99, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let (one, other, _) = apart(random);
        let year = random.random_range(2026..2030);
        let told = |n: String, year: i32| format!("In {year} {} will {will} {n} {what}.", who.replace("The", "the"));
        (told(one, year), told(other, year + 1), Wanted::Held)
    });
}

#[test]
fn what_is_not_exact_holds_what_it_may_mean() {
    check("approximations", 98, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let round = random.random_range(3..90) * 100_u32;
        let off = round * random.random_range(101..107) / 100;
        let told = |n: String| format!("{who} will {will} {n} {what}.");
        (told(format!("{} {}", pick(random, NEAR), shown(round))), told(shown(off)), Wanted::Held)
    });
    check("approximations of something else", 98, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let round = random.random_range(3..90) * 100_u32;
        let told = |n: String| format!("{who} will {will} {n} {what}.");
        (told(format!("{} {}", pick(random, NEAR), shown(round))), told(shown(round * 3 / 2)), Wanted::Kind("raised"))
    });
}

#[test]
fn limits_hold_what_lies_within_them() {
    check("limits", 98, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let low = random.random_range(13..900);
        let (low, high) = (shown(low), shown(low + low / 3 + 20));
        let told = |n: String| format!("{who} will {will} {n} {what}.");
        if random.random_bool(0.5) {
            (told(format!("at least {low}")), told(high), Wanted::Held)
        } else {
            (told(format!("up to {high}")), told(low), Wanted::Held)
        }
    });
    check("limits that are broken", 98, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let low = random.random_range(13..900);
        let (low, high) = (shown(low), shown(low + low / 3 + 20));
        let told = |n: String| format!("{who} will {will} {n} {what}.");
        (told(format!("at least {high}")), told(low), Wanted::Kind("lowered"))
    });
}

/// Two months of a coming year, the earlier one first.
fn months(random: &mut TestRng) -> (String, String) {
    let first = random.random_range(0..MONTHS.len() - 1);
    let then = random.random_range(first + 1..MONTHS.len());
    let year = random.random_range(2026..2029);
    (format!("{} {year}", MONTHS[first]), format!("{} {year}", MONTHS[then]))
}

#[test]
fn a_day_to_come_moves() {
    check("planned days", 97, true, |random| {
        let (what, will, _) = pick(random, EVENTS);
        let (first, then) = months(random);
        let lead = pick(random, &["in", "by", "before"]);
        let told = |day: &str| format!("{what} will {will} {lead} {day}.");
        if random.random_bool(0.5) {
            (told(&first), told(&then), Wanted::Kind("delayed"))
        } else {
            (told(&then), told(&first), Wanted::Kind("hastened"))
        }
    });
}

#[test]
fn a_day_that_is_over_does_not() {
    check("past days", 99, true, |random| {
        let (what, _, did) = pick(random, EVENTS);
        let (one, other) = (random.random_range(1990..2010), random.random_range(2010..2024));
        let month = pick(random, MONTHS);
        (format!("{what} {did} in {month} {one}."), format!("{what} {did} in {month} {other}."), Wanted::Held)
    });
}

#[test]
fn a_day_without_its_year_lies_ahead() {
    check("yearless days", 99, true, |random| {
        let (what, will, _) = pick(random, EVENTS);
        let month = random.random_range(0..MONTHS.len());
        let lead = pick(random, &["by", "before", "on"]);
        let year = if month > 2 { 2025 } else { 2026 };
        let told = |day: String| format!("{what} will {will} {lead} {day}.");
        (told(format!("20 {}", MONTHS[month])), told(format!("20 {} {year}", MONTHS[month])), Wanted::Held)
    });
}

#[test]
fn a_move_that_is_told_is_seen() {
    check("moves of days", 95, true, |random| {
        let (what, will, _) = pick(random, EVENTS);
        let (first, then) = months(random);
        let told = pick(
            random,
            &["has been put back to", "is postponed to", "has been pushed back to", "will be delayed until"],
        );
        (format!("{what} will {will} in {first}."), format!("{what} {told} {then}."), Wanted::Kind("delayed"))
    });
    check("moves of amounts", 95, true, |random| {
        let (who, will, _, what) = pick(random, DEEDS);
        let one: u32 = random.random_range(20..900);
        let less = random.random_range(1..10);
        let later = format!("{who} will {will} {less} fewer {what} than planned.");
        (format!("{who} will {will} {one} {what}."), later, Wanted::Kind("lowered"))
    });
    check("moves by so much", 95, true, |random| {
        let (what, will, _) = pick(random, EVENTS);
        let (first, _) = months(random);
        let length = pick(random, &["three weeks", "two months", "ten days"]);
        let (how, kind) = pick(random, &[("later", "delayed"), ("earlier", "hastened")]);
        let later = format!("{what} will {will} {length} {how} than planned.");
        (format!("{what} will {will} in {first}."), later, Wanted::Kind(kind))
    });
    check("what is given up", 95, true, |random| {
        let (what, will, _) = pick(random, EVENTS);
        let (first, _) = months(random);
        let told =
            pick(random, &["is suspended indefinitely", "has been postponed indefinitely", "has been cancelled"]);
        (format!("{what} will {will} in {first}."), format!("{what} {told}."), Wanted::Kind("undated"))
    });
    let fee = |later: &str| kinds("The harbour fee will be 25 crowns.", later, true);
    assert_eq!(fee("The council will raise the harbour fee by 10 crowns."), ["raised"]);
    assert_eq!(fee("The council will cut the harbour fee by 10 crowns."), ["lowered"]);
    assert_eq!(fee("The council will raise the bridge toll by 10 crowns."), [""; 0]);
}
