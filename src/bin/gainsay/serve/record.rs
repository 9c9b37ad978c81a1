//! Something new for the record by a form: an article with all its statements, or one statement by hand.

use axum::http::StatusCode;
use gainsay::article::Article;
use gainsay::claim::{Entry, SourceEntry, Stance};
use gainsay::date::Date;
use gainsay::drafting;
use gainsay::extract::Extractor;
use gainsay::query::{BadQuery, speaker_named, topic_named};
use gainsay::render::counted;
use gainsay::render::page::{self, Recording, Typed, Wrong};
use gainsay::review::{self, Refusal, TYPED};
use gainsay::store::{self, Appended, Transaction};

use super::answer::Given;
use super::desk::Desk;
use super::fields::Fields;
use crate::commands::record::again::{by_article, by_drafts};
use crate::commands::record::article::{Drafts, begun};
use crate::commands::record::place::path_of;
use crate::commands::source::SourceArgs;
use crate::failure::Failure;
use crate::fetch;
use crate::input;
use crate::review::CHOICES;

/// The page with its forms.
pub(super) fn page(desk: &Desk) -> Given {
    shown(desk, StatusCode::OK, &Typed::default(), None, None)
}

/// Something new, and the page after it.
pub(super) fn sent(desk: &Desk, sent: &Fields) -> Given {
    let done = match sent.get("do") {
        Some("article") => article(desk, sent).map(|it| ("draft", it)),
        Some("preview") => {
            return match by_hand(desk, sent) {
                Ok((_, _, lines)) => shown(desk, StatusCode::OK, sent.typed(), None, Some(&lines)),
                Err(wrong) => refused(desk, sent, &wrong),
            };
        }
        _ => by_hand(desk, sent).and_then(|(change, appended, _)| {
            change.commit().map_err(of_store)?;
            Ok(("claim", appended))
        }),
    };
    let (what, appended) = match done {
        Ok(done) => done,
        Err(wrong) => return refused(desk, sent, &wrong),
    };
    let verb = if appended.created { "written to the new file" } else { "appended to" };
    desk.say(format!("{} {verb} {}", counted(appended.ids.len(), what), appended.path.display()));
    desk.written();
    let stem = appended.path.file_stem().unwrap_or_default().to_string_lossy();
    let drafts = || page::address("review", &[("file", &stem)]);
    Given::Onwards(if what == "draft" { drafts() } else { "record".to_owned() })
}

fn shown(
    desk: &Desk,
    status: StatusCode,
    typed: &Typed,
    wrong: Option<&Wrong>,
    preview: Option<&(String, String)>,
) -> Given {
    let edition = desk.edition();
    let stances: Vec<(Option<Stance>, &str)> = CHOICES.iter().map(|it| (it.stance, it.meaning)).collect();
    let (ledger, done) = (&edition.ledger, if typed.is_empty() { desk.said() } else { None });
    let page = Recording { ledger, typed, wrong, done, preview, stances: &stances };
    Given::Page(status, page::record(&edition.frame, &page))
}

fn refused(desk: &Desk, sent: &Fields, wrong: &Wrong) -> Given {
    shown(desk, StatusCode::UNPROCESSABLE_ENTITY, sent.typed(), Some(wrong), None)
}

fn wrong(field: Option<&'static str>, why: impl Into<String>) -> Wrong {
    Wrong { field, why: why.into(), remedies: Vec::new() }
}

fn of_failure(failure: &Failure) -> Wrong {
    let (message, hints) = failure.told();
    Wrong { field: None, why: message.to_owned(), remedies: hints.to_vec() }
}

fn of_query(bad: BadQuery, field: &'static str) -> Wrong {
    Wrong { field: Some(field), why: bad.what, remedies: vec![bad.remedy] }
}

fn of_store(error: store::Error) -> Wrong {
    wrong(None, Refusal::from(error).to_string())
}

/// Every statement of an article as a draft in a file of its own.
fn article(desk: &Desk, sent: &Fields) -> Result<Appended, Wrong> {
    let owned = |name: &str| sent.get(name).map(str::to_owned);
    let told = SourceArgs { outlet: owned("outlet"), title: None, url: owned("url"), published: owned("published") };
    if let Some(day) = &told.published {
        day_of(day, "published")?;
    }
    let article = read(sent, told.url.as_deref())?;
    let mut change = Transaction::begin(&desk.folder).map_err(of_store)?;
    let on_file = |path: &std::path::Path, how: &str| {
        let why = format!("The article is on file in {} ({how}).", path.display());
        Wrong {
            field: None,
            why,
            remedies: vec!["On the command line, `gainsay record` shows what is new in it.".into()],
        }
    };
    if let Some(found) = by_article(&told, &change, &article) {
        return Err(on_file(&change.ledger().sources[found.source].path, &found.how));
    }
    let published = told.published(&article).map_err(|it| of_failure(&it))?;
    let undated = || wrong(Some("published"), "The article does not say when it was published.");
    let published = published.ok_or_else(undated)?;
    let found = Extractor::new(change.ledger()).read(&article.text, published.as_day());
    if found.drafts.is_empty() {
        return Err(wrong(Some("text"), "Nobody is said to have said anything in it."));
    }
    let unknown = drafting::unknown(&found.proposals, change.ledger());
    let drafts = Drafts { article: &article, published, found: &found, unknown: &unknown };
    if let Some(found) = by_drafts(&told, &change, &drafts).map_err(|it| of_failure(&it))? {
        return Err(on_file(&change.ledger().sources[found.source].path, &found.how));
    }
    let source = told.of_article(&article, published);
    let appended = begun(&mut change, None, source, &drafts, sent.get("keep").is_some());
    let appended = appended.map_err(|it| of_failure(&it))?;
    change.commit().map_err(of_store)?;
    Ok(appended)
}

/// The text that was pasted, or else the page at the address.
fn read(sent: &Fields, url: Option<&str>) -> Result<Article, Wrong> {
    let pasted = sent.typed().get("text").filter(|it| !it.trim().is_empty());
    match (pasted, url) {
        (Some(text), _) => input::article_from("the text", text.as_bytes()).map_err(|it| of_failure(&it)),
        (None, Some(url)) if fetch::is_address(url) => fetch::article(url).map_err(|it| of_failure(&it)),
        (None, Some(_)) => Err(wrong(Some("url"), "An address begins with https:// or http://.")),
        (None, None) => Err(wrong(Some("url"), "Name an address, or paste the text.")),
    }
}

/// One statement with its source, staged and not written: the change, what it appends, and the file with its new lines.
fn by_hand(desk: &Desk, sent: &Fields) -> Result<(Transaction, Appended, (String, String)), Wrong> {
    let mut change = Transaction::begin(&desk.folder).map_err(of_store)?;
    let given = TYPED.iter().filter_map(|it| Some((it.0, Some(sent.get(it.0)?.to_owned()))));
    if let Some(day) = sent.get("said") {
        day_of(day, "said")?;
    }
    let mut entry = review::typed(&Entry::default(), given).map_err(|it| wrong(None, Refusal::from(it).to_string()))?;
    let (speaker, topic) = (sent.get("speaker"), sent.get("topic"));
    let speaker = speaker.ok_or_else(|| wrong(Some("speaker"), "Who said it?"))?;
    let topic = topic.ok_or_else(|| wrong(Some("topic"), "What is it about?"))?;
    let ledger = change.ledger();
    entry.speaker = Some(speaker_named(speaker, ledger).map_err(|it| of_query(it, "speaker"))?.to_string());
    entry.topic = Some(topic_named(topic, ledger).map_err(|it| of_query(it, "topic"))?.to_string());
    if entry.details.quote.is_none() && entry.details.says.is_none() {
        return Err(wrong(Some("quote"), "A claim needs words: letter for letter, or in a paraphrase."));
    }
    let outlet = sent.get("by-outlet").ok_or_else(|| wrong(Some("by-outlet"), "Who published it?"))?;
    let published = sent.get("by-published").ok_or_else(|| wrong(Some("by-published"), "When was it published?"))?;
    let source = SourceEntry {
        outlet: Some(outlet.to_owned()),
        url: sent.get("by-url").map(str::to_owned),
        published: Some(day_of(published, "by-published")?),
        ..SourceEntry::default()
    };
    let path = path_of(None, Some(&source), &change).map_err(|it| of_failure(&it))?;
    let before = change.text(&path).map_err(of_store)?.unwrap_or_default().to_owned();
    let appended = store::append(&mut change, &path, Some(&source), &[entry]).map_err(of_store)?;
    let after = change.text(&path).map_err(of_store)?.unwrap_or_default();
    let lines = (path.display().to_string(), new_lines(&before, after));
    Ok((change, appended, lines))
}

/// The lines that a text has more than it had.
fn new_lines(before: &str, after: &str) -> String {
    let same = before.lines().zip(after.lines()).take_while(|it| it.0 == it.1).count();
    let behind = before.lines().count() - same;
    let lines: Vec<&str> = after.lines().skip(same).collect();
    lines[..lines.len().saturating_sub(behind)].iter().map(|it| format!("{it}\n")).collect()
}

fn day_of(text: &str, field: &'static str) -> Result<Date, Wrong> {
    text.parse().map_err(|bad: gainsay::date::BadDate| wrong(Some(field), bad.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_in_a_text_is_shown_alone() {
        assert_eq!(new_lines("", "a\nb\n"), "a\nb\n");
        assert_eq!(new_lines("a\nb\n", "a\nb\nc\n"), "c\n");
        assert_eq!(new_lines("a\nz\n", "a\nb\nc\nz\n"), "b\nc\n");
    }
}
