//! What a page says of itself as JSON-LD, in the words of schema.org.

use dom_query::Document;
use serde_json::Value;

/// What a page says of its article.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Linked {
    pub(super) headline: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<String>,
    pub(super) url: Option<String>,
    pub(super) lang: Option<String>,
    /// The whole text, which some pages have here and nowhere else.
    pub(super) text: Option<String>,
}

/// Reads every block of JSON-LD; what cannot be read is passed over, as browsers do.
pub(super) fn linked(document: &Document) -> Linked {
    let blocks = document.select(r#"script[type="application/ld+json"]"#);
    let mut things = Vec::new();
    blocks.nodes().iter().filter_map(|it| parsed(&it.text())).for_each(|it| flatten(it, &mut things));
    let is_article =
        |it: &&Value| types(it).any(|name| name.ends_with("Article") || name.ends_with("Posting") || name == "Report");
    let article = things.iter().find(is_article);
    let page = things.iter().find(|it| types(it).any(|name| name.ends_with("Page")));
    let text = |key: &str| [article, page].into_iter().flatten().find_map(|it| string(it.get(key)?, &things));
    let publisher = text("publisher").or_else(|| {
        let house = things.iter().find(|it| types(it).any(|name| name == "NewsMediaOrganization"));
        string(house?, &things)
    });
    Linked {
        headline: article
            .and_then(|it| it.get("headline").or_else(|| it.get("name")))
            .and_then(|it| string(it, &things)),
        publisher,
        author: text("author"),
        published: text("datePublished"),
        url: text("mainEntityOfPage").filter(|it| it.contains("://")).or_else(|| text("url")),
        lang: text("inLanguage"),
        text: article.and_then(|it| it.get("articleBody")?.as_str()).map(str::to_owned),
    }
}

/// One block of JSON-LD, though it may stand in a comment or have a line broken in the middle of a string.
fn parsed(block: &str) -> Option<Value> {
    let block = block.trim();
    let inside = ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["].iter().find_map(|it| block.strip_prefix(it));
    let inside = inside.unwrap_or(block);
    let ends = ["-->", "//]]>", "/*]]>*/", "]]>"];
    let inside = ends.iter().find_map(|it| inside.trim_end().strip_suffix(it)).unwrap_or(inside);
    let unbroken = || inside.replace(|c: char| c.is_control(), " ");
    serde_json::from_str(inside).ok().or_else(|| serde_json::from_str(&unbroken()).ok())
}

/// The things that a block is about, not those within them.
fn flatten(value: Value, things: &mut Vec<Value>) {
    match value {
        Value::Array(all) => all.into_iter().for_each(|it| flatten(it, things)),
        Value::Object(ref keys) if keys.contains_key("@graph") => flatten(value["@graph"].clone(), things),
        Value::Object(_) => things.push(value),
        _ => {}
    }
}

fn types(thing: &Value) -> impl Iterator<Item = &str> {
    let all = match thing.get("@type") {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    all.iter().filter_map(|it| it.as_str()).map(|it| it.rsplit(['/', ':']).next().unwrap_or(it))
}

/// A value as a string: itself, the name of a thing, of the first of several, or of one that is described elsewhere.
fn string(value: &Value, things: &[Value]) -> Option<String> {
    let found = match value {
        Value::String(text) => Some(text.as_str()),
        Value::Array(all) => return string(all.first()?, things),
        Value::Object(_) => {
            let name = |it: &Value| {
                it.get("name").and_then(|it| it.as_str().or_else(|| it.get(0)?.as_str())).map(str::to_owned)
            };
            let id = value.get("@id").and_then(Value::as_str);
            let described = things.iter().filter(|it| id.is_some() && it.get("@id").and_then(Value::as_str) == id);
            let name = name(value).or_else(|| described.into_iter().find_map(name));
            return name.or_else(|| id.map(str::to_owned));
        }
        _ => None,
    };
    found.map(unescaped).filter(|it| !it.is_empty())
}

/// Some write `&amp;` here, where it is no HTML.
fn unescaped(text: &str) -> String {
    if text.contains('&') { Document::fragment(text).text().trim().to_owned() } else { text.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(blocks: &[&str], expected: [Option<&str>; 4]) {
        let scripts: String =
            blocks.iter().map(|it| format!("<script type='application/ld+json'>{it}</script>")).collect();
        let found = linked(&Document::from(format!("<head>{scripts}</head>").as_str()));
        let found = [found.headline, found.publisher, found.published, found.url];
        assert_eq!(found.each_ref().map(Option::as_deref), expected, "{blocks:?}");
    }

    const ALL: [Option<&str>; 4] =
        [Some("Toll to rise"), Some("The Bugle"), Some("2025-05-16"), Some("https://bugle.example/toll")];

    #[test]
    fn an_article_is_found_wherever_it_stands() {
        let article = r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"Toll to rise",
            "datePublished":"2025-05-16","publisher":{"@type":"Organization","name":"The Bugle"},
            "mainEntityOfPage":{"@type":"WebPage","@id":"https://bugle.example/toll"}}"#;
        check(&[article], ALL);
        check(&[&format!("[{article}]")], ALL);
        check(&[r#"{"@type":"BreadcrumbList"}"#, "{broken", &format!("<!-- {article} -->")], ALL);
        check(&[&format!(r#"{{"@graph":[{{"@type":"WebSite","name":"x"}},{article}]}}"#)], ALL);
    }

    #[test]
    fn a_publisher_described_elsewhere_is_looked_up() {
        let graph = r##"{"@graph":[{"@type":["Article","NewsArticle"],"headline":"Toll to rise","url":"https://bugle.example/toll",
            "publisher":{"@id":"#org"},"datePublished":"2025-05-16"},
            {"@type":"Organization","@id":"#org","name":"The Bugle"}]}"##;
        check(&[graph], ALL);
    }

    #[test]
    fn a_page_without_an_article_has_no_headline() {
        check(
            &[r#"{"@type":"WebPage","name":"Home","datePublished":"2025-05-16"}"#],
            [None, None, Some("2025-05-16"), None],
        );
        check(
            &[r#"{"@type":"NewsArticle","headline":"Tolls &amp; bridges"}"#],
            [Some("Tolls & bridges"), None, None, None],
        );
        check(&["3", "\"text\"", "null", "[]"], [None; 4]);
    }
}
