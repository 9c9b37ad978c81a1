//! What a flag shows: the paraphrase where it rests on a key, quotations as one where they are alike, headings that stand out.

use std::fs;
use std::process::Command;

/// What `diff` prints of two claims of Ada Roe, each given by its keys and words.
fn diff(claims: [&str; 2], options: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers:\n- {id: ada-roe, name: Ada Roe}\n".into());
    let proposition = "Night ferries should be banned.";
    write("topics.yaml", format!("version: 1\ntopics:\n- {{id: ferry-ban, proposition: {proposition}}}\n"));
    for (n, claim) in claims.iter().enumerate() {
        let day = format!("2025-03-0{}", n + 1);
        let source = format!("{{outlet: The Selm Courier, url: 'ftp://selm.example/{n}', published: {day}}}");
        let claim = format!("{{id: roe, speaker: ada-roe, topic: ferry-ban, said: {day}, {claim}}}");
        write(&format!("page-{n}.yaml"), format!("version: 1\nsource: {source}\nclaims:\n- {claim}\n"));
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let run =
        command.args(["diff", "--claims"]).arg(folder.path()).args(options).env("COLUMNS", "60").output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

const BY_KEY: [&str; 2] = [
    "stance: support, by: 2025-06-01, quote: 'We shall close the night line.', says: Ends it by June.",
    "stance: support, by: 2025-09-01, quote: 'Patience is what the harbour asks.', says: Ends it by September.",
];

#[test]
fn a_change_that_rests_on_a_key_shows_the_paraphrase_under_the_quotation() {
    let shown = diff(BY_KEY, &[]);
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let under = "1 March 2025 “We shall close the night line.” The Selm Courier Ends it by June. (our paraphrase)";
    assert!(shown.contains(under) && shown.contains("Ends it by September. (our paraphrase)"), "{shown}");
    let shown = diff(BY_KEY, &["--format", "markdown"]);
    assert!(shown.contains("“We shall close the night line.”\n> Ends it by June. (our paraphrase)\n> — "), "{shown}");
    assert!(shown.contains("The Selm Courier, ftp://selm.example/0"), "{shown}");
}

#[test]
fn a_change_that_rests_on_the_words_does_without_the_paraphrase() {
    let words =
        ["quote: We will send 40 ferries., says: Sends forty.", "quote: We will send 55 ferries., says: Sends 55."];
    let shown = diff(words, &["--words"]);
    assert!(shown.contains("We will send [-40-]{+55+} ferries.") && !shown.contains("paraphrase"), "{shown}");
}

#[test]
fn quotations_that_have_little_in_common_are_not_shown_as_one() {
    let shown = diff(BY_KEY, &["--words"]);
    assert!(shown.contains("the two have too little in common") && !shown.contains("[-"), "{shown}");
}

#[test]
fn what_moved_stands_in_under_its_heading() {
    let by = |condition: &str| format!("stance: support, if: ['{condition}'], quote: 'Close it then.'");
    let long = "every one of the seven islands of the outer bay agrees in writing";
    let shown = diff([&by(long), &by("the council of the harbour pays for the day line")], &[]);
    let heading: Vec<&str> = shown.lines().take_while(|it| !it.starts_with("  1 March")).collect();
    assert!(heading.len() > 1 && heading[1..].iter().all(|it| it.starts_with("  ")), "{shown}");
}
