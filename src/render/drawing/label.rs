//! What hangs at a mark: the key words, a condition, a day or a figure, and below them when it was said and where it stands.

use super::face::Face;
use super::picture::{Hung, Shape, Text, Way, area, text};
use super::subject::{Said, Subject};
use crate::claim::{Claim, OMITTED, Wording};

/// The height of a line of a label, and how wide its words are at most.
pub(super) const LINE: f64 = 15.5;
pub(super) const WIDEST: f64 = 186.0;

/// The words of a label, and those below them.
const WORDS: f64 = 13.0;
const SMALL: f64 = 12.0;

/// From a leader to the words that hang at it.
const GAP: f64 = 5.0;

/// The height of a pill.
pub(super) const PILL: f64 = 19.0;

/// The words of a statement that are shown where there is room for `most` lines of so much: all of them, or from shortly
/// before those that a change rests on. Only the speaker's own stand in quotation marks.
fn key_words(said: &Said<'_>, subject: &Subject<'_, '_>, room: f64, most: usize) -> String {
    let claim = said.claim;
    let words = claim.words();
    if !matches!(claim.wording(), Wording::Quoted(_)) {
        let (before, after) = claim.wording().around(subject.ledger.speaker_name(&claim.speaker), "");
        let after = after.strip_suffix(" (reported by )").unwrap_or_default();
        return format!("{before}{words}{after}");
    }
    let start = said.key.and_then(|key| words.get(..key));
    let is_long = |text: &str| Face::Sans.width(text, WORDS) > room * (most as f64 - 0.35);
    match start.filter(|start| is_long(words) && is_long(start)) {
        Some(start) => {
            let lead = start.trim_end().rsplit_once(' ').map_or(start, |it| it.0).len();
            format!("“{OMITTED} {}”", words[lead..].trim_start())
        }
        None => format!("“{words}”"),
    }
}

/// The key words alone, in lines.
pub(super) fn words(said: &Said<'_>, subject: &Subject<'_, '_>, room: f64, most: usize) -> Vec<Text> {
    let is_slanted = !said.claim.is_quoted();
    let lines = Face::Sans.even(&key_words(said, subject, room, most), WORDS, room, most);
    lines.into_iter().map(|it| text(0.0, 0.0, it, WORDS).slanted(is_slanted)).collect()
}

/// What a statement has besides its words: `if …`, `by 2 Sept`, `1000 prisoners`.
pub(super) fn terms(claim: &Claim, day: impl Fn(crate::date::Date) -> String) -> Vec<String> {
    let coded = &claim.coded;
    let mut terms = Vec::new();
    terms.extend(coded.conditions.iter().filter(|it| !it.is_empty()).map(|it| format!("if {}", it.join("; "))));
    terms.extend(coded.deadline.flatten().map(|it| format!("by {}", day(it))));
    terms.extend(coded.amount.iter().flatten().map(ToString::to_string));
    terms
}

/// When a statement was said, and where it stands or who told it: `13 March · Kyiv Post +2`.
pub(super) fn tail(said: &Said<'_>, subject: &Subject<'_, '_>, day: impl Fn(crate::date::Date) -> String) -> String {
    let claim = said.claim;
    let day = day(claim.said);
    match subject.ledger.teller(claim) {
        Some(teller) => format!("{day} · told by {teller}"),
        None if said.more > 0 => format!("{day} · {} +{}", subject.outlet(claim), said.more),
        None => format!("{day} · {}", subject.outlet(claim)),
    }
}

/// All lines of a label.
pub(super) fn lines(
    said: &Said<'_>,
    subject: &Subject<'_, '_>,
    room: f64,
    day: impl Fn(crate::date::Date) -> String,
) -> Vec<Text> {
    let mut lines = words(said, subject, room, 2);
    for term in terms(said.claim, &day) {
        let wrapped = Face::SansBold.wrap(&term, SMALL, room, 2);
        lines.extend(wrapped.into_iter().map(|it| text(0.0, 0.0, it, SMALL).bold().ink(said.lane().ink())));
    }
    let tail = Face::Sans.wrap(&tail(said, subject, &day), SMALL, room, 2);
    lines.extend(tail.into_iter().map(|it| text(0.0, 0.0, it, SMALL).ink("dim")));
    lines
}

/// How wide lines are.
pub(super) fn width(lines: &[Text]) -> f64 {
    lines.iter().map(Text::width).fold(0.0, f64::max)
}

/// How much room lines take beside their leader.
pub(super) fn room(lines: &[Text]) -> f64 {
    width(lines) + GAP
}

/// Where lines begin, or end, that hang beside a leader.
pub(super) fn beside(x: f64, is_left: bool) -> (f64, Hung) {
    if is_left { (x - GAP, Hung::End) } else { (x + GAP, Hung::Start) }
}

/// Lines below a place, at both sides of which they may hang.
pub(super) fn hang(lines: &[Text], x: f64, top: f64, hung: Hung) -> Vec<Shape> {
    let place = |(n, it): (usize, &Text)| {
        let y = top + LINE * (n as f64 + 1.0) - 3.0;
        Text { at: (x, y), hung, ..it.clone() }.into()
    };
    lines.iter().enumerate().map(place).collect()
}

/// Lines that lead to their statement.
pub(super) fn way(claim: &Claim, subject: &Subject<'_, '_>, shapes: Vec<Shape>) -> Shape {
    Way { to: subject.ways.statement(claim), title: subject.ways.whole(claim), shapes }.into()
}

/// How wide a pill is.
pub(super) fn pill_width(words: &str) -> f64 {
    Face::SansBold.width(words, SMALL) + 14.0
}

/// A change: its words, white on black.
pub(super) fn pill(x: f64, y: f64, words: &str) -> Vec<Shape> {
    let mut ground = area(x, y, pill_width(words), PILL, "ink");
    ground.round = 2.0;
    vec![ground.into(), text(x + 7.0, y + 13.5, words, SMALL).bold().ink("paper").into()]
}

impl From<Way> for Shape {
    fn from(it: Way) -> Self {
        Self::Way(it)
    }
}
