//! Feeds: what is new in them is listed, and what is picked of it is recorded once.

use std::fs;

use serde_json::Value;

use super::fetched::{HTML, serve};
use super::recorded::Desk;

fn page(said: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Ferries</title><meta property=\"article:published_time\" content=\"2025-05-16\"></head>\
         <body><article><p>{said}</p></article></body></html>"
    )
}

/// A feed of two articles at a server.
fn feed(server: &str) -> String {
    let item = |name: &str, title: &str| {
        let day = "<pubDate>Fri, 16 May 2025 10:00:00 GMT</pubDate>";
        format!("<item><title>{title}</title><link>{server}/{name}</link>{day}</item>")
    };
    let items = [item("boats", "Fifth boat\n built"), item("quay", "Quay &amp; pier")].concat();
    format!("<rss version=\"2.0\"><channel><title>Courier</title>{items}</channel></rss>")
}

/// A server of two articles, and one of their feed.
fn servers() -> (String, String) {
    let rss = "200 OK\r\nContent-Type: application/rss+xml";
    let articles = [
        (
            "/boats",
            "“We have built a fifth boat,” Mira Osk said on Thursday after the harbour council had met in Selm.",
        ),
        ("/quay", "Nobody walks there any more. “We will sell the quay,” said Ben Tal, who speaks for the town."),
    ];
    let answers = articles.map(|(path, said)| (path, (HTML.to_owned(), page(said).into_bytes())));
    let server = serve(answers.into_iter().collect());
    let feeds = serve([("/rss", (rss.to_owned(), feed(&server).into_bytes()))].into_iter().collect());
    (server, format!("{feeds}/rss"))
}

#[test]
fn what_is_new_is_listed_and_what_is_picked_is_recorded_once() {
    let (desk, (server, address)) = (Desk::new(), servers());
    let listed = || {
        let (code, answer, said) = desk.run(&["feed", &address, "--format", "json"], "");
        assert_eq!(code, Some(0), "{said}");
        let all: Vec<Value> = serde_json::from_str(&answer).unwrap();
        all.iter().map(|it| format!("{} {} {}", it["number"], it["published"], it["title"])).collect::<Vec<_>>()
    };
    assert_eq!(listed(), ["1 \"2025-05-16\" \"Fifth boat built\"", "2 \"2025-05-16\" \"Quay & pier\""]);
    let (code, _, said) = desk.run(&["feed", &address, "--record", "2", "--keep"], "");
    assert_eq!(code, Some(0), "{said}");
    assert!(desk.page().contains("quote: We will sell the quay") && desk.page().contains("kept: "), "{}", desk.page());
    assert_eq!(listed(), ["1 \"2025-05-16\" \"Fifth boat built\""]);
    let (code, _, said) = desk.run(&["feed", &address, "--record", &format!("{server}/boats")], "");
    assert_eq!((code, desk.files().len()), (Some(0), 2), "{said}");
    assert!(listed().is_empty());
    assert!(desk.run(&["feed", &address], "").2.contains("nothing in the feed is new"));
}

#[test]
fn what_is_no_feed_and_no_article_of_it_is_told() {
    let (desk, (_, address)) = (Desk::new(), servers());
    for (line, told) in [
        (vec!["feed".to_owned(), "article.txt".to_owned()], "article.txt: this is no feed that can be read"),
        (vec!["feed".to_owned(), address.clone(), "--record".to_owned(), "3".to_owned()], "the feed has no article 3"),
        (vec!["feed".to_owned(), "none.xml".to_owned()], "cannot read none.xml"),
    ] {
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        let (code, _, said) = desk.run(&line, "");
        assert!(code == Some(2) && said.contains(told) && said.contains("hint: "), "{said}");
    }
}

#[test]
fn a_feed_in_json_is_read_and_commands_nothing() {
    let desk = Desk::new();
    let feed = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [{"id": "1", "url":
        "https://courier.example/a", "title": "red \u001b[31mtitle", "date_published": "2025-05-16T10:00:00Z"},
        {"id": "2", "url": "javascript:alert(1)", "title": "no address"}]}"#;
    fs::write(desk.path().join("feed.json"), feed).unwrap();
    for format in ["terminal", "markdown", "csv", "json"] {
        let (code, answer, said) = desk.run(&["feed", "feed.json", "--format", format], "");
        assert_eq!(code, Some(0), "{said}");
        assert!(answer.contains("https://courier.example/a") && answer.contains("31mtitle"), "{answer}");
        assert!(!answer.contains('\u{1b}') && !answer.contains("javascript"), "{answer}");
    }
}
