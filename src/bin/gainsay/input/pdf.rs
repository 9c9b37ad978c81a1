//! A PDF file as text, taken out by `pdftotext` where that is installed.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::failure::Failure;

/// The program of the Poppler project. As words on lines in blocks, columns come one after the other, and a hyphen at the end of
/// a line is still there: as mere text it takes every one for one that the line made.
const PROGRAM: &str = "pdftotext";
const ARGUMENTS: [&str; 4] = ["-q", "-bbox-layout", "-enc", "UTF-8"];

/// What it may take.
const LONGEST: Duration = Duration::from_secs(20);
const MOST: u64 = 64 << 20;

/// Whether bytes are a PDF file.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The pages of a PDF file, which messages call `name`, as XML.
///
/// # Errors
/// Fails where the program is not there, cannot read the file, takes too long, or finds no text on the pages.
pub(super) fn text(name: &str, bytes: &[u8]) -> Result<String, Failure> {
    let bad = |what: String| Failure::new(format!("{name}: {what}")).hinted("copy its text and hand that in as `-`");
    let written = tempfile::NamedTempFile::new().and_then(|mut file| file.write_all(bytes).map(|()| file));
    let file = written.map_err(|error| bad(format!("cannot be put where {PROGRAM} reads it: {error}")))?;
    let mut command = Command::new(PROGRAM);
    command
        .args(ARGUMENTS)
        .arg(file.path())
        .arg("-")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| {
        bad(format!("this is a PDF file, and {PROGRAM}, which takes the text out of one, cannot be run: {error}"))
            .hinted("it is installed with `apt install poppler-utils`, `dnf install poppler-utils` or `brew install poppler`")
    })?;
    let read = read_within(&mut child, LONGEST);
    // One that has ended cannot be ended, and that is no fault.
    let _ = child.kill();
    let ended = child.wait().map_err(|error| bad(format!("{PROGRAM} is lost: {error}")))?;
    let Some((text, complaint)) = read else {
        return Err(bad(format!("{PROGRAM} takes more than {} seconds over it", LONGEST.as_secs())));
    };
    if !ended.success() {
        let why = complaint.lines().next().map_or(ended.to_string(), |it| it.trim().to_owned());
        return Err(bad(format!("{PROGRAM} cannot read this PDF file: {why}")));
    }
    if !text.contains("<word ") {
        return Err(bad("the pages of this PDF file are pictures, and no text is on them".to_owned())
            .hinted("a program such as ocrmypdf puts a text on them"));
    }
    Ok(text)
}

/// What a program says and what it complains of, if it has ended by then.
fn read_within(child: &mut Child, time: Duration) -> Option<(String, String)> {
    let (done, result) = mpsc::channel();
    for (at, pipe) in [child.stdout.take().map(boxed), child.stderr.take().map(boxed)].into_iter().enumerate() {
        let done = done.clone();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = pipe.map_or(Ok(0), |it| it.take(MOST).read_to_end(&mut bytes));
            done.send((at, read.map(|_| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()))
        });
    }
    let mut both = [String::new(), String::new()];
    for _ in 0..2 {
        let (at, text) = result.recv_timeout(time).ok()?;
        both[at] = text;
    }
    let [text, complaint] = both;
    Some((text, complaint))
}

fn boxed(pipe: impl Read + Send + 'static) -> Box<dyn Read + Send> {
    Box::new(pipe)
}
