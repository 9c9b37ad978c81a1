//! How much time is given for something, or passes until it is back: "you have ten days to pay" ends as a deadline does, and so
//! does "he will be out for ten days".

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
        let first = tokens.iter().position(|token| token.start >= it.range.start)?;
        let kind = match () {
            () if is_given(tokens, first, &it.range) => DeadlineKind::Within,
            () if is_absence(&tokens[..first]) => DeadlineKind::Until,
            () => return None,
        };
        Some(Deadline { date: Some(it.length.after(said)?), range: it.range, kind })
    };
    durations.into_iter().filter_map(limit).collect()
}

/// Whether somebody has a length of time to do something.
fn is_given(tokens: &[Token<'_>], first: usize, bytes: &Range<usize>) -> bool {
    let Some(next) = tokens.iter().find(|it| it.start >= bytes.end) else { return false };
    let leads = tokens[first.saturating_sub(2)..first].iter().rev();
    let has = |it: &Token<'_>| it.is_in(Class::Have) && !it.is_in(Class::PastAuxiliary);
    let is_given = leads.take_while(|it| has(it) || it.is_any(&["got", "now", "only", "just", "another"])).any(has);
    is_given && next.is("to")
}

/// Whether tokens lead to how long somebody or something is away: "is out for", "will be closed for at least".
fn is_absence(tokens: &[Token<'_>]) -> bool {
    let Some(lead) = tokens.iter().rposition(|it| it.is("for")).filter(|it| tokens.len() - it <= 3) else {
        return false;
    };
    let mut before = tokens[..lead].iter().rev();
    let is_away = before.next().is_some_and(|it| it.is_in(Class::Away));
    is_away && before.next().is_some_and(|it| it.is_in(Class::Be) && !it.is_in(Class::PastAuxiliary) && !it.is("been"))
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
        check("The keeper will be out for two weeks.", &["2025-07-15"]);
        check("The bridge is closed for at least ten days.", &["2025-07-11"]);
    }

    #[test]
    fn time_that_passes_is_none() {
        check("It took ten days to leave the harbour.", &[]);
        check("They have ten days of leave.", &[]);
        check("The bridge was closed for ten days.", &[]);
        check("The bridge has been closed for ten days.", &[]);
        check("They had ten days to leave the harbour.", &[]);
    }
}
