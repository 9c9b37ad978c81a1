//! The record in other people's formats: what goes out comes back to the letter, and what comes in overwrites nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

use gainsay::claim::{Anchor, ClaimId, Coded, Details, Entry, Fate, Fulfilment, LocalId, SourceEntry, Stance};
use gainsay::exchange::{Arrival, FORMATS, Format, Input, Mapping, Outgoing, arrive};
use gainsay::query::Query;
use gainsay::store::{self, Transaction};
use proptest::prelude::*;
use tempfile::TempDir;

use super::scratch;

/// What a format makes of a claims folder.
pub(super) fn exported(folder: &Path, format: &Format) -> Vec<u8> {
    let ledger = store::load(folder).unwrap().ledger;
    let query = Query::default();
    let today = "2025-09-01".parse::<gainsay::date::Date>().unwrap().first();
    let site = Some("https://selm.example/flags");
    let outgoing = Outgoing { ledger: &ledger, query: &query, today, separator: None, mark: false, site };
    let mut out = Vec::new();
    format.export.unwrap()(&outgoing, &mut out).unwrap();
    out
}

/// What becomes of a file that is brought into a claims folder.
fn imported(folder: &Path, format: &Format, bytes: &[u8], mapping: &Mapping) -> Arrival {
    let input = Input { name: "the file", bytes, mapping, separator: None };
    let incoming = format.import.unwrap()(&input).unwrap();
    let mut change = Transaction::begin(folder).unwrap();
    let arrival = arrive(incoming, false, &mut change).unwrap();
    change.commit().unwrap();
    arrival
}

fn empty() -> TempDir {
    let folder = scratch::in_memory();
    store::init(folder.path()).unwrap().commit().unwrap();
    folder
}

/// What is exported, imported into an empty record and exported again is the same to the byte, and is known to the record
/// that it comes from.
fn keeps_the_law(folder: &Path) {
    for format in FORMATS.iter().filter(|it| it.export.is_some() && it.import.is_some()) {
        let out = exported(folder, format);
        let other = empty();
        let arrival = imported(other.path(), format, &out, &Mapping::default());
        assert_eq!((&arrival.refused, &arrival.clashes), (&vec![], &vec![]), "{}", format.id);
        let again = exported(other.path(), format);
        assert!(out == again, "{}:\n{}\n{}", format.id, String::from_utf8_lossy(&out), String::from_utf8_lossy(&again));
        let back = imported(folder, format, &out, &Mapping::default());
        assert_eq!((back.claims(), &back.refused, &back.clashes), (0, &vec![], &vec![]), "{}", format.id);
        assert_eq!(back.known, arrival.claims(), "{}", format.id);
    }
}

#[test]
fn the_shipped_story_goes_out_and_comes_back_to_the_letter() {
    let folder = scratch::in_memory();
    for file in walkdir::WalkDir::new("claims").into_iter().map(|it| it.unwrap()).filter(|it| it.file_type().is_file())
    {
        let to = folder.path().join(file.path().strip_prefix("claims").unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file.path(), to).unwrap();
    }
    keeps_the_law(folder.path());
}

/// Texts that a format could stumble over.
pub(super) const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"https://selm.example\")",
    "'=1+1",
    "''-5",
    "+1; -1, \"@\"",
    "two\nlines\n\nand a\ttab",
    "“curly” ‘marks’ «and» „others“",
    "שלום, לא",
    "لا نريد ذلك",
    "a | b \\| c \\",
    "none",
    "true",
    "- id: x",
    "{x: y} # no comment",
    " before and after ",
    "speaker:roe",
    "<b>&amp;</b> ]]> <!--",
    "naïve café e\u{301} 👩‍👩‍👧 \u{a0}\u{2003}",
    "2025-01-01",
    "5",
    "null",
    "~",
    "\\u001b \\n %0A",
    "\u{2028}line\u{2028}\u{2029}after line\u{2029}",
];

/// A claims folder with one claim for each text, which has it in every key that holds a text.
pub(super) fn hostile(texts: &[String]) -> TempDir {
    let folder = scratch::folder();
    let page = |n: usize| format!("2025/page-{n}.yaml");
    let json =
        |it: &dyn Fn(&String) -> serde_json::Value| serde_json::Value::from(texts.iter().map(it).collect::<Vec<_>>());
    let against = json(&|it| it.as_str().into());
    let proposition = "Night ferries should be banned.";
    let topic =
        serde_json::json!({"id": "ferry-ban", "proposition": proposition, "sign": "against", "against": against});
    fs::write(folder.path().join("topics.yaml"), format!("version: 1\ntopics:\n  - {topic}\n")).unwrap();
    for (n, text) in texts.iter().enumerate() {
        let other = &texts[(n + 1) % texts.len()];
        let some = || Some(text.clone());
        let stance = [Stance::StrongSupport, Stance::Oppose, Stance::Mixed][n % 3];
        let conditions = Some(vec![text.clone(), other.clone()]);
        let coded = Coded { stance: Some(stance), conditions, ..Coded::default() };
        let anchor = Some(Anchor { prefix: text.clone(), suffix: other.clone() });
        let details = Details {
            quote: some(),
            verb: some(),
            reported: some(),
            says: some(),
            coded,
            printed: some(),
            capacity: some(),
            principal: some(),
            page: some(),
            anchor,
            lang: some(),
            translated_by: some(),
            tags: Some(vec![text.clone(), other.clone()]),
            note: some(),
            ..Details::default()
        };
        let claim = Entry {
            id: LocalId::new("one").ok(),
            speaker: Some("ada-roe".into()),
            topic: Some("ferry-ban".into()),
            said: "../2025-03-01".parse().ok(),
            draft: n % 5 == 4,
            details,
        };
        let bare = Details {
            says: Some(other.clone()),
            coded: Coded { conditions: Some(vec![]), deadline: Some(None), amount: Some(None), ..Coded::default() },
            ..Details::default()
        };
        let other =
            Entry { id: LocalId::new("two").ok(), said: "2025-02".parse().ok(), details: bare, ..claim.clone() };
        let source = SourceEntry {
            outlet: some(),
            title: some(),
            url: some(),
            archived: some(),
            published: "2025-03-01".parse().ok(),
            lang: some(),
            kept: None,
            tags: Some(vec![text.clone()]),
            note: some(),
        };
        scratch::append(folder.path(), Path::new(&page(n)), Some(&source), &[claim, other]).unwrap();
    }
    let outcome = |(n, text): (usize, &String)| Fulfilment {
        claim: ClaimId::parse(&format!("page-{n}#one")).unwrap(),
        outcome: Fate::Broken,
        on: "2025-04".parse().unwrap(),
        source: text.clone(),
        by: vec![text.clone(), "Ada".to_owned()],
        reason: Some(text.clone()),
    };
    let outcomes: Vec<Fulfilment> = texts.iter().enumerate().map(outcome).collect();
    let mut change = Transaction::begin(folder.path()).unwrap();
    store::append_outcomes(&mut change, &outcomes).unwrap();
    change.commit().unwrap();
    folder
}

#[test]
fn a_hostile_record_goes_out_and_comes_back_to_the_letter() {
    keeps_the_law(hostile(&HOSTILE.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()).path());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]
    #[test]
    fn whatever_the_words_are_they_come_back(texts in prop::collection::vec("[^\\p{C}]*[\\p{L}\\p{P}\\p{S}][^\\p{C}]*", 1..4)) {
        keeps_the_law(hostile(&texts).path());
    }
}

/// A record with one claim, and what `import` says to a file for it.
fn told(file: &str, text: &str, arguments: &[&str]) -> (TempDir, i32, String) {
    let folder = scratch::folder();
    let claim = Entry {
        id: LocalId::new("one").ok(),
        speaker: Some("ada-roe".into()),
        topic: Some("ferry-ban".into()),
        said: "2025-02-28".parse().ok(),
        draft: false,
        details: Details { quote: Some("No ban.".into()), ..Details::default() },
    };
    let source = SourceEntry {
        outlet: Some("The Selm Courier".into()),
        published: "2025-03-01".parse().ok(),
        ..SourceEntry::default()
    };
    scratch::append(folder.path(), Path::new("courier.yaml"), Some(&source), &[claim]).unwrap();
    fs::write(folder.path().join(file), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output =
        command.args(arguments).current_dir(folder.path()).env("GAINSAY_CLAIMS", folder.path()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    (folder, output.status.code().unwrap(), said)
}

/// Somebody's own spreadsheet: one row known, one that says otherwise, two that are new, one without a day.
const OURS: &str = "Name;Statement;About;Day;Paper;Printed;Colour\r\n\
    ADA ROE;No ban.;ferry-ban;2025-02-28;The Selm Courier;2025-03-01;red\r\n\
    Ada Roe;No ban.;ferry-ban;2025-02-27;The Selm Courier;2025-03-01;\r\n\
    Bo Lind;\"=1 ban; \"\"at last\"\"\";Night ferries should be banned.;2025-03-02;Radio Selm;2025-03-02;red\r\n\
    Bo Lind;'=1 ban;A bridge should be built.;;Radio Selm;2025-03-02;\r\n\
    Bo Lind;Soon.;ferry-ban;May;Radio Selm;2025-03-02;\r\n";

const MAP: &[&str] = &[
    "--map",
    "speaker=Name",
    "--map",
    "quote=Statement",
    "--map",
    "topic=About",
    "--map",
    "said=Day",
    "--map",
    "source.outlet=Paper",
    "--map",
    "source.published=Printed",
];

#[test]
fn a_spreadsheet_that_one_already_keeps_comes_in_by_a_map() {
    let write: Vec<&str> = ["import", "csv", "ours.csv", "--write"].iter().chain(MAP).copied().collect();
    let (folder, code, said) = told("ours.csv", OURS, &write);
    let expected = "new: 2 claims, in 1 file\n  2025/2025-03-02-radio-selm.yaml (new): 2\nnew speakers: Bo Lind\n\
        new topics: A bridge should be built.\nknown: 1 claim\nclashing: 1\n  row 3: courier#one is on file otherwise: \
        `said` is `2025-02-28`, and here `2025-02-27`\n    what is on file stays: change it by hand where the other is \
        right\nrefused: 1\n  row 6, Day: `May` is no date";
    assert!(said.starts_with(expected), "{said}");
    assert!(said.ends_with("no place for:\n  the field `Colour`, in 2 records\n"), "{said}");
    assert_eq!(code, 1);
    let ledger = store::load(folder.path()).unwrap().ledger;
    let found: Vec<(&str, String)> = ledger.claims.iter().map(|it| (it.words(), it.said.to_string())).collect();
    let new = [("=1 ban; \"at last\"", "2025-03-02"), ("'=1 ban", "../2025-03-02"), ("No ban.", "2025-02-28")];
    assert_eq!(found, new.map(|it| (it.0, it.1.to_owned())));
}

#[test]
fn nothing_is_written_before_somebody_says_so() {
    let dry: Vec<&str> = ["import", "csv", "ours.csv"].iter().chain(MAP).copied().collect();
    let (folder, _, said) = told("ours.csv", OURS, &dry);
    assert!(said.contains("new: 2 claims") && said.contains("nothing was written: --write does it"), "{said}");
    assert_eq!(store::load(folder.path()).unwrap().ledger.claims.len(), 1);
}

#[test]
fn an_id_that_means_another_on_file_brings_nothing_in() {
    let check = |row: &str, what: &str| {
        let header = "id,speaker,speaker_name,topic,topic_proposition,said,quote,source.outlet,source.published";
        let (folder, code, said) = told("x.csv", &format!("{header}\n{row}\n"), &["import", "csv", "x.csv", "--write"]);
        assert!(said.contains(what), "{said}");
        assert_eq!((code, store::load(folder.path()).unwrap().ledger.claims.len()), (1, 1), "{said}");
    };
    check("x#a,ada-roe,Adam Roe,ferry-ban,,2025-01-01,No.,Y,2025-01-02", "`ada-roe` is Ada Roe, and not Adam Roe");
    check("x#a,ada-roe,,ferry-ban,Ban all.,2025-01-01,No.,Y,2025-01-02", "and not “Ban all.”");
    check("courier#a,ada-roe,,ferry-ban,,2025-01-01,No.,Y,2025-03-01", "courier.yaml is another source");
    check(
        "courier#one,ada-roe,,ferry-ban,,2025-02-28,Yes.,The Selm Courier,2025-03-01",
        "`quote` is `No ban.`, and here",
    );
    check("x#a,ada-roe,,ferry-ban,,2025-01-03,No.,Y,2025-01-02", "Said on 2025-01-03, but the source was published");
    check("x#a,ada-roe,,ferry-ban,,2025-01-01,,Y,2025-01-02", "A claim needs words");
    check("x#a,ada-roe,,ferry-ban,,2025-01-01,No.,,2025-01-02", "its source has no `outlet`");
    check("x#a,ada-roe,ferry-ban", "it has 3 cells, and the header 9");
}

#[test]
fn what_is_no_file_of_its_format_says_so() {
    let check = |format: &str, text: &str, what: &str| {
        let (_, code, said) = told("x", text, &["import", format, "x"]);
        assert!(said.contains(what), "{said}");
        assert!(code > 0, "{said}");
    };
    check("csv", "a,b\n1,2\n", "x has none of the columns of a claim");
    check("json", "{\"a\": 1}\n{\"a\": 2}\n", "one object a line is `jsonl`");
    check("json", "3", "x holds no records");
    check("dna-sqlite", "no database", "x is no database of Discourse Network Analyzer");
    check("jsonl", "[1]\n", "line 1: this is no object");
}

#[test]
fn markdown_with_front_matter_is_a_record_a_file() {
    let text = "---\ntitle: Says that the pier will stay\nsubject: Pier\nwho: {name: Ada Roe}\ndate: March 1, 2025\n\
                verdict: \"TRUE\"\n---\n\nHow we checked.\n";
    let map = [
        "import",
        "front-matter",
        "check.md",
        "none.md",
        "--write",
        "--map",
        "says=title",
        "--map",
        "topic=subject",
        "--map",
        "speaker=who.name",
        "--map",
        "source.published=date",
        "--set",
        "source.outlet=The Desk",
    ];
    let (folder, code, said) = told("check.md", text, &map);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("cannot read none.md"), "{said}");
    fs::write(folder.path().join("none.md"), "no keys").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output = command.args(map).current_dir(folder.path()).env("GAINSAY_CLAIMS", folder.path()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("refused: 1\n  none.md: none.md has no front matter"), "{said}");
    assert!(
        said.ends_with("no place for:\n  the field `body`, in 1 record\n  the field `verdict`, in 1 record\n"),
        "{said}"
    );
    let ledger = store::load(folder.path()).unwrap().ledger;
    let found = ledger.claims.iter().find(|it| it.says.is_some()).unwrap();
    let found = (found.says.as_deref(), found.speaker.as_str(), found.topic.as_str(), found.said.to_string());
    assert_eq!(found, (Some("Says that the pier will stay"), "ada-roe", "pier", "../2025-03-01".to_owned()));
}

#[test]
fn somebody_elses_tags_can_be_mapped() {
    let annotation = serde_json::json!({"rows": [{
        "created": "2025-03-02T10:00:00+00:00", "user": "acct:reader@selm.example", "uri": "https://selm.example/pier",
        "text": "He was asked twice.", "tags": ["Pier", "to check"], "document": {"title": ["The pier stays"]},
        "target": [{"selector": [{"type": "RangeSelector"},
            {"type": "TextQuoteSelector", "exact": "The pier stays.", "prefix": "“", "suffix": "” he said"}]}],
    }]});
    let mut mapping = Mapping::default();
    mapping.name("topic=tags.0").unwrap();
    mapping.name("source.published=created").unwrap();
    mapping.fix("source.outlet=The Selm Courier").unwrap();
    let folder = empty();
    let hypothesis = Format::named("hypothesis").unwrap();
    let arrival = imported(folder.path(), hypothesis, annotation.to_string().as_bytes(), &mapping);
    assert_eq!((arrival.claims(), arrival.drafts, arrival.refused), (1, 1, vec![]));
    let left: Vec<&str> = arrival.left.keys().map(String::as_str).collect();
    assert_eq!(left, ["the RangeSelector of its passage", "the time of day in `created`"]);
    let text = fs::read_to_string(folder.path().join(&arrival.new[0].path)).unwrap();
    assert!(text.contains("quote: The pier stays.") && text.contains("suffix: ” he said"), "{text}");
    assert!(text.contains("tags:\n  - Pier\n  - to check\n"), "{text}");
}

#[test]
fn what_list_prints_comes_in_as_well() {
    let story = Path::new("claims");
    let list = Command::new(env!("CARGO_BIN_EXE_gainsay")).args(["list", "--format", "json"]).output().unwrap();
    let other = empty();
    let arrival = imported(other.path(), Format::named("json").unwrap(), &list.stdout, &Mapping::default());
    assert_eq!((&arrival.refused, &arrival.left), (&vec![], &std::collections::BTreeMap::new()));
    assert_eq!(arrival.claims(), store::load(story).unwrap().ledger.claims.len());
}
