//! What can be wrong between files and entries that are each right by themselves.

use std::collections::{HashMap, HashSet};

use super::lists::Listed;
use crate::claim::{Claim, ClaimId, Speaker, Topic, TopicId};
use crate::problem::Code;
use crate::store::yaml::report::Report;
use crate::suggest::suggest;

/// Keeps the entries whose id is new and reports names that two of them share.
pub(in crate::store) fn unique<T: Identified>(listed: Vec<Listed<T>>, report: &mut Report<'_>) -> Vec<T> {
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
pub(in crate::store) trait Identified {
    const MANY: &'static str;
    fn id(&self) -> &str;
}

impl Identified for Speaker {
    const MANY: &'static str = "speakers";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

impl Identified for Topic {
    const MANY: &'static str = "topics";
    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// Reports parents that are not on file and topics that are part of themselves.
pub(in crate::store) fn parents(topics: &[Listed<Topic>], report: &mut Report<'_>) {
    let at: HashMap<&TopicId, usize> = topics.iter().enumerate().map(|(at, it)| (&it.it.id, at)).collect();
    for topic in topics {
        if let (Some(parent), Some(place)) = (&topic.it.parent, topic.parent_place)
            && !at.contains_key(parent)
        {
            let remedy = match suggest(parent.as_str(), topics.iter().map(|it| it.it.id.as_str())) {
                Some(meant) => format!("Did you mean `{meant}`?"),
                None => "Add it to this file, or remove the line".into(),
            };
            report.at(Code::UNKNOWN_TOPIC, place, format!("No topic `{parent}` is on file"), remedy);
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
    let mut walk_of = vec![None; n];
    let mut found = Vec::new();
    for start in 0..n {
        let (mut way, mut at) = (Vec::new(), Some(start));
        while let Some(here) = at.filter(|here| walk_of[*here].is_none()) {
            walk_of[here] = Some(start);
            way.push(here);
            at = next(here);
        }
        if let Some(closing) = at.filter(|here| walk_of[*here] == Some(start)) {
            let from = way.iter().position(|here| *here == closing).expect("this walk has been there");
            found.push(way.split_off(from));
        }
    }
    found
}

/// What is wrong with the `same_as` of claims: which claim, code, what, remedy. Some files of the folder are `faulty`,
/// and may have claims that were left out; drafts that are `incomplete` are on file and not among the claims.
pub(super) fn links(
    claims: &[Claim],
    faulty: &HashSet<&str>,
    incomplete: &HashSet<ClaimId>,
) -> Vec<(usize, &'static Code, String, String)> {
    let index: HashMap<&ClaimId, usize> = claims.iter().enumerate().map(|(at, it)| (&it.id, at)).collect();
    let mut locals: HashMap<&str, Vec<&ClaimId>> = HashMap::new();
    for claim in claims {
        locals.entry(claim.id.local()).or_default().push(&claim.id);
    }
    let mut found = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        let is_on_file = |it: &&ClaimId| index.contains_key(it) || incomplete.contains(it);
        if let Some(target) = claim.same_as.as_ref().filter(|it| !is_on_file(it)) {
            // The same id in another file is what is usually meant.
            let others = locals.get(target.local()).into_iter().flatten().copied().filter(|it| **it != claim.id);
            let remedy = match nearest(target, others) {
                _ if faulty.contains(target.stem()) => {
                    format!("Correct the faults of `{}` first: what has one is left out", target.stem())
                }
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Look the id up with `gainsay list`".into(),
            };
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
    // In the order of their files, so that each file is looked up once.
    found.sort_by_key(|it| it.0);
    found
}

/// The id among `others` that is meant: the only one, or else the one in the file with the nearest name.
fn nearest<'i>(target: &ClaimId, others: impl Iterator<Item = &'i ClaimId>) -> Option<&'i ClaimId> {
    // Where hundreds of files have a claim of that id, none of them is any nearer.
    const ENOUGH: usize = 100;
    let others: Vec<&ClaimId> = others.take(ENOUGH).collect();
    if let [only] = others[..] {
        return Some(only);
    }
    let stem = suggest(target.stem(), others.iter().map(|it| it.stem()))?;
    others.into_iter().find(|it| it.stem() == stem)
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
