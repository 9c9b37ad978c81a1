//! `looked`: that somebody looked for a statement and found none.

use gainsay::claim::{Ledger, Lookup, Source};
use gainsay::date::Date;
use gainsay::query::{speaker_named, topic_named};
use gainsay::store;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::fetch::is_address;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Note that you looked for a speaker's word on a topic and found none
///
/// It goes into lookups.yaml, stands in the timeline of that speaker and topic, and is what makes "not on file since"
/// more than a gap in the record.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay looked roe ferry-ban \"the ministry's page of 3 March\"
  gainsay looked roe ferry-ban 2025-03-01-example --on 2025-03-01
  gainsay looked roe ferry-ban https://courier.example/ferries --where \"The Selm Courier's report, which has no word on it\"")]
pub(crate) struct LookedArgs {
    /// Whose word: an id, a name, or the beginning of one
    speaker: String,

    /// On what: an id, a name, or the beginning of one
    topic: String,

    /// Where you looked: a source on file by its id, an address, or in your own words
    #[arg(value_name = "SOURCE", required_unless_present = "place")]
    source: Option<String>,

    /// The day up to which you looked [default: that of the source, or today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,

    /// Where you looked, in words, beside an address or a source
    #[arg(long = "where", value_name = "TEXT")]
    place: Option<String>,

    /// What else a reader should know
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

pub(crate) fn run(own: &LookedArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    let mut change = folder::change(&claims_folder, screen)?;
    let lookup = lookup(own, change.ledger(), Date::day(global.today()))?;
    store::append_lookup(&mut change, &lookup)?;
    change.commit()?;
    screen.say(&format!(
        "noted in {}: nothing found up to {}",
        claims_folder.join("lookups.yaml").display(),
        lookup.on
    ));
    Ok(Exit::Done)
}

fn lookup(own: &LookedArgs, ledger: &Ledger, today: Date) -> Result<Lookup, Failure> {
    let (speaker, topic) = (speaker_named(&own.speaker, ledger)?, topic_named(&own.topic, ledger)?);
    let named = own.source.as_deref().unwrap_or_default();
    let on_file = ledger.sources.iter().find(|it| it.id.as_str() == named || it.url.as_deref() == Some(named));
    let address = Some(named).filter(|it| is_address(it)).map(str::to_owned);
    let words = own.source.clone().unwrap_or_default();
    Ok(Lookup {
        speaker,
        topic,
        on: own.on.or(on_file.map(|it| it.published)).unwrap_or(today),
        place: own.place.clone().or(on_file.map(called)).unwrap_or(words),
        url: on_file.and_then(|it| it.url.clone()).or(address),
        note: own.note.clone(),
    })
}

/// A source in words: `The Selm Courier of 1 March 2025, “Minister rules out a ferry ban”`.
fn called(source: &Source) -> String {
    let title = source.title.as_ref().map_or(String::new(), |it| format!(", “{it}”"));
    format!("{} of {}{title}", source.outlet, source.published.in_words())
}
