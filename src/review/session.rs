//! A session of going through drafts: which there are, what became of each, and their files as they are known.

use std::collections::{HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::assess::{acceptable, body};
use super::preview::{Preview, preview};
use super::refusal::Refusal;
use super::undo::Step;
use crate::claim::{Entry, Ledger, LocalId, Source, Speaker, Topic};
use crate::store::{self, Edit, Misread, Recovered, Transaction};

/// A claim file with drafts.
#[derive(Debug)]
pub struct ClaimFile {
    /// Relative to the claims folder.
    pub path: PathBuf,
    /// Its text as it was last read or written.
    pub text: String,
    /// The kept copy of its article.
    pub copy: Option<String>,
}

/// Which draft of a session: the same one however many others are found or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DraftId(usize);

/// One draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which one it is.
    pub id: DraftId,
    /// Where in the session's files its own is.
    pub(super) file: usize,
    /// As it stands there, or stood there last.
    pub entry: Entry,
    /// What stands there and is not what its key holds.
    pub misread: Vec<Misread>,
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// What became of it.
    pub state: State,
}

impl Draft {
    /// Its id in its file, which may still lack one.
    #[must_use]
    pub fn name(&self) -> &str {
        self.entry.id.as_ref().map_or("", LocalId::as_str)
    }

    /// The id by which its file is told which entry is meant.
    pub(super) fn own_id(&self) -> Result<&LocalId, Refusal> {
        self.entry.id.as_ref().ok_or(Refusal::NoId)
    }

    /// Whether it is not decided.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }
}

/// What became of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not decided.
    Open,
    /// Accepted here.
    Accepted,
    /// Removed here.
    Rejected,
    /// Somebody else accepted or removed it meanwhile.
    Gone,
}

/// The drafts of some files with all that is needed to decide on them. Every decision is in its file at once, and can be
/// taken back.
#[derive(Debug)]
pub struct Session {
    pub(super) folder: PathBuf,
    pub(super) today: NaiveDate,
    /// What is on file; whoever else reads it meanwhile keeps it as it was.
    pub(super) ledger: Arc<Ledger>,
    pub(super) files: Vec<ClaimFile>,
    pub(super) drafts: Vec<Draft>,
    /// The id that the next draft gets.
    next: usize,
    pub(super) steps: Vec<Step>,
    /// What had been interrupted before a decision here, and was brought to an end by it.
    recovered: Vec<Recovered>,
    /// The drafts that are gone through, where they are not all.
    pub(super) narrowed: Option<HashSet<DraftId>>,
}

impl Session {
    /// Opens the drafts of these files of the folder, in their order, on the day `today`.
    ///
    /// # Errors
    /// [`Refusal::Store`] where a file cannot be read.
    pub fn open(
        folder: &Path,
        ledger: impl Into<Arc<Ledger>>,
        files: &[PathBuf],
        today: NaiveDate,
    ) -> Result<Self, Refusal> {
        let ledger = ledger.into();
        let (folder, known, drafts, steps) = (folder.to_owned(), Vec::new(), Vec::new(), Vec::new());
        let mut session =
            Self { folder, today, ledger, files: known, drafts, next: 0, steps, recovered: Vec::new(), narrowed: None };
        files.iter().try_for_each(|it| session.add(it))?;
        Ok(session)
    }

    fn add(&mut self, path: &Path) -> Result<(), Refusal> {
        let text = self.read(path)?;
        // Most files of a large folder have none, and need not be taken apart.
        if !text.contains("draft") {
            return Ok(());
        }
        let found = store::drafts(path, &text)?;
        if !found.is_empty() {
            let copy = self.read(&store::copy_path(path)).ok();
            self.files.push(ClaimFile { path: path.to_owned(), text, copy });
            let new = self.numbered(self.files.len() - 1, found);
            self.drafts.extend(new);
        }
        Ok(())
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Brings all of it up to what is on file now, on the day `today`: `ledger`, and the drafts of these files and of those
    /// that are known. What was decided here can still be taken back.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn renew(&mut self, ledger: Arc<Ledger>, files: &[PathBuf], today: NaiveDate) -> Result<(), Refusal> {
        (self.ledger, self.today) = (ledger, today);
        for file in 0..self.files.len() {
            let Ok(text) = self.read(&self.files[file].path) else {
                self.drafts
                    .iter_mut()
                    .filter(|it| it.file == file && it.is_open())
                    .for_each(|it| it.state = State::Gone);
                continue;
            };
            if text != self.files[file].text {
                self.files[file].text = text;
                self.refresh(file)?;
            }
        }
        files
            .iter()
            .filter(|it| self.position(it).is_none())
            .cloned()
            .collect::<Vec<_>>()
            .iter()
            .try_for_each(|it| self.add(it))
    }

    fn numbered(&mut self, file: usize, found: Vec<store::DraftEntry>) -> Vec<Draft> {
        let first = self.next;
        self.next += found.len();
        let ids = (first..).map(DraftId);
        let draft = |(id, it): (DraftId, store::DraftEntry)| Draft {
            id,
            file,
            entry: it.entry,
            misread: it.misread,
            line: it.line,
            state: State::Open,
        };
        ids.zip(found).map(draft).collect()
    }

    /// The text of a file of the claims folder as it is now.
    pub(super) fn read(&self, path: &Path) -> Result<String, store::Error> {
        store::text_of(&self.folder, path)
    }

    /// What is on file.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// All drafts, decided or not, file by file.
    #[must_use]
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// Where in [`Self::drafts`] a draft is.
    #[must_use]
    pub fn place(&self, id: DraftId) -> usize {
        self.drafts.iter().position(|it| it.id == id).expect("no draft of a session is ever taken out")
    }

    /// A draft.
    #[must_use]
    pub fn draft(&self, id: DraftId) -> &Draft {
        &self.drafts[self.place(id)]
    }

    /// The file of a draft.
    #[must_use]
    pub fn file(&self, draft: &Draft) -> &ClaimFile {
        &self.files[draft.file]
    }

    /// The lines of a draft as they stand in its file.
    #[must_use]
    pub fn lines(&self, draft: &Draft) -> String {
        lines_of(&self.file(draft).text, draft.line)
    }

    /// The lines of the entry that has the id of a draft now, accepted or not; nothing where there is none any more.
    #[must_use]
    pub fn lines_now(&self, draft: &Draft) -> Option<String> {
        let ClaimFile { path, text, .. } = self.file(draft);
        let now = store::entries(path, text).ok()?.into_iter().find(|it| it.entry.id == draft.entry.id)?;
        Some(lines_of(text, now.line))
    }

    /// What was done last and can be taken back.
    #[must_use]
    pub fn last_step(&self) -> Option<&str> {
        self.steps.last().map(|it| it.what.as_str())
    }

    /// The global id by which a draft is cited.
    #[must_use]
    pub fn cited(&self, draft: &Draft) -> String {
        let stem = self.file(draft).path.file_stem().unwrap_or_default().to_string_lossy();
        format!("{stem}#{}", draft.name())
    }

    /// The source of a draft, where its file is sound enough to have one.
    #[must_use]
    pub fn source_of(&self, draft: &Draft) -> Option<&Source> {
        let path = &self.file(draft).path;
        self.ledger.sources.iter().find(|it| it.path == *path)
    }

    /// The full path of the file of a draft.
    #[must_use]
    pub fn full_path(&self, draft: &Draft) -> PathBuf {
        self.folder.join(&self.file(draft).path)
    }

    /// How many drafts became what.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.drafts.iter().filter(|it| it.state == state).count()
    }

    /// The speaker of a draft, where that is on file.
    #[must_use]
    pub fn speaker_of(&self, draft: &Draft) -> Option<&Speaker> {
        self.ledger.find_speaker(draft.entry.speaker.as_ref()?)
    }

    /// The topic of a draft, where that is on file.
    #[must_use]
    pub fn topic_of(&self, draft: &Draft) -> Option<&Topic> {
        self.ledger.find_topic(draft.entry.topic.as_ref()?)
    }

    /// What accepting a draft as it stands would show.
    ///
    /// # Errors
    /// Where it cannot be accepted, and why.
    pub fn assess(&self, draft: &Draft) -> Result<Preview, Refusal> {
        let claim = acceptable(self.file(draft), draft, &self.ledger)?;
        Ok(preview(&self.ledger, &claim, self.today))
    }

    /// Writes files, all or none; where somebody else changed one meanwhile, reads that again.
    pub(super) fn write(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        let error = match self.change(edits) {
            Ok(()) => return Ok(()),
            Err(error) => error,
        };
        let store::Error::ChangedMeanwhile { path } = error else { return Err(error.into()) };
        for edit in edits {
            if let Some(file) = self.position(&edit.path) {
                self.reread(file)?;
                self.refresh(file)?;
            }
        }
        Err(Refusal::ChangedMeanwhile(path.strip_prefix(&self.folder).map(Path::to_owned).unwrap_or(path)))
    }

    fn change(&mut self, edits: &[Edit]) -> Result<(), store::Error> {
        let change = Transaction::begin(&self.folder)?;
        // Told even where the change itself is refused.
        self.recovered.extend(change.recovered().cloned());
        self.ledger = change.make(edits)?.loaded.ledger.into();
        Ok(())
    }

    /// What had been interrupted, by whomever, and was brought to an end since this was last asked.
    pub fn take_recovered(&mut self) -> Vec<Recovered> {
        std::mem::take(&mut self.recovered)
    }

    /// Which of the files with drafts is called so; none where it is a list.
    fn position(&self, path: &Path) -> Option<usize> {
        self.files.iter().position(|it| it.path == path)
    }

    /// Brings the drafts up to files as they were just written.
    pub(super) fn follow(&mut self, written: &[Edit]) -> Result<(), Refusal> {
        for edit in written {
            if let Some(file) = self.position(&edit.path) {
                self.files[file].text = edit.after.clone().unwrap_or_default();
                self.refresh(file)?;
            }
        }
        Ok(())
    }

    /// Reads a file again; tells what became of it where it was written by other means.
    pub(super) fn reread(&mut self, file: usize) -> Result<Option<Edit>, Refusal> {
        let path = self.files[file].path.clone();
        let after = self.read(&path)?;
        let before = std::mem::replace(&mut self.files[file].text, after.clone());
        Ok((after != before).then_some(Edit { path, before: Some(before), after: Some(after) }))
    }

    pub(super) fn reload_ledger(&mut self) -> Result<(), Refusal> {
        self.ledger = store::load(&self.folder)?.ledger.into();
        Ok(())
    }

    /// Brings drafts and ledger up to what a file says.
    pub(super) fn refresh(&mut self, file: usize) -> Result<(), Refusal> {
        let ClaimFile { path, text, .. } = &self.files[file];
        let found = store::drafts(path, text)?;
        refile(Arc::make_mut(&mut self.ledger), path, text);
        let mut by_id: HashMap<Option<LocalId>, VecDeque<usize>> = HashMap::new();
        for (at, it) in found.iter().enumerate() {
            by_id.entry(it.entry.id.clone()).or_default().push_back(at);
        }
        let mut found: Vec<Option<store::DraftEntry>> = found.into_iter().map(Some).collect();
        for draft in self.drafts.iter_mut().filter(|it| it.file == file) {
            let at = by_id.get_mut(&draft.entry.id).and_then(VecDeque::pop_front);
            match at.and_then(|at| found[at].take()) {
                Some(store::DraftEntry { entry, misread, line }) => {
                    *draft = Draft { entry, misread, line, state: State::Open, ..*draft };
                }
                None if draft.is_open() => draft.state = State::Gone,
                None => {}
            }
        }
        // What somebody else added comes after what is known of the file.
        let end = self.drafts.iter().rposition(|it| it.file == file).map_or(self.drafts.len(), |it| it + 1);
        let new = self.numbered(file, found.into_iter().flatten().collect());
        self.drafts.splice(end..end, new);
        Ok(())
    }
}

/// The lines of an entry of a list from the one on which it begins: to where something begins that stands no deeper.
fn lines_of(text: &str, line: usize) -> String {
    let depth = |it: &str| it.len() - it.trim_start().len();
    let mut lines = text.split_inclusive('\n').skip(line.saturating_sub(1));
    let Some(first) = lines.next() else { return String::new() };
    let rest = lines.take_while(|it| it.trim().is_empty() || depth(it) > depth(first));
    let all: String = std::iter::once(first).chain(rest).collect();
    format!("{}\n", all.trim_end())
}

/// Puts the claims that a file now has in the place of those that it had.
fn refile(ledger: &mut Ledger, path: &Path, text: &str) {
    let Some(source) = ledger.sources.iter().position(|it| it.path == path) else { return };
    let new = store::read_page(path, body(text), ledger).0;
    let at = ledger.claims.iter().position(|it| it.source >= source).unwrap_or(ledger.claims.len());
    ledger.claims.retain(|it| it.source != source);
    ledger.claims.splice(at..at, new);
}
