//! A room: the file of one kind, gate, difference or dispute, which begins with its page.

/// The page at the top of a room: its `//!` lines as plain text.
#[must_use]
pub fn page_of(room: &str) -> String {
    let lines = room.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}
