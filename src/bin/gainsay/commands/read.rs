//! `read`: what is read of one statement: its side on a proposition, how firm and how sure it is, its conditions, figures and days.

use std::io::BufRead;

use chrono::NaiveDate;
use gainsay::claim::Statement;
use gainsay::date::Date;
use gainsay::diff::UNDATED;
use gainsay::language::calendar::moment::Moment;
use gainsay::reading::proposition::{Proposition, Side};
use gainsay::reading::side::{Sign, Voice, attitudes};
use gainsay::reading::words::Words;
use gainsay::reading::{Component, read_statement, summary};
use gainsay::render;
use serde::{Deserialize, Serialize};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::day;
use crate::screen::Screen;

/// Read one statement: which side it takes on a proposition, how firmly, under which conditions, with which figures and days
///
/// What is not read is said to be not read. With --jsonl, reads lines {"id", "words", "proposition", "date"} from standard
/// input (all but the words optional) and writes lines {"id", "side", "confidence", "days"} in the same order; places are
/// counted in characters (code points). A line that cannot be read gets an answer with "error", and the rest goes on.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay read \"We shall scrap the night ferries.\" --on \"Night ferries should be banned.\"
  gainsay read \"The bridge will be open by 1 June.\" --said 2025-03-01
  gainsay read --jsonl < statements.jsonl > read.jsonl")]
pub(crate) struct ReadArgs {
    /// The words, as they were said
    #[arg(required_unless_present = "jsonl")]
    words: Option<String>,

    /// The proposition to hold them against: a sentence that can be supported or opposed
    #[arg(long = "on", value_name = "PROPOSITION")]
    proposition: Option<String>,

    /// When they were said: days in the words are resolved against it
    #[arg(long, value_name = "DATE", value_parser = day)]
    said: Option<NaiveDate>,

    /// Statements as JSON lines on standard input, answers as JSON lines
    #[arg(long, conflicts_with_all = ["words", "proposition", "said"])]
    jsonl: bool,
}

pub(crate) fn run(own: &ReadArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let Some(text) = &own.words else { return stream(screen) };
    let statement = Statement { words: text.clone(), said: Date::day(own.said.unwrap_or(UNDATED)) };
    let reading = read_statement(&statement);
    let Some(words) = &reading.words else { return Ok(Exit::Answered) };
    let mut lines = vec![on_the_proposition(own.proposition.as_deref(), words)];
    lines.extend(
        words
            .attributed
            .iter()
            .map(|it| ("whose", format!("told as the statement of “{}”", words.text_of(it.clone())))),
    );
    // the side is read on the proposition, and each day is shown with what it means
    let is_shown = |it: Component| !matches!(it, Component::Stance | Component::Deadline);
    lines.extend(summary(&reading).into_iter().filter(|it| is_shown(it.0)).map(|it| (it.0.in_words(), it.1)));
    lines.extend(words.moments.iter().map(|it| {
        let day =
            if it.is_relative && own.said.is_none() { "--said tells which".to_owned() } else { it.date.in_words() };
        ("day", format!("“{}”: {day}", &text[it.range.clone()]))
    }));
    screen.answer(&render::labelled_terminal(&lines, screen.style()));
    Ok(Exit::Answered)
}

/// The side, in words that say what it rests on, or what was missing.
fn on_the_proposition(proposition: Option<&str>, words: &Words<'_>) -> (&'static str, String) {
    let Some(text) = proposition else { return ("side", "not read: no proposition was given (--on)".to_owned()) };
    let proposition = Proposition::read(text);
    let said = match side_of(&proposition, words) {
        Some(side) => {
            let name = if side.sign == Sign::For { "support" } else { "oppose" };
            let how = if side.is_plain() { "" } else { ", hinted at only" };
            format!("{name}{how} (“{}”)", words.text_of(side.tokens))
        }
        None if proposition.is_read() => "not read: no side of the words on this was understood".to_owned(),
        None => "not read: what it takes to be for this proposition was not understood".to_owned(),
    };
    ("side", said)
}

fn side_of(proposition: &Proposition, words: &Words<'_>) -> Option<Side> {
    proposition.side(&attitudes(words, &Voice { is_told: true, names: Vec::new() }))
}

/// One statement as it comes in.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: serde_json::Value,
    words: String,
    #[serde(default)]
    proposition: Option<String>,
    #[serde(default)]
    date: Option<String>,
}

/// One answer as it goes out.
#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    side: Option<&'static str>,
    confidence: f32,
    days: Vec<DayView>,
}

/// A day that the words name, by its place in characters.
#[derive(Serialize)]
struct DayView {
    start: usize,
    end: usize,
    value: String,
}

/// What stands in place of the answer to a line that cannot be read.
#[derive(Serialize)]
struct Bad {
    line: usize,
    error: String,
}

fn stream(screen: &mut Screen) -> Result<Exit, Failure> {
    for (n, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.map_err(|error| Failure::new(format!("cannot read standard input: {error}")))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match answer(&line) {
            Ok(answer) => render::json_line(&answer),
            Err(error) => render::json_line(&Bad { line: n + 1, error }),
        };
        screen.answer(&answer.map_err(|error| Failure::new(error.to_string()))?);
        if screen.is_closed() {
            break;
        }
    }
    Ok(Exit::Answered)
}

fn answer(line: &str) -> Result<Answer, String> {
    let asked: Asked = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let said = asked.date.as_deref().map(day).transpose()?.unwrap_or(UNDATED);
    let words = Words::of(&asked.words, said);
    let side = asked.proposition.as_deref().and_then(|it| side_of(&Proposition::read(it), &words));
    let day = |it: &Moment| DayView {
        start: asked.words[..it.range.start].chars().count(),
        end: asked.words[..it.range.end].chars().count(),
        value: it.date.to_string(),
    };
    Ok(Answer {
        id: asked.id,
        side: side.as_ref().map(|it| if it.sign == Sign::For { "support" } else { "oppose" }),
        confidence: side.as_ref().map_or(0.0, Side::confidence),
        days: words.moments.iter().map(day).collect(),
    })
}
