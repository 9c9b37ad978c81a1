//! Two articles beside each other as Markdown: a heading a finding, a quotation a side.

use std::fmt::Write;

use super::super::change::escaped;
use super::super::markdown::linked;
use super::{extent, in_words, of_form};
use crate::article::Article;
use crate::language::word::one_line;
use crate::pairing::{Comparison, Document, Reworded};
use crate::revision::Kinship;

/// What moved or was altered, then what was put otherwise, then what stands on one side only.
#[must_use]
pub fn comparison_markdown(it: &Comparison<'_>) -> String {
    let mut out = String::new();
    let (earlier, later) = (&it.earlier.1, &it.later.1);
    put(&mut out, &format!("# {} → {}\n", named(it.earlier.0), named(it.later.0)));
    if it.kinship == Kinship::OtherArticle {
        put(&mut out, "*Another article stands at this address now.*\n");
    }
    for moved in &it.compared.moved {
        let speaker = &later.statements[moved.pair.later].speaker.name;
        put(&mut out, &format!("## {}: {}\n\n{}\n", escaped(speaker), moved.kind, escaped(&moved.because)));
        quoted(&mut out, &statement(earlier, moved.pair.earlier), &statement(later, moved.pair.later));
    }
    for (altered, speaker) in in_words(it) {
        put(
            &mut out,
            &format!("## {}\n", speaker.map_or("Altered".to_owned(), |it| format!("{}: altered", escaped(it)))),
        );
        quoted(&mut out, &it.earlier.0.text[altered.earlier.clone()], &it.later.0.text[altered.later.clone()]);
    }
    let reworded = |pair: &Reworded| (statement(earlier, pair.pair.earlier), statement(later, pair.pair.later));
    if !it.compared.reworded.is_empty() {
        put(&mut out, "## In other words\n");
        for (was, now) in it.compared.reworded.iter().map(reworded) {
            quoted(&mut out, &was, &now);
        }
    }
    let said = |of: &Document, places: &[usize]| places.iter().map(|at| statement(of, *at)).collect::<Vec<_>>();
    let sentences = |of: &Article, places: &[std::ops::Range<usize>]| {
        places.iter().map(|it| of.text[it.clone()].to_owned()).collect::<Vec<_>>()
    };
    let gone = [said(earlier, &it.compared.only_earlier), sentences(it.earlier.0, &it.revision.gone)].concat();
    let new = [said(later, &it.compared.only_later), sentences(it.later.0, &it.revision.new)].concat();
    for (heading, words) in [("Only in the earlier", gone), ("Only in the later", new)] {
        if !words.is_empty() {
            put(&mut out, &format!("## {heading}\n"));
            words.iter().for_each(|it| put(&mut out, &format!("- {}", escaped(&one_line(it)))));
            out.push('\n');
        }
    }
    if it.kinship != Kinship::Versions {
        put(&mut out, &format!("*{}.*", escaped(&extent(it))));
    }
    if let Some(form) = of_form(it) {
        put(&mut out, &format!("*{}.*", escaped(&form)));
    }
    out
}

/// An article by its title, or by its outlet and day.
fn named(article: &Article) -> String {
    let title = article.title.as_deref().or(article.outlet.as_deref()).unwrap_or("article");
    let day = article.published.map_or(String::new(), |it| format!(", {it}"));
    format!("{}{day}", linked(title, article.url.as_deref()))
}

fn statement(of: &Document, at: usize) -> String {
    of.statements[at].told()
}

fn quoted(out: &mut String, was: &str, now: &str) {
    put(out, &format!("> {}\n>\n> → {}\n", escaped(&one_line(was)), escaped(&one_line(now))));
}

fn put(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("a string takes all that is written to it");
}
