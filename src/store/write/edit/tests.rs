//! Claims changed and removed in a file as a person keeps it: the lines that go, and those that come.

use super::*;
use crate::claim::Stance;
use crate::store::drafts;

const PAGE: &str = "# by hand
version: 1
claims:
    # the first one
    -   id: one   # its id
        said: 2025-02-28
        quote: >-
            There will be
            # no ban.

        # below the quote
        if:
          - \"it: rains\"
        draft: true   # for now

    - {id: two, draft: true, said: 2025, says: 'Waits, perhaps.'}   # in braces
    # the third
    -
        draft: true
        # its speaker
        speaker: ada-roe
        id: three
        says: Waits.
        anchor:
            prefix: so
            suffix: there
# where
source: {outlet: x, published: 2025-03}
";

fn changed(text: &str, id: &str, change: impl FnOnce(&mut Entry)) -> String {
    let path = Path::new("page.yaml");
    let id = LocalId::new(id).unwrap();
    let mut entry = drafts(path, text).unwrap().into_iter().find(|it| it.entry.id.as_ref() == Some(&id)).unwrap().entry;
    change(&mut entry);
    with_claim(path, text, &id, Some(&entry)).unwrap()
}

/// Changes a draft and compares the lines that went with `-` and those that came with `+`.
fn check(id: &str, change: impl Fn(&mut Entry), expected: &[&str]) {
    let after = changed(PAGE, id, &change);
    assert_eq!(differences(PAGE, &after), expected, "{after}");
    let crlf = changed(&PAGE.replace('\n', "\r\n"), id, &change);
    assert_eq!(crlf, after.replace('\n', "\r\n"));
}

fn differences(before: &str, after: &str) -> Vec<String> {
    let diff = similar::TextDiff::from_lines(before, after);
    let changes = diff.iter_all_changes().filter(|it| it.tag() != similar::ChangeTag::Equal);
    changes.map(|it| format!("{}{}", it.tag(), it.value().trim_end())).collect()
}

#[test]
fn accepting_takes_only_the_line_that_goes() {
    check("one", |it| it.draft = false, &["-        draft: true   # for now"]);
    let two = "    - {id: two, said: 2025, says: 'Waits, perhaps.'}   # in braces";
    check(
        "two",
        |it| it.draft = false,
        &[&format!("-{}", two.replace("two,", "two, draft: true,")), &format!("+{two}")],
    );
    check("three", |it| it.draft = false, &["-        draft: true"]);
}

#[test]
fn a_dash_goes_on_to_the_key_that_stays() {
    let text = "claims:\n  # the only one\n  - draft: true   # for now\n    # its id\n    id: one\n";
    let after = "claims:\n  # the only one\n  # its id\n  - id: one\n";
    assert_eq!(changed(text, "one", |it| it.draft = false), after);
}

#[test]
fn a_key_is_changed_where_it_stands() {
    check("one", |it| it.said = "2025-03".parse().ok(), &["-        said: 2025-02-28", "+        said: 2025-03"]);
    check(
        "one",
        |it| it.id = LocalId::new("first").ok(),
        &["-    -   id: one   # its id", "+    -   id: first   # its id"],
    );
    check(
        "one",
        |it| it.quote = Some("No: ban.".into()),
        &["-        quote: >-", "-            There will be", "-            # no ban.", "+        quote: 'No: ban.'"],
    );
    check(
        "one",
        |it| it.coded.conditions = Some(vec![]),
        &["-        if:", "-          - \"it: rains\"", "+        if: []"],
    );
    check(
        "three",
        |it| it.says = Some("One.\nTwo.".into()),
        &["-        says: Waits.", "+        says: |-", "+          One.", "+          Two."],
    );
}

#[test]
fn a_key_is_added_where_it_belongs() {
    check("one", |it| it.topic = Some("ferry-ban".into()), &["+        topic: ferry-ban"]);
    check("one", |it| it.note = Some("ü # x".into()), &["+        note: 'ü # x'"]);
    let braces = "    - {id: two, draft: true, said: 2025, says: 'Waits, perhaps.'";
    check(
        "two",
        |it| it.coded.conditions = Some(vec!["it, rains".into()]),
        &[&format!("-{braces}}}   # in braces"), &format!("+{braces}, if: [\"it, rains\"]}}   # in braces")],
    );
}

#[test]
fn several_changes_are_made_at_once() {
    let change = |it: &mut Entry| {
        it.draft = false;
        it.topic = Some("ferry-ban".into());
        it.coded.stance = Some(Stance::Oppose);
        it.anchor = None;
    };
    let expected = [
        "-        draft: true",
        "+        topic: ferry-ban",
        "+        stance: oppose",
        "-        anchor:",
        "-            prefix: so",
        "-            suffix: there",
    ];
    let mut after = differences(PAGE, &changed(PAGE, "three", change));
    let mut expected: Vec<String> = expected.map(str::to_owned).to_vec();
    after.sort();
    expected.sort();
    assert_eq!(after, expected);
}

#[test]
fn a_claim_is_removed_and_what_is_around_it_stays() {
    let path = Path::new("page.yaml");
    let mut text = PAGE.to_owned();
    for id in ["two", "one", "three"] {
        text = with_claim(path, &text, &LocalId::new(id).unwrap(), None).unwrap();
    }
    let left = "# by hand\nversion: 1\nclaims: []\n    # the first one\n    # below the quote\n\n    # the third\n    # its speaker\n# where\nsource: {outlet: x, published: 2025-03}\n";
    assert_eq!(text, left);
}

#[test]
fn the_end_of_the_file_needs_no_line_break() {
    let text = "claims:\n- id: one\n  draft: true\n- id: two\n  draft: true";
    assert_eq!(changed(text, "two", |it| it.draft = false), "claims:\n- id: one\n  draft: true\n- id: two\n");
    let noted = changed(text, "two", |it| it.note = Some("x".into()));
    assert_eq!(noted, format!("{text}\n  note: x\n"));
}

#[test]
fn what_cannot_be_changed_is_refused_and_says_why() {
    let check = |text: &str, id: &str, expected: &str| {
        let error = with_claim(Path::new("page.yaml"), text, &LocalId::new(id).unwrap(), None).unwrap_err().to_string();
        assert!(error.contains("page.yaml cannot be changed: ") && error.contains(expected), "{error}");
    };
    check(PAGE, "four", "it has no claim `four`");
    check("claims: [{id: one}]", "one", "written in brackets");
    check("claims: [", "one", "cannot be read as it stands");
}

#[test]
fn several_claims_are_changed_as_they_are_one_by_one() {
    let path = Path::new("page.yaml");
    let found: Vec<Entry> = drafts(path, PAGE).unwrap().into_iter().map(|it| it.entry).collect();
    let accepted: Vec<Entry> = found.iter().map(|it| Entry { draft: false, ..it.clone() }).collect();
    let topic = Some("ferry-ban".to_owned());
    let placed: Vec<Entry> = found.iter().map(|it| Entry { topic: topic.clone(), ..it.clone() }).collect();
    let ways: [[Option<&Entry>; 3]; 4] = [
        [Some(&accepted[0]), Some(&accepted[1]), Some(&accepted[2])],
        [Some(&placed[0]), None, Some(&accepted[2])],
        [None, None, Some(&placed[2])],
        [None, None, None],
    ];
    for text in [PAGE.to_owned(), PAGE.replace('\n', "\r\n"), format!("\u{feff}{PAGE}")] {
        for new in ways {
            let ids: Vec<&LocalId> = found.iter().filter_map(|it| it.id.as_ref()).collect();
            let changes: Vec<(&LocalId, Option<&Entry>)> = ids.into_iter().zip(new).collect();
            let one_by_one =
                changes.iter().fold(text.clone(), |text, (id, new)| with_claim(path, &text, id, *new).unwrap());
            assert_eq!(with_claims(path, &text, &changes).unwrap(), one_by_one);
        }
    }
    let four = LocalId::new("four").unwrap();
    assert!(with_claims(path, PAGE, &[(&four, None), (found[0].id.as_ref().unwrap(), None)]).is_err());
}
