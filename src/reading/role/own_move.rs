//! A move of the speaker's own that the words tell by themselves: "we have cut our target from 40 to 30".
//!
//! Only who speaks tells it of himself, of a figure or a day that somebody sets, and only as it is done: what is wished,
//! asked, threatened, remembered, or done by others is no move of his.

use super::decide::{is_move, noun};
use super::deed::{Way, way};
use super::given_up::gives_up;
use super::phrase::Tells;
use super::{Mention, Reader, Role};
use crate::claim::Certainty;
use crate::language::grammar::Class;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::quantity::{Found, is_of_time};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;
use crate::reading::Reading;
use crate::reading::avowed::{BETWEEN, is_avowed, is_who_speaks};
use crate::reading::words::Words;

/// A move that a text tells; places are those among the text's amounts or moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnMove {
    /// From one figure to another.
    Figure {
        /// What it was.
        from: usize,
        /// What it is now.
        to: usize,
    },
    /// From one day to another.
    Day {
        /// What it was.
        from: usize,
        /// What it is now.
        to: usize,
    },
    /// A figure is given up, and no other named.
    NoFigure {
        /// What it was.
        from: usize,
        /// The words that give it up.
        by: TokenRange,
    },
    /// A day is given up, and no other named.
    NoDay {
        /// What it was.
        from: usize,
        /// The words that give it up.
        by: TokenRange,
    },
}

impl OwnMove {
    /// Whether a text has the signs by which such a move is told, so that it is worth reading for one.
    #[must_use]
    pub fn may_be_told(words: &Words<'_>) -> bool {
        let tells =
            |it: &Token<'_>| it.is_any(&["from", "longer", "instead"]) || it.is_any(&["than", "more", "anymore"]);
        let is_told = |it: &Token<'_>| tells(it) || gives_up(it);
        words.tokens.iter().any(|it| it.is_in(Class::FirstPerson)) && words.tokens.iter().any(is_told)
    }

    /// Whether an earlier statement names already what this one, in `words`, moves to.
    #[must_use]
    pub fn is_known(self, words: &Words<'_>, earlier: &Reading<'_>) -> bool {
        let said = earlier.words.as_ref();
        match self {
            Self::Figure { to, .. } => {
                let to = &words.amounts[to];
                let is = |it: &Found| it.meant == to.meant && it.amount.unit == to.amount.unit;
                let coded = earlier.amount.as_ref().and_then(|it| it.value.as_ref());
                coded == Some(&to.amount) || said.is_some_and(|it| it.amounts.iter().any(is))
            }
            Self::Day { to, .. } => {
                let to = words.moments[to].date;
                let coded = earlier.deadline.as_ref().and_then(|it| it.value);
                coded == Some(to) || said.is_some_and(|it| it.moments.iter().any(|it| it.date == to))
            }
            Self::NoFigure { .. } => {
                earlier.amount.as_ref().is_some_and(|it| it.value.is_none()) || said.is_some_and(gives_anything_up)
            }
            Self::NoDay { .. } => {
                earlier.deadline.as_ref().is_some_and(|it| it.value.is_none()) || said.is_some_and(gives_anything_up)
            }
        }
    }
}

fn gives_anything_up(words: &Words<'_>) -> bool {
    words.roles().void.is_some()
}

/// How many tokens a name behind *our* may have: "our target for next year".
const LONGEST_NAME: usize = 6;

impl Reader<'_, '_> {
    /// The moves that the text tells, given the roles of its amounts and its moments, and where it gives something up.
    pub(super) fn own_moves(&self, amounts: &[Mention], moments: &[Mention], void: Option<TokenRange>) -> Vec<OwnMove> {
        if !self.tokens().iter().any(|it| it.is_in(Class::FirstPerson)) || self.words.attributed.is_some() {
            return Vec::new();
        }
        let verbs = (0..self.verbs.len()).filter_map(|at| Some((&self.verbs[at], self.done_by_speaker(at)?)));
        let moved = |(verb, part): (&VerbGroup, TokenRange)| {
            let figure = self.between(verb, part, amounts, |from, to| self.is_of_one_unit(from, to));
            let figure = figure.filter(|(from, _)| self.moves_what_is_set(verb, amounts[*from].tokens.start));
            let day = || self.between(verb, part, moments, |_, to| moments[to].role.is_of_position());
            let day = || day().filter(|(from, _)| self.moves_day(verb, part, moments[*from].tokens.start));
            figure
                .map(|(from, to)| OwnMove::Figure { from, to })
                .or_else(|| day().map(|(from, to)| OwnMove::Day { from, to }))
        };
        let mut found: Vec<OwnMove> = verbs.filter_map(moved).collect();
        if found.is_empty() {
            found.extend(void.and_then(|by| self.own_loss(by, amounts, moments)));
        }
        found
    }

    /// The part of the sentence in which who speaks tells, with the verb at this place, what he has done or is doing.
    fn done_by_speaker(&self, at: usize) -> Option<TokenRange> {
        let (tokens, verb) = (self.tokens(), &self.verbs[at]);
        let part = self.part(verb.tokens);
        // "we have decided to cut it"
        let lead = at.checked_sub(1).map(|it| &self.verbs[it]).filter(|it| it.tokens.end == verb.tokens.start);
        let decided = lead.filter(|it| verb.time == Time::Infinitive && tokens[it.head].is_any(&["decided", "agreed"]));
        let told = decided.unwrap_or(verb);
        let subject = self.speaker_before(told, part)?;
        let is_avowed = is_avowed(self.words, TokenRange::new(subject, told.tokens.end));
        (is_avowed && self.is_done(told, part) && self.is_plain(part)).then_some(part)
    }

    /// Where who speaks, or what is his, stands as the subject of a verb: *we*, *our target*.
    fn speaker_before(&self, verb: &VerbGroup, part: TokenRange) -> Option<usize> {
        let tokens = self.tokens();
        // "we no longer plan"
        let start = self.voided_at(verb).map_or(verb.tokens.start, |it| it.start.min(verb.tokens.start));
        let before = (part.start..start).rev().find(|it| !tokens[*it].is_in(BETWEEN))?;
        if is_who_speaks(&tokens[before]) && !verb.is_passive {
            return Some(before);
        }
        let is_own_name = verb.is_passive || tokens[verb.head].is_in(Class::Be);
        let in_name = |it: &usize| tokens[*it].kind == Kind::Word && !tokens[*it].is_in(Class::Subordinator);
        let mut name = (part.start..=before).rev().take(LONGEST_NAME).take_while(in_name);
        let owner = name.find(|it| tokens[*it].is_in(Class::FirstPerson) && tokens[*it].is_in(Class::Possessive))?;
        let is_set = (owner + 1..=before).any(|it| noun(&tokens[it]).is_some());
        (is_own_name && is_set).then_some(owner)
    }

    /// Whether it is done: what is being done now and what has been done, while what was done on some other day is history.
    fn is_done(&self, verb: &VerbGroup, part: TokenRange) -> bool {
        let group = verb.tokens.of(self.tokens());
        let is_now = || part.of(self.tokens()).iter().any(|it| it.is("now")) || self.has_today(part);
        match verb.time {
            Time::Perfect => !group.iter().any(|it| it.is_in(Class::PastAuxiliary)),
            Time::Present => {
                let head = &self.tokens()[verb.head];
                head.text.ends_with("ing") || head.is_in(Class::Be) || verb.is_passive || self.voided_at(verb).is_some()
            }
            Time::Past => is_now(),
            Time::Ahead => is_now() && group.iter().any(|it| it.is_in(Class::Future)),
            _ => false,
        }
    }

    /// The phrase with a verb in it that gives up what was set: "no longer plan".
    fn voided_at(&self, verb: &VerbGroup) -> Option<TokenRange> {
        let voids = |it: &&super::Phrase| it.tells == Tells::Void && it.tokens.contains(verb.head);
        self.phrases.iter().find(voids).map(|it| it.tokens)
    }

    /// Whether nothing in the part makes it anything but plain: a condition, a doubt, words in quotation marks, or a look
    /// back over a stretch of time.
    fn is_plain(&self, part: TokenRange) -> bool {
        let inside = |it: &Token<'_>| it.is_in(Class::QuotationMark) || it.is_any(&["since", "before", "twice"]);
        let is_unsure =
            self.words.hedges.iter().any(|it| part.contains(it.range.start) && it.degree != Certainty::Certain);
        let looks_back = [Tells::Past, Tells::Elapsed, Tells::Tally, Tells::Others, Tells::Retold];
        !is_unsure
            && !part.of(self.tokens()).iter().any(inside)
            && !looks_back.iter().any(|it| self.is_told(*it, part))
            && !self.words.conditions.iter().any(|it| it.kind.is_condition())
    }

    /// The two values between which the verb moves something, by their places in the list: "from X to Y", "to Y from X", and
    /// of what is, "Y, down from X"; "Y instead of X".
    fn between(
        &self,
        verb: &VerbGroup,
        part: TokenRange,
        mentions: &[Mention],
        is_one: impl Fn(usize, usize) -> bool,
    ) -> Option<(usize, usize)> {
        let tokens = self.tokens();
        let inside = |it: &usize| {
            let own = mentions[*it].tokens;
            own.start >= verb.tokens.end && part.encloses(own)
        };
        let after = |at: usize, word: &'static str| {
            let start = mentions[at].tokens.start;
            tokens[start].is(word) || start > 0 && tokens[start - 1].is(word)
        };
        let is_stated = tokens[verb.head].is_in(Class::Be) || verb.time == Time::Ahead;
        let is_before = |it: &usize| after(*it, "from") || is_stated && mentions[*it].role == Role::Earlier;
        let from = (0..mentions.len()).filter(inside).find(is_before)?;
        let is_after = |it: &usize| *it != from && (after(*it, "to") || is_stated && !is_before(it));
        let to = (0..mentions.len()).filter(inside).find(is_after)?;
        let others = (0..mentions.len()).filter(inside).filter(|it| *it != from && *it != to).count();
        let is_between = |it: &VerbGroup| {
            let (first, last) = (mentions[from].tokens.start, mentions[to].tokens.start);
            (verb.tokens.end..first.max(last)).contains(&it.tokens.start)
        };
        (others == 0 && is_one(from, to) && !self.verbs.iter().any(is_between)).then_some((from, to))
    }

    /// Whether two figures count one thing; the first may leave the unit to the second: "from 40 to 30 percent".
    fn is_of_one_unit(&self, from: usize, to: usize) -> bool {
        let (from, to) = (&self.words.amounts[from].amount, &self.words.amounts[to].amount);
        let is_bare = from.unit.is_empty() || to.unit.is_empty();
        (is_bare || from.unit == to.unit && from.per == to.per) && !is_of_time(&to.unit)
    }

    /// Whether what a verb moves is a figure that somebody sets: a target, a fare; and nobody else's.
    fn moves_what_is_set(&self, verb: &VerbGroup, figure: usize) -> bool {
        let tokens = self.tokens();
        let is_own_name = verb.is_passive || tokens[verb.head].is_in(Class::Be);
        let is_moved =
            verb.tokens.into_iter().any(|at| matches!(way(tokens, at), Some(Way::Up | Way::Down | Way::Changed)));
        if is_own_name {
            return is_moved || tokens[verb.head].is_in(Class::Be);
        }
        let object = TokenRange::new(verb.tokens.end, figure);
        let is_own = object.of(tokens).iter().any(|it| it.is_in(Class::FirstPerson) && it.is_in(Class::Possessive));
        let is_head = |at: &usize| {
            let ends = tokens.get(at + 1).is_none_or(|it| it.is_in(Class::Preposition | Class::Adverb) || it.is("to"));
            // a price that is not called one's own may be a tax or a pension, and lowering it what one has always wanted
            let is_set = noun(&tokens[*at]).is_some_and(|it| it == "frame" || it == "price" && is_own);
            is_set && ends
        };
        is_moved && object.into_iter().find(is_head).is_some() && !self.is_anothers(object)
    }

    /// Whether the verb moves the day of something: "put the vote back", or of what will be so now.
    fn moves_day(&self, verb: &VerbGroup, part: TokenRange, day: usize) -> bool {
        let tokens = self.tokens();
        let object = TokenRange::new(verb.tokens.end, day);
        let moves = |at: usize| matches!(way(tokens, at), Some(Way::Later | Way::Earlier | Way::On | Way::Changed));
        let is_moved = verb.tokens.into_iter().any(moves) && (verb.is_passive || object.len() > 1);
        let is_stated = verb.time == Time::Ahead && !part.into_iter().any(|at| is_move(tokens, at));
        (is_moved || is_stated) && !self.is_anothers(object)
    }

    /// Whether something is named as somebody else's: "the ministry's target", "their fare".
    fn is_anothers(&self, object: TokenRange) -> bool {
        let is_other = |it: &Token<'_>| it.is("'s") || it.is_in(Class::Possessive) && !it.is_in(Class::FirstPerson);
        object.of(self.tokens()).iter().any(is_other)
    }

    /// What who speaks gives up by these words, where they name one figure, or one day to come.
    fn own_loss(&self, by: TokenRange, amounts: &[Mention], moments: &[Mention]) -> Option<OwnMove> {
        let tokens = self.tokens();
        let at = self.verbs.iter().position(|it| by.contains(it.head))?;
        let part = self.done_by_speaker(at)?;
        let inside = |it: &Mention| part.encloses(it.tokens) && it.tokens.start >= by.end;
        let figures: Vec<usize> = (0..amounts.len()).filter(|it| inside(&amounts[*it])).collect();
        let days: Vec<usize> = (0..moments.len()).filter(|it| inside(&moments[*it])).collect();
        // "no longer plan to open in June"
        let is_of_act = |it: usize| {
            let own = moments[it].tokens;
            let acts =
                |verb: &VerbGroup| verb.time == Time::Infinitive && (by.end..own.start).contains(&verb.tokens.start);
            self.voided_at(&self.verbs[at]).is_some()
                && moments[it].preposition.is_some()
                && self.verbs.iter().any(acts)
        };
        // "dropped our target of 40 percent", "no longer aim for 40 percent"
        let leads = |it: usize| {
            let before = &tokens[by.end..amounts[it].tokens.start];
            before.len() <= LONGEST_NAME && before.first().is_some_and(|it| it.is_in(Class::Preposition))
        };
        match (&figures[..], &days[..]) {
            ([from], []) if leads(*from) && !is_of_time(&self.words.amounts[*from].amount.unit) => {
                Some(OwnMove::NoFigure { from: *from, by })
            }
            ([], [from]) if self.words.moments[*from].date.last() > self.words.said && is_of_act(*from) => {
                Some(OwnMove::NoDay { from: *from, by })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
