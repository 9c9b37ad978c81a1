//! Folders that nobody would write and that must take no longer for it: each puts all its weight on one place.

use std::fmt;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};

use super::put;

/// One way of being unkind.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// One speaker says everything on one topic on one day.
    OneDay,
    /// Half of it on one day, half on the next, and no two figures are alike.
    TwoDays,
    /// Every statement is of a span of days that overlaps with all others.
    Spans,
    /// A turn a day.
    Turns,
    /// Every claim is the same as the one before it.
    Chain,
    /// Every claim names another one that is not there.
    LostLinks,
    /// Every file is as large as may be.
    OneFile,
    /// Every file is one line.
    OneLine,
    /// Every file is one line, and every claim in it a draft.
    Drafts,
    /// Every claim has a topic of its own, part of the one before it.
    ManyTopics,
}

impl Shape {
    pub(crate) const ALL: [Self; 10] = [
        Self::OneDay,
        Self::TwoDays,
        Self::Spans,
        Self::Turns,
        Self::Chain,
        Self::LostLinks,
        Self::OneFile,
        Self::OneLine,
        Self::Drafts,
        Self::ManyTopics,
    ];

    /// How many claims of so many it is tried with: whether each of many overlapping spans bears a change out is asked
    /// pair by pair, so that these alone take time with the square of their number.
    pub(crate) fn bearable(self, claims: usize) -> usize {
        if matches!(self, Self::Spans) { claims / 20 } else { claims }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Claims a file, where it does not matter, and where it is all that matters.
const A_FILE: usize = 1_000;
const A_LARGE_FILE: usize = 50_000;

/// Writes a claims folder of that shape with `claims` claims.
pub(crate) fn write(shape: Shape, folder: &Path, claims: usize) {
    fs::create_dir_all(folder).expect("the folder can be made");
    put(&folder.join("speakers.yaml"), "version: 1\nspeakers:\n  - id: ada-roe\n    name: Ada Roe\n");
    put(&folder.join("topics.yaml"), &topics(if matches!(shape, Shape::ManyTopics) { claims } else { 1 }));
    let a_file = match shape {
        Shape::LostLinks | Shape::OneFile | Shape::OneLine | Shape::Drafts => A_LARGE_FILE,
        _ => A_FILE,
    };
    for first in (0..claims).step_by(a_file) {
        let last = claims.min(first + a_file);
        let on_one_line = matches!(shape, Shape::OneLine | Shape::Drafts);
        let mut text = "version: 1\nsource: {outlet: Marsh Post, published: 9999-12-31}\nclaims:".to_owned();
        text.push_str(if on_one_line { " [" } else { "\n" });
        for n in first..last {
            let keys = keys(shape, n, claims);
            if on_one_line {
                write!(text, "{{id: c{n}, {}}}, ", keys.join(", ")).expect(INTO_A_STRING);
            } else {
                writeln!(text, "  - id: c{n}\n    {}", keys.join("\n    ")).expect(INTO_A_STRING);
            }
        }
        text.push_str(if on_one_line { "]\n" } else { "" });
        put(&folder.join(format!("f{}.yaml", first / a_file)), &text);
    }
}

const INTO_A_STRING: &str = "a string takes all that is written to it";

fn topics(n: usize) -> String {
    let mut text = "version: 1\ntopics:\n".to_owned();
    for at in 0..n {
        writeln!(text, "  - id: t{at}\n    proposition: It is so.").expect(INTO_A_STRING);
        if at > 0 {
            writeln!(text, "    parent: t{}", at - 1).expect(INTO_A_STRING);
        }
    }
    text
}

/// The lines of the claim `n` of so many, after its id.
fn keys(shape: Shape, n: usize, claims: usize) -> Vec<String> {
    let day = |n: usize| NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day") + Days::new(n as u64);
    let said = match shape {
        Shape::OneDay => day(0).to_string(),
        Shape::TwoDays => day(n * 2 / claims).to_string(),
        Shape::Spans => format!("{}/{}", day(n), day(n + claims / 2)),
        _ => day(n).to_string(),
    };
    let topic = if matches!(shape, Shape::ManyTopics) { n } else { 0 };
    let stance = if n.is_multiple_of(2) { "support" } else { "oppose" };
    let mut keys = vec!["speaker: ada-roe".to_owned(), format!("topic: t{topic}"), format!("said: {said}")];
    keys.push(format!("quote: Sentence {n} of many on the matter"));
    keys.push(format!("stance: {stance}"));
    keys.push(format!("amount: {} ships", n + 1));
    match shape {
        Shape::Chain if n > 0 => keys.push(format!("same_as: f{}#c{}", (n - 1) / A_FILE, n - 1)),
        Shape::LostLinks => keys.push(format!("same_as: nowhere#x{n}")),
        Shape::Drafts => keys.push("draft: true".to_owned()),
        _ => {}
    }
    keys
}
