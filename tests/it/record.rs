//! Recording, end to end: what stands in a file stays, two writers lose nothing, and a kill leaves the old file or the new.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use gainsay::claim::Entry;
use gainsay::store::{CLAIM, Shape, Value};

use super::scratch::folder;

/// A claim file as a person keeps it: comments, blank lines, an order of keys of its own, something after the claims.
const PAGE: &str = "# kept by hand
version: 1   # the format

claims:
    # the first one
    -   speaker: ada-roe
        id: roe-no-ban
        topic: ferry-ban
        said: 2025-02-28
        quote: >-
            There will be
            no ban.
        stance: oppose     # firmly

# and where it stands
source: {outlet: The Selm Courier, published: 2025-03-01}
";

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["record", "--claims"]).arg(folder).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn record(folder: &Path, arguments: &[&str]) -> Output {
    start(folder, arguments).wait_with_output().unwrap()
}

fn claim<'a>(into: &'a str, quote: &'a str) -> [&'a str; 10] {
    ["--into", into, "--speaker", "roe", "--topic", "ferry", "--said", "2025-02-27", "--quote", quote]
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn every_byte_that_stood_in_the_file_stays() {
    for page in [PAGE.to_owned(), PAGE.replace('\n', "\r\n"), format!("\u{feff}{PAGE}")] {
        let folder = folder();
        let file = folder.path().join("page.yaml");
        fs::write(&file, &page).unwrap();
        let output = record(folder.path(), &claim("page.yaml", "Let us wait: see # 5, \"now\"\n\nand – then."));
        assert!(output.status.success(), "{}", said(&output));
        let after = fs::read_to_string(&file).unwrap();
        let (head, tail) = page.split_at(page.find("# and where").unwrap());
        assert!(after.starts_with(head.trim_end()) && after.ends_with(tail), "{after}");
        let loaded = gainsay::store::load(folder.path()).unwrap();
        let quotes: Vec<_> = loaded.ledger.claims.iter().map(|it| it.quote.as_deref().unwrap()).collect();
        assert_eq!(quotes, ["There will be no ban.", "Let us wait: see # 5, \"now\"\n\nand – then."]);
    }
}

#[test]
fn claims_come_as_yaml_too_and_begin_a_file_of_their_own() {
    let folder = folder();
    let whole = PAGE.replace("version: 1   # the format\n\n", "version: 1\n");
    let mut child = start(folder.path(), &["-"]);
    child.stdin.take().unwrap().write_all(whole.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "2025-03-01-the-selm-courier#roe-no-ban\n");
    assert_eq!(gainsay::store::load(folder.path()).unwrap().problems, []);
}

#[test]
fn many_at_once_lose_nothing() {
    let folder = folder();
    fs::write(folder.path().join("page.yaml"), PAGE).unwrap();
    let quotes: Vec<String> = (0..8).map(|n| format!("We said it {n} times.")).collect();
    let children: Vec<Child> = quotes.iter().map(|quote| start(folder.path(), &claim("page.yaml", quote))).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
    }
    let loaded = gainsay::store::load(folder.path()).unwrap();
    assert_eq!(loaded.problems, []);
    let mut found: Vec<_> = loaded.ledger.claims.iter().skip(1).map(|it| it.quote.clone().unwrap()).collect();
    found.sort();
    assert_eq!(found, quotes);
}

#[test]
fn a_kill_at_any_point_leaves_the_old_file_or_the_new_one() {
    let folder = folder();
    let file = folder.path().join("page.yaml");
    for n in 0..40 {
        fs::write(&file, PAGE).unwrap();
        let mut child = start(folder.path(), &claim("page.yaml", "Let us wait."));
        sleep(Duration::from_micros(n * 500));
        // One that is done already cannot be killed any more.
        let _ = child.kill();
        child.wait().unwrap();
        let after = fs::read_to_string(&file).unwrap();
        assert!(after == PAGE || after.contains("Let us wait.") && after.contains("# and where it stands"), "{after}");
        assert_eq!(gainsay::store::load(folder.path()).unwrap().problems, []);
    }
}

#[test]
fn a_claim_does_not_go_into_the_file_of_another_source() {
    let folder = folder();
    let file = folder.path().join("page.yaml");
    fs::write(&file, PAGE).unwrap();
    let with = |source: &[&'static str]| {
        let output = record(folder.path(), &[&claim("page.yaml", "Wait.")[..], source].concat());
        (output.status.code(), said(&output))
    };
    let check = |source: &[&'static str], expected: &str| {
        let (code, said) = with(source);
        assert!(code == Some(2) && said.contains("it reports another source") && said.contains(expected), "{said}");
        assert_eq!(fs::read_to_string(&file).unwrap(), PAGE);
    };
    let courier = ["--outlet", "The Selm Courier", "--published", "2025-03-01"];
    check(&["--outlet", "Radio Selm", "--published", "2025-03-01"], "its outlet is `The Selm Courier`");
    check(&["--outlet", "The Selm Courier", "--published", "2025-03-02"], "its published is `2025-03-01`");
    check(&[&courier[..], &["--title", "No ban"]].concat(), "its title is not on file");
    check(&[&courier[..], &["--url", "https://selm.example"]].concat(), "its url is not on file");
    let (code, said) = with(&courier);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn a_new_file_is_not_named_like_one_of_another_source() {
    let folder = folder();
    let about = ["--speaker", "roe", "--topic", "ferry", "--said", "2025-03", "--says", "Waits."];
    let from = |outlet, title, code, expected: &str| {
        let source = ["--outlet", outlet, "--published", "2025-03-01", "--title", title];
        let output = record(folder.path(), &[&about[..], &source].concat());
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        assert!(said(&output).contains(expected), "{}", said(&output));
    };
    from("Radio Selm", "What the minister says now", 0, "written to the new file");
    from("Radio Selm", "What the minister says tomorrow", 2, "it reports another source");
    from("Radio Selm", "What the minister says now", 0, "appended to");
}

#[test]
fn a_source_on_standard_input_must_be_the_files_own() {
    let folder = folder();
    let file = folder.path().join("page.yaml");
    fs::write(&file, PAGE).unwrap();
    let other = PAGE.replace("roe-no-ban", "roe-again").replace("The Selm Courier", "Radio Selm");
    let hand_in = |more: &[&str]| {
        let mut child = start(folder.path(), &[&["-", "--into", "page.yaml"], more].concat());
        child.stdin.take().unwrap().write_all(other.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        said(&output)
    };
    assert!(hand_in(&[]).contains("its outlet is `The Selm Courier`"));
    assert!(hand_in(&["--outlet", "The Selm Courier", "--published", "2025-03-01"]).contains("give it once"));
    assert_eq!(fs::read_to_string(&file).unwrap(), PAGE);
}

#[test]
fn every_key_has_an_option_and_is_shown_wherever_keys_are() {
    const GIVEN: [&str; 5] = ["id", "speaker", "topic", "said", "quote"];
    let texts = ["5", "1000 prisoners", "2025-05", "oppose", "certain", "page#roe-no-ban", "before […] after"];
    for key in CLAIM.iter().filter(|it| !GIVEN.contains(&it.name)) {
        let folder = folder();
        fs::write(folder.path().join("page.yaml"), PAGE).unwrap();
        let takes = |text: &&str| key.put(&mut Entry::default(), Value::Text((*text).to_owned())).is_ok();
        let option = format!("--{}", key.name.replace('_', "-"));
        let value = if matches!(key.shape, Shape::Flag) { None } else { texts.into_iter().find(takes) };
        let verb: &[&str] = if key.name == "reported" { &["--verb", "denied"] } else { &[] };
        let arguments: Vec<&str> = [option.as_str()].into_iter().chain(value).chain(verb.iter().copied()).collect();
        let output = record(folder.path(), &[&claim("page.yaml", "No."), &arguments[..]].concat());
        assert!(output.status.success(), "{}: {}", key.name, said(&output));
        let id = String::from_utf8(output.stdout).unwrap();
        let told = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
            let output = command.args(arguments).arg("--claims").arg(folder.path()).output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let json: serde_json::Value = serde_json::from_str(&told(&["list", "--format", "json"])).unwrap();
        let is_it = |it: &&serde_json::Value| it["id"] == id.trim() && it["claim"].get(key.name).is_some();
        assert!(json.as_array().unwrap().iter().any(|it| is_it(&it)), "{json:#}");
        let label = match key.name {
            "reported" => "words".to_owned(),
            "translated_by" => "translated".to_owned(),
            name => name.replace('_', " "),
        };
        assert!(told(&["show", id.trim()]).contains(&format!("\n  {label:<12} ")), "{}", told(&["show", id.trim()]));
    }
}

#[test]
fn the_page_of_a_claim_is_a_column_of_the_spreadsheet() {
    let folder = folder();
    fs::write(folder.path().join("page.yaml"), PAGE).unwrap();
    record(folder.path(), &[&claim("page.yaml", "No.")[..], &["--page", "min. 12:30"]].concat());
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output = command.args(["list", "--format", "csv", "--claims"]).arg(folder.path()).output().unwrap();
    let rows = String::from_utf8(output.stdout).unwrap();
    assert!(rows.lines().next().unwrap().contains(",page,outcome") && rows.contains(",min. 12:30"), "{rows}");
}

#[test]
fn dates_are_recorded_as_they_are_read() {
    let check = |said_on: &str, by: &str, expected: (&str, &str)| {
        let folder = folder();
        fs::write(folder.path().join("page.yaml"), PAGE).unwrap();
        let about = ["--into", "page.yaml", "--speaker", "roe", "--topic", "ferry", "--says", "Waits."];
        let output = record(folder.path(), &[&about[..], &["--said", said_on, "--by", by]].concat());
        assert!(output.status.success(), "{}", said(&output));
        let claim = gainsay::store::load(folder.path()).unwrap().ledger.claims[1].clone();
        let deadline = claim.coded.deadline.unwrap().map_or("none".to_owned(), |it| it.to_string());
        assert_eq!((claim.said.to_string().as_str(), deadline.as_str()), expected);
    };
    check("2025-01/2025-02", "2025-06/2025-07", ("2025-01-01/2025-02-28", "2025-06-01/2025-07-31"));
    check("2025-02-27/2025-02-27", "none", ("2025-02-27", "none"));
    check("2025-02", "2025", ("2025-02", "2025"));
}

#[test]
fn what_would_be_wrong_is_refused_and_the_file_stays() {
    let folder = folder();
    let file = folder.path().join("page.yaml");
    fs::write(&file, PAGE).unwrap();
    let check = |arguments: &[&str], expected: &str| {
        let output = record(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(expected), "{}", said(&output));
        assert_eq!(fs::read_to_string(&file).unwrap(), PAGE);
    };
    let with = |more: &[&'static str]| [&claim("page.yaml", "Wait.")[..], more].concat();
    check(&with(&["--stance", "suport"]), "Did you mean `support`?");
    check(&with(&["--id", "roe-no-ban"]), "is the id of two entries");
    check(&with(&["--by", "2025-02-30"]), "no such day");
    check(&with(&["--same-as", "page"]), "is no claim's id");
    check(&claim("../page.yaml", "Wait."), "not in the claims folder");
    check(&claim("page.txt", "Wait."), "claim files end in .yaml");
    check(&claim("other.yaml", "Wait."), "does not exist yet");
    let unknown = ["--into", "page.yaml", "--speaker", "adda", "--topic", "ferry", "--said", "2025", "--says", "x"];
    check(&unknown, "Did you mean");
}
