//! How shells ask what may follow, and what becomes of the answer there.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap::Command;
use clap_complete::Shell;
use clap_complete::env::{self, EnvCompleter, Shells};

/// A shell that asks names itself in this variable.
pub(super) const VARIABLE: &str = "GAINSAY_COMPLETE";
const PROGRAM: &str = "gainsay";

/// Every shell that can ask.
pub(super) const SHELLS: Shells<'_> = Shells(&[&Bash, &Zsh, &env::Fish, &env::Elvish, &env::Powershell]);

/// What a shell reads once, so that it asks from then on.
pub(crate) fn registration(shell: Shell) -> String {
    let mut text = Vec::new();
    if let Some(it) = SHELLS.completer(&shell.to_string()) {
        it.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut text)
            .expect("memory takes whatever is written");
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// Bash, which cuts words at `:`, `=` and `@`.
struct Bash;

/// Zsh, which is to go on right behind what wants a value.
struct Zsh;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        env::Bash.name()
    }

    fn is(&self, name: &str) -> bool {
        env::Bash.is(name)
    }

    fn write_registration(&self, _: &str, _: &str, _: &str, _: &str, buf: &mut dyn Write) -> io::Result<()> {
        buf.write_all(include_bytes!("bash.sh"))
    }

    fn write_complete(
        &self,
        command: &mut Command,
        words: Vec<OsString>,
        folder: Option<&Path>,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        env::Bash.write_complete(command, words, folder, buf)
    }
}

impl EnvCompleter for Zsh {
    fn name(&self) -> &'static str {
        env::Zsh.name()
    }

    fn is(&self, name: &str) -> bool {
        env::Zsh.is(name)
    }

    fn write_registration(&self, _: &str, _: &str, _: &str, _: &str, buf: &mut dyn Write) -> io::Result<()> {
        buf.write_all(include_bytes!("zsh.sh"))
    }

    fn write_complete(
        &self,
        command: &mut Command,
        words: Vec<OsString>,
        folder: Option<&Path>,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        env::Zsh.write_complete(command, words, folder, buf)
    }
}
