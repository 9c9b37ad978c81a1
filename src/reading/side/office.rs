//! Who stays in an office, and who leaves it: "I will serve out my term", "I am not going to run again", "she will step down".
//!
//! It is one question, so that the one who answers it in other words has answered it otherwise, or the same.

use std::sync::LazyLock;

use super::group::{Group, Mood, Voice as Diathesis};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Aspect, Attitude, Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;
use crate::reading::word_key::word_key;

const OFFICE: Among = Among::of(&[Predicate::Office]);
const CHAINS: Among = Among::of(&[Predicate::Want, Predicate::GoOn]);
/// What else a verb may do: "leave the pact", "stay in the pact".
const DOES: Among = Among::of(&[Predicate::Act, Predicate::Stand, Predicate::GoOn]);

/// The thing that all of it is about; no word of a text is written like that.
static TENURE: LazyLock<u64> = LazyLock::new(|| word_key("~tenure"));

/// How many verbs may lead to it: "decided to try to stay on".
const LONGEST_CHAIN: usize = 4;

impl Reader<'_, '_, '_> {
    /// Takes a side on whether who is the subject of a clause stays; whether the clause says so. What somebody else should do is no
    /// side of his.
    pub(super) fn stays(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        if group.mood == Mood::May || group.voice == Diathesis::Passive {
            return false;
        }
        let (mut at, mut sign) = (group.head, sign);
        for _ in 0..LONGEST_CHAIN {
            // who stayed may leave; who resigned has left
            let is_over = |sign| {
                at == group.head
                    && group.is_past
                    && (sign == Sign::For || text.looks_back(TokenRange::new(group.subject.start, end)))
            };
            if let Some((found, len)) = self.office(at, end).filter(|it| !is_over(it.0)) {
                let tokens = TokenRange::new(self.cue.start.min(at), self.cue.end.max(at + len));
                let (holder, is_limited) = (self.holder, self.is_limited);
                let (head, others, sign) = (*TENURE, Vec::new(), sign * found);
                let (aspect, rule, is_definite) = (Aspect::Being, Rule::Deed, true);
                self.found.push(Attitude { head, others, is_definite, aspect, sign, holder, rule, is_limited, tokens });
                return true;
            }
            let Some(lead) = text.find(at, CHAINS) else { return false };
            // the entry may have the word that leads on: "agree to", "have no plans to"
            let last = at + lead.len - 1;
            let (next, turns) = text.skip(if text.tag(last) == Tag::To { last } else { last + 1 }, end);
            let (verb, more) = if text.tag(next) == Tag::To { text.skip(next + 1, end) } else { (next, false) };
            if verb == next && !text.is_gerund(next) || verb >= end {
                return false;
            }
            (at, sign) = (verb, (sign * lead.sign).turned(turns ^ more));
        }
        false
    }

    /// Whether the verb at `at` says that somebody stays in an office or leaves it, and in how many tokens.
    fn office(&self, at: usize, end: usize) -> Option<(Sign, usize)> {
        let text = self.text;
        let found = text.find(at, OFFICE)?;
        let next = text.skip(at + found.len, end).0;
        let goes_with = text.is_in(next, Class::Temporal | Class::TimeWord) || text.is(next, "from");
        let is_other = !goes_with && text.find(at, DOES).is_some_and(|it| it.len > found.len);
        // "leave at the end of the season", while "stay at the table" is no office
        let is_left = found.sign == Sign::Against && text.is(next, "at");
        let ends = next >= end || goes_with || is_left || text.looks_ahead(TokenRange::new(next, end));
        (ends && !is_other).then_some((found.sign, found.len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;
    use crate::reading::words::Words;

    /// Whether somebody is said to stay, and who that is: nobody for the speaker.
    fn check(text: &str, expected: Option<(Sign, Option<&str>)>) {
        let words = Words::of(text, UNDATED);
        let found = words.sides().iter().find(|it| it.head == *TENURE).map(|it| (it.sign, it.holder));
        assert_eq!(found, expected.map(|it| (it.0, it.1.map_or(0, word_key))), "{text}");
    }

    #[test]
    fn who_stays_and_who_leaves_say_so_in_many_words() {
        for text in [
            "I will serve out my term.",
            "I intend to stay on as chair of the choir.",
            "I am not going to resign.",
            "I have no intention of stepping down.",
            "I will run again.",
        ] {
            check(text, Some((Sign::For, None)));
        }
        for text in [
            "I am retiring in June.",
            "I will not seek another term.",
            "I have decided to step down.",
            "I am leaving at the end of the season.",
        ] {
            check(text, Some((Sign::Against, None)));
        }
        check("The bishop will step down.", Some((Sign::Against, Some("bishop"))));
    }

    #[test]
    fn what_is_left_or_stays_otherwise_is_no_office() {
        for text in [
            "We will leave the pact.",
            "We will stay in the pact.",
            "The mayor should resign.",
            "I may run again.",
            "We will carry on with the talks.",
            "I stayed on.",
            "I will stay at the table.",
            "We will retire the old ferries.",
        ] {
            check(text, None);
        }
    }
}
