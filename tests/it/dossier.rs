//! The record as pages: every way on them leads somewhere, nothing comes from elsewhere, and nothing in the data runs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use super::scratch::in_memory;

const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/claims");

/// The pages of a claims folder by name.
fn pages(claims: &Path, desk: &Path) -> BTreeMap<String, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-09-01", "--claims"]).arg(claims).arg("dossier").arg(desk.join("pages"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let files = fs::read_dir(desk.join("pages")).unwrap().map(|it| it.unwrap().path());
    files.map(|it| (it.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(it).unwrap())).collect()
}

/// The values of an attribute.
fn values<'p>(page: &'p str, attribute: &str) -> BTreeSet<&'p str> {
    page.split(&format!(" {attribute}=\"")).skip(1).filter_map(|it| it.split('"').next()).collect()
}

/// The ways of all pages that lead nowhere.
fn dead(pages: &BTreeMap<String, String>) -> Vec<String> {
    let mut dead = Vec::new();
    for (name, page) in pages.iter().filter(|it| it.0.ends_with(".html")) {
        for way in values(page, "href").into_iter().filter(|it| !it.starts_with("http")) {
            let (file, place) = way.split_once('#').unwrap_or((way, ""));
            let file = if file.is_empty() { name } else { file };
            let leads = pages.get(file).is_some_and(|it| place.is_empty() || values(it, "id").contains(place));
            dead.extend((!leads).then(|| format!("{name}: {way}")));
        }
    }
    dead
}

#[test]
fn every_way_leads_somewhere_and_nothing_comes_from_elsewhere() {
    let desk = in_memory();
    let story = pages(Path::new(STORY), desk.path());
    assert!(story.len() > 50, "{}", story.len());
    assert_eq!(dead(&story), Vec::<String>::new());
    for (name, page) in &story {
        assert!(page.len() < 1_000_000, "{name}: {}", page.len());
        assert!(!page.contains("<script") && !page.contains(" src=") && !page.contains("@import"), "{name}");
        assert!(!page.contains("url("), "{name}");
        if name.ends_with(".html") {
            let twice = page.matches(" id=\"").count() - values(page, "id").len();
            assert_eq!(twice, 0, "{name}: an id stands twice");
            assert_eq!(page.matches("<h1>").count(), 1, "{name}");
            assert_eq!(
                values(page, "rel"),
                values(page, "rel")
                    .into_iter()
                    .filter(|it| ["noopener", "stylesheet", "prev", "next"].contains(it))
                    .collect(),
                "{name}"
            );
        }
    }
    let again = pages(Path::new(STORY), desk.path());
    assert!(story == again, "the same record gives other bytes");
}

#[test]
fn the_front_has_every_change_in_the_words_of_the_terminal() {
    let desk = in_memory();
    let story = pages(Path::new(STORY), desk.path());
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-09-01", "--claims", STORY, "diff", "--format", "json"]);
    let output = command.output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let changes = json.as_array().or_else(|| json["changes"].as_array()).unwrap();
    assert!(changes.len() > 5);
    // A page keeps day and month on one line.
    let plain =
        story["index.html"].replace('\u{a0}', " ").replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    for change in changes {
        let (sentence, detail) = (change["sentence"].as_str().unwrap(), change["detail"].as_str().unwrap());
        assert!(plain.contains(sentence) || plain.contains(detail), "{sentence}");
    }
}

#[test]
fn nothing_in_the_data_is_markup_and_long_records_are_cut() {
    let desk = in_memory();
    let claims = desk.path().join("claims");
    fs::create_dir(&claims).unwrap();
    let write = |name: &str, text: &str| fs::write(claims.join(name), text).unwrap();
    let odd = "<script>alert(1)</script>\\\"><img src=x onerror=alert(1)>";
    write("speakers.yaml", &format!("version: 1\nspeakers:\n  - {{id: ada-roe, name: \"{odd}\"}}\n"));
    write(
        "topics.yaml",
        &format!(
            "version: 1\ntopics:\n  - {{id: ban, name: \"{odd}\", proposition: \"Night ferries should be banned {odd}.\"}}\n"
        ),
    );
    let claim = |n: usize| {
        let word = if n == 500 { "Zeppelin" } else { "" };
        let (month, day, stance) =
            (1 + n / 28 % 12, 1 + n % 28, if n.is_multiple_of(2) { "support" } else { "oppose" });
        let said = format!("{}-{month:02}-{day:02}", 2021 + n / 336);
        format!(
            "  - {{id: c{n}, speaker: ada-roe, topic: ban, said: {said}, quote: \"{odd} {n} {word}\", stance: {stance}, note: \"{odd}\"}}\n"
        )
    };
    let head = format!(
        "version: 1\nsource: {{outlet: \"{odd}\", url: \"javascript:alert(1)\", published: 2025-01-01}}\nclaims:\n"
    );
    write("2025-01-01-odd.yaml", &(head + &(0..700).map(claim).collect::<String>()));
    let made = pages(&claims, desk.path());
    for (name, page) in made.iter().filter(|it| it.0.ends_with(".html")) {
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("javascript:"), "{name}");
        assert!(page.len() < 1_000_000, "{name}: {}", page.len());
    }
    assert_eq!(dead(&made), Vec::<String>::new());
    for name in ["topic-ban-part-2.html", "topic-ban-part-14.html", "changes-part-2.html", "all-part-2.html"] {
        assert!(made.contains_key(name), "{name}: {:?}", made.keys());
    }
    // A word is found without reading all parts.
    assert!(made["index.html"].contains("href=\"a-z.html\""));
    let letters = &made["a-z.html"];
    let (_, zeppelin) = letters.split_once("<dt>Zeppelin</dt>").unwrap();
    let way = zeppelin.split('"').nth(1).unwrap();
    let (page, place) = way.split_once('#').unwrap();
    assert!(page.starts_with("topic-ban-part-") && place.ends_with("c500"), "{way}");
    assert!(letters.contains("<h2 id=\"letter-Z\">Z</h2>") && letters.contains("#letter-Z\">Z</a>"));
}

#[test]
fn a_record_with_nothing_or_one_statement_on_file_says_so_and_leads_nowhere_else() {
    let desk = in_memory();
    let claims = desk.path().join("claims");
    fs::create_dir(&claims).unwrap();
    let write = |name: &str, text: &str| fs::write(claims.join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers: [{id: roe, name: Ada Roe}]\n");
    write("topics.yaml", "version: 1\ntopics: [{id: ban, name: Ferries, proposition: Ferries should be banned.}]\n");
    let made = pages(&claims, desk.path());
    assert_eq!(dead(&made), Vec::<String>::new());
    assert!(made["index.html"].contains("Nothing is on file yet."));
    assert!(!made["index.html"].contains("<section"));
    let claim = "{id: a, speaker: roe, topic: ban, said: 2025-03-01, quote: They must stop., stance: support}";
    write(
        "one.yaml",
        &format!("version: 1\nsource: {{outlet: The Courier, published: 2025-03-01}}\nclaims: [{claim}]\n"),
    );
    let made = pages(&claims, desk.path());
    assert_eq!(dead(&made), Vec::<String>::new());
    let said = "No change of position, in 1 statement by 1 speaker on 1 topic, 1\u{a0}March 2025.";
    assert!(made["index.html"].contains(said));
    // The list says it all.
    assert!(made["topic-ban.html"].contains("They must stop.") && !made["topic-ban.html"].contains("<figure"));
}

#[test]
fn a_folder_with_anything_else_in_it_is_left_alone() {
    let desk = in_memory();
    fs::create_dir(desk.path().join("pages")).unwrap();
    fs::write(desk.path().join("pages/thesis.doc"), "years of work").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output = command.args(["--claims", STORY, "dossier"]).arg(desk.path().join("pages")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("is no page of a dossier"), "{said}");
    assert_eq!(fs::read_dir(desk.path().join("pages")).unwrap().count(), 1);
}
