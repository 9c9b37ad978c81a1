//! How much, how often and where, sentence by sentence.

use super::*;
use crate::language::grammar::role::words;
use crate::language::token::tokens;

/// `expected` is every quantifier as `Level words`, parted by ` | `.
fn check(text: &str, expected: &str) {
    let tokens = tokens(text);
    let show = |it: &Quantifier| format!("{:?} {}", it.level, words(text, &tokens, it.range));
    assert_eq!(quantifiers(&tokens).iter().map(show).collect::<Vec<_>>().join(" | "), expected, "{text}");
}

fn check_domain(text: &str, expected: Domain) {
    assert_eq!(quantifiers(&tokens(text)).first().map(|it| it.domain), Some(expected), "{text}");
}

#[test]
fn amounts_go_from_none_to_all() {
    check("All ships sail.", "All All");
    check("Every crew sails.", "All Every");
    check("Nearly all crews sail.", "Most Nearly all");
    check("Most ships sail.", "Most Most");
    check("The majority of crews sail.", "Most The majority of");
    check("Many of the ships sail.", "Many Many of");
    check("Some ships sail, several crews stay.", "Some Some | Some several");
    check("A few ships sail.", "Some A few");
    check("Few ships sail.", "Few Few");
    check("No ships sail.", "No No");
    check("None of them sail.", "No None of");
    check("Both sides agreed.", "All Both");
    check("Half of the crews left.", "Some Half of");
    check("They freed all 20 ships.", "All all");
    check("The ferry is free for all.", "All all");
    check("It ends once and for all, after all.", "");
    assert!(Level::All > Level::Most && Level::Few > Level::No);
}

#[test]
fn not_all_is_at_most_some() {
    check("Not all ships sail.", "Some Not all");
    check("It is not always so.", "Some not always");
    check("Not many came.", "Few Not many");
}

#[test]
fn frequencies_and_areas_have_the_same_levels() {
    check("They always sail.", "All always");
    check("They usually sail, but sometimes row.", "Most usually | Some sometimes");
    check("They rarely or never sail.", "Few rarely | No never");
    check("The ban holds nationwide.", "All nationwide");
    check("The ban holds in parts of Vane.", "Some in parts of");
    check("Fighting goes on in eastern Lune.", "Some eastern");
    check("It applies only in ports.", "Some only in");
    check_domain("They often sail.", Domain::Frequency);
    check_domain("It rains throughout Vane.", Domain::Area);
    check_domain("Many sail ships.", Domain::Amount);
}

#[test]
fn what_only_looks_like_a_quantifier_is_none() {
    for text in [
        "It is not good at all.",
        "They met each other.",
        "Some 500 ships sailed.",
        "It is the most important port.",
        "It costs at most 5 crowns.",
        "They no longer sail.",
        "No later than Friday.",
        "We met some time ago.",
        "Each gave 307 crowns, 20 each.",
        "Western arms arrived.",
        "They sail every day.",
        "They sail both ships and boats.",
        "It ends only in a last phase.",
    ] {
        check(text, "");
    }
}
