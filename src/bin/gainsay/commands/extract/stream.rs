//! `extract --jsonl`: a whole corpus, one text a line, one answer a line in the same order.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use gainsay::claim::Ledger;
use gainsay::date::Date;
use gainsay::extract::Extractor;
use gainsay::render::{self, AttributionView};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// One text as it comes in.
#[derive(Deserialize)]
struct Asked {
    doc_id: serde_json::Value,
    text: String,
    date: Option<String>,
    published: Option<String>,
}

/// One answer as it goes out.
#[derive(Serialize)]
struct Answer {
    doc_id: serde_json::Value,
    attributions: Vec<AttributionView>,
}

/// How many lines are read before they are answered, side by side: few, since a line is a whole article.
const BATCH: usize = 256;

pub(super) fn run(input: Option<&Path>, ledger: &Ledger, screen: &mut Screen) -> Result<Exit, Failure> {
    let name = input.filter(|it| *it != Path::new("-")).map_or("standard input".into(), |it| it.display().to_string());
    let unreadable = |error: io::Error| Failure::new(format!("cannot read {name}: {error}"));
    let mut lines: Box<dyn BufRead> = match input.filter(|it| *it != Path::new("-")) {
        Some(path) => Box::new(BufReader::new(File::open(path).map_err(unreadable)?)),
        None => Box::new(io::stdin().lock()),
    };
    let extractor = Extractor::new(ledger);
    let (mut read, mut bad) = (0, 0);
    while !screen.is_closed() {
        let batch = batch(&mut lines).map_err(unreadable)?;
        if batch.is_empty() {
            break;
        }
        let asked = batch.par_iter().enumerate().filter(|(_, line)| !line.trim_ascii().is_empty());
        let answers: Vec<Result<String, String>> = asked
            .map(|(n, line)| answer(line, &extractor, ledger).map_err(|why| format!("line {}: {why}", read + n + 1)))
            .collect();
        read += batch.len();
        let mut text = String::new();
        for answer in answers {
            match answer {
                Ok(answer) => text.push_str(&answer),
                // A line that cannot be read costs itself and no other.
                Err(why) => {
                    bad += 1;
                    screen.say(&Failure::new(format!("{name}, {why}")).to_string());
                }
            }
        }
        screen.answer(&text);
    }
    match bad {
        0 => Ok(Exit::Answered),
        n => Err(Failure::new(format!(
            "{} of {name} could not be read; all others are answered",
            render::counted(n, "line")
        ))
        .hinted("each line is {\"doc_id\": …, \"text\": \"…\", \"date\": \"2025-05-16\"}")),
    }
}

/// The next lines as bytes, whatever they hold.
fn batch(lines: &mut dyn BufRead) -> io::Result<Vec<Vec<u8>>> {
    let mut batch = Vec::new();
    while batch.len() < BATCH {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        batch.push(line);
    }
    Ok(batch)
}

/// The answer to one line, or what is wrong with it.
fn answer(line: &[u8], extractor: &Extractor<'_>, ledger: &Ledger) -> Result<String, String> {
    let asked: Asked = serde_json::from_slice(line).map_err(|error| without_line(&error))?;
    let published =
        asked.date.or(asked.published).filter(|it| !it.trim().is_empty()).map(|it| date(&it)).transpose()?;
    let found = extractor.read(&asked.text, published.and_then(Date::as_day));
    let attributions = AttributionView::all(&found.drafts, &asked.text, published, ledger);
    render::json_line(&Answer { doc_id: asked.doc_id, attributions }).map_err(|error| error.to_string())
}

/// What is wrong with the JSON of one line, whose number is told already.
fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

/// The date of publication; a time of day after it is left out: `2022-02-01T15:34:54Z`.
fn date(text: &str) -> Result<Date, String> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    day.parse().map_err(|error: gainsay::date::BadDate| format!("`{text}`: {error}"))
}
