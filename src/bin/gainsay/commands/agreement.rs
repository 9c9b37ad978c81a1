//! `agreement`: how far several people who coded the same claims agree.

use std::collections::BTreeMap;
use std::path::PathBuf;

use gainsay::claim::Ledger;
use gainsay::reliability::agreements;
use gainsay::render;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs, GlobalArgs};
use crate::screen::Screen;

/// Say how far several people who coded the same claims agree: Krippendorff's alpha of each variable
///
/// Each folder is one coder's copy of the record; a claim is the same where its id is, and what a coder left out is
/// missing. With every alpha stands the interval in which 95 of 100 bootstrap samples of as many claims lie.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay agreement coded-by-ada coded-by-bo
  gainsay agreement coded-by-ada coded-by-bo --differing     # on which claims they differ, and how")]
pub(crate) struct AgreementArgs {
    /// The claims folders, one a coder
    #[arg(value_name = "FOLDER", required = true, num_args = 2..)]
    folders: Vec<PathBuf>,

    /// Show the claims on which they differ, with what each of them says
    #[arg(long)]
    differing: bool,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(own: &AgreementArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let load = |named: &PathBuf| {
        let folder = folder::find(Some(named), screen)?;
        folder::load_found(&folder, global, screen).map(|it| it.ledger)
    };
    let ledgers: Vec<Ledger> = own.folders.iter().map(load).collect::<Result<_, _>>()?;
    let found = agreements(&ledgers.iter().collect::<Vec<_>>());
    let coders: Vec<String> = own.folders.iter().map(|it| it.display().to_string()).collect();
    let (header, rows) = if own.differing {
        render::differing_rows(&found, &coders)
    } else {
        let (header, rows) = render::agreement_rows(&found);
        (header.iter().map(|it| (*it).to_owned()).collect(), rows)
    };
    screen.answer(&match own.format.format() {
        Format::Terminal => render::rows_terminal(&header, &rows, screen.style()),
        Format::Markdown => own.format.markdown((&header, rows)),
        Format::Csv => own.format.csv((&header, rows)),
        Format::Json => {
            let object =
                |row: &Vec<String>| header.iter().cloned().zip(row.iter().cloned()).collect::<BTreeMap<_, _>>();
            own.format.json(&rows.iter().map(object).collect::<Vec<_>>(), screen)?
        }
    });
    if found.iter().all(|it| it.alpha.is_none()) {
        screen.say("no claim was coded by two of them so that they could differ");
    }
    Ok(Exit::Answered)
}
