//! What a shell offers while a command is typed: what commands take, and what is on file.

mod on_file; // names on file, read as quickly as a key is pressed
mod shell; // how shells ask, and what becomes of the answer there

use std::ffi::OsStr;

use clap::{Arg, Command, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::CompleteEnv;
use gainsay::render::printable;

use on_file::{OnFile, offers};
pub(crate) use shell::registration;
use shell::{SHELLS, VARIABLE};

/// What an argument takes that no command line knows by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    Query,
    Speaker,
    Topic,
    Claim,
    Source,
    /// The page of a kind, a gate, or another of those that `explain` has.
    Page,
    /// A speaker, a topic or a claim, as the word before it says.
    AsSaid,
    File,
}

/// The arguments that take it, by their command (any, where it is empty) and their name there.
const ARGUMENTS: &[(&str, &str, Takes)] = &[
    ("", "query", Takes::Query),
    ("", "speaker", Takes::Speaker),
    ("", "topic", Takes::Topic),
    ("suggest", "on_file", Takes::Topic),
    ("rename", "old", Takes::AsSaid),
    ("merge", "from", Takes::AsSaid),
    ("merge", "into", Takes::AsSaid),
    ("show", "ids", Takes::Claim),
    ("diff", "card", Takes::Claim),
    ("record", "same_as", Takes::Claim),
    ("check", "names", Takes::Source),
    ("looked", "source", Takes::Source),
    ("explain", "name", Takes::Page),
    ("record", "input", Takes::File),
    ("extract", "article", Takes::File),
    ("check", "against", Takes::File),
    ("compare", "compared", Takes::File),
    ("import", "files", Takes::File),
];

/// Answers a shell that asks what may follow, and ends the program then; does nothing where none asks.
pub(crate) fn answer(parser: fn() -> Command) {
    let typed: Vec<String> = std::env::args().skip_while(|it| it != "--").skip(1).collect();
    CompleteEnv::with_factory(move || completing(parser(), &typed)).var(VARIABLE).shells(SHELLS).complete();
}

/// The commands, whose arguments know what they take.
fn completing(parser: Command, typed: &[String]) -> Command {
    parser.mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        command.mut_args(|argument| {
            let found = ARGUMENTS.iter().find(|it| (it.0.is_empty() || it.0 == name) && argument.get_id() == it.1);
            match found {
                Some((.., takes)) => taking(argument, *takes, typed),
                None => argument,
            }
        })
    })
}

fn taking(argument: Arg, takes: Takes, typed: &[String]) -> Arg {
    if takes == Takes::File {
        return argument.value_hint(ValueHint::AnyPath);
    }
    let typed = typed.to_vec();
    argument.add(ArgValueCompleter::new(move |begun: &OsStr| {
        // Zsh and fish hand over the quotation mark that is open.
        let Some(begun) = begun.to_str().map(|it| it.trim_start_matches(['\'', '"'])) else { return Vec::new() };
        let offered = offers(takes, begun, &OnFile::of(&typed)).into_iter();
        offered
            .map(|it| CompletionCandidate::new(it.text).help(Some(printable(&it.what).into_owned().into())))
            .collect()
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_argument_of_the_table_is_one_of_a_command() {
        let parser = <crate::args::Args as clap::CommandFactory>::command();
        for (command, argument, _) in ARGUMENTS {
            let mut of = parser.get_subcommands().filter(|it| command.is_empty() || it.get_name() == *command);
            assert!(of.any(|it| it.get_arguments().any(|it| it.get_id() == argument)), "{command} {argument}");
        }
    }
}
