//! Whatever words are on file, every view shows them, and none of them commands the terminal.

use std::fs;

use chrono::NaiveDate;
use gainsay::claim::{Claim, Ledger, Statement};
use gainsay::diff::{self, Context};
use gainsay::render::{self, ChangeView, EntryView, Excel, Extent, Style, TableView, TimelineView, VerdictsView};
use gainsay::store::load;
use gainsay::table::{self, Axis, Content, Question};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::robust::{assert_calm, few, odd_words, show};

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_words_are_shown_calmly(texts in vec(odd_words(), 8), stances in vec(select(vec!["support", "oppose", "strong-oppose"]), 3), width in 1..200_usize) {
        show_everything(&ledger_of(&texts, &stances), Style { width, color: false });
    }
}

/// Three claims of two sources whose every free text is odd.
fn ledger_of(texts: &[String], stances: &[&str]) -> Ledger {
    let folder = tempfile::tempdir().unwrap();
    let text = |n: usize| serde_json::Value::from(texts[n % texts.len()].as_str());
    let write = |name: &str, yaml: String| fs::write(folder.path().join(name), yaml).unwrap();
    write(
        "speakers.yaml",
        format!(
            "version: 1\nspeakers:\n- {{id: roe, name: {}, roles: [{{role: {}, for: {}}}]}}\n",
            text(0),
            text(1),
            text(2)
        ),
    );
    write(
        "topics.yaml",
        format!("version: 1\ntopics:\n- {{id: bridge, name: {}, proposition: {}}}\n", text(3), text(4)),
    );
    for (n, stance) in stances.iter().enumerate() {
        let claim = format!(
            "{{id: c, speaker: roe, topic: bridge, said: 2025-05-0{}, stance: {stance}, quote: {}, says: {}, if: [{}], note: {}, printed: {}}}",
            n + 1,
            text(n),
            text(n + 1),
            text(n + 2),
            text(n + 3),
            text(n + 4),
        );
        write(
            &format!("source-{n}.yaml"),
            format!(
                "version: 1\nsource: {{outlet: {}, title: {}, url: {}, published: 2025-06}}\nclaims:\n- {claim}\n",
                text(n),
                text(n + 5),
                text(n + 6)
            ),
        );
    }
    let loaded = load(folder.path()).unwrap();
    show(&loaded.problems);
    assert_eq!(loaded.ledger.claims.len(), stances.len(), "{:#?}", loaded.problems);
    loaded.ledger
}

/// Shows a ledger in every way that there is.
fn show_everything(ledger: &Ledger, style: Style) {
    let excel = Excel::default();
    let timelines = diff::timelines(ledger, |_, _| true);
    let context = Context::new(ledger, NaiveDate::from_ymd_opt(2025, 10, 1).unwrap());
    let found = diff::outcomes(&timelines, &context);
    let changes = &found.changes;
    let claims: Vec<&Claim> = ledger.claims.iter().collect();
    for words in [false, true] {
        assert_calm(&render::changes_terminal(changes, ledger, style, words));
        let entries = diff::compare_sources(ledger, 0, 1);
        assert_calm(&render::sources_terminal(&entries, (0, 1), ledger, style, words));
        assert_calm(&render::sources_markdown(&entries, (0, 1), ledger));
        let (header, rows) = render::sources_rows(&entries, ledger);
        drop(render::csv(header, &rows, excel));
        serde_json::to_string(&entries.iter().map(|it| EntryView::of(it, ledger)).collect::<Vec<_>>()).unwrap();
    }
    assert_calm(&render::changes_markdown(changes, ledger));
    assert_calm(&render::uncompared_markdown(&found.steps, ledger));
    for (header, rows) in [render::change_rows(changes, &[], &found.steps, ledger), render::claim_rows(&claims, ledger)]
    {
        drop(render::csv(header, &rows, excel));
        assert_calm(&render::markdown_table(header, &rows));
    }
    assert_calm(&render::claims_terminal(&claims, ledger, style));
    for claim in &claims {
        assert_calm(&render::claim_in_full(claim, ledger, style));
        drop(render::word_diff(claims[0].words(), claim.words()));
        let statement = |it: &Claim| Statement { words: it.words().to_owned(), said: Some(it.said) };
        let (earlier, later) = (statement(claims[0]), statement(claim));
        let diff::Comparison { shifts, verdicts, .. } = diff::compare(&earlier, &later, true);
        assert_calm(&render::compared_terminal(&shifts, &earlier, &later, style));
        verdicts.iter().for_each(|it| assert_calm(&render::verdicts_terminal(it, style)));
    }
    for (rows, columns) in [(Axis::Topic, Axis::Speaker), (Axis::Source, Axis::Month), (Axis::Speaker, Axis::Source)] {
        for cells in [Content::Position, Content::Latest, Content::Count, Content::Changes] {
            let table = table::build(Question { rows, columns, cells }, ledger, &timelines, &found, |_| true);
            assert_calm(&render::table_terminal(&table, ledger, style, Extent::All, true));
            let (header, rows) = render::table_rows(&table, ledger, true);
            let header: Vec<&str> = header.iter().map(AsRef::as_ref).collect();
            drop(render::csv(&header, &rows, excel));
            assert_calm(&render::markdown_table(&header, &rows));
            serde_json::to_string(&TableView::of(&table, ledger)).unwrap();
        }
    }
    for timeline in &timelines {
        let outcome = diff::changes(timeline, &context, true);
        assert_calm(&render::timeline_terminal(timeline, (&outcome, &[], &[]), ledger, style));
        assert_calm(&render::why_terminal(timeline, &outcome, ledger, style));
        serde_json::to_string(&TimelineView::of(
            timeline,
            (&outcome, &[], context.lookups(timeline.speaker, timeline.topic)),
            ledger,
        ))
        .unwrap();
        serde_json::to_string(&outcome.verdicts.iter().map(VerdictsView::of).collect::<Vec<_>>()).unwrap();
        let drawn = render::timelines_svg(&[(timeline, outcome)], ledger);
        assert!(!drawn.contains("<b>") && !drawn.chars().any(|c| c.is_control() && c != '\n'), "{drawn}");
    }
    serde_json::to_string(&changes.iter().map(|it| ChangeView::of(it, ledger)).collect::<Vec<_>>()).unwrap();
}
