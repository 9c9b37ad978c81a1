//! A file's bytes as text: UTF-8 of a sensible size, without its byte order mark.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::problem::{Code, Problem};
use crate::store::Error;
use crate::store::folder::no_file;
use crate::store::yaml::report::Report;

/// The largest file that is read, in bytes: a thousand times what an article's claims take.
pub(in crate::store) const LARGEST: u64 = 16 << 20;

/// Reads a file of the claims folder; what is wrong with it as a text is told, and what can be read is read all the
/// same.
pub(in crate::store) fn read(folder: &Path, path: &Path) -> (Option<String>, Vec<Problem>) {
    let bytes = match bytes(&folder.join(path)) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return (None, vec![no_file(path.to_owned(), folder.join(path).is_dir())]),
        Err(error) => {
            let mut report = Report::new(path, "");
            let remedy = "Change its permissions, or move it out of the claims folder";
            report.whole(Code::UNREADABLE, format!("This cannot be read: {error}"), remedy);
            return (None, report.into_problems());
        }
    };
    if bytes.len() as u64 > LARGEST {
        let mut report = Report::new(path, "");
        let what = format!("This is larger than {} MiB", LARGEST >> 20);
        report.whole(Code::TOO_LARGE, what, "Keep one source to a file; articles themselves go into .txt");
        return (None, report.into_problems());
    }
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return (None, not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to())),
    };
    let has_mark = text.starts_with('\u{feff}');
    if has_mark {
        text.remove(0);
    }
    let mut report = Report::new(path, &text);
    if has_mark {
        let remedy = "Save the file as UTF-8 without it; all is read all the same";
        report.whole(Code::BYTE_ORDER_MARK, "This begins with a byte order mark", remedy);
    }
    if text.contains('\r') {
        let remedy = "Set your editor to LF; all is read all the same, and what is appended ends as the file does";
        report.whole(Code::CARRIAGE_RETURNS, "Lines of this file end in CR or CRLF", remedy);
    }
    let problems = report.into_problems();
    (Some(text), problems)
}

/// The text of a file of the claims folder with every byte of it, as an [`Edit`](crate::store::Edit) expects it.
///
/// # Errors
/// [`Error::Io`] where it cannot be read: it is not there, no ordinary file, too large, or not UTF-8.
pub fn text_of(folder: &Path, path: &Path) -> Result<String, Error> {
    let full = folder.join(path);
    let refused = |why: &str| Error::io(&full)(io::Error::other(why));
    let bytes = bytes(&full).map_err(Error::io(&full))?.ok_or_else(|| refused("it is no ordinary file"))?;
    if bytes.len() as u64 > LARGEST {
        return Err(refused("it is too large"));
    }
    String::from_utf8(bytes).map_err(|_| refused("it is not UTF-8"))
}

/// The bytes of a file, or one more than are read at most; nothing where it is no ordinary file: a pipe would be waited
/// for, and a device never ends.
pub(in crate::store) fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(LARGEST)).unwrap_or_default());
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn not_utf8(path: &Path, bytes: &[u8], at: usize) -> Vec<Problem> {
    // What cannot be read is shown as the replacement character; what stands before it keeps its place.
    let text = String::from_utf8_lossy(bytes);
    let mut report = Report::new(path, &text);
    let remedy = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "Save the file as UTF-8; it was written as UTF-16 (“Unicode”)",
        _ => "Save the file as UTF-8; it was probably written as Windows-1252 or Latin-1",
    };
    let byte = bytes.get(at).copied().unwrap_or_default();
    report.at_byte(Code::NOT_UTF8, at, format!("The byte 0x{byte:02X} here is not UTF-8"), remedy);
    report.into_problems()
}
