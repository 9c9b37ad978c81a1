//! The rules of the house: floors, captions, sizes, forgotten files, and what no file has in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

/// On which floor each room of the library stands. A room uses only floors strictly below its own.
const FLOORS: &[(&str, u8)] = &[
    ("amount", 0),
    ("date", 0),
    ("memo", 0),
    ("problem", 0),
    ("room", 0),
    ("safe", 0),
    ("suggest", 0),
    ("claim", 1),
    ("article", 2),
    ("language", 1),
    ("reading", 2),
    ("reliability", 2),
    ("verify", 2),
    ("diff", 3),
    ("disputes", 3),
    ("extract", 3),
    ("query", 4),
    ("reports", 3),
    ("revision", 3),
    ("store", 3),
    ("topics", 3),
    ("acts", 4),
    ("corrections", 4),
    ("drafting", 4),
    ("exchange", 5),
    ("pairing", 4),
    ("review", 4),
    ("status", 4),
    ("table", 4),
    ("render", 6),
];

/// Lines that a source file may have, and those that `main.rs` may have.
const LONGEST: usize = 400;
const LONGEST_MAIN: usize = 40;
/// Source files that are longer, each with the reason.
const LONGER: &[(&str, &str)] = &[("tests/it/main.rs", "a line for each module")];

/// One source file with its path as the house writes it.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Its numbered lines outside of comments and tests.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let opens = |at: &usize| self.text[*at..].lines().nth(1).is_some_and(|line| line.ends_with('{'));
        let tests = self.text.match_indices("#[cfg(test)]\nmod ").map(|it| it.0).find(opens);
        let tests = tests.unwrap_or(self.text.len());
        let end = if self.is_test() { 0 } else { tests };
        let lines = self.text[..end].lines().enumerate().map(|(n, line)| (n + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Whether its `mod` line makes it a part of the tests alone.
    fn is_test(&self) -> bool {
        let path = Path::new(&self.path);
        let (name, folder) = (path.file_stem().unwrap().to_str().unwrap(), path.parent().unwrap());
        let declared = |parent: &PathBuf| {
            let lines = fs::read_to_string(parent).unwrap_or_default();
            let mut after = lines.split("#[cfg(test)]\n").skip(1).filter_map(|it| it.lines().next());
            after.any(|line| declares(line, name))
        };
        [folder.join("mod.rs"), folder.with_extension("rs")].iter().any(declared)
    }

    /// The room of the library that it belongs to.
    fn room(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }
}

fn sources(folder: &str) -> Vec<Source> {
    let files = WalkDir::new(folder).sort_by_file_name().into_iter().map(|it| it.unwrap().into_path());
    let read = |path: PathBuf| Source {
        text: fs::read_to_string(&path).unwrap(),
        path: path.to_str().unwrap().replace('\\', "/"),
    };
    files.filter(|it| it.extension().is_some_and(|it| it == "rs")).map(read).collect()
}

/// Fails with everything that breaks a rule, one line each.
fn check(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}:\n{}", broken.join("\n"));
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|it| it.0 == room).map(|it| it.1)
}

#[test]
fn every_room_of_the_library_stands_on_a_floor() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let rooms = lib.lines().filter_map(|it| it.strip_prefix("pub mod ")?.split(';').next());
    let unknown: Vec<String> = rooms.filter(|it| floor(it).is_none()).map(str::to_owned).collect();
    check("name the floor of each room in the table above", &unknown);
}

#[test]
fn a_room_uses_only_floors_below_its_own() {
    let mut broken = Vec::new();
    for source in sources("src").iter().filter(|it| it.path != "src/lib.rs" && !it.path.starts_with("src/bin/")) {
        let room = source.room();
        let own = floor(room).unwrap_or_default();
        for (n, line) in source.code() {
            for after in line.split("crate::").skip(1) {
                let used = after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                let Some(theirs) = floor(used) else {
                    broken.push(format!(
                        "{}:{n}: write one `use` for each room, so that floors can be read",
                        source.path
                    ));
                    continue;
                };
                if used != room && theirs >= own {
                    broken.push(format!("{}:{n}: {room} (floor {own}) uses {used} (floor {theirs})", source.path));
                }
            }
        }
    }
    check("a room uses only floors strictly below its own, and neighbours do not see each other", &broken);
}

#[test]
fn every_file_opens_with_a_sentence_that_is_its_caption() {
    let mut broken = Vec::new();
    for source in sources("src").iter().chain(&sources("tests")) {
        let opening: Vec<&str> = source.text.lines().map_while(|line| line.strip_prefix("//! ")).collect();
        let caption = opening.join(" ");
        // A command or a cue may stand first; gainsay is written in lower case wherever it stands.
        let begins =
            caption.starts_with(|c: char| c.is_uppercase() || "`\"".contains(c)) || caption.starts_with("gainsay");
        let sentence = caption.split_inclusive(". ").next().unwrap_or_default().trim_end();
        if !begins || !sentence.ends_with('.') || sentence.len() > 240 {
            broken.push(format!("{}: {sentence}", source.path));
        }
    }
    check("a file opens with one `//!` sentence", &broken);
}

#[test]
fn every_list_of_words_says_where_it_is_from_and_under_which_licence() {
    let files = WalkDir::new("src").sort_by_file_name().into_iter().map(|it| it.unwrap().into_path());
    let lists = files.filter(|it| it.extension().is_some_and(|it| it == "txt"));
    let broken: Vec<String> = lists
        .filter(|path| {
            let text = fs::read_to_string(path).unwrap();
            !text.lines().take_while(|it| it.starts_with('#')).any(|it| it.contains("licence"))
        })
        .map(|it| it.display().to_string())
        .collect();
    check("the comment at the head of a list names its source and its licence", &broken);
}

#[test]
fn no_file_is_longer_than_one_idea_takes() {
    let mut broken = Vec::new();
    for source in sources("src").iter().chain(&sources("tests")) {
        let most = if source.path.ends_with("/main.rs") { LONGEST_MAIN } else { LONGEST };
        let lines = source.text.lines().count();
        if lines > most && !LONGER.iter().any(|it| it.0 == source.path) {
            broken.push(format!("{}: {lines} lines, at most {most}", source.path));
        }
    }
    check("ask which second idea moved in", &broken);
    for (path, reason) in LONGER {
        assert!(Path::new(path).exists() && !reason.is_empty(), "{path} is no exception any more");
    }
}

#[test]
fn no_source_file_is_forgotten() {
    let mut broken = Vec::new();
    for source in sources("src") {
        let path = Path::new(&source.path);
        let (stem, folder) = (path.file_stem().unwrap().to_str().unwrap(), path.parent().unwrap());
        let (name, folder) = match stem {
            "lib" | "main" => continue,
            "mod" => (folder.file_name().unwrap().to_str().unwrap(), folder.parent().unwrap()),
            _ => (stem, folder),
        };
        let parents = ["mod.rs", "lib.rs", "main.rs"].map(|it| folder.join(it));
        let declared = |parent: &PathBuf| fs::read_to_string(parent).is_ok_and(|text| declares(&text, name));
        if !parents.iter().chain([&folder.with_extension("rs")]).any(declared) {
            broken.push(source.path);
        }
    }
    check("no `mod` line leads to", &broken);
}

fn declares(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start();
        let rest = line.split_once("mod ").filter(|(before, _)| before.is_empty() || before.starts_with("pub"));
        rest.is_some_and(|(_, rest)| rest.starts_with(&format!("{name};")))
    })
}

#[test]
fn every_test_file_is_declared_with_what_belongs_there() {
    let main = fs::read_to_string("tests/it/main.rs").unwrap();
    let mut broken = Vec::new();
    for line in main.lines().filter(|it| it.starts_with("mod ")) {
        if line.split_once("; // ").is_none_or(|(_, comment)| comment.len() < 20) {
            broken.push(format!("{line} says nothing of what belongs there"));
        }
    }
    for source in sources("tests/it") {
        let name = Path::new(&source.path).file_stem().unwrap().to_str().unwrap();
        if name != "main" && !declares(&main, name) {
            broken.push(format!("{} is not declared", source.path));
        }
    }
    check("tests/it/main.rs", &broken);
}

#[test]
fn nothing_is_unwrapped_outside_of_tests() {
    let mut broken = Vec::new();
    for source in sources("src") {
        let unwraps = source.code().filter(|(_, line)| line.contains(".unwrap()"));
        broken.extend(unwraps.map(|(n, line)| format!("{}:{n}: {}", source.path, line.trim())));
    }
    check("`expect` says why it cannot fail", &broken);
}

#[test]
fn every_test_name_is_a_sentence() {
    let mut broken = Vec::new();
    for source in sources("src").iter().chain(&sources("tests")) {
        let after = source.text.split("#[test]\n").skip(1);
        let names = after.filter_map(|it| it.split_once("fn ")?.1.split('(').next());
        broken.extend(names.filter(|it| it.split('_').count() < 3).map(|it| format!("{}: {it}", source.path)));
    }
    check("a test is called what it shows, in three words or more", &broken);
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let (mut broken, mut explained, mut inside) = (Vec::new(), 0_u8, false);
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        }
        // A comment explains the line below it and what belongs with that, not a whole list.
        explained = if line.starts_with('#') {
            3
        } else if line.is_empty() || line.starts_with('[') {
            0
        } else {
            explained
        };
        if inside && line.contains('=') && !line.starts_with('#') {
            if explained == 0 {
                broken.push(line.to_owned());
            }
            explained = explained.saturating_sub(1);
        }
    }
    check("Cargo.toml: a comment above says what a dependency is for", &broken);
}

#[test]
fn no_file_knows_the_machine_that_it_was_written_on() {
    // Where there is no repository, as in a packed crate, nothing is tracked.
    let Ok(listed) = Command::new("git").args(["ls-files", "-z"]).output() else { return };
    let folders = ["work", "root", "home", "Users"].map(|it| format!("/{it}/"));
    let mut broken = Vec::new();
    for path in String::from_utf8_lossy(&listed.stdout).split('\0').filter(|it| !it.is_empty()) {
        let text = fs::read(path).map(|it| String::from_utf8_lossy(&it).into_owned()).unwrap_or_default();
        for (n, line) in text.lines().enumerate() {
            // In the middle of a word it is a part of an address.
            let begins = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-}~".contains(c));
            if folders.iter().any(|it| line.match_indices(it.as_str()).any(|(at, _)| begins(at))) {
                broken.push(format!("{path}:{}: {line}", n + 1));
            }
        }
    }
    check("a path of one machine means nothing on another", &broken);
}

#[test]
fn no_two_versions_of_a_line_stand_side_by_side() {
    let mut broken = Vec::new();
    for source in sources("src").iter().chain(&sources("tests")) {
        let marks =
            source.text.lines().enumerate().filter(|(_, it)| it.starts_with("<<<<<<<") || it.starts_with(">>>>>>>"));
        broken.extend(marks.map(|(n, _)| format!("{}:{}", source.path, n + 1)));
    }
    check("a merge was left undecided", &broken);
}

#[test]
fn the_map_names_everything_that_stands_in_the_hall() {
    let map = fs::read_to_string("src/README.md").unwrap();
    let names = fs::read_dir("src").unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let missing = names.filter(|it| it != "README.md" && !map.contains(&format!("`{}`", it.trim_end_matches(".rs"))));
    check("src/README.md does not name", &missing.collect::<Vec<_>>());
}

#[test]
fn the_map_has_every_room_on_the_floor_of_the_table() {
    let map = fs::read_to_string("src/README.md").unwrap();
    let mut broken = Vec::new();
    for row in map.lines().filter(|it| it.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let (room, shown) = (cells[1].trim_matches('`'), cells[2]);
        if let Some(floor) = floor(room).filter(|it| it.to_string() != shown) {
            broken.push(format!("{room} stands on floor {floor}, not {shown}"));
        }
    }
    check("src/README.md", &broken);
}
