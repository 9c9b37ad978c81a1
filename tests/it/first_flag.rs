//! From an empty folder and two articles to the first flag: every key that it takes in a terminal is counted.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::review::{LASTING, Terminal};
use super::scratch;

const MARCH: &str = "Night ferries stay\n\nThe night ferries to Lune will go on. “We will not ban night ferries,” said Ada Roe, \
                     the transport minister, on 3 March. The harbour was quiet on Monday evening.\n";
const APRIL: &str = "Night ferries to go\n\nThe last night ferry will sail in May. “We will ban night ferries,” said Ada Roe, the \
                     transport minister, on 2 April. “I was wrong in March,” she said.\n";
/// As many keys as the first flag may take.
const MOST: usize = 40;

fn gainsay(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-05-01", "--claims"]).arg(folder.join("claims")).args(arguments);
    command.current_dir(folder).output().unwrap()
}

#[test]
fn the_first_flag_takes_few_keys() {
    let folder = scratch::in_memory();
    for (name, text) in [("march.txt", MARCH), ("april.txt", APRIL)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let init = Command::new(env!("CARGO_BIN_EXE_gainsay")).arg("init").arg(folder.path().join("claims")).output();
    assert!(init.unwrap().status.success());
    for (name, day) in [("march.txt", "2025-03-04"), ("april.txt", "2025-04-03")] {
        let source = ["--no-edit", "--outlet", "The Selm Courier", "--published", day];
        let recorded = gainsay(folder.path(), &[&["record", name], &source[..]].concat());
        assert!(recorded.status.success(), "{}", String::from_utf8_lossy(&recorded.stderr));
    }

    let mut terminal = Terminal::run(LASTING, &folder.path().join("claims"), &["review"], (100, 30));
    terminal.sees("1 of ");
    let mut keys = 0;
    let mut press = |terminal: &mut Terminal, key: &str, text: &str| {
        keys += key.chars().count();
        terminal.press(key, text);
    };
    press(&mut terminal, "W", "speaker set to ada-roe");
    press(&mut terminal, "T", "new topic, for topics.yaml");
    press(&mut terminal, "\r", "topic set to ");
    press(&mut terminal, "A", "with what is proposed");
    // The second article names the same speaker, and its words fit the topic.
    press(&mut terminal, "A", "Now for it (full flop)");
    terminal.quit("2 accepted, 1 left");
    let flags = String::from_utf8(gainsay(folder.path(), &["diff"]).stdout).unwrap();
    let shown = ["Ada Roe was against it", "“We will not ban night ferries”", "“We will ban night ferries”"];
    assert!(shown.iter().all(|it| flags.contains(it)), "{flags}");
    assert!(keys < MOST, "{keys} keys");
}
