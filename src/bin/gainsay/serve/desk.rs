//! The folder that is served, and its newest edition: another one takes its place where anything in the folder changes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use chrono::NaiveDate;

use super::edition::{Edition, State};
use super::review::Sitting;
use crate::failure::Failure;
use crate::options::today;
use crate::review::Reader;

/// What all requests share.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) folder: PathBuf,
    pub(super) port: u16,
    /// The day that counts as today, where somebody said so.
    today: Option<NaiveDate>,
    edition: RwLock<Arc<Edition>>,
    /// The review that goes on as long as the server does; none before somebody opens it.
    pub(super) sitting: Mutex<Option<Sitting>>,
    /// The user's own reader, until that review begins; none where none was named.
    pub(super) reader: Mutex<Option<Reader>>,
    /// What was done, to be said on the next page.
    said: Mutex<Option<String>>,
    /// Who gave the last verdict.
    judge: Mutex<String>,
    /// One at a time looks whether the files have changed.
    refreshing: Mutex<()>,
    /// Has the watch look at once, and say when it has.
    hurry: Mutex<Sender<Sender<()>>>,
}

/// How often the files are looked at.
const EVERY: Duration = Duration::from_secs(1);

/// How long an answer waits for the pages that have what it has written: those of a large record come when they are made,
/// and whoever looks at one that is older sees it change.
const BRIEFLY: Duration = Duration::from_secs(1);

impl Desk {
    /// Loads a folder, and looks from then on whether it changes.
    ///
    /// # Errors
    /// Fails where it cannot be read.
    pub(super) fn open(folder: &Path, port: u16, day: Option<NaiveDate>) -> Result<Arc<Self>, Failure> {
        let edition = Edition::load(folder, 1, State::of(folder, today(day)))?;
        let (folder, edition) = (folder.to_owned(), RwLock::new(Arc::new(edition)));
        let (sitting, reader) = (Mutex::new(None), Mutex::new(None));
        let (said, judge) = (Mutex::new(None), Mutex::default());
        let (hurry, hurried) = channel();
        let (refreshing, hurry) = (Mutex::new(()), Mutex::new(hurry));
        let desk =
            Arc::new(Self { folder, port, today: day, edition, sitting, reader, said, judge, refreshing, hurry });
        let watched = Arc::clone(&desk);
        thread::spawn(move || watched.watch(&hurried));
        Ok(desk)
    }

    /// The day that counts as today.
    pub(super) fn today(&self) -> NaiveDate {
        today(self.today)
    }

    /// Something was done: the next page says so, once.
    pub(super) fn say(&self, what: String) {
        *held(&self.said) = Some(what);
    }

    /// What was done and is not said yet.
    pub(super) fn said(&self) -> Option<String> {
        held(&self.said).take()
    }

    /// Who gave the last verdict; nobody at first.
    pub(super) fn judge(&self) -> String {
        held(&self.judge).clone()
    }

    /// Somebody gave a verdict.
    pub(super) fn judged_by(&self, who: &str) {
        who.clone_into(&mut held(&self.judge));
    }

    /// The newest edition.
    pub(super) fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.edition.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks again and again whether the files have changed, and at once where somebody is in a hurry.
    fn watch(&self, hurried: &Receiver<Sender<()>>) {
        loop {
            let waiting = hurried.recv_timeout(EVERY).ok();
            self.refresh();
            // Who has waited long enough does not listen any more.
            waiting.map(|it| it.send(()));
        }
    }

    /// Something was written: waits briefly for the pages that have it.
    pub(super) fn written(&self) {
        let (done, waiting) = channel();
        if held(&self.hurry).send(done).is_ok() {
            let _ = waiting.recv_timeout(BRIEFLY);
        }
    }

    /// Makes a new edition where a file was changed or the day is another one. A folder that cannot be read for a moment
    /// keeps its pages.
    pub(super) fn refresh(&self) {
        let _alone = held(&self.refreshing);
        // Before loading: what is changed while that goes on makes the next edition.
        let state = State::of(&self.folder, self.today());
        let now = self.edition();
        if state == now.state {
            return;
        }
        if let Ok(next) = Edition::load(&self.folder, now.number + 1, state) {
            *self.edition.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
        }
    }
}

/// What is behind a lock, also where somebody failed who held it: it is replaced as a whole, and never half changed.
pub(super) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
