//! What the drafts of a session speak of: topics on file that drafts without one fit, and topics that they have in common.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use super::decision::{Decision, Places};
use super::proposal::{proposed_name, spelled};
use super::session::{Draft, DraftId, Session};
use crate::claim::{Details, Ledger, Wording, slug};
use crate::store::NewTopic;
use crate::topics::{Group, Statement, Statements, proposition};

/// So many topics on file that it may be the same as stand beside a suggestion.
const NEAR: usize = 3;

/// A topic that is not on file, and that some drafts without one have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The drafts.
    pub drafts: Vec<DraftId>,
    /// What it may be called, the fittest first.
    pub names: Vec<String>,
    /// What one may be for or against, from what is said most decidedly of it; a proposal to edit.
    pub proposition: Option<String>,
    /// The topics on file that it is nearest to, by their ids, the nearest first: it may be the same as one.
    pub near: Vec<String>,
}

impl Suggestion {
    /// The topic under a name, with the other names as its aliases, as far as no topic on file has them.
    #[must_use]
    pub fn topic(&self, name: &str, ledger: &Ledger) -> NewTopic {
        let on_file = ledger.topics().iter().flat_map(|it| std::iter::once(&it.name).chain(&it.aliases));
        let taken: HashSet<String> = on_file.map(|it| it.to_lowercase()).chain([name.to_lowercase()]).collect();
        let aliases = self.names.iter().filter(|it| !taken.contains(&it.to_lowercase())).cloned().collect();
        let (id, name) = (slug(name), name.to_owned());
        let proposition = self.proposition.clone().unwrap_or_default();
        NewTopic { id, name, proposition, aliases, ..NewTopic::default() }
    }
}

/// What was taken for topics in a session, and where drafts were placed by that.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Taken {
    /// The topic that a person took each draft for, as one of a group.
    seeds: HashMap<DraftId, String>,
    /// The drafts that were placed by their words.
    placed: HashSet<DraftId>,
}

impl Taken {
    /// The drafts that were placed by their words.
    pub fn placed(&self) -> impl Iterator<Item = DraftId> {
        self.placed.iter().copied()
    }
}

/// The topic that a group of drafts is taken for.
#[derive(Debug, Clone, PartialEq)]
pub enum Named {
    /// One that is put on file.
    New(NewTopic),
    /// One that is on file, by its id.
    OnFile(String),
}

/// The claims and drafts of a session as they are grouped and placed: good for as long as nothing is decided.
#[derive(Debug)]
pub struct Subjects {
    statements: Statements,
    /// The drafts without a topic, each with its place among the statements.
    free: Vec<(DraftId, usize)>,
    /// The topics on file, each with the places of its statements.
    topics: Vec<(String, Vec<usize>)>,
    /// The ids of the topics on file by every name that they have, in small letters.
    called: HashMap<String, String>,
    /// The drafts without a topic in groups, but for the groups that were taken for a topic.
    groups: Vec<Group>,
}

/// A claim or a draft where it stands.
struct Entered<'s> {
    line: usize,
    draft: Option<&'s Draft>,
    topic: Option<&'s str>,
    speaker: Option<String>,
    details: &'s Details,
}

impl Subjects {
    /// Of a session. What was placed by its words alone counts as being without a topic, and is placed anew.
    #[must_use]
    pub fn of(session: &Session, taken: &Taken) -> Self {
        Self::with(session, taken, None)
    }

    /// The same with a topic that is not on file yet.
    fn with(session: &Session, taken: &Taken, new: Option<&NewTopic>) -> Self {
        let on_file =
            session.ledger().topics().iter().map(|it| (it.id.to_string(), &it.name, &it.proposition, &it.aliases));
        let new = new.map(|it| (it.id.clone(), &it.name, &it.proposition, &it.aliases));
        let known: Vec<_> = on_file.chain(new).collect();
        let by_id: HashMap<&str, usize> = known.iter().enumerate().map(|(at, it)| (it.0.as_str(), at)).collect();
        let mut topics: Vec<(String, Vec<usize>)> = known.iter().map(|it| (it.0.clone(), Vec::new())).collect();
        let (mut all, mut free, mut seeds) = (Vec::new(), Vec::new(), HashSet::new());
        let texts = texts(session);
        for (text, entered) in texts.iter().enumerate() {
            for it in entered {
                let at = all.len();
                all.push(it.statement(text));
                let id = it.draft.map(|draft| draft.id);
                let is_placed = id.is_some_and(|id| taken.placed.contains(&id));
                let own = it.topic.filter(|_| !is_placed).and_then(|topic| by_id.get(topic));
                let seed = id.and_then(|id| by_id.get(taken.seeds.get(&id)?.as_str()));
                own.or(seed).into_iter().for_each(|topic| topics[*topic].1.push(at));
                let is_meant = it.draft.is_some_and(|it| session.is_meant(it));
                let Some(id) = id.filter(|_| own.is_none() && is_meant) else { continue };
                free.push((id, at));
                seeds.extend(seed.map(|_| at));
            }
        }
        let names =
            known.iter().flat_map(|it| it.3.iter().chain([it.1]).map(|name| (name.to_lowercase(), it.0.clone())));
        let called = names.collect();
        // A topic is known by its own words as well, which have no neighbours; those of one that a group was taken for are of
        // the group, and would count twice.
        let told: HashSet<&str> = taken.seeds.values().map(String::as_str).collect();
        for (nth, (_, name, proposition, aliases)) in known.iter().enumerate().filter(|it| !told.contains(&*it.1.0)) {
            let words = [*name, *proposition].into_iter().chain(*aliases);
            let words = words.map(String::as_str).collect::<Vec<_>>().join(". ");
            topics[nth].1.push(all.len());
            all.push(Statement { words, text: texts.len() + nth, ..Statement::default() });
        }
        let statements = Statements::of(all);
        // What was taken stays among what is grouped, so that the groups left are those that were shown: of the rest alone
        // others would be made, the less of one piece the less is left.
        let mut groups = statements.groups(&free.iter().map(|it| it.1).collect::<Vec<_>>());
        let taken = |it: &Group| it.members.iter().filter(|at| seeds.contains(at)).count();
        groups.retain(|it| 2 * taken(it) < it.members.len());
        Self { statements, free, topics, called, groups }
    }

    /// The topics that drafts without one have in common, the largest first.
    #[must_use]
    pub fn suggestions(&self) -> Vec<Suggestion> {
        let ids: HashMap<usize, DraftId> = self.free.iter().map(|(id, at)| (*at, *id)).collect();
        self.groups.iter().map(|it| self.suggestion(it, it.members.iter().map(|it| ids[it]).collect())).collect()
    }

    /// The topic that a draft without one would have by its own words, whether or not others have it in common.
    #[must_use]
    pub fn own(&self, draft: DraftId) -> Option<Suggestion> {
        let at = self.free.iter().find(|it| it.0 == draft)?.1;
        let among: Vec<usize> = self.free.iter().map(|it| it.1).collect();
        Some(self.suggestion(&self.statements.group(&among, vec![at]), vec![draft]))
    }

    fn suggestion(&self, group: &Group, drafts: Vec<DraftId>) -> Suggestion {
        let statements = group.members.iter().map(|it| self.statements.statement(*it));
        let on_file: Vec<Vec<usize>> = self.topics.iter().map(|it| it.1.clone()).collect();
        let near = self.statements.nearest(&group.members, &on_file).into_iter().take(NEAR);
        let near = near.map(|it| self.topics[it].0.clone()).collect();
        Suggestion { drafts, names: group.names.clone(), proposition: proposition(statements, &group.names), near }
    }

    /// The topic on file that each draft without one may be offered: the one that it plainly fits, or the one after which its
    /// group would be called. Nothing is placed by this alone.
    #[must_use]
    pub fn offered(&self) -> HashMap<DraftId, &str> {
        let mut offered = self.placed();
        let ids: HashMap<usize, DraftId> = self.free.iter().map(|(id, at)| (*at, *id)).collect();
        for group in &self.groups {
            let name = group.names.first().map(|it| it.to_lowercase());
            let Some(called) = name.and_then(|it| self.called.get(&it)) else { continue };
            for at in &group.members {
                offered.entry(ids[at]).or_insert(called);
            }
        }
        offered
    }

    /// The drafts without a topic that plainly fit one on file, each with that.
    #[must_use]
    pub fn placed(&self) -> HashMap<DraftId, &str> {
        let those: Vec<usize> = self.free.iter().map(|it| it.1).collect();
        let topics: Vec<Vec<usize>> = self.topics.iter().map(|it| it.1.clone()).collect();
        let groups: Vec<Vec<usize>> = self.groups.iter().map(|it| it.members.clone()).collect();
        let places = self.statements.place(&those, &topics, &groups);
        let fit = self.free.iter().zip(places).filter_map(|(it, place)| Some((it.0, self.topics.get(place?)?)));
        fit.map(|(draft, topic)| (draft, topic.0.as_str())).collect()
    }
}

impl Session {
    /// What it comes to that a person takes some drafts for a topic: all drafts that nobody gave one are placed anew by the
    /// topics that there are then. That is told as the decision, the drafts that it is of, and what was taken with it;
    /// [`Session::decide`] makes it.
    #[must_use]
    pub fn take(&self, drafts: &[DraftId], topic: Named, taken: &Taken) -> (Decision, Vec<DraftId>, Taken) {
        let mut taken = taken.clone();
        let (id, new) = match topic {
            Named::New(new) => (new.id.clone(), Some(new)),
            Named::OnFile(id) => (id, None),
        };
        taken.seeds.extend(drafts.iter().map(|it| (*it, id.clone())));
        let subjects = Subjects::with(self, &taken, new.as_ref());
        let placed = subjects.placed();
        let gone = taken.placed.iter().filter(|it| !placed.contains_key(it)).map(|it| (*it, None));
        let come = placed.iter().map(|(draft, topic)| (*draft, Some((*topic).to_owned())));
        let topics: HashMap<DraftId, Option<String>> = gone.chain(come).collect();
        let reached = self.drafts().iter().map(|it| it.id).filter(|it| topics.contains_key(it)).collect();
        taken.placed = placed.into_keys().collect();
        (Decision::Place(Places { new, topics }), reached, taken)
    }
}

impl Entered<'_> {
    fn statement(&self, text: usize) -> Statement {
        let verb = match self.details.wording() {
            Wording::Reported { verb, .. } => Some(verb.to_owned()),
            _ => None,
        };
        Statement { words: self.details.words().to_owned(), verb, speaker: self.speaker.clone(), text }
    }
}

/// What is on file and what waits, text by text, in the order in which it stands there.
fn texts(session: &Session) -> Vec<Vec<Entered<'_>>> {
    let ledger = session.ledger();
    let mut texts: BTreeMap<&Path, Vec<Entered<'_>>> = BTreeMap::new();
    // Whom one draft calls *it* another one names.
    let mut names: HashMap<&str, String> = HashMap::new();
    for it in session.drafts() {
        let (Some(id), Some(printed)) = (&it.entry.speaker, &it.entry.printed) else { continue };
        names.extend(spelled(id, printed).map(|name| (id.as_str(), name)));
    }
    for draft in session.drafts().iter().filter(|it| it.is_open()) {
        let on_file = session.speaker_of(draft).map(|it| it.name.clone());
        texts.entry(&session.file(draft).path).or_default().push(Entered {
            line: draft.line,
            draft: Some(draft),
            topic: draft.entry.topic.as_deref(),
            speaker: on_file
                .or_else(|| names.get(draft.entry.speaker.as_deref()?).cloned())
                .or_else(|| proposed_name(&draft.entry)),
            details: &draft.entry.details,
        });
    }
    let own: HashSet<&Path> = texts.keys().copied().collect();
    for claim in &ledger.claims {
        let path = ledger.source_of(claim).path.as_path();
        // The drafts of the session's own files are there as they stand.
        if claim.draft && own.contains(path) {
            continue;
        }
        texts.entry(path).or_default().push(Entered {
            line: claim.line,
            draft: None,
            topic: Some(claim.topic.as_str()),
            speaker: Some(ledger.speaker_name(&claim.speaker).to_owned()),
            details: &claim.details,
        });
    }
    let mut texts: Vec<Vec<Entered<'_>>> = texts.into_values().collect();
    texts.iter_mut().for_each(|it| it.sort_by_key(|it| it.line));
    texts
}
