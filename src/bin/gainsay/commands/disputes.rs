//! `disputes`: the same fact told differently by different speakers.

use chrono::Days;
use gainsay::disputes;
use gainsay::query::{Against, Query};
use gainsay::render::{self, DisputeView};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs};
use crate::options::{GlobalArgs, WHICH};
use crate::screen::Screen;

/// Show facts that different speakers tell differently
///
/// Every side stands there with its words, day and outlet: nothing here is a change of position, and nothing says who
/// is right. Opposite sides on what should be are opposition, not a dispute: a topic is a matter of fact where its
/// proposition says that something is so ("The dam broke on 3 May"), not that it should, may or will be.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay disputes\n  gainsay disputes topic:bodies-total\n  gainsay disputes speaker:medinsky --within 7\n  gainsay disputes --format csv"
)]
pub(crate) struct DisputesArgs {
    #[arg(help = WHICH)]
    query: Vec<String>,

    /// How many days may lie between two accounts of one thing
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    within: u64,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(own: &DisputesArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let found = disputes::disputes(ledger, Days::new(own.within), |claim| query.matches(claim, ledger));
    let text = match own.format.format() {
        Format::Terminal => render::disputes_terminal(&found, screen.style()),
        Format::Markdown => render::disputes_markdown(&found),
        Format::Csv => own.format.csv(render::dispute_rows(&found)),
        Format::Json => {
            own.format.json(&found.iter().map(|it| DisputeView::of(it, ledger)).collect::<Vec<_>>(), screen)?
        }
    };
    own.format.print(&text, screen);
    if found.is_empty() {
        screen.say("nothing that is meant by this is in dispute on file");
    }
    Ok(Exit::Answered)
}
