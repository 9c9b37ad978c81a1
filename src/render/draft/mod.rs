//! Drafts as text: for the terminal, and as records of an attribution corpus.

mod attribution;
mod code_points;
mod sentence;
mod terminal;
#[cfg(test)]
mod tests;

pub use attribution::{AttributionView, SkippedView};
pub use terminal::{counts, drafts_terminal, skipped_terminal, unknown_speakers};
