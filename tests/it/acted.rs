//! Said and done: acts beside statements, in every view and every format, and no change of position.

use std::fs;
use std::path::Path;
use std::process::Command;

use gainsay::acts::{Verdict, When, deeds};
use gainsay::diff::{Context, all_changes, timelines};
use gainsay::store::load;
use tempfile::TempDir;

use super::scratch;

const COURIER: &str = "\
version: 1
source: {outlet: The Selm Courier, published: 2025-09-01, url: 'https://courier.example/ferries'}
claims:
  - {id: promise, speaker: ada-roe, topic: ferry-ban, said: 2025-02-01, stance: oppose, amount: 500 ships, quote: No ban.}
  - {id: same-day, speaker: ada-roe, topic: ferry-ban, said: 2025-03-01, stance: support, says: Wants a ban.}
  - {id: after, speaker: ada-roe, topic: ferry-ban, said: 2025-04-01, stance: oppose, as: Harbour minister, quote: Never a ban., note: At a rally.}
  - {id: waiting, speaker: ada-roe, topic: ferry-ban, said: 2025-06-01, stance: neutral, quote: We shall see.}
acts:
  # as the roll call has it
  - id: vote
    speaker: ada-roe
    topic: ferry-ban
    day: 2025-03-01
    kind: vote
    says: Voted for the ban on night ferries.
    stance: strong-support
    url: https://council.example/votes/7
    note: One of 31 votes.
  - {id: sent, speaker: ada-roe, topic: ferry-ban, day: 2025-05-01, kind: delivery, amount: 300 ships, says: Sent ships.}
  - {id: lists, speaker: ada-roe, topic: ferry-ban, day: 2025-08-01, kind: signature, stance: oppose, says: Signed the list.}
  - {id: silent, speaker: ada-roe, topic: ferry-ban, day: 2025-08-02, kind: other, says: Left the hall.}
";

fn record() -> TempDir {
    let folder = scratch::folder();
    fs::write(folder.path().join("courier.yaml"), COURIER).unwrap();
    folder
}

fn run(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-09-01", "--claims"]).arg(folder).args(line.split(' ')).env("COLUMNS", "200");
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn an_act_is_held_against_the_last_statement_before_and_the_first_after() {
    let folder = record();
    let loaded = load(folder.path()).unwrap();
    assert_eq!(loaded.problems.len(), 0, "{:?}", loaded.problems);
    let found = deeds(&loaded.ledger, |_, _| true);
    let check = |id: &str, expected: &[(&str, When, Verdict, usize)]| {
        let deed = found.iter().find(|it| it.act.id.local() == id).unwrap();
        let said = deed.said.iter().map(|it| (it.claim.id.local(), it.when, it.verdict, it.doubts.len()));
        assert_eq!(said.collect::<Vec<_>>(), expected, "{id}");
    };
    let same_day = ("same-day", When::Beside, Verdict::Same, 1);
    check(
        "vote",
        &[("promise", When::Before, Verdict::Otherwise, 0), same_day, ("after", When::After, Verdict::Otherwise, 0)],
    );
    check("sent", &[("promise", When::Before, Verdict::Otherwise, 0)]);
    check("lists", &[("waiting", When::Before, Verdict::NoSide, 0)]);
    check("silent", &[]);
    assert_eq!(
        found.iter().find(|it| it.said.is_empty()).unwrap().gap(),
        Some("neither `stance` nor `amount` is coded of it")
    );
}

#[test]
fn an_act_is_no_statement_and_makes_no_change_of_position() {
    let folder = record();
    let changes = |folder: &Path| {
        let ledger = load(folder).unwrap().ledger;
        let today = "2025-09-01".parse::<gainsay::date::Date>().unwrap().first();
        let context = Context::new(&ledger, today);
        let found = all_changes(&timelines(&ledger, |_, _| true), &context);
        found.iter().map(|it| it.id()).collect::<Vec<_>>()
    };
    let with = changes(folder.path());
    let (said, _) = COURIER.split_once("acts:").unwrap();
    fs::write(folder.path().join("courier.yaml"), said).unwrap();
    assert_eq!(with, changes(folder.path()));
    assert!(!with.is_empty());
}

#[test]
fn every_view_shows_what_was_done_and_how_it_stands_to_what_was_said() {
    let folder = record();
    let (code, shown, said) = run(folder.path(), "acts");
    assert_eq!(code, Some(0), "{said}");
    let places = [
        "■ 1 March 2025  vote: Voted for the ban on night ferries. (The Selm Courier)",
        "note: One of 31 votes.",
        "done otherwise than said; said before it (side: oppose; done: strong-support)",
        "1 February 2025: “No ban.” (The Selm Courier)",
        "order unknown",
        "note: At a rally.",
        "courier#vote https://council.example/votes/7",
        "done otherwise than said; said before it (figure: 500 ships; done: 300 ships)",
        "courier#sent https://courier.example/ferries",
        "one of the two takes no side",
        "not compared: neither `stance` nor `amount` is coded of it",
    ];
    let places: Vec<usize> =
        places.iter().map(|it| shown.find(it).unwrap_or_else(|| panic!("{it}: {shown}"))).collect();
    assert!(places.is_sorted(), "{shown}");
    let (_, odds, _) = run(folder.path(), "acts roe --odds --format csv");
    assert!(odds.starts_with("id,speaker,topic,day,kind,says,stance,amount,url,note,outlet,verdict,"), "{odds}");
    assert_eq!(odds.lines().count(), 1 + 3 + 1, "{odds}");
    let (_, json, _) = run(folder.path(), "acts --format json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((json[0]["act"]["kind"].as_str(), json[0]["said"][0]["when"].as_str()), (Some("vote"), Some("before")));
    let (_, markdown, _) = run(folder.path(), "acts --format markdown");
    assert!(
        markdown.contains(
            "**vote:** Voted for the ban on night ferries. — [The Selm Courier](<https://council.example/votes/7>)"
        ),
        "{markdown}"
    );
    let (_, timeline, _) = run(folder.path(), "timeline roe topic:ferry-ban");
    let at = |it: &str| timeline.find(it).unwrap_or_else(|| panic!("{it}: {timeline}"));
    assert!(at("“No ban.”") < at("■ 1 March 2025") && at("■ 1 March 2025") < at("“Never a ban.”"), "{timeline}");
    let (_, timeline, _) = run(folder.path(), "timeline roe topic:ferry-ban --format json");
    assert!(timeline.contains("\"acts\"") && timeline.contains("Sent ships."));
    let (_, nothing, said) = run(folder.path(), "acts said:2024");
    assert!(!nothing.contains("vote:") && nothing.contains("Left the hall."), "{nothing}{said}");
    let pages = folder.path().join("../acted-pages");
    let (code, _, said) = run(folder.path(), &format!("dossier {}", pages.display()));
    assert_eq!(code, Some(0), "{said}");
    let page = fs::read_to_string(pages.join("topic-ferry-ban.html")).unwrap();
    fs::remove_dir_all(pages).unwrap();
    assert!(page.contains("Said and done") && page.contains("href=\"https://council.example/votes/7\""), "{page}");
}

#[test]
fn who_only_acted_has_a_timeline_and_an_id_is_renamed_in_acts_too() {
    let folder = scratch::folder();
    let head = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-09-01}\n";
    let acts = "acts:\n  - {id: v, speaker: ada-roe, topic: ferry-ban, day: 2025-03-01, kind: vote, says: Voted., stance: support}\n";
    fs::write(folder.path().join("courier.yaml"), [head, acts].concat()).unwrap();
    let (_, shown, _) = run(folder.path(), "timeline roe");
    assert!(shown.contains("vote: Voted.") && shown.contains("no statement is on file"), "{shown}");
    assert_eq!(run(folder.path(), "rename speaker ada-roe roe").0, Some(0));
    assert_eq!(run(folder.path(), "rename topic ferry-ban ban").0, Some(0));
    let text = fs::read_to_string(folder.path().join("courier.yaml")).unwrap();
    assert!(text.contains("speaker: roe, topic: ban,"), "{text}");
    assert_eq!(run(folder.path(), "check").0, Some(0));
    let record = "record --speaker roe --topic ban --said 2025-03-02 --says Spoke. --into courier.yaml";
    let (code, _, said) = run(folder.path(), record);
    assert_eq!(code, Some(0), "{said}");
    let text = fs::read_to_string(folder.path().join("courier.yaml")).unwrap();
    assert!(text.starts_with(head) && text.contains("acts:\n") && text.contains("Spoke."), "{text}");
    assert_eq!((load(folder.path()).unwrap().ledger.acts.len(), run(folder.path(), "check").0), (1, Some(0)));
}

#[test]
fn a_database_has_acts_and_outcomes_as_tables() {
    let folder = record();
    let outcome = "version: 1\noutcomes:\n  - {claim: courier#promise, outcome: partly, on: 2025-08-30, source: The gazette, by: [Ines Pardo, Bo Sol]}\n";
    fs::write(folder.path().join("outcomes.yaml"), outcome).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output = command.arg("--claims").arg(folder.path()).args(["export", "sqlite"]).output().unwrap();
    let file = folder.path().join("record.sqlite");
    fs::write(&file, output.stdout).unwrap();
    let database = rusqlite::Connection::open(&file).unwrap();
    let one = |ask: &str| database.query_row(ask, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(
        one("SELECT group_concat(kind, ' ') FROM acts WHERE source = 'courier'"),
        "vote delivery signature other"
    );
    assert_eq!(
        one("SELECT name FROM acts JOIN speakers ON speakers.id = speaker WHERE acts.id = 'courier#vote'"),
        "Ada Roe"
    );
    assert_eq!(
        one("SELECT outcome || ', ' || outcomes.\"by\" FROM outcomes JOIN claims ON claims.id = claim"),
        "partly, Ines Pardo | Bo Sol"
    );
}
