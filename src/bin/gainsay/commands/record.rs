//! `record`: claims into the record, by options or as YAML.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gainsay::claim::Ledger;
use gainsay::date::Date;
use gainsay::query::{speaker_named, topic_named};
use gainsay::render;
use gainsay::store::{self, ClaimForm, SourceForm};

use crate::args::Args;
use crate::failure::Failure;
use crate::folder;
use crate::screen::Screen;

/// Record claims: one by options, or any number as YAML on standard input
///
/// The claims are appended to their source's file as text: every other byte of it stays. A source that is not on file
/// yet gets a file of its own.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay record --speaker rubio --topic istanbul --said 2025-05-15 --stance oppose \\
      --quote \"I don't think we have high expectations\" --outlet Anadolu --published 2025-05-15
  gainsay record --into 2025/2025-05-15-anadolu.yaml --speaker rubio --topic istanbul \\
      --said 2025-05-15 --says \"Hopes to be wrong.\"
  gainsay record - --into 2025/2025-05-15-anadolu.yaml < claims.yaml")]
pub(crate) struct RecordArgs {
    /// `-` for YAML on standard input: a claim, a list of claims, or a whole claim file
    #[arg(value_name = "-", conflicts_with_all = ["speaker", "topic", "said", "quote", "says"])]
    input: Option<PathBuf>,

    /// The claim file, in the claims folder [default: the source's own, by its address, or a new one]
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,

    #[command(flatten)]
    claim: ClaimArgs,

    #[command(flatten)]
    source: SourceArgs,
}

/// The claim.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "The claim")]
struct ClaimArgs {
    /// Its id [default: speaker and topic]
    #[arg(long)]
    id: Option<String>,
    /// Who said it: an id, a name or an alias
    #[arg(long, required_unless_present = "input")]
    speaker: Option<String>,
    /// What it is about: an id, a name or an alias
    #[arg(long, required_unless_present = "input")]
    topic: Option<String>,
    /// When it was said: 2025-05-16, 2025-05, 2025 or 2025-06-18/2025-06-19
    #[arg(long, required_unless_present = "input", value_name = "DATE")]
    said: Option<String>,
    /// The words, letter for letter
    #[arg(long, value_name = "WORDS")]
    quote: Option<String>,
    /// A neutral paraphrase
    #[arg(long, value_name = "WORDS")]
    says: Option<String>,
    /// Where the speaker stands on the topic's proposition
    #[arg(long)]
    stance: Option<String>,
    /// A condition; may be given more than once
    #[arg(long = "if", value_name = "CONDITION")]
    conditions: Vec<String>,
    /// The deadline, or `none`
    #[arg(long, value_name = "DATE")]
    by: Option<String>,
    /// A figure and what it counts, or `none`
    #[arg(long)]
    amount: Option<String>,
    /// How sure the speaker is
    #[arg(long)]
    certainty: Option<String>,
    /// How firmly the speaker commits, from 0 to 7
    #[arg(long, value_name = "RUNG", value_parser = clap::value_parser!(u8).range(0..=7))]
    commitment: Option<u8>,
    /// The name exactly as printed
    #[arg(long, value_name = "NAME")]
    printed: Option<String>,
    /// In which capacity, where not the role on file
    #[arg(long = "as", value_name = "ROLE")]
    capacity: Option<String>,
    /// For whom, where not the principal on file
    #[arg(long = "for", value_name = "WHOM")]
    principal: Option<String>,
    /// Who relayed it
    #[arg(long, value_name = "NAME")]
    via: Option<String>,
    /// The verb of saying as printed
    #[arg(long)]
    verb: Option<String>,
    /// Another claim that reports the same utterance
    #[arg(long, value_name = "ID")]
    same_as: Option<String>,
    /// Propose it only
    #[arg(long)]
    draft: bool,
    /// Free text
    #[arg(long)]
    note: Option<String>,
}

/// Its source, where that is not on file yet.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Its source, where that is not on file yet")]
struct SourceArgs {
    /// Who published it
    #[arg(long)]
    outlet: Option<String>,
    /// Its title
    #[arg(long)]
    title: Option<String>,
    /// Its address
    #[arg(long)]
    url: Option<String>,
    /// When it was published
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
}

pub(crate) fn run(own: &RecordArgs, args: &Args, screen: &mut Screen) -> Result<ExitCode, Failure> {
    let claims_folder = folder::find(args.claims.as_deref())?;
    let ledger = folder::load(Some(&claims_folder), screen)?.ledger;
    let (source, claims) = match &own.input {
        Some(input) => handed_in(input, &ledger)?,
        None => (None, vec![typed(&own.claim, &ledger)?]),
    };
    if claims.is_empty() {
        return Err(Failure::new("there is no claim in the input")
            .hinted("hand in a claim, a list of claims, or a whole claim file"));
    }
    let source = match (source, source_form(&own.source)?) {
        (Some(_), Some(_)) => {
            return Err(Failure::new("the source stands in the input and in the options").hinted("give it once"));
        }
        (handed_in, by_options) => handed_in.or(by_options),
    };
    let path = path_of(own.into.as_deref(), source.as_ref(), &claims_folder, &ledger)?;
    if let Some(other) = ledger.sources.iter().find(|it| it.path != path && it.path.file_stem() == path.file_stem()) {
        let message =
            format!("{} has the name of {}, and claims are cited by it", path.display(), other.path.display());
        return Err(Failure::new(message).hinted("--into FILE gives the new file another name"));
    }
    let appended = store::append(&claims_folder, &path, source.as_ref(), &claims, &ledger)?;
    screen.answer(&appended.ids.iter().map(|it| format!("{it}\n")).collect::<String>())?;
    let n = appended.ids.len();
    let (s, verb) =
        (if n == 1 { "" } else { "s" }, if appended.created { "written to the new file" } else { "appended to" });
    screen.say(&format!("{n} claim{s} {verb} {}", claims_folder.join(&appended.path).display()));
    Ok(ExitCode::SUCCESS)
}

/// The claims that stand on standard input or in a file.
fn handed_in(input: &Path, ledger: &Ledger) -> Result<(Option<SourceForm>, Vec<ClaimForm>), Failure> {
    let unreadable = |error| Failure::new(format!("cannot read {}: {error}", input.display()));
    let mut text = String::new();
    if input == Path::new("-") {
        std::io::stdin().lock().read_to_string(&mut text).map_err(unreadable)?;
    } else {
        text = std::fs::read_to_string(input).map_err(unreadable)?;
    }
    let name = if input == Path::new("-") { "standard input".into() } else { input.to_string_lossy() };
    let read = store::read_input(&name, &text, ledger);
    if read.is_right() {
        return Ok((read.source, read.claims));
    }
    let failure = Failure::new("the input has faults; nothing was recorded");
    Err(failure.shown(&render::problems::text(&read.problems, false)))
}

/// The claim that the options give.
fn typed(own: &ClaimArgs, ledger: &Ledger) -> Result<ClaimForm, Failure> {
    let missing = || Failure::new("a claim needs --speaker, --topic and --said");
    let speaker = speaker_named(own.speaker.as_deref().ok_or_else(missing)?, ledger)?;
    let topic = topic_named(own.topic.as_deref().ok_or_else(missing)?, ledger)?;
    if own.quote.is_none() && own.says.is_none() {
        return Err(
            Failure::new("a claim needs words").hinted("--quote has them letter for letter, --says in a paraphrase")
        );
    }
    Ok(ClaimForm {
        id: own.id.clone().unwrap_or_default(),
        speaker: speaker.to_string(),
        topic: topic.to_string(),
        said: own.said.as_deref().map(normalised).ok_or_else(missing)?,
        quote: own.quote.clone(),
        says: own.says.clone(),
        stance: own.stance.clone(),
        conditions: Some(own.conditions.clone()).filter(|it| !it.is_empty()),
        deadline: own.by.as_deref().map(normalised),
        amount: own.amount.clone(),
        certainty: own.certainty.clone(),
        commitment: own.commitment,
        printed: own.printed.clone(),
        capacity: own.capacity.clone(),
        principal: own.principal.clone(),
        via: own.via.clone(),
        verb: own.verb.clone(),
        same_as: own.same_as.clone(),
        draft: own.draft,
        note: own.note.clone(),
        ..ClaimForm::default()
    })
}

/// A date as the record prints it; what is none stays as typed, for the checker to say what is wrong with it.
fn normalised(date: &str) -> String {
    date.parse::<Date>().map_or_else(|_| date.to_owned(), |it| it.to_string())
}

fn source_form(own: &SourceArgs) -> Result<Option<SourceForm>, Failure> {
    let form = |outlet: &String, published: &String| SourceForm {
        outlet: outlet.clone(),
        title: own.title.clone(),
        url: own.url.clone(),
        published: published.clone(),
        ..SourceForm::default()
    };
    match (&own.outlet, &own.published) {
        (Some(outlet), Some(published)) => Ok(Some(form(outlet, published))),
        (None, None) if own.title.is_none() && own.url.is_none() => Ok(None),
        _ => Err(Failure::new("a source needs --outlet and --published")
            .hinted("write `--outlet unknown` where it is not known")),
    }
}

/// The file to write to, relative to the claims folder.
fn path_of(
    into: Option<&Path>,
    source: Option<&SourceForm>,
    folder: &Path,
    ledger: &Ledger,
) -> Result<PathBuf, Failure> {
    if let Some(into) = into {
        return inside(into, folder);
    }
    let Some(source) = source else {
        return Err(Failure::new("which source reports this?")
            .hinted("--into FILE names a claim file; --outlet and --published begin a new one"));
    };
    let known = ledger.sources.iter().find(|it| source.url.is_some() && it.url == source.url);
    Ok(known.map_or_else(|| new_path(source), |it| it.path.clone()))
}

/// A path as given, from here or from the claims folder, as one from the claims folder.
fn inside(into: &Path, folder: &Path) -> Result<PathBuf, Failure> {
    let outside = || Failure::new(format!("{} is not in the claims folder {}", into.display(), folder.display()));
    let root =
        folder.canonicalize().map_err(|error| Failure::new(format!("cannot read {}: {error}", folder.display())))?;
    let is_yaml = into.extension().is_some_and(|it| it == "yaml" || it == "yml");
    if !is_yaml {
        return Err(Failure::new(format!("{} is no claim file", into.display())).hinted("claim files end in .yaml"));
    }
    if let Ok(full) = into.canonicalize() {
        return full.strip_prefix(&root).map(Path::to_owned).map_err(|_| outside());
    }
    let relative = into.strip_prefix(folder).unwrap_or(into);
    let steps_out = relative.is_absolute() || relative.components().any(|it| it == std::path::Component::ParentDir);
    if steps_out { Err(outside()) } else { Ok(relative.to_owned()) }
}

/// `2025/2025-05-15-anadolu-us-does-not-have.yaml`
fn new_path(source: &SourceForm) -> PathBuf {
    let slug = |text: &str, words: usize| {
        let lower = text.to_lowercase();
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).take(words).collect();
        words.join("-")
    };
    let parts = [
        source.published.replace('/', "-"),
        slug(&source.outlet, 4),
        slug(source.title.as_deref().unwrap_or_default(), 4),
    ];
    let name = parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-");
    let year: String = source.published.chars().take(4).collect();
    Path::new(&year).join(name + ".yaml")
}
