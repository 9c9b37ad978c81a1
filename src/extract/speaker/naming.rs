//! Which name of a noun phrase is that of the source, and whose it is.

use super::cast::Cast;
use super::member::MemberSort;
use super::phrase::Phrase;
use super::run::{Run, RunSort};
use super::word::{Sort, is_body_word, person_word, place};

impl Cast<'_, '_> {
    /// The member of the cast that a phrase names.
    pub(super) fn named(&self, phrase: &Phrase) -> Option<(usize, &Run)> {
        let tokens = self.prose.tokens;
        let runs = &self.members.runs;
        let from = runs.partition_point(|it| it.tokens.end <= phrase.tokens.start);
        let all = runs.iter().enumerate().skip(from).take_while(|(_, it)| it.tokens.start < phrase.tokens.end);
        let own = |it: &(usize, &Run)| {
            let behind = tokens.get(it.1.tokens.end);
            let is_possessive = behind.is_some_and(|next| {
                it.1.tokens.end < phrase.tokens.end && (next.is("'s") || matches!(next.text, "'" | "\u{2019}"))
            });
            !is_possessive && it.1.sort != RunSort::Title
        };
        // "a judge of the Ports Act" is no act
        let is_deep = |it: &(usize, &Run)| {
            tokens[phrase.tokens.start + 1..it.1.tokens.start.max(phrase.tokens.start + 1)]
                .iter()
                .any(|it| it.is_any(&["a", "an"]))
                && it.1.tokens.start < phrase.first.end
        };
        let candidates: Vec<(usize, &Run)> = all.filter(|it| own(it) && !is_deep(it)).collect();
        let in_first = |it: &&(usize, &Run)| it.1.tokens.start < phrase.first.end;
        let first = candidates.iter().filter(in_first);
        let is_person = |at: usize| {
            self.members.meant[at].is_some_and(|it| {
                matches!(self.members.all[it].sort, MemberSort::Person | MemberSort::MaybePerson | MemberSort::Unknown)
            })
        };
        let is_sure =
            |at: usize| self.members.meant[at].is_some_and(|it| self.members.all[it].sort == MemberSort::Person);
        // "the coach of the team Ada Tal"
        let ends = first.clone().find(|it| it.1.tokens.end >= phrase.first.end);
        if let Some(&(at, run)) = ends {
            // "a spokesman for Ada Tal" is not her; "the head of the Ports Council Ada Tal" is
            let is_led = run.tokens.start >= phrase.core.end && phrase.core.end < phrase.first.end;
            let before = run.name.start.saturating_sub(1);
            let is_behind_body = before >= run.tokens.start
                && (is_body_word(tokens[before].text)
                    || place(&tokens[run.tokens.start..run.name.start]).is_some_and(|it| it.sort == Sort::Country));
            let is_sure = |at: usize| is_sure(at) && is_behind_body && !tokens[phrase.first.start].is_any(&["a", "an"]);
            let is_adjective = matches!(run.sort, RunSort::Place(Sort::People, _));
            if (!is_led || is_sure(at)) && !is_adjective {
                return Some((self.members.meant[at].or_else(|| self.spoke_before(run))?, run));
            }
        }
        // "Ada Tal of the Lune Herald"
        let leads = first.clone().find(|it| it.1.tokens.end == phrase.core.end && phrase.core.end < phrase.first.end);
        if let Some(&(at, run)) = leads {
            return Some((self.members.meant[at].or_else(|| self.spoke_before(run))?, run));
        }
        // "the team's coach, Ada Tal"
        let role = tokens[phrase.first.clone()].iter().any(|it| person_word(it.text).is_some());
        let in_brackets = |at: usize| {
            tokens[phrase.tokens.start..at]
                .iter()
                .rev()
                .find(|it| matches!(it.text, "(" | ")"))
                .is_some_and(|it| it.text == "(")
        };
        let behind = candidates
            .iter()
            .filter(|it| it.1.tokens.start > phrase.first.end && role && !in_brackets(it.1.tokens.start));
        let sure = behind.clone().find(|it| is_sure(it.0));
        sure.or_else(|| behind.clone().find(|it| is_person(it.0)))
            .and_then(|it| Some((self.members.meant[it.0]?, it.1)))
    }

    /// The only one of that last name who spoke so far.
    fn spoke_before(&self, run: &Run) -> Option<usize> {
        let [.., last] = self.prose.tokens.get(run.name.clone())? else { return None };
        let namesakes = self.members.namesakes(last.text);
        let mut spoke = self.past.iter().filter_map(|it| it.member).filter(|it| namesakes.contains(it));
        let first = spoke.next()?;
        if self
            .names
            .longest(std::slice::from_ref(last))
            .is_some_and(|it| self.members.all[first].speaker != Some(it.speaker))
        {
            return None;
        }
        (run.sort == RunSort::Word && spoke.all(|it| it == first)).then_some(first)
    }

    /// The person whose name stands right behind a role: `the team's coach`, `, Ada Tal`.
    pub(super) fn apposed(&self, phrase: &Phrase) -> Option<usize> {
        let tokens = self.prose.tokens;
        let end = phrase.tokens.end;
        let is_role = person_word(tokens[end - 1].text).is_some_and(|it| !it.is_honorific);
        let runs = &self.members.runs;
        let at = runs.partition_point(|it| it.tokens.end <= end);
        let is_next = tokens.get(end).is_some_and(|it| it.text == ",") && runs.get(at)?.tokens.start == end + 1;
        let member = self.members.meant.get(at).copied().flatten()?;
        let is_person = matches!(self.members.all[member].sort, MemberSort::Person | MemberSort::MaybePerson);
        (is_role && is_next && is_person).then_some(member)
    }
}
