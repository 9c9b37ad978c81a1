//! Nothing that stands in a file or on the command line makes gainsay panic, lose words or command the terminal.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use gainsay::claim::{Anchor, Claim, Coded, Commitment, Details, Entry, Ledger, LocalId, SourceEntry, Stance};
use gainsay::date::Date;
use gainsay::problem::Problem;
use gainsay::query::{Against, Query};
use gainsay::render::{problems, problems_terminal};
use gainsay::store::{CLAIM, Key, Shape, Value, load, page_text, read_page};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_yaml::Value as Yaml;

use crate::casebook::Case;
use crate::casebooks::kinds_of_ends;
use crate::page::cases;
use crate::scratch::{append, in_memory};

/// How many inputs each property is tried on.
pub(crate) fn few() -> ProptestConfig {
    ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() }
}

/// The shipped record.
static RECORD: LazyLock<Ledger> = LazyLock::new(|| load(Path::new("claims")).unwrap().ledger);

/// The texts of its claim files.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    RECORD.sources.iter().map(|it| fs::read_to_string(Path::new("claims").join(&it.path)).unwrap()).collect()
});

/// Texts that mean something to a YAML parser, a terminal, a spreadsheet, a browser, or to nobody.
const ODD: &[&str] = &[
    "null",
    "~",
    "yes",
    "no",
    "1e3",
    "0x10",
    "2025-05-16",
    "- ",
    ": ",
    " #",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "'",
    "|",
    ">",
    "---",
    "...",
    "%",
    "@",
    "`",
    "&a",
    "*a",
    "!t",
    "{",
    "}",
    "[",
    "]",
    ",",
    "? ",
    "=1+1",
    "<b>&amp;",
    "| ",
    "\u{1b}[31m",
    "\u{7}",
    "\u{85}",
    "\u{a0}",
    "\u{200b}",
    "\u{2028}",
    "\u{202e}",
    "\u{301}",
    "\u{fe0f}",
    "\u{feff}",
    "👩‍👩‍👧‍👦",
    "שלום",
    "日本語",
    "ﷺ",
    "by 8 August",
    "within 50 days",
    "5-1/4",
    "$1,000 a month",
    "not only",
    "if",
    "9999999999999999999999",
    "\\",
    "\0",
];

fn odd_text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![select(ODD).prop_map(str::to_owned), "[a-zA-Z ]{1,8}", any::<char>().prop_map(String::from)];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A text that is more than blank.
pub(crate) fn odd_words() -> impl Strategy<Value = String> {
    odd_text().prop_map(|text| if text.trim().is_empty() { format!("x{text}") } else { text })
}

/// Reads a text as a claim file, and shows in every way what is wrong with it.
fn read(text: &str) -> (Vec<Claim>, Vec<Problem>) {
    let (claims, found) = read_page(Path::new("2025-05-16-x.yaml"), text, &RECORD);
    show(&found);
    (claims, found)
}

pub(crate) fn show(found: &[Problem]) {
    for spot in found.iter().filter_map(|it| it.spot.as_ref()) {
        assert!(spot.excerpt.get(spot.range.clone()).is_some() && spot.line > 0 && spot.column > 0, "{spot:?}");
    }
    let terminal = problems_terminal(found, false) + &found.iter().map(problems::line).collect::<String>();
    assert_calm(&terminal);
    drop(problems_terminal(found, true));
    drop(problems::json(found).to_string());
    drop(problems::sarif(found, Path::new("/record"), "1").to_string());
    drop(problems::github(found));
}

/// What is meant for the terminal has no character that commands it.
pub(crate) fn assert_calm(text: &str) {
    assert!(!text.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{text:?}");
}

/// One change to a text, at a place from the first to the last.
#[derive(Debug, Clone)]
enum Slip {
    Cut(Index, u8),
    Put(Index, String),
    CutLine(Index),
    DoubleLine(Index),
    Indent(Index),
}

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let slip = prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, n)| Slip::Cut(at, n % 9)),
        (any::<Index>(), odd_text()).prop_map(|(at, text)| Slip::Put(at, text)),
        any::<Index>().prop_map(Slip::CutLine),
        any::<Index>().prop_map(Slip::DoubleLine),
        any::<Index>().prop_map(Slip::Indent),
    ];
    vec(slip, 1..4)
}

fn slipped(text: &str, slips: &[Slip]) -> String {
    let mut text = text.to_owned();
    for slip in slips {
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        let byte = |at: &Index| text.floor_char_boundary(at.index(text.len() + 1));
        match slip {
            _ if lines.is_empty() => {}
            Slip::Cut(at, n) => {
                let from = byte(at);
                let until = text.ceil_char_boundary((from + usize::from(*n)).min(text.len()));
                text.replace_range(from..until, "");
            }
            Slip::Put(at, put) => text.insert_str(byte(at), put),
            Slip::CutLine(at) => {
                lines.remove(at.index(lines.len()));
                text = lines.concat();
            }
            Slip::DoubleLine(at) => {
                let n = at.index(lines.len());
                lines.insert(n, lines[n].clone());
                text = lines.concat();
            }
            Slip::Indent(at) => {
                let n = at.index(lines.len());
                lines[n].insert(0, ' ');
                text = lines.concat();
            }
        }
    }
    text
}

/// What both readers take, they take for the same.
fn assert_same(text: &str) {
    let (claims, found) = read(text);
    let Ok(theirs) = serde_yaml::from_str::<Yaml>(text) else { return };
    let theirs = theirs.get("claims").and_then(Yaml::as_sequence).map_or(&[][..], Vec::as_slice);
    let Some(theirs) = theirs.iter().map(keys_of).collect::<Option<Vec<_>>>() else { return };
    // A date may be written in more than one way.
    let is_date = |key: &Key<Entry>| matches!(key.shape, Shape::Date);
    let value = |key: &Key<Entry>, entry: &Entry| key.value(entry).map(|it| (key.name, it));
    let ours = |claim| CLAIM.iter().filter(|it| !is_date(it)).filter_map(|it| value(it, &Entry::from(claim))).collect();
    let ours: Vec<Vec<(&str, Value)>> = claims.iter().map(ours).collect();
    assert!(!found.is_empty() || ours == theirs, "{text}\n{ours:#?}\n{theirs:#?}");
}

/// What a reader that knows nothing of claims finds behind their keys; nothing where it is of another type.
fn keys_of(claim: &Yaml) -> Option<Vec<(&'static str, Value)>> {
    let text = |it: &Yaml| it.as_str().map(str::to_owned);
    let value = |key: &Key<Entry>, it: &Yaml| match key.shape {
        Shape::Texts => it.as_sequence()?.iter().map(text).collect::<Option<_>>().map(Value::Texts),
        Shape::Number(_) => it.as_u64().and_then(|it| u8::try_from(it).ok()).map(Value::Number),
        Shape::Flag => it.as_bool().map(Value::Flag),
        Shape::Pairs(pairs) => {
            let text = |name: &'static str| Some((name, it.get(name).map_or(Some(String::new()), text)?));
            pairs.iter().map(|it| text(it.0)).collect::<Option<_>>().map(Value::Pairs)
        }
        Shape::Text | Shape::Pattern(_) | Shape::Word(_) | Shape::Date => text(it).map(Value::Text),
    };
    let mut found = Vec::new();
    for key in CLAIM {
        let Some(it) = claim.get(key.name) else { continue };
        match value(key, it)? {
            Value::Flag(false) => {}
            _ if matches!(key.shape, Shape::Date) => {}
            value => found.push((key.name, value)),
        }
    }
    Some(found)
}

fn entry() -> impl Strategy<Value = Entry> {
    let texts = (odd_words(), option::of(odd_words()), option::of(vec(odd_words(), 0..3)), option::of(odd_words()));
    let more = (option::of(odd_words()), option::of(odd_words()), option::of((odd_text(), odd_text())), any::<bool>());
    let scales = (
        select(vec![Stance::Support, Stance::Oppose, Stance::Mixed]),
        select(vec!["2025-05-01", "2025-05", "2025"]),
        option::of(0..8_u8),
    );
    (texts, more, scales).prop_map(
        |((quote, says, conditions, printed), (note, verb, anchor, draft), (stance, said, rung))| {
            let commitment = rung.and_then(Commitment::new);
            let coded = Coded { stance: Some(stance), conditions, commitment, ..Coded::default() };
            let anchor = anchor.map(|(prefix, suffix)| Anchor { prefix, suffix });
            let quote = Some(quote);
            let details = Details { quote, says, coded, printed, note, verb, anchor, ..Details::default() };
            let (speaker, topic) = (Some("donald-trump".into()), Some("ceasefire".into()));
            Entry { id: None, speaker, topic, said: said.parse().ok(), draft, details }
        },
    )
}

/// Claims under ids that differ.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let numbered = |(n, it): (usize, Entry)| Entry { id: LocalId::new(&format!("c{n}")).ok(), ..it };
    vec(entry(), 1..3).prop_map(move |it| it.into_iter().enumerate().map(numbered).collect())
}

fn ferry() -> SourceEntry {
    let (outlet, published) = (Some("The Daily Ferry".into()), "2025-05-16".parse().ok());
    SourceEntry { outlet, published, ..SourceEntry::default() }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn a_folder_of_any_bytes_is_loaded(bytes in vec(any::<u8>(), 0..200), text in odd_text()) {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [("speakers.yaml", &bytes), ("topics.yaml", &bytes), ("2025.yaml", &bytes), ("lookups.yaml", &text.into_bytes())] {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        show(&load(folder.path()).unwrap().problems);
    }

    #[test]
    fn a_claim_file_with_slips_is_read(file in any::<Index>(), slips in slips()) {
        assert_same(&slipped(&FILES[file.index(FILES.len())], &slips));
    }

    #[test]
    fn lists_with_slips_are_read(list in select(vec!["speakers.yaml", "topics.yaml", "lookups.yaml"]), slips in slips()) {
        let folder = tempfile::tempdir().unwrap();
        for name in ["speakers.yaml", "topics.yaml", "lookups.yaml"] {
            let text = fs::read_to_string(Path::new("claims").join(name)).unwrap();
            let text = if name == list { slipped(&text, &slips) } else { text };
            fs::write(folder.path().join(name), text).unwrap();
        }
        show(&load(folder.path()).unwrap().problems);
    }

    #[test]
    fn text_that_looks_like_yaml_is_read(pieces in vec(select(vec![
        "claims:", "source:", "id", "quote: ", "said: ", "- ", "  ", "    ", "\n", ": ", "'", "\"", "[", "]", "{", "}", ",", "|", ">-",
        "&a ", "*a", "!t ", "# ", "---\n", "\t", "? ", "%", "~", "x", "\u{feff}", "version: 1\n", "2025-05-16", "…", "\r",
    ]), 0..40)) {
        assert_same(&pieces.concat());
    }

    #[test]
    fn what_is_written_is_read_back(claims in entries()) {
        let text = page_text(&ferry(), &claims).unwrap();
        let (read, found) = read(&text);
        prop_assert_eq!(read.iter().map(Entry::from).collect::<Vec<_>>(), claims, "{}\n{:#?}", text, found);
    }

    #[test]
    fn what_is_recorded_is_on_file_or_nothing_is(claims in entries()) {
        let folder = in_memory();
        for list in ["speakers.yaml", "topics.yaml"] {
            fs::copy(Path::new("claims").join(list), folder.path().join(list)).unwrap();
        }
        let path = Path::new("2025-05-16-x.yaml");
        let appended = claims.iter().map(|it| append(folder.path(), path, Some(&ferry()), std::slice::from_ref(it)).is_ok());
        let appended: Vec<bool> = appended.collect();
        let text = fs::read_to_string(folder.path().join(path)).unwrap_or_default();
        let on_file: Vec<Entry> = if text.is_empty() { vec![] } else { read(&text).0.iter().map(Entry::from).collect() };
        let expected: Vec<Entry> = claims.into_iter().zip(appended).filter(|it| it.1).map(|it| it.0).collect();
        prop_assert_eq!(on_file, expected, "{}", text);
    }

    #[test]
    fn a_query_of_any_words_is_understood_or_refused(
        words in vec((select(vec!["", "speaker:", "-topic:", "said:", "source:", "not ", "(", "or ", "said>=", "amount<", "has:", "@", "sayd:"]), odd_text()), 0..4),
    ) {
        let words: Vec<String> = words.into_iter().map(|(key, text)| format!("{key}{text}")).collect();
        match Query::parse(&words, Against::ledger(&RECORD, chrono::NaiveDate::MIN)) {
            Ok(query) => drop(RECORD.claims.iter().filter(|it| query.matches(it, &RECORD)).count()),
            Err(bad) => {
                prop_assert!(!bad.what.is_empty() && !bad.remedy.is_empty());
                let place = bad.place.unwrap();
                prop_assert!(place.text.get(place.range.clone()).is_some(), "{:?}", place);
            }
        }
    }

    #[test]
    fn a_date_is_read_as_it_prints_or_not_at_all(text in prop_oneof![odd_text(), "[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?"]) {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert!(date.first() <= date.last());
            prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
        }
    }

    #[test]
    fn a_case_of_any_words_is_run_or_refused(text in odd_text(), day in "20[0-9]{2}-[0-9]{2}", keys in odd_text()) {
        for text in [&text, &format!("{day} {{{keys}}}: {text}\n2025-06: {text}\n=> held"), &format!("```\n{text}\n```")] {
            drop(cases(text));
            if let Ok(case) = Case::parse(text) {
                drop((case.found(), kinds_of_ends(&case, true)));
            }
        }
    }
}
