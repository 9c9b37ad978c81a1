//! One pair judged: gates let it pass, and every kind says whether it is of it.

use super::gates::GATES;
use super::kinds::KINDS;
use super::{Doubt, Evidence, Gate, Judge, Kind, Pair, Passage, Shift};
use crate::claim::Claim;
use crate::reading::Component;

/// What gates and kinds said of a pair of claims.
#[derive(Debug)]
pub struct Judged<'l> {
    /// The earlier claim.
    pub earlier: &'l Claim,
    /// The later claim.
    pub later: &'l Claim,
    /// What was said.
    pub verdicts: Verdicts,
}

/// What gates and kinds said of one pair.
#[derive(Debug)]
pub struct Verdicts {
    /// Each gate's verdict.
    pub gates: Vec<(&'static Gate, Passage)>,
    /// Each kind's verdict.
    pub kinds: Vec<(&'static Kind, Verdict)>,
}

/// What one kind said of one pair.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It fires.
    Fires(Box<Evidence>),
    /// It would, and leaves it to a more exact kind.
    YieldsTo(&'static str),
    /// A gate stopped what it looks at.
    Stopped(&'static str),
    /// What it looks at is not stated on both sides.
    NotStated,
    /// What it looks at is stated on both sides and did not change in this way.
    No,
}

/// Judges one pair by every gate and every kind; with `why`, also says what each of them said.
#[must_use]
pub fn judge_pair(pair: &Pair<'_>, why: bool) -> (Vec<Shift>, Option<Verdicts>) {
    let passages: Vec<(&'static Gate, Passage)> = GATES.iter().map(|gate| (*gate, (gate.judge)(pair))).collect();
    let stopping = |component: Component| {
        let stops = |it: &&(&'static Gate, Passage)| {
            matches!(it.1, Passage::Stopped(_)) && it.0.components.contains(&component)
        };
        passages.iter().find(stops).map(|it| it.0.id)
    };
    let components = pair.components.iter().copied().filter(|it| stopping(*it).is_none()).collect();
    let passed = Pair::in_components(pair.earlier, pair.later, components);
    let (mut shifts, mut verdicts) = (Vec::new(), Vec::new());
    for kind in KINDS {
        let Judge::Pair(judge) = kind.judge else { continue };
        let evidence = judge(&passed);
        if why {
            let stopped = kind.components.iter().filter(|it| pair.covers(**it)).find_map(|it| stopping(*it));
            let verdict = match (&evidence, stopped) {
                (Some(evidence), _) => Verdict::Fires(Box::new(evidence.clone())),
                (None, Some(gate)) => Verdict::Stopped(gate),
                (None, None) if kind.components.iter().any(|it| pair.covers(*it)) => Verdict::No,
                (None, None) => Verdict::NotStated,
            };
            verdicts.push((*kind, verdict));
        }
        let Some(evidence) = evidence else { continue };
        let mut doubts: Vec<Doubt> = passages
            .iter()
            .filter_map(|it| if let Passage::Doubtful(doubt) = &it.1 { Some(doubt.clone()) } else { None })
            .collect();
        doubts.extend(paraphrase(pair.earlier.is_quoted && pair.later.is_quoted));
        shifts.push(Shift { kind, evidence, doubts });
    }
    (shifts, why.then_some(Verdicts { gates: passages, kinds: verdicts }))
}

/// The doubt on what does not rest on quoted words alone.
pub(super) fn paraphrase(is_quoted: bool) -> Vec<Doubt> {
    if is_quoted { Vec::new() } else { vec![Doubt::Paraphrase] }
}
