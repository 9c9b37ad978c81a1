//! Classes of words: each stands once, and nouns in -ly and abbreviations are taken for what they are in every sentence.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use gainsay::claim::{Ledger, Statement};
use gainsay::date::Date;
use gainsay::diff::compare;
use gainsay::extract::Extractor;
use gainsay::language::grammar::negation::negations;
use gainsay::language::grammar::{Class, words_of};
use gainsay::language::token::{Token, tokens};
use walkdir::WalkDir;

/// Rooms whose lists are keys and columns, and no English.
const KEYS: &[&str] = &["bin", "exchange", "render", "store"];

/// What was left over when the other classes were made: words that have nothing in common but that.
const LEFT_OVER: &[Class] = &[Class::Matterless, Class::Opener, Class::PhraseEnd];

/// So many words make a list.
const FEWEST: usize = 4;

/// Words that stand together in the code, or a class.
struct List {
    place: String,
    words: BTreeSet<String>,
}

impl List {
    /// Whether three fifths or more of the shorter one stand in the other too.
    fn repeats(&self, other: &Self) -> bool {
        let shared = self.words.intersection(&other.words).count();
        5 * shared >= 3 * self.words.len().min(other.words.len())
    }
}

/// The code of a file, without comments, without its tests and without the names of other rooms on its card.
fn code(text: &str) -> String {
    let tests = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
    let plain = |line: &str| match line {
        // what a card yields to are rooms
        _ if line.trim_start().starts_with("//") || line.trim_start().starts_with("yields_to:") => String::new(),
        _ => line.split_once("// ").map_or(line, |it| it.0).to_owned(),
    };
    text[..tests].lines().map(plain).collect::<Vec<_>>().join("\n")
}

/// Whether the code between two literals keeps them in one list: of an array, of the alternatives of a pattern, or of
/// calls that are joined by `||`, so that a list that is cut in two is one still.
fn joins(between: &str) -> bool {
    let between: String = between.split_whitespace().collect();
    let is_call = || {
        let call = between.trim_start_matches(']').strip_prefix(")||");
        call.is_some_and(|it| {
            (it.contains(".is(") || it.contains(".is_any(")) && !it.contains([';', '{', '}', '!']) && !it.contains("&&")
        })
    };
    matches!(between.as_str(), "," | "|") || is_call()
}

/// Every list of words in some code, with the line that it begins on.
fn lists(code: &str) -> Vec<(usize, BTreeSet<String>)> {
    let mut found: Vec<(usize, BTreeSet<String>)> = Vec::new();
    let mut last_end = None;
    let mut at = 0;
    while let Some(open) = code[at..].find('"').map(|it| at + it) {
        let mut end = open + 1;
        while end < code.len() && code.as_bytes()[end] != b'"' {
            end += 1 + usize::from(code.as_bytes()[end] == b'\\');
        }
        let word = code[open + 1..end.min(code.len())].to_lowercase();
        if !last_end.is_some_and(|last: usize| joins(&code[last..open])) {
            found.push((1 + code[..open].matches('\n').count(), BTreeSet::new()));
        }
        let is_word = word.contains(char::is_alphabetic)
            && word.chars().all(|it| it.is_alphabetic() || matches!(it, ' ' | '\'' | '-' | '.'));
        if let Some(list) = found.last_mut().filter(|_| is_word) {
            list.1.insert(word);
        }
        at = (end + 1).min(code.len());
        last_end = Some(at);
    }
    found.retain(|it| it.1.len() >= FEWEST);
    found
}

/// The lists in the code of all rooms of English but `except`.
fn inline(except: &[&str]) -> Vec<List> {
    let files = WalkDir::new("src").sort_by_file_name().into_iter().map(|it| it.unwrap().into_path());
    let is_read = |path: &Path| {
        let room = path.iter().nth(1).and_then(|it| Path::new(it).file_stem()).unwrap_or_default();
        let is_test = path.ends_with("tests.rs") || path.ends_with("laws.rs");
        path.extension().is_some_and(|it| it == "rs") && !is_test && !except.iter().any(|it| room == *it)
    };
    let mut all = Vec::new();
    for path in files.filter(|it| is_read(it)) {
        let lists = lists(&code(&fs::read_to_string(&path).unwrap()));
        all.extend(lists.into_iter().map(|(line, words)| List { place: format!("{}:{line}", path.display()), words }));
    }
    all
}

fn classes() -> Vec<List> {
    let names = Class::ALL.iter().filter(|it| !LEFT_OVER.contains(it));
    let lists = names
        .map(|it| List { place: format!("Class::{}", it.name()), words: words_of(*it).map(str::to_owned).collect() });
    lists.filter(|it| it.words.len() >= FEWEST).collect()
}

#[test]
fn no_list_in_the_code_repeats_a_class_or_another_list() {
    let (lists, classes) = (inline(KEYS), classes());
    let mut broken = Vec::new();
    for (at, list) in lists.iter().enumerate() {
        for other in classes.iter().chain(&lists[..at]).filter(|it| list.repeats(it)) {
            let shared: Vec<&str> = list.words.intersection(&other.words).map(String::as_str).collect();
            broken.push(format!("{}: of this {} has {}", list.place, other.place, shared.join(", ")));
        }
    }
    let remedy =
        "a class of words stands once, in src/language/grammar/lexicon, and is asked for with `is_in(Class::…)`";
    assert!(broken.is_empty(), "{remedy}:\n{}", broken.join("\n"));
}

#[test]
fn lists_are_found_in_every_form_that_they_can_have() {
    let check = |code: &str, expected: usize| {
        let found = lists(code).first().map_or(0, |it| it.1.len());
        assert_eq!(found, expected, "{code}");
    };
    check(r#"it.is_any(&["not", "no", "never", "nor"])"#, 4);
    check(r#"matches!(word, "not" | "no" | "never" | "nor")"#, 4);
    check(r#"it.is_any(&["not", "no"]) || it.is_any(&["never", "nor"])"#, 4);
    check(r#"it.is("not") || it.is("no") || line.is(at, "never") || it.is("nor")"#, 4);
    check(r#"it.is_any(&["not", "no"]) && it.is_any(&["never", "nor"])"#, 0);
    check(r#"it.is_any(&["not", "no", "never"])"#, 0);
    check(r#"matches!(mark, "." | "," | ";" | ":")"#, 0);
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 1).unwrap()
}

/// The kinds of change between two statements.
fn kinds(earlier: &str, later: &str) -> Vec<&'static str> {
    let stated = |words: &str| Statement { words: words.to_owned(), said: Some(Date::day(day())) };
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
