//! Every fault that a file can have is met with its message, and none hides another.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gainsay::diff::kinds::KINDS;
use gainsay::problem::{CODES, Problem};
use gainsay::render::problems_terminal;
use gainsay::store::{Loaded, load};

use crate::files::agree_with_file;

/// Where the broken files are, each with its message beside it.
const FIXTURES: &str = "fixtures/problems";
/// The lists that a broken file stands beside, unless it brings its own.
const STANDARD: &str = "_standard";

/// Makes a fault in a claims folder.
type Make = fn(&Path);

/// A claims folder that breaks in a way that git does not carry, by the fault that it has.
const MADE: &[(&str, Make)] = &[
    ("link-loop", |folder| link(".", &folder.join("2025"))),
    ("link-that-leads-nowhere", |folder| link("gone.yaml", &folder.join("2025.yaml"))),
    ("missing-file", |folder| {
        fs::remove_file(folder.join("topics.yaml")).unwrap();
        fs::copy(Path::new(FIXTURES).join("draft.yaml"), folder.join("2025-05-16-council.yaml")).unwrap();
    }),
    ("more-warnings", |folder| {
        let draft = fs::read_to_string(Path::new(FIXTURES).join("draft.yaml")).unwrap();
        let (head, claim) = draft.split_once("claims:\n").unwrap();
        let drafts: String = (0..101).map(|it| claim.replace("roe-bridge", &format!("roe-{it}"))).collect();
        fs::write(folder.join("2025-05-16-council.yaml"), format!("{head}claims:\n{drafts}")).unwrap();
    }),
    ("too-large", |folder| {
        // Nothing but its length is needed to see that it is too large.
        fs::File::create(folder.join("2025.yaml")).unwrap().set_len((16 << 20) + 1).unwrap();
    }),
    ("too-many", |folder| fs::write(folder.join("2025.yaml"), "x: 1\n".repeat(300)).unwrap()),
    ("unreadable", |folder| fs::create_dir(folder.join("2025-05-16-council.yaml")).unwrap()),
];

#[cfg(unix)]
fn link(target: &str, at: &Path) {
    std::os::unix::fs::symlink(target, at).unwrap();
}

/// Names of fixtures that are no code's: they are there for a message of their own.
const EXTRAS: &[&str] = &[
    "comments-only",
    "draft-incomplete",
    "link-that-leads-nowhere",
    "link-to-a-faulty-claim",
    "lists-with-gaps",
    "lookups",
    "not-yaml-speakers",
    "nul",
    "rejections",
    "reported-without-verb",
    "second-document",
    "several-faults",
    "slip-apostrophe",
    "slip-asterisk",
    "slip-at-sign",
    "slip-brackets",
    "slip-dash",
    "slip-exclamation-mark",
    "slip-indent",
    "slip-line-break",
    "slip-no-space",
    "slip-quotation-not-closed",
    "slip-tab",
    "slip-text-behind-quotation",
    "slip-typographic-quotes",
    "utf16",
    "yaml-bomb",
];

/// Loads the fixture `name` and compares what is said of it with what stands beside it.
fn check(name: &str) {
    let folder = folder();
    lay_out(name, folder.path());
    let said = problems_terminal(&problems_of(folder.path()), false);
    agree_with_file(&format!("{FIXTURES}/{name}.txt"), &said);
}

/// All that is wrong in a folder, its kept copies and kinds of change included.
fn problems_of(folder: &Path) -> Vec<Problem> {
    let mut loaded = load(folder).unwrap();
    loaded.check_kinds(folder, &KINDS.iter().map(|it| it.id).collect::<Vec<_>>());
    loaded.check_kept(folder);
    loaded.problems
}

/// A claims folder with the lists and nothing else.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(FIXTURES).join(STANDARD), folder.path());
    folder
}

/// Puts what the fixture `name` is made of into a claims folder.
fn lay_out(name: &str, folder: &Path) {
    let fixture = Path::new(FIXTURES).join(name);
    let file = Path::new(FIXTURES).join(format!("{name}.yaml"));
    if let Some((_, make)) = MADE.iter().find(|it| it.0 == name) {
        make(folder);
    } else if fixture.is_dir() {
        copy(&fixture, folder);
    } else {
        fs::create_dir_all(folder.join("2025")).unwrap();
        fs::copy(file, folder.join(format!("2025/{name}.yaml"))).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The names of all fixtures, those that are made here included.
fn names() -> BTreeSet<String> {
    let files = fs::read_dir(FIXTURES).unwrap().map(|it| it.unwrap().path());
    let broken = files.filter(|it| it.is_dir() || it.extension().is_some_and(|it| it == "yaml"));
    let stems = broken.map(|it| it.file_stem().unwrap().to_str().unwrap().to_owned());
    stems.filter(|it| it != STANDARD).chain(MADE.iter().map(|it| it.0.to_owned())).collect()
}

fn load_text(text: &str) -> Loaded {
    let folder = folder();
    fs::write(folder.path().join("2025.yaml"), text).unwrap();
    load(folder.path()).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|it| it.code.id).collect()
}

#[test]
fn every_broken_file_is_met_with_the_message_beside_it() {
    for name in names() {
        check(&name);
    }
}

#[test]
fn every_fault_has_a_fixture_that_has_it_and_every_fixture_is_known() {
    let codes_and_extras: BTreeSet<String> =
        CODES.iter().map(|it| it.id).chain(EXTRAS.iter().copied()).map(str::to_owned).collect();
    assert_eq!(names(), codes_and_extras);
    for code in CODES {
        let message = fs::read_to_string(format!("{FIXTURES}/{}.txt", code.id)).unwrap();
        assert!(message.contains(&format!("[{}]", code.id)), "{}: {message}", code.id);
    }
}

#[test]
fn no_message_stands_beside_nothing() {
    let messages = fs::read_dir(FIXTURES).unwrap().map(|it| it.unwrap().path());
    for path in messages.filter(|it| it.extension().is_some_and(|it| it == "txt")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(names().contains(name), "{name}");
    }
}

#[test]
fn every_message_says_what_to_do_in_a_sentence_without_a_full_stop() {
    for name in names() {
        let folder = folder();
        lay_out(&name, folder.path());
        for problem in problems_of(folder.path()) {
            assert!(
                !problem.remedy.is_empty() && !problem.what.ends_with('.') && !problem.remedy.ends_with('.'),
                "{problem:?}"
            );
            assert!(problem.what.starts_with(|c: char| c.is_uppercase() || c == '`'), "{problem:?}");
        }
    }
}

/// A fault without what could have been meant instead, which depends on what else is on file.
fn fault(problem: &Problem) -> String {
    let line = problem.spot.as_ref().map_or(0, |it| it.line);
    format!("{}:{line} {} {}", problem.path.display(), problem.code.id, problem.what)
}

#[test]
fn no_broken_file_hides_another() {
    let all = folder();
    let mut expected = BTreeSet::new();
    let files = fs::read_dir(FIXTURES).unwrap().map(|it| it.unwrap().path());
    for path in files.filter(|it| it.extension().is_some_and(|it| it == "yaml")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        lay_out(name, all.path());
        let alone = folder();
        lay_out(name, alone.path());
        expected.extend(load(alone.path()).unwrap().problems.iter().map(fault));
    }
    fs::write(all.path().join("right.yaml"), RIGHT).unwrap();
    let loaded = load(all.path()).unwrap();
    let found: BTreeSet<String> = loaded.problems.iter().map(fault).collect();
    assert_eq!(found, expected);
    assert!(loaded.ledger.claims.iter().any(|it| it.id.as_str() == "right#roe"));
}

const RIGHT: &str = "version: 1
source: {outlet: The Daily Ferry, published: 2025-05-16}
claims:
  - {id: roe, speaker: ada-roe, topic: bridge, said: 2025-05, quote: We will build it.}
";

#[test]
fn what_is_right_in_a_file_with_faults_is_kept() {
    let loaded = load_text(&format!("{RIGHT}  - {{id: other, speaker: nobody, topic: bridge, said: 2025, says: x}}\n"));
    assert_eq!(codes(&loaded.problems), ["unknown-speaker"]);
    assert_eq!(loaded.ledger.claims.len(), 1);
}

#[test]
fn a_month_may_end_after_the_source_was_published() {
    assert_eq!(codes(&load_text(RIGHT).problems), [""; 0]);
    assert_eq!(
        codes(&load_text(&RIGHT.replace("said: 2025-05,", "said: 2025-06,")).problems),
        ["said-after-published"]
    );
}

#[test]
fn the_shipped_record_has_no_fault() {
    assert_eq!(problems_terminal(&load(Path::new("claims")).unwrap().problems, false), "");
}

#[test]
fn reviews_stand_beside_the_other_lists() {
    let folder = folder();
    fs::write(folder.path().join("reviews.yaml"), "version: 1\nreviews: []\n").unwrap();
    assert_eq!(load(folder.path()).unwrap().problems, []);
}

#[test]
fn a_path_never_commands_the_terminal() {
    let folder = folder();
    fs::write(folder.path().join("evil\u{1b}[31m.yaml"), "x").unwrap();
    let message = problems_terminal(&load(folder.path()).unwrap().problems, false);
    assert!(!message.contains('\u{1b}') && message.contains("bad-id"), "{message}");
}

/// Where the tests run as one who may read everything, there is nothing to see, and the test says so.
#[test]
#[cfg(unix)]
#[expect(clippy::print_stderr, reason = "a test that shows nothing says so")]
fn what_may_not_be_read_is_told_and_hides_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    fs::write(folder.path().join("right.yaml"), RIGHT).unwrap();
    let (file, inner) = (folder.path().join("2025.yaml"), folder.path().join("2025"));
    fs::write(&file, RIGHT).unwrap();
    fs::create_dir(&inner).unwrap();
    for path in [&file, &inner] {
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    }
    if fs::File::open(&file).is_ok() {
        eprintln!("skipped: permissions do not bind this user");
        return;
    }
    let loaded = load(folder.path()).unwrap();
    assert_eq!(codes(&loaded.problems), ["unreadable", "unreadable"]);
    assert_eq!(loaded.ledger.claims.len(), 1);
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_place_opens_from_where_one_stands() {
    let folder = tempfile::tempdir().unwrap();
    let claims = folder.path().join("claims");
    copy(&Path::new(FIXTURES).join(STANDARD), &claims);
    fs::create_dir_all(claims.join("2025/a b")).unwrap();
    fs::copy(Path::new(FIXTURES).join("bad-date.yaml"), claims.join("2025/a b/it.yaml")).unwrap();
    for (stand, expected) in
        [(folder.path().to_owned(), "claims/2025/a b/it.yaml"), (claims.join("2025"), "../2025/a b/it.yaml")]
    {
        let said = |format: &str| {
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_gainsay"));
            let output =
                command.args(["check", "--format", format]).current_dir(&stand).env_remove("GAINSAY_CLAIMS").output();
            String::from_utf8(output.unwrap().stdout).unwrap()
        };
        assert!(said("text").contains(&format!("--> {expected}:")), "{}", said("text"));
        assert!(said("json").contains(&format!("\"path\": \"{expected}\"")), "{}", said("json"));
        assert!(said("github").contains(&format!("file={expected},line=")), "{}", said("github"));
        let uri = expected.replace(' ', "%20");
        assert!(said("sarif").contains(&format!("\"uri\": \"{uri}\"")), "{}", said("sarif"));
        assert!(stand.join(expected).is_file());
    }
}
