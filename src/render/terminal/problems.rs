//! Problems as people read them: the place marked in its line, what is wrong, and what to do.

use std::collections::HashMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::super::printable;
use crate::problem::{Code, Problem, Severity, Spot};

/// One paragraph a problem: `path:line:column`, the line with the place marked, what is wrong and what to do. Of drafts
/// with one and the same complaint the first is shown, and the others are counted.
#[must_use]
pub fn problems_terminal(problems: &[Problem], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut drafts: HashMap<&str, usize> = HashMap::new();
    problems.iter().filter_map(of_draft).for_each(|it| *drafts.entry(it).or_default() += 1);
    let mut out = String::new();
    for problem in problems {
        let alike = of_draft(problem).map_or(Some(1), |it| drafts.remove(it));
        let Some(alike) = alike else { continue };
        let paragraph = renderer.render(&group(problem, alike - 1));
        out.extend(paragraph.split('\n').filter(|line| !is_second_origin(line)).flat_map(|line| [line, "\n"]));
        out.push('\n');
    }
    out
}

/// What is said of a draft, its name apart.
fn of_draft(problem: &Problem) -> Option<&str> {
    let is_draft = problem.code == Code::DRAFT;
    is_draft.then(|| problem.what.splitn(3, '`').last().unwrap_or_default())
}

/// Whether a line announces the excerpt's own file, which has no name: the place stands above it already.
fn is_second_origin(line: &str) -> bool {
    anstream::adapter::strip_str(line).to_string().trim() == ":::"
}

/// A problem, and how many `more` there are of drafts like this one.
fn group(problem: &Problem, more: usize) -> [Group<'_>; 1] {
    let level = match problem.code.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let path = printable(&problem.path.to_string_lossy()).into_owned();
    let title = level.primary_title(printable(&problem.what)).id(problem.code.id);
    // The column is the file's, which an excerpt cut from a long line does not know.
    let origin = Origin::path(path);
    let group = match &problem.spot {
        Some(spot) => {
            let (excerpt, range) = shown(spot);
            let mark = AnnotationKind::Primary.span(range);
            let snippet = Snippet::source(excerpt).line_start(spot.line).annotation(mark);
            title.element(origin.line(spot.line).char_column(spot.column)).element(snippet)
        }
        None => title.element(origin),
    };
    let group = group.element(Level::HELP.message(printable(&problem.remedy)));
    let same = || Level::NOTE.message(format!("the same of {}: `gainsay review` goes through them", others(more)));
    [if more > 0 { group.element(same()) } else { group }]
}

fn others(more: usize) -> String {
    if more == 1 { "1 other draft".to_owned() } else { format!("{more} other drafts") }
}

/// The excerpt without what could command a terminal, and the marked bytes of that.
fn shown(spot: &Spot) -> (String, Range<usize>) {
    let part = |range: Range<usize>| printable(&spot.excerpt[range]).into_owned();
    let (before, marked) = (part(0..spot.range.start), part(spot.range.clone()));
    let range = before.len()..before.len() + marked.len();
    (before + &marked + &part(spot.range.end..spot.excerpt.len()), range)
}
