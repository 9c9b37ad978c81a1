//! Two articles beside each other as JSON has them.

use std::ops::Range;

use serde::Serialize;

use super::in_words;
use crate::article::Article;
use crate::pairing::{Comparison, Document, Reworded};
use crate::verify::Depth;

/// What comparing two articles came to, as JSON has it.
#[derive(Debug, Serialize)]
pub struct ComparisonView<'c> {
    kind: &'static str,
    earlier: ArticleView<'c>,
    later: ArticleView<'c>,
    moved: Vec<MovedView<'c>>,
    reworded: Vec<PairView<'c>>,
    same: Vec<PairView<'c>>,
    only_earlier: Vec<StatementView<'c>>,
    only_later: Vec<StatementView<'c>>,
    altered: Vec<AlteredView<'c>>,
    /// How many sentences differ in form alone.
    typography: usize,
    style: usize,
}

/// One of the two articles.
#[derive(Debug, Serialize)]
struct ArticleView<'c> {
    title: Option<&'c str>,
    outlet: Option<&'c str>,
    url: Option<&'c str>,
    published: Option<String>,
    /// Whose words it is as a whole.
    voice: Option<&'c str>,
}

/// A statement, or a sentence that nobody is said to have said.
#[derive(Debug, Serialize)]
struct StatementView<'c> {
    speaker: Option<&'c str>,
    /// What leads to the words where they are not quoted, and may turn them.
    #[serde(skip_serializing_if = "Option::is_none")]
    verb: Option<&'c str>,
    words: &'c str,
}

#[derive(Debug, Serialize)]
struct MovedView<'c> {
    speaker: &'c str,
    kind: &'static str,
    because: &'c str,
    earlier: StatementView<'c>,
    later: StatementView<'c>,
}

#[derive(Debug, Serialize)]
struct PairView<'c> {
    speaker: &'c str,
    /// Kinds of change that the words look like, and that are no flag between raw sentences.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    hints: &'c [&'static str],
    earlier: StatementView<'c>,
    later: StatementView<'c>,
}

#[derive(Debug, Serialize)]
struct AlteredView<'c> {
    speaker: Option<&'c str>,
    change: &'static str,
    earlier: StatementView<'c>,
    later: StatementView<'c>,
}

impl<'c> ComparisonView<'c> {
    /// The view of a comparison.
    #[must_use]
    pub fn of(it: &'c Comparison<'_>) -> Self {
        let (earlier, later) = (&it.earlier.1, &it.later.1);
        let pair = |pair: &'c Reworded| PairView {
            speaker: &later.statements[pair.pair.later].speaker.name,
            hints: &pair.hints,
            earlier: statement(earlier, pair.pair.earlier),
            later: statement(later, pair.pair.later),
        };
        let only = |of: &'c Document, places: &[usize]| places.iter().map(|it| statement(of, *it)).collect::<Vec<_>>();
        let sentences = |(article, document): &'c (&Article, Document), places: &[Range<usize>]| {
            places.iter().map(|it| sentence(article, document, it)).collect::<Vec<_>>()
        };
        let altered = |(altered, speaker): (&crate::revision::Altered, Option<&'c str>)| AlteredView {
            speaker,
            change: altered.depth.word(),
            earlier: sentence(it.earlier.0, earlier, &altered.earlier),
            later: sentence(it.later.0, later, &altered.later),
        };
        let mut only_earlier = only(earlier, &it.compared.only_earlier);
        only_earlier.extend(sentences(&it.earlier, &it.revision.gone));
        let mut only_later = only(later, &it.compared.only_later);
        only_later.extend(sentences(&it.later, &it.revision.new));
        Self {
            kind: it.kinship.name(),
            earlier: ArticleView::of(&it.earlier),
            later: ArticleView::of(&it.later),
            moved: it
                .compared
                .moved
                .iter()
                .map(|moved| MovedView {
                    speaker: &later.statements[moved.pair.later].speaker.name,
                    kind: moved.kind,
                    because: &moved.because,
                    earlier: statement(earlier, moved.pair.earlier),
                    later: statement(later, moved.pair.later),
                })
                .collect(),
            reworded: it.compared.reworded.iter().map(pair).collect(),
            same: it.compared.same.iter().map(pair).collect(),
            only_earlier,
            only_later,
            altered: in_words(it).into_iter().map(altered).collect(),
            typography: it.revision.altered_in(Depth::Typography).count(),
            style: it.revision.altered_in(Depth::Style).count(),
        }
    }
}

impl<'c> ArticleView<'c> {
    fn of((article, document): &'c (&Article, Document)) -> Self {
        Self {
            title: article.title.as_deref(),
            outlet: article.outlet.as_deref(),
            url: article.url.as_deref(),
            published: article.published.map(|it| it.to_string()),
            voice: document.voice.as_ref().map(|it| it.name.as_str()),
        }
    }
}

fn statement(of: &Document, at: usize) -> StatementView<'_> {
    let spoken = &of.statements[at];
    StatementView { speaker: Some(&spoken.speaker.name), verb: spoken.verb.as_deref(), words: &spoken.words }
}

fn sentence<'c>(article: &'c Article, document: &'c Document, place: &Range<usize>) -> StatementView<'c> {
    let speaker = document.speaker_at(place).map(|it| it.name.as_str());
    StatementView { speaker, verb: None, words: &article.text[place.clone()] }
}
