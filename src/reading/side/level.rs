//! Whether a thing stays as it is: "the levy will not be touched", "we will leave it unchanged", and against that "the levy will rise".

use super::group::{Group, Mood, Voice};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Aspect, Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;
use crate::reading::role::deed::{Deed, Way, deed};

const ALTERS: Among = Among::of(&[Predicate::Alter]);
const AS_IT_IS: Among = Among::of(&[Predicate::AsItIs]);
const FREEZES: Among = Among::of(&[Predicate::Freeze]);
const SHIFTS: Among = Among::of(&[Predicate::Shift]);

/// How many tokens a thing may have before the words that leave it as it is: "leave the levy on plastic bags as it is".
const LONGEST_THING: usize = 8;

impl Reader<'_, '_, '_> {
    /// Takes a side on whether a thing stays as it is, where the clause tells that; whether it says nothing else.
    pub(super) fn leveled(&mut self, group: &Group, end: usize, turned: Sign) -> bool {
        let text = self.text;
        if group.is_past || group.mood == Mood::May && !group.is_denied {
            return false;
        }
        let (head, rest) = (group.head, group.rest);
        let acts = group.voice != Voice::Passive && text.is_speaker(group.subject);
        if acts && text.is_form_of(head, &["leave", "keep", "hold"]) {
            // a clause ends before "as it is"
            let mut behind = rest + 1..(end + 1).min(rest + LONGEST_THING);
            let Some(as_it_is) = behind.find(|it| text.find(*it, AS_IT_IS).is_some()) else { return false };
            let thing = TokenRange::new(rest, as_it_is);
            self.level(thing, turned, Rule::Deed);
            self.phrase(thing, turned, Rule::Deed, 0);
            return true;
        }
        let is_left = group.voice == Voice::Passive && text.is_form_of(head, &["leave", "keep", "hold"]);
        let stays = text.is_in(head, Class::Be) || text.is_form_of(head, &["stay", "remain"]);
        if (is_left || stays) && text.find(rest, AS_IT_IS).is_some() {
            self.level(group.subject, turned, Rule::Worth);
            return false;
        }
        let frozen = || text.find(head, FREEZES).map(|it| (it.len, turned));
        let altered = text.find(head, ALTERS).map(|it| (it.len, -turned)).or_else(frozen);
        let moves = || matches!(deed(&text.tokens[head]), Some(Deed::Move(Way::Up | Way::Down)));
        let moved = || text.find(head, SHIFTS).map(|it| it.len).or_else(|| moves().then_some(1));
        // what is not to rise may fall
        let moved = || moved().filter(|_| turned == Sign::For).map(|len| (len, Sign::Against));
        let Some((len, sign)) = altered.or_else(moved) else { return false };
        let object = text.skip(head + len, end).0;
        let has_object = self.begins_phrase(object) && object < end && text.tag(object) != Tag::Number;
        if acts && has_object {
            self.level(TokenRange::new(object, self.phrase_end(object, end)), sign, Rule::Deed);
        } else if !acts && !has_object {
            self.level(group.subject, sign, Rule::Worth);
        }
        false
    }

    /// "There will be no change to it": whether that is what there is not.
    pub(super) fn unaltered(&mut self, start: usize, end: usize) -> bool {
        let text = self.text;
        let noun = (start..end.min(start + 3)).find(|it| text.find(*it, ALTERS).is_some());
        let Some(thing) = noun.filter(|it| text.is_any(it + 1, &["to", "in"])).map(|it| it + 2) else { return false };
        self.level(TokenRange::new(thing, self.phrase_end(thing, end)), Sign::For, Rule::Worth);
        true
    }

    fn level(&mut self, thing: TokenRange, sign: Sign, rule: Rule) {
        let outer = std::mem::replace(&mut self.aspect, Aspect::Level);
        self.subject(thing, sign, rule);
        self.aspect = outer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;
    use crate::reading::word_key::word_key;
    use crate::reading::words::Words;

    /// Of which thing a text says that it stays as it is, or that it does not.
    fn check(text: &str, expected: Option<(&str, Sign)>) {
        let words = Words::of(text, UNDATED);
        let found = words.sides().iter().find(|it| it.aspect == Aspect::Level).map(|it| (it.head, it.sign));
        assert_eq!(found, expected.map(|it| (word_key(it.0), it.1)), "{text}");
    }

    #[test]
    fn a_thing_stays_as_it_is() {
        for text in [
            "The levy will not be touched.",
            "The levy will not change.",
            "We will not touch the levy.",
            "We are not going to tinker with the levy.",
            "The levy stays where it is.",
            "The levy will remain unchanged.",
            "We will leave the levy as it is.",
            "We will keep the levy at its current level.",
            "The levy will be left unchanged.",
            "The levy cannot be touched.",
            "The levy will be frozen.",
            "We will freeze the levy.",
            "There will be no change to the levy.",
            "There will be no changes in the levy.",
        ] {
            check(text, Some(("levy", Sign::For)));
        }
    }

    #[test]
    fn or_it_does_not() {
        for text in [
            "The levy will rise.",
            "The levy will be cut.",
            "The levy goes up by 3 percent.",
            "We will raise the levy.",
            "We are cutting the levy.",
            "The levy has to change.",
            "The levy will not stay as it is.",
        ] {
            check(text, Some(("levy", Sign::Against)));
        }
    }

    #[test]
    fn what_may_move_or_moved_once_or_moves_something_else_tells_nothing() {
        for text in [
            "The levy may rise.",
            "The levy will not rise.",
            "We raised the levy.",
            "The levy will raise money.",
            "The levy will stay.",
            "We will keep the levy.",
        ] {
            check(text, None);
        }
    }
}
