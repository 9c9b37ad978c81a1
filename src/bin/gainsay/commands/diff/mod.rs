//! `diff`: changes of position, over the whole record or a query, or between two sources.

mod stream;

use chrono::NaiveDate;
use gainsay::claim::{Ledger, Review, SpeakerId, TopicId};
use gainsay::date::Date;
use gainsay::diff::{self, Change, Context, Hinted, Step, Tally};
use gainsay::problem::Code;
use gainsay::query::{Against, Query};
use gainsay::render::{self, ChangeView, EntryView, HintView, TallyView, UncomparedView, VerdictsView};
use gainsay::store::{self, Index, Loaded, REVIEWS};
use serde::Serialize;

use super::accept::{ReviewArgs, unmatched_reviews};
use super::between;
use super::card::CardArgs;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs};
use crate::options::{GlobalArgs, WHICH, day};
use crate::screen::Screen;

/// Show changes of position, newest last
///
/// With two file names, compares the two sources: what is the same, what changed, what only one of them has.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay diff\n  gainsay diff speaker:putin topic:ceasefire --why\n  gainsay diff --new --exit-code                        # new since the last review, for CI\n  gainsay diff speaker:putin --accept --by \"Jane Doe\"   # accept what is shown, in reviews.yaml\n  gainsay diff --since 2025-08-01 --format markdown\n  gainsay diff --between last-week .                   # what became of the record\n  gainsay diff --card 2025-08-16-lokmat-times-peace-agreement#trump-peace-agreement > card.svg\n  gainsay diff 2025-07-14-cbs-fifty-days.yaml 2025-07-28-ukrainska-pravda-new-deadline.yaml"
)]
pub(crate) struct DiffArgs {
    #[arg(help = WHICH.to_owned() + "; or two claim files")]
    query: Vec<String>,

    /// Only changes on or after this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    since: Option<NaiveDate>,

    /// What became of the record from one state that git has to another; `.` is the files as they are
    #[arg(long, num_args = 2, value_names = ["REV1", "REV2"], conflicts_with_all = ["why", "hints", "accept", "card", "since"])]
    between: Vec<String>,

    /// Show what each gate and each kind said of each pair of statements
    #[arg(long)]
    why: bool,

    /// Show hints too, apart from the changes: weaker evidence, each with how often its rule was right
    #[arg(long)]
    hints: bool,

    /// Show both quotations as one, word by word
    #[arg(long)]
    words: bool,

    /// Exit with 1 when there is a change; with --new, when there is a new one
    #[arg(long)]
    exit_code: bool,

    /// Claims as JSON lines on standard input, as `export jsonl` writes them, all of one speaker together; changes as JSON
    /// lines. Of the claims folder only speakers, topics and lookups are taken
    #[arg(long, conflicts_with_all = ["query", "why", "hints", "words", "card", "format", "template"])]
    jsonl: bool,

    #[command(flatten)]
    reviews: ReviewArgs,

    #[command(flatten)]
    card: CardArgs,

    #[command(flatten)]
    format: FormatArgs,
}

/// The answer as JSON has it.
#[derive(Serialize)]
struct AnswerView {
    changes: Vec<ChangeView>,
    compared: TallyView,
    not_compared: Vec<UncomparedView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hints: Option<Vec<HintView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<VerdictsView>>,
}

/// The changes through time: how they are shown, what is said besides, and what is accepted where that was asked for.
struct Answer {
    text: String,
    said: String,
    accepted: Vec<Review>,
    /// Whether anything followed another.
    is_compared: bool,
    found: bool,
}

impl Answer {
    fn print(&self, format: &FormatArgs, screen: &mut Screen) {
        format.print(&self.text, screen);
        if !self.said.is_empty() {
            screen.say(&self.said);
        }
    }
}

pub(crate) fn run(own: &DiffArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    if !own.between.is_empty() {
        return between::run(&own.between, &own.query, &own.format, global, screen);
    }
    if own.jsonl {
        let lists = folder::load_if_any(global, screen)?;
        let found = stream::run(&lists, (global.today(), own.since), screen)?;
        return Ok(if own.exit_code && found { Exit::Found } else { Exit::Answered });
    }
    if own.reviews.accepts() {
        return accept(own, global, screen);
    }
    let (loaded, index) = folder::load_with_index(global, screen)?;
    let exit = shown(own, global, (&loaded, index.as_ref()), screen);
    index.iter().for_each(Index::save);
    exit
}

/// Shows what is asked for of what is on file.
fn shown(
    own: &DiffArgs,
    global: &GlobalArgs,
    (loaded, index): (&Loaded, Option<&Index>),
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let Loaded { ledger, problems } = loaded;
    if let Some(id) = own.card.asked() {
        screen.answer(&card(own, id, global, ledger)?);
        return Ok(Exit::Answered);
    }
    let found = match two_sources(&own.query, ledger)? {
        Some(_) if own.hints => {
            return Err(Failure::new("hints are found along a record, not between two files")
                .hinted("gainsay diff QUERY --hints"));
        }
        Some(sources) => compare(own, sources, ledger, screen)?,
        None => {
            let answer = over_time(own, global, (ledger, index), screen)?;
            answer.print(&own.format, screen);
            let waiting = problems.iter().filter(|it| it.code == Code::DRAFT).count();
            if !answer.is_compared && waiting > 0 {
                let drafts = render::counted(waiting, "draft");
                screen.say(&format!("{drafts} not decided on yet, and so not compared: `gainsay review`"));
            }
            answer.found
        }
    };
    Ok(if own.exit_code && found { Exit::Found } else { Exit::Answered })
}

/// The card of one change.
fn card(own: &DiffArgs, id: &str, global: &GlobalArgs, ledger: &Ledger) -> Result<String, Failure> {
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let context = Context::new(ledger, global.today());
    own.card.of(id, &diff::outcomes_of(&context, |speaker, topic| query.selects(speaker, topic)).changes, ledger)
}

/// Accepts what is shown, and shows it then.
fn accept(own: &DiffArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    let mut change = folder::change(&claims_folder, screen)?;
    if two_sources(&own.query, change.ledger())?.is_some() {
        return Err(Failure::new("only changes through time can be accepted, not those between two files")
            .hinted("gainsay diff QUERY --accept --by NAME"));
    }
    let answer = over_time(own, global, (change.ledger(), None), screen)?;
    let n = store::append_reviews(&mut change, &answer.accepted)?;
    change.commit()?;
    if n > 0 {
        screen.say(&format!("{} accepted in {}", render::counted(n, "change"), claims_folder.join(REVIEWS).display()));
    }
    answer.print(&own.format, screen);
    Ok(Exit::Done)
}

/// The two sources that two file names mean, the one published earlier first.
fn two_sources(words: &[String], ledger: &Ledger) -> Result<Option<(usize, usize)>, Failure> {
    let is_file = |it: &String| it.ends_with(".yaml") || it.ends_with(".yml");
    if !words.iter().any(is_file) {
        return Ok(None);
    }
    let [one, other] = words else {
        return Err(
            Failure::new("file names are compared two at a time").hinted("gainsay diff EARLIER.yaml LATER.yaml")
        );
    };
    let place = |name: &String| {
        let stem =
            std::path::Path::new(name).file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        ledger.sources.iter().position(|it| it.id.as_str() == stem).ok_or_else(|| {
            let hint = gainsay::suggest::suggest(&stem, ledger.sources.iter().map(|it| it.id.as_str()));
            let failure = Failure::new(format!("no claim file `{name}` is on file"));
            match hint {
                Some(meant) => failure.hinted(format!("did you mean `{meant}.yaml`?")),
                None => failure.hinted("`gainsay check` says what is wrong with a file that is left out"),
            }
        })
    };
    let (one, other) = (place(one)?, place(other)?);
    let swap = ledger.sources[other].published.is_before(ledger.sources[one].published);
    Ok(Some(if swap { (other, one) } else { (one, other) }))
}

fn compare(own: &DiffArgs, sources: (usize, usize), ledger: &Ledger, screen: &mut Screen) -> Result<bool, Failure> {
    let mut entries = diff::compare_sources(ledger, sources.0, sources.1);
    own.reviews.hide_in(&mut entries);
    let text = match own.format.format() {
        Format::Terminal => render::sources_terminal(&entries, sources, ledger, screen.style(), own.words),
        Format::Markdown => render::sources_markdown(&entries, sources, ledger),
        Format::Csv => own.format.csv(render::sources_rows(&entries, ledger)),
        Format::Json => {
            own.format.json(&entries.iter().map(|it| EntryView::of(it, ledger)).collect::<Vec<_>>(), screen)?
        }
    };
    own.format.print(&text, screen);
    Ok(entries.iter().any(|it| matches!(it.compared, diff::Compared::Changed(_))))
}

fn over_time(
    own: &DiffArgs,
    global: &GlobalArgs,
    (ledger, index): (&Ledger, Option<&Index>),
    screen: &Screen,
) -> Result<Answer, Failure> {
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let context = folder::context(ledger, index, global);
    let selects = |speaker: &SpeakerId, topic: &TopicId| query.selects(speaker, topic);
    // timelines are only kept where they are shown, or asked for hints
    let is_kept = own.why || own.hints;
    let timelines = if is_kept { diff::timelines(ledger, selects) } else { Vec::new() };
    let found = if is_kept { diff::outcomes(&timelines, &context) } else { diff::outcomes_of(&context, selects) };
    // what waits to be kept takes no memory beside the answer
    index.iter().for_each(|it| it.save());
    let diff::Outcome { mut changes, mut steps, .. } = found;
    let hints = if own.hints { hints(own, &query, &timelines, &context, &changes) } else { Vec::new() };
    let unmatched = diff::unmatched(ledger, &changes, selects);
    let since = |day: Date| own.since.is_none_or(|since| day.last() >= since);
    changes.retain(|it| since(it.day) && query.means_change(it, ledger));
    steps.retain(|it| since(it.later.said) && query.matches(it.later, ledger));
    let hidden = own.reviews.hide(&mut changes);
    let mut text = match own.format.format() {
        Format::Terminal => {
            let flags = render::changes_terminal(&changes, ledger, screen.style(), own.words);
            let open = render::uncompared_terminal(&steps, screen.style());
            let hints = if own.hints { render::hints_terminal(&hints, ledger, screen.style()) } else { String::new() };
            [flags, hints, open].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Format::Markdown => {
            let flags = render::changes_markdown(&changes, ledger) + &render::hints_markdown(&hints, ledger);
            flags + &render::uncompared_markdown(&steps, ledger)
        }
        Format::Csv => own.format.csv(render::change_rows(&changes, &hints, &steps, ledger)),
        Format::Json => {
            let answer = AnswerView {
                changes: changes.iter().map(|it| ChangeView::of(it, ledger)).collect(),
                compared: TallyView::of(&steps),
                not_compared: render::uncompared_views(&steps),
                hints: own.hints.then(|| hints.iter().map(|it| HintView::of(it, ledger)).collect()),
                why: own.why.then(|| why_views(&timelines, &context)),
            };
            own.format.json_of(&answer.changes, &answer, screen)?
        }
    };
    if own.why && own.format.format() == Format::Terminal {
        for timeline in timelines.iter().filter(|it| it.utterances.len() > 1 || !it.set_aside.is_empty()) {
            let found = diff::changes(timeline, &context, true);
            text.push('\n');
            text.push_str(&render::why_terminal(timeline, &found, ledger, screen.style()));
        }
    }
    let none = Some(none_in_words(hidden, &steps)).filter(|_| changes.is_empty());
    let said: Vec<String> = none.into_iter().chain(unmatched_reviews(&unmatched)).collect();
    let said = said.join("\n");
    let accepted = own.reviews.accepted(&changes, global.today());
    let is_compared = Tally::of(&steps).all() > 0;
    Ok(Answer { text, said, accepted, is_compared, found: !changes.is_empty() })
}

/// The hints that are meant, oldest first.
fn hints<'l>(
    own: &DiffArgs,
    query: &Query,
    timelines: &[diff::Timeline<'l>],
    context: &Context<'l>,
    changes: &[Change<'l>],
) -> Vec<Hinted<'l>> {
    let is_meant = |it: &Hinted<'_>| {
        let is_since = own.since.is_none_or(|since| it.claim.said.last() >= since);
        is_since && query.matches(it.claim, context.ledger)
    };
    let mut hints: Vec<Hinted<'_>> = timelines.iter().flat_map(|it| diff::hints(it, context, changes)).collect();
    hints.retain(is_meant);
    hints.sort_by_key(|it| (it.claim.said.first(), it.claim.said.last()));
    hints
}

/// What an answer without a flag says. That nothing changed is a finding; where nothing was compared, it is none.
fn none_in_words(hidden: usize, steps: &[Step<'_>]) -> String {
    match (hidden, Tally::of(steps)) {
        (0, it) if it.all() == 0 => {
            "nothing to compare: no statement follows another of one speaker on one topic".to_owned()
        }
        (0, it) if it.open == 0 => "no change of position".to_owned(),
        (0, _) => "no change of position in what could be compared".to_owned(),
        (n, _) => format!("no new change of position; {n} reviewed"),
    }
}

fn why_views(timelines: &[diff::Timeline<'_>], context: &Context<'_>) -> Vec<VerdictsView> {
    let verdicts = |it| diff::changes(it, context, true).verdicts;
    timelines.iter().flat_map(|it| verdicts(it).iter().map(VerdictsView::of).collect::<Vec<_>>()).collect()
}
