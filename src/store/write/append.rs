//! Appending claims to a claim file, or beginning a new one.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::rewrite::rewrite;
use super::splice::{not_extendable, spliced, verify, yaml};
use crate::claim::Ledger;
use crate::date::Date;
use crate::store::Error;
use crate::store::form::{ClaimForm, FileForm, SourceForm};
use crate::store::read::load::read_whole;

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

/// A whole claim file as it would be written.
///
/// # Errors
/// [`Error::NotExtendable`] where the form has what YAML cannot say.
pub fn page_text(form: &FileForm) -> Result<String, Error> {
    yaml(form, Path::new("the claim file"))
}

/// Appends `claims` to the file `path` of `folder`, which is created from `source` where it is not there yet, and must
/// report that source where it is. Their speakers and topics must be in `ledger`, save those of drafts; a claim without
/// an id is given one. Two calls at once wait for each other; a crash at any point leaves the old file or the new one.
///
/// # Errors
/// [`Error::Faulty`] where what would be written has faults, [`Error::ChangedMeanwhile`] where somebody else changed
/// the file, [`Error::NotExtendable`] where it has no place for them or reports another source, [`Error::Io`] where the disk says no. In every
/// case nothing was written.
pub fn append(
    folder: &Path,
    path: &Path,
    source: Option<&SourceForm>,
    claims: &[ClaimForm],
    ledger: &Ledger,
) -> Result<Appended, Error> {
    let mut claims = claims.to_vec();
    let created = rewrite(folder, path, |before| {
        // Only now, when nobody else can write, is it known which ids are taken.
        let on_file = before.and_then(|text| read_whole(path, text.trim_start_matches('\u{feff}'), ledger).0);
        if let (Some(page), Some(told)) = (&on_file, source) {
            check_same_source(path, &SourceForm::from(&page.source), told)?;
        }
        let claims_on_file = on_file.map(|it| it.forms()).unwrap_or_default();
        number(&mut claims, claims_on_file.into_iter().map(|it| it.id).collect());
        let after = match (before, source) {
            (Some(text), _) => spliced(path, text, "claims", &claims)?,
            (None, Some(source)) => {
                yaml(&FileForm { version: 1, source: source.clone(), claims: claims.to_vec() }, path)?
            }
            (None, None) => {
                let why = "it does not exist yet, and a new file needs its source's outlet and day of publication";
                return Err(not_extendable(path, why));
            }
        };
        verify(path, (before, &after), &claims, |text| {
            let (page, problems) = read_whole(path, text, ledger);
            (page.map(|it| it.forms()).unwrap_or_default(), problems)
        })?;
        Ok(Some(after))
    })?;
    let stem = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let ids = claims.iter().map(|it| format!("{stem}#{}", it.id)).collect();
    Ok(Appended { path: path.to_owned(), created, ids })
}

/// Makes sure that what is told of a source, where anything is, is what the file says of its own.
fn check_same_source(path: &Path, own: &SourceForm, told: &SourceForm) -> Result<(), Error> {
    let is_same =
        |own: &str, told: &str| own == told.trim() || told.parse::<Date>().is_ok_and(|it| it.to_string() == own);
    let fields = [
        ("outlet", Some(&own.outlet), Some(&told.outlet)),
        ("title", own.title.as_ref(), told.title.as_ref()),
        ("url", own.url.as_ref(), told.url.as_ref()),
        ("published", Some(&own.published), Some(&told.published)),
    ];
    for (field, own, told) in fields {
        let Some(told) = told.filter(|told| !own.is_some_and(|own| is_same(own, told))) else { continue };
        let own = own.map_or("not on file".to_owned(), |it| format!("`{it}`"));
        let why = format!("it reports another source: its {field} is {own}, and what is recorded has `{told}`");
        return Err(not_extendable(path, &why));
    }
    Ok(())
}

/// Gives each claim without an id one that is not taken: its speaker and topic, and a number where that is taken.
fn number(claims: &mut [ClaimForm], mut taken: HashSet<String>) {
    taken.extend(claims.iter().map(|it| it.id.clone()));
    for claim in claims.iter_mut().filter(|it| it.id.is_empty()) {
        let names = [claim.speaker.as_str(), &claim.topic];
        let names: Vec<&str> = names.into_iter().filter(|it| !it.is_empty()).collect();
        // A draft may name somebody in a way that no id has.
        let base = names.join("-").replace(|c: char| !c.is_alphanumeric() && !"-_.".contains(c), "-");
        let base = base.trim_start_matches(|c: char| !c.is_alphanumeric());
        let base = if base.is_empty() { "draft" } else { base }.to_owned();
        let numbered = (2..).map(|n| format!("{base}-{n}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|it| !taken.contains(it));
        claim.id = free.unwrap_or(base);
        taken.insert(claim.id.clone());
    }
}
