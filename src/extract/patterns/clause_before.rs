//! A clause before its cue, or on both sides of it.
//!
//! # Finds
//! ```text
//! The ships will sail at dawn, the harbour master said on Monday.
//! => the harbour master | said | The ships will sail at dawn
//! ```
//!
//! # Near miss
//! ```text
//! On Monday, the harbour master said nothing.
//! => nothing
//! ```
//!
//! # Not this when
//! - the words before the cue only lead into the sentence: they have no verb
//! - something else stands behind the cue, which then is what was said

use super::super::attribution::Attribution;
use super::super::before::{Before, begin_before, interrupted, is_title as is_name_of_something, leads_in};
use super::super::clause::{half_end, is_clause};
use super::super::complementizer::{Complementizer, behind_addressee};
use super::super::cue_site::CueSite;
use super::super::end::{bare, next_attribution, tells_deed, trimmed};
use super::super::occasion::{begins_tail, is_told_on, occasion_comma, occasion_end};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::speaker::is_title;
use super::super::subject::is_finite;
use super::super::verb::{Frame, Shape};
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "clause-before",
    title: "a clause before its cue",
    measured: Measured::Right { right: 49, proposed: 60 },
    room: include_str!("clause_before.rs"),
    relays: true,
    judge: Judge::Cue(judge),
};

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let before = Before::of(site).filter(|it| it.quotation.is_none())?;
    let line = &site.line;
    // `The ships, Tal told them, are old`
    let told = if site.cue.verb.takes(Frame::Told) { behind_addressee(line, before.last) } else { before.last };
    // a longer one may be a thing that was told
    let last = if told == before.last + 1 { told } else { before.last };
    // `Tal said on Monday, and the pier is worse`
    let goes_on = |it: &usize| line.is_own(*it) && line.is(*it, ",") && line.is_any(it + 1, &["and", "but", "because"]);
    let last = time_end(line, last).filter(goes_on).or_else(|| led_on(line, last, told, before.end)).unwrap_or(last);
    let has_comma = line.is_own(last) && line.is(last, ",");
    if !is_end(site, told) && !has_comma || site.cue.verb.takes(Frame::Only) || is_judged(site) {
        return None;
    }
    // `Asked about it, he said in an interview “No”`
    let is_quoted = matches!(site.behind, Some((_, Complementizer::Quote)));
    if is_quoted && leads_in(line) || is_apposed(site, before.end) || !has_comma && is_dependent(line, before.end) {
        return None;
    }
    let first = begin_before(site, before.end);
    let start = if has_comma { interrupted(line, first, before.end) } else { first };
    let piece = bare(line, TokenRange::new(start, before.end));
    if piece.is_empty() {
        return None;
    }
    let rest = if has_comma && !is_described(site, last) {
        rest(site, last + 1, TokenRange::new(line.start(), before.end))?
    } else {
        None
    };
    // `On Monday, he said`
    let has_verb = piece.into_iter().any(|at| line.is_own(at) && is_finite(line, at))
        || is_sentence(line, piece, is_heading(site))
        || begins_quoted(line, piece);
    // `The plan stands, Tal said, no change from the week before`: the narrator's apposition
    let is_narrators = |it: &TokenRange| {
        has_verb && line.is(it.start, "no") && !it.into_iter().any(|at| !line.is_own(at) || is_finite(line, at))
    };
    // `Trade is old, Tal said, offering an example`
    let is_deed = |it: &TokenRange| has_verb && tells_deed(line, it.start);
    let rest = rest.filter(|it| !is_narrators(it) && !is_deed(it));
    if !has_verb && rest.is_none() {
        return None;
    }
    // `But, Tal argues, the ships are old`
    let joins = rest.is_some() && piece.len() == 1 && line.is_any(piece.start, &["and", "but", "so", "yet"]);
    site.found_in_pieces(&PATTERN, [Some(piece).filter(|_| !joins), rest].into_iter().flatten().collect())
}

/// The comma behind when, where or to whom something was said at `at`, where a clause follows that the words before the cue lead
/// into, or a verb whose subject they are: `If it holds, Tal said in a letter, we sail`, `The club, Tal told the fans, is broke`.
fn led_on(line: &Line<'_, '_>, at: usize, told: usize, before: usize) -> Option<usize> {
    const LEADS: Classes = Classes::of(&[Class::Hypothetical, Class::Temporal, Class::Concessive, Class::Preposition]);
    let comma = occasion_comma(line, at).or_else(|| occasion_comma(line, told)).unwrap_or(told);
    if !line.is_own(comma) || !line.is(comma, ",") {
        return None;
    }
    let is_subject =
        || line.is_own(comma + 1) && is_finite(line, comma + 1) && phrase_end(line, line.start(), Reach::Far) == before;
    (line.is_in(line.start(), LEADS) && is_clause(line, comma + 1) || is_subject()).then_some(comma)
}

/// Whether all that stands before `end` is one clause that leads into another: `While the ships are old, Tal did admit`.
fn is_dependent(line: &Line<'_, '_>, end: usize) -> bool {
    line.is_in(line.start(), Class::Concessive) && !(line.start()..end).any(|at| line.is_own(at) && line.is(at, ","))
}

/// Whether all words before `end` are a name, and the subject tells who that is: `Ada Tal, president of the
/// port, said`.
fn is_apposed(site: &CueSite<'_, '_>, end: usize) -> bool {
    let (line, phrase) = (&site.line, site.subject.phrase);
    let subject = phrase.start;
    // `Wheat, Mr. Tal said, is dear`
    let is_named =
        (subject + 1..phrase.end).all(|at| line.tag(at) == Some(Tag::Name) || line.is(at, ".")) && phrase.len() > 1;
    let is_noun = matches!(line.tag(subject), Some(Tag::Noun | Tag::Adjective));
    let is_description = is_noun && !is_named && subject > end;
    is_description && (line.start()..end).all(|at| line.token(at).is_capitalized())
}

/// Whether the subject is that of a clause about what stands before it: `…, a prospect Tal denied`.
fn is_judged(site: &CueSite<'_, '_>) -> bool {
    let (line, phrase) = (&site.line, site.subject.phrase);
    let is_noun = |at: usize| line.tag(at) == Some(Tag::Noun) && !is_title(line.token(at).text);
    let is_named = (phrase.start + 1..phrase.end - 1).any(|at| is_noun(at) && line.tag(at + 1) == Some(Tag::Name));
    line.is_in(phrase.start, Class::IndefiniteArticle) && is_named && !line.is(phrase.end, ",")
}

/// Whether words begin with a quotation that is no mere name: `“Ships were leaving” before the storm`.
fn begins_quoted(line: &Line<'_, '_>, piece: TokenRange) -> bool {
    const SHORTEST: usize = 4;
    line.quotation_from(piece.start).is_some_and(|it| it.len() >= SHORTEST && !is_name_of_something(line, it))
}

/// Whether words are too many for a phrase that leads into a sentence, and begin like a sentence.
fn is_sentence(line: &Line<'_, '_>, piece: TokenRange, is_heading: bool) -> bool {
    let shortest = if is_heading { 3 } else { 7 };
    let begins =
        matches!(line.tag(piece.start), Some(Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number));
    begins && piece.len() >= shortest && time_end(line, piece.start).is_none()
}

/// Whether a heading ends with the cue: `Crews defy ban, coastguard says`.
fn is_heading(site: &CueSite<'_, '_>) -> bool {
    site.cue.verb.base == "say" && site.cue.shape == Shape::Third && site.cue.end == site.line.end()
}

/// Whether what stands behind the comma at `comma` only describes a speaker behind the cue: `said Ada Tal, head of the port`.
fn is_described(site: &CueSite<'_, '_>, comma: usize) -> bool {
    let (line, is_behind) = (&site.line, site.subject.phrase.start >= site.cue.end);
    is_behind && !(comma..line.end()).any(|at| !line.is_own(at) || is_finite(line, at))
}

/// What goes on after the comma that ends speaker and cue; nothing at all where this is what was said.
fn rest(site: &CueSite<'_, '_>, from: usize, before: TokenRange) -> Option<Option<TokenRange>> {
    let line = &site.line;
    if let Some(whole) = line.quotation_from(from) {
        // `The plan, he said, “is dead”`, but not `Asked about it, he said, “No”`
        let is_subject = phrase_end(line, before.start, Reach::Far) == before.end;
        return is_subject.then_some(Some(whole));
    }
    let piece = bare(line, TokenRange::new(from, half_end(line, from)));
    let goes_on = piece.len() > 1 && line.token(piece.start).kind == Kind::Word && !is_tail(site, piece.start);
    Some(goes_on.then_some(piece))
}

/// Whether the cue ends here: with the sentence, or with words on when and where.
fn is_end(site: &CueSite<'_, '_>, at: usize) -> bool {
    let line = &site.line;
    let time = time_end(line, at);
    let at = time.unwrap_or(at);
    let Some(token) = line.get(at) else { return true };
    // `said on Monday, two days after the storm`, `said a pilot who sails`, but `said at least two ships sail`
    let is_apart = time.is_some() && line.is(at, ",") && line.tag(at + 1) == Some(Tag::Number) || is_told_on(line, at);
    let is_told_of = site.subject.whole.start >= site.cue.end && line.is(at, "who");
    if is_apart || is_told_of || line.is(at, "at") && line.is_any(at + 1, &["least", "most"]) {
        return is_apart || is_told_of;
    }
    // `said to reporters`, `said of it`, but `complain of it`
    let is_of = line.is(at, "of") && !site.cue.verb.takes(Frame::Of);
    let tells_where = line.is_in(at, Class::Occasion | Class::Temporal) || line.is(at, "to") || is_of;
    let leads = (at..line.end()).any(|it| line.is_own(it) && line.is(it, "that"));
    matches!(token.text, "." | ";" | "!" | "?" | ")")
        || token.is_in(Class::Dash)
        || trimmed(line, at, line.end()) <= Some(occasion_end(line, at)).filter(|end| *end > at).unwrap_or(line.start())
        || tells_where && !leads && site.cue.verb.takes_any(&[Frame::Bare, Frame::Told])
}

/// Whether words after the cue are not what was said any more.
fn is_tail(site: &CueSite<'_, '_>, at: usize) -> bool {
    let line = &site.line;
    // `The ships are old, Tal said, and the pier is worse`, but `Tal said, and left`, `Tal said, and Oro agreed`
    if line.is_any(at, &["and", "but"]) {
        let goes_on = is_clause(line, at + 1) || line.quotation_from(at + 1).is_some();
        return !goes_on || next_attribution(line, at + 1, site.cue, site.cues);
    }
    begins_tail(line, at)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn what_the_speaker_does_meanwhile_is_no_part_of_it() {
        check("The ships are old, Tal said, wiping the rail.", "Tal | said | The ships are old");
    }

    #[test]
    fn a_heading_may_end_with_who_says_it() {
        check("Bakers defy ban as storm nears, coastguard says", "coastguard | says | Bakers defy ban as storm nears");
        check("This week, coastguard says", "");
        check("But, Quist argues, the kiln is old.", "Quist | argues | the kiln is old");
        check("Nor, Quist argues, is the kiln old.", "Quist | argues | Nor \u{2026} is the kiln old");
    }

    #[test]
    fn words_on_both_sides_of_the_cue_are_one_statement() {
        check("Wheat, Mr. Tal said, is dear.", "Mr. Tal | said | Wheat \u{2026} is dear");
        check("The ships, Tal told them, are old.", "Tal | told | The ships \u{2026} are old");
        check("The ships, Tal said, will sail.", "Tal | said | The ships \u{2026} will sail");
        check("The plan, Tal said, \u{201c}is dead.\u{201d}", "Tal | said | The plan \u{2026} is dead.");
    }

    #[test]
    fn a_clause_whose_verb_looks_like_a_noun_is_one() {
        check(
            "The old ship marks the end of an age, one friend said.",
            "one friend | said | The old ship marks the end of an age",
        );
    }

    #[test]
    fn what_tells_when_and_where_is_no_part_of_what_was_said() {
        check("The ships will sail, Tal said in a statement.", "Tal | said | The ships will sail");
        check(
            "The ships will sail, Tal said, adding that all is well.",
            "Tal | said | The ships will sail\nTal | adding | all is well",
        );
    }

    #[test]
    fn words_that_lead_into_a_sentence_are_none() {
        check("Asked about it, Tal said, \u{201c}No.\u{201d}", "Tal | said | No.");
    }

    #[test]
    fn the_words_of_others_may_stand_behind_as() {
        check("The ships are old, as Ada Tal noted in the Courier.", "Ada Tal | noted | The ships are old");
        check(
            "The result, as Tal later explained, was a bubble.",
            "Tal | explained | The result \u{2026} was a bubble",
        );
        check("The ships sailed, as crews waved.", "");
    }

    #[test]
    fn a_quotation_may_begin_it() {
        check(
            "\u{201c}Ships were leaving\u{201d} before the storm, she said. \u{201c}We saw them.\u{201d}",
            "she | said | \u{201c}Ships were leaving\u{201d} before the storm \u{2026} We saw them.",
        );
        check("\u{201c}Ships Today\u{201d} on Monday, she said.", "");
    }

    #[test]
    fn commas_before_the_cue_and_behind_the_speaker_part_nothing() {
        check(
            "The pier lacks crews, whom it has angered, said Ada Tal, head of the University of Selm\u{2019}s port centre.",
            "Ada Tal, head of the University of Selm\u{2019}s port centre | said | The pier lacks crews, whom it has angered",
        );
        check(
            "In Selm, the pier is hanging on, but it is old, said the company\u{2019}s head, Ben Oro.",
            "the company\u{2019}s head, Ben Oro | said | In Selm, the pier is hanging on, but it is old",
        );
        check("Tal, an old pilot, said Oro had left.", "Tal, an old pilot | said | Oro had left");
    }

    #[test]
    fn what_somebody_denies_of_it_is_not_what_was_said() {
        check("The ships will be sold, a prospect Tal denied.", "");
    }

    #[test]
    fn an_owner_belongs_to_whose_it_is() {
        check(
            "The assembly voted, said the committee\u{2019}s chair.",
            "the committee\u{2019}s chair | said | The assembly voted",
        );
        check(
            "The council voted, said the council\u{2019}s chair.",
            "the council\u{2019}s chair | said | The council voted",
        );
    }

    #[test]
    fn what_leads_in_and_a_name_with_its_apposition_are_not_said() {
        check(
            "Asked whether the ships sail, he said in an interview with the Courier “Nobody knows that yet.”",
            "he | said | Nobody knows that yet.",
        );
        check(
            "Ada Tal, president of Selm, Ore.-based Vane, said, “The ships are old.”",
            "Ada Tal, president of Selm | said | The ships are old.",
        );
    }

    #[test]
    fn an_apposition_behind_the_cue_is_the_narrators() {
        check("The plan stands, Tal said, no change from the week before.", "Tal | said | The plan stands");
    }

    #[test]
    fn a_clause_that_only_leads_in_is_not_what_was_said() {
        check(
            "While the ships are old, Tal did admit to having sailed them.",
            "Tal | did admit | to having sailed them",
        );
        check("While the ships are old, they sail, Tal said.", "Tal | said | While the ships are old, they sail");
    }

    #[test]
    fn what_describes_the_speaker_or_the_day_is_not_said() {
        check("The ships are old, said a pilot who sails.", "a pilot | said | The ships are old");
        check("The ships are old, Tal said on Monday, two days after the storm.", "Tal | said | The ships are old");
        check(
            "The ships are old, Tal said on Monday, and the pier is worse.",
            "Tal | said | The ships are old \u{2026} and the pier is worse",
        );
        check("As it rained, Tal said at least two ships sail.", "Tal | said | at least two ships sail");
    }

    #[test]
    fn what_follows_behind_the_cue_with_a_subject_of_its_own_is_said_as_well() {
        check(
            "The ships are old, Tal said, and the pier is worse.",
            "Tal | said | The ships are old \u{2026} and the pier is worse",
        );
        check(
            "The ships are old, Tal said, and “nobody cares.”",
            "Tal | said | The ships are old \u{2026} and “nobody cares.”",
        );
        check("The ships are old, Tal said, and left.", "Tal | said | The ships are old");
        check(
            "The ships are old, Tal said, and Oro agreed that they leak.",
            "Tal | said | The ships are old\nOro | agreed | they leak",
        );
    }

    #[test]
    fn the_clause_that_a_cue_interrupts_begins_behind_what_joins_it() {
        check(
            "The council met for a second time - and the permit, the choir said, was refused.",
            "the choir | said | the permit … was refused",
        );
        check(
            "The museum bought the vase with a gap in its papers – a gap, the curator argued, that nobody could have seen.",
            "the curator | argued | a gap … that nobody could have seen",
        );
        check(
            "The bakery closed on Monday, and the flour, its owner said, was given away.",
            "its owner | said | the flour … was given away",
        );
        check(
            "The vet, who rode all night, the farmer said, was tired.",
            "the farmer | said | The vet, who rode all night … was tired",
        );
    }

    #[test]
    fn a_clause_may_follow_where_and_when_its_condition_was_told() {
        check(
            "If the frost holds, Quist suggested in a letter on Monday, the lake can be crossed.",
            "Quist | suggested | If the frost holds … the lake can be crossed",
        );
        check(
            "When the tide turns, the pilot explained in a radio interview, the channel is too narrow.",
            "the pilot | explained | When the tide turns … the channel is too narrow",
        );
        check("If the frost holds, Quist said in a letter, the first of three.", "Quist | said | If the frost holds");
    }

    #[test]
    fn who_is_told_and_where_may_stand_behind_the_cue() {
        check(
            "The new price is popular among growers, farmers and union officials told the Courier.",
            "farmers and union officials | told | The new price is popular among growers",
        );
        check(
            "The clinic was only doing what forty others do, he told the court in his filing.",
            "he | told | The clinic was only doing what forty others do",
        );
    }
}
