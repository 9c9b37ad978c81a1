//! Kept copies: the text of an article beside its claim file, letter for letter, and every quotation verified against it.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::verified::{Quotation, quotations};
use crate::claim::{Claim, Source, TextHash};
use crate::problem::{Code, Problem};
use crate::store::Error;
use crate::store::read::load::Loaded;
use crate::store::read::text;
use crate::store::transaction::Transaction;
use crate::store::yaml::node::parse;
use crate::store::yaml::report::Report;
use crate::verify::{Article, Verdict};

/// The hash of a text, as the key `kept` has it.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> TextHash {
    TextHash::of_digest(&Sha256::digest(bytes).into())
}

/// Where the copy of a claim file's article is kept, relative to the claims folder as that is.
#[must_use]
pub fn copy_path(claim_path: &Path) -> PathBuf {
    claim_path.with_extension("txt")
}

/// Keeps the text of an article beside the claim file `claim_path`, and returns what the source's key `kept` says of it.
/// A copy that is there already stays.
///
/// # Errors
/// [`Error::OtherCopy`] where it has another text, [`Error::Io`] where it cannot be read. Then the change has nothing of
/// it.
pub fn keep(change: &mut Transaction, claim_path: &Path, text: &str) -> Result<TextHash, Error> {
    let path = copy_path(claim_path);
    match change.text(&path)? {
        Some(before) if before != text => return Err(Error::OtherCopy { path: change.folder().join(&path) }),
        _ => change.write(&path, Some(text.to_owned()))?,
    }
    Ok(hash_of(text.as_bytes()))
}

/// Puts a newer text of a source's article in the place of its kept copy, where every quotation on file stands in it too;
/// where some do not, these are returned and the change has nothing of it.
///
/// # Errors
/// [`Error::Io`] where the files cannot be read.
pub fn renew(change: &mut Transaction, source: &Source, text: &str) -> Result<Vec<String>, Error> {
    let (Some(old), new) = (&source.kept, hash_of(text.as_bytes())) else { return Ok(Vec::new()) };
    let on_file = change.text(&source.path)?.unwrap_or_default().to_owned();
    let body = on_file.trim_start_matches('\u{feff}');
    let root = parse(body, &mut Report::new(&source.path, body));
    let article = Article::new(text);
    let is_lost = |it: &Quotation| matches!(it.verify(&article).verdict, Verdict::Altered | Verdict::Gone);
    let quotations = root.as_ref().map(quotations).unwrap_or_default();
    let lost: Vec<String> = quotations.into_iter().filter(is_lost).map(|it| it.quote.to_string()).collect();
    if lost.is_empty() && *old != new {
        change.write(&copy_path(&source.path), Some(text.to_owned()))?;
        // A hash is read whatever the case of its digits.
        let at = on_file.to_ascii_lowercase().find(old.as_str()).map(|at| at..at + old.as_str().len());
        let mut page = on_file;
        at.into_iter().for_each(|it| page.replace_range(it, new.as_str()));
        change.write(&source.path, Some(page))?;
    }
    Ok(lost)
}

/// The text of a kept copy, whatever its hash; nothing where there is none that can be read.
#[must_use]
pub fn copy_of(folder: &Path, source: &Source) -> Option<String> {
    source.kept.as_ref()?;
    let bytes = text::bytes(&folder.join(copy_path(&source.path))).ok()??;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// How many quotations were verified.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Against a kept copy, with what is told in the outlet's words.
    pub quotes: usize,
    /// Of these, how many are altered or gone.
    pub wrong: usize,
    /// The sources that have one.
    pub sources: usize,
    /// The quotations of sources without one, or whose copy is not there.
    pub without: usize,
}

impl Loaded {
    /// Verifies every quotation of a source with a kept copy against that, and reports what is wrong. The copies are
    /// read here and not when the folder is loaded.
    pub fn check_kept(&mut self, folder: &Path) -> Checked {
        let sources = &self.ledger.sources;
        let kept: Vec<&Source> = sources.iter().filter(|it| it.kept.is_some()).collect();
        let is_without =
            |it: &&Claim| (it.quote.is_some() || it.reported.is_some()) && sources[it.source].kept.is_none();
        let without = self.ledger.claims.iter().filter(is_without).count();
        let found: Vec<_> = kept.par_iter().map(|it| check(folder, it)).collect();
        let mut checked = Checked { quotes: 0, wrong: 0, sources: found.len(), without };
        for (quotes, is_there, problems) in found {
            *if is_there { &mut checked.quotes } else { &mut checked.without } += quotes;
            let is_wrong = |it: &&Problem| it.code == Code::QUOTE_ALTERED || it.code == Code::QUOTE_GONE;
            checked.wrong += problems.iter().filter(is_wrong).count();
            self.problems.extend(problems);
        }
        self.sort_problems();
        checked
    }
}

/// Verifies the quotations of one source: how many there are, whether its copy is there, and what is wrong.
fn check(folder: &Path, source: &Source) -> (usize, bool, Vec<Problem>) {
    // It was read a moment ago; what is wrong with it by itself is told there.
    let Some(text) = text::read(folder, &source.path).0 else { return (0, false, Vec::new()) };
    let Some(root) = parse(&text, &mut Report::new(&source.path, &text)) else { return (0, false, Vec::new()) };
    let quotations = quotations(&root);
    let mut report = Report::new(&source.path, &text);
    let path = copy_path(&source.path);
    let kept = root.entry("source").and_then(|it| it.1.entry("kept")).map_or(root.place, |it| it.1.place);
    let bytes = match text::bytes(&folder.join(&path)) {
        Ok(Some(bytes)) => bytes,
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            let what = format!("The kept copy {} cannot be read: {error}", path.display());
            report.at(Code::UNREADABLE, kept, what, "Change its permissions");
            return (quotations.len(), false, report.into_problems());
        }
        // Whoever may not pass the articles on has their copies on one machine alone.
        _ => {
            let what = format!("The kept copy {} is not there, and no quotation is verified", path.display());
            report.at(Code::COPY_MISSING, kept, what, "Restore it, or remove this line");
            return (quotations.len(), false, report.into_problems());
        }
    };
    let hash = hash_of(&bytes);
    if source.kept.as_ref() != Some(&hash) {
        let what = format!("The kept copy {} is not the text that was kept: its hash is {hash}", path.display());
        let remedy = "Restore the text; a newer version of the article is compared by `gainsay check --against`";
        report.at(Code::COPY_CHANGED, kept, what, remedy);
    }
    let copy = String::from_utf8_lossy(&bytes);
    let article = Article::new(&copy);
    for quotation in &quotations {
        tell(quotation, &article, &mut report);
    }
    (quotations.len(), true, report.into_problems())
}

/// Reports what is wrong with one quotation.
fn tell(quotation: &Quotation, article: &Article<'_>, report: &mut Report<'_>) {
    let found = quotation.verify(article);
    let (code, remedy) = match found.verdict {
        Verdict::Ok => return,
        Verdict::Moved => (Code::QUOTE_MOVED, "Look the place up, and correct `anchor` or remove it"),
        Verdict::Ambiguous => {
            (Code::QUOTE_AMBIGUOUS, "Add `anchor:` with the `prefix` and the `suffix` that are meant")
        }
        Verdict::Altered => (Code::QUOTE_ALTERED, "Write the words letter for letter; a paraphrase goes into `says`"),
        Verdict::Gone => (Code::QUOTE_GONE, "Write the words letter for letter; a paraphrase goes into `says`"),
    };
    let which = if quotation.verb.is_some() { "what is `reported`" } else { "this quotation" };
    let what = format!("In the kept copy {which} {}", found.says(&quotation.quote, article.text()));
    report.at(code, quotation.place, what, remedy);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::BadHash;

    #[test]
    fn a_hash_is_the_one_that_others_compute() {
        let empty = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(hash_of(b"").as_str(), empty);
        for text in [empty.to_owned(), empty.replace('e', "E")] {
            assert_eq!(TextHash::parse(&text), Ok(hash_of(b"")));
        }
        assert_eq!(TextHash::parse(&empty[..70]), Err(BadHash));
        assert_eq!(TextHash::parse(&empty[7..]), Err(BadHash));
    }

    #[test]
    fn a_copy_is_never_written_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let keep = |text| {
            let mut change = Transaction::begin(folder.path()).unwrap();
            let hash = keep(&mut change, Path::new("2025/page.yaml"), text)?;
            change.commit().map(|_| hash)
        };
        let hash = keep("No ban.\r\n").unwrap();
        assert_eq!(keep("No ban.\r\n").unwrap(), hash);
        let refused = keep("No ban.\n").unwrap_err().to_string();
        assert!(refused.contains("page.txt is the kept copy of another text"), "{refused}");
        assert_eq!(std::fs::read(folder.path().join("2025/page.txt")).unwrap(), b"No ban.\r\n");
    }
}
