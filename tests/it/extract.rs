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
    child.stdin.take().unwrap().write_all(input).unwrap();
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
