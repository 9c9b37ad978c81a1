//! The index: what is found with it is what is found without, whatever was changed, torn or written by two at once.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use chrono::NaiveDate;
use gainsay::diff::{Context, outcomes_of};
use gainsay::store::{Index, load, load_with};

const SPEAKERS: &str = "version: 1
speakers:
  - id: ada-roe
    name: Ada Roe
    roles:
      - role: Mayor of Selm
  - id: bo-lind
    name: Bo Lind
";

const TOPICS: &str = "version: 1
topics:
  - id: ferry
    name: Night ferries
    proposition: Night ferries should be banned.
  - id: pier
    name: The pier
    proposition: The pier should be rebuilt.
";

const MARCH: &str = "version: 1
source:
  outlet: The Selm Courier
  published: 2025-03-02
claims:
  - id: ban
    speaker: ada-roe
    topic: ferry
    said: 2025-03-01
    quote: We will ban night ferries by 1 June.
    stance: support
  - id: doubt
    speaker: bo-lind
    topic: ferry
    said: 2025-03-01
    says: Is against a ban.
    stance: oppose
  - id: pier
    speaker: bo-lind
    topic: pier
    said: 2025-03-02
    quote: We will spend 40 million euros on the pier.
";

const APRIL: &str = "version: 1
source:
  outlet: Radio Selm
  published: 2025-04-03
claims:
  - id: no-ban
    speaker: ada-roe
    topic: ferry
    said: 2025-04-02
    quote: We will not ban night ferries before 1 September.
    stance: oppose
  - id: pier
    speaker: bo-lind
    topic: pier
    said: 2025-04-03
    quote: We will spend 60 million euros on the pier.
  - id: again
    speaker: bo-lind
    topic: ferry
    said: 2025-04-03
    says: Is for a ban.
    stance: support
";

/// A record that somebody works on.
struct Record(tempfile::TempDir);

impl Record {
    fn new() -> Self {
        let record = Self(tempfile::tempdir().unwrap());
        for (name, text) in
            [("speakers.yaml", SPEAKERS), ("topics.yaml", TOPICS), ("march.yaml", MARCH), ("april.yaml", APRIL)]
        {
            record.write(name, text);
        }
        record
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    fn replace(&self, name: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path().join(name)).unwrap();
        assert!(text.contains(old), "{old}");
        self.write(name, &text.replacen(old, new, 1));
    }

    /// Everything that is found on a day, with the index or without.
    fn found(&self, today: &str, with_index: bool) -> String {
        let today: NaiveDate = today.parse().unwrap();
        let index = Index::open(self.path(), "this program", 0);
        let loaded = if with_index { load_with(self.path(), &index) } else { load(self.path()) }.unwrap();
        assert!(loaded.problems.iter().all(|it| it.code.id != "unknown-speaker"), "{:?}", loaded.problems);
        let context = Context::new(&loaded.ledger, today);
        let context = if with_index { context.with_memo(&index) } else { context };
        let found = outcomes_of(&context, |_, _| true);
        index.save();
        format!("{:#?}\n{:#?}\n{:#?}", found.changes, found.steps, loaded.problems)
    }

    fn index(&self) -> Vec<u8> {
        fs::read(self.path().join(".gainsay/index")).unwrap_or_default()
    }
}

/// Something that somebody does to a record.
type Edit = fn(&Record);

#[test]
fn whatever_is_changed_the_index_never_stands_over_it() {
    let record = Record::new();
    let edits: &[(&str, Edit)] = &[
        ("nothing", |_| ()),
        ("a key of a claim", |it| it.replace("april.yaml", "stance: oppose", "stance: strong-oppose")),
        ("the words of a claim", |it| it.replace("april.yaml", "60 million", "80 million")),
        ("a role", |it| {
            it.replace(
                "speakers.yaml",
                "role: Mayor of Selm",
                "role: Mayor of Selm\n      - role: Minister\n        from: 2025-04-01",
            )
        }),
        ("an alias", |it| it.replace("speakers.yaml", "name: Bo Lind", "name: Bo Lind\n    aliases: [Lind]")),
        ("a proposition", |it| it.replace("topics.yaml", "should be rebuilt", "should be pulled down")),
        ("a lookup", |it| {
            it.write(
                "lookups.yaml",
                "version: 1\nlookups:\n  - {speaker: ada-roe, topic: ferry, on: 2025-05-20, where: The Courier}\n",
            );
        }),
        ("a statement on another topic after it", |it| {
            let of = MARCH.split("claims:").next().unwrap().replace("2025-03-02", "2025-05-12");
            let claim =
                "  - {id: x, speaker: ada-roe, topic: pier, said: 2025-05-11, says: Is for it., stance: support}\n";
            it.write("may.yaml", &format!("{of}claims:\n{claim}"));
        }),
        ("a topic that is a part of another", |it| {
            it.replace("topics.yaml", "name: The pier", "name: The pier\n    parent: ferry")
        }),
        ("who reports one utterance", |it| {
            it.replace("april.yaml", "    says: Is for a ban.", "    same_as: march#doubt\n    says: Is for a ban.");
        }),
        ("a review", |it| {
            it.write(
                "reviews.yaml",
                "version: 1\nreviews:\n  - kind: raised\n    earlier: march#pier\n    later: april#pier\n    verdict: confirmed\n    by: Jo\n    on: 2025-05-01\n",
            );
        }),
        ("the name of a file", |it| {
            fs::rename(it.path().join("april.yaml"), it.path().join("aprile.yaml")).unwrap();
        }),
        ("a fault", |it| it.replace("march.yaml", "stance: support", "stance: supprot")),
        ("a file less", |it| fs::remove_file(it.path().join("aprile.yaml")).unwrap()),
    ];
    let mut shown = HashSet::new();
    for (what, edit) in edits {
        edit(&record);
        for today in ["2025-05-30", "2025-06-02", "2025-05-30", "2025-12-01"] {
            let without = record.found(today, false);
            assert_eq!(record.found(today, true), without, "{what}, {today}: the first time");
            let index = record.index();
            assert!(!index.is_empty());
            assert_eq!(record.found(today, true), without, "{what}, {today}: from the index");
            assert_eq!(record.index(), index, "{what}, {today}: all was in it");
        }
        shown.insert(record.found("2025-12-01", false));
    }
    assert!(shown.len() >= 10, "too few edits show: {}", shown.len());
}

/// A record of so many claims that there is an index, and what a command answers on it.
struct Large(tempfile::TempDir);

impl Large {
    fn new() -> Self {
        let large = Self(tempfile::tempdir().unwrap());
        fs::write(large.0.path().join("speakers.yaml"), SPEAKERS).unwrap();
        fs::write(large.0.path().join("topics.yaml"), TOPICS).unwrap();
        for month in 0..12 {
            let mut text = MARCH.split("claims:").next().unwrap().to_owned() + "claims:\n";
            text = text.replace("2025-03-02", "2025-12-31");
            for n in 0..100 {
                let stance = if n % 7 == month % 5 { "support" } else { "oppose" };
                let (speaker, topic) = (["ada-roe", "bo-lind"][n % 2], ["ferry", "pier"][n / 2 % 2]);
                let said = format!("2025-{:02}-{:02}", month + 1, n / 4 + 1);
                text += &format!(
                    "  - {{id: c{n}, speaker: {speaker}, topic: {topic}, said: {said}, says: Speaks of it at length and does not say to whom he spoke of it before., stance: {stance}}}\n"
                );
            }
            fs::write(large.0.path().join(format!("month-{month}.yaml")), text).unwrap();
        }
        large
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        command.arg("--claims").arg(self.0.path()).args(["--today", "2026-01-31"]).args(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn answer(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }
}

#[test]
fn answers_are_the_same_to_the_byte_without_an_index_with_a_torn_one_and_with_two_at_once() {
    let large = Large::new();
    let path = large.0.path().join(".gainsay/index");
    let without = large.answer(&["diff", "--no-index"]);
    assert!(without.status.success() && without.stdout.len() > 10_000);
    assert!(!path.exists());
    let is_same = |other: Output| {
        let told =
            |it: &Output| (it.status.code(), it.stdout.clone(), String::from_utf8_lossy(&it.stderr).into_owned());
        assert!(told(&other) == told(&without), "{}", String::from_utf8_lossy(&other.stderr));
    };
    is_same(large.answer(&["diff"]));
    let whole = fs::read(&path).unwrap();
    is_same(large.answer(&["diff"]));
    assert!(fs::read(&path).unwrap() == whole, "what is all in the index is not written again");
    for torn in [&whole[..whole.len() / 2], b"", b"gainsay index 2\n"] {
        fs::write(&path, torn).unwrap();
        is_same(large.answer(&["diff"]));
        assert!(fs::read(&path).unwrap() == whole, "it is made anew");
    }
    fs::remove_file(&path).unwrap();
    let both = [0, 1].map(|_| large.command(&["diff"]).spawn().unwrap());
    both.into_iter().for_each(|it| is_same(it.wait_with_output().unwrap()));
    assert!(fs::read(&path).unwrap() == whole);
}

#[test]
fn a_small_record_gets_none() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        let output = command.env_remove("GAINSAY_CLAIMS").current_dir(folder.path()).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    run(&["init", "claims"]);
    let (topics, lookups) = ("claims/topics.yaml", "claims/lookups.yaml");
    let topic = "version: 1\ntopics:\n  - {id: pier, name: The pier, proposition: The pier should be sold.}\n";
    fs::write(folder.path().join(topics), topic).unwrap();
    let speaker = "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n";
    fs::write(folder.path().join("claims/speakers.yaml"), speaker).unwrap();
    let lookup =
        "version: 1\nlookups:\n  - {speaker: ada-roe, topic: pier, on: 2025-05-16, where: The Courier of that day.}\n";
    fs::write(folder.path().join(lookups), lookup).unwrap();
    for arguments in [&["diff"][..], &["status"], &["list"], &["check"]] {
        run(arguments);
        assert!(!folder.path().join("claims/.gainsay/index").exists(), "{arguments:?}");
    }
}

#[test]
fn where_no_index_can_be_written_all_is_as_without() {
    let large = Large::new();
    // a file where the folder would be: not even an administrator writes below it
    fs::write(large.0.path().join(".gainsay"), "").unwrap();
    let (with, without) = (large.answer(&["list"]), large.answer(&["list", "--no-index"]));
    assert_eq!((with.status.code(), with.stdout), (without.status.code(), without.stdout));
}
