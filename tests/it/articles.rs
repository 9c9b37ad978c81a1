//! The articles of fixtures/articles are read, and the drafts found in them are those that stand below them.
//!
//! A writer adds a file, or a block to one: an article in a fenced block, and below it the drafts; the grammar stands in
//! `tests/casebook/articles/mod.rs`.

use std::fs;

use crate::article::Case;
use crate::files::stems;
use crate::page::cases;

const FOLDER: &str = "fixtures/articles";

/// Every article with the name of its file and its place in that.
fn all() -> Vec<(String, Case)> {
    let mut all = Vec::new();
    for stem in stems(FOLDER, "md") {
        let page = fs::read_to_string(format!("{FOLDER}/{stem}.md")).unwrap();
        let blocks = cases(&page);
        assert!(!blocks.is_empty(), "{FOLDER}/{stem}.md has no article with drafts below it");
        for (n, block) in blocks.into_iter().enumerate() {
            let case =
                Case::parse(block).unwrap_or_else(|error| panic!("{FOLDER}/{stem}.md, article {}: {error}", n + 1));
            all.push((format!("{FOLDER}/{stem}.md, article {}", n + 1), case));
        }
    }
    all
}

#[test]
fn the_drafts_of_every_article_are_those_below_it() {
    let mut complaints = Vec::new();
    for (name, case) in all() {
        let wrong = case.complaints();
        if !wrong.is_empty() {
            complaints.push(format!("{name}\n{}", wrong.join("\n")));
        }
    }
    assert!(complaints.is_empty(), "\n\n{}\n", complaints.join("\n\n"));
}

#[test]
fn most_of_what_a_person_finds_is_found() {
    let counts = all().into_iter().map(|it| it.1.counts());
    let (found, not_yet) = counts.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    assert!(found > not_yet, "{found} drafts are found and {not_yet} are marked `not yet`");
}

#[test]
fn nothing_is_marked_as_not_yet_that_is_found_by_now() {
    let all = all();
    let outdated: Vec<String> = all
        .iter()
        .flat_map(|(name, case)| case.outdated().into_iter().map(move |it| format!("{name}\n{it}")))
        .collect();
    assert!(outdated.is_empty(), "\n\n{}\n", outdated.join("\n\n"));
}
