//! How long loading, reading, comparing and appending take on a ledger of a size that nobody has yet.
//!
//! The folders are generated where temporary files go, and removed; with `GAINSAY_BENCH_KEEP=DIR` they are made in DIR,
//! stay there, and are used again.

mod generate;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;
use divan::Bencher;
use divan::counter::ItemsCount;
use gainsay::claim::{Entry, LocalId, Statement};
use gainsay::date::Date;
use gainsay::diff::{Context, all_changes, compare, timelines};
use gainsay::store::{Loaded, Transaction, append, load};
use generate::shapes::{self, Shape};
use generate::{CLAIMS_A_FILE, write};
use rayon::prelude::*;

/// Where the folders are made.
static ROOT: OnceLock<PathBuf> = OnceLock::new();

fn main() {
    let temporary = tempfile::tempdir().expect("a temporary folder can be made");
    let kept = std::env::var_os("GAINSAY_BENCH_KEEP").map(PathBuf::from);
    ROOT.set(kept.unwrap_or_else(|| temporary.path().to_owned())).expect("nobody has set it before");
    divan::main();
}

const SIZES: [usize; 4] = [1_000, 5_000, 10_000, 20_000];

/// The folder of that name, written where it is not there yet.
fn folder(name: &str, write: impl FnOnce(&Path)) -> PathBuf {
    let folder = ROOT.get().expect("main has set it").join(name);
    if !folder.exists() {
        write(&folder);
    }
    folder
}

fn of_files(files: usize) -> PathBuf {
    folder(&format!("files-{files}"), |it| write(it, files))
}

fn loaded(folder: &Path) -> Loaded {
    load(folder).expect("the folder is there")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 9, 1).expect("the calendar has this day")
}

/// All changes between all positions; how many.
fn compared(loaded: &Loaded) -> usize {
    let timelines = timelines(&loaded.ledger, |_, _| true);
    all_changes(&timelines, &Context::new(&loaded.ledger, today())).len()
}

#[divan::bench(args = SIZES, sample_count = 10, sample_size = 1)]
fn load_files(bencher: Bencher<'_, '_>, files: usize) {
    let folder = of_files(files);
    bencher.counter(ItemsCount::new(files * CLAIMS_A_FILE)).bench(|| loaded(&folder));
}

#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn compare_positions(bencher: Bencher<'_, '_>, files: usize) {
    let loaded = loaded(&of_files(files));
    bencher.counter(ItemsCount::new(loaded.ledger.claims.len())).bench(|| compared(&loaded));
}

#[divan::bench(args = SIZES, sample_count = 20, sample_size = 1)]
fn read_claims(bencher: Bencher<'_, '_>, files: usize) {
    let loaded = loaded(&of_files(files));
    let claims = &loaded.ledger.claims;
    let stated = || {
        claims
            .iter()
            .map(|it| gainsay::reading::read(it, &gainsay::reading::matter::Matter::default()).fullness())
            .sum::<usize>()
    };
    bencher.counter(ItemsCount::new(claims.len())).bench(stated);
}

/// Short statements read from their words and judged by every kind, two by two, on all cores: a million in a minute is
/// the least that is asked for.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn judge_words(bencher: Bencher<'_, '_>) {
    let said = NaiveDate::from_ymd_opt(2025, 3, 1).expect("the calendar has this day");
    let origin = loaded(&of_files(5_000));
    let quotes = origin.ledger.claims.iter().filter_map(|it| it.quote.as_deref());
    let statement = |quote: &str| Statement { words: quote.chars().take(120).collect(), said: Some(Date::day(said)) };
    let short: Vec<Statement> = quotes.map(statement).collect();
    let pairs: Vec<&[Statement]> = short.chunks_exact(2).collect();
    let judged = || pairs.par_iter().map(|it| compare(&it[0], &it[1], false).shifts.len()).sum::<usize>();
    bencher.counter(ItemsCount::new(2 * pairs.len())).bench(judged);
}

/// One claim after the five of a file, the disk's own answer included.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn append_a_claim(bencher: Bencher<'_, '_>) {
    let origin = loaded(&of_files(1_000));
    let (claim, source) = (&origin.ledger.claims[0], &origin.ledger.sources[0]);
    let before = std::fs::read(of_files(1_000).join(&source.path)).expect("it was loaded");
    let claims = [Entry { id: LocalId::new("one-more").ok(), ..Entry::from(claim) }];
    let folder = of_files(1_000);
    let file = folder.join(&source.path);
    let append = || {
        let mut change = Transaction::begin(&folder).expect("nobody else writes");
        append(&mut change, &source.path, None, &claims).expect("nothing is wrong");
        change.commit().expect("the file can be written")
    };
    bencher
        .with_inputs(|| std::fs::write(&file, &before).expect("the file can be written"))
        .bench_values(|()| append());
    std::fs::write(&file, &before).expect("the file can be written");
}

/// Loading and comparing claims that all lean on one place: five times as many may take five times as long.
#[divan::bench(args = Shape::ALL, consts = [20_000, 100_000], sample_count = 3, sample_size = 1)]
fn bear<const CLAIMS: usize>(bencher: Bencher<'_, '_>, shape: Shape) {
    let claims = shape.bearable(CLAIMS);
    let folder = folder(&format!("{shape}-{claims}"), |it| shapes::write(shape, it, claims));
    bencher.counter(ItemsCount::new(claims)).bench(|| compared(&loaded(&folder)));
}
