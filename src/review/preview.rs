//! What accepting a claim would show: where its speaker stood before on its topic, and the step from there to it.

use std::collections::HashMap;
use std::fmt;

use chrono::NaiveDate;

use crate::claim::{Claim, ClaimId, Grade, Ledger};
use crate::date::Date;
use crate::diff::{Change, Context, Gap, Outcome, Utterance, changes, hints, timelines};

/// What would be on file around one claim if it were accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The speaker's last position on the topic before it.
    pub before: Option<Before>,
    /// What it would be.
    pub step: Step,
    /// What it would hint at: weaker evidence than a change, each with how often its rule was right.
    pub hints: Vec<String>,
    /// Another report on file of the same utterance.
    pub beside: Option<ClaimId>,
    /// What the statements after it would be, seen from it.
    pub after: Vec<(Date, Move)>,
}

/// An earlier position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// The claim that stands for it.
    pub id: ClaimId,
    /// When it was said.
    pub said: Date,
    /// The words, as they are shown.
    pub words: String,
    /// Who published it.
    pub outlet: String,
}

/// What a claim would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Nothing on file is earlier.
    First,
    /// The position held.
    Held,
    /// It could not be compared; what was missing.
    NotCompared(Gap),
    /// It changed, in these ways.
    Changed(Vec<Move>),
    /// No part of the speaker's own record: this one relayed it.
    Relayed(String),
}

/// One change, as it would be flagged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The id of the kind of change.
    pub kind: &'static str,
    /// How it reads, in two or three words.
    pub tag: String,
    /// The grade that is suggested.
    pub grade: Option<Grade>,
    /// What a reader would have to know.
    pub doubts: Vec<String>,
}

impl fmt::Display for Move {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tag)?;
        self.grade.map_or(Ok(()), |it| write!(f, " ({})", it.name()))
    }
}

impl Move {
    fn of(change: &Change<'_>, ledger: &Ledger) -> Self {
        Self {
            kind: change.kind.id,
            tag: change.headline(ledger).tag,
            grade: change.suggestion().and_then(|it| it.grade),
            doubts: change.doubts.iter().map(ToString::to_string).collect(),
        }
    }
}

/// What would be on file if `candidate` were accepted on the day `today`: a draft of `ledger`, or a claim that is not in
/// it yet. Its source must be there.
#[must_use]
pub fn preview(ledger: &Ledger, candidate: &Claim, today: NaiveDate) -> Preview {
    let nothing = Preview { before: None, step: Step::First, hints: Vec::new(), beside: None, after: Vec::new() };
    if let Some(via) = &candidate.via {
        return Preview { step: Step::Relayed(via.clone()), ..nothing };
    }
    let ledger = with(ledger, candidate);
    let timelines = timelines(&ledger, |speaker, topic| *speaker == candidate.speaker && *topic == candidate.topic);
    let reports_it = |it: &Utterance<'_>| it.reports.iter().any(|report| report.id == candidate.id);
    let place = timelines.first().and_then(|it| it.utterances.iter().position(reports_it));
    let (Some(timeline), Some(place)) = (timelines.first(), place) else { return nothing };
    let own = &timeline.utterances[place];
    let context = Context::new(&ledger, today);
    let Outcome { changes: found, steps, .. } = changes(timeline, &context, false);
    let is_own = |claim: &Claim| own.reports.iter().any(|it| it.id == claim.id);
    let moves: Vec<Move> =
        found.iter().filter(|it| it.later.is_some_and(is_own)).map(|it| Move::of(it, &ledger)).collect();
    let hints = hints(timeline, &context, &found).into_iter().filter(|it| is_own(it.claim));
    let hints = hints.map(|it| format!("{} ({}: {})", it.tag, it.hint.id, it.hint.precision)).collect();
    let from_it = found.iter().filter(|it| is_own(it.earlier) && it.later.is_some() && !it.is_own_telling());
    let before = place.checked_sub(1).map(|at| Before::of(timeline.utterances[at].claim, &ledger));
    Preview {
        step: match (&before, moves.is_empty()) {
            (_, false) => Step::Changed(moves),
            (Some(_), true) => match steps.iter().find(|it| is_own(it.later)).and_then(|it| it.finding.gap()) {
                Some(gap) => Step::NotCompared(gap.clone()),
                None => Step::Held,
            },
            (None, true) => Step::First,
        },
        before,
        hints,
        beside: own.reports.iter().find(|it| it.id != candidate.id).map(|it| it.id.clone()),
        after: from_it.map(|it| (it.day, Move::of(it, &ledger))).collect(),
    }
}

impl Step {
    /// What it is in words, and whether those read on after "would be".
    #[must_use]
    pub fn told(&self) -> (bool, String) {
        match self {
            Self::First => (true, "the first on file".to_owned()),
            Self::Held => (true, "held".to_owned()),
            Self::NotCompared(gap) => (false, format!("not compared: {gap}")),
            Self::Relayed(_) => (false, "relayed, so no part of the speaker's own record".to_owned()),
            Self::Changed(moves) => (true, moves.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
        }
    }
}

impl Preview {
    /// The changes that it would show, in one line; nothing where it shows none.
    #[must_use]
    pub fn moves(&self) -> Option<String> {
        matches!(self.step, Step::Changed(_)).then(|| self.step.told().1)
    }
}

impl Before {
    fn of(claim: &Claim, ledger: &Ledger) -> Self {
        Self {
            id: claim.id.clone(),
            said: claim.said,
            words: ledger.words_of(claim),
            outlet: ledger.source_of(claim).outlet.clone(),
        }
    }
}

/// What is on file of the candidate's speaker, with the candidate as an accepted claim in its place: more than that the
/// engine does not look at, however much is on file.
fn with(ledger: &Ledger, candidate: &Claim) -> Ledger {
    let speaker = ledger.speaker(&candidate.speaker).cloned();
    let topic = ledger.topic(&candidate.topic).cloned();
    let mut small = Ledger::new(speaker.into_iter().collect(), topic.into_iter().collect());
    let accepted = Claim { draft: false, ..candidate.clone() };
    let source = ledger.sources.iter().position(|it| it.id.as_str() == candidate.id.stem());
    let mut accepted = source.map(|source| Claim { source, ..accepted });
    let mut sources: HashMap<usize, usize> = HashMap::new();
    let mut add = |claim: Claim| {
        let source = *sources.entry(claim.source).or_insert_with(|| {
            small.sources.push(ledger.sources[claim.source].clone());
            small.sources.len() - 1
        });
        small.claims.push(Claim { source, ..claim });
    };
    for claim in &ledger.claims {
        // Files come in order, and what is new in one stands after what it has.
        if accepted.as_ref().is_some_and(|it| it.source < claim.source || it.id == claim.id) {
            accepted.take().into_iter().for_each(&mut add);
        }
        if claim.speaker == candidate.speaker && claim.id != candidate.id {
            add(claim.clone());
        }
    }
    accepted.into_iter().for_each(&mut add);
    small.lookups = ledger.lookups.iter().filter(|it| it.speaker == candidate.speaker).cloned().collect();
    small
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casebook::Case;

    /// The last statement of a case as a draft: what stood before it, and what it would be.
    fn preview_of(case: &str) -> Preview {
        let mut case = Case::parse(case).unwrap();
        let last = case.ledger.claims.last_mut().unwrap();
        last.draft = true;
        let candidate = last.clone();
        preview(&case.ledger, &candidate, case.today)
    }

    fn check(case: &str, before: Option<&str>, expected: &str) {
        let preview = preview_of(case);
        let step = match &preview.step {
            Step::First => "first".to_owned(),
            Step::Held => "held".to_owned(),
            Step::NotCompared(gap) => format!("not compared: {gap}"),
            Step::Relayed(via) => format!("relayed by {via}"),
            Step::Changed(moves) => moves.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        };
        assert_eq!((preview.before.map(|it| it.said.to_string()).as_deref(), step.as_str()), (before, expected));
    }

    #[test]
    fn a_draft_is_told_by_what_it_would_change() {
        check(
            "2025-07-01 {by: 2025-10-01}: Tariffs follow by October.
             2025-07-14 {by: 2025-09-02}: Tariffs follow if there is no deal within 50 days.
             2025-07-28 {by: 2025-08-08}: The new deadline is ten days from today.
             => hastened",
            Some("2025-07-14"),
            "Names an earlier date (half flip)",
        );
    }

    #[test]
    fn what_changes_nothing_held_and_what_is_alone_is_the_first() {
        check(
            "2025-07-14 {stance: support}: The bridge must be built.
             2025-07-28 {stance: support}: The bridge must be built, I say.
             => held",
            Some("2025-07-14"),
            "held",
        );
        check("2025-07-28 {stance: support}: The bridge must be built.\n=> held", None, "first");
    }

    #[test]
    fn what_could_not_be_read_is_said_to_be_missing() {
        check(
            "2025-07-14 {stance: support}: The bridge must be built.
             2025-07-28: Ask me tomorrow about the harbour.
             => held",
            Some("2025-07-14"),
            "not compared: on which side the later one stands could not be read",
        );
    }

    #[test]
    fn what_somebody_relayed_is_no_step_of_the_speaker() {
        check(
            "2025-07-14 {stance: support}: The bridge must be built.
             2025-07-28 {stance: oppose, via: Selm Radio}: There will be no bridge.
             => held",
            None,
            "relayed by Selm Radio",
        );
    }

    #[test]
    fn an_older_statement_is_told_by_what_follows_it() {
        let preview = preview_of(
            "2025-07-28 {stance: oppose}: There will be no bridge.
             2025-07-14 {stance: support}: The bridge must be built.
             => reversed",
        );
        assert_eq!((preview.before, preview.step), (None, Step::First));
        let after: Vec<String> = preview.after.iter().map(|(day, it)| format!("{day} {it}")).collect();
        assert_eq!(after, ["2025-07-28 Turned against (full flop)"]);
    }

    #[test]
    fn a_claim_that_is_not_on_file_yet_is_weighed_the_same_way() {
        let mut case = Case::parse(
            "2025-07-14 {stance: support}: The bridge must be built.
             2025-07-28 {stance: oppose}: There will be no bridge.
             => reversed",
        )
        .unwrap();
        let candidate = case.ledger.claims.pop().unwrap();
        let found = preview(&case.ledger, &candidate, case.today);
        assert!(matches!(found.step, Step::Changed(moves) if moves[0].kind == "reversed"));
    }
}
