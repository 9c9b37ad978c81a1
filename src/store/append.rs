//! Appending claims to a file as text: every byte that was there stays, and a write is all or nothing.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::form::{ClaimForm, FileForm, SourceForm};
use super::node::{Node, Value, parse};
use super::report::Report;
use super::{Error, read_page};
use crate::claim::Ledger;
use crate::problem::Severity;

/// What was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Appended {
    /// The file, relative to the claims folder.
    pub path: PathBuf,
    /// Whether the file is new.
    pub created: bool,
    /// The global ids of the claims, in order.
    pub ids: Vec<String>,
}

/// The file whose lock keeps two writers of one claims folder apart.
const LOCK: &str = ".gainsay.lock";

/// Appends `claims` to the file `path` of `folder`, which is created from `source` where it is not there yet. Their
/// speakers and topics must be in `ledger`. Two calls at once wait for each other; a crash at any point leaves the old
/// file or the new one.
///
/// # Errors
/// [`Error::Faulty`] where what would be written has faults, [`Error::ChangedMeanwhile`] where somebody else changed
/// the file, [`Error::NotExtendable`] where it has no place for them, [`Error::Io`] where the disk says no. In every
/// case nothing was written.
pub fn append(
    folder: &Path,
    path: &Path,
    source: Option<&SourceForm>,
    claims: &[ClaimForm],
    ledger: &Ledger,
) -> Result<Appended, Error> {
    let lock =
        File::options().create(true).append(true).open(folder.join(LOCK)).map_err(Error::io(folder.join(LOCK)))?;
    lock.lock().map_err(Error::io(folder.join(LOCK)))?;

    // A link is followed, so that the file that it points to is replaced and not the link.
    let full = fs::canonicalize(folder.join(path)).unwrap_or_else(|_| folder.join(path));
    let before = match fs::read_to_string(&full) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Error::io(&full)(error)),
    };
    let after = match (&before, source) {
        (Some(text), _) => extended(path, text, claims)?,
        (None, Some(source)) => yaml(&FileForm { version: 1, source: source.clone(), claims: claims.to_vec() }, path)?,
        (None, None) => {
            return Err(not_extendable(
                path,
                "it does not exist yet, and a new file needs its source's outlet and day of publication",
            ));
        }
    };
    verify(path, before.as_deref(), &after, claims, ledger)?;
    write_whole(&full, before.as_deref(), &after)?;
    let stem = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let ids = claims.iter().map(|it| format!("{stem}#{}", it.id)).collect();
    Ok(Appended { path: path.to_owned(), created: before.is_none(), ids })
}

fn not_extendable(path: &Path, why: &str) -> Error {
    Error::NotExtendable { path: path.to_owned(), why: why.to_owned() }
}

fn yaml(form: &impl serde::Serialize, path: &Path) -> Result<String, Error> {
    serde_yaml::to_string(form).map_err(|error| not_extendable(path, &error.to_string()))
}

/// The text with the claims behind its last one.
fn extended(path: &Path, text: &str, claims: &[ClaimForm]) -> Result<String, Error> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let mut report = Report::new(path, body);
    let root = parse(body, &mut report)
        .ok_or_else(|| not_extendable(path, "it is not a claim file as it stands (see `gainsay check`)"))?;
    let place = insertion(path, body, &root)?;
    let mut new = String::new();
    if place.needs_key {
        new.push_str("claims:\n");
    }
    for claim in claims {
        for (n, line) in yaml(claim, path)?.lines().enumerate() {
            let lead = if n == 0 { "- " } else { "  " };
            // A blank line inside a quotation stays blank.
            if !line.is_empty() {
                new.extend(std::iter::repeat_n(' ', place.indent));
                new.push_str(lead);
                new.push_str(line);
            }
            new.push('\n');
        }
    }
    let (head, tail) = body.split_at(place.at);
    if !head.is_empty() && !head.ends_with('\n') {
        new.insert(0, '\n');
    }
    if body.contains("\r\n") {
        new = new.replace('\n', "\r\n");
    }
    Ok([mark, head, &new, tail].concat())
}

/// Where claims go: the byte, the columns before the dash, and whether `claims:` is still to be written.
struct Insertion {
    at: usize,
    indent: usize,
    needs_key: bool,
}

fn insertion(path: &Path, text: &str, root: &Node<'_>) -> Result<Insertion, Error> {
    let Value::Map(entries) = &root.value else { return Err(not_extendable(path, "it is not a claim file")) };
    let is_claims = |key: &Node<'_>| matches!(&key.value, Value::Text { text, .. } if text == "claims");
    let Some(at) = entries.iter().position(|(key, _)| is_claims(key)) else {
        return Ok(Insertion { at: text.len(), indent: 0, needs_key: true });
    };
    let indent = match &entries[at].1.value {
        Value::List { flow: true, .. } => {
            return Err(not_extendable(
                path,
                "its claims are written in brackets; write them as lines that begin with `- `",
            ));
        }
        Value::List { items, .. } => items.first().map_or(2, |item| dash_column(text, item)),
        _ if entries[at].1.is_empty() => 2,
        _ => return Err(not_extendable(path, "what stands behind `claims:` is no list")),
    };
    let at = entries.get(at + 1).map_or(text.len(), |(next, _)| before_comments(text, next.place.line));
    Ok(Insertion { at, indent, needs_key: false })
}

/// The column of the dash that begins a list's item.
fn dash_column(text: &str, item: &Node<'_>) -> usize {
    let line = text.lines().nth(item.place.line - 1).unwrap_or_default();
    line.find('-').unwrap_or_default()
}

/// The byte at which a key's line begins (lines from 1), or the comments and blank lines that stand right above it.
fn before_comments(text: &str, line: usize) -> usize {
    let mut at = text.len();
    let mut starts = Vec::new();
    let mut offset = 0;
    for (n, it) in text.split_inclusive('\n').enumerate() {
        if n + 1 > line {
            break;
        }
        starts.push((offset, it));
        offset += it.len();
    }
    while let Some((start, it)) = starts.pop() {
        let bare = it.trim();
        if at != text.len() && !bare.is_empty() && !bare.starts_with('#') {
            break;
        }
        at = start;
    }
    at
}

/// Makes sure that the new text says all that the old one said, and the new claims besides, and nothing that is wrong.
fn verify(path: &Path, before: Option<&str>, after: &str, claims: &[ClaimForm], ledger: &Ledger) -> Result<(), Error> {
    let read = |text: &str| {
        let (claims, problems) = read_page(path, text.trim_start_matches('\u{feff}'), ledger);
        (claims.iter().map(ClaimForm::from).collect::<Vec<_>>(), problems)
    };
    let (old, old_problems) = before.map(read).unwrap_or_default();
    let (new, problems) = read(after);
    let expected: Vec<ClaimForm> = old.iter().chain(claims).cloned().collect();
    if new == expected {
        return Ok(());
    }
    let problems: Vec<_> =
        problems.into_iter().filter(|it| it.code.severity == Severity::Error && !old_problems.contains(it)).collect();
    if problems.is_empty() {
        return Err(not_extendable(path, "its claims cannot be told from what would be appended"));
    }
    Err(Error::Faulty { path: path.to_owned(), problems })
}

/// Replaces the file by one with the new text, unless it no longer has the old one.
fn write_whole(full: &Path, before: Option<&str>, after: &str) -> Result<(), Error> {
    let parent = full.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(Error::io(parent))?;
    let mut file = temporary().tempfile_in(parent).map_err(Error::io(parent))?;
    file.write_all(after.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(Error::io(full))?;
    match before {
        Some(before) => {
            let permissions = fs::metadata(full).map_err(Error::io(full))?.permissions();
            file.as_file().set_permissions(permissions).map_err(Error::io(full))?;
            if fs::read_to_string(full).map_err(Error::io(full))? != before {
                return Err(Error::ChangedMeanwhile { path: full.to_owned() });
            }
            file.persist(full).map_err(|error| Error::io(full)(error.error))?;
        }
        None => {
            let persisted = file.persist_noclobber(full);
            persisted.map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => Error::ChangedMeanwhile { path: full.to_owned() },
                _ => Error::io(full)(error.error),
            })?;
        }
    }
    // Until the folder is on disk the new name may not be; not every file system lets a folder be synced.
    let _ = File::open(parent).and_then(|it| it.sync_all());
    Ok(())
}

/// A temporary file that becomes as readable as any other new file; left alone it would be its owner's only.
fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gainsay-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}
