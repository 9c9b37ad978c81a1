//! Several at once: whoever is late finds the record as the other one left it, and cleans up only what it made itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use gainsay::store::{Transaction, load};

use super::scratch::{folder, in_memory};

const ARTICLE: &str = "“We will wait for the figures,” Ada Roe said on Thursday.\n\nAda Roe said that the ferries would \
sail at night from June.\n";

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(arguments).arg("--claims").arg(folder).current_dir(folder).env_remove("EDITOR").env_remove("VISUAL");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Runs commands at once: the exit code of each, and what it said.
fn at_once(folder: &Path, commands: &[Vec<&str>]) -> Vec<(Option<i32>, String)> {
    let running: Vec<Child> = commands.iter().map(|it| start(folder, it)).collect();
    let told = |it: Output| (it.status.code(), String::from_utf8(it.stderr).unwrap());
    running.into_iter().map(|it| told(it.wait_with_output().unwrap())).collect()
}

#[test]
fn of_several_files_of_one_name_there_is_one() {
    let folder = folder();
    let files: Vec<String> = (0..6).map(|n| format!("{n}/2025-03-01-courier.yaml")).collect();
    let claim = ["record", "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--says", "Waits."];
    let source = ["--outlet", "The Selm Courier", "--published", "2025-03-01"];
    let commands = files.iter().map(|into| [&claim[..], &source, &["--into", into]].concat());
    let ended = at_once(folder.path(), &commands.collect::<Vec<_>>());
    let right = ended.iter().filter(|it| it.0 == Some(0)).count();
    assert_eq!(right, 1, "{ended:#?}");
    assert!(ended.iter().all(|it| it.0 == Some(0) || it.1.contains("and claims are cited by it")), "{ended:#?}");
    let loaded = load(folder.path()).unwrap();
    assert_eq!((loaded.problems, loaded.ledger.sources.len()), (vec![], 1));
    // The others left nothing, not even a folder.
    let folders = fs::read_dir(folder.path()).unwrap().flatten().filter(|it| it.path().is_dir());
    assert_eq!(folders.filter(|it| it.file_name() != ".gainsay").count(), 1);
}

#[test]
fn one_article_kept_twice_at_once_is_one_source_with_its_copy() {
    let folder = folder();
    fs::write(folder.path().join("article.md"), ARTICLE).unwrap();
    let article = ["record", "article.md", "--keep", "--no-edit", "--published", "2025-03-01", "--outlet", "Courier"];
    let ended = at_once(folder.path(), &vec![article.to_vec(); 4]);
    assert!(ended.iter().all(|it| it.0 == Some(0)), "{ended:#?}");
    assert_eq!(ended.iter().filter(|it| it.1.contains("2 drafts written to the new file")).count(), 1, "{ended:#?}");
    let mut loaded = load(folder.path()).unwrap();
    assert_eq!((loaded.ledger.sources.len(), loaded.check_kept(folder.path()).quotes), (1, 2));
    assert!(loaded.problems.iter().all(|it| it.code.id == "draft"), "{:#?}", loaded.problems);
}

#[test]
fn a_new_folder_made_twice_at_once_is_whole() {
    let parent = in_memory();
    let claims = parent.path().join("claims");
    let init = || {
        Command::new(env!("CARGO_BIN_EXE_gainsay"))
            .arg("init")
            .arg(&claims)
            .stderr(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let running: Vec<Child> = (0..4).map(|_| init()).collect();
    let said: Vec<String> = running
        .into_iter()
        .map(|it| it.wait_with_output().unwrap())
        .map(|it| String::from_utf8(it.stderr).unwrap())
        .collect();
    assert_eq!(said.iter().filter(|it| it.contains("13 files written to")).count(), 1, "{said:#?}");
    assert_eq!(said.iter().filter(|it| it.contains("everything was there already")).count(), 3, "{said:#?}");
    assert_eq!(load(&claims).unwrap().problems, []);
}

#[test]
fn whoever_only_reads_waits_for_nobody() {
    let folder = folder();
    let held = Transaction::begin(folder.path()).unwrap();
    let read = at_once(folder.path(), &[vec!["list"], vec!["check"], vec!["diff"]]);
    assert!(read.iter().all(|it| it.0 == Some(0)), "{read:#?}");
    drop(held);
}

#[cfg(unix)]
#[test]
fn with_few_descriptors_all_is_done_or_nothing() {
    for most in 4..14 {
        let folder = folder();
        let record = "record --speaker roe --topic ferry --said 2025-02-27 --says Waits. --outlet Courier --published 2025-03-01";
        let script = format!("ulimit -n {most}; exec \"$0\" {record} --claims \"$1\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_gainsay")]).arg(folder.path());
        let output = command.output().unwrap();
        gainsay::store::recover(folder.path()).unwrap();
        let loaded = load(folder.path()).unwrap();
        let claims = usize::from(output.status.success());
        assert_eq!((loaded.ledger.claims.len(), loaded.problems), (claims, vec![]), "{most}: {output:?}");
    }
}

/// Records the claim that a writer makes for the `n`th time.
fn record(folder: &Path, writer: usize, n: usize) -> bool {
    let says = format!("Writer {writer} says it for the {n}. time.");
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["record", "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--says", &says, "--into"]);
    command.args(["page.yaml", "--claims"]).arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().unwrap().success()
}

#[test]
#[ignore = "takes a minute"]
fn eight_writers_for_a_minute_lose_nothing_and_write_nothing_twice() {
    let folder = folder();
    let page = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims: []\n";
    fs::write(folder.path().join("page.yaml"), page).unwrap();
    let until = Instant::now() + Duration::from_secs(60);
    let writers: Vec<_> = (0..8)
        .map(|writer| {
            let path = folder.path().to_owned();
            thread::spawn(move || {
                let all = (0..).take_while(|_| Instant::now() < until);
                all.filter(|n| record(&path, writer, *n))
                    .map(|n| format!("Writer {writer} says it for the {n}. time."))
                    .collect()
            })
        })
        .collect();
    let told: Vec<String> =
        writers.into_iter().flat_map(|it: thread::JoinHandle<Vec<String>>| it.join().unwrap()).collect();
    let loaded = load(folder.path()).unwrap();
    let found: Vec<String> = loaded.ledger.claims.iter().map(|it| it.says.clone().unwrap()).collect();
    let (found_once, told_once): (BTreeSet<_>, BTreeSet<_>) = (found.iter().collect(), told.iter().collect());
    assert!(told.len() > 50, "{}", told.len());
    assert_eq!((found.len(), found_once, loaded.problems), (told.len(), told_once, vec![]));
}

#[test]
#[ignore = "takes ten seconds"]
fn a_writer_that_waits_in_vain_gives_up_after_ten_seconds_and_says_for_whom() {
    let folder = folder();
    let held = Transaction::begin(folder.path()).unwrap();
    let began = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["record", "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--says", "Waits."]);
    command.args(["--outlet", "x", "--published", "2025-03-01", "--claims"]).arg(folder.path());
    let output = command.output().unwrap();
    drop(held);
    let said = String::from_utf8(output.stderr).unwrap();
    let holder = format!("process {} is writing to", std::process::id());
    assert!(output.status.code() == Some(2) && said.contains(&holder) && said.contains("within 10 seconds"), "{said}");
    assert!((10..20).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
}
