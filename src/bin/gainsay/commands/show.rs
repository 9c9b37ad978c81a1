//! `show`: one claim in full.

use gainsay::claim::{Claim, Ledger};
use gainsay::render::{self, ClaimView};
use gainsay::suggest::suggest;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Show claims in full
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay show 2025-05-15-anadolu-rubio-expectations#rubio-expectations\n  gainsay show trump-ten-or-twelve"
)]
pub(crate) struct ShowArgs {
    /// Global ids, or the part behind the # where only one claim has it
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,

    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(own: &ShowArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let claims: Vec<&Claim> = own.ids.iter().map(|id| find(id, ledger)).collect::<Result<_, _>>()?;
    let text = if own.json {
        let views: Vec<ClaimView> = claims.iter().map(|it| ClaimView::of(it, ledger)).collect();
        render::json(&views)?
    } else {
        claims.iter().map(|it| render::claim_in_full(it, ledger, screen.style())).collect::<Vec<_>>().join("\n")
    };
    screen.answer(&text);
    Ok(Exit::Answered)
}

fn find<'l>(id: &str, ledger: &'l Ledger) -> Result<&'l Claim, Failure> {
    if let Some(claim) = ledger.claims.iter().find(|it| it.id.as_str() == id) {
        return Ok(claim);
    }
    let local: Vec<&Claim> = ledger.claims.iter().filter(|it| it.id.local() == id).collect();
    match local.as_slice() {
        [only] => Ok(only),
        [] => {
            let known = ledger.claims.iter().flat_map(|it| [it.id.as_str(), it.id.local()]);
            let hint = suggest(id, known)
                .map_or("`gainsay list` shows the ids".to_owned(), |it| format!("did you mean `{it}`?"));
            Err(Failure::new(format!("no claim `{id}` is on file")).hinted(hint))
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|it| it.id.as_str()).collect();
            Err(Failure::new(format!("`{id}` could be several claims"))
                .hinted(format!("write one of {}", ids.join(", "))))
        }
    }
}
