//! A text is put together from its paragraphs, with a blank line between them and no space that only lays out.

/// Characters that are not there to be read: the soft hyphen, the space without width, the byte order mark.
const UNSEEN: [char; 3] = ['\u{ad}', '\u{200b}', '\u{feff}'];

/// Paragraphs that are being collected.
#[derive(Debug, Default)]
pub(super) struct Paragraphs {
    done: Vec<String>,
    open: String,
    /// Whether a space belongs before what comes next.
    is_spaced: bool,
}

impl Paragraphs {
    /// Goes on with the words of `text`: white space is one space, as it is where a page is shown.
    pub(super) fn say(&mut self, text: &str) {
        for c in text.chars().filter(|it| !UNSEEN.contains(it)) {
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
                self.is_spaced = true;
                continue;
            }
            if std::mem::take(&mut self.is_spaced) && !self.open.is_empty() && !self.open.ends_with(['\n', '\t']) {
                self.open.push(' ');
            }
            self.open.push(c);
        }
    }

    /// Goes on with `text` line by line.
    pub(super) fn say_lines(&mut self, text: &str) {
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                self.end_line();
            }
            self.say(line);
        }
    }

    /// Begins a new line of the same paragraph; two of them begin a new paragraph.
    pub(super) fn end_line(&mut self) {
        self.is_spaced = false;
        if self.open.ends_with('\n') {
            self.end();
        } else if !self.open.is_empty() {
            self.open.push('\n');
        }
    }

    /// Begins a new cell of the same row.
    pub(super) fn end_cell(&mut self) {
        self.is_spaced = false;
        if !self.open.is_empty() {
            self.open.push('\t');
        }
    }

    /// Ends the paragraph.
    pub(super) fn end(&mut self) {
        self.is_spaced = false;
        let paragraph = std::mem::take(&mut self.open);
        let paragraph = paragraph.trim();
        if !paragraph.is_empty() {
            self.done.push(paragraph.to_owned());
        }
    }

    /// How many paragraphs have ended.
    pub(super) fn count(&self) -> usize {
        self.done.len()
    }

    /// All of them.
    pub(super) fn finish(mut self) -> Vec<String> {
        self.end();
        self.done
    }
}

/// The text that paragraphs make.
pub(super) fn joined(paragraphs: &[String]) -> String {
    let mut text = paragraphs.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
