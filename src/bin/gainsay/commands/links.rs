//! `links`: whether the addresses of sources and of their archived copies answer, and what was seen when.

use std::collections::BTreeMap;

use gainsay::claim::{Ledger, Source};
use gainsay::query::{Against, Query};
use gainsay::render;
use serde::Serialize;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::fetch::{is_address, look};
use crate::folder;
use crate::options::{Format, FormatArgs, GlobalArgs, WHICH, now};
use crate::screen::Screen;

/// Look at the links of sources and of their archived copies, and tell what they answer
///
/// Each address is asked once, over the network, and what it answered is told with the time. One that does not answer with
/// a page is no proof that the page is gone: it may be asked again, and its archived copy stands beside it. The addresses of
/// acts are looked at as well. A source without an archived copy is named with --unarchived.
///
/// Exits with 1 where an address did not answer with a page.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay links topic:ferry-ban\n  gainsay links --dead --format csv > dead.csv\n  gainsay links --unarchived"
)]
pub(crate) struct LinksArgs {
    #[arg(help = WHICH)]
    query: Vec<String>,

    /// Only what did not answer with a page
    #[arg(long)]
    dead: bool,

    /// List the sources without an archived copy, and ask nobody
    #[arg(long, conflicts_with = "dead")]
    unarchived: bool,

    #[command(flatten)]
    format: FormatArgs,
}

/// What was seen of one address.
#[derive(Serialize)]
struct Link<'l> {
    /// When it was looked at, in universal time.
    seen: String,
    /// Whose address it is: a source by its id with `url` or `archived`, or an act by its id.
    of: Vec<String>,
    address: &'l str,
    status: Option<u16>,
    leads_to: Option<String>,
    what: String,
}

pub(crate) fn run(own: &LinksArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let mut meant = vec![own.query.is_empty(); ledger.sources.len()];
    ledger.claims.iter().filter(|it| query.matches(it, ledger)).for_each(|it| meant[it.source] = true);
    let sources = || ledger.sources.iter().zip(&meant).filter(|it| *it.1).map(|it| it.0);
    if own.unarchived {
        let ids: String = sources().filter(|it| it.archived.is_none()).map(|it| format!("{}\n", it.id)).collect();
        screen.show(&ids);
        return Ok(if ids.is_empty() { Exit::Answered } else { Exit::Found });
    }
    let mut links = Vec::new();
    let mut is_whole = true;
    for (address, of) in addresses(sources(), ledger, &meant) {
        let (when, seen) = (now(), look(address));
        is_whole &= seen.is_page();
        if !(own.dead && seen.is_page()) {
            let (status, leads_to, what) = (seen.status, seen.leads_to, seen.what);
            links.push(Link { seen: when.format("%Y-%m-%dT%H:%MZ").to_string(), of, address, status, leads_to, what });
        }
    }
    let text = match own.format.format() {
        Format::Terminal => {
            let (header, rows) = rows(&links);
            render::rows_terminal(&header.map(str::to_owned), &rows, screen.style())
        }
        Format::Markdown => own.format.markdown((&rows(&links).0, rows(&links).1)),
        Format::Csv => own.format.csv((&rows(&links).0, rows(&links).1)),
        Format::Json => own.format.json(&links, screen)?,
    };
    own.format.print(&text, screen);
    Ok(if is_whole { Exit::Answered } else { Exit::Found })
}

/// Every address once, with whose it is.
fn addresses<'l>(
    sources: impl Iterator<Item = &'l Source>,
    ledger: &'l Ledger,
    meant: &[bool],
) -> BTreeMap<&'l str, Vec<String>> {
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut take = |address: Option<&'l str>, of: String| {
        if let Some(address) = address.filter(|it| is_address(it)) {
            found.entry(address).or_default().push(of);
        }
    };
    for it in sources {
        take(it.url.as_deref(), format!("{} url", it.id));
        take(it.archived.as_deref(), format!("{} archived", it.id));
    }
    ledger.acts.iter().filter(|it| meant[it.source]).for_each(|it| take(it.url.as_deref(), it.id.to_string()));
    found
}

fn rows(links: &[Link<'_>]) -> ([&'static str; 6], Vec<Vec<String>>) {
    let row = |it: &Link<'_>| {
        let status = it.status.map_or(String::new(), |it| it.to_string());
        let leads_to = it.leads_to.clone().unwrap_or_default();
        vec![it.seen.clone(), it.address.to_owned(), status, it.what.clone(), leads_to, it.of.join("; ")]
    };
    (["seen", "address", "status", "what", "leads_to", "of"], links.iter().map(row).collect())
}
