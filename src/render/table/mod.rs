//! The comparison table as rows for CSV and Markdown, and as JSON has it.

pub(super) mod phrase;
mod rows;
mod view;

pub use rows::table_rows;
pub use view::TableView;
