//! Drafts as attribution corpora write them: source, cue and content, each as characters of the text.

use serde::Serialize;

use super::code_points::CodePoints;
use crate::claim::Ledger;
use crate::date::Date;
use crate::extract::{Draft, Span};

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
}

/// Where something stands: its first character, the one behind its last, and its pieces where it has several.
#[derive(Debug, Serialize)]
struct SpanView {
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spans: Vec<[usize; 2]>,
}

impl AttributionView {
    /// All drafts of a text that was published on the day `published`: what no word of the text dates is of that day.
    #[must_use]
    pub fn all(drafts: &[Draft], text: &str, published: Option<Date>, ledger: &Ledger) -> Vec<Self> {
        let points = CodePoints::of(text);
        drafts.iter().map(|it| Self::of(it, &points, published, ledger)).collect()
    }

    fn of(draft: &Draft, points: &CodePoints, published: Option<Date>, ledger: &Ledger) -> Self {
        let one = |span: &Span| {
            let [start, end] = points.range(span);
            SpanView { start, end, spans: Vec::new() }
        };
        let spans: Vec<[usize; 2]> = draft.content.iter().map(|it| points.range(it)).collect();
        let (start, end) = (spans.first().map_or(0, |it| it[0]), spans.last().map_or(0, |it| it[1]));
        let on_file = draft.who.id.as_ref().map(|it| ledger.speaker_name(it).to_owned());
        Self {
            content: SpanView { start, end, spans },
            source: draft.source.as_ref().map(one),
            cue: draft.cue.as_ref().map(one),
            speaker: draft.who.name.clone().or(on_file),
            speaker_id: draft.who.id.as_ref().map(ToString::to_string),
            said: draft.said.date.or(published).map(|it| it.to_string()),
            topic: draft.topic.as_ref().map(|it| it.topic.to_string()),
            r#type: draft.form.word(),
            pattern: draft.pattern.id,
            nested_in: draft.nested_in,
        }
    }
}
