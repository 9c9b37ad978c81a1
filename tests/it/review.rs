//! Going through drafts, end to end in a terminal of its own: keys in, what is on the screen and in the files out.

use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

const PAGE: &str = "2025/2025-03-02-radio-selm.yaml";
const DRAFTS: &str = "version: 1
source: {outlet: Radio Selm, published: 2025-03-02}
claims:
  - id: draft-1   # the minister
    speaker: ada-roe
    topic: ferry-ban
    said: 2025-02-27
    quote: night ferries must stop
    stance: support
    draft: true
  - id: draft-2
    speaker: bo-lind
    said: 2025-03-02
    quote: We learned of it from the radio
    printed: Bo Lind
    draft: true
  - id: draft-3
    speaker: ada-roe
    topic: ferry-ban
    said: 2025-03-02
    says: Waits for the figures.
    draft: true
";

/// How long anything on the screen is waited for. Only what never comes takes as long.
const LONGEST: Duration = Duration::from_secs(60);

/// A claims folder with three drafts: the first can be accepted, the second is by somebody who is not on file.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("speakers.yaml", "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n");
    let topics = "version: 1\ntopics:\n  - {id: ferry-ban, name: Ferries, proposition: Night ferries should be banned.}\n  \
                  - {id: harbour, name: Harbour, proposition: The harbour should be asked.}\n";
    write("topics.yaml", topics);
    let earlier = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-02-01}\nclaims:\n  - {id: no-ban, \
                   speaker: ada-roe, topic: ferry-ban, said: 2025-01-31, quote: There will be no ban., stance: oppose}\n";
    write("2025/2025-02-01-courier.yaml", earlier);
    write(PAGE, DRAFTS);
    let copy = "Ada Roe came on Thursday.\n\n“night ferries must stop”, she said.\n\n“We learned of it from the radio”, said \
                Bo Lind.\n";
    write("2025/2025-03-02-radio-selm.txt", copy);
    folder
}

fn text(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(PAGE)).unwrap()
}

/// A terminal that goes ends most programs by a signal; this one must not need that.
pub(crate) const LASTING: &str = "trap '' HUP; exec \"$0\" \"$@\"";

/// A command in a terminal of its own.
pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    fn open(folder: &Path, arguments: &[&str], size: (u16, u16)) -> Self {
        Self::open_by(LASTING, folder, arguments, size)
    }

    /// As a shell script runs it.
    fn open_by(script: &str, folder: &Path, arguments: &[&str], size: (u16, u16)) -> Self {
        Self::run(script, folder, &[&["review"], arguments].concat(), size)
    }

    /// Runs a command on a claims folder.
    pub(crate) fn run(script: &str, folder: &Path, arguments: &[&str], (columns, rows): (u16, u16)) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_gainsay"), "--claims"]);
        command.arg(folder);
        command.args(["--today", "2025-04-01"]);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("EDITOR", "sed -i s/night/NIGHT/");
        command.env_remove("VISUAL");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n) = reader.read(&mut bytes) {
                if n == 0 || sender.send(bytes[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let size = |n| NonZero::new(n).unwrap();
        let screen = vt100::Parser::new(size(rows), size(columns), 0);
        Self { child, keys, output, screen, master: pair.master }
    }

    fn shown(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen fulfils something; fails with the screen where it never does.
    fn wait(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let until = Instant::now() + LONGEST;
        while !is_so(self) {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("never came: {what}\n{}", self.shown()),
                Err(RecvTimeoutError::Disconnected) => {
                    assert!(is_so(self), "ended before: {what}\n{}", self.shown());
                    return;
                }
            }
        }
    }

    pub(crate) fn sees(&mut self, text: &str) {
        self.wait(text, |it| it.shown().contains(text));
    }

    /// Presses keys and waits for a text to be there.
    pub(crate) fn press(&mut self, keys: &str, text: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self.sees(text);
    }

    /// Presses keys as soon as the first draft is there, or the program is not, and waits for its end; tells what it
    /// printed after it had given the screen back.
    pub(crate) fn ends(mut self, keys: &str) -> String {
        let until = Instant::now() + LONGEST;
        let mut pressed = false;
        while let Ok(bytes) = self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
            self.screen.process(&bytes);
            if !pressed && self.shown().contains("1 of ") {
                pressed = true;
                // A program that has ended by now takes no keys.
                let _ = self.keys.write_all(keys.as_bytes()).and_then(|()| self.keys.flush());
            }
        }
        self.child.wait().unwrap();
        self.shown()
    }

    /// Quits, and waits for the summary on the screen that was there before.
    pub(crate) fn quit(mut self, summary: &str) {
        self.press("q", summary);
        self.wait("the usual screen", |it| !it.screen.screen().alternate_screen());
        assert!(self.child.wait().unwrap().success());
    }
}

#[test]
fn drafts_are_gone_through_with_one_key_each() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.sees("would be: Now for it (full flop)");
    for expected in ["1 of 3", "“night ferries must stop”, she said.", "Night ferries should be banned.", "q quit"]
    {
        terminal.sees(expected);
    }
    terminal.press("a", "accepted draft-1: Now for it (full flop)");
    assert!(!text(&folder).contains("stance: support\n    draft: true"), "{}", text(&folder));
    terminal.sees("2 of 3");
    terminal.press("a", "the speaker bo-lind is not on file yet");
    terminal.press("w", "+ a new speaker: Bo Lind");
    terminal.press("\r", "new speaker, for speakers.yaml");
    terminal.press("\r", "speaker set to bo-lind");
    terminal.press("t", "type to narrow it down");
    terminal.press("harb", "› Harbour");
    terminal.press("\r", "topic set to harbour");
    terminal.press("s", "stance on: The harbour should be asked.");
    terminal.press("1", "stance support");
    terminal.press("a", "3 of 3");
    terminal.press("r", "all drafts are decided");
    assert!(!text(&folder).contains("draft-3"), "{}", text(&folder));
    terminal.press("u", "undone: rejected draft-3");
    assert!(text(&folder).contains("draft-3"), "{}", text(&folder));
    terminal.quit("2 accepted, 1 left; `gainsay review` goes on with them");
    let loaded = gainsay::store::load(folder.path()).unwrap();
    let drafts: Vec<bool> = loaded.ledger.claims.iter().map(|it| it.draft).collect();
    assert_eq!(drafts, [false, false, false, true]);

    let mut terminal = Terminal::open(folder.path(), &["2025-03-02-radio-selm"], (80, 24));
    terminal.sees("1 of 1");
    terminal.press("u", "there is nothing to undo");
    terminal.quit("1 left");
}

#[test]
fn nothing_is_lost_where_the_terminal_dies() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.sees("1 of 3");
    terminal.press("r", "rejected draft-1");
    terminal.press("d", "when it was said");
    terminal.child.kill().unwrap();
    terminal.child.wait().unwrap();
    let expected =
        DRAFTS.replace(&DRAFTS[DRAFTS.find("  - id: draft-1").unwrap()..DRAFTS.find("  - id: draft-2").unwrap()], "");
    assert_eq!(text(&folder), expected);
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.sees("1 of 2");
    terminal.quit("2 left");
}

#[cfg(unix)]
#[test]
fn a_kill_gives_the_terminal_back_as_it_was() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.sees("1 of 3");
    let id = terminal.child.process_id().unwrap().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    terminal.wait("the usual screen", |it| !it.screen.screen().alternate_screen());
    terminal.child.wait().unwrap();
    assert_eq!(text(&folder), DRAFTS);
}

#[test]
fn it_ends_where_its_terminal_goes() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.press("r", "rejected draft-1");
    let Terminal { mut child, mut keys, master, output, .. } = terminal;
    // Whoever reads the output holds the terminal open; once nobody takes it any more, the next output ends that.
    drop(output);
    keys.write_all(b"?").unwrap();
    drop((keys, master));
    let (sender, ended) = channel();
    thread::spawn(move || sender.send(child.wait().is_ok()));
    assert_eq!(ended.recv_timeout(LONGEST), Ok(true));
    assert!(!text(&folder).contains("draft-1"), "{}", text(&folder));
}

#[test]
fn a_file_that_somebody_else_changes_is_read_again() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.sees("1 of 3");
    let theirs = DRAFTS.replace("Waits for the figures.", "Does not wait.");
    fs::write(folder.path().join(PAGE), &theirs).unwrap();
    terminal.press("r", "was changed by somebody else");
    assert_eq!(text(&folder), theirs);
    terminal.press("p", "this is the first draft");
    terminal.press("nn", "3 of 3");
    terminal.sees("Does not wait.");
    terminal.quit("3 left");
}

#[test]
fn the_file_opens_in_the_users_editor_and_is_read_again() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &[], (80, 24));
    terminal.sees("1 of 3");
    terminal.press("E", "edited 2025/2025-03-02-radio-selm.yaml");
    assert!(text(&folder).contains("quote: NIGHT ferries must stop"), "{}", text(&folder));
    terminal.press("u", "undone: edited");
    assert_eq!(text(&folder), DRAFTS);
    terminal.quit("3 left");
}

#[test]
fn a_narrow_terminal_and_one_without_colours_do() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &["--color", "never"], (40, 10));
    terminal.sees("1 of 3");
    terminal.sees("a accept");
    let screen = terminal.screen.screen();
    let colors = (0..10).flat_map(|row| (0..40).map(move |column| screen.cell(row, column).unwrap().fgcolor()));
    assert!(colors.into_iter().all(|it| it == vt100::Color::Default));
    // What is typed with Control ends it from anywhere.
    terminal.press("e", "enter");
    terminal.press("\u{3}", "3 left");
    assert!(terminal.child.wait().unwrap().success());
}

#[test]
fn without_a_terminal_it_says_what_to_do_instead() {
    let folder = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("--claims").arg(folder.path()).arg("review").stdin(Stdio::null());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("needs a terminal") && said.contains("gainsay check") && said.contains("draft: true"),
        "{said}"
    );
}

#[test]
fn what_came_on_standard_input_leaves_the_keys_to_the_terminal() {
    let folder = folder();
    let mut terminal = Terminal::open_by("exec \"$0\" \"$@\" < /dev/null", folder.path(), &[], (80, 24));
    terminal.sees("1 of 3");
    terminal.press("r", "rejected draft-1");
    terminal.quit("1 rejected, 2 left");
}

#[test]
fn a_file_that_is_none_and_a_record_without_drafts_are_told() {
    let folder = folder();
    let mut terminal = Terminal::open(folder.path(), &["nowhere.yaml"], (80, 24));
    terminal.sees("nowhere.yaml is no claim file that can be read");
    assert_eq!(terminal.child.wait().unwrap().exit_code(), 2);
    let mut terminal = Terminal::open(folder.path(), &["2025/2025-02-01-courier.yaml"], (80, 24));
    terminal.sees("there is no draft in 2025/2025-02-01-courier.yaml");
    assert!(terminal.child.wait().unwrap().success());
}
