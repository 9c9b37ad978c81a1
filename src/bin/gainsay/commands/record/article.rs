//! An article recorded: every statement in it as a draft, in one new claim file.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use gainsay::article::Article;
use gainsay::claim::{Entry, Ledger, LocalId, SourceEntry};
use gainsay::date::Date;
use gainsay::drafting::{self, Origin};
use gainsay::extract::{Extracted, Extractor};
use gainsay::render;
use gainsay::store::{self, Appended, NewSpeaker};

use super::super::extract::{called, say_decoded};
use super::super::review;
use super::super::source::undated;
use super::{RecordArgs, again, editor, place, say_appended};
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// What is done with an article.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "An article")]
pub(super) struct DraftArgs {
    /// Leave the claim file closed: no editor
    #[arg(long, requires = "input")]
    pub(super) no_edit: bool,
    /// Go through the drafts at once, one key each, instead of opening the editor
    #[arg(long, requires = "input", conflicts_with = "no_edit")]
    pub(super) review: bool,
    /// Keep the article's text beside the claim file, for `check` to verify quotations against
    #[arg(long, requires = "input")]
    pub(super) keep: bool,
    /// Of an article that is on file already, append what is new in it
    #[arg(long, requires = "input")]
    pub(super) add: bool,
}

/// One article on its way into the record.
pub(super) struct Drafting<'a> {
    pub(super) own: &'a RecordArgs,
    pub(super) global: &'a GlobalArgs,
    pub(super) folder: &'a Path,
    pub(super) ledger: &'a Ledger,
    /// What was typed for it.
    pub(super) name: &'a str,
}

/// What was found in the article.
pub(super) struct Drafts<'a> {
    pub(super) article: &'a Article,
    pub(super) published: Date,
    pub(super) found: &'a Extracted,
    pub(super) unknown: &'a [NewSpeaker],
}

impl Drafts<'_> {
    /// All of it as claims, none under an id that is taken.
    pub(super) fn claims(&self, taken: HashSet<LocalId>) -> Vec<Entry> {
        let origin = Origin { text: &self.article.text, published: self.published, unknown: self.unknown };
        drafting::claims(&self.found.drafts, origin, taken)
    }
}

impl Drafting<'_> {
    /// Writes the drafts of an article that is not on file yet; of one that is, those that are new where that was asked.
    pub(super) fn record(&self, article: &Article, screen: &mut Screen) -> Result<ExitCode, Failure> {
        say_decoded(article, screen);
        let recorded = again::recorded(self, article)?;
        let on_file = recorded.as_ref().map(|it| self.ledger.sources[it.source].published);
        let published = self.own.source.published(article)?.or(on_file).ok_or_else(|| undated(called(self.name)))?;
        let found = Extractor::new(self.ledger).read(&article.text, published.as_day());
        if found.drafts.is_empty() {
            screen.say(&format!("nobody is said to have said anything in {}; nothing was written", called(self.name)));
            screen.say(&format!("  hint: `gainsay extract {} --why` shows what was left out", self.name));
            return Ok(ExitCode::SUCCESS);
        }
        let unknown = drafting::unknown(&found.proposals, self.ledger);
        let drafts = Drafts { article, published, found: &found, unknown: &unknown };
        match recorded.map_or_else(|| again::by_drafts(self, &drafts), |it| Ok(Some(it)))? {
            Some(recorded) => again::record(self, &recorded, &drafts, screen),
            None => self.begin(&drafts, screen),
        }
    }

    /// Writes a file of its own for the article.
    fn begin(&self, drafts: &Drafts<'_>, screen: &mut Screen) -> Result<ExitCode, Failure> {
        let mut source = self.own.source.of_article(drafts.article, drafts.published);
        let path = match &self.own.into {
            Some(into) => place::inside(into, self.folder)?,
            None => self.free_path(&source, &drafts.article.text),
        };
        place::check_name(&path, self.ledger)?;
        let claims = drafts.claims(HashSet::new());
        let copy = self.folder.join(store::copy_path(&path));
        let is_kept = self.own.draft.keep && !copy.exists();
        if self.own.draft.keep {
            source.kept = Some(store::keep(self.folder, &path, &drafts.article.text)?);
        }
        let appended = store::append(self.folder, &path, Some(&source), &claims, self.ledger).inspect_err(|_| {
            // A copy that belongs to nothing helps nobody.
            let _ = is_kept.then(|| std::fs::remove_file(&copy));
        })?;
        self.finish(&appended, drafts.unknown, screen)
    }

    /// Tells what was written and who is not on file, and opens the file.
    pub(super) fn finish(
        &self,
        appended: &Appended,
        unknown: &[NewSpeaker],
        screen: &mut Screen,
    ) -> Result<ExitCode, Failure> {
        say_appended(appended, "draft", self.folder, screen)?;
        if !unknown.is_empty() {
            screen.say(&format!("\n{}", render::unknown_speakers(unknown, screen.style())));
        }
        if self.own.draft.review && crate::review::is_possible() {
            return review::over(self.folder, std::slice::from_ref(&appended.path), self.global, screen);
        }
        if self.own.draft.review {
            screen.say("note: there is no terminal to go through them on");
        } else if !self.own.draft.no_edit {
            editor::open(self.folder, &appended.path, screen)?;
        }
        let name = appended.path.file_name().unwrap_or_default().to_string_lossy();
        screen.say(&format!("next: `gainsay review {name}` goes through them, one key each"));
        Ok(ExitCode::SUCCESS)
    }

    /// A new file's path that no other one has: named by day, outlet and title, or else by how the text begins.
    fn free_path(&self, source: &SourceEntry, text: &str) -> PathBuf {
        let beginning: String = text.chars().take(80).collect();
        let named = SourceEntry { title: source.title.clone().or(Some(beginning)), ..source.clone() };
        let path = place::new_path(&named);
        let stem = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let is_there = |it: &Path| self.folder.join(it).exists();
        let is_free = |it: &PathBuf| {
            !is_there(it) && !is_there(&store::copy_path(it)) && place::check_name(it, self.ledger).is_ok()
        };
        let numbered = (2..).map(|n| path.with_file_name(format!("{stem}-{n}.yaml")));
        let free = std::iter::once(path.clone()).chain(numbered).find(is_free);
        free.expect("there is no end of numbers")
    }
}
