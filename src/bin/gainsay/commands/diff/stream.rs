//! `diff --jsonl`: claims as lines, one speaker after the other, and changes as lines; never more in memory than a few
//! speakers.

use std::collections::HashSet;
use std::io::{self, BufRead};

use chrono::NaiveDate;
use gainsay::claim::Ledger;
use gainsay::diff::{self, Context};
use gainsay::exchange::{Format, Input, Lists, Mapping, Record};
use gainsay::render::{self, ChangeView};
use rayon::prelude::*;
use serde::Deserialize;

use crate::failure::Failure;
use crate::screen::Screen;

/// Lines that are read before their speakers are compared, side by side.
const BATCH: usize = 4096;

/// The lines of one speaker, each with its number.
type Lines = Vec<(usize, String)>;

/// A line with its number, and its speaker, if it tells one.
type Told = (Option<String>, (usize, String));

/// What a line must tell before it is read as a claim.
#[derive(Deserialize)]
struct Spoken {
    speaker: Option<String>,
}

/// Prints the changes on or after `since` of the claims on standard input, beside the speakers, topics and lookups of
/// `lists`; whether there was one.
pub(super) fn run(
    lists: &Ledger,
    (today, since): (NaiveDate, Option<NaiveDate>),
    screen: &mut Screen,
) -> Result<bool, Failure> {
    let lists = Lists::of(lists);
    let mut groups = Groups { lines: io::stdin().lock().lines(), at: 0, next: None, seen: HashSet::new() };
    let (mut bad, mut found) = (0, false);
    while !screen.is_closed() {
        let batch = groups.batch()?;
        if batch.is_empty() {
            break;
        }
        let answers: Vec<(String, Vec<String>)> = batch.par_iter().map(|it| answer(it, &lists, today, since)).collect();
        for (text, refused) in answers {
            found |= !text.is_empty();
            screen.answer(&text);
            bad += refused.len();
            // a line that cannot be read costs itself and no other
            refused.iter().for_each(|why| screen.say(&Failure::new(why.clone()).to_string()));
        }
    }
    match bad {
        0 => Ok(found),
        n => Err(Failure::new(format!("{} could not be read; all others are compared", render::counted(n, "line")))
            .hinted("lines are what `gainsay export jsonl` writes")),
    }
}

/// Lines by their speakers.
struct Groups<L> {
    lines: L,
    at: usize,
    /// The first line of the next speaker.
    next: Option<Told>,
    seen: HashSet<String>,
}

impl<L: Iterator<Item = io::Result<String>>> Groups<L> {
    /// The lines of the next speakers; none at the end.
    fn batch(&mut self) -> Result<Vec<Lines>, Failure> {
        let (mut batch, mut count) = (Vec::new(), 0);
        while count < BATCH
            && let Some(group) = self.group()?
        {
            count += group.len();
            batch.push(group);
        }
        Ok(batch)
    }

    fn group(&mut self) -> Result<Option<Lines>, Failure> {
        let Some((speaker, first)) = self.next.take().map_or_else(|| self.line(), |it| Ok(Some(it)))? else {
            return Ok(None);
        };
        if let Some(speaker) = &speaker
            && !self.seen.insert(speaker.clone())
        {
            let message = format!("line {}: `{speaker}` speaks again, after somebody else", first.0);
            return Err(Failure::new(message).hinted("all lines of one speaker stand together: sort them by `speaker`"));
        }
        let mut group = vec![first];
        while let Some((other, line)) = self.line()? {
            if other != speaker {
                self.next = Some((other, line));
                break;
            }
            group.push(line);
        }
        Ok(Some(group))
    }

    /// The next line that is not blank.
    fn line(&mut self) -> Result<Option<Told>, Failure> {
        loop {
            let Some(line) = self.lines.next() else { return Ok(None) };
            self.at += 1;
            let line = line.map_err(|error| Failure::new(format!("line {} cannot be read: {error}", self.at)))?;
            if !line.trim().is_empty() {
                let speaker = serde_json::from_str::<Spoken>(&line).ok().and_then(|it| it.speaker);
                return Ok(Some((speaker, (self.at, line))));
            }
        }
    }
}

/// The changes of one speaker as lines, and why some of the claims could not be read.
fn answer(lines: &Lines, lists: &Lists<'_>, today: NaiveDate, since: Option<NaiveDate>) -> (String, Vec<String>) {
    let import = Format::named("jsonl").and_then(|it| it.import).expect("records are read from lines");
    let mapping = Mapping::default();
    let mut refused = Vec::new();
    let mut records: Vec<(String, Record)> = Vec::new();
    for (number, line) in lines {
        let input = Input { name: "the line", bytes: line.as_bytes(), mapping: &mapping, separator: None };
        match import(&input) {
            Ok(incoming) => {
                refused.extend(incoming.refused.iter().map(|it| format!("line {number}: {}", it.what)));
                records.extend(incoming.records.into_iter().map(|it| (format!("line {number}"), it.1)));
            }
            Err(bad) => refused.push(format!("line {number}: {bad}")),
        }
    }
    let (ledger, told) = lists.ledger_of(records);
    refused.extend(told.into_iter().map(|it| format!("{}: {}", it.place, it.what)));
    let context = Context::new(&ledger, today);
    let changes = diff::outcomes_of(&context, |_, _| true).changes;
    let meant = changes.iter().filter(|it| since.is_none_or(|since| it.day.last() >= since));
    let text = meant.map(|it| render::json_line(&ChangeView::of(it, &ledger)).expect("a change is written as JSON"));
    (text.collect(), refused)
}
