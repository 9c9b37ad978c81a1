//! With how much force one and the same thing is asked for: "masks are required", then "masks are recommended".

use std::cmp::Ordering;

use super::{beside, worded};
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::likeness::{ONE_STATEMENT, Shared};
use crate::reading::force::{Force, forces};
use crate::reading::words::Words;

/// `Greater` where the later text asks for it with more force, `Less` where with less: before the same word of one statement, or
/// where neither text says anything else than the other does.
pub(super) fn forced(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let earlier = forces(texts.earlier);
    let later = if earlier.is_empty() { return None } else { forces(texts.later) };
    let is_one = |from: &Force, to: &Force| leads_to_the_same(texts, from, to);
    let at_one_place = || {
        let moved =
            |from: &Force| later.iter().find(|to| from.level != to.level && is_one(from, to)).map(|to| (*from, *to));
        earlier.iter().find_map(moved).filter(|_| texts.alignment.is_one_statement())
    };
    let alone = || match (&earlier[..], &later[..]) {
        ([from], [to]) if says_nothing_else(texts, from, to) => Some((*from, *to)),
        _ => None,
    };
    let (from, to) = at_one_place().or_else(alone)?;
    let order = to.level.cmp(&from.level);
    let (before, after) = (texts.earlier.bytes(from.tokens), texts.later.bytes(to.tokens));
    let reason =
        format!("“{}” stands where “{}” stood", &texts.later.text[after.clone()], &texts.earlier.text[before.clone()]);
    order.is_ne().then(|| (order, worded(texts, before, after, reason)))
}

/// Whether two words of force stand before the same word of both texts.
fn leads_to_the_same(texts: &Texts<'_>, from: &Force, to: &Force) -> bool {
    let next = |words: &Words<'_>, it: &Force| {
        words.items.iter().position(|item| item.tokens.start >= it.tokens.end && item.sort.is_content())
    };
    let (Some(before), Some(after)) = (next(texts.earlier, from), next(texts.later, to)) else { return false };
    texts.alignment.same.contains(&(before, after))
}

/// Whether, but for these words, all that one text says stands in the other, and the other says little more.
fn says_nothing_else(texts: &Texts<'_>, from: &Force, to: &Force) -> bool {
    let (one, other) = (beside(texts.earlier, from.tokens), beside(texts.later, to.tokens));
    let (shorter, longer) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    shorter.iter().all(|it| longer.contains(it)) && Shared::of(&one, &other).reaches(ONE_STATEMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: Option<Ordering>) {
        Texts::check_way((earlier, later), expected, |texts| forced(texts).map(|it| it.0));
    }

    #[test]
    fn one_thing_is_asked_for_with_less_force() {
        let less = Some(Ordering::Less);
        check("Helmets will be required on the pier.", "Helmets are recommended on the pier.", less);
        check("Helmets are mandatory.", "Helmets are optional.", less);
        check("We require all guests to sign in.", "We encourage all guests to sign in.", less);
        check("Guests must sign in.", "Guests are asked to sign in.", less);
        check("The pier must be repaired by the port.", "The pier should be repaired.", less);
    }

    #[test]
    fn another_thing_is_another_matter() {
        check("Helmets are required on the pier.", "Helmets are recommended in the hall.", None);
        check("Helmets are required on the pier.", "Helmets are mandatory on the pier.", None);
        check("Helmets are required.", "Gloves are recommended.", None);
        check(
            "We should do better.",
            "The storm makes clear how much we have to do, and for whom, to do better here.",
            None,
        );
        check("The crew must not smoke.", "The crew should not smoke.", None);
        check("Helmets were required on the pier.", "Helmets are recommended on the pier.", None);
    }
}
