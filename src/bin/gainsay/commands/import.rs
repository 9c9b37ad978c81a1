//! `import`: what others keep into the record, after telling what becomes of it.

use std::fs;
use std::io::{self, Read};

use gainsay::exchange::{self, Format, Incoming, Input, Mapping, Unreadable};
use gainsay::render;

use super::export::formats;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{GlobalArgs, separator};
use crate::screen::Screen;

/// Read claims from another format, and tell what would become of them; --write does it
///
/// Tells first what is new, what is known, and what clashes with what is on file, which is never overwritten; then what
/// cannot be taken in, and why; last what there is no place for. The same file twice is known the second time.
///
/// A file that somebody else keeps is read with a map: `--map speaker=Name` for a column, `--map speaker=author.name` for
/// a field of JSON. What has no speaker or no topic comes in as a draft; one that tells no day was said on the day of
/// publication at the latest.
///
/// Exits with 1 where something clashes or cannot be taken in.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay import csv record.csv
  gainsay import csv ours.csv --map speaker=Name --map quote=Statement --map topic=Subject \\
      --map source.published=Date --set 'source.outlet=The Selm Courier'
  gainsay import front-matter checks/*.md --set 'speaker=Ada Roe' --map says=title --map topic=subject \\
      --map source.outlet=paper --map source.published=date
  gainsay import json claims.json --each data.claims --map speaker=author.name --drafts --write")]
pub(crate) struct ImportArgs {
    /// The format
    #[arg(value_parser = formats(|it| it.import.is_some()))]
    format: String,

    /// The files; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,

    /// Write what is new
    #[arg(long)]
    write: bool,

    /// Bring in everything as drafts, for `review`
    #[arg(long)]
    drafts: bool,

    /// Where a key stands in the file: its column, or the way to its field
    #[arg(long, value_name = "KEY=FIELD")]
    map: Vec<String>,

    /// What a key is in every record
    #[arg(long, value_name = "KEY=TEXT")]
    set: Vec<String>,

    /// The field of JSON below which the records stand
    #[arg(long, value_name = "FIELD")]
    each: Option<String>,

    /// A field whose text is written as HTML
    #[arg(long, value_name = "FIELD")]
    html: Vec<String>,

    /// The separator of CSV [default: what the first line shows]
    #[arg(long, value_name = "CHAR", value_parser = separator)]
    sep: Option<u8>,
}

pub(crate) fn run(own: &ImportArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let import = Format::named(&own.format).and_then(|it| it.import);
    let import = import.ok_or_else(|| Failure::new(format!("nothing is imported from {}", own.format)))?;
    let mut mapping = Mapping::default();
    mapping.each.clone_from(&own.each);
    mapping.html.clone_from(&own.html);
    own.map.iter().try_for_each(|it| mapping.name(it))?;
    own.set.iter().try_for_each(|it| mapping.fix(it))?;
    let claims = folder::find(global.claims.as_deref(), screen)?;
    let mut incoming = Incoming::default();
    for file in &own.files {
        let (name, bytes) = read(file)?;
        let of_file = import(&Input { name, bytes: &bytes, mapping: &mapping, separator: own.sep });
        // Of several files one that cannot be read costs itself alone.
        match of_file {
            Err(bad) if own.files.len() > 1 => incoming.refuse_file(name, bad),
            of_file => incoming.join(of_file?, if own.files.len() > 1 { Some(name) } else { None }),
        }
    }
    let mut change = folder::change(&claims, screen)?;
    let arrival = exchange::arrive(incoming, own.drafts, &mut change)?;
    if own.write {
        change.commit()?;
    }
    screen.answer(&render::arrival_terminal(&arrival));
    if !own.write && arrival.claims() > 0 {
        screen.say("nothing was written: --write does it");
    }
    let is_whole = arrival.clashes.is_empty() && arrival.refused.is_empty();
    Ok(if !is_whole {
        Exit::Found
    } else if own.write {
        Exit::Done
    } else {
        Exit::Answered
    })
}

/// What a file holds, and what messages call it.
fn read(file: &str) -> Result<(&str, Vec<u8>), Failure> {
    let name = if file == "-" { "standard input" } else { file };
    let mut bytes = Vec::new();
    let read = if file == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(file).map(|it| bytes = it)
    };
    read.map_err(|error| Failure::new(format!("cannot read {name}: {error}")))?;
    Ok((name, bytes))
}

impl From<Unreadable> for Failure {
    fn from(bad: Unreadable) -> Self {
        Self::new(bad.what).hinted(bad.remedy)
    }
}
