//! Which role a figure or a day has: one decision after another, and the first that speaks wins.

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use super::deed::{Deed, Way, way};
use super::expression::{Expression, What};
use super::governor::{Governor, Place};
use super::phrase::Tells;
use super::{Reader, Role};
use crate::date::Date;
use crate::language::calendar::moment::Moment;
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::Time;
use crate::language::lexicon::Lexicon;
use crate::language::plural::singular;
use crate::language::quantity::{Found, is_of_time};
use crate::language::token::{Kind, Token};

static NOUNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/nouns.txt")));

/// How many tokens a noun may stand away from its figure: "a target for the year of about 30 percent".
const NOUN_REACH: usize = 6;

/// So many days or more are a period that a forecast is of.
const PERIOD: i64 = 80;

/// Prepositions after which a day is the last one.
pub const DUE: &[&str] = &["by", "until", "till", "before", "through", "within"];

impl Reader<'_, '_> {
    /// The role of an expression in its part of the sentence.
    pub(super) fn decide(&self, it: &Expression<'_>, part: TokenRange) -> Role {
        let governor = self.governor(it, part);
        let governor = governor.as_ref();
        self.whose(it, part)
            .or_else(|| self.named(it, part))
            .or_else(|| self.counted_time(it, part, governor))
            .or_else(|| self.period(it, part, governor))
            .or_else(|| self.on_one_day(it, part, governor))
            .or_else(|| self.earlier(it, part, governor))
            .or_else(|| self.attribute(it, governor))
            .unwrap_or_else(|| self.governed(it, part, governor))
    }

    pub(super) fn tokens(&self) -> &[Token<'_>] {
        &self.words.tokens
    }

    pub(super) fn is_noun(&self, at: usize) -> bool {
        self.tags.get(at) == Some(&Tag::Noun)
    }

    /// Whether a phrase that tells this stands in the part; before `end` if that is given.
    pub(super) fn is_told(&self, tells: Tells, part: TokenRange) -> bool {
        self.phrases.iter().any(|it| it.tells == tells && part.contains(it.tokens.start))
    }

    /// What the noun before a figure says of it, where one stands close by: "a target of", "the fee will be".
    fn frame(&self, it: &Expression<'_>, part: TokenRange) -> Option<&'static str> {
        let from = it.tokens.start.saturating_sub(NOUN_REACH).max(part.start);
        let tokens = self.tokens();
        let near = tokens[from..it.tokens.start].iter().rev().take_while(|it| it.kind == Kind::Word);
        near.filter_map(|it| noun(it)).find(|it| *it != "cost")
    }

    /// What the governing verb and the preposition tell.
    fn governed(&self, it: &Expression<'_>, part: TokenRange, governor: Option<&Governor<'_>>) -> Role {
        match it.what {
            What::Figure(_) => self.figure(it, part, governor),
            What::Day(_) | What::Deadline(_) | What::Clock => self.day(it, part, governor),
        }
    }

    fn day(&self, it: &Expression<'_>, part: TokenRange, governor: Option<&Governor<'_>>) -> Role {
        let tokens = self.tokens();
        let said = self.words.said;
        let is_past_by_name = it.date().is_some_and(|date| date.last() < said);
        let lead = it.preposition(tokens, part.start);
        let is_lead = |words: &[&'static str]| lead.is_some_and(|at| tokens[at].is_any(words));
        let than = (1..4).any(|back| it.before(tokens, back).is_some_and(|it| it.is("than")));
        let is_counted = matches!(it.what, What::Deadline(_)) || is_lead(&["within"]);
        let binds = is_counted || than || is_lead(DUE);
        let time = governor.map(|it| it.time);
        // "has been postponed to 6 June" sets that day, also when it is over
        let moves_day = |at: usize| matches!(way(tokens, at), Some(Way::Later | Way::Earlier | Way::On | Way::Changed));
        if is_lead(&["to", "until", "till"]) && (part.start..it.tokens.start).any(moves_day) {
            return Role::Deadline;
        }
        if is_past_by_name && !(binds && time == Some(Time::Ahead)) {
            return Role::Past;
        }
        let is_act = governor.is_some_and(|it| it.deed == Some(Deed::Act) && !it.group.is_passive);
        let is_moved = governor.is_some_and(|it| matches!(it.deed, Some(Deed::Move(_))));
        let is_over = matches!(time, Some(Time::Past | Time::Perfect));
        if time == Some(Time::Unfulfilled) {
            return Role::Earlier;
        }
        if binds {
            let is_framed = self.frame(it, part).is_some();
            return if is_over && !is_act && !is_moved && !is_framed { Role::Past } else { Role::Deadline };
        }
        if self.frame(it, part) == Some("frame") && self.is_deadline_noun(it, part) {
            return Role::Deadline;
        }
        let is_ahead = it.date().is_some_and(|date| date.first() > said);
        match (time, governor.map(|it| it.place)) {
            (None, _) => Role::Unknown,
            (Some(Time::Ahead), _) => Role::Planned,
            (Some(Time::Past | Time::Perfect), _) if is_act && lead.is_some() && is_ahead => Role::Planned,
            (Some(Time::Past | Time::Perfect), _) => Role::Past,
            (Some(_), _) if is_ahead => Role::Planned,
            (Some(_), Some(Place::Fronted)) if !is_lead(&["from", "on"]) => Role::Snapshot,
            (Some(_), _) => Role::Other,
        }
    }

    /// Whether a fare, an offer or a limit is moved to a figure: from another one, as the speaker's own, or so that it is there
    /// now. Sales that rose are nobody's act.
    fn is_set_anew(&self, it: &Expression<'_>, part: TokenRange, governor: &Governor<'_>) -> bool {
        let (tokens, group) = (self.tokens(), governor.group);
        let is_move = matches!(governor.deed, Some(Deed::Move(Way::Up | Way::Down | Way::On)));
        let moved = group.tokens.end.min(it.tokens.start)..it.tokens.start;
        let is_set = |at: usize| matches!(noun(&tokens[at]), Some("price" | "frame" | "given"));
        let is_own = || {
            let subject = part.start..group.tokens.start;
            moved.clone().any(|at| tokens[at].is_in(Class::Possessive))
                || subject.into_iter().any(|at| tokens[at].is_in(Class::FirstPerson))
        };
        // "the bill has grown to 26 million", "the fare has been cut to 3 crowns"
        let is_there_now = || {
            let is_set = |at: usize| is_set(at) || matches!(noun(&tokens[at]), Some("cost" | "term"));
            governor.time == Time::Perfect && (part.start..group.tokens.start).any(is_set)
        };
        let is_from = |at: usize| {
            let starts = |figure: &Found| tokens.get(at + 1).is_some_and(|next| figure.range.contains(&next.start));
            tokens[at].is("from") && self.words.amounts.iter().any(starts)
        };
        let is_led = it.preposition(tokens, part.start).is_some_and(|at| tokens[at].is("to"));
        let is_moved = moved.clone().any(is_set) && (is_own() || part.into_iter().any(is_from));
        is_move && is_led && (is_moved || is_there_now())
    }

    /// Whether a day is moved by so much: "was put back by three weeks".
    fn moves_day_by(&self, it: &Expression<'_>, part: TokenRange, governor: &Governor<'_>) -> bool {
        let tokens = self.tokens();
        let is_led = it.preposition(tokens, part.start).is_some_and(|at| tokens[at].is("by"));
        is_led && matches!(way(tokens, governor.group.head), Some(Way::Later | Way::Earlier | Way::On))
    }

    /// Whether a deadline or an ultimatum is named close by.
    fn is_deadline_noun(&self, it: &Expression<'_>, part: TokenRange) -> bool {
        let from = it.tokens.start.saturating_sub(NOUN_REACH).max(part.start);
        self.tokens()[from..it.tokens.start].iter().any(|it| it.is_any(&["deadline", "ultimatum", "deadlines"]))
    }

    fn figure(&self, it: &Expression<'_>, part: TokenRange, governor: Option<&Governor<'_>>) -> Role {
        let is_frame = |at: usize| noun(&self.tokens()[at]).filter(|it| *it == "frame");
        // "our target for the coming year is a margin of 8 percent"
        let named = governor.filter(|it| self.tokens()[it.group.head].is_in(Class::Be) && it.place == Place::After);
        let named = || (part.start..named?.group.tokens.start).find_map(is_frame);
        let frame = self.frame(it, part).or_else(named);
        let Some(governor) = governor else { return if frame.is_some() { Role::Amount } else { Role::Unknown } };
        let is_over = matches!(governor.time, Time::Past | Time::Perfect);
        // "approved an increase to 6 percent"
        let between = governor.group.tokens.end.min(it.tokens.start)..it.tokens.start;
        let is_move_decided = governor.deed == Some(Deed::Lead) && between.clone().any(|at| is_move(self.tokens(), at));
        let is_act = (governor.deed == Some(Deed::Act) || is_move_decided || self.foresees(governor, part))
            && !governor.group.is_passive;
        let is_passed = self.is_told(Tells::Past, part) || self.has_past_day(part);
        match governor.time {
            Time::Unfulfilled => Role::Earlier,
            Time::Ahead => Role::Amount,
            _ if is_over && is_act && governor.place == Place::After && !is_passed => Role::Amount,
            // "today we lowered the fare to 3 crowns": the move is the position of that day
            _ if is_over && matches!(governor.deed, Some(Deed::Move(_))) && self.has_today(part) => Role::Amount,
            // "we have raised the fare to 3 crowns from 2": so is what is set, where the words tell what it was
            _ if is_over && self.is_set_anew(it, part, governor) && !is_passed => Role::Amount,
            // "the curfew has been extended by two weeks": so is by how much a day is moved
            _ if is_over && it.is_length() && self.moves_day_by(it, part, governor) && !is_passed => Role::Amount,
            _ if is_over => Role::Past,
            _ if governor.place == Place::Subject && frame.is_none() => self.said(it, part, governor),
            _ => self.present(it, part, frame, governor, is_act),
        }
    }

    /// Whether the speaker sees a figure ahead: "we see growth of 5 percent this year".
    fn foresees(&self, governor: &Governor<'_>, part: TokenRange) -> bool {
        let (tokens, bytes) = (self.tokens(), self.words.bytes(part));
        let is_long = |it: &Moment| (it.date.last() - it.date.first()).num_days() >= PERIOD;
        let mut ahead = self.words.moments.iter().filter(|it| bytes.contains(&it.range.start) && is_long(it));
        let names_period = || {
            part.of(tokens)
                .windows(3)
                .any(|it| it[0].is("for") && it[1].is("the") && it[2].is_any(&["year", "quarter", "season"]))
        };
        let is_seen = governor.time == Time::Present && tokens[governor.group.head].is_any(&["see", "sees"]);
        is_seen && (ahead.any(|it| it.date.last() >= self.words.said) || names_period())
    }

    /// A figure that is plainly said in the present: how many there are, or what a hall seats, is counted anew every time, while
    /// what something costs, or how long it is, has been set by somebody.
    fn said(&self, it: &Expression<'_>, part: TokenRange, governor: &Governor<'_>) -> Role {
        let (tokens, What::Figure(found)) = (self.tokens(), it.what) else { return Role::Asserted };
        let exists = |at: usize| tokens[at].is("there") && tokens[at + 1].is_in(Class::Be);
        let is_had = tokens[governor.group.head].is_in(Class::Have) && found.counts_things();
        let is_counted = is_had || (part.start..it.tokens.start.saturating_sub(1)).any(exists);
        // "six in ten members are against it"
        let is_crowd = governor.place == Place::Subject && !it.is_length();
        let is_now = part.of(tokens).iter().any(|it| it.is("now"));
        let is_set = tokens[governor.group.head].is_in(Class::Be | Class::Copular)
            || governor.deed == Some(Deed::Terms)
            || it.is_length();
        if is_counted || is_crowd || is_now || !is_set { Role::Snapshot } else { Role::Asserted }
    }

    /// What a verb of the present makes of a figure.
    fn present(
        &self,
        it: &Expression<'_>,
        part: TokenRange,
        frame: Option<&str>,
        governor: &Governor<'_>,
        is_act: bool,
    ) -> Role {
        let is_in_progress = self.tokens()[governor.group.head].text.ends_with("ing");
        let does = matches!(governor.deed, Some(Deed::Move(_) | Deed::Event(_)));
        let is_term = it.is_length() && frame == Some("term");
        if is_act
            || frame.is_some_and(|it| it != "term")
            || is_term
            || does && (is_in_progress || governor.group.is_passive)
        {
            Role::Amount
        } else {
            self.said(it, part, governor)
        }
    }

    /// Whether the part has an amount that is no length of time.
    pub(super) fn has_amount(&self, part: TokenRange) -> bool {
        let bytes = self.words.bytes(part);
        self.words.amounts.iter().any(|it| bytes.contains(&it.range.start) && !is_of_time(&it.amount.unit))
    }

    /// Whether the part names the day of saying: "today".
    pub(super) fn has_today(&self, part: TokenRange) -> bool {
        let bytes = self.words.bytes(part);
        let mut inside = self.words.moments.iter().filter(|it| bytes.contains(&it.range.start));
        inside.any(|it| it.is_relative && it.date == Date::day(self.words.said))
    }

    /// Whether a day in the part is over by its name.
    fn has_past_day(&self, part: TokenRange) -> bool {
        let bytes = self.words.bytes(part);
        let inside = self.words.moments.iter().filter(|it| bytes.contains(&it.range.start));
        inside.into_iter().any(|it| it.date.last() < self.words.said)
    }
}

/// Whether the verb at a place moves something.
pub(super) fn is_move(tokens: &[Token<'_>], at: usize) -> bool {
    way(tokens, at).is_some()
}

/// How many tokens after its verb what is moved may stand: "lowered its latest wage demand".
const OBJECT_REACH: usize = 5;

/// What is asked or offered, and is no less wanted where less is asked.
const ASKS: &[&str] = &["demand", "demands", "offer", "bid", "proposal", "request", "claim"];

/// Whether the verb at a place moves what is asked or offered, and not the thing itself: "lowered its demand".
#[must_use]
pub fn moves_ask(tokens: &[Token<'_>], at: usize) -> bool {
    let behind = tokens[at + 1..].iter().take(OBJECT_REACH).take_while(|it| it.kind == Kind::Word);
    let is_within = |it: &&Token<'_>| !it.is_in(Class::Preposition);
    is_move(tokens, at) && behind.take_while(is_within).any(|it| it.is_any(ASKS))
}

/// What a noun says of a figure or a day beside it.
pub(super) fn noun(token: &Token<'_>) -> Option<&'static str> {
    NOUNS
        .get(token.word)
        .or_else(|| if token.text.ends_with('s') { NOUNS.get(singular(token.text).as_str()) } else { None })
}
