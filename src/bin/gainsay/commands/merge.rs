//! `merge`: two speakers or two topics that are one.

use clap::ValueEnum;
use gainsay::claim::Ledger;
use gainsay::render::counted;
use gainsay::store::{self, Named};

use super::rename::{id_of, make};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Make two speakers or two topics one, in all files at once
///
/// Whatever named the first names the second then; the id, the name and the aliases of the first become aliases of the
/// second. `gainsay undo` takes it back.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay merge speaker a-roe ada-roe
  gainsay merge topic night-boats night-ferries --dry-run")]
pub(crate) struct MergeArgs {
    /// What they are
    #[arg(value_enum)]
    what: What,

    /// The one that goes: its id, or a name of it
    #[arg(value_name = "FROM")]
    from: String,

    /// The one that stays
    #[arg(value_name = "INTO")]
    into: String,

    /// Say what would be changed, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// What can be made one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Speaker,
    Topic,
}

pub(crate) fn run(own: &MergeArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let mut change = folder::begin(global, screen)?;
    let ledger = change.ledger();
    let what = match own.what {
        What::Speaker => Named::Speaker,
        What::Topic => Named::Topic,
    };
    let (from, into) = (id_of(what, &own.from, ledger)?, id_of(what, &own.into, ledger)?);
    let lost = match what {
        Named::Speaker => roles_left(&from, ledger),
        Named::Topic => other_proposition(&from, &into, ledger),
    };
    let n = store::merge(&mut change, what, &from, &into)?;
    if let Some(lost) = lost {
        screen.say(&format!("note: {lost}"));
    }
    make(change, (&format!("{from} is {into} now"), n), &from, own.dry_run, screen)
}

/// The roles of a speaker who goes, which nobody takes over.
fn roles_left(from: &str, ledger: &Ledger) -> Option<String> {
    let roles = ledger.find_speaker(from)?.roles.len();
    (roles > 0).then(|| {
        format!("{} of {from} not taken over: write what is still missing into speakers.yaml", counted(roles, "role"))
    })
}

/// What a stance that was coded on the one topic means on the other, where their propositions differ.
fn other_proposition(from: &str, into: &str, ledger: &Ledger) -> Option<String> {
    let coded = ledger.claims.iter().filter(|it| it.topic.as_str() == from && it.coded.stance.is_some()).count();
    let (from, into) = (ledger.find_topic(from)?, ledger.find_topic(into)?);
    (coded > 0 && from.proposition != into.proposition).then(|| {
        let statements = counted(coded, "statement");
        format!(
            "{statements} had the side coded on “{}”, and stand as if it were on “{}” now: look whether that is so",
            from.proposition, into.proposition
        )
    })
}
