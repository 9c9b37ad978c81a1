//! `export`: the record in other people's formats.

use clap::builder::{PossibleValue, PossibleValuesParser};
use gainsay::exchange::{FORMATS, Format, Outgoing};
use gainsay::problem::Code;
use gainsay::query::{Against, Query};
use gainsay::render::counted;
use gainsay::store::Loaded;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{GlobalArgs, WHICH, separator};
use crate::screen::Screen;

/// Write the record in another format
///
/// What goes out is printed; `import` reads it back. No character of a quotation is altered by either.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay export csv > record.csv
  gainsay export csv topic:ceasefire --bom --sep ';' > for-excel.csv
  gainsay export jsonl speaker:putin")]
pub(crate) struct ExportArgs {
    /// The format
    #[arg(value_parser = formats(|it| it.export.is_some()))]
    format: String,

    #[arg(help = WHICH.to_owned() + " [default: all]")]
    query: Vec<String>,

    /// The separator of CSV; Excel wants `;` in much of Europe
    #[arg(long, value_name = "CHAR", value_parser = separator)]
    sep: Option<u8>,

    /// The address at which it is published: what ClaimReview links to
    #[arg(long, value_name = "URL", required_if_eq("format", "claimreview"))]
    site: Option<String>,

    /// Begin CSV with a byte order mark, which Excel needs to read UTF-8
    #[arg(long)]
    bom: bool,
}

/// The names of the formats that go one way, each with what it is.
pub(super) fn formats(goes: fn(&Format) -> bool) -> PossibleValuesParser {
    FORMATS.iter().filter(|it| goes(it)).map(|it| PossibleValue::new(it.id).help(it.title)).collect::<Vec<_>>().into()
}

pub(crate) fn run(own: &ExportArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let found = Format::named(&own.format).and_then(|it| Some((it, it.export?)));
    let (format, export) = found.ok_or_else(|| Failure::new(format!("nothing is exported as {}", own.format)))?;
    let loaded = folder::load(global, screen)?;
    let query = Query::parse(&own.query, Against::ledger(&loaded.ledger, global.today()))?;
    let (today, separator, mark, site) = (global.today(), own.sep, own.bom, own.site.as_deref());
    let outgoing = Outgoing { ledger: &loaded.ledger, query: &query, today, separator, mark, site };
    let mut left = 0;
    screen.pour(format.is_binary, |out| export(&outgoing, out).map(|it| left = it))?;
    screen.say(&format!("note: {} has no place for: {}", format.id, format.lacks));
    if left > 0 {
        screen.say(&format!("note: {} did not go out for that", counted(left, "claim")));
    }
    let unfinished = unfinished(&loaded);
    if unfinished > 0 {
        screen.say(&format!("note: {} that lack speaker or topic stay here", counted(unfinished, "draft")));
    }
    Ok(Exit::Answered)
}

/// How many drafts there are that are no claims yet.
fn unfinished(loaded: &Loaded) -> usize {
    let drafts = loaded.problems.iter().filter(|it| it.code == Code::DRAFT).count();
    drafts.saturating_sub(loaded.ledger.claims.iter().filter(|it| it.draft).count())
}
