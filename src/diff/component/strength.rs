//! With how much strength a side is held: the stance's degree, the rung of commitment, the degree of certainty.

use crate::language::token_range::TokenRange;
use std::cmp::Ordering;
use std::collections::HashSet;

use super::denial::are_of_other_days;
use super::firmness::{committed, is_permission};
use super::force::forced;
use super::taken::left_open;
use super::{amounts, deadlines, evidence, worded};
use crate::claim::{Certainty, Stance};
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair, Value};
use crate::language::grammar::Class;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::token::Token;
use crate::reading::certainty::{Hedge, Hedger};
use crate::reading::degree::{Degree, PLAIN};
use crate::reading::word_key::word_key;
use crate::reading::words::Words;
use crate::reading::{Basis, Sourced};

/// `Greater` where the position is held with more strength, `Less` where with less. What is on file speaks first: the
/// stance's degree, then commitment, then certainty; then the words of two tellings of one statement. `None` where
/// nothing of it moved, or the side did.
pub(super) fn strength(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let on_file = degree(pair).or_else(|| commitment(pair)).or_else(|| certainty(pair));
    on_file.or_else(|| {
        let texts = pair.words()?;
        let is_one = texts.alignment.is_one_statement();
        // who wanted one figure and will have another has committed to another thing
        let is_other_act = || !amounts(pair).is_empty() || !deadlines(pair).is_empty();
        let said = || hedged(&texts).filter(|_| !is_other_act()).or_else(|| intensified(&texts)).filter(|_| is_one);
        let asked = || forced(&texts).or_else(said);
        // who built homes last year, and will build others next year, has committed to two things
        let is_elsewhen = || is_outcome(&texts) && are_of_other_days(&texts);
        committed(&texts).filter(|_| !is_other_act() && !is_elsewhen()).or_else(|| left_open(&texts)).or_else(asked)
    })
}

fn degree(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = pair.stance()?;
    // words tell a side, and a coder how strongly it is held
    let is_coded = |it: &Sourced<Stance>| matches!(it.basis, Basis::Key(_));
    if earlier.value.side() != later.value.side() || !is_coded(earlier) || !is_coded(later) {
        return None;
    }
    let order = later.value.strength().cmp(&earlier.value.strength());
    let reason = format!("the stance went from {} to {}", earlier.value, later.value);
    order.is_ne().then(|| (order, evidence((earlier, later), (earlier.value, later.value), reason)))
}

fn commitment(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = pair.commitment()?;
    let order = later.value.cmp(&earlier.value);
    let way = if order.is_gt() { "up" } else { "down" };
    let reason = format!("commitment went {way} the ladder from {} to {}", earlier.value.rung(), later.value.rung());
    order.is_ne().then(|| (order, evidence((earlier, later), (earlier.value, later.value), reason)))
}

fn certainty(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = pair.certainty()?;
    let order = later.value.degree()?.cmp(&earlier.value.degree()?);
    let reason = format!("certainty went from {} to {}", earlier.value, later.value);
    order.is_ne().then(|| (order, evidence((earlier, later), (earlier.value, later.value), reason)))
}

/// "It will rain", then "it may rain": the hedges that only one of two tellings has; what carries none is certain.
fn hedged(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let alone = |earlier: bool| -> Option<&Hedge> {
        let words = if earlier { texts.earlier } else { texts.later };
        // who does not believe it denies it
        let is_denied = |it: &Hedge| words.negations.iter().any(|denial| denial.cue.end == it.range.start);
        let is_speaker = |it: &&Hedge| it.kind == Hedger::Speaker && !leaves_bound(words, it) && !is_denied(it);
        let own = words.hedges.iter().filter(|it| is_speaker(it) && is_apart(texts, earlier, it.range));
        own.filter(|it| it.degree.degree().is_some() && !is_permission(texts, earlier, it))
            .min_by_key(|it| it.degree.degree())
    };
    let (before, after) = (alone(true), alone(false));
    // What should come to so much is expected to; and who gives a forecast up is no surer of it.
    let is_forecast = |words: &Words<'_>| {
        let foretells = |at: usize| {
            let it = &words.tokens[at];
            let follows = |class: Class| at > 0 && words.tokens[at - 1].is_in(class);
            // "we now see growth of 5 percent"
            let is_seen = it.is("see") && (follows(Class::FirstPerson) || at > 0 && words.tokens[at - 1].is("now"));
            it.is("should") || it.is_in(Class::Prospective) && follows(Class::Be) || is_seen
        };
        (0..words.tokens.len()).any(foretells)
    };
    let is_open = |it: Option<&Hedge>, words: &Words<'_>| it.is_none() && is_forecast(words);
    if is_open(before, texts.earlier) || is_open(after, texts.later) || texts.later.roles().void.is_some() {
        return None;
    }
    // how it came out is no surer than what was expected
    if is_outcome(texts) {
        return None;
    }
    let degree = |it: Option<&Hedge>| it.map_or(Certainty::Certain, |it| it.degree);
    let (from, to) = (degree(before), degree(after));
    let order = to.degree()?.cmp(&from.degree()?);
    let tokens = |it: Option<&Hedge>| it.map_or(TokenRange::default(), |it| it.range);
    let reason = format!("the words went from {from} to {to}");
    order.is_ne().then(|| (order, shown(texts, tokens(before), tokens(after), reason)))
}

/// Whether one of the two tells only of what is over, and the other of nothing that is.
pub(in crate::diff) fn is_outcome(texts: &Texts<'_>) -> bool {
    let [earlier, later] = [texts.earlier, texts.later].map(times);
    earlier.is_disjoint(&later) && (is_over(&earlier) || is_over(&later))
}

/// The times of the verbs of a text that have one.
pub(super) fn times(words: &Words<'_>) -> HashSet<Time> {
    let is_said = |it: &VerbGroup| !words.telling.iter().any(|telling| telling.contains(it.head));
    words.parse().verbs.iter().filter(|it| it.is_finite() && is_said(it)).map(|it| it.time).collect()
}

pub(super) fn is_over(times: &HashSet<Time>) -> bool {
    !times.is_empty() && times.iter().all(|it| matches!(it, Time::Past | Time::Perfect))
}

/// How many tokens after a hedge the bound may stand that it leaves open.
const BOUND_REACH: usize = 8;

/// Whether a hedge only goes with a bound, "could open as early as March": it says how wide that is left, and not how sure it is.
fn leaves_bound(words: &Words<'_>, hedge: &Hedge) -> bool {
    let behind = &words.tokens[hedge.range.end..];
    let is_bound = |it: &[Token<'_>]| {
        it[0].is("as") && it[1].is_any(&["early", "soon", "late", "little", "much", "many", "few"]) && it[2].is("as")
    };
    behind.windows(3).take(BOUND_REACH).any(is_bound)
}

/// "Partly", then "largely"; what carries no such word is plainly so.
fn intensified(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let parted = |earlier: bool| -> Option<&Degree> {
        let (words, others) = if earlier { (texts.earlier, texts.later) } else { (texts.later, texts.earlier) };
        // "Not wholly", "wholly not", "a slight lead", "leads slightly": a word of both texts only changed its place.
        let is_in_both = |it: &Degree| {
            let stands = |token: &Token<'_>| {
                it.tokens.of(&words.tokens).iter().any(|own| word_key(own.text) == word_key(token.text))
            };
            others.tokens.iter().any(stands)
        };
        let mut alone = words.degrees.iter().filter(|it| {
            !is_in_both(it) && is_apart(texts, earlier, it.tokens) && stands_by_the_same(texts, earlier, it.tokens)
        });
        // Where several came or went, nobody knows which took the place of which.
        alone.next().filter(|_| alone.next().is_none())
    };
    let (before, after) = (parted(true), parted(false));
    let level = |it: Option<&Degree>| it.map_or(PLAIN, |it| it.level);
    let order = level(after).cmp(&level(before));
    let tokens = |it: Option<&Degree>| it.map_or(TokenRange::default(), |it| it.tokens);
    let reason =
        if order.is_gt() { "what is said is said more strongly" } else { "what is said is said less strongly" };
    order.is_ne().then(|| (order, shown(texts, tokens(before), tokens(after), reason.to_owned())))
}

/// Whether the word after these tokens stands in both texts: "somewhat low", "low".
fn stands_by_the_same(texts: &Texts<'_>, earlier: bool, tokens: TokenRange) -> bool {
    let words = if earlier { texts.earlier } else { texts.later };
    let Some(next) = words.items.iter().position(|it| it.tokens.start >= tokens.end) else { return false };
    texts.alignment.same.iter().any(|it| next == if earlier { it.0 } else { it.1 })
}

/// Whether these tokens of one text stand in nothing that the two have in common.
fn is_apart(texts: &Texts<'_>, earlier: bool, tokens: TokenRange) -> bool {
    let words = if earlier { texts.earlier } else { texts.later };
    let inside =
        |item: usize| words.items[item].tokens.start < tokens.end && tokens.start < words.items[item].tokens.end;
    let is_shared = |it: &(usize, usize)| inside(if earlier { it.0 } else { it.1 });
    !tokens.is_empty() && !texts.alignment.same.iter().any(is_shared)
}

/// Evidence where one side may have no word of its own: then the statement as a whole stands there, plainly said.
fn shown(texts: &Texts<'_>, before: TokenRange, after: TokenRange, reason: String) -> Evidence {
    let bytes = |words: &Words<'_>, tokens: TokenRange| {
        let whole = TokenRange::new(0, words.tokens.len());
        words.bytes(if tokens.is_empty() { whole } else { tokens })
    };
    let mut evidence = worded(texts, bytes(texts.earlier, before), bytes(texts.later, after), reason);
    for (tokens, value) in [(before, &mut evidence.from), (after, &mut evidence.to)] {
        if tokens.is_empty() {
            *value = Value::Plain;
        }
    }
    evidence
}
