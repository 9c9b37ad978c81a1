//! The comparison table: on the terminal, as rows for CSV and Markdown, and as JSON has it.

mod legend;
mod phrase;
mod rows;
mod terminal;
mod view;
mod wrap;

pub use rows::table_rows;
pub use terminal::{Extent, table_terminal};
pub use view::TableView;
