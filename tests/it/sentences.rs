//! Every kind's sentence: as the case of its page is flagged, in a table that is looked at, and on the page itself.

use std::fmt::Write;

use gainsay::diff::kinds::KINDS;
use gainsay::diff::{Context, Headline, Kind, PILL, changes};

use crate::casebook::Case;
use crate::files::agree_with_file;
use crate::page::cases;

/// How the case that fires on a kind's page reads.
fn headline(kind: &Kind) -> Headline {
    let page = kind.page();
    let case = Case::parse(cases(&page)[0]).unwrap();
    let context = Context::new(&case.ledger, case.today);
    let found: Vec<_> = case.timelines().iter().flat_map(|it| changes(it, &context, false).changes).collect();
    let fired = found.iter().find(|it| it.kind.id == kind.id);
    fired.unwrap_or_else(|| panic!("{}: the first case of its page does not fire", kind.id)).headline(&case.ledger)
}

#[test]
fn the_sentences_are_as_reviewed() {
    let mut table = String::from("# How each kind reads, on its page's case. UPDATE=1 cargo test writes it anew.\n");
    for kind in KINDS {
        let Headline { tag, pill, sentence, detail } = headline(kind);
        write!(table, "\n## {}\n{tag} · {pill}\n\n{sentence}\n\n{tag}: {detail}\n", kind.id).unwrap();
    }
    agree_with_file("fixtures/sentences.md", &table);
}

#[test]
fn every_page_has_the_sentence() {
    for kind in KINDS {
        let page = kind.page();
        let reads = page.split("# Reads\n").nth(1).unwrap_or_default().split("\n#").next().unwrap_or_default();
        let reads = reads.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            reads,
            headline(kind).sentence,
            "{}: left what its page has below `# Reads`, right its sentence",
            kind.id
        );
    }
}

#[test]
fn scales_are_words_days_are_no_numbers_and_no_tag_is_said_again() {
    for kind in KINDS {
        let Headline { tag, pill, sentence, detail } = headline(kind);
        assert!(tag.split_whitespace().count() <= 5 && pill.chars().count() <= PILL, "{tag}: {pill}");
        let is_iso = |it: &str| it.len() == 10 && it.as_bytes()[4] == b'-';
        assert!(!sentence.split(' ').any(|it| is_iso(it.trim_matches(|c: char| !c.is_alphanumeric()))), "{sentence}");
        assert!(!detail.to_lowercase().starts_with(&tag.to_lowercase()), "{tag}: {detail}");
        assert!(sentence.ends_with('.') && sentence.starts_with("Whether "), "{sentence}");
    }
}
