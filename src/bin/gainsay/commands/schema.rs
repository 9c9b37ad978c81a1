//! `schema`: the JSON Schemas of the files of a record.

use std::fs;

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
}

pub(crate) fn run(own: &SchemaArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let ledger = folder::load_if_any(global.claims.as_deref(), screen)?;
    let speakers: Vec<&str> = ledger.speakers().iter().map(|it| it.id.as_str()).collect();
    let topics: Vec<&str> = ledger.topics().iter().map(|it| it.id.as_str()).collect();
    let schemas = store::schemas(&speakers, &topics);
    if own.write {
        let claims_folder = folder::find(global.claims.as_deref(), screen)?;
        for (name, schema) in &schemas {
            let path = claims_folder.join(name);
            let failed = |error| Failure::new(format!("cannot write {}: {error}", path.display()));
            fs::write(&path, format!("{schema:#}\n")).map_err(failed)?;
            screen.answer(&format!("{}\n", folder::from_here(&path).display()));
        }
        return Ok(Exit::Done);
    }
    // The first one is that of claim files, and the others go by the names of their lists.
    let name = own.file.to_possible_value().map(|it| format!("{}.schema.json", it.get_name())).unwrap_or_default();
    let found = schemas.iter().find(|it| it.0 == name).or(schemas.first());
    screen.answer(&found.map_or(Ok(String::new()), |it| render::json(&it.1))?);
    Ok(Exit::Answered)
}
