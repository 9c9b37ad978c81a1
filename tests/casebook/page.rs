//! The cases of a page or a casebook: its fenced blocks that have an answer.

/// The cases in a page or casebook: its fenced blocks that have an answer.
#[must_use]
pub(crate) fn cases(page: &str) -> Vec<&str> {
    page.split("```")
        .skip(1)
        .step_by(2)
        .map(|it| it.trim_start_matches("text"))
        .filter(|it| it.contains("=>"))
        .collect()
}
