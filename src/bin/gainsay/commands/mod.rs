//! The commands, one file or folder each.

mod accept;
mod acts;
mod against;
mod agreement;
mod between;
mod card;
mod check;
mod compare;
mod completions;
mod demo;
mod diff;
mod disputes;
mod dossier;
pub(crate) mod explain;
mod export;
mod extract;
mod feed;
mod git;
mod import;
mod init;
mod kinds;
mod links;
mod list;
mod looked;
mod man;
mod merge;
mod proposition;
mod read;
pub(crate) mod record;
mod redraft;
mod rename;
mod reports;
pub(crate) mod review;
mod schema;
mod serve;
mod show;
pub(crate) mod source;
mod status;
mod suggest;
mod table;
mod timeline;
mod undo;

use clap::Subcommand;

pub(crate) use review::oldest_first;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// What gainsay can do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Status(status::StatusArgs),
    Demo(demo::DemoArgs),
    Init(init::InitArgs),
    Record(Box<record::RecordArgs>),
    Extract(extract::ExtractArgs),
    Feed(feed::FeedArgs),
    Review(review::ReviewArgs),
    Suggest(suggest::SuggestArgs),
    Rename(rename::RenameArgs),
    Merge(merge::MergeArgs),
    Undo(undo::UndoArgs),
    Redraft(redraft::RedraftArgs),
    Check(check::CheckArgs),
    Diff(diff::DiffArgs),
    Compare(compare::CompareArgs),
    Read(read::ReadArgs),
    Timeline(timeline::TimelineArgs),
    Reports(reports::ReportsArgs),
    Disputes(disputes::DisputesArgs),
    Acts(acts::ActsArgs),
    Dossier(dossier::DossierArgs),
    Serve(serve::ServeArgs),
    Table(table::TableArgs),
    List(list::ListArgs),
    Export(export::ExportArgs),
    Import(import::ImportArgs),
    Links(links::LinksArgs),
    Looked(looked::LookedArgs),
    Show(show::ShowArgs),
    Kinds(kinds::KindsArgs),
    Explain(explain::ExplainArgs),
    Agreement(agreement::AgreementArgs),
    Git(git::GitArgs),
    Schema(schema::SchemaArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

/// Runs the command that was typed, `status` where none was; `parser` is the whole command line, which the manual is made of.
pub(crate) fn run(
    command: Option<&Command>,
    global: &GlobalArgs,
    parser: fn() -> clap::Command,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let Some(command) = command else { return status::run(global, screen) };
    match command {
        Command::Status(_) => status::run(global, screen),
        Command::Demo(own) => demo::run(own, global, parser, screen),
        Command::Init(own) => init::run(own, global, screen),
        Command::Record(own) => record::run(own, global, screen),
        Command::Extract(own) => extract::run(own, global, screen),
        Command::Feed(own) => feed::run(own, global, screen),
        Command::Redraft(own) => redraft::run(own, global, screen),
        Command::Review(own) => review::run(own, global, screen),
        Command::Suggest(own) => suggest::run(own, global, screen),
        Command::Rename(own) => rename::run(own, global, screen),
        Command::Merge(own) => merge::run(own, global, screen),
        Command::Undo(_) => undo::run(global, screen),
        Command::Check(own) => check::run(own, global, screen),
        Command::Diff(own) => diff::run(own, global, screen),
        Command::Read(own) => read::run(own, screen),
        Command::Compare(own) => compare::run(own, global, screen),
        Command::Timeline(own) => timeline::run(own, global, screen),
        Command::Reports(own) => reports::run(own, global, screen),
        Command::Disputes(own) => disputes::run(own, global, screen),
        Command::Acts(own) => acts::run(own, global, screen),
        Command::Dossier(own) => dossier::run(own, global, screen),
        Command::Serve(own) => serve::run(own, global, screen),
        Command::Table(own) => table::run(own, global, screen),
        Command::Links(own) => links::run(own, global, screen),
        Command::Looked(own) => looked::run(own, global, screen),
        Command::List(own) => list::run(own, global, screen),
        Command::Export(own) => export::run(own, global, screen),
        Command::Import(own) => import::run(own, global, screen),
        Command::Show(own) => show::run(own, global, screen),
        Command::Kinds(own) => kinds::run(own, screen),
        Command::Explain(own) => explain::run(own, screen),
        Command::Agreement(own) => agreement::run(own, global, screen),
        Command::Git(own) => git::run(own, global, screen),
        Command::Schema(own) => schema::run(own, global, screen),
        Command::Completions(own) => completions::run(own, screen),
        Command::Man(own) => man::run(own, parser, screen),
    }
}
