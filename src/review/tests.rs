//! What decisions do to files, and that each can be taken back.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;
use crate::claim::Stance;
use crate::problem::Code;
use crate::store::{self, NewSpeaker, NewTopic};

const PAGE: &str = "2025/2025-03-02-radio-selm.yaml";
const DRAFTS: &str = include_str!("../../fixtures/review/2025/2025-03-02-radio-selm.yaml");
/// A second file with a draft.
const OTHER: &str = "2025/2025-03-09-harbour-news.yaml";

/// The claims folder of `fixtures/review` with a second file of drafts, to be written to.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("2025")).unwrap();
    for file in ["speakers.yaml", "topics.yaml", "2025/2025-02-01-courier.yaml", PAGE] {
        fs::copy(Path::new("fixtures/review").join(file), folder.path().join(file)).unwrap();
    }
    let other = "version: 1\nsource: {outlet: Harbour News, published: 2025-03-09}\nclaims:\n  - id: stop\n    speaker: \
                 ada-roe\n    topic: ferry-ban\n    said: 2025-03-08\n    quote: They must stop.\n    draft: true\n";
    fs::write(folder.path().join(OTHER), other).unwrap();
    folder
}

fn open(folder: &TempDir) -> Session {
    let ledger = store::load(folder.path()).unwrap().ledger;
    let files = [PAGE, OTHER].map(PathBuf::from);
    Session::open(folder.path(), ledger, &files, "2025-04-01".parse().unwrap()).unwrap()
}

/// The texts of all files that a session may write.
fn texts(folder: &TempDir) -> Vec<String> {
    let text = |it: &str| fs::read_to_string(folder.path().join(it)).unwrap();
    ["speakers.yaml", "topics.yaml", PAGE, OTHER].map(text).to_vec()
}

fn write(folder: &TempDir, file: &str, text: &str) {
    fs::write(folder.path().join(file), text).unwrap();
}

/// The draft that its file calls so.
fn id(session: &Session, name: &str) -> DraftId {
    session.drafts().iter().find(|it| it.name() == name).unwrap().id
}

fn decide(session: &mut Session, name: &str, decision: &Decision) -> Result<String, Refusal> {
    let id = id(session, name);
    session.decide(&[id], decision)
}

fn states(session: &Session) -> Vec<(&str, State)> {
    session.drafts().iter().map(|it| (it.name(), it.state)).collect()
}

fn bo_lind() -> NewSpeaker {
    NewSpeaker { id: "bo-lind".into(), name: "Bo Lind".into(), kind: "person".into(), ..NewSpeaker::default() }
}

fn bridge() -> NewTopic {
    NewTopic {
        id: "bridge".into(),
        name: "Bridge".into(),
        proposition: "A bridge should be built.".into(),
        ..NewTopic::default()
    }
}

#[test]
fn every_decision_is_in_its_file_at_once_and_every_one_can_be_taken_back() {
    let folder = folder();
    let mut session = open(&folder);
    let mut before = vec![texts(&folder)];
    let mut step = |session: &mut Session, name: &str, decision: Decision, expected: &str| {
        assert_eq!(decide(session, name, &decision).unwrap(), expected);
        before.push(texts(&folder));
        assert_ne!(before[before.len() - 2], before[before.len() - 1], "{expected}");
    };
    step(&mut session, "draft-1", Decision::Stance(Some(Stance::Oppose)), "stance oppose");
    step(&mut session, "draft-1", Decision::Stance(None), "stance removed");
    step(&mut session, "draft-1", Decision::Accept, "accepted draft-1");
    step(&mut session, "draft-2", Decision::NewSpeaker(bo_lind()), "speaker set to bo-lind on 2 drafts");
    step(&mut session, "draft-2", Decision::NewTopic(bridge()), "topic set to bridge");
    step(&mut session, "draft-2", Decision::Said("2025-03-01".parse().unwrap()), "said on 1 March 2025");
    step(&mut session, "draft-2", Decision::Accept, "accepted draft-2");
    step(&mut session, "draft-3", Decision::Topic("bridge".into()), "topic set to bridge");
    step(&mut session, "draft-3", Decision::Speaker("ada-roe".into()), "speaker set to ada-roe");
    let mut noted = session.drafts()[2].entry.clone();
    noted.note = Some("read again".into());
    step(&mut session, "draft-3", Decision::Edit(Box::new(noted)), "edited");
    step(&mut session, "draft-3", Decision::Reject, "rejected draft-3");
    let expected = [("draft-1", State::Accepted), ("draft-2", State::Accepted), ("draft-3", State::Rejected)];
    assert_eq!(states(&session)[..3], expected);
    let loaded = store::load(folder.path()).unwrap();
    assert!(loaded.problems.iter().all(|it| it.path == Path::new(OTHER)), "{:?}", loaded.problems);
    let accepted = loaded.ledger.claims.iter().filter(|it| !it.draft).map(|it| it.id.local());
    assert_eq!(accepted.collect::<Vec<_>>(), ["no-ban", "draft-1", "draft-2"]);

    before.pop();
    let mut shown = "draft-3";
    for texts_before in before.into_iter().rev() {
        let undone = session.undo().unwrap();
        shown = session.draft(undone.draft).name();
        assert_eq!(texts(&folder), texts_before, "{}", undone.what);
    }
    assert_eq!((shown, session.count(State::Open)), ("draft-1", 4));
    assert!(matches!(session.undo(), Err(Refusal::NothingToUndo)));
}

#[test]
fn a_plan_says_what_would_be_written_and_writes_nothing() {
    let folder = folder();
    let (session, before) = (open(&folder), texts(&folder));
    let drafts = [id(&session, "draft-1"), id(&session, "stop")];
    let plan = session.plan(&drafts, &Decision::Accept).unwrap();
    let after: Vec<(&Path, bool)> = plan
        .edits
        .iter()
        .map(|it| (it.path.as_path(), it.after.as_ref().unwrap().matches("draft: true").count() == 2))
        .collect();
    assert_eq!(after, [(Path::new(PAGE), true), (Path::new(OTHER), false)]);
    assert_eq!((plan.what.as_str(), plan.drafts), ("accepted 2 drafts", drafts.to_vec()));
    assert_eq!(texts(&folder), before);
}

#[test]
fn several_drafts_are_decided_and_taken_back_as_one() {
    let folder = folder();
    let (mut session, before) = (open(&folder), texts(&folder));
    let all: Vec<DraftId> = session.drafts().iter().map(|it| it.id).collect();
    assert_eq!(
        session.decide(&all, &Decision::Topic("ferry-ban".into())).unwrap(),
        "topic set to ferry-ban on 4 drafts"
    );
    assert_eq!(session.decide(&all, &Decision::Reject).unwrap(), "rejected 4 drafts");
    assert_eq!(session.count(State::Rejected), 4);
    assert_eq!(store::load(folder.path()).unwrap().ledger.claims.len(), 1);
    assert_eq!(session.undo().unwrap().what, "rejected 4 drafts");
    assert_eq!((session.undo().unwrap().draft, texts(&folder)), (all[0], before));
}

#[test]
fn of_several_files_all_are_written_or_none() {
    let folder = folder();
    let mut session = open(&folder);
    let all = [id(&session, "draft-1"), id(&session, "stop")];
    let theirs = texts(&folder)[3].replace("They must stop.", "They must all stop.");
    write(&folder, OTHER, &theirs);
    let before = texts(&folder);
    let refused = session.decide(&all, &Decision::Accept);
    assert!(matches!(&refused, Err(Refusal::ChangedMeanwhile(path)) if path == Path::new(OTHER)), "{refused:?}");
    assert_eq!((texts(&folder), session.count(State::Open)), (before, 4));
    assert_eq!(session.draft(all[1]).entry.quote.as_deref(), Some("They must all stop."));
    assert_eq!(session.decide(&all, &Decision::Accept).unwrap(), "accepted 2 drafts");
}

#[test]
fn what_keeps_a_draft_from_being_accepted_is_said() {
    let folder = folder();
    let missing = DRAFTS
        .replace("speaker: bo-lind, ", "")
        .replace("    topic: ferry-ban\n    said: 2025-02", "    said: 2025-02");
    write(&folder, PAGE, &missing);
    let mut session = open(&folder);
    let why = |session: &mut Session, name| decide(session, name, &Decision::Accept).unwrap_err();
    assert!(matches!(why(&mut session, "draft-1"), Refusal::NoTopic));
    assert!(matches!(why(&mut session, "draft-2"), Refusal::NoSpeaker));
    assert!(matches!(why(&mut session, "draft-3"), Refusal::UnknownSpeaker(id) if id == "bo-lind"));
    decide(&mut session, "draft-1", &Decision::Topic("tolls".into())).unwrap();
    assert!(matches!(why(&mut session, "draft-1"), Refusal::UnknownTopic(id) if id == "tolls"));
    let assessed = session.assess(session.draft(id(&session, "draft-3")));
    assert_eq!(assessed.unwrap_err().to_string(), "the speaker bo-lind is not on file yet");
    let before = texts(&folder);
    assert!(matches!(
        decide(&mut session, "draft-3", &Decision::Said("2026-01-01".parse().unwrap())),
        Err(Refusal::Faulty(_))
    ));
    assert_eq!(texts(&folder), before);
}

#[test]
fn whoever_is_put_on_file_by_other_means_is_known() {
    let folder = folder();
    let mut session = open(&folder);
    let theirs = texts(&folder)[0].clone() + "  - {id: bo-lind, name: Bo Lind}\n";
    write(&folder, "speakers.yaml", &theirs);
    assert_eq!(decide(&mut session, "draft-3", &Decision::Accept).unwrap(), "accepted draft-3");
    let taken = decide(&mut session, "draft-2", &Decision::NewSpeaker(bo_lind()));
    assert!(matches!(taken, Err(Refusal::Faulty(it)) if it.code == Code::DUPLICATE_ID));
}

#[test]
fn what_somebody_else_wrote_is_read_again_and_never_overwritten() {
    let folder = folder();
    let mut session = open(&folder);
    let theirs = DRAFTS.replace("    note: on Thursday\n", "    note: theirs\n").replace("    draft: true\n", "");
    let theirs = theirs + "  - {id: draft-4, said: 2025-03-02, says: Pays., draft: true}\n";
    write(&folder, PAGE, &theirs);
    let (gone, stop) = (id(&session, "draft-1"), id(&session, "stop"));
    assert!(matches!(session.decide(&[gone], &Decision::Reject), Err(Refusal::ChangedMeanwhile(_))));
    assert_eq!(texts(&folder)[2], theirs);
    let expected = [
        ("draft-1", State::Gone),
        ("draft-2", State::Open),
        ("draft-3", State::Gone),
        ("draft-4", State::Open),
        ("stop", State::Open),
    ];
    assert_eq!((states(&session), id(&session, "stop")), (expected.to_vec(), stop));
    assert!(matches!(session.decide(&[gone], &Decision::Reject), Err(Refusal::NoDraft)));
    decide(&mut session, "draft-2", &Decision::Reject).unwrap();
    write(&folder, PAGE, &theirs);
    let undone = session.undo().unwrap_err().to_string();
    assert!(undone.starts_with("cannot undo “rejected draft-2”") && undone.contains("somebody else"), "{undone}");
    assert_eq!(texts(&folder)[2], theirs);
}

#[test]
fn what_is_edited_by_other_means_is_a_step_whatever_is_wrong_with_it() {
    let folder = folder();
    let mut session = open(&folder);
    let first = id(&session, "draft-1");
    assert_eq!(session.take_notice(first).unwrap(), "nothing changed");
    write(&folder, PAGE, &DRAFTS.replace("night ferries must stop\n", "night ferries stop\n"));
    assert_eq!(session.take_notice(first).unwrap(), format!("edited {PAGE}"));
    assert_eq!(session.draft(first).entry.quote.as_deref(), Some("night ferries stop"));
    write(&folder, PAGE, "claims: [");
    assert!(matches!(session.take_notice(first), Err(Refusal::Store(_))));
    session.undo().unwrap();
    session.undo().unwrap();
    assert_eq!((texts(&folder)[2].as_str(), session.count(State::Open)), (DRAFTS, 4));
}

#[test]
fn one_goes_on_to_what_is_not_decided() {
    let folder = folder();
    let mut session = open(&folder);
    let [one, two, three, four] = [0, 1, 2, 3].map(|at| session.drafts()[at].id);
    assert_eq!((session.next(one), session.previous(one), session.next(four)), (Some(two), None, None));
    session.decide(&[two, four], &Decision::Reject).unwrap();
    assert_eq!((session.next(one), session.previous(four)), (Some(three), Some(three)));
    assert_eq!([one, two, four].map(|it| session.onwards(it)), [Some(one), Some(three), Some(one)]);
    session.decide(&[one, three], &Decision::Reject).unwrap();
    assert_eq!(session.onwards(one), None);
}

#[test]
fn what_changes_nothing_is_no_step() {
    let folder = folder();
    let mut session = open(&folder);
    let same = Decision::Stance(Some(Stance::Support));
    assert_eq!(decide(&mut session, "draft-1", &same).unwrap(), "nothing changed");
    assert!(matches!(session.undo(), Err(Refusal::NothingToUndo)));
    assert!(matches!(session.decide(&[], &same), Err(Refusal::NoDraft)));
}

#[test]
fn a_session_can_be_shared_between_threads() {
    fn check<T: Send + Sync>() {}
    check::<Session>();
}

#[test]
fn what_is_rejected_is_remembered_with_its_words_and_taken_back_with_them() {
    let folder = folder();
    let list = folder.path().join(store::REJECTIONS);
    let mut session = open(&folder);
    let before = texts(&folder);
    let meant = [id(&session, "draft-1"), id(&session, "stop")];
    session.decide(&meant, &Decision::Reject).unwrap();
    let remembered = |session: &Session| -> Vec<String> {
        session.ledger().rejections.iter().map(|it| format!("{} {}", it.claim, it.on)).collect()
    };
    let expected = ["2025-03-02-radio-selm#draft-1 2025-04-01", "2025-03-09-harbour-news#stop 2025-04-01"];
    assert_eq!(remembered(&session), expected);
    let text = fs::read_to_string(&list).unwrap();
    assert!(text.contains("quote: night ferries must stop") && text.contains("quote: They must stop."), "{text}");
    // Another one goes after them.
    decide(&mut session, "draft-3", &Decision::Reject).unwrap();
    assert!(fs::read_to_string(&list).unwrap().starts_with(&text) && remembered(&session).len() == 3);
    session.undo().unwrap();
    assert_eq!(fs::read_to_string(&list).unwrap(), text);
    session.undo().unwrap();
    assert!(!list.exists() && remembered(&session).is_empty());
    assert_eq!(texts(&folder), before);
}
