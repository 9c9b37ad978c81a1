//! Drafts made by hand, as they are shown.

use super::*;
use crate::claim::{Ledger, Speaker, SpeakerId, SpeakerKind, TopicId};
use crate::date::Date;
use crate::extract::{Basis, Draft, Form, Guess, PATTERNS, Pattern, Said, Skipped, Span, Who};
use crate::render::AttributionView;

const TEXT: &str = "SELM, Friday – The island waits.\n\nRadio Selm reported that the harbour minister, Mira Osk, said on \
Thursday the council would “not be hurried”\nover night ferries. The ferries sail again.\n\n“We ask for patience,” she \
added, “and for figures.”\n";

/// Some pattern of the table; what was measured of it is for its room to say.
fn pattern(id: &str) -> &'static Pattern {
    PATTERNS.iter().find(|it| it.id == id).unwrap()
}

fn span(words: &str) -> Span {
    let start = TEXT.find(words).unwrap();
    start..start + words.len()
}

fn ledger() -> Ledger {
    let id = SpeakerId::new("mira-osk").unwrap();
    Ledger::new(
        vec![Speaker { id, name: "Mira Osk".into(), kind: SpeakerKind::Person, aliases: vec![], roles: vec![] }],
        vec![],
    )
}

fn draft(pattern: &'static Pattern, form: Form, content: &[&str], quotes: &[&str]) -> Draft {
    Draft {
        pattern,
        mention: None,
        cue: None,
        lead: Vec::new(),
        content: content.iter().map(|it| span(it)).collect(),
        quotes: quotes.iter().map(|it| span(it)).collect(),
        form,
        is_speech: form == Form::Direct,
        who: Who::default(),
        said: Said::default(),
        topic: None,
        nested_in: None,
    }
}

fn drafts() -> Vec<Draft> {
    let published: Date = "2025-05-16".parse().unwrap();
    let osk = SpeakerId::new("mira-osk").unwrap();
    let minister = "the harbour minister, Mira Osk";
    let council = "the council would “not be hurried”\nover night ferries";
    let whole =
        "the harbour minister, Mira Osk, said on Thursday the council would “not be hurried”\nover night ferries";
    vec![
        Draft {
            mention: Some(span("Radio Selm")),
            cue: Some(span("reported that")),
            who: Who { name: Some("Radio Selm".into()), id: None, basis: Basis::Name },
            said: Said { date: Some(published), basis: None },
            ..draft(pattern("clause-behind"), Form::Mixed, &[whole], &["not be hurried"])
        },
        Draft {
            mention: Some(span(minister)),
            cue: Some(span("said")),
            who: Who { name: Some("Mira Osk".into()), id: Some(osk.clone()), basis: Basis::Role },
            said: Said { date: "2025-05-15".parse().ok(), basis: Some(span("on Thursday")) },
            topic: Some(Guess { topic: TopicId::new("ferry-ban").unwrap(), words: vec![span("night ferries")] }),
            nested_in: Some(0),
            ..draft(pattern("clause-behind"), Form::Mixed, &[council], &["not be hurried"])
        },
        Draft {
            mention: Some(span("she")),
            cue: Some(span("added")),
            who: Who { name: Some("Mira Osk".into()), id: Some(osk), basis: Basis::Pronoun },
            said: Said { date: Some(published), basis: None },
            ..draft(
                pattern("quote-before"),
                Form::Direct,
                &["We ask for patience", "and for figures"],
                &["We ask for patience", "and for figures"],
            )
        },
    ]
}

fn style(color: bool) -> Style {
    Style { width: 80, color }
}

#[test]
fn each_draft_is_shown_with_all_that_is_known_of_it() {
    let expected = " 1  Radio Selm  not on file
    Radio Selm reported that [the harbour minister, Mira Osk, said on Thursday
    the council would “not be hurried” over night ferries].
    said      2025-05-16 at the latest, the article's day
    topic     none proposed
    cue       “reported that”
    found by  CLAUSE

 2  Mira Osk  mira-osk
    Radio Selm reported that the harbour minister, Mira Osk, said on Thursday
    [the council would “not be hurried” over night ferries].
    printed   “the harbour minister, Mira Osk”, by the role
    said      2025-05-15, by “on Thursday”
    topic     ferry-ban, by “night ferries”
    cue       “said”
    via       Radio Selm
    found by  CLAUSE

 3  Mira Osk  mira-osk
    “[We ask for patience],” she added, “[and for figures].”
    printed   “she”, the nearest source that it may mean
    said      2025-05-16 at the latest, the article's day
    topic     none proposed
    cue       “added”
    found by  QUOTE
";
    let shown = drafts_terminal(&drafts(), &[0, 1, 2], TEXT, None, &ledger(), style(false));
    let by = |id| found_by(pattern(id).id, pattern(id).measured);
    let expected = expected.replace("CLAUSE", &by("clause-behind")).replace("QUOTE", &by("quote-before"));
    assert_eq!(shown, expected, "\n{shown}");
    assert_eq!(draft_counts(&drafts()), "3 drafts: 1 direct, 2 mixed");
}

#[test]
fn how_sure_a_pattern_is_is_said_where_that_was_measured() {
    let check = |measured, expected: &str| assert_eq!(found_by("clause", measured), expected);
    check(Measured::Right { right: 93, proposed: 100 }, "clause, 93 % right on dev texts");
    check(Measured::Never, "clause, never measured");
}

#[test]
fn colours_stand_for_the_brackets_and_change_no_word() {
    let (plain, colored) = (drafts_terminal(&drafts(), &[0, 1, 2], TEXT, None, &ledger(), style(false)), style(true));
    let colored = drafts_terminal(&drafts(), &[0, 1, 2], TEXT, None, &ledger(), colored);
    assert!(colored.contains("\u{1b}[1m") && !colored.contains("“[We"));
    let words = |text: &str| text.replace(['[', ']'], "").split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&anstream::adapter::strip_str(&colored).to_string()), words(&plain));
}

#[test]
fn what_was_left_out_is_shown_with_its_reason() {
    let skipped = [Skipped { span: span("The ferries sail again."), why: "nobody says it" }];
    let shown = skipped_terminal(&skipped, TEXT, style(false));
    assert_eq!(shown, "1 place left out\n    “The ferries sail again.”: nobody says it\n");
}

#[test]
fn places_of_a_corpus_record_count_characters() {
    let views = AttributionView::all(&drafts(), TEXT, "2025-05-16".parse().ok(), &ledger());
    let characters: Vec<char> = TEXT.chars().collect();
    let value = serde_json::to_value(&views[2]).unwrap();
    let spans: Vec<(usize, usize)> = serde_json::from_value(value["content"]["spans"].clone()).unwrap();
    let pieces: Vec<String> = spans.iter().map(|it| characters[it.0..it.1].iter().collect()).collect();
    assert_eq!(pieces, ["We ask for patience", "and for figures"]);
    let (start, end) = (&value["content"]["start"], &value["content"]["end"]);
    assert_eq!((start.as_u64(), end.as_u64()), (Some(spans[0].0 as u64), Some(spans[1].1 as u64)));
    assert_eq!(
        (&value["speaker"], &value["said"], &value["type"]),
        (&"Mira Osk".into(), &"2025-05-16".into(), &"direct".into())
    );
}
