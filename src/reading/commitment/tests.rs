//! How far one commits, sentence by sentence.

use super::*;
use crate::language::grammar::role::words;
use crate::language::token::tokens;

/// `expected` is the rung of the main clause and its words; nothing where it commits to nothing.
fn check(text: &str, expected: &str) {
    let tokens = tokens(text);
    let found = commitment(&tokens).map(|(rung, range)| format!("{} {}", rung.rung(), words(text, &tokens, range)));
    assert_eq!(found.unwrap_or_default(), expected, "{text}");
}

#[test]
fn every_rung_has_its_verbs() {
    check("Tal took note of the request.", "1 took note of");
    check("Vane is open to a deal.", "2 is open to");
    check("Vane is considering a ban.", "2 is considering");
    check("The council hopes to build a bridge.", "3 hopes to");
    check("We would like to talk.", "3 would like to");
    check("They stand ready to sail.", "3 ready to");
    check("The council plans to build a bridge.", "4 plans to");
    check("Tal calls on Vane to leave.", "4 calls on");
    check("We will build a bridge.", "5 will");
    check("We're gonna build it.", "5 gonna");
    check("Tal urges Vane to leave.", "5 urges");
    check("Vane must leave.", "6 must");
    check("The council has decided to build it.", "6 decided to");
    check("Tal pledged to build a bridge.", "6 pledged to");
    check("Tal signed the lease.", "7 signed");
    check("We have already sent ships.", "7 have already sent");
}

#[test]
fn the_weakest_verb_of_a_chain_counts() {
    check("The council decided to consider a bridge.", "2 decided to consider");
    check("We will consider it.", "2 will consider");
    check("We will try to build it.", "3 will try to");
    check("We would like to be able to hope to sail.", "3 would like to be able to hope to");
    check("We will continue to build.", "5 will continue to");
    check("They might decide to leave.", "2 might decide to");
    check("They might leave.", "");
    check("Vane should agree to this.", "");
    check("We have to think about it.", "2 have to think about");
}

#[test]
fn nouns_are_no_verbs() {
    check("The plan to build a bridge is old.", "");
    check("The peace plan to end the war is dead.", "");
    check("It has the hopes of many.", "");
    check("Talks are dead while formally banned in Vane.", "");
    check("Two executive orders were issued.", "");
    check("I would like to say that it is late.", "");
    check("It was done in order to sail.", "");
    check("The will to live is strong.", "");
}

#[test]
fn what_happens_is_no_commitment() {
    check("Prices will rise.", "");
    check("It will be cold.", "");
    check("There will be talks.", "");
    check("The yard will be closing its gates.", "5 will be");
    check("It must have been cold.", "");
    check("They will have chosen war.", "");
}

#[test]
fn what_is_denied_does_not_count() {
    check("We will not build it.", "");
    check("The council doesn't plan to build it.", "");
    check("Nobody has decided to leave.", "");
}

#[test]
fn the_main_clause_counts() {
    check("If they plan to leave, we will stay.", "5 will");
    check("Those who plan to leave must pay.", "6 must");
    check("Tal said that he intends to leave.", "4 intends to");
    check("", "");
}
