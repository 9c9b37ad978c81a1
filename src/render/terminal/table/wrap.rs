//! Lines that fit a column of the table: words wrapped, long texts cut with a sign.

use super::super::super::printable;

/// The lines of a text; a word that is too long for one is broken.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    textwrap::wrap(&printable(text), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// At most so many lines; an ellipsis ends the last one of a longer text.
pub(super) fn cut(mut lines: Vec<String>, most: usize, width: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        let Some(last) = lines.last_mut() else { return lines };
        // A column of no width has no room for the sign either, and then there is nothing left to take away.
        while textwrap::core::display_width(last) >= width && last.pop().is_some() {}
        let kept = last.trim_end_matches([' ', ',', '.', ';', ':']).len();
        last.truncate(kept);
        last.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, width: usize, expected: &[&str]) {
        assert_eq!(cut(wrapped(text, width), 5, width), expected, "{text}");
    }

    #[test]
    fn words_are_wrapped_and_only_words_too_long_are_broken() {
        check("if the bridge is cheap", 10, &["if the", "bridge is", "cheap"]);
        check("unimaginability", 10, &["unimaginab", "ility"]);
        check("渡轮将继续运行", 5, &["渡轮", "将继", "续运", "行"]);
    }

    #[test]
    fn a_column_of_no_width_is_cut_all_the_same() {
        check("one two three four five six", 0, &["o", "n", "e", "t", "…"]);
    }

    #[test]
    fn the_sixth_line_is_cut_with_a_sign() {
        check("one two, three four five six", 5, &["one", "two,", "three", "four", "five…"]);
    }
}
