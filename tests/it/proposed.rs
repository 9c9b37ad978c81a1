//! What is proposed for drafts, held against what people coded in the shipped record: how much is proposed, and how often it is right.

use std::path::Path;

use gainsay::claim::{Claim, Coded, Details, Ledger};
use gainsay::reading::matter::Matter;
use gainsay::reading::proposition::Proposition;
use gainsay::reading::{Component, proposed};
use gainsay::store;

/// What is coded, proposed, and right of it, for one component.
#[derive(Debug, Default, PartialEq)]
struct Tally {
    coded: usize,
    proposed: usize,
    right: usize,
    /// What the proposals say of themselves, one each.
    told: Vec<Option<u8>>,
}

/// The component of every claim that has it coded, proposed from its words as if it were not.
fn tally(ledger: &Ledger, component: Component) -> Tally {
    let mut tally = Tally::default();
    for claim in ledger.claims.iter().filter(|it| !it.draft && has(&it.coded, component)) {
        tally.coded += 1;
        let bare = Details { coded: Coded::default(), ..claim.details.clone() };
        let speaker = ledger.speaker(&claim.speaker).unwrap();
        let proposition = ledger.topic(&claim.topic).map(Proposition::of);
        let matter = Matter::of(proposition.as_ref(), Some(speaker));
        let all = proposed(&bare, Some(claim.said), &speaker.name, &matter);
        let Some(found) = all.into_iter().find(|it| it.component == component) else { continue };
        tally.proposed += 1;
        tally.right += usize::from(is_right(claim, &found.coded, component));
        tally.told.push(found.right);
    }
    tally
}

fn has(coded: &Coded, component: Component) -> bool {
    match component {
        Component::Stance => coded.stance.is_some(),
        Component::Conditions => coded.conditions.is_some(),
        Component::Amount => coded.amount.is_some(),
        Component::Deadline => coded.deadline.is_some(),
        Component::Certainty => coded.certainty.is_some(),
        Component::Commitment => coded.commitment.is_some(),
        Component::Words => false,
    }
}

/// How firm somebody is for or against is not proposed, and a condition may be worded otherwise.
fn is_right(claim: &Claim, proposed: &Coded, component: Component) -> bool {
    let coded = &claim.coded;
    match component {
        Component::Stance => coded.stance.map(|it| it.side()) == proposed.stance.map(|it| it.side()),
        Component::Conditions => coded.conditions.as_ref().is_some_and(|it| !it.is_empty()),
        Component::Amount => coded.amount == proposed.amount,
        Component::Deadline => coded.deadline == proposed.deadline,
        Component::Certainty => coded.certainty == proposed.certainty,
        Component::Commitment => coded.commitment == proposed.commitment,
        Component::Words => false,
    }
}

#[test]
fn hardly_anything_that_is_proposed_is_wrong() {
    let ledger = store::load(Path::new("claims")).unwrap().ledger;
    let all = Component::ALL.into_iter().filter(|it| *it != Component::Words);
    let tallies: Vec<(Component, Tally)> = all.map(|it| (it, tally(&ledger, it))).collect();
    let (proposed, right) = tallies.iter().fold((0, 0), |sum, it| (sum.0 + it.1.proposed, sum.1 + it.1.right));
    assert!(proposed >= 12 && proposed - right <= 1, "{tallies:?}");
    let (_, side) = tallies.iter().find(|it| it.0 == Component::Stance).unwrap();
    assert!(20 * side.proposed >= 7 * side.coded && 20 * side.right >= 19 * side.proposed, "{side:?}");
    // Only where it was measured on enough is it said how often such a proposal is right.
    for (component, tally) in tallies {
        assert!(
            tally.told.iter().all(|it| it.is_some() == (component == Component::Stance)),
            "{component:?} {tally:?}"
        );
    }
}
