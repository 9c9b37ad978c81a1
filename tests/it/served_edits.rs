//! What comes on file by the forms of the browser, drafts apart: articles, statements by hand, verdicts on changes.

use std::fs;
use std::path::Path;

use super::scratch;
use super::server::{Answer, Server, form};

const ARTICLE: &str = "SELM (3 March 2025) \u{2013} \u{201c}There will be no ban on night ferries,\u{201d} Ada Roe said on \
                       Sunday. Bo Lind said the harbour was safe.\n";

fn post(server: &Server, page: &str, with: &[(&str, &str)]) -> Answer {
    let opened = server.get(&format!("/{page}"));
    assert_eq!(opened.status, 200, "{opened:?}");
    server.post(&format!("/{}", page.split('?').next().unwrap()), &form(&opened.body, with))
}

/// The files of a claims folder, each with its text.
fn files(folder: &Path) -> Vec<(String, String)> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|it| it.unwrap().into_path());
    let read = all.filter(|it| it.is_file() && !it.to_string_lossy().contains("/.gainsay/"));
    read.map(|it| (it.strip_prefix(folder).unwrap().display().to_string(), fs::read_to_string(&it).unwrap())).collect()
}

#[test]
fn an_article_becomes_drafts_and_never_twice() {
    let folder = scratch::folder();
    let server = Server::of(folder.path());
    let with = [("text", ARTICLE), ("outlet", "The Selm Courier"), ("published", "2025-03-03"), ("do", "article")];
    let answer = post(&server, "record", &with);
    let page = server.get(&format!("/{}", answer.onwards())).body;
    assert!(page.contains("written to the new file 2025/2025-03-03-the-selm-courier"), "{page}");
    assert!(page.contains("There will be no ban on night ferries"), "{page}");
    let written = files(folder.path());
    let (path, text) = written.iter().find(|it| it.0.starts_with("2025/") && it.0.ends_with(".yaml")).unwrap();
    assert!(text.contains("draft: true") && text.contains("kept: sha256:"), "{text}");
    let copy = Path::new(path).with_extension("txt").display().to_string();
    assert!(written.iter().any(|it| it.0 == copy && it.1 == ARTICLE), "{written:?}");
    let twice = post(&server, "record", &with);
    assert!(twice.status == 422 && twice.body.contains("is on file in"), "{}", twice.body);
    assert_eq!(files(folder.path()), written);
}

#[test]
fn what_is_wrong_with_an_article_stands_beside_its_field() {
    let folder = scratch::folder();
    let server = Server::of(folder.path());
    let before = files(folder.path());
    for (with, field, why) in [
        (vec![("text", ARTICLE), ("published", "18 August")], "published", "18 August"),
        (vec![("text", "Ada Roe said it was safe.")], "published", "does not say when"),
        (vec![("text", "The sea is wide."), ("published", "2025-03-03")], "text", "Nobody is said"),
        (vec![("url", "courier")], "url", "begins with https://"),
        (vec![], "url", "paste the text"),
    ] {
        let answer = post(&server, "record", &[with.as_slice(), &[("do", "article")]].concat());
        assert_eq!(answer.status, 422, "{with:?}");
        assert!(
            answer.body.contains(&format!("<a href=\"#{field}\">")) && answer.body.contains(why),
            "{}",
            answer.body
        );
        let kept = with.iter().all(|it| answer.body.contains(it.1));
        assert!(kept, "what was typed stays: {with:?} {}", answer.body);
    }
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_statement_by_hand_is_shown_before_it_is_written() {
    let folder = scratch::folder();
    let server = Server::of(folder.path());
    let before = files(folder.path());
    let typed = [
        ("speaker", "Ada Roe"),
        ("topic", "ferry-ban"),
        ("said", "2025-03-02"),
        ("quote", "Let us wait: \"now\" <b>&"),
        ("stance", "neutral"),
        ("by-outlet", "Radio Selm"),
        ("by-published", "2025-03-02"),
    ];
    let preview = post(&server, "record", &[typed.as_slice(), &[("do", "preview")]].concat());
    assert!(preview.status == 200 && preview.body.contains("&lt;b&gt;&amp;"), "{}", preview.body);
    assert!(preview.body.contains("2025/2025-03-02-radio-selm.yaml"), "{}", preview.body);
    assert_eq!(files(folder.path()), before, "a preview writes nothing");
    // The page of the preview has all of it still.
    server.post("/record", &form(&preview.body, &[("do", "claim")])).onwards();
    let text = fs::read_to_string(folder.path().join("2025/2025-03-02-radio-selm.yaml")).unwrap();
    assert!(text.contains("quote: 'Let us wait: \"now\" <b>&'") && text.contains("stance: neutral"), "{text}");
    assert!(server.get("/all.html").body.contains("Let us wait"));
    let wrong = post(&server, "record", &[&typed[1..], &[("speaker", "Nobody"), ("do", "claim")]].concat());
    assert!(wrong.status == 422 && wrong.body.contains("No speaker `Nobody` is on file"), "{}", wrong.body);
}

/// A record with one change, and the page on which a verdict on it is given.
fn changed() -> (tempfile::TempDir, Server, String) {
    let folder = scratch::folder();
    let claim = |n: u8, stance: &str| {
        format!(
            "  - {{id: c{n}, speaker: ada-roe, topic: ferry-ban, said: 2025-03-0{n}, quote: Words {n}, stance: {stance}}}\n"
        )
    };
    let head = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-09}\nclaims:\n";
    let text = [head, &claim(1, "support"), &claim(2, "oppose")].concat();
    fs::write(folder.path().join("2025-03-09-courier.yaml"), text).unwrap();
    let server = Server::of(folder.path());
    let front = server.get("/").body;
    let way = front.split("href=\"verdict?").nth(1).unwrap().split('"').next().unwrap();
    (folder, server, format!("verdict?{}", way.replace("&amp;", "&")))
}

#[test]
fn a_verdict_is_kept_beside_the_change() {
    let (folder, server, way) = changed();
    let empty = post(&server, &way, &[("do", "verdict")]);
    assert!(empty.status == 422 && empty.body.contains("Say whether it is a change"), "{}", empty.body);
    let given = [
        ("verdict", "confirmed"),
        ("grade", "full-flop"),
        ("acknowledged", "no"),
        ("by", "Jo Ash; Di Elm"),
        ("reason", "She turned."),
    ];
    let answer = post(&server, &way, &given);
    let reviews = fs::read_to_string(folder.path().join("reviews.yaml")).unwrap();
    for line in ["kind: reversed", "verdict: confirmed", "grade: full-flop", "acknowledged: false", "on: 2025-09-01"] {
        assert!(reviews.contains(line), "{line}: {reviews}");
    }
    let page = server.get(&format!("/{}", answer.onwards().split('#').next().unwrap())).body;
    assert!(page.contains("Jo Ash, Di Elm, 1 September 2025: confirmed, full flop"), "{page}");
    // The next form knows who judges, and a second verdict does not take the place of the first.
    assert!(server.get(&format!("/{way}")).body.contains("value=\"Jo Ash; Di Elm\""));
    let second = post(&server, &way, &[("verdict", "rejected"), ("by", "Jo Ash")]);
    assert!(second.status == 422 && second.body.contains("has a verdict already"), "{}", second.body);
    assert_eq!(fs::read_to_string(folder.path().join("reviews.yaml")).unwrap(), reviews);
}

#[test]
fn a_verdict_on_what_is_not_on_file_any_more_is_refused() {
    for (from, to, now) in
        [("Words 2", "Other words", "Ada Roe"), ("stance: oppose", "stance: support", "It is not there any more.")]
    {
        let (folder, server, way) = changed();
        let opened = server.get(&format!("/{way}")).body;
        let file = folder.path().join("2025-03-09-courier.yaml");
        fs::write(&file, fs::read_to_string(&file).unwrap().replace(from, to)).unwrap();
        let answer = server.post("/verdict", &form(&opened, &[("verdict", "confirmed"), ("by", "Jo Ash")]));
        assert_eq!(answer.status, 409, "{answer:?}");
        assert!(answer.body.contains("verdict: confirmed") && answer.body.contains(now), "{}", answer.body);
        assert!(!folder.path().join("reviews.yaml").exists());
    }
}

#[test]
fn what_never_was_has_no_page() {
    let (_folder, server, _) = changed();
    assert_eq!(server.get("/verdict?change=a%23b..c%23d").status, 404);
    assert_eq!(server.get("/verdict").status, 404);
}
