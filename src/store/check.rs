//! What can be wrong between files and entries that are each right by themselves.

use std::collections::{HashMap, HashSet};

use super::lists::Listed;
use super::node::Place;
use super::report::Report;
use crate::claim::{Claim, ClaimId, Speaker, SpeakerId, Topic, TopicId};
use crate::problem::Code;
use crate::suggest::suggest;

/// Keeps the entries whose id is new and reports names that two of them share.
pub(super) fn unique<T: Entry>(listed: Vec<Listed<T>>, report: &mut Report<'_>) -> Vec<T> {
    let mut ids: HashSet<String> = HashSet::new();
    // Every id is a name too, and is taken before any alias, wherever in the file it stands.
    let mut owners: HashMap<String, String> = HashMap::new();
    for entry in &listed {
        owners.entry(entry.it.id().to_lowercase()).or_insert_with(|| entry.it.id().to_owned());
    }
    let mut kept = Vec::with_capacity(listed.len());
    for entry in listed {
        let id = entry.it.id().to_owned();
        if !ids.insert(id.clone()) {
            report.at(
                Code::DUPLICATE_ID,
                entry.id_place,
                format!("`{id}` is the id of two {}", T::MANY),
                "Give one of them another id",
            );
            continue;
        }
        for (name, place) in entry.name_places {
            let owner = owners.entry(name.to_lowercase()).or_insert_with(|| id.clone());
            if *owner != id {
                let what = format!("`{name}` names both `{owner}` and `{id}`");
                report.at(Code::SHARED_ALIAS, place, what, "Keep it for one of them: a query must not mix them up");
            }
        }
        kept.push(entry.it);
    }
    kept
}

/// What an entry of `speakers.yaml` or `topics.yaml` is called.
pub(super) trait Entry {
    const MANY: &'static str;
    fn id(&self) -> &str;
}

impl Entry for Speaker {
    const MANY: &'static str = "speakers";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

impl Entry for Topic {
    const MANY: &'static str = "topics";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// Reports parents that are not on file and topics that are part of themselves.
pub(super) fn parents(topics: &[Listed<Topic>], report: &mut Report<'_>) {
    let at: HashMap<&TopicId, usize> = topics.iter().enumerate().map(|(at, it)| (&it.it.id, at)).collect();
    for topic in topics {
        if let (Some(parent), Some(place)) = (&topic.it.parent, topic.parent_place)
            && !at.contains_key(parent)
        {
            unknown_id(Code::UNKNOWN_TOPIC, "topic", parent.as_str(), at.keys().map(|it| it.as_str()), place, report);
        }
    }
    for circle in circles(topics.len(), |topic| topics[topic].it.parent.as_ref().and_then(|it| at.get(it)).copied()) {
        let ids: Vec<&str> = circle.iter().map(|at| topics[*at].it.id.as_str()).collect();
        let place = topics[circle[0]].parent_place.expect("a topic in a circle has a parent");
        let what = format!("`{}` is part of itself: {}", ids[0], ids.join(" > "));
        report.at(Code::TOPIC_LOOP, place, what, "Remove one of these `parent` lines");
    }
}

/// The circles among `n` things each of which leads to at most one other: every circle once, in time linear in `n`.
fn circles(n: usize, next: impl Fn(usize) -> Option<usize>) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let mut walk_of = vec![UNSEEN; n];
    let mut found = Vec::new();
    for start in 0..n {
        let (mut way, mut at) = (Vec::new(), Some(start));
        while let Some(here) = at.filter(|here| walk_of[*here] == UNSEEN) {
            walk_of[here] = start;
            way.push(here);
            at = next(here);
        }
        if let Some(closing) = at.filter(|here| walk_of[*here] == start) {
            let from = way.iter().position(|here| *here == closing).expect("this walk has been there");
            found.push(way.split_off(from));
        }
    }
    found
}

/// Reports the speaker or topic of a lookup that is not on file; tells whether both are.
pub(super) fn lookup_names<'k>(
    speaker: (&SpeakerId, Place),
    topic: (&TopicId, Place),
    known: (&HashSet<&'k str>, &HashSet<&'k str>),
    report: &mut Report<'_>,
) -> bool {
    let before = report.problems.len();
    if !known.0.contains(speaker.0.as_str()) {
        unknown_id(Code::UNKNOWN_SPEAKER, "speaker", speaker.0.as_str(), known.0.iter().copied(), speaker.1, report);
    }
    if !known.1.contains(topic.0.as_str()) {
        unknown_id(Code::UNKNOWN_TOPIC, "topic", topic.0.as_str(), known.1.iter().copied(), topic.1, report);
    }
    report.problems.len() == before
}

fn unknown_id<'i>(
    code: &'static Code,
    what: &str,
    id: &str,
    known: impl Iterator<Item = &'i str>,
    place: Place,
    report: &mut Report<'_>,
) {
    // Sorted, so that equally near ids give the same advice on every run.
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    let remedy = match suggest(id, known.into_iter()) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => format!("Add it to {what}s.yaml"),
    };
    report.at(code, place, format!("No {what} `{id}` is on file"), remedy);
}

/// What is wrong with the `same_as` of claims: which claim, code, what, remedy.
pub(super) fn links(claims: &[Claim]) -> Vec<(usize, &'static Code, String, String)> {
    if claims.iter().all(|it| it.same_as.is_none()) {
        return Vec::new();
    }
    let index: HashMap<&ClaimId, usize> = claims.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
    let locals: HashMap<&str, usize> = claims.iter().enumerate().map(|(at, it)| (it.id.local(), at)).collect();
    let mut found = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        if let Some(target) = claim.same_as.as_ref().filter(|it| !index.contains_key(it)) {
            // The same id in another file is what is usually meant.
            let meant = locals.get(target.local()).filter(|near| **near != at);
            let remedy = meant.map_or("Look the id up with `gainsay list`".to_owned(), |it| {
                format!("Did you mean `{}`?", claims[*it].id)
            });
            found.push((at, Code::UNKNOWN_CLAIM, format!("No claim `{target}` is on file"), remedy));
        }
    }
    for circle in circles(claims.len(), |at| claims[at].same_as.as_ref().and_then(|it| index.get(it)).copied()) {
        let what = format!("`{}` comes back to itself through `same_as`", claims[circle[0]].id);
        found.push((
            circle[0],
            Code::SAME_AS_ITSELF,
            what,
            "Let every report name the first one, and the first one none".into(),
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_circle_is_found_once_and_a_way_into_one_is_none() {
        let check =
            |next: &[Option<usize>], expected: &[&[usize]]| assert_eq!(circles(next.len(), |at| next[at]), expected);
        check(&[Some(1), Some(2), None], &[]);
        check(&[Some(0)], &[&[0]]);
        check(&[Some(1), Some(2), Some(1)], &[&[1, 2]]);
        check(&[Some(1), Some(0), Some(3), Some(2)], &[&[0, 1], &[2, 3]]);
    }
}
