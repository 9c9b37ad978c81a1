//! The forms by which something new comes on file: an article with all its statements, or one statement by hand.

use maud::{Markup, html};

use super::field::{self, Typed};
use crate::claim::{Ledger, Stance};
use crate::render::page::frame::text;
use crate::render::page::{Frame, Page};

/// What the page of recording shows.
#[derive(Debug)]
pub struct Recording<'a> {
    /// What is on file.
    pub ledger: &'a Ledger,
    /// What was typed and is not written.
    pub typed: &'a Typed,
    /// What was wrong.
    pub wrong: Option<&'a Wrong>,
    /// What was done.
    pub done: Option<String>,
    /// What would be written of the statement by hand: the file, and the lines.
    pub preview: Option<&'a (String, String)>,
    /// Every stance, and that there is none, with what it means.
    pub stances: &'a [(Option<Stance>, &'static str)],
}

/// Why nothing was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wrong {
    /// The field that is to be put right, where it is one.
    pub field: Option<&'static str>,
    /// What is wrong, in one sentence.
    pub why: String,
    /// What can be done.
    pub remedies: Vec<String>,
}

/// The page of recording.
#[must_use]
pub fn record(frame: &Frame, it: &Recording<'_>) -> Page {
    let is_by_hand = it.preview.is_some() || it.typed.get("do").is_some_and(|it| it != "article");
    let main = html! {
        h1 { "Record" }
        p.lede { "Paste an article or name its address, and every statement in it becomes a draft. Nothing counts until somebody accepts it." }
        @if let Some(done) = &it.done { p.done role="status" { (text(done)) "." } }
        @if let Some(wrong) = it.wrong { (refused(wrong)) }
        (article(it))
        details.hand open[is_by_hand] {
            summary { "One statement, by hand" }
            (by_hand(it))
        }
        @if let Some((path, lines)) = it.preview {
            section {
                h2 #preview { "What will be written" }
                pre.yaml tabindex="0" role="region" aria-label="The lines that will be written" { (lines) }
                p.hint { "To " code { (text(path)) } ". Every other byte of it stays." }
            }
        }
        (field::names("speakers", it.ledger.speakers().iter().map(|it| it.name.as_str())))
        (field::names("topics", it.ledger.topics().iter().map(|it| it.name.as_str())))
    };
    frame.page("record", "Record", &main)
}

fn refused(wrong: &Wrong) -> Markup {
    html! {
        div.empty.err role="alert" {
            p { b { "Nothing was written." } " "
                @match wrong.field {
                    Some(field) => a href={ "#" (field) } { (text(&wrong.why)) },
                    None => { (text(&wrong.why)) },
                }
            }
            @for remedy in &wrong.remedies { p { (text(remedy)) } }
        }
    }
}

/// A line of these forms, with what is wrong in it.
fn line(it: &Recording<'_>, name: &str, label: &str, hint: &str) -> Markup {
    let wrong = it.wrong.filter(|it| it.field == Some(name)).map(|it| it.why.as_str());
    field::lines(name, label, hint, it.typed.get(name).unwrap_or_default(), 1, wrong)
}

fn article(it: &Recording<'_>) -> Markup {
    let is_kept = it.typed.is_empty() || it.typed.get("keep").is_some();
    html! {
        form.form method="post" action="record" {
            fieldset {
                legend { "The article" }
                (line(it, "url", "Address", "Fetched once, when you press the button, unless its text is pasted below."))
                (field::lines("text", "Text", "As text, Markdown or HTML.", it.typed.get("text").unwrap_or_default(), 8, None))
                div.two {
                    (line(it, "outlet", "Outlet", "Where the article does not say it itself."))
                    (line(it, "published", "Published", "2025-05-16, 2025-05 or 2025, where the article does not say it."))
                }
            }
            p.btns {
                button.go name="do" value="article" { "Draft its statements" }
                label.chk {
                    input type="checkbox" name="keep" value="yes" checked[is_kept];
                    " Keep the text beside the claim file, to check quotations against"
                }
            }
        }
    }
}

fn by_hand(it: &Recording<'_>) -> Markup {
    let long = |name, label, hint| field::lines(name, label, hint, it.typed.get(name).unwrap_or_default(), 2, None);
    html! {
        form.form method="post" action="record" {
            div.two {
                (field::listed("speaker", "Speaker", "speakers", it.typed.get("speaker").unwrap_or_default()))
                (field::listed("topic", "Topic", "topics", it.typed.get("topic").unwrap_or_default()))
            }
            (line(it, "said", "When it was said", "2025-05-16, 2025-05 or 2025"))
            (long("quote", "The words, letter for letter", "What the speaker said, as the source has it."))
            (long("says", "A neutral paraphrase", "Your own words."))
            (field::stances(it.typed.get("stance").unwrap_or_default(), it.stances))
            fieldset {
                legend { "Where it is reported" }
                div.two {
                    (line(it, "by-outlet", "Outlet", "Who published it."))
                    (line(it, "by-published", "Published", "2025-05-16, 2025-05 or 2025"))
                }
                (line(it, "by-url", "Address", "Of a source that is on file, its statements stand in one file."))
            }
            p.btns {
                button name="do" value="preview" { "Show what will be written" }
                button.go name="do" value="claim" { "Record it" }
            }
        }
    }
}
