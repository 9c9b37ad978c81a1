//! `record`: claims into the record, by options, as YAML, or drafted from an article.

pub(crate) mod again;
pub(crate) mod article;
mod editor;
mod handed_in;
pub(crate) mod place;
mod several;
mod typed;

use std::path::{Path, PathBuf};

use gainsay::claim::{Entry, Ledger, SourceEntry};
use gainsay::render::{self, counted};
use gainsay::store::{self, Appended};

use super::source::SourceArgs;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;
use handed_in::Input;
use typed::ClaimArgs;

/// Record claims: drafted from an article, one by options, or any number as YAML
///
/// From an ARTICLE, every statement in it goes into a new claim file as a draft. The file opens in the editor that VISUAL or
/// EDITOR names; with --review you go through the drafts at once instead. A draft counts for nothing until somebody accepts
/// it: there, or by removing its line `draft: true`. An article that is on file already is noticed, and what is new in it
/// shown.
///
/// With --speaker NAME, or where its title or first lines say so ("Statement from President Roe"), the article is a source
/// in the first person, and its own sentences are quotations of that speaker: of a long one those that take a position,
/// promise, demand, deny or bear on a topic on file, or --all of them. `extract --why` lists the rest.
///
/// Several articles, or folders of them, are recorded at once, each in a file of its own; what is on file already is left
/// as it is, what cannot be read is named, and one summary ends it. Nothing is written before all of them are read.
///
/// What begins with keys of a claim (`speaker:`, `claims:`, `- id:`) or is called .yaml is taken for claims, and anything
/// else for an article. Claims are appended to their source's file as text: every other byte of it stays. A source that
/// is not on file yet gets a file of its own.
#[derive(Debug, Default, clap::Args)]
#[command(after_help = "Examples:
  gainsay record https://courier.example/ferries --review
  gainsay record articles/ interview.html --outlet \"The Selm Courier\"
  gainsay record article.txt --outlet \"The Selm Courier\" --published 2025-03-01
  gainsay record speech.txt --speaker \"Ada Roe\" --published 2025-03-01
  gainsay record - --published 2025-03-01 --no-edit < article.txt
  gainsay record - --into 2025/2025-05-15-anadolu.yaml < claims.yaml
  gainsay record --speaker rubio --topic istanbul --said 2025-05-15 --stance oppose \\
      --quote \"I don't think we have high expectations\" --outlet Anadolu --published 2025-05-15
  gainsay record --into 2025/2025-05-15-anadolu.yaml --speaker rubio --topic istanbul \\
      --said 2025-05-15 --says \"Hopes to be wrong.\"")]
pub(crate) struct RecordArgs {
    /// Articles (text, Markdown, HTML, subtitles, PDF, debates as XML; folders of them; addresses), claims as YAML, or `-` for either on standard input
    #[arg(value_name = "ARTICLE", conflicts_with_all = ["topic", "said", "quote", "reported", "says"])]
    input: Vec<String>,

    /// The claim file, in the claims folder [default: the source's own, by its address, or a new one]
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,

    #[command(flatten)]
    draft: article::DraftArgs,

    #[command(flatten)]
    claim: ClaimArgs,

    #[command(flatten)]
    source: SourceArgs,
}

pub(crate) fn run(own: &RecordArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    // The input may take its time, and nobody else should have to wait for it.
    let input = match &own.input[..] {
        [] => None,
        [name] if !Path::new(name).is_dir() => Some(handed_in::read(name)?),
        several => return several::record(own, global, several, &claims_folder, screen),
    };
    let mut change = folder::change(&claims_folder, screen)?;
    let (source, claims) = match input {
        Some(Input::Article(name, article)) => {
            return article::Drafting { own, global, name }.record(change, &article, screen);
        }
        Some(Input::Claims(..)) if own.claim.speaker().is_some() => {
            return Err(Failure::new("the claims in the input have speakers of their own")
                .hinted("--speaker goes with an article, or with a claim by options"));
        }
        Some(Input::Claims(called, text)) => read_claims(called, &text, change.ledger())?,
        None => (None, vec![typed::typed(&own.claim, change.ledger())?]),
    };
    if claims.is_empty() {
        return Err(Failure::new("there is no claim in the input")
            .hinted("hand in a claim, a list of claims, or a whole claim file"));
    }
    let source = match (source, own.source.entry()?) {
        (Some(_), Some(_)) => {
            return Err(Failure::new("the source stands in the input and in the options").hinted("give it once"));
        }
        (from_input, by_options) => from_input.or(by_options),
    };
    let path = place::path_of(own.into.as_deref(), source.as_ref(), &change)?;
    let appended = store::append(&mut change, &path, source.as_ref(), &claims)?;
    change.commit()?;
    say_appended(&appended, "claim", &claims_folder, screen);
    Ok(Exit::Done)
}

/// Records the articles at addresses.
pub(crate) fn of_addresses(
    addresses: &[String],
    is_kept: bool,
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let folder = folder::find(global.claims.as_deref(), screen)?;
    let draft = article::DraftArgs { keep: is_kept, ..article::DraftArgs::default() };
    several::record(&RecordArgs { draft, ..RecordArgs::default() }, global, addresses, &folder, screen)
}

/// Says what was written and where it stands, and answers with the ids.
fn say_appended(appended: &Appended, what: &str, folder: &Path, screen: &mut Screen) {
    let n = counted(appended.ids.len(), what);
    let verb = if appended.created { "written to the new file" } else { "appended to" };
    screen.say(&format!("{n} {verb} {}", folder.join(&appended.path).display()));
    screen.answer(&appended.ids.iter().map(|it| format!("{it}\n")).collect::<String>());
}

/// The claims that a text holds, and their source where that stands there too.
fn read_claims(called: &str, text: &str, ledger: &Ledger) -> Result<(Option<SourceEntry>, Vec<Entry>), Failure> {
    let read = store::read_input(called, text, ledger);
    if read.is_right() {
        return Ok((read.source, read.claims));
    }
    let failure = Failure::new("the input has faults; nothing was recorded");
    Err(failure.shown(&render::problems_terminal(&read.problems, false)))
}
