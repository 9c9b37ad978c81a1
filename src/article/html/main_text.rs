//! The main text of a page: the paragraphs that are the article, and no others.

use std::collections::HashSet;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use super::blocks::{Block, blocks};
use super::notice::{is_boilerplate, is_pointer};
use super::title::letters;

/// Nodes that a page may have, and how deep they may stand in each other; browsers cut at 512.
const MOST: usize = 300_000;
const DEEPEST: usize = 512;

/// The fewest letters by which a paragraph is known again, and the fewest of one that belongs between two others.
const KNOWN: usize = 30;
const FEWEST: usize = 15;

/// The most paragraphs in a row that may have been left out.
const GAP: usize = 12;

/// The paragraphs of a page's main text.
pub(super) fn main_text(document: Document) -> Vec<String> {
    if !is_measured(&document) {
        let parts = ["article", "main", "body"].into_iter().map(|it| document.select_single(it));
        let part = parts.into_iter().find_map(|it| it.nodes().first().copied());
        return part.map(|it| without_repeats(blocks(it))).unwrap_or_default();
    }
    let all = document.body().map(blocks).unwrap_or_default();
    // Classes say what is a pull quote.
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let Ok(mut readability) = Readability::with_document(document, None, Some(config)) else { return Vec::new() };
    let Ok(found) = readability.parse() else { return Vec::new() };
    without_repeats(restored(blocks(Document::fragment(found.content).root()), all))
}

/// Whether looking for the main text ends within a reasonable time: that grows with the square of the depth.
fn is_measured(document: &Document) -> bool {
    let (mut nodes, mut left) = (0, vec![(document.root(), 0)]);
    while let Some((node, depth)) = left.pop() {
        nodes += 1;
        if nodes > MOST || depth > DEEPEST {
            return false;
        }
        left.extend(node.children_it(false).map(|it| (it, depth + 1)));
    }
    true
}

/// What was found, and between two paragraphs of it those sentences that were taken for lists of links.
///
/// A paragraph in a box of its own goes lost where much of it is a link; half of a sentence is enough.
fn restored(found: Vec<Block>, all: Vec<Block>) -> Vec<Block> {
    let names: Vec<String> = all.iter().map(|it| letters(&it.text)).collect();
    let mut all: Vec<Option<Block>> = all.into_iter().map(Some).collect();
    let found_names: HashSet<String> = found.iter().map(|it| letters(&it.text)).collect();
    let mut text: Vec<Block> = Vec::new();
    // Where the last paragraph that is known again stands among all, and what has been found since.
    let (mut last, mut since): (Option<usize>, Vec<Block>) = (None, Vec::new());
    for block in found {
        let name = letters(&block.text);
        let from = last.map_or(0, |it| it + 1);
        let at = names[from..].iter().position(|it| *it == name && name.len() >= KNOWN).map(|it| from + it);
        since.push(block);
        let Some(at) = at else { continue };
        if last.is_some() && at - from <= GAP {
            for lost in from..at {
                if let Some(n) = since.iter().position(|it| letters(&it.text) == names[lost]) {
                    text.extend(since.drain(..=n));
                } else if !found_names.contains(&names[lost]) {
                    text.extend(all[lost].take_if(|it| belongs(it)));
                }
            }
        }
        text.append(&mut since);
        last = Some(at);
    }
    text.append(&mut since);
    text
}

/// Whether a paragraph between two of the text is one too: a sentence, most of it no link, and in no box of another name.
fn belongs(block: &Block) -> bool {
    let count = letters(&block.text).len();
    count >= FEWEST
        && ends_as_sentence(&block.text)
        && 2 * block.linked < count
        && !block.may_repeat
        && !block.is_beside
}

/// Paragraphs without those that only set the page or lead to another one, those aside that only show again what stands in
/// the text, and the words of pictures where these are not what the page is for.
fn without_repeats(all: Vec<Block>) -> Vec<String> {
    let text: String = all.iter().filter(|it| !it.may_repeat).map(|it| letters(&it.text)).collect();
    let is_new = |it: &Block| !it.may_repeat || !text.contains(&letters(&it.text));
    let slides: usize = all.iter().filter(|it| it.is_slide).map(|it| letters(&it.text).len()).sum();
    let is_text = |it: &Block| !(it.is_slide && 4 * slides < text.len());
    let mut kept: Vec<Block> =
        all.into_iter().filter(|it| is_new(it) && is_text(it) && !is_boilerplate(&it.text) && !leads_on(it)).collect();
    set_in_marks(&mut kept);
    kept.into_iter().map(|it| it.text).collect()
}

/// Whether a paragraph only leads to another page: all of it a link and no sentence, or called so.
fn leads_on(block: &Block) -> bool {
    let is_link = 10 * block.linked >= 9 * letters(&block.text).len().max(1);
    let is_sentence = ends_as_sentence(&block.text);
    !is_sentence && (is_link && !block.is_heading || is_pointer(&block.text))
}

fn ends_as_sentence(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| ".?!…:;,\"”’»)".contains(c))
}

/// Sets quotations that the page sets apart in the marks that it spares: each paragraph opens, and the last one closes; a dash
/// leads to who said it, where that stands below. One that has marks of its own, or is most of the text, is left as it is.
fn set_in_marks(blocks: &mut [Block]) {
    let count = |all: &[Block]| all.iter().map(|it| letters(&it.text).len()).sum::<usize>();
    let whole = count(blocks);
    for quotation in blocks.chunk_by_mut(|one, next| one.quotation == next.quotation) {
        let has_marks = |it: &Block| it.text.contains(['"', '“', '”', '«', '»']);
        if quotation[0].quotation.is_none() || 2 * count(quotation) > whole || quotation.iter().any(has_marks) {
            continue;
        }
        let has_dash = |it: &Block| it.text.starts_with(['-', '–', '—']);
        let is_said = |it: &Block| ends_as_sentence(&it.text) && !has_dash(it);
        let Some(last) = quotation.iter().rposition(is_said) else { continue };
        for block in &mut quotation[..=last] {
            block.text.insert(0, '“');
        }
        quotation[last].text.push('”');
        // without the dash the words would be whose name stood last
        if let Some(below) = quotation.get_mut(last + 1).filter(|it| !has_dash(it)) {
            below.text.insert_str(0, "— ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_was_taken_for_links_comes_back_in_its_place() {
        let read = |page: &str| blocks(Document::fragment(page).root());
        let (first, last) =
            ("The toll on the bridge at Oster will rise to four crowns.", "The mayor has asked both for patience.");
        let check = |between: &str, found: &str, expected: &[&str]| {
            let all = read(&format!("<p>{first}</p>{between}<p>{last}</p>"));
            let found = read(&format!("<p>{first}</p>{found}<p>{last}</p>"));
            let text: Vec<String> = restored(found, all).into_iter().map(|it| it.text).collect();
            assert_eq!(text, [&[first], expected, &[last]].concat(), "{between}");
        };
        let lost = "<p>It added that it would <a>not be withdrawn</a>.</p>";
        check(&format!("{lost}<h2>No</h2>"), "<h2>No</h2>", &["It added that it would not be withdrawn.", "No"]);
        check(&format!("<h2>No</h2>{lost}"), "<h2>No</h2>", &["No", "It added that it would not be withdrawn."]);
        check("<p><a>It added that it would not be withdrawn.</a></p>", "", &[]);
        check("<div class='teaser'><p>A storm is coming on Wednesday.</p></div>", "", &[]);
        check("<p>A storm is coming</p><p>So?</p>", "", &[]);
        check(&"<p>A storm is coming on Wednesday.</p>".repeat(GAP + 1), "", &[]);
    }

    fn check(page: &str, expected: &[&str]) {
        let text = "The toll on the bridge at Oster will rise to four crowns in the spring, and so will the fares.";
        let found = without_repeats(blocks(Document::fragment(format!("<p>{text}</p>{page}")).root()));
        assert_eq!(found[1..], *expected, "{page}");
    }

    #[test]
    fn a_quotation_that_is_set_apart_is_set_in_marks() {
        check(
            "<blockquote>We wait.<br>Nobody will stop us.</blockquote><p>So.</p>",
            &["“We wait.\nNobody will stop us.”", "So."],
        );
        check("<blockquote><p>We wait.</p><p>We win.</p></blockquote>", &["“We wait.", "“We win.”"]);
        check("<blockquote><p>We wait.</p><p>— Ada Tal</p></blockquote>", &["“We wait.”", "— Ada Tal"]);
        let signed = ["“We wait.”", "— Ada Tal, sailor"];
        check("<blockquote><p>We wait.</p><cite>Ada Tal, sailor</cite></blockquote>", &signed);
        check("<figure><blockquote>We wait.</blockquote><figcaption>Ada Tal, sailor</figcaption></figure>", &signed);
        check("<blockquote>“We wait,” she said.</blockquote>", &["“We wait,” she said."]);
        check(&format!("<blockquote>{}</blockquote>", "We wait. ".repeat(30)), &["We wait. ".repeat(30).trim()]);
    }

    #[test]
    fn what_leads_to_another_page_is_no_part_of_the_text() {
        check("<p>So.</p><p><a>Minister says ferry will stay</a></p>", &["So."]);
        check("<p>READ MORE: Minister says ferry will stay</p><p>See also: <a>Ferry stays</a></p>", &[]);
        check("<h2><a>A ferry that stays</a></h2>", &["A ferry that stays"]);
        check("<p><a>The minister said so.</a></p>", &["The minister said so."]);
    }

    #[test]
    fn the_words_of_a_row_of_pictures_are_not_the_text() {
        check("<div class='photo-gallery'><p>1 of 2: Tal said so.</p></div>", &[]);
        let all = "<p>Tal said so, and nobody asked her why she had waited.</p>".repeat(2);
        check(
            &format!("<div class='gallery'>{all}</div>"),
            &["Tal said so, and nobody asked her why she had waited."; 2],
        );
    }
}
