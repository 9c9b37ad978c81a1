//! `timeline`: one speaker on one topic as a line through time.

use std::collections::HashMap;

use clap::ValueEnum;
use gainsay::acts::{self, Deed};
use gainsay::claim::{SpeakerId, TopicId};
use gainsay::diff::{self, Context};
use gainsay::query::{Against, Query};
use gainsay::render::{self, TimelineView};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{GlobalArgs, WHICH};
use crate::screen::Screen;

/// Show what a speaker said on a topic through time, and what changed in between
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay timeline speaker:trump topic:tariff-deadline\n  gainsay timeline trump topic:tariff-deadline --format svg > trump.svg"
)]
pub(crate) struct TimelineArgs {
    #[arg(help = WHICH, required = true)]
    query: Vec<String>,

    /// How to print
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "terminal")]
    format: Format,
}

/// How a timeline is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Terminal,
    /// JSON
    Json,
    /// A drawing
    Svg,
}

/// What was done, by who did it and on what.
type Deeds<'l> = HashMap<(&'l SpeakerId, &'l TopicId), Vec<Deed<'l>>>;

fn done<'d, 'l>(deeds: &'d Deeds<'l>, timeline: &diff::Timeline<'l>) -> &'d [Deed<'l>] {
    deeds.get(&(timeline.speaker, timeline.topic)).map_or(&[], Vec::as_slice)
}

pub(crate) fn run(own: &TimelineArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let selects = |speaker: &SpeakerId, topic: &TopicId| query.selects(speaker, topic);
    let mut timelines = diff::timelines(ledger, selects);
    let mut deeds = Deeds::new();
    for deed in acts::deeds_beside(&timelines, ledger, selects) {
        deeds.entry((&deed.act.speaker, &deed.act.topic)).or_default().push(deed);
    }
    for timeline in &mut timelines {
        timeline.utterances.retain(|it| query.matches(it.claim, ledger));
    }
    let context = Context::new(ledger, global.today());
    timelines.retain(|it| {
        !it.utterances.is_empty() || !context.lookups(it.speaker, it.topic).is_empty() || !done(&deeds, it).is_empty()
    });
    let drawn: Vec<_> = timelines.iter().map(|it| (it, diff::changes(it, &context, false))).collect();
    let text = match own.format {
        Format::Terminal => {
            let one = |(timeline, found): &(&diff::Timeline<'_>, diff::Outcome<'_>)| {
                let beside = (found, done(&deeds, timeline), context.lookups(timeline.speaker, timeline.topic));
                render::timeline_terminal(timeline, beside, ledger, screen.style())
            };
            drawn.iter().map(one).collect::<Vec<_>>().join("\n")
        }
        Format::Json => {
            let view = |(it, found): &(&diff::Timeline<'_>, diff::Outcome<'_>)| {
                TimelineView::of(it, (found, done(&deeds, it), context.lookups(it.speaker, it.topic)), ledger)
            };
            render::json(&drawn.iter().map(view).collect::<Vec<_>>())?
        }
        Format::Svg if drawn.iter().all(|it| it.0.utterances.is_empty()) => String::new(),
        Format::Svg => render::timelines_svg(&drawn, ledger),
    };
    match own.format {
        Format::Terminal => screen.show(&text),
        Format::Json | Format::Svg => screen.answer(&text),
    }
    if drawn.is_empty() {
        screen.say("no claim on file is meant by this");
    }
    Ok(Exit::Answered)
}
