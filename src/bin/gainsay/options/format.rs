//! The formats that most answers come in, and the options for them.

use std::io::IsTerminal;

use clap::ValueEnum;
use gainsay::render::{self, Excel};
use serde::Serialize;

use super::template::templated;
use crate::failure::Failure;
use crate::screen::Screen;

/// How an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Terminal,
    /// Markdown
    #[value(alias = "md")]
    Markdown,
    /// CSV, one record a row
    Csv,
    /// JSON
    Json,
}

/// The options for formats.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct FormatArgs {
    /// How to print
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "terminal")]
    format: Format,

    /// Print each item by this template, in Jinja's language: `{{ claim.said }} {{ claim.quote }}`. Its fields are those of
    /// `--format json`, where an answer that is no list is one item
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "format")]
    template: Option<String>,

    /// The separator of CSV; Excel wants `;` in much of Europe
    #[arg(long, value_name = "CHAR", default_value = ",", value_parser = separator)]
    sep: u8,

    /// Begin CSV with a byte order mark, which Excel needs to read UTF-8
    #[arg(long)]
    bom: bool,
}

/// Reads what stands between the cells of a row.
pub(crate) fn separator(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        [byte] if byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"\"\r\n".contains(byte) => Ok(*byte),
        _ if text == "\\t" || text == "tab" => Ok(b'\t'),
        _ => Err("one character, such as `,` `;` or `tab`".into()),
    }
}

impl FormatArgs {
    /// The format; a template is filled with what JSON has.
    pub(crate) fn format(&self) -> Format {
        if self.template.is_some() { Format::Json } else { self.format }
    }

    /// Prints an answer in the format; what is for programs as it is.
    pub(crate) fn print(&self, text: &str, screen: &mut Screen) {
        if self.format() == Format::Json { screen.answer(text) } else { screen.show(text) }
    }

    pub(crate) fn csv(&self, (header, rows): (&[impl AsRef<str>], Vec<Vec<String>>)) -> String {
        let sanitize = std::io::stdout().is_terminal();
        render::csv(header, &rows, Excel { separator: self.sep, mark: self.bom && !sanitize, sanitize })
    }

    pub(crate) fn markdown(&self, (header, rows): (&[impl AsRef<str>], Vec<Vec<String>>)) -> String {
        render::markdown_table(header, &rows)
    }

    pub(crate) fn json(&self, value: &impl Serialize, screen: &Screen) -> Result<String, Failure> {
        self.json_of(value, value, screen)
    }

    /// The same of an answer that has more than its items: a template is filled with these.
    pub(crate) fn json_of(
        &self,
        items: &impl Serialize,
        whole: &impl Serialize,
        screen: &Screen,
    ) -> Result<String, Failure> {
        let Some(template) = &self.template else { return Ok(render::json(whole)?) };
        let (text, told) = templated(template, &serde_json::to_value(items)?)?;
        told.iter().for_each(|it| screen.say(it));
        Ok(text)
    }
}
