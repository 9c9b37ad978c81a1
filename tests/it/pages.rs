//! What is read of the pages, notes and pasted texts in fixtures/pages.

use std::fs;
use std::path::Path;

use gainsay::article::{Handed, Kind, read};

/// What was read, as the files beside the pages have it: what is known, a line `---`, and the text.
fn shown(page: &Path) -> String {
    let kind = match page.extension().unwrap().to_str().unwrap() {
        "html" => Kind::Html,
        "md" => Kind::Markdown,
        _ => Kind::Text,
    };
    let handed = Handed { kind: Some(kind), ..Handed::default() };
    let article = match read(&fs::read(page).unwrap(), handed) {
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
