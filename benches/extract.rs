//! How fast statements are found in articles, on one thread: the megabytes of text a second.
//!
//! The texts are the articles of `fixtures/articles`, their paragraphs in ever new orders and their people under ever new
//! names, so that no two texts are the same.

#[expect(dead_code, reason = "the other benchmark rolls them in more ways")]
#[path = "generate/dice.rs"]
mod dice;

#[expect(dead_code, unused_imports, reason = "only the texts are of use here, not what is expected of them")]
#[path = "../tests/casebook/articles/mod.rs"]
mod article;
#[path = "../tests/casebook/page.rs"]
mod page;

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use article::Case;
use chrono::NaiveDate;
use dice::Dice;
use divan::Bencher;
use divan::counter::BytesCount;
use gainsay::claim::Ledger;
use gainsay::extract::Extractor;
use gainsay::store::load;
use page::cases;

fn main() {
    divan::main();
}

/// Bytes of text in all, and of one article: news has about four kilobytes.
const BYTES: usize = 1 << 20;
const ARTICLE: usize = 4 << 10;

/// Names that stand in the fixtures, and others that take their places.
const NAMES: [(&str, &[&str]); 4] = [
    ("Osk", &["Osk", "Varn", "Hollin", "Deye", "Marat"]),
    ("Tal", &["Tal", "Brenner", "Quist", "Oduya", "Salm"]),
    ("Roe", &["Roe", "Lindqvist", "Abel", "Tran", "Meyer"]),
    ("Selm", &["Selm", "Karhaven", "Port Ayle", "Dunmere", "Vost"]),
];

/// The paragraphs of all fixtures.
fn paragraphs() -> Vec<String> {
    let mut files: Vec<_> = fs::read_dir("fixtures/articles")
        .expect("benchmarks run in the repository")
        .map(|it| it.expect("the folder can be read").path())
        .filter(|it| it.extension().is_some_and(|it| it == "md"))
        .collect();
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let page = fs::read_to_string(file).expect("the file can be read");
        let articles = cases(&page).into_iter().map(|it| Case::parse(it).expect("it is run as a test").text);
        found.extend(articles.flat_map(|it| it.split("\n\n").map(str::to_owned).collect::<Vec<_>>()));
    }
    found
}

/// About a megabyte of articles.
fn articles() -> &'static [String] {
    static ARTICLES: OnceLock<Vec<String>> = OnceLock::new();
    ARTICLES.get_or_init(|| {
        let (paragraphs, mut dice) = (paragraphs(), Dice::new(4));
        let mut article = || {
            let mut text = String::new();
            while text.len() < ARTICLE {
                text.push_str(&paragraphs[dice.roll(paragraphs.len())]);
                text.push_str("\n\n");
            }
            for (name, others) in NAMES {
                text = text.replace(name, dice.pick(others));
            }
            text
        };
        (0..BYTES / ARTICLE).map(|_| article()).collect()
    })
}

fn day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 5, 16)
}

fn bytes(articles: &[String]) -> BytesCount {
    BytesCount::new(articles.iter().map(String::len).sum::<usize>())
}

/// Articles one after the other, with nobody on file.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_articles(bencher: Bencher<'_, '_>) {
    let (articles, ledger) = (articles(), Ledger::default());
    let extractor = Extractor::new(&ledger);
    bencher
        .counter(bytes(articles))
        .bench(|| articles.iter().map(|it| extractor.read(it, day()).drafts.len()).sum::<usize>());
}

/// The same against the shipped record, whose speakers and topics are looked for.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_articles_against_a_record(bencher: Bencher<'_, '_>) {
    let (articles, loaded) = (articles(), load(Path::new("claims")).expect("the shipped record is there"));
    let extractor = Extractor::new(&loaded.ledger);
    bencher
        .counter(bytes(articles))
        .bench(|| articles.iter().map(|it| extractor.read(it, day()).drafts.len()).sum::<usize>());
}

/// One text as long as all of them: twice as long a text may take twice as long.
#[divan::bench(args = [1, 2, 4], sample_count = 3, sample_size = 1)]
fn read_one_long_text(bencher: Bencher<'_, '_>, quarters: usize) {
    let articles = articles();
    let (part, ledger) = (&articles[..articles.len() * quarters / 4], Ledger::default());
    let (text, extractor) = (part.concat(), Extractor::new(&ledger));
    bencher.counter(BytesCount::new(text.len())).bench(|| extractor.read(&text, day()).drafts.len());
}
