//! Answers on the terminal: set to its width, coloured where it has colours, and never commanded by what is in the data.

mod change;
mod claim;
mod disputes;
mod draft;
mod grid;
mod kind;
mod labelled;
mod pairing;
mod problems;
mod reports;
mod sources;
mod status;
mod steps;
mod style;
mod table;
mod timeline;
mod verified;
mod why;

pub use change::{changes_terminal, compared_terminal};
pub use claim::{claim_in_full, claims_terminal};
pub use disputes::disputes_terminal;
pub use draft::{draft_counts, drafts_terminal, skipped_terminal, unknown_speakers};
pub use kind::{kinds_table, page};
pub use labelled::labelled_terminal;
pub use pairing::comparison_terminal;
pub use problems::problems_terminal;
pub use reports::reports_terminal;
pub use sources::sources_terminal;
pub use status::status_terminal;
pub use steps::uncompared_terminal;
pub use style::Style;
pub use table::{Extent, table_terminal};
pub use timeline::timeline_terminal;
pub use verified::verified_terminal;
pub use why::{verdicts_terminal, why_terminal};
