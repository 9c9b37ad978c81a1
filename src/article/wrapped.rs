//! A text whose lines were broken to a width, as mail and terminals do: its sentences go on over the breaks.

/// How many lines that go on in small letters make a text one that was broken to a width.
const FEW: usize = 2;
/// Lines are broken to no more characters than these.
const WIDEST: usize = 120;

/// The text with a space where a line was only broken because the next word did not fit, or goes on in small letters.
/// Every byte keeps its place.
pub(super) fn unwrapped(text: String) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let pairs = lines.windows(2).filter(|it| !is_blank(it[0]) && !is_blank(it[1]));
    let goes_on = pairs.filter(|it| is_small(it[1])).count();
    let width = lines.iter().map(|it| length(it)).max().unwrap_or_default();
    if goes_on < FEW || width > WIDEST {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        out.push_str(line);
        let Some(next) = lines.get(at + 1) else { break };
        let word = next.split_whitespace().next().unwrap_or_default();
        let did_not_fit = length(line) + 1 + length(word) > width;
        let joins = !is_blank(line) && !is_blank(next) && !next.starts_with(char::is_whitespace);
        out.push(if joins && (did_not_fit || is_small(next)) { ' ' } else { '\n' });
    }
    out
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Whether a line begins in the middle of a sentence.
fn is_small(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_go_on_over_the_breaks_of_lines() {
        let wrapped = "Ferries may sail at night\nThe harbour minister, Mira Osk, said on Thursday that the\nferries would \
                       sail at night from June, and that “nobody\nhad been asked” in Selm. The council meets in May.\n\n\
                       Ben Tal spoke.\nHe left.\n";
        let whole = "Ferries may sail at night\nThe harbour minister, Mira Osk, said on Thursday that the ferries would \
                     sail at night from June, and that “nobody had been asked” in Selm. The council meets in May.\n\n\
                     Ben Tal spoke.\nHe left.\n";
        assert_eq!(unwrapped(wrapped.to_owned()), whole);
    }

    #[test]
    fn lines_that_are_paragraphs_stay() {
        for text in ["One.\nTwo.\nThree.\n", "", "\n\n", "The list:\n- one\n- two\n  three\n", "No\nend"] {
            assert_eq!(unwrapped(text.to_owned()), text);
        }
        let long = format!("{}\nand then\nand so on", "word ".repeat(40));
        assert_eq!(unwrapped(long.clone()), long);
    }
}
