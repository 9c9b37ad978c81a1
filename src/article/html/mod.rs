//! A web page is read: its main text paragraph by paragraph, and what it says of itself.

mod about; // title, outlet, address, day and language
mod blocks; // paragraphs as a reader sees them
mod depth; // pages without a bottom
mod linked; // JSON-LD
mod main_text; // which paragraphs are the article
mod notice; // what is no part of any article
mod published; // the day of publication
mod title; // titles without the outlet's name

use dom_query::Document;

use super::paragraphs::joined;
use super::{Article, BadArticle, day};
use crate::date::Date;
use about::About;
use blocks::blocks;
use main_text::main_text;
use notice::notice;

/// The fewest letters that are an article.
const FEWEST: usize = 60;

/// Reads the page that was found at `address`.
///
/// # Errors
/// Fails where the page has no article: where scripts would fetch it, or where a notice stands before it.
pub(super) fn page(html: &str, address: Option<&str>) -> Result<Article, BadArticle> {
    let missing = |what: String| BadArticle { what, remedy: REMEDY.to_owned() };
    if depth::is_bottomless(html) {
        return Err(missing(
            "its elements, or what they say of themselves, go on without end, as on no page that is meant to be read"
                .to_owned(),
        ));
    }
    let document = Document::from(html);
    let About { mut article, text: in_data, is_universal } = about::about(&document, address);
    let shown = main_text(document);
    // Pages that are made by scripts often have the whole text in their data all the same.
    let from_data = in_data.map(|it| paragraphs_of(&it)).filter(|it| letters_of(it) > 2 * letters_of(&shown));
    let paragraphs = from_data.unwrap_or(shown);
    if let Some(notice) = notice(&paragraphs) {
        return Err(missing(format!("the page says “{notice}” and shows no article")));
    }
    if letters_of(&paragraphs) < FEWEST {
        return Err(missing("no article was found on the page".to_owned()));
    }
    article.text = joined(&paragraphs);
    // at midnight the place has another day, which its dateline tells
    let local = |day: Date| day::in_dateline(&article.text, day.first());
    article.published = article.published.map(|it| local(it).filter(|_| is_universal).unwrap_or(it));
    Ok(article)
}

const REMEDY: &str = "open it in a browser, copy the text and hand it in as `-`";

/// The paragraphs of a piece of HTML that is wholly text.
pub(super) fn fragment(html: &str) -> Vec<String> {
    blocks(Document::fragment(html).root()).into_iter().map(|it| it.text).collect()
}

/// The paragraphs of a text that stands in the page's data, where line ends are kept and elements are not wanted.
fn paragraphs_of(text: &str) -> Vec<String> {
    if text.contains("</") {
        return fragment(text);
    }
    let lines = text.lines().map(|it| fragment(&it.replace('<', "&lt;")).join(" "));
    lines.filter(|it| !it.is_empty()).collect()
}

fn letters_of(paragraphs: &[String]) -> usize {
    paragraphs.iter().flat_map(|it| it.chars()).filter(|it| it.is_alphanumeric()).count()
}
