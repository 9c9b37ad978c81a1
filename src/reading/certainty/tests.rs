//! What is sure and how sure, sentence by sentence.

use super::*;
use crate::language::grammar::role::words;
use crate::language::token::tokens;

/// `expected` is the degree of the main clause and the words that it rests on.
fn check(text: &str, expected: &str) {
    let tokens = tokens(text);
    let found = certainty(&tokens).map(|(degree, range)| format!("{degree}: {}", words(text, &tokens, range)));
    assert_eq!(found.unwrap_or_default(), expected, "{text}");
}

/// `expected` is every hedge of the outlet.
fn check_outlet(text: &str, expected: &str) {
    let tokens = tokens(text);
    let all = hedges(&tokens);
    let outlets = all.iter().filter(|it| it.kind == Hedger::Outlet).map(|it| words(text, &tokens, it.range));
    assert_eq!(outlets.collect::<Vec<_>>().join(" | "), expected, "{text}");
    assert_eq!(certainty(&tokens), None, "{text}");
}

#[test]
fn modal_verbs_say_what_is_possible() {
    check("The ships may sail.", "possible: may");
    check("It might still rain.", "possible: might");
    check("A deal could be signed.", "possible: could");
    check("They could not sleep.", "");
    check("They rowed with all their might.", "");
    check("The yard opens in May.", "");
    check("Could you sail?", "");
    check("It could have been worse.", "");
}

#[test]
fn will_must_and_should_are_no_hedges() {
    for text in ["The ships will sail.", "They must sail.", "They should sail.", "They would sail.", ""] {
        check(text, "");
    }
}

#[test]
fn adverbs_say_how_sure() {
    check("They will probably sail.", "probable: probably");
    check("Perhaps they will sail.", "possible: Perhaps");
    check("They will certainly sail.", "certain: certainly");
    check("There is no doubt that they will sail.", "certain: There is no doubt");
    check("They cannot possibly sail.", "");
}

#[test]
fn what_is_likely_is_probable_and_so_is_what_is_unlikely() {
    check("The ships are likely to sail.", "probable: likely");
    check("It is unlikely that they sail.", "probable: unlikely");
    check("They will most likely sail.", "probable: most likely");
    check("Oro is a likely winner.", "");
    check("It makes a war more likely.", "");
    check("It is possible that they sail.", "possible: possible that");
    check("We leave as soon as possible.", "");
    check("They are bound to fail.", "certain: bound to");
}

#[test]
fn what_the_speaker_thinks_is_probable() {
    check("I think the ships will sail.", "probable: think");
    check("I don't think they will sail.", "probable: think");
    check("We really do believe that they sail.", "probable: believe");
    check("The council expects growth.", "probable: expects");
    check("It appears to be safe.", "probable: appears");
    check("Tal appeared in court.", "");
    check("The council continues to believe that growth is strong.", "probable: continues to believe");
    check("We believe that ships should be free.", "");
    check("We expect Vane to leave.", "");
    check("We firmly believe in it.", "");
    check("We think about it.", "");
    check("They thought of it.", "");
    check("I'm sure that they sail.", "certain: sure");
    check("We are absolutely convinced of it.", "certain: convinced");
    check("Make sure that they sail.", "");
}

#[test]
fn the_weakest_of_the_main_clause_counts() {
    check("I think they may sail.", "possible: may");
    check("They will certainly sail, and may return.", "possible: may");
    check("Tal said that they may sail.", "possible: may");
    check("We buy ships that may sink.", "");
    check("We will sail if it may rain.", "");
    check("The council believes that there are risks that could grow.", "probable: believes");
    check("The ships, which are old, may sink.", "possible: may");
}

#[test]
fn who_does_not_know_or_tell_is_not_committed() {
    check("I don't know if they will sail.", "uncommitted: don't know");
    check("It remains to be seen whether they sail.", "uncommitted: remains to be seen");
    check("We are not sure.", "uncommitted: not sure");
    check("Tal declined to say when.", "withheld: declined to say");
}

#[test]
fn the_hedge_of_the_outlet_is_not_the_speakers() {
    check_outlet("The ships reportedly sailed.", "reportedly");
    check_outlet("Tal is said to own a ship.", "is said to");
    check_outlet("They allegedly sank, apparently at night.", "allegedly | apparently");
}
