//! A record of four times the claims takes evenly more in every view, in every format that it goes out in, and coming back.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use chrono::NaiveDate;
use gainsay::acts;
use gainsay::claim::Ledger;
use gainsay::diff::{Context, Outcome, Spoken, outcomes_of, spoken_and_outcomes_of};
use gainsay::disputes::{self, WINDOW};
use gainsay::exchange::{FORMATS, Input, Mapping, Outgoing, arrive};
use gainsay::query::Query;
use gainsay::render::{self, ChangeView, Extent, Record, Site, Style, TableView};
use gainsay::reports;
use gainsay::store::{Transaction, load};
use gainsay::table::{self, Axis, Content, Question, Table};

use super::doubling::{LONGER, alone, of_both_grows_evenly};
use super::scratch;

/// How many claims the smaller record has.
const CLAIMS: usize = 100;

const TERMINAL: Style = Style { width: 80, color: false };

fn today() -> NaiveDate {
    "2026-12-01".parse().unwrap()
}

/// Writes a record of so many claims in files of five. In a deep one few people speak often on little, in a wide one
/// everybody speaks twice, and each pair of people on a topic of its own.
fn write(folder: &Path, claims: usize, is_deep: bool) {
    let speakers = if is_deep { 3 } else { claims / 2 };
    let topics = if is_deep { 2 } else { claims / 4 };
    let mut lists = ["speakers", "topics"].map(|it| format!("version: 1\n{it}:\n"));
    for n in 0..speakers {
        writeln!(lists[0], "  - {{id: ada-{n}, name: Ada Roe {n}}}").unwrap();
    }
    for n in 0..topics {
        writeln!(lists[1], "  - {{id: ferry-{n}, proposition: Ferry {n} should sail.}}").unwrap();
    }
    fs::write(folder.join("speakers.yaml"), &lists[0]).unwrap();
    fs::write(folder.join("topics.yaml"), &lists[1]).unwrap();
    for file in 0..claims / 5 {
        let mut text = "version: 1\nsource: {outlet: The Courier, published: 2026-06-01}\nclaims:\n".to_owned();
        for at in 5 * file..5 * (file + 1) {
            let day = today() - chrono::Days::new(400 + u64::try_from(claims - at).unwrap() / 3);
            let (speaker, topic) = (at % speakers, if is_deep { at % topics } else { at % speakers / 2 });
            let stance = if at / speakers % 2 == 0 { "support" } else { "oppose" };
            let amount = format!("{} ships", 40 + at % 7);
            writeln!(text, "  - {{id: c{at}, speaker: ada-{speaker}, topic: ferry-{topic}, said: {day}, says: Speaks of it., stance: {stance}, amount: {amount}}}").unwrap();
        }
        fs::write(folder.join(format!("file-{file}.yaml")), text).unwrap();
    }
}

/// Does something with a small record and one of [`LONGER`] times its claims, deep ones and then wide ones.
fn with_both(work: impl Fn(&str, &[Ledger; 2])) {
    for (shape, is_deep) in [("deep", true), ("wide", false)] {
        let both = [CLAIMS, LONGER * CLAIMS].map(|claims| {
            let folder = scratch::in_memory();
            write(folder.path(), claims, is_deep);
            let loaded = load(folder.path()).unwrap();
            assert!(loaded.problems.is_empty() && loaded.ledger.claims.len() == claims, "{:?}", loaded.problems);
            loaded.ledger
        });
        work(shape, &both);
    }
}

/// A record as its views want it.
struct Worked<'l> {
    ledger: &'l Ledger,
    spoken: Vec<Spoken<'l>>,
    found: Outcome<'l>,
}

impl<'l> Worked<'l> {
    fn of(ledger: &'l Ledger) -> Self {
        let (spoken, found) = spoken_and_outcomes_of(&Context::new(ledger, today()), |_, _| true);
        Self { ledger, spoken, found }
    }

    fn table(&self) -> Table<'_> {
        let question = Question { rows: Axis::Topic, columns: Axis::Speaker, cells: Content::Position };
        table::build(question, self.ledger, &self.spoken, &self.found, |_| true)
    }

    fn pages(&self) {
        let table = self.table();
        let record = Record {
            name: "claims",
            title: None,
            ledger: self.ledger,
            timelines: &self.spoken,
            found: &self.found,
            table: &table,
            utterances: &reports::utterances(self.ledger, |_| true),
            disputes: &disputes::disputes(self.ledger, WINDOW, |_| true),
            deeds: &acts::deeds(self.ledger, |_, _| true),
        };
        let site = Site::of(&record, None);
        site.names().into_iter().for_each(|it| drop(black_box(site.page(it))));
    }
}

/// A view of a record, by its name.
type View = (&'static str, fn(&Worked<'_>));

const VIEWS: &[View] = &[
    ("what is found", |it| {
        black_box(outcomes_of(&Context::new(it.ledger, today()), |_, _| true));
    }),
    ("changes on the terminal", |it| {
        black_box(render::changes_terminal(&it.found.changes, it.ledger, TERMINAL, false));
    }),
    ("changes as Markdown", |it| {
        black_box(render::changes_markdown(&it.found.changes, it.ledger));
    }),
    ("changes as rows", |it| {
        black_box(render::change_rows(&it.found.changes, &[], &it.found.steps, it.ledger));
    }),
    ("changes as JSON", |it| {
        let views: Vec<ChangeView> = it.found.changes.iter().map(|change| ChangeView::of(change, it.ledger)).collect();
        black_box(render::json(&views).unwrap());
    }),
    ("what is not compared", |it| {
        black_box(render::uncompared_terminal(&it.found.steps, TERMINAL));
    }),
    ("a table on the terminal", |it| {
        black_box(render::table_terminal(&it.table(), it.ledger, TERMINAL, Extent::Rows(40), false));
    }),
    ("a table as rows", |it| {
        black_box(render::table_rows(&it.table(), it.ledger, false));
    }),
    ("a table as JSON", |it| {
        black_box(render::json(&TableView::of(&it.table(), it.ledger)).unwrap());
    }),
    ("the pages of a dossier", |it| it.pages()),
];

#[test]
fn every_view_of_a_record_takes_even_time() {
    alone(|| {
        with_both(|shape, both| {
            let both = [Worked::of(&both[0]), Worked::of(&both[1])];
            for (what, view) in VIEWS {
                // people by topics are a square, where everybody is new
                if shape == "wide" && what.starts_with("a table as") {
                    continue;
                }
                of_both_grows_evenly(&format!("{what}, {shape}"), &both, &|it| view(it));
            }
        });
    });
}

/// What a record is in a format.
fn exported(ledger: &Ledger, export: gainsay::exchange::Export) -> Vec<u8> {
    let site = Some("https://selm.example/flags");
    let outgoing = Outgoing { ledger, query: &Query::default(), today: today(), separator: None, mark: false, site };
    let mut out = Vec::new();
    export(&outgoing, &mut out).unwrap();
    out
}

#[test]
fn every_format_goes_out_and_comes_in_in_even_time() {
    let folder = scratch::folder();
    alone(|| {
        with_both(|shape, both| {
            for format in FORMATS {
                let Some(export) = format.export else { continue };
                of_both_grows_evenly(&format!("{} out, {shape}", format.id), both, &|it| drop(exported(it, export)));
                let Some(import) = format.import else { continue };
                let texts = [exported(&both[0], export), exported(&both[1], export)];
                of_both_grows_evenly(&format!("{} in, {shape}", format.id), &texts, &|bytes| {
                    let mapping = Mapping::default();
                    let incoming =
                        import(&Input { name: "the file", bytes, mapping: &mapping, separator: None }).unwrap();
                    black_box(arrive(incoming, true, &mut Transaction::begin(folder.path()).unwrap()).unwrap());
                });
            }
        });
    });
}
