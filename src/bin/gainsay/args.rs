//! What can be typed: one command, and the options that every command takes.

use clap::Parser;

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

const EXAMPLES: &str = "Examples:
  gainsay                               what is on file, what waits, and what to do next
  gainsay demo                          the same and more on a story that comes with it
  gainsay diff                          every change of position on file, newest last
  gainsay diff speaker:trump topic:deadline
  gainsay table                         where everybody stands
  gainsay explain hastened              what one kind of change is

Exit codes: 0 done, 1 the answer is \"yes, there is something\" (check, diff --exit-code), 2 could not run";
