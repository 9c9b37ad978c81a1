//! A room's files from templates, with its `mod` line and its line in the table; nothing that is there is written over.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Where rooms of one shape stand, and what they are made from.
struct Shape {
    /// The folder of the rooms, which has their table in `mod.rs`.
    rooms: &'static str,
    /// The folder of their casebooks, where they have some.
    casebooks: Option<&'static str>,
    template: &'static str,
    /// The name of the card.
    card: &'static str,
    /// What a case expects where nothing is found.
    none: &'static str,
    /// The line of the table before which a new one goes.
    before: &'static str,
}

const KIND: Shape = Shape {
    rooms: "src/diff/kinds",
    casebooks: Some("fixtures/changes"),
    template: include_str!("kind.txt"),
    card: "KIND",
    none: "held",
    before: "    // along a timeline:",
};

const PATTERN: Shape = Shape {
    rooms: "src/extract/patterns",
    casebooks: None,
    template: include_str!("pattern.txt"),
    card: "PATTERN",
    none: "nothing",
    before: "];",
};

const DIFFERENCE: Shape = Shape {
    rooms: "src/reports/differences",
    casebooks: Some("fixtures/reports"),
    template: include_str!("difference.txt"),
    card: "DIFFERENCE",
    none: "alike",
    before: "];",
};

/// A pair of kinds, in the repository at `root`; one kind where it is its own inverse. Returns what was made or changed.
///
/// # Errors
/// Fails, before anything is written, where a name is none, a file is there already, or the table is not as it was.
pub(crate) fn kinds(root: &Path, name: &str, inverse: &str) -> Result<Vec<PathBuf>, Error> {
    let pair = [(name, inverse), (inverse, name)];
    KIND.stamp(root, if name == inverse { &pair[..1] } else { &pair })
}

/// A cue pattern; see [`kinds`].
///
/// # Errors
/// As there.
pub(crate) fn pattern(root: &Path, name: &str) -> Result<Vec<PathBuf>, Error> {
    PATTERN.stamp(root, &[(name, "")])
}

/// A difference between reports; see [`kinds`].
///
/// # Errors
/// As there.
pub(crate) fn difference(root: &Path, name: &str) -> Result<Vec<PathBuf>, Error> {
    DIFFERENCE.stamp(root, &[(name, "")])
}

impl Shape {
    /// Makes rooms, each with its inverse where the shape has one.
    fn stamp(&self, root: &Path, rooms: &[(&str, &str)]) -> Result<Vec<PathBuf>, Error> {
        let folder = root.join(self.rooms);
        let table = folder.join("mod.rs");
        let mut text = fs::read_to_string(&table)?;
        let mut files: Vec<(PathBuf, String)> = Vec::new();
        for (id, inverse) in rooms {
            let is_name = |c: char| c.is_ascii_lowercase() || c == '-';
            if !id.starts_with(|c: char| c.is_ascii_lowercase()) || !id.chars().all(is_name) {
                return Err(Error::new(
                    ErrorKind::InvalidInput,
                    format!("`{id}`: a name has small letters and hyphens"),
                ));
            }
            let file = id.replace('-', "_");
            let title = id[..1].to_uppercase() + &id[1..];
            let filled = |template: &str| {
                let marks = ["{id}", "{Id}", "{file}", "{inverse}", "{none}"];
                let words = [id, title.as_str(), file.as_str(), inverse, self.none];
                marks.iter().zip(words).fold(template.to_owned(), |text, (mark, word)| text.replace(mark, word))
            };
            text = self.with_room(&text, &file)?;
            files.push((folder.join(format!("{file}.rs")), filled(self.template)));
            let casebook = self.casebooks.map(|it| root.join(it).join(format!("{id}.md")));
            files.extend(casebook.map(|it| (it, filled(include_str!("casebook.txt")))));
        }
        if let Some((path, _)) = files.iter().find(|it| it.0.exists()) {
            return Err(Error::new(ErrorKind::AlreadyExists, format!("{} is there already", path.display())));
        }
        files.push((table, text));
        for (path, text) in &files {
            fs::write(path, text)?;
        }
        Ok(files.into_iter().map(|it| it.0).collect())
    }

    /// The text of `mod.rs` with one room more: its `mod` line among the others by name, and its card in the table.
    fn with_room(&self, text: &str, file: &str) -> Result<String, Error> {
        let lacks = |what: &str| Error::new(ErrorKind::InvalidData, format!("{}/mod.rs: {what}", self.rooms));
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let name = |line: &str| line.strip_prefix("mod ").and_then(|it| it.split_once(';')).map(|it| it.0.to_owned());
        if lines.iter().any(|it| name(it).is_some_and(|it| it == file)) {
            return Err(lacks(&format!("`{file}` is there already")));
        }
        let rooms = || lines.iter().enumerate().filter_map(|(at, line)| Some((at, name(line)?)));
        let last = rooms().next_back().ok_or_else(|| lacks("no `mod` line"))?.0 + 1;
        let at = rooms().find(|it| it.1.as_str() > file).map_or(last, |it| it.0);
        lines.insert(at, format!("mod {file};"));
        let table = lines.iter().position(|it| it.contains("pub static")).ok_or_else(|| lacks("no table"))?;
        let end = lines[table..].iter().position(|it| it.starts_with(self.before));
        let end = end.ok_or_else(|| lacks(&format!("no line `{}`", self.before.trim())))? + table;
        lines.insert(end, format!("    &{file}::{},", self.card));
        Ok(lines.join("\n") + "\n")
    }
}
