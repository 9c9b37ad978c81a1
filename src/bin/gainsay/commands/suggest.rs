//! `suggest`: topics that drafts without one have in common, to take or to leave.

use gainsay::claim::slug;
use gainsay::query::topic_named;
use gainsay::render::{self, SuggestionView};
use gainsay::review::{Named, Session, Subjects, Suggestion, Taken};

use super::review::{narrowed, opened};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::options::{Format, FormatArgs};
use crate::review::{self, Naming, Theme};
use crate::screen::Screen;

/// Suggest topics that drafts without one have in common, each with names, a proposition, and what would go there
///
/// On a terminal each is taken under a name, merged with another, or left, one key each; `?` shows the keys. Whatever was
/// taken, all drafts without a topic are placed anew by the topics that there are then; what fits none plainly stays without.
/// Elsewhere, and with --format, the suggestions are listed, and --take takes some by their numbers. They are made afresh each
/// time.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay suggest                                       one after the other
  gainsay suggest source:courier --format json          for a program
  gainsay suggest --take 1 --name \"Night ferries\" --proposition \"Night ferries should be banned.\"
  gainsay suggest --take 2,5                            two of them as one, under the first name of the first
  gainsay suggest --take 3 --as night-ferries           under a topic that is on file")]
pub(crate) struct SuggestArgs {
    /// Of which drafts: speaker:NAME said:FROM..TO source:NAME, names, words [default: all]
    query: Vec<String>,

    /// Take these suggestions, by their numbers, as one topic
    #[arg(long, value_name = "N", value_delimiter = ',')]
    take: Vec<usize>,

    /// What the topic is called [default: the first name that is suggested]
    #[arg(long, requires = "take", conflicts_with = "on_file")]
    name: Option<String>,

    /// What one can be for or against [default: the one that is suggested, if any]
    #[arg(long, value_name = "SENTENCE", requires = "take", conflicts_with = "on_file")]
    proposition: Option<String>,

    /// They are of this topic, which is on file
    #[arg(long = "as", value_name = "TOPIC", requires = "take")]
    on_file: Option<String>,

    #[command(flatten)]
    format: FormatArgs,
}

pub(crate) fn run(own: &SuggestArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let folder = folder::find(global.claims.as_deref(), screen)?;
    let ledger = folder::load_found(&folder, global, screen)?.ledger;
    let mut session = opened(&folder, ledger, &[], global)?;
    narrowed(&mut session, &own.query)?;
    let subjects = Subjects::of(&session, &Taken::default());
    let suggestions = subjects.suggestions();
    if suggestions.is_empty() {
        screen.say("no three drafts without a topic have one in common; `gainsay review` gives each its own");
        if own.take.is_empty() && own.format.format() != Format::Json {
            return Ok(Exit::Answered);
        }
    }
    if !own.take.is_empty() {
        return take(own, &mut session, &suggestions, screen);
    }
    let format = own.format.format();
    if format == Format::Terminal && review::is_possible() {
        let mut naming = Naming::new(session);
        let shown = review::run(&mut naming, Theme { color: screen.color() });
        screen.say(&naming.told());
        shown.map_err(review::terminal_gone)?;
        return Ok(Exit::Answered);
    }
    let views = SuggestionView::of(&suggestions, &session);
    let text = match format {
        Format::Terminal => render::suggestions_terminal(&views, screen.style()),
        Format::Markdown => own.format.markdown(render::suggestion_rows(&views)),
        Format::Csv => own.format.csv(render::suggestion_rows(&views)),
        Format::Json => own.format.json(&views, screen)?,
    };
    screen.answer(&text);
    Ok(Exit::Answered)
}

fn take(
    own: &SuggestArgs,
    session: &mut Session,
    suggestions: &[Suggestion],
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let one = |number: &usize| {
        let found = number.checked_sub(1).and_then(|at| suggestions.get(at));
        found.ok_or_else(|| {
            Failure::new(format!("there is no suggestion {number}: {} are made", suggestions.len()))
                .hinted("`gainsay suggest --format json` lists them")
        })
    };
    let taken: Vec<&Suggestion> = own.take.iter().map(one).collect::<Result<_, Failure>>()?;
    let drafts: Vec<_> = taken.iter().flat_map(|it| it.drafts.iter().copied()).collect();
    let topic = match &own.on_file {
        Some(name) => Named::OnFile(topic_named(name, session.ledger())?.to_string()),
        None => {
            let first = taken[0];
            let name = own.name.clone().or_else(|| first.names.first().cloned()).unwrap_or_default();
            let mut new = first.topic(&name, session.ledger());
            if let Some(proposition) = &own.proposition {
                new.proposition.clone_from(proposition);
            }
            if slug(&name).is_empty() {
                return Err(
                    Failure::new("a topic needs a name, and none can be suggested here").hinted("--name gives it")
                );
            }
            Named::New(new)
        }
    };
    let (decision, reached, _) = session.take(&drafts, topic, &Taken::default());
    let told = session.decide(&reached, &decision).map_err(|why| Failure::new(why.to_string()))?;
    screen.say(&told);
    Ok(Exit::Done)
}
