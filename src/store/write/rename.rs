//! Another id for a speaker, a topic or a claim, wherever it stands in the files of a record.

use std::path::Path;

use super::edit::not_changeable;
use super::mention::{CITED, Named, everywhere, replace_in, replace_named, replaced};
use crate::claim::{ClaimId, LocalId};
use crate::problem::Severity;
use crate::store::Error;
use crate::store::transaction::Transaction;

/// Gives a speaker or a topic another id, in its list and wherever it is named. Returns in how many places that is.
///
/// # Errors
/// [`Error::NotChangeable`] where there is no such one, where the new id is taken or no id, and where a file that names it
/// cannot be read; then the change has nothing of it that could be committed.
pub fn rename(change: &mut Transaction, what: Named, from: &str, to: &str) -> Result<usize, Error> {
    check_free(change, what, (from, to))?;
    check_on_file(change, what, from)?;
    replace_named(change, what, from, to)
}

/// Gives a claim another id in its file, wherever it is cited: verdicts on its changes stay with it.
///
/// # Errors
/// As [`rename`].
pub fn rename_claim(change: &mut Transaction, from: &ClaimId, to: &LocalId) -> Result<usize, Error> {
    let ledger = change.ledger();
    let claim = ledger.claims.iter().find(|it| it.id == *from);
    let Some(path) = claim.map(|it| ledger.source_of(it).path.clone()) else {
        return Err(not_changeable(Path::new(from.stem()), &format!("there is no claim `{from}`")));
    };
    let text = change.text(&path)?.unwrap_or_default();
    let (_, taken) = replaced(&path, text, &[("claims", "id")], (to.as_str(), to.as_str()), everywhere)?;
    if taken > 0 {
        return Err(not_changeable(&path, &format!("it has a claim `{to}` already")));
    }
    let (after, n) = replaced(&path, text, &[("claims", "id")], (from.local(), to.as_str()), everywhere)?;
    change.write(&path, Some(after))?;
    let whole = format!("{}#{to}", from.stem());
    Ok(n + replace_in(change, CITED, from.as_str(), &whole)?)
}

pub(super) fn check_on_file(change: &Transaction, what: Named, id: &str) -> Result<(), Error> {
    let list = Path::new(what.list());
    // What a faulty entry of the list is called is not known.
    let faulty = change.loaded().problems.iter().find(|it| it.path == list && it.code.severity == Severity::Error);
    if let Some(fault) = faulty {
        return Err(not_changeable(list, &format!("it has faults (see `gainsay check`): {}", fault.what)));
    }
    let is_there = match what {
        Named::Speaker => change.ledger().find_speaker(id).is_some(),
        Named::Topic => change.ledger().find_topic(id).is_some(),
    };
    let (one, _) = what.words();
    if is_there { Ok(()) } else { Err(not_changeable(list, &format!("it has no {one} `{id}`"))) }
}

/// Makes sure that nobody else is called so: an alias of one's own may become one's id.
fn check_free(change: &Transaction, what: Named, (from, id): (&str, &str)) -> Result<(), Error> {
    let (list, ledger) = (Path::new(what.list()), change.ledger());
    if let Err(bad) = LocalId::new(id) {
        return Err(not_changeable(list, &format!("`{id}` cannot be cited: {bad}")));
    }
    let is_called = |name: &str| name.eq_ignore_ascii_case(id);
    let is_own = |own: &str| own == from && own != id;
    let taken = match what {
        Named::Speaker => ledger
            .speakers()
            .iter()
            .filter(|it| !is_own(it.id.as_str()))
            .find(|it| it.aliases.iter().any(|it| is_called(it)) || is_called(it.id.as_str()))
            .map(|it| &it.name),
        Named::Topic => ledger
            .topics()
            .iter()
            .filter(|it| !is_own(it.id.as_str()))
            .find(|it| it.aliases.iter().any(|it| is_called(it)) || is_called(it.id.as_str()))
            .map(|it| &it.name),
    };
    match taken {
        Some(name) => {
            Err(not_changeable(list, &format!("`{id}` is the name of {name} already; `gainsay merge` makes two one")))
        }
        None => Ok(()),
    }
}
