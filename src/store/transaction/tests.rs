//! Whatever happens in the middle of a change, it is whole or not at all, and the next start is clean.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::fault::{Fault, tests::count, tests::with};
use super::*;

/// A change, by its name.
type Make = fn(&Path) -> Result<Committed, Error>;

const CHANGES: &[(&str, Make)] = &[
    ("one file changed", |folder| change(folder, &[edit("2025/one.yaml", Some("one\n"), Some("one, changed\n"))])),
    ("one file begun in a folder of its own", |folder| {
        change(folder, &[edit("2026/may/new.yaml", None, Some("new\n"))])
    }),
    ("many files", |folder| {
        let edits = [
            edit("2025/one.yaml", Some("one\n"), Some("one, changed\n")),
            edit("2025/new.yaml", None, Some("new\n")),
            edit("2025/two.txt", Some("two\n"), None),
            edit("reviews.yaml", None, Some("version: 1\nreviews: []\n")),
        ];
        change(folder, &edits)
    }),
];

fn edit(path: &str, before: Option<&str>, after: Option<&str>) -> Edit {
    Edit { path: path.into(), before: before.map(str::to_owned), after: after.map(str::to_owned) }
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("2025")).unwrap();
    let lists = [("speakers.yaml", "version: 1\nspeakers: []\n"), ("topics.yaml", "version: 1\ntopics: []\n")];
    for (name, text) in lists.into_iter().chain([("2025/one.yaml", "one\n"), ("2025/two.txt", "two\n")]) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Everything in a folder but what is gainsay's alone; `None` for a folder.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Option<String>> {
    let all = walkdir::WalkDir::new(folder).min_depth(1).into_iter().filter_entry(|it| it.file_name() != ".gainsay");
    let read = |it: walkdir::DirEntry| {
        let path = it.path().strip_prefix(folder).unwrap().to_owned();
        (path, it.file_type().is_file().then(|| fs::read_to_string(it.path()).unwrap()))
    };
    // Where a test made the folder vanish, nothing is in it.
    all.flatten().map(read).collect()
}

/// What is in the folder before and after a change.
fn ends(make: Make) -> [BTreeMap<PathBuf, Option<String>>; 2] {
    let folder = folder();
    let before = tree(folder.path());
    make(folder.path()).unwrap();
    [before, tree(folder.path())]
}

/// A kill is no failure of a test's, and need not be told on its output.
fn quietly() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if info.payload().downcast_ref::<&str>().is_some() || info.payload().downcast_ref::<String>().is_some() {
            before(info);
        }
    }));
}

/// How many operations a change takes.
fn operations(make: Make) -> usize {
    let folder = folder();
    count(|| drop(make(folder.path()).unwrap()))
}

/// Kills a change before operation `n`, and gives its folder.
fn killed(make: Make, n: usize) -> TempDir {
    let folder = folder();
    assert!(with(Fault::Kill(n), || make(folder.path())).is_none(), "{n}");
    folder
}

#[test]
fn a_kill_before_any_operation_leaves_all_or_nothing() {
    quietly();
    for (name, make) in CHANGES {
        let ends = ends(*make);
        for n in 1..=operations(*make) {
            let folder = killed(*make, n);
            let now = tree(folder.path());
            let told = recover(folder.path()).unwrap().map(|it| it.outcome);
            let recovered = tree(folder.path());
            assert!(ends.contains(&recovered), "{name}, killed at {n}: {recovered:?}");
            match told {
                None => assert_eq!(now, recovered, "{name}, {n}"),
                Some(Outcome::Finished) => assert_eq!(recovered, ends[1], "{name}, {n}"),
                Some(_) => assert_eq!(recovered, ends[0], "{name}, {n}"),
            }
            assert_eq!(recover(folder.path()).unwrap(), None, "{name}, {n}");
            if recovered == ends[0] {
                make(folder.path()).unwrap();
            }
        }
    }
}

#[test]
fn a_kill_in_the_middle_of_a_recovery_does_no_more_harm_than_one_before() {
    quietly();
    let (_, make) = CHANGES[2];
    let ends = ends(make);
    for n in 1..=operations(make) {
        let folder = killed(make, n);
        let again = count(|| drop(recover(folder.path()).unwrap()));
        let whole = tree(folder.path());
        for again in 1..=again {
            let folder = killed(make, n);
            assert!(with(Fault::Kill(again), || recover(folder.path())).is_none());
            recover(folder.path()).unwrap();
            assert!(tree(folder.path()) == whole && ends.contains(&whole), "killed at {n}, and at {again}");
        }
    }
}

#[test]
fn a_disk_that_fails_at_any_operation_leaves_all_or_nothing_and_says_which() {
    let faults: [fn(usize) -> Fault; 4] = [Fault::Broken, Fault::Full, Fault::ReadOnly, Fault::Gone];
    let (name, make) = CHANGES[2];
    let (ends, operations) = (ends(make), operations(make));
    for fault in faults {
        for n in 1..=operations {
            let folder = folder();
            let made = with(fault(n), || make(folder.path())).unwrap();
            let now = tree(folder.path());
            let is_whole = now == ends[usize::from(made.is_ok())];
            let is_left = matches!(made, Err(Error::Unfinished { .. })) || journal::is_interrupted(folder.path());
            // What a test makes vanish is gone.
            let is_gone = matches!(fault(n), Fault::Gone(_)) && !is_whole;
            assert!(is_whole || is_left || is_gone, "{name}, {:?}: {made:?}\n{now:?}", fault(n));
            recover(folder.path()).unwrap();
            let now = tree(folder.path());
            assert!(ends.contains(&now) || is_gone, "{name}, {:?}: {made:?}\n{now:?}", fault(n));
            assert!(now.keys().all(|it| !it.to_string_lossy().contains(".gainsay")), "{now:?}");
        }
    }
}

#[test]
fn a_file_that_somebody_changed_meanwhile_is_refused() {
    let folder = folder();
    let file = folder.path().join("2025/one.yaml");
    let mut begun = Transaction::begin(folder.path()).unwrap();
    begun.replace(&edit("2025/one.yaml", Some("one\n"), Some("ours\n"))).unwrap();
    begun.replace(&edit("2025/new.yaml", None, Some("ours\n"))).unwrap();
    fs::write(&file, "an editor's\n").unwrap();
    let before = tree(folder.path());
    let refused = begun.commit().unwrap_err();
    assert!(matches!(refused, Error::ChangedMeanwhile { .. }), "{refused:?}");
    assert_eq!(tree(folder.path()), before);
    // So is one that somebody began.
    let mut begun = Transaction::begin(folder.path()).unwrap();
    begun.replace(&edit("2025/new.yaml", None, Some("ours\n"))).unwrap();
    fs::write(folder.path().join("2025/new.yaml"), "an editor's\n").unwrap();
    assert!(matches!(begun.commit(), Err(Error::ChangedMeanwhile { .. })));
    assert_eq!(fs::read_to_string(folder.path().join("2025/new.yaml")).unwrap(), "an editor's\n");
}

#[test]
fn what_was_interrupted_and_changed_by_somebody_else_is_taken_back() {
    quietly();
    let (_, make) = CHANGES[2];
    let mut taken_back = 0;
    for n in 1..=operations(make) {
        let folder = killed(make, n);
        fs::write(folder.path().join("reviews.yaml"), "an editor's\n").unwrap();
        if recover(folder.path()).unwrap().is_some_and(|it| it.outcome == Outcome::TakenBack) {
            taken_back += 1;
            let now = tree(folder.path());
            let is = |name: &str, text: &str| now[Path::new(name)].as_deref() == Some(text);
            assert!(is("2025/one.yaml", "one\n") && is("2025/two.txt", "two\n"), "{n}: {now:?}");
            assert!(is("reviews.yaml", "an editor's\n") && !now.contains_key(Path::new("2025/new.yaml")), "{now:?}");
        }
    }
    assert!(taken_back > 3, "{taken_back}");
}

#[test]
fn no_clock_matters() {
    quietly();
    let (_, make) = CHANGES[2];
    let ends = ends(make);
    for (n, time) in (1..=operations(make)).zip([0, 4_000_000_000, 1_000_000_000].into_iter().cycle()) {
        let folder = killed(make, n);
        for entry in walkdir::WalkDir::new(folder.path()).into_iter().flatten().filter(|it| it.file_type().is_file()) {
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(time);
            File::options().write(true).open(entry.path()).unwrap().set_modified(time).unwrap();
        }
        recover(folder.path()).unwrap();
        assert!(ends.contains(&tree(folder.path())), "{n}");
    }
}

#[test]
fn a_change_that_is_taken_back_by_its_inverse_leaves_what_was_there() {
    let folder = folder();
    let before = tree(folder.path());
    let made = (CHANGES[2].1)(folder.path()).unwrap();
    assert_ne!(tree(folder.path()), before);
    let inverse: Vec<Edit> = made.edits.iter().map(Edit::inverse).collect();
    change(folder.path(), &inverse).unwrap();
    assert_eq!(tree(folder.path()), before);
}
