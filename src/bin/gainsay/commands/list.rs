//! `list`: the claims that a query means.

use gainsay::claim::Claim;
use gainsay::query::{Against, Query};
use gainsay::render::{self, ClaimView};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs};
use crate::options::{GlobalArgs, WHICH};
use crate::screen::Screen;

/// List claims, oldest first
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay list speaker:putin said:2025-05..\n  gainsay list '\"regroup\"' --format csv"
)]
pub(crate) struct ListArgs {
    #[arg(help = WHICH)]
    query: Vec<String>,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(own: &ListArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let mut claims: Vec<&Claim> = ledger.claims.iter().filter(|it| query.matches(it, ledger)).collect();
    claims.sort_by_key(|it| (it.said.first(), it.said.last()));
    let text = match own.format.format() {
        Format::Terminal if claims.is_empty() => String::new(),
        Format::Terminal => render::claims_terminal(&claims, ledger, screen.style()),
        Format::Markdown => own.format.markdown(render::claim_rows(&claims, ledger)),
        Format::Csv => own.format.csv(render::claim_rows(&claims, ledger)),
        Format::Json => {
            own.format.json(&claims.iter().map(|it| ClaimView::of(it, ledger)).collect::<Vec<_>>(), screen)?
        }
    };
    own.format.print(&text, screen);
    if claims.is_empty() {
        screen.say("no claim on file is meant by this");
    }
    Ok(Exit::Answered)
}
