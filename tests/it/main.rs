//! The one integration binary; every module of it is named here with what belongs there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod casebooks; // the kinds' pages and the casebooks of fixtures/changes are run; the laws over the table of kinds
mod house; // the rules of the house: floors, captions, sizes, forgotten files, and the map in src/README.md
mod problems; // every fault that a file can have: the broken files of fixtures/problems and their messages
mod readme; // what the README shows is what the commands print
mod reviews; // reviews.yaml end to end: flags accepted, new ones shown alone, verdicts beside suggestions
mod robust; // whatever stands in a file or on the command line: nothing panics, nothing is lost
mod shown; // whatever words are on file: every view shows them, and none commands the terminal
mod stripped; // the shipped story without its keys: what the words alone still show
