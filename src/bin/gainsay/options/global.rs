//! What every command takes.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use super::day;
use crate::screen::Color;

/// The options of every command.
#[derive(Debug, clap::Args)]
pub(crate) struct GlobalArgs {
    /// The claims folder [default: the nearest `claims`, here or above]
    #[arg(long, global = true, value_name = "DIR", env = "GAINSAY_CLAIMS")]
    pub(crate) claims: Option<PathBuf>,

    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,

    /// Print what is longer than the screen as it is, and not by `$PAGER`
    #[arg(long, global = true)]
    pub(crate) no_pager: bool,

    /// Read everything anew: neither use nor write the index of what was worked out before
    #[arg(long, global = true)]
    pub(crate) no_index: bool,

    /// The day that counts as today: deadlines before it have passed [default: today]
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,
}

impl GlobalArgs {
    /// Today, as the user or the clock has it.
    pub(crate) fn today(&self) -> NaiveDate {
        today(self.today)
    }
}

/// The day that counts as today: the one that was said, or else the clock's.
#[expect(clippy::disallowed_methods, reason = "the binary is where the clock is read")]
pub(crate) fn today(said: Option<NaiveDate>) -> NaiveDate {
    said.unwrap_or_else(|| chrono::Local::now().date_naive())
}

/// The time, in universal time.
#[expect(clippy::disallowed_methods, reason = "the binary is where the clock is read")]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}
