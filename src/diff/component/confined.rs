//! From all of something to only a part of it, or back: "in all forests", "only in the two parks".

use std::cmp::Ordering;

use super::{beside, covers};
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::grammar::Class;
use crate::language::grammar::clause::is_stop;
use crate::language::grammar::negation::is_negated;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::likeness::{ONE_STATEMENT, Shared};
use crate::language::number::read_number;
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;
use crate::reading::scope::{Domain, Level};
use crate::reading::words::Words;

/// `Less` where the earlier text says of all what the later one says only of a part, `Greater` the other way round, and the rest
/// of the two is one statement. What is told as past was so each time, and has set nothing.
pub(super) fn confined(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = (texts.earlier, texts.later);
    let (order, before, after) = match (whole(earlier), part(later), part(earlier), whole(later)) {
        (Some(before), Some(after), None, None) => (Ordering::Less, before, after),
        (None, None, Some(before), Some(after)) => (Ordering::Greater, before, after),
        _ => return None,
    };
    let (before, after) = (phrase(earlier, before)?, phrase(later, after)?);
    // "may only be prepaid" confines what is done, and names no part of anything
    let only = if order.is_lt() { after } else { before };
    if only.len() < 2 {
        return None;
    }
    let is_one = match order {
        Ordering::Less => is_one_but_for(earlier, before, later, after),
        _ => is_one_but_for(later, after, earlier, before),
    };
    if !is_one {
        return None;
    }
    Some((order, covers(texts, order, earlier.bytes(before), later.bytes(after))))
}

/// Whether two texts say one thing, apart from what the one says of all and the other of a part: what that is of may be named in
/// either place ("cover all damage", "cover damage only above the first floor").
fn is_one_but_for(whole: &Words<'_>, all: TokenRange, part: &Words<'_>, only: TokenRange) -> bool {
    let (beside_all, of_all, beside_part) =
        (beside(whole, all), beside(whole, TokenRange::default()), beside(part, only));
    let common = beside_part.iter().filter(|it| of_all.contains(it)).count();
    let kept = beside_all.iter().filter(|it| beside_part.contains(it)).count();
    let total = beside_part.len() + beside_all.len();
    kept > 0 && Shared { both: common + kept, one: total, other: total }.reaches(ONE_STATEMENT)
}

/// Where a text says that it means all of something, and denies none of it.
pub(super) fn whole(words: &Words<'_>) -> Option<usize> {
    let is_whole = |at: usize| !is_negated(&words.negations, at) && !words.is_in_condition(at);
    let mut all = words.quantifiers.iter().filter(|it| it.domain == Domain::Amount && it.level == Level::All);
    all.find(|it| is_whole(it.range.start)).map(|it| it.range.start)
}

/// Where a text says that it means only a part: "only in the parks", "pupils only", and neither "not only", "the only way" nor
/// "only 5".
fn part(words: &Words<'_>) -> Option<usize> {
    let tokens = &words.tokens;
    let is_last = |at: &usize| tokens[*at].is("only") && tokens.get(at + 1).is_none_or(|it| it.kind == Kind::Punct);
    if let Some(only) = (1..tokens.len()).find(is_last).filter(|it| !words.is_in_condition(*it)) {
        let tags = &words.parse().tags;
        let names = |at: &usize| matches!(tags[*at], Tag::Noun | Tag::Adjective) && tokens[*at].kind == Kind::Word;
        return (0..only).rev().take_while(names).last();
    }
    let confines = |at: &usize| {
        let is_led = *at > 0 && tokens[at - 1].is_in(Class::Negator | Class::Article | Class::Possessive);
        let counts = read_number(&tokens[at + 1..]).is_some()
            || tokens.get(at + 1).is_none_or(|it| it.is_in(Class::IndefiniteArticle));
        tokens[*at].is_any(&["only", "solely"]) && !is_led && !counts && !words.is_in_condition(*at)
    };
    (0..tokens.len()).find(confines)
}

/// The phrase that begins there, up to the next verb or mark. `None` where the verb before or after it tells of the past.
pub(super) fn phrase(words: &Words<'_>, start: usize) -> Option<TokenRange> {
    let tokens = &words.tokens;
    let verbs = &words.parse().verbs;
    if verbs.iter().any(|it| matches!(it.time, Time::Past | Time::Perfect)) {
        return None;
    }
    let next = |it: &&VerbGroup| it.tokens.start > start;
    let verb = verbs.iter().find(next).map_or(tokens.len(), |it| it.tokens.start);
    let end = (start..verb).find(|it| is_stop(tokens, *it)).unwrap_or(verb);
    (end > start).then(|| TokenRange::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: Option<Ordering>) {
        Texts::check_way((earlier, later), expected, |texts| confined(texts).map(|it| it.0));
    }

    #[test]
    fn all_may_become_only_a_part() {
        let less = Some(Ordering::Less);
        check("Hunting will be banned in all forests.", "Hunting will be banned only in the two parks.", less);
        check("We will cover all damage.", "We will cover damage only above the first floor.", less);
        check("All exams will be held online.", "Only the oral exams will be held online.", less);
        check("Entry will be free for everyone.", "Entry will be free only for pupils.", less);
        check("All ferries will get a new radio.", "New radios will go to the large ferries only.", less);
    }

    #[test]
    fn what_happened_or_is_of_something_else_is_no_part() {
        check("All ferries sailed on Monday.", "Only the old ferries sailed on Tuesday.", None);
        check("All ferries will sail.", "Only the mayor can stop the strike.", None);
        check("A loan may only be repaid by the pupils.", "All pupils may repay a loan.", None);
        check("All pupils will get a book.", "Not only pupils will get a book.", None);
        check("All pupils will get a book.", "Pupils will get a book only if they pay.", None);
    }
}
