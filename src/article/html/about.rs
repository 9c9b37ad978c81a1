//! What a page says of its article: title, outlet, address, day and language.

use dom_query::Document;

use super::linked::{Linked, linked};
use super::published::{Published, published};
use super::{blocks, title};
use crate::article::{Article, address, byline};

/// The `meta` elements of a page by their names in small letters, in order.
#[derive(Debug, Default)]
pub(super) struct Meta(Vec<(String, String)>);

impl Meta {
    fn read(document: &Document) -> Self {
        let mut all = Vec::new();
        for node in document.select("meta[content]").nodes() {
            let content = node.attr("content").unwrap_or_default().trim().to_owned();
            let names = ["property", "name", "itemprop", "http-equiv"].into_iter().filter_map(|it| node.attr(it));
            // One element may have several names, and one attribute too.
            for name in names.flat_map(|it| it.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>()) {
                all.push((name, content.clone()));
            }
        }
        all.retain(|it| !it.1.is_empty());
        Self(all)
    }

    /// What stands under a name, the first time.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }

    fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|it| self.get(it))
    }
}

/// What a page says of its article.
pub(super) struct About {
    /// Everything but the text.
    pub(super) article: Article,
    /// The text that the page's data have.
    pub(super) text: Option<String>,
    /// Whether the day is one of universal time.
    pub(super) is_universal: bool,
}

/// What a page that was read at an address says of its article.
pub(super) fn about(document: &Document, read: Option<&str>) -> About {
    let (meta, linked) = (Meta::read(document), linked(document));
    let link = document.select(r#"link[rel~="canonical"]"#).attr("href").map(|it| it.to_string());
    let named = [link.as_deref(), meta.get("og:url"), linked.url.as_deref()].into_iter().flatten();
    // A page that was saved does not know where it stood, but for what it says elsewhere.
    let stands = read.or_else(|| named.clone().find(|it| it.contains("://")));
    let named = named.into_iter().find_map(|it| address::resolved(it, stands)).map(|it| address::unfollowed(&it));
    let url = address::canonical(read, named);
    let host = url.as_deref().and_then(address::host);
    let page_title =
        document.select("title").nodes().first().map(|it| blocks::squeezed(&it.text())).unwrap_or_default();
    let outlet = outlet(&meta, &linked).or_else(|| title::outlet(&page_title, host.as_deref()));
    let published = published(document, &meta, linked.published.as_deref(), url.as_deref());
    let data = [linked.headline.as_deref(), meta.get("og:title"), Some(page_title.as_str()), meta.get("twitter:title")];
    let cleaned = |it: &str| title::cleaned(it, outlet.as_deref(), host.as_deref());
    let is_title = |it: &String| !it.is_empty() && !title::names_outlet(it, outlet.as_deref(), host.as_deref());
    let told: Vec<String> = data.into_iter().flatten().map(cleaned).filter(is_title).collect();
    let headings = document.select("h1");
    let headings: Vec<String> = headings.nodes().iter().map(|it| blocks::line(*it)).filter(is_title).collect();
    let title = best_title(headings, told);
    let authors = [linked.author.as_deref(), meta.first(&["author", "byl", "dc.creator", "parsely-author"])];
    let author = authors.into_iter().flatten().find_map(byline::author);
    let lang = language(document, &meta, &linked);
    let Published { day, is_universal } = published;
    let article = Article { title, outlet, author, url, published: day, lang, ..Article::default() };
    About { article, text: linked.text, is_universal }
}

/// The heading where there is one and the page's data begin like it: data are cut short and changed for search engines.
fn best_title(mut headings: Vec<String>, mut told: Vec<String>) -> Option<String> {
    let is_meant = |heading: &String| {
        let heading = title::letters(heading);
        let agrees = |told: &String| {
            let told = title::letters(told);
            told.contains(&heading) || (told.len() > 20 && heading.starts_with(&told))
        };
        !heading.is_empty() && told.iter().any(agrees)
    };
    let takes_heading = told.is_empty() || (headings.len() == 1 && is_meant(&headings[0]));
    let titles = if takes_heading { &mut headings } else { &mut told };
    titles.drain(..).next()
}

fn outlet(meta: &Meta, linked: &Linked) -> Option<String> {
    let names =
        ["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher"];
    let told = [meta.get(names[0]), linked.publisher.as_deref(), meta.first(&names[1..])];
    let name = told.into_iter().flatten().map(str::trim).find(|it| !it.is_empty() && !it.contains("://"))?;
    // "The Bugle - News from Oster and the world"
    let slogan = [" | ", " - ", " – ", " — "].iter().filter_map(|it| name.find(it)).min();
    Some(slogan.filter(|it| *it > 0).map_or(name, |it| &name[..it]).to_owned())
}

fn language(document: &Document, meta: &Meta, linked: &Linked) -> Option<String> {
    let html = document.select("html").attr("lang").map(|it| it.to_string());
    let told = [html.as_deref(), meta.get("content-language"), meta.get("og:locale"), linked.lang.as_deref()];
    let is_tag =
        |it: &&str| (2..=12).contains(&it.len()) && it.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    told.into_iter().flatten().map(str::trim).find(is_tag).map(|it| it.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a page that was read at an address says of its title, its outlet, its address and its day.
    fn check(head: &str, body: &str, expected: [&str; 4]) {
        let page = Document::from(format!("<html><head>{head}</head><body>{body}</body></html>").as_str());
        let found = about(&page, Some("https://www.bugle.example/2025/05/18/toll")).article;
        let published = found.published.map(|it| it.to_string());
        let found = [found.title, found.outlet, found.url, published].map(Option::unwrap_or_default);
        assert_eq!(found, expected, "{head}{body}");
    }

    const READ: &str = "https://www.bugle.example/2025/05/18/toll";

    #[test]
    fn a_page_without_data_is_known_by_what_it_shows() {
        check("<title>Toll to rise | The Bugle</title>", "", ["Toll to rise", "The Bugle", READ, "2025-05-18"]);
        check(
            "<title>Bugle</title>",
            "<h1>Toll to <i>rise</i></h1><p class='post-date'>16 May 2025</p>",
            ["Toll to rise", "", READ, "2025-05-16"],
        );
        check("", "", ["", "", READ, "2025-05-18"]);
    }

    #[test]
    fn a_heading_counts_for_more_than_a_title_for_search_engines() {
        let head =
            "<meta property='og:title' content='Toll to rise: all you need to know'><title>Toll to rise, says…</title>";
        check(head, "<h1>Toll to rise</h1>", ["Toll to rise", "", READ, "2025-05-18"]);
        let wholly_other = ["Toll to rise: all you need to know", "", READ, "2025-05-18"];
        check(head, "<h1>The Bugle</h1>", wholly_other);
        check(head, "<h1>Toll to rise</h1><h1>Ferry to stay</h1>", wholly_other);
    }

    #[test]
    fn an_outlet_goes_without_its_slogan() {
        let head = "<meta property='og:site_name' content='The Bugle | News from Oster'>";
        check(head, "", ["", "The Bugle", READ, "2025-05-18"]);
        let head =
            "<meta name='application-name' content='Bugle'><meta name='publisher' content='https://chatter.example/b'>";
        check(head, "", ["", "Bugle", READ, "2025-05-18"]);
    }

    #[test]
    fn the_day_is_that_of_the_pages_own_clock() {
        let day = |head: &str, body: &str, expected: &str| check(head, body, ["", "", READ, expected]);
        let utc = "<meta property='article:published_time' content='2025-05-15T22:30:00Z'>";
        day(utc, "", "2025-05-15");
        day(utc, "<article><time datetime='2025-05-16T00:30:00+02:00'>now</time></article>", "2025-05-16");
        // another instant is no reading of the same clock
        day(utc, "<article><time datetime='2025-05-17T00:30:00+02:00'>now</time></article>", "2025-05-15");
        // the day that readers see is that of the place
        day(utc, "<p class='date'>Friday, May 16, 2025</p>", "2025-05-16");
        day(utc, "<p class='date'>May 12, 2025</p>", "2025-05-15");
        day(utc, "<p class='date'><time datetime='2025-05-16T12:00:00Z'>May 16, 2025</time></p>", "2025-05-15");
        day(utc, "<p class='date'>May 16, 2025</p><p class='date'>May 14, 2025</p>", "2025-05-15");
        day("<meta name='date' content='Fri, 16 May 2025 00:30:00 +0200'>", "", "2025-05-16");
        day("<meta itemprop='datePublished' content='2025-05-16'>", "", "2025-05-16");
    }

    #[test]
    fn the_day_of_another_article_is_not_taken() {
        let day = |body: &str, expected: &str| check("", body, ["", "", READ, expected]);
        day(
            "<aside><time datetime='2025-05-01'>x</time></aside><footer class='date'>2 May 2025</footer>",
            "2025-05-18",
        );
        day("<article><div class='related'><time datetime='2025-05-01'>x</time></div></article>", "2025-05-18");
        day(
            "<article><span class='updated'>Updated <time datetime='2025-05-17'>x</time></span></article>",
            "2025-05-18",
        );
        day("<main><time>16 May 2025</time><time>17 May 2025</time></main>", "2025-05-16");
        day("<p class='date'>16 May 2025</p><p class='date'>1 May 2025</p>", "2025-05-18");
        day("<div class='published'>Updated 17 May 2025</div><div class='date'>16 May 2025</div>", "2025-05-16");
    }
}
