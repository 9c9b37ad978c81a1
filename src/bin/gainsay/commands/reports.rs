//! `reports`: the same utterance in several sources, word by word, and what differs by name.

use gainsay::query::{Against, Query};
use gainsay::render::{self, UtteranceView};
use gainsay::reports::{self, Utterance};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs};
use crate::options::{GlobalArgs, WHICH};
use crate::screen::Screen;

/// Show how several sources report one utterance, and what differs
///
/// Reports belong together where a file says so (`same_as`), or where speaker, day and quoted words show it. What
/// differs between them is never a change of position: the speaker spoke once.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay reports\n  gainsay reports speaker:rubio\n  gainsay reports topic:swap-1000 --format markdown\n  gainsay reports --differing --format csv"
)]
pub(crate) struct ReportsArgs {
    #[arg(help = WHICH)]
    query: Vec<String>,

    /// Only utterances with a difference that has a name
    #[arg(long)]
    differing: bool,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(own: &ReportsArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let mut found = reports::utterances(ledger, |claim| query.matches(claim, ledger));
    let differs = |it: &Utterance<'_>| it.others.iter().any(|other| !other.differences.is_empty());
    found.retain(|it| !own.differing || differs(it));
    let text = match own.format.format() {
        Format::Terminal => render::reports_terminal(&found, ledger, screen.style()),
        Format::Markdown => render::reports_markdown(&found, ledger),
        Format::Csv => own.format.csv(render::report_rows(&found, ledger)),
        Format::Json => {
            own.format.json(&found.iter().map(|it| UtteranceView::of(it, ledger)).collect::<Vec<_>>(), screen)?
        }
    };
    own.format.print(&text, screen);
    if found.is_empty() {
        screen.say("no utterance that is meant by this has several reports");
    }
    Ok(Exit::Answered)
}
