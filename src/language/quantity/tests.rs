//! Amounts as sentences have them: every row is a sentence and all that must be found in it.

use proptest::prelude::*;

use super::*;

/// Writes an amount as `low..high unit / per`, with one number where both bounds are the same.
fn show(amount: &Amount) -> String {
    let bound = |value: f64| if value.is_infinite() { String::new() } else { value.to_string() };
    let mut shown = if amount.low == amount.high {
        bound(amount.low)
    } else {
        format!("{}..{}", bound(amount.low), bound(amount.high))
    };
    if !amount.unit.is_empty() {
        shown = format!("{shown} {}", amount.unit);
    }
    amount.per.as_ref().map_or(shown.clone(), |per| format!("{shown} / {per}"))
}

/// `expected` has the words and the reading of each amount.
fn check(text: &str, expected: &[(&str, &str)]) {
    let found = amounts(text, &tokens(text));
    let shown: Vec<_> = found.iter().map(|found| (&text[found.range.clone()], show(&found.amount))).collect();
    let expected: Vec<_> = expected.iter().map(|(words, reading)| (*words, (*reading).to_owned())).collect();
    assert_eq!(shown, expected, "{text}");
    assert!(found.iter().all(|found| found.amount.text == text[found.range.clone()]));
}

fn whole(text: &str, expected: Option<&str>) {
    assert_eq!(read(text).as_ref().map(show).as_deref(), expected, "{text}");
}

#[test]
fn what_is_counted_is_the_head_in_the_singular() {
    check("They freed 1,000 prisoners of war.", &[("1,000 prisoners", "1000 prisoner")]);
    check("Some came with 390 Varenian people.", &[("390 Varenian people", "390 person")]);
    check("Two heavily armed ships sank.", &[("Two heavily armed ships", "2 ship")]);
    check(
        "He bought three weapons systems.",
        &[("three weapons systems", "3 weapons system".replace("weapons ", "").as_str())],
    );
    check("50 United Isles sailors left.", &[("50 United Isles sailors", "50 sailor")]);
    check("Twelve of the ships sank.", &[("Twelve of the ships", "12 ship")]);
    check("It sent 300 aircraft and a dozen tanks.", &[("300 aircraft", "300 aircraft"), ("a dozen tanks", "12 tank")]);
    check("At least one shell landed.", &[("At least one shell", "1.. shell")]);
    check(
        "It has 600 soldiers' bodies and 5m people.",
        &[("600 soldiers' bodies", "600 body"), ("5m people", "5000000 person")],
    );
    check("It killed one soldier.", &[("one soldier", "1 soldier")]);
    check("They want ten more ships.", &[("ten more ships", "10 ship / more")]);
}

#[test]
fn bounds_leave_one_side_open() {
    check("Up to 200 ships may sail.", &[("Up to 200 ships", "..200 ship")]);
    check("It takes no more than 30 days.", &[("no more than 30 days", "..30 day")]);
    check("At least 30 days are needed.", &[("At least 30 days", "30.. day")]);
    check("More than half a million people fled.", &[("More than half a million people", "500000.. person")]);
    check("It lost 50 or more ships.", &[("50 or more ships", "50.. ship")]);
    check("It lost 50+ ships.", &[("50+ ships", "50.. ship")]);
    check("It must be above 5 meters and below 7.", &[("above 5 meters", "5.. meter"), ("below 7", "..7")]);
    check("It is more than 5 and less than 7 meters.", &[("more than 5", "5.."), ("less than 7 meters", "..7 meter")]);
    check(
        "It is not more than 5 and must not exceed 7 meters.",
        &[("not more than 5", "..5"), ("not exceed 7 meters", "..7 meter")],
    );
    check("It was not at least 5 meters.", &[]);
    check("It lost fewer than a dozen ships.", &[("fewer than a dozen ships", "..12 ship")]);
    check("They stayed over 30 days.", &[("30 days", "30 day")]);
    check("Hundreds of ships sank.", &[("Hundreds of ships", "100.. ship")]);
    check("Tens of thousands of people fled.", &[("Tens of thousands of people", "10000.. person")]);
}

#[test]
fn what_is_not_exact_keeps_its_figure() {
    let text = "Nearly 1,000 ships sank and 12 boats did.";
    let found = amounts(text, &tokens(text));
    assert_eq!(found.iter().map(|found| found.is_approximate).collect::<Vec<_>>(), [true, false]);
    check("About 5 percent were lost.", &[("About 5 percent", "5 percent")]);
    check("Up to about 5 percent were lost.", &[("Up to about 5 percent", "..5 percent")]);
}

#[test]
fn two_figures_are_a_range() {
    check("It is 10 or 12 days from today.", &[("10 or 12 days", "10..12 day")]);
    check("It takes 10 to 12 days.", &[("10 to 12 days", "10..12 day")]);
    check("It takes 5-7 days.", &[("5-7 days", "5..7 day")]);
    check("It costs between $5 and $7 million.", &[("between $5 and $7 million", "5000000..7000000 USD")]);
    check("It costs 2 to 3 million euros.", &[("2 to 3 million euros", "2000000..3000000 EUR")]);
    check("A rate of 5-1/4 to 5-1/2 percent.", &[("5-1/4 to 5-1/2 percent", "5.25..5.5 percent")]);
    check("It rose from 4 percent to 6 percent.", &[("4 percent", "4 percent"), ("6 percent", "6 percent")]);
}

#[test]
fn percent_points_and_shares() {
    check("Rates rose by 25 basis points.", &[("25 basis points", "25 basis point")]);
    check("Rates fell half a percentage point.", &[("half a percentage point", "0.5 percentage point")]);
    check("They spend 2% of GDP on it.", &[("2% of GDP", "2 percent / gdp")]);
    check("Two thirds of the ships sank.", &[("Two thirds of the ships", "0.6666666666666666 share / ship")]);
    check("Nine in ten sailors left.", &[("Nine in ten sailors", "0.9 share / sailor")]);
    check("It freed 101 of the 390.", &[("101", "101"), ("390", "390")]);
    check("One in five sailors left.", &[("One in five sailors", "0.2 share / sailor")]);
    check("One flat in five is empty.", &[("One flat in five", "0.2 share / flat")]);
    check("It lost two ships in three.", &[("two ships in three", "0.6666666666666666 share / ship")]);
    check("It lost two ships in three ports.", &[("two ships", "2 ship"), ("three ports", "3 port")]);
    check("It tested 10 of the 40 ships.", &[("10 of the 40 ships", "0.25 share / ship")]);
    check("It lost two out of three ships.", &[("two out of three ships", "0.6666666666666666 share / ship")]);
    check("We will cut it by a third.", &[("a third", "0.3333333333333333 share")]);
    check("It fell by a quarter in May, and by half.", &[("a quarter", "0.25 share"), ("half", "0.5 share")]);
    check("One crew left, then a second, then a third.", &[]);
    check("Half the ships sank.", &[("Half the ships", "0.5 share / ship")]);
    check(
        "Half an hour later, a quarter of an hour.",
        &[("Half an hour", "0.5 hour"), ("a quarter of an hour", "0.25 hour")],
    );
}

#[test]
fn money_has_its_code() {
    check("It costs $1.25 trillion.", &[("$1.25 trillion", "1250000000000 USD")]);
    check("It paid US$5m, not 3 bn EUR.", &[("US$5m", "5000000 USD"), ("3 bn EUR", "3000000000 EUR")]);
    check("It paid USD5 million and Mex$ 5.", &[("USD5 million", "5000000 USD"), ("$ 5", "5 dollar")]);
    check(
        "The first \u{a3}100 player cost a quarter of a million.",
        &[("\u{a3}100", "100 GBP"), ("a quarter of a million", "250000")],
    );
    check("It paid 40 million Swedish kronor.", &[("40 million Swedish kronor", "40000000 SEK")]);
    check(
        "It gave 4 million doses and over $80 million.",
        &[("4 million doses", "4000000 dose"), ("over $80 million", "80000000.. USD")],
    );
    check(
        "A $20-million loan, hundreds of millions of dollars.",
        &[("$20-million", "20000000 USD"), ("hundreds of millions of dollars", "100000000.. USD")],
    );
}

#[test]
fn denominators_are_kept() {
    check("It pays $5 million a year.", &[("$5 million a year", "5000000 USD / year")]);
    check("It builds 20 missiles per month.", &[("20 missiles per month", "20 missile / month")]);
    check("They give $5 million in aid every year.", &[("$5 million in aid every year", "5000000 USD / year")]);
    check("They swap 50 sailors for 50 sailors.", &[("50 sailors for 50 sailors", "50 sailor / each")]);
    check("Each will free 1,000 for 1,000 prisoners.", &[("1,000 for 1,000 prisoners", "1000 prisoner / each")]);
    check("A 1,000-for-1,000 swap.", &[("1,000-for-1,000", "1000 / each")]);
    check(
        "It rose to $5 million from $4 million a year earlier.",
        &[("$5 million", "5000000 USD"), ("$4 million", "4000000 USD")],
    );
    check("A total of 24 ships sank.", &[("A total of 24 ships", "24 ship")]);
    check("They free 500 prisoners each.", &[("500 prisoners each", "500 prisoner / each")]);
    check("Some 2,000 people in all.", &[("Some 2,000 people in all", "2000 person / total")]);
    check("It ran 90 km/h.", &[("90 km/h", "90 kilometer / hour")]);
}

#[test]
fn durations_are_amounts_of_time() {
    check("A 30-day truce, then a two-week pause.", &[("30-day", "30 day"), ("two-week", "2 week")]);
    check("The two-faced man had one day to rest; one day he left.", &[]);
    check("Within 50 days, he said.", &[("Within 50 days", "..50 day")]);
}

#[test]
fn dates_years_times_and_names_are_no_amounts() {
    for text in [
        "On 8 August and August 9, 2025, at 5 p.m., they met.",
        "On 2025-05-16 or 16.05.2025 or 5/16/2025 at 10:30.",
        "In 2019 the 2014 invasion and the 1990s were far.",
        "Chapter 3 of Resolution 2758, No. 5, phase two, Article 42.",
        "The Group of Seven and the Big Three met in Windows 11.",
        "Ada Tal, 52, left on 12 Dec.",
        "The third ship and the twenty-fifth came second.",
        "Nobody, none, no ships, the first quarter, the second half.",
        "He won 3-1 and it was 24/7.",
        "In twenty twenty-five one of them said no one knew.",
        "Call 555-1234-99 or 192.168.1.2.",
        "1. Sail. (2) Return.",
        "See 17 U.L.C. 105 and the 1988 quarter and Media 1+1 and 7fe1.",
        "The song of '79 was Vane \u{2019}82.",
        "A 1.2 million-strong army and 1.250 ships.",
        "It grew 18-fold and about half as much.",
        "Take train 40 or room 7.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn a_verb_names_nothing() {
    check("We will train 40 pilots.", &[("40 pilots", "40 pilot")]);
    check("They want to block 12 sites.", &[("12 sites", "12 site")]);
}

#[test]
fn a_whole_text_is_one_amount_or_none() {
    whole("1000 prisoners", Some("1000 prisoner"));
    whole("2000 prisoners of war", Some("2000 prisoner"));
    whole("5 bn EUR/year", Some("5000000000 EUR / year"));
    whole("up to 200 bn USD", Some("..200000000000 USD"));
    whole("at least 30 days", Some("30.. day"));
    whole("10-12 days", Some("10..12 day"));
    whole(" 5 m EUR ", Some("5000000 EUR"));
    whole("one ship", Some("1 ship"));
    whole("12", Some("12"));
    whole("a third of the ships", Some("0.3333333333333333 share / ship"));
    for text in [
        "",
        "none",
        "ships",
        "5 ships and 3 boats",
        "the 5 ships",
        "5 ships sank",
        "2025-05-16",
        "8 August",
        "next week",
    ] {
        whole(text, None);
    }
}

proptest! {
    #[test]
    fn amounts_lie_in_the_text_in_order_and_in_bounds(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "five", "one", "hundred", "million", "and", "a", "half", "of", "the", "third", "quarters", "to", "or",
                "more", "than", "up", "at least", "between", "from", "in", "out", "for", "each", "per", "year", "ships",
                "percent", "$", "EUR", "5", "1/4", "1,000", "2.5", "-", "\u{2013}", "/", ".", "+", "\u{bd}", "k", "m",
                "point", "tens", "hundreds", "twenty-five", "two-day", "minus", "total", "dozen", "m\u{fc}", "000",
            ]),
            0..14,
        ),
        gap in prop::sample::select(vec![" ", "", "\u{a0}"]),
    ) {
        let text = words.join(gap);
        let mut last = 0;
        for found in amounts(&text, &tokens(&text)) {
            prop_assert!(last <= found.range.start && found.range.start < found.range.end, "{}", text);
            prop_assert_eq!(&text[found.range.clone()], &found.amount.text);
            prop_assert!(found.amount.low <= found.amount.high, "{}", text);
            last = found.range.end;
        }
        let _ = read(&text);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,60}") {
        let _ = (amounts(&text, &tokens(&text)), read(&text));
    }
}
