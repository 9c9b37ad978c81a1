//! Pages of print: the words of a PDF file as lines in blocks, put together into paragraphs, each with its page.
//!
//! `pdftotext -bbox-layout` writes them so, in the order of reading. What stands at the head or the foot of most pages is no
//! text, a word that was broken at the end of a line is whole again, and a paragraph goes on over the end of a page.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node, ParsingOptions};

use super::turns::Turns;
use super::{Article, BadArticle, characters, plain};

/// Lines at either end of a page among which what runs over all pages stands.
const EDGE: usize = 2;
/// A line that ends a sentence ends its paragraph where it takes less of the width of its block than this.
const FULL: f64 = 0.8;
/// Two words are one where the gap between them is less than this part of their height.
const GAP: f64 = 0.1;

/// One line of a page.
#[derive(Debug, Clone)]
struct Line {
    /// The number of its page.
    page: usize,
    words: String,
    /// Which part of the width of its block it takes.
    part: f64,
    is_first_of_block: bool,
}

/// The article that pages are.
///
/// # Errors
/// Fails where the text is none that `pdftotext` writes.
pub(super) fn pages(text: &str) -> Result<Article, BadArticle> {
    let text = characters::sanitized(text.to_owned());
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).map_err(|error| BadArticle {
        what: format!("its pages cannot be read: {error}"),
        remedy: "copy its text and hand that in as `-`".to_owned(),
    })?;
    let pages: Vec<Vec<Line>> =
        document.descendants().filter(|it| it.has_tag_name("page")).enumerate().map(page).collect();
    let lines = without_running(pages);
    let known = known_words(&lines);
    let mut turns = Turns::default();
    for paragraph in paragraphs(lines) {
        turns.begin(None);
        for (page, words) in whole_words(&paragraph, &known) {
            turns.say(&words, Some(format!("p. {page}")));
        }
    }
    let article = turns.article(Article::default());
    let title = plain::headline(&article.text).map(str::to_owned);
    Ok(Article { title, ..article })
}

/// The lines of a page.
fn page((at, page): (usize, Node<'_, '_>)) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in page.descendants().filter(|it| it.has_tag_name("block")) {
        let width = extent(block);
        for (n, line) in block.children().filter(|it| it.has_tag_name("line")).enumerate() {
            let part = if width > 0.0 { extent(line) / width } else { 1.0 };
            lines.push(Line { page: at + 1, words: words(line), part, is_first_of_block: n == 0 });
        }
    }
    lines.retain(|it| !it.words.is_empty());
    lines
}

/// A measure of something on the page, in points.
fn measure(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|it| it.parse().ok()).unwrap_or_default()
}

fn extent(node: Node<'_, '_>) -> f64 {
    measure(node, "xMax") - measure(node, "xMin")
}

/// The words of a line; what is set in two ways within a word is one.
fn words(line: Node<'_, '_>) -> String {
    let mut text = String::new();
    let mut end = f64::NEG_INFINITY;
    for word in line.children().filter(|it| it.has_tag_name("word")) {
        let height = measure(word, "yMax") - measure(word, "yMin");
        if !text.is_empty() && measure(word, "xMin") - end > GAP * height {
            text.push(' ');
        }
        text.push_str(word.text().unwrap_or_default().trim());
        end = measure(word, "xMax");
    }
    text
}

/// The lines of all pages without what runs over them: lines at their edges that stand, but for their figures, on half of them
/// and on two at least.
fn without_running(pages: Vec<Vec<Line>>) -> Vec<Line> {
    let written = pages.iter().filter(|it| !it.is_empty()).count();
    let is_edge = |at: usize, page: &[Line]| at < EDGE || at + EDGE >= page.len();
    let mut on: HashMap<String, HashSet<usize>> = HashMap::new();
    for page in &pages {
        for (_, line) in page.iter().enumerate().filter(|it| is_edge(it.0, page)) {
            on.entry(folded(&line.words)).or_default().insert(line.page);
        }
    }
    let runs = |it: &Line| on.get(&folded(&it.words)).is_some_and(|on| on.len() > 1 && 2 * on.len() >= written);
    let text = |page: Vec<Line>| {
        let kept: Vec<bool> = page.iter().enumerate().map(|(at, it)| !(is_edge(at, &page) && runs(it))).collect();
        page.into_iter().zip(kept).filter(|it| it.1).map(|it| it.0)
    };
    pages.into_iter().flat_map(text).collect()
}

/// A line as it is on every page, whatever figures it has.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    for c in line.chars() {
        match c {
            '0'..='9' if folded.ends_with('0') => {}
            '0'..='9' => folded.push('0'),
            _ => folded.push(c),
        }
    }
    folded
}

/// The lines by paragraphs.
fn paragraphs(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut paragraphs: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        let last = paragraphs.last().and_then(|it| it.last());
        let goes_on = last.is_some_and(|last| {
            let ends = ends_sentence(&last.words);
            if line.page != last.page || line.is_first_of_block {
                // Over the end of a page or of a column only an open sentence goes on.
                !ends && line.words.starts_with(char::is_lowercase)
            } else {
                !(is_item(&line.words) || ends && last.part < FULL)
            }
        });
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some(paragraph) => paragraph.push(line),
            None => paragraphs.push(vec![line]),
        }
    }
    paragraphs
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '’', '\'', ')', ']']).ends_with(['.', '?', '!', ':', '…'])
}

/// Whether a line is one of a list.
fn is_item(line: &str) -> bool {
    line.starts_with(['•', '▪', '–', '■', '●'])
}

/// The words of a paragraph, page by page, none of them broken.
fn whole_words(lines: &[Line], known: &HashSet<String>) -> Vec<(usize, String)> {
    let mut parts: Vec<(usize, String)> = Vec::new();
    for Line { page, words, .. } in lines {
        let mut words = words.as_str();
        if let Some((_, before)) = parts.last_mut()
            && before.ends_with('-')
            && words.starts_with(char::is_lowercase)
        {
            let (rest, after) = words.split_once(' ').unwrap_or((words, ""));
            let begin = before.rfind(' ').map_or(0, |it| it + 1);
            if !is_compound(bare(&before[begin..before.len() - 1]), bare(rest), known) {
                before.pop();
            }
            before.push_str(rest);
            words = after;
        }
        match parts.last_mut().filter(|it| it.0 == *page) {
            _ if words.is_empty() => {}
            Some((_, before)) => *before += &format!(" {words}"),
            None => parts.push((*page, words.to_owned())),
        }
    }
    parts
}

/// The words of all lines, without the halves of those that were broken.
fn known_words(lines: &[Line]) -> HashSet<String> {
    let is_broken = |at: usize| lines.get(at).is_some_and(|it| it.words.ends_with('-'));
    let mut known = HashSet::new();
    for (at, line) in lines.iter().enumerate() {
        let begins_broken = at.checked_sub(1).is_some_and(is_broken);
        let words: Vec<&str> = line.words.split_whitespace().collect();
        let whole = words.len() - usize::from(is_broken(at));
        known.extend(words[..whole].iter().skip(usize::from(begins_broken)).map(|it| bare(it).to_owned()));
    }
    known
}

/// Whether the hyphen between two halves is the word's own: the text has the word with it elsewhere; or has its second half as a
/// word, and not the whole without a hyphen.
fn is_compound(first: &str, second: &str, known: &HashSet<String>) -> bool {
    let has = |word: &str| known.contains(word);
    has(&format!("{first}-{second}")) || has(second) && second.len() > 2 && !has(&format!("{first}{second}"))
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages as `pdftotext` writes them: a form feed between pages, a blank line between blocks, letters five points wide.
    fn written(text: &str) -> String {
        let word = |at: usize, word: &str| {
            format!("<word xMin=\"{}\" xMax=\"{}\" yMin=\"0\" yMax=\"10\">{word}</word>", 5 * at, 5 * (at + word.len()))
        };
        let line = |line: &str| {
            let mut at = 0;
            let words = line.split(' ').map(|it| {
                at += it.len() + 1;
                word(at - it.len() - 1, it)
            });
            let words: String = words.collect();
            format!("<line xMin=\"0\" xMax=\"{}\">{words}</line>", 5 * line.len())
        };
        let block = |block: &str| {
            let width = block.lines().map(str::len).max().unwrap_or_default();
            format!(
                "<flow><block xMin=\"0\" xMax=\"{}\">{}</block></flow>",
                5 * width,
                block.lines().map(line).collect::<String>()
            )
        };
        let page = |page: &str| format!("<page>{}</page>", page.split("\n\n").map(block).collect::<String>());
        format!("<!DOCTYPE html><html><doc>{}</doc></html>", text.split('\x0c').map(page).collect::<String>())
    }

    /// The text, with the page of each part before it.
    fn check(text: &str, expected: &str) {
        let article = pages(&written(text)).unwrap();
        let mut shown = article.text.clone();
        for place in article.places.iter().rev() {
            shown.insert_str(place.at, &format!("[{}] ", place.name));
        }
        assert_eq!(shown.trim_end(), expected, "{text}");
    }

    #[test]
    fn lines_make_paragraphs_and_words_are_whole() {
        check(
            "Night ferries stay\n\nThe council will keep the ferries, said the minis-\nter of transport, and the long-\nterm plan.\n\
             The mayor agreed. “A long plan for the term,” he said.",
            "[p. 1] Night ferries stay\n\n[p. 1] The council will keep the ferries, said the minister of transport, and the \
             long-term plan.\n\n[p. 1] The mayor agreed. “A long plan for the term,” he said.",
        );
    }

    #[test]
    fn a_short_line_that_ends_a_sentence_ends_its_paragraph() {
        check(
            "The council met on Monday to hear the harbour.\nIt was late.\nAda Roe spoke first, and for a long time.\n• one\n• two",
            "[p. 1] The council met on Monday to hear the harbour. It was late.\n\n[p. 1] Ada Roe spoke first, and for a long \
             time.\n\n[p. 1] • one\n\n[p. 1] • two",
        );
    }

    #[test]
    fn what_stands_on_every_page_is_no_text_and_paragraphs_go_on() {
        check(
            "Council of Selm\n\nThe ferries\nwill sail\n\n1\x0cCouncil of Selm\n\nuntil the govern-\n\n2\x0cCouncil of \
             Selm\n\nment ends.\n\nNext.\n\n10",
            "[p. 1] The ferries will sail [p. 2] until the government [p. 3] ends.\n\n[p. 3] Next.",
        );
    }

    #[test]
    fn a_page_of_few_lines_keeps_them() {
        check("Yes.\x0cNo.", "[p. 1] Yes.\n\n[p. 2] No.");
        check("Yes.", "[p. 1] Yes.");
        check("", "");
        check("\x0c", "");
    }

    #[test]
    fn letters_that_touch_are_one_word() {
        let word = |from: f64, to: f64, text: &str| {
            format!("<word xMin=\"{from}\" xMax=\"{to}\" yMin=\"0\" yMax=\"10\">{text}</word>")
        };
        let words = [word(0.0, 5.0, "T"), word(5.2, 15.0, "he"), word(18.0, 40.0, "toll")].concat();
        let text = format!("<doc><page><flow><block><line>{words}</line></block></flow></page></doc>");
        assert_eq!(pages(&text).unwrap().text, "The toll\n");
    }

    #[test]
    fn what_is_no_such_text_is_refused() {
        let bad = pages("<doc><page>").unwrap_err();
        assert!(bad.what.contains("cannot be read") && !bad.remedy.is_empty(), "{bad:?}");
    }
}
