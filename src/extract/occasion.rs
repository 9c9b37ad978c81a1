//! When and where something was said, behind its cue, and what the narrator goes on with: `on Monday in a letter, blaming the frost`.

use super::complementizer::{is_of_saying, tells_how, tells_where};
use super::subject::is_finite;
use super::verb::verb;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Line};

/// The place after expressions of time and of the occasion at `from`: `earlier this week in an interview with the Courier`.
pub(super) fn occasion_end(line: &Line<'_, '_>, from: usize) -> usize {
    let mut at = from;
    loop {
        // `in May`: no verb stands behind a preposition
        let is_month = line.is_own(at) && line.is_in(at, Class::Occasion) && line.is_in(at + 1, Class::Month);
        let is_with = at > from && line.is_own(at) && line.is_any(at, &["with", "to"]);
        let phrase = phrase_end(line, at + 1, Reach::Near);
        // `over the radio`, `with a shrug`
        let is_means = line.is_any(at, &["over", "via"]) && is_of_saying(line, at, phrase);
        let is_manner = line.is(at, "with") && line.is_in(at + 1, Class::IndefiniteArticle);
        let is_how = line.is_own(at) && phrase > at + 1 && (is_means || is_manner);
        match time_end(line, at) {
            Some(end) => at = end,
            None if is_month => at += 2,
            None if is_with || is_how || tells_where(line, at) => at = phrase.max(at + 1),
            None if tells_how(line, at) => at += 1,
            None => return at,
        }
    }
}

/// The comma behind when and where something was said at `from`.
pub(super) fn occasion_comma(line: &Line<'_, '_>, from: usize) -> Option<usize> {
    let comma = occasion_end(line, from);
    (comma > from && line.is_own(comma) && line.is(comma, ",")).then_some(comma)
}

/// Whether behind when and where something was said, at `from`, only the narrator goes on: `on Monday, blaming the frost`, `in a letter,
/// though few read it`, but `on Monday, citing a letter, that the ships sail`.
pub(super) fn is_told_on(line: &Line<'_, '_>, from: usize) -> bool {
    let comma = occasion_comma(line, from).or_else(|| Some(from).filter(|it| line.is_own(*it) && line.is(*it, ",")));
    comma.is_some_and(|it| {
        // `on Monday, and walked out`
        let is_deed = line.is_in(it + 1, Class::Coordinator) && is_finite(line, it + 2);
        let leads = line.is_any(it + 1, &["without", "before", "despite", "amid", "even"]);
        let is_narrators = is_participle(line, it + 1) || begins_tail(line, it + 1) || leads || is_deed;
        is_narrators && that_behind(line, it + 1).is_none()
    })
}

/// Whether a participle stands at `at`, by which the narrator tells what a speaker did: `blaming the frost`.
pub(super) fn is_participle(line: &Line<'_, '_>, at: usize) -> bool {
    let is_ing = line.is_own(at) && line.get(at).is_some_and(|it| it.text.ends_with("ing"));
    // `, warning that`: the noun would not stand alone there
    is_ing && (line.tag(at) == Some(Tag::Verb) || line.tag(at) == Some(Tag::Noun) && line.is(at + 1, "that"))
}

/// Whether with a participle behind a comma at `at` the narrator goes on, and what was said does not begin: `, noting that`, and where
/// words on the saying stand before the comma also `, standing beside the wall`, but `points out, doing it alone is hard`.
pub(super) fn is_aside(line: &Line<'_, '_>, at: usize, is_behind_occasion: bool) -> bool {
    let attributes = || verb(line.token(at), line.get(at + 1)).is_some();
    is_participle(line, at)
        && !line.is(at, "according")
        && (is_behind_occasion || line.is(at, "including") || attributes())
}

/// The `that` behind a second comma which goes on with what was said, where a participle stands between: `, citing a letter, that the
/// ships sail`.
pub(super) fn that_behind(line: &Line<'_, '_>, from: usize) -> Option<usize> {
    let leads = |at: &usize| line.is_own(*at) && line.is(*at, "that") && line.is(at - 1, ",");
    (from + 1..line.end()).find(leads)
}

/// Whether words behind a comma at `at` are the narrator's.
pub(super) fn begins_tail(line: &Line<'_, '_>, at: usize) -> bool {
    const TAILS: [&str; 12] =
        ["adding", "citing", "noting", "referring", "according", "though", "when", "after", "as", "while", "a", "an"];
    line.is_in(at, Class::Relative) || line.is_any(at, &TAILS)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn what_the_narrator_goes_on_with_is_not_said() {
        check(
            "The bakery will close, its owner said on Friday, blaming the price of flour.",
            "its owner | said | The bakery will close\nits owner | blaming | the price of flour",
        );
        check(
            "The lake is safe, the warden told the Courier in May, warning that the ice near the weir is thin.",
            "the warden | told | The lake is safe\nthe warden | warning | the ice near the weir is thin",
        );
        check(
            "The choir lost its hall, the vicar said in a letter on Sunday, though a school has offered a room.",
            "the vicar | said | The choir lost its hall",
        );
        check("The dam held, Quist said on Monday, standing beside the wall.", "Quist | said | The dam held");
        check(
            "The match was moved, the league announced on Thursday, which angered both clubs.",
            "the league | announced | The match was moved",
        );
    }

    #[test]
    fn how_it_was_said_is_no_part_of_it() {
        check(
            "The ferry is late, the captain told passengers over the radio.",
            "the captain | told | The ferry is late",
        );
        check("The well is dry, Quist says with a wry smile.", "Quist | says | The well is dry");
    }

    #[test]
    fn what_was_said_may_stand_behind_a_participle() {
        check(
            "The owner said on Friday, standing in the rain, that the bakery would close.",
            "The owner | said | the bakery would close",
        );
        check("The surgeon points out, working alone is a risk.", "The surgeon | points out | working alone is a risk");
    }

    #[test]
    fn when_it_was_said_may_stand_between_a_subject_and_its_verb() {
        check(
            "The club, Quist warned in a letter to members, is broke.",
            "Quist | warned | The club \u{2026} is broke",
        );
        check("Ducks, the vet told the meeting, are not ill.", "the vet | told | Ducks \u{2026} are not ill");
        check("The vet, the warden said on Monday, has left.", "the warden | said | The vet \u{2026} has left");
    }
}
