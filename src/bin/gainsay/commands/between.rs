//! `diff --between`: what became of the record from one state of it to another.

use gainsay::claim::Ledger;
use gainsay::corrections::corrections;
use gainsay::diff::{self, Change, Context};
use gainsay::query::{Against, Query};
use gainsay::render::{self, CorrectionsView};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::{Format, FormatArgs, GlobalArgs};
use crate::screen::Screen;
use crate::{folder, git};

/// The state that is the files as they are.
const NOW: &str = ".";

/// Says what became of what a query means between two states.
pub(super) fn run(
    states: &[String],
    asked: &[String],
    format: &FormatArgs,
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    let state = |name: &String| match name.as_str() {
        NOW => folder::on_file(&claims_folder),
        it => git::record_at(&claims_folder, it),
    };
    let [earlier, later] = states else {
        return Err(Failure::new("two states are compared").hinted("gainsay diff --between main ."));
    };
    let (earlier, later) = (state(earlier)?.ledger, state(later)?.ledger);
    // What is asked for may be on file in the one state alone.
    let read = |ledger| Query::parse(asked, Against::ledger(ledger, global.today()));
    let queries = match (read(&earlier), read(&later)) {
        (Ok(earlier), Ok(later)) => (Some(earlier), Some(later)),
        (Ok(earlier), Err(_)) => (Some(earlier), None),
        (Err(_), later) => (None, Some(later?)),
    };
    let mut found = corrections((&earlier, flags(&earlier, global)), (&later, flags(&later, global)));
    let is_meant =
        |query: &Option<Query>, claim: &_, ledger: &Ledger| query.as_ref().is_some_and(|it| it.matches(claim, ledger));
    let is_flag_meant = |query: &Option<Query>, change: &Change<'_>, ledger: &Ledger| {
        query.as_ref().is_some_and(|it| it.means_change(change, ledger))
    };
    found.added.retain(|it| is_meant(&queries.1, it, &later));
    found.removed.retain(|it| is_meant(&queries.0, it, &earlier));
    found.corrected.retain(|it| is_meant(&queries.1, it.claim, &later));
    found.appeared.retain(|it| is_flag_meant(&queries.1, &it.0, &later));
    found.gone.retain(|it| is_flag_meant(&queries.0, &it.0, &earlier));
    screen.answer(&match format.format() {
        Format::Terminal => render::corrections_terminal(&found, (&earlier, &later), screen.style()),
        Format::Markdown => format.markdown(render::corrections_rows(&found)),
        Format::Csv => format.csv(render::corrections_rows(&found)),
        Format::Json => format.json(&CorrectionsView::of(&found, &earlier, &later), screen)?,
    });
    if found.added.is_empty() && found.removed.is_empty() && found.corrected.is_empty() {
        screen.say("the same statements are on file in both, as they were");
    }
    Ok(Exit::Answered)
}

fn flags<'l>(ledger: &'l Ledger, global: &GlobalArgs) -> Vec<Change<'l>> {
    let timelines = diff::timelines(ledger, |_, _| true);
    diff::all_changes(&timelines, &Context::new(ledger, global.today()))
}
