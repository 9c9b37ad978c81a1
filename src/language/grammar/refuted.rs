//! What a text tells only to say that it is not so: *reports that … are untrue*, *it would be wrong to say that …*.

use super::class::Class;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// How many tokens may stand between *wrong* and the verb of what would be wrong to say: "wrong of us to claim".
const REACH: usize = 4;

/// The tokens that a text tells only to refute them. What they say is neither the speaker's view nor, word for word, denied: of a
/// rumour that a school closes in May it may be the school that is wrong, or May.
#[must_use]
pub fn refuted(tokens: &[Token<'_>]) -> Option<TokenRange> {
    let refuting = (0..tokens.len()).find(|at| tokens[*at].is_in(Class::Refuting))?;
    let ends = |at: &usize| tokens[*at].is_in(Class::Stop | Class::HalfStop);
    let near = refuting + 1..tokens.len().min(refuting + 1 + REACH);
    let to = near.into_iter().take_while(|at| !ends(at)).find(|at| tokens[*at].is("to"));
    let says = |at: usize| tokens.get(at).is_some_and(|it| it.is_in(Class::SaysThat));
    if let Some(to) = to.filter(|at| says(at + 1)) {
        let end = (to..tokens.len()).find(ends).unwrap_or(tokens.len());
        return Some(TokenRange::new(to + 2, end));
    }
    let start = (0..refuting).rev().take_while(|at| !ends(at)).last()?;
    let that = (start + 1..refuting).find(|at| {
        let leads = tokens[*at].is_in(Class::That) || tokens[*at].is("of");
        leads && tokens[*at - 1].is_in(Class::Hearsay)
    })?;
    let is_said = tokens[that..refuting].iter().any(|it| it.is_in(Class::Be));
    is_said.then(|| TokenRange::new(that + 1, refuting))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: Option<&str>) {
        let tokens = tokens(text);
        let found = refuted(&tokens).map(|it| &text[tokens[it.start].start..tokens[it.end - 1].end]);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_is_told_only_to_be_refuted_is_found() {
        check("Reports that the mill is to close are untrue.", Some("the mill is to close are"));
        check("Rumours of a sale are simply false.", Some("a sale are simply"));
        check("It would be wrong to say that we gave up. We did not.", Some("that we gave up"));
        check("It is misleading of them to suggest we gave up.", Some("we gave up"));
    }

    #[test]
    fn what_is_wrong_itself_is_not_refuted() {
        check("It would be wrong to close the mill.", None);
        check("The report is wrong.", None);
        check("We close the mill because the wheel is false.", None);
        check("The mill stays.", None);
    }
}
