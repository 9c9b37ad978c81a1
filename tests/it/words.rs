//! Words that are not what they look like, run through the same sentences: nouns in -ly, and abbreviations with their stops.

use chrono::NaiveDate;
use gainsay::claim::{Ledger, Statement};
use gainsay::date::Date;
use gainsay::diff::compare;
use gainsay::extract::Extractor;
use gainsay::language::grammar::negation::negations;
use gainsay::language::grammar::{Class, words_of};
use gainsay::language::token::{Token, tokens};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 1).unwrap()
}

/// The kinds of change between two statements.
fn kinds(earlier: &str, later: &str) -> Vec<&'static str> {
    let stated = |words: &str| Statement { words: words.to_owned(), said: Date::day(day()) };
    compare(&stated(earlier), &stated(later), false).shifts.iter().map(|it| it.kind.id).collect()
}

/// Who says what, in the words of the text.
fn drafts(text: &str) -> Vec<(String, String)> {
    let ledger = Ledger::default();
    let drafts = Extractor::new(&ledger).read(text, Some(day())).drafts;
    let words = |it: &std::ops::Range<usize>| text[it.clone()].to_owned();
    let pieces = |it: &[std::ops::Range<usize>]| it.iter().map(words).collect::<Vec<_>>().join(" … ");
    drafts.iter().map(|it| (it.mention.as_ref().map(words).unwrap_or_default(), pieces(&it.content))).collect()
}

/// Everything is as with *council*, for every noun in -ly in its place.
fn check_nouns(found: impl Fn(&str) -> String) {
    let expected = found("council");
    let others: Vec<String> = words_of(Class::LyNoun)
        .map(|noun| (noun, found(noun).replace(noun, "council")))
        .filter(|(_, it)| *it != expected)
        .map(|(noun, it)| format!("{noun}: {it}"))
        .collect();
    assert!(others.is_empty(), "with council: {expected}\n{}", others.join("\n"));
}

#[test]
fn a_noun_in_ly_speaks_as_any_other_does() {
    check_nouns(|noun| format!("{:?}", drafts(&format!("\u{201c}We want the truth,\u{201d} the {noun} said."))));
    check_nouns(|noun| format!("{:?}", drafts(&format!("The {noun} voted, said the committee's chair."))));
    check_nouns(|noun| format!("{:?}", drafts(&format!("The committee voted, said the {noun}'s chair."))));
    check_nouns(|noun| format!("{:?}", drafts(&format!("The {noun} said that the crews are paid."))));
    check_nouns(|noun| format!("{:?}", drafts(&format!("According to the {noun}, the crews are paid."))));
}

#[test]
fn a_noun_in_ly_is_the_subject_of_its_clause() {
    let agreed = |noun: &str| format!("The {noun} agreed to pay the crews.");
    check_nouns(|noun| {
        let joined = format!("We will not sail and the {noun} agreed to pay the crews.");
        format!("{:?}", kinds(&agreed(noun), &joined))
    });
    assert_eq!(kinds(&agreed("family"), "We will not sail and the family agreed to pay the crews."), [""; 0]);
    check_nouns(|noun| format!("{:?}", kinds(&agreed(noun), &format!("The {noun} refused to pay the crews."))));
}

/// Whether what the words deny goes on to their last word.
fn is_denied_to_the_end(text: &str) -> bool {
    let tokens: Vec<Token<'_>> = tokens(text);
    let denied = negations(&tokens);
    denied.first().is_some_and(|it| it.scope.end == tokens.len() - 1)
}

#[test]
fn a_denial_reaches_over_the_stop_of_an_abbreviation() {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let with = |class: Class, sentence: &str| {
        let texts = words_of(class).map(|it| sentence.replace('#', &capital(it)));
        texts.filter(|it| !is_denied_to_the_end(it)).collect::<Vec<_>>()
    };
    assert_eq!(with(Class::TitleAbbreviation, "We did not meet #. Tal in Selm."), [""; 0]);
    assert_eq!(with(Class::NumberAbbreviation, "We did not open #. 5 in Selm."), [""; 0]);
    assert_eq!(with(Class::Abbreviation, "We did not pay Tal #. for work in Selm."), [""; 0]);
}
