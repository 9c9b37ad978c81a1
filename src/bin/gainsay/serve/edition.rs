//! The record as it was loaded at one time, with its pages: whoever reads one edition sees nothing half changed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use gainsay::claim::{Claim, Ledger};
use gainsay::problem::Code;
use gainsay::query::{Against, Changes, FullText};
use gainsay::render::page::{Frame, Live, Moved, Served};
use gainsay::store::Loaded;

use super::column::Column;
use super::press::Press;
use crate::commands::oldest_first;
use crate::failure::Failure;
use crate::files::Files;
use crate::folder;

/// One edition of the record.
#[derive(Debug)]
pub(super) struct Edition {
    /// Which one; another one has another number.
    pub(super) number: u64,
    pub(super) ledger: Arc<Ledger>,
    /// The files with drafts, the oldest source first.
    pub(super) drafts: Vec<PathBuf>,
    pub(super) frame: Frame,
    /// The pages that do not depend on what is asked.
    pub(super) press: Press,
    /// The statements that count, by their places in the ledger, each with where it stands, oldest first.
    pub(super) statements: Vec<(usize, String)>,
    /// What these are told apart by, in the same order.
    pub(super) columns: [Column; 4],
    /// What moved, oldest first.
    pub(super) moved: Vec<Moved>,
    /// The same by statement, as a query asks for it.
    changes: Arc<Changes>,
    /// All words, as a query looks for them.
    words: FullText,
    /// What it was made of.
    pub(super) state: State,
}

/// What an edition depends on: as long as that is the same, so are its pages.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct State {
    today: NaiveDate,
    files: Files,
}

impl State {
    /// The state of a folder now.
    pub(super) fn of(folder: &Path, today: NaiveDate) -> Self {
        Self { today, files: Files::of(folder) }
    }

    /// The day that counts as today.
    pub(super) fn today(&self) -> NaiveDate {
        self.today
    }
}

impl Edition {
    /// Loads a folder, and works out what its pages show.
    ///
    /// # Errors
    /// Fails where the folder cannot be read.
    pub(super) fn load(folder: &Path, number: u64, state: State) -> Result<Self, Failure> {
        let Loaded { ledger, problems } = folder::on_file(folder)?;
        // Drafts that lack too much to be among the claims are told of there, too.
        let drafts = || problems.iter().filter(|it| it.code == Code::DRAFT);
        let live = Live { edition: number, drafts: drafts().count() };
        let having: HashSet<&PathBuf> = drafts().map(|it| &it.path).collect();
        let drafts = oldest_first(&ledger).into_iter().filter(|it| having.contains(it)).collect();
        let ledger = Arc::new(ledger);
        let (press, served) = Press::start(folder.to_owned(), Arc::clone(&ledger), state.today, live)?;
        let Served { frame, statements, moved } = served;
        let mut changes = Changes::new();
        for it in &moved {
            let claim = &ledger.claims[it.later.unwrap_or(it.earlier)];
            changes.entry(claim.id.clone()).or_default().extend(&it.changes);
        }
        let (changes, words) = (Arc::new(changes), FullText::of(&ledger));
        let counting: Vec<&Claim> = statements.iter().map(|(at, _)| &ledger.claims[*at]).collect();
        let columns = Column::all(&counting, &ledger);
        Ok(Self { number, ledger, drafts, frame, press, statements, columns, moved, changes, words, state })
    }

    /// What a query is read against: what has changed is known, and which claims have which words.
    pub(super) fn against(&self) -> Against<'_> {
        let (changes, words) = (Some(&self.changes), Some(&self.words));
        Against { changes, words, ..Against::ledger(&self.ledger, self.state.today()) }
    }
}
