//! `schema`: the JSON Schemas of the files of a record.

use clap::ValueEnum;
use gainsay::{render, store};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Print the JSON Schema of a file of the record, for editors
///
/// The ids of the speakers and topics that are on file are in it, so that an editor offers them. `init` writes all schemas;
/// after a change of the lists, `--write` writes them anew.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  gainsay schema speakers\n  gainsay schema --write")]
pub(crate) struct SchemaArgs {
    /// Of which file
    #[arg(value_enum, default_value = "claims")]
    file: File,

    /// Write the schemas of all files into the claims folder
    #[arg(long)]
    write: bool,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum File {
    Claims,
    Speakers,
    Topics,
    Lookups,
    Reviews,
    Outcomes,
    Rejections,
    /// `gainsay.toml`
    Settings,
}

pub(crate) fn run(own: &SchemaArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    if own.write {
        let claims = folder::find(global.claims.as_deref(), screen)?;
        let mut change = folder::change(&claims, screen)?;
        let names = store::write_schemas(&mut change)?;
        change.commit()?;
        for name in names {
            screen.answer(&format!("{}\n", folder::from_here(&claims.join(name)).display()));
        }
        return Ok(Exit::Done);
    }
    let ledger = folder::load_if_any(global, screen)?;
    let speakers: Vec<&str> = ledger.speakers().iter().map(|it| it.id.as_str()).collect();
    let topics: Vec<&str> = ledger.topics().iter().map(|it| it.id.as_str()).collect();
    let schemas = store::schemas(&speakers, &topics);
    // The first one is that of claim files, and the others go by the names of their lists.
    let name = own.file.to_possible_value().map(|it| format!("{}.schema.json", it.get_name())).unwrap_or_default();
    let found = schemas.iter().find(|it| it.0 == name).or(schemas.first());
    screen.answer(&found.map_or(Ok(String::new()), |it| render::json(&it.1))?);
    Ok(Exit::Answered)
}
