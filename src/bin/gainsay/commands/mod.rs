//! The commands, one file or folder each.

mod accept;
mod against;
mod check;
mod compare;
mod completions;
mod diff;
mod disputes;
mod explain;
mod extract;
mod format;
mod init;
mod kinds;
mod list;
mod man;
mod record;
mod reports;
pub(crate) mod review;
mod schema;
mod show;
mod source;
mod table;
mod timeline;

use std::process::ExitCode;

use clap::Subcommand;

use crate::args::Args;
use crate::failure::Failure;
use crate::screen::Screen;

/// What gainsay can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(init::InitArgs),
    Record(Box<record::RecordArgs>),
    Extract(extract::ExtractArgs),
    Review(review::ReviewArgs),
    Check(check::CheckArgs),
    Diff(diff::DiffArgs),
    Compare(compare::CompareArgs),
    Timeline(timeline::TimelineArgs),
    Reports(reports::ReportsArgs),
    Disputes(disputes::DisputesArgs),
    Table(table::TableArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Kinds(kinds::KindsArgs),
    Explain(explain::ExplainArgs),
    Schema(schema::SchemaArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// Runs the command that was typed.
pub(crate) fn run(args: Args, screen: &mut Screen) -> Result<ExitCode, Failure> {
    match &args.command {
        Command::Init(own) => init::run(own, screen),
        Command::Record(own) => record::run(own, &args, screen),
        Command::Extract(own) => extract::run(own, &args, screen),
        Command::Review(own) => review::run(own, &args, screen),
        Command::Check(own) => check::run(own, &args, screen),
        Command::Diff(own) => diff::run(own, &args, screen),
        Command::Compare(own) => compare::run(own, screen),
        Command::Timeline(own) => timeline::run(own, &args, screen),
        Command::Reports(own) => reports::run(own, &args, screen),
        Command::Disputes(own) => disputes::run(own, &args, screen),
        Command::Table(own) => table::run(own, &args, screen),
        Command::List(own) => list::run(own, &args, screen),
        Command::Show(own) => show::run(own, &args, screen),
        Command::Kinds(own) => kinds::run(own, screen),
        Command::Explain(own) => explain::run(own, screen),
        Command::Schema(own) => schema::run(own, screen),
        Command::Completions(own) => completions::run(own, screen),
        Command::Man(own) => man::run(own, screen),
    }
}
