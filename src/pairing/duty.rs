//! What a clause makes of an act: that it is allowed, advised, required or forbidden.

use std::sync::LazyLock;

use super::voice::is_first_person;
use crate::language::grammar::Class;
use crate::language::grammar::negation::negations;
use crate::language::grammar::role::is_adverb;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static DUTY: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/duty.txt")));
static PERFORMATIVES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/performatives.txt")));

/// A class of duty. Where a clause has several, the last of these counts: *you should stay, and shops must close*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Duty {
    Allow,
    Advise,
    Require,
    Forbid,
}

impl Duty {
    /// The word for it, as the list has it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Advise => "advise",
            Self::Require => "require",
            Self::Forbid => "forbid",
        }
    }

    fn of(value: &str) -> Option<Self> {
        [Self::Allow, Self::Advise, Self::Require, Self::Forbid].into_iter().find(|it| it.word() == value)
    }
}

/// What a clause makes of its act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) duty: Duty,
    /// Whether that is law, and not only said firmly.
    pub(super) is_law: bool,
}

/// What a clause makes of its act, if anything. Who *must report* or *can confirm* obliges and allows nobody.
pub(super) fn duty(tokens: &[Token<'_>]) -> Option<Said> {
    let denied = negations(tokens);
    let (mut found, mut at) = (None::<Said>, 0);
    while at < tokens.len() {
        let Some(entry) = DUTY.longest(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let range = at..at + entry.len;
        at += entry.len;
        let behind = tokens[at..].iter().take_while(|it| is_adverb(it)).count();
        if announces(&tokens[at + behind..]) {
            continue;
        }
        let (word, law) = entry.value.split_once(' ').unwrap_or((entry.value, ""));
        let Some(mut duty) = Duty::of(word) else { continue };
        // What *we can* and *I cannot* do is no leave and no ban.
        let is_ability = tokens[range.start].is_in(Class::Ability) || tokens[range.start].is("may");
        if is_ability && range.start > 0 && is_first_person(&tokens[range.start - 1]) {
            continue;
        }
        if denied.iter().any(|it| it.scope.contains(range.start) && !range.contains(&it.cue.start)) {
            // Not to allow is to forbid, and not to require is to allow; not to advise or to forbid leaves it open.
            duty = match duty {
                Duty::Allow => Duty::Forbid,
                Duty::Require => Duty::Allow,
                Duty::Advise | Duty::Forbid => continue,
            };
        }
        let is_law = !law.is_empty() || found.is_some_and(|it| it.is_law);
        found = Some(Said { duty: found.map_or(duty, |it| it.duty.max(duty)), is_law });
    }
    found
}

/// Whether the verb that some tokens begin with only announces what is said next.
pub(super) fn announces(tokens: &[Token<'_>]) -> bool {
    PERFORMATIVES.longest(tokens).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: Option<(Duty, bool)>) {
        assert_eq!(duty(&tokens(text)).map(|it| (it.duty, it.is_law)), expected, "{text}");
    }

    #[test]
    fn every_line_of_the_list_is_of_a_class() {
        let values = include_str!("lexicon/duty.txt").lines().filter_map(|it| it.split_once(" = "));
        for (words, value) in values {
            let (duty, law) = value.split_once(' ').unwrap_or((value, "law"));
            assert!(Duty::of(duty).is_some() && law == "law", "{words} = {value}");
        }
    }

    #[test]
    fn the_words_tell_the_class_and_whether_it_is_law() {
        check("Crews may sail at night.", Some((Duty::Allow, false)));
        check("The council will let crews sail at night.", Some((Duty::Allow, false)));
        check("The port will not let crews sail at night.", Some((Duty::Forbid, false)));
        check("We urge everybody to wear a vest.", Some((Duty::Advise, false)));
        check("Vests will be mandatory.", Some((Duty::Require, true)));
        check("Ships must not sail at night.", Some((Duty::Forbid, false)));
        check("You should stay ashore, and the pier must close.", Some((Duty::Forbid, false)));
        check("The ships are old.", None);
        check("We will not allow ships to sail.", Some((Duty::Forbid, false)));
        check("The council did not ban the ferries.", None);
        check("Crews will not have to wear vests.", Some((Duty::Allow, false)));
        check("Vests will remain voluntary.", Some((Duty::Allow, false)));
        check("We can sail, and we cannot wait.", None);
    }

    #[test]
    fn announcing_what_one_says_obliges_nobody() {
        check("I must report that two ships sank.", None);
        check("I can now confirm the date.", None);
    }
}
