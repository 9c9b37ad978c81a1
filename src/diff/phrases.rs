//! What a statement is of, on, in or for: "30 million for the bridge" is no more than "22 million for the tunnel", "20 electric buses"
//! no more than "12 diesel buses", and who likes the design of a house and not its price has not turned.

use std::collections::HashSet;

use super::thing::is_framing;
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::VerbGroup;
use crate::language::number::read_number;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::reading::role::Mention;
use crate::reading::word_key::word_key;
use crate::reading::words::{Item, Sort, Words};

/// Noun phrases, each with what leads to it.
pub(super) struct Phrases {
    all: Vec<Phrase>,
    /// The words of the whole text.
    words: HashSet<u64>,
}

/// A noun with what stands before it; figures and days are none.
struct Phrase {
    /// The preposition or the verb before it, or none of what is counted.
    lead: Option<u64>,
    head: u64,
    more: Vec<u64>,
}

/// Words before a noun that tell nothing of which sort it is.
const ANY_SORT: &[&str] = &["new", "more", "extra", "additional"];

impl Phrases {
    /// Those beside a figure or a day, with what is counted.
    pub(super) fn beside(words: &Words<'_>, mention: &Mention) -> Self {
        // "by half" is a figure
        let is_lead = |at: &usize| leads(words, *at) && !words.tokens[*at].is("by");
        let led = mention.part.into_iter().filter(is_lead).map(|at| (Some(at), at + 1));
        let counts = |it: &&Item| {
            it.tokens == mention.tokens && matches!(it.sort, Sort::Amount(at) if words.amounts[at].counts_things())
        };
        let counted = words.items.iter().find(counts).map(|_| (None, mention.tokens.start));
        Self::of(words, mention.part, counted.into_iter().chain(led))
    }

    /// Where all that a text says is so, what that is of, and what its verbs have for an object.
    pub(super) fn of_statement(words: &Words<'_>) -> Self {
        let whole = TokenRange::new(0, words.tokens.len());
        let is_where = |at: &usize| leads(words, *at) && tells_which(&words.tokens[*at]);
        let placed = whole.into_iter().filter(is_where).map(|at| (Some(at), at + 1));
        // what something is said to be is no object
        let has_object = |it: &&VerbGroup| !words.tokens[it.head].is_in(Class::Be | Class::Copular);
        let objects = words.parse().verbs.iter().filter(has_object).map(|it| (Some(it.head), it.tokens.end));
        Self::of(words, whole, placed.chain(objects))
    }

    fn of(words: &Words<'_>, part: TokenRange, starts: impl Iterator<Item = (Option<usize>, usize)>) -> Self {
        let (tokens, tags) = (&words.tokens, &words.parse().tags);
        let key = |at: usize| word_key(tokens[at].text);
        // "on 1 August" is a day
        let is_value = |at: usize| {
            let is_it = |it: &&Item| it.tokens.contains(at);
            words.items.iter().find(is_it).is_some_and(|it| it.sort.is_content() && !it.sort.is_word())
        };
        let phrase = |(lead, start): (Option<usize>, usize)| {
            // "its smelter", but not what is so because of "its cost"
            let is_owned =
                |at: usize| lead.is_none_or(|it| tags[it] != Tag::Preposition) && tags.get(at) == Some(&Tag::Pronoun);
            let start = if is_owned(start) { start + 1 } else { start };
            let end = (start..part.end).find(|it| !tags[*it].is_of_noun_phrase()).unwrap_or(part.end);
            // "2 kilometres long"
            let end = (start..end).rev().find(|it| tags[*it] != Tag::Adjective).map_or(end, |it| it + 1);
            let is_matter = |it: &usize| {
                matches!(tags[*it], Tag::Noun | Tag::Name | Tag::Adjective)
                    && !tokens[*it].is_any(ANY_SORT)
                    && (lead.is_none() || !is_value(*it))
            };
            let mut more: Vec<u64> = (start..end).filter(is_matter).map(key).collect();
            let head = more.pop().filter(|it| !is_framing(*it))?;
            // "in phase one"
            more.extend(
                tokens.get(end).filter(|_| lead.is_some() && read_number(&tokens[end..]).is_some()).map(|_| key(end)),
            );
            Some(Phrase { lead: lead.map(key), head, more })
        };
        let all = starts.filter_map(phrase).collect();
        Self { all, words: tokens.iter().map(|it| word_key(it.text)).collect() }
    }

    /// Whether behind one preposition or verb, or counted, each has something that the other does not speak of.
    pub(super) fn are_of_another(&self, other: &Self) -> bool {
        let is_apart = |one: &Phrase, it: &Phrase| {
            if one.head != it.head {
                return one.lead.is_some() && !other.words.contains(&one.head) && !self.words.contains(&it.head);
            }
            let alone =
                |keys: &[u64], beside: &Self| !keys.is_empty() && !keys.iter().any(|it| beside.words.contains(it));
            alone(&one.more, other) && alone(&it.more, self)
        };
        self.all.iter().any(|one| {
            let mut beside = other.all.iter().filter(|it| it.lead == one.lead).peekable();
            beside.peek().is_some() && beside.all(|it| is_apart(one, it))
        })
    }
}

/// Whether a preposition tells which one of its kind something is, or where: "the mill in Kelm", "the number of thefts".
pub(super) fn tells_which(preposition: &Token<'_>) -> bool {
    let is_place = preposition.is_in(Class::Occasion) && (preposition.is("in") || preposition.is("at"));
    is_place || preposition.is("of") || preposition.is("to")
}

/// Whether a preposition stands there, *to* before a noun included.
fn leads(words: &Words<'_>, at: usize) -> bool {
    let tags = &words.parse().tags;
    tags[at] == Tag::Preposition
        || words.tokens[at].is("to") && tags.get(at + 1).is_some_and(|it| it.is_of_noun_phrase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::pair::Texts;

    fn check(earlier: &str, later: &str, expected: bool) {
        let found = Texts::told(earlier, later, |it| {
            Phrases::of_statement(it.earlier).are_of_another(&Phrases::of_statement(it.later))
        });
        assert_eq!(found, expected, "{earlier} / {later}");
    }

    #[test]
    fn what_a_statement_is_of_and_where_it_holds() {
        check("Dogs must be on a lead in the reserve.", "Dogs need not be on a lead in the park.", true);
        check("I like the design of the house.", "I do not like the price of the house.", true);
        check("The number of thefts has fallen.", "The number of fires has risen.", true);
        check("I like the house of the mayor.", "I do not like the mayor's house.", false);
        check("I will speak to the miners.", "I will not speak to the bank.", true);
        check("We support the dam for its jobs.", "We oppose the dam for its cost.", false);
        check("We will shut our Dorva smelter.", "We will not shut our Marrin smelter.", true);
        check("The rise is a good idea.", "The rise is a bad idea.", false);
        check("We will build in the park.", "We will not build there.", false);
        check("We will vote in May.", "We will not vote in June.", false);
    }
}
