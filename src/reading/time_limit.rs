//! How much time is given for something: "you have ten days to pay" ends as a deadline does.

use std::ops::Range;

use chrono::NaiveDate;

use crate::language::calendar::deadline::{Deadline, DeadlineKind};
use crate::language::calendar::duration::Duration;
use crate::language::grammar::Class;
use crate::language::token::Token;

/// The deadlines that times to act set, counted from the day `said`, of the lengths of time in a text.
#[must_use]
pub fn time_limits(tokens: &[Token<'_>], durations: Vec<Duration>, said: NaiveDate) -> Vec<Deadline> {
    let limit = |it: Duration| {
        let tokens = given(tokens, &it.range)?;
        let date = it.length.after(said)?;
        Some(Deadline { range: tokens, date: Some(date), kind: DeadlineKind::Within })
    };
    durations.into_iter().filter_map(limit).collect()
}

/// The bytes of a length of time, where somebody has it to do something.
fn given(tokens: &[Token<'_>], bytes: &Range<usize>) -> Option<Range<usize>> {
    let first = tokens.iter().position(|it| it.start >= bytes.start)?;
    let next = tokens.iter().position(|it| it.start >= bytes.end)?;
    let leads = tokens[first.saturating_sub(2)..first].iter().rev();
    let has = |it: &Token<'_>| it.is_in(Class::Have) && !it.is_in(Class::PastAuxiliary);
    let is_given = leads.take_while(|it| has(it) || it.is_any(&["got", "now", "only", "just", "another"])).any(has);
    (is_given && tokens[next].is("to")).then(|| bytes.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::calendar::times::Times;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[&str]) {
        let said = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
        let tokens = tokens(text);
        let limits = time_limits(&tokens, Times::of(&tokens, said).durations(), said);
        let found: Vec<String> = limits.iter().map(|it| it.date.unwrap().last().to_string()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn time_to_do_something_is_a_deadline() {
        check("They have ten days to leave the harbour.", &["2025-07-11"]);
        check("The club has only two weeks to pay.", &["2025-07-15"]);
    }

    #[test]
    fn time_that_passes_is_none() {
        check("It took ten days to leave the harbour.", &[]);
        check("They have ten days of leave.", &[]);
        check("They had ten days to leave the harbour.", &[]);
    }
}
