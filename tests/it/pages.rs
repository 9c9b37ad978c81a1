//! What is read of the pages, notes and pasted texts in fixtures/pages.

use std::fs;
use std::path::Path;

use gainsay::article::{Kind, Metadata, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::robust::few;

/// What texts in any of the three forms are made of.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class='pull'>",
    "</div>",
    "<br>",
    "<blockquote>",
    "<q>",
    "</q>",
    "<table><td>",
    "<h1>",
    "<title>",
    "<time datetime='2025-05-16'>",
    "<meta property='og:url' content='/a?utm_x=1'>",
    "<link rel=canonical href='//b/c'>",
    "<script type='application/ld+json'>",
    "{\"@graph\":[{\"@type\":\"Article\",\"headline\":3}]}",
    "</script>",
    "<!--",
    "-->",
    "<html>",
    "<svg>",
    "&nbsp;",
    "&#0;",
    "\n",
    "\n\n",
    "---\n",
    "title: a\n",
    "url: https://b.example/\n",
    "# ",
    "> ",
    "- ",
    "|a|\n|-|\n",
    "[a](b)",
    "```\n",
    "“",
    "WEBVTT\n\n",
    "00:01.000 --> 00:02.000\n",
    "<v Ada Roe>",
    "”",
    "16 May 2025",
    "99/99/2025",
    "The toll will rise, she said. ",
    "ü",
    "\u{feff}",
];

/// What was read, as the files beside the pages have it: what is known, a line `---`, and the text.
fn shown(page: &Path) -> String {
    let kind = match page.extension().unwrap().to_str().unwrap() {
        "html" => Kind::Html,
        "md" => Kind::Markdown,
        "vtt" | "srt" => Kind::Subtitles,
        _ => Kind::Text,
    };
    let metadata = Metadata { kind: Some(kind), ..Metadata::default() };
    let article = match read(&fs::read(page).unwrap(), metadata) {
        Ok(article) => article,
        Err(bad) => return format!("refused: {}\nremedy: {}\n", bad.what, bad.remedy),
    };
    let known = [
        ("title", article.title),
        ("outlet", article.outlet),
        ("url", article.url),
        ("published", article.published.map(|it| it.to_string())),
        ("lang", article.lang),
        ("decoded from", article.decoded_from.map(str::to_owned)),
    ];
    let lines = known.into_iter().filter_map(|(key, value)| Some(format!("{key}: {}\n", value?)));
    lines.collect::<String>() + "---\n" + &article.text
}

/// The pages, and the files with what is expected of them.
fn pages() -> Vec<(std::path::PathBuf, std::path::PathBuf)> {
    let mut all: Vec<_> = fs::read_dir("fixtures/pages").unwrap().map(|it| it.unwrap().path()).collect();
    all.retain(|it| it.extension().is_some_and(|it| it != "expected"));
    all.sort();
    let expected =
        |page: &Path| page.with_extension(format!("{}.expected", page.extension().unwrap().to_str().unwrap()));
    all.into_iter().map(|it| (expected(&it), it)).map(|(expected, page)| (page, expected)).collect()
}

#[test]
fn every_page_is_read_as_a_reader_reads_it() {
    let pages = pages();
    assert!(pages.len() > 10);
    for (page, expected) in pages {
        let expected = fs::read_to_string(expected).unwrap();
        assert_eq!(shown(&page), expected, "{}", page.display());
    }
}

#[test]
fn plain_text_stays_byte_for_byte() {
    for (page, _) in pages().iter().filter(|it| it.0.extension().unwrap() == "txt") {
        let bytes = fs::read_to_string(page).unwrap();
        let text = shown(page).split_once("---\n").unwrap().1.to_owned();
        assert!(bytes.ends_with(&text), "{}", page.display());
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn whatever_is_handed_in_is_read_or_refused(
        pieces in vec(select(PIECES), 0..40),
        odd in vec(any::<u8>(), 0..20),
        at in any::<prop::sample::Index>(),
        kind in select(vec![
            None,
            Some(Kind::Text),
            Some(Kind::Markdown),
            Some(Kind::Html),
            Some(Kind::Subtitles),
            Some(Kind::Pages),
            Some(Kind::Debate),
        ]),
        charset in select(vec![None, Some("utf-8"), Some("utf-16"), Some("shift_jis"), Some("none")]),
    ) {
        let mut bytes = pieces.concat().into_bytes();
        let at = at.index(bytes.len() + 1);
        bytes.splice(at..at, odd);
        let address = Some("https://bugle.example/toll");
        match read(&bytes, Metadata { kind, charset, address, persons: &[] }) {
            Ok(article) => prop_assert!(!article.text.trim().is_empty()),
            Err(bad) => prop_assert!(!bad.what.is_empty() && !bad.remedy.is_empty()),
        }
    }
}
