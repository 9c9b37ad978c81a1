//! The stamp: a new room has its files and its lines, and what is there stays as it is.

#[path = "../../examples/stamp/stamp.rs"]
mod stamp;

use std::fs;
use std::path::Path;

use gainsay::room::page_of;

use crate::page::cases;
use stamp::{difference, kinds, pattern};

/// The folders that rooms are stamped into, each with its table.
const ROOMS: [&str; 3] = ["src/diff/kinds", "src/extract/patterns", "src/reports/differences"];

/// A copy of the tables of rooms.
fn copy() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for folder in ROOMS.iter().chain(&["fixtures/changes", "fixtures/reports"]) {
        fs::create_dir_all(root.path().join(folder)).unwrap();
    }
    for folder in ROOMS {
        fs::copy(Path::new(folder).join("mod.rs"), root.path().join(folder).join("mod.rs")).unwrap();
    }
    root
}

/// The lines that a table has now and had not before.
fn added(root: &Path, folder: &str) -> Vec<String> {
    let before = fs::read_to_string(Path::new(folder).join("mod.rs")).unwrap();
    let after = fs::read_to_string(root.join(folder).join("mod.rs")).unwrap();
    assert!(before.lines().all(|line| after.lines().any(|it| it == line)));
    after.lines().filter(|line| !before.lines().any(|it| it == *line)).map(|it| it.trim().to_owned()).collect()
}

#[test]
fn a_pair_of_kinds_has_rooms_casebooks_and_lines() {
    let root = copy();
    let made = kinds(root.path(), "joined", "left").unwrap();
    assert_eq!(made.len(), 5, "{made:?}");
    let lines = ["mod joined;", "mod left;", "&joined::KIND,", "&left::KIND,"];
    assert_eq!(added(root.path(), ROOMS[0]), lines);
    for (id, inverse) in [("joined", "left"), ("left", "joined")] {
        let room = fs::read_to_string(root.path().join(format!("src/diff/kinds/{id}.rs"))).unwrap();
        assert!(page_of(&room).starts_with(&format!("The position was {id}: ")), "{room}");
        assert!(room.contains(&format!("inverse: Some(\"{inverse}\")")), "{room}");
        let book = fs::read_to_string(root.path().join(format!("fixtures/changes/{id}.md"))).unwrap();
        assert_eq!((cases(&page_of(&room)).len(), cases(&book).len()), (2, 2));
    }
}

#[test]
fn mod_lines_stand_by_name_and_kinds_of_pairs_before_those_along_a_timeline() {
    let root = copy();
    kinds(root.path(), "turned", "turned").unwrap();
    let text = fs::read_to_string(root.path().join("src/diff/kinds/mod.rs")).unwrap();
    let place = |line: &str| text.find(line).unwrap();
    assert!(place("mod softened;") < place("mod turned;") && place("mod turned;") < place("mod undated;"));
    assert!(place("&replaced::KIND") < place("&turned::KIND") && place("&turned::KIND") < place("&restored::KIND"));
}

#[test]
fn patterns_and_differences_are_made_the_same_way() {
    let root = copy();
    assert_eq!(pattern(root.path(), "as-told").unwrap().len(), 2);
    assert_eq!(added(root.path(), ROOMS[1]), ["mod as_told;", "&as_told::PATTERN,"]);
    assert_eq!(difference(root.path(), "tone").unwrap().len(), 3);
    assert_eq!(added(root.path(), ROOMS[2]), ["mod tone;", "&tone::DIFFERENCE,"]);
}

#[test]
fn nothing_is_written_where_a_name_is_taken_or_is_none() {
    let root = copy();
    let check = |name: &str, inverse: &str, expected: &str| {
        let error = kinds(root.path(), name, inverse).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert_eq!(added(root.path(), ROOMS[0]), Vec::<String>::new());
        assert_eq!(fs::read_dir(root.path().join("fixtures/changes")).unwrap().count(), 0);
    };
    check("joined", "raised", "`raised` is there already");
    check("Joined", "left", "small letters");
    check("../joined", "left", "small letters");
}
