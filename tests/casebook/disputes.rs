//! Cases of one topic as several speakers tell it: an account a line, and below them what is in dispute.
//!
//! ```text
//! about The flood took houses.
//! ada-roe 2025-03-02: “The flood took 41 houses.”
//! ben-tal 2025-03-05 {via: mira-osk}: Counted 57 houses.
//! => amount 41 houses / 57 houses
//! ```
//!
//! What stands in curly quotation marks is quoted, everything else is told. Where nothing is in dispute the answer is
//! `undisputed`.

use super::statement::{claim, ledger_about, source};
use super::{TOPIC, split_statement, topic};
use gainsay::claim::{Claim, Ledger, Topic};
use gainsay::disputes::{Finding, WINDOW, disputes};

/// One case, as a ledger of one topic, and what is expected of it.
#[derive(Debug)]
pub(crate) struct Case {
    /// The accounts.
    pub(crate) ledger: Ledger,
    /// What must be in dispute, one line a point, in order.
    pub(crate) expected: Vec<String>,
}

/// What a case expects when nothing is in dispute.
const UNDISPUTED: &str = "undisputed";

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// The line that cannot be read, and why.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let about = lines.iter().find_map(|line| line.strip_prefix("about ")).ok_or("a case is `about` something")?;
        let mut ledger = ledger_about(vec![Topic { proposition: about.to_owned(), ..topic(TOPIC) }]);
        let mut expected = Vec::new();
        for (n, line) in lines.into_iter().enumerate().filter(|it| !it.1.starts_with("about ")) {
            if let Some(answer) = line.strip_prefix("=>") {
                expected.push(answer.trim().to_owned());
                continue;
            }
            let shape = || format!("{line}: an account is `SPEAKER DATE {{keys}}: words`");
            let (speaker, rest) = line.split_once(' ').ok_or_else(shape)?;
            let (head, words) = split_statement(rest).ok_or_else(shape)?;
            let (day, keys) = head.split_once(' ').unwrap_or((head, ""));
            let keys = keys.trim().trim_start_matches('{').trim_end_matches('}');
            let comma = if keys.is_empty() { "" } else { ", " };
            let keys = format!("speaker: {speaker}, topic: {TOPIC}, said: {day}{comma}{keys}");
            let at = ledger.sources.len();
            ledger.sources.push(source(at));
            let claim = claim(&ledger, n, &keys, words)?;
            ledger.claims.push(Claim { source: at, ..claim });
        }
        expected.retain(|it| it != UNDISPUTED);
        Ok(Self { ledger, expected })
    }

    /// What is in dispute, one line a point.
    #[must_use]
    pub(crate) fn found(&self) -> Vec<String> {
        disputes(&self.ledger, WINDOW, |_| true).iter().flat_map(|it| &it.findings).map(line).collect()
    }
}

/// A point in dispute as a case has it.
fn line(finding: &Finding) -> String {
    format!("{} {} / {}", finding.point.id, finding.evidence.says, finding.evidence.but)
}

/// Runs a case; an expected line may leave the values out.
///
/// # Panics
/// Where the case cannot be read, or something else is in dispute.
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
