//! An article recorded: every statement in it as a draft, in one new claim file.

use std::collections::HashSet;
use std::path::PathBuf;

use gainsay::article::Article;
use gainsay::claim::{Entry, Ledger, LocalId, SourceEntry, numbered};
use gainsay::date::Date;
use gainsay::drafting::{self, Origin};
use gainsay::extract::{Extracted, Extractor};
use gainsay::pairing;
use gainsay::render::{self, counted};
use gainsay::store::{self, Appended, NewSpeaker, Transaction};

use super::super::extract::{called, first_person, say_about};
use super::super::review;
use super::super::source::undated;
use super::{RecordArgs, again, editor, say_appended};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// What is done with an article.
#[derive(Debug, Default, clap::Args)]
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
    /// Of a long text of one speaker every sentence, and not only those that take a position or bear on a topic on file
    #[arg(long, requires = "input")]
    pub(super) all: bool,
}

/// One article on its way into the record.
pub(super) struct Drafting<'a> {
    pub(super) own: &'a RecordArgs,
    pub(super) global: &'a GlobalArgs,
    /// What was typed for it.
    pub(super) name: &'a str,
}

/// What was found in the article.
pub(crate) struct Drafts<'a> {
    pub(crate) article: &'a Article,
    pub(crate) published: Date,
    pub(crate) found: &'a Extracted,
    pub(crate) unknown: &'a [NewSpeaker],
}

impl Drafts<'_> {
    /// All of it as claims, none under an id that is taken.
    pub(super) fn claims(&self, taken: HashSet<LocalId>) -> Vec<Entry> {
        let origin = Origin::of(self.article, self.published, self.unknown);
        drafting::claims(&self.found.drafts, origin, taken)
    }
}

impl RecordArgs {
    /// What is found in an article.
    pub(super) fn drafts(
        &self,
        article: &Article,
        published: Date,
        extractor: &Extractor<'_>,
        ledger: &Ledger,
    ) -> Extracted {
        let source = first_person(self.claim.speaker(), self.draft.all, ledger);
        pairing::drafts(article, Some(published), extractor, &source)
    }
}

impl Drafting<'_> {
    /// Writes the drafts of an article that is not on file yet; of one that is, those that are new where that was asked.
    pub(super) fn record(
        &self,
        mut change: Transaction,
        article: &Article,
        screen: &mut Screen,
    ) -> Result<Exit, Failure> {
        say_about(article, screen);
        let recorded = again::recorded(self, &change, article)?;
        let on_file = recorded.as_ref().map(|it| change.ledger().sources[it.source].published);
        let published = self.own.source.published(article)?.or(on_file).ok_or_else(|| undated(called(self.name)))?;
        let listed = introduced(&mut change, article)?;
        let found = self.own.drafts(article, published, &Extractor::new(change.ledger()), change.ledger());
        if found.drafts.is_empty() && recorded.is_none() {
            if article.foreign_language().is_some() {
                screen.say("nothing was written");
            } else {
                screen.say(&format!(
                    "nobody is said to have said anything in {}; nothing was written",
                    called(self.name)
                ));
                screen.say(&format!("  hint: `gainsay extract {} --why` shows what was left out", self.name));
            }
            return Ok(Exit::Answered);
        }
        let unknown = drafting::unknown(&found.proposals, change.ledger());
        let drafts = Drafts { article, published, found: &found, unknown: &unknown };
        let ended =
            match recorded.map_or_else(|| again::by_drafts(&self.own.source, &change, &drafts), |it| Ok(Some(it)))? {
                Some(recorded) => again::record(self, change, &recorded, &drafts, screen),
                None => self.begin(change, &drafts, screen),
            };
        if matches!(ended, Ok(Exit::Done)) {
            say_introduced(&listed, screen);
        }
        ended
    }

    /// Writes a file of its own for the article.
    pub(super) fn begin(
        &self,
        mut change: Transaction,
        drafts: &Drafts<'_>,
        screen: &mut Screen,
    ) -> Result<Exit, Failure> {
        let source = self.own.source.of_article(drafts.article, drafts.published);
        let into = self.own.into.as_deref().map(|it| store::claim_file(change.folder(), it)).transpose()?;
        let appended = begun(&mut change, into, source, drafts, self.own.draft.keep)?;
        self.finish(change, &appended, drafts.unknown, screen)
    }

    /// Makes the change, tells what was written and who is not on file, and opens the file.
    pub(super) fn finish(
        &self,
        change: Transaction,
        appended: &Appended,
        unknown: &[NewSpeaker],
        screen: &mut Screen,
    ) -> Result<Exit, Failure> {
        let folder = change.folder().to_owned();
        change.commit()?;
        say_appended(appended, "draft", &folder, screen);
        if !unknown.is_empty() {
            screen.say(&format!("\n{}", render::unknown_speakers(unknown, screen.style())));
        }
        if self.own.draft.review && crate::review::is_possible() {
            return review::over(&folder, std::slice::from_ref(&appended.path), self.global, screen);
        }
        if self.own.draft.review {
            screen.say("note: there is no terminal to go through them on");
        } else if !self.own.draft.no_edit {
            editor::open(&folder, &appended.path, screen)?;
        }
        let name = appended.path.file_name().unwrap_or_default().to_string_lossy();
        screen.say(&format!("next: `gainsay review {name}` goes through them, one key each"));
        Ok(Exit::Done)
    }
}

/// Adds whom the article itself lists to `speakers.yaml`, roles included, unless they are on file; tells their names.
pub(super) fn introduced(change: &mut Transaction, article: &Article) -> Result<Vec<String>, Failure> {
    let new = drafting::newcomers(&article.speakers, change.ledger());
    let names = new.iter().map(|it| it.name.clone()).collect();
    store::introduce(change, new, Vec::new())?;
    Ok(names)
}

/// Says who was put on file because the article lists them.
pub(super) fn say_introduced(names: &[String], screen: &mut Screen) {
    if !names.is_empty() {
        let n = counted(names.len(), "speaker");
        screen.say(&format!("{n} put on file as the source lists them: {}", names.join(", ")));
    }
}

/// Begins a claim file with the drafts of an article, under its own name where none is given, and keeps the text beside it
/// where that is asked for. The change is not made yet.
pub(crate) fn begun(
    change: &mut Transaction,
    into: Option<PathBuf>,
    mut source: SourceEntry,
    drafts: &Drafts<'_>,
    is_kept: bool,
) -> Result<Appended, Failure> {
    let path = into.unwrap_or_else(|| free_path(change, &source, &drafts.article.text));
    if is_kept {
        source.kept = Some(store::keep(change, &path, &drafts.article.text)?);
    }
    Ok(store::append(change, &path, Some(&source), &drafts.claims(HashSet::new()))?)
}

/// A new file's path that no other one has: named by day, outlet and title, or else by how the text begins.
fn free_path(change: &Transaction, source: &SourceEntry, text: &str) -> PathBuf {
    let beginning: String = text.chars().take(80).collect();
    let named = SourceEntry { title: source.title.clone().or(Some(beginning)), ..source.clone() };
    let path = store::new_claim_file(&named);
    let stem = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let named = |stem: &str| path.with_file_name(format!("{stem}.yaml"));
    named(&numbered(&stem, |it| change.is_free(&named(it))))
}
