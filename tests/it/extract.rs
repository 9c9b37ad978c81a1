//! Extracting, end to end: a corpus as JSON lines, and an article in every format.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Runs `extract` in a folder without a record: the exit code, the answer and what was said beside it.
fn extract(folder: &Path, arguments: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.arg("extract").args(arguments).current_dir(folder).env_remove("GAINSAY_CLAIMS").env("COLUMNS", "80");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that does not read what it is handed closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_corpus_is_answered_line_by_line_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let lines: Vec<String> = (0..600)
        .map(|n| format!("{{\"doc_id\": {n}, \"text\": \"Rain.\", \"published\": \"2025-05-16T09:30:00Z\"}}\n"))
        .collect();
    let (code, answers, said) = extract(folder.path(), &["--jsonl"], lines.concat().as_bytes());
    assert_eq!((code, said.as_str()), (Some(0), ""));
    let ids: Vec<u64> =
        answers.lines().map(|it| serde_json::from_str::<Value>(it).unwrap()["doc_id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..600).collect::<Vec<_>>());
}

#[test]
fn a_line_that_cannot_be_read_costs_itself_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let input = b"{\"doc_id\": \"a\", \"text\": \"x\"}\nnonsense\n\n{\"doc_id\": \"b\"}\n\
        {\"doc_id\": \"c\", \"text\": \"x\", \"date\": \"May\"}\n{\"doc_id\": \"\xff\", \"text\": \"x\"}\n\
        {\"doc_id\": \"d\", \"text\": \"x\", \"date\": \"2025-05-16\"}";
    std::fs::write(folder.path().join("corpus.jsonl"), input).unwrap();
    let (code, answers, said) = extract(folder.path(), &["--jsonl", "corpus.jsonl"], b"");
    assert_eq!(code, Some(2));
    let expected = "{\"doc_id\":\"a\",\"attributions\":[]}\n{\"doc_id\":\"d\",\"attributions\":[]}\n";
    assert_eq!(answers, expected);
    for part in
        ["line 2: ", "line 4: missing field `text`", "line 5: `May`: a date is written", "line 6: ", "4 lines of"]
    {
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(said.matches("error:").count(), 5, "{said}");
    let (code, _, said) = extract(folder.path(), &["--jsonl", "none.jsonl"], b"");
    assert!(code == Some(2) && said.contains("cannot read none.jsonl"), "{said}");
}

const ARTICLE: &str = "“Čekáme – we wait,” Mira Osk said.\n\nBen Tal, who leads the opposition on the island of Ilyan and in the \
harbour towns of the south, said that the ferries would sail at night from June.\n\nRain fell.\n";

/// A folder with the article in it and without a record.
fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("article.txt"), ARTICLE).unwrap();
    folder
}

#[test]
fn an_article_is_shown_in_words_that_fit_the_terminal() {
    let desk = desk();
    let (code, answer, said) = extract(desk.path(), &["article.txt", "--published", "2025-05-16"], b"");
    assert_eq!((code, said.as_str()), (Some(0), ""), "{answer}");
    for part in
        ["[the ferries would sail at night from June]", "2025-05-16 at the latest", "2 drafts: 1 direct, 1 indirect"]
    {
        let flat = answer.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(part), "{answer}");
    }
    let widest = answer.lines().map(|it| it.chars().count()).max();
    assert!(widest <= Some(80), "{answer}");
    let (_, colored, _) = extract(desk.path(), &["article.txt", "--color", "always"], b"");
    assert!(
        colored.contains("\u{1b}[") && !colored.contains("[the ferries") && colored.contains("on no day that is known")
    );
}

#[test]
fn every_format_has_the_words_letter_for_letter() {
    let desk = desk();
    let characters: Vec<char> = ARTICLE.chars().collect();
    let check = |draft: &Value| {
        let content = &draft["content"];
        let at = |key: &str| usize::try_from(content[key].as_u64().unwrap()).unwrap();
        let words: String = characters[at("start")..at("end")].iter().collect();
        assert_eq!(content["text"], words);
        assert!(draft["pattern"].is_string() && draft["cue"]["text"] == "said", "{draft:#}");
    };
    let (_, json, _) = extract(desk.path(), &["article.txt", "--format", "json", "--title", "Ferries", "--why"], b"");
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["article"]["title"], &json["article"]["published"]), (&"Ferries".into(), &Value::Null));
    assert!(json["skipped"].is_array());
    json["drafts"].as_array().unwrap().iter().for_each(check);
    let (_, lines, _) = extract(desk.path(), &["-", "--format", "jsonl"], ARTICLE.as_bytes());
    let lines: Vec<Value> = lines.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    lines.iter().for_each(check);
    let corpus = serde_json::json!({"doc_id": "a", "text": ARTICLE}).to_string();
    let (_, answer, _) = extract(desk.path(), &["--jsonl"], corpus.as_bytes());
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let place = |it: &Value| (it["content"]["start"].clone(), it["content"]["end"].clone());
    let places = |it: &Value| it.as_array().unwrap().iter().map(place).collect::<Vec<_>>();
    assert_eq!(places(&answer["attributions"]), places(&json["drafts"]));
}

#[test]
fn a_claim_file_needs_a_day_and_the_whole_command_is_shown() {
    let desk = desk();
    let (code, answer, said) = extract(desk.path(), &["-", "--format", "yaml"], ARTICLE.as_bytes());
    assert_eq!((code, answer.as_str()), (Some(2), ""));
    assert!(said.contains("the article on standard input does not say when"), "{said}");
    assert!(said.contains("gainsay extract - --format yaml --published YYYY-MM-DD"), "{said}");
}

#[test]
fn another_encoding_is_read_and_said_so() {
    let desk = desk();
    let article = b"\x93No d\xe9lai,\x94 Mira Osk said. Ben Tal said that the caf\xe9 was closed.\n";
    let (code, answer, said) = extract(desk.path(), &["-", "--format", "json"], article);
    assert_eq!(code, Some(0), "{said}");
    assert!(answer.contains("No délai") && said.contains("decoded from windows-1252"), "{said}");
}

#[test]
fn what_cannot_be_read_costs_one_clear_line() {
    let desk = desk();
    let check = |arguments: &[&str], expected: &str| {
        let (code, answer, said) = extract(desk.path(), arguments, b"Rain.");
        assert_eq!((code, answer.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(said.starts_with("error: ") && said.contains(expected), "{said}");
    };
    check(&["none.txt"], "cannot read none.txt");
    check(&["article.txt", "--published", "May"], "--published May: a date is written");
    check(&[], "required");
    check(&["--jsonl", "--why"], "cannot be used with");
}

#[test]
fn an_article_in_which_nobody_speaks_is_answered_with_nothing() {
    let desk = desk();
    let (code, answer, said) = extract(desk.path(), &["-"], b"Rain fell on Selm all day.\n");
    assert_eq!((code, answer.as_str()), (Some(0), ""));
    assert!(said.contains("nobody is said to have said anything"), "{said}");
}
