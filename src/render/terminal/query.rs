//! A place in a query: the query, and below it what is meant.

use unicode_width::UnicodeWidthStr;

use crate::query::Place;
use crate::render::printable;

/// The query on one line, and marks below the part of it that is meant.
#[must_use]
pub fn query_place(place: &Place) -> String {
    let shown = |text: &str| printable(text).replace(['\n', '\t'], " ");
    let [before, meant, after] =
        [&place.text[..place.range.start], &place.text[place.range.clone()], &place.text[place.range.end..]].map(shown);
    let marks = "^".repeat(meant.width().max(1));
    format!("{before}{meant}{after}\n{}{marks}", " ".repeat(before.width()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_below_what_is_meant_however_wide_it_is() {
        let check = |text: &str, meant: &str, expected: &str| {
            let start = text.find(meant).unwrap();
            let place = Place { text: text.to_owned(), range: start..start + meant.len() };
            assert_eq!(query_place(&place), expected);
        };
        check("speeker:roe ferry", "speeker:roe", "speeker:roe ferry\n^^^^^^^^^^^");
        check("“渡し船” or", "or", "“渡し船” or\n         ^^");
    }
}
