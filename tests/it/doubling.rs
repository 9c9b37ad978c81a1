//! Nothing grows faster than what it is given: readers and renderers on inputs of one size and of four times that.

use std::collections::HashSet;
use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use gainsay::article::{self, Kind, Metadata};
use gainsay::claim::{Ledger, SourceEntry};
use gainsay::date::Date;
use gainsay::drafting::{self, Origin};
use gainsay::exchange::{Format, Input, Mapping, arrive};
use gainsay::extract::Extractor;
use gainsay::query::{Against, Query};
use gainsay::reading::words::Words;
use gainsay::render::{self, AttributionView, Style};
use gainsay::store::{Transaction, load, page_text};

use super::scratch;

/// How much longer the second input is, and how much more may come of it: an even growth with a good half to spare for
/// whatever else the machine does, where the square would be sixteen times.
pub(super) const LONGER: usize = 4;
const MOST: f64 = 7.0;

/// What takes less than this is not told from chance.
const SHORTEST: Duration = Duration::from_millis(8);

static RECORD: LazyLock<Ledger> = LazyLock::new(|| load(Path::new("claims")).unwrap().ledger);

/// What is given: a text of about so many bytes, by its name.
type Case = (&'static str, fn(usize) -> String);

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

fn each(bytes: usize, piece: impl Fn(usize) -> String) -> String {
    let len = piece(1000).len();
    (0..=bytes / len).map(piece).collect()
}

/// Names that differ in letters: `abc`.
fn name(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    [letter(n), letter(n / 26), letter(n / 676)].iter().collect()
}

const TEXTS: &[Case] = &[
    ("a short quotation, repeated", |n| repeated("“No,” he said. ", n)),
    ("a quotation and its speaker, repeated", |n| repeated("“We will wait,” said Ada Roe. ", n)),
    ("speakers, each of another name", |n| {
        each(n, |it| format!("Ada Roe{} said that the ferry would sail. ", name(it)))
    }),
    ("indirect statements", |n| repeated("Ada Roe said the ferry would sail by May. ", n)),
    ("turns of a transcript", |n| repeated("ROE: We will wait for the harbour.\n", n)),
    ("one word of many hyphens", |n| repeated("a-", n)),
    ("one word", |n| repeated("a", n)),
    ("quotations that never close", |n| repeated("“No ", n)),
    ("marks that are straight", |n| repeated("\" no ", n)),
    ("commas", |n| repeated("ferry, ", n)),
    ("brackets", |n| repeated("(", n)),
    ("days", |n| repeated("on 1 May 2025 ", n)),
    ("figures", |n| repeated("$1bn to ", n)),
    ("denials", |n| repeated("not ", n)),
    ("stops", |n| repeated("A.", n)),
    ("persons, and those whom a paper misspells", |n| {
        each(n, |it| format!("Ada Wandr{} left. Ms Wilkenr{} said it. ", name(it), name(it)))
    }),
    ("one day after the other", |n| {
        repeated("Roe said that day that it rained, and the next day that it did not. ", n)
    }),
];

/// What grows too fast in these is seen only where they are long.
const LONG_TEXTS: &[Case] = &[
    ("two of one office, in turn", |n| {
        repeated("President Ada Roe met President Ben Tal. The deputy president said the ferry would sail. ", n)
    }),
    ("one office, held by many", |n| {
        each(n, |it| format!("Minister Ada Roe{} left. The minister said the ferry would sail. ", name(it)))
    }),
    ("bodies of one last word", |n| each(n, |it| format!("Vane{} Motors said the ferry would sail. ", name(it)))),
    ("bodies of one first word", |n| each(n, |it| format!("Vane B{} Motors met. Vane said it. ", name(it)))),
    ("bodies, and single names", |n| {
        each(n, |it| format!("The B{} Agency met in Selm. Vane{} said it. ", name(it), name(it)))
    }),
    ("two of one last name", |n| repeated("Ada Roe met Ben Roe. Ada Roe said it rained. Roe said it did not. ", n)),
    ("a first person who is nobody", |n| repeated("Ada Roe said it rained. We said that it did not. ", n)),
    ("bodies of one kind, and one of another", |n| {
        repeated("Vane Motors met Oro Motors. The agency said the ferry would sail. ", n)
    }),
];

const PAGES: &[Case] = &[
    ("attributes", |n| format!("<p {}>{ARTICLE}</p>", each(n, |it| format!("a{it}=1 ")))),
    ("one attribute, repeated", |n| format!("<p {}>{ARTICLE}</p>", repeated("a=1 ", n))),
    // deeper than any page is: what is read is never so deep that the square of it counts
    ("elements in elements", |n| repeated("<div>", 10 * n) + ARTICLE),
    ("marks of form that never close", |n| repeated("<b><i><p>", n) + ARTICLE),
    ("paragraphs", |n| repeated(&format!("<p>{ARTICLE}</p>"), n)),
    ("links", |n| format!("<p>{ARTICLE}{}</p>", repeated("<a href='/x'>Ada</a> ", n))),
    ("lines", |n| format!("<p>{ARTICLE}{}</p>", repeated("“No,” he said.<br>", n))),
    ("rows", |n| format!("<p>{ARTICLE}</p><table>{}", repeated("<tr><td>x", n))),
    ("scripts", |n| repeated("<script>i<n</script>", n) + ARTICLE),
    ("opening brackets", |n| ARTICLE.to_owned() + &repeated("<", n)),
    ("data", |n| format!("<script type='application/ld+json'>{}</script><p>{ARTICLE}", repeated("{\"a\":", n))),
];

const ARTICLE: &str = "The toll for the bridge will rise in May, said Ada Roe, who is the minister of ferries. ";

/// Processor time of this thread, where the system tells it: what else the machine does counts little then.
fn clock(begun: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let on_cpu = told.and_then(|it| it.split(' ').next()?.parse().ok());
    on_cpu.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

fn time(work: &dyn Fn()) -> Duration {
    let begun = Instant::now();
    let before = clock(begun);
    work();
    clock(begun) - before
}

/// Makes sure that `work` takes no more than evenly more for longer inputs.
fn grows_evenly(what: &str, make: fn(usize) -> String, bytes: usize, work: &(dyn Fn(&str) + Sync)) {
    of_both_grows_evenly(what, &[bytes, LONGER * bytes].map(make), &|text: &String| work(text));
}

/// Makes sure that `work` takes no more than evenly more for the second of two, which is [`LONGER`] times the first; the
/// best of three trials counts.
pub(super) fn of_both_grows_evenly<T>(what: &str, [short, long]: &[T; 2], work: &dyn Fn(&T)) {
    let growth = || {
        let (short, long) = (time(&|| work(short)), time(&|| work(long)));
        long.as_secs_f64() / short.max(SHORTEST).as_secs_f64()
    };
    let trials: Vec<f64> = (0..3)
        .map(|_| growth())
        .scan(false, |done, it| {
            let goes_on = !std::mem::replace(done, it <= MOST);
            goes_on.then_some(it)
        })
        .collect();
    let best = trials.iter().copied().fold(f64::INFINITY, f64::min);
    assert!(best <= MOST, "{what}: {LONGER} times the input takes {best:.1} times as long ({trials:?})");
}

/// Does everything in this thread, so that its time is all the time.
pub(super) fn alone(work: impl FnOnce() + Send) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().unwrap();
    pool.install(work);
}

fn day() -> Date {
    "2025-05-02".parse().unwrap()
}

/// An article is extracted, and its drafts are shown in every way.
fn extract(text: &str) {
    let extractor = Extractor::new(&RECORD);
    let found = extractor.read(text, day().as_day());
    let all: Vec<usize> = (0..found.drafts.len()).collect();
    black_box(render::drafts_terminal(
        &found.drafts,
        &all,
        text,
        Some(day()),
        &RECORD,
        Style { width: 80, color: false },
    ));
    let views = AttributionView::all_in_full(&found.drafts, text, Some(day()), &RECORD);
    black_box(render::json(&views).unwrap());
    let unknown = drafting::unknown(&found.proposals, &RECORD);
    let origin = Origin { text, published: day(), places: &[], unknown: &unknown, is_sitting: false };
    let claims = drafting::claims(&found.drafts, origin, HashSet::new());
    let source = SourceEntry { outlet: Some("The Courier".into()), published: Some(day()), ..SourceEntry::default() };
    black_box(page_text(&source, &claims).unwrap());
}

fn page(html: &str) {
    let metadata = Metadata { kind: Some(Kind::Html), ..Metadata::default() };
    let _ = black_box(article::read(html.as_bytes(), metadata));
}

#[test]
fn articles_are_extracted_and_shown_in_even_time() {
    alone(|| {
        TEXTS.iter().for_each(|(what, make)| grows_evenly(what, *make, 6_000, &extract));
        LONG_TEXTS.iter().for_each(|(what, make)| grows_evenly(what, *make, 96_000, &extract));
    });
}

#[test]
fn pages_are_read_in_even_time() {
    alone(|| PAGES.iter().for_each(|(what, make)| grows_evenly(what, *make, 6_000, &page)));
}

#[test]
fn files_are_read_in_even_time() {
    const HEAD: &str = "version: 1\nsource:\n  outlet: The Courier\n  published: 2025-06-01\nclaims:\n";
    const CLAIMS: &[Case] = &[
        ("claims", |n| HEAD.to_owned() + &each(n, claim)),
        ("claims of one id", |n| HEAD.to_owned() + &repeated(&claim(1), n)),
        ("keys that nobody knows", |n| HEAD.to_owned() + &claim(1) + &each(n, |it| format!("    k{it}: 1\n"))),
        ("lists in lists", |n| HEAD.to_owned() + "  - " + &repeated("[", n)),
        ("maps in maps", |n| HEAD.to_owned() + "  - " + &repeated("{a: ", n)),
        ("a long text", |n| HEAD.to_owned() + &claim(1) + "    note: >\n" + &repeated("      a\n", n)),
    ];
    fn claim(n: usize) -> String {
        format!(
            "  - id: a{n}\n    speaker: putin\n    topic: ceasefire\n    said: 2025-06-01\n    quote: We wait {n}.\n"
        )
    }
    let read = |text: &str| {
        black_box(gainsay::store::read_page(Path::new("2025-06-01-x.yaml"), text, &RECORD));
    };
    alone(|| CLAIMS.iter().for_each(|(what, make)| grows_evenly(what, *make, 6_000, &read)));
}

#[test]
fn what_comes_in_is_read_in_even_time() {
    const ROWS: &[Case] = &[
        ("rows of new speakers and topics", |n| {
            let row = |it: usize| format!("Ada Roe{it},Topic {it},2025-05-01,We wait {it},The Courier,2025-05-02\n");
            HEAD.to_owned() + &each(n, row)
        }),
        ("rows without anything", |n| HEAD.to_owned() + &repeated("x\n", n / 4)),
    ];
    const HEAD: &str = "speaker,topic,said,quote,source.outlet,source.published\n";
    let folder = scratch::folder();
    let import = |text: &str| {
        let mapping = Mapping::default();
        let input = Input { name: "rows", bytes: text.as_bytes(), mapping: &mapping, separator: None };
        let incoming = Format::named("csv").unwrap().import.unwrap()(&input).unwrap();
        black_box(arrive(incoming, true, &mut Transaction::begin(folder.path()).unwrap()).unwrap());
    };
    alone(|| ROWS.iter().for_each(|(what, make)| grows_evenly(what, *make, 4_000, &import)));
}

#[test]
fn questions_are_read_in_even_time() {
    const QUESTIONS: &[Case] = &[
        ("names", |n| repeated("putin ", n)),
        ("one name", |n| repeated("a", n)),
        ("marks", |n| repeated("\"", n)),
        ("keys", |n| repeated("speaker:putin ", n)),
        ("brackets", |n| repeated("( ", n)),
        ("denials", |n| repeated("not ", n)),
        ("either or", |n| repeated("speaker:putin or ", n)),
    ];
    let ask = |text: &str| {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let _ = black_box(Query::parse(&words, Against::ledger(&RECORD, day().first())));
    };
    alone(|| QUESTIONS.iter().for_each(|(what, make)| grows_evenly(what, *make, 4_000, &ask)));
}

#[test]
fn statements_are_read_in_even_time() {
    const STATEMENTS: &[Case] = &[
        ("much that is said, without a mark", |n| repeated("the ferry Roe said sails ", n)),
        ("much that is said behind commas", |n| repeated("the ferry sails, Roe said ", n)),
        ("much that is said behind one long clause", |n| {
            format!("{}{}", repeated("old ferries ", n), repeated(", Roe said ", n))
        }),
    ];
    let read = |text: &str| {
        black_box(Words::of(text, day().as_day().unwrap()));
    };
    alone(|| STATEMENTS.iter().for_each(|(what, make)| grows_evenly(what, *make, 24_000, &read)));
}

/// The most memory that a command had in use, in KiB, when it began to answer; `None` where the system does not tell.
fn peak(article: &Path, format: &str) -> Option<f64> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("extract").arg(article).args(["--published", "2025-05-02", "--format", format]);
    let mut child = command.env("RAYON_NUM_THREADS", "1").stdout(Stdio::piped()).spawn().unwrap();
    let mut answer = child.stdout.take().unwrap();
    answer.read_exact(&mut [0]).unwrap();
    // The answer is longer than a pipe holds, so that whoever gives it waits here.
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok();
    answer.read_to_end(&mut Vec::new()).unwrap();
    child.wait().unwrap();
    let line = status?.lines().find_map(|it| it.strip_prefix("VmHWM:").map(str::to_owned))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

#[test]
fn what_is_shown_takes_even_memory() {
    let folder = scratch::in_memory();
    for (what, make) in &TEXTS[..2] {
        for format in ["terminal", "json", "yaml"] {
            let article = folder.path().join("article.txt");
            let of = |bytes: usize| {
                fs::write(&article, make(bytes)).unwrap();
                peak(&article, format)
            };
            let (Some(least), Some(short), Some(long)) = (of(6_000), of(12_000), of(48_000)) else { return };
            // what the program takes by itself is no growth
            let (short, long) = (short - least + 2_000.0, long - least + 2_000.0);
            assert!(long <= MOST * short, "{what}, {format}: {short} KiB, then {long} KiB");
        }
    }
}
