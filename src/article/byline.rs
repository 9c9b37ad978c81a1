//! Who wrote an article: what stands under `author`, or on a line such as `By Ada Roe` below its title.

use crate::language::grammar::{Class, Classes, is_word_in};

/// Lines from the top among which it may stand.
const TOP: usize = 6;
/// The longest line that is one, in bytes.
const LONGEST_LINE: usize = 80;
/// How many words the name of a person has.
const WORDS: std::ops::RangeInclusive<usize> = 2..=4;
/// What may stand in a name without a capital: *Ada van der Roe*.
const IN_NAME: Classes = Classes::of(&[Class::NameParticle]);

/// The author whom one of the first lines of a text names.
pub(super) fn byline(text: &str) -> Option<String> {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty()).take(TOP);
    lines.filter(|it| it.len() <= LONGEST_LINE && without_by(it).is_some()).find_map(author)
}

/// The one person that a byline names; `None` of several persons, of a desk, of an address. What they are may stand
/// behind the name: `By Ada Roe, mayor of Selm`.
pub(super) fn author(told: &str) -> Option<String> {
    let told = without_by(told).unwrap_or(told.trim());
    let told = told.split(['|', '(', ';']).next().unwrap_or(told);
    // Behind a comma another name may stand.
    let (name, behind) = told.split_once(',').unwrap_or((told, ""));
    (is_name(name.trim()) && !is_name(behind.trim())).then(|| name.trim().to_owned())
}

fn without_by(line: &str) -> Option<&str> {
    ["By ", "by ", "BY "].iter().find_map(|it| line.trim().strip_prefix(it))
}

fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_part = |it: &&str| {
        let is_written = it.chars().all(|c| c.is_alphabetic() || ".'\u{2019}-".contains(c));
        is_written && (it.starts_with(char::is_uppercase) || is_word_in(*it, IN_NAME))
    };
    let is_capitalized = |at: usize| words[at].starts_with(char::is_uppercase);
    WORDS.contains(&words.len())
        && words.iter().all(is_part)
        && is_capitalized(0)
        && is_capitalized(words.len() - 1)
        && !words[words.len() - 1].ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_names_one_person() {
        let check = |told: &str, expected: Option<&str>| assert_eq!(author(told).as_deref(), expected, "{told}");
        check("By Ada Roe", Some("Ada Roe"));
        check("Ada van der Roe, mayor of Selm", Some("Ada van der Roe"));
        check("J. K. O\u{2019}Roe-Tal | The Selm Courier", Some("J. K. O\u{2019}Roe-Tal"));
        for told in
            ["By Ada Roe, Otto Tal", "By Ada Roe and Otto Tal", "https://courier.example/roe", "staff", "Courier"]
        {
            check(told, None);
        }
    }

    #[test]
    fn it_stands_on_one_of_the_first_lines() {
        let check = |text: &str, expected: Option<&str>| assert_eq!(byline(text).as_deref(), expected, "{text}");
        check("We keep the ferries\nBy Ada Roe\n\nWe will keep them.", Some("Ada Roe"));
        check("We keep the ferries.\n\nBy Monday we will know.", None);
        check("Ada Roe\n\nWe will keep them.", None);
    }
}
