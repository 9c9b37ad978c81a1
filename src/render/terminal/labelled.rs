//! Lines that each begin with what they tell of, for the terminal.

use super::Style;
use crate::render::printable;

/// One line, or paragraph, for each label with its text.
#[must_use]
pub fn labelled_terminal(lines: &[(&str, String)], style: Style) -> String {
    lines.iter().map(|(label, text)| style.paragraph(&format!("{label:<10} "), &printable(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_below_each_other() {
        let lines = [("side", "support".to_owned()), ("figure", "40 ships".to_owned())];
        assert_eq!(
            labelled_terminal(&lines, Style { width: 80, color: false }),
            "side       support\nfigure     40 ships\n"
        );
    }
}
