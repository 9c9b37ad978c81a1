//! How many of a thing there are, in words.

/// `1 draft`, `2 drafts`: a noun whose plural ends in -s.
#[must_use]
pub fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
