//! An article that is on file already: it is said where, and what is new in it.

use std::collections::HashSet;

use gainsay::article::Article;
use gainsay::claim::{Entry, LocalId, Source, TextHash};
use gainsay::drafting::{self, TellsOfAnother};
use gainsay::render;
use gainsay::store::{self, How, NewSpeaker, Quoted, Transaction};

use super::super::source::{SourceArgs, UNKNOWN};
use super::article::{Drafting, Drafts};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Where an article is on file.
pub(crate) struct Recorded {
    /// Which source of the ledger.
    pub(crate) source: usize,
    /// What it is known by.
    pub(crate) how: String,
}

/// The claim file that has an article: the one that was named, or the one whose source it is.
pub(super) fn recorded(
    drafting: &Drafting<'_>,
    change: &Transaction,
    article: &Article,
) -> Result<Option<Recorded>, Failure> {
    let ledger = change.ledger();
    if let Some(into) = &drafting.own.into {
        let path = store::claim_file(change.folder(), into)?;
        if let Some(source) = ledger.sources.iter().position(|it| it.path == path) {
            return Ok(Some(Recorded { source, how: "named by --into".into() }));
        }
    }
    Ok(by_article(&drafting.own.source, change, article))
}

/// The claim file that has an article: the one of its address or of its text.
pub(crate) fn by_article(told: &SourceArgs, change: &Transaction, article: &Article) -> Option<Recorded> {
    let url = told.url.as_deref().or(article.url.as_deref());
    let found = store::recorded(change.folder(), change.ledger(), url, &article.text);
    found.map(|it| Recorded { source: it.source, how: known_by(it.how) })
}

fn known_by(how: How) -> String {
    match how {
        How::SameAddress => "the same address".into(),
        How::SameText => "the same text, letter for letter".into(),
        How::NearlySame(percent) => format!("{percent} % of its text is that of the kept copy"),
    }
}

/// The claim file whose claims stand in the same places of a text: one of that day, and not of another outlet.
pub(crate) fn by_drafts(
    told: &SourceArgs,
    change: &Transaction,
    drafts: &Drafts<'_>,
) -> Result<Option<Recorded>, Failure> {
    let told = told.of_article(drafts.article, drafts.published);
    let claims = drafts.claims(HashSet::new());
    for (source, it) in change.ledger().sources.iter().enumerate() {
        let is_known = |outlet: &&String| *outlet != UNKNOWN;
        let told_outlet = told.outlet.as_ref().filter(is_known);
        let is_other_outlet = told_outlet.is_some_and(|told| it.outlet != UNKNOWN && *told != it.outlet);
        if it.published.overlaps(drafts.published)
            && !is_other_outlet
            && drafting::is_same_text(&claims, &on_file(change, source)?)
        {
            return Ok(Some(Recorded { source, how: "the same statements in the same places".into() }));
        }
    }
    Ok(None)
}

/// Says which file has the article and what is new in it; appends that where it was asked for.
pub(super) fn record(
    drafting: &Drafting<'_>,
    mut change: Transaction,
    recorded: &Recorded,
    drafts: &Drafts<'_>,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let source = change.ledger().sources[recorded.source].clone();
    let on_file = on_file(&change, recorded.source)?;
    let taken: HashSet<LocalId> = on_file.iter().filter_map(|it| it.id.clone()).collect();
    let claims = drafts.claims(taken);
    let new = drafting::new_among(&claims, &on_file);
    let shown = change.folder().join(&source.path);
    screen.say(&format!("the article is on file in {} ({})", shown.display(), recorded.how));
    let text = &drafts.article.text;
    let altered = Altered::of(&change, &source, (&claims, &on_file), text)?;
    altered.say(drafting, &source, text, screen);
    if !altered.is_nothing() && is_of_its_own(drafting, &change)? {
        return drafting.begin(change, drafts, screen);
    }
    let is_added = drafting.own.draft.add && !new.is_empty();
    if is_added {
        renew(drafting, &mut change, &source, text)?;
    }
    let hash = if drafting.own.draft.keep { keep(&mut change, &source, text, screen)? } else { None };
    if is_added {
        let claims: Vec<_> = new.iter().map(|it| claims[*it].clone()).collect();
        let appended = store::append(&mut change, &source.path, None, &claims)?;
        let speaks = |it: &&NewSpeaker| claims.iter().any(|claim| claim.speaker.as_ref() == Some(&it.id));
        let unknown: Vec<NewSpeaker> = drafts.unknown.iter().filter(speaks).cloned().collect();
        // A file that has the key has the new hash now.
        let untold = hash.filter(|_| source.kept.is_none());
        let ended = drafting.finish(change, &appended, &unknown, screen)?;
        say_kept(&source, untold.as_ref(), screen);
        return Ok(ended);
    }
    let mut shown = String::new();
    if !new.is_empty() {
        let (all, day, ledger) = (&drafts.found.drafts, Some(drafts.published), change.ledger());
        shown = render::drafts_terminal(all, &new, text, day, ledger, screen.style());
    }
    let is_kept = !change.commit()?.edits.is_empty();
    say_kept(&source, hash.as_ref(), screen);
    screen.answer(&shown);
    let written = if is_kept { "no claim was written" } else { "nothing was written" };
    if new.is_empty() && altered.is_nothing() {
        screen.say(&format!("all that was found in it is on file or was rejected; {written}"));
    } else if new.is_empty() {
        screen.say(&format!("nothing else that was found in it is new; {written}"));
    } else {
        let (n, s) = (new.len(), if new.len() == 1 { " is" } else { "s are" });
        screen.say(&format!("{n} draft{s} new in it; {written}"));
        screen.say("  hint: the same command with --add appends what is new");
    }
    Ok(match (is_kept, altered.is_nothing()) {
        (true, _) => Exit::Done,
        (false, true) => Exit::Answered,
        (false, false) => Exit::Found,
    })
}

/// What this version of an article says otherwise than the claims on file.
struct Altered {
    words: Vec<Quoted>,
    speakers: Vec<TellsOfAnother>,
}

impl Altered {
    fn of(
        change: &Transaction,
        source: &Source,
        (drafted, on_file): (&[Entry], &[Entry]),
        text: &str,
    ) -> Result<Self, Failure> {
        let page = page(change, source)?;
        let words = store::verified(&source.path, &page, text)?.into_iter().filter(Quoted::is_otherwise).collect();
        Ok(Self { words, speakers: drafting::told_of_another(drafted, on_file) })
    }

    fn is_nothing(&self) -> bool {
        self.words.is_empty() && self.speakers.is_empty()
    }

    /// Shows each statement, old and new, and says what can be done.
    fn say(&self, drafting: &Drafting<'_>, source: &Source, text: &str, screen: &mut Screen) {
        if self.is_nothing() {
            return;
        }
        screen.answer(&render::verified_terminal(&self.words, &source.path, text, screen.style()));
        self.speakers.iter().for_each(|it| screen.say(&render::printable(&it.to_string())));
        let n = self.words.len() + self.speakers.len();
        let (s, stand) = if n == 1 { ("", "stands") } else { ("s", "stand") };
        screen.say(&format!("{n} statement{s} on file {stand} otherwise in this version, or no more"));
        let name = drafting.name;
        screen.say("  hint: correct the claims on file where the version that they are of does not count any more");
        screen.say(&format!("  hint: `gainsay record {name} --into FILE` records this version as a source of its own"));
    }
}

/// Whether a version is to have a file of its own: one was named for it that no source is in.
fn is_of_its_own(drafting: &Drafting<'_>, change: &Transaction) -> Result<bool, Failure> {
    let Some(into) = &drafting.own.into else { return Ok(false) };
    let path = store::claim_file(change.folder(), into)?;
    Ok(change.ledger().sources.iter().all(|it| it.path != path))
}

/// Keeps a text beside the claim file. A newer one takes the place of the copy where every quotation on file stands in it;
/// otherwise the copy stays, since it is what they were verified against.
fn keep(change: &mut Transaction, source: &Source, text: &str, screen: &Screen) -> Result<Option<TextHash>, Failure> {
    match store::keep(change, &source.path, text) {
        Err(store::Error::OtherCopy { .. }) if source.kept.is_some() => {}
        kept => return Ok(Some(kept?)),
    }
    if !store::renew(change, source, text)?.is_empty() {
        screen
            .say("the kept copy stays, since not all that is quoted on file stands in this version letter for letter");
    }
    Ok(None)
}

/// Puts a newer text in the place of the kept copy, so that what is added can be verified; refused where words on file are
/// not in it any more.
fn renew(drafting: &Drafting<'_>, change: &mut Transaction, source: &Source, text: &str) -> Result<(), Failure> {
    let lost = store::renew(change, source, text)?;
    let Some(first) = lost.first() else { return Ok(()) };
    let (n, s) = (lost.len(), if lost.len() == 1 { " on file is" } else { "s on file are" });
    let message =
        format!("{n} quotation{s} not in this version of the article, such as “{first}”; nothing was written");
    Err(Failure::new(message)
        .hinted(format!("`gainsay check --against {} {}` shows what differs", drafting.name, source.id))
        .hinted(format!("remove `kept:` in {} to add what is new without verifying it", source.path.display())))
}

/// Says how a file that is there refers to the copy: what stands in it is the user's, and the key is theirs to add.
fn say_kept(source: &Source, hash: Option<&TextHash>, screen: &Screen) {
    if let Some(hash) = hash.filter(|it| source.kept.as_ref() != Some(it)) {
        screen.say(&format!("the text is kept; add this line below `source:` in {}:", source.path.display()));
        screen.say(&format!("  kept: {hash}"));
    }
}

/// The text of a source's claim file.
fn page(change: &Transaction, source: &Source) -> Result<String, Failure> {
    let full = change.folder().join(&source.path);
    std::fs::read_to_string(&full).map_err(|error| Failure::new(format!("cannot read {}: {error}", full.display())))
}

/// Every claim of a source's file, whatever is missing or wrong in it, and every draft of it that was rejected.
fn on_file(change: &Transaction, source: usize) -> Result<Vec<Entry>, Failure> {
    let source = &change.ledger().sources[source];
    let (path, text) = (&source.path, page(change, source)?);
    let id = &source.id;
    let rejected = change.ledger().rejections.iter().filter(|it| it.claim.stem() == id.as_str()).map(Entry::from);
    Ok(store::entries(path, &text)?.into_iter().map(|it| it.entry).chain(rejected).collect())
}
