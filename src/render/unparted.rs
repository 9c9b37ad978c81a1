//! A day and its month on one line: a date that is broken after the day is read twice.

use chrono::Month;

/// A sentence in which the day of a date and its month never part: a no-break space stands between the two.
pub(super) fn unparted(sentence: &str) -> String {
    let is_month = |word: &str| {
        let name = word.trim_end_matches(|c: char| !c.is_alphabetic());
        name.starts_with(char::is_uppercase) && name.parse::<Month>().is_ok()
    };
    let mut whole = String::with_capacity(sentence.len());
    let mut words = sentence.split(' ').peekable();
    while let Some(word) = words.next() {
        whole.push_str(word);
        if let Some(next) = words.peek() {
            let is_day = word.ends_with(|c: char| c.is_ascii_digit()) && is_month(next);
            whole.push(if is_day { '\u{a0}' } else { ' ' });
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_never_parts_from_its_month() {
        let check = |text: &str, expected: &str| assert_eq!(unparted(text).replace('\u{a0}', "_"), expected);
        check(
            "From 11 June 2025 (said on 28 May) to 7-9 August, 86 days.",
            "From 11_June 2025 (said on 28_May) to 7-9_August, 86 days.",
        );
        check("In 2025 may I have 3 ships?", "In 2025 may I have 3 ships?");
        check("", "");
    }
}
