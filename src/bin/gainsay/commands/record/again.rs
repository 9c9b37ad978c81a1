//! An article that is on file already: it is said where, and what is new in it.

use std::collections::HashSet;
use std::process::ExitCode;

use gainsay::article::Article;
use gainsay::claim::Claim;
use gainsay::date::Date;
use gainsay::drafting;
use gainsay::extract::Extracted;
use gainsay::render;
use gainsay::store;

use super::article::Drafting;
use super::{place, say_appended};
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
    let on_file: Vec<&Claim> = ledger.claims.iter().filter(|it| it.source == recorded.source).collect();
    let taken: HashSet<String> = on_file.iter().map(|it| it.id.local().to_owned()).collect();
    let claims = drafting::claims(&found.drafts, text, published, taken);
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
    say_appended(&appended, "draft", drafting.folder, screen)?;
    drafting.finish(&source.path, found, screen)
}
