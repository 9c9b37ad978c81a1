//! An article as it is handed in: its text, letter for letter, and what is known of where it was published.

mod address; // which address to believe
mod binary; // what is no text at all
mod byline; // who wrote it
mod characters; // characters that no claim can hold
mod day; // the day on which something was published
mod debate; // debates of parliaments
mod encoding; // bytes to letters
mod feed; // what an outlet announces
mod foreign; // another language than English
mod front_matter; // the lines above a text that say where it was published
mod html; // web pages
mod markdown; // Markdown
mod pages; // pages of print
mod paragraphs; // paragraphs put together
mod plain; // a text as it stands
mod subtitles; // WebVTT and SubRip
mod turns; // speech put together
mod wrapped; // lines that were broken to a width
mod xml; // XML with names for characters that only HTML knows

pub use address::follows_reader;
pub use day::published;
pub use feed::{Announced, feed};

use crate::claim::Speaker;
use crate::date::Date;

/// An article. Every offset that is told of it counts bytes of its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// The text, with a blank line between paragraphs where the article was no plain text.
    pub text: String,
    /// Its title; in plain text it may stand in the text as well.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The one person who wrote it, where it names one.
    pub author: Option<String>,
    /// Its address: the canonical one where the page names one.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its language (BCP 47).
    pub lang: Option<String>,
    /// The encoding that it was decoded from, where that was not UTF-8.
    pub decoded_from: Option<&'static str>,
    /// Where parts of the text stand in the source, in order, where that has places of its own.
    pub places: Vec<Place>,
    /// Who speaks in it, with what they were and when, where the source itself keeps a list of that.
    pub speakers: Vec<Speaker>,
    /// Whether it reports one sitting: what stands there under a speaker's name was said on its day.
    pub is_sitting: bool,
}

/// Where in the source the text from one byte on stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The first byte of the text that stands there.
    pub at: usize,
    /// The place as it is cited: the time code `00:01:02`, the page `p. 3`.
    pub name: String,
}

impl Place {
    /// The place of a byte among places in order; `None` before the first.
    #[must_use]
    pub fn of(places: &[Self], at: usize) -> Option<&str> {
        let after = places.partition_point(|it| it.at <= at);
        after.checked_sub(1).map(|it| places[it].name.as_str())
    }
}

/// In which form an article is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Plain text
    Text,
    /// Markdown
    Markdown,
    /// A web page
    Html,
    /// Subtitles: WebVTT or SubRip
    Subtitles,
    /// The pages of a PDF file, as XML with every word, by `pdftotext -bbox-layout`
    Pages,
    /// A debate of a parliament, as XML: parlparse (TheyWorkForYou) or TEI (ParlaMint)
    Debate,
}

/// What is known of the bytes of an article before they are read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Metadata<'a> {
    /// Its form; `None` where the bytes have to tell.
    pub kind: Option<Kind>,
    /// The encoding that its sender declared.
    pub charset: Option<&'a str>,
    /// The address that it came from.
    pub address: Option<&'a str>,
    /// The lists of persons that stand beside a debate: TEI's as XML, parlparse's as JSON.
    pub persons: &'a [String],
}

/// Why bytes are no article; the message goes on "NAME: ".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct BadArticle {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// Reads an article from its bytes.
///
/// # Errors
/// Fails where the bytes are no text, and where no article is found in the text.
pub fn read(bytes: &[u8], metadata: Metadata<'_>) -> Result<Article, BadArticle> {
    binary::refuse(bytes)?;
    let (text, decoded_from) = encoding::decode(bytes, metadata.charset);
    let address = metadata.address.map(address::unfollowed);
    let kind = kind(&text, metadata.kind);
    let article = match kind {
        Kind::Text => plain::plain(&text),
        Kind::Markdown => markdown::markdown(&text),
        Kind::Html => html::page(&text, address.as_deref())?,
        Kind::Subtitles => subtitles::subtitles(&text),
        Kind::Pages => pages::pages(&text)?,
        Kind::Debate => debate::debate(&text, metadata.persons)?,
    };
    let url = article.url.or(address);
    let published = article.published.or_else(|| plain::dateline(&article.text));
    let author = article.author.or_else(|| byline::byline(&article.text));
    let mut article = characters::sanitize(Article { author, url, published, decoded_from, ..article });
    if article.text.trim().is_empty() {
        let remedy = "hand in the text of an article".to_owned();
        return Err(BadArticle { what: "there is no text in it".to_owned(), remedy });
    }
    if kind == Kind::Text {
        article.text = wrapped::unwrapped(article.text);
    }
    Ok(article)
}

/// The form that a text is in: as it was handed in, unless it clearly is a page, or clearly none.
fn kind(text: &str, declared: Option<Kind>) -> Kind {
    let head: String = text.trim_start().chars().take(512).flat_map(char::to_lowercase).collect();
    let is_page = ["<!doctype html", "<html", "<head", "<body"].iter().any(|it| head.starts_with(it))
        || (head.starts_with("<?xml") && head.contains("<html"));
    let is_part = || head.starts_with('<') && ["</p>", "</div>", "</article>"].iter().any(|it| text.contains(it));
    match declared {
        // It is written as a page is, and made by a program that makes nothing else.
        Some(Kind::Pages) => Kind::Pages,
        _ if is_page => Kind::Html,
        Some(Kind::Html) if !text.contains('<') => Kind::Text,
        Some(Kind::Debate) if !text.trim_start().starts_with('<') => Kind::Text,
        Some(kind) => kind,
        None if debate::is_debate(text) => Kind::Debate,
        None if is_part() => Kind::Html,
        None if subtitles::is_subtitles(text) => Kind::Subtitles,
        None => Kind::Text,
    }
}
