//! Drafts decided on in the browser: what is written is what the terminal's review writes, every decision can be taken
//! back, and none is made on a file that changed after its page was loaded.

use std::fs;
use std::path::{Path, PathBuf};

use gainsay::review::{Decision, Session};
use gainsay::store;
use tempfile::TempDir;

use super::scratch::in_memory;
use super::server::{Answer, Server, form};

const PAGE: &str = "2025/2025-03-02-radio-selm.yaml";

/// The claims folder of `fixtures/review`, with three drafts, to be written to.
fn folder() -> TempDir {
    let folder = in_memory();
    fs::create_dir(folder.path().join("2025")).unwrap();
    let copy = "2025/2025-03-02-radio-selm.txt";
    for file in ["speakers.yaml", "topics.yaml", "2025/2025-02-01-courier.yaml", PAGE, copy] {
        fs::copy(Path::new("fixtures/review").join(file), folder.path().join(file)).unwrap();
    }
    folder
}

fn text(folder: &TempDir, file: &str) -> String {
    fs::read_to_string(folder.path().join(file)).unwrap()
}

fn page(server: &Server, draft: &str) -> String {
    let answer = server.get(&format!("/review?draft=2025-03-02-radio-selm%23{draft}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

/// The answer to the form of a draft with these fields instead of its own.
fn decide(server: &Server, draft: &str, with: &[(&str, &str)]) -> Answer {
    server.post("/review", &form(&page(server, draft), with))
}

fn check_done(answer: &Answer) {
    assert!(answer.onwards().starts_with("review"), "{answer:?}");
}

/// What the terminal's review makes of the file.
fn by_session(decision: &Decision) -> String {
    let folder = folder();
    let ledger = store::load(folder.path()).unwrap().ledger;
    let today = "2025-09-01".parse().unwrap();
    let mut session = Session::open(folder.path(), ledger, &[PathBuf::from(PAGE)], today).unwrap();
    let draft = session.drafts()[0].id;
    session.decide(&[draft], decision).unwrap();
    text(&folder, PAGE)
}

#[test]
fn a_draft_is_shown_in_its_article_with_what_accepting_it_would_be() {
    let folder = folder();
    let server = Server::of(folder.path());
    let page = server.get("/review").body;
    assert!(page.contains("Draft 1 of 3") && page.contains("Review (3)"), "{page}");
    assert!(page.contains("<mark class=\"now\">night ferries must stop</mark>"), "{page}");
    assert!(page.contains("This would be: <b>Now for it (half flip)</b>"), "{page}");
}

#[test]
fn what_is_written_is_what_the_terminal_writes() {
    for (name, decision) in [("accept", Decision::Accept), ("reject", Decision::Reject)] {
        let folder = folder();
        let server = Server::of(folder.path());
        check_done(&decide(&server, "draft-1", &[("do", name)]));
        assert_eq!(text(&folder, PAGE), by_session(&decision));
    }
}

#[test]
fn a_form_that_nobody_touches_changes_no_byte() {
    let folder = folder();
    let odd = "  - id: odd\n    speaker: ada-roe\n    topic: ferry-ban\n    said: 2025-02-3\n    quote: |\n      <b>two</b>\n      lines & \
               more\n    says: \"  blanks \\e[31m\"\n    if: [\"a; b\", c]\n    by: none\n    commitment: 9\n    draft: true\n";
    let before = text(&folder, PAGE) + odd;
    fs::write(folder.path().join(PAGE), &before).unwrap();
    let server = Server::of(folder.path());
    for draft in ["draft-1", "draft-2", "draft-3", "odd"] {
        check_done(&decide(&server, draft, &[("do", "save")]));
        assert!(server.get("/review").body.contains("nothing changed"), "{draft}");
        assert_eq!(text(&folder, PAGE), before, "{draft}");
    }
}

#[test]
fn what_is_typed_is_written_and_the_rest_stays() {
    let folder = folder();
    let before = text(&folder, PAGE);
    let server = Server::of(folder.path());
    let typed = [("stance", "strong-support"), ("by", "2025-06-01"), ("do", "accept")];
    check_done(&decide(&server, "draft-1", &typed));
    let expected = before
        .replace("    stance: support\n", "    stance: strong-support\n    by: 2025-06-01\n")
        .replacen("    draft: true\n", "", 1);
    assert_eq!(text(&folder, PAGE), expected);
    assert!(server.get("/review").body.contains("accepted draft-1"));
    // Both steps are taken back, one after the other.
    for _ in 0..2 {
        check_done(&server.post("/review", &vec![("do".into(), "undo".into())]));
    }
    assert_eq!(text(&folder, PAGE), before);
}

#[test]
fn what_is_wrong_is_said_and_stays_to_be_put_right() {
    let folder = folder();
    let before = text(&folder, PAGE);
    let server = Server::of(folder.path());
    for (field, value, why) in [
        ("by", "soon", "is no date"),
        ("speaker", "Nobody Known", "No speaker"),
        ("topic-other", "herring", "No topic"),
    ] {
        let answer = decide(&server, "draft-1", &[(field, value), ("do", "accept")]);
        assert_eq!(answer.status, 422, "{answer:?}");
        assert!(answer.body.contains(why) && answer.body.contains(&format!("value=\"{value}\"")), "{}", answer.body);
    }
    let answer = decide(&server, "draft-3", &[("do", "accept")]);
    assert!(answer.status == 422 && answer.body.contains("bo-lind is not on file yet"), "{}", answer.body);
    assert_eq!(text(&folder, PAGE), before);
}

#[test]
fn somebody_new_is_put_on_file_and_can_then_be_accepted() {
    let folder = folder();
    let server = Server::of(folder.path());
    check_done(&decide(&server, "draft-3", &[("new-name", "Bo Lind"), ("new-id", "bo-lind"), ("do", "new-speaker")]));
    assert!(text(&folder, "speakers.yaml").contains("Bo Lind"));
    check_done(&decide(&server, "draft-3", &[("do", "accept")]));
    assert!(!text(&folder, PAGE).split("draft-3").nth(1).unwrap().contains("draft: true"));
    assert!(server.get("/all.html").body.contains("Waits for the figures."));
}

#[test]
fn what_the_words_say_is_offered_and_taken_but_for_what_is_unchecked() {
    let quote = "We will stop the night ferries by 1 June 2025.";
    let plain = format!(
        "  - id: plain\n    speaker: ada-roe\n    topic: ferry-ban\n    said: 2025-03-01\n    quote: {quote}\n    draft: true\n"
    );
    let taken = |with: &[(&str, &str)], without: &str| {
        let folder = folder();
        fs::write(folder.path().join(PAGE), text(&folder, PAGE) + &plain).unwrap();
        let server = Server::of(folder.path());
        let opened = page(&server, "plain");
        assert!(opened.contains("value=\"stance: support\" checked"), "{opened}");
        let mut sent = form(&opened, with);
        sent.retain(|it| it.1 != without);
        check_done(&server.post("/review", &sent));
        text(&folder, PAGE).split("id: plain").nth(1).unwrap().to_owned()
    };
    let all = taken(&[("do", "take")], "");
    assert!(all.contains("stance: support") && all.contains("commitment: ") && !all.contains("draft"), "{all}");
    let less = taken(&[("do", "take")], "stance: support");
    assert!(!less.contains("stance") && less.contains("commitment: ") && !less.contains("draft"), "{less}");
    let nothing = taken(&[("do", "accept")], "");
    assert!(!nothing.contains("stance") && !nothing.contains("commitment"), "{nothing}");
}

#[test]
fn a_decision_on_a_file_that_changed_is_refused_with_both_versions() {
    for open_elsewhere in [false, true] {
        let folder = folder();
        let server = Server::of(folder.path());
        let opened = page(&server, "draft-1");
        let theirs = text(&folder, PAGE).replace("    stance: support\n", "    stance: oppose\n");
        fs::write(folder.path().join(PAGE), &theirs).unwrap();
        if open_elsewhere {
            // Another window of the same server has seen the new version already.
            while !page(&server, "draft-1").contains("value=\"oppose\" checked") {}
        }
        let sent = form(&opened, &[("says", "Wants them to stop."), ("do", "accept")]);
        let answer = server.post("/review", &sent);
        assert_eq!(answer.status, 409, "{answer:?}");
        let (now, own) = answer.body.split_once("<h2>Your edit</h2>").unwrap();
        assert!(now.contains("<mark class=\"was\">    stance: oppose</mark>"), "{now}");
        assert!(own.contains("<mark class=\"now\">    says: Wants them to stop.</mark>"), "{own}");
        assert!(own.contains("stance: support") && !own.contains("draft: true"), "{own}");
        assert_eq!(text(&folder, PAGE), theirs, "nothing is written over");
        // The new version with what was typed: shown, and written only then.
        let mut again = sent.clone();
        again.retain(|it| it.0 != "do" && it.0 != "seen" && it.0 != "base");
        again.push(("do".into(), "again".into()));
        let again = server.post("/review", &again).body;
        assert_eq!(text(&folder, PAGE), theirs);
        check_done(&server.post("/review", &form(&again, &[("do", "save")])));
        assert!(text(&folder, PAGE).contains("says: Wants them to stop."));
    }
}

#[test]
fn a_draft_that_is_gone_is_refused() {
    let folder = folder();
    let server = Server::of(folder.path());
    let opened = page(&server, "draft-1");
    let theirs = text(&folder, PAGE).replacen("    draft: true\n", "", 1);
    fs::write(folder.path().join(PAGE), &theirs).unwrap();
    let answer = server.post("/review", &form(&opened, &[("do", "reject")]));
    assert!(answer.status == 409, "{answer:?}");
    assert_eq!(text(&folder, PAGE), theirs);
}
