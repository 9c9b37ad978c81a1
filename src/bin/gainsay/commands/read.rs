//! `read`: what is read of one statement: its side on a proposition, how firm and how sure it is, its conditions, figures and days.

use chrono::NaiveDate;
use gainsay::amount::Amount;
use gainsay::claim::{Statement, UNDATED};
use gainsay::date::Date;
use gainsay::reading::matter::Matter;
use gainsay::reading::proposition::{Proposition, Side};
use gainsay::reading::side::{Sign, Voice, attitudes};
use gainsay::reading::words::Words;
use gainsay::reading::{Component, read_statement, summary};
use gainsay::render;
use serde::{Deserialize, Serialize};

use super::proposition;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json_lines;
use crate::options::day;
use crate::screen::Screen;

/// Read one statement: which side it takes on a proposition, how firmly, under which conditions, with which figures and days
///
/// What is not read is said to be not read. With --jsonl, reads lines {"id", "words", "proposition", "date"} from standard
/// input (all but the words optional) and writes lines {"id", "side", "confidence", "days", "amounts"} in the same order:
/// days and figures with the role that they have in the statement ("deadline-of-position", "past-event", ...), days as
/// TIMEX3 has them; places are counted in characters (code points). A line that cannot be read gets an answer with "error", and the rest goes on.
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
    let Some(text) = &own.words else { return json_lines::answer_each(1, answer, screen) };
    let statement = Statement { words: text.clone(), said: own.said.map(Date::day) };
    let reading = read_statement(&statement, &Matter::default());
    let Some(words) = &reading.words else { return Ok(Exit::Answered) };
    let mut lines = vec![on_the_proposition(own.proposition.as_deref(), words)];
    lines.extend(
        words.attributed.iter().map(|it| ("whose", format!("told as the statement of “{}”", words.text_of(*it)))),
    );
    let is_dated = own.said.is_some();
    // the side is read on the proposition, and each day and figure is shown with what it is
    let is_figure = |it: Component| it == Component::Amount && is_dated;
    let is_shown = |it: Component| !matches!(it, Component::Stance | Component::Deadline) && !is_figure(it);
    lines.extend(summary(&reading).into_iter().filter(|it| is_shown(it.0)).map(|it| (it.0.in_words(), it.1)));
    // without the day of saying nobody can tell what lies ahead
    lines.extend(words.moments.iter().zip(&words.roles().moments).map(|(it, mention)| {
        let day = if it.is_relative && !is_dated { "--said tells which".to_owned() } else { it.date.in_words() };
        let role = if is_dated { format!(", {}", mention.role) } else { String::new() };
        ("day", format!("“{}”: {day}{role}", &text[it.range.clone()]))
    }));
    lines.extend(
        words
            .amounts
            .iter()
            .zip(&words.roles().amounts)
            .filter(|_| is_dated)
            .map(|(it, mention)| ("figure", format!("“{}”: {}", &text[it.range.clone()], mention.role))),
    );
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
    proposition.hinted(words, &attitudes(words, &Voice::told()))
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
    amounts: Vec<AmountView>,
}

/// A day that the words name, by its place in characters.
#[derive(Serialize)]
struct DayView {
    start: usize,
    end: usize,
    value: String,
    role: &'static str,
}

/// A figure of the words, by its place in characters; `value` is the one that the words name, its bounds are open where
/// they are missing.
#[derive(Serialize)]
struct AmountView {
    start: usize,
    end: usize,
    value: f64,
    least: Option<f64>,
    most: Option<f64>,
    unit: String,
    per: Option<String>,
    role: &'static str,
}

fn answer(line: &str) -> Result<Answer, String> {
    let asked: Asked = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let said = asked.date.as_deref().map(day).transpose()?.unwrap_or(UNDATED);
    let words = Words::of(&asked.words, said);
    let side = asked.proposition.as_deref().and_then(|it| side_of(&proposition::read(it), &words));
    let place = |byte: usize| asked.words[..byte].chars().count();
    let roles = words.roles();
    let moments = words.moments.iter().zip(&roles.moments);
    let days = moments.flat_map(|(it, mention)| {
        let itself = (it.range.clone(), it.date);
        let stated = if it.stated.is_empty() { vec![itself] } else { it.stated.clone() };
        stated.into_iter().map(|(range, date)| DayView {
            start: place(range.start),
            end: place(range.end),
            value: render::timex(date),
            role: mention.role.name(),
        })
    });
    let found = words.amounts.iter().zip(&roles.amounts);
    let amounts = found.map(|(it, mention)| {
        let Amount { low, high, unit, per, .. } = &it.amount;
        AmountView {
            start: place(it.range.start),
            end: place(it.range.end),
            value: if low.is_finite() { *low } else { *high },
            least: Some(*low).filter(|it| it.is_finite()),
            most: Some(*high).filter(|it| it.is_finite()),
            unit: unit.clone(),
            per: per.clone(),
            role: mention.role.name(),
        }
    });
    Ok(Answer {
        id: asked.id,
        side: side.as_ref().map(|it| if it.sign == Sign::For { "support" } else { "oppose" }),
        confidence: side.as_ref().map_or(0.0, Side::confidence),
        days: days.collect(),
        amounts: amounts.collect(),
    })
}
