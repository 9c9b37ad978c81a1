//! What can be typed: one command, and the options that every command takes.

use std::ffi::OsString;

use clap::Parser;
use gainsay::query::KEYS;

use crate::commands::Command;
use crate::options::GlobalArgs;

/// Keep a plain-text record of who said what, when and where, and see when a position changed
#[derive(Debug, Parser)]
#[command(name = "gainsay", version, about, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What was typed, with `-key:value` written as `not key:value`: a query that denies something is no option.
pub(crate) fn typed(arguments: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let denied = |it: &OsString| {
        let term = it.to_str()?.strip_prefix('-')?;
        let key = term.split(|c: char| !c.is_alphabetic()).next().filter(|it| it.len() < term.len())?;
        KEYS.iter().any(|it| it.0 == key).then(|| term.to_owned())
    };
    arguments.flat_map(move |it| match denied(&it) {
        Some(term) => vec!["not".into(), term.into()],
        None => vec![it],
    })
}

const EXAMPLES: &str = "Examples:
  gainsay                               what is on file, what waits, and what to do next
  gainsay demo                          the same and more on a story that comes with it
  gainsay diff                          every change of position on file, newest last
  gainsay diff speaker:trump topic:deadline
  gainsay table                         where everybody stands
  gainsay explain hastened              what one kind of change is

Exit codes: 0 done, 1 the answer is \"yes, there is something\" (check, diff --exit-code), 2 could not run";
