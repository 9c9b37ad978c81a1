//! Whatever stands in an article, its drafts lie in it, are shown calmly, and are written so that they are read again.

use std::collections::HashSet;
use std::path::Path;
use std::sync::LazyLock;

use gainsay::article::{self, Kind, Metadata};
use gainsay::claim::{Ledger, SourceEntry};
use gainsay::date::Date;
use gainsay::drafting::{self, Origin};
use gainsay::extract::Extractor;
use gainsay::render::{self, AttributionView, SkippedView, Style};
use gainsay::store::{drafts, load, page_text};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::robust::{assert_calm, few, odd_words};

/// Pieces of articles that put together attribute words in many ways, and quotation marks that have no partner.
const PIECES: &[&str] = &[
    "“We will wait,” ",
    "Mira Osk said",
    " said on Thursday that ",
    "Ben Tal, the mayor, ",
    "According to the report, ",
    "the ferries would sail",
    ". ",
    "\n\n",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "« non »",
    "she added",
    " told reporters: ",
    " called it “a bad joke” and ",
    "BLINKEN: ",
    "—",
    "Trump ",
    "Kyiv ",
    "denied ",
    "the ceasefire",
    " (",
    ")",
    "\u{a0}",
    "\r\n",
    "é",
    "🙂",
    "\u{301}",
];

/// The shipped record.
static RECORD: LazyLock<Ledger> = LazyLock::new(|| load(Path::new("claims")).unwrap().ledger);

fn articles() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => select(PIECES).prop_map(str::to_owned), 1 => odd_words()];
    vec(piece, 0..40).prop_map(|it| it.concat())
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_article_is_drafted_shown_and_written(text in articles(), width in 20..120_usize) {
        let ledger = &*RECORD;
        // What is no text is refused, and what no claim can hold is taken out, before anything is found in it.
        let metadata = Metadata { kind: Some(Kind::Text), ..Metadata::default() };
        let Ok(article) = article::read(text.as_bytes(), metadata) else { return Ok(()) };
        let text = article.text;
        let published: Date = "2025-05-16".parse().unwrap();
        let found = Extractor::new(ledger).read(&text, published.as_day());
        let all: Vec<usize> = (0..found.drafts.len()).collect();
        let style = Style { width, color: false };
        assert_calm(&render::drafts_terminal(&found.drafts, &all, &text, Some(published), ledger, style));
        assert_calm(&render::skipped_terminal(&found.skipped, &text, style));
        let unknown = drafting::unknown(&found.proposals, ledger);
        assert_calm(&render::unknown_speakers(&unknown, style));
        serde_json::to_string(&AttributionView::all_in_full(&found.drafts, &text, None, ledger)).unwrap();
        serde_json::to_string(&SkippedView::all(&found.skipped, &text)).unwrap();
        let claims = drafting::claims(&found.drafts, Origin { text: &text, published, places: &article.places, unknown: &unknown, is_sitting: false }, HashSet::new());
        for claim in &claims {
            let pieces = claim.quote.iter().flat_map(|it| it.split(" […] "));
            prop_assert!(pieces.into_iter().all(|it| text.contains(it)), "{claim:?}");
        }
        prop_assert_eq!(drafting::new_among(&claims, &claims), Vec::<usize>::new());
        let (outlet, published) = (Some("unknown".into()), Some(published));
        let page = page_text(&SourceEntry { outlet, published, ..SourceEntry::default() }, &claims).unwrap();
        let read: Vec<_> = drafts(Path::new("page.yaml"), &page).unwrap().into_iter().map(|it| it.entry).collect();
        prop_assert_eq!(read, claims);
    }
}
