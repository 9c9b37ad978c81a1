//! The differences between reports: pages and casebooks are run, the laws hold, and the shipped story comes out right.

use std::fs;
use std::path::Path;

use gainsay::claim::Ledger;
use gainsay::diff::{self, Context};
use gainsay::reading::Basis;
use gainsay::reports::differences::DIFFERENCES;
use gainsay::reports::{Difference, utterances};
use gainsay::store;

use crate::casebook::reports::{Case, check, run};
use crate::files::stems;
use crate::page::cases;

fn casebook(difference: &Difference) -> String {
    fs::read_to_string(format!("fixtures/reports/{}.md", difference.id)).unwrap_or_default()
}

fn all_cases() -> Vec<String> {
    let texts = DIFFERENCES.iter().map(|it| it.page() + &casebook(it));
    texts.flat_map(|it| cases(&it).into_iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn files_ids_and_casebooks_are_the_same_names() {
    let mut ids: Vec<&str> = DIFFERENCES.iter().map(|it| it.id).collect();
    ids.sort_unstable();
    let files: Vec<String> = stems("src/reports/differences", "rs").into_iter().filter(|it| it != "mod").collect();
    assert_eq!(files, ids);
    assert_eq!(stems("fixtures/reports", "md"), ids);
}

#[test]
fn every_case_is_named_as_it_says() {
    let failing: Vec<String> = all_cases().iter().filter_map(|it| run(it).err()).collect();
    assert!(failing.is_empty(), "{} cases fail\n\n{}", failing.len(), failing.join("\n"));
}

#[test]
fn every_page_has_its_headings_a_case_that_fires_and_a_near_miss() {
    for difference in DIFFERENCES {
        let page = difference.page();
        for heading in ["# Looks at", "# Not this when", "# Fires", "# Near miss"] {
            assert!(page.contains(heading), "{}: {heading}", difference.id);
        }
        let fires: Vec<bool> =
            cases(&page).iter().map(|case| case.contains(&format!("=> {} ", difference.id))).collect();
        assert_eq!(fires, [true, false], "{}: one case fires, the other does not", difference.id);
    }
}

#[test]
fn every_casebook_has_cases_that_fire_and_near_misses() {
    for difference in DIFFERENCES {
        let book = casebook(difference);
        let found = cases(&book);
        let fires = found.iter().filter(|it| it.contains(&format!("=> {}", difference.id))).count();
        assert!(found.len() >= 5 && fires >= 2 && fires < found.len(), "{}: {fires} of {}", difference.id, found.len());
    }
}

#[test]
fn what_a_difference_yields_to_is_a_difference() {
    let ids: Vec<&str> = DIFFERENCES.iter().map(|it| it.id).collect();
    assert!(DIFFERENCES.iter().flat_map(|it| it.yields_to).all(|it| ids.contains(it)));
}

#[test]
fn a_report_never_differs_from_itself() {
    for text in all_cases() {
        let line = text.lines().map(str::trim).find(|it| !it.is_empty()).unwrap();
        check(&format!("{line}\n{line}\n=> alike"));
    }
}

#[test]
fn evidence_lies_inside_the_words() {
    for text in all_cases() {
        let case = Case::parse(&text).unwrap();
        for utterance in utterances(&case.ledger, |_| true) {
            for other in &utterance.others {
                for named in &other.differences {
                    let inside = |basis: &Basis, words: &str| match basis {
                        Basis::Words(range) => words.get(range.clone()).is_some(),
                        Basis::Key(_) | Basis::Told(_) => true,
                    };
                    assert!(named.evidence.one.iter().all(|it| inside(it, utterance.one.text())), "{text}");
                    assert!(named.evidence.other.iter().all(|it| inside(it, other.report.text())), "{text}");
                }
            }
        }
    }
}

fn shipped() -> Ledger {
    store::load(Path::new("claims")).unwrap().ledger
}

/// The differences that are named between a report and the one that stands for the utterance, by the report's id.
fn check_shipped(ledger: &Ledger, report: &str, expected: &[&str]) {
    let all = utterances(ledger, |_| true);
    let compared = all.iter().flat_map(|it| &it.others).find(|it| it.report.id().as_str() == report);
    let found: Vec<&str> = compared.unwrap().differences.iter().map(|it| it.difference.id).collect();
    assert_eq!(found, expected, "{report}");
}

#[test]
fn the_shipped_story_names_what_its_reports_differ_in() {
    let ledger = shipped();
    let check = |report: &str, expected: &[&str]| check_shipped(&ledger, report, expected);
    // one sentence: a slip kept by one outlet, smoothed by two
    check("2025-05-15-tag24-rubio-doubt#rubio-expectations", &["negation"]);
    check("2025-05-15-ukrainska-pravda-rubio-sceptical#rubio-expectations", &["hedge"]);
    check("2025-05-interfax-ukraine-rubio#rubio-expectations", &["hedge"]);
    // one Ukrainian word, four English ones
    check("2025-05-espreso-phony#zelensky-level", &["translation"]);
    check("2025-05-ukrinform-sham-level#zelensky-level", &["translation"]);
    check("2025-05-unn-clear-message#zelensky-level", &["translation"]);
    // agreed, talked about; a thousand each, two thousand in all
    check("2025-05-16-liga-net-istanbul-results#umerov-thousand", &["firmness", "wording"]);
    check("2025-05-kuna-turkiye-urges#umerov-two-thousand", &["number"]);
    // a readout that leaves out, and a copy that turns cause and result round
    check("2025-05-11-tass-erdogan-putin#erdogan-supports-talks", &["speaker", "omission"]);
    check("2025-05-trend-erdogan-putin#erdogan-optimism", &["causation", "wording"]);
    // a condition, and nearly a yes
    check("2025-05-17-rbc-ukraine-putin-zelensky#peskov-only-if", &["wording"]);
    check("2025-05-kuna-putin-zelensky#peskov-does-not-mind", &["condition"]);
    // paraphrases in quotation marks
    check("2025-08-effizziemagz-no-quick-ceasefire#trump-mere-ceasefire", &["wording"]);
    check("2025-08-daily-post-ceasefires-collapse#trump-ceasefires-collapse", &["wording"]);
    // headlines that alter the words
    check("2025-03-11-anews-ball-in-court#rubio-ball-lead", &["wording"]);
    check("2025-03-11-anews-ball-in-court#rubio-ball-body", &["trimmed"]);
    check("2025-03-lbc-intelligence-sharing#rubio-ball", &["wording"]);
    // a deal or a ceasefire; secondary tariffs, or tariffs
    check("2025-07-belga-100-percent#trump-tariffs", &["scope"]);
}

#[test]
fn two_reports_of_one_utterance_are_never_a_change_of_position() {
    let ledger = shipped();
    let timelines = diff::timelines(&ledger, |_, _| true);
    let context = Context::new(&ledger, "2025-12-31".parse().unwrap());
    let changes = diff::all_changes(&timelines, &context);
    assert!(!changes.is_empty());
    for utterance in utterances(&ledger, |_| true) {
        let ids: Vec<_> = utterance.reports().map(|it| it.id()).collect();
        for change in &changes {
            let both = change.later.is_some_and(|later| ids.contains(&&change.earlier.id) && ids.contains(&&later.id));
            assert!(!both, "{} and {:?}", change.earlier.id, change.later.map(|it| &it.id));
        }
    }
}
