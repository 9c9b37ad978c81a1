//! Which sentences of two texts are laid beside each other: those that have something in common, or hang on one that has.
//!
//! "Good morning. We will build the dam." and "We will not build the dam." are two tellings of one statement, whatever else is
//! said before and after.

use std::collections::HashSet;

use crate::language::grammar::{Class, Classes};
use crate::language::sentence::sentences;
use crate::reading::words::Words;

/// What a sentence begins with that goes on with the one before.
const GOES_ON: Classes = Classes::of(&[Class::Contrast, Class::Coordinator, Class::Subordinator, Class::Demonstrative]);

/// Each of two texts without the sentences that have nothing to do with the other one; `None` for one of which all stays, and
/// for both where nothing would be left of one.
pub(super) fn beside<'t>(earlier: &Words<'t>, later: &Words<'t>) -> [Option<Words<'t>>; 2] {
    let (first, then) = (kept(earlier, later), kept(later, earlier));
    if !first.contains(&true) || !then.contains(&true) {
        return [None, None];
    }
    let part = |words: &Words<'t>, kept: &[bool]| kept.contains(&false).then(|| words.only(kept));
    [part(earlier, &first), part(later, &then)]
}

/// For each token, whether its sentence stays.
fn kept(words: &Words<'_>, other: &Words<'_>) -> Vec<bool> {
    let all = sentences(words.text, &words.tokens);
    if all.len() < 2 {
        return vec![true; words.tokens.len()];
    }
    let keys: HashSet<u64> = other.items.iter().filter(|it| it.sort.is_content()).map(|it| it.key).collect();
    let mut kept = vec![false; words.tokens.len()];
    let mut is_before_kept = false;
    for sentence in all {
        let range = sentence.tokens.start..sentence.tokens.end;
        let shares = words.items.iter().any(|it| range.contains(&it.tokens.start) && keys.contains(&it.key));
        let is_condition = || range.clone().any(|it| words.is_in_condition(it));
        let goes_on = is_before_kept && (words.tokens[range.start].is_in(GOES_ON) || is_condition());
        is_before_kept = shares || goes_on;
        kept[range].fill(is_before_kept);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: (&str, &str)) {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
        let (earlier, later) = (Words::of(earlier, day), Words::of(later, day));
        let shown = |it: &Words<'_>| it.tokens.iter().map(|it| it.text).collect::<Vec<_>>().join(" ");
        let parts = beside(&earlier, &later);
        assert!(parts.iter().any(Option::is_some), "all of it: {} / {}", earlier.text, later.text);
        let (first, then) = (parts[0].as_ref().unwrap_or(&earlier), parts[1].as_ref().unwrap_or(&later));
        assert_eq!((shown(first).as_str(), shown(then).as_str()), expected);
        // what stays is shown where it stands in the whole text
        assert!(
            first
                .tokens
                .iter()
                .all(|it| earlier.text.get(it.start..it.end).is_some_and(|text| text.eq_ignore_ascii_case(it.text)))
        );
    }

    #[test]
    fn sentences_of_something_else_are_set_aside() {
        check(
            "Good morning. We will build the dam.",
            "We will not build the dam.",
            ("We will build the dam .", "We will not build the dam ."),
        );
        check("The dam stays.", "The band played. The dam goes.", ("The dam stays .", "The dam goes ."));
    }

    #[test]
    fn a_sentence_that_goes_on_stays_with_the_one_before() {
        check(
            "We will open the pass. It will be so only if they pay.",
            "Nurses sing. We open the pass.",
            ("We will open the pass . It will be so only if they pay .", "We open the pass ."),
        );
        check(
            "We will build the dam. But only if they pay. Nurses sing.",
            "We build the dam.",
            ("We will build the dam . But only if they pay .", "We build the dam ."),
        );
    }

    #[test]
    fn of_two_texts_that_have_nothing_in_common_all_stays() {
        let day = chrono::NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
        let is_all =
            |one: &str, other: &str| beside(&Words::of(one, day), &Words::of(other, day)).iter().all(Option::is_none);
        assert!(is_all("Ships sail. Nurses sing.", "Rain fell."));
        assert!(is_all("Ships sail.", "Ships sink."));
    }
}
