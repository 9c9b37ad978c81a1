//! `check`: what is wrong in the files.

use std::process::ExitCode;

use clap::ValueEnum;
use gainsay::problem::{Problem, Severity};
use gainsay::{render, store};

use crate::args::Args;
use crate::failure::Failure;
use crate::folder;
use crate::screen::Screen;

/// Show what is wrong in the files: where, what, and what to do
///
/// Exits with 1 when there is an error, and with --strict also when there is a warning.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay check --strict 2025-05-15-anadolu")]
pub(crate) struct CheckArgs {
    /// Only files with this in their name
    #[arg(value_name = "NAME")]
    names: Vec<String>,

    /// Count warnings too
    #[arg(long)]
    strict: bool,

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

pub(crate) fn run(own: &CheckArgs, args: &Args, screen: &mut Screen) -> Result<ExitCode, Failure> {
    let (_, loaded) = folder::read(args.claims.as_deref())?;
    let meant = |it: &Problem| {
        let path = it.path.to_string_lossy();
        own.names.is_empty() || own.names.iter().any(|name| path.contains(name.as_str()))
    };
    if let Some(unknown) = own.names.iter().find(|name| !is_on_file(name, &loaded)) {
        return Err(Failure::new(format!("no file has `{unknown}` in its name")));
    }
    let problems: Vec<Problem> = loaded.problems.into_iter().filter(meant).collect();
    let errors = problems.iter().filter(|it| it.code.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    match own.format {
        Format::Text => {
            screen.answer(&render::problems::text(&problems, screen.color()))?;
            let faults = format!("{}, {}; ", counted(errors, "error"), counted(warnings, "warning"));
            let faults = if problems.is_empty() { "" } else { &faults };
            let (claims, sources) = (loaded.ledger.claims.len(), loaded.ledger.sources.len());
            let are = if claims == 1 { "is" } else { "are" };
            let right = format!("{} of {} {are} right", counted(claims, "claim"), counted(sources, "source"));
            screen.say(&format!("{faults}{right}"));
        }
        Format::Json => screen.answer(&format!("{:#}\n", render::problems::json(&problems)))?,
        Format::Sarif => {
            screen.answer(&format!("{:#}\n", render::problems::sarif(&problems, env!("CARGO_PKG_VERSION"))))?;
        }
        Format::Github => screen.answer(&render::problems::github(&problems))?,
    }
    let serious = if own.strict { problems.len() } else { errors };
    Ok(if serious == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

fn is_on_file(name: &str, loaded: &store::Loaded) -> bool {
    let mut paths = loaded.ledger.sources.iter().map(|it| &it.path).chain(loaded.problems.iter().map(|it| &it.path));
    paths.any(|it| it.to_string_lossy().contains(name)) || store::LISTS.iter().any(|it| it.contains(name))
}
