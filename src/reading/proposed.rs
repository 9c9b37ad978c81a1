//! What the words of a statement say of a position, as keys that a person may take: each with the words that it rests on,
//! and how often such a proposal was right.

use std::ops::Range;

use super::aside::{is_aside, passes_on};
use super::certainty::certainty;
use super::commitment::commitment;
use super::condition::{ConditionClause, Tie};
use super::matter::Matter;
use super::words::Words;
use super::{Basis, Component};
use crate::claim::{Coded, Details, UNDATED, Wording};
use crate::date::Date;
use crate::language::grammar::Class;
use crate::language::grammar::role::is_adverb;

/// One key, proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// What it is of.
    pub component: Component,
    /// The key with its value; no other.
    pub coded: Coded,
    /// The words that it rests on.
    pub words: String,
    /// Whether the words plainly say so, and do not merely hint at a side, concede it or name its thing in passing.
    pub is_plain: bool,
    /// How many of a hundred such proposals were right, as measured ([`Side::confidence`](super::proposition::Side::confidence)); `None` where too few could be
    /// measured to say so: of the shipped record's conditions, figures, deadlines and commitments, people coded fewer
    /// than two dozen each.
    pub right: Option<u8>,
}

/// What a claim proposes for the keys that it has not: said on `said` by whom this name names, and read against `matter`. Our
/// paraphrase tells on which side the speaker is, and nothing of how firm or how sure he was.
#[must_use]
pub fn proposed(details: &Details, said: Option<Date>, name: &str, matter: &Matter<'_>) -> Vec<Proposed> {
    let text = match details.wording() {
        Wording::Quoted(words) => Some(words.to_owned()),
        Wording::Reported { .. } => Some(details.wording().around(name, "").0 + details.words()),
        Wording::Paraphrased(_) => None,
    };
    let day = said.map_or(UNDATED, Date::last);
    let [words, says] = [text.as_deref(), details.says.as_deref()].map(|it| it.map(|it| Words::of(it, day)));
    let is_missing = |is_coded: bool| words.as_ref().filter(|_| !is_coded);
    let own = &details.coded;
    let told = [words.as_ref().map(|it| (it, !details.is_quoted())), says.as_ref().map(|it| (it, true))];
    let all = [
        Some(())
            .filter(|()| own.stance.is_none())
            .and_then(|()| stance(&told, matter))
            .map(|it| Proposed { is_plain: it.is_plain && !details.verb.as_deref().is_some_and(passes_on), ..it }),
        is_missing(own.conditions.is_some()).and_then(conditions),
        is_missing(own.deadline.is_some()).and_then(deadline),
        is_missing(own.amount.is_some()).and_then(amount),
        is_missing(own.certainty.is_some()).and_then(sureness),
        is_missing(own.commitment.is_some()).and_then(|it| firmness(it, matter)),
    ];
    all.into_iter().flatten().collect()
}

/// The side that texts of a claim take, each with whether it is told: what one of them plainly says before what one hints at.
fn stance(texts: &[Option<(&Words<'_>, bool)>], matter: &Matter<'_>) -> Option<Proposed> {
    let read = texts.iter().flatten().filter_map(|(it, is_told)| Some((*it, matter.hinted(it, *is_told)?)));
    let (words, side) = read.min_by_key(|(_, side)| !side.is_plain())?;
    Some(Proposed {
        component: Component::Stance,
        coded: Coded { stance: Some(side.stance()), ..Coded::default() },
        words: words.text.get(words.with_denial(side.tokens)).unwrap_or_default().to_owned(),
        is_plain: side.is_plain() && !is_aside(words, side.tokens),
        right: Some((side.confidence() * 100.0).round() as u8),
    })
}

/// Every condition. What *if* leads is one without it; *unless*, *only after* and the like belong to theirs.
fn conditions(words: &Words<'_>) -> Option<Proposed> {
    let all = || words.conditions.iter().filter(|it| it.kind.is_condition() && !it.clause.is_empty());
    let first = all().next()?.tokens();
    let told = |it: &ConditionClause| if it.kind == Tie::If { it.clause } else { it.tokens() };
    let conditions = Some(all().map(|it| words.text_of(told(it)).to_owned()).collect());
    Some(of(Component::Conditions, Coded { conditions, ..Coded::default() }, words, words.bytes(first)))
}

/// The deadline of the position; that of a condition is none.
fn deadline(words: &Words<'_>) -> Option<Proposed> {
    let found = words.deadline()?;
    let Basis::Words(basis) = found.basis else { return None };
    let token = words.tokens.iter().position(|it| it.start >= basis.start)?;
    let coded = Coded { deadline: Some(found.value), ..Coded::default() };
    (!words.is_in_condition(token)).then(|| of(Component::Deadline, coded, words, basis))
}

/// The figure of the position, where there is one only.
fn amount(words: &Words<'_>) -> Option<Proposed> {
    let mut own = words.amounts.iter().zip(&words.roles().amounts).filter(|it| it.1.role.is_of_position());
    let (Some((found, _)), None) = (own.next(), own.next()) else { return None };
    let coded = Coded { amount: Some(Some(found.amount.clone())), ..Coded::default() };
    Some(of(Component::Amount, coded, words, found.range.clone()))
}

fn sureness(words: &Words<'_>) -> Option<Proposed> {
    let (certainty, range) = certainty(&words.tokens)?;
    let coded = Coded { certainty: Some(certainty), ..Coded::default() };
    Some(of(Component::Certainty, coded, words, words.bytes(range)))
}

/// How firmly the speaker binds himself: *we will*, and where it is told, *Ada Roe promised*. That others must is no promise.
fn firmness(words: &Words<'_>, matter: &Matter<'_>) -> Option<Proposed> {
    let (commitment, range) = commitment(&words.tokens)?;
    let subject = words.tokens[..range.start].iter().rev().find(|it| !is_adverb(it))?;
    if !subject.is_in(Class::FirstPerson) && !matter.is_named(subject.text) {
        return None;
    }
    let coded = Coded { commitment: Some(commitment), ..Coded::default() };
    Some(of(Component::Commitment, coded, words, words.bytes(range)))
}

fn of(component: Component, coded: Coded, words: &Words<'_>, basis: Range<usize>) -> Proposed {
    Proposed {
        component,
        coded,
        words: words.text.get(basis).unwrap_or_default().to_owned(),
        is_plain: true,
        right: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Entry, Stance};
    use crate::reading::proposition::Proposition;
    use crate::store::CLAIM;

    fn check(details: Details, expected: &[&str]) {
        let (said, proposition) = ("2025-03-01".parse().ok(), Proposition::read("Night ferries should be banned."));
        let matter = Matter::of_name(Some(&proposition), "Ada Roe");
        let told = proposed(&details, said, "Ada Roe", &matter).into_iter().map(|it| {
            let entry = Entry { details: Details { coded: it.coded, ..Details::default() }, ..Entry::default() };
            let keys = CLAIM.iter().filter(|it| it.name != "draft");
            let key: Vec<String> = keys.filter_map(|it| Some(format!("{}: {}", it.name, it.value(&entry)?))).collect();
            format!("{} “{}”", key.join(" "), it.words)
        });
        assert_eq!(told.collect::<Vec<_>>(), expected);
    }

    fn quoted(words: &str) -> Details {
        Details { quote: Some(words.to_owned()), ..Details::default() }
    }

    #[test]
    fn what_is_quoted_proposes_what_its_words_say() {
        check(
            quoted("We will not ban night ferries if the town pays 40,000 kroner by 1 June."),
            &[
                "stance: oppose “not ban night ferries”",
                "if: the town pays 40,000 kroner by 1 June “if the town pays 40,000 kroner by 1 June”",
            ],
        );
        check(
            quoted("The ferries could stop by 1 June."),
            &["by: 2025-06-01 “by 1 June”", "certainty: possible “could”"],
        );
    }

    #[test]
    fn what_is_told_is_read_with_its_verb() {
        let details = Details {
            verb: Some("ruled out".into()),
            reported: Some("a ban on night ferries".into()),
            ..Details::default()
        };
        check(details, &["stance: oppose “ruled out a ban on night ferries”"]);
    }

    #[test]
    fn who_binds_himself_commits_and_who_binds_others_does_not() {
        check(quoted("We will look at the pier."), &["commitment: 2 “will look at”"]);
        check(quoted("The council must look at the pier."), &[]);
    }

    #[test]
    fn what_a_person_coded_is_not_proposed_again_and_a_paraphrase_proposes_a_side_alone() {
        let coded = Coded { stance: Some(Stance::Mixed), ..Coded::default() };
        check(Details { coded, ..quoted("We oppose night ferries.") }, &[]);
        let says = Details { says: Some("Opposes night ferries, and will by 1 June.".into()), ..Details::default() };
        check(says.clone(), &["stance: support “Opposes night ferries”"]);
        check(
            Details { quote: Some("The harbour is quiet.".into()), ..says },
            &["stance: support “Opposes night ferries”"],
        );
    }
}
