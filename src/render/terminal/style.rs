//! How an answer looks on the terminal: its width, and whether it has colours.

use anstyle::AnsiColor;

/// The terminal's width in columns, and whether colours may be used.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Columns.
    pub width: usize,
    /// Whether colours may be used.
    pub color: bool,
}

impl Style {
    /// What stands out: names and kinds.
    pub(super) fn strong(self, text: &str) -> String {
        self.paint(text, anstyle::Style::new().bold())
    }

    /// What stands back: addresses and ids.
    pub(super) fn faint(self, text: &str) -> String {
        self.paint(text, anstyle::Style::new().dimmed())
    }

    /// A word that changed.
    pub(super) fn changed(self, text: &str) -> String {
        self.paint(text, anstyle::Style::new().bold().underline().fg_color(Some(AnsiColor::Yellow.into())))
    }

    /// Words that somebody is said to have said.
    pub(super) fn attributed(self, text: &str) -> String {
        self.paint(text, anstyle::Style::new().bold())
    }

    /// Those of them that stand in quotation marks.
    pub(super) fn quoted(self, text: &str) -> String {
        self.paint(text, anstyle::Style::new().bold().fg_color(Some(AnsiColor::Cyan.into())))
    }

    /// The words that attribute them.
    pub(super) fn cue(self, text: &str) -> String {
        self.paint(text, anstyle::Style::new().underline())
    }

    /// A warning.
    pub(super) fn doubt(self, text: &str) -> String {
        self.paint(text, AnsiColor::Magenta.on_default())
    }

    /// For the proposition.
    pub(super) fn good(self, text: &str) -> String {
        self.paint(text, AnsiColor::Green.on_default())
    }

    /// Against the proposition.
    pub(super) fn bad(self, text: &str) -> String {
        self.paint(text, AnsiColor::Red.on_default())
    }

    fn paint(self, text: &str, style: anstyle::Style) -> String {
        if self.color && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A paragraph set to the width: its first line begins with `first`, the others with as many spaces. Words, and
    /// addresses above all, are never broken.
    pub(super) fn paragraph(self, first: &str, text: &str) -> String {
        self.set(first, &" ".repeat(textwrap::core::display_width(first)), text)
    }

    /// A heading: where it takes several lines, all but the first stand in.
    pub(super) fn heading(self, text: &str) -> String {
        self.set("", "    ", text)
    }

    fn set(self, first: &str, others: &str, text: &str) -> String {
        let options = textwrap::Options::new(self.width.max(others.len() + 20))
            .initial_indent(first)
            .subsequent_indent(others)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace);
        textwrap::fill(text, options) + "\n"
    }
}
