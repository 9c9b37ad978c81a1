//! An act that is wanted or not, in whatever words that is decided: read alike, reversed by the other side's words alone.

use chrono::NaiveDate;
use gainsay::claim::{Sign, Statement};
use gainsay::date::Date;
use gainsay::diff::compare;
use gainsay::reading::proposition::Proposition;
use gainsay::reading::side::{Voice, attitudes};
use gainsay::reading::words::Words;

const DONE: &str = include_str!("../../fixtures/sides/done.txt");
const LEFT: &str = include_str!("../../fixtures/sides/left.txt");

/// Acts of all sorts, what is done away with and what is made: each as a verb, a gerund, a participle, a noun, and its object.
const ACTS: &[[&str; 5]] = &[
    ["close", "closing", "closed", "closure", "the plant in Orsa"],
    ["build", "building", "built", "construction", "the tunnel to Arve"],
    ["abolish", "abolishing", "abolished", "abolition", "the dog tax"],
    ["sell", "selling", "sold", "sale", "the old harbour"],
    ["introduce", "introducing", "introduced", "introduction", "the night curfew"],
];

/// Of a hundred pairs on two sides so many are seen at the least.
const SEEN: usize = 95;

/// Of a thousand pairs on one side so many are called reversed at the most.
const FALSE: usize = 5;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, day).unwrap()
}

/// The frames of a grammar that are read, filled in with an act.
fn statements(grammar: &str, [base, gerund, participle, noun, thing]: [&str; 5]) -> Vec<String> {
    let written = |frame: &str| {
        let text = frame
            .replace("{do}", &format!("{base} {thing}"))
            .replace("{doing}", &format!("{gerund} {thing}"))
            .replace("{done}", participle)
            .replace("{the doing}", &format!("the {noun} of {thing}"))
            .replace("{thing}", thing);
        text[..1].to_uppercase() + &text[1..]
    };
    grammar.lines().filter(|it| !it.starts_with(['#', '?'])).map(written).collect()
}

/// How many of these pairs are called reversed, and the first few that are not where `expected`, or are where not.
fn reversed(earlier: &[String], later: &[String], expected: bool) -> (usize, Vec<String>) {
    let statement = |words: &String, at| Statement { words: words.clone(), said: Some(Date::day(day(at))) };
    let (mut count, mut others) = (0, Vec::new());
    for (before, after) in earlier.iter().flat_map(|one| later.iter().map(move |other| (one, other))) {
        let found = compare(&statement(before, 1), &statement(after, 20), false);
        let is_reversed = found.shifts.iter().any(|it| it.kind.id == "reversed");
        count += usize::from(is_reversed);
        if is_reversed != expected && others.len() < 10 {
            others.push(format!("{before} / {after}"));
        }
    }
    (count, others)
}

#[test]
fn each_way_to_decide_an_act_is_on_its_side_of_the_proposition() {
    let mut wrong = Vec::new();
    for it in ACTS {
        let proposition = Proposition::read(&format!("{} should be {}.", it[4], it[2]));
        let side = |text: &str| {
            let words = Words::of(text, day(1));
            proposition.side(&attitudes(&words, &Voice::default())).map(|it| it.sign)
        };
        for (grammar, sign) in [(DONE, Sign::For), (LEFT, Sign::Against)] {
            wrong.extend(statements(grammar, *it).into_iter().filter(|it| side(it) != Some(sign)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_decides_the_other_way_has_turned_and_who_says_it_again_has_not() {
    let (mut turned, mut seen, mut same, mut wrong) = (0, 0, 0, 0);
    let (mut missed, mut false_alarms) = (Vec::new(), Vec::new());
    for it in ACTS {
        let (done, left) = (statements(DONE, *it), statements(LEFT, *it));
        for (earlier, later) in [(&done, &left), (&left, &done)] {
            let (count, others) = reversed(earlier, later, true);
            (turned, seen) = (turned + earlier.len() * later.len(), seen + count);
            missed.extend(others);
        }
        for side in [&done, &left] {
            let (count, others) = reversed(side, side, false);
            (same, wrong) = (same + side.len() * side.len(), wrong + count);
            false_alarms.extend(others);
        }
    }
    assert!(seen * 100 >= turned * SEEN, "{seen} of {turned} are seen, not\n{}", missed.join("\n"));
    assert!(wrong * 1000 <= same * FALSE, "{wrong} of {same} are called reversed:\n{}", false_alarms.join("\n"));
}
