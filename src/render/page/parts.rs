//! A list that is too long for one page: in parts, each found by the day or the word with which it begins.

use std::ops::Range;

use maud::{Markup, html};

use super::frame::{day, text};
use crate::date::Date;

/// So many bytes of its list a page has: with all that stands around it, no page grows past a megabyte.
const ROOM: usize = 600_000;

/// By what a part is found: what its first thing has.
pub(super) trait First {
    /// As people read it.
    fn in_words(&self) -> Markup;
}

impl First for Date {
    fn in_words(&self) -> Markup {
        day(*self)
    }
}

impl First for String {
    fn in_words(&self) -> Markup {
        html! { "“" (text(self)) "”" }
    }
}

/// Where a list is cut, and by what each part is found.
#[derive(Debug)]
pub(super) struct Parts<F = Date> {
    ranges: Vec<Range<usize>>,
    firsts: Vec<F>,
}

impl<F> Parts<F> {
    /// Cuts a list of things of which each takes about so many bytes on a page, and is found by its day or its word.
    pub(super) fn of(all: impl Iterator<Item = (usize, F)>) -> Self {
        let (mut parts, mut room) = (Self { ranges: Vec::new(), firsts: Vec::new() }, 0);
        for (at, (bytes, first)) in all.enumerate() {
            match parts.ranges.last_mut().filter(|_| bytes <= room) {
                Some(last) => last.end = at + 1,
                None => {
                    parts.ranges.push(at..at + 1);
                    parts.firsts.push(first);
                    room = ROOM;
                }
            }
            room = room.saturating_sub(bytes);
        }
        parts
    }

    /// By what each part is found.
    pub(super) fn firsts(&self) -> &[F] {
        &self.firsts
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
pub(super) fn all(firsts: &[impl First], here: usize, name: impl Fn(usize) -> String) -> Markup {
    html! { @if firsts.len() > 1 {
        details.parts {
            summary { "Part " (here + 1) " of " (firsts.len()) ", from " (firsts[here].in_words()) }
            nav aria-label="All parts" { ol {
                @for (n, first) in firsts.iter().enumerate() {
                    li { a href=(name(n)) aria-current=[(n == here).then_some("page")] { "from " (first.in_words()) } }
                }
            } }
        }
    } }
}

/// Ways to the parts before and after this one.
pub(super) fn beside(firsts: &[impl First], here: usize, name: impl Fn(usize) -> String) -> Markup {
    html! { @if firsts.len() > 1 {
        nav.pager aria-label="Parts" {
            @if here > 0 { a rel="prev" href=(name(here - 1)) { span { "Previous part" } (here) " of " (firsts.len()) } }
            @if here + 1 < firsts.len() { a rel="next" href=(name(here + 1)) { span { "Next part" } (here + 2) " of " (firsts.len()) } }
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
        assert_eq!(cut.firsts().iter().map(ToString::to_string).collect::<Vec<_>>()[1], "2025-01-03");
        for (at, one) in all.iter().enumerate() {
            assert!(cut.part(&all, cut.holding(at)).contains(one));
        }
        assert!(parts(&[]).firsts().is_empty());
    }
}
