//! A claims folder for one test: one speaker, Ada Roe, and one topic, a ban on ferries.

use std::fs;

use tempfile::TempDir;

pub(super) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let speakers = "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n";
    fs::write(folder.path().join("speakers.yaml"), speakers).unwrap();
    let topics = "version: 1\ntopics:\n  - {id: ferry-ban, proposition: Night ferries should be banned.}\n";
    fs::write(folder.path().join("topics.yaml"), topics).unwrap();
    folder
}
