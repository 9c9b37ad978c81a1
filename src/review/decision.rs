//! What can be decided of drafts, what that writes, and the writing of it: at once, and whole.

use std::collections::{HashMap, HashSet};
use std::io::ErrorKind;
use std::path::PathBuf;

use super::assess::{accepted, is_on_file, sound};
use super::refusal::Refusal;
use super::session::{Draft, DraftId, Session, State};
use super::undo::Step;
use crate::claim::{ClaimId, Details, Entry, LocalId, Rejection, SourceId, Stance};
use crate::date::Date;
use crate::store::{self, Edit, NewSpeaker, NewTopic};

/// A decision on one draft or several.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// It counts as it stands.
    Accept,
    /// It goes from its file.
    Reject,
    /// Its speaker is this one, who is on file; so is that of the other drafts of its file that name the same one who is
    /// not.
    Speaker(String),
    /// The same with a speaker who is put on file.
    NewSpeaker(NewSpeaker),
    /// Its topic is this one, which is on file.
    Topic(String),
    /// Its topic is this one, which is put on file.
    NewTopic(NewTopic),
    /// Where its speaker stands; or that no key says so.
    Stance(Option<Stance>),
    /// When it was said.
    Said(Date),
    /// All of it is as it stands here.
    Edit(Box<Entry>),
    /// It counts as it stands here: with what was proposed for it, and a person took.
    Take(Box<Entry>),
    /// Each is of a topic of its own, or of none.
    Place(Places),
}

/// Which draft is of which topic.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places {
    /// A topic among them that is put on file.
    pub new: Option<NewTopic>,
    /// The topic of each draft; `None` takes it away.
    pub topics: HashMap<DraftId, Option<String>>,
}

/// What a decision would write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The files that change, in the order in which they are written.
    pub edits: Vec<Edit>,
    /// The first of the drafts that were meant.
    draft: DraftId,
    /// All drafts that it is of.
    pub drafts: Vec<DraftId>,
    /// What is done, in words: `accepted ada-roe-ferry-ban`.
    pub what: String,
    becomes: State,
}

impl Decision {
    /// The draft after it; nothing where it goes.
    fn applied(&self, draft: &Draft) -> Option<Entry> {
        let mut new = draft.entry.clone();
        match self {
            Self::Accept => new.draft = false,
            Self::Reject => return None,
            Self::Speaker(id) | Self::NewSpeaker(NewSpeaker { id, .. }) => new.speaker = Some(id.clone()),
            Self::Topic(id) | Self::NewTopic(NewTopic { id, .. }) => new.topic = Some(id.clone()),
            Self::Stance(stance) => new.coded.stance = *stance,
            Self::Said(day) => new.said = Some(*day),
            Self::Edit(entry) => new = (**entry).clone(),
            Self::Take(entry) => new = Entry { draft: false, ..(**entry).clone() },
            Self::Place(places) => {
                if let Some(topic) = places.topics.get(&draft.id) {
                    new.topic.clone_from(topic);
                }
            }
        }
        Some(new)
    }

    fn becomes(&self) -> State {
        match self {
            Self::Accept | Self::Take(_) => State::Accepted,
            Self::Reject => State::Rejected,
            _ => State::Open,
        }
    }

    /// What is done, in words.
    fn what(&self, drafts: &[&Draft]) -> String {
        let n = drafts.len();
        let which = if let [one] = drafts { one.name().to_owned() } else { format!("{n} drafts") };
        let on = if n > 1 { format!(" on {n} drafts") } else { String::new() };
        match self {
            Self::Accept => format!("accepted {which}"),
            Self::Reject => format!("rejected {which}"),
            Self::Speaker(id) | Self::NewSpeaker(NewSpeaker { id, .. }) => format!("speaker set to {id}{on}"),
            Self::Topic(id) | Self::NewTopic(NewTopic { id, .. }) => format!("topic set to {id}{on}"),
            Self::Stance(Some(stance)) => format!("stance {stance}{on}"),
            Self::Stance(None) => format!("stance removed{on}"),
            Self::Said(day) => format!("said {}{on}", day.in_words_after_on()),
            Self::Edit(_) => format!("edited{on}"),
            Self::Take(_) => format!("accepted {which} with what is proposed"),
            Self::Place(Places { new, topics }) => {
                let n = topics.values().flatten().count();
                let placed = if n == 1 { "1 draft".to_owned() } else { format!("{n} drafts") };
                let new = new.as_ref().map_or(String::new(), |it| format!("{} put on file, ", it.id));
                format!("{new}{placed} placed by topic")
            }
        }
    }
}

impl Session {
    /// What a decision on drafts would write, without writing it.
    ///
    /// # Errors
    /// Where one of them is decided already, cannot be accepted, or would bring a fault into its file.
    pub fn plan(&self, drafts: &[DraftId], decision: &Decision) -> Result<Plan, Refusal> {
        // A topic may be put on file before any draft is plainly of it.
        let placing = self.drafts.first().filter(|_| matches!(decision, Decision::Place(_))).map(|it| it.id);
        let first = drafts.first().copied().or(placing).ok_or(Refusal::NoDraft)?;
        // What is proposed is proposed for one draft, and never taken for another.
        if matches!(decision, Decision::Take(entry) if drafts.len() > 1 || entry.id != self.draft(first).entry.id) {
            return Err(Refusal::NoDraft);
        }
        let reached = self.reach(drafts, decision)?;
        let mut edits: Vec<Edit> = self.listed(decision)?.into_iter().collect();
        for drafts in reached.chunk_by(|one, other| one.file == other.file) {
            edits.extend(self.changed(drafts, decision)?);
        }
        if *decision == Decision::Reject {
            edits.extend(self.remembered(&reached)?);
        }
        let (what, becomes) = (decision.what(&reached), decision.becomes());
        Ok(Plan { edits, draft: first, drafts: reached.iter().map(|it| it.id).collect(), what, becomes })
    }

    /// The drafts that a decision on some reaches, file by file. What is said of a speaker who is not on file is said of
    /// all drafts of the file that name the same one.
    fn reach(&self, drafts: &[DraftId], decision: &Decision) -> Result<Vec<&Draft>, Refusal> {
        let meant: HashSet<&DraftId> = drafts.iter().collect();
        let mut named = HashSet::new();
        for draft in self.drafts.iter().filter(|it| meant.contains(&it.id)) {
            if !draft.is_open() {
                return Err(Refusal::NoDraft);
            }
            let sets_speaker = matches!(decision, Decision::Speaker(_) | Decision::NewSpeaker(_));
            if sets_speaker && draft.entry.speaker.is_some() && self.speaker_of(draft).is_none() {
                named.insert((draft.file, &draft.entry.speaker));
            }
        }
        let is_reached = |it: &&Draft| meant.contains(&it.id) || named.contains(&(it.file, &it.entry.speaker));
        Ok(self.drafts.iter().filter(|it| it.is_open()).filter(is_reached).collect())
    }

    /// What a decision adds to a list.
    fn listed(&self, decision: &Decision) -> Result<Option<Edit>, Refusal> {
        let [speakers, topics, ..] = store::LISTS;
        match decision {
            Decision::NewSpeaker(new) => self.extended(speakers, |text| store::with_speaker(text, new)).map(Some),
            Decision::NewTopic(new) | Decision::Place(Places { new: Some(new), .. }) => {
                self.extended(topics, |text| store::with_topic(text, new)).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// What keeps rejected drafts from coming back; nothing where none has words by which it would be known.
    fn remembered(&self, drafts: &[&Draft]) -> Result<Option<Edit>, Refusal> {
        let mut rejections = Vec::new();
        for draft in drafts {
            let Details { quote, reported, says, anchor, .. } = &draft.entry.details;
            let stem = self.file(draft).path.file_stem().unwrap_or_default().to_string_lossy();
            let Ok(source) = SourceId::new(&stem) else { continue };
            let (claim, on) = (ClaimId::of(&source, draft.own_id()?), Date::day(self.today));
            if quote.is_some() || reported.is_some() || says.is_some() || anchor.is_some() {
                let (quote, reported) = (quote.clone(), reported.clone());
                let (says, anchor) = (says.clone(), anchor.clone());
                rejections.push(Rejection { claim, quote, reported, says, anchor, on });
            }
        }
        if rejections.is_empty() {
            return Ok(None);
        }
        let path = PathBuf::from(store::REJECTIONS);
        let before = match self.read(&path) {
            Ok(text) => Some(text),
            Err(store::Error::Io { source, .. }) if source.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        let after = Some(store::with_rejections(&self.folder, before.as_deref(), &rejections)?);
        Ok(Some(Edit { path, before, after }))
    }

    fn extended(&self, list: &str, with: impl FnOnce(&str) -> Result<String, store::Error>) -> Result<Edit, Refusal> {
        let path = PathBuf::from(list);
        let before = self.read(&path)?;
        Ok(Edit { after: Some(with(&before)?), path, before: Some(before) })
    }

    /// What becomes of the file of some drafts; nothing where it stays as it is.
    fn changed(&self, drafts: &[&Draft], decision: &Decision) -> Result<Option<Edit>, Refusal> {
        let file = self.file(drafts[0]);
        match decision {
            Decision::Accept => drafts.iter().try_for_each(|it| is_on_file(&it.entry, &self.ledger))?,
            Decision::Take(entry) => is_on_file(entry, &self.ledger)?,
            _ => {}
        }
        let new: Vec<Option<Entry>> = drafts.iter().map(|it| decision.applied(it)).collect();
        let changes = drafts.iter().zip(&new).map(|(draft, new)| Ok((draft.own_id()?, new.as_ref())));
        let changes: Vec<(&LocalId, Option<&Entry>)> = changes.collect::<Result<_, Refusal>>()?;
        let after = store::with_claims(&file.path, &file.text, &changes)?;
        match decision {
            Decision::Accept | Decision::Take(_) => drop(accepted(file, &after, drafts, &self.ledger)?),
            Decision::Stance(_) | Decision::Said(_) | Decision::Edit(_) => sound(file, &after, &self.ledger)?,
            _ => {}
        }
        let edit = || Edit { path: file.path.clone(), before: Some(file.text.clone()), after: Some(after.clone()) };
        Ok((after != file.text).then(edit))
    }

    /// Decides on drafts, and writes it to their files at once. Says what was done.
    ///
    /// # Errors
    /// As [`Self::plan`], and where a file was changed by somebody else meanwhile or cannot be written.
    pub fn decide(&mut self, drafts: &[DraftId], decision: &Decision) -> Result<String, Refusal> {
        let mut plan = self.plan(drafts, decision);
        if plan.is_err() && *decision == Decision::Accept {
            // What is missing may have been put on file by other means.
            self.reload_ledger()?;
            plan = self.plan(drafts, decision);
        }
        let Plan { edits, draft, drafts, what, becomes } = plan?;
        if edits.is_empty() {
            return Ok("nothing changed".to_owned());
        }
        self.write(&edits)?;
        let decided: HashSet<DraftId> = drafts.into_iter().filter(|_| becomes != State::Open).collect();
        self.drafts.iter_mut().filter(|it| decided.contains(&it.id)).for_each(|it| it.state = becomes);
        let followed = self.follow(&edits);
        // What is written can be taken back, whatever is wrong with the rest of the folder.
        self.steps.push(Step { edits, draft, what: what.clone() });
        followed.map(|()| what)
    }
}
