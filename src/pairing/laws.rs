//! Invented pairs of articles: whoever speaks, however it is told, and however much stands around it, a change is flagged and
//! what holds is not.

use super::tests::found;

/// What is said first and later, each as it is quoted and as it is told, and the kinds by which the change may be called.
type Change = ([&'static str; 4], &'static [&'static str]);

const CHANGES: &[Change] = &[
    (
        [
            "The new bridge at Skar will open in May",
            "the new bridge at Skar would open in May",
            "The new bridge at Skar will open in September",
            "the new bridge at Skar would open in September",
        ],
        &["delayed"],
    ),
    (
        [
            "We expect to open the clinic at Oster in May",
            "it expected to open the clinic at Oster in May",
            "We now expect to open the clinic at Oster in July",
            "it now expected to open the clinic at Oster in July",
        ],
        &["delayed", "announced"],
    ),
    (
        [
            "We will not close the library on Marsh Street",
            "it would not close the library on Marsh Street",
            "We will close the library on Marsh Street",
            "it would close the library on Marsh Street",
        ],
        &["reversed"],
    ),
    (
        [
            "We have no plans to sell the airport",
            "it had no plans to sell the airport",
            "We will sell the airport",
            "it would sell the airport",
        ],
        &["reversed"],
    ),
    (
        [
            "We do not plan to extend the contract with Veld",
            "it did not plan to extend the contract with Veld",
            "We will extend the contract with Veld",
            "it would extend the contract with Veld",
        ],
        &["reversed"],
    ),
    (
        [
            "Fares will rise by 3 per cent in January",
            "fares would rise by 3 per cent in January",
            "Fares will rise by 5 per cent in January",
            "fares would rise by 5 per cent in January",
        ],
        &["raised"],
    ),
    (
        [
            "We will hire 200 nurses for the new hospital",
            "it would hire 200 nurses for the new hospital",
            "We will hire 150 nurses for the new hospital",
            "it would hire 150 nurses for the new hospital",
        ],
        &["lowered"],
    ),
    (
        [
            "We support the tunnel under the bay",
            "it supported the tunnel under the bay",
            "We are against the tunnel under the bay",
            "it was against the tunnel under the bay",
        ],
        &["reversed"],
    ),
    (
        [
            "We will build a second school at Skar",
            "it would build a second school at Skar",
            "We are shelving the second school at Skar",
            "it was shelving the second school at Skar",
        ],
        &["announced", "reversed"],
    ),
    (
        [
            "We will buy the steelworks from Orn Metals",
            "it would buy the steelworks from Orn Metals",
            "We are withdrawing our bid for the steelworks of Orn Metals",
            "it was withdrawing its bid for the steelworks of Orn Metals",
        ],
        &["announced", "reversed"],
    ),
];

/// What is said first and later where nothing moved, or where it is of another thing or another day.
const HELD: &[[&str; 4]] = &[
    [
        "The new bridge at Skar will open in May",
        "the new bridge at Skar would open in May",
        "The bridge at Skar opens in May",
        "the bridge at Skar would be opened in May",
    ],
    [
        "We will not close the library on Marsh Street",
        "it would not close the library on Marsh Street",
        "The library on Marsh Street will stay open",
        "the library on Marsh Street would stay open",
    ],
    [
        "We will close the library on Sundays",
        "it would close the library on Sundays",
        "We will not close the library on Saturdays",
        "it would not close the library on Saturdays",
    ],
    [
        "We did not know about the leak",
        "it had not known about the leak",
        "We know where the leak is",
        "it knew where the leak was",
    ],
    [
        "We treated 40 people at the hospital yesterday",
        "it had treated 40 people at the hospital",
        "We treated 65 people at the hospital yesterday",
        "it had treated 65 people at the hospital",
    ],
    [
        "Profit will rise by 10 per cent this year",
        "profit would rise by 10 per cent this year",
        "Profit will rise by 4 per cent next year",
        "profit would rise by 4 per cent next year",
    ],
    [
        "We will reopen the quarry at Harl",
        "it would reopen the quarry at Harl",
        "We will not reopen the quarry at Dorn",
        "it would not reopen the quarry at Dorn",
    ],
    [
        "We will spend 40 million crowns on the sea wall",
        "it would spend 40 million crowns on the sea wall",
        "We will spend 12 million crowns on the fish market",
        "it would spend 12 million crowns on the fish market",
    ],
];

/// Who speaks, as the earlier article names them and as the later one does.
const SPEAKERS: [[&str; 2]; 5] = [
    ["Ada Roe, the transport minister", "Transport Minister Ada Roe"],
    ["the Selm Harbour Board", "the Selm Harbour Board"],
    ["a spokesman for the Selm Harbour Board", "the Selm Harbour Board"],
    ["Tarn Foods Plc", "Tarn Foods"],
    ["the UNHCR", "the U.N.H.C.R"],
];

const AROUND: [&str; 2] = [
    "The weather stayed calm over the valley. Shops in the old town were full, and trains ran on time.\n\n",
    "\n\nThe story has been in the papers for months. About 200 people stood before the town hall.",
];

/// Words, quoted and told, as an article has them of a speaker, in each of its ways.
fn told(speaker: &str, quoted: &str, reported: &str, way: usize) -> String {
    let capital = |text: &str| text[..1].to_uppercase() + &text[1..];
    let comma = if speaker.contains(',') { "," } else { "" };
    match way {
        0 => format!("\u{201c}{quoted},\u{201d} said {speaker}."),
        1 => format!("{}{comma} said on Monday that {reported}.", capital(speaker)),
        _ => format!("{}{comma} told reporters that {reported}.", capital(speaker)),
    }
}

/// The kinds flagged between what two articles make of the same four texts, in every way of telling them.
fn flagged(words: &[&str; 4]) -> Vec<(String, Vec<&'static str>)> {
    let mut all = Vec::new();
    for (at, [one, other]) in SPEAKERS.iter().enumerate() {
        for (way, later_way) in (0..9).map(|it| (it / 3, it % 3)) {
            let earlier = told(one, words[0], words[1], way);
            let later = told(other, words[2], words[3], later_way);
            let is_long = (at + way + later_way) % 2 == 0;
            let later = if is_long { format!("{}{later}{}", AROUND[0], AROUND[1]) } else { later };
            all.push((format!("{earlier} / {later}"), found(&earlier, &later).0));
        }
    }
    all
}

#[test]
fn a_change_is_flagged_whoever_speaks_and_however_it_is_told() {
    let all: Vec<(String, bool)> = CHANGES
        .iter()
        .flat_map(|(words, kinds)| {
            flagged(words).into_iter().map(|it| (it.0, it.1.iter().any(|it| kinds.contains(it))))
        })
        .collect();
    let missed: Vec<&String> = all.iter().filter(|it| !it.1).map(|it| &it.0).collect();
    assert!(missed.is_empty(), "{} of {}: {missed:#?}", missed.len(), all.len());
}

#[test]
fn what_holds_is_not_flagged() {
    for words in HELD {
        let wrong: Vec<_> = flagged(words).into_iter().filter(|it| !it.1.is_empty()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn nobody_is_flagged_for_what_another_one_says() {
    for (words, _) in CHANGES {
        let (earlier, later) = (told("Ada Roe", words[0], words[1], 0), told("Otto Tal", words[2], words[3], 0));
        assert_eq!(found(&earlier, &later).0, Vec::<&str>::new(), "{earlier} / {later}");
    }
}
