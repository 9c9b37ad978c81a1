//! A clause behind its cue.
//!
//! # Finds
//! ```text
//! The harbour master told reporters on Monday that the ships would sail.
//! => The harbour master | told | the ships would sail
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master would say that the ships are old.
//! => nothing
//! ```
//!
//! # Not this when
//! - the verb says many other things too: then only `that` leads to what is said
//! - the saying is only supposed: `would say`, `may ask`

use super::super::attribution::Attribution;
use super::super::clause::{has_hidden_verb, is_clause, is_plain_clause};
use super::super::complementizer::Complementizer;
use super::super::cue::Voice;
use super::super::cue_site::CueSite;
use super::super::end::clause_end;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use super::super::taken_out::{taken_out, taken_out_end};
use super::super::verb::{Frame, Shape};
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "clause-behind",
    title: "a clause behind its cue",
    measured: Measured::Right { right: 519, proposed: 620 },
    room: include_str!("clause_behind.rs"),
    relays: true,
    judge: Judge::Cue(judge),
};

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let (start, complementizer) = site.behind?;
    let verb = cue.verb;
    // `a letter that he said was old`
    let taken_out = taken_out(site, start).filter(|_| complementizer == Complementizer::Bare);
    // `said a pilot who sails`
    let is_turned = site.subject.whole.start >= cue.end;
    let is_said = match complementizer {
        Complementizer::That if is_turned && line.is(start, "who") => false,
        // `insisted that was old`, but `the reports that were old`
        Complementizer::That if line.is_in(start, Class::That) => {
            let is_verb = cue.shape == Shape::Past || line.is_in(cue.at, Class::Said) || verb.base == "say";
            // `promised a refund to all that missed the boat`
            is_verb
                && (start == cue.end || line.is_in(start - 1, Class::That))
                && verb.takes(Frame::Bare)
                && !verb.takes(Frame::Weak)
        }
        // `was asked by the mayor whether`, but not `was said by all who heard it that`
        Complementizer::That => {
            let by = site.subject.whole.end.max(cue.end);
            let is_how = verb.takes(Frame::How) && line.is_any(start, &["how", "where", "why"]);
            (verb.takes(Frame::Clause) || is_how) && (cue.voice != Voice::Passive || start <= by + 1)
        }
        // `As reported by the Courier, the ships sail`
        Complementizer::Bare if cue.voice == Voice::Passive => {
            cue.at > line.start() && line.is(cue.at - 1, "as") && verb.takes(Frame::Clause) && is_clause(line, start)
        }
        Complementizer::Bare if taken_out.is_some() => true,
        // `warned the ships would sail`
        Complementizer::Bare if verb.takes(Frame::Told) => {
            let is_untold = start == cue.end && verb.takes(Frame::Bare) && is_plain_clause(line, start);
            is_untold || start > cue.end && is_clause(line, start)
        }
        Complementizer::Bare if verb.takes(Frame::Bare) && !verb.takes(Frame::Weak) => {
            is_clause(line, start) || verb.base == "say" && start == cue.end && has_hidden_verb(line, start)
        }
        Complementizer::Bare => verb.takes(Frame::Clause) && is_plain_clause(line, start),
        Complementizer::Quote | Complementizer::Colon => false,
    };
    if !is_said {
        return None;
    }
    let end = clause_end(line, start, cue, site.cues);
    let end = if taken_out.is_some() { taken_out_end(line, start, end) } else { end };
    // `complained for years`, `said more than once`: when, where and how often, and nothing that was said
    let has_verb = (start..end).any(|at| !line.is_own(at) || is_finite(line, at));
    let is_often = || line.is_any(end - 1, &["once", "twice", "times"]);
    let says = has_verb || line.tag(start) != Some(Tag::Preposition) && !is_often();
    if !says {
        return None;
    }
    site.found_in_pieces(
        &PATTERN,
        taken_out.into_iter().filter(|it| !it.is_empty()).chain([(start..end).into()]).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn words_on_the_saying_may_stand_between() {
        check("Tal said on Monday in a statement that the ships sail.", "Tal | said | the ships sail");
        check("Tal stated to the Courier that the ships sail.", "Tal | stated | the ships sail");
        check("Tal said Thursday the ships would sail.", "Tal | said | the ships would sail");
        check("Tal said in January that night ferries sail.", "Tal | said | night ferries sail");
    }

    #[test]
    fn what_is_said_ends_before_the_next_attribution() {
        check(
            "Tal said that the ships sail, but Oro said that they do not.",
            "Tal | said | the ships sail\nOro | said | they do not",
        );
        check(
            "Tal said that the ships sail and added that all is well.",
            "Tal | said | the ships sail\nTal | added | all is well",
        );
        check(
            "Tal said the ships sail, noting that all is well.",
            "Tal | said | the ships sail\nTal | noting | all is well",
        );
    }

    #[test]
    fn a_subject_is_found_behind_what_is_inserted() {
        check(
            "Tal, who calls the plan \u{201c}a sham,\u{201d} said that the ships sail.",
            "Tal | calls | the plan \u{201c}a sham,\u{201d}\nTal | said | the ships sail",
        );
        check(
            "Ada Tal, the mayor of Selm, said that the ships sail.",
            "Ada Tal, the mayor of Selm | said | the ships sail",
        );
        check("Tal on Monday said that the ships sail.", "Tal | said | the ships sail");
        check("He met crews that say the ships are old.", "crews | say | the ships are old");
    }

    #[test]
    fn what_is_said_may_have_an_apposition_in_it() {
        check(
            "Tal told Oro that Selm Ltd, a new firm, agreed to sail.",
            "Tal | told | Selm Ltd, a new firm, agreed to sail",
        );
        check("Tal said Oro, the mayor, announced the plan.", "Tal | said | Oro, the mayor, announced the plan");
        check(
            "Tal said the ships sail, and urged Oro to wait.",
            "Tal | said | the ships sail\nTal | urged | Oro to wait",
        );
    }

    #[test]
    fn what_joins_a_sentence_to_the_one_before_is_not_said() {
        check("Tal said, however, that the ships sail.", "Tal | said | the ships sail");
        check("Tal told the Courier that, nevertheless, the ships sail.", "Tal | told | the ships sail");
    }

    #[test]
    fn a_clause_that_depends_on_another_ends_where_that_begins() {
        check("Tal, who said that the ships sail, left.", "Tal | said | the ships sail");
        check("While only Tal said that the ships sail, nobody left.", "Tal | said | the ships sail");
    }

    #[test]
    fn what_is_written_may_be_a_thing() {
        check("Tal wrote her names on a board so Oro could read them.", "");
        check("Tal wrote they would sail.", "Tal | wrote | they would sail");
    }

    #[test]
    fn that_leads_a_clause_or_is_its_subject() {
        check("Tal told the crowd that pay would rise.", "Tal | told | pay would rise");
        check("Tal insisted that was old.", "Tal | insisted | that was old");
    }

    #[test]
    fn what_the_speaker_would_not_say_is_another_statement() {
        check(
            "Tal said the ships sail, but would not say when they return.",
            "Tal | said | the ships sail\nTal | would not say | when they return",
        );
    }

    #[test]
    fn a_quotation_that_only_leads_in_is_not_what_was_said() {
        check(
            "Though the two were \u{201c}old friends,\u{201d} Tal claimed that the ships sail.",
            "Tal | claimed | the ships sail",
        );
        check(
            "Tal said on the programme \u{201c}Ships Today\u{201d} that the pier is old.",
            "Tal | said | the pier is old",
        );
    }

    #[test]
    fn brackets_and_an_apposition_may_stand_behind_the_name() {
        check("Sen. Ada Tal (R-Selm), an old pilot, said the ships sail.", "Sen. Ada Tal | said | the ships sail");
    }

    #[test]
    fn who_asks_may_stand_behind_the_verb() {
        check("Tal was asked by Ada Oro whether the ships sail.", "Ada Oro | was asked | whether the ships sail");
    }

    #[test]
    fn a_source_by_whom_it_was_reported_may_stand_before_it() {
        check("As reported by the Selm Courier, the ships are old.", "the Selm Courier | reported | the ships are old");
        check("The new plan, first reported by the Courier, is dead.", "");
    }

    #[test]
    fn what_leads_into_a_clause_does_not_end_it() {
        check(
            "The Courier reported that during the visit this week, the mayor praised the crews.",
            "The Courier | reported | during the visit this week, the mayor praised the crews",
        );
        check(
            "Tal said that if the vote is lost, the ships will sail.",
            "Tal | said | if the vote is lost, the ships will sail",
        );
        check(
            "The ships leak, as crews have complained for years, said Tal.",
            "Tal | said | The ships leak, as crews have complained for years",
        );
        check("Tal claimed at one point, a crew left.", "Tal | claimed | at one point, a crew left");
        check(
            "The speech in which she announced that she would sail, was just the latest.",
            "she | announced | she would sail",
        );
    }

    #[test]
    fn the_subject_of_what_is_said_may_stand_before_the_cue() {
        check("Tal signed a letter that she said was drafted by Oro.", "she | said | was drafted by Oro");
    }

    #[test]
    fn what_is_warned_of_may_be_a_clause_or_told_to_somebody() {
        check("Tal warned they could sail.", "Tal | warned | they could sail");
        check("Tal warned the crews that they could sink.", "Tal | warned | they could sink");
    }

    #[test]
    fn another_clause_with_a_cue_ends_it_however_its_subject_begins() {
        check(
            "Tal said the ships sail, and about half of the crews said they do not.",
            "Tal | said | the ships sail\nhalf of the crews | said | they do not",
        );
    }

    #[test]
    fn a_noun_between_a_noun_and_a_determiner_is_a_verb() {
        check("The candidate claims his ship is old.", "The candidate | claims | his ship is old");
        check("The council claims the group runs a network.", "The council | claims | the group runs a network");
        check("The crews have long said that the ships are old.", "The crews | have long said | the ships are old");
    }

    #[test]
    fn a_day_that_owns_something_begins_it() {
        check(
            "Tal said Monday\u{2019}s storm has led to delays.",
            "Tal | said | Monday\u{2019}s storm has led to delays",
        );
    }

    #[test]
    fn a_figure_may_begin_it() {
        check("Tal said about half of the ships sail.", "Tal | said | about half of the ships sail");
        check("Tal had said more than 1,300 ships would sail.", "Tal | had said | more than 1,300 ships would sail");
    }

    #[test]
    fn who_tells_what_others_said_goes_on_speaking() {
        check(
            "Tal said after legal advice Oro had claimed the ships sail, adding that all is well.",
            "Tal | said | after legal advice Oro had claimed the ships sail\nOro | had claimed | the ships sail\nTal | adding | all is well",
        );
    }

    #[test]
    fn a_participle_has_the_subject_of_its_clause() {
        check("Tal left, saying that the ships sail.", "Tal | saying | the ships sail");
        check(
            "Tal\u{2019}s comments on Monday, suggesting that the ships sail, were heard.",
            "Tal | suggesting | the ships sail",
        );
        check("The talks failed, with Tal saying that the ships sail.", "Tal | saying | the ships sail");
    }

    #[test]
    fn what_is_said_does_not_end_before_its_verb() {
        check(
            "Tal left, adding that Oro and the deputy, Rik Gates, would sail.",
            "Tal | adding | Oro and the deputy, Rik Gates, would sail",
        );
        check(
            "Tal says the end will come sooner, in part because the council and Mayor Oro agreed last year to wait.",
            "Tal | says | the end will come sooner, in part because the council and Mayor Oro agreed last year to wait",
        );
        check(
            "Tal told a meeting that the plan is “peanuts,” compared to the need.",
            "Tal | told | the plan is “peanuts,” compared to the need",
        );
        check(
            "Tal noted that the plans end in May, with crews offering no help.",
            "Tal | noted | the plans end in May, with crews offering no help",
        );
    }

    #[test]
    fn what_is_said_in_a_clause_of_its_own_ends_with_that() {
        check("Oro is key for the plan, and while he said he’d sail, it’s unlikely to last.", "he | said | he’d sail");
        check("Tal, who backed Oro in May and said she would sail, ultimately did not.", "Tal | said | she would sail");
        check("Tal said she would sail, a swipe at the mayor.", "Tal | said | she would sail");
        check("And once Tal said that the pier was old, Oro quickly left.", "Tal | said | the pier was old");
    }

    #[test]
    fn those_who_are_told_may_be_described() {
        check(
            "Tal told a few crews who crossed the pier that the council should pay.",
            "Tal | told | the council should pay",
        );
        check("Tal told the crews who sailed.", "Tal | told | who sailed");
    }

    #[test]
    fn an_office_with_a_name_in_it_is_not_who_speaks() {
        check(
            "Rik Oro, president of Vane & Lune, a Selm sail agency, said the ships are old.",
            "Rik Oro, president of Vane & Lune | said | the ships are old",
        );
    }

    #[test]
    fn what_it_was_said_in_may_be_described() {
        check("Tal said in a statement released by the council the pier is old.", "Tal | said | the pier is old");
    }

    #[test]
    fn what_a_noun_is_said_to_do_is_said() {
        check(
            "The list, which the campaign says includes two names, is old.",
            "the campaign | says | includes two names",
        );
    }

    #[test]
    fn a_day_may_be_what_is_said_to_be_something() {
        check("Tal said Monday was a holiday.", "Tal | said | Monday was a holiday");
        check("Tal said this week had been the worst.", "Tal | said | this week had been the worst");
        check("Tal said Monday the ships would sail.", "Tal | said | the ships would sail");
        check("Papers released Monday will help the crews.", "");
    }

    #[test]
    fn the_verb_may_stand_in_quotation_marks() {
        check("Tal said the plan “undermines trust.”", "Tal | said | the plan “undermines trust.”");
        check("Tal said the new law “would ruin” her.", "Tal | said | the new law “would ruin” her");
    }

    #[test]
    fn what_the_narrator_tells_of_it_is_not_said() {
        check("Tal said the pier was safe – a claim few believe.", "Tal | said | the pier was safe");
        check("Tal said the pier was safe -- though it leaks.", "Tal | said | the pier was safe");
        check("Tal said the pier – an old one – was safe.", "Tal | said | the pier – an old one – was safe");
        check("Tal said the pier was safe – and would last.", "Tal | said | the pier was safe – and would last");
        check("Tal said the pier would open, but it is still closed.", "Tal | said | the pier would open");
        check("Tal said she met Oro, who has sailed twice.", "Tal | said | she met Oro");
        check("Tal says the pier is open, but it is old.", "Tal | says | the pier is open, but it is old");
        check(
            "Tal said the pier would open, but it would be small.",
            "Tal | said | the pier would open, but it would be small",
        );
        check(
            "Tal said the crews were \'\'tired,\'\' adding that all is well.",
            "Tal | said | the crews were \'\'tired,\'\'\nTal | adding | all is well",
        );
    }

    #[test]
    fn who_speaks_is_named_without_the_day_and_without_a_pronoun_that_points_back() {
        check("On May 17 Tal said the ships sail.", "Tal | said | the ships sail");
        check("In 2019 Tal said the ships sail.", "Tal | said | the ships sail");
        check("Tal herself conceded that the ships leak.", "Tal | conceded | the ships leak");
        check("Tal said up to 40 crews had left.", "Tal | said | up to 40 crews had left");
    }
}
