//! The reviews behind `diff`: hiding the flags that have one, accepting those that have none.

use chrono::NaiveDate;
use gainsay::claim::{Review, Ruling};
use gainsay::date::Date;
use gainsay::diff::{Change, Compared, Entry};
use gainsay::store::REVIEWS;

/// The options for reviews.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Reviews")]
pub(crate) struct ReviewArgs {
    /// Only changes without a review in reviews.yaml, whatever its verdict
    #[arg(long)]
    new: bool,

    /// Show new changes only, and append them to reviews.yaml as accepted; --new is silent on them from then on
    #[arg(long, requires = "by", conflicts_with = "exit_code")]
    accept: bool,

    /// Who accepts; may be given more than once
    #[arg(long, value_name = "NAME", requires = "accept")]
    by: Vec<String>,

    /// Why
    #[arg(long, value_name = "TEXT", requires = "accept")]
    reason: Option<String>,
}

impl ReviewArgs {
    /// Whether flags are accepted.
    pub(crate) fn accepts(&self) -> bool {
        self.accept
    }

    /// Leaves out what has a review, where only new flags are asked for; returns how many those were.
    pub(crate) fn hide(&self, changes: &mut Vec<Change<'_>>) -> usize {
        let all = changes.len();
        changes.retain(|it| it.review.is_none() || !(self.new || self.accept));
        all - changes.len()
    }

    /// The same for two sources; what is left of an entry without any new flag is nothing.
    pub(crate) fn hide_in(&self, entries: &mut Vec<Entry<'_>>) {
        entries.retain_mut(|it| match &mut it.compared {
            Compared::Changed(changes) => {
                self.hide(changes);
                !changes.is_empty()
            }
            _ => true,
        });
    }

    /// The changes as accepted on `today`.
    pub(crate) fn accepted(&self, changes: &[Change<'_>], today: NaiveDate) -> Vec<Review> {
        let accepted = |it: &Change<'_>| Review {
            kind: it.kind.id.to_owned(),
            earlier: it.earlier.id.clone(),
            later: it.later.map(|it| it.id.clone()),
            verdict: Ruling::Accepted,
            grade: None,
            acknowledged: None,
            reason: self.reason.clone(),
            by: self.by.clone(),
            on: Date::day(today),
            line: 0,
        };
        changes.iter().map(accepted).collect()
    }
}

/// What is said of reviews that are of no change any more: their verdicts are printed nowhere.
pub(crate) fn unmatched_reviews(reviews: &[&Review]) -> Option<String> {
    const SHOWN: usize = 5;
    if reviews.is_empty() {
        return None;
    }
    let (n, s) = (reviews.len(), if reviews.len() == 1 { (" matches", "") } else { ("s match", "s") });
    let lines: Vec<String> = reviews.iter().take(SHOWN).map(|it| it.line.to_string()).collect();
    let more = if n > SHOWN { format!(" and {} more", n - SHOWN) } else { String::new() };
    Some(format!("warning: {n} review{} no flag any more ({REVIEWS}, line{} {}{more})", s.0, s.1, lines.join(", ")))
}
