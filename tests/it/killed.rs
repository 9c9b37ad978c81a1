//! Every command that writes, ended before any operation on the disk: nothing lost, nothing torn, the next start clean.
//! `cargo test --test it -- --ignored` does so a thousand times, and lets eight writers write for a minute.
#![cfg(all(unix, debug_assertions))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use gainsay::review::{Decision, Session};
use gainsay::store::{load, recover};
use tempfile::TempDir;

use super::review::{LASTING, Terminal, folder as drafts};
use super::scratch::in_memory;

const ARTICLE: &str = "“We will wait for the figures,” Ada Roe said on Thursday.\n";
const MORE: &str = "\nAda Roe said that the shipyard had built a fifth boat.\n";
const PAGE: &str = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n\
    - {id: for, speaker: ada-roe, topic: ferry-ban, said: 2025-01-14, quote: I am for it., stance: support}\n\
    - {id: no, speaker: ada-roe, topic: ferry-ban, said: 2025-02-28, quote: There will be no ban., stance: oppose}\n";

const CUT_OFF: &str = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n  - id: boat\n    \
    said: 2025-02-28\n    says: the shipyard had built a fifth boat\n    verb: said\n    anchor: {prefix: 'Ada Roe said that \
    ', suffix: .}\n    draft: true\n";

/// A command that writes, and what it writes to.
struct Scene {
    name: &'static str,
    prepare: fn(&Path),
    arguments: &'static [&'static str],
    /// Every so many operations one kill is tried in the suite: what reads an article takes its time.
    stride: usize,
}

const CLAIM: [&str; 9] = ["record", "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--says", "Waits."];
const KEEP: &[&str] =
    &["record", "article.txt", "--keep", "--no-edit", "--outlet", "Radio Selm", "--published", "2025-05-16"];
const ADD: &[&str] =
    &["record", "article.txt", "--add", "--no-edit", "--outlet", "Radio Selm", "--published", "2025-05-16"];
const BEGIN: [&str; 4] = ["--outlet", "Radio Selm", "--published", "2025-03-02"];

const SCENES: &[Scene] = &[
    Scene {
        name: "look in vain",
        prepare: lists,
        arguments: &["looked", "roe", "ferry", "the minister's page"],
        stride: 1,
    },
    Scene {
        name: "redraft",
        prepare: |desk| write(desk, "claims/page.yaml", CUT_OFF),
        arguments: &["redraft"],
        stride: 1,
    },
    Scene { name: "init", prepare: |_| {}, arguments: &["init", "claims"], stride: 1 },
    Scene {
        name: "record a claim into a file that is there",
        prepare: |desk| write(desk, "claims/page.yaml", PAGE),
        arguments: &[
            "record",
            "--into",
            "page.yaml",
            CLAIM[1],
            CLAIM[2],
            CLAIM[3],
            CLAIM[4],
            CLAIM[5],
            CLAIM[6],
            CLAIM[7],
            CLAIM[8],
        ],
        stride: 1,
    },
    Scene {
        name: "record a claim into a new file",
        prepare: lists,
        arguments: &[
            "record", CLAIM[1], CLAIM[2], CLAIM[3], CLAIM[4], CLAIM[5], CLAIM[6], CLAIM[7], CLAIM[8], BEGIN[0],
            BEGIN[1], BEGIN[2], BEGIN[3],
        ],
        stride: 1,
    },
    Scene { name: "record an article and keep it", prepare: lists, arguments: KEEP, stride: 4 },
    Scene { name: "add what is new in a kept article", prepare: kept, arguments: ADD, stride: 4 },
    Scene {
        name: "accept flags",
        prepare: |desk| write(desk, "claims/page.yaml", PAGE),
        arguments: &["diff", "--accept", "--by", "Jane Doe"],
        stride: 1,
    },
];

fn write(desk: &Path, name: &str, text: &str) {
    lists(desk);
    fs::write(desk.join(name), text).unwrap();
}

fn lists(desk: &Path) {
    let claims = desk.join("claims");
    fs::create_dir_all(&claims).unwrap();
    fs::write(claims.join("speakers.yaml"), "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n").unwrap();
    let topics = "version: 1\ntopics:\n  - {id: ferry-ban, proposition: Night ferries should be banned.}\n";
    fs::write(claims.join("topics.yaml"), topics).unwrap();
    fs::write(desk.join("article.txt"), ARTICLE).unwrap();
}

fn kept(desk: &Path) {
    lists(desk);
    assert!(run(desk, KEEP, "").status.success());
    fs::write(desk.join("article.txt"), format!("{ARTICLE}{MORE}")).unwrap();
}

/// Runs a command with a fault.
fn run(desk: &Path, arguments: &[&str], fault: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-06-01"]).args(arguments).current_dir(desk).stdin(Stdio::null());
    command.env("GAINSAY_TEST_FAULT", fault).env_remove("GAINSAY_CLAIMS").output().unwrap()
}

/// Every file of a desk but what is gainsay's alone.
fn tree(desk: &Path) -> BTreeMap<PathBuf, String> {
    let all = walkdir::WalkDir::new(desk).into_iter().filter_entry(|it| it.file_name() != ".gainsay").flatten();
    let files = all.filter(|it| it.file_type().is_file());
    files.map(|it| (it.path().strip_prefix(desk).unwrap().to_owned(), fs::read_to_string(it.path()).unwrap())).collect()
}

impl Scene {
    fn desk(&self) -> TempDir {
        let desk = in_memory();
        (self.prepare)(desk.path());
        desk
    }

    /// What is there before and after it, and how many operations it takes.
    fn ends(&self) -> ([BTreeMap<PathBuf, String>; 2], usize) {
        let desk = self.desk();
        let before = tree(desk.path());
        let log = in_memory();
        let log = log.path().join("log");
        let output = run(desk.path(), self.arguments, &format!("log:{}", log.display()));
        assert!(output.status.success(), "{}: {output:?}", self.name);
        let after = tree(desk.path());
        assert_ne!(before, after, "{}", self.name);
        ([before, after], fs::read_to_string(log).unwrap().lines().count())
    }

    /// Ends the command before operation `n`, and starts again: what is there is all or nothing, the next start says
    /// so where it had to do something, and the command does what it would have done.
    fn kill(&self, n: usize, ends: &[BTreeMap<PathBuf, String>; 2]) {
        let (desk, name) = (self.desk(), self.name);
        let killed = run(desk.path(), self.arguments, &format!("kill:{n}"));
        assert_eq!(killed.status.code(), None, "{name}, {n}: {killed:?}");
        let left = tree(desk.path());
        let next = run(desk.path(), &["list"], "");
        let said = String::from_utf8_lossy(&next.stderr);
        let now = tree(desk.path());
        assert!(ends.contains(&now) || !desk.path().join("claims/speakers.yaml").exists(), "{name}, {n}: {now:#?}");
        assert!(
            left == now || said.contains("that had been interrupted is finished") || said.contains("is dropped"),
            "{name}, {n}: {said}"
        );
        assert_eq!(recover(&desk.path().join("claims")).unwrap(), None, "{name}, {n}");
        if now == ends[0] {
            let again = run(desk.path(), self.arguments, "");
            assert!(again.status.success(), "{name}, {n}: {again:?}");
        }
        assert_eq!(tree(desk.path()), ends[1], "{name}, killed at {n}");
    }
}

#[test]
fn a_command_that_is_killed_has_done_all_or_nothing() {
    for scene in SCENES {
        let (ends, operations) = scene.ends();
        assert!(operations > 15, "{}: {operations}", scene.name);
        // Another one of each stride where the operations before it are the same for all.
        (1..=operations).step_by(scene.stride).for_each(|n| scene.kill(n, &ends));
    }
}

#[test]
fn a_disk_that_refuses_is_told_and_nothing_is_there() {
    for scene in SCENES.iter().filter(|it| it.stride == 1) {
        let (ends, operations) = scene.ends();
        for (fault, n) in
            ["full", "read-only", "broken"].iter().flat_map(|it| (1..=operations).step_by(3).map(move |n| (it, n)))
        {
            let desk = scene.desk();
            let output = run(desk.path(), scene.arguments, &format!("{fault}:{n}"));
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(
                output.status.code().is_some() && !said.contains("panicked"),
                "{} {fault}:{n}: {output:?}",
                scene.name
            );
            if output.status.success() {
                assert_eq!(tree(desk.path()), ends[1], "{} {fault}:{n}", scene.name);
            } else {
                assert!(said.contains("error:"), "{} {fault}:{n}: {said}", scene.name);
                let is_finished_later = said.contains("could not be brought to an end");
                recover(&desk.path().join("claims")).unwrap();
                let now = tree(desk.path());
                assert!(
                    now == ends[0] || is_finished_later && now == ends[1],
                    "{} {fault}:{n}: {said}\n{now:#?}",
                    scene.name
                );
            }
        }
    }
}

/// Keys of a review that write: a draft is accepted, rejected, given a stance, brought back, given a new speaker.
const KEYS: [&str; 5] = ["aq", "rq", "s2q", "ruq", "nw\r\rq"];

/// Goes through the drafts of a claims folder with these keys.
fn review(claims: &Path, keys: &str, fault: &str) -> String {
    let script = format!("export GAINSAY_TEST_FAULT='{fault}'; trap '' HUP; exec \"$0\" \"$@\"");
    Terminal::run(&script, claims, &["review"], (80, 24)).ends(keys)
}

/// Ends a review before operation `n`: its files are those before its first decision, or those after one of them, and
/// whatever the next start had to finish it says.
fn kill_review(keys: &str, n: usize, states: &[BTreeMap<PathBuf, String>]) {
    let folder = drafts();
    review(folder.path(), keys, &format!("kill:{n}"));
    let left = tree(folder.path());
    let said = run(folder.path(), &["--claims", ".", "list"], "").stderr;
    let said = String::from_utf8_lossy(&said);
    let now = tree(folder.path());
    assert!(states.contains(&now), "{keys:?}, killed at {n}: {now:#?}");
    assert!(
        left == now || said.contains("that had been interrupted is finished") || said.contains("is dropped"),
        "{keys:?}, killed at {n}: {said}"
    );
    let next = review(folder.path(), "q", "");
    assert!(next.contains("left; `gainsay review` goes on"), "{keys:?}, killed at {n}: {next}");
}

/// What is on file before and after each decision of a review, and how many operations it takes.
fn decided(keys: &str) -> (Vec<BTreeMap<PathBuf, String>>, usize) {
    let log = in_memory();
    let log = log.path().join("log");
    let folder = drafts();
    let mut states = vec![tree(folder.path())];
    review(folder.path(), keys, &format!("log:{}", log.display()));
    states.push(tree(folder.path()));
    if keys.contains('u') {
        assert_eq!(states[0], states[1], "{keys:?}");
        states.extend(decided(&keys.replace('u', "")).0);
    } else {
        assert_ne!(states[0], states[1], "{keys:?}");
    }
    (states, fs::read_to_string(log).unwrap().lines().count())
}

#[test]
fn a_review_that_is_killed_has_made_each_decision_whole_or_not_at_all() {
    for keys in KEYS {
        let (states, operations) = decided(keys);
        assert!(operations > 15, "{keys:?}: {operations}");
        // One of each eleven: every one of them in the thousand.
        (1..=operations).step_by(11).for_each(|n| kill_review(keys, n, &states));
    }
}

#[test]
fn a_review_says_that_it_brought_to_an_end_what_had_been_interrupted() {
    let folder = drafts();
    let mut terminal = Terminal::run(LASTING, folder.path(), &["review"], (160, 24));
    terminal.sees("1 of 3");
    // Somebody else's change is decided, and ends before its files have their places.
    let theirs = [&["--claims", "."], &CLAIM[..], &["--outlet", "Harbour Post", "--published", "2025-03-02"]].concat();
    let is_interrupted = |n| {
        run(folder.path(), &theirs, &format!("kill:{n}"));
        folder.path().join(".gainsay/journal").exists()
    };
    assert!((1..100).any(is_interrupted));
    terminal.press("r", "a change that had been interrupted is finished");
    terminal.quit("1 rejected");
}

#[test]
fn a_decision_in_a_review_is_whole_with_what_it_remembers() {
    // What `review` does for a key, without its terminal: both files of a rejection are there, or none.
    let desk = in_memory();
    lists(desk.path());
    assert!(run(desk.path(), KEEP, "").status.success());
    let claims = desk.path().join("claims");
    let ledger = load(&claims).unwrap().ledger;
    let file = ledger.sources[0].path.clone();
    let mut session = Session::open(&claims, ledger, &[file], "2025-06-01".parse().unwrap()).unwrap();
    let before = tree(desk.path());
    let draft = session.drafts()[0].id;
    session.decide(&[draft], &Decision::Reject).unwrap();
    assert_eq!(load(&claims).unwrap().ledger.rejections.len(), 1);
    session.undo().unwrap();
    assert_eq!(tree(desk.path()), before);
}

#[test]
#[ignore = "takes minutes"]
fn a_thousand_kills_lose_nothing_and_tear_nothing() {
    let scenes: Vec<_> = SCENES.iter().map(|it| (it, it.ends())).collect();
    let reviews = KEYS.map(decided);
    let mut kills = 0;
    while kills < 1000 {
        for (scene, (ends, operations)) in &scenes {
            for n in 1..=*operations {
                scene.kill(n, ends);
                kills += 1;
            }
        }
        for (keys, (states, operations)) in KEYS.iter().zip(&reviews) {
            for n in 1..=*operations {
                kill_review(keys, n, states);
                kills += 1;
            }
        }
    }
}
