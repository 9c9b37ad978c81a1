//! Loading: the whole folder in, the ledger and all problems out. It never fails for what is in the files.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::known::{Known, Unread};
use super::page::{self, Page};
use super::{check, lists, outcomes, rejections, reviews, settings, text};
use crate::claim::{Claim, ClaimId, Ledger, SourceId};
use crate::memo::{Ingredients, Key, Memo};
use crate::problem::{Code, Problem, Severity};
use crate::store::Error;
use crate::store::folder::{LOOKUPS, OUTCOMES, REJECTIONS, REVIEWS, SETTINGS, SPEAKERS, TOPICS, claim_files};
use crate::store::index::Index;
use crate::store::yaml::node::{Node, Place, parse};
use crate::store::yaml::report::Report;

/// What a claims folder holds, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// What is on file; what has a fault of its own is left out.
    pub ledger: Ledger,
    /// Every fault, in order of file and place.
    pub problems: Vec<Problem>,
}

/// Loads a claims folder.
///
/// # Errors
/// Only where the folder itself cannot be read: whatever is wrong inside it is a [`Problem`].
pub fn load(folder: &Path) -> Result<Loaded, Error> {
    with_files(folder).map(|it| it.0)
}

/// The same with the help of an index: files that are as they were are not parsed again.
///
/// # Errors
/// As for [`load`].
pub fn load_with(folder: &Path, index: &Index) -> Result<Loaded, Error> {
    newest(folder, usize::MAX, Some(index)).map(|it| it.0)
}

/// The same with the claim files that there are, those included that cannot be read.
pub(in crate::store) fn with_files(folder: &Path) -> Result<(Loaded, Vec<PathBuf>), Error> {
    newest(folder, usize::MAX, None)
}

/// What a record has by name, for whoever is typing: its lists, the claims of so many of its newest files, and the paths of
/// all its claim files. Nothing where it cannot be read; what is wrong in it is told elsewhere.
#[must_use]
pub fn glimpse(folder: &Path, most: usize) -> (Ledger, Vec<PathBuf>) {
    newest(folder, most, None).map_or_else(|_| Default::default(), |(loaded, files)| (loaded.ledger, files))
}

/// Loads the lists and so many claim files, those whose paths come last, which are the newest where files go by their days.
fn newest(folder: &Path, most: usize, index: Option<&Index>) -> Result<(Loaded, Vec<PathBuf>), Error> {
    let (all, mut problems) = claim_files(folder)?;
    let files = all[all.len().saturating_sub(most)..].to_vec();
    let has_claims = !files.is_empty();
    let speakers = list(folder, SPEAKERS, has_claims, &mut problems, |text, report| {
        lists::speakers(text, report).map(|it| check::unique(it, report))
    });
    let topics = list(folder, TOPICS, has_claims, &mut problems, |text, report| {
        let listed = lists::topics(text, report)?;
        check::parents(&listed, report);
        Some(check::unique(listed, report))
    });
    let unread = Unread { speakers: speakers.is_none(), topics: topics.is_none() };
    let mut ledger = Ledger::new(speakers.unwrap_or_default(), topics.unwrap_or_default());
    let known = Known { ledger: &ledger, unread };
    let lookups = list(folder, LOOKUPS, false, &mut problems, |text, report| lists::lookups(text, known, report));
    let files = unique_stems(files, &mut problems);
    let index = index.filter(|it| it.is_worth_while(files.iter().map(|it| it.0.as_path())));
    let read: Vec<ClaimFile> = files.par_iter().map(|(path, _)| read_claim_file(folder, path, known, index)).collect();
    ledger.lookups = lookups.unwrap_or_default();
    let (mut links, mut incomplete) = (HashMap::new(), HashSet::new());
    let mut texts = Vec::new();
    for ((path, id), file) in files.into_iter().zip(read) {
        problems.extend(file.problems);
        let Some(page) = file.page else { continue };
        let at = ledger.sources.len();
        ledger.sources.extend(page.source.on_file(id.clone(), path));
        texts.extend(file.text);
        ledger.acts.extend(page.acts.into_iter().filter_map(|it| it.on_file(&id, at)));
        for read in page.claims {
            let link = read.link;
            match read.on_file(&id, at) {
                Ok(claim) => {
                    links.extend(link.map(|place| (ledger.claims.len(), place)));
                    ledger.claims.push(claim);
                }
                Err(id) => {
                    incomplete.insert(id);
                }
            }
        }
    }
    if let Some(index) = index.filter(|_| texts.len() == ledger.sources.len()) {
        index.know_sources(texts);
    }
    ledger.rejections = list(folder, REJECTIONS, false, &mut problems, rejections::read).unwrap_or_default();
    let read = |text: &str, report: &mut Report<'_>| reviews::read(text, &ledger, report);
    ledger.reviews = list(folder, REVIEWS, false, &mut problems, read).unwrap_or_default();
    let read = |text: &str, report: &mut Report<'_>| outcomes::read(text, &ledger, report);
    ledger.outcomes = list(folder, OUTCOMES, false, &mut problems, read).unwrap_or_default();
    let settings = list(folder, SETTINGS, false, &mut problems, settings::settings).unwrap_or_default();
    (ledger.queries, ledger.readers) = (settings.queries, settings.readers);
    let found = check_links(folder, &ledger, (&links, &incomplete), &problems);
    problems.extend(found);
    let mut loaded = Loaded { ledger, problems };
    loaded.sort_problems();
    Ok((loaded, all))
}

impl Loaded {
    pub(in crate::store) fn sort_problems(&mut self) {
        self.problems.sort_by(|one, other| place_of(one).cmp(&place_of(other)));
    }
}

/// Reads one claim file's text as `load` would, against the speakers and topics of `ledger`: the claims in it, and
/// all that is wrong with it by itself. Their source is the one of the ledger that has this file, or else the next one
/// that is added to it.
#[must_use]
pub fn read_page(path: &Path, text: &str, ledger: &Ledger) -> (Vec<Claim>, Vec<Problem>) {
    let (page, problems) = read_whole(path, text, ledger);
    let Some((id, page)) = page else { return (Vec::new(), problems) };
    let source = ledger.sources.iter().position(|it| it.path == path).unwrap_or(ledger.sources.len());
    (page.claims.into_iter().filter_map(|it| it.on_file(&id, source).ok()).collect(), problems)
}

/// The same as it is written, under the id that the file's name is; nothing where its source cannot be read.
pub(in crate::store) fn read_whole(
    path: &Path,
    text: &str,
    ledger: &Ledger,
) -> (Option<(SourceId, Page)>, Vec<Problem>) {
    let known = Known::of(ledger);
    let mut report = Report::new(path, text);
    let Some(id) = source_id(path, &mut report) else { return (None, report.into_problems()) };
    let (page, problems) = page::read(path, text, known);
    (page.map(|it| (id, it)), problems)
}

fn place_of(problem: &Problem) -> (&Path, usize, usize) {
    problem.spot.as_ref().map_or((&problem.path, 0, 0), |it| (&problem.path, it.line, it.column))
}

/// Reads one of the lists; nothing where it cannot be read. One that is not there is empty, unless it is `needed`.
fn list<T: Default>(
    folder: &Path,
    name: &str,
    needed: bool,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&str, &mut Report<'_>) -> Option<T>,
) -> Option<T> {
    let path = Path::new(name);
    // A link that leads nowhere is there; that it does is told where the folder is walked.
    if folder.join(path).symlink_metadata().is_err() {
        if needed {
            let mut report = Report::new(path, "");
            let what = format!("There is no {name} in this claims folder");
            let remedy = "Check that this is the right folder; `gainsay init` adds the lists that are not there";
            report.whole(Code::MISSING_FILE, what, remedy);
            problems.extend(report.into_problems());
            return None;
        }
        return Some(T::default());
    }
    if !folder.join(path).exists() {
        return None;
    }
    let (text, found) = text::read(folder, path);
    problems.extend(found);
    let text = text?;
    let mut report = Report::new(path, &text);
    let list = read(&text, &mut report);
    problems.extend(report.into_problems());
    list
}

/// One claim file as read.
struct ClaimFile {
    page: Option<Page>,
    problems: Vec<Problem>,
    /// What its text is known by in an index.
    text: Option<Key>,
}

fn read_claim_file(folder: &Path, path: &Path, known: Known<'_>, index: Option<&Index>) -> ClaimFile {
    let (text, mut problems) = text::read(folder, path);
    let Some(text) = text else { return ClaimFile { page: None, problems, text: None } };
    let mut report = Report::new(path, &text);
    let (root, key) = match index {
        None => (parse(&text, &mut report), None),
        Some(index) => {
            let mut made_of = Ingredients::of("a claim file as a tree");
            made_of.add(&text);
            let key = made_of.key();
            (parse_once(&text, (key, index), &mut report), Some(key))
        }
    };
    let page = root.and_then(|root| page::of_tree(&root, known, &mut report));
    problems.extend(report.into_problems());
    ClaimFile { page, problems, text: key }
}

/// The tree of a text, from an index where it has been parsed before and nothing was wrong with it.
fn parse_once<'t>(text: &'t str, (key, index): (Key, &'t Index), report: &mut Report<'_>) -> Option<Node<'t>> {
    if let Some(root) = index.recall(key).and_then(|it| postcard::from_bytes(it).ok()) {
        return Some(root);
    }
    let root = parse(text, report)?;
    if report.is_empty()
        && let Ok(bytes) = postcard::to_allocvec(&root)
    {
        index.keep(key, bytes);
    }
    Some(root)
}

/// Every file's stem is its source's id, so no two may share one.
fn unique_stems(files: Vec<PathBuf>, problems: &mut Vec<Problem>) -> Vec<(PathBuf, SourceId)> {
    let mut first: HashMap<SourceId, PathBuf> = HashMap::with_capacity(files.len());
    let mut kept = Vec::with_capacity(files.len());
    for path in files {
        let mut report = Report::new(&path, "");
        let id = source_id(&path, &mut report);
        problems.extend(report.into_problems());
        let Some(id) = id else { continue };
        if let Some(other) = first.get(&id) {
            problems.push(Problem {
                code: Code::DUPLICATE_STEM,
                what: format!("The file {} has the same name, and claims are cited by it", other.display()),
                remedy: "Rename one of the two files".into(),
                path,
                spot: None,
            });
            continue;
        }
        first.insert(id.clone(), path.clone());
        kept.push((path, id));
    }
    kept
}

fn source_id(path: &Path, report: &mut Report<'_>) -> Option<SourceId> {
    let stem = path.file_stem().map(|it| it.to_string_lossy()).unwrap_or_default();
    let id = SourceId::new(&stem);
    id.map_err(|bad| report.whole(Code::BAD_ID, format!("`{stem}` cannot be cited: {bad}"), "Rename the file")).ok()
}

/// Tells which `same_as` lead nowhere: not even to a draft that is `incomplete`. Only files with such a fault are read a
/// second time, for the excerpt.
fn check_links(
    folder: &Path,
    ledger: &Ledger,
    (places, incomplete): (&HashMap<usize, Place>, &HashSet<ClaimId>),
    problems: &[Problem],
) -> Vec<Problem> {
    let faulty: HashSet<&str> = problems
        .iter()
        .filter(|it| it.code.severity == Severity::Error)
        .filter_map(|it| it.path.file_stem()?.to_str())
        .collect();
    let wrong = check::links(&ledger.claims, &faulty, incomplete);
    let mut found = Vec::new();
    for of_one_file in wrong.chunk_by(|one, other| ledger.claims[one.0].source == ledger.claims[other.0].source) {
        let path = &ledger.source_of(&ledger.claims[of_one_file[0].0]).path;
        let text = text::read(folder, path).0.unwrap_or_default();
        let mut report = Report::new(path, &text);
        for (claim, code, what, remedy) in of_one_file {
            report.at(code, places[claim], what, remedy);
        }
        found.extend(report.into_problems());
    }
    found
}
