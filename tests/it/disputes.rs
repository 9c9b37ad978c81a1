//! Disputes: pages and casebooks are run, the laws hold, and the shipped story's disputes come out, and no others.

use std::fs;
use std::path::Path;

use gainsay::disputes::points::POINTS;
use gainsay::disputes::{Point, WINDOW, disputes};
use gainsay::reading::Basis;
use gainsay::store;

use crate::casebook::disputes::{Case, run};
use crate::files::stems;
use crate::page::cases;

fn casebook(point: &Point) -> String {
    fs::read_to_string(format!("fixtures/disputes/{}.md", point.id)).unwrap_or_default()
}

fn all_cases() -> Vec<String> {
    let texts = POINTS.iter().map(|it| it.page() + &casebook(it));
    texts.flat_map(|it| cases(&it).into_iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn files_ids_and_casebooks_are_the_same_names() {
    let mut ids: Vec<&str> = POINTS.iter().map(|it| it.id).collect();
    ids.sort_unstable();
    let files: Vec<String> = stems("src/disputes/points", "rs").into_iter().filter(|it| it != "mod").collect();
    assert_eq!(files, ids);
    assert_eq!(stems("fixtures/disputes", "md"), ids);
}

#[test]
fn every_case_is_judged_as_it_says() {
    let failing: Vec<String> = all_cases().iter().filter_map(|it| run(it).err()).collect();
    assert!(failing.is_empty(), "{} cases fail\n\n{}", failing.len(), failing.join("\n"));
}

#[test]
fn every_page_has_its_headings_a_case_that_fires_and_a_near_miss() {
    for point in POINTS {
        let page = point.page();
        for heading in ["# Looks at", "# Not this when", "# Fires", "# Near miss"] {
            assert!(page.contains(heading), "{}: {heading}", point.id);
        }
        let fires: Vec<bool> = cases(&page).iter().map(|case| case.contains(&format!("=> {} ", point.id))).collect();
        assert_eq!(fires, [true, false], "{}: one case fires, the other does not", point.id);
    }
}

#[test]
fn every_casebook_has_cases_that_fire_and_near_misses() {
    for point in POINTS {
        let book = casebook(point);
        let found = cases(&book);
        let fires = found.iter().filter(|it| it.contains(&format!("=> {}", point.id))).count();
        assert!(found.len() >= 5 && fires >= 2 && fires < found.len(), "{}: {fires} of {}", point.id, found.len());
    }
}

#[test]
fn who_tells_it_first_does_not_matter() {
    for text in all_cases() {
        let case = Case::parse(&text).unwrap();
        let points = |case: &Case| {
            let all = disputes(&case.ledger, WINDOW, |_| true);
            let mut points: Vec<&str> = all.iter().flat_map(|it| &it.findings).map(|it| it.point.id).collect();
            points.sort_unstable();
            points
        };
        let mut turned = Case::parse(&text).unwrap();
        turned.ledger.claims.reverse();
        assert_eq!(points(&turned), points(&case), "{text}");
    }
}

#[test]
fn nobody_disputes_their_own_words() {
    for text in all_cases() {
        let mut case = Case::parse(&text).unwrap();
        let teller = case.ledger.claims[0].speaker.clone();
        case.ledger.claims.iter_mut().for_each(|it| (it.speaker, it.details.via) = (teller.clone(), None));
        assert!(disputes(&case.ledger, WINDOW, |_| true).is_empty(), "{text}");
    }
}

#[test]
fn evidence_lies_inside_the_words() {
    for text in all_cases() {
        let case = Case::parse(&text).unwrap();
        for dispute in disputes(&case.ledger, WINDOW, |_| true) {
            for finding in &dispute.findings {
                let evidence = &finding.evidence;
                for (basis, side) in [(&evidence.one, finding.one), (&evidence.other, finding.other)] {
                    let words = dispute.sides[side].claim.words();
                    let is_inside = !matches!(basis, Basis::Words(range) if words.get(range.clone()).is_none());
                    assert!(is_inside, "{text}");
                }
            }
        }
    }
}

#[test]
fn the_shipped_storys_disputes_come_out_and_no_others() {
    let ledger = store::load(Path::new("claims")).unwrap().ledger;
    let all = disputes(&ledger, WINDOW, |_| true);
    let line = |dispute: &gainsay::disputes::Dispute<'_>| -> String {
        let points: Vec<String> = dispute
            .findings
            .iter()
            .map(|it| format!("{} {} / {}", it.point.id, it.evidence.says, it.evidence.but))
            .collect();
        format!("{}: {}", dispute.topic.id, points.join("; "))
    };
    let found: Vec<String> = all.iter().map(line).collect();
    assert_eq!(
        found,
        [
            "energy-truce: scope energy and infrastructure / energy infrastructure",
            "bodies-deal: polarity it is so / it is not so",
            "children-number: polarity it is not so / it is so",
            "bodies-last-batch: amount 1245 bodies / 1248 bodies",
            "bodies-total: amount 6060 bodies / 6057 bodies",
            "summit-agreed: polarity it is so / it is not so; firmness agreed / think about",
        ]
    );
}
