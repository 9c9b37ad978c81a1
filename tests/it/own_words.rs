//! Sources in the first person, recorded end to end: whose they are is named, or their title or their byline tells.

use std::fs;
use std::path::Path;

use gainsay::claim::Entry;
use gainsay::store::drafts;

use super::recorded::{DATED, Desk};

const SPEECH: &str = "Good morning, everybody.\n\nWe will keep the night ferries. Why should we not? Ben Tal said that the \
                      shipyard had built a fifth boat. I did not meet him.\n";

/// The speaker and the quotation of every draft on file.
fn quoted(desk: &Desk) -> Vec<(String, String)> {
    let own = |it: Entry| Some((it.speaker?, it.details.quote?));
    drafts(Path::new("page.yaml"), &desk.page()).unwrap().into_iter().filter_map(|it| own(it.entry)).collect()
}

fn own(words: &[&str]) -> Vec<(String, String)> {
    words.iter().map(|it| ("mira-osk".to_owned(), (*it).to_owned())).collect()
}

const OWN: [&str; 2] = ["We will keep the night ferries.", "I did not meet him."];

#[test]
fn a_speech_is_recorded_in_the_words_of_whoever_is_named() {
    for name in ["Mira Osk", "mira-osk"] {
        let desk = Desk::new();
        fs::write(desk.path().join("speech.txt"), SPEECH).unwrap();
        let named = ["record", "speech.txt", "--speaker", name, "--keep", "--no-edit"];
        let (code, _, said) = desk.run(&[&named[..], &DATED].concat(), "");
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(quoted(&desk), own(&OWN), "{}", desk.page());
        assert!(desk.page().contains("reported: the shipyard had built a fifth boat"), "{}", desk.page());
        let (.., said) = desk.run(&["diff"], "");
        assert!(said.contains("3 drafts not decided on yet, and so not compared: `gainsay review`"), "{said}");
        let (code, answer, said) = desk.run(&["check"], "");
        assert_eq!(code, Some(0), "{answer}{said}");
    }
}

#[test]
fn a_title_or_a_byline_tells_whose_words_they_are() {
    let front = "---\noutlet: The Selm Courier\npublished: 2025-05-16\n";
    let titled = format!("{front}title: Statement by Minister Mira Osk\n---\n\n{SPEECH}");
    let signed = format!("{front}title: The ferries stay\nauthor: Mira Osk\n---\n\n{SPEECH}");
    let line = format!("{front}---\n\n# The ferries stay\n\nBy Mira Osk, minister of transport\n\n{SPEECH}");
    for text in [titled, signed, line] {
        let desk = Desk::new();
        fs::write(desk.path().join("speech.md"), &text).unwrap();
        let (code, _, said) = desk.run(&["record", "speech.md", "--no-edit"], "");
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(quoted(&desk), own(&OWN), "{text}");
    }
}

#[test]
fn subtitles_are_recorded_under_their_voices_with_the_time() {
    let desk = Desk::new();
    let cue = |at: u8, voice: &str, words: &str| format!("00:0{at}.000 --> 00:0{at}.900\n<v {voice}>{words}\n\n");
    let text = [
        cue(1, "Mira Osk", "We will keep the"),
        cue(2, "Mira Osk", "night ferries."),
        cue(3, "Ben Tal", "Nobody needs a boat at night, and we will end it."),
        cue(4, "Mira Osk", "We will never close the harbour."),
    ];
    fs::write(desk.path().join("talk.vtt"), format!("WEBVTT\n\n{}", text.concat())).unwrap();
    let (code, _, said) = desk.run(&[&["record", "talk.vtt", "--keep", "--no-edit"][..], &DATED].concat(), "");
    assert_eq!(code, Some(0), "{said}");
    let drafts = drafts(Path::new("page.yaml"), &desk.page()).unwrap();
    let told: Vec<_> =
        drafts.iter().map(|it| (it.entry.details.page.as_deref(), it.entry.speaker.as_deref())).collect();
    let expected = [("00:00:01", "mira-osk"), ("00:00:03", "ben-tal"), ("00:00:04", "mira-osk")];
    assert_eq!(told, expected.map(|it| (Some(it.0), Some(it.1))), "{}", desk.page());
    assert!(desk.page().contains("We will keep the night ferries"), "{}", desk.page());
    assert_eq!(desk.run(&["check"], "").0, Some(0));
}

#[test]
fn who_signs_a_report_on_others_says_nothing_of_it() {
    let desk = Desk::new();
    let report =
        format!("The ferries stay\nBy Mira Osk\n\n{}", super::recorded::ARTICLE.replace("Mira Osk", "Ben Tal"));
    fs::write(desk.path().join("report.txt"), report).unwrap();
    let (code, _, said) = desk.run(&[&["record", "report.txt", "--no-edit"][..], &DATED].concat(), "");
    assert_eq!(code, Some(0), "{said}");
    assert!(quoted(&desk).iter().all(|it| it.0 != "mira-osk"), "{}", desk.page());
}
