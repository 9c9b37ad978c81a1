//! Nothing that stands in a file or on the command line makes gainsay panic, lose words or command the terminal.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use gainsay::casebook::{Case, cases};
use gainsay::claim::{Claim, Ledger};
use gainsay::date::Date;
use gainsay::diff::{self, Context};
use gainsay::problem::Problem;
use gainsay::query::Query;
use gainsay::render::{self, ChangeView, EntryView, Excel, Look, TimelineView, VerdictsView, problems};
use gainsay::store::{AnchorForm, ClaimForm, FileForm, SourceForm, append, load, read_page};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn few() -> ProptestConfig {
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
fn odd_words() -> impl Strategy<Value = String> {
    odd_text().prop_map(|text| if text.trim().is_empty() { format!("x{text}") } else { text })
}

/// Reads a text as a claim file, and shows in every way what is wrong with it.
fn read(text: &str) -> (Vec<Claim>, Vec<Problem>) {
    let (claims, found) = read_page(Path::new("2025-05-16-x.yaml"), text, &RECORD);
    show(&found);
    (claims, found)
}

fn show(found: &[Problem]) {
    for spot in found.iter().filter_map(|it| it.spot.as_ref()) {
        assert!(spot.excerpt.get(spot.range.clone()).is_some() && spot.line > 0 && spot.column > 0, "{spot:?}");
    }
    let terminal = problems::text(found, false) + &found.iter().map(problems::line).collect::<String>();
    assert_calm(&terminal);
    problems::text(found, true);
    problems::json(found).to_string();
    problems::sarif(found, "1").to_string();
    problems::github(found);
}

/// What is meant for the terminal has no character that commands it.
fn assert_calm(text: &str) {
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
    let Ok(theirs) = serde_yaml::from_str::<FileForm>(text) else { return };
    // A deadline and a day of saying are kept as dates, which may be written in more than one way.
    let same = |ours: &ClaimForm, theirs: &ClaimForm| {
        let dates = |it: &ClaimForm| ClaimForm { said: String::new(), deadline: None, ..it.clone() };
        dates(ours) == dates(theirs)
    };
    let ours: Vec<ClaimForm> = claims.iter().map(ClaimForm::from).collect();
    if found.is_empty() {
        assert!(
            ours.len() == theirs.claims.len() && ours.iter().zip(&theirs.claims).all(|(it, other)| same(it, other)),
            "{text}\n{ours:#?}\n{theirs:#?}"
        );
    }
}

fn claim_form() -> impl Strategy<Value = ClaimForm> {
    let texts = (odd_words(), option::of(odd_words()), option::of(vec(odd_words(), 0..3)), option::of(odd_words()));
    let more = (option::of(odd_words()), option::of(odd_words()), option::of((odd_text(), odd_text())), any::<bool>());
    let scales = (
        select(vec!["support", "oppose", "mixed"]),
        select(vec!["2025-05-01", "2025-05", "2025"]),
        option::of(0..8_u8),
    );
    (texts, more, scales).prop_map(
        |((quote, says, conditions, printed), (note, verb, anchor, draft), (stance, said, rung))| ClaimForm {
            id: "x".into(),
            speaker: "donald-trump".into(),
            topic: "ceasefire".into(),
            said: said.into(),
            stance: Some(stance.into()),
            commitment: rung,
            anchor: anchor.map(|(prefix, suffix)| AnchorForm { prefix, suffix }),
            quote: Some(quote),
            says,
            conditions,
            printed,
            note,
            verb,
            draft,
            ..ClaimForm::default()
        },
    )
}

fn ferry() -> SourceForm {
    SourceForm { outlet: "The Daily Ferry".into(), published: "2025-05-16".into(), ..SourceForm::default() }
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
    fn what_is_written_is_read_back(claims in vec(claim_form(), 1..3)) {
        let claims: Vec<ClaimForm> =
            claims.into_iter().enumerate().map(|(n, claim)| ClaimForm { id: format!("c{n}"), ..claim }).collect();
        let text = serde_yaml::to_string(&FileForm { version: 1, source: ferry(), claims: claims.clone() }).unwrap();
        let (read, found) = read(&text);
        // The library still writes these as YAML 1.1 had them, as the ends of lines; what comes of it is tested below.
        prop_assume!(!text.contains(['\u{85}', '\u{2028}', '\u{2029}']));
        prop_assert_eq!(read.iter().map(ClaimForm::from).collect::<Vec<_>>(), claims, "{}\n{:#?}", text, found);
    }

    #[test]
    fn what_is_recorded_is_on_file_or_nothing_is(claims in vec(claim_form(), 1..3)) {
        let claims: Vec<ClaimForm> =
            claims.into_iter().enumerate().map(|(n, claim)| ClaimForm { id: format!("c{n}"), ..claim }).collect();
        let folder = tempfile::tempdir().unwrap();
        let path = Path::new("2025-05-16-x.yaml");
        let appended = claims.iter().map(|it| append(folder.path(), path, Some(&ferry()), std::slice::from_ref(it), &RECORD).is_ok());
        let appended: Vec<bool> = appended.collect();
        let text = fs::read_to_string(folder.path().join(path)).unwrap_or_default();
        let on_file: Vec<ClaimForm> = if text.is_empty() { vec![] } else { read(&text).0.iter().map(ClaimForm::from).collect() };
        let expected: Vec<ClaimForm> = claims.into_iter().zip(appended).filter(|it| it.1).map(|it| it.0).collect();
        prop_assert_eq!(on_file, expected, "{}", text);
    }

    #[test]
    fn a_query_of_any_words_is_understood_or_refused(
        words in vec((select(vec!["", "speaker:", "topic:", "said:", "source:", "stance:", "sayd:"]), odd_text()), 0..4),
    ) {
        let words: Vec<String> = words.into_iter().map(|(key, text)| format!("{key}{text}")).collect();
        match Query::parse(&words, &RECORD) {
            Ok(query) => drop(RECORD.claims.iter().filter(|it| query.matches(it, &RECORD)).count()),
            Err(bad) => prop_assert!(!bad.what.is_empty() && !bad.remedy.is_empty()),
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
                drop((case.found(), case.kinds_of_ends(true)));
            }
        }
    }

    #[test]
    fn any_words_are_shown_calmly(texts in vec(odd_words(), 8), stances in vec(select(vec!["support", "oppose", "strong-oppose"]), 3), width in 1..200_usize) {
        show_everything(&ledger_of(&texts, &stances), Look { width, color: false });
    }
}

/// Three claims of two sources whose every free text is odd.
fn ledger_of(texts: &[String], stances: &[&str]) -> Ledger {
    let folder = tempfile::tempdir().unwrap();
    let text = |n: usize| serde_json::Value::from(texts[n % texts.len()].as_str());
    let write = |name: &str, yaml: String| fs::write(folder.path().join(name), yaml).unwrap();
    write(
        "speakers.yaml",
        format!(
            "version: 1\nspeakers:\n- {{id: roe, name: {}, roles: [{{role: {}, for: {}}}]}}\n",
            text(0),
            text(1),
            text(2)
        ),
    );
    write(
        "topics.yaml",
        format!("version: 1\ntopics:\n- {{id: bridge, name: {}, proposition: {}}}\n", text(3), text(4)),
    );
    for (n, stance) in stances.iter().enumerate() {
        let claim = format!(
            "{{id: c, speaker: roe, topic: bridge, said: 2025-05-0{}, stance: {stance}, quote: {}, says: {}, if: [{}], note: {}, printed: {}}}",
            n + 1,
            text(n),
            text(n + 1),
            text(n + 2),
            text(n + 3),
            text(n + 4),
        );
        write(
            &format!("source-{n}.yaml"),
            format!(
                "version: 1\nsource: {{outlet: {}, title: {}, url: {}, published: 2025-06}}\nclaims:\n- {claim}\n",
                text(n),
                text(n + 5),
                text(n + 6)
            ),
        );
    }
    let loaded = load(folder.path()).unwrap();
    show(&loaded.problems);
    assert_eq!(loaded.ledger.claims.len(), stances.len(), "{:#?}", loaded.problems);
    loaded.ledger
}

/// Shows a ledger in every way that there is.
fn show_everything(ledger: &Ledger, look: Look) {
    let excel = Excel::default();
    let timelines = diff::timelines(ledger, |_, _| true);
    let context = Context::new(ledger, NaiveDate::from_ymd_opt(2025, 10, 1).unwrap());
    let changes = diff::all_changes(&timelines, &context);
    let claims: Vec<&Claim> = ledger.claims.iter().collect();
    for words in [false, true] {
        assert_calm(&render::changes_terminal(&changes, ledger, look, words));
        let entries = diff::compare_sources(ledger, 0, 1);
        assert_calm(&render::sources_terminal(&entries, (0, 1), ledger, look, words));
        assert_calm(&render::sources_markdown(&entries, (0, 1), ledger));
        let (header, rows) = render::sources_rows(&entries, ledger);
        render::csv(header, &rows, excel);
        serde_json::to_string(&entries.iter().map(|it| EntryView::of(it, ledger)).collect::<Vec<_>>()).unwrap();
    }
    assert_calm(&render::changes_markdown(&changes, ledger));
    for (header, rows) in [render::change_rows(&changes, ledger), render::claim_rows(&claims, ledger)] {
        render::csv(header, &rows, excel);
        assert_calm(&render::markdown_table(header, &rows));
    }
    assert_calm(&render::claims_table(&claims, ledger, look));
    for claim in &claims {
        assert_calm(&render::claim_in_full(claim, ledger, look));
        render::word_diff(claims[0].words(), claim.words());
    }
    for timeline in &timelines {
        let outcome = diff::changes(timeline, &context, true);
        assert_calm(&render::timeline_terminal(timeline, &outcome.changes, ledger, look));
        assert_calm(&render::why_terminal(timeline, &outcome.verdicts, ledger, look));
        let drawn = render::timeline_svg(timeline, &outcome.changes, ledger);
        assert!(!drawn.contains("<b>") && !drawn.chars().any(|c| c.is_control() && c != '\n'), "{drawn}");
        serde_json::to_string(&TimelineView::of(timeline, &outcome.changes, ledger)).unwrap();
        serde_json::to_string(&outcome.verdicts.iter().map(VerdictsView::of).collect::<Vec<_>>()).unwrap();
    }
    serde_json::to_string(&changes.iter().map(|it| ChangeView::of(it, ledger)).collect::<Vec<_>>()).unwrap();
}
