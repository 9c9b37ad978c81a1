//! Sides that words take, and words that take none: one by one, and by grammars of ways to say it.

use chrono::NaiveDate;

use super::*;

const FOR: &str = include_str!("../../../fixtures/sides/for.txt");
const AGAINST: &str = include_str!("../../../fixtures/sides/against.txt");
const NEITHER: &str = include_str!("../../../fixtures/sides/neither.txt");

/// Things of all sorts, each the head of its name.
const THINGS: &[&str] = &[
    "tramway",
    "budget",
    "ceasefire",
    "merger",
    "vaccine",
    "referendum",
    "harbour",
    "school",
    "treaty",
    "night ferry",
    "wealth tax",
    "truce",
    "curfew",
    "pipeline",
    "festival",
    "wage",
    "quota",
    "airport",
    "museum",
    "mine",
    "strike",
    "minimum wage",
    "speed limit",
    "mayor",
    "army",
    "dam",
    "levy",
    "visa",
    "stadium",
    "law",
    "toll",
    "bill",
    "sanction regime",
    "climate fund",
    "coach",
    "transfer window",
];

fn words(text: &str) -> Words<'_> {
    Words::of(text, NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day"))
}

fn read(words: &Words<'_>) -> Vec<Attitude> {
    attitudes(words, &Voice { is_told: true, names: Vec::new() })
}

/// The sides taken on the thing itself, by rules that show them plainly, as `+` and `-`; `expected` has the thing behind
/// its sign, the head first, once for each.
fn check(text: &str, expected: &[&str]) {
    let words = words(text);
    let word = |key: &u64| {
        let item = words.items.iter().find(|it| it.key == *key).expect("a stem of the text");
        words.text_of(item.tokens).to_lowercase()
    };
    let shown = |it: &Attitude| {
        let sign = if it.sign == Sign::For { "+" } else { "-" };
        let others: Vec<String> = it.others.iter().map(word).collect();
        format!("{sign} {} {}", word(&it.head), others.join(" ")).trim().to_owned()
    };
    let is_shown = |it: &&Attitude| it.aspect == Aspect::Being;
    let found = read(&words);
    let mut all: Vec<String> = found.iter().filter(is_shown).map(shown).collect();
    all.dedup();
    assert_eq!(all, expected, "{text}");
}

#[test]
fn a_stand_is_for_or_against_what_follows() {
    check("We support the harbour ferry.", &["+ ferry harbour"]);
    check("We strongly oppose the harbour ferry.", &["- ferry harbour"]);
    check("I am for the harbour ferry.", &["+ ferry harbour"]);
    check("I am for 5 days in town.", &[]);
    check("We refuse to support the harbour ferry.", &["- ferry harbour"]);
    check("We want bridges, not ferries.", &["+ bridges", "- ferries"]);
    check("We fight for the ferry.", &["+ ferry"]);
    check("We fight the ferry.", &["- ferry"]);
}

#[test]
fn who_decided_to_go_is_who_goes() {
    let sign = |text: &str, thing: &str| {
        let words = words(text);
        let on = |it: &&Attitude| it.aspect == Aspect::Being && it.head == crate::reading::word_key::word_key(thing);
        read(&words).iter().find(on).map(|it| it.sign)
    };
    for (text, thing, expected) in [
        ("We welcome the mayor's decision to resign.", "mayor", Some(Sign::Against)),
        ("We regret the mayor's decision to resign.", "mayor", Some(Sign::For)),
        ("We regret the decision of the mayor to stay on.", "mayor", Some(Sign::Against)),
        ("We welcome the decision to close the mine.", "mine", Some(Sign::Against)),
        ("We regret the plan to close the mine.", "mine", Some(Sign::For)),
        ("We do not care about the mine.", "mine", None),
    ] {
        assert_eq!(sign(text, thing), expected, "{text}");
    }
}

#[test]
fn what_is_told_of_somebody_is_his_side_whoever_the_words_name() {
    for (text, expected) in [
        ("Rejects the ferry.", &["- ferry"][..]),
        ("No longer backs the ferry.", &["- ferry"]),
        ("Has long opposed the ferry.", &["- ferry"]),
        ("Was against the ferry.", &["- ferry"]),
        ("Will not accept the ferry.", &["- ferry"]),
        ("She supported the ferry.", &["+ ferry"]),
        ("said she opposed the ferry", &["- ferry"]),
        ("said that it would never accept the ferry", &["- ferry"]),
        ("said the ferry must be scrapped", &["- ferry"]),
        ("expressed support for the ferry", &["+ ferry"]),
        ("voiced opposition to the ferry", &["- ferry"]),
        ("agreed to scrap the ferry", &["- ferry"]),
        ("is willing to scrap the ferry", &["- ferry"]),
        ("Offers ferries.", &["+ ferries"]),
        ("Wants to see the ferry.", &["+ ferry"]),
        ("Rejects the ferry that the league offers.", &["- ferry league offers"]),
        ("Doesn't think you need the ferry.", &["- ferry"]),
        ("Cannot imagine a harbour without a ferry.", &["+ ferry"]),
        ("Is open to direct ferries in May.", &["+ ferries direct"]),
    ] {
        check(text, expected);
    }
    // in a quotation he is somebody else
    let quoted = words("She supports the ferry.");
    assert!(attitudes(&quoted, &Voice::default()).iter().all(|it| it.holder != 0));
}

#[test]
fn a_name_that_means_the_speaker_speaks_for_him() {
    let voice = |name: &str| Voice { is_told: false, names: vec![crate::reading::word_key::word_key(name)] };
    let side = |text: &str, name: &str| -> Vec<Sign> {
        let words = words(text);
        attitudes(&words, &voice(name)).iter().filter(|it| it.holder == 0).map(|it| it.sign).collect()
    };
    assert_eq!(side("Selm supports the ferry.", "Selm"), [Sign::For]);
    assert_eq!(side("Lune supports the ferry.", "Selm"), []);
    // whose army it is does not make it him
    assert_eq!(side("Selm's neighbours support the ferry.", "Selm"), []);
}

#[test]
fn what_is_inserted_behind_a_subject_does_not_part_it_from_its_verb() {
    check("A ferry, of a hundred seats or more, should be built.", &["+ ferry"]);
    check("The ferry, like the bridge, must go.", &["- ferry"]);
    check("No ferries will go to Selm.", &[]);
}

#[test]
fn what_is_done_to_it_is_a_thing_and_turns_the_side() {
    check("We support the ban on night ferries.", &["+ ban night ferries", "- ferries night"]);
    check("We oppose the abolition of the ferry fee.", &["- abolition ferry fee", "+ fee ferry"]);
    check("We are calling for an end to the ban on kites.", &["+ end kites", "- ban kites", "+ kites"]);
    check("We want the ferry to be scrapped.", &["- ferry"]);
    check("We want the ferry scrapped.", &["- ferry"]);
    check("Call the ferry off.", &["- ferry"]);
    check("We demand the resignation of the mayor.", &["+ resignation mayor", "- mayor"]);
    check("We oppose the mayor's resignation.", &["- resignation mayor", "+ mayor"]);
    check("We demand the departure of the mayor.", &["+ departure mayor", "- mayor"]);
    check("We decided not to scrap the ferry.", &["+ ferry"]);
}

#[test]
fn how_much_of_it_there_is_to_be_is_another_question() {
    let aspects = |text: &str| -> Vec<Aspect> { read(&words(text)).iter().map(|it| it.aspect).collect() };
    assert!(aspects("The speed limit must not be raised.").contains(&Aspect::Amount));
    check("The speed limit must not be raised.", &[]);
    check("We want more of the same.", &[]);
}

#[test]
fn a_word_of_another_class_is_no_verb() {
    check("Wind turbines represent progress.", &["+ turbines wind"]);
    check("We welcome people.", &[]);
    check("Sanctions against the regime must be lifted.", &["- sanctions", "+ regime"]);
    check("Tax cuts should be stopped.", &["- cuts tax"]);
}

/// What the words of a frame say of its thing: `None` where they say nothing or both; whether plainly.
fn side_in(frame: &str, thing: &str) -> Option<(Sign, bool)> {
    let text = frame.replace('#', &format!("the {thing}"));
    let words = words(&text);
    let head = thing.rsplit(' ').next().unwrap_or(thing);
    let key = words.items.iter().find(|it| words.text_of(it.tokens) == head)?.key;
    let all = read(&words);
    let about = || all.iter().filter(|it| it.head == key && it.aspect == Aspect::Being && it.holder == 0);
    let is_plain = about().any(|it| it.rule.is_plain());
    let mut counted = about().filter(|it| it.rule.is_plain() == is_plain).map(|it| it.sign);
    let first = counted.next()?;
    counted.all(|it| it == first).then_some((first, is_plain))
}

/// Every frame of a grammar with the mark that stands before it.
fn frames(grammar: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    let lines = grammar.lines().filter(|it| {
        !it.starts_with("# ") || it.starts_with("# was") || it.starts_with("# is") || it.starts_with("# must")
    });
    lines.map(|it| match it.strip_prefix("? ") {
        Some(frame) => ('?', frame),
        None => it.strip_prefix("~ ").map_or((' ', it), |frame| ('~', frame)),
    })
}

fn check_grammar(grammar: &'static str, expected: Sign) {
    let mut broken = Vec::new();
    for (at, (mark, frame)) in frames(grammar).enumerate() {
        for thing in [THINGS[0], THINGS[1 + at % (THINGS.len() - 1)], THINGS[1 + (7 * at + 3) % (THINGS.len() - 1)]] {
            let found = side_in(frame, thing);
            let fits = match mark {
                '?' => found.is_none(),
                '~' => found == Some((expected, false)),
                _ => found == Some((expected, true)),
            };
            if !fits {
                broken.push(format!("{mark} {} => {found:?}", frame.replace('#', thing)));
            }
        }
    }
    assert!(broken.is_empty(), "{} of {}:\n{}", broken.len(), 3 * frames(grammar).count(), broken.join("\n"));
}

#[test]
fn every_way_to_be_for_a_thing_is_read_whatever_the_thing() {
    check_grammar(FOR, Sign::For);
}

#[test]
fn every_way_to_be_against_a_thing_is_read_whatever_the_thing() {
    check_grammar(AGAINST, Sign::Against);
}

#[test]
fn what_is_not_the_speakers_or_not_held_takes_no_side() {
    let mut broken = Vec::new();
    for (_, frame) in frames(NEITHER) {
        for thing in THINGS {
            if let Some(found) = side_in(frame, thing) {
                broken.push(format!("{} => {found:?}", frame.replace('#', thing)));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
