//! Cases as people write them: dated statements, and below them what the engine must say. Pages and casebooks are
//! made of these, and every one of them is run.
//!
//! ```text
//! today 2025-10-01
//! proposition There should be tariffs.
//! 2025-07-14 {by: 2025-09-02}: Tariffs follow if there is no deal within 50 days.
//! elsewhere 2025-07-20
//! looked 2025-07-28: the ministry's page
//! 2025-07-28 {by: 2025-08-08}: The new deadline is ten days from today.
//! => hastened 2025-09-02 -> 2025-08-08
//! ```

pub(crate) mod disputes; // one topic as several speakers tell it
pub(crate) mod reports; // one utterance in several sources
mod statement; // one statement of a case

use std::fmt::Write;
use std::path::Path;

use chrono::NaiveDate;

use gainsay::claim::{Claim, Ledger, Lookup, Source, SourceId, SpeakerId, Topic, TopicId};
use gainsay::date::Date;
use gainsay::diff::{Change, Context, Doubt, Timeline, changes, timelines};
use gainsay::store::read_page;

/// One case, as a ledger of one speaker on one topic and what is expected of it.
#[derive(Debug)]
pub(crate) struct Case {
    /// The statements and lookups.
    pub(crate) ledger: Ledger,
    /// The day that counts as today: the last statement's, where the case does not say.
    pub(crate) today: NaiveDate,
    /// What the engine must say, one line a change, in order.
    pub(crate) expected: Vec<String>,
}

/// What a case expects when nothing changed.
const HELD: &str = "held";
const SPEAKER: &str = "speaker";
const TOPIC: &str = "topic";
/// The topic of statements that only show that the speaker was recorded.
const ELSEWHERE: &str = "elsewhere";
/// What the statements are about, where a case does not say.
const PROPOSITION: &str = "The bridge should be built.";

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// The line that cannot be read, and why.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut page = String::from("version: 1\nsource: {outlet: casebook, published: 9999}\nclaims:\n");
        let (mut lookups, mut expected) = (Vec::new(), Vec::new());
        let (mut today, mut proposition) = (None, PROPOSITION.to_owned());
        for (n, line) in text.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            let bad = |why: &str| format!("{line}: {why}");
            let date = |text: &str| text.parse::<Date>().map_err(|error| bad(&error.to_string()));
            if let Some(answer) = line.strip_prefix("=>") {
                expected.push(answer.split_whitespace().collect::<Vec<_>>().join(" "));
            } else if let Some(text) = line.strip_prefix("proposition ") {
                proposition = text.to_owned();
            } else if let Some(day) = line.strip_prefix("today ") {
                today = Some(date(day)?.first());
            } else if let Some(day) = line.strip_prefix("elsewhere ") {
                push(&mut page, n, ELSEWHERE, day, "", "Something else.");
            } else if let Some((day, place)) = line.strip_prefix("looked ").and_then(|it| it.split_once(": ")) {
                lookups.push(lookup(date(day)?, place));
            } else {
                let (head, words) = split_statement(line).ok_or_else(|| bad("a statement is `DATE {keys}: words`"))?;
                let (day, keys) = head.split_once(' ').unwrap_or((head, ""));
                let keys = keys.trim().trim_start_matches('{').trim_end_matches('}');
                push(&mut page, n, TOPIC, day, keys, words);
            }
        }
        let mut ledger = Ledger::new(
            vec![statement::speaker((SPEAKER, "Ada Roe"))],
            vec![Topic { proposition, ..topic(TOPIC) }, topic(ELSEWHERE)],
        );
        let (claims, problems) = read_page(Path::new("case.yaml"), &page, &ledger);
        if let Some(problem) = problems.first() {
            return Err(format!("{text}: {} {}", problem.what, problem.remedy));
        }
        ledger.sources.push(source());
        ledger.claims = claims.into_iter().map(|claim| Claim { source: 0, ..claim }).collect();
        ledger.lookups = lookups;
        let last_day = ledger.claims.iter().map(|it| it.said.first()).max();
        let today = today.or(last_day).ok_or_else(|| format!("{text}: a case needs a statement"))?;
        expected.retain(|it| it != HELD);
        Ok(Self { ledger, today, expected })
    }

    /// The only timeline of the case.
    #[must_use]
    pub(crate) fn timelines(&self) -> Vec<Timeline<'_>> {
        timelines(&self.ledger, |_, topic| topic.as_str() == TOPIC)
    }

    /// What the engine says, one line a change.
    #[must_use]
    pub(crate) fn found(&self) -> Vec<String> {
        let (timelines, context) = (self.timelines(), Context::new(&self.ledger, self.today));
        timelines.iter().flat_map(|it| changes(it, &context, false).changes).map(|it| line(&it)).collect()
    }
}

/// A change as a case has it.
fn line(change: &Change<'_>) -> String {
    let doubt = change.doubts.iter().find_map(|it| match it {
        Doubt::OrderUnknown => Some(" (order unknown)"),
        Doubt::AtLatest { .. } => Some(" (at the latest)"),
        _ => None,
    });
    let doubt = doubt.unwrap_or_default();
    format!("{} {} -> {}{doubt}", change.kind.id, change.evidence.from, change.evidence.to)
}

/// Runs a case; an expected line may leave the values out.
///
/// # Panics
/// Where the case cannot be read, or the engine says anything else.
pub(crate) fn check(text: &str) {
    run(text).unwrap_or_else(|wrong| panic!("{wrong}"));
}

/// The same without a panic.
///
/// # Errors
/// What is wrong with the case, or what the engine says instead.
pub(crate) fn run(text: &str) -> Result<(), String> {
    let case = Case::parse(text)?;
    agree(text, &case.expected, &case.found())
}

/// Whether what was found is what was expected.
///
/// # Errors
/// The case, with the answer that it gets, where it is another one.
fn agree(text: &str, expected: &[String], found: &[String]) -> Result<(), String> {
    let agrees = |expected: &String, found: &String| found == expected || found.split(' ').next() == Some(expected);
    if found.len() == expected.len() && expected.iter().zip(found).all(|(it, found)| agrees(it, found)) {
        return Ok(());
    }
    let found = if found.is_empty() { "nothing".to_owned() } else { found.join("\n=> ") };
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    Err(format!("{}\nfound:\n=> {found}\n", lines.join("\n")))
}

/// Splits `DATE {keys}: words`; a colon inside the braces is a key's.
fn split_statement(line: &str) -> Option<(&str, &str)> {
    let keys_end =
        line.find('}').filter(|_| line.split_whitespace().nth(1).is_some_and(|it| it.starts_with('{'))).unwrap_or(0);
    let colon = keys_end + line[keys_end..].find(':')?;
    Some((&line[..colon], line[colon + 1..].trim()))
}

fn push(page: &mut String, n: usize, topic: &str, day: &str, keys: &str, words: &str) {
    // A JSON string is a YAML string, whatever is in it.
    let words = serde_json::Value::from(words);
    let comma = if keys.is_empty() { "" } else { ", " };
    let written = writeln!(
        page,
        "  - {{id: c{n}, speaker: {SPEAKER}, topic: {topic}, said: {day}, quote: {words}{comma}{keys}}}"
    );
    written.expect("a string takes all that is written to it");
}

fn topic(id: &str) -> Topic {
    let (id, proposition) = (TopicId::new(id).expect("this is an id"), PROPOSITION.into());
    Topic { name: id.to_string(), id, proposition, aliases: vec![], parent: None, sign: None, against: vec![] }
}

fn source() -> Source {
    let published = Date::year(9999).expect("the calendar has this year");
    let id = SourceId::new("case").expect("this is an id");
    Source {
        id,
        path: "case.yaml".into(),
        outlet: "casebook".into(),
        title: None,
        url: None,
        archived: None,
        published,
        lang: None,
        kept: None,
        tags: None,
        note: None,
    }
}

fn lookup(on: Date, place: &str) -> Lookup {
    let (speaker, topic) =
        (SpeakerId::new(SPEAKER).expect("this is an id"), TopicId::new(TOPIC).expect("this is an id"));
    Lookup { speaker, topic, on, place: place.into(), url: None, note: None }
}
