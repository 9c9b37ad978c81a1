//! What can be typed: the options that all commands share. Each command's own stand in its file.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Parser;

use crate::commands::Command;
use crate::screen::Color;

/// Keep a plain-text record of who said what, when and where, and see when a position changed
#[derive(Debug, Parser)]
#[command(name = "gainsay", version, about, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The claims folder [default: the nearest `claims`, here or above]
    #[arg(long, global = true, value_name = "DIR", env = "GAINSAY_CLAIMS")]
    pub(crate) claims: Option<PathBuf>,

    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,

    /// The day that counts as today: deadlines before it have passed [default: today]
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,

    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "Examples:
  gainsay diff                          every change of position on file, newest last
  gainsay diff speaker:trump topic:deadline
  gainsay table                         where everybody stands
  gainsay explain hastened              what one kind of change is

Exit codes: 0 done, 1 the answer is \"yes, there is something\" (check, diff --exit-code), 2 could not run";

impl Args {
    /// Today, as the user or the clock has it.
    #[expect(clippy::disallowed_methods, reason = "the binary is where the clock is read")]
    pub(crate) fn today(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| chrono::Local::now().date_naive())
    }
}

/// Reads a day.
pub(crate) fn day(text: &str) -> Result<NaiveDate, String> {
    let date: gainsay::date::Date = text.parse().map_err(|error: gainsay::date::BadDate| error.to_string())?;
    Ok(date.first())
}
