//! Many articles and folders handed in at once: each on file once, one summary, and nothing lost.

use std::fs;

use super::recorded::{ARTICLE, Desk};

const FRONT: &str = "---\noutlet: The Selm Courier\npublished: 2025-05-16\n---\n\n";

/// A desk with articles in a folder, one of them twice, one without a statement, one without a day.
fn desk() -> Desk {
    let desk = Desk::new();
    let write = |name: &str, text: &str| {
        let path = desk.path().join("articles").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("a.md", &format!("{FRONT}{ARTICLE}"));
    write("b.md", &format!("{FRONT}{ARTICLE}"));
    write("deep/c.txt", &format!("{FRONT}Ada Roe said that the harbour would close in June.\n"));
    write("d.txt", &format!("{FRONT}The harbour is old.\n"));
    write(
        "f.txt",
        &format!(
            "{FRONT}Die Ministerin sagte am Donnerstag, dass die Nachtfähren bleiben werden, und dass niemand den Hafen \
             schließen wolle. Der Bürgermeister widersprach ihr und kündigte an, dass er im Rat dagegen stimmen werde.\n"
        ),
    );
    write("e.txt", "Ben Tal said that the harbour would close.\n");
    write(".hidden.txt", "Ben Tal said that nobody reads this.\n");
    write("notes.pdf.part", "Ben Tal said that nobody reads this either.\n");
    desk
}

#[test]
fn a_folder_is_recorded_whole_and_its_faults_are_named() {
    let desk = desk();
    let (code, answer, said) = desk.run(&["record", "articles"], "");
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(answer.lines().count(), 3, "{answer}");
    assert_eq!(desk.files().len(), 2, "{said}");
    for told in [
        "articles/b.md: the same article as articles/a.md",
        "articles/d.txt: nobody is said to have said anything in it",
        "articles/e.txt does not say when it was published",
        "hint: gainsay record articles/e.txt --published YYYY-MM-DD",
        "articles/f.txt: it is in German, and only English is read",
        "6 articles: 3 drafts in 2 new files, 1 on file already, 2 without a statement, 1 not recorded",
    ] {
        assert!(said.contains(told), "{told}\n{said}");
    }
    assert_eq!(said.matches("name: Ada Roe").count(), 1, "{said}");
}

#[test]
fn what_is_on_file_is_not_recorded_again() {
    let desk = desk();
    fs::remove_file(desk.path().join("articles/e.txt")).unwrap();
    let (code, first, said) = desk.run(&["record", "articles/a.md", "articles/deep", "--keep"], "");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 articles: 3 drafts in 2 new files\n"), "{said}");
    assert!(said.ends_with("next: `gainsay review` goes through them, one key each\n"), "{said}");
    assert_eq!(first.lines().count(), 3, "{first}");
    let (code, again, said) = desk.run(&["record", "articles", "--keep"], "");
    assert_eq!((code, again.as_str()), (Some(0), ""), "{said}");
    assert!(said.contains("5 articles: 0 drafts in 0 new files, 3 on file already, 2 without a statement"), "{said}");
    assert_eq!(desk.run(&["check"], "").0, Some(0));
}

#[test]
fn articles_of_one_day_and_one_title_have_a_file_each() {
    let desk = desk();
    let titled = |words: &str| format!("{}# Ferries\n\nAda Roe said that {words}.\n", FRONT);
    for (name, words) in [("x.md", "the harbour would close in June"), ("y.md", "no night ferry would sail")] {
        fs::write(desk.path().join(name), titled(words)).unwrap();
    }
    let (code, _, said) = desk.run(&["record", "x.md", "y.md"], "");
    assert_eq!((code, desk.files().len()), (Some(0), 2), "{said}");
}

#[test]
fn what_is_for_one_article_is_refused_for_several() {
    let desk = desk();
    for option in
        [&["--into", "2025/x.yaml"][..], &["--url", "https://courier.example/x"], &["--title", "x"], &["--add"]]
    {
        let (code, _, said) = desk.run(&[&["record", "articles/a.md", "article.txt"][..], option].concat(), "");
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(&format!("{} is for one article", option[0])), "{said}");
    }
    fs::create_dir(desk.path().join("empty")).unwrap();
    let (code, _, said) = desk.run(&["record", "empty"], "");
    assert_eq!(code, Some(2));
    assert!(said.contains("there is no article in the folder empty"), "{said}");
    assert!(desk.files().is_empty());
}
