//! Short forms that a text gives to bodies: `Union of Sailors (US)`.

use super::member::{MemberSort, Members};
use super::run::RunSort;
use super::word::{is_all_capitals, is_name_like};
use crate::extract::prose::Prose;
use crate::language::word::Folded;

impl<'a> Members<'a> {
    /// The short form behind a run: `(KCNA)`.
    pub(super) fn short_of(&self, prose: &Prose<'a>, at: usize) -> Option<&'a str> {
        let run = &self.runs[at];
        let [open, short, close] = prose.tokens.get(run.tokens.end..run.tokens.end + 3)? else { return None };
        let is_short = open.text == "(" && close.text == ")" && short.text.len() > 1 && short.is_capitalized();
        let is_body = matches!(run.sort, RunSort::Body | RunSort::Words | RunSort::Place(..))
            || run.sort == RunSort::Word && is_all_capitals(short.text);
        (is_short && is_body).then_some(short.text)
    }

    /// Notes a short form, and lets the name reach over it.
    pub(super) fn short_form(&mut self, prose: &Prose<'a>, at: usize, meant: usize) {
        let Some(short) = self.short_of(prose, at) else { return };
        if self.all[meant].sort == MemberSort::Person {
            return;
        }
        self.by_short.entry(Folded(short)).or_insert(meant);
        let start = self.start_of_long_form(prose, at, short.chars().count());
        self.all[meant].name = start..self.runs[at].tokens.end + 3;
        if !matches!(self.all[meant].sort, MemberSort::Place(..)) {
            self.all[meant].sort = MemberSort::Body;
        }
        // what the long form is made of is no name by itself
        let within = self.runs[..at].iter().rev().take_while(|it| it.tokens.start >= start).count();
        self.meant[at - within..at].fill(Some(meant));
    }

    /// Where a name begins that a short form of so many letters stands for: `Union of Sailors and Shipwrights (USS)`.
    fn start_of_long_form(&self, prose: &Prose<'a>, at: usize, letters: usize) -> usize {
        let floor = prose.sentences[self.runs[at].sentence].tokens.start;
        let (mut start, mut words) = (self.runs[at].name.start, self.runs[at].name.len());
        while words < letters && start > floor + 1 {
            let joint = prose.tokens[start - 1].is_any(&["and", "of", "for", "the", "&"]);
            let word = start - 1 - usize::from(joint);
            if !is_name_like(&prose.tokens[word]) {
                break;
            }
            start = word;
            words += 1;
        }
        start
    }
}
