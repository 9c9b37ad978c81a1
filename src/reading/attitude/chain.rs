//! From a cue to the thing that it is about, through everything that is done to the thing on the way: "we support ending
//! the ban on X".

use super::cue::Frame;
use super::thing::{Part, is_part, name};
use super::{Link, Reach, Sentence};
use crate::language::grammar::Class;
use crate::language::grammar::shape::ends_as_adjective;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// The most tokens from a cue to the name of its thing.
const LONGEST: usize = 18;

impl Sentence<'_, '_> {
    /// What the words from `next` on, at the latest until `limit`, lead to. The side is `sign`, turned round by every act
    /// on the way that takes the thing away; what denies it on the way is not counted here.
    pub(super) fn chain(&self, next: usize, limit: usize, sign: bool) -> Option<Link> {
        let tokens = &self.words.tokens;
        let (mut next, mut is_for, mut reach) = (next, sign, Reach::Open);
        let last = limit.min(next + LONGEST).min(tokens.len());
        while next < last {
            let token = &tokens[next];
            if self.cues.sign(next, Frame::Talk).is_some() {
                return None;
            }
            let is_used = self.is_used(next);
            if is_used && self.cues.sign(next, Frame::Make).is_some() {
                return self.made(next, last, is_for);
            }
            if token.is("that") && !is_part_of_name(tokens, next) {
                return self.clause(next + 1, last, is_for);
            }
            if let Some(sign) = self.act(next).filter(|_| is_used) {
                is_for = is_for == sign;
                next = self.object_of(next, last);
            } else if token.is("against") || is_part(token, Part::Fewer) {
                (is_for, next) = (!is_for, next + 1);
            } else if is_part(token, Part::Whole) {
                (reach, next) = (Reach::Whole, next + 1);
            } else if token.is("only") {
                (reach, next) = (Reach::Limited, next + 1);
            } else if is_part(token, Part::Lead) || token.is_any(&["not", "n't", "no"]) || token.is_in(Class::Adverb) {
                next += 1;
            } else {
                let thing = self.named(next, limit)?;
                // "public funding for X": what is done to X is the head of another name.
                let inner = thing
                    .into_iter()
                    .skip(1)
                    .find(|at| self.is_noun_of_act(*at) && !is_part(&tokens[*at], Part::Bound));
                let Some(inner) = inner else {
                    if thing.into_iter().any(|at| self.cues.sign(at, Frame::Talk).is_some()) {
                        return None;
                    }
                    // "measures to end X", "plans against X"
                    if self.serves(thing) {
                        next = thing.end;
                        continue;
                    }
                    return Some(self.headed(Link { thing, is_for, reach }));
                };
                is_for = is_for == self.cues.sign(inner, Frame::Act)?;
                next = inner + 1;
            }
        }
        None
    }

    /// Whether a name only says that something is done for what follows.
    fn serves(&self, thing: TokenRange) -> bool {
        let tokens = &self.words.tokens;
        let is_act = |at: usize| [Frame::Allow, Frame::Act].iter().any(|it| self.cues.sign(at, *it).is_some());
        is_part(&tokens[thing.end - 1], Part::Serving)
            && tokens.get(thing.end).is_some_and(|it| it.is("against") || (it.is("to") && is_act(thing.end + 1)))
    }

    /// "A smoking ban" is against smoking, "tax increases" are for taxes.
    fn headed(&self, link: Link) -> Link {
        let tokens = &self.words.tokens;
        let head = link.thing.end - 1;
        match self.cues.sign(head, Frame::Act).filter(|_| head > link.thing.start && is_part(&tokens[head], Part::Deed))
        {
            Some(sign) => Link { thing: TokenRange::new(link.thing.start, head), is_for: link.is_for == sign, ..link },
            None => link,
        }
    }

    /// The thing named from `start` on: where one thing alone can be the subject of the verb at `limit`, `and` joins no two
    /// ("clean and safe water is").
    fn named(&self, start: usize, limit: usize) -> Option<TokenRange> {
        let tokens = &self.words.tokens;
        let thing = name(tokens, start, limit)?;
        let joins = |it: &Token<'_>| it.is_in(Class::Coordinator);
        let last = tokens[thing.end - 1].text;
        // "private and public schools"; a noun in -ate is seldom joined so
        let is_adjective = ends_as_adjective(last) || last.ends_with("ate");
        if thing.end < limit && tokens.get(thing.end).is_some_and(joins) && is_adjective {
            return name(tokens, thing.end + 1, limit).map(|it| TokenRange::new(thing.start, it.end)).or(Some(thing));
        }
        let is_one = tokens.get(limit).is_some_and(|it| it.is_any(&["is", "was", "has", "remains"]));
        if is_one && thing.end < limit && tokens[thing.end].is("and") {
            return name(tokens, thing.end + 1, limit).map(|it| TokenRange::new(thing.start, it.end)).or(Some(thing));
        }
        Some(thing)
    }

    /// "That X is abolished".
    fn clause(&self, start: usize, last: usize, is_for: bool) -> Option<Link> {
        let tokens = &self.words.tokens;
        let verb = (start..last).find(|it| tokens[*it].is_in(Class::Be | Class::Modal))?;
        let done = (verb + 1..last).find(|it| !tokens[*it].is_in(Class::Adverb) && !tokens[*it].is("be"))?;
        let sign = [Frame::Act, Frame::Status].iter().find_map(|it| self.cues.sign(done, *it))?;
        self.chain(start, verb, is_for == sign)
    }

    /// "Making X a crime": what X is made says which side is taken.
    pub(super) fn made(&self, at: usize, last: usize, is_for: bool) -> Option<Link> {
        let tokens = &self.words.tokens;
        let value = |it: &usize| {
            let frames = [Frame::Status, Frame::Worth, Frame::Value];
            frames.iter().find_map(|frame| self.cues.sign(*it, *frame))
        };
        let verdict = (at + 2..last).take_while(|it| tokens[*it].text != ".").find(|it| value(it).is_some())?;
        let sign = value(&verdict)?;
        if tokens[at + 1].is("it") {
            // "Consider it wrong to do X": what it is lies ahead.
            let to = tokens.get(verdict + 1).filter(|it| it.is("to"));
            return to.and_then(|_| self.chain(verdict + 1, last, is_for == sign));
        }
        let leads =
            |it: &usize| tokens[*it].is_in(Class::IndefiniteArticle) || tokens[*it].is_any(&["more", "to", "as"]);
        let article = (at + 2..verdict).rev().take(3).filter(leads).min();
        self.chain(at + 1, article.unwrap_or(verdict), is_for == sign)
    }
}

/// Whether `that` at `at` points to a thing: "that law".
fn is_part_of_name(tokens: &[Token<'_>], at: usize) -> bool {
    !tokens[at..].iter().take(12).any(|it| it.is_in(Class::Be | Class::Modal))
}
