//! The pages of the cue patterns are run: one article in which the pattern finds a statement, and a near miss.

use gainsay::claim::Ledger;
use gainsay::extract::{Draft, Extractor, Measured, PATTERNS};

use crate::files::stems;
use crate::page::cases;

/// A draft as pages have it: source, cue and content.
fn line(text: &str, draft: &Draft) -> String {
    let words = |span: &Option<std::ops::Range<usize>>| span.clone().map_or("", |it| &text[it]);
    let pieces: Vec<&str> = draft.content.iter().map(|it| &text[it.clone()]).collect();
    format!("{} | {} | {}", words(&draft.mention), words(&draft.cue), pieces.join(" … "))
}

#[test]
fn every_page_finds_what_it_says_and_misses_what_it_says() {
    let ledger = Ledger::default();
    let mut wrong = Vec::new();
    for pattern in PATTERNS {
        let page = pattern.page();
        let found = cases(&page);
        assert_eq!(found.len(), 2, "{}: a page has a case that it finds and one that it does not", pattern.id);
        for (case, finds) in found.iter().zip([true, false]) {
            let (text, expected) = case.split_once("\n=> ").expect("a case says what is expected");
            assert_eq!(expected.trim() != "nothing", finds, "{}: {case}", pattern.id);
            let drafts = Extractor::new(&ledger).read(text, None).drafts;
            let own: Vec<String> =
                drafts.iter().filter(|it| it.pattern.id == pattern.id).map(|it| line(text, it)).collect();
            let own = if own.is_empty() { "nothing".to_owned() } else { own.join("\n=> ") };
            if own != expected.trim() {
                wrong.push(format!("{}: {case}\nfound {own}", pattern.id));
            }
        }
    }
    assert!(wrong.is_empty(), "\n\n{}\n", wrong.join("\n\n"));
}

#[test]
fn every_pattern_is_named_as_its_file_and_says_what_was_measured() {
    let shared = ["goes_on", "mod", "object"];
    let mut files = stems("src/extract/patterns", "rs");
    files.retain(|it| !shared.contains(&it.as_str()));
    let mut ids: Vec<String> = PATTERNS.iter().map(|it| it.id.replace('-', "_")).collect();
    ids.sort();
    assert_eq!(ids, files);
    for pattern in PATTERNS {
        // A new pattern may say that nobody has measured it; figures must be figures.
        let is_said = match pattern.measured {
            Measured::Never => true,
            Measured::Right { right, proposed } => proposed > 0 && right <= proposed,
        };
        assert!(is_said, "{}", pattern.id);
    }
}
