//! The query grammar: which statements, drafts and changes each query means, and where one that means nothing goes wrong.

use std::fs;
use std::process::Command;
use std::sync::LazyLock;

use chrono::NaiveDate;
use gainsay::claim::{Claim, Ledger};
use gainsay::diff::{Context, all_changes, timelines};
use gainsay::query::{Against, Query};
use gainsay::store::load;
use tempfile::TempDir;

const SPEAKERS: &str = "version: 1
speakers:
  - {id: ada-roe, name: Ada Roe}
  - {id: bo-lind, name: Bo Lind}
";
const TOPICS: &str = "version: 1
topics:
  - {id: ferries, proposition: Ferries should sail at night.}
  - {id: lights, proposition: Ferries should have lights., parent: ferries}
  - {id: bridge, proposition: The bridge should be built.}
";
const COURIER: &str = "version: 1
source: {outlet: The Selm Courier, published: 2025-03-02, archived: 'https://archive.example/1'}
claims:
  - {id: a1, speaker: ada-roe, topic: ferries, said: 2025-03-01, stance: support, quote: Let them sail.}
  - {id: a2, speaker: ada-roe, topic: bridge, said: 2025-02, by: 2026-05, amount: 1000 lamps, quote: We will build it.}
  - {id: b1, speaker: bo-lind, topic: lights, said: 2025-03-01, amount: at least 300 lamps, quote: Three hundred lamps., tags: [Desk, to check], note: Asked twice.}
";
const RADIO: &str = "version: 1
source: {outlet: Radio Selm, published: 2025-05-02, tags: night}
claims:
  - {id: a3, speaker: ada-roe, topic: ferries, said: 2025-05-01, stance: oppose, quote: They must not sail at all.}
  - {id: b2, speaker: bo-lind, topic: bridge, said: 2025-05, via: ada-roe, says: Is against it.}
  - {id: b3, speaker: bo-lind, topic: bridge, said: 2025-05-02, draft: true, quote: No and never.}
";
const SETTINGS: &str = "[queries]
roe = \"speaker:roe\"
roe-at-night = \"@roe and topic:ferries or @roe-at-night-again\"
roe-at-night-again = \"(\\\"no such words\\\")\"
round = \"not @round\"
";
const OUTCOMES: &str = "version: 1
outcomes:
  - {claim: courier#a2, outcome: open, on: 2025-05-01, source: The ministry's page}
  - {claim: courier#a2, outcome: broken, on: 2026-06-01, source: The ministry's page, by: Ines Pardo}
";
const REVIEWS: &str = "version: 1
reviews:
  - {kind: reversed, earlier: courier#a1, later: radio#a3, verdict: confirmed, by: Ines Pardo, on: 2025-06-01}
";

/// The record, in a folder that stays as long as the tests run.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("speakers.yaml", SPEAKERS),
        ("topics.yaml", TOPICS),
        ("courier.yaml", COURIER),
        ("radio.yaml", RADIO),
        ("gainsay.toml", SETTINGS),
        ("outcomes.yaml", OUTCOMES),
        ("reviews.yaml", REVIEWS),
    ];
    files.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
    folder
});
static RECORD: LazyLock<Ledger> = LazyLock::new(|| load(FOLDER.path()).unwrap().ledger);

fn against() -> Against<'static> {
    Against::ledger(&RECORD, NaiveDate::from_ymd_opt(2025, 7, 1).unwrap())
}

/// The local ids of what a line means.
fn meant(line: &str) -> String {
    let query = Query::parse_line(line, against()).unwrap_or_else(|bad| panic!("{line}: {bad:?}"));
    let ids = RECORD.claims.iter().filter(|it| query.matches(it, &RECORD)).map(|it: &Claim| it.id.local());
    ids.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_query_means_what_it_says() {
    let check = |line: &str, expected: &str| assert_eq!(meant(line), expected, "{line}");
    check("", "a1 a2 b1 a3 b2 b3");
    check("roe", "a1 a2 a3");
    check("speaker:roe speaker:lind topic:bridge", "a2 b2 b3");
    check("speaker:roe and speaker:lind", "");
    check("topic:ferries", "a1 b1 a3");
    check("topic:ferries not topic:lights", "a1 a3");
    check("speaker:roe -topic:ferries", "a2");
    check("speaker:lind topic:lights or stance:oppose", "b1 a3");
    check("(speaker:lind or stance:oppose) topic:ferries", "b1 a3");
    check("not (speaker:roe or draft:yes)", "b1 b2");
    check("not not speaker:roe", "a1 a2 a3");
    check("\"sail\" not \"not sail\"", "a1");
    check("said>=2025-03-01 said<2025-05", "a1 b1");
    check("said:<=2025-02-10", "a2");
    check("said:2025-02 said:2025-05", "a2 a3 b2 b3");
    check("published>2025-03-02", "a3 b2 b3");
    check("by>2026", "");
    check("by>=2026", "a2");
    check("by:2026", "a2");
    check("amount>=500", "a2 b1");
    check("amount>=\"500 lamps\" amount<=\"500 lamps\"", "b1");
    check("amount:\"1000 ships\"", "");
    check("amount<300", "");
    check("source:radio", "a3 b2 b3");
    check("outlet:courier", "a1 a2 b1");
    check("via:roe", "b2");
    check("draft:yes", "b3");
    check("draft:no speaker:lind", "b1 b2");
    check("has:note or has:via", "b1 b2");
    check("has:amount has:by", "a2");
    check("has:archived speaker:lind", "b1");
    check("tag:desk tag:\"to check\"", "b1");
    check("tag:night speaker:lind", "b2 b3");
    check("outcome:broken", "a2");
    check("outcome:none speaker:roe", "a1 a3");
    check("kind:reversed", "a3");
    check("verdict:confirmed", "a3");
    check("kind:reversed verdict:none", "");
    check("@roe topic:bridge", "a2");
    check("@roe-at-night", "a1 a3");
    check("-@roe draft:no", "b1 b2");
}

#[test]
fn of_changes_the_kind_the_day_and_either_statement_count() {
    let timelines = timelines(&RECORD, |_, _| true);
    let changes = all_changes(&timelines, &Context::new(&RECORD, against().today));
    let check = |line: &str, expected: usize| {
        let query = Query::parse_line(line, against()).unwrap();
        let reversed = changes.iter().filter(|it| it.kind.id == "reversed" && query.means_change(it, &RECORD));
        assert_eq!(reversed.count(), expected, "{line}");
    };
    check("", 1);
    check("kind:reversed", 1);
    check("not kind:reversed", 0);
    check("kind:hastened", 0);
    check("outlet:courier", 1);
    check("said:2025-05", 1);
    check("said:2025-03", 0);
    check("verdict:none", 0);
    check("verdict:confirmed speaker:roe -topic:bridge", 1);
}

#[test]
fn what_is_not_known_is_refused_with_its_place() {
    let check = |line: &str, place: &str, what: &str, remedy: &str| {
        let Err(bad) = Query::parse_line(line, against()) else { panic!("{line} is understood") };
        let at = bad.place.as_ref().map(|it| &it.text[it.range.clone()]);
        assert!(at == Some(place) && bad.what.starts_with(what), "{line}: {bad:?}");
        assert!(bad.remedy.contains(remedy), "{line}: {}", bad.remedy);
    };
    check("roe speeker:roe", "speeker:roe", "`speeker:` is no key of a query", "Did you mean `speaker:`?");
    check("roe or", "or", "Nothing stands behind `or`", "in quotation marks");
    check("and roe", "and", "Nothing stands before `and`", "in quotation marks");
    check("roe not", "not", "Nothing stands behind `not`", "in quotation marks");
    check("roe ()", "(", "Nothing stands behind `(`", "in quotation marks");
    check("(roe or lind", "(", "This bracket is not closed", "Write `)`");
    check("roe) lind", ")", "This bracket closes none", "Write `(`");
    check("kind:reversd", "kind:reversd", "`reversd` is no kind of change", "Did you mean `reversed`?");
    check("verdict:right", "verdict:right", "`right` is no verdict", "confirmed, rejected, accepted");
    check("draft:perhaps", "draft:perhaps", "`perhaps` is no answer", "yes, no");
    check("has:nose", "has:nose", "`nose` is no key of a claim or a source", "Did you mean `note`?");
    check("amount:many", "amount:many", "`many` is no amount", "1000 prisoners");
    check("stance>oppose", "stance>oppose", "`stance` has no more and no less", "Only days and figures");
    check("said>=March", "said>=March", "`March` is no date: ", "said:2025-05..");
    check("said", "said", "`said` alone asks for nothing", "single quotation marks");
    check("outlet:post", "outlet:post", "No source `post` is on file", "outlet's name");
    check("via:lind", "via:lind", "Nothing on file was relayed by `lind`", "has:via");
    check("tag:desc", "tag:desc", "Nothing on file is labelled `desc`", "Did you mean `Desk`?");
    check("outcome:lost", "outcome:lost", "`lost` is no outcome", "kept, broken");
    check("@row", "@row", "No query is saved as `row`", "Did you mean `@roe`?");
    check("@round", "@round", "`@round` names queries that name queries without end", "gainsay.toml");
    check(&"(".repeat(100_000), "(", "Nothing is nested deeper than 64 times", "less");
}

#[test]
fn a_hyphen_denies_on_a_command_line_and_the_place_is_marked_there() {
    let run = |arguments: &[&str]| {
        let claims = FOLDER.path().to_str().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        let output = command.args(arguments).args(["--claims", claims, "--today", "2025-07-01"]).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (code, answer, said) = run(&["list", "-has:note", "-speaker:roe", "--format", "csv"]);
    assert!(code == Some(0) && answer.lines().count() == 3 && !answer.contains("#b1"), "{answer}{said}");
    let (code, answer, said) = run(&["list", "roe", "and", "kind:revrsed"]);
    assert!(code == Some(2) && answer.is_empty(), "{answer}");
    assert!(said.contains("\n  roe and kind:revrsed\n          ^^^^^^^^^^^^\n"), "{said}");
    let (_, answer, _) = run(&["timeline", "roe", "topic:bridge"]);
    assert!(answer.contains("outcome: broken on 1 June 2026: The ministry's page (Ines Pardo)"), "{answer}");
    let (_, answer, _) = run(&["list", "outcome:broken", "--format", "csv"]);
    assert!(answer.ends_with(",broken,2026-06-01,The ministry's page\n"), "{answer}");
    let (_, answer, _) = run(&["show", "b1"]);
    assert!(answer.contains("tags") && answer.contains("Desk; to check"), "{answer}");
    let (code, answer, _) = run(&["diff", "@roe", "kind:reversed", "verdict:confirmed"]);
    assert!(code == Some(0) && answer.contains("Ada Roe"), "{answer}");
}
