//! `explain`: the page of a kind of change, a gate, a hint, a difference between reports, a point in dispute or a cue pattern.

use gainsay::diff::gates::GATES;
use gainsay::diff::hints::HINTS;
use gainsay::diff::kinds::KINDS;
use gainsay::disputes::points::POINTS;
use gainsay::extract::{OWN, PATTERNS};
use gainsay::render;
use gainsay::reports::differences::DIFFERENCES;
use gainsay::suggest::suggest;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Explain a kind of change, a gate, a hint, a difference between reports, a point in dispute or a cue pattern, with cases
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay explain hastened\n  gainsay explain wording\n  gainsay explain clause-behind         # what `gainsay extract` says a draft was found by"
)]
pub(crate) struct ExplainArgs {
    /// Its name, as `gainsay kinds` has it; where two have one name, both pages
    #[arg(value_name = "NAME")]
    name: String,
}

/// Everything that has a page, by its name there, with the text of its room.
pub(crate) fn rooms() -> Vec<(&'static str, &'static str)> {
    let kinds = KINDS.iter().map(|it| (it.id, it.room));
    let gates = GATES.iter().map(|it| (it.id, it.room));
    let hints = HINTS.iter().map(|it| (it.id, it.room));
    let differences = DIFFERENCES.iter().map(|it| (it.id, it.room));
    let points = POINTS.iter().map(|it| (it.id, it.room));
    let patterns = PATTERNS.iter().copied().chain([&OWN]).map(|it| (it.id, it.room));
    kinds.chain(gates).chain(hints).chain(differences).chain(points).chain(patterns).collect()
}

pub(crate) fn run(own: &ExplainArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let rooms = rooms();
    let pages: Vec<String> = rooms
        .iter()
        .filter(|it| it.0 == own.name)
        .map(|it| render::page(&gainsay::room::page_of(it.1), screen.style()))
        .collect();
    if pages.is_empty() {
        let hint = suggest(&own.name, rooms.iter().map(|it| it.0))
            .map_or("`gainsay kinds` lists them".to_owned(), |it| format!("did you mean `{it}`?"));
        return Err(Failure::new(format!("there is no kind or gate `{}`", own.name)).hinted(hint));
    }
    screen.answer(&pages.join("\n\n"));
    Ok(Exit::Answered)
}
