//! Roles as sentences have them: every row is a sentence and the roles of its figures and days in order.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

/// Said on 10 March 2025.
fn check(text: &str, expected: &[(&str, Role)]) {
    let words = Words::of(text, NaiveDate::from_ymd_opt(2025, 3, 10).unwrap());
    let roles = words.roles();
    let mentions = roles.amounts.iter().chain(&roles.moments);
    let mut found: Vec<(usize, &str, Role)> =
        mentions.map(|it| (it.tokens.start, words.text_of(it.tokens), it.role)).collect();
    found.sort_by_key(|it| it.0);
    let found: Vec<(&str, Role)> = found.into_iter().map(|it| (it.1, it.2)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_is_to_come_is_of_the_position() {
    use Role::{Amount, Deadline, Planned};
    check("The bridge will open by 31 May 2026.", &[("31 May 2026", Deadline)]);
    check("The bridge will open on 31 May 2026.", &[("31 May 2026", Planned)]);
    check("We will hire 200 nurses.", &[("200 nurses", Amount)]);
    check("We plan to hire 900 nurses this year.", &[("900 nurses", Amount), ("this year", Planned)]);
    check("We offered 4 percent.", &[("4 percent", Amount)]);
    check("The fee is 25 euros.", &[("25 euros", Amount)]);
    check("They have decided to give 500 million dollars.", &[("500 million dollars", Amount)]);
}

#[test]
fn what_is_over_is_not() {
    use Role::{Past, Period, Tally};
    check("We hired 700 nurses last year.", &[("700 nurses", Past), ("last year", Past)]);
    check("The bridge was opened on 4 May 1994.", &[("4 May 1994", Past)]);
    check("Sales rose 8 percent in the third quarter.", &[("8 percent", Past), ("the third quarter", Period)]);
    check("So far 214 sailors have signed.", &[("214 sailors", Tally)]);
    check("There are 2,300 families on the list.", &[("2,300 families", Role::Snapshot)]);
    check("The net now reaches 4 million homes.", &[("4 million homes", Role::Snapshot)]);
    check("We have 61,000 members.", &[("61,000 members", Role::Snapshot)]);
    check("Two sailors died on Tuesday.", &[("Two sailors", Past), ("Tuesday", Past)]);
}

#[test]
fn names_and_counts_of_saying_are_not() {
    use Role::{Age, Elapsed, Others, Reference};
    check("As I said in my 2019 speech, the toll stays.", &[("2019", Reference)]);
    check("I have said it 100 times.", &[("100 times", Elapsed)]);
    check("For 20 years we have waited for this road.", &[("20 years", Elapsed)]);
    check("At 64, I am not going to change my mind.", &[("64", Age)]);
    check("My opponent says that I will cut 3,000 jobs.", &[("3,000 jobs", Others)]);
    check("Power will be back for the 9,000 homes.", &[("9,000 homes", Reference)]);
}

proptest! {
    #[test]
    fn any_text_has_roles_without_a_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "Q1", "/", "2025", "20250516", "mid", "-", "by", "until", "from", "to", "30", "%", "May", "the", "will", "sold",
                "5pm", "1990s", "'79", "week", "ago", "in", "two", "days", "more", "$", "than", "planned", ".", ",", "10/12/99",
            ]),
            0..10,
        ),
        gap in prop::sample::select(vec![" ", ""]),
        any in ".{0,12}",
    ) {
        for text in [pieces.join(gap), format!("{}{any}", pieces.join(gap))] {
            let words = Words::of(&text, NaiveDate::from_ymd_opt(2025, 3, 10).unwrap());
            let roles = words.roles();
            for it in roles.amounts.iter().chain(&roles.moments).chain(&roles.deadlines) {
                prop_assert!(it.tokens.start < it.tokens.end && it.tokens.end <= words.tokens.len(), "{}", text);
            }
        }
    }
}

#[test]
fn what_is_so_much_shorter_has_moved_by_so_much() {
    let moves = |text: &str| {
        let words = Words::of(text, NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day"));
        words.roles().amounts[0].moves
    };
    assert_eq!(moves("We will build the wall 2 feet shorter."), Some(Way::Down));
    assert_eq!(moves("We will build the wall 2 feet higher."), Some(Way::Up));
    assert_eq!(moves("We will build the wall 2 feet high."), None);
}
