//! Reading one statement end to end: its side on a proposition, in words and as JSON lines, and lines that cannot be read.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

fn gainsay(arguments: &[&str], input: &str) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

fn check(words: &str, proposition: &str, expected: &str) {
    let (code, shown) = gainsay(&["read", words, "--on", proposition], "");
    assert_eq!(code, Some(0));
    assert!(shown.lines().any(|it| it.starts_with("side") && it.contains(expected)), "{words}: {shown}");
}

#[test]
fn a_side_is_a_side_on_the_proposition_and_what_is_not_read_is_said_to_be_so() {
    check("We oppose night ferries.", "Night ferries should be banned.", "support (\u{201c}");
    check("A night ferry would harm the town.", "Night ferries should be banned.", "support, hinted at only");
    check("We went to Selm.", "Night ferries should be banned.", "not read: no side of the words");
    check("We oppose night ferries.", "Night ferries should be blorped.", "not read: what it takes to be for");
}

#[test]
fn lines_are_answered_in_their_order_and_a_bad_one_by_an_error_of_its_own() {
    let input = "{\"id\": 1, \"words\": \"No to the \u{2018}bridge\u{2019} by 1 June.\", \"proposition\": \"The bridge should be built.\", \
                 \"date\": \"2025-03-01\"}\n\nnonsense\n{\"id\": \"x\", \"words\": \"Ships sail.\"}\n";
    let (code, shown) = gainsay(&["read", "--jsonl"], input);
    assert_eq!(code, Some(0));
    let answers: Vec<Value> = shown.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(answers.len(), 3, "{shown}");
    assert_eq!((&answers[0]["id"], &answers[2]["id"]), (&Value::from(1), &Value::from("x")));
    assert_eq!(answers[0]["side"], "oppose");
    assert_eq!((&answers[2]["side"], &answers[2]["confidence"]), (&Value::Null, &Value::from(0.0)));
    // places count characters, of which a curly mark is one
    let day = &answers[0]["days"][0];
    assert_eq!((&day["start"], &day["value"]), (&Value::from(22), &Value::from("2025-06-01")), "{shown}");
    assert_eq!(day["role"], "deadline-of-position", "{shown}");
    assert_eq!(answers[1]["line"], 3);
    assert!(answers[1]["error"].is_string(), "{shown}");
}

#[test]
fn a_bad_line_keeps_no_other_pair_from_its_answer() {
    let input = "{\"id\": 1, \"a\": \"Lift the ban on night ferries!\", \"b\": \"Night ferries have no future here.\"}\n{\"id\": 2}\n\
                 {\"id\": 3, \"a\": \"We will send 40 ships.\", \"b\": \"We will send 55 ships.\"}\n";
    let (code, shown) = gainsay(&["compare", "--jsonl"], input);
    assert_eq!(code, Some(0));
    let answers: Vec<Value> = shown.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!((&answers[0]["kinds"][0], &answers[2]["kinds"][0]), (&Value::from("reversed"), &Value::from("raised")));
    assert_eq!((&answers[1]["id"], &answers[1]["line"]), (&Value::from(2), &Value::from(2)));
    assert!(answers[1]["error"].as_str().is_some_and(|it| it.contains("missing field")), "{shown}");
}

#[test]
fn figures_and_days_have_roles() {
    let input = "{\"id\": 1, \"words\": \"We sold 40 ships in the first quarter of 2025 and will build 55 by 2027.\", \"date\": \"2025-05-01\"}\n";
    let (_, shown) = gainsay(&["read", "--jsonl"], input);
    let answer: Value = serde_json::from_str(&shown).unwrap();
    let roles = |of: &str| -> Vec<(String, String)> {
        let all = answer[of].as_array().unwrap().iter();
        all.map(|it| (it["value"].to_string(), it["role"].as_str().unwrap().to_owned())).collect()
    };
    let pairs = |all: &[(&str, &str)]| all.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect::<Vec<_>>();
    assert_eq!(
        roles("days"),
        pairs(&[("\"2025-Q1\"", "reporting-period"), ("\"2027\"", "deadline-of-position")]),
        "{shown}"
    );
    assert_eq!(roles("amounts"), pairs(&[("40.0", "past-event"), ("55.0", "amount-of-position")]), "{shown}");
}
