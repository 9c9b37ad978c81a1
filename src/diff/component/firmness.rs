//! How firmly the words commit to one and the same act: "we plan to build it", "we will build it".

use crate::language::token_range::TokenRange;
use std::cmp::Ordering;
use std::sync::LazyLock;

use super::worded;
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::grammar::Class;
use crate::language::likeness::{ONE_ACT, Shared};
use crate::reading::certainty::Hedge;
use crate::reading::commitment::Committing;
use crate::reading::word_key::word_key;
use crate::reading::words::Words;

/// Verbs that merely carry out what a noun names: who considers a toll considers to introduce it.
static CARRYING_OUT: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let verbs = ["introduce", "impose", "adopt", "build", "create", "issue", "launch", "make", "set", "bring", "hold"];
    verbs.into_iter().map(word_key).collect()
});

/// From how many words of matter in common on a statement is so long that commitments at the same place of it are of the
/// same thing, though the verb after them is another one.
const LONG_STATEMENT: usize = 8;

/// `Greater` where the later text commits more firmly to an act than the earlier one does, `Less` where less firmly.
pub(super) fn committed(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = (&texts.earlier.commitments, &texts.later.commitments);
    let is_one = |one: &Committing, other: &Committing| is_one_act(texts, one, other);
    let is_moved = |one: &Committing, other: &Committing| !is_as_firm(texts, one, other) && is_one(one, other);
    let to_one_act = earlier.iter().find_map(|one| Some((one, later.iter().find(|other| is_moved(one, other))?)));
    let (before, after) = to_one_act.or_else(|| in_order(texts))?;
    // Who says both keeps the firmer one beside the other.
    let is_kept = |one: &Committing, other: &Committing| is_as_firm(texts, one, other) && is_one(one, other);
    if earlier.iter().any(|one| is_kept(one, after)) || later.iter().any(|other| is_kept(before, other)) {
        return None;
    }
    let what = if before.is_refusal { "refusal" } else { "commitment" };
    let reason = format!("{what} went from {} to {}", before.rung, after.rung);
    let (from, to) = (texts.earlier.bytes(before.range), texts.later.bytes(after.range));
    Some((after.rung.cmp(&before.rung), worded(texts, from, to, reason)))
}

/// The commitments that moved at the same place of two tellings of one long statement.
fn in_order<'t>(texts: &Texts<'t>) -> Option<(&'t Committing, &'t Committing)> {
    let (earlier, later) = (&texts.earlier.commitments, &texts.later.commitments);
    let shared = texts.alignment.same.iter().filter(|it| texts.earlier.items[it.0].sort.is_content()).count();
    if earlier.len() != later.len() || shared < LONG_STATEMENT || !texts.alignment.is_one_statement() {
        return None;
    }
    let is_shared = |before: &Committing, after: &Committing| {
        texts.alignment.same.iter().any(|it| {
            before.range.contains(texts.earlier.items[it.0].tokens.start)
                && after.range.contains(texts.later.items[it.1].tokens.start)
        })
    };
    earlier.iter().zip(later).find(|(before, after)| {
        before.is_refusal == after.is_refusal && !is_as_firm(texts, before, after) && !is_shared(before, after)
    })
}

/// *Shall* is the *will* of laws and of judges.
fn is_as_firm(texts: &Texts<'_>, before: &Committing, after: &Committing) -> bool {
    let is_future =
        |words: &Words<'_>, it: &Committing| it.range.len() == 1 && words.tokens[it.range.start].is_in(Class::Future);
    before.rung == after.rung || (is_future(texts.earlier, before) && is_future(texts.later, after))
}

/// Whether two commitments are of one subject to one act: the same verb, and mostly the same matter after it.
fn is_one_act(texts: &Texts<'_>, before: &Committing, after: &Committing) -> bool {
    if before.is_refusal != after.is_refusal || is_denied_in_one(texts, before, after) {
        return false;
    }
    let (mut one, mut other) = (matter(texts.earlier, before.act), matter(texts.later, after.act));
    let carries_out = |keys: &[u64]| keys.len() > 1 && CARRYING_OUT.contains(&keys[0]);
    if one.first() != other.first() {
        // "considers a toll", "will introduce a toll"
        if carries_out(&other) {
            other.remove(0);
        } else if carries_out(&one) {
            one.remove(0);
        }
    }
    one.first().is_some_and(|it| other.first() == Some(it))
        && Shared::of(&one, &other).reaches(ONE_ACT)
        && is_one_subject(texts, before, after)
}

/// Whether one of the acts has a word denied that the other has affirmed: "plead not guilty", "plead guilty".
fn is_denied_in_one(texts: &Texts<'_>, before: &Committing, after: &Committing) -> bool {
    let (act, other) = (before.act, after.act);
    texts.alignment.same.iter().any(|(one, two)| {
        let inside = act.contains(texts.earlier.items[*one].tokens.start)
            && other.contains(texts.later.items[*two].tokens.start);
        inside && texts.earlier.is_negated(*one) != texts.later.is_negated(*two)
    })
}

/// The stems of what carries matter among some tokens.
fn matter(words: &Words<'_>, tokens: TokenRange) -> Vec<u64> {
    let inside = words.items.iter().filter(|it| tokens.contains(it.tokens.start) && it.sort.is_content());
    inside.map(|it| it.key).collect()
}

/// Whether what stands before the verbs has matter in common, or is the speaker on both sides.
fn is_one_subject(texts: &Texts<'_>, before: &Committing, after: &Committing) -> bool {
    let (one, other) = (subject(texts.earlier, before.range.start), subject(texts.later, after.range.start));
    let (from, to) = (matter(texts.earlier, one), matter(texts.later, other));
    if from.is_empty() && to.is_empty() {
        // "Let us see whether we can": the verbs themselves may name the speaker.
        let speaks = |words: &Words<'_>, it: TokenRange| {
            it.of(&words.tokens).iter().any(|token| token.is_in(Class::FirstPerson))
        };
        return speaks(texts.earlier, TokenRange::new(one.start, before.range.end))
            == speaks(texts.later, TokenRange::new(other.start, after.range.end));
    }
    from.iter().any(|it| to.contains(it))
}

/// The tokens of a sentence before the one at `end`.
fn subject(words: &Words<'_>, end: usize) -> TokenRange {
    let start = (0..end).rev().find(|at| words.tokens[*at].is_in(Class::Stop | Class::HalfStop));
    TokenRange::new(start.map_or(0, |at| at + 1), end)
}

/// Whether the *may* of a hedge permits: the other text has *is allowed to* before the same word.
pub(super) fn is_permission(texts: &Texts<'_>, earlier: bool, hedge: &Hedge) -> bool {
    let (own, other) = if earlier { (texts.earlier, texts.later) } else { (texts.later, texts.earlier) };
    if !own.tokens[hedge.range.start].is("may") {
        return false;
    }
    let permits = |at: usize| {
        let lead = &other.tokens[at.saturating_sub(3)..at];
        lead.iter().any(|it| it.is_any(&["allowed", "permitted", "free", "can", "entitled"]))
    };
    let next = |item: usize| own.items[item].tokens.start >= hedge.range.end;
    let mut same = texts.alignment.same.iter().map(|it| if earlier { *it } else { (it.1, it.0) });
    same.find(|it| next(it.0) && own.items[it.0].sort.is_content())
        .is_some_and(|it| permits(other.items[it.1].tokens.start))
}
