//! What may be done and what may not, in whatever words: two grammars, every pair of their sentences, acts of thirty sorts.

use chrono::NaiveDate;
use gainsay::claim::Statement;
use gainsay::date::Date;
use gainsay::diff::compare;

const GRANTED: &str = include_str!("../../fixtures/sides/granted.txt");
const WITHHELD: &str = include_str!("../../fixtures/sides/withheld.txt");

/// Acts with an object and without one; most of their verbs stand in no list.
const ACTS: &[[&str; 2]] = &[
    ["keep bees", "keeping bees"],
    ["fly kites", "flying kites"],
    ["smoke", "smoking"],
    ["fish", "fishing"],
    ["camp", "camping"],
    ["hunt", "hunting"],
    ["ride horses", "riding horses"],
    ["carry knives", "carrying knives"],
    ["grow kelp", "growing kelp"],
    ["collect shells", "collecting shells"],
    ["light fires", "lighting fires"],
    ["sell raw milk", "selling raw milk"],
    ["play drums", "playing drums"],
    ["brew cider", "brewing cider"],
    ["dive", "diving"],
    ["own falcons", "owning falcons"],
    ["wear masks", "wearing masks"],
    ["surf", "surfing"],
    ["skate", "skating"],
    ["paint walls", "painting walls"],
    ["feed gulls", "feeding gulls"],
    ["dig clams", "digging clams"],
    ["chop wood", "chopping wood"],
    ["burn peat", "burning peat"],
    ["bury pets", "burying pets"],
    ["import wine", "importing wine"],
    ["ring bells", "ringing bells"],
    ["tame foxes", "taming foxes"],
    ["climb cliffs", "climbing cliffs"],
    ["herd geese", "herding geese"],
];

/// Of a hundred pairs on two sides so many are seen at the least.
const SEEN: usize = 95;

/// Of a thousand pairs on one side so many are called reversed at the most.
const FALSE: usize = 5;

/// The frames of a grammar filled in with an act.
fn statements(grammar: &str, [base, gerund]: [&str; 2]) -> Vec<Statement> {
    let said = NaiveDate::from_ymd_opt(2025, 3, 1).map(Date::day);
    let written = |frame: &str| {
        let text = frame.replace("{do}", base).replace("{doing}", gerund);
        Statement { words: text[..1].to_uppercase() + &text[1..], said }
    };
    grammar.lines().filter(|it| !it.starts_with('#')).map(written).collect()
}

/// Which pairs of these are called reversed, and which are not.
fn told_apart(earlier: &[Statement], later: &[Statement]) -> (Vec<String>, Vec<String>) {
    let pairs = earlier.iter().flat_map(|one| later.iter().map(move |other| (one, other)));
    let is_reversed = |(one, other): &(&Statement, &Statement)| {
        compare(one, other, false).shifts.iter().any(|it| it.kind.id == "reversed")
    };
    let (reversed, held): (Vec<_>, Vec<_>) = pairs.partition(is_reversed);
    let shown = |all: Vec<(&Statement, &Statement)>| -> Vec<String> {
        all.into_iter().map(|(one, other)| format!("{} / {}", one.words, other.words)).collect()
    };
    (shown(reversed), shown(held))
}

#[test]
fn who_withholds_what_was_granted_has_turned_and_who_says_it_again_has_not() {
    let (mut seen, mut missed, mut false_alarms, mut same) = (0, Vec::new(), Vec::new(), 0);
    for it in ACTS {
        let (granted, withheld) = (statements(GRANTED, *it), statements(WITHHELD, *it));
        let (reversed, held) = told_apart(&granted, &withheld);
        seen += reversed.len();
        missed.extend(held);
        for side in [&granted, &withheld] {
            let (reversed, held) = told_apart(side, side);
            same += reversed.len() + held.len();
            false_alarms.extend(reversed);
        }
    }
    let all = seen + missed.len();
    missed.truncate(20);
    assert!(seen * 100 >= all * SEEN, "{seen} of {all} are seen, not\n{}", missed.join("\n"));
    let wrong = false_alarms.len();
    assert!(wrong * 1000 <= same * FALSE, "{wrong} of {same} are called reversed:\n{}", false_alarms.join("\n"));
}
