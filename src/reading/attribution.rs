//! Whose statement it is that a text tells: "critics say that …", "according to the league, …".

use crate::language::grammar::Class;
use crate::language::grammar::role::{Role, is_adverb, role};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;
use crate::reading::others::are_others;

/// How many tokens who says it may have.
const LONGEST: usize = 6;

/// The tokens of somebody named, and not speaking, whose statement the text tells.
#[must_use]
pub fn attribution(tokens: &[Token<'_>]) -> Option<TokenRange> {
    if tokens.first()?.is("according") && tokens.get(1)?.is("to") {
        let end = tokens.iter().take(LONGEST + 3).position(|it| it.text == ",")?;
        return is_somebody(&tokens[2..end]).then_some(TokenRange::new(2, end));
    }
    if let Some(name) = told_behind(tokens) {
        return Some(name);
    }
    let verb = tokens.iter().take(LONGEST).position(|it| it.is_in(Class::Tells) || it.is("told"))?;
    let next = tokens.get(verb + 1)?;
    let name = TokenRange::new(tokens.iter().position(|it| it.kind == Kind::Word)?, verb);
    // "they say the toll will stay"
    if tokens[verb].is_in(Class::Tells) && are_others(name.of(tokens)) {
        return Some(name);
    }
    let tells = match () {
        () if tokens[verb].is("told") => next.is_any(&["us", "me"]),
        () if tokens[verb].is_any(&["want", "wants"]) => role(next) == Some(Role::Determiner),
        () => next.is("that"),
    };
    (tells && is_somebody(name.of(tokens))).then_some(name)
}

/// Who says it behind what is said, where that is not the speaker: "…, our critics say", "…, the shipowners keep telling me".
fn told_behind(tokens: &[Token<'_>]) -> Option<TokenRange> {
    let end = tokens.iter().rposition(|it| !it.is_in(Class::Stop | Class::QuotationMark))? + 1;
    let start = tokens[..end].iter().rposition(|it| it.is_in(Class::Comma))? + 1;
    if end - start > LONGEST {
        return None;
    }
    let verb = (start..end).find(|at| tokens[*at].is_any(&["say", "says", "keep", "keeps", "tell", "tells"]))?;
    let is_to_me =
        tokens[end - 1].is_any(&["me", "us"]) && tokens[end - 2].is_any(&["tell", "tells", "telling", "told"]);
    let is_said = verb + 1 == end && are_others(&tokens[start..verb]);
    (start < verb && (is_said || is_to_me)).then(|| TokenRange::new(start, verb))
}

/// Whether tokens name somebody: words and no pronoun.
fn is_somebody(tokens: &[Token<'_>]) -> bool {
    let is_pronoun = |it: &Token<'_>| matches!(role(it), Some(Role::Subject | Role::Pronoun | Role::Auxiliary));
    let names = |it: &Token<'_>| it.kind == Kind::Word && role(it).is_none() && !is_adverb(it);
    tokens.iter().any(names) && !tokens.iter().any(|it| is_pronoun(it) && !it.is("'s"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let found = attribution(&tokens).map(|it| &text[tokens[it.start].start..tokens[it.end - 1].end]);
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn what_others_say_is_theirs() {
        check("The opposition claims that it costs more.", "The opposition");
        check("According to the islanders, it costs more.", "the islanders");
        check("The shipyard told us that it would deliver.", "The shipyard");
        check("It costs more, our critics say.", "our critics");
        check("It costs more, the shipowners keep telling me.", "the shipowners");
        check("They say it costs more.", "They");
        check("My opponent says it costs more.", "My opponent");
    }

    #[test]
    fn what_the_speaker_says_is_his() {
        check("We believe that it costs more.", "");
        check("The council demands a lower toll.", "");
        check("It costs more.", "");
    }
}
