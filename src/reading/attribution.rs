//! Whose statement it is that a text tells: "critics say that …", "according to the league, …".

use crate::language::grammar::Class;
use crate::language::grammar::role::{Role, is_adverb, role};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// How many tokens who says it may have.
const LONGEST: usize = 6;

/// The tokens of somebody named, and not speaking, whose statement the text tells.
#[must_use]
pub fn attribution(tokens: &[Token<'_>]) -> Option<TokenRange> {
    if tokens.first()?.is("according") && tokens.get(1)?.is("to") {
        let end = tokens.iter().take(LONGEST + 3).position(|it| it.text == ",")?;
        return is_somebody(&tokens[2..end]).then_some(TokenRange::new(2, end));
    }
    let verb = tokens.iter().take(LONGEST).position(|it| it.is_in(Class::Tells) || it.is("told"))?;
    let next = tokens.get(verb + 1)?;
    let tells = match () {
        () if tokens[verb].is("told") => next.is_any(&["us", "me"]),
        () if tokens[verb].is_any(&["want", "wants"]) => role(next) == Some(Role::Determiner),
        () => next.is("that"),
    };
    (tells && is_somebody(&tokens[..verb])).then_some(TokenRange::new(0, verb))
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
    }

    #[test]
    fn what_the_speaker_says_is_his() {
        check("We believe that it costs more.", "");
        check("The council demands a lower toll.", "");
        check("It costs more.", "");
    }
}
