//! What stands behind a key, read: names, days, figures and words that are on file or on a scale.

use super::condition::{Condition, DayOf, Days, is_of};
use super::name::{Names, Resolved};
use super::token::{Sign, Term};
use super::word::{Word, word_on_file};
use super::{Against, BadQuery, KEYS};
use crate::claim::{Fate, Ruling, SpeakerId, Stance, Topic, TopicId};
use crate::date::Date;
use crate::diff::kinds::KINDS;
use crate::language::quantity;
use crate::store::{CLAIM, SOURCE};
use crate::suggest::suggest;

/// The answers to whether something is a draft.
pub(super) const ANSWERS: &[(&str, bool)] = &[("yes", true), ("no", false), ("true", true), ("false", false)];

/// The condition that a term states.
pub(super) fn condition(term: &Term, names: &Names<'_>, against: &Against<'_>) -> Result<Condition, BadQuery> {
    let Term { key, sign, value, quoted } = term;
    let Some(key) = key.as_deref() else {
        return if *quoted { Ok(Condition::Word(Word::new(value, against))) } else { bare(value, names, against) };
    };
    let Some((key, example)) = KEYS.iter().find(|it| it.0 == key) else { return Err(unknown(key)) };
    if value.trim().is_empty() {
        let remedy = format!("Write what is asked for without a space: `{example}`");
        return Err(BadQuery::new(format!("Nothing stands behind `{key}:`"), remedy));
    }
    let day = |of: DayOf| Ok(Condition::Day(of, days(value, *sign, of)?, *sign != Sign::Is));
    match *key {
        "said" => return day(DayOf::Said),
        "published" => return day(DayOf::Published),
        "by" => return day(DayOf::Deadline),
        "amount" => {
            let asked = quantity::read(value).ok_or_else(|| {
                BadQuery::new(
                    format!("`{value}` is no amount"),
                    "Write a figure, with or without what it counts: `amount:\"1000 prisoners\"`",
                )
            })?;
            return Ok(Condition::Amount(*sign, asked));
        }
        _ if *sign != Sign::Is => {
            let remedy = format!("Only days and figures are compared: said, published, by, amount; write `{example}`");
            return Err(BadQuery::new(format!("`{key}` has no more and no less"), remedy));
        }
        _ => {}
    }
    let wanted = value.to_lowercase();
    Ok(match *key {
        "speaker" => {
            let is_of_draft = against.drafts.iter().any(|it| it.speaker.as_ref() == Some(value));
            Condition::Speaker(if is_of_draft { value.clone() } else { names.speaker_named(value)?.to_string() })
        }
        "topic" => with_parts(names.topic_named(value)?, names),
        "source" => Condition::Source(known_source(value, against, is_of)?),
        "outlet" => {
            Condition::Outlet(known_source(value, against, |it, part| it.outlet.to_lowercase().contains(part))?)
        }
        "stance" => Condition::Stance(of_scale(value, "stance", Stance::WORDS)?),
        "outcome" if wanted == "none" => Condition::Outcome(None),
        "outcome" => Condition::Outcome(Some(of_scale(value, "outcome", Fate::WORDS)?)),
        "tag" => Condition::Tag(tag(value, against)?),
        "verdict" if wanted == "none" => Condition::Verdict(None),
        "verdict" => Condition::Verdict(Some(of_scale(value, "verdict", Ruling::WORDS)?)),
        "kind" => {
            let kind = KINDS.iter().find(|it| it.id == wanted);
            let ids = KINDS.iter().map(|it| it.id);
            Condition::Kind(kind.ok_or_else(|| none_of(value, "kind of change", ids))?.id)
        }
        "draft" => Condition::Draft(of_scale(value, "answer", ANSWERS)?),
        "via" => Condition::Via(teller(value, names, against)?),
        _ => {
            let of_claim = CLAIM.iter().find(|it| it.name == wanted).map(Condition::Has);
            let of_source = || SOURCE.iter().find(|it| it.name == wanted).map(Condition::SourceHas);
            let keys = CLAIM.iter().map(|it| it.name).chain(SOURCE.iter().map(|it| it.name));
            of_claim.or_else(of_source).ok_or_else(|| none_of(value, "key of a claim or a source", keys))?
        }
    })
}

/// A word without a key: a speaker or a topic where it names one, and otherwise a word to be found.
fn bare(word: &str, names: &Names<'_>, against: &Against<'_>) -> Result<Condition, BadQuery> {
    // `said >= 2025` in a shell asks for the word "said" and writes a file.
    if let Some((key, example)) = KEYS.iter().find(|it| it.0 == word && is_compared(it.0)) {
        let remedy =
            format!("Write `{example}`; what has `<` or `>` in it stands in single quotation marks in a shell");
        return Err(BadQuery::new(format!("`{key}` alone asks for nothing"), remedy));
    }
    // A word that several names could mean is looked for as a word: nothing is guessed.
    match (names.speaker(word), names.topic(word)) {
        (Resolved::One(id), _) => Ok(Condition::Speaker(id.to_string())),
        (_, Resolved::One(id)) => Ok(with_parts(id, names)),
        (speaker, topic) => word_on_file(word, (speaker, topic), against).map(Condition::Word),
    }
}

fn is_compared(key: &str) -> bool {
    matches!(key, "said" | "published" | "by" | "amount")
}

fn unknown(key: &str) -> BadQuery {
    let meant = suggest(key, KEYS.iter().map(|it| it.0)).map_or(String::new(), |it| format!("Did you mean `{it}:`? "));
    let examples = KEYS.iter().map(|it| it.1).collect::<Vec<_>>().join(" · ");
    let remedy = format!("{meant}A query is made of {examples}; put words that have a colon in quotation marks");
    BadQuery::new(format!("`{key}:` is no key of a query"), remedy)
}

/// A topic stands for its parts too.
fn with_parts(id: TopicId, names: &Names<'_>) -> Condition {
    let parts = names.parts();
    let (mut all, mut open) = (std::collections::HashSet::new(), vec![&id]);
    while let Some(id) = open.pop() {
        // What is in already has its parts in too, and parts that go round in a circle end there.
        if all.insert(id.clone()) {
            open.extend(parts.get(id).into_iter().flatten().map(|it: &&Topic| &it.id));
        }
    }
    Condition::Topic(id, all)
}

/// A day, month or year, or two of them with `..` between, either of which may be left out; or all before or after one.
fn days(value: &str, sign: Sign, of: DayOf) -> Result<Days, BadQuery> {
    let key = of.key();
    let date = |text: &str| {
        text.parse::<Date>().map_err(|error| {
            let remedy =
                format!("Write `{key}:2025-05`, `{key}:2025-05-01..2025-06`, `{key}:2025-05..` or `{key}:..2025-06`");
            BadQuery::new(format!("`{text}` is no date: {error}"), remedy)
        })
    };
    let part = |text: &str| if text.is_empty() { Ok(None) } else { date(text).map(Some) };
    let (from, until) = match (sign, value.split_once("..")) {
        (Sign::Is, None) => {
            let only = date(value)?;
            (Some(only.first()), Some(only.last()))
        }
        (Sign::Is, Some((from, until))) => (part(from)?.map(Date::first), part(until)?.map(Date::last)),
        (Sign::Below, _) => (None, Some(date(value)?.first().pred_opt()).flatten()),
        (Sign::AtMost, _) => (None, Some(date(value)?.last())),
        (Sign::Above, _) => (Some(date(value)?.last().succ_opt()).flatten(), None),
        (Sign::AtLeast, _) => (Some(date(value)?.first()), None),
    };
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        return Err(BadQuery::new(format!("`{value}` ends before it begins"), "Write the earlier day first"));
    }
    Ok(Days { from, until })
}

/// Part of the name of a source that is on file.
fn known_source(
    value: &str,
    against: &Against<'_>,
    is_of: impl Fn(&crate::claim::Source, &str) -> bool,
) -> Result<String, BadQuery> {
    let (wanted, sources) = (value.to_lowercase(), &against.ledger.sources);
    if sources.is_empty() || sources.iter().any(|it| is_of(it, &wanted)) {
        return Ok(wanted);
    }
    let remedy = match suggest(value, sources.iter().map(|it| it.outlet.as_str())) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "Write a part of an outlet's name, or of a claim file's".into(),
    };
    Err(BadQuery::new(format!("No source `{value}` is on file"), remedy))
}

/// Who relayed something, as claims have it: by id, or by part of the name.
fn teller(value: &str, names: &Names<'_>, against: &Against<'_>) -> Result<String, BadQuery> {
    let wanted = value.to_lowercase();
    let tellers = || against.ledger.claims.iter().filter_map(|it| it.via.as_deref());
    let tellers = || tellers().chain(against.drafts.iter().filter_map(|it| it.via.as_deref()));
    if let Resolved::One(id) = names.speaker(value)
        && tellers().any(|it| it == SpeakerId::as_str(&id))
    {
        return Ok(id.to_string().to_lowercase());
    }
    if tellers().any(|it| it.to_lowercase().contains(&wanted)) {
        return Ok(wanted);
    }
    let remedy = match suggest(value, tellers()) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "`gainsay list has:via` shows what was relayed".into(),
    };
    Err(BadQuery::new(format!("Nothing on file was relayed by `{value}`"), remedy))
}

/// A label that something on file has.
fn tag(value: &str, against: &Against<'_>) -> Result<String, BadQuery> {
    let ledger = against.ledger;
    let tags = || {
        let of_claims = ledger.claims.iter().filter_map(|it| it.tags.as_ref());
        let of_drafts = against.drafts.iter().filter_map(|it| it.tags.as_ref());
        let of_sources = ledger.sources.iter().filter_map(|it| it.tags.as_ref());
        of_claims.chain(of_drafts).chain(of_sources).flatten().map(String::as_str)
    };
    if tags().any(|it| it.eq_ignore_ascii_case(value)) {
        return Ok(value.to_owned());
    }
    let remedy = match suggest(value, tags()) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "Labels stand behind `tags:` of claims and sources".into(),
    };
    Err(BadQuery::new(format!("Nothing on file is labelled `{value}`"), remedy))
}

/// A word of a scale.
fn of_scale<T: Copy>(value: &str, what: &str, words: &[(&str, T)]) -> Result<T, BadQuery> {
    let word = words.iter().find(|it| it.0.eq_ignore_ascii_case(value)).map(|it| it.1);
    word.ok_or_else(|| none_of(value, what, words.iter().map(|it| it.0)))
}

fn none_of<'w>(value: &str, what: &str, words: impl Iterator<Item = &'w str> + Clone) -> BadQuery {
    let meant = suggest(value, words.clone()).map_or(String::new(), |it| format!("Did you mean `{it}`? "));
    let remedy = format!("{meant}Known are {}", words.collect::<Vec<_>>().join(", "));
    BadQuery::new(format!("`{value}` is no {what}"), remedy)
}
