//! Data to text: terminal, Markdown, CSV, JSON. Rendering decides nothing.

mod change;
mod claim;
mod csv;
mod disputes;
mod draft;
mod drawing;
mod kind;
mod markdown;
pub mod problems;
mod reports;
mod review;
mod safe;
mod sources;
mod style;
mod table;
mod timeline;
mod verified;
mod view;
mod why;
mod words;

pub use change::{change_rows, changes_markdown, changes_terminal, compared_terminal};
pub use claim::{claim_in_full, claim_rows, claims_table};
pub use csv::{Excel, csv};
pub use disputes::{DisputeView, dispute_rows, disputes_markdown, disputes_terminal};
pub use draft::{
    AttributionView, SkippedView, counts as draft_counts, drafts_terminal, skipped_terminal, unknown_speakers,
};
pub use drawing::timelines_svg;
pub use kind::{kinds_table, page};
pub use markdown::markdown_table;
pub use reports::{UtteranceView, report_rows, reports_markdown, reports_terminal};
pub use safe::{printable, spreadsheet};
pub use sources::{sources_markdown, sources_rows, sources_terminal};
pub use style::Style;
pub use table::{Extent, TableView, table_rows, table_terminal};
pub use timeline::timeline_terminal;
pub use verified::{QuotedView, verified_terminal};
pub use view::{ChangeView, ClaimView, EntryView, TimelineView, VerdictsView};
pub use why::{verdicts_terminal, why_terminal};
pub use words::{Piece, word_diff};
