//! Pairs of short articles: what moved between them, and between which nothing did.

use super::compare;
use super::document::Document;
use crate::article::Article;
use crate::claim::Ledger;
use crate::date::Date;
use crate::extract::Extractor;

/// The kinds that are flagged between two articles, and those that are hinted at.
pub(super) fn found(earlier: &str, later: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let (ledger, day) = (Ledger::default(), |day: &str| day.parse::<Date>().ok());
    let extractor = Extractor::new(&ledger);
    let article = |text: &str, published: &str| Article {
        text: text.to_owned(),
        published: day(published),
        ..Article::default()
    };
    let (one, other) = (article(earlier, "2025-03-04"), article(later, "2025-06-03"));
    let [earlier, later] = Document::both([&one, &other], &extractor);
    let found = compare(&earlier, &later);
    let hints = found.reworded.iter().chain(&found.same).flat_map(|it| it.hints.clone()).collect();
    (found.moved.iter().map(|it| it.kind).collect(), hints)
}

fn check(earlier: &str, later: &str, expected: &[&str]) {
    assert_eq!(found(earlier, later).0, expected, "{earlier} / {later}");
}

/// Nothing is flagged, and no reversal is hinted at.
fn check_held(earlier: &str, later: &str) {
    let (flags, hints) = found(earlier, later);
    assert!(flags.is_empty() && !hints.contains(&"reversed"), "{earlier} / {later}: {flags:?} {hints:?}");
}

#[test]
fn a_second_sentence_hides_no_reversal() {
    let earlier = "\u{201c}We will not ban night ferries,\u{201d} said Ada Roe, the minister. The harbour was quiet.";
    for later in [
        "\u{201c}We will ban night ferries. I was wrong in March,\u{201d} said Ada Roe, the minister.",
        "\u{201c}I was wrong in March. We will ban night ferries,\u{201d} said Ada Roe, the minister.",
        "\u{201c}We will ban night ferries,\u{201d} said Ada Roe, the minister. \u{201c}Nobody should be surprised.\u{201d}",
    ] {
        check(earlier, later, &["reversed"]);
    }
    check(
        "Otto Tal, the mayor, told the council: \u{201c}We will not close the pool. It is the only one in the valley.\u{201d}",
        "Otto Tal, the mayor, said on Monday that the swimming pool would close in September.",
        &["reversed"],
    );
}

/// What somebody did with words, and the same and the opposite said in so many words later.
const TOLD: [[&str; 3]; 8] = [
    ["denied that the swimming pool would close", "The swimming pool will not close", "The swimming pool will close"],
    ["ruled out a ban on night ferries", "There will be no ban on night ferries", "We will ban night ferries"],
    [
        "rejected a merger of the two harbours",
        "We will not agree to a merger of the two harbours",
        "We have agreed to a merger of the two harbours",
    ],
    [
        "refused to sign the fishing treaty with Lune",
        "I will not sign the fishing treaty with Lune",
        "I will sign the fishing treaty with Lune",
    ],
    [
        "promised to open the clinic on Sundays",
        "The clinic will open on Sundays",
        "The clinic will not open on Sundays",
    ],
    ["said the clinic would open on Sundays", "The clinic will open on Sundays", "The clinic will not open on Sundays"],
    ["doubted that the bridge would be built", "The bridge will not be built", "The bridge will be built"],
    ["called for a ban on night ferries", "We want a ban on night ferries", "We oppose a ban on night ferries"],
];

#[test]
fn a_verb_that_turns_what_is_told_turns_what_is_compared() {
    for [told, same, opposite] in TOLD {
        let article = |words: &str| format!("\u{201c}{words},\u{201d} said Otto Tal, the mayor, on Monday.");
        let told = format!("Otto Tal, the mayor, {told}.");
        check_held(&told, &article(same));
        check(&told, &article(opposite), &["reversed"]);
    }
}

#[test]
fn what_the_speaker_denied_and_owns_up_to_is_reversed() {
    check(
        "\u{201c}I did not take money from the builder,\u{201d} said Lars Ohm, the deputy.",
        "\u{201c}I took money from the builder,\u{201d} said Lars Ohm, the deputy.",
        &["reversed"],
    );
    check(
        "\u{201c}I will not run for a third term,\u{201d} said Lars Ohm, the deputy.",
        "\u{201c}I will run for a third term,\u{201d} said Lars Ohm, the deputy.",
        &["reversed"],
    );
}

#[test]
fn who_changed_his_mind_says_so() {
    check(
        "\u{201c}I have always opposed the wind farm at Skar,\u{201d} said Nils Harr, the mayor.",
        "\u{201c}I have changed my mind on the wind farm at Skar,\u{201d} said Nils Harr, the mayor.",
        &["announced"],
    );
    check(
        "\u{201c}We have built 40 houses at Skar,\u{201d} said Nils Harr, the mayor.",
        "\u{201c}We have changed our plans for the houses at Skar,\u{201d} said Nils Harr, the mayor.",
        &[],
    );
}

#[test]
fn what_goes_on_or_is_another_matter_is_no_flag() {
    let by = |words: &str| format!("\u{201c}{words},\u{201d} said Emil Rask, the fire chief.");
    for (earlier, later) in [
        ("We have 80 firefighters on the ground", "We have 140 firefighters on the ground"),
        ("We have no new cases in the valley today", "We have three new cases in the valley today"),
        ("We will play with three strikers against Oster", "We will play with two strikers against Lune"),
        ("We will keep the library open on Sundays", "The library stays open on Sundays"),
        ("Nobody should go back yet", "Please do not go back until we say so"),
        ("I did not see the report", "I have read the report of the harbour board with care"),
        ("We did not expect so much snow", "We expect more snow at the weekend"),
        ("We did not use the helicopter", "We will use the helicopter tomorrow"),
        ("We will not close the road before Easter", "We will close the northern road for the bicycle race"),
        ("I do not know who lit the fire", "We now know that the fire began in the kitchen"),
        ("There is no danger to the town", "There is a danger of floods in the upper valley"),
    ] {
        check(&by(earlier), &by(later), &[]);
    }
}

#[test]
fn whoever_is_called_by_a_role_in_one_article_is_named_in_the_other() {
    let named = "\u{201c}We will not close the pool,\u{201d} said Otto Tal, the mayor of Skar.";
    check(named, "The mayor of Skar said on Monday that he would close the pool.", &["reversed"]);
    check(named, "The mayor of Lune said on Monday that he would close the pool.", &[]);
    check(named, "A former mayor of Skar said on Monday that he would close the pool.", &[]);
}

#[test]
fn a_later_statement_that_tells_from_where_it_moved_is_held_against_what_named_it() {
    check(
        "Tarn Foods said on Monday that its target for the year was 40 percent.",
        "Tarn Foods said on Monday that it was cutting its target for the year from 40 percent to 30 percent.",
        &["lowered"],
    );
    check(
        "Tarn Foods said on Monday that it was extending its offer for Orn Metals until 12 March.",
        "Tarn Foods said its offer for Orn Metals had been extended to 19 March from 12 March.",
        &["delayed"],
    );
}

#[test]
fn what_is_quoted_in_part_only_says_the_same() {
    check_held(
        "Ada Roe, the minister, said: \u{201c}I did not send any secret letters to anyone. There is no secret letter.\u{201d}",
        "Ada Roe, the minister, said: \u{201c}I did not send any secret letters to anyone.\u{201d}",
    );
}

#[test]
fn what_is_denied_of_a_number_alone_is_said_of_no_act() {
    check(
        "Otto Tal, the lawyer, said that Ada Roe had warned the mayor that the ban could be illegal without a second vote of the council.",
        "Otto Tal, the lawyer, said that Ada Roe had warned the mayor that the ban could be illegal and that it would have been safer to \
         seek a second vote of the council.",
        &[],
    );
}

#[test]
fn a_person_who_is_named_again_is_no_subject() {
    check_held(
        "Ada Roe, the minister, will stand by Mr. Tal and Mr. Lind of the harbour board.",
        "Ada Roe, the minister, said that she could no longer believe anything Mr. Tal and Mr. Lind told her.",
    );
}

#[test]
fn what_there_would_be_none_of_and_who_is_let_are_held_against_the_opposite() {
    check(
        "There will be no job cuts at the Lodder brewery this year, its head, Piet Maas, said on Tuesday.",
        "The Lodder brewery will cut 40 jobs, its head, Piet Maas, said on Tuesday.",
        &["reversed"],
    );
    check(
        "The chess club will let players under 14 compete in the league, its president, Marek Vlas, said on Tuesday.",
        "Players under 14 will not be allowed to compete in the league, the president, Marek Vlas, said on Tuesday.",
        &["reversed"],
    );
    check(
        "Piet Maas said that the brewery would raise the price of a crate by 3 percent in June.",
        "Piet Maas said that the price of a crate of the brewery would go up by 5 percent in January.",
        &[],
    );
}

/// What is said first, and later words that turn it, with the same words where nobody turns anything by them.
const TURNED: [[&str; 3]; 7] = [
    [
        "We will close the surgical ward in June",
        "We have put the closure of the surgical ward on hold",
        "We will hold on to the doctors of the surgical ward",
    ],
    [
        "We will open the new ice rink at Veld in October",
        "We have decided to push the opening of the ice rink at Veld back",
        "We will push hard for the ice rink at Veld",
    ],
    [
        "We will close the surgical ward at Oster hospital in June",
        "We are pausing the planned closure of the surgical ward at Oster hospital",
        "We have never paused the planned closure of the surgical ward at Oster hospital",
    ],
    [
        "We will raise the entry fee for the museum by two crowns",
        "We will not be going through with the previously announced rise in the museum entry fee",
        "We are going through with the previously announced rise in the museum entry fee",
    ],
    [
        "The jazz festival on Lake Tarn will take place in August",
        "The jazz festival on Lake Tarn will not take place as planned",
        "The jazz festival on Lake Tarn will take place as planned",
    ],
    [
        "We will build a second terminal at the airport",
        "We have put the second terminal at the airport on hold",
        "The unions want us to put the second terminal at the airport on hold",
    ],
    [
        "We will introduce the parking charge in May",
        "The introduction of the parking charge has been delayed",
        "If the council asks for it, the introduction of the parking charge will be delayed",
    ],
];

fn quoted(words: &str) -> String {
    format!("\u{201c}{words},\u{201d} said Otto Tal, the mayor, on Monday.")
}

#[test]
fn who_stops_or_puts_off_what_was_said_would_come_turns_it() {
    for [earlier, turned, held] in TURNED {
        let (flags, _) = found(&quoted(earlier), &quoted(turned));
        assert!(matches!(flags[..], ["announced" | "reversed"]), "{earlier} / {turned}: {flags:?}");
        check(&quoted(earlier), &quoted(held), &[]);
    }
}

#[test]
fn who_was_against_a_thing_does_not_turn_by_ending_it() {
    for [earlier, later] in [
        ["We oppose the tax on bicycles", "We have scrapped the tax on bicycles"],
        ["We will not build the dam at Lune", "We have abandoned the dam at Lune"],
        ["The sale of the brewery to Orn Foods must be stopped", "We are halting the sale of the brewery to Orn Foods"],
    ] {
        check(&quoted(earlier), &quoted(later), &[]);
    }
}
