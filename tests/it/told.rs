//! What an outlet reports of somebody reads on after the verb, from the draft to every view: never as its opposite.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use gainsay::claim::{Entry, Stance};
use gainsay::review::{Decision, Session};
use gainsay::store::load;
use tempfile::TempDir;

use super::review::{LASTING, Terminal};
use super::scratch;

/// Seven positions on one thing, by the verb that leads to it, as far as the draft has it.
const FRAMES: [(&str, &str, Stance); 7] = [
    ("denied that", "denied", Stance::Oppose),
    ("called for", "called for", Stance::Support),
    ("ruled out", "ruled out", Stance::Oppose),
    ("welcomed", "welcomed", Stance::Support),
    ("rejected calls for", "rejected", Stance::StrongOppose),
    ("declined to comment on", "declined to comment on", Stance::Declined),
    ("expressed scepticism about", "expressed scepticism about", Stance::Oppose),
];

/// What all seven are about, once in the outlet's words and once with the speaker's in them.
const THINGS: [&str; 2] = ["a ban on night ferries", "a “ban on night ferries” in the harbour"];

/// Whatever shows claims in every format, besides [`scratch::VIEWS`].
const VIEWS: &[&[&str]] = &[
    &["table", "--cells", "latest", "--rows", "speaker", "--columns", "month"],
    &["table", "--cells", "latest", "--format", "markdown"],
    &["table", "--cells", "latest", "--format", "csv"],
    &["table", "--cells", "latest", "--format", "json"],
    &["timeline", "roe", "topic:ferry-ban"],
    &["timeline", "roe", "topic:ferry-ban", "--format", "json"],
    &["timeline", "roe", "topic:ferry-ban", "--format", "svg"],
    &["diff", "--format", "json"],
];

fn gainsay(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-04-01", "--claims"]).arg(folder).args(arguments).env("COLUMNS", "2000");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A record of seven articles, of one day each, in which Ada Roe takes all seven positions, as drafts.
fn drafted(thing: &str) -> TempDir {
    let folder = scratch::folder();
    for (day, (frame, ..)) in (1..).zip(FRAMES) {
        let article = folder.path().join("article.txt");
        let end = if frame == "denied that" { " was planned" } else { "" };
        fs::write(&article, format!("Ada Roe {frame} {thing}{end}.\n")).unwrap();
        let published = format!("2025-03-0{day}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
        command.args(["record", article.to_str().unwrap(), "--no-edit", "--keep", "--outlet", "The Selm Courier"]);
        command.args(["--published", &published, "--claims"]).arg(folder.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::remove_file(&article).unwrap();
    }
    folder
}

/// Accepts every draft, with its topic and its stance.
fn accept(folder: &Path) {
    let mut files: Vec<_> = fs::read_dir(folder.join("2025")).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "yaml"));
    files.sort();
    let files: Vec<_> = files.iter().map(|it| it.strip_prefix(folder).unwrap().to_owned()).collect();
    let ledger = load(folder).unwrap().ledger;
    let mut session = Session::open(folder, ledger, &files, "2025-04-01".parse().unwrap()).unwrap();
    let ids: Vec<_> = session.drafts().iter().map(|it| it.id).collect();
    assert_eq!(ids.len(), FRAMES.len());
    for (id, (.., stance)) in ids.into_iter().zip(FRAMES) {
        session.decide(&[id], &Decision::Topic("ferry-ban".into())).unwrap();
        session.decide(&[id], &Decision::Stance(Some(stance))).unwrap();
        session.decide(&[id], &Decision::Accept).unwrap();
    }
}

/// Fails where the thing stands without the verb that leads to it, in a line or in an object of JSON.
fn check(shown: &str, view: &[&str]) {
    let is_led = |text: &str, at: usize| FRAMES.iter().any(|it| text[..at].contains(it.1));
    match serde_json::from_str(shown) {
        Ok(json) => check_json(&json, view),
        Err(_) => {
            for line in shown.lines() {
                for (at, _) in line.match_indices("ban on night ferries") {
                    assert!(is_led(line, at), "{view:?}: {line}");
                }
            }
        }
    }
}

fn check_json(json: &serde_json::Value, view: &[&str]) {
    match json {
        serde_json::Value::Array(all) => all.iter().for_each(|it| check_json(it, view)),
        serde_json::Value::Object(keys) => {
            let verb = keys.get("verb").and_then(|it| it.as_str()).unwrap_or_default();
            for (key, value) in keys {
                match value.as_str() {
                    // what a change moved from and to, and which words it rests on, are pieces of what stands beside them
                    Some(text) if key != "words" => check(&format!("{verb} {text}").replace('\n', " "), view),
                    Some(_) => {}
                    None => check_json(value, view),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn a_draft_has_the_verb_and_the_words_and_none_of_our_own() {
    for thing in THINGS {
        let folder = drafted(thing);
        let loaded = load(folder.path()).unwrap();
        assert!(loaded.problems.iter().all(|it| it.code.id == "draft"), "{:#?}", loaded.problems);
        let mut found = Vec::new();
        for (_, entry) in on_file(folder.path()) {
            assert!(entry.says.is_none() && entry.reported.as_ref().is_some_and(|it| it.contains(thing)), "{entry:#?}");
            assert_eq!(entry.quote.as_deref(), thing.contains('“').then_some("ban on night ferries"));
            found.push(entry.verb.clone().unwrap());
        }
        assert_eq!(found, FRAMES.map(|it| it.1));
    }
}

/// Every draft of a record, by its file.
fn on_file(folder: &Path) -> Vec<(PathBuf, Entry)> {
    let pages = fs::read_dir(folder.join("2025")).unwrap().map(|it| it.unwrap().path());
    let mut pages: Vec<_> = pages.filter(|it| it.extension().is_some_and(|it| it == "yaml")).collect();
    pages.sort();
    let drafts = |page: &PathBuf| gainsay::store::drafts(page, &fs::read_to_string(page).unwrap()).unwrap();
    pages.into_iter().flat_map(|page| drafts(&page).into_iter().map(move |it| (page.clone(), it.entry))).collect()
}

#[test]
fn drafts_that_were_cut_off_from_their_verb_are_written_anew_on_request() {
    for (thing, has_copy) in [(THINGS[0], true), (THINGS[0], false), (THINGS[1], true)] {
        let folder = drafted(thing);
        let all = on_file(folder.path());
        for (page, entry) in &all {
            let mut old = entry.clone();
            (old.says, old.verb) = (old.reported.take(), Some("cue".into()));
            let text = fs::read_to_string(page).unwrap();
            let id = entry.id.as_ref().unwrap();
            fs::write(page, gainsay::store::with_claim(page, &text, id, Some(&old)).unwrap()).unwrap();
            if !has_copy {
                fs::remove_file(page.with_extension("txt")).unwrap();
            }
        }
        gainsay(folder.path(), &["redraft"]);
        assert_eq!(on_file(folder.path()), all, "{thing}, {has_copy}");
        // What is as it should be stays as it is.
        gainsay(folder.path(), &["redraft", all[0].0.file_stem().unwrap().to_str().unwrap()]);
        assert_eq!(on_file(folder.path()), all);
    }
}

#[test]
fn no_view_shows_what_was_reported_without_its_verb() {
    for thing in THINGS {
        let folder = drafted(thing);
        accept(folder.path());
        let ids: Vec<String> = load(folder.path()).unwrap().ledger.claims.iter().map(|it| it.id.to_string()).collect();
        assert_eq!(ids.len(), FRAMES.len());
        let page = format!(
            "version: 1\nsource: {{outlet: Radio Selm, published: 2025-03-01}}\nclaims:\n  - {{id: roe, speaker: ada-roe, \
             topic: ferry-ban, said: 2025-03-01, stance: oppose, verb: denied, reported: '{thing}', same_as: '{}'}}\n",
            ids[0]
        );
        fs::write(folder.path().join("2025/radio.yaml"), page).unwrap();
        let sources: Vec<String> = ids.iter().map(|it| format!("{}.yaml", it.split_once('#').unwrap().0)).collect();
        for format in ["terminal", "markdown", "json"] {
            let view = ["diff", &sources[0], &sources[1], "--format", format];
            let text = gainsay(folder.path(), &view);
            assert!(text.contains("ban on night ferries"), "{view:?}: {text}");
            check(&text, &view);
        }
        let mut shown = 0;
        for view in [scratch::VIEWS, VIEWS].concat() {
            let text = gainsay(folder.path(), view);
            check(&text, view);
            shown += text.matches("ban on night ferries").count();
        }
        for id in &ids {
            let text = gainsay(folder.path(), &["show", id]);
            check(&text, &["show"]);
            assert!(
                text.contains("(reported by The Selm Courier)") && !text.contains("“ban on night ferries”\n"),
                "{text}"
            );
        }
        assert!(shown > 100, "{shown}");
        let merged = gainsay(folder.path(), &["diff", "--words"]);
        let mut merged = merged.lines().filter_map(|it| it.strip_prefix("  words    ")).peekable();
        assert!(merged.peek().is_some() && merged.all(|it| it.starts_with("Ada Roe ") || it.starts_with("the two ")));
        let listed = gainsay(folder.path(), &["list"]);
        for (_, verb, _) in FRAMES {
            assert!(listed.contains(&format!("Ada Roe {verb} ")), "{listed}");
        }
        // it ends well only where nothing is wrong
        gainsay(folder.path(), &["check"]);
    }
}

#[test]
fn the_screen_of_a_review_shows_a_draft_with_its_verb() {
    let folder = drafted(THINGS[0]);
    let mut terminal = Terminal::run(LASTING, folder.path(), &["review"], (120, 40));
    for (_, verb, _) in FRAMES {
        terminal.sees(&format!("reads   Ada Roe {verb} "));
        terminal.press("n", "");
    }
    terminal.quit("");
}
