//! One draft as a claim that nobody has accepted yet.

use std::collections::HashSet;

use super::id::id;
use crate::article::{Article, Place};
use crate::claim::{Details, Entry, LocalId};
use crate::date::Date;
use crate::extract::{Draft, Form, Span};
use crate::language::word::one_line;
use crate::store::NewSpeaker;
use crate::verify::Anchors;

/// Quotation marks that come in pairs; single ones are apostrophes too often.
const MARKS: [(char, char); 3] = [('“', '”'), ('«', '»'), ('"', '"')];

/// What stands between the pieces of a quotation.
const LEFT_OUT: &str = " […] ";

/// The text that drafts were found in, and what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The text.
    pub text: &'a str,
    /// When it was published.
    pub published: Date,
    /// Where its parts stand in the source.
    pub places: &'a [Place],
    /// Its speakers who are not on file: see [`unknown`](super::unknown()).
    pub unknown: &'a [NewSpeaker],
    /// Whether what stands under a speaker's name was said on the day of the text.
    pub is_sitting: bool,
}

impl<'a> Origin<'a> {
    /// An article that counts as published on a day, with its speakers who are not on file.
    #[must_use]
    pub fn of(article: &'a Article, published: Date, unknown: &'a [NewSpeaker]) -> Self {
        let Article { text, places, is_sitting, .. } = article;
        Self { text, published, places, unknown, is_sitting: *is_sitting }
    }
}

/// The drafts of a text as claims, in their order. What no word of the text dates was said by its day at the latest, or on
/// that day in a sitting; a
/// speaker who is not on file goes by the id that is proposed, and one without a name by none. No id is one that is
/// `taken`.
#[must_use]
pub fn claims(drafts: &[Draft], origin: Origin<'_>, mut taken: HashSet<LocalId>) -> Vec<Entry> {
    let anchors = Anchors::of(origin.text);
    drafts.iter().map(|it| claim(it, drafts, origin, (&anchors, &mut taken))).collect()
}

fn claim(
    draft: &Draft,
    all: &[Draft],
    origin: Origin<'_>,
    (anchors, taken): (&Anchors<'_>, &mut HashSet<LocalId>),
) -> Entry {
    let Origin { text, published, places, unknown, is_sitting } = origin;
    let speaker = speaker(draft, unknown);
    let topic = draft.topic.as_ref().map(|it| it.topic.to_string());
    let is_of_day = is_sitting && draft.is_labelled();
    let by_default = if is_of_day { published } else { Date::at_latest(published.last()) };
    let content = pieces(text, &draft.content);
    let quoted = match draft.form {
        _ if draft.is_speech => Some(content.clone()),
        Form::Direct | Form::Mixed => Some(pieces(text, &draft.quotes)),
        Form::Indirect => None,
    };
    let lead: Vec<String> = draft.lead.iter().map(|it| one_line(&text[it.clone()])).collect();
    // What is quoted is what is looked for again; what is only told has no words of its own, and its content has.
    let quotes = if draft.form == Form::Mixed { &draft.quotes } else { &draft.content };
    let details = Details {
        quote: quoted.filter(|it| !it.is_empty()),
        verb: Some(lead.join(" ")).filter(|it| !it.is_empty()),
        reported: (!draft.is_speech).then(|| one_line(&told(text, &draft.content))),
        printed: draft.mention.as_ref().map(|it| one_line(&text[it.clone()])),
        via: relayed_by(draft, all, text),
        page: Place::of(places, whole(&draft.content).start).map(str::to_owned),
        anchor: Some(anchors.around(whole(if quotes.is_empty() { &draft.content } else { quotes }))),
        ..Details::default()
    };
    Entry {
        id: Some(id(speaker.as_deref(), topic.as_deref(), &content, taken)),
        speaker,
        topic,
        said: Some(draft.said.date.filter(|_| draft.said.basis.is_some()).unwrap_or(by_default)),
        draft: true,
        details,
    }
}

/// The speaker on file, or the id that is proposed for one who is not; nothing where nobody is named.
fn speaker(draft: &Draft, unknown: &[NewSpeaker]) -> Option<String> {
    let proposed = || unknown.iter().find(|it| draft.who.name.as_ref() == Some(&it.name)).map(|it| it.id.clone());
    draft.who.id.as_ref().map(ToString::to_string).or_else(proposed)
}

/// Who relays a draft, the nearest first: `KCNA, after Yonhap`.
#[must_use]
pub fn relayed_by(draft: &Draft, all: &[Draft], text: &str) -> Option<String> {
    let mut names = Vec::new();
    let mut outer = draft.nested_in;
    // A chain is never longer than the list; whatever leads round in a circle ends here.
    while let Some(next) = outer.and_then(|it| all.get(it)).filter(|_| names.len() < all.len()) {
        let printed = || next.mention.as_ref().map(|it| one_line(&text[it.clone()]));
        names.push(next.who.name.clone().or_else(printed).unwrap_or_else(|| "somebody".into()));
        outer = next.nested_in;
    }
    (!names.is_empty()).then(|| names.join(", after "))
}

/// The content as it is told. A quotation that stands at its edge, or is all of a piece, keeps both of its marks.
fn told(text: &str, spans: &[Span]) -> String {
    let mut spans = spans.to_vec();
    for (open, close) in MARKS {
        let lacks = |mark: char, other: char, span: &Span| {
            let count = |mark| text[span.clone()].matches(mark).count();
            if mark == other { count(mark) % 2 == 1 } else { count(mark) < count(other) }
        };
        if let Some(last) = spans.last_mut().filter(|it| lacks(close, open, it) && text[it.end..].starts_with(close)) {
            last.end += close.len_utf8();
        }
        if let Some(first) = spans.first_mut().filter(|it| lacks(open, close, it) && text[..it.start].ends_with(open)) {
            first.start -= open.len_utf8();
        }
    }
    for span in &mut spans {
        *span = with_marks(text, span);
    }
    pieces(text, &spans)
}

/// A piece with the marks that it stands between, and a comma that is inside them.
fn with_marks(text: &str, piece: &Span) -> Span {
    let (before, after) = (&text[..piece.start], &text[piece.end..]);
    let comma = usize::from(after.starts_with(','));
    let marks = MARKS.iter().find(|(open, close)| before.ends_with(*open) && after[comma..].starts_with(*close));
    marks.map_or(piece.clone(), |(open, close)| piece.start - open.len_utf8()..piece.end + comma + close.len_utf8())
}

/// From the first byte of the first piece to the last of the last.
fn whole(pieces: &[Span]) -> Span {
    let start = pieces.iter().map(|it| it.start).min().unwrap_or_default();
    start..pieces.iter().map(|it| it.end).max().unwrap_or_default()
}

/// The pieces letter for letter, with a sign where something between them is left out.
fn pieces(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>().join(LEFT_OUT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_at_the_edge_keeps_both_of_its_marks() {
        let check = |text: &str, content: &str, expected: &str| {
            let start = text.find(content).unwrap();
            let whole = start..start + content.len();
            assert_eq!(told(text, std::slice::from_ref(&whole)), expected);
        };
        check("a plan to “wait.”", "a plan to “wait.", "a plan to “wait.”");
        check("“wait” and see”", "wait” and see", "“wait” and see");
        check("a plan to \"wait\" now", "plan to \"wait", "plan to \"wait\"");
        check("a plan to “wait” now”", "plan to “wait” now", "plan to “wait” now");
        check("denied “a plan to wait,” and", "a plan to wait", "“a plan to wait,”");
    }
}
