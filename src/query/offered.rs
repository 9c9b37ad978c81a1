//! What may stand where somebody is typing a query: keys, what they hold, names on file, and saved queries.

use std::collections::BTreeSet;

use super::KEYS;
use super::value::ANSWERS;
use crate::claim::{Fate, Ledger, Ruling, Stance};
use crate::diff::kinds::KINDS;
use crate::safe::is_unsafe;
use crate::store::{CLAIM, SOURCE};

/// One way to go on: all that stands in place of what was typed then, and what it is, in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What was typed, and what follows. One that ends in a colon is a key that still wants something.
    pub text: String,
    /// What it is.
    pub what: String,
}

/// How a query may go on of which this much is typed, by what is on file; a value that would need quotation marks is left out.
#[must_use]
pub fn offered(typed: &str, ledger: &Ledger) -> Vec<Offer> {
    // What stands before the last space, bracket or hyphen is said already.
    let begins = typed.rfind(|c: char| c.is_whitespace() || c == '(').map_or(0, |at| at + 1);
    let begins = begins + usize::from(typed[begins..].starts_with('-'));
    let (before, term) = typed.split_at(begins);
    let mut offers = match term.split_once(':') {
        Some((key, _)) => {
            let keyed = values(key, ledger).into_iter();
            keyed.map(|it| Offer { text: format!("{key}:{}", it.text), what: it.what }).collect()
        }
        None if term.starts_with('@') => {
            ledger.queries.iter().map(|(name, query)| offer(&format!("@{name}"), query)).collect()
        }
        None => bare(ledger),
    };
    offers.retain(|it| it.text.starts_with(term) && it.text.chars().all(is_plain));
    offers.iter_mut().for_each(|it| it.text.insert_str(0, before));
    offers
}

/// Whether a character means itself to shells and in a query.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() && !is_unsafe(c) || "-_.#:@/".contains(c)
}

fn offer(text: &str, what: &str) -> Offer {
    Offer { text: text.to_owned(), what: what.to_owned() }
}

/// What stands without a key: every key, and who and what is on file.
fn bare(ledger: &Ledger) -> Vec<Offer> {
    let keys = KEYS.iter().map(|(key, example)| offer(&format!("{key}:"), example));
    keys.chain(speakers(ledger)).chain(topics(ledger)).collect()
}

fn speakers(ledger: &Ledger) -> impl Iterator<Item = Offer> {
    ledger.speakers().iter().map(|it| offer(it.id.as_str(), &it.name))
}

fn topics(ledger: &Ledger) -> impl Iterator<Item = Offer> {
    ledger.topics().iter().map(|it| offer(it.id.as_str(), &it.proposition))
}

/// What may stand behind a key.
fn values(key: &str, ledger: &Ledger) -> Vec<Offer> {
    let all = |words: BTreeSet<String>, what: &str| words.iter().map(|it| offer(it, what)).collect();
    let scale = |words: &mut dyn Iterator<Item = &str>| words.map(|it| offer(it, "")).collect();
    match key {
        "speaker" => speakers(ledger).collect(),
        "topic" => topics(ledger).collect(),
        "source" => ledger.sources.iter().map(|it| offer(it.id.as_str(), &it.outlet)).collect(),
        "outlet" => all(ledger.sources.iter().map(|it| it.outlet.clone()).collect(), ""),
        "via" => all(ledger.claims.iter().filter_map(|it| it.via.clone()).collect(), ""),
        "tag" => {
            let of_claims = ledger.claims.iter().filter_map(|it| it.tags.as_ref());
            let of_sources = ledger.sources.iter().filter_map(|it| it.tags.as_ref());
            all(of_claims.chain(of_sources).flatten().cloned().collect(), "")
        }
        "said" => all(ledger.claims.iter().map(|it| month(it.said.last())).collect(), ""),
        "published" => all(ledger.sources.iter().map(|it| month(it.published.last())).collect(), ""),
        "by" => {
            let deadlines = ledger.claims.iter().filter_map(|it| it.coded.deadline.flatten());
            all(deadlines.map(|it| month(it.last())).collect(), "")
        }
        "stance" => scale(&mut Stance::WORDS.iter().map(|it| it.0)),
        "outcome" => scale(&mut Fate::WORDS.iter().map(|it| it.0).chain(["none"])),
        "verdict" => scale(&mut Ruling::WORDS.iter().map(|it| it.0).chain(["none"])),
        "draft" => scale(&mut ANSWERS.iter().map(|it| it.0).take(2)),
        "kind" => KINDS.iter().map(|it| offer(it.id, it.title)).collect(),
        "has" => {
            let of_claim = CLAIM.iter().map(|it| offer(it.name, it.holds));
            of_claim.chain(SOURCE.iter().map(|it| offer(it.name, it.holds))).collect()
        }
        _ => Vec::new(),
    }
}

fn month(day: chrono::NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Against, Query};

    fn story() -> Ledger {
        crate::store::load(std::path::Path::new("claims")).unwrap().ledger
    }

    #[test]
    fn whatever_is_offered_is_understood() {
        let (ledger, today) = (story(), "2025-09-01".parse::<crate::date::Date>().unwrap().first());
        let mut keys = 0;
        for (key, _) in KEYS {
            for it in offered(&format!("{key}:"), &ledger) {
                let read = Query::parse(&[&it.text], Against::ledger(&ledger, today));
                assert!(read.is_ok(), "{}: {read:?}", it.text);
            }
            keys += usize::from(!offered(&format!("{key}:"), &ledger).is_empty());
        }
        // No amounts, and no label, relay or outcome in the story.
        assert!(keys >= 12, "{keys}");
    }

    #[test]
    fn what_is_typed_already_stays_before_it() {
        let mut ledger = story();
        ledger.queries.insert("desk".into(), "draft:yes".into());
        ledger.queries.insert("de sk".into(), "draft:yes".into());
        let check = |typed: &str, expected: &[&str]| {
            let found = offered(typed, &ledger);
            assert_eq!(found.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), expected, "{typed}");
        };
        check("draft:", &["draft:yes", "draft:no"]);
        check("(topic:x or -draft:n", &["(topic:x or -draft:no"]);
        check("not verdict:conf", &["not verdict:confirmed"]);
        check("sp", &["speaker:"]);
        check("kind:rev", &["kind:reversed"]);
        check("@", &["@desk"]);
        check("nothing:", &[]);
        check("zzz", &[]);
    }
}
