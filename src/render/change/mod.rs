//! Changes of position: one line of what moved, then both quotations with day, outlet and link.

mod markdown;
mod rows;

pub use markdown::changes_markdown;
pub(super) use markdown::escaped;
pub use rows::change_rows;
