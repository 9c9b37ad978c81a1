//! Which side the words take on which thing: "we support X", "X must be abolished", "X is vital", "X would harm Y".
//!
//! A small grammar over word lists, after targeted sentiment and stance detection (Mohammad et al. 2016, `SemEval` task 6):
//! a cue takes a side, what it is done to may turn it round ("the abolition of X"), a negation turns it round again.
//! Only the speaker's own attitudes count: what others support, reject or want is theirs.

mod act; // what is done to a thing
mod chain; // from a cue to the thing that it is about
mod cue; // words that take a side
mod own; // whose attitude it is, and whether it is held
mod predicate; // what is said of the thing before: it must go, it is vital, it does harm
mod stand; // what the speaker is for or against
mod thing; // the names of things

use super::words::Words;
use crate::language::grammar::negation::{Denial, Negation};
use crate::language::token_range::TokenRange;
use cue::{Cues, Frame};

/// A side taken on something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attitude {
    /// The stems of what it is about, the head first.
    pub target: Vec<u64>,
    /// Whether it is for it.
    pub is_for: bool,
    /// Who takes it: 0 for the speaker, or the stem of somebody else's name.
    pub holder: u64,
    /// How far it goes.
    pub reach: Reach,
    /// The tokens from the cue to the target, whichever comes first.
    pub tokens: TokenRange,
}

/// How far an attitude goes: "an absolute right", "only in emergencies".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Without any limit.
    Whole,
    /// Nothing is said of limits.
    Open,
    /// Only so far.
    Limited,
}

/// Every side that the words take.
#[must_use]
pub fn attitudes(words: &Words<'_>) -> Vec<Attitude> {
    Sentence { words, cues: Cues::of(&words.tokens) }.attitudes()
}

/// A text with its cues.
struct Sentence<'w, 't> {
    words: &'w Words<'t>,
    cues: Cues,
}

impl Sentence<'_, '_> {
    fn attitudes(&self) -> Vec<Attitude> {
        let mut found = Vec::new();
        for at in 0..self.words.tokens.len() {
            for &(frame, sign) in self.cues.all(at) {
                match frame {
                    Frame::Stand => found.extend(self.stand(at, sign)),
                    Frame::Act | Frame::Allow => {
                        let allows = self.cues.sign(at, Frame::Allow).is_some();
                        found.extend(self.passive(at, sign, allows));
                        found.extend(self.ought(at));
                    }
                    Frame::Make => found.extend(self.ought(at)),
                    Frame::Worth => found.extend(self.worth(at, sign)),
                    Frame::Status => found.extend(self.passive(at, sign, false)),
                    Frame::Effect => found.extend(self.effect(at, sign)),
                    Frame::Cause => found.extend(self.cause(at, sign)),
                    Frame::Value | Frame::Talk => {}
                }
            }
            found.extend(self.small_word(at));
        }
        found.dedup_by(|later, earlier| is_part_of(later, earlier));
        found
    }

    /// The attitude of a cue at `cue` to the thing at `target`, turned round by what denies it; nothing where no word
    /// tells what the thing is.
    fn attitude(&self, cue: TokenRange, link: &Link, is_denied: bool) -> Option<Attitude> {
        let target = thing::stems(self.words, link.thing);
        let tokens = TokenRange::new(cue.start.min(link.thing.start), cue.end.max(link.thing.end));
        let is_for = link.is_for != is_denied;
        (!target.is_empty()).then_some(Attitude { target, is_for, holder: 0, reach: link.reach, tokens })
    }

    /// Whether what stands at `at` is denied by a word that is no cue itself.
    fn is_denied(&self, at: usize) -> bool {
        self.denials(|it| it.scope.contains(at))
    }

    /// Whether an odd number of these denials, of those that are no cues themselves, denies.
    fn denials(&self, reaches: impl Fn(&Negation) -> bool) -> bool {
        let is_cue = |it: &Negation| {
            it.kind == Denial::Lexical
                && [Frame::Stand, Frame::Act].iter().any(|frame| self.cues.sign(it.cue.start, *frame).is_some())
        };
        self.words.negations.iter().filter(|it| !is_cue(it) && reaches(it)).count() % 2 == 1
    }
}

/// Whether the later attitude says no more than the earlier one: "refuse to support X" is one attitude to X.
fn is_part_of(later: &Attitude, earlier: &Attitude) -> bool {
    let is_inside = earlier.tokens.start <= later.tokens.start && later.tokens.end <= earlier.tokens.end;
    later.target == earlier.target && (is_inside || later.is_for == earlier.is_for)
}

/// What a cue leads to.
#[derive(Debug)]
struct Link {
    thing: TokenRange,
    is_for: bool,
    reach: Reach,
}

#[cfg(test)]
mod tests;
