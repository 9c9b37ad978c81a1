//! Which name of a noun phrase is that of the speaker, and whose it is.

use super::cast::Cast;
use super::entity::EntitySort;
use super::name_span::{NameSort, NameSpan};
use super::phrase::Phrase;
use super::word::{Sort, is_body_word, last_name, person_word, place};

impl Cast<'_, '_> {
    /// The entity of the cast that a phrase names.
    pub(super) fn named(&self, phrase: &Phrase) -> Option<(usize, &NameSpan)> {
        let tokens = &self.document.tokens;
        let name_spans = &self.entities.name_spans;
        let from = name_spans.partition_point(|it| it.tokens.end <= phrase.tokens.start);
        let all = name_spans.iter().enumerate().skip(from).take_while(|(_, it)| it.tokens.start < phrase.tokens.end);
        let own = |it: &(usize, &NameSpan)| {
            let behind = tokens.get(it.1.tokens.end);
            let is_possessive = behind.is_some_and(|next| {
                it.1.tokens.end < phrase.tokens.end && (next.is("'s") || matches!(next.text, "'" | "\u{2019}"))
            });
            !is_possessive && it.1.sort != NameSort::Title
        };
        // "a judge of the Ports Act" is no act
        let is_deep = |it: &(usize, &NameSpan)| {
            tokens[phrase.tokens.start + 1..it.1.tokens.start.max(phrase.tokens.start + 1)]
                .iter()
                .any(|it| it.is_any(&["a", "an"]))
                && it.1.tokens.start < phrase.first.end
        };
        let candidates: Vec<(usize, &NameSpan)> = all.filter(|it| own(it) && !is_deep(it)).collect();
        let in_first = |it: &&(usize, &NameSpan)| it.1.tokens.start < phrase.first.end;
        let first = candidates.iter().filter(in_first);
        let is_person = |at: usize| {
            self.entities.meant[at].is_some_and(|it| {
                matches!(self.entities.all[it].sort, EntitySort::Person | EntitySort::MaybePerson | EntitySort::Unknown)
            })
        };
        let is_sure =
            |at: usize| self.entities.meant[at].is_some_and(|it| self.entities.all[it].sort == EntitySort::Person);
        // "the coach of the team Ada Tal"
        let ends = first.clone().find(|it| it.1.tokens.end >= phrase.first.end);
        if let Some(&(at, name_span)) = ends {
            // "a spokesman for Ada Tal" is not her; "the head of the Ports Council Ada Tal" is
            let is_led = name_span.tokens.start >= phrase.core.end && phrase.core.end < phrase.first.end;
            let before = name_span.name.start.saturating_sub(1);
            let is_behind_body = before >= name_span.tokens.start
                && (is_body_word(tokens[before].text)
                    || place(&tokens[name_span.tokens.start..name_span.name.start])
                        .is_some_and(|it| it.sort == Sort::Country));
            let is_sure = |at: usize| {
                let has_role = phrase.core.of(tokens).iter().any(|it| person_word(it.text).is_some());
                let is_somebody = is_sure(at) || has_role && name_span.name.len() > 1 && is_person(at);
                is_somebody && is_behind_body && !tokens[phrase.first.start].is_any(&["a", "an"])
            };
            let is_adjective = matches!(name_span.sort, NameSort::Place(Sort::People, _));
            if (!is_led || is_sure(at)) && !is_adjective {
                return Some((self.entities.meant[at].or_else(|| self.spoke_before(name_span))?, name_span));
            }
        }
        // "Ada Tal of the Lune Herald"
        let leads = first.clone().find(|it| it.1.tokens.end == phrase.core.end && phrase.core.end < phrase.first.end);
        if let Some(&(at, name_span)) = leads {
            return Some((self.entities.meant[at].or_else(|| self.spoke_before(name_span))?, name_span));
        }
        // "the team's coach, Ada Tal"
        let role = phrase.first.of(tokens).iter().any(|it| person_word(it.text).is_some());
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
            .and_then(|it| Some((self.entities.meant[it.0]?, it.1)))
    }

    /// The only one of that last name who spoke so far.
    fn spoke_before(&self, name_span: &NameSpan) -> Option<usize> {
        if name_span.name.is_empty() {
            return None;
        }
        let last = last_name(name_span.name.of(&self.document.tokens));
        let mut spoke = self.entities.namesakes(last).iter().copied().filter(|it| self.spoke.contains(it));
        let first = spoke.next()?;
        if self
            .names
            .longest(std::slice::from_ref(last))
            .is_some_and(|it| self.entities.all[first].speaker != Some(it.speaker))
        {
            return None;
        }
        (name_span.sort == NameSort::Word && spoke.next().is_none()).then_some(first)
    }

    /// The person whose name stands right after a role: `the team's coach`, `, Ada Tal`.
    pub(super) fn apposed(&self, phrase: &Phrase) -> Option<usize> {
        let tokens = &self.document.tokens;
        let end = phrase.tokens.end;
        let is_role = person_word(tokens[end - 1].text).is_some_and(|it| !it.is_honorific);
        let name_spans = &self.entities.name_spans;
        let at = name_spans.partition_point(|it| it.tokens.end <= end);
        let is_next = tokens.get(end).is_some_and(|it| it.text == ",") && name_spans.get(at)?.tokens.start == end + 1;
        let entity = self.entities.meant.get(at).copied().flatten()?;
        let is_person = matches!(self.entities.all[entity].sort, EntitySort::Person | EntitySort::MaybePerson);
        (is_role && is_next && is_person).then_some(entity)
    }
}
