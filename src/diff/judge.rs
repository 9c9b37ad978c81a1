//! One pair judged: gates let it pass, and every kind says whether it is of it.

use super::component::Kept;
use super::gates::GATES;
use super::kinds::KINDS;
use super::pair::Texts;
use super::unmatched::unmatched;
use super::unread::{has_other_values, has_unread};
use super::{Doubt, Evidence, Gap, Gate, Judge, Kind, Pair, Passage, Shift};
use crate::claim::Claim;
use crate::reading::{Basis, Component, Sourced, summary};

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

/// What judging one pair came to.
#[derive(Debug)]
pub struct Judgement {
    /// What moved.
    pub shifts: Vec<Shift>,
    /// What could be compared: stated on both sides and stopped by no gate; the words, where they are one statement told
    /// twice.
    pub compared: Vec<Component>,
    /// Where the two tell one thing and nothing moved: what of that was not read.
    pub unread: Option<Gap>,
    /// What each gate said.
    pub passages: Vec<(&'static Gate, Passage)>,
    /// What everything said, where that was asked for.
    pub verdicts: Option<Verdicts>,
}

/// What was read on both sides of one component; nothing where nothing was.
#[derive(Debug)]
pub struct Read {
    /// The component.
    pub component: Component,
    /// What was read on the earlier side, in words.
    pub earlier: Option<String>,
    /// The same of the later side.
    pub later: Option<String>,
}

/// What gates and kinds said of one pair.
#[derive(Debug)]
pub struct Verdicts {
    /// What was read, component by component; the side stands there whether it was read or not.
    pub read: Vec<Read>,
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
pub fn judge_pair(pair: &Pair<'_>, why: bool) -> Judgement {
    let passages: Vec<(&'static Gate, Passage)> = GATES.iter().map(|gate| (*gate, (gate.judge)(pair))).collect();
    let stopping = |component: Component| {
        let stops = |it: &&(&'static Gate, Passage)| {
            matches!(it.1, Passage::Stopped(_)) && it.0.components.contains(&component)
        };
        passages.iter().find(stops).map(|it| it.0.id)
    };
    let components: Vec<Component> = pair.components.iter().copied().filter(|it| stopping(*it).is_none()).collect();
    let passed = pair.narrowed_to(components);
    let (mut shifts, mut kinds) = (Vec::new(), Vec::new());
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
            kinds.push((*kind, verdict));
        }
        let Some(evidence) = evidence else { continue };
        let doubts: Vec<Doubt> = passages
            .iter()
            .filter_map(|it| if let Passage::Doubtful(doubt) = &it.1 { Some(doubt.clone()) } else { None })
            .collect();
        shifts.push(Shift { kind, evidence, doubts });
    }
    let verdicts = why.then(|| Verdicts { read: read(pair), gates: passages.clone(), kinds });
    let is_still = shifts.is_empty();
    let texts = passed.words();
    let kept = texts.filter(|_| is_still).map(|it| Kept::of(&it));
    // one statement told twice, or one side taken twice on one thing
    let takes_one_side = || kept.as_ref().is_some_and(|it| it.plain().next().is_some());
    let is_one = texts.is_some_and(|it| it.alignment.is_one_statement() || takes_one_side());
    let unread = texts.zip(kept.as_ref()).filter(|_| is_one).and_then(|(it, kept)| unread(&it, kept));
    let is_compared = |it: &Component| match it {
        // words are compared where they tell one thing, or take the same side
        Component::Words => is_one && unread.is_none(),
        // days in words are compared where these are
        Component::Deadline => !passed.deadline().is_some_and(|it| is_worded(it.0) && is_worded(it.1)),
        _ => true,
    };
    let compared = passed.components.iter().copied().filter(is_compared).collect();
    Judgement { shifts, compared, unread, passages, verdicts }
}

fn is_worded<T>(it: &Sourced<T>) -> bool {
    matches!(it.basis, Basis::Words(_))
}

/// What of two tellings of one statement, which take these sides, was not read.
fn unread(texts: &Texts<'_>, kept: &Kept<'_>) -> Option<Gap> {
    let is_unread = has_unread(texts) || has_other_values(texts);
    if is_unread { Some(Gap::FigureUnread) } else { unmatched(texts, kept).map(Gap::Unmatched) }
}

fn read(pair: &Pair<'_>) -> Vec<Read> {
    let (earlier, later) = (summary(pair.earlier.reading), summary(pair.later.reading));
    let of = |side: &[(Component, String)], component: Component| {
        side.iter().find(|it| it.0 == component).map(|it| it.1.clone())
    };
    let read = |component| Read { component, earlier: of(&earlier, component), later: of(&later, component) };
    let is_told = |it: &Read| it.component == Component::Stance || it.earlier.is_some() || it.later.is_some();
    Component::ALL.into_iter().map(read).filter(is_told).collect()
}
