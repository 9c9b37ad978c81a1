//! The stamp: a new room has its files and its lines, and what is there stays as it is.

#[path = "../../examples/stamp/stamp.rs"]
mod stamp;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gainsay::room::page_of;
use walkdir::WalkDir;

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

/// What rooms of one shape have in common: the headings of the page, the names on the card, what the judge takes and gives.
fn shape(room: &str) -> Vec<String> {
    let card = |line: &str| {
        let name = line.strip_prefix("    ")?.split_once(": ")?.0;
        name.chars().all(|it| it.is_ascii_lowercase() || it == '_').then(|| name.to_owned())
    };
    let types = |line: &str| line.split(' ').filter(|it| !it.ends_with(':')).collect::<Vec<_>>().join(" ");
    let mut lines = room.lines();
    let mut found: Vec<String> =
        lines.by_ref().take_while(|it| !it.is_empty()).filter(|it| it.starts_with("//! #")).map(types).collect();
    found.extend(lines.by_ref().skip_while(|it| !it.ends_with(" {")).take_while(|it| *it != "};").filter_map(card));
    found.extend(lines.find(|it| it.starts_with("fn judge(")).map(types));
    found
}

#[test]
fn what_is_stamped_has_the_shape_of_the_rooms_that_are_there() {
    let root = copy();
    kinds(root.path(), "joined", "left").unwrap();
    pattern(root.path(), "as-told").unwrap();
    difference(root.path(), "tone").unwrap();
    for (folder, stamped, there) in
        [(ROOMS[0], "joined", "hastened"), (ROOMS[1], "as_told", "words_of"), (ROOMS[2], "tone", "trimmed")]
    {
        let stamped = fs::read_to_string(root.path().join(folder).join(format!("{stamped}.rs"))).unwrap();
        let there = fs::read_to_string(format!("{folder}/{there}.rs")).unwrap();
        assert_eq!(shape(&stamped), shape(&there), "{folder}");
    }
}

/// What stands in brackets to be written.
fn bracketed(text: &str) -> BTreeSet<String> {
    let inside = text.split('(').skip(1).filter_map(|it| it.split_once(')')).map(|it| it.0);
    let is_phrase = |it: &&str| it.contains(' ') && it.chars().all(|it| it.is_alphabetic() || " ,.:".contains(it));
    inside.filter(is_phrase).map(|it| format!("({it})")).collect()
}

#[test]
fn nothing_that_was_to_be_written_is_left_in_brackets() {
    let templates = ["kind", "pattern", "difference", "casebook"].map(|it| format!("examples/stamp/{it}.txt"));
    let phrases: BTreeSet<String> =
        templates.iter().flat_map(|it| bracketed(&fs::read_to_string(it).unwrap())).collect();
    let rooms = ROOMS.iter().chain(&["fixtures/changes", "fixtures/reports"]);
    let files = rooms.flat_map(|it| WalkDir::new(it).sort_by_file_name()).map(|it| it.unwrap().into_path());
    let left = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let left: Vec<&str> = phrases.iter().map(String::as_str).filter(|it| text.contains(*it)).collect();
        (!left.is_empty()).then(|| format!("{}: {}", path.display(), left.join(" ")))
    };
    let broken: Vec<String> = files.filter(|it| it.is_file()).filter_map(|it| left(&it)).collect();
    assert!(broken.is_empty(), "to be written:\n{}", broken.join("\n"));
}
