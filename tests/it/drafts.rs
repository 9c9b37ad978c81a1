//! Drafts on file: what they may lack, and how each is accepted, changed or removed as text.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use gainsay::claim::{Coded, Details, Entry, LocalId, SourceEntry};
use gainsay::render;
use gainsay::store::{Edit, Error, change, drafts, load, page_text, with_claim};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::scratch::{append, folder};

/// The source of every file here.
fn courier() -> SourceEntry {
    let (outlet, published) = (Some("The Selm Courier".into()), "2025-03-01".parse().ok());
    SourceEntry { outlet, published, ..SourceEntry::default() }
}

fn draft(speaker: &str, topic: &str, words: &str) -> Entry {
    let named = |it: &str| Some(it.to_owned()).filter(|it| !it.is_empty());
    Entry {
        id: None,
        speaker: named(speaker),
        topic: named(topic),
        said: "2025-02-28".parse().ok(),
        draft: true,
        details: Details { quote: Some(words.into()), ..Details::default() },
    }
}

#[test]
fn a_draft_that_lacks_something_is_on_file_and_not_in_the_ledger() {
    let folder = folder();
    let path = Path::new("page.yaml");
    let claims =
        [draft("hakan-oro", "", "Let us wait."), draft("", "", "It sails."), draft("ada-roe", "ferry-ban", "No ban.")];
    let appended = append(folder.path(), path, Some(&courier()), &claims).unwrap();
    assert_eq!(appended.ids, ["page#hakan-oro", "page#draft", "page#ada-roe-ferry-ban"]);
    let again = append(folder.path(), path, None, &[draft("hakan-oro", "", "It sails.")]).unwrap();
    assert_eq!(again.ids, ["page#hakan-oro-2"]);

    let loaded = load(folder.path()).unwrap();
    let ids: Vec<&str> = loaded.ledger.claims.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["page#ada-roe-ferry-ban"]);
    let said: Vec<&str> = loaded.problems.iter().map(|it| it.what.as_str()).collect();
    let expected = [
        "`hakan-oro` is a draft and is left out of diffs: its speaker `hakan-oro` is not in speakers.yaml; its topic is not set",
        "`draft` is a draft and is left out of diffs: its speaker is not set; its topic is not set",
        "`ada-roe-ferry-ban` is a draft and is left out of diffs",
        "`hakan-oro-2` is a draft and is left out of diffs: its speaker `hakan-oro` is not in speakers.yaml; its topic is not set",
    ];
    assert_eq!(said, expected);
    assert!(loaded.problems.iter().all(|it| it.code.id == "draft"), "{said:?}");

    // One complaint is told once, and the drafts that share it are counted.
    let shown = render::problems_terminal(&loaded.problems, false);
    assert_eq!(shown.matches("is not in speakers.yaml").count(), 1, "{shown}");
    assert!(shown.contains("the same of 1 other draft: `gainsay review`"), "{shown}");

    let text = fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(!text.contains("topic: \n") && !text.contains("speaker: ''"), "{text}");
    assert_eq!(drafts(path, &text).unwrap().len(), 4);
}

#[test]
fn what_is_no_draft_may_lack_nothing() {
    let folder = folder();
    let check = |claim: Entry, expected: &str| {
        let claims = [Entry { draft: false, id: LocalId::new("x").ok(), ..claim }];
        let error = append(folder.path(), Path::new("page.yaml"), Some(&courier()), &claims);
        let Err(Error::Faulty { problems, .. }) = error else { panic!("{error:?}") };
        assert!(problems.iter().any(|it| it.what.contains(expected)), "{problems:?}");
    };
    check(draft("hakan-oro", "ferry-ban", "No."), "No speaker `hakan-oro` is on file");
    check(draft("ada-roe", "", "No."), "A claim needs `topic`");
    check(draft("", "ferry-ban", "No."), "A claim needs `speaker`");
}

#[test]
fn a_draft_has_every_other_fault_that_a_claim_has() {
    let folder = folder();
    let claims = [Entry { said: "2025-03-02".parse().ok(), ..draft("hakan-oro", "", "No.") }];
    let error = append(folder.path(), Path::new("page.yaml"), Some(&courier()), &claims);
    assert!(
        matches!(&error, Err(Error::Faulty { problems, .. }) if problems[0].code.id == "said-after-published"),
        "{error:?}"
    );
}

#[test]
fn a_draft_that_lacks_something_is_handed_in_too() {
    let folder = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    command.args(["record", "-", "--outlet", "The Selm Courier", "--published", "2025-03-01", "--claims"]);
    let mut child =
        command.arg(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let draft = b"{id: one, speaker: hakan-oro, said: 2025-02-28, says: Waits., draft: true}";
    child.stdin.take().unwrap().write_all(draft).unwrap();
    assert_eq!(child.wait_with_output().unwrap().stdout, b"2025-03-01-the-selm-courier#one\n");
}

/// Gives a file another text, in a change of its own.
fn replace(folder: &Path, name: &str, before: &str, after: &str) -> Result<(), Error> {
    let (before, after) = (Some(before.to_owned()), Some(after.to_owned()));
    change(folder, &[Edit { path: name.into(), before, after }]).map(drop)
}

#[test]
fn a_reviewed_draft_is_written_as_long_as_nobody_else_wrote() {
    let folder = folder();
    let path = Path::new("page.yaml");
    append(folder.path(), path, Some(&courier()), &[draft("ada-roe", "ferry-ban", "No ban.")]).unwrap();
    let read = || fs::read_to_string(folder.path().join(path)).unwrap();
    let replace = |name: &str, before: &str, after: &str| replace(folder.path(), name, before, after);
    let before = read();
    let accepted = Entry { draft: false, ..drafts(path, &before).unwrap()[0].entry.clone() };
    let after = with_claim(path, &before, accepted.id.as_ref().unwrap(), Some(&accepted)).unwrap();
    assert_eq!(after, before.replace("  draft: true\n", "").replace("    draft: true\n", ""));

    replace("page.yaml", &before, &after).unwrap();
    assert_eq!((read(), load(folder.path()).unwrap().problems), (after.clone(), vec![]));
    let refused = replace("page.yaml", &before, "version: 1\n");
    assert!(matches!(refused, Err(Error::ChangedMeanwhile { .. })) && read() == after, "{refused:?}");
    let refused = replace("none.yaml", &before, &after);
    assert!(matches!(refused, Err(Error::ChangedMeanwhile { .. })), "{refused:?}");
    // Undo is the same the other way round.
    replace("page.yaml", &after, &before).unwrap();
    assert_eq!(read(), before);
}

#[test]
fn a_file_whose_last_claim_was_removed_takes_new_ones() {
    let folder = folder();
    let path = Path::new("page.yaml");
    let claims = [draft("ada-roe", "ferry-ban", "No ban.")];
    append(folder.path(), path, Some(&courier()), &claims).unwrap();
    let file = folder.path().join(path);
    let before = fs::read_to_string(&file).unwrap();
    let emptied = with_claim(path, &before, &LocalId::new("ada-roe-ferry-ban").unwrap(), None).unwrap();
    replace(folder.path(), "page.yaml", &before, &emptied).unwrap();
    assert_eq!(load(folder.path()).unwrap().problems, []);
    append(folder.path(), path, None, &claims).unwrap();
    let after = fs::read_to_string(&file).unwrap();
    assert_eq!(drafts(path, &after).unwrap(), drafts(path, &before).unwrap(), "{after}");
}

/// Texts that YAML could take for something else.
fn odd() -> impl Strategy<Value = Option<String>> {
    let words = select(vec![
        "x", "no", "- a", "# b", "a: b", "a #b", "'", "\"", "|", ">-", "{", "]", ",", "&a", "~", " ", "\n", "ü", "1",
        "true", "%", "\\",
    ]);
    option::of(vec(words, 1..5).prop_map(|it| it.concat()).prop_filter("blank", |it| !it.trim().is_empty()))
}

fn entries() -> impl Strategy<Value = Entry> {
    let conditions = option::of(vec(odd().prop_filter_map("none", |it| it), 0..3));
    (
        (odd(), odd(), odd()),
        (odd(), odd(), conditions),
        (odd(), option::of(option::of(select(vec!["2025", "2025-05/2025-06"])))),
    )
        .prop_map(|((quote, says, speaker), (note, topic, conditions), (via, deadline))| {
            let deadline = deadline.map(|it| it.map(|it| it.parse().unwrap()));
            let coded = Coded { conditions, deadline, ..Coded::default() };
            let details = Details { quote, says, note, via, coded, ..Details::default() };
            Entry { id: None, speaker, topic, said: "2025".parse().ok(), draft: true, details }
        })
}

/// A claim file as people write them: no two claims in one way, comments everywhere, the source after them.
const BY_HAND: &str = r#"# keep 1
version: 1   # the format
claims:   # all drafts
    # keep 2
    -   draft: true   # the dash moves
        # keep 3
        id: c0
        quote: >-
            Some words,
            # which are no comment
            and more.

        # keep 4
        speaker: 'ada-roe'   # known
        topic:
    # keep 5

    - {id: c1, draft: true, said: 2025, quote: "a, b: [c]", if: [x, 'y, z'], anchor: {prefix: a, suffix: b}}
    -
        # keep 6
        says:
            plain words
            over two lines
        if:
          # keep 7
          - one   # first
          - |+
            two

        said: 2025-03
        id: c2
        draft: true
    - id: c3
      draft: true
      note: "in quotation
        marks # and no comment"
# keep 8
source: {outlet: x, published: 2025-03-01}
"#;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn whatever_a_draft_becomes_the_others_stay(old in vec(entries(), 1..4), at in any::<Index>(), new in entries(), (gone, crlf) in any::<(bool, bool)>()) {
        let id = |n: usize, it: Entry| Entry { id: LocalId::new(&format!("c{n}")).ok(), ..it };
        let old: Vec<Entry> = old.into_iter().enumerate().map(|(n, it)| id(n, it)).collect();
        let text = page_text(&courier(), &old).unwrap();
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let path = Path::new("page.yaml");
        let read = |text: &str| drafts(path, text).unwrap().into_iter().map(|it| it.entry).collect::<Vec<_>>();
        prop_assert_eq!(&read(&text), &old, "{}", text);
        let at = at.index(old.len());
        let mut expected = old.clone();
        let new = if gone { expected.remove(at); None } else { expected[at] = id(at, new); Some(expected[at].clone()) };
        let after = with_claim(path, &text, old[at].id.as_ref().unwrap(), new.as_ref()).unwrap();
        prop_assert_eq!(read(&after), expected, "{}\n{}", text, after);
        prop_assert_eq!(after.matches('\n').count(), after.matches(if crlf { "\r\n" } else { "\n" }).count());
    }

    #[test]
    fn whatever_becomes_of_drafts_that_people_write_their_comments_stay(changes in vec((0..4_usize, entries(), any::<bool>()), 1..4)) {
        let path = Path::new("page.yaml");
        let read = |text: &str| drafts(path, text).unwrap().into_iter().map(|it| it.entry).collect::<Vec<_>>();
        let mut text = BY_HAND.to_owned();
        let mut expected = read(&text);
        for (n, entry, gone) in changes {
            let id = LocalId::new(&format!("c{n}")).unwrap();
            let Some(at) = expected.iter().position(|it| it.id.as_ref() == Some(&id)) else { continue };
            let new = Entry { id: Some(id.clone()), ..entry };
            if gone {
                expected.remove(at);
                text = with_claim(path, &text, &id, None).unwrap();
            } else {
                text = with_claim(path, &text, &id, Some(&new)).unwrap();
                expected[at] = new;
            }
            prop_assert_eq!(read(&text), expected.clone(), "{}", text);
            for n in 1..=8 {
                prop_assert!(text.contains(&format!("# keep {n}\n")), "# keep {}\n{}", n, text);
            }
        }
    }
}
