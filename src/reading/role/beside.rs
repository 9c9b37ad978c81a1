//! Figures and days that stand beside the position: names, ages, periods, running counts, what held before.

use super::decide::{DUE, is_move, noun};
use super::deed::{Deed, Way};
use super::expression::{Expression, What};
use super::governor::{Governor, Place};
use super::phrase::Tells;
use super::{Reader, Role};
use crate::date::Precision;
use crate::language::grammar::Class;
use crate::language::grammar::verb_group::Time;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

impl Reader<'_, '_> {
    /// Somebody else's view, or what is only asked.
    pub(super) fn whose(&self, it: &Expression<'_>, part: TokenRange) -> Option<Role> {
        let is_asked = self.tokens().get(part.end).is_some_and(|it| it.text == "?");
        let before = |phrase: &super::Phrase| phrase.tokens.end <= it.tokens.start && phrase.tokens.start >= part.start;
        let is_others = self.phrases.iter().any(|phrase| phrase.tells == Tells::Others && before(phrase));
        match () {
            () if is_others => Some(Role::Others),
            () if self.is_supposed(it, part) => Some(Role::Other),
            () if is_asked => Some(Role::Other),
            () => None,
        }
    }

    /// Whether it is in what is merely supposed: "if we raised it to 5 percent, they would leave".
    fn is_supposed(&self, it: &Expression<'_>, part: TokenRange) -> bool {
        let is_would = |it: &Token<'_>| it.is_any(&["would", "'d"]);
        self.words.is_in_condition(it.tokens.start) && part.of(self.tokens()).iter().any(is_would)
    }

    /// A name, a reference, or what was known before: "my 2019 speech", "the pact of 1954", "the 9,000 homes".
    pub(super) fn named(&self, it: &Expression<'_>, part: TokenRange) -> Option<Role> {
        let tokens = self.tokens();
        let next = it.next(tokens);
        let before = |back: usize| it.before(tokens, back).filter(|_| it.tokens.start >= part.start + back);
        let is_led = |token: &Token<'_>| {
            token.is_in(Class::Article | Class::Possessive | Class::Demonstrative | Class::That) || token.is("'s")
        };
        match it.what {
            What::Figure(found) => {
                let is_age = next.is_some_and(|it| it.is("old")) || before(1).is_some_and(|it| it.is("aged"));
                // how far a figure may be off: "plus or minus 3 points"
                if before(1).is_some_and(|it| it.is("minus")) && before(2).is_some_and(|it| it.is("or")) {
                    return Some(Role::Other);
                }
                let stands_alone = found.amount.unit.is_empty() && next.is_some_and(|it| it.is_in(Class::Comma));
                if is_age || stands_alone && before(1).is_some_and(|it| it.is("at")) {
                    return Some(Role::Age);
                }
                let is_counted = !found.amount.unit.is_empty() && found.amount.unit.chars().all(char::is_lowercase);
                let is_measure = found.amount.unit.contains("percent") || it.is_length();
                let is_definite = before(1).is_some_and(|it| is_led(it) && !it.is_in(Class::IndefiniteArticle));
                (is_counted && !is_measure && is_definite).then_some(Role::Reference)
            }
            What::Deadline(_) | What::Clock => None,
            What::Day(moment) => {
                if next.is_some_and(|it| it.is("'s")) {
                    return Some(Role::Reference);
                }
                let first = &tokens[it.tokens.start];
                let is_led = is_led(first) || before(1).is_some_and(is_led);
                let noun_behind = it
                    .described(tokens, |at| self.is_noun(at))
                    .filter(|_| is_led || moment.date.precision() == Precision::Year);
                if let Some(at) = noun_behind.filter(|at| !tokens[*at].is_in(Class::CalendarUnit)) {
                    let is_frame = noun(&tokens[at]).is_some_and(|it| it != "price");
                    return Some(if is_frame { Role::Deadline } else { Role::Reference });
                }
                let is_after_retelling = |phrase: &super::Phrase| {
                    phrase.tells == Tells::Retold
                        && phrase.tokens.end <= it.tokens.start
                        && it.tokens.start < phrase.tokens.end + 3
                };
                if self.phrases.iter().any(is_after_retelling) {
                    return Some(Role::Past);
                }
                let is_base = next.is_some_and(|it| it.is_any(&["level", "levels", "baseline"]));
                let is_of = before(1).is_some_and(|it| it.is("of"))
                    && before(2).is_some_and(|it| {
                        it.kind == Kind::Word
                            && !it.is_in(Class::TimeWord | Class::CalendarUnit | Class::Month | Class::Season)
                            && !it.is_any(&["rest", "remainder", "balance", "half", "course"])
                    });
                (is_base || is_of && moment.date.precision() == Precision::Year).then_some(Role::Reference)
            }
        }
    }

    /// How long or how often something has been.
    pub(super) fn counted_time(
        &self,
        it: &Expression<'_>,
        part: TokenRange,
        governor: Option<&Governor<'_>>,
    ) -> Option<Role> {
        let What::Figure(found) = it.what else { return None };
        let tokens = self.tokens();
        let is_over = governor.is_some_and(|it| matches!(it.time, Time::Past | Time::Perfect));
        // "with 30 days to go"
        let is_left = tokens.get(it.tokens.end).is_some_and(|it| it.is("to"))
            && tokens.get(it.tokens.end + 1).is_some_and(|it| it.is("go"));
        if is_left
            || it.next(tokens).is_some_and(|it| it.is("ago"))
            || found.amount.unit == "time" && found.amount.per.is_none()
        {
            return Some(Role::Elapsed);
        }
        let is_lately = |phrase: &super::Phrase| phrase.tells == Tells::Elapsed && phrase.tokens.end == it.tokens.start;
        if self.phrases.iter().any(is_lately) {
            return Some(Role::Elapsed);
        }
        let preposition = it.preposition(tokens, part.start).map(|at| &tokens[at]);
        let is_lasting = governor
            .is_some_and(|it| tokens[it.group.head].is_any(&["took", "lasted", "waited", "spent", "passed", "taken"]));
        // "offered him a contract for two years"
        let lead = it.preposition(tokens, part.start).and_then(|at| at.checked_sub(1));
        let is_term = lead.is_some_and(|at| noun(&tokens[at]) == Some("term"));
        let is_elapsed = it.is_length()
            && is_over
            && (is_lasting || !is_term && preposition.is_some_and(|it| it.is_any(&["for", "after"])));
        is_elapsed.then_some(Role::Elapsed)
    }

    /// The stretch of time that something is reported for.
    pub(super) fn period(
        &self,
        it: &Expression<'_>,
        part: TokenRange,
        governor: Option<&Governor<'_>>,
    ) -> Option<Role> {
        let tokens = self.tokens();
        let own = it.tokens.of(tokens);
        let before = it.before(tokens, 1).filter(|_| it.tokens.start > part.start);
        if before.is_some_and(|it| it.is_any(&["ended", "ending"]))
            || it.next(tokens).is_some_and(|it| it.is_any(&["ended", "ending"]))
        {
            return Some(Role::Period);
        }
        let date = it.date()?;
        let time = governor.map(|it| it.time);
        let is_over = matches!(time, Some(Time::Past | Time::Perfect));
        let preposition = it.preposition(tokens, part.start).map(|at| &tokens[at]);
        let is_stretch =
            own.iter().any(|it| it.is_any(&["quarter", "half", "fiscal", "q1", "q2", "q3", "q4", "h1", "h2"]));
        if is_stretch {
            let is_bound = preposition.is_some_and(|it| it.is_any(DUE));
            // of an amount it is the period, of anything else the day
            let is_event = governor.is_some_and(|it| it.time == Time::Ahead || matches!(it.deed, Some(Deed::Event(_))));
            let is_event = is_event && !self.has_amount(part);
            return match () {
                () if is_bound && !is_over => Some(Role::Deadline),
                () if is_event && !is_over => Some(Role::Planned),
                () => Some(Role::Period),
            };
        }
        let is_year = (date.last() - date.first()).num_days() > 360;
        let is_set_for = governor
            .is_some_and(|it| it.deed == Some(Deed::Act) && it.place == Place::After && preposition_follows(it, part));
        let is_for_year = is_year && preposition.is_some_and(|it| it.is("for")) && !is_set_for;
        is_for_year.then_some(Role::Period)
    }

    /// A count that goes on, or how it is on one day.
    pub(super) fn on_one_day(
        &self,
        it: &Expression<'_>,
        part: TokenRange,
        governor: Option<&Governor<'_>>,
    ) -> Option<Role> {
        let tokens = self.tokens();
        let is_ahead = governor.is_some_and(|it| it.time == Time::Ahead);
        let before = |back: usize| it.before(tokens, back).filter(|_| it.tokens.start >= part.start + back);
        match it.what {
            What::Figure(_) => {
                let is_of_all = before(1).is_some_and(|it| it.is("the") || it.is_in(Class::Possessive))
                    && before(2).is_some_and(|it| it.is("of"));
                match () {
                    () if is_ahead => None,
                    () if self.is_told(Tells::Tally, part) => Some(Role::Tally),
                    () if self.is_told(Tells::Snapshot, part) => Some(Role::Snapshot),
                    () if is_of_all => Some(Role::Reference),
                    () => None,
                }
            }
            What::Day(_) | What::Deadline(_) | What::Clock => {
                let is_as_of = self
                    .phrases
                    .iter()
                    .any(|phrase| phrase.tells == Tells::Snapshot && phrase.tokens.end == it.tokens.start);
                let is_since = before(1).is_some_and(|it| it.is("since"));
                match () {
                    () if is_since => Some(Role::Past),
                    () if is_as_of && !is_ahead => Some(Role::Snapshot),
                    () => None,
                }
            }
        }
    }

    /// What held before a move that the text tells: "from 30 to 22 percent", "up from 8 percent", "instead of 2030".
    pub(super) fn earlier(
        &self,
        it: &Expression<'_>,
        part: TokenRange,
        governor: Option<&Governor<'_>>,
    ) -> Option<Role> {
        let tokens = self.tokens();
        let before = |back: usize| it.before(tokens, back).filter(|_| it.tokens.start >= part.start + back);
        let is_from = before(1).is_some_and(|it| it.is("from")) || tokens[it.tokens.start].is("from");
        let is_instead = before(1).is_some_and(|it| it.is_any(&["of", "than"]))
            && before(2).is_some_and(|it| it.is_any(&["instead", "rather"]));
        // "150, not 400", "in September, not in May"
        let lead = 1 + usize::from(before(1).is_some_and(|it| it.is_in(Class::Preposition)));
        let is_corrected =
            before(lead).is_some_and(|it| it.is("not")) && before(lead + 1).is_some_and(|it| it.is_in(Class::Comma));
        // "the wage, now 7 crowns, will rise to 9"
        let is_so_far = before(1).is_some_and(|it| it.is("now"))
            && [before(2), it.next(tokens)].iter().all(|it| it.is_some_and(|it| it.is_in(Class::Comma)));
        if is_instead || is_corrected || is_so_far {
            return Some(Role::Earlier);
        }
        if !is_from {
            return None;
        }
        let is_grown = before(2).is_some_and(|it| it.is_any(&["up", "down"]));
        // a figure goes from one to another, a day to another day: "will grow to 18 clubs from 2027" sets both
        let leads_to_own = |at: usize| match it.what {
            What::Figure(_) | What::Clock => true,
            What::Day(_) | What::Deadline(_) => self.is_day(at + 1),
        };
        let leads = |at: &usize, by: &[&'static str]| tokens[*at].is_any(by) && leads_to_own(*at);
        let goes_to = (it.tokens.end..part.end).take(6).any(|at| leads(&at, &["to", "until", "through"]))
            || (part.start..it.tokens.start).rev().take(8).any(|at| leads(&at, &["to"]));
        let is_move = part.into_iter().any(|at| is_move(tokens, at));
        let is_result = governor.is_some_and(|it| {
            matches!(it.time, Time::Past | Time::Perfect) && matches!(it.deed, Some(Deed::Move(Way::Up | Way::Down)))
        });
        match () {
            () if is_grown => Some(Role::Earlier),
            () if goes_to && is_move => Some(if is_result { Role::Past } else { Role::Earlier }),
            () => None,
        }
    }

    /// Whether the token at a place begins a day, after its article.
    fn is_day(&self, at: usize) -> bool {
        let tokens = self.tokens();
        let at = if tokens.get(at).is_some_and(|it| it.is_in(Class::Article)) { at + 1 } else { at };
        let Some(start) = tokens.get(at).map(|it| it.start) else { return false };
        self.words.moments.iter().any(|it| it.range.contains(&start))
    }

    /// A length that only describes a noun: "a 24-hour news channel", unless it is the term that runs.
    pub(super) fn attribute(&self, it: &Expression<'_>, governor: Option<&Governor<'_>>) -> Option<Role> {
        let tokens = self.tokens();
        let What::Figure(_) = it.what else { return None };
        let own = it.tokens.of(tokens);
        let is_vague =
            own.iter().any(|it| it.is_any(&["hundreds", "thousands", "millions", "billions", "dozens", "scores"]));
        if is_vague {
            return Some(Role::Other);
        }
        let is_joined = own.iter().any(|it| it.text == "-");
        if !it.is_length() || !is_joined {
            return None;
        }
        let described = it.described(tokens, |_| true)?;
        let is_term = tokens[described..].iter().take(2).any(|it| noun(it).is_some_and(|it| it != "price"));
        let is_over =
            governor.is_some_and(|it| matches!(it.time, Time::Past | Time::Perfect) && it.deed != Some(Deed::Act));
        Some(match () {
            () if !is_term => Role::Other,
            () if is_over => Role::Past,
            () => Role::Amount,
        })
    }
}

/// Whether nothing but the verb's own words stand between it and the preposition: "set for 2027", not "sales for 2027".
fn preposition_follows(governor: &Governor<'_>, part: TokenRange) -> bool {
    governor.group.tokens.end <= part.end && governor.group.is_passive
}
