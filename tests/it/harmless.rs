//! A harmless sentence before or after a statement silences no flag, and hides nobody whose words are told.

use chrono::NaiveDate;
use gainsay::claim::Statement;
use gainsay::date::Date;
use gainsay::diff::compare;

const FOR: &str = include_str!("../../fixtures/sides/for.txt");
const AGAINST: &str = include_str!("../../fixtures/sides/against.txt");

const HARMLESS: &[&str] = &[
    "Good morning to you all.",
    "The weather has been kind this week.",
    "I came by train.",
    "Thank you for having me.",
    "It is an honour to speak to you.",
    "The hall was full to the last seat.",
    "My grandmother was a teacher.",
    "The band played two old songs.",
    "Let me begin with a story.",
];

const THINGS: &[&str] =
    &["the tramway", "the quota", "the border treaty", "the merger", "the night curfew", "the toll"];

/// The frames of a grammar that are read, and plainly so.
fn frames(grammar: &'static str) -> Vec<&'static str> {
    grammar.lines().filter(|it| !it.starts_with("? ") && !it.starts_with("~ ") && !it.starts_with("# Ways")).collect()
}

fn sentence(frame: &str, thing: &str) -> String {
    let text = frame.replace('#', thing);
    text[..1].to_uppercase() + &text[1..]
}

fn is_reversed(earlier: &str, later: &str) -> bool {
    let said = |day: u32| Date::day(NaiveDate::from_ymd_opt(2025, 3, day).unwrap());
    let statement = |words: &str, day| Statement { words: words.to_owned(), said: Some(said(day)) };
    let found = compare(&statement(earlier, 1), &statement(later, 2), false);
    found.shifts.iter().any(|it| it.kind.id == "reversed")
}

/// With harmless sentences around it.
fn around(before: &str, text: &str, after: &str) -> String {
    format!("{before} {text} {after}").trim().to_owned()
}

#[test]
fn a_flag_fires_with_a_harmless_sentence_before_or_after_either_or_both() {
    let (pro, con) = (frames(FOR), frames(AGAINST));
    let (mut fired, mut still, mut silenced) = (0, 0, Vec::new());
    for n in 0..240 {
        let thing = THINGS[n % THINGS.len()];
        let (one, other) = (sentence(pro[n * 7 % pro.len()], thing), sentence(con[n * 11 % con.len()], thing));
        let (earlier, later) = if n % 2 == 0 { (one, other) } else { (other, one) };
        if !is_reversed(&earlier, &later) {
            continue;
        }
        let (first, then) = (HARMLESS[n % HARMLESS.len()], HARMLESS[(n + 4) % HARMLESS.len()]);
        for (earlier, later) in [
            (around(first, &earlier, ""), later.clone()),
            (earlier.clone(), around("", &later, then)),
            (around(first, &earlier, ""), around(then, &later, "")),
            (around(first, &earlier, then), around("", &later, first)),
        ] {
            fired += 1;
            if is_reversed(&earlier, &later) {
                still += 1;
            } else {
                silenced.push(format!("{earlier} / {later}"));
            }
        }
    }
    assert!(fired > 800, "{fired}");
    assert!(100 * still >= 97 * fired, "{still} of {fired}:\n{}", silenced.join("\n"));
}

#[test]
fn what_others_say_is_theirs_behind_a_harmless_sentence_too() {
    for harmless in HARMLESS {
        for told in ["Critics say that we oppose the railway.", "According to the islanders, we oppose the railway."] {
            let later = around(harmless, told, "");
            assert!(!is_reversed("We support the railway.", &later), "{later}");
        }
    }
}
