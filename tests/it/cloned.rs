//! Two people on one file: what both add is joined, without conflict and without equal ids; and the record between two states.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use gainsay::store::{entries, join, load};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;
use tempfile::TempDir;

const HEAD: &str = "# what was said\nversion: 1\nsource: {outlet: The Selm Courier, published: 2025-03-02}\nclaims:\n";

/// What somebody does to a file.
#[derive(Debug, Clone)]
enum Work {
    /// Adds a claim of this id with these words.
    Add(usize, usize),
    /// Codes the stance of a claim that was there.
    Code(usize, &'static str),
    /// Removes a claim that was there.
    Remove(usize),
}

/// A claim as a line or as several, as people write them.
fn claim(id: &str, words: &str, stance: Option<&str>) -> String {
    let stance = stance.map_or(String::new(), |it| format!("    stance: {it}   # coded\n"));
    format!(
        "  # {words}\n  - id: {id}\n    speaker: roe\n    topic: ferries\n    said: 2025-03-01\n{stance}    quote: >-\n      {words},\n      and no more\n"
    )
}

/// A file of so many claims, and what somebody makes of it: the claims by id and words, in their order. `whose` may touch
/// every second one of them.
fn worked(n: usize, whose: usize, work: &[Work]) -> (String, BTreeMap<String, Option<&'static str>>) {
    let mut claims: Vec<(String, String, Option<&'static str>)> =
        (0..n).map(|it| (format!("base-{it}"), format!("word {it}"), None)).collect();
    for it in work {
        let own = |at: &usize| format!("base-{}", at % n.max(1) / 2 * 2 + whose);
        match it {
            Work::Add(id, words) => {
                let id = format!("new-{id}");
                if claims.iter().all(|it| it.0 != id) {
                    claims.push((id, format!("{} says {words}", ["Ada", "Bo"][whose]), None));
                }
            }
            Work::Code(at, stance) => claims.iter_mut().filter(|it| it.0 == own(at)).for_each(|it| it.2 = Some(stance)),
            Work::Remove(at) => claims.retain(|it| it.0 != own(at)),
        }
    }
    let text = claims.iter().map(|it| claim(&it.0, &it.1, it.2)).collect::<String>();
    (format!("{HEAD}{text}"), claims.into_iter().map(|it| (it.1, it.2)).collect())
}

fn work() -> impl Strategy<Value = Vec<Work>> {
    let one = prop_oneof![
        3 => (0..6_usize, 0..4_usize).prop_map(|it| Work::Add(it.0, it.1)),
        2 => (0..6_usize, prop_oneof![Just("support"), Just("oppose")]).prop_map(|it| Work::Code(it.0, it.1)),
        1 => (0..6_usize).prop_map(Work::Remove),
    ];
    vec(one, 0..6)
}

proptest! {
    #![proptest_config(Config { cases: 100, ..Config::default() })]
    #[test]
    fn whatever_two_people_do_to_a_file_is_in_what_is_joined(n in 0..6_usize, ada in work(), bo in work()) {
        let (base, before) = worked(n, 0, &[]);
        let ((ours, own), (theirs, others)) = (worked(n, 0, &ada), worked(n, 1, &bo));
        let joined = join(Path::new("page.yaml"), &base, &ours, &theirs).unwrap();
        let found = entries(Path::new("page.yaml"), &joined.text).unwrap();
        let mut ids: Vec<String> = found.iter().map(|it| it.entry.id.as_ref().unwrap().to_string()).collect();
        let words = |text: &str| text.trim_end_matches(", and no more").to_owned();
        let claims: BTreeMap<String, Option<String>> =
            found.iter().map(|it| (words(it.entry.words()), it.entry.coded.stance.map(|it| it.to_string()))).collect();
        // What either did away with is gone, what either coded is coded, and all that is new is there.
        let mut expected: BTreeMap<String, Option<String>> = BTreeMap::new();
        for (words, stance) in own.iter().chain(&others) {
            let is_gone = before.contains_key(words) && !(own.contains_key(words) && others.contains_key(words));
            if !is_gone {
                let known = expected.entry(words.clone()).or_default();
                *known = known.take().or(stance.map(str::to_owned));
            }
        }
        prop_assert_eq!(claims, expected, "{}", joined.text);
        prop_assert!(joined.text.starts_with("# what was said\n"));
        let all = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "{}", joined.text);
    }
}

#[test]
fn what_both_changed_each_in_another_way_is_for_a_person() {
    let check = |ours: &str, theirs: &str, expected: Result<&str, &str>| {
        let base = format!("{HEAD}{}", claim("one", "word", None));
        let join = join(Path::new("page.yaml"), &base, ours, theirs);
        match (join, expected) {
            (Ok(joined), Ok(expected)) => assert_eq!(joined.text, expected),
            (Err(why), Err(expected)) => assert!(why.to_string().contains(expected), "{why}"),
            (joined, expected) => panic!("{joined:?}, expected {expected:?}"),
        }
    };
    let of = |stance| format!("{HEAD}{}", claim("one", "word", stance));
    let (plain, yes, no) = (of(None), of(Some("support")), of(Some("oppose")));
    check(&yes, &no, Err("both versions changed `one`"));
    check(&yes, HEAD, Err("both versions changed `one`"));
    check(&yes, &yes, Ok(&yes));
    check(&plain, &no, Ok(&no));
    check(&plain, &plain.replace("Courier", "Post"), Ok(&plain.replace("Courier", "Post")));
}

fn git(folder: &Path, line: &str) -> (bool, String) {
    let who = ["-c", "user.name=Ada", "-c", "user.email=ada@selm.example", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").arg("-C").arg(folder).args(who).args(line.split(' ')).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text)
}

fn done(folder: &Path, line: &str) -> String {
    let (is_done, said) = git(folder, line);
    assert!(is_done, "git {line}: {said}");
    said
}

fn gainsay(folder: &Path, line: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gainsay"));
    let output = command.args(line.split(' ')).current_dir(folder).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "gainsay {line}: {said}");
    said
}

/// A repository with a record, and a clone of it, each taught by `init --git`.
fn two_clones() -> (TempDir, TempDir) {
    let [here, there] = [(); 2].map(|()| tempfile::tempdir().unwrap());
    done(here.path(), "init -q");
    gainsay(here.path(), "init --git");
    let claims = here.path().join("claims");
    fs::write(claims.join("speakers.yaml"), "version: 1\nspeakers: [{id: roe, name: Ada Roe}]\n").unwrap();
    fs::write(claims.join("topics.yaml"), "version: 1\ntopics: [{id: ferries, proposition: Ferries should sail.}]\n")
        .unwrap();
    fs::write(claims.join("courier.yaml"), format!("{HEAD}{}", claim("one", "word", None))).unwrap();
    done(here.path(), "add .");
    done(here.path(), "commit -qm one");
    done(here.path(), &format!("clone -q . {}", there.path().display()));
    gainsay(there.path(), "init --git");
    (here, there)
}

#[test]
fn two_clones_that_add_to_one_source_are_merged_by_git() {
    let (here, there) = two_clones();
    let add = "record --into courier.yaml --speaker roe --topic ferries --said 2025-03-01 --stance";
    gainsay(here.path(), &format!("{add} support --quote Yes"));
    gainsay(there.path(), &format!("{add} oppose --quote No"));
    for folder in [&here, &there] {
        done(folder.path(), "commit -qam more");
    }
    let shown = done(there.path(), "diff HEAD~1 --no-color");
    assert!(shown.contains("+roe-ferries  stance: oppose\n"), "{shown}");
    let said = done(there.path(), "pull -q --no-rebase --no-edit");
    assert!(said.contains("theirs `roe-ferries` is `roe-ferries-2` now"), "{said}");
    assert_eq!(done(there.path(), "status --porcelain"), "");
    let loaded = load(&there.path().join("claims")).unwrap();
    let ids: Vec<&str> = loaded.ledger.claims.iter().map(|it| it.id.local()).collect();
    assert_eq!((ids, loaded.problems), (vec!["one", "roe-ferries", "roe-ferries-2"], vec![]));
}

#[test]
fn what_cites_a_claim_that_a_merge_gave_another_id_follows() {
    let (here, there) = two_clones();
    let add = "record --into courier.yaml --speaker roe --topic ferries --said 2025-03-01 --stance";
    gainsay(here.path(), &format!("{add} support --quote Yes"));
    gainsay(there.path(), &format!("{add} oppose --quote No"));
    let outcome = |what: &str| {
        format!(
            "version: 1\noutcomes:\n  - {{claim: courier#roe-ferries, outcome: {what}, on: 2025-04-01, source: x}}\n"
        )
    };
    // Ours cites ours, theirs cites theirs: in a file that both have, in one that is new, and in a claim.
    fs::write(there.path().join("claims/outcomes.yaml"), outcome("kept")).unwrap();
    fs::write(here.path().join("claims/outcomes.yaml"), outcome("broken")).unwrap();
    let cites = format!(
        "version: 1\nsource: {{outlet: Radio Selm, published: 2025-03-03}}\nclaims:\n{}    same_as: courier#roe-ferries\n",
        claim("again", "word", None)
    );
    fs::write(here.path().join("claims/radio.yaml"), &cites).unwrap();
    for folder in [&here, &there] {
        done(folder.path(), "add .");
        done(folder.path(), "commit -qm more");
    }
    let said = done(there.path(), "pull -q --no-rebase --no-edit");
    assert!(said.contains("2 claims of theirs cited by another id now: commit that as well"), "{said}");
    let claims = there.path().join("claims");
    let loaded = load(&claims).unwrap();
    assert_eq!(loaded.problems, vec![]);
    let became: Vec<String> = loaded
        .ledger
        .outcomes
        .values()
        .map(|it| format!("{} {}", it.claim, it.outcome))
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect();
    assert_eq!(became, ["courier#roe-ferries kept", "courier#roe-ferries-2 broken"]);
    assert_eq!(fs::read_to_string(claims.join("radio.yaml")).unwrap(), cites.replace("roe-ferries", "roe-ferries-2"));
    // Once more changes nothing.
    done(there.path(), "commit -qam followed");
    assert_eq!(gainsay(there.path(), "git follow"), "");
}

#[test]
fn a_corrected_record_is_no_change_of_position() {
    let (here, _) = two_clones();
    let claims = here.path().join("claims");
    let page = |stance| {
        format!(
            "{HEAD}{}{}",
            claim("one", "word", Some(stance)),
            claim("two", "words", Some("support")).replace("03-01", "03-02")
        )
    };
    let state = |text: &str, name: &str| {
        fs::write(claims.join("courier.yaml"), text).unwrap();
        done(here.path(), "commit -qam state");
        done(here.path(), &format!("tag {name}"));
    };
    state(&page("oppose"), "wrong");
    state(&page("support"), "right");
    let found = gainsay(here.path(), "diff --between wrong right");
    for expected in [
        "1 statement corrected: the record changed, nobody's position did",
        "courier#one",
        "`oppose` → `support`",
        "1 flag that is gone, since the record was corrected: nobody said anything else",
    ] {
        assert!(found.contains(expected), "{expected}: {found}");
    }
    assert!(
        gainsay(here.path(), "diff --between main~2 wrong --format csv").contains("flag appeared,courier#two,reversed")
    );
    assert!(gainsay(here.path(), "diff --between right .").contains("the same statements are on file in both"));
    let output = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(["diff", "--between", "nothing", "."])
        .current_dir(here.path())
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("git knows no state `nothing`"));
}
