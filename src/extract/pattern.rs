//! A cue pattern: one way in which news attributes words to somebody, with what was measured of it.

/// The card of a pattern: plain data that extraction, `--why` and the tests read.
#[derive(Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Its name, which is also the name of its file.
    pub id: &'static str,
    /// What it finds, in a few words.
    pub title: &'static str,
    /// How many of its drafts were right, and how many it proposed, on texts that were labelled by hand.
    pub measured: (u32, u32),
}

impl Pattern {
    /// The share of its drafts that were right, in percent.
    #[must_use]
    pub fn precision(&self) -> u32 {
        if self.measured.1 == 0 { 0 } else { 100 * self.measured.0 / self.measured.1 }
    }
}
