//! A table in the project's style.

use comfy_table::{ContentArrangement, Table, presets};

use super::Style;

/// An empty table that fits the terminal.
pub(super) fn grid(style: Style) -> Table {
    let mut table = Table::new();
    let width = u16::try_from(style.width).unwrap_or(u16::MAX);
    table
        .load_style(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    table
}
