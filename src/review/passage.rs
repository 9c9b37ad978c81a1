//! A draft where it stands in its article: the paragraph from the kept copy, or else the words around it on file.

use std::ops::Range;

use crate::claim::{Details, Wording};
use crate::language::word::one_space;
use crate::verify::{Article, Differs, Finding, Verdict};

/// A text with a draft in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The text in stretches; a line break stands between paragraphs.
    pub stretches: Vec<Stretch>,
    /// Whether the paraphrase stands in it, so that it need not be shown apart.
    pub has_says: bool,
    /// What became of the quotation in the copy, where it does not stand there letter for letter.
    pub doubt: Option<String>,
}

/// A stretch of a text: as far as all of it is quoted, or said, or neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The words; every run of white space in them is one space.
    pub text: String,
    /// Whether it is what is said.
    pub is_content: bool,
    /// Whether it is quoted.
    pub is_quoted: bool,
}

/// The passage of a draft: from the kept copy of its article, where there is one.
#[must_use]
pub fn passage(details: &Details, copy: Option<&str>) -> Passage {
    copy.map_or_else(|| around(details), |it| in_copy(details, it))
}

/// The paragraphs of the copy that the draft stands in; what is on file of it where it is not found there, or may stand
/// in several places.
fn in_copy(details: &Details, copy: &str) -> Passage {
    let article = Article::new(copy);
    // A claim has the outlet's words, or else our own.
    let quoted = article.verify_quote(details);
    let ours = || details.says.as_ref().map(|it| article.verify(it, details.anchor.as_ref()));
    let told = article.verify_reported(details).or_else(ours);
    let is_found = |it: &&Finding| matches!(it.verdict, Verdict::Ok | Verdict::Moved | Verdict::Altered);
    let quotes = quoted.as_ref().filter(is_found).map(|it| it.places.clone()).unwrap_or_default();
    // A paraphrase of our own may be near to anything.
    let is_verbatim = |it: &&Finding| it.altered.iter().all(|it| it.differs != Differs::Words);
    let mut content = told.as_ref().filter(is_verbatim).map(|it| it.places.clone()).unwrap_or_default();
    if !quotes.is_empty() {
        content.retain(|it| quotes.iter().any(|quote| quote.start < it.end && it.start < quote.end));
    } else if told.as_ref().filter(is_found).is_none() {
        content.clear();
    }
    let is_wrong = |it: &&Finding| !matches!(it.verdict, Verdict::Ok | Verdict::Moved);
    let wrong = |found: &Option<Finding>, words: &Option<String>| {
        found.as_ref().filter(is_wrong).zip(words.as_ref()).map(|(it, words)| it.says(words, copy))
    };
    let reported = || details.reported.as_ref().and_then(|_| wrong(&told, &details.reported));
    let doubt = wrong(&quoted, &details.quote).or_else(reported);
    let all = || quotes.iter().chain(&content);
    let (Some(first), Some(last)) = (all().map(|it| it.start).min(), all().map(|it| it.end).max()) else {
        return Passage { doubt, ..around(details) };
    };
    let mut stretches = Vec::new();
    for paragraph in paragraphs(copy).into_iter().filter(|it| it.start < last && first < it.end) {
        if !stretches.is_empty() {
            stretches.push(Stretch { text: "\n".to_owned(), is_content: false, is_quoted: false });
        }
        stretches.extend(cut(copy, &paragraph, &content, &quotes));
    }
    let has_says = details.says.is_none() || details.reported.is_none() && !content.is_empty();
    Passage { stretches, has_says, doubt }
}

/// A paragraph cut where it begins or ends to be said or quoted.
fn cut(text: &str, paragraph: &Range<usize>, content: &[Range<usize>], quotes: &[Range<usize>]) -> Vec<Stretch> {
    let edges = content.iter().chain(quotes).flat_map(|it| [it.start, it.end]).filter(|it| paragraph.contains(it));
    let mut cuts: Vec<usize> = edges.chain([paragraph.start, paragraph.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let has = |ranges: &[Range<usize>], at: usize| ranges.iter().any(|it| it.contains(&at));
    let stretch = |cut: &[usize]| {
        let is_quoted = has(quotes, cut[0]);
        let text = one_space(text.get(cut[0]..cut[1])?);
        Some(Stretch { text, is_content: is_quoted || has(content, cut[0]), is_quoted })
    };
    cuts.windows(2).filter_map(stretch).collect()
}

/// What is on file of the words and of what stands around them.
fn around(details: &Details) -> Passage {
    let wording = details.wording();
    let stretch = |text: String| Stretch { text, is_content: false, is_quoted: false };
    let said = |words: &str, is_quoted: bool| Stretch { text: one_space(words.trim()), is_content: true, is_quoted };
    let anchor = details.anchor.as_ref().filter(|it| !(it.prefix.is_empty() && it.suffix.is_empty()));
    let stretches = match (anchor, wording) {
        // An anchor stands around the quotation, where there is one.
        (Some(anchor), _) => {
            let words = details.quote.as_deref().unwrap_or(wording.words());
            let before = format!("… {}", one_space(&anchor.prefix).trim_start());
            let after = format!("{} …", one_space(&anchor.suffix).trim_end());
            vec![stretch(before), said(words, details.quote.is_some()), stretch(after)]
        }
        (None, Wording::Quoted(words)) => vec![stretch("“".to_owned()), said(words, true), stretch("”".to_owned())],
        (None, Wording::Reported { verb, words }) => vec![stretch(format!("… {verb} ")), said(words, false)],
        (None, Wording::Paraphrased(words)) => vec![said(words, false)],
    };
    Passage { stretches, has_says: matches!(wording, Wording::Paraphrased(_)), doubt: None }
}

/// The paragraphs of a text: between blank lines, or every line of a text that has none.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let each_line = !text.trim().lines().any(|it| it.trim().is_empty());
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let (mut at, mut goes_on) = (0, false);
    for line in text.split_inclusive('\n') {
        let (start, end) = (at + line.len() - line.trim_start().len(), at + line.trim_end().len());
        match paragraphs.last_mut().filter(|_| goes_on && !each_line) {
            _ if start >= end => goes_on = false,
            Some(last) => last.end = end,
            None => {
                paragraphs.push(start..end);
                goes_on = true;
            }
        }
        at += line.len();
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Anchor;

    const COPY: &str = "The minister came on\nThursday.\n\nShe said there would be “no ban on night\nferries”, unless \
                        the town pays.\n \n“No ban,” the mayor said. “No ban.”\n";

    /// The passage with what is said in brackets and what is quoted in double ones, and what is doubtful after it.
    fn check(quote: Option<&str>, says: Option<&str>, anchor: Option<(&str, &str)>, expected: &str) {
        let details = Details {
            quote: quote.map(str::to_owned),
            says: says.map(str::to_owned),
            anchor: anchor.map(|it| Anchor { prefix: it.0.into(), suffix: it.1.into() }),
            ..Details::default()
        };
        let passage = passage(&details, Some(COPY));
        let shown = passage.stretches.into_iter().map(|it| match (it.is_content, it.is_quoted) {
            (_, true) => format!("[[{}]]", it.text),
            (true, _) => format!("[{}]", it.text),
            _ => it.text,
        });
        let doubt = passage.doubt.map_or(String::new(), |it| format!(" <{it}>"));
        assert_eq!(shown.collect::<String>() + &doubt, expected);
    }

    #[test]
    fn a_draft_stands_in_its_paragraph() {
        check(
            Some("no ban on night ferries"),
            None,
            None,
            "She said there would be “[[no ban on night ferries]]”, unless the town pays.",
        );
        check(
            Some("no ban on night ferries"),
            Some("there would be “no ban on night ferries”, unless the town pays"),
            None,
            "She said [there would be “][[no ban on night ferries]][”, unless the town pays].",
        );
        check(
            Some("no ban on night ferries"),
            Some("no ban on night ferries, unless the town pays"),
            None,
            "She said there would be “[[no ban on night ferries]][”, unless the town pays].",
        );
        check(None, Some("came on Thursday"), None, "The minister [came on Thursday].");
    }

    #[test]
    fn what_reaches_over_paragraphs_is_shown_with_all_of_them() {
        check(
            Some("unless the town pays. […] No ban,"),
            None,
            None,
            "She said there would be “no ban on night ferries”, [[unless the town pays.]]\n“[[No ban,]]” the mayor said. \
             “No ban.”",
        );
    }

    #[test]
    fn of_two_places_alike_none_is_taken_unless_the_anchor_tells() {
        check(Some("No ban"), None, None, "“[[No ban]]” <stands 2 times, and no anchor tells which is meant>");
        check(Some("No ban"), None, Some(("said. “", ".”")), "“No ban,” the mayor said. “[[No ban]].”");
        check(Some("No ban"), None, Some(("", ",” the mayor")), "“[[No ban]],” the mayor said. “No ban.”");
    }

    #[test]
    fn what_the_copy_has_otherwise_is_told() {
        check(
            Some("no ban on all ferries"),
            None,
            None,
            "She said there would be “[[no ban on night ferries]]”, unless the town pays. <differs: “night” instead of “all”>",
        );
    }

    #[test]
    fn without_its_place_the_words_on_file_are_shown() {
        let gone = "is gone, and there is nothing like it";
        check(
            Some("Let us wait"),
            Some("Waits."),
            Some(("he\ntold us: “", "”, and")),
            &format!("… he told us: “[[Let us wait]]”, and … <{gone}>"),
        );
        check(None, Some("Waits for the harbour."), None, "[Waits for the harbour.]");
    }
}
