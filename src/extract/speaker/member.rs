//! Who is named in a text: each person, body and place once, however often and under whatever form.

use std::ops::Range;

use super::alike::is_same_name;
use super::names::{ByWord, Names};
use super::role::{apposition, role_before};
use super::run::{Run, RunSort, runs};
use super::word::{Sex, Sort, given, in_full, is_all_capitals, is_initial, person_word};
use crate::claim::SpeakerKind;
use crate::extract::prose::Prose;
use crate::language::token::Token;
use crate::language::word::Folded;

/// How many roles of one person are kept.
const MOST_ROLES: usize = 12;

/// Somebody or something that the text names.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// The fullest form of the name, without titles.
    pub(super) name: Range<usize>,
    /// What it is.
    pub(super) sort: MemberSort,
    /// Man or woman, where anything tells.
    pub(super) sex: Option<Sex>,
    /// What the text calls the person besides: titles and appositions.
    pub(super) roles: Vec<Range<usize>>,
    /// The speaker on file.
    pub(super) speaker: Option<usize>,
    /// Where it is named first.
    pub(super) first: usize,
    /// Whether it has a capital letter anywhere but at the beginning of a sentence.
    pub(super) is_name: bool,
}

/// What a member of the cast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MemberSort {
    Person,
    Body,
    Place(Sort, &'static str),
    /// A name of two words or more that may be a person's.
    MaybePerson,
    /// One word.
    Unknown,
}

/// Everybody and everything that a text names.
#[derive(Debug, Default)]
pub(super) struct Members<'a> {
    pub(super) all: Vec<Member>,
    pub(super) runs: Vec<Run>,
    /// Whom each run means; nobody where it is a title, or where it may be two.
    pub(super) meant: Vec<Option<usize>>,
    by_last: ByWord<'a, Vec<usize>>,
    by_first: ByWord<'a, Vec<usize>>,
    pub(super) by_short: ByWord<'a, usize>,
    /// Persons by each word of their roles that is a word for persons.
    pub(super) by_role: ByWord<'a, Vec<usize>>,
}

impl<'a> Members<'a> {
    /// Everybody and everything in the text.
    pub(super) fn of(prose: &'a Prose<'a>, names: &Names<'_>) -> Self {
        let runs = runs(prose);
        let mut members = Self { meant: vec![None; runs.len()], runs, ..Self::default() };
        let single = |run: &Run| run.name.len() < 2 && !matches!(run.sort, RunSort::Place(..));
        for at in 0..members.runs.len() {
            let known = on_file(prose.tokens, &mut members.runs[at], names);
            if members.runs[at].sort != RunSort::Title && (!single(&members.runs[at]) || known.is_some_and(|it| it.1)) {
                members.meant[at] = Some(members.meet(prose, at, known.map(|it| it.0)));
            }
            if members.short_of(prose, at).is_some() {
                let meant = members.meant[at].unwrap_or_else(|| members.meet(prose, at, None));
                members.meant[at] = Some(meant);
                members.short_form(prose, at, meant);
            }
        }
        for at in 0..members.runs.len() {
            if members.meant[at].is_none() && members.runs[at].sort != RunSort::Title {
                members.meant[at] = members.meet_single(prose, at, names);
            }
        }
        for (run, meant) in members.runs.iter().zip(&members.meant) {
            let opens = prose.sentences[run.sentence].tokens.start == run.tokens.start;
            if let Some(meant) =
                meant.filter(|_| !opens || run.tokens.len() > 1 || is_all_capitals(prose.tokens[run.tokens.start].text))
            {
                members.all[meant].is_name = true;
            }
        }
        members.collect_roles(prose);
        members
    }

    /// Whom a run of two words or more means, who may be new.
    fn meet(&mut self, prose: &Prose<'a>, at: usize, speaker: Option<usize>) -> usize {
        let run = &self.runs[at];
        let sort = sort_of(run);
        let words = &prose.tokens[run.name.clone()];
        let last = Folded(words[words.len() - 1].text);
        let same = self.by_last.get(&last).into_iter().flatten().copied().find(|other| {
            let member = &self.all[*other];
            (speaker.is_some() && member.speaker == speaker) || is_same_name(&prose.tokens[member.name.clone()], words)
        });
        let Some(same) = same else { return self.add(prose, run.name.clone(), sort, run.sex, speaker) };
        let member = &mut self.all[same];
        if run.name.len() > member.name.len() && !matches!(member.sort, MemberSort::Place(..)) {
            member.name = run.name.clone();
        }
        if sort == MemberSort::Person {
            member.sort = sort;
        }
        member.sex = member.sex.or(run.sex);
        member.speaker = member.speaker.or(speaker);
        same
    }

    /// Adds somebody new.
    fn add(
        &mut self,
        prose: &Prose<'a>,
        name: Range<usize>,
        sort: MemberSort,
        sex: Option<Sex>,
        speaker: Option<usize>,
    ) -> usize {
        let at = self.all.len();
        let (first, last) = (prose.tokens[name.start].text, prose.tokens[name.end - 1].text);
        self.by_last.entry(Folded(last)).or_default().push(at);
        if name.len() > 1 && !is_initial(first) {
            self.by_first.entry(Folded(first)).or_default().push(at);
        }
        self.all.push(Member { first: name.start, name, sort, sex, roles: Vec::new(), speaker, is_name: false });
        at
    }

    /// Whom a single word means: a last name, a first name, a short form, or something new.
    fn meet_single(&mut self, prose: &Prose<'a>, at: usize, names: &Names<'_>) -> Option<usize> {
        let run = self.runs[at].clone();
        let word = Folded(prose.tokens[run.name.start].text);
        if let Some(short) = self.by_short.get(&word) {
            return Some(*short);
        }
        let may_be = |it: &&usize| {
            let member = &self.all[**it];
            let fits = if run.sort == RunSort::Headline {
                member.sort == MemberSort::Person
            } else {
                !matches!(member.sort, MemberSort::Place(..))
            };
            fits && (run.sex.is_none() || member.sex.is_none() || run.sex == member.sex)
        };
        let alias = names.longest(&prose.tokens[run.name.clone()]).map(|it| it.speaker);
        let mut found: Vec<usize> = self.by_last.get(&word).into_iter().flatten().filter(may_be).copied().collect();
        if found.len() > 1 && run.is_titled {
            let title = &prose.tokens[run.tokens.start..run.name.start];
            let has = |it: &&usize| {
                self.all[**it].roles.iter().any(|role| {
                    title.iter().all(|word| prose.tokens[role.clone()].iter().any(|other| other.is(word.text)))
                })
            };
            if let [one] = found.iter().filter(has).copied().collect::<Vec<_>>()[..] {
                found = vec![one];
            }
        }
        let person = |it: &&usize| self.all[**it].sort == MemberSort::Person;
        if let ([_, _, ..], Some(one), None) =
            (&found[..], found.iter().find(person), found.iter().filter(person).nth(1))
        {
            found = vec![*one];
        }
        if found.len() > 1 {
            let on_file = |it: &&usize| alias.is_some() && self.all[**it].speaker == alias;
            if let Some(one) = found.iter().find(on_file) {
                found = vec![*one]
            }
        }
        if let [one] = found[..] {
            let other_alias = alias.is_some() && self.all[one].speaker != alias && !run.is_titled;
            if !other_alias {
                // "post-New Hampshire" is nobody's last name
                let is_part = run.name.start > 0 && prose.tokens[run.name.start - 1].text.contains('-');
                if self.all[one].sort == MemberSort::MaybePerson && !is_part || run.is_titled {
                    self.all[one].sort = MemberSort::Person;
                }
                self.all[one].sex = self.all[one].sex.or(run.sex);
                return Some(one);
            }
            run.sex?;
        }
        if found.len() > 1 || run.sort == RunSort::Headline {
            return None;
        }
        if let Some(misspelt) = self.misspelt(prose, &run) {
            return Some(misspelt);
        }
        let firsts: Vec<usize> = self.by_first.get(&word).into_iter().flatten().filter(may_be).copied().collect();
        if let ([one], None) = (&firsts[..], alias)
            && self.all[*one].sort == MemberSort::Person
            && (word.0.len() <= 4 || given(word.0).is_some())
        {
            return Some(*one);
        }
        let speaker = alias.or_else(|| names.by_last_name(word.0));
        let sex = run.sex.or_else(|| given(word.0).flatten());
        let sort = match speaker.map(|it| names.speakers[it].kind) {
            Some(SpeakerKind::Person) => MemberSort::Person,
            Some(SpeakerKind::Body) => MemberSort::Body,
            None => sort_of(&run),
        };
        Some(self.add(prose, run.name.clone(), sort, sex, speaker))
    }

    /// The persons with that last name, where they are several.
    pub(super) fn namesakes<'s>(&'s self, word: &'s str) -> &'s [usize] {
        self.by_last.get(&Folded(word)).map_or(&[], Vec::as_slice)
    }

    /// The one of `several` that is named last before a token, and where.
    pub(super) fn latest(&self, token: usize, several: &[usize]) -> Option<(usize, usize)> {
        let before = self.runs.partition_point(|it| it.tokens.start < token);
        let named = self.runs[..before].iter().zip(&self.meant).rev();
        named.filter_map(|(run, meant)| Some(((*meant)?, run.tokens.start))).find(|it| several.contains(&it.0))
    }

    /// Notes what the text calls its persons.
    fn collect_roles(&mut self, prose: &Prose<'a>) {
        for (run, meant) in self.runs.iter().zip(&self.meant) {
            let Some(meant) = *meant else { continue };
            let member = &mut self.all[meant];
            if !matches!(member.sort, MemberSort::Person | MemberSort::MaybePerson) || run.sort == RunSort::Headline {
                continue;
            }
            let before = role_before(prose, run);
            let behind = apposition(prose, run);
            for role in before.into_iter().chain(behind) {
                let words = prose.tokens[role.clone()].iter().filter_map(|it| Some((it.text, person_word(it.text)?)));
                let mut is_role = false;
                for (word, told) in words {
                    member.sex = member.sex.or(told.sex);
                    is_role |= !told.is_honorific;
                    let same = self.by_role.entry(Folded(in_full(word))).or_default();
                    if !told.is_honorific && same.last() != Some(&meant) {
                        same.push(meant)
                    }
                }
                if is_role && member.roles.len() < MOST_ROLES {
                    if member.sort == MemberSort::MaybePerson {
                        member.sort = MemberSort::Person
                    }
                    member.roles.push(role);
                }
            }
        }
    }
}

fn sort_of(run: &Run) -> MemberSort {
    match run.sort {
        RunSort::Person => MemberSort::Person,
        RunSort::Body => MemberSort::Body,
        RunSort::Place(sort, country) => MemberSort::Place(sort, country),
        RunSort::Words => MemberSort::MaybePerson,
        RunSort::Word | RunSort::Title | RunSort::Headline => MemberSort::Unknown,
    }
}

/// The speaker on file whose name or alias the run ends with, and whether it is a full name; the run's name is cut to it.
fn on_file(tokens: &[Token<'_>], run: &mut Run, names: &Names<'_>) -> Option<(usize, bool)> {
    for at in run.tokens.clone() {
        let Some(known) = names.longest(&tokens[at..run.tokens.end]).filter(|it| at + it.len == run.tokens.end) else {
            continue;
        };
        if known.len == 1 {
            return if run.tokens.len() == 1
                && names.speakers[known.speaker].kind == SpeakerKind::Body
                && run.sort != RunSort::Word
            {
                Some((known.speaker, true))
            } else {
                None
            };
        }
        match names.speakers[known.speaker].kind {
            SpeakerKind::Person => {
                if known.is_name || run.name.is_empty() || at >= run.name.start {
                    run.name = at.max(run.name.start)..run.tokens.end;
                }
                run.sort = RunSort::Person;
            }
            SpeakerKind::Body => {
                if matches!(run.sort, RunSort::Place(..)) {
                    return None;
                }
                run.name = at..run.tokens.end;
                run.sort = RunSort::Body;
            }
        }
        return Some((known.speaker, run.name.len() > 1));
    }
    None
}
