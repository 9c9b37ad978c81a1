//! The statements of one component that the next statement of it may be compared with.

use chrono::NaiveDate;

use crate::date::Date;

/// Statements by their places on the timeline, in order; each moves on at most twice, so that a timeline of any length
/// costs each statement the same.
#[derive(Debug, Default)]
pub(super) struct Frontier {
    /// Over before the next statement begins, and not over before another one of these begins.
    before: Vec<usize>,
    /// Not over when the next statement begins: it and they have no order.
    beside: Vec<usize>,
    /// The first day on which one of those beside is over.
    first_over: Option<NaiveDate>,
}

impl Frontier {
    /// Moves on to a statement that begins on `first`; statements come by their first day.
    pub(super) fn move_on(&mut self, first: NaiveDate, said: impl Fn(usize) -> Date) {
        if self.first_over.is_none_or(|it| it >= first) {
            return;
        }
        let (over, beside) = self.beside.drain(..).partition(|it| said(*it).last() < first);
        self.beside = beside;
        self.first_over = self.beside.iter().map(|it| said(*it).last()).min();
        self.before.extend::<Vec<usize>>(over);
        self.before.sort_unstable();
        // Later statements begin no earlier, so what is over before another begins never comes up again.
        let last_start = self.before.iter().map(|it| said(*it).first()).max();
        self.before.retain(|it| Some(said(*it).last()) >= last_start);
    }

    /// Adds the statement to which it has moved on.
    pub(super) fn push(&mut self, at: usize, said: Date) {
        self.beside.push(at);
        self.first_over = Some(self.first_over.map_or(said.last(), |it| it.min(said.last())));
    }

    /// The last statement before.
    pub(super) fn last_before(&self) -> Option<usize> {
        self.before.last().copied()
    }

    /// The last statement that has no order with the next one.
    pub(super) fn last_beside(&self) -> Option<usize> {
        self.beside.last().copied()
    }

    /// The statements before that may have come after the last one: the days overlap.
    pub(super) fn rivals(&self) -> &[usize] {
        self.before.split_last().map_or(&[], |it| it.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes in the statements one by one; what the last one is compared with: before, its rivals, and beside.
    fn check(days: &[&str], expected: (Option<usize>, &[usize], Option<usize>)) {
        let days: Vec<Date> = days.iter().map(|it| it.parse().unwrap()).collect();
        let mut frontier = Frontier::default();
        let mut seen = (None, Vec::new(), None);
        for (at, day) in days.iter().enumerate() {
            frontier.move_on(day.first(), |it| days[it]);
            seen = (frontier.last_before(), frontier.rivals().to_vec(), frontier.last_beside());
            frontier.push(at, *day);
        }
        assert_eq!((seen.0, seen.1.as_slice(), seen.2), expected, "{days:?}");
    }

    #[test]
    fn the_last_day_comes_before_and_its_other_statements_are_rivals() {
        check(&["2025-01-01"], (None, &[], None));
        check(&["2025-01-01", "2025-01-02"], (Some(0), &[], None));
        check(&["2025-01-01", "2025-01-02", "2025-01-02", "2025-01-05"], (Some(2), &[1], None));
    }

    #[test]
    fn a_month_is_beside_its_days_and_a_rival_of_its_last_one() {
        check(&["2025-01", "2025-01-02", "2025-01-05"], (Some(1), &[], Some(0)));
        check(&["2025-01", "2025-01-02", "2025-02-01"], (Some(1), &[0], None));
        check(&["2025-01", "2025-01-02", "2025-02-01", "2025-02-02"], (Some(2), &[], None));
    }
}
