//! JSON lines on standard input: each gets a line for an answer, in their order; one that cannot be read costs itself alone.

use std::io::{self, BufRead};

use gainsay::render;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// What stands in place of an answer: which line it was, by its number and, where it has one, by its `id`; and why it
/// cannot be read.
#[derive(Debug, Serialize)]
struct Unread {
    id: Value,
    line: usize,
    error: String,
}

impl Unread {
    /// The line with this number, counted from 0.
    fn of(text: &str, number: usize, error: String) -> Self {
        let id = serde_json::from_str::<Value>(text).ok().and_then(|mut it| it.get_mut("id").map(Value::take));
        Self { id: id.unwrap_or_default(), line: number + 1, error }
    }
}

/// Answers each line that is not blank. So many are read before they are answered, side by side.
pub(crate) fn answer_each<T: Serialize>(
    at_once: usize,
    answer: impl Fn(&str) -> Result<T, String> + Sync,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let unreadable = |error| Failure::new(format!("cannot read standard input: {error}"));
    let mut lines = io::stdin().lock().lines().enumerate();
    while !screen.is_closed() {
        let batch: Vec<(usize, String)> = lines
            .by_ref()
            .take(at_once)
            .map(|(n, line)| line.map(|line| (n, line)))
            .collect::<Result<_, _>>()
            .map_err(unreadable)?;
        if batch.is_empty() {
            break;
        }
        let asked = batch.par_iter().filter(|(_, line)| !line.trim().is_empty());
        let answers = asked.map(|(n, line)| match answer(line) {
            Ok(answer) => render::json_line(&answer),
            Err(error) => render::json_line(&Unread::of(line, *n, error)),
        });
        let text: String = answers.collect::<Result<_, _>>().map_err(|error| Failure::new(error.to_string()))?;
        screen.answer(&text);
    }
    Ok(Exit::Answered)
}
