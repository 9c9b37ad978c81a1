//! Loading: the whole folder in, the ledger and all problems out. It never fails for what is in the files.

use std::collections::{HashMap, HashSet};
use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Error;
use super::check;
use super::folder::{LOOKUPS, REVIEWS, SPEAKERS, TOPICS, claim_files};
use super::lists;
use super::page::{self, Known, Page};
use super::report::Report;
use super::reviews;
use crate::claim::{Claim, Ledger, Lookup, SourceId, Speaker, Topic};
use crate::problem::{Code, Problem};
use crate::suggest::suggest;

/// The largest file that is read, in bytes: a thousand times what an article's claims take.
pub(super) const LARGEST: u64 = 16 << 20;

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
    let (files, mut problems) = claim_files(folder)?;
    let (speakers, topics) = (speakers(folder, &mut problems), topics(folder, &mut problems));
    let lookups = lookups(folder, &speakers, &topics, &mut problems);
    let known = Known::new(&speakers, &topics);
    let mut ledger = Ledger::new(speakers, topics);
    ledger.lookups = lookups;

    let files = unique_stems(files, &mut problems);
    let read: Vec<(Option<Page>, Vec<Problem>)> =
        files.into_par_iter().map(|(path, id)| read_claim_file(folder, &path, id, &known)).collect();
    let mut links = Vec::new();
    for (page, found) in read {
        problems.extend(found);
        let Some(page) = page else { continue };
        let (first, source) = (ledger.claims.len(), ledger.sources.len());
        links.extend(page.links.into_iter().map(|(claim, place)| (first + claim, place)));
        ledger.claims.extend(page.claims.into_iter().map(|claim| Claim { source, ..claim }));
        ledger.sources.push(page.source);
    }
    let checked = |read, report: &mut Report<'_>| reviews::check(read, &ledger, report);
    ledger.reviews = list(folder, REVIEWS, reviews::read, checked, &mut problems);
    check_links(folder, &ledger, &links.into_iter().collect(), &mut problems);
    let mut loaded = Loaded { ledger, problems };
    loaded.sort_problems();
    Ok(loaded)
}

impl Loaded {
    pub(super) fn sort_problems(&mut self) {
        self.problems.sort_by(|one, other| place_of(one).cmp(&place_of(other)));
    }
}

/// Reads one claim file's text as `load` would, against the speakers and topics of `ledger`: the claims in it, and
/// all that is wrong with it by itself.
#[must_use]
pub fn read_page(path: &Path, text: &str, ledger: &Ledger) -> (Vec<Claim>, Vec<Problem>) {
    let known = Known::new(ledger.speakers(), ledger.topics());
    let mut report = Report::new(path, text);
    let Some(id) = source_id(path, &mut report) else { return (Vec::new(), report.problems) };
    let (page, problems) = page::read(path, id, text, &known);
    (page.map(|it| it.claims).unwrap_or_default(), problems)
}

fn place_of(problem: &Problem) -> (&Path, usize, usize) {
    problem.spot.as_ref().map_or((&problem.path, 0, 0), |it| (&problem.path, it.line, it.column))
}

fn speakers(folder: &Path, problems: &mut Vec<Problem>) -> Vec<Speaker> {
    list(folder, SPEAKERS, lists::speakers, check::unique, problems)
}

fn topics(folder: &Path, problems: &mut Vec<Problem>) -> Vec<Topic> {
    let checked = |listed: Vec<_>, report: &mut Report<'_>| {
        check::parents(&listed, report);
        check::unique(listed, report)
    };
    list(folder, TOPICS, lists::topics, checked, problems)
}

fn lookups(folder: &Path, speakers: &[Speaker], topics: &[Topic], problems: &mut Vec<Problem>) -> Vec<Lookup> {
    let known: (HashSet<&str>, HashSet<&str>) =
        (speakers.iter().map(|it| it.id.as_str()).collect(), topics.iter().map(|it| it.id.as_str()).collect());
    let checked = |listed: Vec<lists::Listed<Lookup>>, report: &mut Report<'_>| {
        let on_file = |entry: &lists::Listed<Lookup>, report: &mut Report<'_>| {
            let topic_place = entry.parent_place.unwrap_or(entry.id_place);
            check::lookup_names(
                (&entry.it.speaker, entry.id_place),
                (&entry.it.topic, topic_place),
                (&known.0, &known.1),
                report,
            )
        };
        listed.into_iter().filter_map(|entry| on_file(&entry, report).then_some(entry.it)).collect()
    };
    list(folder, LOOKUPS, lists::lookups, checked, problems)
}

/// Reads one of the lists; one that is not there is empty.
fn list<R, T>(
    folder: &Path,
    name: &str,
    read: impl FnOnce(&Path, &str) -> (Vec<R>, Vec<Problem>),
    check: impl FnOnce(Vec<R>, &mut Report<'_>) -> Vec<T>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let path = Path::new(name);
    if !folder.join(path).exists() {
        return Vec::new();
    }
    let (text, found) = read_text(folder, path);
    problems.extend(found);
    let Some(text) = text else { return Vec::new() };
    let (listed, found) = read(path, &text);
    problems.extend(found);
    let mut report = Report::new(path, &text);
    let kept = check(listed, &mut report);
    problems.append(&mut report.problems);
    kept
}

fn read_claim_file(folder: &Path, path: &Path, id: SourceId, known: &Known) -> (Option<Page>, Vec<Problem>) {
    let (text, mut problems) = read_text(folder, path);
    let Some(text) = text else { return (None, problems) };
    let (page, mut found) = page::read(path, id, &text, known);
    if page.is_none()
        && let Some(meant) = misnamed_list(path)
    {
        // What is meant is clear; that it is no claim file either need not be said line by line.
        found = vec![Problem {
            code: Code::UNKNOWN_FILE,
            path: path.to_owned(),
            spot: None,
            what: "This is no claim file".into(),
            remedy: format!("Did you mean {meant}?"),
        }];
    }
    problems.extend(found);
    (page, problems)
}

/// The list that a file of the folder itself was probably meant to be.
fn misnamed_list(path: &Path) -> Option<&'static str> {
    let name = path.to_str().filter(|_| path.components().count() == 1)?;
    suggest(name, super::folder::LISTS.into_iter()).filter(|_| !name.starts_with(|c: char| c.is_ascii_digit()))
}

/// Reads a file as UTF-8, without its byte order mark.
pub(super) fn read_text(folder: &Path, path: &Path) -> (Option<String>, Vec<Problem>) {
    let problem = |code, what: String, remedy: &str| Problem {
        code,
        path: path.to_owned(),
        spot: None,
        what,
        remedy: remedy.into(),
    };
    let mut bytes = Vec::new();
    let read = std::fs::File::open(folder.join(path)).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let remedy = "Change its permissions, or move it out of the claims folder";
        return (None, vec![problem(Code::UNREADABLE, format!("This cannot be read: {error}"), remedy)]);
    }
    if bytes.len() as u64 > LARGEST {
        let what = format!("This is larger than {} MiB", LARGEST >> 20);
        return (
            None,
            vec![problem(Code::TOO_LARGE, what, "Keep one source to a file; articles themselves go into .txt")],
        );
    }
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return (None, vec![not_utf8(path, &error)]),
    };
    let mut problems = Vec::new();
    if text.starts_with('\u{feff}') {
        text.remove(0);
        let remedy = "Save the file as UTF-8 without one; all is read all the same";
        problems.push(problem(Code::BYTE_ORDER_MARK, "This begins with a byte order mark".into(), remedy));
    }
    if text.contains("\r\n") {
        let remedy = "Set your editor to LF; all is read all the same, and what is appended ends as the file does";
        problems.push(problem(Code::CARRIAGE_RETURNS, "The lines of this file end in CRLF".into(), remedy));
    }
    if text.trim().is_empty() {
        problems.push(problem(Code::EMPTY_FILE, "There is nothing in this file".into(), "Write into it, or remove it"));
        return (None, problems);
    }
    (Some(text), problems)
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Problem {
    let (good, bad) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
    let good = String::from_utf8_lossy(good);
    let line = good.matches('\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count();
    let rest = String::from_utf8_lossy(&bad[..bad.len().min(80)]);
    let shown = format!("{}{rest}", good.rsplit('\n').next().unwrap_or_default());
    Problem {
        code: Code::NOT_UTF8,
        path: path.to_owned(),
        spot: Some(super::report::spot(&format!("{}{shown}", "\n".repeat(line - 1)), line, column, 1)),
        what: format!("The byte 0x{:02X} here is not UTF-8", bad.first().copied().unwrap_or_default()),
        remedy: "Save the file as UTF-8; it was probably written as Windows-1252 or Latin-1".into(),
    }
}

/// Every file's stem is its source's id, so no two may share one.
fn unique_stems(files: Vec<PathBuf>, problems: &mut Vec<Problem>) -> Vec<(PathBuf, SourceId)> {
    let mut first: HashMap<SourceId, PathBuf> = HashMap::with_capacity(files.len());
    let mut kept = Vec::with_capacity(files.len());
    for path in files {
        let mut report = Report::new(&path, "");
        let id = source_id(&path, &mut report);
        problems.append(&mut report.problems);
        let Some(id) = id else { continue };
        if let Some(other) = first.get(&id) {
            problems.push(Problem {
                code: Code::DUPLICATE_STEM,
                what: format!("{} has the same name, and claims are cited by it", other.display()),
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

/// Reports `same_as` that lead nowhere. Only files with such a fault are read a second time, for the excerpt.
fn check_links(
    folder: &Path,
    ledger: &Ledger,
    places: &HashMap<usize, super::node::Place>,
    problems: &mut Vec<Problem>,
) {
    for (claim, code, what, remedy) in check::links(&ledger.claims) {
        let path = &ledger.source_of(&ledger.claims[claim]).path;
        let text = std::fs::read_to_string(folder.join(path)).unwrap_or_default();
        let mut report = Report::new(path, text.trim_start_matches('\u{feff}'));
        report.at(code, places[&claim], what, remedy);
        problems.append(&mut report.problems);
    }
}
