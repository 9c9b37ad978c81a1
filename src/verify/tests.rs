//! Every verdict, and what is told of what differs.

use super::*;

const ARTICLE: &str = "Night ferries stay\n\nThe minister, Ada Roe, said on Tuesday: “There will be no ban on night\nferries. \
                       We don’t need one – not now.” She spoke of 1,000 ships and 2.5 bn crowns.\n\nAsked again, she said: \
                       “We will see.” The mayor, asked the same, said: “We will see.” A ceasefire was not mentioned.";

/// What is said of a quotation whose anchor has `prefix` and `suffix`.
fn found((prefix, suffix): (&str, &str), quote: &str) -> (Verdict, String) {
    let anchor = Anchor { prefix: prefix.into(), suffix: suffix.into() };
    let found = verify(ARTICLE, quote, Some(&anchor));
    (found.verdict, found.says(quote, ARTICLE))
}

fn check(quote: &str, expected: Verdict, said: &str) {
    let (verdict, says) = found(("", ""), quote);
    assert_eq!((verdict, says.contains(said)), (expected, true), "{quote}: {says}");
}

fn check_anchored(anchor: (&str, &str), quote: &str, expected: Verdict) {
    assert_eq!(found(anchor, quote).0, expected, "{anchor:?} {quote}");
}

#[test]
fn what_stands_there_once_is_right_wherever_lines_break() {
    check("There will be no ban on night ferries.", Verdict::Ok, "stands as it was");
    check("There will be no ban on night   ferries. We don’t need one – not now.", Verdict::Ok, "");
    let place = &verify(ARTICLE, "no ban on night ferries", None).places[0];
    assert_eq!(&ARTICLE[place.clone()], "no ban on night\nferries");
}

#[test]
fn the_anchor_tells_look_alikes_apart_and_without_one_nothing_does() {
    check("We will see.", Verdict::Ambiguous, "stands 2 times, and no anchor tells which");
    check_anchored(("Asked again, she said: “", "” The mayor"), "We will see.", Verdict::Ok);
    check_anchored(("she said:", ""), "We will see.", Verdict::Ok);
    check_anchored(("", "A ceasefire"), "We will see.", Verdict::Ok);
    check_anchored(("said: “", "”"), "We will see.", Verdict::Ambiguous);
    check_anchored(("the queen said: “", "” The mayor"), "We will see.", Verdict::Ambiguous);
    let anchor = Anchor { prefix: "same, said: “".into(), suffix: String::new() };
    let place = verify(ARTICLE, "We will see.", Some(&anchor)).places[0].start;
    assert_eq!(ARTICLE.rfind("We will see."), Some(place));
}

#[test]
fn what_stands_between_other_words_has_moved() {
    check_anchored(("said on Tuesday: “", "We don’t"), "There will be no ban on night ferries.", Verdict::Ok);
    check_anchored(("said on Monday: “", "We don’t"), "There will be no ban on night ferries.", Verdict::Moved);
    check_anchored(("said on Tuesday: “", "It is"), "There will be no ban on night ferries.", Verdict::Moved);
}

#[test]
fn what_differs_in_marks_alone_is_altered_and_says_so() {
    let check = |quote, said| check(quote, Verdict::Altered, said);
    check("We don't need one – not now.", "differs in marks only");
    check("We don’t need one - not now.", "differs in marks only: “–” instead of “-”");
    check("no\u{a0}ban on night ferries", "differs in marks only");
    check("There will be no ban on night ferries!", "differs in marks only: “.” instead of “!”");
    check("The minister Ada Roe", "differs in marks only: “,” added");
}

#[test]
fn what_differs_in_case_or_spaces_alone_is_altered() {
    check("there will be no ban", Verdict::Altered, "differs in case only: “There” instead of “there”");
    check(
        "the minister Ada Roe",
        Verdict::Altered,
        "differs in marks, spaces or case only: “The” instead of “the”, “,” added",
    );
    check("A cease fire", Verdict::Altered, "differs in spaces only: “ceasefire” instead of “cease fire”");
}

#[test]
fn what_differs_in_few_words_is_altered_and_says_which() {
    let check = |quote, said| check(quote, Verdict::Altered, said);
    check("There will be a ban on night ferries.", "differs: “no” instead of “a”");
    check("There will be no such ban on night ferries.", "differs: “such” left out");
    check("There will be ban on night ferries.", "differs: “no” added");
    check("She spoke of 100 ships and 2.5 bn crowns", "differs: “1,000” instead of “100”");
    check("There would be no ban on any night ferries", "“will” instead of “would”, “any” left out");
    let found = verify(ARTICLE, "There will be a ban on night ferries.", None);
    assert_eq!(&ARTICLE[found.places[0].clone()], "There will be no ban on night\nferries.");
}

#[test]
fn a_part_of_a_word_or_number_is_not_the_word() {
    check("She spoke of 1", Verdict::Altered, "“1,000” instead of “1”");
    check("She spoke of 1,0", Verdict::Altered, "“1,000” instead of “1,0”");
    check("5 bn crowns", Verdict::Altered, "“2.5” instead of “5”");
    check("We don", Verdict::Gone, "");
    check("Night fer", Verdict::Gone, "");
}

#[test]
fn what_is_near_nothing_is_gone() {
    check("The harbour will be closed for good.", Verdict::Gone, "is gone, and there is nothing like it");
    check("…", Verdict::Gone, "");
    check("", Verdict::Gone, "");
    assert_eq!(verify("", "No ban.", None).verdict, Verdict::Gone);
}

#[test]
fn the_pieces_of_a_quotation_are_looked_for_in_order() {
    check("There will be no ban […] not now.", Verdict::Ok, "");
    check("There will be no ban […] We will see.", Verdict::Ambiguous, "2 times");
    check_anchored(("", "” A ceasefire"), "There will be no ban […] We will see.", Verdict::Ok);
    check("We will see. […] We will see.", Verdict::Ok, "");
    check("not now [...] There will be no ban", Verdict::Altered, "in pieces of another order");
    check("There will be no ban […] not ever.", Verdict::Gone, "is gone in part: there is nothing like “not ever.”");
    check("There will be a ban on night ferries […] not now", Verdict::Altered, "“no” instead of “a”");
}

#[test]
fn altered_words_that_stand_twice_say_so() {
    check("we will see", Verdict::Altered, "differs in case only: “We” instead of “we” (1 other passage is as near)");
    let (_, said) = found(("same, said: “", ""), "we will see");
    assert!(!said.contains("other passage"), "{said}");
}

#[test]
fn a_script_without_spaces_has_no_whole_words() {
    let text = "市長は橋を建設すると述べた。";
    assert_eq!(verify(text, "橋を建設する", None).verdict, Verdict::Ok);
}

#[test]
fn whatever_is_looked_for_in_whatever_text_is_answered() {
    let texts = ["", "\n", "İstanbul ﬁne ß", "a’", "’a", "1,", ",1", "[…]", "ⅷ½", "e\u{301}", "\u{feff}x"];
    for (text, quote) in texts.iter().flat_map(|it| texts.iter().map(move |other| (it, other))) {
        let found = verify(text, quote, Some(&Anchor { prefix: text[..].into(), suffix: quote[..].into() }));
        assert!(!found.says(quote, text).is_empty());
    }
}
