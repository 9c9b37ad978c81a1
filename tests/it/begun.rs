//! The first minutes: a story to try without a record, a record that begins empty, and what waits in one.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use gainsay::store::{NewSpeaker, NewTopic, with_speaker, with_topic};

use super::scratch::in_memory;

fn run(desk: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-06-01"]).args(arguments).current_dir(desk).stdin(Stdio::null());
    command.env_remove("GAINSAY_CLAIMS").output().unwrap()
}

fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_demo_answers_as_the_story_does_and_leaves_nothing() {
    let desk = in_memory();
    let story = concat!(env!("CARGO_MANIFEST_DIR"), "/claims");
    for command in [&["diff"][..], &["table"], &["list", "--format", "csv"], &[]] {
        let own = told(&run(desk.path(), &[&["--claims", story], command].concat()));
        let demo = told(&run(desk.path(), &[&["demo"], command].concat()));
        if command.is_empty() {
            assert_eq!(demo, told(&run(desk.path(), &["demo", "diff"])));
        } else {
            assert_eq!(demo, own, "{command:?}");
        }
    }
    assert_eq!(std::fs::read_dir(desk.path()).unwrap().count(), 0);
    let (code, _, said) = told(&run(desk.path(), &["demo", "demo"]));
    assert!(code == 2 && said.contains("this is the demo already"), "{said}");
    let (code, _, said) = told(&run(desk.path(), &["demo", "dif"]));
    assert!(code == 2 && said.contains("unrecognized subcommand"), "{said}");
}

#[test]
fn a_new_record_is_made_where_one_is_named() {
    let desk = in_memory();
    for (arguments, folder) in
        [(&["--claims", "d", "init"][..], "d"), (&["init", "e"], "e"), (&["--claims", "d", "init", "f"], "f")]
    {
        let (code, answer, said) = told(&run(desk.path(), arguments));
        assert!(code == 0 && answer.contains(&format!("{folder}/speakers.yaml")), "{answer}{said}");
        assert!(desk.path().join(folder).join("speakers.yaml").is_file());
    }
    assert!(!desk.path().join("claims").exists());
}

#[test]
fn a_new_record_is_empty_and_whole_and_says_what_comes_next() {
    let desk = in_memory();
    let (code, _, said) = told(&run(desk.path(), &["init"]));
    assert_eq!(code, 0, "{said}");
    assert_eq!(told(&run(desk.path(), &["check", "--strict"])).0, 0);
    let (code, answer, _) = told(&run(desk.path(), &[]));
    assert_eq!(code, 0);
    assert_eq!(
        answer,
        "no claim is on file yet\nnext: `gainsay record ARTICLE` drafts its statements, `gainsay review` goes through them\n"
    );
    assert_eq!(told(&run(desk.path(), &["list"])).1, "");
    // Editors are offered what is on file, each list by its own schema.
    assert!(told(&run(desk.path(), &["schema", "topics"])).1.contains("proposition"));
    let (code, written, said) = told(&run(desk.path(), &["schema", "--write"]));
    assert!(code == 0 && written.lines().count() == 8, "{written}{said}");
    // The lists take their first entries below the example.
    for (file, example) in [("speakers.yaml", "#   - id: ada-roe"), ("topics.yaml", "#   - id: ferry-ban")] {
        let text = std::fs::read_to_string(desk.path().join("claims").join(file)).unwrap();
        assert!(text.contains(example), "{text}");
        let after = if file == "topics.yaml" {
            let pier = NewTopic {
                id: "pier".into(),
                name: "Pier".into(),
                proposition: "The pier should be kept.".into(),
                ..NewTopic::default()
            };
            with_topic(&text, &pier)
        } else {
            let lind = NewSpeaker {
                id: "lind".into(),
                name: "Bo Lind".into(),
                kind: "person".into(),
                ..NewSpeaker::default()
            };
            with_speaker(&text, &lind)
        };
        assert!(after.unwrap().starts_with(&text));
    }
}

#[test]
fn what_waits_is_told_with_the_command_that_goes_on_from_there() {
    let desk = in_memory();
    let claims = desk.path().join("claims");
    std::fs::create_dir(&claims).unwrap();
    let write = |name: &str, text: &str| std::fs::write(claims.join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n");
    write(
        "topics.yaml",
        "version: 1\ntopics:\n  - {id: ban, name: Ferry ban, proposition: Night ferries should be banned.}\n",
    );
    let claim = |id: &str, said: &str, more: &str| {
        format!("  - {{id: {id}, speaker: ada-roe, topic: ban, said: {said}, says: Told it., {more}}}\n")
    };
    let page = "version: 1\nsource: {outlet: Radio Selm, published: 2025-05-30}\nclaims:\n".to_owned()
        + &claim("for", "2025-01-14", "stance: support")
        + &claim("no", "2025-02-28", "stance: oppose, by: 2025-06-10")
        + &claim("late", "2025-03-28", "stance: oppose, by: 2025-06-20")
        + &claim("next", "2025-05-30", "draft: true")
        + "  - {id: who, said: 2025-05-30, quote: It stays., draft: true}\n";
    write(
        "2025-05-30-radio-selm.yaml",
        &(page + "  - {id: bad, speaker: nobody, topic: ban, said: 2025-05-30, says: x}\n"),
    );
    let (code, answer, _) = told(&run(desk.path(), &["status"]));
    assert_eq!(code, 0, "{answer}");
    for expected in [
        "3 claims by 1 speaker on 1 topic, from 1 source; the last one of 28 March 2025\n",
        "1 error in the files   gainsay check\n",
        "2 drafts wait for a decision   gainsay review\n",
        " of position that nobody has reviewed   gainsay diff --new\n",
        "Night ferries should be banned",
        "Ada Roe on Ferry ban: until 10 June 2025   gainsay show 2025-05-30-radio-selm#no\n",
    ] {
        assert!(answer.contains(expected), "{expected}\n{answer}");
    }
    assert!(!answer.contains("until 20 June"), "{answer}");
    let (code, _, said) = told(&run(&std::env::temp_dir(), &["status"]));
    assert!(code == 2 && said.contains("`gainsay demo`"), "{said}");
}
