//! A web page is read: its main text paragraph by paragraph, and what it says of itself.

mod about; // title, outlet, address, day and language
mod blocks; // paragraphs as a reader sees them
mod linked; // JSON-LD
mod published; // the day of publication
mod title; // titles without the outlet's name

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::paragraphs::joined;
use super::{Article, BadArticle};
use blocks::{Block, blocks};
use title::letters;

/// The fewest letters that are an article.
const FEWEST: usize = 100;

/// Words up to which what looks like an article may be a notice that stands in its place.
const NOTICE: usize = 250;

/// What such notices say.
const WALLS: &str = include_str!("walls.txt");

/// Reads the page that was found at `address`.
///
/// # Errors
/// Fails where the page has no article: where scripts would fetch it, or where a notice stands before it.
pub(super) fn page(html: &str, address: Option<&str>) -> Result<Article, BadArticle> {
    let document = Document::from(html);
    let (about, in_data) = about::about(&document, address);
    let shown = main_text(document);
    // Pages that are made by scripts often have the whole text in their data all the same.
    let from_data = in_data.map(|it| paragraphs_of(&it)).filter(|it| letters_of(it) > 2 * letters_of(&shown));
    let paragraphs = from_data.unwrap_or(shown);
    let missing = |what: String| BadArticle { what, remedy: REMEDY.to_owned() };
    if let Some(notice) = notice(&paragraphs) {
        return Err(missing(format!("the page says “{notice}” and shows no article")));
    }
    if letters_of(&paragraphs) < FEWEST {
        return Err(missing("no article was found on the page".to_owned()));
    }
    Ok(Article { text: joined(&paragraphs), ..about })
}

const REMEDY: &str = "open it in a browser, copy the text and hand it in as `-`";

/// The paragraphs of a piece of HTML that is wholly text.
pub(super) fn fragment(html: &str) -> Vec<String> {
    blocks(Document::fragment(html).root()).into_iter().map(|it| it.text).collect()
}

/// The paragraphs of a page's main text.
fn main_text(document: Document) -> Vec<String> {
    // Classes say what is a pull quote.
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let Ok(mut readability) = Readability::with_document(document, None, Some(config)) else { return Vec::new() };
    let Ok(found) = readability.parse() else { return Vec::new() };
    without_repeats(blocks(Document::fragment(found.content).root()))
}

/// Paragraphs without those aside that only show again what stands in the text.
fn without_repeats(all: Vec<Block>) -> Vec<String> {
    let text: String = all.iter().filter(|it| !it.may_repeat).map(|it| letters(&it.text)).collect();
    let is_new = |it: &Block| !it.may_repeat || !text.contains(&letters(&it.text));
    all.into_iter().filter(is_new).map(|it| it.text).collect()
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

/// The words by which a short text shows that it stands in the place of an article.
fn notice(paragraphs: &[String]) -> Option<&'static str> {
    let words: usize = paragraphs.iter().map(|it| it.split_whitespace().count()).sum();
    let text = paragraphs.join("\n").to_lowercase().replace('’', "'");
    let mut walls = WALLS.lines().filter(|it| !it.is_empty() && !it.starts_with('#'));
    walls.find(|it| words <= NOTICE && text.contains(*it))
}
