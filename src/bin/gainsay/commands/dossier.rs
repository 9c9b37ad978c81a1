//! `dossier`: the record as pages, for people who look rather than read.

use std::path::{Path, PathBuf};
use std::{fs, io};

use gainsay::query::{Against, Query};
use gainsay::render::{Page, Record, Site};
use rayon::prelude::*;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{GlobalArgs, WHICH};
use crate::pages;
use crate::screen::Screen;

/// Make pages of the record: what moved, where everybody stands, each topic, reports that differ, disputes
///
/// The pages need no program, no script and nothing from elsewhere: open index.html, print it, or put the folder on a
/// server. The same record gives the same bytes.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay dossier dossier\n  gainsay dossier ceasefire topic:ceasefire --title \"The ceasefire\""
)]
pub(crate) struct DossierArgs {
    /// The folder for the pages: a new or an empty one, or one with an earlier dossier, which is replaced
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    /// What the pages are headed with [default: the name of the claims folder]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    #[arg(help = WHICH.to_owned() + " [default: all]")]
    query: Vec<String>,
}

pub(crate) fn run(own: &DossierArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let claims = folder::find(global.claims.as_deref(), screen)?;
    let ledger = folder::load_found(&claims, global, screen)?.ledger;
    let query = Query::parse(&own.query, Against::ledger(&ledger, global.today()))?;
    clear(&own.folder)?;
    pages::with_record(&claims, &ledger, &query, global.today(), |record| {
        let record = Record { title: own.title.as_deref(), ..*record };
        let site = Site::of(&record, None);
        site.names().into_par_iter().filter_map(|it| site.page(it)).try_for_each(|it| write(&own.folder, &it))
    })?;
    screen.answer(&format!("{}\n", own.folder.join("index.html").display()));
    Ok(Exit::Done)
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("cannot write {}: {error}", path.display()))
}

/// Makes room in a folder that is new, empty, or has nothing but an earlier dossier, whose pages go.
fn clear(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|it| failed(folder, &it))?;
    let there = fs::read_dir(folder).map_err(|it| failed(folder, &it))?;
    let there: Vec<PathBuf> = there.flatten().map(|it| it.path()).collect();
    let is_ours = |it: &PathBuf| it.is_file() && it.extension().is_some_and(|it| it == "html" || it == "css");
    if let Some(other) = there.iter().find(|it| !is_ours(it)) {
        return Err(Failure::new(format!("{} is no page of a dossier", other.display())).hinted(
            "name a new or an empty folder: an earlier dossier in it is replaced, and nothing else is touched",
        ));
    }
    there.iter().try_for_each(|old| fs::remove_file(old).map_err(|it| failed(old, &it)))
}

fn write(folder: &Path, page: &Page) -> Result<(), Failure> {
    let path = folder.join(&page.name);
    fs::write(&path, &page.text).map_err(|it| failed(&path, &it))
}
