//! Who denies something denies it of every time, place and manner too: "will not move" and "will move to Varna in May".
//!
//! A denial is downward entailing (Ladusaw 1979; Barwise & Cooper 1981), so that what is affirmed may say more of when, where and how.

use super::denial::is_matter;
use crate::diff::pair::Texts;
use crate::language::grammar::Class;
use crate::reading::words::{Item, Sort, Words};

/// Whether one text denies all that the other affirms, but for what that adds of when, where and how it is to be.
pub(super) fn denies_all(texts: &Texts<'_>) -> bool {
    let (denied, affirmed) = match (&texts.earlier.negations[..], &texts.later.negations[..]) {
        ([_], []) => (texts.earlier, texts.later),
        ([], [_]) => (texts.later, texts.earlier),
        _ => return false,
    };
    // "no plans to ration it" denies the rationing
    let is_aim = |it: &Item| denied.tokens.get(it.tokens.end).is_some_and(|it| it.is("to"));
    let own: Vec<u64> = matter(denied).into_iter().filter(|it| !is_aim(it)).map(|it| it.key).collect();
    let said = matter(affirmed);
    let is_named = |it: &&Item| own.contains(&it.key);
    let shared = said.iter().filter(|it| is_named(it)).count();
    if own.len() < 2 || shared != own.len() || !said[..shared].iter().all(is_named) {
        return false;
    }
    said.get(shared).is_some_and(|more| tells_how(affirmed, said[shared - 1].tokens.end, more))
}

/// Whether all from `at` on, where `first` is the first word of matter, is an adjunct: "in May", "to the harbour of Varna".
fn tells_how(words: &Words<'_>, at: usize, first: &Item) -> bool {
    let (lead, tail) = (&words.tokens[at..first.tokens.start], at..words.tokens.len());
    let is_time = matches!(first.sort, Sort::Date(_) | Sort::Clock(_));
    let is_led = || lead.iter().any(|it| it.is_in(Class::Preposition)) && !lead.iter().any(|it| it.is("of"));
    let goes_on = words.tokens[tail.clone()].iter().any(|it| it.is_in(Class::Coordinator | Class::Contrast))
        || words.parse().verbs.iter().any(|it| tail.contains(&it.head));
    (is_time || is_led()) && !goes_on
}

fn matter<'w>(words: &'w Words<'_>) -> Vec<&'w Item> {
    (0..words.items.len()).filter(|it| is_matter(words, *it)).map(|it| &words.items[it]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: bool) {
        assert_eq!(Texts::told(one, other, denies_all), expected, "{one} / {other}");
        assert_eq!(Texts::told(other, one, denies_all), expected, "{other} / {one}");
    }

    #[test]
    fn what_is_denied_is_denied_everywhere() {
        check("The studio will not move.", "The studio will move to Varna in 2027.", true);
        check("We have no plans to ration water.", "Water will be rationed in the valley from Monday.", true);
        check("The studio will not move.", "The studio will move.", false);
    }

    #[test]
    fn another_thing_is_not_denied() {
        check("We will not sell the port.", "We will sell the old cranes of the port.", false);
        check("We will not sell the port.", "We will sell the port and the mill.", false);
        check("The studio will not move.", "The studio will move its archive.", false);
        check("The studio will not move to Varna.", "The studio will move.", false);
        check("The guards will not leave.", "The guards will leave the gate open.", false);
    }
}
