//! Two statements that are the same but for the conditions in their words.

use crate::language::token_range::TokenRange;
use std::ops::Range;

use super::condition::Turn;
use super::worded;
use crate::claim::Certainty;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Value};
use crate::language::grammar::Class;
use crate::language::grammar::negation::Negation;
use crate::language::likeness::{ONE_CONDITION, ONE_MATTER, ONE_STATEMENT, ONE_TOLD_CONDITION, Shared, WHOLE};
use crate::reading::condition::{ConditionClause, Tie};
use crate::reading::words::Words;

/// A condition in the words, measured.
struct Tied {
    /// Its tokens, marker and all.
    tokens: TokenRange,
    /// Whether it tells only of one case, as a bare *if* or *when* does.
    is_case: bool,
    /// The stems of its matter.
    matter: Vec<u64>,
    /// Whether it is met when its words are not so: *unless it rains*, *if it does not rain*.
    is_denied: bool,
}

/// Two statements that are the same but for their conditions.
pub(super) fn in_words(texts: &Texts<'_>) -> Option<(Turn, Evidence)> {
    let (earlier, later) = (tied(texts.earlier), tied(texts.later));
    // "If we have to" may be whatever the other one names; and whether it holds at all comes before when it does.
    if earlier.iter().chain(&later).any(|it| it.matter.is_empty()) || is_denied(texts.earlier) != is_denied(texts.later)
    {
        return None;
    }
    if let Some(waived) = waived(texts, &earlier, &later) {
        return Some(waived);
    }
    if earlier.is_empty() && later.is_empty()
        || !is_one_apart_from(texts, &outside(texts.earlier), &outside(texts.later))
    {
        return None;
    }
    let added = later.iter().find(|it| !earlier.iter().any(|other| it.is_same(other)));
    let dropped = earlier.iter().find(|it| !later.iter().any(|other| it.is_same(other)));
    // "The first bridge is finished, so we pay": what has come true, or still has to, is nothing new.
    if dropped.is_some_and(|it| it.is_told_in(texts.earlier, texts.later))
        || added.is_some_and(|it| it.is_told_in(texts.later, texts.earlier))
    {
        return None;
    }
    // What could happen in one case, and in another one, is told of the world: nobody has set a condition.
    let is_told = |words: &Words<'_>| {
        let is_own = |at: usize| at > 0 && words.tokens[at - 1].is_in(Class::FirstPerson);
        let beside = |at: usize| !outside(words).iter().any(|it| it.contains(at));
        let mut hedges = words.hedges.iter().filter(|it| it.degree == Certainty::Possible).map(|it| it.range.start);
        hedges.any(|at| beside(at) && !is_own(at) && !words.tokens[at].is("may"))
    };
    let is_promised = |words: &Words<'_>| {
        let is_permitted = words.hedges.iter().any(|it| words.tokens[it.range.start].is("may"));
        is_permitted || words.commitments.iter().any(|it| !words.tokens[it.range.end - 1].is_in(Class::Be))
    };
    let are_cases = added
        .zip(dropped)
        .is_some_and(|(one, other)| one.is_case && other.is_case && Shared::of(&one.matter, &other.matter).both == 0);
    if is_told(texts.earlier) && is_told(texts.later)
        || are_cases && !(is_promised(texts.earlier) && is_promised(texts.later))
    {
        return None;
    }
    let bytes = |words: &Words<'_>, tokens: TokenRange| words.bytes(tokens);
    // Where there is no condition, the statement itself is what rests on none.
    let whole = |words: &Words<'_>| words.bytes(TokenRange::new(0, words.tokens.len()));
    let (turn, before, after) = match (dropped, added) {
        (None, None) => return None,
        (None, Some(added)) => (Turn::Added, whole(texts.earlier), bytes(texts.later, added.tokens)),
        (Some(dropped), None) => (Turn::Dropped, bytes(texts.earlier, dropped.tokens), whole(texts.later)),
        (Some(dropped), Some(added)) => {
            (Turn::Exchanged, bytes(texts.earlier, dropped.tokens), bytes(texts.later, added.tokens))
        }
    };
    let text = |words: &Words<'_>, range: &Range<usize>| words.text[range.clone()].to_owned();
    let (from, to) = (text(texts.earlier, &before), text(texts.later, &after));
    let reason = match turn {
        Turn::Added => format!("a condition was added: {to}"),
        Turn::Dropped => format!("a condition was dropped: {from}"),
        Turn::Exchanged => format!("{to} took the place of {from}"),
    };
    let mut evidence = worded(texts, before, after, reason);
    match turn {
        Turn::Added if earlier.is_empty() => evidence.from = Value::None,
        Turn::Dropped if later.is_empty() => evidence.to = Value::None,
        _ => {}
    }
    Some((turn, evidence))
}

/// A condition of the one text that the other one waives, in whatever words each says the rest: "if the traders agree", then
/// "regardless of what the traders say".
fn waived(texts: &Texts<'_>, earlier: &[Tied], later: &[Tied]) -> Option<(Turn, Evidence)> {
    let of_one = |words: &Words<'_>, tied: &[Tied], other: &Words<'_>| {
        let waived = other.conditions.iter().filter(|it| it.kind == Tie::Waived);
        let is_of = |tied: &Tied, waiver: &ConditionClause| {
            let keys = content(other, waiver.clause).map(|at| other.items[at].key);
            Shared::of(tied.matter.iter().copied(), keys).reaches(ONE_TOLD_CONDITION)
        };
        let (tied, waiver) = waived.into_iter().find_map(|it| Some((tied.iter().find(|tied| is_of(tied, it))?, it)))?;
        Some((words.bytes(tied.tokens), other.bytes(waiver.tokens())))
    };
    let keys = |words: &Words<'_>| -> Vec<u64> {
        let ranges = outside(words);
        let is_beside = |at: &usize| words.items[*at].sort.is_content() && !holds(&ranges, words, *at);
        (0..words.items.len()).filter(is_beside).map(|at| words.items[at].key).collect()
    };
    if !Shared::of(keys(texts.earlier), keys(texts.later)).reaches(ONE_MATTER) {
        return None;
    }
    if let Some((before, after)) = of_one(texts.earlier, earlier, texts.later) {
        let reason = format!("a condition was dropped: {}", &texts.earlier.text[before.clone()]);
        return Some((Turn::Dropped, Evidence { to: Value::None, ..worded(texts, before, after, reason) }));
    }
    let (after, before) = of_one(texts.later, later, texts.earlier)?;
    let reason = format!("a condition was added: {}", &texts.later.text[after.clone()]);
    Some((Turn::Added, Evidence { from: Value::None, ..worded(texts, before, after, reason) }))
}

/// The items of a stretch that carry matter.
fn content(words: &Words<'_>, tokens: TokenRange) -> impl Iterator<Item = usize> {
    let is_inside = move |at: &usize| tokens.contains(words.items[*at].tokens.start);
    (0..words.items.len()).filter(is_inside).filter(|at| words.items[*at].sort.is_content())
}

/// Each real condition.
fn tied(words: &Words<'_>) -> Vec<Tied> {
    let measure = |it: &ConditionClause| {
        let content = || content(words, it.clause);
        let has_nobody = it.clause.of(&words.tokens).iter().any(|token| token.is_any(&["no", "nobody", "nothing"]));
        let is_denied = has_nobody || content().any(|at| words.is_negated(at));
        Tied {
            tokens: it.tokens(),
            is_case: it.marker.len() == 1 && words.tokens[it.marker.start].is_any(&["if", "when"]),
            matter: content().map(|at| words.items[at].key).collect(),
            is_denied: is_denied != (it.kind == Tie::Unless),
        }
    };
    words.conditions.iter().filter(|it| it.kind.is_condition()).map(measure).collect()
}

impl Tied {
    /// Whether two conditions say the same: on one side, more than half of the matter of both, or one all that the other
    /// says, only more of it.
    fn is_same(&self, other: &Self) -> bool {
        let shared = Shared::of(&self.matter, &other.matter);
        let is_alike = shared.reaches(WHOLE) || shared.reaches(ONE_CONDITION) || self.matter == other.matter;
        is_alike && self.is_denied == other.is_denied
    }

    /// Whether another text tells all of it outside of its own conditions, and does not say that it does not matter.
    fn is_told_in(&self, own: &Words<'_>, other: &Words<'_>) -> bool {
        let waives = other.tokens.iter().any(|it| it.is_in(Class::Negator) || it.is_any(&["even", "whether"]));
        let tells = |words: &Words<'_>, key: u64| {
            let ranges = outside(words);
            (0..words.items.len()).any(|at| words.items[at].key == key && !holds(&ranges, words, at))
        };
        // What the statement itself says in these words tells nothing of the condition.
        let mut beyond = self.matter.iter().filter(|it| !tells(own, **it)).peekable();
        !waives && beyond.peek().is_some() && beyond.all(|it| tells(other, *it))
    }
}

/// Whether the statement itself, without its conditions, is denied by *not*.
fn is_denied(words: &Words<'_>) -> bool {
    let outside = outside(words);
    let is_beside = |at: usize| !outside.iter().any(|it| it.contains(at));
    let is_of_verb = |it: &&Negation| words.tokens[it.cue.start].is_in(Class::ClauseNegator);
    words.negations.iter().filter(|it| is_of_verb(it) && is_beside(it.cue.start)).count() % 2 == 1
}

/// The tokens that say on what a statement rests: its conditions, and that there are none.
fn outside(words: &Words<'_>) -> Vec<TokenRange> {
    words.conditions.iter().filter(|it| it.kind != Tie::Hedge).map(ConditionClause::tokens).collect()
}

fn holds(ranges: &[TokenRange], words: &Words<'_>, item: usize) -> bool {
    ranges.iter().any(|it| it.contains(words.items[item].tokens.start))
}

/// Whether the two are one statement apart from some tokens: most of the matter is shared, and no word of matter,
/// and no subject, stands in the place of another one.
fn is_one_apart_from(texts: &Texts<'_>, earlier: &[TokenRange], later: &[TokenRange]) -> bool {
    let count = |words: &Words<'_>, ranges: &[TokenRange]| {
        (0..words.items.len()).filter(|it| words.items[*it].sort.is_content() && !holds(ranges, words, *it)).count()
    };
    let shared = texts.alignment.same.iter().filter(|(before, after)| {
        let is_content = texts.earlier.items[*before].sort.is_content();
        is_content && !holds(earlier, texts.earlier, *before) && !holds(later, texts.later, *after)
    });
    let matter = Shared { both: shared.count(), one: count(texts.earlier, earlier), other: count(texts.later, later) };
    let names = |words: &Words<'_>, ranges: &[TokenRange], items: &Range<usize>| {
        let is_subject = |it: usize| {
            let it = &words.tokens[words.items[it].tokens.start];
            it.is_in(Class::SubjectPronoun) || it.is("you")
        };
        let carries = |it: usize| words.items[it].sort.is_content() || is_subject(it);
        items.clone().any(|it| carries(it) && !holds(ranges, words, it))
    };
    let is_exchange = |(before, after): &(Range<usize>, Range<usize>)| {
        names(texts.earlier, earlier, before) && names(texts.later, later, after)
    };
    matter.reaches(ONE_STATEMENT) && !texts.alignment.parted.iter().any(is_exchange)
}
