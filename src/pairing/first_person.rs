//! A source in the first person: what it says itself, sentence by sentence, beside what it attributes to others.

use std::ops::Range;

use super::document::{is_one, is_transcript, parted, speaks_of_itself, tells_of_somebody, unsaid};
use super::letter::letters;
use super::position::{binds, is_heading};
use super::speaker::Speaker;
use super::voice::voice;
use crate::article::Article;
use crate::claim::UNDATED;
use crate::date::Date;
use crate::extract::{Basis, Draft, Extracted, Extractor, Proposal, Skipped, Who};
use crate::language::grammar::Class;
use crate::language::sentence::sentences;
use crate::language::token::{Token, tokens};
use crate::reading::words::Words;

/// Of no more sentences each one is a draft; of a longer text those that somebody may be held to.
const SHORT: usize = 12;
/// A line without a stop that is longer, in tokens, is no heading, but has lost its stop.
const LONGEST_HEADING: usize = 25;

/// How a source in the first person is read.
#[derive(Debug, Clone, Default)]
pub struct FirstPerson {
    /// Whose words it is; `None` where its title or its first lines have to tell.
    pub speaker: Option<Speaker>,
    /// Whether of a long one every sentence is wanted, and not only those that take a position or bear on a topic.
    pub all: bool,
}

/// The drafts of an article, published on the day `published`: what it attributes to somebody and, where it is one
/// speaker's own words, its sentences as quotations of that speaker. In a sentence in which others are quoted or reported
/// the speaker is not taken for them, nor they for the speaker: it is left out.
#[must_use]
pub fn drafts(
    article: &Article,
    published: Option<Date>,
    extractor: &Extractor<'_>,
    source: &FirstPerson,
) -> Extracted {
    let text = &article.text;
    let day = published.and_then(Date::as_day);
    let found = extractor.read(text, day);
    let Some((speaker, is_body)) = speaker(article, extractor, &found.drafts, source) else { return found };
    let (mut drafts, mut proposals) = (others(found.drafts, &speaker, text), found.proposals);
    let told = merged(drafts.iter().map(place).chain(letters(text).into_iter().map(|it| it.place)).collect());
    let (mut places, mut skipped) = (Vec::new(), Vec::new());
    let all = tokens(text);
    for sentence in sentences(text, &all).iter().flat_map(|it| parted(&all, it.tokens)) {
        let (own, span) = (sentence.of(&all), sentence.bytes(&all));
        let is_told = touches(&told, &span);
        let why = match unsaid(text, own).or_else(|| heading(own)) {
            Some(why) => Some(why),
            None if is_told => Some("somebody else is quoted or reported in it"),
            None if is_body && tells_of_somebody(&text[span.clone()]) => Some("it tells of somebody"),
            None => None,
        };
        match why {
            Some(why) => skipped.push(Skipped { span, why }),
            None => places.push(without_marks(text, span)),
        }
    }
    let name = speaker.name.clone();
    let who = Who { name: Some(name.clone()), id: speaker.id, basis: Basis::Name };
    let is_long = places.len() > SHORT && !source.all;
    for draft in extractor.own(text, &who, &places) {
        let span = draft.content[0].clone();
        if is_long && draft.topic.is_none() && !binds(&Words::of(&text[span.clone()], day.unwrap_or(UNDATED))) {
            skipped.push(Skipped { span, why: "it takes no position and bears on no topic on file; `--all` takes it" });
        } else {
            drafts.push(draft);
        }
    }
    if who.id.is_none() && proposals.iter().all(|it| it.name != name) {
        proposals.extend(Proposal::of_name(&name));
    }
    let drafted = merged(drafts.iter().map(place).collect());
    skipped.extend(found.skipped.into_iter().filter(|it| !touches(&drafted, &it.span)));
    skipped.sort_by_key(|it| it.span.start);
    Extracted { drafts, proposals, skipped }
}

/// Whose own words a source is, and whether that is a body; `None` for an article, a transcript, a readout.
fn speaker(
    article: &Article,
    extractor: &Extractor<'_>,
    drafts: &[Draft],
    source: &FirstPerson,
) -> Option<(Speaker, bool)> {
    if let Some(speaker) = &source.speaker {
        return Some((speaker.clone(), false));
    }
    if is_transcript(drafts) {
        return None;
    }
    let voice = voice(article, &letters(&article.text)).filter(|it| it.is_own)?;
    Some((Speaker { id: extractor.speaker(&voice.name), name: voice.name }, voice.is_body))
}

/// The drafts of everybody else: what the speaker says stands among the speaker's own sentences.
fn others(drafts: Vec<Draft>, speaker: &Speaker, text: &str) -> Vec<Draft> {
    let is_own = |it: &Draft| {
        it.mention.clone().is_some_and(|it| speaks_of_itself(&text[it]))
            || it.who.id.as_ref().is_some_and(|id| Some(id) == speaker.id.as_ref())
            || it.who.name.as_ref().is_some_and(|it| is_one(&Speaker { name: it.clone(), id: None }, &speaker.name))
    };
    let mut kept = 0;
    let places: Vec<Option<usize>> = drafts
        .iter()
        .map(|it| {
            let place = (!is_own(it)).then_some(kept);
            kept += usize::from(place.is_some());
            place
        })
        .collect();
    let mut others: Vec<Draft> = drafts.into_iter().zip(&places).filter(|it| it.1.is_some()).map(|it| it.0).collect();
    for it in &mut others {
        it.nested_in = it.nested_in.and_then(|outer| places[outer]);
    }
    others
}

/// Where a draft stands, with the words that attribute it.
fn place(draft: &Draft) -> Range<usize> {
    let pieces = || draft.content.iter().chain(&draft.mention).chain(&draft.cue);
    let start = pieces().map(|it| it.start).min().unwrap_or_default();
    start..pieces().map(|it| it.end).max().unwrap_or_default()
}

/// Places in order, each with those that overlap it.
fn merged(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_by_key(|it| it.start);
    let mut found: Vec<Range<usize>> = Vec::new();
    for place in places {
        match found.last_mut().filter(|it| place.start < it.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => found.push(place),
        }
    }
    found
}

/// Whether some bytes have any in common with merged places.
fn touches(places: &[Range<usize>], span: &Range<usize>) -> bool {
    places.get(places.partition_point(|it| it.end <= span.start)).is_some_and(|it| it.start < span.end)
}

/// Why some tokens are no sentence.
fn heading(tokens: &[Token<'_>]) -> Option<&'static str> {
    let is_ended = tokens.iter().rev().take(2).any(|it| it.is_in(Class::Stop) || it.text == ":");
    let is_line = tokens.len() <= LONGEST_HEADING && !is_ended;
    (is_line || is_heading(tokens)).then_some("it is a heading")
}

/// A sentence without a quotation mark whose partner stands in another one, or at its other end.
fn without_marks(text: &str, span: Range<usize>) -> Range<usize> {
    let words = &text[span.clone()];
    let inside = words.trim_matches(['\u{201c}', '\u{201d}', '"']);
    if inside.contains(['\u{201c}', '\u{201d}', '"']) {
        return span;
    }
    let start = span.start + words.find(inside).unwrap_or_default();
    start..start + inside.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Ledger;

    const SPEECH: &str = "Good morning. We will keep our night ferries. Why should we not?\n\nOur fares\n\nMy crews \
                          know these waters. Otto Tal said that the ferries were too old. I did not close the southern pier.\n";

    /// The speaker and the words of each draft, and what was left out with its reason.
    fn read(title: &str, text: &str, source: &FirstPerson) -> (Vec<String>, Vec<String>) {
        let article = Article { text: text.to_owned(), title: Some(title.to_owned()), ..Article::default() };
        let ledger = Ledger::default();
        let found = drafts(&article, None, &Extractor::new(&ledger), source);
        let name = |it: &Draft| it.who.name.clone().unwrap_or_default();
        let mut drafts: Vec<&Draft> = found.drafts.iter().collect();
        drafts.sort_by_key(|it| it.content[0].start);
        let drafts = drafts.iter().map(|it| format!("{}: {}", name(it), &text[it.content[0].clone()])).collect();
        let skipped = found.skipped.iter().map(|it| format!("{}: {}", it.why, &text[it.span.clone()])).collect();
        (drafts, skipped)
    }

    fn by(name: &str) -> FirstPerson {
        FirstPerson { speaker: Some(Speaker { name: name.to_owned(), id: None }), all: false }
    }

    const OWN: [&str; 4] = [
        "Ada Roe: We will keep our night ferries.",
        "Ada Roe: My crews know these waters.",
        "Otto Tal: the ferries were too old",
        "Ada Roe: I did not close the southern pier.",
    ];

    #[test]
    fn every_sentence_of_a_speech_is_its_speakers_but_those_of_others() {
        let (drafts, skipped) = read("Ferries", SPEECH, &by("Ada Roe"));
        assert_eq!(drafts, OWN);
        assert_eq!(
            skipped,
            [
                "it says too little to be a statement: Good morning.",
                "it asks: Why should we not?",
                "it says too little to be a statement: Our fares",
                "somebody else is quoted or reported in it: Otto Tal said that the ferries were too old.",
            ]
        );
    }

    #[test]
    fn a_title_tells_whose_statement_it_is() {
        let (drafts, _) = read("Statement from President Ada Roe", SPEECH, &FirstPerson::default());
        assert_eq!(drafts, OWN);
    }

    #[test]
    fn what_an_office_tells_and_what_only_speaks_of_us_is_nobodys_own_words() {
        let told = "They spoke of ferries, and Secretary Ada Roe reaffirmed that the pier will stay.";
        let (drafts, _) =
            read("Readout of Secretary Ada Roe\u{2019}s Call with Minister Tal", told, &FirstPerson::default());
        assert!(drafts.iter().all(|it| !it.contains("They spoke")), "{drafts:?}");
        let (drafts, _) = read("Our ferries", SPEECH, &FirstPerson::default());
        assert!(drafts.iter().all(|it| !it.contains("night ferries")), "{drafts:?}");
    }

    #[test]
    fn of_a_long_speech_there_is_what_somebody_may_be_held_to() {
        let long = format!(
            "{}We will build a second pier. You must pay the crews each month.\n",
            "The sea was calm in spring. ".repeat(20)
        );
        let (drafts, skipped) = read("Ferries", &long, &by("Ada Roe"));
        assert_eq!(drafts, ["Ada Roe: We will build a second pier.", "Ada Roe: You must pay the crews each month."]);
        assert_eq!(skipped.len(), 20);
        let (drafts, _) = read("Ferries", &long, &FirstPerson { all: true, ..by("Ada Roe") });
        assert_eq!(drafts.len(), 22);
    }

    #[test]
    fn a_short_denial_is_a_statement() {
        let text = "I did not meet him. I never did that. We will not resign. I will. Thank you all. No. It is late.";
        let (drafts, _) = read("Ferries", text, &by("Ada Roe"));
        let words = ["I did not meet him.", "I never did that.", "We will not resign."];
        assert_eq!(drafts, words.map(|it| format!("Ada Roe: {it}")));
    }

    #[test]
    fn quotation_marks_around_a_statement_are_no_part_of_it() {
        let (drafts, _) = read(
            "Ferries",
            "\u{201c}We will keep our night ferries.\n\n\u{201c}We shall build a second pier.\u{201d}",
            &by("Ada Roe"),
        );
        assert_eq!(drafts, ["Ada Roe: We will keep our night ferries.", "Ada Roe: We shall build a second pier."]);
    }
}
