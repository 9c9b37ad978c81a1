//! Nothing is written where whoever loads the claims folder does not look, and the right path is told.
#![cfg(unix)]

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use gainsay::store::{Edit, Error, Transaction, load};
use tempfile::TempDir;

use super::scratch;

/// A desk with a claims folder in it.
fn desk() -> TempDir {
    let desk = scratch::in_memory();
    let claims = desk.path().join("claims");
    fs::create_dir_all(claims.join("2025")).unwrap();
    let scratch = scratch::folder();
    for list in ["speakers.yaml", "topics.yaml"] {
        fs::copy(scratch.path().join(list), claims.join(list)).unwrap();
    }
    desk
}

/// Records a claim into a file, from the folder `here` of the desk: the exit code, and what is said.
fn record(desk: &Path, here: &str, into: &str) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["record", "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--says", "Waits."]);
    command.args(["--outlet", "The Selm Courier", "--published", "2025-03-01", "--into", into]);
    let output = command.current_dir(desk.join(here)).env_remove("GAINSAY_CLAIMS").output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// All files of a desk but what is gainsay's alone.
fn files(desk: &Path) -> Vec<String> {
    let all = walkdir::WalkDir::new(desk).sort_by_file_name().into_iter();
    let all = all.filter_entry(|it| it.file_name() != ".gainsay").flatten().filter(|it| !it.file_type().is_dir());
    all.map(|it| it.path().strip_prefix(desk).unwrap().display().to_string()).collect()
}

/// Makes sure that a path is refused, with a reason and, where there is one, the right path.
fn refused(prepare: impl Fn(&Path), here: &str, into: &str, why: &str, instead: Option<&str>) {
    let desk = desk();
    prepare(&desk.path().join("claims"));
    let before = files(desk.path());
    let (code, said) = record(desk.path(), here, into);
    assert!(code == Some(2) && said.contains(why) && said.contains("nothing was written"), "{into}: {said}");
    assert!(instead.is_none_or(|it| said.contains(&format!("hint: write {it}\n"))), "{into}: {said}");
    assert_eq!(files(desk.path()), before, "{into}");
}

fn nothing(_: &Path) {}

#[test]
fn a_path_from_here_is_told_apart_from_one_in_the_folder() {
    refused(nothing, ".", "claims/2025/new.yaml", "named from the claims folder on", Some("2025/new.yaml"));
    refused(nothing, ".", "claims/2026/may/new.yaml", "named from the claims folder on", Some("2026/may/new.yaml"));
    refused(nothing, ".", "./claims/new.yaml", "named from the claims folder on", Some("new.yaml"));
    refused(nothing, "claims/2025", "../new.yaml", "not in the claims folder", None);
    let desk = desk();
    for (here, into) in [(".", "2025/a.yaml"), ("claims", "2025/b.yaml"), ("claims/2025", "2025/c.yaml")] {
        let (code, said) = record(desk.path(), here, into);
        assert!(code == Some(0) && desk.path().join("claims").join(into).is_file(), "{here} {into}: {said}");
    }
    // What is there is meant, wherever it is named from.
    for (here, into) in [(".", "claims/2025/a.yaml"), ("claims/2025", "a.yaml"), ("claims/2025", "../2025/a.yaml")] {
        let (code, said) = record(desk.path(), here, into);
        assert!(code == Some(0) && said.contains("appended to"), "{here} {into}: {said}");
    }
    let full = desk.path().join("claims/2025/new.yaml");
    let (code, said) = record(desk.path(), ".", full.to_str().unwrap());
    assert!(code == Some(0) && full.is_file(), "{said}");
}

#[test]
fn what_the_loader_passes_by_takes_no_claims() {
    refused(nothing, ".", ".hidden/new.yaml", "begins with a dot", None);
    refused(nothing, ".", "2025/.new.yaml", "begins with a dot", None);
    refused(nothing, ".", ".gainsay/new.yaml", "begins with a dot", None);
    for list in ["speakers.yaml", "topics.yaml", "lookups.yaml", "reviews.yaml"] {
        refused(nothing, ".", list, "it is a list of the record", None);
    }
    refused(nothing, ".", "2025/no id!.yaml", "cannot be cited", None);
    refused(nothing, ".", "2025/new.txt", "claim files end in .yaml", None);
    refused(nothing, ".", "speakers.yaml/new.yaml", "is no folder", None);
}

#[test]
fn a_link_is_no_place_for_a_new_file() {
    let inside = |claims: &Path| symlink("2025", claims.join("latest")).unwrap();
    refused(inside, ".", "latest/new.yaml", "a link to another one of the record", Some("2025/new.yaml"));
    let round = |claims: &Path| symlink(".", claims.join("round")).unwrap();
    refused(round, ".", "round/round/new.yaml", "a link to another one of the record", Some("new.yaml"));
    let outside = |claims: &Path| symlink("..", claims.join("out")).unwrap();
    refused(outside, ".", "out/new.yaml", "a link out of the claims folder", None);
    let nowhere = |claims: &Path| symlink("gone.yaml", claims.join("link.yaml")).unwrap();
    refused(nowhere, ".", "link.yaml", "a link that leads nowhere", None);
}

#[test]
fn a_pipe_a_device_and_a_folder_are_no_files() {
    let pipe = |claims: &Path| {
        let made = Command::new("mkfifo").arg(claims.join("pipe.yaml")).status().unwrap();
        assert!(made.success());
    };
    refused(pipe, ".", "pipe.yaml", "it is a pipe or a device", None);
    let device = |claims: &Path| symlink("/dev/zero", claims.join("zero.yaml")).unwrap();
    refused(device, ".", "zero.yaml", "it is a pipe or a device", None);
    let folder = |claims: &Path| fs::create_dir(claims.join("folder.yaml")).unwrap();
    refused(folder, ".", "folder.yaml", "it is a folder", None);
}

#[test]
fn a_file_does_not_grow_past_what_is_read() {
    let large = |claims: &Path| File::create(claims.join("large.yaml")).unwrap().set_len((16 << 20) + 1).unwrap();
    refused(large, ".", "large.yaml", "it is larger than 16 MiB", None);
    let folder = scratch::folder();
    let mut change = Transaction::begin(folder.path()).unwrap();
    let after = Some("#".repeat((16 << 20) + 1));
    let grown = change.replace(&Edit { path: "page.yaml".into(), before: None, after });
    assert!(matches!(&grown, Err(Error::NotRead { why, .. }) if why == "it would be larger than 16 MiB"), "{grown:?}");
}

#[test]
fn what_is_written_where_nobody_looks_by_other_means_is_taken_back() {
    let folder = scratch::folder();
    let page = "version: 1\nsource: {outlet: x, published: 2025-03-01}\nclaims: []\n".to_owned();
    fs::write(folder.path().join("page.yaml"), &page).unwrap();
    for path in ["2025/page.yaml", ".hidden/new.yaml"] {
        let edit = Edit { path: path.into(), before: None, after: Some(page.clone()) };
        let refused = gainsay::store::change(folder.path(), &[edit]).unwrap_err();
        assert!(matches!(refused, Error::NotReadBack { .. }), "{refused:?}");
    }
    assert_eq!(files(folder.path()), ["page.yaml", "speakers.yaml", "topics.yaml"]);
    assert_eq!(load(folder.path()).unwrap().problems, []);
}
