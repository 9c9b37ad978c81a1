//! Whether two accounts are of one event: the same thing done, at the same place, and counted up to the same day.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::{Account, Pair};
use crate::date::{Date, Precision};
use crate::language::grammar::{Class, Classes};
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token, tokens};

static EVENTS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("events.txt")));
static LEADS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("leads.txt")));
static SITES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("sites.txt")));
static TALLIES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("tallies.txt")));

/// The name of a place stands so near to the word that leads to it: *in the whole of the Selm region*.
const LONGEST: usize = 6;

/// So many words after *have* a participle may stand.
const PERFECT: usize = 3;

impl Pair<'_, '_> {
    /// Whether nothing says that the two tell of different events: see [`Self::is_of_one_deed`], or other days.
    #[must_use]
    pub fn is_of_one_event(&self, one: Option<&Range<usize>>, other: Option<&Range<usize>>) -> bool {
        self.is_of_one_deed(one, other) && !self.is_of_other_days()
    }

    /// Whether nothing says that the two tell of different deeds: other verbs for what was done (*killed*, *wounded*), or
    /// other places. `one` and `other` are the bytes of what the two say, where it stands in their words.
    #[must_use]
    pub fn is_of_one_deed(&self, one: Option<&Range<usize>>, other: Option<&Range<usize>>) -> bool {
        let (done, done_there) = (events(self.one, one), events(self.other, other));
        let known = places(&tokens(&self.topic.proposition));
        let of = |account: &Account<'_>| -> BTreeSet<String> { &places(words(account)) - &known };
        !are_apart(&done, &done_there) && !are_apart(&of(self.one), &of(self.other))
    }

    /// Whether both name days, and none of the one lies on one of the other; or only one counts for a month or a year.
    fn is_of_other_days(&self) -> bool {
        let days = |account: &Account<'_>| -> Vec<Date> {
            account.reading.words.iter().flat_map(|it| it.moments.iter().map(|it| it.date)).collect()
        };
        let (one, other) = (days(self.one), days(self.other));
        let meet = one.iter().any(|one| other.iter().any(|other| one.overlaps(*other)));
        // Who counts for a year, and who does not say for how long, count for two times.
        let is_period = |it: &Date| matches!(it.precision(), Precision::Month | Precision::Year);
        match (one.as_slice(), other.as_slice()) {
            ([], days) | (days, []) => days.iter().any(is_period),
            _ => !meet,
        }
    }

    /// Whether the count of one account may have grown into that of the other, which was made later.
    #[must_use]
    pub fn may_have_grown(&self, one: f64, other: f64) -> bool {
        let (earlier, later, counts) = match (self.one.claim.said, self.other.claim.said) {
            (one_day, other_day) if one_day.is_before(other_day) => (self.one, self.other, (one, other)),
            (one_day, other_day) if other_day.is_before(one_day) => (self.other, self.one, (other, one)),
            _ => return false,
        };
        counts.1 > counts.0 && (is_tally(earlier) || is_tally(later))
    }
}

fn words<'a, 'l>(account: &'a Account<'l>) -> &'a [Token<'l>] {
    account.reading.words.as_ref().map_or(&[], |it| &it.tokens)
}

fn are_apart<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}

/// What an account says was done: the event that stands nearest to certain bytes, or all of them.
fn events(account: &Account<'_>, near: Option<&Range<usize>>) -> BTreeSet<&'static str> {
    let tokens = words(account);
    let found = (0..tokens.len()).filter_map(|at| Some((tokens[at].start, EVENTS.longest(&tokens[at..])?.value)));
    match near {
        None => found.map(|it| it.1).collect(),
        Some(near) => {
            let distance =
                |start: usize| if start < near.start { near.start - start } else { start.saturating_sub(near.end) };
            found.min_by_key(|it| distance(it.0)).map(|it| it.1).into_iter().collect()
        }
    }
}

/// The event that stands nearest to certain bytes of an account's words.
pub(super) fn event_near(account: &Account<'_>, near: &Range<usize>) -> Option<&'static str> {
    events(account, Some(near)).pop_first()
}

/// Whether some words are a word for an event: *dead*, *wounded*.
pub(super) fn is_event(tokens: &[Token<'_>]) -> bool {
    EVENTS.longest(tokens).is_some()
}

/// The places that are named, or told by what they are: *in Selm*, *near the Harrow bridge*, *in the district of Harrow*,
/// *on the Selm bridge*, *in the north*, *at the school*.
fn places(tokens: &[Token<'_>]) -> BTreeSet<String> {
    const TIMES: Classes = Classes::of(&[Class::Month, Class::ShortMonth, Class::Weekday, Class::ShortWeekday]);
    const BEFORE: Classes = Classes::of(&[Class::Article, Class::Possessive, Class::WholeDeterminer]);
    let place = |at: usize| {
        let is_led = LEADS.contains(&tokens[at]) || tokens[at].is("on") && tokens.get(at + 1)?.is_in(Class::Article);
        let phrase = &tokens[at + 1..tokens.len().min(at + 1 + LONGEST)];
        let is_name = |it: &&Token<'_>| it.kind == Kind::Word && it.is_capitalized();
        let goes_on = |it: &&Token<'_>| it.is_in(BEFORE) || it.is("of") || SITES.get(*it).is_some();
        let named = phrase.iter().find(|it| !goes_on(it) || is_name(it)).filter(is_name).filter(|it| !it.is_in(TIMES));
        let told = || phrase.iter().take_while(goes_on).find_map(|it| SITES.get(it)).filter(|it| !it.is_empty());
        let place = named.map(|it| it.text.to_lowercase()).or_else(|| told().map(str::to_owned));
        place.filter(|_| is_led)
    };
    (0..tokens.len()).filter_map(place).collect()
}

/// Whether an account counts what there is up to its day: *so far*, *we have received*.
fn is_tally(account: &Account<'_>) -> bool {
    let tokens = words(account);
    let is_participle = |it: &Token<'_>| it.is_in(Class::IrregularParticiple) || it.text.ends_with("ed");
    let is_perfect = |at: usize| {
        let end = (at + 1 + PERFECT).min(tokens.len());
        tokens[at].is_any(&["have", "has", "'ve"]) && tokens[at + 1..end].iter().any(is_participle)
    };
    (0..tokens.len()).any(|at| TALLIES.longest(&tokens[at..]).is_some() || is_perfect(at))
}
