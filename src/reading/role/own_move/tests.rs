//! Moves that speakers tell of themselves, and the many that they do not.

use super::*;
use crate::reading::words::Words;

fn found(text: &str) -> Option<(String, String)> {
    let said = chrono::NaiveDate::from_ymd_opt(2026, 5, 1).expect("a day");
    let words = Words::of(text, said);
    let only = words.roles().own_moves.first().copied();
    let bytes = |range: &std::ops::Range<usize>| text[range.clone()].to_owned();
    only.map(|it| match it {
        OwnMove::Figure { from, to } => (bytes(&words.amounts[from].range), bytes(&words.amounts[to].range)),
        OwnMove::Day { from, to } => (bytes(&words.moments[from].range), bytes(&words.moments[to].range)),
        OwnMove::NoFigure { from, by } => (bytes(&words.amounts[from].range), words.text_of(by).to_owned()),
        OwnMove::NoDay { from, by } => (bytes(&words.moments[from].range), words.text_of(by).to_owned()),
    })
}

fn check(text: &str, from: &str, to: &str) {
    assert_eq!(found(text), Some((from.to_owned(), to.to_owned())), "{text}");
}

#[test]
fn who_speaks_moves_a_figure_that_is_his_to_set() {
    check("We have cut our target from 40 to 30 percent.", "40", "30 percent");
    check("We are raising our fee from 3 euros to 4 euros.", "3 euros", "4 euros");
    check("I have raised my offer to 50 crowns from 45 crowns.", "45 crowns", "50 crowns");
    check("We have decided to lower the limit from 50 to 30 kilometres an hour.", "50", "30 kilometres an hour");
    check("Our target has been cut from 40 percent to 30 percent.", "40 percent", "30 percent");
    check("Our target is now 30 percent, down from 40 percent.", "40 percent", "30 percent");
    check("Today we raised our fare from 2 to 3 crowns.", "2", "3 crowns");
}

#[test]
fn who_speaks_moves_a_day() {
    check("We are putting the opening back from March to June.", "March", "June");
    check("We have moved the vote from 3 June to 10 June.", "3 June", "10 June");
    check("We will now open in September instead of June.", "June", "September");
}

#[test]
fn who_speaks_gives_up_a_figure_or_a_day() {
    check("We have dropped our target of 40 percent.", "40 percent", "have dropped our target");
    check("We no longer plan to open in June 2027.", "June 2027", "no longer plan");
}

/// Moves of others, of prices, of history, and of what is only thought of; written before the rule was tried on them.
const NONE: &[&str] = &[
    "The ministry has cut the target from 40 to 30 percent.",
    "They have raised the fee from 3 to 4 euros.",
    "We have seen prices rise from 3 to 4 euros.",
    "We have cut costs from 40 to 30 million crowns.",
    "Our sales have risen from 40 to 50 million crowns.",
    "We have grown from 40 to 300 members.",
    "We could cut the target from 40 to 30 percent.",
    "We would raise the fee from 3 to 4 euros if the council asked for it.",
    "If we cut the target from 40 to 30 percent, nobody gains.",
    "We want to cut the voting age from 18 to 16.",
    "We propose to lower the speed limit from 50 to 30.",
    "Have we cut the target from 40 to 30 percent?",
    "We have not cut the target from 40 to 30 percent.",
    "We have never raised the fare from 2 to 3 crowns.",
    "Critics say we have cut the target from 40 to 30 percent.",
    "Nobody believes that we have cut the target from 40 to 30.",
    "In 2019 we cut the target from 40 to 30 percent.",
    "Since 2019 we have cut the target from 40 to 30 percent.",
    "Over the past decade we have raised the fare from 2 to 3 crowns.",
    "We had cut the target from 40 to 30 percent.",
    "We have moved from March to June without rain.",
    "We have cut taxes from 40 to 30 percent.",
    "I said that we have cut our target from 40 to 30 percent.",
    "We have worked from 3 June to 10 June.",
    "We have cut the ministry's target from 40 to 30 percent.",
    "We may put the opening back from March to June.",
    "He told us that we have raised the fare from 2 to 3 crowns.",
    "We were asked to cut the target from 40 to 30 percent.",
    "The vote has been moved from 3 June to 10 June.",
    "We have walked the limit from mile 40 to mile 30.",
    "You say: “We have cut the target from 40 to 30.”",
    "We have dropped 40 percent of our staff.",
    "We no longer have 40 members.",
    "We have not dropped our target of 40 percent.",
    "The club has dropped its target of 40 points.",
    "We would withdraw our offer of 40 crowns.",
    "They no longer plan to open in June 2027.",
    "We no longer remember June 2020.",
];

#[test]
fn what_others_do_and_what_is_not_done_is_no_move_of_the_speaker() {
    let wrong: Vec<&&str> = NONE.iter().filter(|it| found(it).is_some()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
