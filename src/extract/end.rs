//! Where what is said ends: with its clause, before another attribution, before what belongs to the cue.

use std::sync::LazyLock;

use super::aside::{is_behind_dash, is_next_deed, is_present, is_told_of};
use super::bracket::closed;
use super::clause::{is_clause, is_plain_clause};
use super::cue::{Cue, Voice, is_adverb};
use super::subject::is_finite;
use super::verb::{Frame, Shape};
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::lexicon::Lexicon;
use crate::language::token_range::TokenRange;

/// Participles behind a comma that are a part of what is said.
static PARTS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/parts.txt")));

/// What joins a clause to the one before it.
pub(super) const JOINS: Classes = Classes::of(&[Class::Coordinator, Class::Contrast, Class::Concessive]);

/// Where a clause that begins at `start` ends. `cues` are those of the sentence, with the place where each one's
/// subject begins; `own` is the cue that the clause belongs to.
pub(super) fn clause_end(line: &Line<'_, '_>, start: usize, own: &Cue, cues: &[(Cue, Option<usize>)]) -> usize {
    let limit = trimmed(line, start, closed(line, start));
    let mut at = start;
    while at < limit {
        if !line.is_own(at) {
            at = line.next(at);
            // an American comma stands within
            let comma = (start.max(at.saturating_sub(3))..at).rev().find(|it| line.is(*it, ","));
            let has_comma = at < limit && comma.is_some_and(|it| !line.is_own(it));
            // and the verb of the sentence may follow: `Tal, who calls it “a sham,” said`
            let is_verb = line.is_own(at) && is_finite(line, at) && !line.is_in(at, Class::NoGovernor);
            let said = TokenRange::new(start, at - 1);
            let ends = || is_verb || is_dependent(line, own, cues) || ends_at_comma(line, said, own, cues);
            if has_comma && ends() {
                return trimmed(line, start, at);
            }
            continue;
        }
        let token = line.token(at);
        let ends = match token.text {
            "," => {
                let said = TokenRange::new(start, at);
                !leads_in(line, said)
                    && (is_dependent(line, own, cues)
                        || ends_at_comma(line, said, own, cues)
                        || is_narrators(line, said, own)
                        || is_present(line, said, own)
                        || is_told_of(line, said)
                        || is_verb_around(line, said))
            }
            ";" => true,
            "\u{2014}" | "\u{2013}" | "-" => is_behind_dash(line, start, at),
            _ if token.is_in(JOINS) => {
                let is_verb =
                    |it: usize| is_finite(line, it) || line.is(it - 1, "to") && line.tag(it) == Some(Tag::Verb);
                let clause = inner_start(line, start, at);
                let has_verb = (clause + 1..at).any(|it| line.is_own(it) && is_verb(it)) || is_finite(line, clause);
                // `Tal and Oro were`: without a verb before it `and` may join two subjects
                let may_begin = has_verb || !token.is_in(Class::Coordinator);
                at > start
                    && (shares(line, at + 1, own, cues)
                        || may_begin && next_attribution(line, at + 1, own, cues)
                        || is_next_deed(line, start, at, own))
            }
            _ => {
                // `even as he left`, but `even as a boy`
                let is_beside = || token.is("even") && line.is(at + 1, "as") && begins_clause(line, own, at + 2);
                at > start && (token.is("according") && line.is(at + 1, "to") || is_beside())
            }
        };
        if ends {
            return trimmed(line, start, at);
        }
        at += 1;
    }
    limit
}

/// Where the clause within what is said begins that `at` stands in: behind the `because` or `while` that leads it and has words
/// behind it.
fn inner_start(line: &Line<'_, '_>, start: usize, at: usize) -> usize {
    let leads = |it: &usize| {
        line.is_own(*it) && (line.is_in(*it, Class::Temporal | Class::Concessive) || line.is(*it, "because"))
    };
    (start..at.saturating_sub(1)).rev().find(leads).map_or(start, |it| it + 1)
}

/// Whether words before a comma only lead into a clause that follows, and are none by themselves: `during the visit`, `if the
/// vote is lost`.
fn leads_in(line: &Line<'_, '_>, said: TokenRange) -> bool {
    const SUBORDINATE: Classes = Classes::of(&[Class::Hypothetical, Class::Temporal, Class::Concessive]);
    let has_verb = || said.into_iter().any(|at| line.is_own(at) && is_finite(line, at));
    let is_first = || !said.into_iter().any(|at| line.is_own(at) && line.is(at, ","));
    let first = said.start + usize::from(line.is(said.start, "even"));
    // `complained for years, said Tal`
    let is_turned = said.end + 1 < line.end() && is_finite(line, said.end + 1);
    let is_phrase = line.tag(first) == Some(Tag::Preposition) && !has_verb() && !is_turned;
    // `asked if the ships sail, and left`: there it is all that was said
    let is_led = said.start > line.start() && line.is_any(said.start - 1, &["that", ","]);
    // `proposing “a day” of sailing, Tal left`
    let is_behind_quotation = line.quotation_to(said.start).is_some();
    !is_behind_quotation && (is_phrase || is_led && line.is_in(first, SUBORDINATE)) && is_first()
}

/// Whether the verb of the clause around follows the comma behind `said`: `what he said, was the latest of many`.
fn is_verb_around(line: &Line<'_, '_>, said: TokenRange) -> bool {
    let verb = said.end + 1;
    let has_verb = || said.into_iter().any(|at| line.is_own(at) && is_finite(line, at));
    // `the ships, which sail at dawn, are old`
    let is_first = || !said.into_iter().any(|at| line.is_own(at) && line.is(at, ","));
    line.is_own(verb) && line.tag(verb) == Some(Tag::Auxiliary) && has_verb() && is_first()
}

/// Whether the comma behind `said` ends what the cue attributes.
fn ends_at_comma(line: &Line<'_, '_>, said: TokenRange, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let comma = said.end;
    let mut next = comma + 1;
    while next < line.end() && (line.is_in(next, JOINS) || line.is_any(next, &["then", "as"])) {
        next += 1;
    }
    // `Tal, who said that the ships sail, left`
    let is_inserted = own.voice == Voice::Participle || is_relative(line, own, cues);
    let verb = behind_adverbs(line, comma + 1);
    let follows = line.is_own(comma + 1)
        && (is_finite(line, comma + 1) || line.is_own(verb) && line.tag(verb) == Some(Tag::Auxiliary));
    // `adding that Oro, the mayor, would sail`: the verb of what is said is still to come
    let is_led = said.start > line.start() && line.is(said.start - 1, "that");
    let is_over = || !is_led || said.into_iter().any(|at| !line.is_own(at) || is_finite(line, at));
    // `Tal, who spoke up to condemn the plan, said`
    let is_said = line.is_own(comma + 1) && line.is_in(comma + 1, Class::Said) && is_finite(line, comma + 1);
    if is_said || line.is(next, "according") || is_inserted && follows && is_over() {
        return true;
    }
    // `…, a charge that the harbour denies`: the article's own word
    const JUDGED: [&str; 19] = [
        "charge",
        "claim",
        "accusation",
        "assertion",
        "statement",
        "comment",
        "remark",
        "suggestion",
        "allegation",
        "notion",
        "argument",
        "contention",
        "prediction",
        "criticism",
        "reference",
        "allusion",
        "swipe",
        "jab",
        "dig",
    ];
    if line.is_any(next, &["a", "an", "the"]) && (next + 1..next + 4).any(|at| line.is_any(at, &JUDGED)) {
        return true;
    }
    // `…, with Tal saying that`
    let is_beside = line.is(next, "with")
        && cues.iter().any(|(cue, subject)| {
            let speaks = cue.voice == Voice::Participle && !cue.verb.takes(Frame::Weak);
            speaks && *subject == Some(next + 1)
        });
    if is_beside || next_attribution(line, next, own, cues) {
        return true;
    }
    // `Saying that …, Tal left`
    if cues.iter().any(|(cue, subject)| cue.at == own.at && *subject == Some(next)) {
        return true;
    }
    // `…, adding that`
    let mut verb = next;
    while verb < line.end() && is_adverb(line, verb) {
        verb += 1;
    }
    cues.iter().any(|(cue, _)| cue.at == verb && cue.voice == Voice::Participle)
        // the time or place of the saying, at the end
        || time_end(line, next).is_some_and(|end| trimmed(line, next, line.end()) == end)
}

/// Whether the cue is the verb of a relative clause, by itself or behind another one: `Tal, who backed the plan and said it
/// would last, left`.
fn is_relative(line: &Line<'_, '_>, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let subject = cues.iter().find(|(cue, _)| cue.at == own.at).and_then(|(_, subject)| *subject);
    let first = subject.unwrap_or(own.group.start).max(line.start());
    let leads = |at: usize| line.is_any(at, &["who", "which"]);
    let is_comma = |at: usize| line.is_own(at) && line.is(at, ",");
    let last = (first..own.group.start).rev().find(|at| is_comma(*at));
    own.group.start > line.start() && leads(own.group.start - 1) || last.is_some_and(|it| leads(it + 1))
}

/// Whether behind the comma at the end of `said` the narrator goes on: with what the speaker did (`, and left the room`,
/// `, pointing at the map`, `before flying home`) or with what stood beside it (`, despite the rain`, `, while the crowd
/// cheered`). Before a verb of its own what is said may have such words in it.
fn is_narrators(line: &Line<'_, '_>, said: TokenRange, own: &Cue) -> bool {
    /// How far behind `while` its verb may stand.
    const NEAR: usize = 6;
    let next = said.end + 1;
    let is_participle = |at: usize| line.is_own(at) && line.get(at).is_some_and(|it| it.text.ends_with("ing"));
    // `pledged to sail, but left`
    let is_deed = line.is(said.start, "to") && line.tag(said.start + 1) == Some(Tag::Verb);
    let goes_on = match () {
        () if line.is_any(next, &["despite", "amid"]) => true,
        // `will not sail, as have other crews`
        () if line.is(next, "as") && line.is_in(next + 1, Class::Have | Class::Do) => !line.is(next + 2, "been"),
        () if line.is_any(next, &["while", "as"]) => {
            (next + 1..line.end().min(next + NEAR)).any(|at| is_simple(line, own, at))
        }
        () if line.is_any(next, &["without", "before", "after"]) => is_participle(next + 1),
        () if line.is_any(next, &["and", "then"]) || is_deed && line.is(next, "but") => {
            is_simple(line, own, behind_adverbs(line, next + 1))
        }
        () => tells_deed(line, next),
    };
    goes_on && (is_deed || said.into_iter().any(|at| line.is_own(at) && is_finite(line, at)))
}

/// Whether a participle behind a comma stands at `at` by which the narrator tells what a speaker did: `pointing at the map`,
/// but not `including the map`.
pub(super) fn tells_deed(line: &Line<'_, '_>, at: usize) -> bool {
    let verb = behind_adverbs(line, at);
    let is_participle = line.is_own(verb) && line.get(verb).is_some_and(|it| it.text.ends_with("ing"));
    is_participle && line.tag(verb) == Some(Tag::Verb) && !PARTS.contains(line.token(verb))
}

/// Whether a verb without auxiliaries that is in the tense of the cue stands at `at`, and so may be the second one of its
/// subject.
pub(super) fn is_simple(line: &Line<'_, '_>, own: &Cue, at: usize) -> bool {
    let before = (line.start()..at).rev().find(|it| !is_adverb(line, *it));
    let is_helped = before.is_some_and(|it| line.tag(it) == Some(Tag::Auxiliary));
    line.is_own(at) && line.tag(at) == Some(Tag::Verb) && !is_helped && is_parallel(line, own, at)
}

/// Whether a finite verb in the tense of the cue stands at `at`.
pub(super) fn is_parallel(line: &Line<'_, '_>, own: &Cue, at: usize) -> bool {
    if !line.is_own(at) || !is_finite(line, at) {
        return false;
    }
    let token = line.token(at);
    match own.shape {
        Shape::Past | Shape::Participle => {
            let is_past = token.is_in(Class::PastAuxiliary | Class::Have | Class::IrregularPast);
            token.text.ends_with("ed") || is_past
        }
        Shape::Third => token.text.ends_with('s'),
        Shape::Base | Shape::Ing => false,
    }
}

/// Whether a subject stands at `start`, and right behind it a verb that is in the tense of the cue or can be nothing else.
pub(super) fn begins_clause(line: &Line<'_, '_>, own: &Cue, start: usize) -> bool {
    let end = phrase_end(line, start, Reach::Far);
    let is_pronoun = line.is_in(start, Class::SubjectPronoun) || line.is(start, "it");
    let is_clause =
        || is_plain_clause(line, start) || is_pronoun && is_clause(line, start) || is_parallel(line, own, end);
    end > start && line.is_own(start) && is_clause()
}

/// Whether what begins at `at` is another attribution: a cue with its subject, or one that shares the own cue's.
pub(super) fn next_attribution(line: &Line<'_, '_>, at: usize, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let first = behind_adverbs(line, at);
    let begins = |(cue, subject): &(Cue, Option<usize>)| {
        cue.at > own.at && cue.voice == Voice::Active && subject.is_some_and(|it| it == at || it == first)
    };
    shares(line, at, own, cues) || cues.iter().any(begins) || cues.iter().any(|it| opens(line, at, own, it))
}

/// Whether the clause that begins at `at` is that of another cue, whatever leads to its subject: `and more than half of
/// them said`.
fn opens(line: &Line<'_, '_>, at: usize, own: &Cue, (cue, subject): &(Cue, Option<usize>)) -> bool {
    let leads = |it: usize| {
        let parts = line.is(it, ",") || line.is_in(it, Class::That | Class::Relative | Class::Subordinator);
        line.is_own(it) && (is_finite(line, it) || parts)
    };
    let is_other = cue.at > own.at && cue.voice == Voice::Active && cue.group.start > at;
    is_other && subject.is_some_and(|it| (at..cue.at).contains(&it)) && !(at..cue.group.start).any(leads)
}

/// Whether a cue begins at `at` that shares the own cue's subject.
fn shares(line: &Line<'_, '_>, at: usize, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let first = behind_adverbs(line, at);
    let speaker = cues.iter().find(|(cue, _)| cue.at == own.at).and_then(|it| it.1);
    let is_behind_comma = at > 0 && line.is(at - 1, ",") && own.voice == Voice::Participle;
    cues.iter().any(|(cue, subject)| {
        // `, but would not say`
        let is_helped = cue.voice == Voice::Active && cue.group.start < cue.at;
        // `have complained of it and say`
        let is_present =
            line.is_any(own.group.start, &["have", "has"]) && matches!(cue.shape, Shape::Base | Shape::Third);
        // `said that Oro, the mayor, agreed`
        let is_inner = line.is(at - 1, ",") && subject.is_some_and(|it| it > own.at && !has_finite(line, it, first));
        let is_alike = is_alike(own, cue)
            || is_present
            || is_helped && speaker.is_some() && *subject == speaker
            || is_behind_comma && cue.voice == Voice::Active;
        cue.at > own.at && cue.voice != Voice::Infinitive && cue.group.start == first && is_alike && !is_inner
    })
}

/// Whether a finite verb stands from `start` to `end`.
fn has_finite(line: &Line<'_, '_>, start: usize, end: usize) -> bool {
    (start..end).any(|at| line.is_own(at) && is_finite(line, at))
}

/// Where words end that have a quotation with the comma of the sentence around in it (`“a sham,” and left`): with that
/// quotation.
pub(super) fn closed_by_comma(line: &Line<'_, '_>, words: TokenRange) -> usize {
    let mut at = words.start;
    while at < words.end {
        let next = line.next(at);
        let is_closed =
            !line.is_own(at) && next < words.end && (at..next).rev().take(3).any(|it| line.token(it).text == ",");
        if is_closed {
            return next;
        }
        at = next;
    }
    words.end
}

/// The place after adverbs at `at`.
pub(super) fn behind_adverbs(line: &Line<'_, '_>, at: usize) -> usize {
    (at..line.end()).find(|it| !is_adverb(line, *it)).unwrap_or(line.end())
}

/// Whether two cues may have one subject: both finite, in one tense.
fn is_alike(own: &Cue, other: &Cue) -> bool {
    let is_past = |shape: Shape| matches!(shape, Shape::Past | Shape::Participle);
    own.shape == other.shape || is_past(own.shape) && is_past(other.shape)
}

/// The end without the marks that stand before it.
pub(super) fn trimmed(line: &Line<'_, '_>, start: usize, mut end: usize) -> usize {
    while end > start
        && line.is_own(end - 1)
        && matches!(
            line.token(end - 1).text,
            "." | "," | ";" | ":" | "!" | "?" | "\u{2026}" | "-" | "\u{2013}" | "\u{2014}" | ")" | "(" | "*"
        )
    {
        end -= 1;
    }
    end
}

/// The range without marks at either end.
pub(super) fn bare(line: &Line<'_, '_>, range: TokenRange) -> TokenRange {
    let end = trimmed(line, range.start, range.end);
    let mut start = range.start;
    while start < end
        && line.is_own(start)
        && matches!(
            line.token(start).text,
            "." | "," | ";" | ":" | "-" | "\u{2013}" | "\u{2014}" | ")" | "\u{2026}" | "*" | "\u{2022}"
        )
    {
        start += 1;
    }
    TokenRange::new(start, end)
}

/// Where what is to be done ends, of words without a finite verb of their own: before `and` with a clause, which it cannot join to
/// them (`urged Oro to sail and the crews know it`).
pub(super) fn deed_end(line: &Line<'_, '_>, words: TokenRange) -> usize {
    let leads = Class::SaysThat | Class::Subordinator | Class::That | Class::Relative | Class::Hypothetical;
    let may_have_clause = |at: usize| is_finite(line, at) || line.is_in(at, leads);
    let open = words.into_iter().take_while(|at| !line.is_own(*at) || !may_have_clause(*at));
    let joins = |at: &usize| line.is_own(*at) && line.is_any(*at, &["and", "but"]) && is_plain_clause(line, at + 1);
    open.into_iter().skip(1).find(joins).map_or(words.end, |at| trimmed(line, words.start, at))
}

/// Whether the cue stands in a clause that leads into another one: `As Tal lamented the plan, Oro left`, `Asked by Tal if the ships
/// sail, Oro left`.
fn is_dependent(line: &Line<'_, '_>, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let first = own.group.start;
    let is_fronted = first == line.start() || first == line.start() + 1 && line.is_in(line.start(), Class::Temporal);
    if own.voice == Voice::Passive && is_fronted {
        return own.verb.takes(Frame::About);
    }
    let subject = cues.iter().find(|(cue, _)| cue.at == own.at).and_then(|(_, subject)| *subject);
    let Some(mut first) = subject.and_then(|it| it.checked_sub(1)).filter(|it| *it >= line.start()) else {
        return false;
    };
    while first > line.start() && is_adverb(line, first) && !line.is(first, "once") {
        first -= 1;
    }
    // `…, and while Tal said so, Oro left`
    let joined = first - usize::from(first > line.start() && line.is_in(first - 1, JOINS));
    let leads = first <= line.start() + 1 || line.is(joined - 1, ",");
    leads && (line.is_in(first, Class::Temporal | Class::Concessive) || line.is_any(first, &["if", "because"]))
}
