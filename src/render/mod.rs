//! Data to text: terminal, Markdown, CSV, JSON, SVG. Rendering decides nothing.

mod acts;
mod agreement;
mod change;
mod claim;
mod corrections;
mod counted;
mod csv;
mod disputes;
mod draft;
mod drawing;
mod hints;
mod markdown;
pub mod page;
mod pairing;
pub mod problems;
mod reports;
mod review;
mod sources;
mod steps;
mod suggestion;
mod table;
#[cfg(feature = "cli")]
mod terminal;
mod timex;
mod unparted;
mod verified;
mod view;
mod words;

pub use crate::safe::{for_terminal, is_unsafe, json, json_line, printable, spreadsheet};
pub use acts::{DeedView, deed_rows, deeds_markdown};
pub use agreement::{agreement_rows, differing_rows};
pub use change::{change_rows, changes_markdown};
pub use claim::claim_rows;
pub use corrections::{CorrectionsView, corrections_rows};
pub use counted::counted;
pub use csv::{Excel, csv};
pub use disputes::{DisputeView, dispute_rows, disputes_markdown};
pub use draft::{AttributionView, SkippedView};
pub use drawing::{CardShape, card_svg, timelines_svg};
pub use hints::{HintView, hints_markdown};
pub use markdown::markdown_table;
pub use page::{Frame, Live, Moved, Page, Record, Served, Site, card_page};
pub use pairing::{ComparisonView, comparison_markdown, comparison_rows};
pub use reports::{UtteranceView, report_rows, reports_markdown};
pub use sources::{sources_markdown, sources_rows};
pub use steps::{TallyView, UncomparedView, uncompared_markdown, uncompared_views};
pub use suggestion::{SuggestedView, SuggestionView, suggestion_rows};
pub use table::{TableView, table_rows};
#[cfg(feature = "cli")]
pub use terminal::*;
pub use timex::timex;
pub use verified::QuotedView;
pub use view::{ChangeView, ClaimView, EntryView, TimelineView, VerdictsView};
pub use words::{Piece, alike, word_diff};
