//! `record`: claims into the record, by options or as YAML.

use std::process::ExitCode;

use crate::args::Args;
use crate::failure::Failure;
use crate::screen::Screen;

/// Record a claim
#[derive(Debug, clap::Args)]
pub(crate) struct RecordArgs {}

pub(crate) fn run(_own: &RecordArgs, _args: &Args, _screen: &mut Screen) -> Result<ExitCode, Failure> {
    Err(Failure::new("TODO"))
}
