//! Drafts in the browser: the session of the terminal's review, decisions on it by forms, and no decision on what somebody
//! else changed meanwhile.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use gainsay::claim::{Entry, Stance};
use gainsay::query::{BadQuery, speaker_named, topic_named};
use gainsay::render::page::{self, Address, Reviewing, Stale, Typed, named, offer_field, told_in_keys};
use gainsay::review::{self, Decision, Draft, DraftId, Offer, Refusal, Session, Subjects, TYPED, Taken, Undone};
use gainsay::store::{self, BadValue};

use super::answer::Given;
use super::desk::{Desk, held};
use super::edition::Edition;
use super::fields::Fields;
use super::onfile::{new_speaker, new_topic};
use crate::failure::Failure;
use crate::folder;
use crate::review::{CHOICES, Reader};

/// A review that goes on as long as the server does.
#[derive(Debug)]
pub(super) struct Sitting {
    session: Session,
    /// The edition of the record that it was brought up to.
    edition: u64,
    /// The topics on file that drafts without one fit, as long as nothing is decided.
    placed: Option<HashMap<DraftId, String>>,
    /// The user's own reader, where one was named, and what went wrong with it and is not said yet.
    reader: Option<Reader>,
    trouble: Option<String>,
}

/// How long a page waits for what the user's own reader says of its draft.
const BRIEFLY: Duration = Duration::from_secs(2);

impl Sitting {
    /// What is offered for a draft: nothing of it is on file. What the user's own reader says of it stands beside that.
    fn offer(&mut self, id: DraftId) -> Offer {
        let topic = self.fit(id);
        let mut offer = self.session.offer(self.session.draft(id), topic.as_deref());
        if let Some(reader) = &self.reader {
            offer.beside(reader.proposed(id));
        }
        offer
    }

    /// Has the user's own reader read a draft and the next ones, and waits briefly for what it says of this one.
    fn consult(&mut self, id: DraftId) {
        let Some(mut reader) = self.reader.take() else { return };
        for due in Reader::due(&self.session, id) {
            let topic = self.fit(due);
            reader.ask(&self.session, due, topic.as_deref());
        }
        let trouble = reader.wait(&self.session, id, BRIEFLY);
        self.trouble = trouble.or(self.trouble.take());
        self.reader = Some(reader);
    }

    /// A topic on file that a draft without one fits.
    fn fit(&mut self, id: DraftId) -> Option<String> {
        let session = &self.session;
        let draft = session.draft(id);
        let placed = || {
            let subjects = Subjects::of(session, &Taken::default());
            subjects.offered().into_iter().map(|(draft, topic)| (draft, topic.to_owned())).collect()
        };
        match session.topic_of(draft) {
            Some(_) => None,
            None => self.placed.get_or_insert_with(placed).get(&id).cloned(),
        }
    }

    /// A decision, after which other topics may fit.
    fn decide(&mut self, id: DraftId, decision: &Decision) -> Result<String, Refusal> {
        self.placed = None;
        self.session.decide(&[id], decision)
    }
}

/// Why a decision was not written.
enum Refused {
    /// Its file is not the one that the page was made of.
    Stale,
    Why(String),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::ChangedMeanwhile(_) => Self::Stale,
            other => Self::Why(other.to_string()),
        }
    }
}

impl From<BadValue> for Refused {
    fn from(bad: BadValue) -> Self {
        Refusal::from(bad).into()
    }
}

impl From<BadQuery> for Refused {
    fn from(bad: BadQuery) -> Self {
        Self::Why(format!("{}. {}", bad.what, bad.remedy))
    }
}

/// The page of the draft that is asked for, or of the first one that is open.
pub(super) fn page(desk: &Desk, asked: &Fields) -> Result<Given, Failure> {
    over(desk, |sitting, edition| {
        let session = &sitting.session;
        let open = || session.drafts().iter().filter(|it| it.is_open());
        let of_file = |it: &&Draft| asked.get("file").is_none_or(|file| stem(session, it) == file);
        let draft =
            asked.get("draft").and_then(|it| find(session, it)).or_else(|| open().find(of_file)).map(|it| it.id);
        let done = desk.said();
        shown(sitting, edition, draft, Shown { done, ..Shown::default() })
    })
}

/// What is decided, and the page after it.
pub(super) fn sent(desk: &Desk, sent: &Fields) -> Result<Given, Failure> {
    let given = over(desk, |sitting, edition| {
        let what = sent.get("do").unwrap_or_default();
        if what == "undo" {
            return undo(desk, sitting, edition);
        }
        let session = &sitting.session;
        let Some(id) = sent.get("draft").and_then(|it| find(session, it)).map(|it| it.id) else {
            let refused = Some(Refusal::NoDraft.to_string());
            return shown(sitting, edition, None, Shown { refused, ..Shown::default() });
        };
        match what {
            "next" => return Given::Onwards(way(session, session.next(id))),
            "again" => return shown(sitting, edition, Some(id), Shown { typed: sent.typed(), ..Shown::default() }),
            _ => {}
        }
        match decide(sitting, id, what, sent) {
            Ok(done) => {
                desk.say(done);
                Given::Onwards(way(&sitting.session, sitting.session.onwards(id)))
            }
            Err(Refused::Stale) => stale(&sitting.session, edition, id, what, sent),
            Err(Refused::Why(why)) => {
                let refused = Some(why);
                shown(sitting, edition, Some(id), Shown { refused, typed: sent.typed(), ..Shown::default() })
            }
        }
    })?;
    desk.written();
    Ok(given)
}

/// Does something with the review, brought up to the newest edition.
fn over(desk: &Desk, done: impl FnOnce(&mut Sitting, &Edition) -> Given) -> Result<Given, Failure> {
    let edition = desk.edition();
    let mut sitting = held(&desk.sitting);
    let failed = |why: Refusal| Failure::new(why.to_string());
    let (ledger, files, today) = (|| Arc::clone(&edition.ledger), &edition.drafts, desk.today());
    match &mut *sitting {
        Some(open) if open.edition != edition.number => {
            open.session.renew(ledger(), files, today).map_err(failed)?;
            open.placed = None;
            open.edition = edition.number;
        }
        Some(_) => {}
        None => {
            let session = Session::open(&desk.folder, ledger(), files, today).map_err(failed)?;
            let reader = held(&desk.reader).take();
            *sitting = Some(Sitting { session, edition: edition.number, placed: None, reader, trouble: None });
        }
    }
    let open = sitting.as_mut().expect("it was opened above");
    let given = done(open, &edition);
    for recovered in open.session.take_recovered() {
        let before = desk.said().map_or(String::new(), |it| format!("{it}; "));
        desk.say(format!("{before}{}", folder::told(&recovered)));
    }
    Ok(given)
}

/// What a page of a review says besides the draft.
struct Shown<'a> {
    typed: &'a Typed,
    done: Option<String>,
    refused: Option<String>,
}

/// Nothing was typed.
const UNTYPED: &Typed = &Typed(Vec::new());

impl Default for Shown<'_> {
    fn default() -> Self {
        Self { typed: UNTYPED, done: None, refused: None }
    }
}

fn shown(sitting: &mut Sitting, edition: &Edition, draft: Option<DraftId>, it: Shown<'_>) -> Given {
    let open = draft.filter(|it| sitting.session.draft(*it).is_open());
    open.into_iter().for_each(|it| sitting.consult(it));
    let offer = open.map(|it| sitting.offer(it)).unwrap_or_default();
    let trouble = sitting.trouble.take();
    let session = &sitting.session;
    let is_asked = open.zip(sitting.reader.as_ref()).is_some_and(|(draft, reader)| reader.owes(draft));
    let address = |draft: &Draft| Address { draft: name(session, draft), seen: seen(session, draft) };
    let draft = draft.map(|it| session.draft(it)).filter(|it| it.is_open());
    let stances: Vec<(Option<Stance>, &str)> = CHOICES.iter().map(|it| (it.stance, it.meaning)).collect();
    let Shown { typed, done, refused } = it;
    let done = [done, trouble].into_iter().flatten().reduce(|done, trouble| format!("{done}; {trouble}"));
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let draft = draft.map(|it| (it, address(it)));
    let it = Reviewing { session, draft, offer, is_asked, typed, done, refused, stances: &stances };
    Given::Page(status, page::review(&edition.frame, &it))
}

fn undo(desk: &Desk, sitting: &mut Sitting, edition: &Edition) -> Given {
    sitting.placed = None;
    match sitting.session.undo() {
        Ok(Undone { what, draft }) => {
            desk.say(format!("undone: {what}"));
            Given::Onwards(way(&sitting.session, Some(draft)))
        }
        Err(why) => shown(sitting, edition, None, Shown { refused: Some(why.to_string()), ..Shown::default() }),
    }
}

/// Writes what was decided; says what was done.
fn decide(sitting: &mut Sitting, id: DraftId, what: &str, sent: &Fields) -> Result<String, Refused> {
    let session = &sitting.session;
    if sent.get("seen") != Some(seen(session, session.draft(id)).as_str()) {
        return Err(Refused::Stale);
    }
    let one = match what {
        "reject" => Some(Decision::Reject),
        "new-speaker" => Some(Decision::NewSpeaker(new_speaker(sent))),
        "new-topic" => Some(Decision::NewTopic(new_topic(sent))),
        "topic" => sitting.offer(id).topic.map(Decision::Topic),
        _ => None,
    };
    if let Some(decision) = one {
        return Ok(sitting.decide(id, &decision)?);
    }
    let (session, mut done) = (&sitting.session, Vec::new());
    let draft = session.draft(id);
    let typed = sent.get("speaker").filter(|it| *it != named(draft, session));
    if let Some(speaker) = typed.map(|it| speaker_named(it, session.ledger())).transpose()? {
        done.push(sitting.decide(id, &Decision::Speaker(speaker.to_string()))?);
    }
    let session = &sitting.session;
    let draft = session.draft(id);
    let edited = edited(&draft.entry, draft, sent, session)?;
    let moves = |session: &Session, entry: &Entry| {
        let mut draft = session.draft(id).clone();
        draft.entry = entry.clone();
        session.assess(&draft).ok().and_then(|it| it.moves())
    };
    if what == "take" {
        let taken = chosen(sitting.offer(id), sent).taken(&edited);
        let moves = moves(&sitting.session, &taken);
        done.push(sitting.decide(id, &Decision::Take(Box::new(taken)))?);
        done.extend(moves);
        return Ok(done.join(", "));
    }
    if edited != draft.entry {
        done.push(sitting.decide(id, &Decision::Edit(Box::new(edited)))?);
    }
    if what == "accept" {
        let moves = moves(&sitting.session, &sitting.session.draft(id).entry);
        done.push(sitting.decide(id, &Decision::Accept)?);
        done.extend(moves);
    }
    Ok(if done.is_empty() { "nothing changed".to_owned() } else { done.join(", ") })
}

/// What is offered without what nobody left checked, and without a topic where one was chosen.
fn chosen(mut offer: Offer, sent: &Fields) -> Offer {
    for at in 0..offer.proposed.len() {
        let is_checked = sent.get(&offer_field(at)) == Some(told_in_keys(&offer.proposed[at].key).as_str());
        if is_checked == offer.dropped.contains(&at) {
            offer.toggle(at);
        }
    }
    let has_chosen = sent.get("topic").or(sent.get("topic-other")).is_some();
    offer.topic = offer.topic.filter(|_| !has_chosen);
    offer
}

/// An entry with what was typed for the keys of a draft; what nobody touched stays as it is.
fn edited(entry: &Entry, draft: &Draft, sent: &Fields, session: &Session) -> Result<Entry, Refused> {
    let touched = TYPED.iter().filter_map(|(name, _)| {
        let (key, typed) = (review::key(name)?, sent.typed().get(name)?.trim());
        let on_file = review::value(key, &draft.entry, &draft.misread);
        (typed != on_file.trim()).then(|| (*name, Some(typed.to_owned()).filter(|it| !it.is_empty())))
    });
    let mut entry = review::typed(entry, touched)?;
    if let Some(other) = sent.get("topic-other") {
        entry.topic = Some(topic_named(other, session.ledger())?.to_string());
    } else if let Some(topic) = sent.get("topic") {
        entry.topic = Some(topic.to_owned());
    }
    Ok(entry)
}

/// The page of a decision on what somebody else changed meanwhile: what stands there now, and what was to be written.
fn stale(session: &Session, edition: &Edition, id: DraftId, what: &str, sent: &Fields) -> Given {
    let draft = session.draft(id);
    let path = &session.file(draft).path;
    let base = sent.typed().get("base").unwrap_or_default();
    let own = || {
        let alone = format!("claims:\n{base}");
        let opened = store::entries(path, &alone).ok()?.into_iter().next()?;
        let mut entry = edited(&opened.entry, draft, sent, session).ok()?;
        entry.draft &= what != "accept";
        let after = store::with_claim(path, &alone, opened.entry.id.as_ref()?, Some(&entry)).ok()?;
        Some(after.trim_start_matches("claims:\n").to_owned())
    };
    let own = match what {
        "reject" => "(rejected: these lines go)\n".to_owned(),
        _ => own().unwrap_or_else(|| base.to_owned()),
    };
    let onwards = way(session, draft.is_open().then_some(id));
    let path = path.display().to_string();
    let page = Stale { path, now: session.lines_now(draft), own, onwards, action: "review", typed: sent.typed() };
    Given::Page(StatusCode::CONFLICT, page::stale(&edition.frame, &page))
}

fn stem(session: &Session, draft: &Draft) -> String {
    session.file(draft).path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a draft is called in addresses and forms.
fn name(session: &Session, draft: &Draft) -> String {
    format!("{}#{}", stem(session, draft), draft.name())
}

fn find<'s>(session: &'s Session, wanted: &str) -> Option<&'s Draft> {
    session.drafts().iter().find(|it| name(session, it) == wanted)
}

/// The way to a draft; to those that are left where there is none.
fn way(session: &Session, draft: Option<DraftId>) -> String {
    let Some(draft) = draft else { return "review".to_owned() };
    page::address("review", &[("draft", &name(session, session.draft(draft)))])
}

/// The state of the file of a draft as the session knows it.
fn seen(session: &Session, draft: &Draft) -> String {
    store::hash_of(session.file(draft).text.as_bytes()).to_string()
}
