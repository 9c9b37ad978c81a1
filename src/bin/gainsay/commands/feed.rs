//! `feed`: what a feed has that is not on file, and what one picks of it recorded.

use std::collections::HashSet;

use gainsay::article::Announced;
use gainsay::claim::Ledger;
use gainsay::render::{self, counted};
use serde::Serialize;

use super::record;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::fetch::{self, is_address};
use crate::folder;
use crate::input;
use crate::options::{Format, FormatArgs, GlobalArgs};
use crate::screen::Screen;

/// List what is new in a feed, and record what you pick
///
/// FEED is the address of a feed, or a file: RSS, Atom or JSON Feed. What is on file already, by its address, is left out. With
/// --record the pages that you pick are fetched, and every statement in them goes on file as a draft, as with `gainsay record`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay feed https://courier.example/rss
  gainsay feed https://courier.example/rss --record 1,4
  gainsay feed saved.xml --format json")]
pub(crate) struct FeedArgs {
    /// The address of a feed, or a file
    feed: String,

    /// Record these articles: their numbers, which change as the feed does, or their addresses
    #[arg(long, value_name = "N|ADDRESS", value_delimiter = ',', conflicts_with = "format")]
    record: Vec<String>,

    /// Keep the texts beside the claim files, for `check` to verify quotations against
    #[arg(long, requires = "record")]
    keep: bool,

    #[command(flatten)]
    format: FormatArgs,
}

/// One article that is not on file.
#[derive(Debug, Serialize)]
struct Entry {
    /// By which it is picked, counted from 1.
    number: usize,
    published: Option<String>,
    title: String,
    url: String,
}

pub(crate) fn run(own: &FeedArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let entries = new_entries(&own.feed, &folder::load(global, screen)?.ledger)?;
    if !own.record.is_empty() {
        let picked: Vec<String> = own.record.iter().map(|it| picked(it, &entries)).collect::<Result<_, _>>()?;
        return record::of_addresses(&picked, own.keep, global, screen);
    }
    let rows = || {
        let row = |it: &Entry| {
            let published = it.published.clone().unwrap_or_default();
            vec![it.number.to_string(), published, it.title.clone(), it.url.clone()]
        };
        (&["number", "published", "title", "url"], entries.iter().map(row).collect::<Vec<_>>())
    };
    let text = match own.format.format() {
        Format::Terminal => render::rows_terminal(&rows().0.map(str::to_owned), &rows().1, screen.style()),
        Format::Markdown => own.format.markdown((rows().0, rows().1)),
        Format::Csv => own.format.csv((rows().0, rows().1)),
        Format::Json => own.format.json(&entries, screen)?,
    };
    own.format.print(&text, screen);
    screen.say(&match entries.len() {
        0 => "nothing in the feed is new".to_owned(),
        n => format!("{} not on file; `gainsay feed {} --record 1` records the first", counted(n, "article"), own.feed),
    });
    Ok(Exit::Answered)
}

/// What is in a feed and not on file by its address, in the order of the feed.
fn new_entries(feed: &str, ledger: &Ledger) -> Result<Vec<Entry>, Failure> {
    let bytes = if is_address(feed) { fetch::bytes(feed)? } else { input::bytes(feed)? };
    let text = String::from_utf8_lossy(&bytes);
    let all = gainsay::article::feed(&text)
        .map_err(|bad| Failure::new(format!("{feed}: {}", bad.what)).hinted(bad.remedy))?;
    let bare = |it: &str| it.trim_end_matches('/').to_owned();
    let sources = ledger.sources.iter().flat_map(|it| it.url.iter().chain(&it.archived));
    let known: HashSet<String> = sources.map(|it| bare(it)).collect();
    let new = all.into_iter().filter(|it| is_address(&it.url) && !known.contains(&bare(&it.url))).enumerate();
    let entry = |(at, it): (usize, Announced)| Entry {
        number: at + 1,
        published: it.published.map(|it| it.to_string()),
        title: it.title,
        url: it.url,
    };
    Ok(new.map(entry).collect())
}

/// The address of the entry that is meant.
fn picked(meant: &str, entries: &[Entry]) -> Result<String, Failure> {
    let by_number = |it: &&Entry| meant.parse() == Ok(it.number);
    let found = entries.iter().find(|it| by_number(it) || it.url == meant);
    found.map(|it| it.url.clone()).ok_or_else(|| {
        let new = counted(entries.len(), "article");
        Failure::new(format!("the feed has no article {meant}: {new} of it not on file"))
            .hinted("without --record they are listed with their numbers and addresses")
    })
}
