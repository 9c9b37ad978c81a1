//! A feed: the articles that an outlet announces, in RSS, Atom or JSON Feed.
//!
//! RSS 2.0: <https://www.rssboard.org/rss-specification>, Atom: RFC 4287, JSON Feed: <https://www.jsonfeed.org/version/1.1/>.

use roxmltree::{Document, Node, ParsingOptions};
use serde::Deserialize;

use super::{BadArticle, characters, day, xml};
use crate::date::Date;

/// An article that a feed announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// What it is called; empty where that is not said.
    pub title: String,
    /// Its address, as the feed has it.
    pub url: String,
    /// When it was published.
    pub published: Option<Date>,
}

/// The articles that a feed announces, in its order; one without an address is none.
///
/// # Errors
/// Fails where the text is no feed.
pub fn feed(text: &str) -> Result<Vec<Announced>, BadArticle> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') { of_json(&characters::sanitized(text.to_owned())) } else { of_xml(&xml::readable(text)) }
}

fn bad(why: impl std::fmt::Display) -> BadArticle {
    BadArticle {
        what: format!("this is no feed that can be read: {why}"),
        remedy: "a feed is RSS, Atom or JSON Feed; a page often links to its own as `RSS`".to_owned(),
    }
}

fn of_xml(text: &str) -> Result<Vec<Announced>, BadArticle> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(bad)?;
    let root = document.root_element().tag_name().name();
    if !matches!(root, "rss" | "RDF" | "feed") {
        return Err(bad(format!("it begins with <{root}>")));
    }
    let is_entry = |it: &Node<'_, '_>| it.has_tag_name("item") || it.has_tag_name("entry");
    Ok(document.descendants().filter(is_entry).filter_map(announced).collect())
}

/// What an `item` of RSS or an `entry` of Atom announces.
fn announced(entry: Node<'_, '_>) -> Option<Announced> {
    let child = |name: &'static str| entry.children().filter(move |it| it.has_tag_name(name));
    let text = |name: &'static str| child(name).map(|it| line(&text_of(it))).find(|it| !it.is_empty());
    let is_page = |it: &Node<'_, '_>| it.attribute("rel").is_none_or(|it| it == "alternate");
    let by_link = child("link").filter(is_page).find_map(|it| it.attribute("href")).map(str::to_owned);
    let by_guid = || child("guid").find(|it| it.attribute("isPermaLink") != Some("false")).map(|it| line(&text_of(it)));
    let url = by_link.or_else(|| text("link")).or_else(by_guid)?;
    let published = ["pubDate", "published", "date", "updated"].iter().find_map(|it| day::published(&text(it)?));
    Some(Announced { title: text("title").unwrap_or_default(), url, published })
}

fn text_of(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect()
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// JSON Feed, as far as it is needed.
#[derive(Deserialize)]
struct Json {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    url: Option<String>,
    title: Option<String>,
    date_published: Option<String>,
}

fn of_json(text: &str) -> Result<Vec<Announced>, BadArticle> {
    let feed: Json = serde_json::from_str(text).map_err(bad)?;
    let of = |it: Item| {
        let title = line(&characters::sanitized(it.title.unwrap_or_default()));
        Some(Announced { title, url: it.url?, published: it.date_published.and_then(|it| day::published(&it)) })
    };
    Ok(feed.items.into_iter().filter_map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str, &str)]) {
        let found = feed(text).unwrap();
        let day = |it: &Announced| it.published.map(|it| it.to_string()).unwrap_or_default();
        let told: Vec<_> = found.iter().map(|it| (it.title.as_str(), it.url.as_str(), day(it))).collect();
        let expected: Vec<_> = expected.iter().map(|it| (it.0, it.1, it.2.to_owned())).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn rss_has_items() {
        check(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Courier</title><link>https://c.example</link><item><title>\
             <![CDATA[Quay & pier]]></title><link>https://c.example/a</link><pubDate>Fri, 16 May 2025 10:00:00 GMT</pubDate></item>\
             <item><title>By guid</title><guid>https://c.example/b</guid></item><item><title>Nowhere</title></item></channel></rss>",
            &[("Quay & pier", "https://c.example/a", "2025-05-16"), ("By guid", "https://c.example/b", "")],
        );
    }

    #[test]
    fn names_of_characters_that_only_html_knows_are_read() {
        check(
            "<rss><channel><item><title>Quay&nbsp;&ndash; pier</title><link>https://c.example/a?b=1&amp;c=2</link></item></channel></rss>",
            &[("Quay \u{2013} pier", "https://c.example/a?b=1&c=2", "")],
        );
    }

    #[test]
    fn atom_has_entries() {
        check(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Courier</title><entry><title>Fifth\n boat</title><link rel=\"self\" \
             href=\"https://c.example/x\"/><link href=\"https://c.example/a\"/><updated>2025-05-16T10:00:00Z</updated></entry></feed>",
            &[("Fifth boat", "https://c.example/a", "2025-05-16")],
        );
    }

    #[test]
    fn json_feed_has_items() {
        check(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"url\": \"https://c.example/a\", \
             \"date_published\": \"2025-05-16T10:00:00Z\"}, {\"id\": \"2\"}]}",
            &[("", "https://c.example/a", "2025-05-16")],
        );
    }

    #[test]
    fn what_is_no_feed_is_refused() {
        for text in ["", "An article.", "<html><body>RSS</body></html>", "<rss><channel>", "{\"items\": 3}", "{}"] {
            let bad = feed(text).unwrap_err();
            assert!(bad.what.contains("no feed") && !bad.remedy.is_empty(), "{text}");
        }
    }
}
