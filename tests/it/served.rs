//! The record in a browser: every page of a dossier, live; who may ask; searches; files that change under the server.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::scratch;
use super::server::{Answer, Server};

const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/claims");

/// The ways of a page that lead to this server, without their places.
fn ways(page: &str) -> BTreeSet<String> {
    let values = page.split(" href=\"").skip(1).filter_map(|it| it.split('"').next());
    let own = values.filter(|it| !it.starts_with("http") && !it.starts_with('#'));
    own.map(|it| it.split('#').next().unwrap().replace("&amp;", "&")).collect()
}

/// Whatever is answered, it may load nothing but its own style and script, and runs nothing that stands in it.
fn check_safe(path: &str, answer: &Answer) {
    let policy = answer.header("content-security-policy").unwrap_or_default();
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{path}: {policy}");
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    let page = &answer.body;
    let scripts = page.matches("<script").count();
    assert_eq!(scripts, page.matches("<script src=\"live.js\" defer></script>").count(), "{path}");
    for refused in ["<style", " style=\"", " onload=", " onclick=", "javascript:"] {
        assert!(!page.contains(refused), "{path}: {refused} is refused by its own policy");
    }
}

#[test]
fn every_page_is_served_and_every_way_on_it_leads_somewhere() {
    let server = Server::of(Path::new(STORY));
    let (mut open, mut seen) = (vec!["/".to_owned()], BTreeSet::new());
    while let Some(path) = open.pop() {
        let answer = server.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body.len() < 1_000_000, "{path}");
        check_safe(&path, &answer);
        if answer.header("content-type") == Some("text/html; charset=utf-8") {
            assert_eq!(answer.body.matches("<h1>").count(), 1, "{path}");
            // Searches lead to ever more searches.
            let ways = ways(&answer.body).into_iter().map(|it| format!("/{it}"));
            let new = ways.filter(|it| !it.contains("%20") && seen.insert(it.clone()));
            open.extend(new.filter(|it| !path.starts_with("/search?") || !it.starts_with("/search?")));
        }
    }
    assert!(seen.len() > 50, "{seen:?}");
    assert!(server.get("/index.html").body == server.get("/").body);
}

#[test]
fn nobody_else_is_answered() {
    let server = Server::of(Path::new(STORY));
    let (host, own) = (server.host(), format!("Origin: http://{}", server.host()));
    let check = |method: &str, path: &str, host: &str, headers: &[&str], expected: u16| {
        let answer = server.send(method, path, host, headers, "");
        assert_eq!(answer.status, expected, "{method} {path} {host} {headers:?}: {}", answer.body);
        check_safe(path, &answer);
        assert!(expected == 200 || !answer.body.contains("Ceasefire"), "{path}");
    };
    check("GET", "/", &host, &[], 200);
    check("GET", "/", &format!("localhost:{}", server.port), &[], 200);
    check("GET", "/", "evil.example", &[], 421);
    check("GET", "/", &format!("evil.example:{}", server.port), &[], 421);
    check("POST", "/search", &host, &["Origin: http://evil.example"], 403);
    check("POST", "/search", &host, &[], 403);
    check("DELETE", "/index.html", &host, &[&own], 405);
    for outside in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fspeakers.yaml", "/speakers.yaml", "/.gainsay/lock"] {
        check("GET", outside, &host, &[], 404);
    }
}

#[test]
fn what_is_too_large_is_refused_and_the_server_goes_on() {
    let server = Server::of(Path::new(STORY));
    let own = format!("Origin: http://{}", server.host());
    let answer = server.send("POST", "/record", &server.host(), &[&own], &"x".repeat(5 << 20));
    // The connection may be gone before the answer is read.
    assert!(matches!(answer.status, 413 | 0), "{answer:?}");
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_search_is_a_query_of_the_command_line() {
    let server = Server::of(Path::new(STORY));
    let found = |query: &str| {
        let answer = server.get(&format!("/search?q={query}"));
        check_safe(query, &answer);
        answer.body
    };
    let page = found("speaker%3Aputin+topic%3Aceasefire");
    assert!(page.contains("<span class=\"dim\">speaker</span> Vladimir Putin"), "{page}");
    assert!(page.contains("href=\"topic-ceasefire.html#s-") && !page.contains("Volodymyr Zelensky"), "{page}");
    assert!(found("spaeker%3Aputin").contains("Did you mean <code>speaker:</code>?"));
    assert!(found("speaker%3Aputin+said%3A1999").contains("does not mean that nothing was said"));
    let odd = found("%3Cscript%3Ealert(1)%3C/script%3E%22%27");
    assert!(odd.contains("&lt;script&gt;alert(1)"), "{odd}");
}

#[test]
fn a_search_is_narrowed_by_what_there_are_several_of() {
    let server = Server::of(Path::new(STORY));
    let page = server.get("/search?q=topic%3Aceasefire").body;
    let facets: Vec<&str> = page.split("<li>By ").skip(1).filter_map(|it| it.split('<').next()).collect();
    assert_eq!(facets, ["speaker", "side"], "one topic in one year has no more");
    let way = page.split("By speaker</li>").nth(1).unwrap().split("href=\"").nth(1).unwrap();
    let (way, behind) = way.split_once("\">").unwrap();
    let named = behind.split("</a>").next().unwrap();
    let (name, n) = named.rsplit_once(' ').unwrap();
    let narrower = server.get(&format!("/{}", way.replace("&amp;", "&"))).body;
    assert!(narrower.contains(&format!("<b>{n} statement")), "{named}");
    assert!(narrower.contains(&format!("<span class=\"dim\">speaker</span> {name}")), "{named}");
    assert!(!narrower.contains("By speaker"), "{named}");
}

#[test]
fn a_long_answer_is_in_parts() {
    let server = Server::of(Path::new(STORY));
    let first = server.get("/search?q=said%3A2022..2025").body;
    let older = first.split(" rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let second = server.get(&format!("/{}", older.replace("&amp;", "&"))).body;
    let days = |page: &str| -> Vec<String> {
        let statements = page.split("<ol class=\"sts\">").nth(1).unwrap();
        statements.split("datetime=\"").skip(1).map(|it| it[..10].to_owned()).collect()
    };
    let (first, second) = (days(&first), days(&second));
    let all = [first.clone(), second].concat();
    assert!(first.len() == 50 && all.windows(2).all(|it| it[0] >= it[1]), "{all:?}");
}

#[test]
fn what_changes_on_disk_changes_in_the_browser() {
    let folder = scratch::folder();
    let server = Server::of(folder.path());
    let before = server.get("/edition").body;
    let page = "version: 1\nsource: {outlet: Harbour News, published: 2025-03-09}\nclaims:\n  - {id: new, speaker: \
                ada-roe, topic: ferry-ban, said: 2025-03-08, quote: They must stop.}\n";
    fs::write(folder.path().join("2025-03-09-harbour.yaml"), page).unwrap();
    let begun = Instant::now();
    while !server.get("/all.html").body.contains("They must stop.") {
        assert!(begun.elapsed() < Duration::from_secs(20), "the page never has it");
        sleep(Duration::from_millis(100));
    }
    assert_ne!(server.get("/edition").body, before);
}
