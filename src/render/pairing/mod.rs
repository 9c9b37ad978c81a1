//! Two articles beside each other, in every form but the terminal's.

mod markdown;
mod rows;
mod view;

pub use markdown::comparison_markdown;
pub use rows::comparison_rows;
pub use view::ComparisonView;

use super::counted;
use crate::pairing::Comparison;
use crate::revision::Altered;
use crate::verify::Depth;

/// How much of two articles was compared at all, and what of it is left aside, in a sentence.
pub(super) fn extent(it: &Comparison<'_>) -> String {
    let (earlier, later) = (it.earlier.1.statements.len(), it.later.1.statements.len());
    let paired = it.compared.same.len() + it.compared.reworded.len() + it.compared.moved.len();
    let perhaps = it.compared.same.iter().chain(&it.compared.reworded).filter(|it| !it.hints.is_empty()).count();
    let nothing = match (it.compared.moved.len(), perhaps) {
        (0, 0) => "; nothing that the engine knows of moved in them".to_owned(),
        (_, 0) => String::new(),
        (_, n) => format!("; {n} of them perhaps moved, which only a reader can tell"),
    };
    match (earlier, later, paired) {
        (0, 0, _) => "nobody is said to have said anything in either article".to_owned(),
        (0, ..) => "nobody is said to have said anything in the earlier article".to_owned(),
        (_, 0, _) => "nobody is said to have said anything in the later article".to_owned(),
        (_, _, 0) => format!("none of {earlier} and {later} statements are of one speaker and one subject"),
        _ => format!(
            "{} of one speaker and one subject, of {earlier} and {later} statements{nothing}",
            counted(paired, "pair")
        ),
    }
}

/// What was altered in form alone, in a sentence; nothing where nothing was.
pub(super) fn of_form(it: &Comparison<'_>) -> Option<String> {
    let count = |depth| it.revision.altered_in(depth).count();
    let told = |count: usize, what: &str| (count > 0).then(|| format!("{count} in {what}"));
    let told: Vec<String> = [told(count(Depth::Typography), "typography"), told(count(Depth::Style), "style")]
        .into_iter()
        .flatten()
        .collect();
    (!told.is_empty()).then(|| format!("sentences that differ in form alone: {}", told.join(", ")))
}

/// What was altered in words, those sentences first in which somebody's statement stands.
pub(super) fn in_words<'c>(it: &'c Comparison<'_>) -> Vec<(&'c Altered, Option<&'c str>)> {
    let speaker = |altered: &Altered| {
        let (earlier, later) = (&it.earlier.1, &it.later.1);
        earlier.speaker_at(&altered.earlier).or_else(|| later.speaker_at(&altered.later)).map(|it| it.name.as_str())
    };
    let mut found: Vec<_> = it.revision.altered_in(Depth::Words).map(|altered| (altered, speaker(altered))).collect();
    found.sort_by_key(|it| it.1.is_none());
    found
}
