//! Two articles beside each other on the terminal: what moved or was altered first, with both sentences.

use std::ops::Range;

use super::super::pairing::{extent, in_words, of_form};
use super::super::printable;
use super::super::words::{Piece, word_diff};
use super::Style;
use super::change::marked;
use crate::article::Article;
use crate::language::word::one_line;
use crate::pairing::{Comparison, Document, Moved, Reworded, Spoken};
use crate::revision::Kinship;

/// So many statements that stand on one side only are shown; a speech has a hundred.
const MOST: usize = 8;

/// Two articles; with `all`, also what is the same, and every statement that stands on one side only.
#[must_use]
pub fn comparison_terminal(it: &Comparison<'_>, all: bool, style: Style) -> String {
    let mut out = style.heading(&format!("{} → {}", named(it.earlier.0, style), named(it.later.0, style)));
    for (which, document) in [("earlier", &it.earlier.1), ("later", &it.later.1)] {
        if let Some(voice) = &document.voice {
            let text = format!("the {which} is in the words of {} ({})", voice.name, voice.because);
            out.push_str(&style.paragraph("  ", &style.faint(&printable(&text))));
        }
    }
    match it.kinship {
        Kinship::Versions => out.push_str(&style.paragraph("  ", "versions of one article")),
        Kinship::OtherArticle => out.push_str(&style.paragraph("  ", "another article stands at this address now")),
        Kinship::Articles => {}
    }
    it.compared.moved.iter().for_each(|moved| out.push_str(&flag(it, moved, style)));
    for (altered, speaker) in in_words(it) {
        let who = speaker.map_or("altered".to_owned(), |it| format!("{}: altered", printable(it)));
        out.push_str(&format!("\n{}", style.heading(&style.strong(&who))));
        let (was, now) = (&it.earlier.0.text[altered.earlier.clone()], &it.later.0.text[altered.later.clone()]);
        out.push_str(&both(&one_line(was), &one_line(now), &Default::default(), style));
    }
    out.push_str(&pairs("in other words", it, &it.compared.reworded, style));
    if all {
        out.push_str(&pairs("the same", it, &it.compared.same, style));
    }
    let most = if all { usize::MAX } else { MOST };
    let gone = only(&it.earlier, &it.compared.only_earlier, &it.revision.gone);
    let new = only(&it.later, &it.compared.only_later, &it.revision.new);
    out.push_str(&listed("only in the earlier", &gone, most, style));
    out.push_str(&listed("only in the later", &new, most, style));
    out.push('\n');
    if it.kinship != Kinship::Versions {
        out.push_str(&style.paragraph("", &extent(it)));
    } else if it.revision.is_of_form_alone() {
        out.push_str(&style.paragraph("", "no word differs"));
    }
    out.extend(of_form(it).map(|it| style.paragraph("", &it)));
    out
}

fn flag(it: &Comparison<'_>, moved: &Moved, style: Style) -> String {
    let (earlier, later) = (&it.earlier.1, &it.later.1);
    let (was, now) = (&earlier.statements[moved.pair.earlier], &later.statements[moved.pair.later]);
    let speaker = printable(&now.speaker.name).into_owned();
    let mut out = format!("\n{}", style.heading(&format!("{}: {}", style.strong(&speaker), style.bad(moved.kind))));
    for (label, article, spoken, marks) in
        [("  earlier  ", it.earlier.0, was, &moved.earlier), ("  later    ", it.later.0, now, &moved.later)]
    {
        let day = article.published.map_or(String::new(), |it| format!(" ({it})"));
        let words = marked(&spoken.words, marks, style);
        out.push_str(&style.paragraph(label, &format!("{}“{words}”{day}", verb(spoken))));
    }
    out + &style.paragraph("  because  ", &printable(&moved.because))
}

fn pairs(title: &str, it: &Comparison<'_>, pairs: &[Reworded], style: Style) -> String {
    let mut out = String::new();
    for found in pairs {
        let (earlier, later) = (&it.earlier.1.statements[found.pair.earlier], &it.later.1.statements[found.pair.later]);
        let hints =
            if found.hints.is_empty() { String::new() } else { format!(" (perhaps {})", found.hints.join(", ")) };
        let who = printable(&later.speaker.name).into_owned();
        out.push_str(&format!("\n{}", style.heading(&format!("{}: {title}{hints}", style.strong(&who)))));
        let verbs = [verb(earlier), verb(later)];
        out.push_str(&both(&one_line(&earlier.words), &one_line(&later.words), &verbs, style));
    }
    out
}

/// Two texts one under the other, the words that differ marked.
fn both(was: &str, now: &str, [before, behind]: &[String; 2], style: Style) -> String {
    let (mut earlier, mut later) = (String::new(), String::new());
    for piece in word_diff(was, now) {
        match piece {
            Piece::Same(text) => [&mut earlier, &mut later].into_iter().for_each(|it| it.push_str(&printable(&text))),
            Piece::Gone(text) => earlier.push_str(&changed(&text, style)),
            Piece::New(text) => later.push_str(&changed(&text, style)),
        }
    }
    style.paragraph("  earlier  ", &format!("{before}“{earlier}”"))
        + &style.paragraph("  later    ", &format!("{behind}“{later}”"))
}

/// What leads to the words of a statement, to stand before them.
fn verb(spoken: &Spoken) -> String {
    spoken.verb.as_ref().map_or(String::new(), |it| format!("{} ", printable(&one_line(it))))
}

/// Marked word by word, so that a line may break between them.
fn changed(text: &str, style: Style) -> String {
    printable(text).split(' ').map(|it| style.changed(it)).collect::<Vec<_>>().join(" ")
}

/// What stands on one side only, each with who said it.
fn only(side: &(&Article, Document), statements: &[usize], sentences: &[Range<usize>]) -> Vec<String> {
    let (article, document) = side;
    let said = statements.iter().map(|at| {
        let spoken = &document.statements[*at];
        let between = if spoken.verb.is_some() { "" } else { ":" };
        format!("{}{between} {}", spoken.speaker.name, one_line(&spoken.told()))
    });
    said.chain(sentences.iter().map(|it| one_line(&article.text[it.clone()]))).collect()
}

fn listed(title: &str, all: &[String], most: usize, style: Style) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}", style.heading(&style.strong(title)));
    all.iter().take(most).for_each(|it| out.push_str(&style.paragraph("  ", &printable(it))));
    let more = all.len().saturating_sub(most);
    if more > 0 {
        out.push_str(&style.paragraph("  ", &style.faint(&format!("and {more} more (--all)"))));
    }
    out
}

fn named(article: &Article, style: Style) -> String {
    let name = article.title.as_deref().or(article.outlet.as_deref()).unwrap_or("an article");
    let day = article.published.map_or(String::new(), |it| format!(", {it}"));
    format!("{}{day}", style.strong(&printable(name)))
}
