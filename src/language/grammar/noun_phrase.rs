//! Noun phrases: where the one ends that begins here, and where the one begins that ends here.
//!
//! One automaton reads them over what each token can be in a noun phrase (Quirk et al. 1985, chapter 17: determination,
//! premodification, head, and of postmodification what hangs on the head by a preposition). Run forwards it finds the end,
//! run backwards over sets of its states the beginning, so that both mean the same phrases.

use super::class::{Class, Classes};
use super::line::Line;
use super::shape::may_be_participle;
use super::tag::Tag;
use super::time_phrase::{is_distance, is_time};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// How much of what hangs on its head belongs to a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// What `of` leads: `the mayor of Selm`.
    Near,
    /// What other prepositions lead as well: `the mayor at the fair`.
    Far,
}

/// How far into a noun phrase one has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nowhere.
    Outside,
    /// Behind determiners and what describes a noun to come: `the old`.
    Led,
    /// Behind a head, which may turn out to describe another: `the harbour`, `the harbour master`.
    Headed,
    /// Behind a word that stands for a whole phrase: `she`, `those`, `Monday`.
    Whole,
    /// Behind an owner: `the mayor's`.
    Owned,
    /// Behind what another phrase must follow: `the mayor of`, `Tal and`.
    Linked,
    /// Behind a head and what describes another one that must follow: `the Selm old`.
    Reopened,
    /// Within a head: `Tal-`, `Mr.`
    Joined,
}

use State::{Headed, Joined, Led, Linked, Outside, Owned, Reopened, Whole};

/// All states; the place of each is its bit in a set of them.
const STATES: [State; 8] = [Outside, Led, Headed, Whole, Owned, Linked, Reopened, Joined];

/// The pronouns that stand for whole phrases.
const PERSONAL: Classes = Classes::of(&[
    Class::SubjectPronoun,
    Class::ObjectPronoun,
    Class::CommonPronoun,
    Class::Reflexive,
    Class::Universal,
    Class::Assertive,
    Class::Nonassertive,
    Class::Nobody,
]);

/// What a token can be in a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Determiner,
    /// `old`
    Modifier,
    /// What modifies only within: `newly`, `elected`.
    Inner,
    Noun,
    /// The name of a day or month.
    Day,
    /// A pronoun that stands for a phrase.
    Pronoun,
    /// `'s`
    Owner,
    /// A preposition on which the phrase goes on.
    Link,
    /// `and` between its parts.
    Conjunction,
    /// A mark within a name or figure.
    Joint,
    /// A sign of money before a figure.
    Sign,
    /// The stop of an abbreviation.
    Stop,
}

impl State {
    /// The automaton.
    fn step(self, part: Part) -> Option<Self> {
        Some(match (self, part) {
            (Outside | Led | Linked, Part::Determiner) => Led,
            (Outside | Led | Owned | Linked | Joined, Part::Modifier | Part::Sign) | (Led | Owned, Part::Inner) => Led,
            (Headed, Part::Modifier) => Reopened,
            (Outside | Led | Headed | Owned | Linked | Reopened | Joined, Part::Noun) => Headed,
            (Led | Owned | Joined, Part::Day) => Headed,
            (Outside, Part::Day) | (Outside | Led | Linked, Part::Pronoun) => Whole,
            (Headed | Whole, Part::Owner) => Owned,
            (Headed | Whole | Led, Part::Link) | (Headed | Whole, Part::Conjunction) => Linked,
            (Headed | Led, Part::Joint) => Joined,
            (Headed, Part::Stop) => Headed,
            _ => return None,
        })
    }

    /// Whether a phrase may end there.
    fn may_end(self) -> bool {
        matches!(self, Led | Headed | Whole | Owned)
    }
}

/// The place after the noun phrase that begins at `from`; `from` itself where none does.
#[must_use]
pub fn phrase_end(line: &Line<'_, '_>, from: usize, reach: Reach) -> usize {
    let mut state = Outside;
    let mut end = from;
    for at in from..line.end() {
        let next = part(line, at, reach).and_then(|it| state.step(it));
        let Some(next) = next else { break };
        state = next;
        if state.may_end() {
            end = at + 1;
        }
    }
    end
}

/// Where the noun phrase begins that ends before `end`; `end` itself where none does. Where a verb stands before it, `and`
/// joins clauses and not parts of the phrase.
#[must_use]
pub fn phrase_start(line: &Line<'_, '_>, end: usize) -> usize {
    let mut states = STATES.map(State::may_end);
    let mut start = end;
    for at in (line.start()..end).rev() {
        let Some(part) = part(line, at, Reach::Far).filter(|it| *it != Part::Conjunction || !is_behind_verb(line, at))
        else {
            break;
        };
        let leads = |state: State| state.step(part).is_some_and(|it| states[it as usize]);
        states = STATES.map(leads);
        if states[Outside as usize] {
            start = at;
        } else if !states.contains(&true) {
            break;
        }
    }
    start
}

/// Whether a verb stands before `at`, and is none within a noun phrase.
fn is_behind_verb(line: &Line<'_, '_>, at: usize) -> bool {
    let is_verb =
        |at: usize| matches!(line.tag(at), Some(Tag::Verb | Tag::Auxiliary)) && part(line, at, Reach::Far).is_none();
    line.own().take_while(|it| *it < at).any(is_verb)
}

/// What the token at `at` can be in a noun phrase; nothing where it can stand in none.
fn part(line: &Line<'_, '_>, at: usize, reach: Reach) -> Option<Part> {
    if !line.is_own(at) {
        return None;
    }
    let token = line.token(at);
    let (before, next) = (at.checked_sub(1).and_then(|it| line.tag(it)), line.tag(at + 1));
    if is_personal(token) && !token.is("her") && line.tag(at) != Some(Tag::Name) {
        return Some(Part::Pronoun);
    }
    match line.tag(at)? {
        Tag::Determiner => Some(Part::Determiner),
        Tag::Pronoun if is_possessive(token) => Some(Part::Determiner),
        Tag::Pronoun => Some(Part::Pronoun),
        // `the fair three weeks ago`
        Tag::Number if line.get(at + 1).is_some() && is_distance(line, at + 1) => None,
        Tag::Noun | Tag::Name if is_time(token) && token.is_capitalized() => Some(Part::Day),
        Tag::Noun | Tag::Name | Tag::Number => Some(Part::Noun),
        Tag::Adjective => Some(Part::Modifier),
        Tag::Adverb if token.is_any(&["more", "most", "less"]) && next == Some(Tag::Noun) => Some(Part::Modifier),
        Tag::Adverb if matches!(next, Some(Tag::Adjective | Tag::Verb | Tag::Number)) => Some(Part::Inner),
        Tag::Verb if token.is_capitalized() && at > line.start() => Some(Part::Noun),
        // `a source familiar with Tal's thinking said`
        Tag::Verb if is_owned_gerund(line, at) => Some(Part::Noun),
        Tag::Verb
            if may_be_participle(token)
                && matches!(next, Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective)) =>
        {
            Some(Part::Inner)
        }
        Tag::Particle if token.is("'s") || is_apostrophe(token) => Some(Part::Owner),
        Tag::Preposition | Tag::Subordinator if hangs(line, at, reach) => Some(Part::Link),
        Tag::Coordinator if joins(line, at) => Some(Part::Conjunction),
        Tag::Mark => match token.text {
            // a dash stands apart: `SELM - The mayor`
            "-" if !touches(line, at) => None,
            "&" | "-" | "/" => Some(Part::Joint),
            "%" => Some(Part::Noun),
            "$" | "\u{20ac}" | "\u{a3}" => Some(Part::Sign),
            "." if ends_title(line, at) => Some(Part::Stop),
            // behind a plural
            _ if is_apostrophe(token) && before.is_some() && line.token(at - 1).touches(token) => Some(Part::Owner),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a form in -ing is a noun that somebody owns, as it has no object: `Tal's thinking.`, `his handling of it`.
fn is_owned_gerund(line: &Line<'_, '_>, at: usize) -> bool {
    let is_owned = at > line.start() && (line.is(at - 1, "'s") || is_possessive(line.token(at - 1)));
    let is_closed =
        matches!(line.tag(at + 1), None | Some(Tag::Mark | Tag::Verb | Tag::Auxiliary)) || line.is(at + 1, "of");
    is_owned && line.token(at).text.ends_with("ing") && is_closed
}

/// Whether the preposition at `at` hangs the next phrase on the one before it.
fn hangs(line: &Line<'_, '_>, at: usize, reach: Reach) -> bool {
    let token = line.token(at);
    let Some((before, next)) = at.checked_sub(1).and_then(|it| line.tag(it)).zip(line.tag(at + 1)) else {
        return false;
    };
    let is_link = token.is("of")
        || reach == Reach::Far
            && token.is_in(Class::NounLink)
            // names are seldom described: `said Tal in a statement`
            && (matches!(before, Tag::Noun | Tag::Pronoun) || token.is("for") || next == Tag::Name);
    let leads = matches!(next, Tag::Determiner | Tag::Pronoun | Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective);
    is_link && leads && line.is_own(at + 1) && !is_time(line.token(at + 1)) && !is_time(line.token(at - 1))
}

/// Whether `and` at `at` joins what is alike: names with names, nouns with nouns.
fn joins(line: &Line<'_, '_>, at: usize) -> bool {
    if !line.is_any(at, &["and", "&", "or"]) || !line.is_own(at + 1) {
        return false;
    }
    let Some((before, next)) = at.checked_sub(1).and_then(|it| line.tag(it)).zip(line.tag(at + 1)) else {
        return false;
    };
    match next {
        Tag::Name | Tag::Noun | Tag::Adjective | Tag::Determiner => matches!(before, Tag::Name | Tag::Noun),
        Tag::Pronoun => is_possessive(line.token(at + 1)),
        _ => false,
    }
}

/// `Mr.`, `Sen.`, `J.`: a short word before a stop and a name.
fn ends_title(line: &Line<'_, '_>, stop: usize) -> bool {
    const LONGEST: usize = 5;
    let Some(title) = stop.checked_sub(1).and_then(|it| line.get(it)) else { return false };
    title.is_capitalized()
        && title.text.len() <= LONGEST
        && title.touches(line.token(stop))
        && line.get(stop + 1).is_some_and(|it| {
            // `an Oct. 26 letter`
            let is_day = title.is_in(Class::ShortMonth) && it.kind == Kind::Number;
            it.is_capitalized() || title.is_in(Class::Abbreviation) || is_day
        })
}

/// Whether a mark stands next to a word without a space.
fn touches(line: &Line<'_, '_>, at: usize) -> bool {
    let mark = line.token(at);
    let touches_earlier = at > line.start() && line.token(at - 1).touches(mark);
    touches_earlier || line.get(at + 1).is_some_and(|it| mark.touches(it))
}

fn is_apostrophe(token: &Token<'_>) -> bool {
    matches!(token.text, "'" | "\u{2019}")
}

/// Whether the pronoun stands for a noun phrase by itself, and is no determiner: `she`, `everyone`, `who`.
#[must_use]
pub fn is_personal(token: &Token<'_>) -> bool {
    token.is_in(PERSONAL) || token.is("who")
}

fn is_possessive(token: &Token<'_>) -> bool {
    token.is_in(Class::Possessive) || token.is("whose")
}

/// Whose it is: the possessive before the noun.
#[must_use]
pub fn owner(line: &Line<'_, '_>, noun: usize) -> Option<TokenRange> {
    const FARTHEST: usize = 4;
    for at in (line.start().max(noun.saturating_sub(FARTHEST))..noun).rev() {
        let token = line.get(at).filter(|_| line.is_own(at))?;
        if token.is_in(Class::Possessive) {
            return Some(TokenRange::one(at));
        }
        if token.is("'s") || is_apostrophe(token) {
            let start = phrase_start(line, at);
            return (start < at).then_some(TokenRange::new(start, at));
        }
        if !matches!(line.tag(at), Some(Tag::Adjective | Tag::Noun | Tag::Verb | Tag::Adverb | Tag::Number)) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::tag::tags;
    use crate::language::quotation::Quotations;
    use crate::language::token::tokens;

    /// `expected` has the phrase in brackets: its beginning is found from its end, and its end from its beginning.
    fn check(expected: &str) {
        let text = expected.replace(['[', ']'], "");
        let (start, end) = (expected.find('[').unwrap(), expected.find(']').unwrap() - 1);
        let tokens = tokens(&text);
        let (tags, quotations) = (tags(&tokens), Quotations::default());
        let line = Line::new(&tokens, &tags, &quotations, TokenRange::new(0, tokens.len()));
        let from = tokens.partition_point(|it| it.start < start);
        let behind = tokens.partition_point(|it| it.end <= end);
        assert_eq!(phrase_end(&line, from, Reach::Far), behind, "the end in {expected}: {tags:?}");
        assert_eq!(phrase_start(&line, behind), from, "the beginning in {expected}: {tags:?}");
    }

    #[test]
    fn a_phrase_has_what_describes_its_head() {
        check("On Monday [the newly elected mayor] said so.");
        check("[An inside source] said so.");
        check("Then [the senior official] left.");
        check("[The mayor's old boat] sank.");
        check("There [everyone] left.");
    }

    #[test]
    fn what_hangs_on_its_head_belongs_to_it() {
        check("[The head of the harbour board] said so.");
        check("[Officials in Selm] said so.");
        check("[Some of them] left.");
    }

    #[test]
    fn parts_that_are_alike_are_joined() {
        check("[Tal and Oro] left.");
        check("[The mayor and the council] left.");
        check("Tal left and [Oro] stayed.");
    }

    #[test]
    fn a_stop_after_a_title_ends_no_phrase() {
        check("[Mr. Brown] said so.");
        check("[Ada Tal Jr.] said so.");
        check("Then [A. Olsen] said so.");
        check("Then [I. M. Olsen] said so.");
    }

    #[test]
    fn a_dash_joins_words_only_where_it_touches_them() {
        check("SELM - [The mayor] said so.");
        check("[The Selm-Vane ferry] left.");
    }

    #[test]
    fn a_day_is_no_part_of_it_unless_something_leads_it() {
        check("In March [officials] left.");
        check("[The Monday meeting] was short.");
    }
}
