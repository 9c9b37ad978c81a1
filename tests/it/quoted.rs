//! Whatever any command prints in “…” stands letter for letter in a quotation on file or in the text given.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use gainsay::store;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::safe::RUNS;
use crate::scratch;

/// Commands in every format on the shipped story, besides those of [`RUNS`] and [`scratch::VIEWS`].
const SHIPPED: &[&[&str]] = &[
    &["diff", "--why", "--format", "json"],
    &["diff", "2025-07-14-cbs-fifty-days.yaml", "2025-07-28-ukrainska-pravda-new-deadline.yaml"],
    &["timeline", "said:2022..2026"],
    &["timeline", "said:2022..2026", "--format", "json"],
    &["timeline", "said:2022..2026", "--format", "svg"],
    &["diff", "--card", "2025-08-16-lokmat-times-peace-agreement#trump-peace-agreement"],
    &["table", "--all", "--ids"],
    &["table", "--all", "--cells", "latest"],
    &["table", "--cells", "latest", "--format", "markdown"],
    &["table", "--format", "csv"],
    &["table", "--format", "json"],
    &["check"],
    &["kinds"],
    &["status"],
    &["demo", "list"],
];

/// What people say, in several scripts and with every mark inside: each line is told by two speakers, on two days, and by
/// another source that prints it in its own way.
const HOSTILE: &[[&str; 3]] = &[
    [
        "We'll send 40 ships to the pier.",
        "We intend to send 55 ships to the pier.",
        "We intend to send 40 ships to the pier.",
    ],
    ["He said “never”, and I said ‘no’.", "He said “always”, and I said ‘yes’.", "He said \"never\", and I said 'no'."],
    [
        "[The pier] must stay open – at last – by 3 May.",
        "It must stay open – at last – by 9 May.",
        "The pier must stay open by 3 May.",
    ],
    [
        "We do not support the pier; we don't want it.",
        "We support the pier; we want it.",
        "We do support the pier; we want it.",
    ],
    ["栈桥必须保持开放，我们支持它。", "栈桥必须关闭，我们反对它。", "栈桥必须保持开放,我们支持它！"],
    ["يجب أن يبقى الرصيف مفتوحًا.", "يجب أن يُغلق الرصيف.", "يجب ان يبقى الرصيف مفتوحا."],
    ["Пирс должен остаться открытым — навсегда.", "Пирс закроют.", "Пирс должен остаться открытым - навсегда."],
    ["We […] will never close the pier", "We will close the pier", "We, as you know, will never close the pier"],
    [
        "A “very, very” long pier, of wood and of iron and of stone and of whatever else there was on the island in 1904, must stay.",
        "The pier must go.",
        "A very long pier must stay.",
    ],
    ["I don't think it is safe to say so.", "It is safe to say so.", "I think it is safe to say so."],
    [
        "5% of us, at most 200 people, use it",
        "10% of us, at least 300 people, use it",
        "five per cent of us, at most 200 people, use it",
    ],
    ["Only if both towns pay, we'd keep it.", "We'd keep it.", "We would keep it only if both towns pay."],
    [
        "e\u{301}te\u{301} on the pier: ça va ; ça ira",
        "été on the pier: ça ne va plus",
        "Été on the pier : ça va; ça ira",
    ],
    ["\"Weintend\" is no word, and we-intend is none", "'We intend' is two words", "“We intend” is two words"],
];

fn yaml(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// A record of those, in the names that [`RUNS`] ask for.
fn hostile() -> TempDir {
    let folder = scratch::in_memory();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers:\n- {id: roe, name: Ada Roe}\n- {id: sol, name: Ben Sol}\n".into());
    let topic = |n: usize| format!("- {{id: pier-{n}, name: Pier {n}, proposition: The pier stands.}}\n");
    let topics: String = (0..HOSTILE.len()).map(topic).collect();
    write("topics.yaml", format!("version: 1\ntopics:\n- {{id: pier, name: Pier, proposition: It stands.}}\n{topics}"));
    let head = |outlet: &str| format!("version: 1\nsource: {{outlet: {outlet}, published: 2025-06-01}}\nclaims:\n");
    let claim = |id: &str, speaker: &str, n: usize, said: &str, quote: &str, more: &str| {
        format!("- {{id: {id}-{n}, speaker: {speaker}, topic: pier-{n}, said: {said}, quote: {}{more}}}\n", yaml(quote))
    };
    let (mut odd, mut other) = (head("Courier"), head("Post"));
    odd += "- {id: one, speaker: roe, topic: pier, said: 2025-01-14, quote: The pier stands}\n";
    for (n, [first, then, again]) in HOSTILE.iter().enumerate() {
        odd += &claim("one", "roe", n, "2025-02-03", first, ", stance: support, if: [the towns pay]");
        odd += &claim("two", "roe", n, "2025-03-03", then, ", stance: oppose, says: Says “otherwise” now.");
        odd += &claim("told", "sol", n, "2025-02-03", again, "");
        other += &claim("again", "roe", n, "2025-02-03", again, &format!(", same_as: \"odd#one-{n}\""));
        other += &claim("one", "sol", n, "2025-02-03", then, ", stance: oppose");
    }
    other += "- {id: one, speaker: sol, topic: pier, said: 2025-01-14, quote: The pier is gone}\n";
    write("odd.yaml", odd);
    write("other.yaml", other);
    write("article.txt", "“The pier stands,” Ada Roe said.\n\nBen Sol said it was ‘gone’.\n".into());
    write("corpus.jsonl", "{\"doc_id\": \"x\", \"text\": \"“No,” Ada Roe said.\"}\n".into());
    folder
}

/// What a command prints on both streams, on lines that never break, with the marks of its format taken off.
fn printed(folder: &Path, claims: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["--today", "2025-12-31"]).args(arguments).current_dir(folder);
    command.env("GAINSAY_CLAIMS", claims).env("COLUMNS", "60000").stdin(Stdio::null());
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    match arguments {
        [.., "json" | "jsonl" | "--json"] => text.replace("\\\"", "\""),
        [.., "csv"] => text.replace("\"\"", "\""),
        [.., "markdown"] => text.replace("**", "").replace('\\', ""),
        // The words that a draft rests on stand in brackets of ours.
        ["extract", ..] => text.replace(['[', ']'], ""),
        [.., "svg"] | [.., "--card", _] => without_tags(&text),
        _ => text,
    }
}

/// The words of a drawing: those of one label stand on one line.
fn without_tags(svg: &str) -> String {
    let outside = svg.split('<').map(|it| it.split_once('>').map_or(it, |it| it.1));
    let text: String = outside.collect();
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What stands in “…”, outermost marks alone.
fn in_marks(text: &str) -> Vec<&str> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '“' => open.push(at + c.len_utf8()),
            '”' => {
                let Some(start) = open.pop() else { continue };
                if open.is_empty() {
                    found.push(&text[start..at]);
                }
            }
            // A quotation ends with its line.
            '\n' => open.clear(),
            _ => {}
        }
    }
    found
}

/// One space for any: columns are padded.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("**", "").replace('\\', "")
}

/// Whether a text has the pieces of `words`, in order, with `[…]` where something is left out.
fn has(text: &str, words: &str) -> bool {
    // A quotation that has been cut by the outlet is a piece of itself.
    let mut rest = text;
    text.contains(words)
        || words.split("[…]").map(str::trim).filter(|it| !it.is_empty()).all(|piece| {
            let found = rest.find(piece);
            rest = found.map_or("", |at| &rest[at + piece.len()..]);
            found.is_some()
        })
}

/// Everything on file that may stand in “…”: quotations, what an outlet reports, names as printed; and of all other
/// texts those that bring their marks with them.
fn on_file(claims: &Path) -> Vec<String> {
    let ledger = store::load(claims).unwrap().ledger;
    let mut texts: Vec<String> = Vec::new();
    for claim in &ledger.claims {
        texts.extend(claim.quote.as_deref().map(plain));
        texts.extend(claim.printed.as_deref().map(plain));
    }
    let files = WalkDir::new(claims).into_iter().map(Result::unwrap).filter(|it| it.file_type().is_file());
    for file in files {
        let text = fs::read_to_string(file.path()).unwrap_or_default();
        texts.extend(in_marks(&text).into_iter().map(plain));
    }
    texts
}

/// What the runs print in “…” that is nowhere on file, and how much it was in all.
fn invented(folder: &Path, claims: &Path, runs: &[&[&str]], given: &[&str]) -> (usize, Vec<String>) {
    let mut texts = on_file(claims);
    texts.extend(given.iter().map(|it| plain(it)));
    let (mut all, mut invented) = (0, Vec::new());
    for arguments in runs {
        let text = printed(folder, claims, arguments);
        for words in in_marks(&text) {
            all += 1;
            let words = plain(words);
            let is_drawn = arguments.last() == Some(&"svg") || arguments.contains(&"--card");
            // A drawing breaks its lines anywhere in a word that is longer than they are.
            let close = |text: &str| text.replace(' ', "");
            let is_broken = || texts.iter().any(|it| has(&close(it), &close(&words)));
            let is_told = texts.iter().any(|it| has(it, &words)) || is_drawn && is_broken();
            if !is_told {
                invented.push(format!("{arguments:?}: “{words}”"));
            }
        }
    }
    invented.dedup();
    (all, invented)
}

#[test]
fn nothing_in_marks_is_invented_of_a_hostile_record() {
    let folder = hostile();
    // What is given on the command line, or read from an article, is no less a source.
    let given = ["We will send 40 ships.", "We will send 55 ships.", "The pier stands, gone", "No,"];
    // Two quotations as one, word by word, are none; and the story is not this record.
    let is_asked = |it: &&[&str]| !it.contains(&"--words") && it[0] != "demo" && !it.join(" ").contains('\u{1b}');
    let runs: Vec<&[&str]> = RUNS.iter().copied().filter(is_asked).collect();
    let mut given: Vec<&str> = given.to_vec();
    given.extend(HOSTILE.as_flattened());
    let (all, invented) = invented(folder.path(), folder.path(), &runs, &given);
    assert!(all > 400, "only {all} quotations were printed");
    assert_eq!(invented, Vec::<String>::new());
    for [first, then, _] in HOSTILE {
        let compare: &[&[&str]] = &[&["compare", first, then, "--why"]];
        assert_eq!(self::invented(folder.path(), folder.path(), compare, &[first, then]).1, Vec::<String>::new());
    }
}

#[test]
fn nothing_in_marks_is_invented_of_the_shipped_story() {
    let claims = fs::canonicalize("claims").unwrap();
    let (all, invented) = invented(Path::new("."), &claims, &[scratch::VIEWS, SHIPPED].concat(), &[]);
    assert!(all > 400, "only {all} quotations were printed");
    assert_eq!(invented, Vec::<String>::new());
}

#[test]
fn the_pages_of_kinds_quote_their_own_cases_alone() {
    for kind in gainsay::diff::kinds::KINDS {
        let page = printed(Path::new("."), Path::new("claims"), &["explain", kind.id]);
        // What its sentence quotes stands in the case that it is of.
        for words in in_marks(&page) {
            assert!(page.matches(words).count() > 1, "{}: “{words}”", kind.id);
        }
    }
}
