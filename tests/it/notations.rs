//! Figures of every size in every notation: an equal value is held whatever way it is written, another one is never held.

use chrono::NaiveDate;
use gainsay::claim::Statement;
use gainsay::date::Date;
use gainsay::diff::compare;

use crate::generated::Chance;

/// How many pairs of equal and of other values are made of each sort.
const EACH: usize = 150;

/// How many in a hundred of the changed values are seen at the least; of the others it is said that they were not compared.
const SEEN: usize = 95;

/// A sort of figure: sentences that set one, and the ways to write a value of it.
struct Sort {
    sentences: &'static [&'static str],
    /// The values are multiples of that.
    step: u64,
    /// How many steps a value has at most.
    most: usize,
    ways: fn(u64) -> Vec<String>,
}

const SORTS: &[Sort] = &[
    Sort {
        sentences: &["We will build # homes by the river.", "The harbour will hire # pilots next year."],
        step: 1,
        most: 999,
        ways: counts,
    },
    Sort {
        sentences: &["We will plant # trees in the valley.", "The mill will store # sacks of flour."],
        step: 1000,
        most: 9999,
        ways: counts,
    },
    Sort {
        sentences: &["We will spend # on the bridge.", "The council will lend # to the ferry company."],
        step: 100_000,
        most: 990,
        ways: money,
    },
    Sort { sentences: &["The toll will rise by #.", "We will cut the rent by #."], step: 1, most: 95, ways: percents },
    Sort {
        sentences: &["The polls will close at #.", "Polls close at #.", "The kiosk will open at # on weekdays."],
        step: 15,
        most: 95,
        ways: clock,
    },
    Sort { sentences: &["The dam will be # high.", "The pier will be # long."], step: 1, most: 90, ways: lengths },
];

/// The minutes of a day as clocks have them.
fn clock(value: u64) -> Vec<String> {
    let (hour, minute) = (value / 60, value % 60);
    let half = if hour < 12 { ["a.m.", "am"] } else { ["p.m.", "pm"] };
    let of_half = if hour % 12 == 0 { 12 } else { hour % 12 };
    let mut ways = vec![format!("{hour:02}:{minute:02}"), format!("{of_half}:{minute:02} {}", half[0])];
    if minute == 0 {
        ways.extend([format!("{of_half} {}", half[0]), format!("{of_half}{}", half[1])]);
    }
    ways.extend((value == 720).then(|| "noon".to_owned()));
    ways
}

/// The value with its thousands set apart.
fn apart(value: u64) -> String {
    let digits = value.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The value in millions, where it has no more than one digit behind the point in them.
fn scaled(value: u64) -> Option<String> {
    let (whole, tenths) = (value / 1_000_000, value % 1_000_000 / 100_000);
    let fits = whole > 0 && value.is_multiple_of(100_000);
    let point = if tenths == 0 { String::new() } else { format!(".{tenths}") };
    fits.then(|| format!("{whole}{point} million"))
}

fn counts(value: u64) -> Vec<String> {
    let mut ways = vec![value.to_string(), apart(value)];
    ways.extend(scaled(value));
    ways
}

fn money(value: u64) -> Vec<String> {
    let mut ways =
        vec![format!("{} euros", apart(value)), format!("€{}", apart(value)), format!("EUR {}", apart(value))];
    ways.extend(scaled(value).iter().flat_map(|it| [format!("{it} euros"), format!("€{it}")]));
    ways
}

fn percents(value: u64) -> Vec<String> {
    ["percent", "per cent", "%"].iter().map(|it| format!("{value}{}{it}", if *it == "%" { "" } else { " " })).collect()
}

fn lengths(value: u64) -> Vec<String> {
    vec![format!("{value} metres"), format!("{value} meters"), format!("{value} m"), format!("{} cm", value * 100)]
}

/// What is found of two statements of one speaker, six weeks apart.
fn finding(earlier: &str, later: &str) -> &'static str {
    let said = |month, words: &str| Statement {
        words: words.to_owned(),
        said: NaiveDate::from_ymd_opt(2025, month, 3).map(Date::day),
    };
    compare(&said(2, earlier), &said(3, later), false).finding.name()
}

#[test]
fn an_equal_value_is_held_and_another_one_never_is() {
    let mut chance = Chance(7);
    let (mut broken, mut others, mut seen) = (Vec::new(), 0, 0);
    for sort in SORTS {
        for _ in 0..EACH {
            let value = |chance: &mut Chance| (chance.below(sort.most) as u64 + 1) * sort.step;
            let sentence = sort.sentences[chance.below(sort.sentences.len())];
            let (from, to) = (value(&mut chance), value(&mut chance));
            let write = |value: u64, chance: &mut Chance| {
                let ways = (sort.ways)(value);
                sentence.replace('#', &ways[chance.below(ways.len())])
            };
            let earlier = write(from, &mut chance);
            let same = write(from, &mut chance);
            if finding(&earlier, &same) != "held" {
                broken.push(format!("{earlier} / {same}: {}", finding(&earlier, &same)));
            }
            let other = write(to, &mut chance);
            // what is converted is compared with a margin
            if 20 * from.abs_diff(to) <= from.max(to) {
                continue;
            }
            others += 1;
            match finding(&earlier, &other) {
                "changed" => seen += 1,
                "held" => broken.push(format!("{earlier} / {other}: held")),
                _ => {}
            }
        }
    }
    assert!(broken.is_empty(), "{} broken:\n{}", broken.len(), broken.join("\n"));
    assert!(100 * seen >= SEEN * others, "{seen} of {others} other values are seen");
}
