//! `check`: what is wrong in the files.

use std::thread;
use std::time::Duration;

use clap::ValueEnum;
use gainsay::problem::{Problem, Severity};
use gainsay::render::counted;
use gainsay::store::Checked;
use gainsay::{render, store};

use super::against;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::Files;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Show what is wrong in the files: where, what, and what to do
///
/// Paths are told from where you stand, so that they open. Quotations are verified against the copies of their articles that are kept beside the claim files.
///
/// Exits with 1 when there is an error, and with --strict also when there is a warning. With --against it exits with 1
/// when a quotation was altered or is gone.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay check --strict 2025-05-15-anadolu
  gainsay check --against newer.html 2025-07-28-ukrainska")]
pub(crate) struct CheckArgs {
    /// Only files with this in their name
    #[arg(value_name = "NAME")]
    names: Vec<String>,

    /// Count warnings too
    #[arg(long)]
    strict: bool,

    /// Verify the quotations of one claim file against a newer version of its article: a file, `-` or an address
    /// [default file: the one with the article's address, or the kept copy that is most like it]
    #[arg(long, value_name = "ARTICLE", conflicts_with = "strict")]
    against: Option<String>,

    /// Go on, and check again whatever is saved; Ctrl-C ends it
    #[arg(long, conflicts_with = "against")]
    watch: bool,

    /// How to print
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// A JSON array
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// GitHub workflow commands
    Github,
}

/// How long a folder is left alone between two looks at it.
const PAUSE: Duration = Duration::from_millis(300);

pub(crate) fn run(own: &CheckArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    if !own.watch {
        return once(own, global, screen);
    }
    let folder = folder::find(global.claims.as_deref(), screen)?;
    loop {
        let files = Files::of(&folder);
        once(own, global, screen)?;
        screen.say("what is saved is checked again; Ctrl-C ends this\n");
        while Files::of(&folder) == files {
            thread::sleep(PAUSE);
        }
        if screen.is_closed() {
            return Ok(Exit::Answered);
        }
    }
}

fn once(own: &CheckArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    if let Some(article) = &own.against {
        let as_json = match own.format {
            Format::Text => false,
            Format::Json => true,
            Format::Sarif | Format::Github => return Err(Failure::new("--against prints text or json")),
        };
        return against::run(article, &own.names, as_json, (global, screen));
    }
    let (folder, mut loaded) = folder::read(global, screen)?;
    let checked = loaded.check_kept(&folder);
    let meant = |it: &Problem| {
        let path = it.path.to_string_lossy();
        own.names.is_empty() || own.names.iter().any(|name| path.contains(name.as_str()))
    };
    if let Some(unknown) = own.names.iter().find(|name| !is_on_file(name, &loaded)) {
        return Err(Failure::new(format!("no file has `{unknown}` in its name")));
    }
    let shown = folder::from_here(&folder);
    let problems = loaded.problems.into_iter().filter(meant);
    let problems: Vec<Problem> = problems.map(|it| Problem { path: shown.join(&it.path), ..it }).collect();
    let errors = problems.iter().filter(|it| it.code.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    match own.format {
        Format::Text => {
            screen.answer(&render::problems_terminal(&problems, screen.color()));
            let faults = format!("{}, {}; ", counted(errors, "error"), counted(warnings, "warning"));
            let faults = if problems.is_empty() { "" } else { &faults };
            let (claims, sources) = (loaded.ledger.claims.len(), loaded.ledger.sources.len());
            let are = if claims == 1 { "is" } else { "are" };
            // A claim whose quotation is altered is read all the same.
            let right = if checked.wrong == 0 { "right" } else { "on file" };
            let right = format!("{} of {} {are} {right}", counted(claims, "claim"), counted(sources, "source"));
            screen.say(&format!("{faults}{right}{}", verified(checked)));
        }
        Format::Json => screen.answer(&render::json(&render::problems::json(&problems))?),
        Format::Sarif => {
            let here = std::env::current_dir().unwrap_or_default();
            screen.answer(&render::json(&render::problems::sarif(&problems, &here, env!("CARGO_PKG_VERSION")))?);
        }
        Format::Github => screen.answer(&render::problems::github(&problems)),
    }
    let serious = if own.strict { problems.len() } else { errors };
    Ok(if serious == 0 { Exit::Answered } else { Exit::Found })
}

/// What is said of kept copies, where there are any: nobody needs to keep one.
fn verified(checked: Checked) -> String {
    if checked.sources == 0 {
        return String::new();
    }
    let copies = if checked.sources == 1 { "a kept copy" } else { "kept copies" };
    let passages = match checked.wrong {
        0 => counted(checked.quotes, "passage"),
        wrong => format!("{}, {wrong} of them wrong,", counted(checked.quotes, "passage")),
    };
    let without = if checked.without == 0 { String::new() } else { format!(", {} without one", checked.without) };
    format!("; {passages} verified against {copies}{without}")
}

fn is_on_file(name: &str, loaded: &store::Loaded) -> bool {
    let mut paths = loaded.ledger.sources.iter().map(|it| &it.path).chain(loaded.problems.iter().map(|it| &it.path));
    paths.any(|it| it.to_string_lossy().contains(name)) || store::LISTS.iter().any(|it| it.contains(name))
}
