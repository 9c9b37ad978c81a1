//! `acts`: what was done, beside what was said.

use gainsay::acts::{self, Deed};
use gainsay::query::{Against, Query};
use gainsay::render::{self, DeedView};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs, GlobalArgs, WHICH};
use crate::screen::Screen;

/// Show what was done (votes, signatures, orders) beside what was said before and after
///
/// Acts stand below `acts:` in a claim file. Each is held against the last statement of its speaker on its topic before it
/// and the first one after it: its `stance` against the side that the statement takes, its `amount` against a figure that
/// is coded there. An act at odds with a statement is no change of position. Of a query that asks for more than speakers
/// and topics, an act is meant with the statements beside it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay acts\n  gainsay acts roe topic:ferry-ban\n  gainsay acts --odds --format csv > odds.csv"
)]
pub(crate) struct ActsArgs {
    #[arg(help = WHICH)]
    query: Vec<String>,

    /// Only what was done otherwise than said
    #[arg(long)]
    odds: bool,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(own: &ActsArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let mut found = acts::deeds(ledger, |speaker, topic| query.selects(speaker, topic));
    let is_meant = |it: &Deed<'_>| it.said.is_empty() || it.said.iter().any(|it| query.matches(it.claim, ledger));
    found.retain(|it| is_meant(it) && (it.is_at_odds() || !own.odds));
    let text = match own.format.format() {
        Format::Terminal => render::deeds_terminal(&found, ledger, screen.style()),
        Format::Markdown => render::deeds_markdown(&found, ledger),
        Format::Csv => {
            let (header, rows) = render::deed_rows(&found, ledger);
            own.format.csv((&header, rows))
        }
        Format::Json => {
            own.format.json(&found.iter().map(|it| DeedView::of(it, ledger)).collect::<Vec<_>>(), screen)?
        }
    };
    own.format.print(&text, screen);
    if found.is_empty() {
        screen.say("no act that is meant by this is on file");
    }
    Ok(Exit::Answered)
}
