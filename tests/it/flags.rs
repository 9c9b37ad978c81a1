//! What a flag shows: the paraphrase where it rests on a key, quotations as one where they are alike, headings that stand out.

use std::fs;
use std::process::Command;

/// What `diff` prints of two claims of Ada Roe on two days, each given by its keys and words.
fn diff(claims: [&str; 2], options: &[&str]) -> String {
    let [earlier, later] = claims;
    diff_of(&[("2025-03-01", earlier), ("2025-03-02", later)], options)
}

/// The same of claims on the days that are given.
fn diff_of(claims: &[(&str, &str)], options: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    write("speakers.yaml", "version: 1\nspeakers:\n- {id: ada-roe, name: Ada Roe}\n".into());
    let proposition = "Night ferries should be banned.";
    write("topics.yaml", format!("version: 1\ntopics:\n- {{id: ferry-ban, proposition: {proposition}}}\n"));
    for (n, (day, claim)) in claims.iter().enumerate() {
        let source = format!("{{outlet: The Selm Courier, url: 'ftp://selm.example/{n}', published: 2025-03-02}}");
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
    let under = "1 March 2025 “We shall close the night line.” The Selm Courier · Ends it by June. (our paraphrase)";
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

#[test]
fn a_paraphrase_that_says_the_quotation_again_is_left_out() {
    let by = |day: &str, says: &str| {
        format!("by: {day}, quote: 'We close the line by {says}.', says: Closes the line by {says}.")
    };
    let shown = diff([&by("2025-06-01", "June"), &by("2025-09-01", "September")], &[]);
    assert!(shown.contains("“We close the line by June.”") && !shown.contains("paraphrase"), "{shown}");
}

#[test]
fn an_outlet_is_named_once_a_statement_and_ids_links_and_basis_take_a_line_each() {
    let reported =
        |stance: &str, verb: &str| format!("stance: {stance}, verb: {verb}, reported: a ban on night ferries");
    let shown = diff([&reported("support", "called for"), &reported("oppose", "ruled out")], &[]);
    assert_eq!(shown.matches("The Selm Courier").count(), 2, "{shown}");
    let last: Vec<&str> = shown.lines().rev().take(3).collect();
    assert_eq!(last[1], "  page-0#roe ftp://selm.example/0", "{shown}");
    assert_eq!(last[0], "  page-1#roe ftp://selm.example/1", "{shown}");
}

#[test]
fn a_flag_takes_the_quotation_where_one_day_has_a_paraphrase_too() {
    let told = [
        ("2025-03-01", "stance: support, quote: Close the night line."),
        ("2025-03-01", "stance: support, says: Wants the end of it."),
        ("2025-03-02", "stance: oppose, says: Is against it now."),
        ("2025-03-02", "stance: oppose, quote: The night line stays."),
    ];
    for order in [[0, 1, 2, 3], [1, 0, 3, 2]] {
        let shown = diff_of(&order.map(|it| told[it]), &[]);
        assert!(shown.contains("“Close the night line.”") && shown.contains("“The night line stays.”"), "{shown}");
        assert!(!shown.contains("rests on a paraphrase"), "{shown}");
    }
}

#[test]
fn a_day_at_the_latest_costs_the_grade_and_says_what_would_settle_it() {
    let told =
        [("2025-03-01", "stance: support, quote: Close it."), ("../2025-03-02", "stance: oppose, quote: It stays.")];
    let shown = diff_of(&told, &[]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        shown.contains("suggests no grade: which was said first is not certain; the day itself under `said`"),
        "{shown}"
    );
}

#[test]
fn what_could_not_be_compared_stands_where_the_hint_says_it_does() {
    let told = [("2025-03-01", "stance: support, says: Wants it."), ("2025-03-02", "says: Speaks of it.")];
    let shown = diff_of(&told, &[]);
    assert!(shown.contains("`gainsay timeline` and `gainsay diff --why` show which"), "{shown}");
    let shown = diff_of(&told, &["--why"]).split_whitespace().collect::<Vec<_>>().join(" ");
    let which = "not compared page-0#roe → page-1#roe: on which side the later one stands could not be read";
    assert!(shown.contains(which), "{shown}");
}
