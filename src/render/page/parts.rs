//! A list that is too long for one page: in parts, each found by the day with which it begins.

use std::ops::Range;

use maud::{Markup, html};

use super::frame::day;
use crate::date::Date;

/// So many bytes of its list a page has: with all that stands around it, no page grows past a megabyte.
const ROOM: usize = 600_000;

/// Where a list is cut, and the day of the first thing in each part.
#[derive(Debug, Default)]
pub(super) struct Parts {
    ranges: Vec<Range<usize>>,
    days: Vec<Date>,
}

impl Parts {
    /// Cuts a list of things of which each takes about so many bytes on a page, and is of a day.
    pub(super) fn of(all: impl Iterator<Item = (usize, Date)>) -> Self {
        let (mut parts, mut room) = (Self::default(), 0);
        for (at, (bytes, day)) in all.enumerate() {
            match parts.ranges.last_mut().filter(|_| bytes <= room) {
                Some(last) => last.end = at + 1,
                None => {
                    parts.ranges.push(at..at + 1);
                    parts.days.push(day);
                    room = ROOM;
                }
            }
            room = room.saturating_sub(bytes);
        }
        parts
    }

    /// The day with which each part begins.
    pub(super) fn days(&self) -> &[Date] {
        &self.days
    }

    /// Part `n` of the list; nothing where it has none.
    pub(super) fn part<'a, T>(&self, all: &'a [T], n: usize) -> &'a [T] {
        self.ranges.get(n).map_or(&[], |it| &all[it.clone()])
    }

    /// The part that has the thing at that place of the list.
    pub(super) fn holding(&self, at: usize) -> usize {
        self.ranges.partition_point(|it| it.end <= at)
    }
}

/// Which part this is, and ways to all of them: nothing where there is only one.
pub(super) fn all(days: &[Date], here: usize, name: impl Fn(usize) -> String) -> Markup {
    html! { @if days.len() > 1 {
        details.parts {
            summary { "Part " (here + 1) " of " (days.len()) ", from " (day(days[here])) }
            nav aria-label="All parts" { ol {
                @for (n, first) in days.iter().enumerate() {
                    li { a href=(name(n)) aria-current=[(n == here).then_some("page")] { "from " (day(*first)) } }
                }
            } }
        }
    } }
}

/// Ways to the parts before and after this one.
pub(super) fn beside(days: &[Date], here: usize, name: impl Fn(usize) -> String) -> Markup {
    html! { @if days.len() > 1 {
        nav.pager aria-label="Parts" {
            @if here > 0 { a rel="prev" href=(name(here - 1)) { span { "Previous part" } (here) " of " (days.len()) } }
            @if here + 1 < days.len() { a rel="next" href=(name(here + 1)) { span { "Next part" } (here + 2) " of " (days.len()) } }
        }
    } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(bytes: &[usize]) -> Parts {
        let day = |n: usize| format!("2025-01-{:02}", n + 1).parse().unwrap();
        Parts::of(bytes.iter().enumerate().map(|(n, bytes)| (*bytes, day(n))))
    }

    #[test]
    fn a_part_has_no_more_than_there_is_room_for_and_nothing_is_left_out() {
        let all = [1, 2, 3, 4, 5];
        let cut = parts(&[ROOM / 2, ROOM / 2, 10, ROOM * 3, 10]);
        let got: Vec<&[i32]> = (0..5).map(|n| cut.part(&all, n)).collect();
        assert_eq!(got, [&[1, 2][..], &[3], &[4], &[5], &[]]);
        assert_eq!(cut.days().iter().map(ToString::to_string).collect::<Vec<_>>()[1], "2025-01-03");
        for (at, one) in all.iter().enumerate() {
            assert!(cut.part(&all, cut.holding(at)).contains(one));
        }
        assert!(parts(&[]).days().is_empty());
    }
}
