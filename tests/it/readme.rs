//! The README is true: what its transcripts show is what the commands print.

use std::fs;
use std::process::Command;

#[test]
fn every_transcript_is_what_the_command_prints() {
    let readme = fs::read_to_string("README.md").unwrap();
    let transcripts: Vec<&str> =
        readme.split("```console\n").skip(1).map(|it| it.split("```").next().unwrap_or_default()).collect();
    assert!(!transcripts.is_empty(), "the README opens with a transcript");
    for transcript in transcripts {
        let (command, expected) = transcript.split_once('\n').unwrap();
        let arguments = command.strip_prefix("$ gainsay ").unwrap().split_whitespace();
        let run = Command::new(env!("CARGO_BIN_EXE_gainsay")).args(arguments).env("COLUMNS", "100").output().unwrap();
        assert_eq!(String::from_utf8(run.stdout).unwrap(), expected, "{command}");
    }
}
