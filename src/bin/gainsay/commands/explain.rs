//! `explain`: the page of one kind or gate.

use std::process::ExitCode;

use gainsay::diff::gates::GATES;
use gainsay::diff::kinds::KINDS;
use gainsay::render;
use gainsay::suggest::suggest;

use crate::failure::Failure;
use crate::screen::Screen;

/// Explain one kind of change, or one gate, with a case that fires and a near miss
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay explain hastened")]
pub(crate) struct ExplainArgs {
    /// Its name, as `gainsay kinds` has it
    #[arg(value_name = "KIND")]
    name: String,
}

pub(crate) fn run(own: &ExplainArgs, screen: &mut Screen) -> Result<ExitCode, Failure> {
    let kind = KINDS.iter().find(|it| it.id == own.name).map(|it| it.page());
    let gate = || GATES.iter().find(|it| it.id == own.name).map(|it| it.page());
    let Some(page) = kind.or_else(gate) else {
        let known = KINDS.iter().map(|it| it.id).chain(GATES.iter().map(|it| it.id));
        let hint = suggest(&own.name, known)
            .map_or("`gainsay kinds` lists them".to_owned(), |it| format!("did you mean `{it}`?"));
        return Err(Failure::new(format!("there is no kind or gate `{}`", own.name)).hinted(hint));
    };
    screen.answer(&render::page(&page, screen.look()))?;
    Ok(ExitCode::SUCCESS)
}
