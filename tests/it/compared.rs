//! Articles compared end to end: what moved between two, versions of one, several in order of time, and what is refused.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::scratch;

const MARCH: &str = "---
title: Mayor's statement on the night ferries
url: https://selm.example/march
published: 2025-03-01
---

Mayor Ada Roe gave a statement at the harbour.

I thank our crews. We will keep the night ferries of Selm until 1 June. We ask passengers on the night ferries to wear a
vest. Our old pier needs a new roof, and I know that it is a burden for us.
";

const APRIL: &str = "---
title: Mayor's statement on the night ferries
url: https://selm.example/april
published: 2025-04-01
---

Mayor Ada Roe gave a statement at the harbour.

I thank our crews again. We will keep the night ferries of Selm until 1 September. Passengers on the night ferries will be
required by law to wear a vest. Our bakers have my sympathy, and we will speak with them.
";

#[test]
fn what_an_outlet_tells_stands_with_the_verb_that_may_turn_it() {
    let folder = scratch::in_memory();
    let article = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    article("one.txt", "Harbour chief Pell Orsen doubted that the baths could open before the summer.\n");
    article("two.txt", "Mayor Ines Tovik said that the pier would be painted in the autumn.\n");
    for format in ["terminal", "markdown", "csv"] {
        let (answer, ..) = compare(folder.path(), &["one.txt", "two.txt", "--format", format]);
        assert!(answer.contains("doubted the baths could open before the summer"), "{format}: {answer}");
    }
    let found = json(folder.path(), &["one.txt", "two.txt"]);
    let gone = list(&found, "only_earlier")[0];
    assert_eq!((&gone["verb"], &gone["words"]), (&"doubted".into(), &"the baths could open before the summer".into()));
}

fn folder() -> TempDir {
    let folder = scratch::in_memory();
    fs::write(folder.path().join("march.md"), MARCH).unwrap();
    fs::write(folder.path().join("april.md"), APRIL).unwrap();
    folder
}

/// What `gainsay compare` answers, says besides, and exits with.
fn compare(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("compare").args(arguments).current_dir(folder).env_remove("GAINSAY_CLAIMS").env("COLUMNS", "120");
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let (answer, said, code) = compare(folder, &[arguments, &["--format", "json"]].concat());
    assert_eq!(code, Some(0), "{said}");
    serde_json::from_str(&answer).unwrap()
}

fn list<'v>(found: &'v Value, key: &str) -> Vec<&'v Value> {
    found[key].as_array().unwrap().iter().collect()
}

#[test]
fn a_day_that_moved_is_a_flag_with_both_sentences() {
    let found = json(folder().path(), &["march.md", "april.md"]);
    assert_eq!(found["kind"], "articles");
    assert_eq!(found["later"]["voice"], "Ada Roe");
    let moved = list(&found, "moved");
    let delayed = moved.iter().find(|it| it["kind"] == "delayed").unwrap();
    assert_eq!(delayed["speaker"], "Ada Roe");
    assert!(delayed["earlier"]["words"].as_str().unwrap().contains("until 1 June"));
    assert!(delayed["later"]["words"].as_str().unwrap().contains("until 1 September"));
    let firmed = moved.iter().find(|it| it["kind"] == "firmed").unwrap();
    assert!(firmed["later"]["words"].as_str().unwrap().contains("required by law"));
    assert!(list(&found, "only_later").iter().any(|it| it["words"].as_str().unwrap().contains("bakers")));
    assert!(list(&found, "only_earlier").iter().any(|it| it["words"].as_str().unwrap().contains("pier")));
}

#[test]
fn an_article_and_itself_are_the_same_in_every_format() {
    let folder = folder();
    let found = json(folder.path(), &["march.md", "march.md"]);
    assert_eq!(found["kind"], "versions");
    for key in ["moved", "altered", "only_earlier", "only_later"] {
        assert!(list(&found, key).is_empty(), "{key}");
    }
    for format in ["terminal", "markdown", "csv", "json"] {
        let (_, said, code) = compare(folder.path(), &["march.md", "march.md", "--exit-code", "--format", format]);
        assert_eq!(code, Some(0), "{format}: {said}");
    }
}

#[test]
fn two_speeches_in_the_same_words_have_moved_nothing() {
    let folder = folder();
    let other =
        MARCH.replace("https://selm.example/march", "https://selm.example/may").replace("2025-03-01", "2025-05-01");
    fs::write(folder.path().join("may.md"), other).unwrap();
    let found = json(folder.path(), &["march.md", "may.md"]);
    assert_eq!((found["kind"].as_str(), list(&found, "moved").len()), (Some("articles"), 0));
    assert!(list(&found, "only_earlier").is_empty() && list(&found, "same").len() > 2);
}

#[test]
fn an_edited_article_is_told_old_and_new_and_its_marks_are_not() {
    let folder = folder();
    let edited =
        MARCH.replace("until 1 June", "until 1 July").replace("Mayor's statement on", "Mayor\u{2019}s statement on");
    fs::write(folder.path().join("edited.md"), edited).unwrap();
    let found = json(folder.path(), &["march.md", "edited.md"]);
    assert_eq!(found["kind"], "versions");
    let altered = list(&found, "altered");
    assert_eq!((altered.len(), altered[0]["speaker"].as_str()), (1, Some("Ada Roe")));
    assert!(altered[0]["earlier"]["words"].as_str().unwrap().contains("1 June"));
    assert!(altered[0]["later"]["words"].as_str().unwrap().contains("1 July"));
    assert_eq!(compare(folder.path(), &["march.md", "edited.md", "--exit-code"]).2, Some(1));
    let marks = MARCH.replace("crews. We", "crews.  We").replace("vest. Our", "vest\u{2026} Our");
    fs::write(folder.path().join("marks.md"), marks).unwrap();
    let (answer, _, code) = compare(folder.path(), &["march.md", "marks.md", "--exit-code"]);
    assert_eq!(code, Some(0), "{answer}");
    assert!(answer.contains("no word differs"), "{answer}");
}

#[test]
fn something_else_at_the_same_address_is_another_article() {
    let folder = folder();
    let other = "---\ntitle: Bread\nurl: https://selm.example/march\npublished: 2025-03-09\n---\n\nThe price of bread rose again in \
                 Lowmark, and nobody in the whole town said why, least of all its bakers and their many customers.\n";
    fs::write(folder.path().join("bread.md"), other).unwrap();
    assert_eq!(json(folder.path(), &["march.md", "bread.md"])["kind"], "other article");
    let (answer, _, _) = compare(folder.path(), &["march.md", "bread.md"]);
    assert!(answer.contains("another article stands at this address now"), "{answer}");
}

#[test]
fn articles_are_compared_in_order_of_time_each_with_the_one_before() {
    let folder = folder();
    let may = APRIL.replace("2025-04-01", "2025-05-01").replace("selm.example/april", "selm.example/may");
    fs::write(folder.path().join("may.md"), may.replace("1 September", "1 October")).unwrap();
    let found = json(folder.path(), &["may.md", "march.md", "april.md"]);
    let days: Vec<&str> =
        found.as_array().unwrap().iter().map(|it| it["later"]["published"].as_str().unwrap()).collect();
    assert_eq!(days, ["2025-04-01", "2025-05-01"]);
    let (_, said, _) = compare(folder.path(), &["april.md", "march.md"]);
    assert!(said.contains("in order of time: march.md, april.md"), "{said}");
}

#[test]
fn without_days_nothing_is_told_of_days() {
    let folder = folder();
    for (name, text) in [("march.md", MARCH), ("april.md", APRIL)] {
        let text: Vec<&str> = text.lines().filter(|it| !it.starts_with("published")).collect();
        fs::write(folder.path().join(name), text.join("\n")).unwrap();
    }
    let found = json(folder.path(), &["march.md", "april.md"]);
    assert!(list(&found, "moved").iter().all(|it| it["kind"] != "delayed"), "{found}");
}

#[test]
fn a_file_that_is_not_there_is_never_taken_for_words() {
    let folder = folder();
    let check = |arguments: &[&str], expected: &str| {
        let (answer, said, code) = compare(folder.path(), arguments);
        assert_eq!((code, answer.as_str()), (Some(2), ""), "{said}");
        assert!(said.contains(expected), "{said}");
    };
    check(&["march.md", "aprl.md"], "there is no file `aprl.md`");
    check(&["mrch.md", "aprl.md"], "there is no file `mrch.md`");
    check(&["letters/march", "letters/april"], "there is no file `letters/march`");
    check(&["march.md", "We will keep the night ferries."], "there is no file `We will keep");
    check(&["march.md"], "one alone is compared with nothing");
    check(&["We sail.", "We stay.", "We wait."], "statements are compared two at a time");
    check(&["-", "-"], "standard input is one article");
}

#[test]
fn articles_without_a_common_speaker_are_no_error() {
    let folder = folder();
    fs::write(folder.path().join("one.txt"), "The mayor, Ada Roe, said the ferries would stay.\n").unwrap();
    fs::write(folder.path().join("other.txt"), "Otto Tal said the price of bread would rise in Lowmark.\n").unwrap();
    let found = json(folder.path(), &["one.txt", "other.txt"]);
    assert!(list(&found, "moved").is_empty() && list(&found, "same").is_empty());
    assert_eq!(list(&found, "only_earlier").len(), 1);
}
