//! A newer version of an article that is on file: what it says otherwise, old and new, and where it is recorded.

use std::fs;

use super::recorded::{ARTICLE, DATED, Desk};

/// What is done with a newer version in which one word on file is another.
fn altered(options: &[&str], more: &[&str], from: &str, to: &str) -> (Desk, (Option<i32>, String, String)) {
    let desk = Desk::new();
    let (code, _, said) = desk.record(&[&DATED[..], &["--url", "https://courier.example/ferries"], options].concat());
    assert_eq!(code, Some(0), "{said}");
    fs::write(desk.path().join("article.txt"), ARTICLE.replace(from, to)).unwrap();
    let again = [&DATED[..], &["--url", "https://courier.example/ferries"], options, more].concat();
    let ended = desk.record(&again);
    (desk, ended)
}

#[test]
fn what_a_newer_version_altered_is_told_old_and_new_with_a_copy_and_without() {
    for options in [&[][..], &["--keep"]] {
        let edits = [
            ("wait for the figures", "wait for the mayor"),
            ("from June", "from July"),
            ("would sail", "would not sail"),
        ];
        for (from, to) in edits {
            let (desk, (code, answer, said)) = altered(options, &[], from, to);
            let before = desk.page();
            assert_eq!(code, Some(1), "{options:?} {to}: {said}");
            let shows = |words: &str| words.split(' ').all(|it| answer.contains(it));
            assert!(shows(from) && shows(to), "{options:?} {to}: {answer}");
            assert!(
                !said.contains("all that was found") && said.contains("1 statement on file stands otherwise"),
                "{said}"
            );
            assert!(said.contains("--into FILE"), "{said}");
            assert_eq!(desk.page(), before);
        }
    }
}

#[test]
fn the_copy_stays_where_a_newer_version_says_otherwise() {
    let (desk, (_, _, said)) = altered(&["--keep"], &[], "wait for the figures", "wait for the mayor");
    assert!(said.contains("the kept copy stays"), "{said}");
    assert_eq!(fs::read_to_string(desk.files()[0].with_extension("txt")).unwrap(), ARTICLE);
}

#[test]
fn a_newer_version_may_have_a_file_of_its_own() {
    let (desk, (code, _, said)) = altered(&["--keep"], &["--into", "2025/newer.yaml"], "from June", "from July");
    assert_eq!((code, desk.files().len()), (Some(0), 2), "{said}");
}

#[test]
fn other_marks_alone_are_all_on_file() {
    let (_, (code, answer, said)) = altered(&[], &[], "\u{201c}We will wait for", "\u{201c}We will wait  for");
    assert_eq!((code, answer.as_str()), (Some(0), ""), "{said}");
    assert!(said.contains("all that was found in it is on file"), "{said}");
}

#[test]
fn the_words_of_another_speaker_are_not_all_on_file() {
    let (desk, (code, _, said)) = altered(&[], &[], "Mira Osk said on Thursday", "Ben Tal said on Thursday");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("said by another: \u{201c}Ben Tal\u{201d} in place of \u{201c}Mira Osk\u{201d}"), "{said}");
    let (code, _, said) = desk.run(&["check", "--against", "article.txt", "2025-05-16"], "");
    assert!(code == Some(1) && said.contains("said by another"), "{said}");
}
