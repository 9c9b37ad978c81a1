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
    // "I am accused of having sold the mill"
    let is_accused = |it: &[Token<'_>]| it[0].is_in(Class::Be) && it[1].is("accused") && it[2].is("of");
    if let Some(at) = tokens.windows(3).position(is_accused) {
        let ends = |at: &usize| tokens[*at].is_in(Class::Stop | Class::HalfStop | Class::Comma);
        return Some(TokenRange::new(at + 3, (at + 3..tokens.len()).find(ends).unwrap_or(tokens.len())));
    }
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
    let is_said = |from: usize| tokens[from..refuting].iter().any(|it| it.is_in(Class::Be));
    // "that we dump waste is a lie", "it is a lie that we dump waste"
    if tokens[start].is_in(Class::That)
        && tokens.get(start + 1).is_some_and(|it| !it.is_in(Class::Be))
        && is_said(start)
    {
        return Some(TokenRange::new(start + 1, refuting));
    }
    if tokens[start].is("it") && is_said(start) && tokens.get(refuting + 1).is_some_and(|it| it.is_in(Class::That)) {
        let end = (refuting..tokens.len()).find(ends).unwrap_or(tokens.len());
        return Some(TokenRange::new(refuting + 2, end));
    }
    let that = (start + 1..refuting).find(|at| {
        let leads = tokens[*at].is_in(Class::That) || tokens[*at].is("of");
        leads && tokens[*at - 1].is_in(Class::Hearsay)
    })?;
    is_said(that).then(|| TokenRange::new(that + 1, refuting))
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
        check("I am accused of having sold the mill, and it hurts.", Some("having sold the mill"));
        check("That we sold the mill is simply a lie.", Some("we sold the mill is simply a"));
        check("It is a lie that we sold the mill.", Some("we sold the mill"));
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
