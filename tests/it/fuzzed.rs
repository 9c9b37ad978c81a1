//! Whatever bytes are handed in, nothing panics and nothing hangs: loader, query, extractor, importers and web forms.
//!
//! `fixtures/fuzz` has a folder for each, with what went wrong once and what inputs are made of. By hand, and for as long
//! as one likes: `GAINSAY_FUZZ_SECONDS=600 cargo test --locked --test it fuzzed -- --ignored`; what is found then is told
//! in its shortest form, and belongs in the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use gainsay::article::{self, Kind, Metadata};
use gainsay::claim::Ledger;
use gainsay::exchange::{FORMATS, Input, Mapping};
use gainsay::extract::Extractor;
use gainsay::query::{Against, Query};
use gainsay::store::{load, read_input, read_page};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;

use super::robust::odd_words;
use super::scratch;
use super::server::Server;

/// What bytes are handed to, by its name, which is that of its folder as well.
struct Target {
    name: &'static str,
    take: fn(&[u8]),
}

const TARGETS: &[Target] = &[
    Target { name: "loader", take: loader },
    Target { name: "query", take: query },
    Target { name: "extractor", take: extractor },
    Target { name: "importers", take: importers },
    Target { name: "forms", take: forms },
];

/// The longest that one input may take, however slow the machine and however little of the program is optimized.
const LONGEST: Duration = Duration::from_secs(20);

static RECORD: LazyLock<Ledger> = LazyLock::new(|| load(Path::new("claims")).unwrap().ledger);

fn loader(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = read_page(Path::new("2025-06-01-x.yaml"), &text, &RECORD);
    let _ = read_input("input.yaml", &text, &RECORD);
}

fn query(bytes: &[u8]) {
    let words: Vec<String> = String::from_utf8_lossy(bytes).split('\n').map(str::to_owned).collect();
    if let Ok(query) = Query::parse(&words, Against::ledger(&RECORD, chrono::NaiveDate::MIN)) {
        std::hint::black_box(RECORD.claims.iter().filter(|it| query.matches(it, &RECORD)).count());
    }
}

fn extractor(bytes: &[u8]) {
    let extractor = Extractor::new(&RECORD);
    for kind in [Kind::Text, Kind::Markdown, Kind::Html, Kind::Subtitles, Kind::Pages, Kind::Debate] {
        let metadata = Metadata { kind: Some(kind), ..Metadata::default() };
        if let Ok(article) = article::read(bytes, metadata) {
            let _ = extractor.read(&article.text, chrono::NaiveDate::from_ymd_opt(2025, 6, 1));
        }
    }
}

fn importers(bytes: &[u8]) {
    let mapping = Mapping::default();
    let input = Input { name: "the file", bytes, mapping: &mapping, separator: None };
    FORMATS.iter().filter_map(|it| it.import).for_each(|import| drop(import(&input)));
}

/// The forms of a record of their own, served for as long as the tests run.
static SERVED: LazyLock<(tempfile::TempDir, Server)> = LazyLock::new(|| {
    let folder = scratch::folder();
    let server = Server::of(folder.path());
    (folder, server)
});

fn forms(bytes: &[u8]) {
    let body = String::from_utf8_lossy(bytes);
    let server = &SERVED.1;
    let own = format!("Origin: http://{}", server.host());
    for path in ["/record", "/review", "/verdict"] {
        let answer = server.send("POST", path, &server.host(), &[&own], &body);
        assert!((200..500).contains(&answer.status), "{path}: {answer:?}");
    }
    let question: String = form_urlencoded::byte_serialize(bytes).collect();
    let answer = server.get(&format!("/search?q={}", question.get(..2_000).unwrap_or(&question)));
    assert!((200..500).contains(&answer.status), "{answer:?}");
}

impl Target {
    fn files(&self) -> Vec<PathBuf> {
        let folder = Path::new("fixtures/fuzz").join(self.name);
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
        files.sort();
        files
    }

    /// Pieces of what is in the folder, in any order, with odd ones in between.
    fn inputs(&self) -> impl Strategy<Value = Vec<u8>> {
        let texts = self.files().into_iter().map(|it| String::from_utf8_lossy(&fs::read(it).unwrap()).into_owned());
        let pieces: Vec<String> = texts
            .flat_map(|it| it.split_inclusive([' ', '\n', '=', '>']).map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let piece = prop_oneof![
            6 => select(pieces).prop_map(String::into_bytes),
            2 => odd_words().prop_map(String::into_bytes),
            1 => vec(any::<u8>(), 1..4),
        ];
        vec((piece, prop_oneof![8 => Just(1_usize), 1 => 2..200_usize]), 0..40)
            .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, times)| piece.repeat(times)).collect())
    }

    fn takes(&self, bytes: &[u8]) {
        let begun = Instant::now();
        (self.take)(bytes);
        assert!(begun.elapsed() < LONGEST, "{} took {:?}", self.name, begun.elapsed());
    }

    fn takes_any(&self, cases: u32) {
        let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
        let take = |bytes: Vec<u8>| {
            self.takes(&bytes);
            Ok(())
        };
        if let Err(error) = TestRunner::new(config).run(&self.inputs(), take) {
            panic!("{}: {error}", self.name);
        }
    }
}

#[test]
fn what_went_wrong_once_does_not_again() {
    for target in TARGETS {
        let files = target.files();
        assert!(!files.is_empty(), "{}", target.name);
        files.iter().for_each(|it| target.takes(&fs::read(it).unwrap()));
    }
}

#[test]
fn few_inputs_of_every_kind_are_taken() {
    TARGETS.iter().for_each(|it| it.takes_any(40));
}

#[test]
#[ignore = "goes on for as long as GAINSAY_FUZZ_SECONDS says"]
fn inputs_are_taken_for_as_long_as_one_likes() {
    let seconds = std::env::var("GAINSAY_FUZZ_SECONDS").ok().and_then(|it| it.parse().ok()).unwrap_or(60);
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(seconds) {
        TARGETS.iter().for_each(|it| it.takes_any(50));
    }
}
