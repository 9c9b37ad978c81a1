//! What is a condition, sentence by sentence.

use super::*;
use crate::language::grammar::role::words;
use crate::language::token::tokens;

/// `expected` is every condition in order as `Kind: clause`, parted by ` | `.
fn check(text: &str, expected: &str) {
    let tokens = tokens(text);
    let show =
        |it: &ConditionClause| format!("{:?}: {}", it.kind, words(text, &tokens, it.clause)).trim_end().to_owned();
    assert_eq!(conditions(&tokens).iter().map(show).collect::<Vec<_>>().join(" | "), expected, "{text}");
}

#[test]
fn a_condition_stands_before_or_behind_its_statement() {
    check("If they sail, we will follow.", "If: they sail");
    check("We will follow if they sail.", "If: they sail");
    check("We will follow if they sail and we will wait there.", "If: they sail");
    check("If they sail we will follow.", "If: they sail");
    check("If they sail, then we follow.", "If: they sail");
    check("Tal said that if the yard closes, he will go.", "If: the yard closes");
    check("If, as expected, they sail, we will follow.", "If: , as expected, they sail");
    check("If Tal, Oro and Vane agree, we sail.", "If: Tal, Oro and Vane agree");
    check("If they strike ships, boats and crews, we will answer.", "If: they strike ships, boats and crews");
    check("If Vane attacked, the council and our allies would answer.", "If: Vane attacked");
    check("If any ship sails, we will follow.", "If: any ship sails");
    check("", "");
}

#[test]
fn several_conditions_are_told_apart() {
    check("If they sail and they return, we will pay.", "If: they sail and they return");
    check("We will pay if they sail and if they return.", "If: they sail | If: they return");
    check("If they sail, we will pay unless it rains.", "If: they sail | Unless: it rains");
}

#[test]
fn each_marker_says_how_it_is_tied() {
    check("We sail only if it is calm.", "OnlyIf: it is calm");
    check("Talks can begin only after the ships are gone.", "OnlyIf: the ships are gone");
    check("Unless they pay, we will leave.", "Unless: they pay");
    check("We will stay, provided they pay.", "If: they pay");
    check("We will stay provided that the rent is paid.", "If: the rent is paid");
    check("We will stay as long as they pay.", "If: they pay");
    check("A deal is contingent on a truce.", "DependsOn: a truce");
    check("Everything depends on the price of coal.", "DependsOn: the price of coal");
    check("The lease, subject to approval by the council, is signed.", "DependsOn: approval by the council");
    check("Vane offers coal in exchange for ships.", "Exchange: ships");
    check("Should they sail, we will follow.", "If: they sail");
}

#[test]
fn once_and_when_are_conditions_of_what_is_to_come() {
    check("We will sign once they have left.", "When: they have left");
    check("When the war ends, we will vote.", "When: the war ends");
    check("When the war ended, we voted.", "");
    check("I can say that when they voted, it rained.", "");
    check("We were here once.", "");
    check("We must leave at once.", "");
    check("Nobody can say when they will sail.", "");
}

#[test]
fn until_is_a_condition_of_what_is_denied_or_stays() {
    check("We will not talk until the ships leave.", "Until: the ships leave");
    check("Until they pay, nothing will be built.", "Until: they pay");
    check("The blockade will remain until a truce is signed.", "Until: a truce is signed");
    check("They talked until the ships left.", "");
    check("We will not talk until Friday.", "");
    check("It will not open until the end of May.", "");
}

#[test]
fn what_cannot_be_without_it_requires_it() {
    check("There can be no talks without a truce.", "Requires: a truce");
    check("We cannot sail without a pilot.", "Requires: a pilot");
    check("Without a truce, there will be no talks.", "Requires: a truce");
    check("No meeting without Oro will be held.", "Requires: Oro");
    check("They did not sail without a pilot.", "");
    check("They left without a word.", "");
    check("It is not without risk.", "");
}

#[test]
fn what_only_looks_like_a_condition_is_none() {
    for text in [
        "It looks as if it will rain.",
        "Whether it rains or not, we sail.",
        "They asked if we would sail.",
        "Nobody knows if they will sail.",
        "He told us if it was safe.",
        "The yard provided ships for the town.",
        "Ships are subject to a new tax.",
        "The price does not depend on the weather.",
        "It may last as long as 5 years.",
    ] {
        check(text, "");
    }
}

#[test]
fn turns_of_phrase_are_hedges() {
    check("Few ships, if any, were lost.", "Hedge:");
    check("We will act if necessary.", "Hedge:");
    check("If so, we will leave.", "Hedge:");
}

#[test]
fn what_is_waived_is_no_condition() {
    check("Even if it rains, we sail.", "Waived: it rains");
    check("We will sail regardless of what the pilots say.", "Waived: what the pilots say");
    check("We will sail whether or not the pilots come.", "Waived: the pilots come");
    check("With or without a pilot, we will sail.", "Waived: a pilot");
    check("We sail, whatever the pilots say.", "Waived: the pilots say");
    check("We do whatever the pilots say.", "");
    check("We sail no matter how high the waves are.", "Waived: high the waves are");
}

#[test]
fn no_condition_at_all_is_said_expressly() {
    check("We will talk without any preconditions.", "Unconditional:");
    check("A full and unconditional truce must begin.", "Unconditional:");
    check("It is not unconditional.", "");
}
