//! What a page says of its article: title, outlet, address, day and language.

use dom_query::Document;

use super::linked::{Linked, linked};
use super::published::published;
use super::{blocks, title};
use crate::article::{Article, address};

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

/// Everything but the text, and the text that the page's data have.
pub(super) fn about(document: &Document, read: Option<&str>) -> (Article, Option<String>) {
    let (meta, linked) = (Meta::read(document), linked(document));
    let link = document.select(r#"link[rel~="canonical"]"#).attr("href").map(|it| it.to_string());
    let named = [link.as_deref(), meta.get("og:url"), linked.url.as_deref()].into_iter().flatten();
    // A page that was saved does not know where it stood, but for what it says elsewhere.
    let stands = read.or_else(|| named.clone().find(|it| it.contains("://")));
    let named = named.into_iter().find_map(|it| address::resolved(it, stands));
    let url = address::canonical(read, named);
    let host = url.as_deref().and_then(address::host);
    let headings = document.select("h1");
    let headings: Vec<String> =
        headings.nodes().iter().map(|it| blocks::line(*it)).filter(|it| !it.is_empty()).collect();
    let page_title =
        document.select("title").nodes().first().map(|it| blocks::squeezed(&it.text())).unwrap_or_default();
    let outlet = outlet(&meta, &linked).or_else(|| title::outlet(&page_title, host.as_deref()));
    let published = published(document, &meta, linked.published.as_deref(), url.as_deref());
    let heading = match headings.as_slice() {
        [one] => Some(one.as_str()),
        _ => None,
    };
    let told = [linked.headline.as_deref(), meta.get("og:title"), Some(page_title.as_str()), meta.get("twitter:title")];
    let title = best_title(heading, &told).or(headings.first().map(String::as_str));
    let title = title.map(|it| title::cleaned(it, outlet.as_deref(), host.as_deref())).filter(|it| !it.is_empty());
    let lang = language(document, &meta, &linked);
    (Article { title, outlet, url, published, lang, ..Article::default() }, linked.text)
}

/// The heading where there is one and the page's data begin like it: data are cut short and changed for search engines.
fn best_title<'t>(heading: Option<&'t str>, told: &[Option<&'t str>]) -> Option<&'t str> {
    let mut told = told.iter().flatten().copied().filter(|it| !it.trim().is_empty());
    let is_meant = |heading: &&str| {
        let heading = title::letters(heading);
        let agrees = |told: &str| {
            let told = title::letters(told);
            told.contains(&heading) || (told.len() > 20 && heading.starts_with(&told))
        };
        !heading.is_empty() && told.clone().any(agrees)
    };
    heading.filter(is_meant).or_else(|| told.next())
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
