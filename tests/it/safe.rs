//! Whatever stands in the data, no command prints, in any format, what commands a terminal or turns its writing round.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use gainsay::render::is_unsafe;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;

use super::scratch;

/// Colours, a window's title, and marks that turn the direction of writing, as YAML has them in quotation marks.
const ODD: &str = r"\e[31mred\e]0;title\a\x9b31m\x7f\u202Etxt\u2066\u061C\u200F\uFEFF\uFFFE\uFFFF";

/// Every command in every format, on the record of [`folder`], whose folder is the current one.
pub(crate) const RUNS: &[&[&str]] = &[
    &["status"],
    &["demo", "list"],
    &["init", "."],
    &["record", "--speaker", "roe", "--topic", "pier", "--said", "2025-01-01", "--says", "x", "--into", "odd.yaml"],
    &["record", "article.txt", "--no-edit", "--published", "2025-05-01", "--outlet", "x"],
    &["feed", "feed.json"],
    &["feed", "feed.json", "--format", "terminal"],
    &["feed", "feed.json", "--format", "markdown"],
    &["feed", "feed.json", "--format", "csv"],
    &["feed", "feed.json", "--format", "json"],
    &["extract", "article.txt", "--published", "2025-05-01", "--why", "--format", "terminal"],
    &["extract", "article.txt", "--published", "2025-05-01", "--why", "--format", "json"],
    &["extract", "article.txt", "--published", "2025-05-01", "--format", "jsonl"],
    &["extract", "article.txt", "--published", "2025-05-01", "--format", "yaml"],
    &["extract", "--jsonl", "corpus.jsonl"],
    &["review", "nothing.yaml"],
    &["check", "--format", "text"],
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github"],
    &["check", "--against", "article.txt", "odd"],
    &["check", "--against", "article.txt", "odd", "--format", "json"],
    &["diff", "--why", "--format", "terminal"],
    &["diff", "--words"],
    &["diff", "--why", "--format", "json"],
    &["diff", "--format", "markdown"],
    &["diff", "--format", "csv"],
    &["diff", "odd.yaml", "other.yaml"],
    &["diff", "odd.yaml", "other.yaml", "--format", "markdown"],
    &["diff", "odd.yaml", "other.yaml", "--format", "json"],
    &["diff", "--accept", "--by", "Jane"],
    &["compare", "We \u{1b}[31mwill\u{202e} send 40 ships.", "We will send 55 \u{9b}ships.", "--why"],
    &["read", "We \u{1b}[31mwill\u{202e} scrap the ferry by 1 June.", "--on", "The \u{9b}ferry should stay."],
    &["compare", "speech.md", "other-speech.md", "--all", "--format", "terminal"],
    &["compare", "speech.md", "other-speech.md", "--format", "markdown"],
    &["compare", "speech.md", "other-speech.md", "--format", "csv"],
    &["compare", "speech.md", "other-speech.md", "--format", "json"],
    &["compare", "speech.md", "edited-speech.md", "--format", "terminal"],
    &["compare", "speech.md", "edited-speech.md", "--format", "markdown"],
    &["timeline", "roe", "--format", "terminal"],
    &["timeline", "roe", "--format", "json"],
    &["timeline", "roe", "--format", "svg"],
    &["reports", "--format", "terminal"],
    &["reports", "--format", "markdown"],
    &["reports", "--format", "csv"],
    &["reports", "--format", "json"],
    &["acts", "--format", "terminal"],
    &["acts", "--format", "markdown"],
    &["acts", "--format", "csv"],
    &["acts", "--format", "json"],
    // nobody is asked
    &["links", "said:1900", "--format", "terminal"],
    &["links", "said:1900", "--format", "markdown"],
    &["links", "said:1900", "--format", "csv"],
    &["links", "said:1900", "--format", "json"],
    &["disputes", "--format", "terminal"],
    &["disputes", "--format", "markdown"],
    &["disputes", "--format", "csv"],
    &["disputes", "--format", "json"],
    &["dossier", "pages"],
    // It answers for as long as it is let; what its pages show is tried where they are.
    &["serve", "--port", "none"],
    &["serve", "--port", "0", "--reader", "@none"],
    &["table", "--ids", "--format", "terminal"],
    &["table", "--cells", "latest"],
    &["table", "--format", "markdown"],
    &["table", "--format", "csv"],
    &["table", "--format", "json"],
    &["list", "--format", "terminal"],
    &["list", "--format", "markdown"],
    &["list", "--format", "csv", "--bom"],
    &["list", "--format", "json"],
    &["list", "--template", "{{ claim.quote }} {{ source.outlet | upper }} {{ claim.if }}"],
    &["diff", "--template", "{{ sentence }} {{ earlier.claim }}\n"],
    &["table", "--template", "{{ rows }} {{ columns }}"],
    &["export", "csv"],
    &["export", "tsv"],
    &["export", "json"],
    &["export", "jsonl"],
    &["export", "web-annotation"],
    &["export", "hypothesis"],
    &["export", "claimreview", "--site", "https://selm.example"],
    &["export", "csl"],
    &["export", "popolo"],
    &["export", "graphml"],
    &["export", "atom"],
    &["export", "json-feed"],
    &["export", "icalendar"],
    &["export", "dna"],
    &["import", "jsonl", "corpus.jsonl", "--map", "quote=text", "--map", "speaker=doc_id"],
    &["import", "front-matter", "speech.md", "--map", "says=title", "--set", "source.outlet=x", "--map", "topic=title"],
    &["show", "odd#one", "other#one"],
    &["show", "odd#one", "--json"],
    &["show", "\u{1b}[31mnone\u{202e}"],
    &["redraft"],
    &["suggest", "--format", "terminal"],
    &["suggest", "--format", "markdown"],
    &["suggest", "--format", "csv"],
    &["suggest", "--format", "json"],
    &["review", "--reject", "roe", "--dry-run"],
    &["review", "--accept", "roe", "--dry-run"],
    &["looked", "roe", "pier", "the \u{1b}[31mpage\u{202e}", "--note", "\u{9b}31m"],
    &["rename", "speaker", "roe", "ada-roe", "--dry-run"],
    &["merge", "speaker", "roe", "sol", "--dry-run"],
    &["undo"],
    &["agreement", ".", ".", "--format", "terminal"],
    &["agreement", ".", ".", "--format", "markdown"],
    &["agreement", ".", ".", "--format", "csv"],
    &["agreement", ".", ".", "--format", "json"],
    &["git", "show", "odd.yaml"],
    &["kinds"],
    &["explain", "hastened"],
    &["explain", "\u{1b}]0;x\u{7}\u{61c}"],
    &["schema"],
    &["completions", "bash"],
    &["man"],
    &["list", "--\u{1b}[31m\u{202e}"],
    &["\u{9b}31m\u{61c}"],
];

/// Formats that are read by programs: letter for letter where no terminal shows them.
const LETTER_FOR_LETTER: &[&str] = &["csv", "dna", "tsv", "yaml"];

fn folder() -> TempDir {
    let folder = scratch::in_memory();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write(
        "speakers.yaml",
        format!(
            "version: 1\nspeakers:\n- {{id: roe, name: \"Roe {ODD}\", roles: [{{role: \"{ODD}\"}}]}}\n- {{id: sol, name: \"Sol {ODD}\"}}\n"
        ),
    );
    write(
        "topics.yaml",
        format!("version: 1\ntopics:\n- {{id: pier, name: \"Pier {ODD}\", proposition: \"The dam broke {ODD}.\"}}\n"),
    );
    write(
        "lookups.yaml",
        format!("version: 1\nlookups:\n- {{speaker: roe, topic: pier, on: 2025-05-01, where: \"{ODD}\"}}\n"),
    );
    let odd = ODD;
    let page = |published: &str, claims: &str| {
        format!(
            "version: 1\nsource: {{outlet: \"{odd}\", title: \"{odd}\", url: \"https://selm.example/{odd}\", published: {published}}}\nclaims:\n{claims}"
        )
    };
    let claim = |id: &str, speaker: &str, said: &str, stance: &str, more: &str| {
        format!(
            "- {{id: {id}, speaker: {speaker}, topic: pier, said: {said}, stance: {stance}, quote: \"The {odd} pier stands, with 40 men\", says: \"{odd}\", if: [\"{odd}\"], note: \"{odd}\", printed: \"{odd}\"{more}}}\n"
        )
    };
    let one = claim("one", "roe", "2025-01-14", "support", "") + &claim("two", "roe", "2025-02-28", "oppose", "");
    write("odd.yaml", page("2025-03-01", &one));
    let other = claim("one", "roe", "2025-01-14", "support", ", same_as: \"odd#one\"")
        + &claim("three", "sol", "2025-01-14", "oppose", "");
    write("other.yaml", page("2025-03-02", &other));
    write("faulty.yaml", page("\"2025 {odd}\"", "- {id: x, \"k\\e[31m\": \"\\u202e\"}\n").replace("{odd}", odd));
    let review = "{kind: reversed, earlier: \"odd#one\", later: \"odd#two\", verdict: confirmed, on: 2025-04-01";
    write("reviews.yaml", format!("version: 1\nreviews:\n- {review}, by: \"{odd}\", reason: \"{odd}\"}}\n"));
    let raw = "\u{1b}[31m\u{202e}\u{61c}";
    let item = serde_json::json!({"id": "1", "url": "https://selm.example/new", "title": format!("New {raw}"), "date_published": "2025-05-01"});
    let feed = serde_json::json!({"version": "https://jsonfeed.org/version/1.1", "title": raw, "items": [item]});
    write("feed.json", feed.to_string());
    write("article.txt", format!("“The {raw} pier stands,” Mira Osk said.\n\nRoe {raw} said it was over {raw}.\n"));
    let speech = |url: &str, words: &str| {
        format!(
            "---\ntitle: {raw} statement by Mira Osk {raw}\nurl: https://selm.example/{url}\npublished: 2025-05-01\n---\n\n\
             We will keep the {raw} pier {words} {raw}. Our crews {raw} know that I thank them.\n"
        )
    };
    write("speech.md", speech("a", "until May"));
    write("edited-speech.md", speech("a", "until July"));
    write("other-speech.md", speech("b", "as it was").replace("2025-05-01", "2025-06-01"));
    write(
        "corpus.jsonl",
        format!("{}\n{{bad {raw}\n", serde_json::json!({"doc_id": raw, "text": format!("“{raw} no,” Mira Osk said.")})),
    );
    // The name of a file that is no part of the record is data too.
    #[cfg(unix)]
    write("\u{1b}[31m\u{202e}.bin", String::new());
    folder
}

/// What is printed, on both streams, where pipes read it.
fn piped(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-06-01"]).args(arguments).current_dir(folder).env("GAINSAY_CLAIMS", folder);
    let output = command.stdin(Stdio::null()).output().unwrap();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

/// What is printed where a terminal shows it.
fn on_terminal(folder: &Path, arguments: &[&str]) -> String {
    let pair = native_pty_system().openpty(PtySize { rows: 50, cols: 100, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-06-01"]);
    command.args(arguments);
    command.cwd(folder);
    command.env("GAINSAY_CLAIMS", folder);
    command.env("TERM", "xterm-256color");
    command.env("PAGER", "cat");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut bytes = Vec::new();
    // A terminal whose last program ended gives an error in place of an end.
    let _ = pair.master.try_clone_reader().unwrap().read_to_end(&mut bytes);
    child.wait().unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The characters that command, other than line breaks and what `is_ours` says.
fn commands(text: &str) -> BTreeSet<char> {
    text.chars().filter(|c| *c != '\n' && is_unsafe(*c)).collect()
}

/// The text without the colours that we give it, and with the line breaks of files.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let text = text.replace("\r\n", "\n");
    let mut parts = text.split("\u{1b}[");
    plain.push_str(parts.next().unwrap());
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_digit() && c != ';').filter(|end| part[*end..].starts_with('m'));
        plain.push_str(end.map_or(&format!("\u{1b}[{part}"), |end| &part[end + 1..]));
    }
    plain
}

#[test]
fn nothing_in_the_data_commands_what_shows_it() {
    for arguments in RUNS {
        let is_letter_for_letter = LETTER_FOR_LETTER.iter().any(|it| arguments.contains(it));
        let printed = piped(folder().path(), arguments);
        if !is_letter_for_letter {
            // RFC 5545 ends a line so.
            let printed = printed.replace("\r\n", "\n");
            assert_eq!(commands(&printed), BTreeSet::new(), "{arguments:?}: {printed:?}");
        }
        let shown = on_terminal(folder().path(), arguments);
        assert_eq!(commands(&plain(&shown)), BTreeSet::new(), "{arguments:?} on a terminal: {shown:?}");
        assert!(!printed.is_empty() && !shown.is_empty(), "{arguments:?} prints nothing");
    }
}

#[test]
fn every_command_in_every_format_is_among_them() {
    let help = piped(folder().path(), &["--help"]);
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter(|it| it.starts_with("  ") && !it.starts_with("   "));
    let names: Vec<&str> = names.filter_map(|it| it.split_whitespace().next()).filter(|it| *it != "help").collect();
    assert!(names.len() >= 18, "{help}");
    let mut missing = Vec::new();
    for name in names {
        let runs: Vec<_> = RUNS.iter().filter(|it| it[0] == name).collect();
        let help = piped(folder().path(), &[name, "--help"]);
        let after = help.split("--format <FORMAT>").nth(1).unwrap_or_default();
        let lines = after.lines().skip_while(|it| !it.contains("Possible values:")).skip(1);
        let values = lines.map_while(|it| it.trim().strip_prefix("- ")?.split([':', ' ']).next());
        let values: Vec<&str> = values.collect();
        let is_run = |format: &&str| runs.iter().any(|it| it.windows(2).any(|it| it == ["--format", format]));
        missing.extend(values.iter().filter(|it| !is_run(it)).map(|it| format!("{name} --format {it}")));
        missing.extend(runs.is_empty().then(|| name.to_owned()));
        assert_eq!(help.contains("--format <FORMAT>"), !values.is_empty(), "{help}");
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn a_drawing_has_no_character_that_xml_forbids() {
    let drawn = piped(folder().path(), &["timeline", "roe", "--format", "svg"]);
    let is_allowed =
        |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(drawn.contains("<svg") && drawn.contains("red") && drawn.chars().all(is_allowed), "{drawn}");
}

#[test]
fn json_keeps_every_letter() {
    let shown = piped(folder().path(), &["show", "odd#one", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&shown[..shown.rfind(']').unwrap() + 1]).unwrap();
    let quote = json[0]["claim"]["quote"].as_str().unwrap();
    assert!(quote.contains("\u{1b}[31mred") && quote.contains('\u{202e}') && quote.contains('\u{61c}'), "{quote:?}");
}
