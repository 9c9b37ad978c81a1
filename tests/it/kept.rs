//! Kept copies end to end: quotations verified against them, a newer version of an article, one that is on file already.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use gainsay::claim::{Details, Entry, LocalId, SourceEntry};
use gainsay::store::{self, How, Transaction, load, recorded};
use tempfile::TempDir;

use super::scratch::{self, append};

const ARTICLE: &str = "Night ferries stay, minister says

The council of Selm met on Tuesday. The minister, Ada Roe, said: “There will be no ban on night ferries.” She added
that the harbour needs every ship that it has, and that a decision on the fares was put off until March.

“We will see,” she said of the winter. Asked about the summer, she said it again: “We will see.”
";

/// A claims folder with one source whose article is kept.
fn folder() -> TempDir {
    let folder = scratch::folder();
    let path = Path::new("2025/2025-03-01-courier.yaml");
    let mut change = Transaction::begin(folder.path()).unwrap();
    let source = SourceEntry {
        outlet: Some("The Selm Courier".into()),
        url: Some("https://courier.example/ferries".into()),
        published: "2025-03-01".parse().ok(),
        kept: Some(store::keep(&mut change, path, ARTICLE).unwrap()),
        ..SourceEntry::default()
    };
    let claims = [claim("no-ban", "There will be no ban on night ferries."), claim("ships", "every ship that it has")];
    store::append(&mut change, path, Some(&source), &claims).unwrap();
    change.commit().unwrap();
    folder
}

fn claim(id: &str, quote: &str) -> Entry {
    Entry {
        id: LocalId::new(id).ok(),
        speaker: Some("ada-roe".into()),
        topic: Some("ferry-ban".into()),
        said: "2025-02-28".parse().ok(),
        draft: false,
        details: Details { quote: Some(quote.into()), ..Details::default() },
    }
}

/// What `gainsay` answers, says besides, and exits with.
fn run(folder: &Path, arguments: &[&str], input: &str) -> (String, String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(arguments).env("GAINSAY_CLAIMS", folder).env("COLUMNS", "120");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Whoever refuses its arguments does not read what is handed in.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn quotations_that_stand_in_the_copy_are_right_and_counted() {
    let folder = folder();
    let (answer, said, code) = run(folder.path(), &["check"], "");
    let right = "2 claims of 1 source are right; 2 passages verified against a kept copy\n";
    assert_eq!((answer.as_str(), said.as_str(), code), ("", right, Some(0)));
}

#[test]
fn only_check_reads_the_copies() {
    let folder = folder();
    fs::write(folder.path().join("2025/2025-03-01-courier.txt"), "another text").unwrap();
    assert_eq!(load(folder.path()).unwrap().problems, []);
    let (_, said, code) = run(folder.path(), &["list"], "");
    assert_eq!((said.contains("fault"), code), (false, Some(0)), "{said}");
    let (answer, _, code) = run(folder.path(), &["check"], "");
    assert!(answer.contains("error[copy-changed]") && answer.contains("error[quote-gone]"), "{answer}");
    assert_eq!(code, Some(1));
}

#[test]
fn a_newer_version_shows_what_was_altered_and_what_is_gone() {
    let folder = folder();
    let newer =
        ARTICLE.replace("no ban on", "a ban on some").replace("the harbour needs every ship that it has, and ", "");
    let (answer, said, code) = run(folder.path(), &["check", "--against", "-", "courier"], &newer);
    let expected = "no-ban 2025/2025-03-01-courier.yaml:12: altered: differs: “a” instead of “no”, “some” added
  on file “There will be no ban on night ferries.”
  article “There will be a ban on some night ferries.”
ships 2025/2025-03-01-courier.yaml:17: gone: is gone, and there is nothing like it
  on file “every ship that it has”
";
    assert_eq!(answer, expected);
    assert_eq!(said, "2 quotations of 2025/2025-03-01-courier.yaml: 0 ok, 1 altered, 1 gone\n");
    assert_eq!(code, Some(1));

    let (answer, _, code) = run(folder.path(), &["check", "--against", "-", "courier", "--format", "json"], &newer);
    let json: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let place = &json[0]["places"][0];
    assert_eq!(
        (json[0]["verdict"].as_str(), json[1]["verdict"].as_str(), code),
        (Some("altered"), Some("gone"), Some(1))
    );
    let (start, end) = (place["start"].as_u64().unwrap(), place["end"].as_u64().unwrap());
    assert_eq!(end - start, place["text"].as_str().unwrap().len() as u64);
}

#[test]
fn other_marks_are_told_and_are_right_and_other_signs_of_money_are_not() {
    let folder = folder();
    let file = "2025/2025-03-01-courier.yaml";
    let path = Path::new(file);
    append(folder.path(), path, None, &[claim("fare", "a fare of $5 for two ships")]).unwrap();
    let newer =
        format!("{ARTICLE}\nShe spoke of “a fare of $5 for 2 ships”.\n").replace("will be no ban", "will be no  ban");
    let (answer, said, code) = run(folder.path(), &["check", "--against", "-", "courier"], &newer);
    assert!(answer.contains("differs in how it is written only"), "{answer}");
    assert!(code == Some(0) && said.contains("and in no word"), "{said}");
    let (answer, said, code) =
        run(folder.path(), &["check", "--against", "-", "courier"], &newer.replace("$5", "\u{a3}5"));
    assert!(code == Some(1) && answer.contains("altered: differs:"), "{answer}{said}");
}

#[test]
fn a_version_that_left_the_quotations_alone_is_right() {
    let folder = folder();
    let file = folder.path().join("newer.md");
    fs::write(&file, format!("{ARTICLE}\nThe opposition called that a mistake.\n")).unwrap();
    let file = file.to_str().unwrap();
    let (answer, said, code) = run(folder.path(), &["check", "--against", file, "2025/2025-03-01-courier.yaml"], "");
    assert_eq!((answer.as_str(), code), ("", Some(0)), "{said}");
    // Without its name the file is told by the kept copy.
    let (answer, said, code) = run(folder.path(), &["check", "--against", file], "");
    assert_eq!((answer.as_str(), code), ("", Some(0)), "{said}");
    assert!(said.contains("courier.yaml, whose kept copy is ") && said.ends_with("% the same: 2 ok\n"), "{said}");
}

#[test]
fn the_file_of_an_article_is_told_by_its_address() {
    let folder = folder();
    let page = "<html><head><link rel=\"canonical\" href=\"https://www.courier.example/ferries/?utm_source=x\"><title>Ferries</title></head>\
                <body><article><h1>Ferries</h1><p>The minister said on Tuesday that there will be no ban, and that nothing else is to be \
                expected of her before the summer, whatever the harbour and its neighbours may ask for.</p></article></body></html>";
    let file = folder.path().join("page.html");
    fs::write(&file, page).unwrap();
    let (_, said, code) = run(folder.path(), &["check", "--against", file.to_str().unwrap()], "");
    assert_eq!((said.contains("2 quotations of 2025/2025-03-01-courier.yaml: 0 ok"), code), (true, Some(1)), "{said}");
}

#[test]
fn an_article_of_nobody_is_refused_and_so_is_a_name_of_several() {
    let folder = folder();
    let check = |arguments: &[&str], expected: &str| {
        let other = "The price of bread rose again in Lowmark, and nobody said why, least of all the bakers.";
        let (answer, said, code) = run(folder.path(), &[&["check", "--against", "-"], arguments].concat(), other);
        assert_eq!((answer.as_str(), said.contains(expected), code), ("", true, Some(2)), "{said}");
    };
    check(&[], "no kept copy is like it");
    check(&["nothing"], "no claim file that can be read has `nothing` in its name");
    check(&["one", "two"], "several are named");
    check(&["courier", "--format", "sarif"], "--against prints text or json");
    fs::write(folder.path().join("courier.yaml"), "version: 1\nsource: {outlet: x, published: 2025}\n").unwrap();
    check(&["cour"], "2 claim files have `cour` in their names");
}

#[test]
fn what_stands_twice_is_told_and_the_anchor_settles_it() {
    let folder = folder();
    let path = Path::new("2025/2025-03-01-courier.yaml");
    append(folder.path(), path, None, &[claim("see", "We will see")]).unwrap();
    let (answer, said, code) = run(folder.path(), &["check"], "");
    assert!(answer.contains("warning[quote-ambiguous]") && said.contains("1 warning"), "{answer}{said}");
    assert_eq!(code, Some(0));
    let at = ARTICLE.rfind("We will see").unwrap();
    let anchor = gainsay::verify::Anchors::of(ARTICLE).around(at..at + "We will see".len());
    let file = folder.path().join(path);
    let quoted = |text: &str| text.replace('\'', "''");
    let lines = format!("    anchor: {{prefix: '{}', suffix: '{}'}}\n", quoted(&anchor.prefix), quoted(&anchor.suffix));
    let text = fs::read_to_string(&file).unwrap();
    let indent = &text.lines().last().unwrap()[..text.lines().last().unwrap().find('q').unwrap()];
    fs::write(&file, format!("{text}{}", lines.replace("    anchor", &format!("{indent}anchor")))).unwrap();
    let (answer, said, _) = run(folder.path(), &["check"], "");
    assert_eq!(answer, "", "{said}");
}

#[test]
fn an_article_that_is_on_file_is_known_again() {
    let folder = folder();
    let ledger = load(folder.path()).unwrap().ledger;
    let check = |url: Option<&str>, text: &str, expected: Option<How>| {
        let found = recorded(folder.path(), &ledger, url, text);
        assert_eq!(found.map(|it| (it.source, it.how)), expected.map(|it| (0, it)), "{url:?}");
    };
    check(Some("http://www.courier.example/ferries/?utm_medium=x#top"), "", Some(How::SameAddress));
    check(Some("https://other.example/ferries"), ARTICLE, Some(How::SameText));
    check(None, &format!("{ARTICLE}\nThe opposition called that a mistake.\n"), Some(How::NearlySame(100)));
    check(None, "The council of Selm met on Tuesday.", None);
    check(Some("https://courier.example/trams"), "", None);
    check(Some(""), "", None);
}
