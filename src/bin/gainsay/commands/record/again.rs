//! An article that is on file already: it is said where, and what is new in it.

use std::collections::HashSet;
use std::process::ExitCode;

use gainsay::article::Article;
use gainsay::date::Date;
use gainsay::drafting::{self, Origin};
use gainsay::extract::Extracted;
use gainsay::render;
use gainsay::store::{self, ClaimForm};

use super::article::Drafting;
use super::place;
use crate::failure::Failure;
use crate::screen::Screen;

/// Where an article is on file.
pub(super) struct Recorded {
    /// Which source of the ledger.
    pub(super) source: usize,
    /// What it is known by.
    how: &'static str,
}

/// The claim file that has an article: the one that was named, or the one whose source it is.
pub(super) fn recorded(drafting: &Drafting<'_>, article: &Article) -> Result<Option<Recorded>, Failure> {
    let sources = &drafting.ledger.sources;
    if let Some(into) = &drafting.own.into {
        let path = place::inside(into, drafting.folder)?;
        let named = sources.iter().position(|it| it.path == path);
        if let Some(source) = named {
            return Ok(Some(Recorded { source, how: "named by --into" }));
        }
    }
    let url = drafting.own.source.url.as_ref().or(article.url.as_ref());
    let same = sources.iter().position(|it| url.is_some() && it.url.as_ref() == url);
    Ok(same.map(|source| Recorded { source, how: "the same address" }))
}

/// Says which file has the article and what is new in it; appends that where it was asked for.
pub(super) fn record(
    drafting: &Drafting<'_>,
    recorded: &Recorded,
    (article, published): (&Article, Date),
    found: &Extracted,
    screen: &mut Screen,
) -> Result<ExitCode, Failure> {
    let (ledger, text) = (drafting.ledger, article.text.as_str());
    let source = &ledger.sources[recorded.source];
    let on_file = on_file(drafting, recorded.source)?;
    let taken: HashSet<String> = on_file.iter().map(|it| it.id.clone()).collect();
    let unknown = drafting::unknown(&found.drafts, text, Some(published), ledger);
    let claims = drafting::claims(&found.drafts, Origin { text, published, unknown: &unknown }, taken);
    let new = drafting::new_among(&claims, &on_file);
    let shown = drafting.folder.join(&source.path);
    screen.say(&format!("the article is on file in {} ({})", shown.display(), recorded.how));
    if new.is_empty() {
        screen.say("all that was found in it is on file; nothing was written");
        return Ok(ExitCode::SUCCESS);
    }
    if !drafting.own.draft.add {
        screen.answer(&render::drafts_terminal(&found.drafts, &new, text, Some(published), ledger, screen.look()))?;
        let (n, s) = (new.len(), if new.len() == 1 { " is" } else { "s are" });
        screen.say(&format!("{n} draft{s} new in it; nothing was written"));
        screen.say("  hint: the same command with --add appends what is new");
        return Ok(ExitCode::SUCCESS);
    }
    let claims: Vec<_> = new.iter().map(|it| claims[*it].clone()).collect();
    let appended = store::append(drafting.folder, &source.path, None, &claims, ledger)?;
    let unknown: Vec<_> = unknown.into_iter().filter(|it| claims.iter().any(|claim| claim.speaker == it.id)).collect();
    drafting.finish(&appended, &unknown, screen)
}

/// Every claim of a source's file, whatever is missing or wrong in it.
fn on_file(drafting: &Drafting<'_>, source: usize) -> Result<Vec<ClaimForm>, Failure> {
    let path = &drafting.ledger.sources[source].path;
    let full = drafting.folder.join(path);
    let text = std::fs::read_to_string(&full)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", full.display())))?;
    Ok(store::entries(path, &text)?.into_iter().map(|it| it.form).collect())
}
