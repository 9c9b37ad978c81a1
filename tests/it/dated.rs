//! Generated days: what was said on them, in every place of the sentence where a day can stand, on pages of every clock.

use chrono::{Datelike, Days, NaiveDate};
use gainsay::article::{Kind, Metadata, read};
use gainsay::claim::Ledger;
use gainsay::extract::Extractor;

/// Months as American news agencies print them.
const MONTHS: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/// Where the day of saying stands.
const PLACES: [&str; 5] = [
    "Ada Tal said # that the pier would close.",
    "#, Ada Tal said that the pier would close.",
    "\u{201c}The pier will close,\u{201d} Ada Tal said #.",
    "Ada Tal told reporters # that the pier would close.",
    "Ada Tal said in a statement # that the pier would close.",
];

/// Days of publication: of every weekday, in every part of the year.
fn published() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2025, 1, 3).unwrap();
    (0..24).map(move |nth| first + Days::new(nth * 31))
}

/// The day of the last statement in a text.
fn said(text: &str, published: NaiveDate) -> String {
    let ledger = Ledger::default();
    let drafts = Extractor::new(&ledger).read(text, Some(published)).drafts;
    drafts.last().and_then(|it| it.said.date).map(|it| it.to_string()).unwrap_or_default()
}

fn day_in_month(day: NaiveDate) -> String {
    format!("{} {}", MONTHS[day.month0() as usize], day.day())
}

/// Expressions with the day that each means where it is printed on a day.
fn expressions(published: NaiveDate) -> Vec<(String, String)> {
    let ago = |days: u64| published - Days::new(days);
    let mut all = Vec::new();
    for days in 0..7 {
        let weekday = ago(days).format("%A");
        all.push((format!("on {weekday}"), ago(days).to_string()));
        all.push((format!("late {weekday}"), ago(days).to_string()));
        all.push((format!("this {weekday}"), ago(days).to_string()));
        all.push((format!("a week ago {weekday}"), ago(days + 7).to_string()));
    }
    for days in [1, 12, 50, 120, 200, 280, 340] {
        all.push((format!("on {}", day_in_month(ago(days))), ago(days).to_string()));
        all.push((format!("on {}, {}", day_in_month(ago(days)), ago(days).year()), ago(days).to_string()));
    }
    let counted =
        [("yesterday", 1), ("three days ago", 3), ("two weeks ago", 14), ("10 days ago", 10), ("last night", 1)];
    all.extend(counted.map(|(words, days)| (words.to_owned(), ago(days).to_string())));
    all.push(("last month".to_owned(), (published.with_day(1).unwrap() - Days::new(1)).format("%Y-%m").to_string()));
    all.push(("last year".to_owned(), (published.year() - 1).to_string()));
    all
}

/// How many in a hundred are right at the least.
const RIGHT: usize = 98;

fn check(all: usize, broken: &[String]) {
    let shown = broken[..broken.len().min(20)].join("\n");
    assert!(100 * broken.len() <= (100 - RIGHT) * all, "{} of {all} broken\n{shown}", broken.len());
}

#[test]
fn a_day_is_that_of_the_saying_wherever_it_stands() {
    let (mut all, mut broken) = (0, Vec::new());
    for published in published() {
        for (words, expected) in expressions(published) {
            for place in PLACES {
                let capital = words[..1].to_uppercase() + &words[1..];
                let text = place.replacen('#', if place.starts_with('#') { &capital } else { &words }, 1);
                let found = said(&text, published);
                all += 1;
                if found != expected {
                    broken.push(format!("{published} {text} {found} instead of {expected}"));
                }
            }
        }
    }
    check(all, &broken);
}

#[test]
fn a_day_counts_from_the_one_that_was_named_before() {
    const COUNTED: [(&str, u64); 5] = [
        ("The same day", 0),
        ("The next day", 1),
        ("Ten days later", 10),
        ("A week later", 7),
        ("The following day", 1),
    ];
    let (mut all, mut broken) = (0, Vec::new());
    for published in published() {
        for days in [15, 40, 200] {
            let named = published - Days::new(days);
            for (words, after) in COUNTED {
                for name in ["Ada Tal", "the mayor"] {
                    let text = format!(
                        "The vote was on {}. {words}, {name} said that the pier would close.",
                        day_in_month(named)
                    );
                    let (found, expected) = (said(&text, published), (named + Days::new(after)).to_string());
                    all += 1;
                    if found != expected {
                        broken.push(format!("{published} {text} {found} instead of {expected}"));
                    }
                }
            }
        }
    }
    check(all, &broken);
}

#[test]
fn what_is_told_again_is_dated_where_it_belongs() {
    const RECAPS: [&str; 4] = [
        "The plan was rejected in # by Ada Tal, who said that the pier would close.",
        "In #, Ada Tal rejected the plan, saying that the pier would close.",
        "Ada Tal had said in # that the pier would close.",
        "In a speech in #, Ada Tal said that the pier would close.",
    ];
    let (mut all, mut broken) = (0, Vec::new());
    for published in published() {
        for days in [45, 100, 180, 250, 300] {
            let month = published - Days::new(days);
            for recap in RECAPS {
                let text = recap.replace('#', &month.format("%B").to_string());
                let (found, expected) = (said(&text, published), month.format("%Y-%m").to_string());
                all += 1;
                if found != expected {
                    broken.push(format!("{published} {text} {found} instead of {expected}"));
                }
            }
        }
    }
    check(all, &broken);
}

#[test]
fn the_day_of_a_page_is_that_of_its_place() {
    let (mut all, mut broken) = (0, Vec::new());
    for day in published() {
        // nine in the evening in the west is the next day in universal time, nine in the morning in the east the day before
        for (universal, zone) in [(day + Days::new(1), "02:00:00Z"), (day - Days::new(1), "22:00:00Z")] {
            let long = day.format("%A, %B %-d, %Y");
            let shown = [
                (format!("<p class='date'>{long}</p>"), String::new()),
                (String::new(), format!("SELM, {} (Wire) \u{2014} ", day_in_month(day))),
            ];
            for (shown, dateline) in shown {
                let weekday = day.format("%A");
                let page = format!(
                    "<html><head><meta property='article:published_time' content='{universal}T{zone}'></head><body>\
                     <article><h1>Pier to close</h1>{shown}<p>{dateline}The pier would close, Ada Tal said on {weekday}. \
                     Nobody who works there knows what comes next for the harbour.</p></article></body></html>"
                );
                let metadata = Metadata { kind: Some(Kind::Html), ..Metadata::default() };
                let article = read(page.as_bytes(), metadata).unwrap();
                let published = article.published.unwrap().first();
                let found = (published.to_string(), said(&article.text, published));
                all += 1;
                if found != (day.to_string(), day.to_string()) {
                    broken.push(format!("{page} {found:?}"));
                }
            }
        }
    }
    check(all, &broken);
}
