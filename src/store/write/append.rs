//! Appending claims to a claim file, or beginning a new one.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::heading::heading;
use super::splice::{not_extendable, spliced, verify, yaml};
use crate::claim::{Entry, LocalId, SourceEntry};
use crate::store::Error;
use crate::store::key::Written;
use crate::store::read::load::read_whole;
use crate::store::transaction::{Transaction, place};

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

/// A whole claim file.
#[derive(Serialize)]
struct File {
    version: u8,
    source: Written,
    claims: Vec<Written>,
}

/// A whole claim file as it would be written.
///
/// # Errors
/// [`Error::NotExtendable`] where the claims have what YAML cannot say.
pub fn page_text(source: &SourceEntry, claims: &[Entry]) -> Result<String, Error> {
    text_of(source, claims, Path::new("the claim file"))
}

fn text_of(source: &SourceEntry, claims: &[Entry], path: &Path) -> Result<String, Error> {
    yaml(&File { version: 1, source: source.into(), claims: written(claims) }, path)
}

fn written(claims: &[Entry]) -> Vec<Written> {
    claims.iter().map(Written::from).collect()
}

/// Appends `claims` to the file `path`, which is begun from `source` where it is not there yet, and must report that
/// source where it is. Their speakers and topics must be on file, save those of drafts; a claim without an id is given
/// one.
///
/// # Errors
/// [`Error::Faulty`] where what would be written has faults, [`Error::NotExtendable`] where the file has no place for it
/// or reports another source, [`Error::NotRead`] where it would not be read there, [`Error::NameTaken`] where another
/// file has the name. Then the change has nothing of it.
pub fn append(
    change: &mut Transaction,
    path: &Path,
    source: Option<&SourceEntry>,
    claims: &[Entry],
) -> Result<Appended, Error> {
    let mut claims = claims.to_vec();
    let before = change.text(path)?.map(str::to_owned);
    if before.is_none() {
        place::check(change.folder(), path)?;
    }
    check_name(change, path)?;
    let read = |text: &str| read_whole(path, text.trim_start_matches('\u{feff}'), change.ledger());
    let on_file = before.as_ref().and_then(|text| read(text).0);
    if let (Some((_, page)), Some(told)) = (&on_file, source) {
        check_same_source(path, &page.source, told)?;
    }
    let claims_on_file = on_file.map(|it| it.1.entries()).unwrap_or_default();
    number(&mut claims, claims_on_file.into_iter().filter_map(|it| it.id).collect());
    let after = match (&before, source) {
        (Some(text), _) => spliced(path, text, "claims", &written(&claims))?,
        (None, Some(source)) => heading(change.folder(), path) + &text_of(source, &claims, path)?,
        (None, None) => {
            let why = "it does not exist yet, and a new file needs its source's outlet and day of publication";
            return Err(not_extendable(path, why));
        }
    };
    verify(path, (before.as_deref(), &after), &claims, |text| {
        let (page, problems) = read(text);
        (page.map(|it| it.1.entries()).unwrap_or_default(), problems)
    })?;
    change.write(path, Some(after))?;
    let stem = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let ids = claims.iter().filter_map(|it| it.id.as_ref()).map(|id| format!("{stem}#{id}")).collect();
    Ok(Appended { path: path.to_owned(), created: before.is_none(), ids })
}

/// Makes sure that no other claim file has the name of this one.
fn check_name(change: &Transaction, path: &Path) -> Result<(), Error> {
    match change.namesakes(path).iter().find(|it| *it != path) {
        Some(other) => Err(Error::NameTaken { path: path.to_owned(), other: other.clone() }),
        None => Ok(()),
    }
}

/// Makes sure that what is told of a source, where anything is, is what the file says of its own.
fn check_same_source(path: &Path, own: &SourceEntry, told: &SourceEntry) -> Result<(), Error> {
    let trimmed = |it: &Option<String>| it.as_ref().map(|it| it.trim().to_owned());
    let fields = [
        ("outlet", own.outlet.clone(), trimmed(&told.outlet)),
        ("title", own.title.clone(), trimmed(&told.title)),
        ("url", own.url.clone(), trimmed(&told.url)),
        ("published", own.published.map(|it| it.to_string()), told.published.map(|it| it.to_string())),
    ];
    for (field, own, told) in fields {
        let Some(told) = told.filter(|told| own.as_ref() != Some(told)) else { continue };
        let own = own.map_or("not on file".to_owned(), |it| format!("`{it}`"));
        let why = format!("it reports another source: its {field} is {own}, and what is recorded has `{told}`");
        return Err(not_extendable(path, &why));
    }
    Ok(())
}

/// Gives each claim without an id one that is not taken: its speaker and topic, and a number where that is taken.
fn number(claims: &mut [Entry], mut taken: HashSet<LocalId>) {
    taken.extend(claims.iter().filter_map(|it| it.id.clone()));
    for claim in claims.iter_mut().filter(|it| it.id.is_none()) {
        let names = [&claim.speaker, &claim.topic].map(|it| it.as_deref().unwrap_or_default());
        claim.id = Some(LocalId::free(&names, &mut taken));
    }
}
