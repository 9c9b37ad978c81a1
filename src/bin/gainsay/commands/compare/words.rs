//! Two statements straight from the command line, or any number of pairs on standard input.

use chrono::{Days, NaiveDate};
use gainsay::claim::Statement;
use gainsay::date::Date;
use gainsay::diff::{self, Finding, Shift, Value};
use gainsay::reading::matter::Matter;
use gainsay::reading::{Basis, Component};
use gainsay::render;
use serde::{Deserialize, Serialize};

use super::CompareArgs;
use crate::commands::proposition;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json_lines;
use crate::options::day;
use crate::screen::Screen;

/// Compares two statements, the earlier first.
pub(super) fn run(own: &CompareArgs, (earlier, later): (&str, &str), screen: &mut Screen) -> Result<Exit, Failure> {
    let (first, second) = days(own.said.first().copied(), own.said.get(1).copied());
    if second < first {
        return Err(
            Failure::new("the first --said is later than the second").hinted("give the earlier statement first")
        );
    }
    let statement =
        |words: &str, said: Option<NaiveDate>| Statement { words: words.to_owned(), said: said.map(Date::day) };
    let (earlier, later) = (statement(earlier, first), statement(later, second));
    let diff::Comparison { mut shifts, finding, verdicts } = diff::compare(&earlier, &later, own.why);
    if own.said.is_empty() {
        shifts.iter_mut().for_each(|it| without_days(it, &earlier, &later));
    }
    let mut text = render::compared_terminal(&shifts, &earlier, &later, screen.style());
    if let Some(verdicts) = verdicts {
        text.push_str(&render::verdicts_terminal(&verdicts, screen.style()));
    }
    screen.answer(&text);
    match finding {
        Finding::Changed => {}
        Finding::Held => screen.say("held: nothing that the engine knows of moved"),
        Finding::NotCompared(why) => screen.say(&format!("not compared: {why}")),
    }
    Ok(if own.exit_code && !shifts.is_empty() { Exit::Found } else { Exit::Answered })
}

/// The days of both statements: the later one was said a day after the earlier one where only that one's day is given.
fn days(first: Option<NaiveDate>, second: Option<NaiveDate>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    (first, second.or(first.map(|it| it + Days::new(1))))
}

/// Nobody has said on which days these were said: what the words name is printed as they name it, not as a day.
fn without_days(shift: &mut Shift, earlier: &Statement, later: &Statement) {
    let words = |basis: Option<&Basis>, statement: &Statement| match basis {
        Some(Basis::Words(range)) => statement.words.get(range.clone()).map(str::to_owned),
        _ => None,
    };
    let evidence = &mut shift.evidence;
    let from = words(Some(&evidence.earlier), earlier);
    let to = words(evidence.later.as_ref(), later);
    let looks_at_days = shift.kind.components.contains(&Component::Deadline);
    if let (Some(from), Some(to), true) = (from, to, looks_at_days) {
        evidence.reason = format!("“{to}” stands where “{from}” stood");
        (evidence.from, evidence.to) = (Value::Words(from), Value::Words(to));
    }
}

/// One pair as it comes in.
#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    #[serde(rename = "a")]
    earlier: String,
    #[serde(rename = "b")]
    later: String,
    #[serde(rename = "date_a")]
    earlier_date: Option<String>,
    #[serde(rename = "date_b")]
    later_date: Option<String>,
    proposition: Option<String>,
}

/// One answer as it goes out.
#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    verdict: &'static str,
    /// What was missing, where the two could not be compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<String>,
    kinds: Vec<&'static str>,
    evidence: Vec<Shown>,
}

/// What one kind rests on: the values, and their bytes in both texts.
#[derive(Serialize)]
struct Shown {
    kind: &'static str,
    from: String,
    to: String,
    #[serde(rename = "a")]
    earlier: Option<(usize, usize)>,
    #[serde(rename = "b")]
    later: Option<(usize, usize)>,
    reason: String,
}

/// How many lines are read before they are answered, side by side.
const BATCH: usize = 512;

/// Compares pairs that come in as JSON lines.
pub(super) fn stream(screen: &mut Screen) -> Result<Exit, Failure> {
    json_lines::answer_each(BATCH, answer, screen)
}

fn answer(line: &str) -> Result<Answer, String> {
    let asked: Asked = serde_json::from_str(line).map_err(|error| {
        format!("{error}: each line is {{\"id\": …, \"a\": \"…\", \"b\": \"…\", \"date_a\": \"2025-07-14\", \"date_b\": \"2025-07-28\"}}")
    })?;
    let date = |text: &Option<String>| text.as_deref().map(compact_or_iso).transpose();
    let (first, second) = days(date(&asked.earlier_date)?, date(&asked.later_date)?);
    let earlier = Statement { words: asked.earlier, said: first.map(Date::day) };
    let later = Statement { words: asked.later, said: second.map(Date::day) };
    let proposition = asked.proposition.as_deref().map(proposition::read);
    let matter = Matter::of(proposition.as_deref(), None);
    let diff::Comparison { mut shifts, finding, .. } = diff::compare_on(&matter, &earlier, &later, false);
    if asked.earlier_date.is_none() {
        shifts.iter_mut().for_each(|it| without_days(it, &earlier, &later));
    }
    let kinds = shifts.iter().map(|it| it.kind.id).collect();
    let missing = finding.gap().map(ToString::to_string);
    let evidence = shifts.into_iter().map(shown).collect();
    Ok(Answer { id: asked.id, verdict: finding.name(), missing, kinds, evidence })
}

fn shown(shift: Shift) -> Shown {
    let bytes = |basis: &Basis| if let Basis::Words(range) = basis { Some((range.start, range.end)) } else { None };
    let evidence = shift.evidence;
    let (earlier, later) = (bytes(&evidence.earlier), evidence.later.as_ref().and_then(bytes));
    let (from, to) = (evidence.from.to_string(), evidence.to.to_string());
    Shown { kind: shift.kind.id, from, to, earlier, later, reason: evidence.reason }
}

/// A day as `2025-07-14` or `20250714`.
fn compact_or_iso(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y%m%d").or_else(|_| day(text))
}
