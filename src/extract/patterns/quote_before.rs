//! A quotation before its cue.
//!
//! # Finds
//! ```text
//! “We sail at dawn,” the harbour master said. “Nobody will stop us.”
//! => the harbour master | said | We sail at dawn … Nobody will stop us.
//! ```
//!
//! # Near miss
//! ```text
//! In her book “Ships,” the harbour master said that nobody would sail.
//! => nothing
//! ```
//!
//! # Not this when
//! - what stands in quotation marks is the name of something, and what is said follows
//! - another cue stands between: then the words begin with the quotation, and not with the sentence

use super::super::attribution::Attribution;
use super::super::before::{Before, begin_before, is_title};
use super::super::clause::is_clause;
use super::super::closing::is_closed_by;
use super::super::cue::{Cue, Voice};
use super::super::cue_site::CueSite;
use super::super::end::clause_end;
use super::super::occasion::occasion_comma;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "quote-before",
    title: "a quotation before its cue",
    measured: Measured::Right { right: 317, proposed: 334 },
    room: include_str!("quote_before.rs"),
    relays: true,
    judge: Judge::Cue(judge),
};

/// How far after the cue the quotation may go on.
const FARTHEST: usize = 40;

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let before = Before::of(site)?;
    let quotation = before.quotation?;
    let line = &site.line;
    let last = before.last;
    let behind = (last..line.end().min(last + FARTHEST))
        .take_while(|at| line.token(*at).text != ";")
        .find_map(|at| line.quotation_from(at).filter(|it| !is_named(line, *it, last)));
    let goes_on = |it: &TokenRange| {
        // after another cue it is that one's, but not after `speaking of pilots,`
        let is_beside = |cue: &Cue| {
            cue.voice == Voice::Participle && line.is_in(cue.end, Class::Complement) && line.is(it.start - 1, ",")
        };
        let is_other = site.cues.iter().any(|(cue, _)| (last..it.start).contains(&cue.at) && !is_beside(cue));
        it.start == last || !is_other && ends_clause(line, it.start - 1)
    };
    let behind = resumed(site, quotation, last).or_else(|| behind.filter(goes_on));
    let before = TokenRange::new(begin_before(site, quotation.start), quotation.end);
    site.found_in_pieces(&PATTERN, std::iter::once(before).chain(behind).collect())
}

/// What the sentence of a quotation goes on with behind the cue, which ends before `last`, in no quotation marks: `“It is bad
/// luck,” she said, that both keepers left`, `“Leave,” the rules say, begins in May`, `“We sail,” he said, unless it storms`.
fn resumed(site: &CueSite<'_, '_>, quotation: TokenRange, last: usize) -> Option<TokenRange> {
    let (line, cue) = (&site.line, site.cue);
    let comma = occasion_comma(line, last).unwrap_or(last);
    let is_open = is_closed_by(line, quotation, Class::Comma) || line.is(quotation.end, ",");
    // `said Ada Tal, who`
    let is_turned = site.subject.whole.start >= cue.end;
    if !is_open || is_turned || !line.is_own(comma) || !line.is(comma, ",") {
        return None;
    }
    let start = comma + 1;
    let is_that = line.is(start, "that") && is_clause(line, start + 1);
    let is_led = line.is_any(start, &["because", "unless"]) && !line.is(start + 1, "of")
        || line.is(start, "if") && is_clause(line, start + 1);
    // a quotation that is the subject has no verb
    let is_verb =
        || line.is_own(start) && is_finite(line, start) && !quotation.into_iter().any(|at| is_finite(line, at));
    (is_that || is_led || is_verb()).then(|| TokenRange::new(start, clause_end(line, start, cue, site.cues)))
}

/// Whether a quotation is the name of something that is spoken of: `on the programme “Ships Today.”`, but not `, “Ships.”`; where the
/// cue ends before it, at `last`, only what hangs on a noun is one: `said the crew of the “Hope”`.
fn is_named(line: &Line<'_, '_>, quotation: TokenRange, last: usize) -> bool {
    let hangs = |at: usize| matches!(line.tag(at), Some(Tag::Determiner | Tag::Preposition));
    let leads = |at: usize| {
        line.token(at).kind != Kind::Punct && !ends_clause(line, at) && (quotation.start > last || hangs(at))
    };
    let is_led = quotation.start > line.start() && leads(quotation.start - 1);
    is_led && is_title(line, quotation)
}

/// Whether a mark stands at `at` behind which a quotation may go on; the stop of `N.Y.` may be one.
fn ends_clause(line: &Line<'_, '_>, at: usize) -> bool {
    let token = line.token(at);
    matches!(token.text, "," | ":" | ".") || token.kind != Kind::Punct && token.text.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn the_order_of_cue_and_source_does_not_matter() {
        check(
            "\u{201c}We sail,\u{201d} said Ada Tal, the mayor of Selm.",
            "Ada Tal, the mayor of Selm | said | We sail",
        );
        check(
            "\u{201c}We sail,\u{201d} Ada Tal, the mayor of Selm, told the Courier.",
            "Ada Tal, the mayor of Selm | told | We sail",
        );
        check("\"We sail,\" said one old fisherman.", "one old fisherman | said | We sail");
        check("\u{201c}What is it?\u{201d} Tal questioned.", "Tal | questioned | What is it?");
        check("\u{201c}We sail.\u{201d} Tal said.", "Tal | said | We sail.");
    }

    #[test]
    fn words_before_the_quotation_belong_to_what_is_said() {
        check("The plan is \u{201c}a sham,\u{201d} Tal said.", "Tal | said | The plan is \u{201c}a sham,\u{201d}");
    }

    #[test]
    fn a_quotation_goes_on_behind_its_cue() {
        check(
            "\u{201c}We sail,\u{201d} Tal said, \u{201c}and we return.\u{201d}",
            "Tal | said | We sail \u{2026} and we return.",
        );
        check(
            "\u{201c}We sail,\u{201d} Tal said when asked about it. \u{201c}All of us.\u{201d} She left.",
            "Tal | said | We sail \u{2026} All of us.",
        );
    }

    #[test]
    fn the_name_of_a_programme_only_leads_in() {
        check(
            "Sunday on Lune’s “Morning Tide,” Ada Tal said mayor Oro’s “plan” is at risk.",
            "Ada Tal | said | mayor Oro’s “plan” is at risk",
        );
        check("With the help of “Flip the Sail,” Tal asked the crews to sing.", "Tal | asked | the crews to sing");
    }

    #[test]
    fn what_the_answer_is_to_is_not_said() {
        check("Asked if the pier is “safe enough,” Tal said yes.", "");
    }

    #[test]
    fn a_name_in_the_speaker_is_not_said() {
        check("“Bees matter,” wrote the authors of the “Meadow Plan.”", "the authors of the | wrote | Bees matter");
    }

    #[test]
    fn what_somebody_is_asked_is_not_said_by_who_answers() {
        check("Tal was asked, “Will you sail?” She answered, “I have no idea.”", "She | answered | I have no idea.");
    }

    #[test]
    fn an_adverb_may_stand_before_the_speaker() {
        check("“We sail,” super lobby chief Ada Tal said.", "lobby chief Ada Tal | said | We sail");
    }

    #[test]
    fn what_is_inserted_between_the_parts_is_no_part_of_them() {
        check(
            "\u{201c}Crews sail,\u{201d} said Tal, speaking of pilots, \u{201c}and leave.\u{201d}",
            "Tal | said | Crews sail \u{2026} and leave.",
        );
        check(
            "\u{201c}We sail,\u{201d} said retired pilot Ada Tal, asked about her ship.",
            "retired pilot Ada Tal | said | We sail",
        );
        check(
            "\u{201c}We sail,\u{201d} said Ada Tal, adding that all is well.",
            "Ada Tal | said | We sail\nAda Tal | adding | all is well",
        );
    }

    #[test]
    fn a_quotation_behind_another_cue_is_that_ones() {
        check(
            "\u{201c}We sail,\u{201d} Tal said, adding that \u{201c}the ships are old.\u{201d}",
            "Tal | said | We sail\nTal | adding | the ships are old.",
        );
    }

    #[test]
    fn a_title_between_is_no_part_of_what_is_said() {
        check(
            "\u{201c}We sail,\u{201d} Tal said on Lune\u{2019}s \u{201c}Morning Tide.\u{201d} \u{201c}All of us will.\u{201d}",
            "Tal | said | We sail \u{2026} All of us will.",
        );
    }

    #[test]
    fn another_clause_has_its_own_quotation() {
        check("\u{201c}We sail,\u{201d} Tal said; and, later, \u{201c}we return.\u{201d}", "Tal | said | We sail");
    }

    #[test]
    fn a_quotation_of_several_paragraphs_goes_on_without_being_closed() {
        check(
            "\u{201c}We sail,\u{201d} Tal said. \u{201c}The ships are old.\n\n\u{201c}They will hold.\u{201d}",
            "Tal | said | We sail \u{2026} The ships are old. \u{2026} They will hold.",
        );
    }

    #[test]
    fn what_describes_the_speaker_may_follow() {
        check("\u{201c}We sail,\u{201d} said the sailor known as Bo.", "the sailor | said | We sail");
        check("\u{201c}We sail,\u{201d} said a harbour official who left.", "a harbour official | said | We sail");
    }

    #[test]
    fn a_noun_that_ends_like_an_adverb_speaks_as_any_other() {
        check("\u{201c}We want the truth,\u{201d} the family said.", "the family | said | We want the truth");
        check("\u{201c}We want the truth,\u{201d} the assembly said.", "the assembly | said | We want the truth");
        check("\u{201c}We want the truth,\u{201d} A. Olsen said.", "A. Olsen | said | We want the truth");
    }

    #[test]
    fn a_quotation_that_goes_on_with_its_sentence_is_said_with_it() {
        check(
            "The crews pushed her, calling her “a spy,” she said.",
            "she | said | The crews pushed her, calling her “a spy,”\nThe crews | calling | her “a spy,”",
        );
        check(
            "Oro told how she had lost a key in a “green bag,” the Courier reported.",
            "the Courier | reported | Oro told how she had lost a key in a “green bag,”\nOro | told | how she had lost a key \
             in a “green bag,”",
        );
    }

    #[test]
    fn a_quotation_may_stand_within_another() {
        check("“I saw “The Pier” twice,” Tal said. “It is long.”", "Tal | said | I saw “The Pier” twice … It is long.");
        check("“We sail. “We stay,” Tal said.", "Tal | said | We stay");
    }

    #[test]
    fn how_it_sounds_is_said_too() {
        check("“We lost,” Tal deadpanned.", "Tal | deadpanned | We lost");
        check("“We lost,” she sobbed on Monday.", "she | sobbed | We lost");
    }

    #[test]
    fn the_sentence_of_a_quotation_goes_on_behind_the_cue() {
        check(
            "“We are worried,” the nurses wrote in a letter to the minister, that the ward “may have lost its only doctor.”",
            "the nurses | wrote | We are worried … that the ward “may have lost its only doctor.”",
        );
        check(
            "“Only this choir,” she said, would sing outdoors.",
            "she | said | Only this choir … would sing outdoors",
        );
        check(
            "“The weir will hold,” the engineer said on Friday, because the river is low.",
            "the engineer | said | The weir will hold … because the river is low",
        );
        check(
            "“We would stay open,” Dace said, if the council paid for heating.",
            "Dace | said | We would stay open … if the council paid for heating",
        );
    }

    #[test]
    fn what_the_narrator_goes_on_with_is_no_part_of_it() {
        for more in ["which surprised the crew", "walking along the wall", "and left", "a day after the flood"] {
            check(
                &format!("“The weir will hold,” the engineer said, {more}."),
                "the engineer | said | The weir will hold",
            );
        }
    }

    #[test]
    fn two_marks_that_stand_for_one_close_it_too() {
        check(
            "''Can we win Selm?'' Mr. Dace asked. ''I hope so.''",
            "Mr. Dace | asked | Can we win Selm? … I hope so.",
        );
    }
}
