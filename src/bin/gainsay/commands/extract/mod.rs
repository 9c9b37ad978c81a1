//! `extract`: the statements that an article attributes to somebody, printed and not recorded.

mod stream;

use std::path::PathBuf;
use std::process::ExitCode;

use crate::args::Args;
use crate::failure::Failure;
use crate::folder;
use crate::screen::Screen;

/// Show the statements in an article as draft claims, without recording any
///
/// With --jsonl, reads lines {"doc_id", "text", "date"} from the file or standard input ("published" may stand for
/// "date", and no day is needed) and writes lines {"doc_id", "attributions"} in the same order; offsets count Unicode
/// code points.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay extract --jsonl corpus.jsonl > attributions.jsonl")]
pub(crate) struct ExtractArgs {
    /// The article: a file, or `-` for standard input
    #[arg(required_unless_present = "jsonl")]
    article: Option<PathBuf>,

    /// Articles as JSON lines, answers as JSON lines
    #[arg(long)]
    jsonl: bool,
}

pub(crate) fn run(own: &ExtractArgs, args: &Args, screen: &mut Screen) -> Result<ExitCode, Failure> {
    let ledger = folder::load_if_any(args.claims.as_deref(), screen)?;
    if own.jsonl {
        return stream::run(own.article.as_deref(), &ledger, screen);
    }
    Err(Failure::new("articles are read as JSON lines only").hinted("gainsay extract --jsonl < corpus.jsonl"))
}
