//! `merge`: two speakers or two topics that are one.

use clap::ValueEnum;
use gainsay::claim::Ledger;
use gainsay::query::{speaker_named, topic_named};
use gainsay::render::counted;
use gainsay::store::{self, Named};

use super::rename::make;
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
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    let mut change = folder::change(&claims_folder, screen)?;
    let ledger = change.ledger();
    let (what, from, into, lost) = match own.what {
        What::Speaker => {
            let (from, into) = (speaker_named(&own.from, ledger)?, speaker_named(&own.into, ledger)?);
            let roles = ledger.speaker(&from).map_or(0, |it| it.roles.len());
            let lost = (roles > 0).then(|| {
                format!(
                    "{} of {from} not taken over: write what is still missing into speakers.yaml",
                    counted(roles, "role")
                )
            });
            (Named::Speaker, from.to_string(), into.to_string(), lost)
        }
        What::Topic => {
            let (from, into) = (topic_named(&own.from, ledger)?, topic_named(&own.into, ledger)?);
            let lost = other_proposition(from.as_str(), into.as_str(), ledger);
            (Named::Topic, from.to_string(), into.to_string(), lost)
        }
    };
    let n = store::merge(&mut change, what, &from, &into)?;
    if let Some(lost) = lost {
        screen.say(&format!("note: {lost}"));
    }
    make(change, (&format!("{from} is {into} now"), n), &from, own.dry_run, screen)
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
