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
pub(super) const SHELLS: Shells<'_> = Shells(&[&BASH, &ZSH, &env::Fish, &env::Elvish, &env::Powershell]);

/// What a shell reads once, so that it asks from then on.
pub(crate) fn registration(shell: Shell) -> String {
    let mut text = Vec::new();
    if let Some(it) = SHELLS.completer(&shell.to_string()) {
        it.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut text)
            .expect("memory takes whatever is written");
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// A shell that is asked as it asks anyway, by a script of our own.
struct Scripted<S> {
    shell: S,
    script: &'static [u8],
}

/// Bash cuts words at `:`, `=` and `@`.
const BASH: Scripted<env::Bash> = Scripted { shell: env::Bash, script: include_bytes!("bash.sh") };

/// Zsh is to go on right behind what wants a value.
const ZSH: Scripted<env::Zsh> = Scripted { shell: env::Zsh, script: include_bytes!("zsh.sh") };

impl<S: EnvCompleter> EnvCompleter for Scripted<S> {
    fn name(&self) -> &'static str {
        self.shell.name()
    }

    fn is(&self, name: &str) -> bool {
        self.shell.is(name)
    }

    fn write_registration(&self, _: &str, _: &str, _: &str, _: &str, buf: &mut dyn Write) -> io::Result<()> {
        buf.write_all(self.script)
    }

    fn write_complete(
        &self,
        command: &mut Command,
        words: Vec<OsString>,
        folder: Option<&Path>,
        buf: &mut dyn Write,
    ) -> io::Result<()> {
        self.shell.write_complete(command, words, folder, buf)
    }
}
