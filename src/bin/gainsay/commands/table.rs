//! `table`: who stands where, as a table.

use clap::ValueEnum;
use gainsay::diff::{self, Context};
use gainsay::query::{Against, Query};
use gainsay::render::{self, Extent, TableView};
use gainsay::table::{self, Axis, Content, Question};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::{Format, FormatArgs};
use crate::options::{GlobalArgs, WHICH};
use crate::screen::Screen;

/// Compare where everybody stands: topics by speakers, or any two of topic, speaker, source and month
///
/// Cells hold a speaker's own statements; drafts, and what somebody else relayed, are never counted. On the terminal
/// the table is cut to what fits; Markdown, CSV and JSON always have all of it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  gainsay table\n  gainsay table topic:ceasefire said:..2025-05 --ids\n  gainsay table trump --columns month --cells changes\n  gainsay table --rows speaker --columns source --cells count --format csv"
)]
pub(crate) struct TableArgs {
    #[arg(help = WHICH)]
    query: Vec<String>,

    /// What each row stands for
    #[arg(long, value_enum, value_name = "AXIS", default_value = "topic")]
    rows: AxisName,

    /// What each column stands for [default: speaker, or topic where the rows are speakers]
    #[arg(long, value_enum, value_name = "AXIS")]
    columns: Option<AxisName>,

    /// What each cell shows
    #[arg(long, value_enum, value_name = "WHAT", default_value = "position")]
    cells: ContentName,

    /// Cite the latest claim of each cell, for `gainsay show`
    #[arg(long)]
    ids: bool,

    /// Show every row and column, one part below the other
    #[arg(long, conflicts_with = "limit")]
    all: bool,

    /// At most so many rows on the terminal
    #[arg(long, value_name = "N", default_value = "15", value_parser = clap::value_parser!(u16).range(1..))]
    limit: u16,

    #[command(flatten)]
    format: FormatArgs,
}

/// What rows and columns can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AxisName {
    /// Topics
    #[value(alias = "topics")]
    Topic,
    /// Speakers
    #[value(alias = "speakers")]
    Speaker,
    /// Sources: articles, readouts, transcripts
    #[value(alias = "sources")]
    Source,
    /// Months in which things were said
    #[value(alias = "months")]
    Month,
}

/// What cells can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ContentName {
    /// The latest position: stance, conditions, deadline, amount
    #[value(alias = "positions")]
    Position,
    /// The latest words
    Latest,
    /// How many of the speaker's own statements are on file
    #[value(alias = "counts")]
    Count,
    /// Which kinds of change there were, and how many
    #[value(alias = "change")]
    Changes,
}

pub(crate) fn run(own: &TableArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let question = question(own)?;
    let loaded = folder::load(global, screen)?;
    let ledger = &loaded.ledger;
    let query = Query::parse(&own.query, Against::ledger(ledger, global.today()))?;
    let timelines = diff::timelines(ledger, |speaker, topic| query.selects(speaker, topic));
    let context = Context::new(ledger, global.today());
    let mut found = diff::outcomes(&timelines, &context);
    found.changes.retain(|it| query.means_change(it, ledger));
    let table = table::build(question, ledger, &timelines, &found, |it| query.matches(it, ledger));
    if table.cells.is_empty() && own.format.format() == Format::Terminal {
        screen.say("nothing on file is meant by this");
        return Ok(Exit::Answered);
    }
    let text = match own.format.format() {
        Format::Terminal => {
            let extent = if own.all { Extent::All } else { Extent::Rows(own.limit.into()) };
            render::table_terminal(&table, ledger, screen.style(), extent, own.ids)
        }
        Format::Markdown => {
            let (header, rows) = render::table_rows(&table, ledger, own.ids);
            own.format.markdown((&header, rows))
        }
        Format::Csv => {
            let (header, rows) = render::table_rows(&table, ledger, own.ids);
            own.format.csv((&header, rows))
        }
        Format::Json => own.format.json(&TableView::of(&table, ledger), screen)?,
    };
    own.format.print(&text, screen);
    Ok(Exit::Answered)
}

fn question(own: &TableArgs) -> Result<Question, Failure> {
    let columns = own.columns.unwrap_or(match own.rows {
        AxisName::Speaker => AxisName::Topic,
        AxisName::Topic | AxisName::Source | AxisName::Month => AxisName::Speaker,
    });
    if own.rows == columns {
        let failure = Failure::new("rows and columns are the same, so there is nothing to compare");
        return Err(failure.hinted("choose two of topic, speaker, source and month"));
    }
    let axis = |name| match name {
        AxisName::Topic => Axis::Topic,
        AxisName::Speaker => Axis::Speaker,
        AxisName::Source => Axis::Source,
        AxisName::Month => Axis::Month,
    };
    let cells = match own.cells {
        ContentName::Position => Content::Position,
        ContentName::Latest => Content::Latest,
        ContentName::Count => Content::Count,
        ContentName::Changes => Content::Changes,
    };
    Ok(Question { rows: axis(own.rows), columns: axis(columns), cells })
}
