//! Drafts as records of an attribution corpus.

mod attribution;
mod code_points;

pub use attribution::{AttributionView, SkippedView};
