//! What is handed in as an article: a file, standard input, or a page by its address.

mod pdf; // PDF files

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use gainsay::article::{self, Article, BadArticle, Kind, Metadata};

use crate::failure::Failure;
use crate::fetch;

/// Bytes that are read of a file or of standard input: more than any article has, less than fills the memory.
const MOST: u64 = 64 << 20;

/// Reads an article: `-` is standard input, an address is fetched, anything else is a file.
///
/// # Errors
/// Fails where it cannot be read, and where it is no article.
pub(crate) fn article(argument: &str) -> Result<Article, Failure> {
    if fetch::is_address(argument) {
        return fetch::article(argument);
    }
    article_from(argument, &bytes(argument)?)
}

/// The bytes of a file, or of standard input under the name `-`.
///
/// # Errors
/// Fails where they cannot be read, and where they are more than any article has.
pub(crate) fn bytes(argument: &str) -> Result<Vec<u8>, Failure> {
    if argument == "-" {
        return bounded("standard input", io::stdin().lock());
    }
    let file = File::open(argument).map_err(|error| unreadable(argument, &error))?;
    bounded(argument, file)
}

/// Reads an article that is at hand already; its name tells whether it is Markdown or a web page, and what the
/// messages call it.
///
/// # Errors
/// Fails where the bytes are no article.
pub(crate) fn article_from(name: &str, bytes: &[u8]) -> Result<Article, Failure> {
    let kind = kind_of(name);
    let persons = if kind == Some(Kind::Debate) { persons_beside(Path::new(name)) } else { Vec::new() };
    let metadata = Metadata { kind, persons: &persons, ..Metadata::default() };
    read(if name == "-" { "standard input" } else { name }, bytes, metadata)
}

/// The lists of persons that a corpus of debates keeps beside a file, or in the next folder further up that has one.
fn persons_beside(name: &Path) -> Vec<String> {
    let is_list = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_of_ministers = name.starts_with("ministers") && name.ends_with(".json");
        name.ends_with("-listPerson.xml") || name == "people.json" || is_of_ministers
    };
    let folders = name.ancestors().skip(1).take(2).map(|it| if it == Path::new("") { Path::new(".") } else { it });
    let lists = folders.map(|it| {
        let mut lists: Vec<PathBuf> = it.read_dir().into_iter().flatten().flatten().map(|it| it.path()).collect();
        lists.retain(is_list);
        lists.sort();
        lists
    });
    let mut lists = lists.filter(|it| !it.is_empty());
    let text = |path: PathBuf| String::from_utf8(bytes(&path.to_string_lossy()).ok()?).ok();
    lists.next().unwrap_or_default().into_iter().filter_map(text).collect()
}

/// Reads an article from its bytes, whatever sort of file they are; the messages call it `name`.
///
/// # Errors
/// Fails where the bytes are no article, and where the text cannot be taken out of a PDF file.
pub(crate) fn read(name: &str, bytes: &[u8], metadata: Metadata<'_>) -> Result<Article, Failure> {
    let refused = |bad: BadArticle| Failure::new(format!("{name}: {}", bad.what)).hinted(bad.remedy);
    if !pdf::is_pdf(bytes) {
        // Whatever its name or its sender promises.
        let kind = metadata.kind.filter(|it| *it != Kind::Pages);
        return article::read(bytes, Metadata { kind, ..metadata }).map_err(refused);
    }
    let text = pdf::text(name, bytes)?;
    let metadata = Metadata { kind: Some(Kind::Pages), charset: Some("utf-8"), ..metadata };
    article::read(text.as_bytes(), metadata).map_err(refused)
}

/// The endings of the files that articles are in, each with the form that it promises.
const ENDINGS: &[(&str, Kind)] = &[
    ("txt", Kind::Text),
    ("md", Kind::Markdown),
    ("markdown", Kind::Markdown),
    ("html", Kind::Html),
    ("htm", Kind::Html),
    ("xhtml", Kind::Html),
    ("vtt", Kind::Subtitles),
    ("srt", Kind::Subtitles),
    ("pdf", Kind::Pages),
    ("xml", Kind::Debate),
];

/// The form that a file's name promises.
pub(crate) fn kind_of(name: &str) -> Option<Kind> {
    let extension = Path::new(name).extension()?.to_str()?.to_ascii_lowercase();
    ENDINGS.iter().find(|it| it.0 == extension).map(|it| it.1)
}

/// How files that articles are in are called: `.txt, .md, …`.
pub(crate) fn endings() -> String {
    ENDINGS.iter().map(|it| format!(".{}", it.0)).collect::<Vec<_>>().join(", ")
}

/// What can be handed in as an article, for hints.
pub(crate) fn what_articles_are() -> String {
    format!("an article is a file ({}), an address (https://…), or `-` for standard input", endings())
}

fn bounded(name: &str, reader: impl Read) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    reader.take(MOST + 1).read_to_end(&mut bytes).map_err(|error| unreadable(name, &error))?;
    if bytes.len() as u64 > MOST {
        let message = format!("{name} is larger than {} MiB, which no article is", MOST >> 20);
        return Err(Failure::new(message).hinted("hand in one article at a time"));
    }
    Ok(bytes)
}

fn unreadable(name: &str, error: &io::Error) -> Failure {
    let failure = Failure::new(format!("cannot read {name}: {error}"));
    if error.kind() == io::ErrorKind::NotFound && name.contains('/') && name.starts_with("www.") {
        return failure.hinted(format!("an address begins with its scheme: https://{name}"));
    }
    failure.hinted(what_articles_are())
}
