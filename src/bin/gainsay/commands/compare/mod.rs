//! `compare`: two articles or more, two statements, or any number of pairs on standard input.

mod articles; // articles beside each other
mod words; // statements straight from the command line

use std::path::Path;

use chrono::NaiveDate;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::{FormatArgs, GlobalArgs, day};
use crate::screen::Screen;
use crate::{fetch, input};

/// Compare articles, or two statements: what moved between them, and on which words that rests
///
/// Articles are files, addresses, or `-` for standard input; nothing needs to be on file. Statements are paired by
/// speaker and by the words that they share. Two versions of one article are told as such: what was altered in it, old
/// and new. Of more than two each is compared with the one before it, in order of time.
///
/// With --jsonl, reads lines {"id", "a", "b", "date_a", "date_b", "proposition"} from standard input (dates and proposition
/// optional) and writes lines {"id", "verdict", "kinds", "evidence"} in the same order; byte ranges are into "a" and "b". A line
/// that cannot be read gets an answer with "error", and the rest goes on.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay compare \"We will send 40 ships.\" \"We will send 55 ships.\"
  gainsay compare --said 2025-07-14 --said 2025-07-28 \\
      \"a deal within 50 days\" \"10 or 12 days from today\"
  gainsay compare --jsonl < pairs.jsonl > answers.jsonl
  gainsay compare march.html april.html
  gainsay compare https://courier.example/ferries kept-copy.txt --exit-code
  gainsay compare article-*.html --format json")]
pub(crate) struct CompareArgs {
    /// Articles, or two statements, the earlier first
    #[arg(required_unless_present = "jsonl", value_name = "ARTICLE|WORDS")]
    compared: Vec<String>,

    /// When they were said or published, in the same order: dates in the words are resolved against it
    #[arg(long, value_name = "DATE", value_parser = day)]
    said: Vec<NaiveDate>,

    /// Pairs as JSON lines on standard input, answers as JSON lines
    #[arg(long, conflicts_with_all = ["compared", "said"])]
    jsonl: bool,

    /// Of two statements, show what each gate and each kind said
    #[arg(long)]
    why: bool,

    /// Of articles, show also what is the same, and every statement that stands in one of them only
    #[arg(long)]
    all: bool,

    /// Exit with 1 when something moved or was altered
    #[arg(long)]
    exit_code: bool,

    #[command(flatten)]
    output: FormatArgs,
}

pub(crate) fn run(own: &CompareArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    if own.jsonl {
        return words::stream(screen);
    }
    let articles = own.compared.iter().filter(|it| is_article(it)).count();
    if articles > 0 && articles < own.compared.len() || own.compared.iter().any(|it| !is_article(it) && is_path(it)) {
        let other = own.compared.iter().find(|it| !is_article(it)).map_or("", String::as_str);
        return Err(Failure::new(format!("there is no file `{other}`"))
            .hinted(input::what_articles_are())
            .hinted("two statements are given in quotation marks, and none of them is a file"));
    }
    match &own.compared[..] {
        [_] => {
            Err(Failure::new("one alone is compared with nothing").hinted("give the earlier one first, then the later"))
        }
        [earlier, later] if articles == 0 => words::run(own, (earlier, later), screen),
        all if articles == all.len() => articles::run(own, all, global, screen),
        _ => Err(Failure::new("statements are compared two at a time").hinted("--jsonl compares any number of pairs")),
    }
}

/// Whether an argument is an article: standard input, an address, or a file that is there.
fn is_article(argument: &str) -> bool {
    argument == "-" || fetch::is_address(argument) || Path::new(argument).is_file()
}

/// Whether an argument that is no article was meant as one: statements have several words and no ending of a file.
fn is_path(argument: &str) -> bool {
    let is_one_word = !argument.contains(char::is_whitespace);
    input::kind_of(argument).is_some() || is_one_word && argument.contains(['/', '\\'])
}
