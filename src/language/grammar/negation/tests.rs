//! What is denied, sentence by sentence.

use super::*;
use crate::language::grammar::role::words;
use crate::language::token::tokens;

/// `expected` is every scope in order, parted by ` | `.
fn check(text: &str, expected: &str) {
    let tokens = tokens(text);
    let found: Vec<_> = negations(&tokens).iter().map(|it| words(text, &tokens, it.scope)).collect();
    assert_eq!(found.join(" | "), expected, "{text}");
}

/// `expected` is every cue in order with the first letter of its kind, parted by ` | `.
fn check_kinds(text: &str, expected: &str) {
    let tokens = tokens(text);
    let show = |it: &Negation| format!("{:?} {}", it.kind, words(text, &tokens, it.cue));
    assert_eq!(negations(&tokens).iter().map(show).collect::<Vec<_>>().join(" | "), expected, "{text}");
}

/// Whether `word`, where it first stands in the text, is denied.
fn check_word(text: &str, word: &'static str, expected: bool) {
    let tokens = tokens(text);
    let at = tokens.iter().position(|token| token.is(word)).unwrap();
    assert_eq!(is_negated(&negations(&tokens), at), expected, "{text}: {word}");
}

#[test]
fn not_reaches_from_its_auxiliary_to_the_end_of_the_clause() {
    check("Tal does not support the bridge.", "does not support the bridge");
    check("We won\u{2019}t sail, and that is that.", "won\u{2019}t sail");
    check("The port will certainly not close but the yard may.", "will certainly not close");
    check("They cannot wait because the tide is high.", "cannot wait");
    check("Do not go there.", "Do not go there");
    check("It did not, at that time, close the port.", "did not, at that time, close the port");
    check("It's not a plan.", "'s not a plan");
    check("Crews who do not sail will wait.", "do not sail");
    check("Tal said it does not matter, and will sail.", "does not matter");
    check("The crew does not eat, drink or sleep.", "does not eat, drink or sleep");
    check("They are leaving not on Friday, but on Sunday.", "on Friday");
    check("We did not sign and the yard is closed.", "did not sign");
    check("We did not sign and departed.", "did not sign");
    check("", "");
    check("not", "");
}

#[test]
fn never_and_no_longer_reach_like_not() {
    check("Tal has never met Oro.", "has never met Oro");
    check("The port is no longer open.", "is no longer open");
    check("Never have we agreed to this.", "have we agreed to this");
}

#[test]
fn a_denied_subject_denies_what_is_said_of_it() {
    check("Nobody supports the bridge.", "supports the bridge");
    check("No ships from Lune or Vane will sail.", "ships from Lune or Vane will sail");
    check("None of the crews came.", "of the crews came");
    check("Not one captain agreed.", "captain agreed");
    check("No crew that has sailed will wait.", "crew that has sailed will wait");
    check("Tal said no deal was made.", "deal was made");
    check("Failure to sign a lease will cost them.", "sign a lease");
}

#[test]
fn a_denied_object_denies_its_whole_clause() {
    check("We saw nothing.", "We saw nothing");
    check("There is no deadline.", "there is no deadline".replace("there", "There").as_str());
    check("Tal decided to send no ships.", "to send no ships");
    check("I think there is no need, but Oro does.", "there is no need");
    check("They were friends at no time.", "They were friends at no time");
    check("He has no ships and no crews.", "He has no ships | He has no ships and no crews");
}

#[test]
fn neither_and_nor_deny_one_half_each() {
    check("Neither Tal nor Oro will sail.", "Tal | Oro will sail");
    check("It is neither cheap nor quick.", "cheap | quick");
    check("They did not pay, nor did they ask.", "did not pay | did they ask");
}

#[test]
fn prepositions_deny_what_follows() {
    check("They left without a deal.", "a deal");
    check("Talks without Oro are pointless.", "Oro");
    check("We want ferries instead of bridges.", "bridges");
    check("It cut 5 posts rather than 7 and will go on.", "7");
    check("The matter is far from settled.", "settled");
    check("It was anything but easy.", "easy");
}

#[test]
fn verbs_deny_their_complement() {
    check("Tal refused to sign the lease.", "sign the lease");
    check("The crew failed to arrive.", "arrive");
    check("Oro denied that the ship had sunk.", "that the ship had sunk");
    check("The minister ruled out a new tax.", "a new tax");
    check("The council rejected the offer.", "the offer");
    check("They stopped dredging the harbour.", "dredging the harbour");
    check("They refrained from comment.", "comment");
    check("A new tax was ruled out.", "A new tax was");
    check("They stopped the ship.", "");
    check("The rejected offer was low.", "");
}

#[test]
fn unlikely_and_impossible_deny_what_they_are_said_of() {
    check("It is unlikely that Tal will sail.", "that Tal will sail");
    check("Tal is unlikely to sail.", "to sail");
    check("A deal is impossible.", "A deal is");
    check("They are unlikely allies.", "");
}

#[test]
fn what_only_looks_like_a_denial_is_none() {
    for text in [
        "Not only Tal but Oro agreed.",
        "This is not just a plan.",
        "It isn't merely old.",
        "There is no doubt that Tal will sail.",
        "No later than Friday, ships must leave.",
        "It costs no more than 50 crowns.",
        "It costs no less than 50 crowns.",
        "Ships, not to mention boats, were lost.",
        "Nothing but peace will do.",
        "We cannot but agree.",
        "It was here not ten minutes ago.",
        "No, we will sail.",
        "See No. 5.",
        "It took barely 10 minutes.",
        "Whether or not we sail, they will.",
    ] {
        check(text, "");
    }
}

#[test]
fn each_cue_has_its_kind() {
    check_kinds("Tal hardly knows Oro.", "Weak hardly");
    check_kinds("Ships rarely sail.", "Weak rarely");
    check_kinds("Not many came.", "Weak Not");
    check_kinds("Not all ships sailed.", "NotAll Not");
    check_kinds("It doesn't always rain.", "NotAll n't");
    check_kinds("He declined to say why he did not go.", "Lexical declined to | Plain not");
}

#[test]
fn not_all_denies_the_quantifier_alone() {
    check("Not all ships sailed.", "all");
    check("The crews have not fully agreed.", "fully");
    check("Not at all.", "at all");
}

#[test]
fn two_denials_cancel_out() {
    check_word("Nobody did not sail.", "sail", false);
    check_word("He never fails to sail.", "sail", false);
    check_word("It is not without risk.", "risk", false);
    check_word("Oro did not refuse to sail.", "sail", false);
    check_word("He did not deny that they left.", "left", false);
    check_word("I don't think they won't sail.", "sail", false);
    check_word("No one refused.", "refused", true);
}

#[test]
fn a_denied_thought_denies_what_is_thought() {
    check_word("I don't think you need a pilot.", "need", true);
    check_word("We do not believe that Tal and Oro will sail.", "sail", true);
    check_word("I don't think you need it, but Oro does.", "Oro", false);
    check_word("The yard is not expected to close.", "close", true);
}

#[test]
fn what_is_not_said_or_known_is_left_open() {
    check_word("He did not say that they will sail.", "sail", false);
    check_word("He did not know how they sail.", "sail", false);
    check_word("We do not accept that offer.", "offer", true);
}
