//! Cases of one utterance in several sources: each report from a source of its own, and below them what must be named.
//!
//! ```text
//! 2025-03-02 {verb: said}: “The ferry runs all winter.”
//! also winter: Nobody need worry.
//! 2025-03-02 {verb: claimed}: The ferry runs.
//! looked winter
//! => verb said -> claimed
//! ```
//!
//! What stands in curly quotation marks is quoted, everything else is told; `also` is another claim from the report's
//! source, `looked` says that one looked there in vain. Where nothing is named the answer is `alike`.

use super::split_statement;
use super::statement::{claim, ledger_about, source};
use gainsay::claim::{Claim, Details, Ledger, Lookup, TopicId};
use gainsay::reports::{Named, utterances};

/// One case, as a ledger of one utterance, and what is expected of it.
#[derive(Debug)]
pub(crate) struct Case {
    /// The reports.
    pub(crate) ledger: Ledger,
    /// What must be named, one line a difference, in order.
    pub(crate) expected: Vec<String>,
}

/// What a case expects when nothing is named.
const ALIKE: &str = "alike";
const TOPIC: &str = "topic";

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// The line that cannot be read, and why.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let topics = lines.iter().filter_map(|line| line.strip_prefix("also ").or(line.strip_prefix("looked ")));
        let mut names: Vec<&str> = topics.map(|it| it.split(':').next().unwrap_or(it)).chain([TOPIC]).collect();
        names.sort_unstable();
        names.dedup();
        let mut ledger = ledger_about(names.into_iter().map(super::topic).collect());
        let mut expected = Vec::new();
        for (n, line) in lines.into_iter().enumerate() {
            if let Some(answer) = line.strip_prefix("=>") {
                expected.push(answer.trim().to_owned());
            } else if let Some(place) = line.strip_prefix("looked ") {
                let id = TopicId::new(place).map_err(|bad| format!("{line}: {bad}"))?;
                let last = ledger.claims.last().ok_or("a case begins with a report")?;
                let url = ledger.source_of(last).url.clone();
                let (speaker, on) = (last.speaker.clone(), last.said);
                ledger.lookups.push(Lookup { speaker, topic: id, on, place: "the page".into(), url, note: None });
            } else if let Some((topic, words)) = line.strip_prefix("also ").and_then(|it| it.split_once(": ")) {
                let last = ledger.claims.last().ok_or("a case begins with a report")?;
                let (said, source) = (last.said.to_string(), last.source);
                let claim = claim(&ledger, n, &format!("topic: {topic}, said: {said}"), words)?;
                ledger.claims.push(Claim { source, ..claim });
            } else {
                let (head, words) = split_statement(line).ok_or_else(|| format!("{line}: `DATE {{keys}}: words`"))?;
                let (day, keys) = head.split_once(' ').unwrap_or((head, ""));
                let keys = keys.trim().trim_start_matches('{').trim_end_matches('}');
                let comma = if keys.is_empty() { "" } else { ", " };
                let source = ledger.sources.len();
                ledger.sources.push(self::source(source));
                let claim = claim(&ledger, n, &format!("topic: {TOPIC}, said: {day}{comma}{keys}"), words)?;
                let same_as = ledger.claims.first().map(|it| it.id.clone());
                let details = Details { same_as, ..claim.details };
                ledger.claims.push(Claim { source, details, ..claim });
            }
        }
        expected.retain(|it| it != ALIKE);
        Ok(Self { ledger, expected })
    }

    /// What is named, one line a difference.
    #[must_use]
    pub(crate) fn found(&self) -> Vec<String> {
        let all = utterances(&self.ledger, |_| true);
        all.iter().flat_map(|it| &it.others).flat_map(|it| &it.differences).map(line).collect()
    }
}

/// A difference as a case has it.
fn line(named: &Named) -> String {
    format!("{} {} -> {}", named.difference.id, named.evidence.from, named.evidence.to)
}

/// Runs a case; an expected line may leave the values out.
///
/// # Panics
/// Where the case cannot be read, or something else is named.
pub(crate) fn check(text: &str) {
    run(text).unwrap_or_else(|wrong| panic!("{wrong}"));
}

/// The same without a panic.
///
/// # Errors
/// What is wrong with the case, or what is found instead.
pub(crate) fn run(text: &str) -> Result<(), String> {
    let case = Case::parse(text)?;
    super::agree(text, &case.expected, &case.found())
}
