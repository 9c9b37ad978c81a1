//! The files of a folder, by their names; and files that are written anew on request, to be looked at.

use std::{env, fs};

use similar::TextDiff;

/// The names of a folder's files of one extension, in order.
pub(crate) fn stems(folder: &str, extension: &str) -> Vec<String> {
    let mut stems: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == extension))
        .map(|it| it.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    stems.sort();
    stems
}

/// Fails with the lines that differ where a file does not have this text; `UPDATE=1` writes it instead.
pub(crate) fn agree_with_file(path: &str, text: &str) {
    if env::var_os("UPDATE").is_some() {
        fs::write(path, text).unwrap();
    }
    let reviewed = fs::read_to_string(path).unwrap_or_default();
    let lines = TextDiff::from_lines(reviewed.as_str(), text).unified_diff().context_radius(0).to_string();
    assert!(reviewed == text, "{path} is not up to date; UPDATE=1 writes it anew:\n{lines}");
}
