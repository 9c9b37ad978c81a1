//! Plain text is an article as it stands: nothing of it is changed.

use super::{Article, day, front_matter};
use crate::date::{Date, Precision};
use crate::language::grammar::{Class, Classes, is_word_in};
use crate::language::token::ORDINAL_ENDINGS;

/// The longest first line that is a headline, in characters and in words.
const HEADLINE: (usize, usize) = (150, 25);

/// A line that is longer, in bytes, shows that lines are paragraphs.
const WRAPPED: usize = 100;

/// The longest line that is a day and nothing else, in bytes.
const LONGEST_DAY: usize = 60;

/// The longest name of a paper, in words.
const LONGEST_NAME: usize = 5;

/// Words of days and clock times.
const CALENDAR: Classes =
    Classes::of(&[Class::Month, Class::ShortMonth, Class::Weekday, Class::ShortWeekday, Class::ClockTime]);

/// Lines from the top among which the day of publication may stand.
const TOP: usize = 6;

/// The article that a plain text is; what stands above it as front matter is taken for what it says.
pub(super) fn plain(text: &str) -> Article {
    let (about, begin) = front_matter::front_matter(text).unwrap_or_default();
    let text = &text[begin..];
    let headline = || headline(text).map(str::to_owned);
    Article { text: text.to_owned(), title: about.title.clone().or_else(headline), ..about }
}

/// The first line, where it is clearly a headline: short, without a full stop, and above a text.
pub(super) fn headline(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    let first = lines.by_ref().find(|it| !it.trim().is_empty() && day_of_masthead(it.trim()).is_none())?.trim();
    let words = first.split_whitespace().count();
    let is_short = first.chars().count() <= HEADLINE.0 && (3..=HEADLINE.1).contains(&words);
    let is_open = first.ends_with(|c: char| c.is_alphanumeric() || "?!)”’\"'%".contains(c));
    // `MINISTER BRANDT: Good morning`; a headline has "Brandt: …" in other letters.
    let is_label = first.split_once(": ").is_some_and(|(label, _)| !label.chars().any(char::is_lowercase));
    let starts = first.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“‘\"'".contains(c));
    // Where a text is set in short lines, the first looks like a headline but goes on.
    let mut below = lines.take(TOP).map(str::trim);
    let is_above =
        below.clone().next() == Some("") && below.any(|it| !it.is_empty()) || below.any(|it| it.len() > WRAPPED);
    (is_short && is_open && !is_label && starts && is_above).then_some(first)
}

/// The day that stands alone on one of the first lines, or behind the name of a paper.
pub(super) fn dateline(text: &str) -> Option<Date> {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.take(TOP).find_map(|it| day_alone(it).or_else(|| day_of_masthead(it)))
}

/// The day that a line has and nothing else.
fn day_alone(line: &str) -> Option<Date> {
    // a long line is not read for it
    if line.len() > LONGEST_DAY || !is_only_a_day(line) {
        return None;
    }
    day::published(line).filter(|it| it.precision() == Precision::Day)
}

/// The day in a line of a name and a day: `The Selm Courier, 4 March 2025`.
fn day_of_masthead(line: &str) -> Option<Date> {
    let ends = line.char_indices().filter(|it| [',', '|', '\u{2013}', '\u{2014}', '\u{b7}'].contains(&it.1));
    // what is no day for its length is cut off nowhere
    let ends = ends.skip_while(|it| line.len() - it.0 > 2 * LONGEST_DAY);
    let parts = ends.map(|(at, mark)| (line[..at].trim(), &line[at + mark.len_utf8()..]));
    let is_name = |name: &str| {
        let words = || name.split(' ');
        words().count() <= LONGEST_NAME
            && words().all(|it| it.starts_with(char::is_uppercase) && !is_word_in(it, CALENDAR))
    };
    parts.filter(|it| is_name(it.0)).find_map(|(_, rest)| day_alone(rest.trim()))
}

/// Whether a line has no words but those of a date and of publishing.
fn is_only_a_day(line: &str) -> bool {
    const PUBLISHING: &[&str] = &["published", "posted", "first", "on", "at", "a", "p", "m", "t", "date", "of"];
    let mut words = line.split(|c: char| !c.is_alphabetic()).filter(|it| !it.is_empty());
    line.contains(|c: char| c.is_ascii_digit())
        && words.all(|word| {
            let word = word.to_lowercase();
            PUBLISHING.contains(&word.as_str())
                || ORDINAL_ENDINGS.contains(&word.as_str())
                || is_word_in(word.as_str(), CALENDAR)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str = "The toll on the bridge at Oster will rise to four crowns in the spring, the minister \
                             said on Thursday, and nobody who crosses it for work will be spared.";

    fn check(text: &str, title: Option<&str>) {
        let article = plain(text);
        assert_eq!((article.text.as_str(), article.title.as_deref()), (text, title));
    }

    #[test]
    fn a_headline_is_the_title_and_stays_in_the_text() {
        check(&format!("Brandt: toll “unfair”\n\n{PARAGRAPH}\n"), Some("Brandt: toll “unfair”"));
        check(&format!("Bridge toll to rise\r\n{PARAGRAPH}\r\n"), Some("Bridge toll to rise"));
        check(&format!("\nWhat is the toll for?\nBy A. Reporter\n\n{PARAGRAPH}"), Some("What is the toll for?"));
    }

    #[test]
    fn the_name_of_the_paper_and_the_day_above_a_headline_are_no_title() {
        let text = format!("The Selm Courier, 16 May 2025\n\nBridge toll to rise\n\n{PARAGRAPH}\n");
        check(&text, Some("Bridge toll to rise"));
    }

    #[test]
    fn what_is_no_headline_is_no_title() {
        check(PARAGRAPH, None);
        check("The toll rises.\n\nSo said the minister.", None);
        check("MINISTER BRANDT: Good morning to you\n\nQUESTION: Why now?", None);
        check(
            "The toll on the bridge at Oster will rise to\nfour crowns in the spring, the minister said\non Thursday.\n",
            None,
        );
        check("The toll will rise", None);
        check("", None);
    }

    #[test]
    fn a_day_on_a_line_of_its_own_is_that_of_publication() {
        let check = |line: &str, expected: &str| {
            let text = format!("Bridge toll to rise\n{line}\n{PARAGRAPH}");
            let found = dateline(&text).map(|it| it.to_string()).unwrap_or_default();
            assert_eq!(found, expected, "{line}");
        };
        check("Friday, May 16, 2025", "2025-05-16");
        check("The Selm Courier, 16 May 2025", "2025-05-16");
        check("Selm Courier | Friday, May 16, 2025", "2025-05-16");
        check("The battle of Selm, 16 May 1925", "");
        check("Published 16 May 2025, 10:15 BST", "2025-05-16");
        check("2025-05-16", "2025-05-16");
        check("The law of 16 May 2025 stands", "");
        check("16 May", "");
        check("Updated 17 May 2025", "");
    }
}
