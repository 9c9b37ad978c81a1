//! A folder that a group shares: modes, owners and links are kept by every write, and the lock is everybody's.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;
use std::process::{Command, Output};

use super::scratch;

/// A group and two of its members that need no name. Only the administrator can give them files.
const GROUP: u32 = 54_242;
const ADA: u32 = 54_243;
const BO: u32 = 54_244;

fn gainsay(folder: &Path, line: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("--claims").arg(folder).args(line).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

const RECORD: &[&str] = &[
    "record",
    "--speaker",
    "ada-roe",
    "--topic",
    "ferry-ban",
    "--said",
    "2025-03-01",
    "--quote",
    "No ban.",
    "--outlet",
    "Radio Selm",
    "--published",
    "2025-03-02",
];

#[test]
fn what_a_group_may_write_to_it_may_still_write_to_after_every_write() {
    let folder = scratch::folder();
    let (path, elsewhere) = (folder.path(), scratch::in_memory());
    let target = elsewhere.path().join("topics.yaml");
    fs::rename(path.join("topics.yaml"), &target).unwrap();
    symlink(&target, path.join("topics.yaml")).unwrap();
    set(path, 0o2775);
    set(&target, 0o660);
    set(&path.join("speakers.yaml"), 0o664);
    let is_administrator = chown(path, None, Some(GROUP)).is_ok();
    if is_administrator {
        chown(path.join("speakers.yaml"), Some(ADA), Some(GROUP)).unwrap();
        chown(&target, Some(BO), Some(GROUP)).unwrap();
        // giving a folder away takes its rights from it
        set(path, 0o2775);
    }
    let group = fs::metadata(path).unwrap().gid();
    let output = gainsay(path, RECORD);
    assert!(output.status.success(), "{}", said(&output));
    for line in [["rename", "topic", "ferry-ban", "ban"], ["rename", "speaker", "ada-roe", "roe"]] {
        let output = gainsay(path, &line);
        assert!(output.status.success(), "{}", said(&output));
    }
    assert!(path.join("topics.yaml").is_symlink() && fs::read_to_string(&target).unwrap().contains("id: ban"));
    assert_eq!((mode(&target), mode(&path.join("speakers.yaml"))), (0o660, 0o664));
    let (lists, topics) = (fs::metadata(path.join("speakers.yaml")).unwrap(), fs::metadata(&target).unwrap());
    if is_administrator {
        assert_eq!((lists.uid(), lists.gid(), topics.uid(), topics.gid()), (ADA, GROUP, BO, GROUP));
    }
    let new = walkdir::WalkDir::new(path).into_iter().map(Result::unwrap);
    for it in new.filter(|it| !it.path_is_symlink()) {
        let about = it.metadata().unwrap();
        let wanted = if it.file_type().is_dir() { 0o2070 } else { 0o060 };
        assert_eq!(about.mode() & wanted, wanted, "{}: {:o}", it.path().display(), about.mode());
        assert_eq!(about.gid(), group, "{}", it.path().display());
    }
    if is_administrator {
        as_another_member(path);
    }
}

/// Somebody else of the group goes on where the first one left it.
fn as_another_member(path: &Path) {
    // whose program it is to run, a folder of the builder's may hide
    let program = path.join("../gainsay-of-bo");
    fs::copy(env!("CARGO_BIN_EXE_gainsay"), &program).unwrap();
    set(&program, 0o755);
    let mut command = Command::new("setpriv");
    command.args(["--reuid", &BO.to_string(), "--regid", &GROUP.to_string(), "--clear-groups"]).arg(&program);
    let output = command.arg("--claims").arg(path).args(["rename", "speaker", "roe", "ada"]).output();
    fs::remove_file(&program).unwrap();
    // not every system has the program
    let Ok(output) = output else { return };
    assert!(output.status.success(), "{}", said(&output));
    let lists = fs::metadata(path.join("speakers.yaml")).unwrap();
    assert_eq!((lists.mode() & 0o777, lists.gid()), (0o664, GROUP));
}

#[test]
fn what_is_one_persons_own_stays_so() {
    let folder = scratch::folder();
    set(folder.path(), 0o700);
    set(&folder.path().join("speakers.yaml"), 0o600);
    assert!(gainsay(folder.path(), RECORD).status.success());
    assert!(gainsay(folder.path(), &["rename", "speaker", "ada-roe", "roe"]).status.success());
    assert_eq!(mode(&folder.path().join("speakers.yaml")), 0o600);
    assert_eq!(mode(&folder.path().join(".gainsay/lock")) & 0o020, 0);
}

#[test]
fn a_new_file_names_its_schema_where_the_record_has_one() {
    let folder = scratch::in_memory();
    assert!(gainsay(folder.path(), &["init"]).status.success());
    let speaker = "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n";
    fs::write(folder.path().join("speakers.yaml"), speaker).unwrap();
    let topic = "version: 1\ntopics:\n  - {id: ferry-ban, proposition: Night ferries should be banned.}\n";
    fs::write(folder.path().join("topics.yaml"), topic).unwrap();
    for line in [RECORD, &["looked", "roe", "ferry-ban", "her diary", "--on", "2025-03-05"], &["schema", "--write"]] {
        let output = gainsay(folder.path(), line);
        assert!(output.status.success(), "{}", said(&output));
    }
    let files = walkdir::WalkDir::new(folder.path()).into_iter().map(Result::unwrap);
    let mut seen = 0;
    for it in files.filter(|it| it.path().extension().is_some_and(|it| it == "yaml")) {
        let text = fs::read_to_string(it.path()).unwrap();
        let Some(line) = text.lines().next().filter(|it| it.starts_with('#')) else { continue };
        let (_, schema) = line.split_once("$schema=").unwrap();
        assert!(it.path().parent().unwrap().join(schema).is_file(), "{}: {line}", it.path().display());
        seen += 1;
    }
    // the claim file, lookups.yaml and reviews.yaml
    assert_eq!(seen, 3);
    let schema = fs::read_to_string(folder.path().join("claim-file.schema.json")).unwrap();
    assert!(schema.contains("\"ada-roe\"") && schema.contains("ActForm"));
    assert!(gainsay(folder.path(), &["check"]).status.success());
}
