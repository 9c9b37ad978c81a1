//! A program that runs beside us: lines go to it and come from it, and whatever it does holds up nobody.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Bytes of a line: what is longer is cut there.
const LONGEST: u64 = 64 << 10;
/// Lines that may have come and are not taken yet: a program that never stops waits there.
const WAITING: usize = 64;
/// How long it is waited for the last words of a program that has closed its output.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// A program that is running.
#[derive(Debug)]
pub(super) struct Program {
    child: Child,
    questions: Sender<String>,
    lines: Receiver<String>,
    /// What it complained of last, and who listens to that.
    complaint: Arc<Mutex<String>>,
    listener: Option<JoinHandle<()>>,
}

/// What has come from a program.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// A line.
    Line(String),
    /// Nothing so far.
    Nothing,
    /// The end: how, in words.
    End(String),
}

impl Program {
    /// Starts it in the current folder: the first word is its name, the others are its arguments.
    pub(super) fn start(words: &[String]) -> io::Result<Self> {
        let (name, arguments) = words.split_first().ok_or(io::ErrorKind::InvalidInput)?;
        let mut command = Command::new(name);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (questions, asked) = channel::<String>();
        if let Some(mut input) = child.stdin.take() {
            // Who does not read what it is told lets this thread wait, and nobody else.
            thread::spawn(move || {
                asked.iter().try_for_each(|it| input.write_all(it.as_bytes()).and_then(|()| input.flush()))
            });
        }
        let (said, lines) = sync_channel(WAITING);
        if let Some(output) = child.stdout.take() {
            thread::spawn(move || each_line(output, |line| said.send(line).is_ok()));
        }
        let complaint = Arc::new(Mutex::new(String::new()));
        let last = Arc::clone(&complaint);
        let listen = |errors| {
            thread::spawn(move || {
                each_line(errors, |line| {
                    *last.lock().unwrap_or_else(PoisonError::into_inner) = line;
                    true
                })
            })
        };
        let listener = child.stderr.take().map(listen);
        Ok(Self { child, questions, lines, complaint, listener })
    }

    /// Hands it a line. One that has ended does not hear it.
    pub(super) fn tell(&self, line: String) {
        let _ = self.questions.send(line);
    }

    /// What has come from it.
    pub(super) fn came(&mut self) -> Came {
        match self.lines.try_recv() {
            Ok(line) => Came::Line(line),
            Err(TryRecvError::Empty) => Came::Nothing,
            Err(TryRecvError::Disconnected) => Came::End(self.end()),
        }
    }

    /// How it ended, with what it complained of last.
    fn end(&mut self) -> String {
        let until = Instant::now() + LAST_WORDS;
        let mut status = None;
        while Instant::now() < until {
            status = self.child.try_wait().ok().flatten();
            if status.is_some() && self.listener.as_ref().is_none_or(JoinHandle::is_finished) {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let how = status.map_or("it closed its output".to_owned(), |it: ExitStatus| it.to_string());
        let complaint = self.complaint.lock().unwrap_or_else(PoisonError::into_inner);
        if complaint.is_empty() { how } else { format!("{how}: {complaint}") }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended cannot be ended, and that is no fault.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Does something with every line that is not blank, as long as it tells to go on.
fn each_line(from: impl Read, mut does: impl FnMut(String) -> bool) {
    let mut from = BufReader::new(from);
    loop {
        let mut bytes = Vec::new();
        if !from.by_ref().take(LONGEST).read_until(b'\n', &mut bytes).is_ok_and(|n| n > 0) {
            return;
        }
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        if !line.is_empty() && !does(line) {
            return;
        }
    }
}
