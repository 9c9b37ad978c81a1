//! A debate as parliaments' archives publish it, in XML: what each speaker said, speech by speech, and who the speakers are.

mod people; // what parlparse lists of persons
mod publicwhip; // what parlparse makes of Hansard, for TheyWorkForYou
mod tei; // TEI as ParlaMint has it

use roxmltree::{Document, Node, ParsingOptions};

use super::turns::Turns;
use super::{Article, BadArticle, characters, xml};
use crate::claim::{Speaker, SpeakerId, SpeakerKind, slug};

/// One speech.
struct Speech {
    /// What its speaker is called; nothing where nobody is named.
    speaker: Option<String>,
    /// Where it stands in the source.
    place: Option<String>,
    paragraphs: Vec<String>,
}

/// What stands at the head of such a text.
const ROOTS: [&str; 3] = ["<publicwhip", "<TEI", "<teiCorpus"];

/// Whether a text is a debate, by how it begins.
pub(super) fn is_debate(text: &str) -> bool {
    let head: String = text.trim_start_matches('\u{feff}').chars().take(2000).collect();
    ROOTS.iter().any(|root| {
        head.match_indices(root).any(|(at, _)| head[at + root.len()..].starts_with(|c: char| !c.is_alphanumeric()))
    })
}

/// The article that a debate is. Its speakers may be told in `persons`, lists that a corpus keeps beside its debates.
///
/// # Errors
/// Fails where the text is no XML, or of another sort, and where a list cannot be read.
pub(super) fn debate(text: &str, persons: &[String]) -> Result<Article, BadArticle> {
    let text = xml::readable(text);
    let document = tree(&text)?;
    let persons: Vec<String> = persons.iter().map(|it| characters::sanitized(it.clone())).collect();
    let list = persons.iter().find(|it| it.starts_with('<')).map(|it| tree(it)).transpose()?;
    let root = document.root_element();
    let (about, speeches) = match root.tag_name().name() {
        "publicwhip" => publicwhip::debate(root, &persons)?,
        "TEI" => tei::debate(root, list.as_ref().map(Document::root_element)),
        other => {
            return Err(BadArticle {
                what: format!("its XML is no debate of parlparse or ParlaMint: it begins with <{other}>"),
                remedy: "hand in the text of one sitting, a file with <publicwhip> or <TEI>".to_owned(),
            });
        }
    };
    let mut turns = Turns::default();
    for speech in speeches {
        for words in speech.paragraphs {
            turns.begin(speech.speaker.as_deref());
            turns.say(&words, speech.place.clone());
        }
    }
    Ok(turns.article(Article { is_sitting: true, ..about }))
}

fn tree(text: &str) -> Result<Document<'_>, BadArticle> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| BadArticle {
        what: format!("its XML cannot be read: {error}"),
        remedy: "fetch the file once more".to_owned(),
    })
}

/// The text below a node, with one space for all white space, without what stands in nodes of the names `without`.
fn text_of(node: Node<'_, '_>, without: &[&str]) -> String {
    let is_left = |it: &Node<'_, '_>| {
        it.is_text() && !it.ancestors().take_while(|it| *it != node).any(|it| without.contains(&it.tag_name().name()))
    };
    let text: String = node.descendants().filter(is_left).filter_map(|it| it.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A person, as somebody who is put on file; nothing where the name has no letters.
fn person(name: &str) -> Option<Speaker> {
    let id = SpeakerId::new(&slug(name)).ok()?;
    Some(Speaker { id, name: name.to_owned(), kind: SpeakerKind::Person, aliases: Vec::new(), roles: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debate_is_known_by_its_root() {
        for text in ["<?xml version='1.0'?>\n<publicwhip latest=\"yes\">", "<TEI xml:lang=\"en\">", "<publicwhip>"] {
            assert!(is_debate(text), "{text}");
        }
        for text in ["<html><body>TEI</body></html>", "<TEIx>", "<TEI", "", "<rss>"] {
            assert!(!is_debate(text), "{text}");
        }
    }

    #[test]
    fn xml_of_another_sort_is_refused_by_its_name() {
        let check = |text: &str, what: &str| {
            let bad = debate(text, &[]).unwrap_err();
            assert!(bad.what.contains(what) && !bad.remedy.is_empty(), "{bad:?}");
        };
        check("<minutes><p>Yes.</p></minutes>", "it begins with <minutes>");
        check("<teiCorpus/>", "it begins with <teiCorpus>");
        check("<publicwhip><speech>", "cannot be read");
    }
}
