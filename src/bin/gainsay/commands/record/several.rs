//! Many articles recorded at once: folders and files, each in a claim file of its own, and one summary.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use gainsay::article::Article;
use gainsay::claim::Ledger;
use gainsay::date::Date;
use gainsay::drafting;
use gainsay::extract::{Extracted, Extractor};
use gainsay::render::{self, counted};
use gainsay::store::{self, NewSpeaker, Transaction};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::super::review;
use super::RecordArgs;
use super::again::{by_article, by_drafts};
use super::article::{Drafts, begun, introduced, say_introduced};
use super::handed_in::{self, Input};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::input;
use crate::options::GlobalArgs;
use crate::progress::Progress;
use crate::screen::Screen;

/// An article with the day on which it was published.
struct Dated {
    article: Article,
    published: Date,
}

/// The same with what is found in it.
struct Read {
    dated: Dated,
    found: Extracted,
}

/// What became of all of them.
#[derive(Default)]
struct Summary {
    files: Vec<PathBuf>,
    drafts: usize,
    on_file: usize,
    silent: usize,
    failed: usize,
    unknown: Vec<NewSpeaker>,
}

/// Records every article of `names`, in one change: none is written before all are read.
pub(super) fn record(
    own: &RecordArgs,
    global: &GlobalArgs,
    names: &[String],
    claims_folder: &Path,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    check_options(own)?;
    let names = files(names)?;
    let mut change = folder::change(claims_folder, screen)?;
    let dated: Vec<Result<Dated, Failure>> = names.par_iter().map(|it| dated(own, it)).collect();
    let mut listed = Vec::new();
    for it in dated.iter().flatten() {
        listed.extend(introduced(&mut change, &it.article)?);
    }
    let read = read(own, dated, change.ledger());
    let mut summary = Summary::default();
    let mut batch = Batch::default();
    for (name, read) in names.iter().zip(read) {
        let put = read.and_then(|it| batch.put(own, &mut change, name, &it, &mut summary, screen));
        if let Err(failure) = put {
            summary.failed += 1;
            screen.say(&failure.to_string());
        }
    }
    change.commit()?;
    say_introduced(&listed, screen);
    end(own, global, (names.len(), &summary), claims_folder, screen)
}

/// Options that are of one article are none for many.
fn check_options(own: &RecordArgs) -> Result<(), Failure> {
    let single = [
        ("--into", own.into.is_some()),
        ("--title", own.source.title.is_some()),
        ("--url", own.source.url.is_some()),
        ("--add", own.draft.add),
    ];
    match single.iter().find(|it| it.1) {
        Some((option, _)) => Err(Failure::new(format!("{option} is for one article, and several are handed in"))
            .hinted("record the one that it is for by itself")),
        None => Ok(()),
    }
}

/// The articles that are meant: those of a folder in order of their names, with all folders in it.
fn files(names: &[String]) -> Result<Vec<String>, Failure> {
    let mut files = Vec::new();
    for name in names {
        if !Path::new(name).is_dir() {
            files.push(name.clone());
            continue;
        }
        let before = files.len();
        let is_ours = |name: &std::ffi::OsStr| !name.to_string_lossy().starts_with('.');
        let walk = WalkDir::new(name).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|it| it.depth() == 0 || is_ours(it.file_name())) {
            let entry = entry.map_err(|error| Failure::new(format!("cannot read {name}: {error}")))?;
            let path = entry.path().to_string_lossy();
            if entry.path().is_file() && input::kind_of(&path).is_some() {
                files.push(path.into_owned());
            }
        }
        if files.len() == before {
            return Err(Failure::new(format!("there is no article in the folder {name}"))
                .hinted(format!("an article is called {}", input::endings())));
        }
    }
    Ok(files)
}

/// An article that is handed in, with its day.
fn dated(own: &RecordArgs, name: &String) -> Result<Dated, Failure> {
    match handed_in::read(name)? {
        Input::Claims(..) => Err(Failure::new(format!("{name} has claims, and is no article"))
            .hinted(format!("`gainsay record {name}` records them"))),
        Input::Article(_, article) => match own.source.published(&article)? {
            None => Err(Failure::new(format!("{name} does not say when it was published"))
                .hinted(format!("gainsay record {name} --published YYYY-MM-DD"))),
            Some(published) => Ok(Dated { article: *article, published }),
        },
    }
}

/// Every article with its statements, in the same order.
fn read(own: &RecordArgs, articles: Vec<Result<Dated, Failure>>, ledger: &Ledger) -> Vec<Result<Read, Failure>> {
    let extractor = Extractor::new(ledger);
    let progress = Progress::new("reading article", articles.len());
    let one = |dated: Result<Dated, Failure>| {
        let read = dated.map(|dated| {
            let found = own.drafts(&dated.article, dated.published, &extractor, ledger);
            Read { dated, found }
        });
        progress.step();
        read
    };
    articles.into_par_iter().map(one).collect()
}

/// The articles that were put on file so far, so that none is twice.
#[derive(Default)]
struct Batch {
    texts: HashMap<String, String>,
    addresses: HashMap<String, String>,
}

impl Batch {
    /// Stages the drafts of an article, unless it is on file or has none.
    fn put(
        &mut self,
        own: &RecordArgs,
        change: &mut Transaction,
        name: &str,
        read: &Read,
        summary: &mut Summary,
        screen: &mut Screen,
    ) -> Result<(), Failure> {
        let Read { dated: Dated { article, published }, found } = read;
        if let Some(first) = self.met(article, name) {
            screen.say(&format!("{name}: the same article as {first}"));
            summary.on_file += 1;
            return Ok(());
        }
        let unknown = drafting::unknown(&found.proposals, change.ledger());
        let drafts = Drafts { article, published: *published, found, unknown: &unknown };
        let known = match by_article(&own.source, change, article) {
            Some(it) => Some(it),
            None if found.drafts.is_empty() => None,
            None => by_drafts(&own.source, change, &drafts)?,
        };
        if let Some(known) = known {
            let path = change.ledger().sources[known.source].path.display().to_string();
            screen.say(&format!("{name}: on file in {path} ({})", known.how));
            summary.on_file += 1;
            return Ok(());
        }
        if found.drafts.is_empty() {
            let why = match article.foreign_language() {
                Some(language) => format!("it is in {language}, and only English is read"),
                None => "nobody is said to have said anything in it".to_owned(),
            };
            screen.say(&format!("{name}: {why}"));
            summary.silent += 1;
            return Ok(());
        }
        let source = own.source.of_article(article, *published);
        let appended = begun(change, None, source, &drafts, own.draft.keep)?;
        let drafted = counted(appended.ids.len(), "draft");
        screen.say(&format!("{name}: {drafted} in {}", appended.path.display()));
        screen.answer(&appended.ids.iter().map(|it| format!("{it}\n")).collect::<String>());
        summary.drafts += appended.ids.len();
        summary.files.push(appended.path);
        summary.unknown.extend(unknown);
        Ok(())
    }

    /// The name under which an article was handed in before, by its text or its address.
    fn met(&mut self, article: &Article, name: &str) -> Option<String> {
        let hash = store::hash_of(article.text.as_bytes()).to_string();
        let by_text = self.texts.insert(hash, name.to_owned());
        let by_address = article.url.as_ref().and_then(|it| self.addresses.insert(it.clone(), name.to_owned()));
        by_text.or(by_address)
    }
}

/// Says what was done with all of them, and goes on to their review where that was asked for.
fn end(
    own: &RecordArgs,
    global: &GlobalArgs,
    (all, summary): (usize, &Summary),
    folder: &Path,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let mut names = HashSet::new();
    let unknown: Vec<NewSpeaker> = summary.unknown.iter().filter(|it| names.insert(&it.id)).cloned().collect();
    if !unknown.is_empty() {
        screen.say(&format!("\n{}", render::unknown_speakers(&unknown, screen.style())));
    }
    let drafted = format!("{} in {}", counted(summary.drafts, "draft"), counted(summary.files.len(), "new file"));
    let others = [
        (summary.on_file, "on file already"),
        (summary.silent, "without a statement"),
        (summary.failed, "not recorded"),
    ];
    let others = others.iter().filter(|it| it.0 > 0).map(|(n, what)| format!("{n} {what}"));
    let parts: Vec<String> = std::iter::once(drafted).chain(others).collect();
    screen.say(&format!("{}: {}", counted(all, "article"), parts.join(", ")));
    if summary.failed > 0 {
        let failed = counted(summary.failed, "article");
        return Err(Failure::new(format!("{failed} could not be recorded; all others are"))
            .hinted("hand them in again when what is said of them above is mended: what is on file stays as it is"));
    }
    if summary.files.is_empty() {
        return Ok(Exit::Answered);
    }
    if own.draft.review && crate::review::is_possible() {
        return review::over(folder, &summary.files, global, screen);
    }
    screen.say("next: `gainsay review` goes through them, one key each");
    Ok(Exit::Done)
}
