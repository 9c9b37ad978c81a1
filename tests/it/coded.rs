//! Several people who coded the same claims: how far they agree, and on which claims they do not.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A coder's record: each claim with what was coded of it.
fn record(folder: &Path, coded: &[(&str, &str)]) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("speakers.yaml"), "version: 1\nspeakers: [{id: roe, name: Ada Roe}]\n").unwrap();
    fs::write(folder.join("topics.yaml"), "version: 1\ntopics: [{id: ban, proposition: It should be.}]\n").unwrap();
    let head = "version: 1\nsource: {outlet: The Selm Courier, published: 2025-03-01}\nclaims:\n";
    let claim = |(id, keys): &(&str, &str)| {
        format!("- {{id: {id}, speaker: roe, topic: ban, said: 2025-02-28, quote: Well., {keys}}}\n")
    };
    let claims: String = coded.iter().map(claim).collect();
    fs::write(folder.join("courier.yaml"), format!("{head}{claims}")).unwrap();
}

fn run(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output = command.args(line.split(' ')).current_dir(folder).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn how_far_coders_agree_is_said_of_each_variable_and_where_they_do_not() {
    let folder = tempfile::tempdir().unwrap();
    // Krippendorff 2011, B: nominal data, two observers, without what they both left out
    let (ada, bo) = ("aabbdcccedda", "babbbccceddd");
    let stances = |it: char| match it {
        'a' => "stance: support",
        'b' => "stance: oppose",
        'c' => "stance: mixed",
        'd' => "stance: neutral",
        _ => "stance: declined",
    };
    let ids: Vec<String> = (0..12).map(|it| format!("c{it}")).collect();
    for (name, values) in [("ada", ada), ("bo", bo)] {
        let coded: Vec<(&str, &str)> = ids.iter().map(String::as_str).zip(values.chars().map(stances)).collect();
        record(&folder.path().join(name), &coded);
    }
    let (code, answer, said) = run(folder.path(), "agreement ada bo --format csv");
    assert_eq!(code, Some(0), "{said}");
    let row = |key: &str| answer.lines().find(|it| it.starts_with(&format!("{key},"))).unwrap().to_owned();
    assert!(row("stance").starts_with("stance,nominal,0.692,") && row("stance").ends_with(",12,24,3"), "{answer}");
    assert_eq!(row("commitment"), "commitment,ordinal,not defined,,,0,0,0");
    assert_eq!(row("speaker"), "speaker,nominal,not defined,,,0,0,0");
    assert_eq!(run(folder.path(), "agreement ada bo --format csv").1, answer);
    let (_, differing, _) = run(folder.path(), "agreement ada bo --differing --format csv");
    let expected = "id,variable,ada,bo\n\
        courier#c0,stance,support,oppose\n\
        courier#c11,stance,support,neutral\n\
        courier#c4,stance,neutral,oppose\n";
    assert_eq!(differing, expected);
    assert!(run(folder.path(), "agreement ada bo").1.contains("0.692"));
    assert_eq!(run(folder.path(), "agreement ada").0, Some(2));
}
