//! What holds of every drawing, of the shipped story and of records that nobody would want to draw: no words over other
//! words, over a mark or over the edge.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use super::card::{CardShape, card};
use super::picture::{Bounds, Picture, Shape};
use super::{Chart, Drawn, Subject, Ways, charts, overview};
use crate::claim::{Claim, Ledger};
use crate::diff::{Context, Printed, outcomes, printed, timelines};
use crate::store::load;

/// Labels that lead nowhere.
struct Nowhere;

impl Ways for Nowhere {
    fn statement(&self, _: &Claim) -> Option<String> {
        None
    }

    fn change(&self, _: &Printed<'_, '_>) -> Option<String> {
        None
    }

    fn whole(&self, _: &Claim) -> Option<String> {
        None
    }
}

/// Everything of a drawing that its words must not meet, and the words.
#[derive(Default)]
struct Laid {
    words: Vec<(String, Bounds, bool)>,
    marks: Vec<Bounds>,
}

impl Laid {
    fn of(picture: &Picture) -> Self {
        let mut laid = Self::default();
        laid.lay(&picture.shapes);
        laid
    }

    fn lay(&mut self, shapes: &[Shape]) {
        let is_mark = |class: &str| class.split(' ').any(|it| it == "m");
        let is_ink = |class: &str| ["ink", "for", "against", "neither"].contains(&class);
        for shape in shapes {
            match shape {
                Shape::Text(it) => self.words.push((it.words.clone(), it.bounds(), it.ink == "paper")),
                Shape::Way(it) => self.lay(&it.shapes),
                Shape::Area { points, class } if is_mark(class) => {
                    let over = |of: fn(&(f64, f64)) -> f64, pick: fn(f64, f64) -> f64| {
                        points.iter().map(of).reduce(pick).unwrap()
                    };
                    self.marks.push(Bounds {
                        left: over(|it| it.0, f64::min),
                        top: over(|it| it.1, f64::min),
                        right: over(|it| it.0, f64::max),
                        bottom: over(|it| it.1, f64::max),
                    });
                }
                Shape::Circle { at: (x, y), radius: r, class, .. } if is_mark(class) => {
                    self.marks.push(Bounds { left: x - r, top: y - r, right: x + r, bottom: y + r });
                }
                // A pill, a mark, or the bar of days that a statement may be of.
                Shape::Rect(it) if is_mark(&it.class) || is_ink(&it.class) => {
                    let ((left, top), right, bottom) = (it.at, it.at.0 + it.width, it.at.1 + it.height);
                    self.marks.push(Bounds { left, top, right, bottom });
                }
                _ => {}
            }
        }
    }
}

/// Everything that is wrong with a drawing.
fn faults(picture: &Picture) -> Vec<String> {
    let laid = Laid::of(picture);
    let sheet = Bounds { left: -0.5, top: -0.5, right: picture.width + 0.5, bottom: picture.height + 0.5 };
    let mut faults = Vec::new();
    for (n, (words, bounds, is_in_pill)) in laid.words.iter().enumerate() {
        let is_inside = bounds.left >= sheet.left
            && bounds.right <= sheet.right
            && bounds.top >= sheet.top
            && bounds.bottom <= sheet.bottom;
        faults.extend((!is_inside).then(|| format!("{}: “{words}” is cut off: {bounds:?}", picture.title)));
        for (other, there, _) in &laid.words[n + 1..] {
            faults.extend(bounds.meets(*there).then(|| format!("{}: “{words}” over “{other}”", picture.title)));
        }
        let is_over = !is_in_pill && laid.marks.iter().any(|it| it.meets(*bounds));
        faults.extend(is_over.then(|| format!("{}: “{words}” over a mark", picture.title)));
    }
    faults
}

/// All drawings of a record.
fn drawings(ledger: &Ledger) -> Vec<Picture> {
    let timelines = timelines(ledger, |_, _| true);
    let context = Context::new(ledger, NaiveDate::from_ymd_opt(2025, 9, 1).unwrap());
    let found = outcomes(&timelines, &context);
    let printed = printed(&found.changes, ledger);
    let mut drawn = Vec::new();
    for topic in ledger.topics() {
        let on = timelines.iter().filter(|it| it.topic == &topic.id);
        let mut said: Vec<Drawn<'_>> =
            on.flat_map(|it| it.utterances.iter().map(|it| (it.claim, it.reports.len() - 1))).collect();
        said.sort_by_key(|it| (it.0.said.first(), it.0.said.last()));
        let moved: Vec<_> = printed.iter().filter(|it| it.earlier.claim.topic == topic.id).collect();
        let lookups: Vec<_> = ledger.lookups.iter().filter(|it| it.topic == topic.id).collect();
        let subject = Subject::of(&topic.id, (&said, &moved, &lookups), (ledger, &Nowhere));
        drawn.extend(charts(&subject).into_iter().flat_map(|Chart { wide, narrow, .. }| [wide, narrow]));
    }
    let newest: Vec<_> = printed.iter().rev().take(overview::MOST).collect();
    drawn.extend((!newest.is_empty()).then(|| overview::picture(&newest, &Nowhere)));
    for it in &printed {
        drawn.extend([CardShape::Wide, CardShape::Square].map(|shape| card(it, shape, ledger)));
    }
    drawn
}

#[test]
fn nothing_in_the_drawings_of_the_shipped_story_meets_anything() {
    let ledger = load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/claims"))).unwrap().ledger;
    let drawn = drawings(&ledger);
    assert!(drawn.len() > 100, "{}", drawn.len());
    let faults: Vec<String> = drawn.iter().flat_map(faults).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_sheet_of_many_speakers_stays_legible_and_has_each_once() {
    let ledger = many_speakers(40);
    let drawn = drawings(&ledger);
    let sheets: Vec<&Picture> = drawn.iter().filter(|it| it.id.starts_with("sides-")).collect();
    assert!(sheets.len() > 1 && sheets.iter().all(|it| it.height < 1500.0), "{}", sheets.len());
    let words: Vec<String> = sheets.iter().flat_map(|it| Laid::of(it).words).map(|it| it.0).collect();
    for speaker in ledger.speakers() {
        assert_eq!(words.iter().filter(|it| **it == speaker.name).count(), 1, "{}", speaker.name);
    }
    let faults: Vec<String> = drawn.iter().flat_map(faults).collect();
    assert_eq!(faults, Vec::<String>::new());
}

/// A record of so many speakers, of whom each second one speaks twice.
fn many_speakers(speakers: usize) -> Ledger {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let speaker = |n: usize| format!("- {{id: s{n}, name: Speaker {n}}}\n");
    write("speakers.yaml", format!("version: 1\nspeakers:\n{}", (0..speakers).map(speaker).collect::<String>()));
    let topics = "version: 1\ntopics:\n- {id: ban, name: Ferries, proposition: Night ferries should be banned.}\n";
    write("topics.yaml", topics.to_owned());
    let claim = |n: usize, again: usize| {
        let (month, day) = (1 + (n + again * 5) % 12, 1 + n % 28);
        let stance = if (n + again).is_multiple_of(2) { "support" } else { "oppose" };
        format!(
            "- {{id: c{n}-{again}, speaker: s{n}, topic: ban, said: 2025-{month:02}-{day:02}, says: Waits for the figures., stance: {stance}}}\n"
        )
    };
    let claims: String =
        (0..speakers).flat_map(|n| (0..=n % 2).map(move |again| (n, again))).map(|it| claim(it.0, it.1)).collect();
    write(
        "one.yaml",
        format!("version: 1\nsource: {{outlet: The Selm Courier, published: 2026-01-01}}\nclaims:\n{claims}"),
    );
    let loaded = load(folder.path()).unwrap();
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    loaded.ledger
}

/// A record of one speaker who says so many things, one every so many days, on every side, with every key.
fn crowded(statements: i32, apart: i32) -> Ledger {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let speakers = ["Ada Roe", "The Ministry of Harbours, Inland Waterways and the Weather of the Isle of Selm"];
    let speaker = |n: usize| format!("- {{id: s{n}, name: \"{}\", roles: [{{role: Minister}}]}}\n", speakers[n]);
    write("speakers.yaml", format!("version: 1\nspeakers:\n{}{}", speaker(0), speaker(1)));
    write(
        "topics.yaml",
        "version: 1\ntopics:\n- {id: ban, name: Ferries, proposition: Night ferries should be banned.}\n".into(),
    );
    write(
        "lookups.yaml",
        "version: 1\nlookups:\n- {speaker: s0, topic: ban, on: 2025-05-11, where: her page}\n".into(),
    );
    let first = NaiveDate::from_ymd_opt(2025, 5, 10).unwrap();
    let stances = ["support", "oppose", "neutral", "declined", "strong-support", "unclear"];
    let words = [
        "No.",
        "We will not close the harbour before the inquiry has told us what it found out.",
        "Supercalifragilisticexpialidocious-and-then-some-more-of-it-without-any-end",
    ];
    let claim = |n: i32| {
        let at = usize::try_from(n).unwrap();
        let said = first + chrono::Duration::days(i64::from(n * apart));
        let when = if n % 4 == 2 { said.format("%Y-%m").to_string() } else { said.to_string() };
        let by = said + chrono::Duration::days(i64::from(n * 7 % 40));
        format!(
            "- {{id: c{n}, speaker: s{}, topic: ban, said: {when}, quote: \"{} {n}\", stance: {}, if: [\"the {n} harbours agree\"], by: {by}, amount: \"at least {} ships\", commitment: {}}}\n",
            at % 3 / 2,
            words[at % 3],
            stances[at * 7 % 6],
            n * n * 100,
            n % 8,
        )
    };
    let claims: String = (0..statements).map(claim).collect();
    write(
        "one.yaml",
        format!(
            "version: 1\nsource: {{outlet: The Selm Courier and Advertiser, published: 2030-01-01}}\nclaims:\n{claims}"
        ),
    );
    let loaded = load(folder.path()).unwrap();
    assert_eq!(loaded.ledger.claims.len(), usize::try_from(statements).unwrap(), "{:#?}", loaded.problems);
    loaded.ledger
}

#[test]
fn nothing_meets_anything_however_much_was_said_and_how_fast() {
    for (statements, apart) in [(1, 1), (2, 0), (3, 1), (3, 90), (5, 0), (9, 1), (14, 30), (30, 0), (45, 2), (130, 0)] {
        let faults: Vec<String> = drawings(&crowded(statements, apart)).iter().flat_map(faults).collect();
        assert!(faults.is_empty(), "{statements} statements, {apart} days apart:\n{}", faults.join("\n"));
    }
}
