//! The words that tell who says it: "Hadley said that …", "…, the mayor told reporters on Friday", "…, said Orr". They are no part of
//! what is said, so that two statements have no more in common for being told by the same person, and no less for being told in
//! other words.

use std::cell::OnceCell;

use crate::language::grammar::role::{Role, role};
use crate::language::grammar::tag::{Tag, tags};
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// How many tokens who says it may have.
const LONGEST: usize = 14;

/// What stands in no name.
const NO_NAME: Classes = Classes::of(&[
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::That,
    Class::Stop,
    Class::HalfStop,
    Class::Negator,
    Class::Subordinator,
    Class::Said,
]);

/// The tokens that tell who says it, in order.
pub(super) fn telling(tokens: &[Token<'_>]) -> Vec<TokenRange> {
    let mut found: Vec<TokenRange> = Vec::new();
    let (mut sentence, mut opening) = (0, OnceCell::new());
    for (at, token) in tokens.iter().enumerate() {
        if token.is_in(Class::Stop) {
            (sentence, opening) = (at + 1, OnceCell::new());
        } else if token.is_in(Class::Said | Class::Quotes) && found.last().is_none_or(|it| it.end <= at) {
            found.extend(Saying { tokens, verb: at, sentence, opening: &opening }.tokens());
        }
    }
    found
}

/// A verb of saying.
struct Saying<'s, 't> {
    tokens: &'s [Token<'t>],
    verb: usize,
    /// Where its sentence begins.
    sentence: usize,
    /// Whether a verb stands before the first comma of the sentence, looked up once for all that is said in it.
    opening: &'s OnceCell<bool>,
}

impl Saying<'_, '_> {
    /// Who says it, the verb, and to whom and when, where these stand beside what is said.
    fn tokens(&self) -> Option<TokenRange> {
        let Self { tokens, verb, sentence, .. } = *self;
        let is_end = |at: usize| tokens.get(at).is_none_or(|it| it.is_in(Class::Stop));
        let ends = |at: &usize| tokens[*at].is_in(Class::Stop | Class::Comma);
        let end = || (verb..tokens.len()).find(ends).unwrap_or(tokens.len());
        let leads = tokens[verb].is_in(Class::Said) || tokens.get(verb + 1).is_some_and(|it| it.is_in(Class::That));
        let leading = |start: usize| (leads && !is_end(verb + 1)).then(|| TokenRange::new(start, self.told_to()));
        if verb > 0 && tokens[verb - 1].is_in(Class::Comma | Class::QuotationMark) {
            // "…, said Orr on Friday"; but "Orr, who runs the port, said that …"
            let end = end();
            let named = tags(&tokens[verb + 1..end]);
            let is_named = named.contains(&Tag::Name) && !named.iter().any(is_verb);
            let is_behind = is_named || self.is_behind_clause(verb) && !is_end(verb + 1);
            return if is_behind { Some(TokenRange::new(verb, end)) } else { leading(sentence) };
        }
        let start = self.name()?;
        let leads_aside = tokens[sentence].is_in(Class::Preposition | Class::Circumstance | Class::Subordinator);
        let is_behind = self.is_behind_clause(start) || self.is_behind_comma(start) && !leads_aside;
        match () {
            // "…, Orr said on Friday"
            () if is_behind && self.ends(end()) => Some(TokenRange::new(start, end())),
            // "after the vote, Orr said that …": what stands before it is no part of it either
            () if self.is_behind_comma(start) && leads_aside => leading(sentence),
            () if start == sentence || self.is_behind_comma(start) => leading(start),
            () => None,
        }
    }

    fn is_behind_comma(&self, at: usize) -> bool {
        at > 0 && self.tokens[at - 1].is_in(Class::Comma)
    }

    /// Where the name before the verb starts; `None` where none stands there, or the speaker himself.
    fn name(&self) -> Option<usize> {
        let tokens = self.tokens;
        let is_inside = |at: &usize| !tokens[*at].is_in(NO_NAME | Class::Comma | Class::QuotationMark);
        let start = (self.verb.saturating_sub(LONGEST)..self.verb).rev().take_while(is_inside).last()?;
        let is_own = tokens[start..self.verb].iter().any(|it| it.is_in(Class::FirstPerson) || it.is("you"));
        let names = tokens[start..self.verb].iter().any(|it| it.kind == Kind::Word);
        (names && !is_own).then_some(start)
    }

    /// Whether the end of a quotation stands before the token at `at`, or a comma behind a clause.
    fn is_behind_clause(&self, at: usize) -> bool {
        let Self { tokens, sentence, .. } = *self;
        let mark = (0..at).rev().find(|it| !tokens[*it].is_in(Class::QuotationMark));
        let Some(mark) = mark.filter(|it| tokens[*it].is_in(Class::Comma | Class::Stop)) else { return false };
        if mark + 1 < at {
            return true;
        }
        mark > sentence
            && *self.opening.get_or_init(|| {
                let comma = (sentence..mark).find(|it| tokens[*it].is_in(Class::Comma)).unwrap_or(mark);
                tags(&tokens[sentence..comma]).iter().any(is_verb)
            })
    }

    /// Whether only to whom and when stands behind the verb.
    fn ends(&self, end: usize) -> bool {
        let behind = &self.tokens[self.verb + 1..end];
        let tells_when = |it: &Token<'_>| {
            it.is_in(Class::Preposition | Class::Circumstance | Class::Adverb | Class::Weekday)
                || role(it) == Some(Role::Preposition)
        };
        let is_told = self.tokens[self.verb].is("told")
            && !behind.iter().any(|it| it.is_in(Class::That | Class::Be | Class::Modal));
        // "prices continued to rise" tells nothing of a speaker, and "prices in Selm continued" hardly
        let is_said = self.tokens[self.verb].is_in(Class::Said);
        let tells_little = |it: &Token<'_>| it.is_in(Class::Weekday) || is_said && tells_when(it) && !it.is("to");
        is_told || behind.first().is_none_or(tells_little)
    }

    /// Where what is said begins: behind the verb, and behind whom it is told to.
    fn told_to(&self) -> usize {
        let tokens = self.tokens;
        let next = self.verb + 1;
        let that = (next..tokens.len().min(next + LONGEST))
            .find(|it| tokens[*it].is_in(Class::That | Class::Stop | Class::Comma));
        match that {
            Some(that) if tokens[that].is_in(Class::That) => that,
            _ if tokens[self.verb].is("told") => (next + 1).min(tokens.len()),
            _ => next,
        }
    }
}

fn is_verb(tag: &Tag) -> bool {
    matches!(tag, Tag::Verb | Tag::Auxiliary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// The tellings of a text, apart by a bar.
    fn check(text: &str, expected: &str) {
        let all = tokens(text);
        let text_of = |it: TokenRange| &text[all[it.start].start..all[it.end - 1].end];
        let found: Vec<&str> = telling(&all).into_iter().map(text_of).collect();
        assert_eq!(found.join(" | "), expected, "{text}");
    }

    #[test]
    fn who_says_it_before_what_is_said() {
        check("Solt said that the play would be dropped.", "Solt said");
        check("Kestrin said doctors needed more time.", "Kestrin said");
        check("Nash told staff that the unit would close.", "Nash told staff");
        check("In May, Orr said the toll stays.", "In May, Orr said");
        check(
            "His aide, Ann Lee, who runs the port, said the toll stays.",
            "His aide, Ann Lee, who runs the port, said",
        );
        check(
            "The mayor of Kelm told reporters on Friday that it stays.",
            "The mayor of Kelm told reporters on Friday",
        );
        check("Marchbank announced that the ward would close.", "Marchbank announced");
    }

    #[test]
    fn who_says_it_behind_what_is_said() {
        check("Work on the bypass starts in May, roads minister Otto Galen said.", "roads minister Otto Galen said");
        check("The toll stays, said Orr, who runs the port.", "said Orr");
        check("The toll stays, Orr said on Friday.", "Orr said on Friday");
        check("\"The toll stays,\" she told the rally.", "she told the rally");
        check("Minors, Tavener said, are to be kept out of jails.", "Tavener said");
        check("The toll must go, Halbrook demanded.", "Halbrook demanded");
    }

    #[test]
    fn what_is_said_of_saying_is_said() {
        check("In May, prices continued to rise.", "");
        check("I said that the toll stays.", "");
        check("We never said so.", "");
        check("The port demanded a lower toll.", "");
        check("The report must be written in May.", "");
    }
}
