//! Words in brackets, which are a sentence of their own within another one: `(the sum is higher, according to Tal)`.

use crate::language::grammar::{Class, Line};

/// The place of the bracket that stands open at `at`; nothing where none does.
pub(super) fn opened(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let mut before = (line.start()..at.min(line.end())).rev().filter(|it| line.is_own(*it));
    before
        .find(|it| line.is_in(*it, Class::OpeningBracket | Class::ClosingBracket))
        .filter(|it| line.is_in(*it, Class::OpeningBracket))
}

/// Where words end at the latest that begin at `at`: with the bracket that stands open there, or else with the sentence.
pub(super) fn closed(line: &Line<'_, '_>, at: usize) -> usize {
    let is_end = |it: &usize| line.is_own(*it) && line.is_in(*it, Class::ClosingBracket);
    let bracket = opened(line, at).and_then(|_| (at..line.end()).find(is_end));
    bracket.unwrap_or(line.end())
}

/// The place before brackets that end before `end`; `end` where none do.
pub(super) fn before_brackets(line: &Line<'_, '_>, end: usize) -> usize {
    const LONGEST: usize = 8;
    let closes = end > line.start() && line.is_own(end - 1) && line.token(end - 1).text == ")";
    let mut near = (line.start().max(end.saturating_sub(LONGEST))..end).rev();
    near.find(|at| closes && line.token(*at).text == "(").unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn what_is_said_in_brackets_stays_in_them() {
        check(
            "The orchard lost a third of its trees (the true figure is closer to half, according to the growers).",
            "the growers | according to | the true figure is closer to half",
        );
        check(
            "Some members were furious (\u{201c}I want my deposit back,\u{201d} wrote Lena Frost on the choir\u{2019}s page), and the vote was put off.",
            "Lena Frost | wrote | I want my deposit back",
        );
        check(
            "(The drums, it turns out, are borrowed, Ms. Quist said.)",
            "Ms. Quist | said | The drums, it turns out, are borrowed",
        );
        check(
            "The clinic closed at noon (staff said they had run out of vaccine) and opened again at four.",
            "staff | said | they had run out of vaccine",
        );
        check(
            "The river rose again (according to the warden, the weir is safe) while the mill was being mended.",
            "the warden | according to | the weir is safe",
        );
    }

    #[test]
    fn brackets_may_hold_the_source_alone_or_a_part_of_what_is_said() {
        check("The ice is thin this year (according to Quist).", "Quist | according to | The ice is thin this year");
        check(
            "The larger lake (which freezes late) is safe by now, the warden said.",
            "the warden | said | The larger lake (which freezes late) is safe by now",
        );
        check(
            "The warden said the larger lake (which freezes late) is safe.",
            "The warden | said | the larger lake (which freezes late) is safe",
        );
    }
}
