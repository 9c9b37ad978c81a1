//! Drafts as attribution corpora write them: source, cue and content, each as characters of the text.

use serde::Serialize;

use super::code_points::CodePoints;
use crate::claim::Ledger;
use crate::date::Date;
use crate::extract::{Basis, Draft, Skipped, Span};

/// One draft as a record of a corpus. Offsets count Unicode code points.
#[derive(Debug, Serialize)]
pub struct AttributionView {
    content: SpanView,
    source: Option<SpanView>,
    cue: Option<SpanView>,
    speaker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker_id: Option<String>,
    said: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<String>,
    r#type: &'static str,
    pattern: &'static str,
    nested_in: Option<usize>,
    #[serde(flatten)]
    rests_on: Option<RestsOn>,
}

/// What a draft rests on, which a corpus does not ask for.
#[derive(Debug, Serialize)]
struct RestsOn {
    precision: Option<u32>,
    quotes: Vec<SpanView>,
    speaker_by: &'static str,
    said_by: Option<SpanView>,
    topic_by: Vec<SpanView>,
}

/// Where something stands: its first character, the one after its last, and its pieces where it has several.
#[derive(Debug, Serialize)]
struct SpanView {
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spans: Vec<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// What was left out, and why.
#[derive(Debug, Serialize)]
pub struct SkippedView {
    #[serde(flatten)]
    span: SpanView,
    why: &'static str,
}

impl AttributionView {
    /// All drafts of a text that was published on the day `published`: what no word of the text dates is of that day.
    #[must_use]
    pub fn all(drafts: &[Draft], text: &str, published: Option<Date>, ledger: &Ledger) -> Vec<Self> {
        let points = CodePoints::of(text);
        drafts.iter().map(|it| Self::of(it, &points, published, ledger)).collect()
    }

    /// The same with the words themselves, and with what each draft rests on.
    #[must_use]
    pub fn all_in_full(drafts: &[Draft], text: &str, published: Option<Date>, ledger: &Ledger) -> Vec<Self> {
        let mut views = Self::all(drafts, text, published, ledger);
        let points = CodePoints::of(text);
        for (view, draft) in views.iter_mut().zip(drafts) {
            view.content.text = Some(words(text, &draft.content));
            view.source = draft.mention.as_ref().map(|it| SpanView::with_words(it, &points, text));
            view.cue = draft.cue.as_ref().map(|it| SpanView::with_words(it, &points, text));
            view.rests_on = Some(RestsOn {
                precision: draft.pattern.measured.precision(),
                quotes: draft.quotes.iter().map(|it| SpanView::with_words(it, &points, text)).collect(),
                speaker_by: basis(draft.who.basis),
                said_by: draft.said.basis.as_ref().map(|it| SpanView::with_words(it, &points, text)),
                topic_by: draft
                    .topic
                    .iter()
                    .flat_map(|it| &it.words)
                    .map(|it| SpanView::with_words(it, &points, text))
                    .collect(),
            });
        }
        views
    }

    fn of(draft: &Draft, points: &CodePoints, published: Option<Date>, ledger: &Ledger) -> Self {
        let spans: Vec<[usize; 2]> = draft.content.iter().map(|it| points.range(it)).collect();
        let (start, end) = (spans.first().map_or(0, |it| it[0]), spans.last().map_or(0, |it| it[1]));
        let on_file = draft.who.id.as_ref().map(|it| ledger.speaker_name(it).to_owned());
        Self {
            content: SpanView { start, end, spans, text: None },
            source: draft.mention.as_ref().map(|it| SpanView::of(it, points)),
            cue: draft.cue.as_ref().map(|it| SpanView::of(it, points)),
            speaker: draft.who.name.clone().or(on_file),
            speaker_id: draft.who.id.as_ref().map(ToString::to_string),
            said: draft.said.date.or(published).map(|it| it.to_string()),
            topic: draft.topic.as_ref().map(|it| it.topic.to_string()),
            r#type: draft.form.word(),
            pattern: draft.pattern.id,
            nested_in: draft.nested_in,
            rests_on: None,
        }
    }
}

impl SkippedView {
    /// All that was left out of a text.
    #[must_use]
    pub fn all(skipped: &[Skipped], text: &str) -> Vec<Self> {
        let points = CodePoints::of(text);
        skipped.iter().map(|it| Self { span: SpanView::with_words(&it.span, &points, text), why: it.why }).collect()
    }
}

impl SpanView {
    fn of(span: &Span, points: &CodePoints) -> Self {
        let [start, end] = points.range(span);
        Self { start, end, spans: Vec::new(), text: None }
    }

    fn with_words(span: &Span, points: &CodePoints, text: &str) -> Self {
        Self { text: Some(words(text, std::slice::from_ref(span))), ..Self::of(span, points) }
    }
}

fn words(text: &str, spans: &[Span]) -> String {
    spans.iter().filter_map(|it| text.get(it.clone())).collect::<Vec<_>>().join(" ")
}

/// What it rests on that a source is somebody, in a word.
fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Name => "name",
        Basis::Role => "role",
        Basis::LastName => "last-name",
        Basis::Metonym => "metonym",
        Basis::Pronoun => "pronoun",
        Basis::Unnamed => "unnamed",
        Basis::Unfit => "unfit",
        Basis::Turn => "turn",
        Basis::None => "none",
    }
}
