//! Every page and every casebook is run, and the laws hold over all their cases.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use gainsay::diff::kinds::KINDS;
use gainsay::diff::{Judge, Kind, Pair, Position, judge_pair};

use crate::casebook::{Case, run};
use crate::files::{agree_with_file, stems};
use crate::page::cases;

/// Every case of every page and casebook, with the kind in whose place it stands.
fn all_cases() -> Vec<(&'static Kind, String)> {
    let mut all = Vec::new();
    for kind in KINDS {
        let text = kind.page() + &casebook(kind);
        all.extend(cases(&text).into_iter().map(|case| (*kind, case.to_owned())));
    }
    all
}

fn casebook(kind: &Kind) -> String {
    fs::read_to_string(format!("fixtures/changes/{}.md", kind.id)).unwrap_or_default()
}

fn ids() -> Vec<String> {
    let mut ids: Vec<String> = KINDS.iter().map(|it| it.id.to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn files_ids_and_casebooks_are_the_same_names() {
    let files: Vec<String> = stems("src/diff/kinds", "rs").into_iter().filter(|it| it != "mod").collect();
    assert_eq!(files, ids());
    assert_eq!(stems("fixtures/changes", "md"), ids());
}

#[test]
fn every_case_says_what_the_engine_says() {
    let failure = |(kind, case): (&Kind, String)| Some(format!("## {}\n{}", kind.id, run(&case).err()?));
    let failing: Vec<String> = all_cases().into_iter().filter_map(failure).collect();
    assert!(failing.is_empty(), "{} cases fail\n\n{}", failing.len(), failing.join("\n"));
}

#[test]
fn every_page_has_its_headings_a_case_that_fires_and_a_near_miss() {
    for kind in KINDS {
        let page = kind.page();
        assert!(page.starts_with("The position "), "{}: the first sentence says what it is", kind.id);
        for heading in ["# Looks at", "# Not this kind when", "# Fires", "# Near miss"] {
            assert!(page.contains(heading), "{}: {heading}", kind.id);
        }
        let fires: Vec<bool> = cases(&page).iter().map(|case| case.contains(&format!("=> {} ", kind.id))).collect();
        assert_eq!(fires, [true, false], "{}: one case fires, the other does not", kind.id);
    }
}

#[test]
fn every_casebook_has_a_dozen_cases_that_fire_and_that_nearly_do() {
    for kind in KINDS {
        let book = casebook(kind);
        let found = cases(&book);
        let fires = found.iter().filter(|it| it.contains(&format!("=> {}", kind.id))).count();
        let (all, misses) = (found.len(), found.len() - fires);
        assert!(all >= 12 && fires >= 6 && misses >= 4, "{}: {fires} of {all} cases fire", kind.id);
    }
}

#[test]
fn inverses_are_mutual_and_yields_name_kinds() {
    let by_id: BTreeMap<&str, &Kind> = KINDS.iter().map(|it| (it.id, *it)).collect();
    for kind in KINDS {
        match (&kind.judge, kind.inverse) {
            (Judge::Pair(_), Some(inverse)) => assert_eq!(by_id[inverse].inverse, Some(kind.id)),
            (Judge::Pair(_), None) => panic!("{} has no inverse", kind.id),
            (Judge::Course(_), inverse) => assert_eq!(inverse, None, "{}", kind.id),
        }
        assert!(kind.yields_to.iter().all(|it| by_id.contains_key(it)), "{}", kind.id);
    }
}

/// What the engine says of the first and the last statement of a case alone, in this order or backwards.
pub(crate) fn kinds_of_ends(case: &Case, backwards: bool) -> Vec<&'static str> {
    let timelines = case.timelines();
    let Some(utterances) = timelines.first().map(|it| &it.utterances) else { return Vec::new() };
    let position = |at: usize| Position::of(utterances[at].claim, &utterances[at].reading, None);
    let pair = Pair::of(position(0), position(utterances.len() - 1));
    let pair = if backwards { pair.backwards() } else { pair };
    judge_pair(&pair, false).shifts.into_iter().map(|it| it.kind.id).collect()
}

#[test]
fn nothing_ever_differs_from_itself() {
    for (_, text) in all_cases() {
        let case = Case::parse(&text).unwrap();
        for timeline in case.timelines() {
            for utterance in &timeline.utterances {
                let position = Position::of(utterance.claim, &utterance.reading, None);
                let changes = judge_pair(&Pair::of(position, position), false).shifts;
                assert!(changes.is_empty(), "{text}");
            }
        }
    }
}

#[test]
fn time_read_backwards_gives_the_inverse() {
    let by_id: BTreeMap<&str, &Kind> = KINDS.iter().map(|it| (it.id, *it)).collect();
    for (_, text) in all_cases() {
        let case = Case::parse(&text).unwrap();
        let mut inverses: Vec<&str> = kinds_of_ends(&case, false).iter().map(|it| by_id[it].inverse.unwrap()).collect();
        let mut backwards = kinds_of_ends(&case, true);
        inverses.sort_unstable();
        backwards.sort_unstable();
        assert_eq!(backwards, inverses, "{text}");
    }
}

/// Every kind over every case: where a kind fires in another kind's place, it stands here to be looked at.
#[test]
fn the_matrix_is_as_reviewed() {
    let mut matrix = String::from("# Which kinds fire in whose cases. UPDATE=1 cargo test writes it anew.\n");
    for kind in KINDS {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (_, text) in all_cases().into_iter().filter(|it| it.0.id == kind.id) {
            for line in Case::parse(&text).unwrap().found() {
                *counts.entry(line.split(' ').next().unwrap().to_owned()).or_default() += 1;
            }
        }
        let counts: Vec<String> = counts.into_iter().map(|(id, n)| format!("{id} {n}")).collect();
        writeln!(matrix, "{}: {}", kind.id, counts.join(", ")).unwrap();
    }
    agree_with_file("fixtures/changes/matrix.txt", &matrix);
}
